"""The door: every file of the user comes in here, or stays outside.

A path must be an existing file; its name must have an extension that we list and its
first bytes must agree. Then fiona opens it with one driver enabled and tells the
layers, and pyogrio reads the rows in bulk (`features.py`). A GeoPackage tells its
layers by SQL, which takes a tenth of the time; GeoParquet goes through pyarrow, for the
wheels of GDAL have no driver for it. No connection string, archive, virtual file or
address gets past this.
"""

import json
import re
import sqlite3
import zipfile
from contextlib import closing
from functools import lru_cache
from pathlib import Path

from pva_geo.errors import SourceError
from pva_geo.readers.files.bounds import limits, require_below, timed

__all__ = [
    "DRIVERS",
    "MEGABYTE",
    "SPATIAL",
    "TABLES",
    "drawn_layers",
    "require_file",
    "spatial_layers",
    "unreadable",
]

MEGABYTE = 1_000_000
READ_WHOLE = (".csv", ".xlsx", ".ods", ".geojson", ".json")
"""Formats that are read into memory as they are."""
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
TABLES_OF_GEOPACKAGE = """
    SELECT table_name, table_name IN (SELECT table_name FROM gpkg_geometry_columns)
    FROM gpkg_contents
    JOIN sqlite_master ON name = table_name COLLATE NOCASE AND type = 'table'
        AND sql NOT LIKE 'CREATE VIRTUAL%'
    WHERE data_type <> 'tiles' ORDER BY gpkg_contents.rowid
"""
"""Views and virtual tables are left out: what they read is not for a file to say."""
OF_PROGRAMS = frozenset({"layer_styles", "qgis_projects"})
"""Tables that QGIS keeps in a GeoPackage: no data of the user."""
ADDRESS = re.compile(r" ?\(flags=\d+\)|:? ?<[^>]*>[ \d]*")
"""What GDAL's messages hold of the machine's memory: other in each run."""
DESCRIPTIONS = ("gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")
"""Tables of a GeoPackage that describe its layers."""
STREAMED = "gdal_streamed_alg"
"""A JSON text with this word is a job for GDAL that reads other files."""
JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
BRACKETS = re.compile(r"[\[{]+|[\]}]+")
GEOJSON_TYPES = frozenset({"FeatureCollection", "Feature", "GeometryCollection"})
SHOWN_OF_ZIP = 5
"""Names of a zip's contents in one message."""
PARTS = (".shx", ".dbf")
"""Files without which a shapefile cannot be read."""
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
    if path.is_dir():
        raise SourceError("error.file.folder", file=shown)
    if not path.is_file():
        raise SourceError("error.file.missing", file=shown)
    if suffix == ".zip":
        raise _refused_zip(path, allowed)
    if suffix not in allowed:
        raise SourceError("error.file.format", file=shown, allowed=list(allowed))
    _require_bytes(path, suffix)
    if suffix == ".shp":
        _require_parts(path)
    if suffix == ".gpkg":
        _require_settled(path)
    return suffix


@timed
def spatial_layers(path: Path) -> tuple[str, ...]:
    """List the layers of a vector file; views of a GeoPackage are left out.

    Raises
    ------
    SourceError
        When the file cannot be opened by the one driver of its extension.
    """
    suffix = require_file(path, SPATIAL)
    if suffix == ".parquet":
        return (path.stem,)
    if suffix == ".gpkg":
        return tuple(_tables(path))
    import fiona  # noqa: PLC0415 - slow to start, and only needed for these formats
    from fiona.errors import FionaError  # noqa: PLC0415 - as above

    driver = DRIVERS[suffix][0]
    if driver == "GeoJSON":
        _require_geojson(path, path.stat().st_mtime_ns, limits().json_depth)
    try:
        with fiona.open(path, enabled_drivers=[driver]):
            pass
        return tuple(fiona.listlayers(path))
    except (FionaError, UnicodeDecodeError, ValueError) as error:
        raise unreadable(path, error) from error


def drawn_layers(path: Path) -> tuple[str, ...]:
    """List the layers that have a geometry; plain tables are left out.

    Raises
    ------
    SourceError
        When the file cannot be opened by the one driver of its extension.
    """
    layers = spatial_layers(path)
    if path.suffix.lower() != ".gpkg":
        return layers
    return tuple(name for name, is_drawn in _tables(path).items() if is_drawn)


def unreadable(path: Path, error: Exception) -> SourceError:
    """Make an error of ours of what a library said; it names no memory address."""
    first = str(error).split("\n", maxsplit=1)[0].replace(str(path), path.name)
    reason = ADDRESS.sub("", first)
    return SourceError("error.file.unreadable", file=str(path), reason=reason)


def _tables(path: Path) -> dict[str, bool]:
    """List the tables of a GeoPackage, and whether each has a geometry.

    Reads all that describes its layers: a damaged description would stop GDAL with
    words that are no text; sqlite3 says it first.

    Raises
    ------
    SourceError
        When the file is no whole GeoPackage.
    """
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            known = {
                str(name)
                for (name,) in database.execute("SELECT name FROM sqlite_master")
            }
            for table in sorted(known.intersection(DESCRIPTIONS)):
                database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - own names
            rows = database.execute(TABLES_OF_GEOPACKAGE).fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise unreadable(path, error) from error
    return {str(name): bool(drawn) for name, drawn in rows if name not in OF_PROGRAMS}


@lru_cache(maxsize=16)
def _require_geojson(path: Path, _changed_ns: int, _depth_limit: int) -> None:
    """Refuse text that is no JSON to its end, and JSON that is something else.

    GDAL also takes JSON for jobs that read other files, and fiona speaks tracebacks of
    text that is no UTF-8. Remembered for a file as long as it is not changed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("error.file.not_utf8", file=str(path)) from error
    require_below(path, "json_depth", _depth(text))
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise unreadable(path, error) from error
    kind = whole.get("type") if isinstance(whole, dict) else None
    shape = isinstance(whole, dict) and "coordinates" in whole
    if STREAMED in text or not (shape or kind in GEOJSON_TYPES):
        raise SourceError("error.file.other_bytes", file=str(path), suffix=path.suffix)


def _depth(text: str) -> int:
    """Count how deep brackets of a JSON text stand within brackets."""
    deepest = depth = 0
    for run in BRACKETS.findall(JSON_TEXT.sub("", text)):
        if run[0] in "[{":
            depth += len(run)
            deepest = max(deepest, depth)
        else:
            depth -= len(run)
    return deepest


def _require_bytes(path: Path, suffix: str) -> None:
    """Refuse a file whose size or first bytes are not what its name says."""
    shown = str(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(64)
    except OSError as error:
        reason = error.strerror or "?"
        raise SourceError("error.file.unreadable", file=shown, reason=reason) from error
    if not head or (suffix in DRIVERS and not head.strip()):
        raise SourceError("error.file.empty", file=shown)
    limit = "text_mb" if suffix in READ_WHOLE else "file_mb"
    require_below(path, limit, path.stat().st_size / MEGABYTE)
    if suffix in (".xlsx", ".ods") and head.startswith(OLE):
        raise SourceError("error.file.locked_workbook", file=shown)
    starts = DRIVERS[suffix][1] if suffix in DRIVERS else TABLE_BYTES[suffix]
    if starts and not head.lstrip(b" \t\r\n").startswith(starts):
        raise SourceError("error.file.other_bytes", file=shown, suffix=suffix)


def _refused_zip(path: Path, allowed: tuple[str, ...]) -> SourceError:
    """Say what lies in a zip; only its table of contents is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError):
        names = []
    useful = [name for name in names if Path(name).suffix.lower() in allowed]
    if not useful:
        return SourceError("error.file.format", file=str(path), allowed=list(allowed))
    return SourceError("error.file.zip", file=str(path), names=useful[:SHOWN_OF_ZIP])


def _require_settled(path: Path) -> None:
    """Refuse a GeoPackage of which another program holds a part outside the file.

    Opening it would write that part into the file, which is the user's.
    """
    for ending in ("-wal", "-journal"):
        other = path.with_name(path.name + ending)
        if other.is_file() and other.stat().st_size:
            raise SourceError("error.file.unsettled", file=str(path), other=other.name)


def _require_parts(path: Path) -> None:
    """Refuse a shapefile that lost a part, or is too large with its parts."""
    beside = {
        other.suffix.lower(): other.stat().st_size
        for other in path.parent.iterdir()
        if other.stem.lower() == path.stem.lower()
    }
    missing = [part for part in PARTS if part not in beside]
    if missing:
        raise SourceError("error.file.parts", file=str(path), missing=missing)
    whole = path.stat().st_size + sum(beside[part] for part in PARTS)
    require_below(path, "file_mb", whole / MEGABYTE)
