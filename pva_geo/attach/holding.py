"""What each subregion holds of each geometry, as shares; exact cuts only where needed.

The few polygons are the prepared side of an index over the many projects. What lies
well inside one polygon is taken whole; only what meets a border is cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.attach.borders import split_evenly

__all__ = ["Held", "hold", "stack"]

Geometries = NDArray[Any]
Places = NDArray[np.int64]
TWICE = 1e-9
"""More than this share above what lies inside the provincie is held twice."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """Shares, one an entry; of a project each place stands once."""

    project: Places
    """Place of the project, from 0."""
    place: Places
    """Place of the subregion, from 0; then outside, then unassigned."""
    share: NDArray[np.float64]
    """Between 0 and 1."""

    def where(self, chosen: NDArray[np.bool_]) -> "Held":
        """Give some of the entries."""
        return Held(
            project=self.project[chosen],
            place=self.place[chosen],
            share=self.share[chosen],
        )


def stack(held: Sequence[Held]) -> Held:
    """Put entries one after another."""
    return Held(
        project=np.concatenate([one.project for one in held]).astype(np.int64),
        place=np.concatenate([one.place for one in held]).astype(np.int64),
        share=np.concatenate([one.share for one in held]).astype(np.float64),
    )


def hold(
    shapes: Geometries,
    dimensions: Places,
    polygons: Geometries,
    provincie: BaseGeometry,
) -> Held:
    """Share geometries over subregions, outside and what no subregion holds.

    Parameters
    ----------
    shapes
        Geometries of one dimension each, or `None`, RD New.
    dimensions
        Their dimensions; −1 for `None`.
    polygons
        Subregions.
    provincie
        Outline.

    Returns
    -------
    Held
        Shares of those that have a geometry.
    """
    found = []
    for kind in (0, 1, 2):
        chosen = np.flatnonzero(dimensions == kind)
        if len(chosen):
            share = _hold_points if kind == 0 else _hold_drawn
            held = share(shapes[chosen], polygons, provincie)
            found.append(
                Held(project=chosen[held.project], place=held.place, share=held.share)
            )
    return stack(found) if found else _entries([], [], [])


def _hold_points(
    shapes: Geometries, polygons: Geometries, provincie: BaseGeometry
) -> Held:
    """Share points by their number; one on a border goes equally to its holders."""
    points, owner = shapely.get_parts(shapes, return_index=True)
    weight = 1.0 / np.bincount(owner, minlength=len(shapes))
    tree = shapely.STRtree(points)
    inside = np.zeros(len(points), dtype=bool)
    inside[tree.query(provincie, predicate="intersects")] = True
    place, point = tree.query(polygons, predicate="intersects")
    kept = inside[point]
    place, point = place[kept], point[kept]
    holders = np.bincount(point, minlength=len(points))
    alone = np.flatnonzero(inside & (holders == 0))
    outside = np.flatnonzero(~inside)
    every = np.concatenate([point, outside, alone])
    places = np.concatenate(
        [
            place,
            np.full(len(outside), len(polygons)),
            np.full(len(alone), len(polygons) + 1),
        ]
    )
    share = weight[owner[every]] / np.maximum(holders[every], 1)
    return _summed(owner[every], places, share, len(polygons) + 2)


def _hold_drawn(
    shapes: Geometries, polygons: Geometries, provincie: BaseGeometry
) -> Held:
    """Share lines by length, polygons by area."""
    size = _measure(shapes)
    within, inside = _clip(shapes, provincie, size)
    total = _measure(within)
    tree = shapely.STRtree(within)
    place, shape = tree.query(polygons, predicate="contains_properly")
    amount = total[shape]
    whole = np.zeros(len(shapes), dtype=bool)
    whole[shape] = True
    rest = np.flatnonzero(~whole & (total > 0))
    if len(rest):
        cut_place, cut, cut_amount = _cut(within[rest], polygons)
        twice = _held_twice(cut, cut_amount, total[rest])
        once = ~np.isin(cut, twice)
        place = np.concatenate([place, cut_place[once]])
        shape = np.concatenate([shape, rest[cut[once]]])
        amount = np.concatenate([amount, cut_amount[once]])
        for number in twice.tolist():
            holders = cut_place[cut == number]
            shared = split_evenly(within[rest[number]], polygons[holders])
            place = np.concatenate([place, holders])
            shape = np.concatenate([shape, np.full(len(holders), rest[number])])
            amount = np.concatenate([amount, shared])
    share = amount / size[shape]
    held = np.bincount(shape, weights=share, minlength=len(shapes))
    every = np.arange(len(shapes))
    return _entries(
        [shape, every, every],
        [
            place,
            np.full(len(shapes), len(polygons)),
            np.full(len(shapes), len(polygons) + 1),
        ],
        [share, 1.0 - inside, inside - held],
    )


def _clip(
    shapes: Geometries, provincie: BaseGeometry, size: NDArray[np.float64]
) -> tuple[Geometries, NDArray[np.float64]]:
    """Give the part of each geometry inside the provincie, and its share."""
    tree = shapely.STRtree(shapes)
    inside = np.zeros(len(shapes))
    inside[tree.query(provincie, predicate="contains_properly")] = 1.0
    within = shapes.copy()
    within[inside == 0] = None
    meeting = tree.query(provincie, predicate="intersects")
    crossing = meeting[inside[meeting] == 0]
    cuts = shapely.intersection(shapes[crossing], provincie)
    share = np.minimum(_measure(cuts) / size[crossing], 1.0)
    # a cut that takes nothing away would only move coordinates
    same = share >= 1.0 - TWICE
    share[same] = 1.0
    within[crossing] = np.where(same, shapes[crossing], cuts)
    inside[crossing] = share
    return within, inside


def _cut(
    shapes: Geometries, polygons: Geometries
) -> tuple[Places, Places, NDArray[np.float64]]:
    """Cut geometries by the polygons that they meet."""
    tree = shapely.STRtree(shapes)
    place, shape = tree.query(polygons, predicate="intersects")
    amount = _measure(shapely.intersection(shapes[shape], polygons[place]))
    kept = amount > 0
    return place[kept], shape[kept], amount[kept]


def _held_twice(
    shape: Places, amount: NDArray[np.float64], total: NDArray[np.float64]
) -> Places:
    """Find what several polygons hold at once: on a border, or where they overlap."""
    held = np.bincount(shape, weights=amount, minlength=len(total))
    return np.flatnonzero(held > total * (1.0 + TWICE))


def _measure(shapes: Geometries) -> NDArray[np.float64]:
    """Measure by dimension: of a polygon's cut the area, of a line's the length."""
    area = shapely.area(shapes)
    lines = shapely.get_dimensions(shapes) == 1
    return np.asarray(np.where(lines, shapely.length(shapes), area))


def _summed(
    project: Places, place: Places, share: NDArray[np.float64], places: int
) -> Held:
    """Add up entries of the same project and place."""
    key, entry = np.unique(project * places + place, return_inverse=True)
    return Held(
        project=key // places,
        place=key % places,
        share=np.bincount(entry, weights=share, minlength=len(key)).astype(np.float64),
    )


def _entries(project: list[Any], place: list[Any], share: list[Any]) -> Held:
    none = np.empty(0)
    return Held(
        project=np.concatenate([none, *project]).astype(np.int64),
        place=np.concatenate([none, *place]).astype(np.int64),
        share=np.concatenate([none, *share]).astype(np.float64),
    )
