"""How wide a defect is, and a place inside it.

Both are of the largest circle inside. A search of the box around it, as GEOS does it,
is slow in a long thin sliver, and gives up before it has found the widest place. So the
shape is worn away from all sides until hardly anything is left: there is the centre,
and the circle around it is measured exactly.
"""

from functools import cached_property

import numpy as np
import shapely

__all__ = ["Measured", "widest"]

FINE = 200
"""The radius is found to this part of half the mean width, but for …"""
ARC = 8
"""… the arcs around inner corners, drawn by so many chords to a quarter."""


class Measured:
    """One defect, in one piece, with its area, width and a place inside."""

    def __init__(self, shape: shapely.Polygon) -> None:
        self.shape = shape
        self.area_m2 = float(shape.area)
        self.mean_width_m = 2 * self.area_m2 / float(shape.length)

    @property
    def at_most_m(self) -> float:
        """Width that it cannot exceed: that of a disc of its area."""
        return 2 * float(np.sqrt(self.area_m2 / np.pi))

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
        """Centre and radius of the largest circle inside, found by wearing away.

        A radius of area/perimeter fits in any shape, and none beyond that of a disc of
        the same area; in between, half the interval is left each time.
        """
        left, low, high = self.shape, 0.0, self.at_most_m / 2
        fine = self.mean_width_m / 2 / FINE
        radius = self.mean_width_m / 2
        while high - low > fine:
            worn = shapely.buffer(left, low - radius, quad_segs=ARC)
            if worn.is_empty:
                high = radius
            else:
                left, low = worn, radius
            # from below it is found sooner: most are hardly wider than on the mean
            radius = min((low + high) / 2, 2 * low or high)
        points = shapely.point_on_surface(shapely.get_parts(left))
        radii = shapely.distance(points, shapely.boundary(self.shape))
        best = int(np.argmax(radii))
        x, y = shapely.get_coordinates(points[best])[0].tolist()
        return x, y, float(radii[best])


def widest(members: list[Measured]) -> float:
    """Give the largest width, drawing circles only where one may be the largest."""
    found = 0.0
    for one in sorted(members, key=lambda one: -one.at_most_m):
        if one.at_most_m <= found:
            break
        found = max(found, one.width_m)
    return found
