"""Directed edges of polygons, and what is left when neighbours' edges cancel.

Let f(x) be the number of subregions that cover x, less one inside the provincie.
Complete and disjoint means that f is zero everywhere. The boundary of f is the sum of
all rings, interior on the left, less the rings of the provincie: an edge and its
reverse cancel, and what does not cancel is the residual. An empty residual is a proof.
"""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["Edges", "directed_edges", "residual", "undirected"]

Edges = NDArray[np.float64]
"""One row an edge: x and y of its start, x and y of its end."""
Geometries = NDArray[Any]

MIX = np.array(
    [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93],
    dtype=np.uint64,
)
"""Odd constants that spread the bits of four coordinates over 64 (splitmix64)."""


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


def residual(edges: Edges, against: Edges) -> Edges:
    """Cancel edges with their reverses, and with the edges they are held against.

    Parameters
    ----------
    edges
        Directed edges of the subregions.
    against
        Directed edges of the provincie; they count with the opposite sign.

    Returns
    -------
    numpy.ndarray
        The edges that do not cancel, without direction, each once.
    """
    both, sign = undirected(np.vstack([edges, against]))
    sign[len(edges) :] *= -1
    _, first, group = np.unique(_hash(both), return_index=True, return_inverse=True)
    left = np.bincount(group, weights=sign, minlength=len(first))
    kept: Edges = both[first[left != 0]]
    return kept


def undirected(edges: Edges) -> tuple[Edges, NDArray[np.float64]]:
    """Turn edges so that they start at the lower end; give the sign of the turn."""
    x0, y0, x1, y1 = edges.T
    turned = (x0 > x1) | ((x0 == x1) & (y0 > y1))
    lower = np.where(turned[:, None], edges[:, [2, 3, 0, 1]], edges)
    return lower, np.where(turned, -1.0, 1.0)


def _hash(edges: Edges) -> NDArray[np.uint64]:
    """Hash edges by their bits; the balance proves that no pair was lost."""
    bits = np.ascontiguousarray(edges).view(np.uint64)
    mixed = np.zeros(len(bits), dtype=np.uint64)
    for column, constant in zip(bits.T, MIX, strict=True):
        mixed = (mixed ^ column) * constant
        mixed ^= mixed >> np.uint64(29)
    return mixed
