"""The truth about coverages: small ones in exact arithmetic, larger ones by overlay.

Shares no code with the engine and imports nothing of `pva_geo`. Exactly: doubles become
fractions, the plane is cut into vertical slabs at every vertex and every crossing, and
the trapezoids of a slab are counted by parity; no rounding takes place anywhere. By
overlay: the union, difference and intersections that a user would write, pair by pair,
for valid polygons of which no three share a place.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import combinations, pairwise
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["Judge", "Truth", "areas_by_cover", "overlay_truth", "truth"]

PROVINCIE = ""
"""Name under which the provincie takes part; no subregion may have it."""

Point = tuple[Fraction, Fraction]
Segment = tuple[Point, Point]


class Truth(NamedTuple):
    """What is true of a scheme, in square units of its coordinates."""

    gaps: Fraction
    """Area inside the provincie that no subregion covers."""
    overlaps: dict[frozenset[str], Fraction]
    """Subregions → area that exactly they cover, for two and more."""
    spills: dict[str, Fraction]
    """Subregion → its area outside the provincie."""


Judge = Callable[[Mapping[str, BaseGeometry], BaseGeometry], Truth]


def truth(subregions: Mapping[str, BaseGeometry], provincie: BaseGeometry) -> Truth:
    """Say what is wrong with a scheme, exactly."""
    gaps = Fraction(0)
    overlaps: dict[frozenset[str], Fraction] = defaultdict(Fraction)
    spills: dict[str, Fraction] = defaultdict(Fraction)
    cover = areas_by_cover({**subregions, PROVINCIE: provincie})
    for names, area in cover.items():
        holders = names - {PROVINCIE}
        if not holders:
            gaps += area
        if len(holders) > 1:
            overlaps[holders] += area
        if PROVINCIE not in names:
            for holder in holders:
                spills[holder] += area
    return Truth(gaps, dict(overlaps), dict(spills))


def overlay_truth(
    subregions: Mapping[str, BaseGeometry], provincie: BaseGeometry
) -> Truth:
    """Say what is wrong with a scheme by plain overlay, to a square millimetre."""
    covered = shapely.union_all(list(subregions.values()))
    overlaps: dict[frozenset[str], Fraction] = {}
    for (first, one), (second, other) in combinations(subregions.items(), 2):
        if one.intersects(other) and (area := one.intersection(other).area):
            overlaps[frozenset((first, second))] = Fraction(area)
    outside = {
        name: shape.difference(provincie).area for name, shape in subregions.items()
    }
    return Truth(
        gaps=Fraction(provincie.difference(covered).area),
        overlaps=overlaps,
        spills={name: Fraction(area) for name, area in outside.items() if area},
    )


def areas_by_cover(
    polygons: Mapping[str, BaseGeometry],
) -> dict[frozenset[str], Fraction]:
    """Give the exact area of the plane that exactly these polygons cover."""
    owned = [
        (segment, name)
        for name, polygon in polygons.items()
        for segment in _segments(polygon)
    ]
    found: dict[frozenset[str], Fraction] = defaultdict(Fraction)
    for left, right in pairwise(_cuts([segment for segment, _ in owned])):
        middle = (left + right) / 2
        crossed = sorted(
            (_height(segment, middle), name)
            for segment, name in owned
            if segment[0][0] <= left and segment[1][0] >= right
        )
        inside: set[str] = set()
        for (low, name), (high, _) in pairwise(crossed):
            inside ^= {name}
            if inside and high > low:
                found[frozenset(inside)] += (high - low) * (right - left)
    return dict(found)


def _segments(polygon: BaseGeometry) -> list[Segment]:
    """Give the edges that are not vertical, each from left to right."""
    found = []
    for ring in shapely.get_rings(shapely.get_parts(polygon)):
        points = [(Fraction(x), Fraction(y)) for x, y in shapely.get_coordinates(ring)]
        for edge in pairwise(points):
            start, end = sorted(edge)
            if start[0] != end[0]:
                found.append((start, end))
    return found


def _cuts(segments: list[Segment]) -> list[Fraction]:
    """Give every x at which an edge begins, ends or crosses another."""
    cuts = {x for segment in segments for x, _ in segment}
    distinct = sorted(set(segments))
    for first, second in combinations(distinct, 2):
        if second[0][0] < first[1][0]:
            cuts.update(_crossing(first, second))
    return sorted(cuts)


def _crossing(first: Segment, second: Segment) -> Iterable[Fraction]:
    slope, other = _slope(first), _slope(second)
    if slope == other:
        return ()
    # y = y0 + slope · (x − x0), for both
    rise = second[0][1] - other * second[0][0] - first[0][1] + slope * first[0][0]
    x = rise / (slope - other)
    low = max(first[0][0], second[0][0])
    high = min(first[1][0], second[1][0])
    return (x,) if low < x < high else ()


def _slope(segment: Segment) -> Fraction:
    (x0, y0), (x1, y1) = segment
    return (y1 - y0) / (x1 - x0)


def _height(segment: Segment, x: Fraction) -> Fraction:
    return segment[0][1] + _slope(segment) * (x - segment[0][0])
