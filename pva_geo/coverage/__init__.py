"""Whether its subregions cover a provincie, completely and once.

Tables are checked by code (`membership.py`), drawn polygons by geometry
(`topology.py`), both for pieces that lie apart (`contiguity.py`). The callers see one
`CoverageReport` whichever engine found it.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import select_provincie
from pva_geo.coverage.contiguity import find_scattered_parts, find_scattered_units
from pva_geo.coverage.membership import Membership, check_membership
from pva_geo.coverage.placing import place_findings
from pva_geo.coverage.soundness import make_sound
from pva_geo.coverage.topology import find_defects
from pva_geo.errors import BalanceError, CoverageError, DefinitionError
from pva_geo.model import (
    RESERVED_IDS,
    Area,
    Balance,
    Boundaries,
    Check,
    CoverageReport,
    Finding,
    Scheme,
    SchemeKind,
    Tolerance,
)
from pva_geo.schema import (
    require_columns,
    require_ids,
    require_outline,
    require_rd_new,
)
from pva_geo.subregions import dissolve_subregions, gemeenten_of, unite_features

__all__ = ["check_area", "check_coverage", "check_scheme", "require_coverage"]

NOWHERE = ("", "missing")
"""Variants of GEO-03 in which no coordinates can be used."""


def check_coverage(
    subregions: gpd.GeoDataFrame,
    provincie: BaseGeometry,
    *,
    tolerance: Tolerance | None = None,
) -> CoverageReport:
    """Check drawn subregions against the outline of a provincie.

    Parameters
    ----------
    subregions
        RD New; `subregion_id`, perhaps `name` and `row`; features of one id are united.
        Invalid or empty polygons become GEO findings, and the rest is still checked.
    provincie
        (Multi)polygon in RD New.
    tolerance
        Widths of slivers and noise.

    Raises
    ------
    SchemaError
        When the CRS is not RD New, a column is missing, or a row has no id.
    GeometryError
        When the outline of the provincie is no valid (multi)polygon, or empty.
    DefinitionError
        When a subregion bears a reserved name.
    BalanceError
        When the books of areas do not close: the check itself has failed.
    """
    require_rd_new(subregions, "subregions")
    require_columns(subregions, ["subregion_id"], "subregions")
    require_ids(subregions, "subregion_id", "subregions")
    require_outline(provincie, "provincie")
    named = (
        subregions
        if "name" in subregions
        else subregions.assign(name=subregions["subregion_id"])
    )
    _refuse_reserved(named, "subregions")
    return _check_drawn(named, provincie, tolerance or Tolerance(), units=None)


def check_scheme(
    scheme: Scheme,
    boundaries: Boundaries,
    *,
    provincie: str,
    tolerance: Tolerance | None = None,
) -> CoverageReport:
    """Check a scheme, a table or polygons, against one provincie of boundaries.

    Parameters
    ----------
    scheme
        As read by `read_scheme`.
    boundaries
        As read by `read_boundaries`.
    provincie
        Name in any spelling, or code.
    tolerance
        Widths of slivers and noise.

    Raises
    ------
    SourceError
        When the boundaries hold no such provincie.
    DefinitionError
        When the scheme uses a reserved name.
    """
    area = select_provincie(boundaries, provincie)
    return check_area(scheme, area, boundaries, tolerance or Tolerance())


def check_area(
    scheme: Scheme, area: Area, boundaries: Boundaries, tolerance: Tolerance
) -> CoverageReport:
    """Check a scheme against a provincie that is selected already."""
    if scheme.kind is SchemeKind.TABLE:
        report = _check_table(scheme, area, boundaries, tolerance)
    else:
        report = _check_polygons(scheme, area, tolerance)
    return replace(
        report,
        notes=(*boundaries.notes, *scheme.notes, *report.notes),
        provincie=area.to_dict(),
        year=area.year,
        kind=scheme.kind.value,
        source=scheme.source.name,
        units=len(area.units),
    )


def require_coverage(report: CoverageReport) -> None:
    """Refuse a report with errors, for callers that cannot go on without proof.

    Raises
    ------
    CoverageError
        Carries the report.
    """
    if not report.ok:
        raise CoverageError(report)


def _check_table(
    scheme: Scheme, area: Area, boundaries: Boundaries, tolerance: Tolerance
) -> CoverageReport:
    membership = check_membership(scheme, area, boundaries)
    subregions = dissolve_subregions(membership.assignment, area.units)
    findings = membership.findings
    balance = _table_balance(membership, subregions, area)
    if not balance.closes:
        # the units are no exact coverage of their own union: let geometry speak
        units = area.units.rename(
            columns={"gemeentecode": "subregion_id", "gemeente": "name"}
        )
        drawn = _check_drawn(units, area.polygon, tolerance, units=None)
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
    """Judge whole units; one that is in no subregion is nobody's land to cross."""
    first = membership.assignment.drop_duplicates("gemeentecode")
    pieces = area.units.merge(first, on="gemeentecode")
    pieces = pieces.rename(columns={"gemeentecode": "unit", "gemeente": "label"})
    return find_scattered_units(pieces)


def _check_polygons(scheme: Scheme, area: Area, tolerance: Tolerance) -> CoverageReport:
    rows = scheme.rows
    if not isinstance(
        rows, gpd.GeoDataFrame
    ):  # a reader's promise, for the type checker
        raise DefinitionError("error.scheme.empty", file=scheme.source.name)
    _refuse_reserved(rows, scheme.source.name)
    noise = max(tolerance.noise_width, 2 * scheme.precision_m)
    used = replace(tolerance, noise_width=noise)
    if any(
        f.check is Check.CRS_DOUBT and f.variant in NOWHERE for f in scheme.findings
    ):
        return _without_coordinates(scheme, rows, used)
    report = _check_drawn(
        rows, area.polygon, used, units=area.units, source=scheme.source.name
    )
    subregions = gemeenten_of(
        report.subregions, area.units, wider_than_m=tolerance.sliver_width
    )
    findings = place_findings(report.findings, area.units)
    return replace(
        report, subregions=subregions, findings=(*scheme.findings, *findings)
    )


def _refuse_reserved(rows: gpd.GeoDataFrame, source: str) -> None:
    texts = {
        str(value).strip().casefold()
        for column in ("subregion_id", "name")
        for value in rows[column]
    }
    for name in sorted(RESERVED_IDS & texts):
        raise DefinitionError("error.scheme.reserved", source=source, name=name)


def _without_coordinates(
    scheme: Scheme, rows: gpd.GeoDataFrame, tolerance: Tolerance
) -> CoverageReport:
    empty = unite_features(rows.iloc[:0].set_crs("EPSG:28992", allow_override=True))
    return CoverageReport(
        findings=scheme.findings, tolerance=tolerance, balance=None, subregions=empty
    )


def _check_drawn(
    rows: gpd.GeoDataFrame,
    provincie: BaseGeometry,
    tolerance: Tolerance,
    *,
    units: gpd.GeoDataFrame | None,
    source: str | None = None,
) -> CoverageReport:
    sound = make_sound(rows, source)
    subregions = unite_features(sound.rows)
    topology = find_defects(subregions, provincie, tolerance)
    balance = replace(topology.balance, provisional=bool(sound.findings))
    if not balance.closes:
        raise BalanceError("error.balance", difference=balance.difference_m2)
    land = _covered(provincie, topology.findings)
    scattered = find_scattered_parts(subregions, land, units, tolerance)
    return CoverageReport(
        findings=(*sound.findings, *topology.findings, *scattered),
        tolerance=tolerance,
        balance=balance,
        subregions=subregions,
        noise=topology.noise,
    )


def _covered(provincie: BaseGeometry, findings: Sequence[Finding]) -> BaseGeometry:
    """Give what of a provincie is in some subregion; no sliver keeps land apart."""
    gaps = [f.geometry for f in findings if f.check is Check.GAP and not f.sliver]
    shapes = np.array(gaps, dtype=object)
    if not gaps:
        return provincie
    covered: BaseGeometry = shapely.difference(provincie, shapely.union_all(shapes))
    return covered
