"""Frames → a GeoPackage of its own, such as boundaries or a project list."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

from pva_geo.writers.geopackage import write_layer
from pva_geo.writers.sealing import seal, steady_date

__all__ = ["geopackage_bytes"]

TYPES = ("MultiPoint", "MultiLineString", "MultiPolygon")
"""Type of a layer, by the dimension of its geometry."""


def geopackage_bytes(layers: Mapping[str, pd.DataFrame], peildatum: str) -> bytes:
    """Give a GeoPackage as bytes; the same frames give the same bytes.

    Parameters
    ----------
    layers
        Name of a layer → its rows: a GeoDataFrame in RD New with geometry of one
        dimension, or a plain table.
    peildatum
        ISO; stands in the file instead of the time of writing.
    """
    with tempfile.TemporaryDirectory(prefix="pva-geo-") as folder:
        path = Path(folder) / "lagen.gpkg"
        with steady_date(peildatum):
            for name, frame in layers.items():
                _add(frame, path, name)
        seal(path)
        return path.read_bytes()


def _add(frame: pd.DataFrame, path: Path, name: str) -> None:
    if not isinstance(frame, gpd.GeoDataFrame):
        pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
        return
    dimension = int(shapely.get_dimensions(frame.geometry.to_numpy()).max())
    write_layer(frame, path, name, geometry_type=TYPES[dimension])
