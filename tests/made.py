"""A small product, made by our own steps from geometry that fits in a drawing.

    y 20 km  +---------+---------+
             | GM0001  | GM0003  |
    y 10 km  +---------+---------+
             | GM0002  | GM0004  |
    y  0     +---------+---------+
             0        10        20 km

Subregion West holds the left two gemeenten, Oost the right two; x and y are counted
from (120000, 400000) RD.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.breakdown import break_down
from pva_geo.catalogue import Language
from pva_geo.coherence import read_coherence
from pva_geo.coverage import check_coverage
from pva_geo.model import Area, Finding, ProvincialProduct, Source
from pva_geo.schema import RD_NEW

__all__ = ["KM", "at", "box", "drawn_units", "line", "make_product", "records"]

KM = 1000.0
ORIGIN = (120_000.0, 400_000.0)
WEST, OOST = ("GM0001", "GM0002"), ("GM0003", "GM0004")
NOTICE = "Verzonnen projecten; dit is geen vastgesteld pMIEK."


def box(x0: float, y0: float, x1: float, y1: float) -> BaseGeometry:
    """Draw a box, in kilometres from the origin."""
    x, y = ORIGIN
    return shapely.box(x + x0 * KM, y + y0 * KM, x + x1 * KM, y + y1 * KM)


def at(x: float, y: float) -> BaseGeometry:
    return shapely.Point(ORIGIN[0] + x * KM, ORIGIN[1] + y * KM)


def line(*points: tuple[float, float]) -> BaseGeometry:
    return shapely.LineString([at(x, y) for x, y in points])


def records() -> list[dict[str, Any]]:
    """A point, a line over the border, an area, by gemeente, outside, nowhere."""
    text = {"energiedrager": "elektriciteit", "status": "concreet"}
    return [
        text | {"naam": "Station", "geometry": at(5, 5), "capaciteit_mva": 80.0},
        text | {"naam": "Kabel", "geometry": line((4, 5), (14, 5)), "kosten_min": 3.0},
        {
            "naam": "Zoekgebied",
            "geometry": box(8, 8, 12, 12),
            "energiedrager": "warmte",
            "status": "kandidaat",
            "capaciteit_mw": 12.5,
            "kosten_min": 1.0,
            "kosten_max": 2.0,
        },
        text | {"naam": "Gemeenten", "gemeenten": "GM0001|GM0003|GM0004"},
        text | {"naam": "Erbuiten", "geometry": at(30, 5)},
        {"naam": "Nergens", "energiedrager": "waterstof"},
    ]


def make_product(
    rows: Sequence[dict[str, Any]] | None = None,
    *,
    language: Language = "nl",
    findings: tuple[Finding, ...] = (),
    subregions: dict[str, BaseGeometry] | None = None,
) -> ProvincialProduct:
    """Make a product of the drawing above by the real steps of the method."""
    projects = _projects(records() if rows is None else rows)
    units = drawn_units()
    outline = shapely.union_all(units.geometry.to_numpy())
    scheme = subregions or {"west": box(0, 0, 10, 20), "oost": box(10, 0, 20, 20)}
    frame = gpd.GeoDataFrame(
        {"subregion_id": list(scheme), "name": [name.title() for name in scheme]},
        geometry=list(scheme.values()),
        crs=RD_NEW,
    )
    area = Area(code="PV99", name="Voorbeeld", year=2022, units=units, polygon=outline)
    report = replace(
        check_coverage(frame, outline),
        provincie=area.to_dict(),
        year=2022,
        source="indeling.gpkg",
        units=4,
    )
    found = report.subregions.copy()
    found["gemeenten"] = [WEST, OOST, *[()] * len(found)][: len(found)]
    report = replace(report, subregions=found)
    shares = attach_projects(projects, found, outline, gemeenten=units)
    totals = aggregate(projects, shares, found)
    owners = ["west", "west", "oost", "oost"]
    return ProvincialProduct(
        area=area,
        coverage=report,
        gemeenten=units[["gemeentecode", "gemeente", "geometry"]].assign(
            subregion_id=owners
        ),
        context=units.iloc[:0],
        projects=totals.projects,
        attachments=shares,
        provincie_totals=totals.provincie,
        subregion_totals=totals.subregions,
        proof=totals.proof,
        breakdown=break_down(totals.projects, shares),
        ties=read_coherence(projects).ties,
        findings=(*report.findings, *findings, *totals.findings),
        sources=(
            Source(role="boundaries", name="grenzen.gpkg", sha256="0" * 64, rows=4),
            Source(role="projects", name="projecten.xlsx", layer="Blad1", rows=6),
        ),
        notice=NOTICE,
        language=language,
    )


def drawn_units() -> gpd.GeoDataFrame:
    boxes = [(0, 10, 10, 20), (0, 0, 10, 10), (10, 10, 20, 20), (10, 0, 20, 10)]
    names = ["Aa en Hunze", "Bergen (L.)", "'s-Gravenhage", "De Bilt"]
    return gpd.GeoDataFrame(
        {
            "gemeentecode": [*WEST, *OOST],
            "gemeente": names,
            "provinciecode": "PV99",
            "provincie": "Voorbeeld",
        },
        geometry=[box(*corners) for corners in boxes],
        crs=RD_NEW,
    )


def _projects(rows: Sequence[dict[str, Any]]) -> gpd.GeoDataFrame:
    table = pd.DataFrame(list(rows)) if rows else pd.DataFrame({"naam": []})
    for name in ("energiedrager", "status", "gemeenten", "geometry"):
        table[name] = (
            table[name].where(table[name].notna(), None) if name in table else None
        )
    numbers = [str(number) for number in range(1, len(table) + 1)]
    table = table.assign(project_id=numbers, projectnummer=numbers, source="p.xlsx")
    table["row"] = range(2, len(table) + 2)
    geometry = gpd.GeoSeries(list(table["geometry"]), crs=RD_NEW)
    frame = table.drop(columns="geometry").astype({"project_id": object})
    return gpd.GeoDataFrame(frame, geometry=geometry, crs=RD_NEW)
