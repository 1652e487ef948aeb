"""Compactness and neighbours: what the shape of subregions and units says.

All of it in RD New: another projection can reverse an order of scores.
"""

import math
from collections import defaultdict
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.survey.edges import directed_edges, undirected

__all__ = ["groups_of", "inertia", "neighbour_pairs", "polsby_popper"]

Pairs = set[tuple[int, int]]
LEAST_BORDER_M = 0.01
"""A shared border is longer than this; touching in a point is none."""


def polsby_popper(shape: BaseGeometry) -> float:
    """Give 4π·area/perimeter²: 1 for a disc, near 0 for a frayed shape.

    References
    ----------
    Polsby & Popper (1991).
    """
    return float(4 * math.pi * shape.area / shape.length**2) if shape.length else 0.0


def inertia(shape: BaseGeometry) -> float:
    """Give A²/(2π·∫r²dA), r from the centroid: 1 for a disc; parts and holes count.

    References
    ----------
    Li, Goodchild & Church (2013).

    Examples
    --------
    >>> round(inertia(shapely.box(0, 0, 10, 10)), 4)
    0.9549
    """
    if shape.is_empty:
        return 0.0
    centre = shapely.get_coordinates(shapely.centroid(shape))[0]
    edges = directed_edges(np.array([shape], dtype=object)) - np.tile(centre, 2)
    x0, y0, x1, y1 = edges.T
    cross = x0 * y1 - x1 * y0
    squares = x0**2 + x0 * x1 + x1**2 + y0**2 + y0 * y1 + y1**2
    second = float(np.sum(cross * squares)) / 12
    return float(shape.area**2 / (2 * math.pi * second)) if second > 0 else 0.0


def neighbour_pairs(shapes: NDArray[Any]) -> Pairs:
    """Pair units that share a border of some length, by their places, low first."""
    tables = [
        undirected(directed_edges(np.array([shape], dtype=object)))[0]
        for shape in shapes
    ]
    if not tables:
        return set()
    owner = np.repeat(np.arange(len(tables)), [len(table) for table in tables])
    _, group = np.unique(np.vstack(tables), axis=0, return_inverse=True)
    order = np.argsort(group.ravel(), kind="stable")
    same = np.diff(group.ravel()[order]) == 0
    matched = np.column_stack([owner[order][:-1][same], owner[order][1:][same]])
    found = {(int(min(p)), int(max(p))) for p in matched.tolist() if p[0] != p[1]}
    return found | _unmatched(shapes, found)


def groups_of(count: int, pairs: Pairs) -> list[int]:
    """Give each unit the number of its connected group: the lowest place in it."""
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        beside[a].add(b)
        beside[b].add(a)
    group = [-1] * count
    for start in range(count):
        waiting = [start]
        while waiting:
            if group[at := waiting.pop()] < 0:
                group[at] = start
                waiting += beside[at]
    return group


def _unmatched(shapes: NDArray[Any], known: Pairs) -> Pairs:
    """Find pairs whose borders run together though their vertices differ."""
    tree = shapely.STRtree(shapes)
    pairs = tree.query(shapes, predicate="intersects").T.tolist()
    open_pairs = sorted({(a, b) for a, b in pairs if a < b} - known)
    found = set()
    for a, b in open_pairs:
        one, other = shapely.boundary(shapes[a]), shapely.boundary(shapes[b])
        if shapely.intersection(one, other).length > LEAST_BORDER_M:
            found.add((a, b))
    return found
