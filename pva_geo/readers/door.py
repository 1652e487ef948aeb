"""The door: every file of the user comes in here, or stays outside.

A path must be an existing file; its name must have an extension that we list and its
first bytes must agree. Then fiona opens it with one driver enabled and tells layers and
schema, and pyogrio reads the rows in bulk. GeoParquet alone goes through pyarrow, for
the wheels of GDAL have no driver for it. No connection string, archive, virtual file or
address gets past this.
"""

import json
import re
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path
from typing import cast

import geopandas as gpd
import numpy as np
import shapely
from pyproj.exceptions import CRSError

from pva_geo.coverage.soundness import without_empty_parts
from pva_geo.errors import SchemaError, SourceError
from pva_geo.schema import RD_NEW

__all__ = [
    "SPATIAL",
    "TABLES",
    "drawn_layers",
    "read_layer",
    "read_plain",
    "require_file",
    "spatial_layers",
]

MAX_BYTES = 2_000_000_000
"""A larger file is refused; a province at full detail has a tenth of it."""

DRIVERS = {
    ".gpkg": ("GPKG", (b"SQLite format 3\0",)),
    ".geojson": ("GeoJSON", (b"{", b"\xef\xbb\xbf{")),
    ".json": ("GeoJSON", (b"{", b"\xef\xbb\xbf{")),
    ".shp": ("ESRI Shapefile", (b"\x00\x00\x27\x0a",)),
    ".fgb": ("FlatGeobuf", (b"fgb\x03",)),
    ".parquet": ("Parquet", (b"PAR1",)),
}
"""Extension → GDAL driver, and how a file of it begins."""
TABLE_BYTES: dict[str, tuple[bytes, ...]] = {
    ".csv": (),
    ".xlsx": (b"PK\x03\x04",),
    ".ods": (b"PK\x03\x04",),
}
SPATIAL = tuple(DRIVERS)
TABLES = tuple(TABLE_BYTES)
OF_PROGRAMS = frozenset({"layer_styles", "qgis_projects"})
"""Tables that QGIS keeps in a GeoPackage: no data of the user."""
ADDRESS = re.compile(r" ?\(flags=\d+\)|:? ?<[^>]*>[ \d]*")
"""What GDAL's messages hold of the machine's memory: other in each run."""
OLE = b"\xd0\xcf\x11\xe0"
"""Compound file: an old .xls, or a workbook behind a password."""


def require_file(path: Path, allowed: tuple[str, ...]) -> str:
    """Refuse what is no readable file of an allowed kind; give its extension.

    Raises
    ------
    SourceError
        Missing, empty, too large, another extension, or other bytes than its name says.
    """
    shown = str(path)
    suffix = path.suffix.lower()
    if not path.is_file():
        raise SourceError("error.file.missing", file=shown)
    if suffix not in allowed:
        raise SourceError("error.file.format", file=shown, allowed=list(allowed))
    try:
        with path.open("rb") as stream:
            head = stream.read(64)
    except OSError as error:
        reason = error.strerror or "?"
        raise SourceError("error.file.unreadable", file=shown, reason=reason) from error
    if not head or (suffix in DRIVERS and not head.strip()):
        raise SourceError("error.file.empty", file=shown)
    if path.stat().st_size > MAX_BYTES:
        raise SourceError("error.file.large", file=shown, limit=MAX_BYTES // 1_000_000)
    if suffix in (".xlsx", ".ods") and head.startswith(OLE):
        raise SourceError("error.file.locked_workbook", file=shown)
    starts = DRIVERS[suffix][1] if suffix in DRIVERS else TABLE_BYTES[suffix]
    if starts and not head.lstrip(b" \t\r\n").startswith(starts):
        raise SourceError("error.file.other_bytes", file=shown, suffix=suffix)
    return suffix


def spatial_layers(path: Path) -> tuple[str, ...]:
    """List the layers of a vector file; views of a GeoPackage are left out.

    Raises
    ------
    SourceError
        When the file cannot be opened by the one driver of its extension.
    """
    import fiona  # noqa: PLC0415 - slow to start, and only needed for files of the user
    from fiona.errors import FionaError  # noqa: PLC0415 - as above

    suffix = require_file(path, SPATIAL)
    if suffix == ".parquet":
        return (path.stem,)
    driver = DRIVERS[suffix][0]
    try:
        with fiona.open(path, enabled_drivers=[driver]):
            pass
        found = fiona.listlayers(path)
    except (FionaError, UnicodeDecodeError, ValueError) as error:
        raise _unreadable(path, error) from error
    if suffix != ".gpkg":
        return tuple(found)
    passed = _views(path) | OF_PROGRAMS
    return tuple(name for name in found if name not in passed)


def drawn_layers(path: Path) -> tuple[str, ...]:
    """List the layers that have a geometry; plain tables are left out.

    Raises
    ------
    SourceError
        When the file cannot be opened by the one driver of its extension.
    """
    import fiona  # noqa: PLC0415 - as above

    layers = spatial_layers(path)
    if path.suffix.lower() != ".gpkg":
        return layers
    drawn = []
    for name in layers:
        with fiona.open(path, layer=name, enabled_drivers=["GPKG"]) as layer:
            if layer.schema["geometry"] != "None":
                drawn.append(name)
    return tuple(drawn)


def read_layer(path: Path, layer: str) -> gpd.GeoDataFrame:
    """Read all rows of one layer; `row` is the number of the feature, from 1.

    Returns
    -------
    geopandas.GeoDataFrame
        Columns as they are, `row`, geometry in two dimensions without empty parts, CRS
        as the file says (`None` when it says none).

    Raises
    ------
    SourceError
        When rows cannot be read.
    SchemaError
        When the layer has no geometry.
    """
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError  # noqa: PLC0415

    faults = (DataLayerError, DataSourceError, FeatureError, CRSError)
    geometry_faults = (shapely.GEOSException, ValueError, UnicodeDecodeError, OSError)
    try:
        with warnings.catch_warnings():
            # what GDAL remarks of a foreign file is judged by our own checks
            warnings.simplefilter("ignore")
            frame = _bulk(path, layer)
    except (*faults, *geometry_faults) as error:
        raise _unreadable(path, error) from error
    if not isinstance(frame, gpd.GeoDataFrame):
        raise SchemaError("error.file.no_geometry", file=str(path), layer=layer)
    flat = shapely.force_2d(frame.geometry.to_numpy())
    clean = without_empty_parts(np.array(flat, dtype=object))
    named = (
        frame.rename_geometry("geometry")
        if frame.geometry.name != "geometry"
        else frame
    )
    plain = named.set_geometry(gpd.GeoSeries(clean, index=frame.index, crs=frame.crs))
    return plain.assign(row=range(1, len(plain) + 1))


def read_plain(path: Path, layer: str) -> gpd.GeoDataFrame:
    """Read all rows of a table without geometry, as a frame of which no row has one.

    Raises
    ------
    SourceError
        When rows cannot be read.
    """
    import pyogrio  # noqa: PLC0415 - beside fiona above
    from pyogrio.errors import DataLayerError, DataSourceError, FeatureError  # noqa: PLC0415

    try:
        rows = pyogrio.read_dataframe(path, layer=layer, read_geometry=False)
    except (DataLayerError, DataSourceError, FeatureError, ValueError) as error:
        raise _unreadable(path, error) from error
    nowhere = np.full(len(rows), None, dtype=object)
    frame = gpd.GeoDataFrame(rows, geometry=nowhere, crs=RD_NEW)
    return frame.assign(row=range(1, len(rows) + 1))


def _bulk(path: Path, layer: str) -> object:
    if path.suffix.lower() == ".parquet":
        return gpd.read_parquet(path)
    import pyogrio  # noqa: PLC0415 - beside fiona above

    if path.suffix.lower() in (".geojson", ".json"):
        json.loads(path.read_text(encoding="utf-8-sig"))
    return pyogrio.read_dataframe(path, layer=layer)


def _views(path: Path) -> set[str]:
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")
        return {cast("str", name) for (name,) in rows}


def _unreadable(path: Path, error: Exception) -> SourceError:
    first = str(error).split("\n", maxsplit=1)[0].replace(str(path), path.name)
    reason = ADDRESS.sub("", first)
    return SourceError("error.file.unreadable", file=str(path), reason=reason)
