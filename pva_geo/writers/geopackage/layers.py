"""Frames → a GeoPackage of its own, such as boundaries or a project list."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError

from pva_geo.schema import RD_NEW
from pva_geo.writers.files import output_failed
from pva_geo.writers.geopackage.sealing import seal, steady_date

__all__ = ["geopackage_bytes", "write_layer"]

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


def write_layer(
    frame: gpd.GeoDataFrame, path: Path, layer: str, *, geometry_type: str
) -> None:
    """Add one layer, as multi geometry; rings in the order that readers expect.

    Must run inside `steady_date`, on a file that this process made.

    Raises
    ------
    OutputError
        When the disk is full, or refuses otherwise.
    """
    shapes = shapely.orient_polygons(frame.geometry.to_numpy())
    try:
        pyogrio.write_dataframe(
            frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index, crs=RD_NEW)),
            path,
            layer=layer,
            driver="GPKG",
            geometry_type=geometry_type,
            promote_to_multi=True,
            append=False,
            dataset_options=None if path.exists() else {"VERSION": "1.2"},
        )
    except (DataSourceError, DataLayerError) as error:
        raise output_failed(path, error) from error


def _add(frame: pd.DataFrame, path: Path, name: str) -> None:
    if not isinstance(frame, gpd.GeoDataFrame):
        pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
        return
    dimension = int(shapely.get_dimensions(frame.geometry.to_numpy()).max())
    write_layer(frame, path, name, geometry_type=TYPES[dimension])
