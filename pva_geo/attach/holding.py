"""What each subregion holds of each geometry, as shares; exact cuts only where needed.

The few polygons are the prepared side of an index over the many projects. What lies
well inside one polygon is taken whole; only what meets a border is cut.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.attach.borders import split_evenly
from pva_geo.attach.edges import lay_borders
from pva_geo.attach.held import Held, add_up, make_held, stack
from pva_geo.attach.lattice import BORDER, lay_lattice
from pva_geo.attach.tracing import Tracer

__all__ = ["Land"]

Geometries = NDArray[Any]
Places = NDArray[np.int64]
Measure = Callable[[Geometries], NDArray[np.float64]]
"""Length or area of geometries."""
MANY = 500
"""Fewer geometries are tested one by one; more are worth a lattice."""
TWICE = 1e-9
"""More than this share above what lies inside the provincie is held twice."""


class Land:
    """Subregions and provincie, ready to be asked many times.

    Parameters
    ----------
    polygons
        Subregions, RD New.
    provincie
        Outline.
    subjects
        How many geometries will be shared.
    """

    def __init__(
        self, polygons: Geometries, provincie: BaseGeometry, subjects: int
    ) -> None:
        self.polygons, self.provincie = polygons, provincie
        self.outside, self.unassigned = len(polygons), len(polygons) + 1
        every = np.array([*polygons, provincie], dtype=object)
        many = subjects >= MANY
        self.lattice = lay_lattice(every, self._one_place, subjects) if many else None

    def places(self, shapes: Geometries) -> Places:
        """Give the place of geometries that lie in one surely, else `BORDER`."""
        place = np.full(len(shapes), BORDER)
        if self.lattice is not None:
            boxes = shapely.bounds(shapes)
            finite = np.flatnonzero(np.isfinite(boxes).all(axis=1))
            place[finite] = self.lattice.of_boxes(boxes[finite])
        return place

    def share(self, shapes: Geometries, dimensions: Places, place: Places) -> Held:
        """Share geometries over subregions, outside and what no subregion holds.

        Parameters
        ----------
        shapes
            Geometries of one dimension each, or `None`, RD New.
        dimensions
            Their dimensions; −1 for `None`.
        place
            As `places` gives them.
        """
        sure = np.flatnonzero((place != BORDER) & (dimensions >= 0))
        found = [Held(project=sure, place=place[sure], share=np.ones(len(sure)))]
        for kind in (0, 1, 2):
            near = np.flatnonzero((place == BORDER) & (dimensions == kind))
            if len(near):
                share = self._share_points if kind == 0 else self._share_drawn
                found.append(share(shapes[near]).of(near))
        return stack(found)

    def _share_points(self, shapes: Geometries) -> Held:
        """Share points by their number; one on a border goes equally to its holders."""
        if (shapely.get_type_id(shapes) == 0).all():
            return self._test(shapes)
        points, owner = shapely.get_parts(shapes, return_index=True)
        number = np.bincount(owner, minlength=len(shapes))
        held = self._test(points).of(owner)
        share = held.share / number[held.project]
        divided = Held(project=held.project, place=held.place, share=share)
        return add_up(divided, self.unassigned + 1)

    def _share_drawn(self, shapes: Geometries) -> Held:
        """Share lines by length, polygons by area."""
        if self.lattice is None:
            return self._divide(shapes)
        held, left = self._trace(shapes)
        if not len(left):
            return held
        return stack([held, self._divide(shapes[left]).of(left)])

    def _trace(self, shapes: Geometries) -> tuple[Held, Places]:
        """Share by tracing edges; what cannot be traced is left over."""
        if shapely.get_dimensions(shapes[0]) == 1:
            return self._tracer.lines(shapes)
        if self._tracer.borders.exact:
            return self._tracer.areas(shapes)
        return make_held([], [], []), np.arange(len(shapes))

    @cached_property
    def _tracer(self) -> Tracer:
        borders = lay_borders(self.polygons, self.provincie, self.outside)
        look = self.lattice.of_boxes if self.lattice else lambda boxes: boxes
        return Tracer(borders, look, self._test, self.unassigned + 1)

    def _one_place(self, points: Geometries) -> Places:
        """Give the place of points on no border, `BORDER` where several hold one."""
        held = self._test(points)
        place = np.full(len(points), BORDER)
        alone = held.share == 1.0
        place[held.project[alone]] = held.place[alone]
        return place

    def _test(self, points: Geometries) -> Held:
        """Test points one by one."""
        tree = shapely.STRtree(points)
        inside = np.zeros(len(points), dtype=bool)
        inside[tree.query(self.provincie, predicate="intersects")] = True
        place, point = tree.query(self.polygons, predicate="intersects")
        kept = inside[point]
        place, point = place[kept], point[kept]
        holders = np.bincount(point, minlength=len(points))
        outside = np.flatnonzero(~inside)
        alone = np.flatnonzero(inside & (holders == 0))
        return make_held(
            [point, outside, alone],
            [
                place,
                np.full(len(outside), self.outside),
                np.full(len(alone), self.unassigned),
            ],
            [1.0 / holders[point], np.ones(len(outside)), np.ones(len(alone))],
        )

    def _divide(self, shapes: Geometries) -> Held:
        """Share what meets a border, or lies near one, by exact cuts."""
        lines = shapely.get_dimensions(shapes[0]) == 1
        measure = shapely.length if lines else shapely.area
        size = measure(shapes)
        within, inside = self._clip(shapes, measure)
        total = measure(within)
        place, shape = shapely.STRtree(within).query(
            self.polygons, predicate="contains_properly"
        )
        found = [(place, shape, total[shape])]
        whole = np.zeros(len(shapes), dtype=bool)
        whole[shape] = True
        rest = np.flatnonzero(~whole & (total > 0))
        if len(rest):
            cuts = self._cut(within[rest], total[rest], measure)
            found += [(place, rest[shape], amount) for place, shape, amount in cuts]
        places, every, amounts = (
            np.concatenate(one) for one in zip(*found, strict=True)
        )
        share = amounts / size[every]
        held = np.bincount(every, weights=share, minlength=len(shapes))
        numbers = np.arange(len(shapes))
        return make_held(
            [every, numbers, numbers],
            [
                places,
                np.full(len(shapes), self.outside),
                np.full(len(shapes), self.unassigned),
            ],
            [share, 1.0 - inside, inside - held],
        )

    def _clip(
        self, shapes: Geometries, measure: Measure
    ) -> tuple[Geometries, NDArray[np.float64]]:
        """Give the part of each geometry inside the provincie, and its share."""
        tree, provincie = shapely.STRtree(shapes), self.provincie
        inside = np.zeros(len(shapes))
        inside[tree.query(provincie, predicate="contains_properly")] = 1.0
        within = shapes.copy()
        within[inside == 0] = None
        meeting = tree.query(provincie, predicate="intersects")
        crossing = meeting[inside[meeting] == 0]
        cuts = shapely.intersection(shapes[crossing], provincie)
        share = np.minimum(measure(cuts) / measure(shapes[crossing]), 1.0)
        # a cut that takes nothing away would only move coordinates
        same = share >= 1.0 - TWICE
        share[same] = 1.0
        within[crossing] = np.where(same, shapes[crossing], cuts)
        inside[crossing] = share
        return within, inside

    def _cut(
        self, shapes: Geometries, total: NDArray[np.float64], measure: Measure
    ) -> list[tuple[Places, Places, NDArray[np.float64]]]:
        """Cut geometries by the polygons that they meet; divide what several hold."""
        tree = shapely.STRtree(shapes)
        place, shape = tree.query(self.polygons, predicate="intersects")
        amount = measure(shapely.intersection(shapes[shape], self.polygons[place]))
        kept = amount > 0
        place, shape, amount = place[kept], shape[kept], amount[kept]
        held = np.bincount(shape, weights=amount, minlength=len(total))
        twice = np.flatnonzero(held > total * (1.0 + TWICE))
        once = ~np.isin(shape, twice)
        found = [(place[once], shape[once], amount[once])]
        for number in twice.tolist():
            holders = place[shape == number]
            shared = split_evenly(shapes[number], self.polygons[holders])
            found.append((holders, np.full(len(holders), number), shared))
        return found
