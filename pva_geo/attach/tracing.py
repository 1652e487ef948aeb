"""Lines and areas that meet borders, shared by tracing edges; no overlay is made.

A line is cut where it crosses a border; the middle of a piece tells where the piece
lies. An area is bounded, within a subregion, by pieces of its own edge and by pieces of
borders inside it, and by Green's theorem its size follows from these alone:

    area = ½ · Σ (x₁·y₂ − x₂·y₁)   over all pieces, the inside to their left

The pieces around a part must close. Where they do not, and wherever an edge runs along
a border, the shape is left to an exact overlay.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.attach.edges import (
    Borders,
    Crossings,
    Edges,
    cross,
    edges_of,
    pieces,
    runs,
)
from pva_geo.attach.held import Held, add_up

__all__ = ["Tracer"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
OPEN_M = 1e-6
"""Pieces close a loop when what is left open is shorter than this, metres."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Pieces:
    """Pieces of edges between borders, and where each lies."""

    edge: Whole
    since: Floats
    until: Floats
    place: Whole
    """The one place of each piece, or −1."""
    found: Crossings
    """Where edges cross borders, and which run along one."""
    doubt: Whole
    """Edges of which the place is in doubt."""


class Tracer:
    """Traces shapes over the borders of a partition.

    Parameters
    ----------
    borders
        Borders, each edge once.
    lookup
        Gives the place of boxes that meet no border, or −1.
    test
        Shares points by where they lie.
    places
        How many places there are.
    """

    def __init__(
        self,
        borders: Borders,
        lookup: Callable[[Floats], Whole],
        test: Callable[[NDArray[Any]], Held],
        places: int,
    ) -> None:
        self.borders, self.lookup, self.test = borders, lookup, test
        self.places = places
        self.tree = shapely.STRtree(borders.edges.drawn())

    def lines(self, shapes: NDArray[Any]) -> tuple[Held, Whole]:
        """Share lines by length.

        Returns
        -------
        tuple
            Shares, and the places of lines that are left over.
        """
        edges = edges_of(shapes)
        long = np.hypot(*(edges.end - edges.start).T)
        size = np.bincount(edges.owner, weights=long, minlength=len(shapes))
        cut = self._split(edges)
        owner = edges.owner[cut.edge]
        part = (cut.until - cut.since) * long[cut.edge] / size[owner]
        held = Held(project=owner, place=cut.place, share=part)
        left = np.unique(edges.owner[cut.doubt])
        return add_up(held.where_not(left), self.places), left

    def areas(self, shapes: NDArray[Any]) -> tuple[Held, Whole]:
        """Share areas; the partition must be exact.

        Returns
        -------
        tuple
            Shares, and the places of areas that are left over.
        """
        edges = edges_of(shapes)
        cut = self._split(edges)
        boxes = shapely.bounds(shapes)
        sums = _Sums((boxes[:, :2] + boxes[:, 2:]) / 2, self.places)
        start, end = (edges.at(cut.edge, at) for at in (cut.since, cut.until))
        # a piece in doubt is added nowhere, so that its loop stays open
        known = cut.place >= 0
        owner = edges.owner[cut.edge]
        sums.add(owner[known], cut.place[known], start[known], end[known])
        owner, border, start, end = self._inner(shapes, edges, cut)
        sums.add(owner, self.borders.left[border], start, end)
        sums.add(owner, self.borders.right[border], end, start)
        left = np.unique(np.concatenate([edges.owner[cut.doubt], sums.open()]))
        return sums.shares(shapely.area(shapes)).where_not(left), left

    def _split(self, edges: Edges) -> _Pieces:
        """Cut edges at the borders that they cross, and tell where each piece lies."""
        whole = self.lookup(edges.boxes())
        near = np.flatnonzero(whole < 0)
        found = cross(edges.where(near), self.borders, self.tree).of(near)
        edge, since, until = pieces(len(whole), found.edge, found.at_edge)
        place = self._places_of(edges, whole, (edge, since, until), found)
        doubt = np.concatenate([found.along, edge[place < 0]])
        return _Pieces(
            edge=edge, since=since, until=until, place=place, found=found, doubt=doubt
        )

    def _places_of(
        self,
        edges: Edges,
        whole: Whole,
        cut: tuple[Whole, Floats, Floats],
        found: Crossings,
    ) -> Whole:
        """Tell where pieces lie: all of a run lies in one place, until a border comes.

        Where one edge of a run meets no border, the run lies where that edge does; else
        the middle of its longest piece is tested.
        """
        edge, since, until = cut
        begin = runs(edges, found, edge, since)
        count = np.diff(np.append(begin, len(edge)))
        place = np.maximum.reduceat(whole[edge], begin)
        known = np.where(whole >= 0, whole, self.places)
        least = np.minimum.reduceat(known[edge], begin)
        unsure = np.flatnonzero(place < 0)
        place[(place >= 0) & (place != least)] = -1
        long = np.hypot(*(edges.end - edges.start).T)[edge] * (until - since)
        most = np.repeat(np.maximum.reduceat(long, begin), count)
        run = np.repeat(np.arange(len(begin)), count)
        longest = np.zeros(len(begin), dtype=np.int64)
        longest[run[long == most]] = np.flatnonzero(long == most)
        piece = longest[unsure]
        middle = edges.at(edge[piece], (since[piece] + until[piece]) / 2)
        held = self.test(np.asarray(shapely.points(middle)))
        single = held.share == 1.0
        place[unsure[held.project[single]]] = held.place[single]
        return np.asarray(place[run])

    def _inner(
        self, shapes: NDArray[Any], edges: Edges, cut: _Pieces
    ) -> tuple[Whole, Whole, Floats, Floats]:
        """Give the pieces of borders inside each shape: shape, border, start, end."""
        count = len(self.borders.left)
        found = cut.found
        crossed = edges.owner[found.edge] * count + found.border
        pairs, entry = np.unique(crossed, return_inverse=True)
        pair, since, until = pieces(len(pairs), entry, found.at_border)
        shape, border = self.tree.query(shapes)
        others = np.setdiff1d(shape * count + border, pairs)
        owner = np.concatenate([pairs[pair], others]) // count
        which = np.concatenate([pairs[pair], others]) % count
        since = np.concatenate([since, np.zeros(len(others))])
        until = np.concatenate([until, np.ones(len(others))])
        middle = self.borders.edges.at(which, (since + until) / 2)
        inside = shapely.contains_xy(shapes[owner], *middle.T)
        owner, which = owner[inside], which[inside]
        start = self.borders.edges.at(which, since[inside])
        end = self.borders.edges.at(which, until[inside])
        return owner, which, start, end


class _Sums:
    """Adds up what pieces enclose, by shape and place, around the middle of a shape."""

    def __init__(self, middle: Floats, places: int) -> None:
        self.middle, self.places = middle, places
        self.size = np.zeros(len(middle) * places)
        self.rest = np.zeros((len(middle) * places, 2))

    def add(self, shape: Whole, place: Whole, start: Floats, end: Floats) -> None:
        """Add pieces with the place to their left."""
        key = shape * self.places + place
        one, other = start - self.middle[shape], end - self.middle[shape]
        turn = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
        count = len(self.size)
        self.size += np.bincount(key, weights=turn / 2, minlength=count)
        for axis in (0, 1):
            step = (end - start)[:, axis]
            self.rest[:, axis] += np.bincount(key, weights=step, minlength=count)

    def open(self) -> Whole:
        """Give the shapes of which the pieces around some part do not close."""
        wrong = (np.abs(self.rest) > OPEN_M).any(axis=1)
        return np.asarray(np.flatnonzero(wrong) // self.places)

    def shares(self, area: Floats) -> Held:
        """Give the shares of the shapes, places without any left out."""
        key = np.flatnonzero(self.size)
        shape = key // self.places
        share = self.size[key] / area[shape]
        return Held(project=shape, place=key % self.places, share=share)
