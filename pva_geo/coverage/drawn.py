"""Drawn polygons against one provincie: by geometry, with the books of their areas."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Literal

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.contiguity import find_scattered_parts
from pva_geo.coverage.names import find_reserved, same_name, similar_names
from pva_geo.coverage.placing import place_findings
from pva_geo.coverage.remarks import said_of_drawing, used_tolerance
from pva_geo.coverage.shares import share_units, with_gemeenten
from pva_geo.coverage.soundness import make_sound
from pva_geo.coverage.topology import find_defects
from pva_geo.errors import BalanceError, DefinitionError
from pva_geo.model import (
    Area,
    Balance,
    Boundaries,
    Check,
    CoverageReport,
    Finding,
    Scheme,
    Tolerance,
)
from pva_geo.subregions import unite_features

__all__ = ["Detail", "check_drawn", "check_polygons", "refuse_reserved"]

Detail = Literal["full", "plain"]
"""Whether a report says which gemeenten each drawn subregion holds."""
NOWHERE = ("", "missing")
"""Variants of GEO-03 in which no coordinates can be used."""
LEFT_OUT = frozenset({Check.INVALID_GEOMETRY, Check.MISSING_GEOMETRY})
"""What a reader finds of them was mended or left out before the areas were taken."""


def check_polygons(
    scheme: Scheme,
    area: Area,
    boundaries: Boundaries,
    tolerance: Tolerance,
    *,
    detail: Detail = "full",
) -> CoverageReport:
    """Check a scheme of drawn polygons.

    Parameters
    ----------
    scheme, area, boundaries, detail
        As of `check_area`.
    tolerance
        As it is asked for; noise is widened by what rounding and converting moved.

    Returns
    -------
    CoverageReport
        Without provincie, year and source; `plain` leaves out which gemeenten each
        subregion holds.
    """
    rows = scheme.rows
    if not isinstance(
        rows, gpd.GeoDataFrame
    ):  # a reader's promise, for the type checker
        raise DefinitionError("error.scheme.empty", file=scheme.source.name)
    used = used_tolerance(scheme, boundaries, tolerance)
    if any(
        f.check is Check.CRS_DOUBT and f.variant in NOWHERE for f in scheme.findings
    ):
        return _without_coordinates(scheme, rows, used)
    report = check_drawn(rows, area.polygon, used, units=area.units, scheme=scheme)
    findings = place_findings(
        report.findings, boundaries.gemeenten, noise_width=used.noise_width
    )
    similar = similar_names(rows, scheme.source.name)
    left_out = any(one.check in LEFT_OUT for one in scheme.findings)
    report = replace(
        report,
        findings=(*scheme.findings, *similar, *findings),
        balance=_provisional(report.balance) if left_out else report.balance,
        notes=said_of_drawing(report, scheme, area, boundaries, tolerance),
    )
    if detail == "plain":
        return report
    shares = share_units(report.subregions, area.units, used)
    subregions = with_gemeenten(report.subregions, shares)
    return replace(report, subregions=subregions, shares=shares)


def _provisional(balance: Balance | None) -> Balance | None:
    return balance and replace(balance, provisional=True)


def check_drawn(
    rows: gpd.GeoDataFrame,
    provincie: BaseGeometry,
    tolerance: Tolerance,
    *,
    units: gpd.GeoDataFrame | None = None,
    scheme: Scheme | None = None,
) -> CoverageReport:
    """Check drawn features against an outline: mend, unite, find, close the books.

    Parameters
    ----------
    rows
        RD New; `subregion_id`, `name`, perhaps `row`; any geometry.
    provincie
        Valid (multi)polygon in RD New.
    tolerance
        Widths of slivers and noise.
    units
        Gemeenten, where they are known.
    scheme
        Where the rows come from: names the file, and may know of their edges.

    Raises
    ------
    BalanceError
        When the books of areas do not close: the check itself has failed.
    """
    source = scheme.source.name if scheme else None
    survey = scheme.survey if scheme else None
    sound = make_sound(rows, source, survey)
    subregions = unite_features(sound.rows)
    topology = find_defects(subregions, provincie, tolerance, survey)
    balance = replace(topology.balance, provisional=bool(sound.findings))
    if not balance.closes:
        raise BalanceError("error.balance", difference=balance.difference_m2)
    scattered: tuple[Finding, ...] = ()
    if (subregions["parts"] > 1).any():
        land = partial(_covered, provincie, topology.findings)
        scattered = find_scattered_parts(subregions, land, units, tolerance)
    return CoverageReport(
        findings=(*sound.findings, *topology.findings, *scattered),
        tolerance=tolerance,
        balance=balance,
        subregions=subregions,
        noise=topology.noise,
    )


def refuse_reserved(rows: gpd.GeoDataFrame, source: str) -> None:
    """Refuse subregions that bear a name which the product uses itself.

    Raises
    ------
    DefinitionError
        Names it.
    """
    texts = [str(text) for name in ("subregion_id", "name") for text in rows[name]]
    reserved = find_reserved(texts)
    if reserved is not None:
        name = same_name(reserved)
        raise DefinitionError("error.scheme.reserved", source=source, name=name)


def _without_coordinates(
    scheme: Scheme, rows: gpd.GeoDataFrame, tolerance: Tolerance
) -> CoverageReport:
    empty = unite_features(rows.iloc[:0].set_crs("EPSG:28992", allow_override=True))
    return CoverageReport(
        findings=scheme.findings, tolerance=tolerance, balance=None, subregions=empty
    )


def _covered(provincie: BaseGeometry, findings: Sequence[Finding]) -> BaseGeometry:
    """Give what of a provincie is in some subregion; no sliver keeps land apart."""
    gaps = [f.geometry for f in findings if f.check is Check.GAP and not f.sliver]
    shapes = np.array(gaps, dtype=object)
    if not gaps:
        return provincie
    covered: BaseGeometry = shapely.difference(provincie, shapely.union_all(shapes))
    return covered
