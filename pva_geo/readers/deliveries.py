"""A file → deliveries: project lists as they stand, in text, with their places."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from pva_geo.errors import SourceError
from pva_geo.model import Delivery, Note, Source
from pva_geo.projects import HEADINGS
from pva_geo.readers.checksum import sha256_of
from pva_geo.readers.crs import place_in_rd
from pva_geo.readers.door import (
    SPATIAL,
    TABLES,
    drawn_layers,
    require_file,
    spatial_layers,
)
from pva_geo.readers.features import read_layer, read_plain
from pva_geo.readers.headings import find_header, match_headings
from pva_geo.readers.tables import Sheet, read_sheets
from pva_geo.schema import RD_NEW

__all__ = ["read_delivery"]

ENOUGH_HEADINGS = 2
"""A sheet with fewer known headings holds no projects."""
OURS = ("geometry", "row")


def read_delivery(path: Path) -> list[Delivery]:
    """Read a project list: one delivery a sheet or layer that holds projects.

    Parameters
    ----------
    path
        csv, xlsx, ods, gpkg, geojson, shp, fgb or parquet.

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
    return _read_table(path) if suffix in TABLES else _read_layers(path)


def _read_table(path: Path) -> list[Delivery]:
    sheets = read_sheets(path)
    found = [
        _from_sheet(path, sheet, top)
        for sheet in sheets
        for top, columns in [find_header(sheet.rows, HEADINGS)]
        if len(columns) >= ENOUGH_HEADINGS
    ]
    if found:
        return found
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise SourceError("error.file.empty", file=str(path))
    headings = [
        cell for sheet in sheets for row in sheet.rows[:1] for cell in row if cell
    ]
    raise SourceError("error.projects.headings", file=str(path), headings=headings)


def _from_sheet(path: Path, sheet: Sheet, top: int) -> Delivery:
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
    notes = sheet.notes
    if top:
        header = Note(
            source=path.name, row=top + 1, key="note.header", facts={"n": top}
        )
        notes = (*notes, header)
    return Delivery(
        source=_source(path, sheet.name, len(rows)),
        rows=frame,
        notes=(*notes, *_empty(path, len(rows))),
    )


def _unique(cells: tuple[str, ...]) -> list[str]:
    """Give headings; the second of a name gets a number, so that none is lost."""
    seen: dict[str, int] = {}
    headings = []
    for cell in cells:
        seen[cell] = seen.get(cell, 0) + 1
        repeated = cell and seen[cell] > 1
        headings.append(f"{cell} ({seen[cell]})" if repeated else cell)
    return headings


def _read_layers(path: Path) -> list[Delivery]:
    """Read the layers that hold projects, plain tables too; one layer is taken as is.

    Projects without a place stand in a plain table of the same GeoPackage.
    """
    layers, drawn = spatial_layers(path), drawn_layers(path)
    found, seen = [], []
    for layer in layers:
        frame = read_layer(path, layer) if layer in drawn else read_plain(path, layer)
        headings = [str(name) for name in frame.columns if name not in OURS]
        known = match_headings(headings, HEADINGS)
        if len(layers) == 1 or len(known) >= ENOUGH_HEADINGS:
            found.append(_from_layer(path, layer, frame))
        seen += headings
    if found:
        return found
    raise SourceError("error.projects.headings", file=str(path), headings=seen)


def _from_layer(path: Path, layer: str, frame: gpd.GeoDataFrame) -> Delivery:
    placed = place_in_rd(frame, path.name)
    if placed.doubt in ("missing", "impossible", "exchanged"):
        raise SourceError("error.projects.crs", file=str(path), layer=layer)
    texts = {
        str(name): [_text(value) for value in frame[name]]
        for name in frame.columns
        if name not in OURS
    }
    shapes = placed.frame.geometry.to_numpy().copy()
    shapes[shapely.is_empty(shapes)] = None
    rows = gpd.GeoDataFrame(
        pd.DataFrame(texts, dtype=str).assign(row=frame["row"]),
        geometry=shapes,
        crs=RD_NEW,
    )
    return Delivery(
        source=_source(path, layer, len(rows)),
        rows=rows,
        has_geometry=bool(shapely.is_geometry(shapes).any()),
        notes=(*placed.notes, *_empty(path, len(rows))),
    )


def _empty(path: Path, rows: int) -> tuple[Note, ...]:
    return () if rows else (Note(source=path.name, key="note.projects.empty"),)


def _source(path: Path, layer: str | None, rows: int) -> Source:
    return Source(
        role="projects", name=path.name, layer=layer, sha256=sha256_of(path), rows=rows
    )


def _text(value: object) -> str:
    if value is None or (not isinstance(value, str) and pd.isna(value)):  # type: ignore[call-overload] # a cell is a scalar
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
