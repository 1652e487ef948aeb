"""Polygons against a provincie: gaps, overlaps and spills, exactly, with the books.

Built on unmatched edges only (see `edges.py`): what cancels is proven right and is
never computed with. Gaps, overlaps and spills are faces of the rest; areas that the
matching never saw close the books.
"""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.coverage.faces import Faces, Ground, move, split_faces
from pva_geo.coverage.measure import Measured, neighbours, widest
from pva_geo.model import Balance, Check, Finding, Noise, Tolerance

__all__ = ["Topology", "find_defects"]

Geometries = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Topology:
    """What the geometry of a scheme gives."""

    findings: tuple[Finding, ...]
    """COV-01, COV-02, COV-03, in that order, the largest first."""
    balance: Balance
    """The books of areas."""
    noise: Noise
    """Faces below the noise width."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Defect:
    check: Check
    subregions: tuple[int, ...]
    """Who shares it, reaches out, or borders on it."""
    measured: Measured


def find_defects(
    subregions: gpd.GeoDataFrame, provincie: BaseGeometry, tolerance: Tolerance
) -> Topology:
    """Find every gap, overlap and spill of subregions against a provincie.

    Parameters
    ----------
    subregions
        `subregion_id`, `name`, valid polygons in RD New, one row an id.
    provincie
        Valid (multi)polygon in RD New.
    tolerance
        Defects nowhere wider than the noise width are counted only; narrower than the
        sliver width they are found, marked, and grouped.

    Returns
    -------
    Topology
        A defect of several subregions names all that share it; a gap names those that
        border on it along some length.
    """
    polygons = np.array(subregions.geometry.to_numpy(), dtype=object)
    ground = Ground.of(polygons, provincie)
    listed, noise = split_faces(ground, tolerance.noise_width)
    defects = list(_defects(listed, ground, tolerance))
    speaker = _Speaker(subregions, ground.origin)
    return Topology(
        findings=tuple(speaker.findings(defects, tolerance.sliver_width)),
        balance=_balance(polygons, provincie, listed, noise),
        noise=Noise(
            count=len(noise.shapes), area_m2=math.fsum(shapely.area(noise.shapes))
        ),
    )


def _balance(
    polygons: Geometries, provincie: BaseGeometry, listed: Faces, noise: Faces
) -> Balance:
    area, excess = shapely.area(listed.shapes), listed.excess
    return Balance(
        subregions_m2=math.fsum(shapely.area(polygons)),
        gaps_m2=math.fsum(area[excess < 0]),
        excess_m2=math.fsum((area * excess)[excess > 0]),
        noise_m2=-math.fsum(shapely.area(noise.shapes) * noise.excess),
        provincie_m2=float(provincie.area),
    )


def _defects(faces: Faces, ground: Ground, tolerance: Tolerance) -> Iterator[_Defect]:
    """Merge faces that share an edge and say the same; each stays in one piece."""
    groups: dict[tuple[Check, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, (held, inside) in enumerate(
        zip(faces.holders, faces.inside, strict=True)
    ):
        if not held:
            groups[Check.GAP, ()].append(place)
        if len(held) > 1:
            groups[Check.OVERLAP, held].append(place)
        if not inside:
            for holder in held:
                groups[Check.SPILL, (holder,)].append(place)
    for (check, holders), places in groups.items():
        parts = shapely.get_parts(dissolve(faces.shapes[places]))
        around = [holders] * len(parts)
        if check is Check.GAP:
            around = neighbours(parts, ground.polygons, reach_m=tolerance.noise_width)
        for part, who in zip(parts, around, strict=True):
            yield _Defect(check=check, subregions=who, measured=Measured(part))


class _Speaker:
    """Put defects in findings, at the place where they are."""

    def __init__(
        self, subregions: gpd.GeoDataFrame, origin: NDArray[np.float64]
    ) -> None:
        self.ids = subregions["subregion_id"].astype(str).tolist()
        self.names = subregions["name"].astype(str).tolist()
        self.origin = origin

    def findings(self, defects: list[_Defect], sliver_width: float) -> list[Finding]:
        """Give one finding a defect; slivers of one kind and company share one."""
        found: list[Finding] = []
        slivers: dict[tuple[Check, tuple[int, ...]], list[Measured]] = defaultdict(list)
        for one in defects:
            if one.measured.is_narrower_than(sliver_width):
                slivers[one.check, one.subregions].append(one.measured)
            else:
                found.append(self._finding(one.check, one.subregions, [one.measured]))
        for (check, who), members in slivers.items():
            found.append(self._finding(check, who, members, sliver=True))
        order = {check: place for place, check in enumerate(Check)}
        found.sort(key=lambda f: (order[f.check], -(f.area_m2 or 0), f.point or (0, 0)))
        return found

    def _finding(
        self,
        check: Check,
        who: tuple[int, ...],
        members: list[Measured],
        *,
        sliver: bool = False,
    ) -> Finding:
        members = sorted(members, key=lambda one: -one.area_m2)
        largest = members[0]
        shape: BaseGeometry = largest.shape
        if len(members) > 1:
            shape = shapely.MultiPolygon([one.shape for one in members])
        names = [self.names[place] for place in who]
        x, y = (np.array(largest.point) + self.origin).tolist()
        return Finding(
            check=check,
            severity=check.severity,
            subregions=tuple(self.ids[place] for place in who),
            area_m2=math.fsum(one.area_m2 for one in members),
            width_m=widest(members),
            point=(x, y),
            sliver=sliver,
            variant=_variant(check, names, several=len(members) > 1),
            facts={"names": names, "n": len(members), "largest_m2": largest.area_m2},
            geometry=move(np.array([shape], dtype=object), self.origin)[0],
        )


def _variant(check: Check, names: list[str], *, several: bool) -> str:
    if several:
        return "slivers" if names else "slivers_alone"
    if check is Check.GAP:
        return ("alone", "inside", "")[min(len(names), 2)]
    return ""
