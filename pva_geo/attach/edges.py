"""Borders as single edges, and where other edges cross them: arithmetic on arrays."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

__all__ = [
    "Borders",
    "Crossings",
    "Edges",
    "cross",
    "edges_of",
    "lay_borders",
    "pieces",
    "runs",
]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
SLACK = 1e-9
"""Crossings this much beyond an end count too: one too many only makes more pieces."""
ALONG_M = 1e-6
"""Edges this near and in one direction run along each other, metres."""
PARALLEL = 1e-9
"""Sine of the angle below which two edges have one direction."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Edges:
    """Directed edges of many geometries."""

    start: Floats
    """Coordinates, two columns."""
    end: Floats
    """Coordinates, two columns."""
    owner: Whole
    """Place of the geometry that an edge belongs to."""
    first: NDArray[np.bool_]
    """Whether an edge is the first one of its ring or line."""

    def where(self, chosen: NDArray[Any]) -> "Edges":
        """Give some of the edges."""
        return Edges(
            start=self.start[chosen],
            end=self.end[chosen],
            owner=self.owner[chosen],
            first=self.first[chosen],
        )

    def at(self, edge: Whole, along: Floats) -> Floats:
        """Give the point of each edge at a share of its length."""
        start = self.start[edge]
        return np.asarray(start + along[:, None] * (self.end[edge] - start))

    def boxes(self) -> Floats:
        """Give the box of each edge."""
        low = np.minimum(self.start, self.end)
        return np.column_stack([low, np.maximum(self.start, self.end)])

    def drawn(self) -> NDArray[Any]:
        """Give the edges as lines."""
        return np.asarray(shapely.linestrings(np.stack([self.start, self.end], axis=1)))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Borders:
    """All borders of a partition, each edge once."""

    edges: Edges
    """From the smaller point to the larger one; `owner` is the edge's own place."""
    left: Whole
    """What lies to the left of each edge."""
    right: Whole
    """What lies to the right."""
    exact: bool
    """Whether every edge has one neighbour on each side: a partition without a flaw."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Crossings:
    """Where edges cross borders."""

    edge: Whole
    """Place of the edge."""
    border: Whole
    """Place of the border."""
    at_edge: Floats
    """Share of the edge's length."""
    at_border: Floats
    """Share of the border's length."""
    along: Whole
    """Places of edges that run along a border; these crossings cannot tell pieces."""

    def of(self, edges: Whole) -> "Crossings":
        """Give the same crossings of edges that are numbered otherwise."""
        return replace(self, edge=edges[self.edge], along=edges[self.along])


def edges_of(shapes: NDArray[Any]) -> Edges:
    """Give the edges of lines, or of rings with the inside to their left."""
    rings, owner = shapely.get_parts(shapes, return_index=True)
    if (shapely.get_dimensions(rings) == 2).any():
        oriented = shapely.orient_polygons(rings)
        rings, part = shapely.get_rings(oriented, return_index=True)
        owner = owner[part]
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    same &= (points[1:] != points[:-1]).any(axis=1)
    ring = ring[1:][same]
    first = np.ones(len(ring), dtype=bool)
    first[1:] = ring[1:] != ring[:-1]
    return Edges(
        start=points[:-1][same], end=points[1:][same], owner=owner[ring], first=first
    )


def lay_borders(
    polygons: NDArray[Any], provincie: BaseGeometry, outside: int
) -> Borders:
    """Give the borders of subregions and provincie, with what lies on either side.

    Parameters
    ----------
    polygons
        Subregions; what they hold has their place.
    provincie
        Outline; beyond it lies `outside`.
    outside
        Place of what lies outside.
    """
    own, outer = edges_of(polygons), edges_of(np.array([provincie], dtype=object))
    start = np.concatenate([own.start, outer.end])
    end = np.concatenate([own.end, outer.start])
    held = np.concatenate([own.owner, np.full(len(outer.owner), outside)])
    forth = (start[:, 0] < end[:, 0]) | (
        (start[:, 0] == end[:, 0]) & (start[:, 1] < end[:, 1])
    )
    low = np.where(forth[:, None], start, end)
    high = np.where(forth[:, None], end, start)
    order = np.lexsort((forth, high[:, 1], high[:, 0], low[:, 1], low[:, 0]))
    low, high, held, forth = low[order], high[order], held[order], forth[order]
    new = np.ones(len(low), dtype=bool)
    new[1:] = ((low[1:] != low[:-1]) | (high[1:] != high[:-1])).any(axis=1)
    first = np.flatnonzero(new)
    times = np.diff(np.append(first, len(low)))
    last = first + times - 1
    exact = bool((times == 2).all() and (~forth[first]).all() and forth[last].all())
    return Borders(
        edges=Edges(
            start=low[first],
            end=high[first],
            owner=np.arange(len(first)),
            first=np.ones(len(first), dtype=bool),
        ),
        left=held[last],
        right=held[first],
        exact=exact,
    )


def cross(edges: Edges, borders: Borders, tree: shapely.STRtree) -> Crossings:
    """Find where edges cross borders.

    Parameters
    ----------
    edges
        Any edges.
    borders
        Borders.
    tree
        Index over `borders.edges.drawn()`.
    """
    edge, border = tree.query(edges.drawn())
    start, other = edges.start[edge], borders.edges.start[border]
    run = edges.end[edge] - start
    side = borders.edges.end[border] - other
    gap = other - start
    turn = _cross(run, side)
    long, wide = np.hypot(*run.T), np.hypot(*side.T)
    parallel = np.abs(turn) <= PARALLEL * long * wide
    near = np.abs(_cross(gap, run)) <= ALONG_M * long
    along = np.unique(edge[parallel & near])
    with np.errstate(divide="ignore", invalid="ignore"):
        at_edge, at_border = _cross(gap, side) / turn, _cross(gap, run) / turn
    kept = ~parallel
    for at in (at_edge, at_border):
        kept &= (at >= -SLACK) & (at <= 1.0 + SLACK)
    return Crossings(
        edge=edge[kept],
        border=border[kept],
        at_edge=np.clip(at_edge[kept], 0.0, 1.0),
        at_border=np.clip(at_border[kept], 0.0, 1.0),
        along=along,
    )


def pieces(count: int, edge: Whole, at: Floats) -> tuple[Whole, Floats, Floats]:
    """Cut edges at shares of their length.

    Returns
    -------
    tuple
        Edge, begin and end of each piece, by edge and then along it.
    """
    cut = np.unique(edge)
    every = np.concatenate([cut, edge, cut])
    share = np.concatenate([np.zeros(len(cut)), at, np.ones(len(cut))])
    order = np.lexsort((share, every))
    every, share = every[order], share[order]
    kept = (every[1:] == every[:-1]) & (share[1:] > share[:-1])
    whole = np.ones(count, dtype=bool)
    whole[cut] = False
    others = np.flatnonzero(whole)
    which = np.concatenate([others, every[1:][kept]])
    since = np.concatenate([np.zeros(len(others)), share[:-1][kept]])
    until = np.concatenate([np.ones(len(others)), share[1:][kept]])
    order = np.argsort(which, kind="stable")
    return which[order], since[order], until[order]


def runs(edges: Edges, found: Crossings, edge: Whole, since: Floats) -> Whole:
    """Tell where runs of pieces begin between which no border is crossed.

    Parameters
    ----------
    edges, found
        Edges and what they cross.
    edge, since
        Pieces, as `pieces` gives them.

    Returns
    -------
    numpy.ndarray
        Places of the first pieces of each run.
    """
    breaks = edges.first.copy()
    breaks[found.edge[found.at_edge <= SLACK]] = True
    after = found.edge[found.at_edge >= 1.0 - SLACK] + 1
    breaks[after[after < len(breaks)]] = True
    return np.asarray(np.flatnonzero((since > 0) | breaks[edge]))


def _cross(one: Floats, other: Floats) -> Floats:
    return np.asarray(one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0])
