"""Where things are drawn: the middle of a track, a place well inside an area."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["place_among", "place_inside", "place_of"]

NEAR_M = 200.0
"""How near to the very middle of an area, or of areas, a place has to be."""


def place_of(shape: BaseGeometry) -> shapely.Point:
    """Give the place of a symbol: the point, the middle of the longest line, inside."""
    dimension = int(shapely.get_dimensions(shape))
    if dimension == 2:
        return place_inside(shape)
    if dimension == 0:
        return shapely.Point(shape.centroid)
    parts = shapely.get_parts(shape)
    longest: shapely.LineString = parts[int(np.argmax(shapely.length(parts)))]
    return longest.interpolate(0.5, normalized=True)


def place_inside(shape: BaseGeometry, near: float = NEAR_M) -> shapely.Point:
    """Give a place well inside the largest part of an area that is not empty."""
    parts = shapely.get_parts(shape)
    largest = parts[int(np.argmax(shapely.area(parts)))]
    circle = shapely.maximum_inscribed_circle(largest, tolerance=near)
    return shapely.Point(shapely.get_point(circle, 0))


def place_among(
    gemeenten: gpd.GeoDataFrame, codes: Sequence[str]
) -> shapely.Point | None:
    """Give a place in the named gemeente nearest to the middle of them all."""
    named = gemeenten[gemeenten["gemeentecode"].isin(codes)]
    if named.empty:
        return None
    centres = shapely.centroid(named.geometry.to_numpy())
    middle = shapely.centroid(shapely.multipoints(centres))
    away = shapely.distance(centres, middle)
    # of two that are as near, such as any two alone, the first: not what rounding says
    first = int(np.argmax(away <= away.min() + NEAR_M))
    return place_inside(named.geometry.iloc[first])
