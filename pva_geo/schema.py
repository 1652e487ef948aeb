"""Column names, code patterns, the CRS of all computing, and guards for frames."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import shapely

from pva_geo.errors import GeometryError, SchemaError

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = [
    "GEMEENTECODE",
    "INVENTED",
    "PROVINCIECODE",
    "RD_NEW",
    "WGS84",
    "require_columns",
    "require_ids",
    "require_outline",
    "require_rd_new",
]

RD_NEW = "EPSG:28992"
"""Amersfoort / RD New, metres: the CRS of all computing."""
WGS84 = "EPSG:4326"
"""Longitude and latitude, degrees: the CRS of maps on the web."""

GEMEENTECODE = re.compile(r"GM\d{4}")
"""CBS code of a gemeente."""
PROVINCIECODE = re.compile(r"PV\d{2}")
"""CBS code of a provincie."""
INVENTED = re.compile(r"GM9\d{3}|PV9\d")
"""Codes of what does not exist; CBS gives none of them."""
SHOWN = 10
"""A message names at most so many rows."""


def require_rd_new(frame: "gpd.GeoDataFrame", name: str) -> None:
    """Refuse a frame that is not in RD New; nothing is reprojected in silence.

    Raises
    ------
    SchemaError
        When the CRS is missing or another one.
    """
    if frame.crs is None or frame.crs.to_epsg() != 28992:
        raise SchemaError("error.frame.crs", name=name, crs=str(frame.crs))


def require_columns(frame: "pd.DataFrame", columns: Sequence[str], name: str) -> None:
    """Refuse a frame that lacks columns; all that are missing are named at once.

    Raises
    ------
    SchemaError
        When a column is missing.
    """
    missing = [column for column in columns if column not in frame.columns]
    if missing:
        raise SchemaError("error.frame.columns", name=name, missing=missing)


def require_ids(frame: "pd.DataFrame", column: str, name: str) -> None:
    """Refuse a frame with rows that have no id; they would be lost in silence.

    Raises
    ------
    SchemaError
        Names the places of those rows, the first being 1.
    """
    missing = np.flatnonzero(frame[column].isna().to_numpy()) + 1
    if len(missing):
        rows = [str(place) for place in missing[:SHOWN].tolist()]
        count = len(missing)
        raise SchemaError(
            "error.frame.ids", count=count, name=name, column=column, rows=rows
        )


def require_outline(shape: object, name: str) -> None:
    """Refuse an outline with which nothing can be measured.

    Raises
    ------
    GeometryError
        When it is no (multi)polygon, empty, or not valid: says why and where.
    """
    if not isinstance(shape, shapely.Polygon | shapely.MultiPolygon) or shape.is_empty:
        known = isinstance(shape, shapely.Geometry)
        kind = str(shape).partition(" (")[0] if known else type(shape).__name__
        raise GeometryError("error.geometry.no_outline", name=name, kind=kind)
    if not shapely.is_valid(shape):
        reason = str(shapely.is_valid_reason(shape))
        raise GeometryError("error.geometry.invalid", name=name, reason=reason)
