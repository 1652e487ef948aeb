"""Polygons against a provincie: gaps, overlaps and spills, exactly, with the books.

Built on unmatched edges only (see `edges.py`): what cancels is proven right and is
never computed with. Gaps, overlaps and spills are faces of the rest; areas that the
matching never saw close the books.
"""

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
from pva_geo.coverage.edges import directed_edges, residual
from pva_geo.coverage.faces import Faces, is_noise, split_faces
from pva_geo.model import Balance, Check, Finding, Noise, Tolerance

__all__ = ["Topology", "find_defects"]

Geometries = NDArray[Any]

BORDER_M = 0.001
"""Half-width of the strip in which a neighbour of a gap is looked for, metres."""
ALONG_M = 0.05
"""A neighbour borders on a gap along at least this length, metres."""
MANY = 200
"""Of more defects than this in one group only the widest get an exact width."""


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
    holders: tuple[int, ...]
    shape: BaseGeometry


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
    province_edges = directed_edges(np.array([provincie], dtype=object))
    left = residual(directed_edges(polygons), province_edges)
    faces = split_faces(left, polygons, provincie)
    noise = is_noise(faces.shapes, tolerance.noise_width)
    listed, dropped = faces.where(~noise), faces.where(noise)
    speaker = _Speaker(subregions, polygons, tolerance)
    findings = tuple(speaker.findings(list(_defects(listed))))
    return Topology(
        findings=findings,
        balance=_balance(polygons, provincie, listed, dropped),
        noise=Noise(
            count=len(dropped.shapes), area_m2=float(shapely.area(dropped.shapes).sum())
        ),
    )


def _balance(
    polygons: Geometries, provincie: BaseGeometry, listed: Faces, dropped: Faces
) -> Balance:
    area, excess = shapely.area(listed.shapes), listed.excess
    gaps, over = excess < 0, excess > 0
    return Balance(
        subregions_m2=float(shapely.area(polygons).sum()),
        gaps_m2=float(area[gaps].sum()),
        excess_m2=float((area * excess)[over].sum()),
        noise_m2=-float((shapely.area(dropped.shapes) * dropped.excess).sum()),
        provincie_m2=float(provincie.area),
    )


def _defects(faces: Faces) -> Iterator[_Defect]:
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
        merged = dissolve(faces.shapes[places])
        for part in shapely.get_parts(merged):
            yield _Defect(check=check, holders=holders, shape=part)


class _Speaker:
    """Measure defects and put them in findings."""

    def __init__(
        self, subregions: gpd.GeoDataFrame, polygons: Geometries, tolerance: Tolerance
    ) -> None:
        self.ids = subregions["subregion_id"].astype(str).tolist()
        self.names = subregions["name"].astype(str).tolist()
        self.polygons = polygons
        self.tree = shapely.STRtree(polygons)
        self.tolerance = tolerance

    def findings(self, defects: list[_Defect]) -> Iterator[Finding]:
        """Give one finding a defect; slivers of one kind and company are one finding."""
        groups: dict[tuple[Check, tuple[int, ...], bool], list[_Measured]] = (
            defaultdict(list)
        )
        for defect in defects:
            measured = _Measured(defect.shape)
            holders = defect.holders or self._neighbours(defect.shape)
            sliver = measured.width_m < self.tolerance.sliver_width
            groups[defect.check, holders, sliver].append(measured)
        found: list[Finding] = []
        for (check, holders, sliver), members in groups.items():
            members.sort(key=lambda one: (-one.area_m2, one.point))
            bundles = [members] if sliver else [[one] for one in members]
            found += [
                self._finding(check, holders, bundle, sliver) for bundle in bundles
            ]
        order = {check: place for place, check in enumerate(Check)}
        found.sort(key=lambda f: (order[f.check], -(f.area_m2 or 0), f.point or (0, 0)))
        yield from found

    def _neighbours(self, gap: BaseGeometry) -> tuple[int, ...]:
        strip = shapely.buffer(gap, BORDER_M, quad_segs=1)
        near = self.tree.query(strip, predicate="intersects")
        along = (
            shapely.area(shapely.intersection(self.polygons[near], strip)) / BORDER_M
        )
        return tuple(sorted(int(place) for place in near[along > ALONG_M]))

    def _finding(
        self,
        check: Check,
        holders: tuple[int, ...],
        members: "list[_Measured]",
        sliver: bool,  # noqa: FBT001 - a fact of the group, not a choice
    ) -> Finding:
        largest = members[0]
        names = [self.names[holder] for holder in holders]
        several = len(members) > 1
        shape = largest.shape
        if several:
            shape = shapely.MultiPolygon([one.shape for one in members])
        return Finding(
            check=check,
            severity=check.severity,
            subregions=tuple(self.ids[holder] for holder in holders),
            area_m2=float(sum(one.area_m2 for one in members)),
            width_m=max(one.width_m for one in members[:MANY]),
            point=largest.point,
            sliver=sliver,
            variant=_variant(check, names, several=several),
            facts={"names": names, "n": len(members), "largest_m2": largest.area_m2},
            geometry=shape,
        )


class _Measured:
    """One defect with its area, its width and a place inside."""

    def __init__(self, shape: BaseGeometry) -> None:
        self.shape = shape
        self.area_m2 = float(shape.area)
        mean = 2 * self.area_m2 / float(shape.length)
        radius = shapely.maximum_inscribed_circle(
            shape, tolerance=max(mean / 100, 1e-4)
        )
        centre = shapely.get_coordinates(radius)[0]
        self.width_m = max(2 * float(shapely.length(radius)), mean)
        self.point = (float(centre[0]), float(centre[1]))


def _variant(check: Check, names: list[str], *, several: bool) -> str:
    if several:
        return "slivers" if names else "slivers_alone"
    if check is Check.GAP:
        return ("alone", "inside", "")[min(len(names), 2)]
    return ""
