"""Directed edges of polygons: every ring with the interior on the left."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = [
    "Edges",
    "as_lines",
    "directed_edges",
    "each_once",
    "edge_keys",
    "hash_points",
    "undirected",
]

Edges = NDArray[np.float64]
"""One row an edge: x and y of its start, x and y of its end."""
Geometries = NDArray[Any]
Words = NDArray[np.uint64]

MIX = np.array(
    [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB], dtype=np.uint64
)
"""Odd constants that spread the bits of two coordinates over 64 (splitmix64)."""
HALF, PART = np.uint64(32), np.uint64(29)


def directed_edges(polygons: Geometries) -> Edges:
    """Give the edges of polygons, interior on the left; shells and holes alike.

    Ring direction in the input does not matter. Edges without length are left out, and
    minus zero becomes zero. Edges of one ring follow each other.
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


def edge_keys(edges: Edges) -> Words:
    """Give a key an edge, the same in both directions."""
    ends = hash_points(np.ascontiguousarray(edges).reshape(-1, 2)).reshape(-1, 2)
    return np.asarray(ends.sum(axis=1))


def each_once(edges: Edges) -> Edges:
    """Give the first of edges that are the same in either direction, in their order."""
    _, first = np.unique(edge_keys(edges), return_index=True)
    return np.asarray(edges[np.sort(first)])


def as_lines(edges: Edges, *, longest: int | None = None) -> Geometries:
    """Join edges that follow each other to lines, of so many edges at most."""
    if not len(edges):
        return np.empty(0, dtype=object)
    begins = np.ones(len(edges), dtype=bool)
    begins[1:] = (edges[1:, :2] != edges[:-1, 2:]).any(axis=1)
    if longest:
        place = np.arange(len(edges))
        since = place - np.maximum.accumulate(np.where(begins, place, 0))
        begins |= since % longest == 0
    line = np.cumsum(begins) - 1
    at = np.arange(len(edges)) + line
    points = np.empty((len(edges) + line[-1] + 1, 2))
    points[at] = edges[:, :2]
    points[at + 1] = edges[:, 2:]
    owner = np.zeros(len(points), dtype=np.intp)
    owner[at], owner[at + 1] = line, line
    return np.asarray(shapely.linestrings(points, indices=owner))


def hash_points(points: NDArray[np.float64]) -> Words:
    """Hash points by the bits of their coordinates; the books prove no loss."""
    x, y = points.view(np.uint64).T
    mixed: Words = x * MIX[0]
    mixed ^= mixed >> HALF
    mixed ^= y
    mixed *= MIX[1]
    mixed ^= mixed >> PART
    mixed *= MIX[2]
    mixed ^= mixed >> HALF
    return mixed
