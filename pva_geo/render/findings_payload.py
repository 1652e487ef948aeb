"""Findings → what the analyst's page shows of them, as plain data.

Nothing is measured here: area, width and place come from the finding. Text goes in as
text.
"""

from collections.abc import Mapping, Sequence

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import Language, say, templates
from pva_geo.catalogue.numbers import format_number, format_value
from pva_geo.model import CoverageReport, Finding
from pva_geo.render.geography import encode
from pva_geo.render.land_payload import encode_inside, encode_point, land_payload
from pva_geo.render.lens import lens_payload

__all__ = ["findings_payload"]

DRAWN_M = 20.0
"""Defects are simplified by at most this for drawing, unless they are narrower."""
MOST_RINGS = 40
"""Of a finding with more pieces the largest are drawn."""


def findings_payload(
    report: CoverageReport,
    units: gpd.GeoDataFrame,
    context: gpd.GeoDataFrame,
    *,
    findings: Sequence[Finding],
    language: Language,
) -> dict[str, object]:
    """Give what `bevindingen.html` shows.

    Parameters
    ----------
    report
        Its subregions and tolerance are used.
    units
        Units of the provincie, RD New, with `subregion_id` or nothing.
    context
        Other provincies, RD New.
    findings
        Those that are listed, in the order of their numbers.
    language
        `nl` or `en`.
    """
    kinds = dict.fromkeys(finding.check.kind for finding in findings)
    shapes = dict(zip(units["gemeentecode"], units.geometry, strict=True))
    pins: dict[str, list[int]] = {}
    return {
        "lang": language,
        "words": templates("findings", "findings.ui.", language),
        "kinds": {kind: say(f"findings.kind.{kind}", language) for kind in kinds},
        "sliver": _metres(report.tolerance.sliver_width, language),
        "land": land_payload(units, report.subregions, context),
        "findings": [
            _finding(number, finding, language)
            | {
                "at": _at(finding, shapes, pins),
                "lens": lens_payload(finding, report.subregions),
            }
            for number, finding in enumerate(findings, start=1)
        ],
    }


def _metres(width: float, language: Language) -> str:
    """Give a width that a person chose, without decimals that nobody wrote."""
    if width >= 1 and float(width).is_integer():
        return f"{format_number(width, language)} m"
    return format_value(width, "m", language)


def _finding(number: int, finding: Finding, language: Language) -> dict[str, object]:
    area, width, point = finding.area_m2, finding.width_m, finding.point
    return {
        "n": number,
        "check": finding.check.value,
        "kind": finding.check.kind,
        "severity": finding.severity.value,
        "title": finding.title(language),
        "message": finding.message(language),
        "remedy": finding.remedy(language),
        "area": None if area is None else format_value(area, "m2", language),
        "width": None if width is None else format_value(width, "m", language),
        "metres": width,
        "sliver": finding.sliver,
        "point": None if point is None else [round(value) for value in point],
        "source": finding.source,
        "rows": list(finding.rows) or ([] if finding.row is None else [finding.row]),
        "rings": _rings(finding.geometry, width),
    }


def _at(
    finding: Finding, units: Mapping[str, BaseGeometry], pins: dict[str, list[int]]
) -> list[int] | None:
    """Give the place of the pin: the defect, else the gemeente that a row is about.

    `pins` keeps those of gemeenten, so that each is sought once.
    """
    if finding.point is not None:
        return encode_point(shapely.Point(finding.point))
    code = finding.gemeenten[0] if finding.gemeenten else ""
    if code not in units:
        return None
    if code not in pins:
        pins[code] = encode_inside(units[code])
    return pins[code]


def _rings(shape: BaseGeometry | None, width_m: float | None) -> list[list[int]] | None:
    """Encode the largest polygons of a defect; a point or a line is only a pin."""
    parts = [
        part
        for part in shapely.get_parts(shape)
        if part is not None and part.geom_type == "Polygon" and not part.is_empty
    ]
    if not parts:
        return None
    largest = np.array(parts, dtype=object)
    largest = largest[np.argsort(-shapely.area(largest), kind="stable")[:MOST_RINGS]]
    by = DRAWN_M if width_m is None else min(DRAWN_M, width_m / 4)
    simple = [shapely.simplify(part, by) for part in largest]
    return encode(shapely.MultiPolygon(simple))
