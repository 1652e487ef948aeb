"""Defects → findings: which go together, and what a sentence needs to say of them."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from pva_geo.boundaries import dissolve
from pva_geo.coverage.causes import along_other_lines
from pva_geo.coverage.defects import Defect
from pva_geo.coverage.ground import Ground, move
from pva_geo.coverage.measure import widest
from pva_geo.model import Check, Finding

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

__all__ = ["Speaker"]

ROUNDED_M = 1.0
"""Borders that are off by less than this, metres, were rounded or converted."""


class Speaker:
    """Put defects in findings, at the place where they are."""

    def __init__(self, subregions: gpd.GeoDataFrame, ground: Ground) -> None:
        self.ids: NDArray[Any] = subregions["subregion_id"].to_numpy()
        self.names: NDArray[Any] = subregions["name"].to_numpy()
        self.ground = ground

    def findings(self, defects: list[Defect], sliver_width: float) -> list[Finding]:
        """Give one finding a defect.

        Slivers of one kind and company share one, and so do the defects of one kind
        along borders that as a whole follow another line.
        """
        other = along_other_lines(defects, self.ground)
        common = [one for one, flag in zip(defects, other, strict=True) if flag]
        single = [one for one, flag in zip(defects, other, strict=True) if not flag]
        found = self._one_by_one(single, sliver_width)
        found.sort(key=lambda f: (-(f.area_m2 or 0), f.point or (0, 0)))
        order = {check: place for place, check in enumerate(Check)}
        together = [*self._of_one_cause(common, sliver_width), *found]
        return self._placed(sorted(together, key=lambda f: order[f.check]))

    def _placed(self, findings: list[Finding]) -> list[Finding]:
        """Move the geometry of findings back to where it is, all at once."""
        shapes = np.array([one.geometry for one in findings], dtype=object)
        back = move(shapes, self.ground.origin)
        return [
            replace(one, geometry=shape)
            for one, shape in zip(findings, back, strict=True)
        ]

    def _one_by_one(
        self, defects: Sequence[Defect], sliver_width: float
    ) -> list[Finding]:
        found: list[Finding] = []
        slivers: dict[tuple[Check, tuple[int, ...]], list[Defect]] = defaultdict(list)
        for one in defects:
            if one.measured.is_narrower_than(sliver_width):
                slivers[one.check, one.subregions].append(one)
            else:
                found.append(self._finding([one], _variant([one])))
        return found + [
            self._finding(members, _variant(members), sliver=True)
            for members in slivers.values()
        ]

    def _of_one_cause(
        self, defects: Sequence[Defect], sliver_width: float
    ) -> list[Finding]:
        """Say the cause with the first kind of defect; the rest refers to it."""
        width = widest([one.measured for one in defects])
        cause = "rounded" if width < ROUNDED_M else "other_line"
        narrow = width < sliver_width
        found: list[Finding] = []
        for check in (Check.GAP, Check.OVERLAP, Check.SPILL):
            members = [one for one in defects if one.check is check]
            if members:
                variant = "same_cause" if found else cause
                found.append(self._finding(members, variant, sliver=narrow))
        return found

    def _finding(
        self, members: Sequence[Defect], variant: str, *, sliver: bool = False
    ) -> Finding:
        members = sorted(members, key=lambda one: -one.measured.area_m2)
        check, largest = members[0].check, members[0].measured
        shape: BaseGeometry = largest.shape
        if len(members) > 1:
            shape = _together([one.measured.shape for one in members])
        who = sorted({place for one in members for place in one.subregions})
        x, y = (np.array(largest.point) + self.ground.origin).tolist()
        return Finding(
            check=check,
            severity=check.severity,
            subregions=tuple(str(name) for name in self.ids[who]),
            area_m2=math.fsum(one.measured.area_m2 for one in members),
            width_m=widest([one.measured for one in members]),
            border_m=math.fsum(one.border_m for one in members),
            count=len(members),
            point=(x, y),
            sliver=sliver,
            variant=variant,
            facts={
                "names": [str(name) for name in self.names[who]],
                "n": len(members),
                "deep": len(who),
                "pairs": math.comb(len(who), 2),
                "largest_m2": largest.area_m2,
            },
            geometry=shape,
        )


def _together(shapes: list[Any]) -> "BaseGeometry":
    """Put polygons in one; those of one cause may share an edge."""
    several = shapely.MultiPolygon(shapes)
    return several if several.is_valid else dissolve(np.array(shapes, dtype=object))


def _variant(members: Sequence[Defect]) -> str:
    who = members[0].subregions
    if len(members) > 1:
        return "slivers" if who else "slivers_alone"
    if members[0].check is Check.GAP:
        return ("alone", "inside", "")[min(len(who), 2)]
    return "many" if members[0].check is Check.OVERLAP and len(who) > 2 else ""
