"""Tables of parties, products, dates and sectors → rows of text under our names."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pva_geo.boundaries import fold
from pva_geo.errors import DefinitionError
from pva_geo.gazetteer import Gazetteer, mend_code
from pva_geo.model import Source
from pva_geo.organisation import EXAMPLE, HEADINGS, NEEDED, Row, Table
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import SPATIAL, TABLES, drawn_layers, require_file
from pva_geo.readers.headings import (
    SCHEME_HEADINGS,
    find_header,
    match_headings,
    shown_headings,
)
from pva_geo.readers.tables import Sheet, read_sheets

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["is_drawn", "read_areas", "read_service_areas", "read_table"]

OPERATOR = ("netbeheerder", "netbeheerdernaam", "netbeheerderName", "grid operator")
NAMED = {"netbeheerder": OPERATOR, "spoor": HEADINGS["sectors"]["spoor"]}
"""Column of a vector file → headings that mean it."""
SERVED: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": SCHEME_HEADINGS["gemeentecode"],
    "gemeente": SCHEME_HEADINGS["gemeente"],
    "netbeheerder": OPERATOR,
}


def read_table(path: Path, kind: str) -> Table:
    """Read one table of the work organisation.

    Parameters
    ----------
    path
        csv, xlsx or ods; of a workbook the first sheet with the headings is read, so
        that several tables may share one.
    kind
        `parties`, `products`, `moments` or `sectors`.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When no sheet has the columns that are needed: names the headings there are.
    """
    best: tuple[int, Sheet, int, dict[str, int]] | None = None
    sheets = [sheet for sheet in read_sheets(path) if not sheet.hidden]
    for sheet in sheets:
        top, columns = find_header(sheet.rows, HEADINGS[kind])
        reached = len(columns)
        fits = set(NEEDED[kind]) <= columns.keys()
        if fits and (best is None or reached > best[0]):
            best = (reached, sheet, top, columns)
    if best is None:
        first = sheets[0] if sheets else None
        headings = first.rows[0] if first and first.rows else ()
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=[f"«{name}»" for name in NEEDED[kind]],
            headings=shown_headings(headings),
        )
    _, sheet, top, columns = best
    told_by = NEEDED[kind][0]
    read = _rows(sheet, top, columns)
    rows = tuple(row for row in read if fold(row[told_by]) != fold(EXAMPLE))
    return Table(
        source=Source(
            role=kind,
            name=path.name,
            layer=sheet.name,
            sha256=sha256_of(path),
            rows=len(rows),
        ),
        headings={name: sheet.rows[top][place] for name, place in columns.items()},
        rows=rows,
        notes=sheet.notes,
    )


def read_service_areas(
    path: Path, gazetteer: Gazetteer
) -> tuple[Mapping[str, frozenset[str]], Source]:
    """Read which grid operator serves which gemeenten.

    Parameters
    ----------
    path
        csv, xlsx or ods with `gemeentecode` or `gemeente`, and `netbeheerder`; a
        gemeente may have several rows.
    gazetteer
        Knows the names; rows of other provincies are left out.

    Returns
    -------
    tuple
        Operator → codes of the units it serves, in order of row; and the file.

    Raises
    ------
    DefinitionError
        When a column is missing.
    """
    sheet = read_sheets(path)[0]
    top, columns = find_header(sheet.rows, SERVED)
    if "netbeheerder" not in columns or len(columns) < 2:
        headings = shown_headings(sheet.rows[top] if sheet.rows else ())
        wanted = ["«gemeente»", "«netbeheerder»"]
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=wanted,
            headings=headings,
        )
    served: dict[str, set[str]] = {}
    rows = list(_rows(sheet, top, columns))
    for row in rows:
        code = mend_code(row["gemeentecode"]) or gazetteer.code_of(row["gemeente"])
        if code in gazetteer.units and row["netbeheerder"]:
            served.setdefault(row["netbeheerder"], set()).add(code)
    source = Source(
        role="service_areas",
        name=path.name,
        layer=sheet.name,
        sha256=sha256_of(path),
        rows=len(rows),
    )
    return {name: frozenset(codes) for name, codes in served.items()}, source


def is_drawn(path: Path) -> bool:
    """Whether service areas are polygons instead of a table."""
    return require_file(path, (*TABLES, *SPATIAL)) not in TABLES


def read_areas(path: Path, column: str) -> tuple["gpd.GeoDataFrame", Source]:
    """Read polygons that one column names: of grid operators, or of sector tracks.

    Parameters
    ----------
    path
        A vector file with one layer.
    column
        `netbeheerder` (also `netbeheerderName`, as the operators publish it) or
        `spoor`.

    Returns
    -------
    tuple
        The column and geometry in RD New, rows without either left out; and the file.

    Raises
    ------
    SourceError
        When it cannot be read.
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
    frame = read_features(path, layers[0]).frame
    headings = [str(name) for name in frame.columns if name not in ("geometry", "row")]
    columns = match_headings(headings, {column: NAMED[column]})
    if not columns:
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=[f"«{column}»"],
            headings=shown_headings(headings),
        )
    placed = place_in_rd(frame, path.name).frame
    named = placed.rename(columns={headings[columns[column]]: column})
    usable = named[column].notna() & named.geometry.notna()
    source = Source(
        role="service_areas" if column == "netbeheerder" else "sector_areas",
        name=path.name,
        layer=layers[0],
        sha256=sha256_of(path),
        rows=len(frame),
    )
    return named.loc[usable, [column, "geometry"]], source


def _rows(sheet: Sheet, top: int, columns: Mapping[str, int]) -> list[Row]:
    found = []
    for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        own = {
            name: cells[place] if place < len(cells) else ""
            for name, place in columns.items()
        }
        if any(own.values()):
            found.append(Row(number=number, cells=own))
    return found
