"""A file → deliveries: project lists as they stand, in text, with their places."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.errors import SourceError
from pva_geo.model import Delivery, Note, Source
from pva_geo.projects import HEADINGS
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import SPATIAL, TABLES, require_file
from pva_geo.readers.headings import find_header
from pva_geo.readers.projects.delivery_layers import read_delivery_layers
from pva_geo.readers.tables import Sheet, read_sheets
from pva_geo.schema import RD_NEW

__all__ = ["read_delivery"]

ENOUGH_HEADINGS = 2
"""A sheet with fewer known headings holds no projects."""


def read_delivery(
    path: Path, *, columns: Mapping[str, str] | None = None
) -> list[Delivery]:
    """Read a project list: one delivery a sheet or layer that holds projects.

    Parameters
    ----------
    path
        csv, xlsx, ods, gpkg, geojson, shp, fgb or parquet.
    columns
        Heading → our column, beside the known synonyms.

    Returns
    -------
    list of Delivery
        All values as text under the sender's headings; geometry in RD New or `None`. A
        list that has no rows yet is one still, and says so in a note.

    Raises
    ------
    SourceError
        When the file cannot be read, or no sheet holds projects.
    """
    path = Path(path)
    suffix = require_file(path, (*TABLES, *SPATIAL))
    known = _known(columns or {})
    if suffix in TABLES:
        return _read_table(path, known)
    return read_delivery_layers(path, known, enough=ENOUGH_HEADINGS)


def _known(columns: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Give our column → headings that mean it, those of the user first."""
    own = defaultdict[str, list[str]](list)
    for heading, column in columns.items():
        own[column].append(heading)
    return {name: (*own[name], *words) for name, words in HEADINGS.items()}


def _read_table(path: Path, known: Mapping[str, tuple[str, ...]]) -> list[Delivery]:
    sheets = read_sheets(path)
    tops = [(sheet, *find_header(sheet.rows, known)) for sheet in sheets]
    found = [one for one in tops if len(one[2]) >= ENOUGH_HEADINGS]
    # a hidden sheet is read only where no other holds projects: it may be an old copy
    shown = [one for one in found if not one[0].hidden] or found
    if shown:
        passed = [
            sheet.name for sheet, *_ in found if sheet not in [o[0] for o in shown]
        ]
        return [
            _from_sheet(path, sheet, top, _hidden(path, passed if place == 0 else []))
            for place, (sheet, top, _) in enumerate(shown)
        ]
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise SourceError("error.file.empty", file=str(path))
    headings = [
        cell for sheet in sheets for row in sheet.rows[:1] for cell in row if cell
    ]
    raise SourceError("error.projects.headings", file=str(path), headings=headings)


def _from_sheet(
    path: Path, sheet: Sheet, top: int, notes: tuple[Note, ...]
) -> Delivery:
    headings = _unique(sheet.rows[top])
    rows = [
        (number, cells)
        for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2)
        if any(cells)
    ]
    data = {
        heading: [cells[place] if place < len(cells) else "" for _, cells in rows]
        for place, heading in enumerate(headings)
        if heading
    }
    frame = gpd.GeoDataFrame(
        pd.DataFrame(data, dtype=str).assign(row=[number for number, _ in rows]),
        geometry=np.full(len(rows), None, dtype=object),
        crs=RD_NEW,
    )
    figures = defaultdict[str, set[int]](set)
    for row, column in sheet.figures:
        if row > top and column < len(headings):
            figures[headings[column]].add(row + 1)
    facts = {"n": top}
    header = Note(source=path.name, row=top + 1, key="note.header", facts=facts)
    empty = Note(source=path.name, key="note.projects.empty")
    return Delivery(
        source=_source(path, sheet.name, len(rows)),
        rows=frame,
        notes=(
            *sheet.notes,
            *notes,
            *([header] if top else []),
            *([] if rows else [empty]),
        ),
        figures={heading: frozenset(found) for heading, found in figures.items()},
    )


def _hidden(path: Path, sheets: list[str | None]) -> tuple[Note, ...]:
    key = "note.projects.hidden"
    return tuple(Note(source=path.name, key=key, facts={"sheet": s}) for s in sheets)


def _unique(cells: tuple[str, ...]) -> list[str]:
    """Give headings; the second of a name gets a number, so that none is lost."""
    seen: dict[str, int] = {}
    headings = []
    for cell in cells:
        seen[cell] = seen.get(cell, 0) + 1
        repeated = cell and seen[cell] > 1
        headings.append(f"{cell} ({seen[cell]})" if repeated else cell)
    return headings


def _source(path: Path, layer: str | None, rows: int) -> Source:
    return Source(
        role="projects", name=path.name, layer=layer, sha256=sha256_of(path), rows=rows
    )
