"""Whether its subregions cover a provincie, completely and once.

Tables are checked by code (`tables.py`), drawn polygons by geometry (`drawn.py`), both
for pieces that lie apart (`contiguity.py`). The callers see one
`CoverageReport` whichever engine found it.
"""

from dataclasses import replace

import geopandas as gpd
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import select_provincie
from pva_geo.coverage.drawn import Detail, check_drawn, check_polygons, refuse_reserved
from pva_geo.coverage.remarks import said_of_area
from pva_geo.errors import CoverageError
from pva_geo.model import (
    Area,
    Boundaries,
    CoverageReport,
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

__all__ = [
    "Detail",
    "check_area",
    "check_coverage",
    "check_scheme",
    "require_coverage",
]


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
    refuse_reserved(named, "subregions")
    return check_drawn(named, provincie, tolerance or Tolerance())


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
    scheme: Scheme,
    area: Area,
    boundaries: Boundaries,
    tolerance: Tolerance,
    *,
    detail: Detail = "full",
) -> CoverageReport:
    """Check a scheme against a provincie that is selected already.

    Parameters
    ----------
    scheme, area, boundaries, tolerance
        As of `check_scheme`.
    detail
        `plain` leaves out which gemeenten each drawn subregion holds, and with it the
        table of gemeenten that are cut: on many subregions it is dear.
    """
    if scheme.kind is SchemeKind.TABLE:
        from pva_geo.coverage.tables import check_table  # noqa: PLC0415 - of no use to polygons

        report = check_table(scheme, area, boundaries, tolerance)
    else:
        report = check_polygons(scheme, area, boundaries, tolerance, detail=detail)
    return replace(
        report,
        notes=(*said_of_area(area, boundaries), *scheme.notes, *report.notes),
        provincie=area.to_dict(),
        year=area.year,
        derived=area.derived,
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
