"""How wide a defect is, and a place inside it."""

from functools import cached_property

import numpy as np
import shapely

__all__ = ["Measured", "widest"]

FINE = 50
"""A circle is found to this part of the mean width of its shape."""


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
        return max(2 * float(shapely.length(self._circle)), self.mean_width_m)

    @property
    def point(self) -> tuple[float, float]:
        """Centre of the largest circle inside."""
        x, y = shapely.get_coordinates(self._circle)[0].tolist()
        return x, y

    def is_narrower_than(self, width_m: float) -> bool:
        """Compare the width; most defects need no circle for it."""
        if self.at_most_m < width_m or self.mean_width_m >= width_m:
            return self.at_most_m < width_m
        return self.width_m < width_m

    @cached_property
    def _circle(self) -> shapely.LineString:
        """Radius of the largest circle, from its centre to the border."""
        fine = self.mean_width_m / FINE
        return shapely.maximum_inscribed_circle(self.shape, tolerance=fine)


def widest(members: list[Measured]) -> float:
    """Give the largest width, drawing circles only where one may be the largest."""
    found = 0.0
    for one in sorted(members, key=lambda one: -one.at_most_m):
        if one.at_most_m <= found:
            break
        found = max(found, one.width_m)
    return found
