"""Where things are drawn: the middle of a track, a place well inside an area."""

from collections.abc import Iterable

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["NamedPlaces", "place_inside", "place_of"]

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


class NamedPlaces:
    """Places in gemeenten that are only named; what is asked again is not sought again.

    Parameters
    ----------
    gemeenten
        With `gemeentecode`, RD New.
    """

    def __init__(self, gemeenten: gpd.GeoDataFrame) -> None:
        self._codes = gemeenten["gemeentecode"].tolist()
        self._shapes = gemeenten.geometry.to_numpy()
        self._centres = shapely.centroid(self._shapes)
        self._inside: dict[int, shapely.Point] = {}

    def among(self, codes: Iterable[str]) -> shapely.Point | None:
        """Give a place in the named gemeente nearest to the middle of them all."""
        wanted = set(codes)
        named = [n for n, code in enumerate(self._codes) if code in wanted]
        if not named:
            return None
        centres = self._centres[named]
        middle = shapely.centroid(shapely.multipoints(centres))
        away = shapely.distance(centres, middle)
        # of two that are as near, such as any two alone, the first: no rounding tells
        first = named[int(np.argmax(away <= away.min() + NEAR_M))]
        if first not in self._inside:
            self._inside[first] = place_inside(self._shapes[first])
        return self._inside[first]
