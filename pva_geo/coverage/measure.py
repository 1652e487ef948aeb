"""How wide a defect is, and a place inside it.

Both are of the largest circle inside. GEOS searches the box around a shape for it,
which is slow in a long thin sliver, and gives up before it has found the widest place.
Such a shape is worn away from all sides until hardly anything is left: there is the
centre, and the circle around it is measured exactly.
"""

import math
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import shapely

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Measured", "widest"]

FINE = 50
"""The radius is found to this part of half the mean width."""
COMPACT = 4.0
"""Where a disc of its area is no more times wider than a shape on the mean, GEOS finds
the circle soonest; it is 2 for a disc, 3 for a rectangle of 1 by 5. Elsewhere, …"""
ARC = 8
"""… the arcs around inner corners are drawn by so many chords to a quarter."""


class Measured:
    """One defect, in one piece, with its area, width and a place inside."""

    def __init__(self, shape: shapely.Polygon) -> None:
        self.shape = shape
        self.area_m2 = float(shape.area)
        self.mean_width_m = 2 * self.area_m2 / float(shape.length)
        # no shape is wider than a disc of its area
        self.at_most_m = 2 * math.sqrt(self.area_m2 / math.pi)

    @property
    def width_m(self) -> float:
        """Diameter of the largest circle inside, never less than 2·area/perimeter."""
        _, _, radius = self._circle
        return max(2 * radius, self.mean_width_m)

    @property
    def point(self) -> tuple[float, float]:
        """Centre of the largest circle inside."""
        x, y, _ = self._circle
        return x, y

    def is_narrower_than(self, width_m: float) -> bool:
        """Compare the width; most defects need no circle for it."""
        if self.at_most_m < width_m or self.mean_width_m >= width_m:
            return self.at_most_m < width_m
        return self.width_m < width_m

    @cached_property
    def _circle(self) -> tuple[float, float, float]:
        """Centre and radius of the largest circle inside."""
        fine = self.mean_width_m / 2 / FINE
        if self.at_most_m < COMPACT * self.mean_width_m:
            found = shapely.maximum_inscribed_circle(self.shape, tolerance=fine)
            (x, y), edge = shapely.get_coordinates(found).tolist()
            return x, y, math.dist((x, y), edge)
        points = shapely.point_on_surface(shapely.get_parts(self._core(fine)))
        radii = shapely.distance(points, shapely.boundary(self.shape))
        best = int(np.argmax(radii))
        x, y = shapely.get_coordinates(points[best])[0].tolist()
        return x, y, float(radii[best])

    def _core(self, fine: float) -> "BaseGeometry":
        """Give what is left when the shape is worn away as far as it goes.

        A radius of area/perimeter fits in any shape, and none beyond that of a disc of
        the same area; in between, half the interval is left each time.
        """
        left: BaseGeometry = self.shape
        worn_m, low, high = 0.0, self.mean_width_m / 2, self.at_most_m / 2
        while high - low > fine:
            # from below it is found sooner: most are hardly wider than on the mean
            radius = min((low + high) / 2, 2 * low)
            worn = shapely.buffer(left, worn_m - radius, quad_segs=ARC)
            if worn.is_empty:
                high = radius
            else:
                left, low, worn_m = worn, radius, radius
        if not worn_m:  # of a strip that is as wide everywhere, the middle
            left = shapely.buffer(left, -(1 - 1 / FINE) * low, quad_segs=ARC)
        return left


def widest(members: list[Measured]) -> float:
    """Give the largest width, drawing circles only where one may be the largest."""
    found = 0.0
    for one in sorted(members, key=lambda one: -one.at_most_m):
        if one.at_most_m <= found:
            break
        found = max(found, one.width_m)
    return found
