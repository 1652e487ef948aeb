"""Polygons against a provincie: gaps, overlaps and spills, exactly, with the books.

Built on unmatched edges only (see `edges.py`): what cancels is proven right and is
never computed with. Gaps, overlaps and spills are faces of the rest; areas that the
matching never saw close the books.
"""

import math
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.defects import Defect, merge_faces
from pva_geo.coverage.faces import Faces, split_faces
from pva_geo.coverage.ground import Ground
from pva_geo.coverage.saying import Speaker
from pva_geo.model import Balance, Check, Finding, Noise, Tolerance
from pva_geo.survey import Survey

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


def find_defects(
    subregions: gpd.GeoDataFrame,
    provincie: BaseGeometry,
    tolerance: Tolerance,
    survey: Survey | None = None,
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
    survey
        What is known of the edges already, if it saw these very polygons.

    Returns
    -------
    Topology
        A defect of several subregions names all that share it; a gap names those that
        border on it along some length.
    """
    polygons = np.array(subregions.geometry.to_numpy(), dtype=object)
    tally = survey.tally if survey and survey.saw(polygons) else None
    ground = Ground.of(polygons, provincie, tally)
    listed, noise = split_faces(ground, tolerance.noise_width)
    defects = merge_faces(listed, ground, reach_m=tolerance.noise_width)
    found = Speaker(subregions, ground).findings(defects, tolerance.sliver_width)
    return Topology(
        findings=tuple(found),
        balance=Balance(
            subregions_m2=math.fsum(shapely.area(polygons)),
            gaps_m2=_gaps_m2(defects),
            excess_m2=_excess_m2(listed),
            noise_m2=-math.fsum(shapely.area(noise.shapes) * noise.excess),
            provincie_m2=float(provincie.area),
        ),
        noise=Noise(
            count=len(noise.shapes), area_m2=math.fsum(shapely.area(noise.shapes))
        ),
    )


def _gaps_m2(defects: list[Defect]) -> float:
    """Add up the very gaps that are listed."""
    return math.fsum(one.measured.area_m2 for one in defects if one.check is Check.GAP)


def _excess_m2(listed: Faces) -> float:
    excess = listed.excess
    return math.fsum((shapely.area(listed.shapes) * excess)[excess > 0])
