"""A point well inside a polygon: in the thin tail of it, a point lies on an edge.

As far as doubles can tell, that is; a point on an edge is in neither neighbour, or in
both.
"""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["inner_points", "nudge"]

Geometries = NDArray[Any]

CLEAR_ENOUGH = 0.1
"""A point serves when its clearance is this share of area/length of its polygon."""
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
"""Turned by this angle, no two directions are alike."""


def inner_points(shapes: Geometries) -> Geometries:
    """Give a point well inside each polygon.

    The usual inner point serves where its clearance is good; else the incentre of the
    best triangle of the constrained Delaunay triangulation.
    """
    points = np.asarray(shapely.point_on_surface(shapes))
    wanted = CLEAR_ENOUGH * shapely.area(shapes) / shapely.length(shapes)
    poor = np.flatnonzero(_clearance(points, shapes) < wanted)
    if len(poor):
        better = _best_incentres(shapes[poor])
        found = ~shapely.is_missing(better)
        points[poor[found]] = better[found]
    return points


def nudge(points: Geometries, shapes: Geometries, turn: int) -> Geometries:
    """Move points by part of their clearance, each turn in another direction."""
    reach = _clearance(points, shapes) * (0.3 + 0.3 / turn)
    angle = turn * GOLDEN_ANGLE
    x = shapely.get_x(points) + reach * np.cos(angle)
    y = shapely.get_y(points) + reach * np.sin(angle)
    return np.asarray(shapely.points(x, y))


def _clearance(points: Geometries, shapes: Geometries) -> NDArray[np.float64]:
    return np.asarray(shapely.distance(points, shapely.boundary(shapes)))


def _best_incentres(shapes: Geometries) -> Geometries:
    """Give the centre of the largest circle in a triangle of each shape, or `None`."""
    best = np.full(len(shapes), None, dtype=object)
    try:
        split = shapely.constrained_delaunay_triangles(shapes)
    except shapely.GEOSException:
        return best
    triangles, owner = shapely.get_parts(split, return_index=True)
    corners = shapely.get_coordinates(triangles).reshape(-1, 4, 2)[:, :3]
    sides = np.linalg.norm(np.roll(corners, -1, 1) - np.roll(corners, -2, 1), axis=2)
    around = sides.sum(axis=1)
    order = np.lexsort((-shapely.area(triangles) / around, owner))
    owners, first = np.unique(owner[order], return_index=True)
    chosen = order[first]
    centre = (corners[chosen] * sides[chosen][:, :, None]).sum(axis=1)
    best[owners] = shapely.points(centre / around[chosen][:, None])
    return best
