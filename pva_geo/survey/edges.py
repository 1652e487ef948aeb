"""Directed edges of polygons: every ring with the interior on the left."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["Edges", "directed_edges", "undirected"]

Edges = NDArray[np.float64]
"""One row an edge: x and y of its start, x and y of its end."""
Geometries = NDArray[Any]


def directed_edges(polygons: Geometries) -> Edges:
    """Give the edges of polygons, interior on the left; shells and holes alike.

    Ring direction in the input does not matter. Edges without length are left out, and
    minus zero becomes zero.
    """
    rings = shapely.get_rings(shapely.orient_polygons(shapely.get_parts(polygons)))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    points = points + 0.0
    edges = np.hstack([points[:-1], points[1:]])
    real = (ring[:-1] == ring[1:]) & (points[:-1] != points[1:]).any(axis=1)
    kept: Edges = edges[real]
    return kept


def undirected(edges: Edges) -> tuple[Edges, NDArray[np.float64]]:
    """Turn edges so that they start at the lower end; give the sign of the turn."""
    x0, y0, x1, y1 = edges.T
    turned = (x0 > x1) | ((x0 == x1) & (y0 > y1))
    lower = np.where(turned[:, None], edges[:, [2, 3, 0, 1]], edges)
    return lower, np.where(turned, -1.0, 1.0)
