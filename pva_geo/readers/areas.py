"""Areas of the work organisation: who serves which gemeenten, and where tracks lie.

What a file holds and no one can use is said: a note for what is left out on purpose, a
finding for a gemeente that nobody knows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import Check, Finding, Note, Source
from pva_geo.organisation import HEADINGS, Row
from pva_geo.organisation.tables import Faults
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import SPATIAL, TABLES, drawn_layers, require_file
from pva_geo.readers.headings import (
    SCHEME_HEADINGS,
    find_header,
    match_headings,
    shown_headings,
)
from pva_geo.readers.organisation import table_of
from pva_geo.readers.tables import read_sheets

if TYPE_CHECKING:
    import geopandas as gpd

    from pva_geo.readers.layers.crs import Placed

__all__ = ["DrawnAreas", "ServiceAreas", "is_drawn", "read_areas", "read_service_areas"]

OPERATOR = ("netbeheerder", "netbeheerdernaam", "netbeheerderName", "grid operator")
NAMED = {"netbeheerder": OPERATOR, "spoor": HEADINGS["sectors"]["spoor"]}
"""Column of a vector file → headings that mean it."""
SERVED: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": SCHEME_HEADINGS["gemeentecode"],
    "gemeente": SCHEME_HEADINGS["gemeente"],
    "netbeheerder": OPERATOR,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAreas:
    """Which grid operator serves which gemeenten, as a table says it."""

    served: Mapping[str, frozenset[str]]
    """Operator → codes of the units it serves, in order of row."""
    source: Source
    """The file and sheet."""
    findings: tuple[Finding, ...] = ()
    """PART-08 for each gemeente that nobody knows."""
    notes: tuple[Note, ...] = ()
    """What was done to read it, and which rows were left out."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DrawnAreas:
    """Polygons with one name each."""

    frame: "gpd.GeoDataFrame"
    """The column that was asked for and geometry, in RD New."""
    source: Source
    """The file and layer."""
    notes: tuple[Note, ...] = ()
    """What was done to read it, and which features were left out."""


def read_service_areas(path: Path, gazetteer: Gazetteer) -> ServiceAreas:
    """Read which grid operator serves which gemeenten.

    Parameters
    ----------
    path
        csv, xlsx or ods with `gemeentecode` or `gemeente`, and `netbeheerder`; a
        gemeente may have several rows. A gemeente of another year counts as what
        became of it.
    gazetteer
        Knows the names; rows of other provincies are left out.

    Raises
    ------
    DefinitionError
        When a column is missing.
    """
    sheet = read_sheets(path)[0]
    top, columns = find_header(sheet.rows, SERVED)
    if "netbeheerder" not in columns or len(columns) < len(SERVED) - 1:
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=["«gemeente»", "«netbeheerder»"],
            headings=shown_headings(sheet.rows[top] if sheet.rows else ()),
        )
    table = table_of(path, "service_areas", sheet, (top, columns))
    faults = Faults(Check.BAD_PARTY, table)
    served: dict[str, set[str]] = {}
    unused: dict[str, list[int]] = {"elsewhere": [], "operator": []}
    for row in table.rows:
        codes = _units(row, faults, gazetteer)
        if codes is None:
            continue
        own = gazetteer.units & set(codes)
        if not own:
            unused["elsewhere"].append(row.number)
        elif not row["netbeheerder"]:
            unused["operator"].append(row.number)
        else:
            served.setdefault(row["netbeheerder"], set()).update(own)
    return ServiceAreas(
        served={name: frozenset(codes) for name, codes in served.items()},
        source=table.source,
        findings=tuple(faults.found),
        notes=(*table.notes, *_unused(path, unused)),
    )


def _units(row: Row, faults: Faults, gazetteer: Gazetteer) -> tuple[str, ...] | None:
    """Give the codes that a row means at the peildatum; `None` where nobody knows."""
    code = mend_code(row["gemeentecode"]) or gazetteer.code_of(row["gemeente"])
    if code is None or gazetteer.standing(code) is Standing.UNKNOWN:
        column = "gemeentecode" if row["gemeentecode"] else "gemeente"
        near = [gazetteer.names[one] for one in gazetteer.near(row["gemeente"])]
        faults.cell(row, column, "served", allowed=near)
        return None
    if code in gazetteer.coming:
        return gazetteer.coming[code].others
    return gazetteer.ends_of(code)


def _unused(path: Path, unused: Mapping[str, list[int]]) -> Iterator[Note]:
    for why, rows in unused.items():
        if rows:
            yield Note.of_rows(path.name, f"note.areas.{why}", rows)


def is_drawn(path: Path) -> bool:
    """Whether service areas are polygons instead of a table."""
    return require_file(path, (*TABLES, *SPATIAL)) not in TABLES


def read_areas(path: Path, column: str) -> DrawnAreas:
    """Read polygons that one column names: of grid operators, or of sector tracks.

    Parameters
    ----------
    path
        A vector file with one layer.
    column
        `netbeheerder` (also `netbeheerderName`, as the operators publish it) or
        `spoor`.

    Raises
    ------
    SourceError
        When it cannot be read, or no coordinates can be used.
    DefinitionError
        When it has several layers, or not the column.
    """
    from pva_geo.readers.layers.crs import place_in_rd  # noqa: PLC0415 - a table needs none
    from pva_geo.readers.layers.features import read_features  # noqa: PLC0415 - likewise

    require_file(path, SPATIAL)
    layers = drawn_layers(path)
    if len(layers) != 1:
        raise DefinitionError(
            "error.scheme.layers", file=str(path), layers=list(layers)
        )
    read = read_features(path, layers[0])
    headings = [
        str(name) for name in read.frame.columns if name not in ("geometry", "row")
    ]
    columns = match_headings(headings, {column: NAMED[column]})
    if not columns:
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=[f"«{column}»"],
            headings=shown_headings(headings),
        )
    placed = place_in_rd(read.frame, path.name)
    if placed.doubt in ("missing", "impossible"):
        raise SourceError("error.areas.crs", file=str(path), layer=layers[0])
    return _drawn(path, layers[0], placed, column, headings[columns[column]])


def _drawn(
    path: Path, layer: str, placed: "Placed", column: str, heading: str
) -> DrawnAreas:
    """Keep what has a name and a shape in the country; say the rest by its number."""
    named = placed.frame.rename(columns={heading: column})
    usable = named[column].notna() & ~(named.geometry.isna() | named.geometry.is_empty)
    usable &= ~np.isin(np.arange(len(named)), placed.strays)
    source = Source(
        role="service_areas" if column == "netbeheerder" else "sector_areas",
        name=path.name,
        layer=layer,
        sha256=sha256_of(path),
        rows=len(named),
    )
    notes = list(placed.notes)
    if rows := named.loc[~usable, "row"].tolist():
        notes.append(Note.of_rows(path.name, "note.areas.shape", map(int, rows)))
    frame = named.loc[usable, [column, "geometry"]]
    return DrawnAreas(frame=frame, source=source, notes=tuple(notes))
