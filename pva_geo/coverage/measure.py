"""How wide a defect is, where it lies, and who borders on it."""

from functools import cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["Measured", "neighbours", "widest"]

Geometries = NDArray[Any]

FINE = 100
"""A circle is found to this part of the mean width of its shape."""
ALONG_M = 0.05
"""A neighbour borders on a gap along at least this length, metres, …"""
ALONG_SHARE = 0.01
"""… or along this share of its border, for a gap that is small itself."""


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


def neighbours(
    gaps: Geometries, polygons: Geometries, *, reach_m: float
) -> list[tuple[int, ...]]:
    """Find who borders on each gap along some length; touching is not bordering.

    Parameters
    ----------
    gaps
        Polygons.
    polygons
        Those that may border on them.
    reach_m
        So far outside the border of a gap a neighbour is looked for, metres.

    Returns
    -------
    list of tuple of int
        For each gap the places of its neighbours, ascending.
    """
    found: list[tuple[int, ...]] = [()] * len(gaps)
    if not (len(gaps) and len(polygons)):
        return found
    rings, of_gap = shapely.get_rings(shapely.orient_polygons(gaps), return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    real = ring[:-1] == ring[1:]
    start, end, owner = points[:-1][real], points[1:][real], of_gap[ring[:-1][real]]
    step = end - start
    length = np.hypot(*step.T)
    aside = np.column_stack([step[:, 1], -step[:, 0]]) / length[:, None]
    tree = shapely.STRtree(shapely.points((start + end) / 2 + reach_m * aside))
    holder, edge = tree.query(polygons, predicate="intersects")
    along = np.zeros((len(gaps), len(polygons)))
    np.add.at(along, (owner[edge], holder), length[edge])
    least = np.minimum(ALONG_M, ALONG_SHARE * shapely.length(gaps))
    for place, row in enumerate(along > least[:, None]):
        found[place] = tuple(np.flatnonzero(row).tolist())
    return found
