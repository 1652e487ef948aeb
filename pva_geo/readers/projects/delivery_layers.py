"""Layers of a vector file → deliveries; projects without a place in a plain table."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from pva_geo.errors import SourceError
from pva_geo.model import Check, Delivery, Finding, Note, Source
from pva_geo.projects import FIELDS
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import drawn_layers, spatial_layers
from pva_geo.readers.headings import match_headings
from pva_geo.readers.layers.crs import Placed, place_in_rd
from pva_geo.readers.layers.features import Layer, read_features, read_plain
from pva_geo.schema import RD_NEW

__all__ = ["read_delivery_layers"]

OURS = ("geometry", "row")
DBASE_NAME = 10
"""Letters of a column's name in a shapefile."""


def read_delivery_layers(
    path: Path, known: Mapping[str, tuple[str, ...]], *, enough: int
) -> list[Delivery]:
    """Read the layers that hold projects, plain tables too; one layer is taken as is.

    Parameters
    ----------
    path
        gpkg, geojson, shp, fgb or parquet.
    known
        Our column → headings that mean it.
    enough
        Known headings by which a layer among others is told to hold projects.

    Raises
    ------
    SourceError
        When the file cannot be read, no layer holds projects, or one that does has
        coordinates of which nobody can tell where they are.
    """
    layers, drawn = spatial_layers(path), drawn_layers(path)
    found, seen = [], []
    for name in layers:
        if name in drawn:
            read = read_features(path, name)
        else:
            read = Layer(frame=read_plain(path, name))
        headings = [str(column) for column in read.frame.columns if column not in OURS]
        longer = _lengthened(headings) if path.suffix.lower() == ".shp" else {}
        names = [longer.get(heading, heading) for heading in headings]
        if len(layers) == 1 or len(match_headings(names, known)) >= enough:
            found.append(_from_layer(path, name, read, longer))
        seen += headings
    if found:
        return found
    raise SourceError("error.projects.headings", file=str(path), headings=seen)


def _from_layer(
    path: Path, name: str, read: Layer, longer: Mapping[str, str]
) -> Delivery:
    frame = read.frame.rename(columns=longer)
    placed = place_in_rd(frame, path.name)
    if placed.doubt in ("missing", "impossible"):
        raise SourceError("error.projects.crs", file=str(path), layer=name)
    columns = [str(column) for column in frame.columns if column not in OURS]
    texts = {column: [_text(value) for value in frame[column]] for column in columns}
    shapes = placed.frame.geometry.to_numpy().copy()
    shapes[shapely.is_empty(shapes)] = None
    numbers = frame["row"].tolist()
    broken: dict[int, str] = {int(row): kind for row, kind in read.broken.items()}
    for place in placed.strays:
        broken[int(numbers[place])] = "stray"
        shapes[place] = None
    rows = gpd.GeoDataFrame(
        pd.DataFrame(texts, dtype=str).assign(row=numbers), geometry=shapes, crs=RD_NEW
    )
    return Delivery(
        source=Source(
            role="projects",
            name=path.name,
            layer=name,
            sha256=sha256_of(path),
            rows=len(rows),
        ),
        rows=rows,
        has_geometry=bool(shapely.is_geometry(shapes).any()),
        notes=(*read.notes, *placed.notes, *_notes(path, len(rows), longer)),
        findings=tuple(_doubt(placed, path.name, name, tuple(map(int, numbers)))),
        broken=broken,
        figures=_figures(frame, columns),
    )


def _notes(path: Path, rows: int, longer: Mapping[str, str]) -> Iterator[Note]:
    if longer:
        key, facts = "note.projects.shortened", {"n": len(longer)}
        yield Note(source=path.name, key=key, facts=facts)
    if not rows:
        yield Note(source=path.name, key="note.projects.empty")


def _doubt(
    placed: Placed, source: str, layer: str, rows: tuple[int, ...]
) -> Iterator[Finding]:
    """Say what system was taken; x and y exchanged are mended, as only that can be."""
    if not placed.doubt:
        return
    exchanged = placed.doubt == "exchanged"
    check = Check.SWAPPED_COORDINATES if exchanged else Check.CRS_DOUBT
    yield Finding(
        check=check,
        severity=check.severity,
        source=source,
        rows=rows if exchanged else (),
        variant="layer" if exchanged else placed.doubt,
        facts={"crs": placed.label, "guess": placed.guess, "sheet": layer},
    )


def _lengthened(headings: list[str]) -> dict[str, str]:
    """Undo what a shapefile does to names: ten letters, and numbers where two clash.

    Only names that our own columns get when all of them are written are undone.
    """
    short: dict[str, str] = {}
    for field in FIELDS:
        name = field.name[:DBASE_NAME]
        number = 1
        while name in short:
            name = f"{field.name[: DBASE_NAME - 2]}_{number}"
            number += 1
        short[name] = field.name
    ours = {heading for heading in headings if heading in short}
    numbered = any(heading.endswith("_1") for heading in ours)
    return {
        heading: short[heading]
        for heading in ours
        if short[heading] != heading and (numbered or heading != "capaciteit")
    }


def _figures(frame: gpd.GeoDataFrame, columns: list[str]) -> dict[str, frozenset[int]]:
    """Give the rows in which a column holds a number, and not the text of one."""
    numeric = [name for name in columns if pd.api.types.is_float_dtype(frame[name])]
    rows = frozenset(int(row) for row in frame["row"])
    return dict.fromkeys(numeric, rows)


def _text(value: object) -> str:
    """Write a cell as a person sees it; a list by `|`."""
    if isinstance(value, list | tuple | np.ndarray):
        return "|".join(_text(one) for one in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if value is None or (not isinstance(value, str) and pd.isna(value)):  # type: ignore[call-overload] # a cell is a scalar
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
