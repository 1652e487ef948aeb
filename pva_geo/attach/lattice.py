"""A lattice over the subregions: in most cells there is no border, and one answer.

Borders are laid in a lattice of squares. All of a run of cells without a border lies in
one face: in one subregion, outside, or in none. One point of each run tells which, and
then every point and every box of such cells is answered by looking up a number. Only
what meets a cell with a border needs an exact test.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["BORDER", "Lattice", "lay_lattice"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
BORDER = -1
"""Label of a cell that a border meets."""
PAD_M = 1e-3
"""Borders are laid this much wider, so that rounding never frees a cell."""
FEWEST, MOST = 16, 400
"""Cells along a side. More would cost more to lay than they save."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lattice:
    """Which cells have one answer, and which."""

    corner: Floats
    """Left and lower edge, metres."""
    cell: float
    """Side of a cell, metres."""
    labels: Whole
    """Rows by columns: place, or `BORDER`; those along the edge lie outside."""
    borders: Whole
    """Number of cells with a border to the left and below, one row and column more."""

    def of_boxes(self, boxes: Floats) -> Whole:
        """Give the place of boxes that meet no cell with a border, else `BORDER`."""
        left, low = self._cells(boxes[:, :2]).T
        right, high = self._cells(boxes[:, 2:]).T + 1
        met = self.borders[high, right] - self.borders[low, right]
        met += self.borders[low, left] - self.borders[high, left]
        return np.asarray(np.where(met == 0, self.labels[low, left], BORDER))

    def _cells(self, points: Floats) -> Whole:
        """Give column and row; what lies beyond is in the cells along the edge."""
        last = np.array(self.labels.shape[::-1]) - 1
        found = np.floor((points - self.corner) / self.cell).astype(np.int64)
        return np.clip(found, 0, last)


def lay_lattice(
    polygons: NDArray[Any], classify: Callable[[NDArray[Any]], Whole], subjects: int
) -> Lattice:
    """Lay a lattice over polygons.

    Parameters
    ----------
    polygons
        All polygons whose borders matter, RD New.
    classify
        Gives the one place of points that lie on no border, or `BORDER`.
    subjects
        How many geometries will be looked up; the more, the finer the lattice.
    """
    west, south, east, north = shapely.total_bounds(polygons)
    side = int(np.clip(2.5 * np.sqrt(subjects), FEWEST, MOST))
    cell = max(east - west, north - south) / side + PAD_M
    corner = np.array([west - 1.5 * cell, south - 1.5 * cell])
    columns = int((east - corner[0]) / cell) + 2
    rows = int((north - corner[1]) / cell) + 2
    marked = np.zeros((rows, columns), dtype=bool)
    marked[_cells_with_borders(polygons, corner, cell)] = True
    labels = np.full(marked.shape, BORDER, dtype=np.int64)
    free = ~marked
    starts = free.copy()
    starts[:, 1:] &= marked[:, :-1]
    row, column = np.nonzero(starts)
    centres = corner + (np.column_stack([column, row]) + 0.5) * cell
    answers = classify(shapely.points(centres))
    labels[free] = answers[np.cumsum(starts)[free.ravel()] - 1]
    borders = np.zeros((rows + 1, columns + 1), dtype=np.int64)
    borders[1:, 1:] = (labels == BORDER).cumsum(axis=0).cumsum(axis=1)
    return Lattice(corner=corner, cell=cell, labels=labels, borders=borders)


def _cells_with_borders(
    polygons: NDArray[Any], corner: Floats, cell: float
) -> tuple[Whole, Whole]:
    """Give rows and columns of all cells that the boxes of short edges meet."""
    edges = shapely.segmentize(shapely.boundary(polygons), cell)
    parts = shapely.get_parts(edges)
    points, owner = shapely.get_coordinates(parts, return_index=True)
    same = owner[1:] == owner[:-1]
    one, other = points[:-1][same], points[1:][same]
    low = (np.minimum(one, other) - PAD_M - corner) // cell
    high = (np.maximum(one, other) + PAD_M - corner) // cell
    first, last = low.astype(np.int64), high.astype(np.int64)
    # an edge no longer than a cell meets four of them at most, wider ones are rounding
    steps = range(int((last - first).max(initial=0)) + 1)
    rows, columns = [], []
    for right in steps:
        for up in steps:
            column, row = first[:, 0] + right, first[:, 1] + up
            kept = (column <= last[:, 0]) & (row <= last[:, 1])
            columns.append(column[kept])
            rows.append(row[kept])
    return np.concatenate(rows), np.concatenate(columns)
