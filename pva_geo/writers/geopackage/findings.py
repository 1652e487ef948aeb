"""Findings as a layer: each with a polygon that says where to look."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from pva_geo.catalogue import Language
from pva_geo.coverage.measure import Measured
from pva_geo.model import CoverageReport, Finding, UnitState
from pva_geo.model.frames import findings_frame
from pva_geo.schema import RD_NEW
from pva_geo.writers.geopackage.layers import write_layer
from pva_geo.writers.geopackage.places import FindingPlaces, polygonal
from pva_geo.writers.geopackage.sealing import seal, steady_date

__all__ = ["cut_layer", "findings_geopackage", "findings_layer"]


def findings_layer(
    findings: Sequence[Finding],
    report: CoverageReport,
    language: Language,
    *,
    units: gpd.GeoDataFrame | None = None,
    projects: gpd.GeoDataFrame | None = None,
) -> gpd.GeoDataFrame:
    """Put findings in a layer of polygons, one row a place.

    Parameters
    ----------
    findings
        In their order.
    report
        Its subregions say where a finding is that has no place of its own.
    language
        `nl` or `en`.
    units, projects
        With `gemeentecode` and `project_id`: where findings are that name these.

    Returns
    -------
    geopandas.GeoDataFrame
        RD New; a finding of several places has a row for each, with its own area,
        width and point. The columns of `findings_frame`, and `ligging`: `gebrek` (the
        polygon is the defect itself), `plek` (a circle of 50 m around it), `subregio`
        (the subregions it concerns), `project` (circles around the projects it names),
        `gemeente` (those it names, or that these projects name) or `indeling` (the
        whole scheme with a plainer outline, where nothing narrower is known).
        Validators refuse rows without geometry: always a polygon.
    """
    places = [place for finding in findings for place in _places(finding)]
    frame = findings_frame(places, language)
    where = FindingPlaces(report.subregions, units, projects)
    placed = [where.of(place) for place in places]
    types: dict[Any, str] = dict.fromkeys(("area_m2", "width_m", "x", "y"), "float64")
    plain = frame.drop(columns="geometry").astype(types | {"row": "Int64"})
    plain["sliver"] = plain["sliver"].astype(bool)
    plain["ligging"] = [kind for kind, _ in placed]
    texts = dict.fromkeys(TEXTS, "object")
    shapes = np.array([shape for _, shape in placed], dtype=object)
    return gpd.GeoDataFrame(plain.astype(texts), geometry=shapes, crs=RD_NEW)


TEXTS = (
    "check",
    "kind",
    "severity",
    "subregions",
    "gemeenten",
    "projects",
    "source",
    "rows",
    "message",
    "remedy",
    "ligging",
)


def cut_layer(report: CoverageReport) -> gpd.GeoDataFrame:
    """Put the pieces of gemeenten that do not lie in one subregion in a layer.

    Returns
    -------
    geopandas.GeoDataFrame
        RD New, one row a gemeente and subregion: `gemeentecode`, `gemeente`, `state`,
        `subregion_id`, `share`, `area_m2`, `sliver` and the piece; may be empty.
    """
    pieces = [
        (unit, part)
        for unit in report.shares or ()
        if unit.state is not UnitState.WHOLE
        for part in unit.holdings
    ]
    columns = ["gemeentecode", "gemeente", "state", "subregion_id", "share"]
    rows = [
        (u.gemeentecode, u.gemeente, u.state.value, p.subregion_id, p.share, p.area_m2)
        for u, p in pieces
    ]
    frame = pd.DataFrame(rows, columns=[*columns, "area_m2"])
    frame["sliver"] = [part.sliver for _, part in pieces]
    shapes = [
        polygonal(part.geometry) for _, part in pieces if part.geometry is not None
    ]
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=RD_NEW)


def findings_geopackage(
    report: CoverageReport,
    language: Language,
    findings: Sequence[Finding] | None = None,
) -> bytes:
    """Give a GeoPackage with the findings of a check, as bytes.

    `findings` are more than the report's own, where there are others.

    A second layer, `doorsneden`, has the pieces of gemeenten that the scheme cuts.
    """
    listed = report.findings if findings is None else findings
    layer, cut = findings_layer(listed, report, language), cut_layer(report)
    with tempfile.TemporaryDirectory(prefix="pva-geo-") as folder:
        path = Path(folder) / "bevindingen.gpkg"
        with steady_date(f"{report.year or 2000}-01-01"):
            write_layer(layer, path, "bevindingen", geometry_type="MultiPolygon")
            if len(cut):
                write_layer(cut, path, "doorsneden", geometry_type="MultiPolygon")
        seal(path)
        return path.read_bytes()


def _places(finding: Finding) -> list[Finding]:
    """Take a finding of several places apart; the sentence stays that of all."""
    if finding.count == 1 or finding.geometry is None:
        return [finding]
    parts = [Measured(part) for part in shapely.get_parts(finding.geometry)]
    facts = {
        "area_m2": finding.area_m2,
        "width_m": finding.width_m,
        "border_m": finding.border_m,
        **finding.facts,
    }
    return [
        replace(
            finding,
            area_m2=one.area_m2,
            width_m=one.width_m,
            border_m=None,
            point=one.point,
            geometry=one.shape,
            facts=facts,
        )
        for one in parts
    ]
