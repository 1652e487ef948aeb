"""One pass over the edges of polygons: which do not cancel with their neighbours'.

Let f(x) be the number of subregions that cover x, less one inside the provincie.
Complete and disjoint means that f is zero everywhere. The boundary of f is the sum of
all rings, interior on the left, less the rings of the provincie: an edge and its
reverse cancel, and what does not cancel is the residual. An empty residual is a proof.

Edges are told by a hash of their ends, and added up in buckets with their sign, sums
wrapping around: a bucket whose sum is zero holds nothing that is left. Of an edge eight
bytes are kept, and no coordinate, so that polygons may come in batches while a file is
read.
"""

from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.survey.edges import (
    Edges,
    directed_edges,
    each_once,
    edge_keys,
    hash_points,
)

__all__ = ["EdgeTally"]

Geometries = NDArray[Any]
Words = NDArray[np.uint64]
Counts = NDArray[np.integer[Any]]

POLYGONAL = (3, 6)
"""GEOS type ids of polygons and multipolygons."""
AT_ONCE = 512
"""Polygons at a time, …"""
CHUNK = 16_384
"""… and vertices, so that what is computed of them stays in the cache."""
BUCKET_BITS = 20
"""Upper bits of a key that choose its bucket."""
ONE = np.uint64(1)
TO_BUCKET = np.uint64(64 - BUCKET_BITS)


class EdgeTally:
    """Add up the edges of polygons, batch by batch; then tell what is left.

    The key of an edge is the sum of the hashes of its ends, in which the lowest bit
    gives way to the sign: set where the edge, with the interior on its left, runs from
    the larger hash to the smaller. A key of zero is no edge.

    Attributes
    ----------
    batches
        What was added, as it came.
    """

    def __init__(self) -> None:
        self.batches: list[Geometries] = []
        self._tables: list[_Table] = []
        self._sums = np.zeros(1 << BUCKET_BITS, dtype=np.int64)

    def add(self, polygons: Geometries) -> None:
        """Add polygons; what is no polygon has no edges here."""
        self.batches.append(polygons)
        for start in range(0, len(polygons), AT_ONCE):
            self._add(polygons[start : start + AT_ONCE], outward=False)

    def _add(self, polygons: Geometries, *, outward: bool) -> None:
        areal = np.isin(shapely.get_type_id(polygons), POLYGONAL)
        polygons = polygons[areal & ~shapely.is_empty(polygons)]
        points = shapely.get_coordinates(polygons)
        counts, backward = _rings(polygons, points)
        points += 0.0  # minus zero is zero
        flips = np.repeat(backward != outward, counts)
        ends = np.cumsum(counts) - 1
        keys = np.zeros(len(points), dtype=np.uint64)
        for start in range(0, len(points) - 1, CHUNK):
            stop = min(start + CHUNK, len(points) - 1)
            here = slice(start, stop)
            hashes = hash_points(points[start : stop + 1])
            keys[here] = _keys_between(hashes, flips[here])
            here_ends = ends[slice(*np.searchsorted(ends, (start, stop)))]
            keys[here_ends] = 0
            self._count(keys[here])
        self._tables.append(_Table(polygons, keys))

    def _count(self, keys: Words) -> None:
        amount = (keys >> ONE).view(np.int64)
        minus = -(keys & ONE).view(np.int64)
        # two's complement: where minus is −1, the amount changes its sign
        amount ^= minus
        amount -= minus
        np.add.at(self._sums, (keys >> TO_BUCKET).view(np.int64), amount)

    def residual(self, outline: Geometries) -> Edges:
        """Give the edges that do not cancel, each once; those of a ring in order.

        Parameters
        ----------
        outline
            Polygons that everything is held against: their edges count the other way.
        """
        self._add(outline, outward=True)
        keys, places = self._suspects()
        left = _unbalanced(keys)
        owners = self._owners(places[_among(keys | ONE, left)])
        edges = directed_edges(owners)
        return each_once(edges[_among(edge_keys(edges) | ONE, left)])

    def _suspects(self) -> tuple[Words, NDArray[np.intp]]:
        """Give the keys in buckets whose sum is not zero, and their places in all."""
        is_open = self._sums != 0
        keys, places, before = [], [], 0
        for table in self._tables:
            found = np.flatnonzero(is_open[(table.keys >> TO_BUCKET).view(np.int64)])
            found = found[table.keys[found] != 0]
            keys.append(table.keys[found])
            places.append(found + before)
            before += len(table.keys)
        return np.concatenate(keys), np.concatenate(places)

    def _owners(self, places: NDArray[np.intp]) -> Geometries:
        """Give the polygons that have the coordinates at these places, each once."""
        polygons = np.concatenate([table.polygons for table in self._tables])
        last = np.cumsum(shapely.get_num_coordinates(polygons))
        return polygons[np.unique(np.searchsorted(last, places, side="right"))]


class _Table(NamedTuple):
    """Polygons, and one key a coordinate of theirs: that of the edge it begins."""

    polygons: Geometries
    keys: Words


def _unbalanced(keys: Words) -> Words:
    """Give the keys whose signs do not sum to zero, their lowest bit set, sorted."""
    sign = 1.0 - 2.0 * (keys & ONE).astype(np.float64)
    distinct, group = np.unique(keys | ONE, return_inverse=True)
    return np.asarray(distinct[np.bincount(group, sign, len(distinct)) != 0])


def _among(keys: Words, some: Words) -> NDArray[np.bool_]:
    """Tell which keys are among some sorted ones."""
    if not len(some):
        return np.zeros(len(keys), dtype=bool)
    at = np.minimum(np.searchsorted(some, keys), len(some) - 1)
    return np.asarray(some[at] == keys)


def _rings(
    polygons: Geometries, points: NDArray[np.float64]
) -> tuple[Counts, NDArray[np.bool_]]:
    """Give the lengths of all rings, and which have the interior on the right.

    Most polygons are one ring; their coordinates tell, and nothing is taken apart.
    """
    counts = shapely.get_num_coordinates(polygons)
    single, clockwise = _rounds(points, counts)
    if single.all():
        return counts, clockwise
    rings, part = shapely.get_rings(shapely.get_parts(polygons), return_index=True)
    shell = np.ones(len(rings), dtype=bool)
    shell[1:] = part[1:] != part[:-1]
    counts = shapely.get_num_coordinates(rings)
    return counts, _rounds(points, counts)[1] == shell


def _rounds(
    points: NDArray[np.float64], counts: Counts
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which runs of points come home at their last alone, and which clockwise.

    These are one ring. One that touches itself at its start is told as several, which
    costs time only.
    """
    if not len(points):
        return np.ones(len(counts), dtype=bool), np.zeros(len(counts), dtype=bool)
    starts = np.cumsum(counts) - counts
    with np.errstate(invalid="ignore", over="ignore"):
        x, y = points.T - np.repeat(points[starts].T, counts, axis=1)
        home = (x == 0) & (y == 0)
        # what reaches over into the next run ends at its start, which is home: zero
        twice = np.zeros(len(points))
        twice[:-1] = x[:-1] * y[1:] - x[1:] * y[:-1]
        clockwise = np.add.reduceat(twice, starts) < 0
    single = home[starts + counts - 1]
    single &= np.add.reduceat(home.astype(np.int64), starts) == 2
    return single, clockwise


def _keys_between(hashes: Words, flips: NDArray[np.bool_]) -> Words:
    """Give the keys of edges between points that follow each other."""
    start, end = hashes[:-1], hashes[1:]
    keys: Words = (start + end) | ONE
    keys ^= ((start > end) == flips).view(np.uint8)
    keys[start == end] = 0
    return keys
