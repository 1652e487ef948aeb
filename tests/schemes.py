"""Small drawn schemes for the tests of coverage: boxes of kilometres, in RD New.

Coordinates count in kilometres from (120000, 400000); `RD_NEW` is written out, because
a truth must not lean on what it judges.
"""

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage import check_coverage
from pva_geo.model import CoverageReport, Finding, Tolerance

__all__ = ["box", "check", "cov", "found", "frame", "km", "moved", "polygon"]

KM = 1000.0
ORIGIN = np.array([120_000.0, 400_000.0])
TOPOLOGY = ("COV-01", "COV-02", "COV-03")


def km(points: object) -> np.ndarray:
    return np.asarray(points, dtype=float) * KM + ORIGIN


def box(x0: float, y0: float, x1: float, y1: float) -> BaseGeometry:
    return polygon([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def polygon(
    shell: list[tuple[float, float]], *holes: list[tuple[float, float]]
) -> BaseGeometry:
    return shapely.Polygon(km(shell), [km(hole) for hole in holes])


def moved(shape: BaseGeometry, x: float, y: float) -> BaseGeometry:
    """Move a shape by metres."""
    return shapely.transform(shape, lambda points: points + np.array([x, y]))


def frame(subregions: Mapping[str, BaseGeometry | None]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"subregion_id": list(subregions)},
        geometry=list(subregions.values()),
        crs="EPSG:28992",
    )


def check(
    subregions: Mapping[str, BaseGeometry | None],
    provincie: BaseGeometry,
    tolerance: Tolerance | None = None,
) -> CoverageReport:
    return check_coverage(frame(subregions), provincie, tolerance=tolerance)


def cov(report: CoverageReport) -> list[Finding]:
    """Give the findings on gaps, overlaps and spills."""
    return [f for f in report.findings if f.check.value in TOPOLOGY]


def found(report: CoverageReport) -> set[tuple[str, str, float]]:
    """Give check, subregions and area in km² (nine decimals) of those findings."""
    return {
        (
            f.check.value,
            "+".join(sorted(f.subregions)),
            round((f.area_m2 or 0) / KM**2, 9),
        )
        for f in cov(report)
    }
