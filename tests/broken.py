"""Files with one feature whose geometry no program would make, byte by byte.

Each has two features: `A`, a square of 1 km, and `B`, whose rings are given.
"""

import json
import sqlite3
import struct
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
from shapely.geometry import box

__all__ = ["WRITERS", "Ring", "put_wkb", "square_and"]

Ring = Sequence[tuple[float, float]]
RD = 28992
SQUARE = box(120_000, 450_000, 121_000, 451_000)


def square_and(folder: Path, suffix: str, rings: Sequence[Ring]) -> Path:
    """Write a square and a polygon of these rings, in RD New, in one format."""
    path = folder / f"vlakken{suffix}"
    WRITERS[suffix](path, rings)
    return path


def _sound(path: Path) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(
        {"subregio": ["A", "B"]}, geometry=[SQUARE, SQUARE], crs=f"EPSG:{RD}"
    )
    if path.suffix == ".gpkg":
        frame.to_file(path)
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    return frame


def _wkb(rings: Sequence[Ring]) -> bytes:
    parts = [struct.pack("<BII", 1, 3, len(rings))]
    for ring in rings:
        parts.append(struct.pack("<I", len(ring)))
        parts += [struct.pack("<dd", *point) for point in ring]
    return b"".join(parts)


def _geojson(path: Path, rings: Sequence[Ring]) -> None:
    square = [list(point) for point in SQUARE.exterior.coords]
    features = [
        {
            "type": "Feature",
            "properties": {"subregio": name},
            "geometry": {"type": "Polygon", "coordinates": coordinates},
        }
        for name, coordinates in (("A", [square]), ("B", [list(r) for r in rings]))
    ]
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{RD}"}}
    whole = {"type": "FeatureCollection", "crs": crs, "features": features}
    path.write_text(json.dumps(whole), encoding="utf-8")


def _geopackage(path: Path, rings: Sequence[Ring]) -> None:
    _sound(path)
    put_wkb(path, _wkb(rings))


def drop_triggers(database: sqlite3.Connection) -> None:
    """Take the triggers away: they call functions that only GDAL has."""
    triggers = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall()
    for (name,) in triggers:
        database.execute(f"DROP TRIGGER {name}")


def put_wkb(path: Path, wkb: bytes) -> None:
    """Put other bytes in the place of the second geometry of a GeoPackage."""
    header = b"GP\0\1" + struct.pack("<i", RD)
    with closing(sqlite3.connect(path)) as database, database:
        drop_triggers(database)
        update = f"UPDATE {path.stem} SET geom = ? WHERE fid = 2"  # noqa: S608
        database.execute(update, (header + wkb,))


def _parquet(path: Path, rings: Sequence[Ring]) -> None:
    _sound(path)
    table = pq.read_table(path)
    place = table.schema.get_field_index("geometry")
    shapes = pa.array([SQUARE.wkb, _wkb(rings)], pa.binary())
    pq.write_table(table.set_column(place, "geometry", shapes), path)


WRITERS: dict[str, Callable[[Path, Sequence[Ring]], None]] = {
    ".geojson": _geojson,
    ".gpkg": _geopackage,
    ".parquet": _parquet,
}
