"""The features of one layer, in bulk; also where some cannot be read.

One polygon whose ring has two points, or is not closed, stops the reading of a whole
file. Here that feature alone is left out, or its ring closed, and named.
"""

import json
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, cast

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj.exceptions import CRSError

from pva_geo.coverage.soundness import flat, without_empty_parts
from pva_geo.errors import SchemaError, SourceError
from pva_geo.model import Note
from pva_geo.readers.files.bounds import require_below, timed
from pva_geo.readers.files.door import MEGABYTE, unreadable
from pva_geo.readers.layers.batches import read_batches
from pva_geo.schema import RD_NEW
from pva_geo.survey import Survey

__all__ = ["Broken", "Layer", "read_features", "read_layer", "read_plain"]

Broken = Literal["unclosed", "unreadable"]
"""A ring that was closed, or a geometry that could not be made from its bytes."""

MOJIBAKE = ("Ã", "Â", "â€")
"""How UTF-8 begins that was read as Latin-1 or Windows-1252."""
STREAMED_FORMATS = (".gpkg", ".fgb")
"""Formats whose features GDAL gives in batches, and whose texts need no second look."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """The features of one layer."""

    frame: gpd.GeoDataFrame
    """Columns as they are, `row` (number of the feature, from 1), geometry in two
    dimensions without empty parts, CRS as the file says (`None` when it says none)."""
    broken: Mapping[int, Broken] = field(default_factory=dict)
    """`row` of a feature → what its geometry was; `unreadable` ones are `None`."""
    notes: tuple[Note, ...] = ()
    """What was done to read the texts."""
    survey: Survey | None = None
    """What was learnt of the geometries while they were read, where it was asked."""


def read_layer(path: Path, layer: str) -> gpd.GeoDataFrame:
    """Read all rows of one layer, every geometry of which must be readable.

    Returns
    -------
    geopandas.GeoDataFrame
        As `Layer.frame`.

    Raises
    ------
    SourceError
        When rows cannot be read; names the features that cannot.
    SchemaError
        When the layer has no geometry.
    """
    read = read_features(path, layer)
    if read.broken:
        rows = [str(row) for row in sorted(read.broken)]
        raise SourceError(
            "error.file.broken_features", file=str(path), layer=layer, rows=rows[:10]
        )
    return read.frame


@timed
def read_features(path: Path, layer: str, *, surveyed: bool = False) -> Layer:
    """Read all rows of one layer; geometries that cannot be read are named.

    Parameters
    ----------
    path, layer
        What to read.
    surveyed
        Whether to survey the geometries on the way, where the format allows it.

    Raises
    ------
    SourceError
        When the file itself cannot be read.
    SchemaError
        When the layer has no geometry.
    """
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError  # noqa: PLC0415 - slow to start, and only needed for files of the user

    # the last is what pyogrio makes of a .prj that GDAL cannot read
    faults = (
        DataLayerError,
        DataSourceError,
        FeatureError,
        CRSError,
        UnboundLocalError,
    )
    bad_content = (shapely.GEOSException, ValueError, OSError, NotImplementedError)
    try:
        with warnings.catch_warnings():
            # what GDAL remarks of a foreign file is judged by our own checks
            warnings.simplefilter("ignore")
            surveys = surveyed and path.suffix.lower() in STREAMED_FORMATS
            read = _surveyed(path, layer) if surveys else _read(path, layer)
    except (*faults, *bad_content) as error:
        raise unreadable(path, error) from error
    if not isinstance(read.frame, gpd.GeoDataFrame):
        raise SchemaError("error.file.no_geometry", file=str(path), layer=layer)
    _require_size(path, read.frame)
    if read.survey:
        return replace(read, frame=_numbered(read.frame))
    return Layer(frame=_plain(read.frame), broken=read.broken, notes=read.notes)


@timed
def read_plain(path: Path, layer: str) -> gpd.GeoDataFrame:
    """Read all rows of a table without geometry, as a frame of which no row has one.

    Raises
    ------
    SourceError
        When rows cannot be read.
    """
    import pyogrio  # noqa: PLC0415 - as above
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError  # noqa: PLC0415

    try:
        rows = pyogrio.read_dataframe(path, layer=layer, read_geometry=False)
    except (DataLayerError, DataSourceError, FeatureError, ValueError) as error:
        raise unreadable(path, error) from error
    nowhere = np.full(len(rows), None, dtype=object)
    frame = gpd.GeoDataFrame(rows, geometry=nowhere, crs=RD_NEW)
    return frame.assign(row=range(1, len(rows) + 1))


def _require_size(path: Path, frame: gpd.GeoDataFrame) -> None:
    require_below(path, "rows", len(frame))
    require_below(path, "columns", len(frame.columns))
    corners = shapely.get_num_coordinates(frame.geometry.to_numpy())
    require_below(path, "vertices", int(np.sum(corners)))


def _plain(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give columns and rows their names and numbers, and geometry two dimensions."""
    frame = frame.reset_index(drop=all(name is None for name in frame.index.names))
    if frame.geometry.name != "geometry":
        frame = frame.drop(columns="geometry", errors="ignore")
        frame = frame.rename_geometry("geometry")
    frame = _numbered(frame)
    given = np.array(frame.geometry.to_numpy(), dtype=object)
    clean = without_empty_parts(flat(given))
    if clean is given:
        return frame
    return frame.set_geometry(gpd.GeoSeries(clean, index=frame.index, crs=frame.crs))


def _numbered(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return frame.assign(row=np.arange(1, len(frame) + 1))


def _surveyed(path: Path, layer: str) -> Layer:
    """Read in batches; a file with a geometry that cannot be made is read again."""
    survey = Survey()
    try:
        return Layer(frame=read_batches(path, layer, survey), survey=survey)
    except shapely.GEOSException:
        return _read(path, layer)


def _read(path: Path, layer: str) -> Layer:
    suffix = path.suffix.lower()
    if suffix == ".parquet":
        return _read_parquet(path)
    if suffix == ".shp":
        return _read_shapefile(path, layer)
    return _read_by_gdal(path, layer)


def _read_by_gdal(path: Path, layer: str, encoding: str | None = None) -> Layer:
    import pyogrio  # noqa: PLC0415 - as above

    try:
        frame = pyogrio.read_dataframe(path, layer=layer, encoding=encoding)
    except shapely.GEOSException:
        meta, _, wkb, values = pyogrio.raw.read(path, layer=layer, encoding=encoding)
        columns = dict(zip(meta["fields"], values, strict=True))
        shapes, broken = _shapes_of(wkb)
        return Layer(
            frame=gpd.GeoDataFrame(columns, geometry=shapes, crs=meta["crs"]),
            broken=broken,
        )
    return Layer(frame=frame)


def _shapes_of(
    wkb: NDArray[Any],
) -> tuple[NDArray[Any], dict[int, Broken]]:
    """Make what can be made of well-known binaries; close rings that are open."""
    shapes = np.array(shapely.from_wkb(wkb, on_invalid="ignore"), dtype=object)
    broken: dict[int, Broken] = {}
    for place in np.flatnonzero(shapely.is_missing(shapes)).tolist():
        if wkb[place] is None:
            continue
        shapes[place] = shapely.from_wkb(wkb[place], on_invalid="fix")
        if shapes[place] is None:
            broken[place + 1] = "unreadable"
        elif shapes[place].is_valid:
            broken[place + 1] = "unclosed"
    return shapes, broken


def _read_shapefile(path: Path, layer: str) -> Layer:
    """Read a shapefile, whose texts are not always in the encoding that it says."""
    try:
        read = _read_by_gdal(path, layer)
    except UnicodeDecodeError:
        read = _read_by_gdal(path, layer, "cp1252")
        return _encoded(path, read, "cp1252")
    if not path.with_suffix(".cpg").is_file() and _is_mojibake(read.frame):
        return _encoded(path, _read_by_gdal(path, layer, "utf-8"), "UTF-8")
    return read


def _encoded(path: Path, read: Layer, encoding: str) -> Layer:
    note = Note(source=path.name, key="note.encoding", facts={"encoding": encoding})
    return Layer(frame=read.frame, broken=read.broken, notes=(note,))


def _is_mojibake(frame: pd.DataFrame) -> bool:
    """Whether texts that are not ASCII are all UTF-8 that was read as Latin-1."""
    texts = {
        value
        for column in frame.columns
        for value in frame[column]
        if isinstance(value, str) and not value.isascii()
    }
    if not any(mark in text for text in texts for mark in MOJIBAKE):
        return False
    try:
        for text in texts:
            text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return True


def _read_parquet(path: Path) -> Layer:
    import pyarrow.parquet  # noqa: PLC0415 - as above

    written = pyarrow.parquet.read_metadata(path)
    require_below(path, "rows", written.num_rows)
    require_below(path, "columns", written.num_columns)
    groups = map(written.row_group, range(written.num_row_groups))
    unpacked = sum(group.total_byte_size for group in groups)
    require_below(path, "file_mb", unpacked / MEGABYTE)
    metadata = written.metadata or {}
    geo = json.loads(metadata.get(b"geo", b"null"))
    if not isinstance(geo, dict) or not isinstance(geo.get("columns"), dict):
        raise SchemaError("error.file.no_geometry", file=str(path), layer=path.stem)
    try:
        return Layer(frame=gpd.read_parquet(path))
    except shapely.GEOSException:
        return _read_parquet_leniently(path, geo)
    except (TypeError, AttributeError, KeyError) as error:
        # metadata or a geometry column that GeoParquet does not know
        raise unreadable(path, error) from error


def _read_parquet_leniently(path: Path, geo: Mapping[str, Any]) -> Layer:
    import pyarrow.parquet  # noqa: PLC0415 - as above

    name = cast("str", geo.get("primary_column"))
    table = pyarrow.parquet.read_table(path)
    wkb = np.array(table[name].to_pylist(), dtype=object)
    shapes, broken = _shapes_of(wkb)
    rows = table.drop_columns(name).to_pandas()
    crs = geo["columns"][name].get("crs", "OGC:CRS84")
    return Layer(frame=gpd.GeoDataFrame(rows, geometry=shapes, crs=crs), broken=broken)
