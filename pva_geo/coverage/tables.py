"""A table scheme against one provincie: by code, with the books of its units."""

import math
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.coverage.contiguity import find_scattered_units
from pva_geo.coverage.drawn import check_drawn
from pva_geo.coverage.membership import Membership, check_membership
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
from pva_geo.subregions import dissolve_subregions

__all__ = ["check_table"]


def check_table(
    scheme: Scheme, area: Area, boundaries: Boundaries, tolerance: Tolerance
) -> CoverageReport:
    """Check a table scheme by code; geometry speaks where its units are no coverage.

    Returns
    -------
    CoverageReport
        Without provincie, year and source.
    """
    membership = check_membership(scheme, area, boundaries)
    subregions = dissolve_subregions(membership.assignment, area.units)
    findings = membership.findings
    balance = _table_balance(membership, subregions, area)
    if not balance.closes:
        # the units are no exact coverage of their own union: let geometry speak
        units = area.units.rename(
            columns={"gemeentecode": "subregion_id", "gemeente": "name"}
        )
        drawn = check_drawn(units, area.polygon, tolerance)
        findings = (
            *findings,
            *(f for f in drawn.findings if f.check is not Check.SCATTERED),
        )
        balance = replace(balance, provisional=True)
    return CoverageReport(
        findings=(*findings, *_scattered_units(membership, area)),
        tolerance=tolerance,
        balance=balance,
        subregions=subregions,
        notes=membership.notes,
    )


def _table_balance(
    membership: Membership, subregions: gpd.GeoDataFrame, area: Area
) -> Balance:
    units = dict(
        zip(area.units["gemeentecode"], shapely.area(area.units.geometry), strict=True)
    )
    times = membership.assignment["gemeentecode"].value_counts()
    listed = [f for f in membership.findings if f.check is Check.UNASSIGNED]
    return Balance(
        subregions_m2=math.fsum(shapely.area(subregions.geometry)),
        gaps_m2=math.fsum(f.area_m2 or 0.0 for f in listed),
        excess_m2=math.fsum(units[code] * (n - 1) for code, n in times.items()),
        noise_m2=0.0,
        provincie_m2=float(area.polygon.area),
    )


def _scattered_units(membership: Membership, area: Area) -> tuple[Finding, ...]:
    """Judge whole units; one that is in no subregion is nobody's land to cross.

    Where a unit is in two subregions, only what holds whichever of them it belongs to.
    """
    assignment = membership.assignment
    first = _scattered(assignment.drop_duplicates("gemeentecode"), area)
    if not assignment["gemeentecode"].duplicated().any():
        return first
    last = _scattered(assignment.drop_duplicates("gemeentecode", keep="last"), area)
    told = {(finding.subregions, finding.gemeenten) for finding in last}
    return tuple(f for f in first if (f.subregions, f.gemeenten) in told)


def _scattered(assignment: pd.DataFrame, area: Area) -> tuple[Finding, ...]:
    pieces = area.units.merge(assignment, on="gemeentecode")
    pieces = pieces.rename(columns={"gemeentecode": "unit", "gemeente": "label"})
    return find_scattered_units(pieces)
