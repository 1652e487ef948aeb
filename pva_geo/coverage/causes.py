"""Many defects with one cause: a border that follows another line than its neighbour.

A scheme that was drawn on boundaries of another year, or another generalisation, leaves
its neighbour now on this side and now on that: hundreds of gaps and overlaps that need
one sentence, and one remedy. Nothing is taken out of the books by saying so.
"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.defects import ABROAD, Defect
from pva_geo.coverage.ground import Ground
from pva_geo.model import Check

__all__ = ["along_other_lines"]

MOST_M = 0.01
"""Borders closer than this, metres, are one border."""
EACH_WAY = 3
"""So many defects lie at least on either side, …"""
TOGETHER = 8
"""… so many in all, …"""
FOLLOWED = 0.5
"""… and along this share of the border, before it counts as another line."""
OUTLIER = 5
"""A defect so many times as wide as nine in ten of the others has its own cause."""


def along_other_lines(defects: list[Defect], ground: Ground) -> NDArray[np.bool_]:
    """Tell which defects come of borders that as a whole follow another line.

    A border is that between two subregions, of one subregion with what lies outside, or
    the whole outline of the provincie.

    Returns
    -------
    numpy.ndarray
        One truth value a defect.
    """
    found = np.zeros(len(defects), dtype=bool)
    borders: dict[frozenset[int], list[int]] = defaultdict(list)
    for place, one in enumerate(defects):
        if one.between:
            borders[one.between].append(place)
    outline = [place for place, one in enumerate(defects) if one.outline_m]
    if _both_ways(defects[place] for place in outline):
        followed = sum(defects[place].outline_m for place in outline)
        if followed >= FOLLOWED * shapely.length(ground.provincie):
            found[outline] = True
    for border, places in borders.items():
        if found[places].all() or not _both_ways(defects[place] for place in places):
            continue
        followed = sum(defects[place].border_m for place in places)
        if followed >= FOLLOWED * (followed + _matched_m(border, ground)):
            found[places] = True
    return _without_outliers(found, defects)


def _without_outliers(
    found: NDArray[np.bool_], defects: list[Defect]
) -> NDArray[np.bool_]:
    common = np.flatnonzero(found)
    if not len(common):
        return found
    width = np.array([defects[place].measured.mean_width_m for place in common])
    kept = common[width <= OUTLIER * np.quantile(width, 0.9)]
    if not _both_ways(defects[place] for place in kept):
        return np.zeros_like(found)
    found[common] = False
    found[kept] = True
    return found


def _both_ways(defects: Iterable[Defect]) -> bool:
    checks = [one.check for one in defects]
    gaps = checks.count(Check.GAP)
    return (
        len(checks) >= TOGETHER and gaps >= EACH_WAY and len(checks) - gaps >= EACH_WAY
    )


def _matched_m(border: frozenset[int], ground: Ground) -> float:
    """Give the length along which the two sides of a border are one line, metres."""
    one, other = (_side(place, ground) for place in sorted(border))
    strip = shapely.buffer(one, MOST_M, quad_segs=1)
    return float(shapely.length(shapely.intersection(other, strip)))


def _side(place: int, ground: Ground) -> BaseGeometry:
    if place == ABROAD:
        return shapely.boundary(ground.provincie)
    near = np.searchsorted(ground.places, place)
    side: BaseGeometry = shapely.boundary(ground.polygons[near])
    return side
