"""What the analyst's page is given: findings as data, drawn, and through the lens."""

import json
import re
from collections.abc import Callable
from typing import Any

import geopandas as gpd
import pytest
import shapely
from shapely import box

from pva_geo.boundaries import dissolve_context, select_provincie
from pva_geo.coverage import check_area, check_coverage
from pva_geo.model import (
    Area,
    Check,
    CoverageReport,
    Finding,
    Scheme,
    SchemeKind,
    Severity,
    Source,
    Tolerance,
)
from pva_geo.render import render_findings
from pva_geo.render.lens import RADIUS_PX, lens_payload
from pva_geo.sources import read_boundaries

Given = tuple[CoverageReport, Area, gpd.GeoDataFrame]
HOSTILE = "</script><img src=x onerror=alert(1)>${x}`\"'\u202e\u2028"


def drawn_scheme(shift: float = 0.0) -> Given:
    """Cut Flevoland in two along x = 165 000, the halves `shift` metres apart."""
    boundaries = read_boundaries()
    area = select_provincie(boundaries, "Flevoland")
    west, south, east, north = area.polygon.bounds
    halves = [
        area.polygon.intersection(box(west, south, 165_000, north)),
        area.polygon.intersection(box(165_000 + shift, south, east, north)),
    ]
    names = ["West", "Oost"]
    columns = {"subregion_id": names, "name": names, "row": [1, 2]}
    rows = gpd.GeoDataFrame(columns, geometry=halves, crs=28992)
    source = Source(role="scheme", name="getekend.gpkg")
    scheme = Scheme(kind=SchemeKind.POLYGONS, source=source, rows=rows)
    report = check_area(scheme, area, boundaries, Tolerance())
    return report, area, dissolve_context(boundaries, area.code)


@pytest.fixture(scope="module")
def gap() -> Given:
    return drawn_scheme(2.8)


def page_of(
    *given: Any,  # noqa: ANN401 - of render_findings
    **more: Any,  # noqa: ANN401 - likewise
) -> str:
    return render_findings(*given, **more).to_html()


def data_of(page: str) -> dict:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def test_every_finding_is_in_the_data_once_with_its_number(gap: Given) -> None:
    data = data_of(page_of(*gap))
    assert [f["n"] for f in data["findings"]] == [*range(1, len(gap[0].findings) + 1)]
    assert [f["check"] for f in data["findings"]] == [
        f.check.value for f in gap[0].findings
    ]


def test_figures_shown_are_those_of_the_finding(gap: Given) -> None:
    sliver = next(f for f in data_of(page_of(*gap))["findings"] if f["sliver"])
    assert sliver["width"] == "2,8 m"
    assert sliver["metres"] == pytest.approx(2.8, abs=0.01)


def test_a_place_is_given_in_whole_metres_of_rd(gap: Given) -> None:
    x, y = data_of(page_of(*gap))["findings"][0]["point"]
    assert x == 165_001
    assert 470_000 < y < 550_000


def test_the_lens_stretches_by_what_it_says(gap: Given) -> None:
    finding = gap[0].findings[0]
    lens = lens_payload(finding, gap[0].subregions)
    half = (lens["half"][0] ** 2 + lens["half"][1] ** 2) ** 0.5
    true = finding.width_m * RADIUS_PX / (20 * finding.width_m) / 2
    assert half == pytest.approx(true * lens["times"], rel=0.02)


def test_the_lens_has_both_neighbours_on_their_own_side(gap: Given) -> None:
    lens = lens_payload(gap[0].findings[0], gap[0].subregions)
    middle = {side["id"]: side["at"][0] for side in lens["sides"]}
    assert middle["West"] < 0 < middle["Oost"]


def test_a_wide_defect_has_no_lens() -> None:
    report = check_coverage(
        gpd.GeoDataFrame(
            {"subregion_id": ["a"]}, geometry=[box(0, 0, 1000, 900)], crs=28992
        ),
        box(0, 0, 1000, 1100),
    )
    assert lens_payload(report.findings[0], report.subregions) is None


def project_finding(shape: shapely.Geometry | None) -> Finding:
    return Finding(
        check=Check.UNKNOWN_CODE,
        severity=Severity.ERROR,
        facts={"code": HOSTILE},
        source=HOSTILE,
        row=7,
        geometry=shape,
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: None,
        shapely.Point,
        lambda: shapely.Point(160_000, 490_000),
        lambda: shapely.LineString([(160_000, 490_000), (161_000, 490_000)]),
        lambda: shapely.GeometryCollection([shapely.Point(160_000, 490_000)]),
    ],
)
def test_a_finding_without_an_area_is_no_area_on_the_map(
    gap: Given, make: Callable[[], shapely.Geometry | None]
) -> None:
    page = page_of(*gap, findings=[project_finding(make())])
    assert data_of(page)["findings"][0]["rings"] is None


def test_a_single_row_is_shown_though_rows_is_empty(gap: Given) -> None:
    page = page_of(*gap, findings=[project_finding(None)])
    assert data_of(page)["findings"][0]["rows"] == [7]


def test_hostile_text_ends_no_script_and_stands_as_text(gap: Given) -> None:
    page = page_of(*gap, findings=[project_finding(None)])
    assert HOSTILE in data_of(page)["findings"][0]["title"]
    assert "<img src=x" not in page


def test_the_same_report_gives_the_same_page(gap: Given) -> None:
    assert page_of(*gap) == page_of(*gap)


def test_a_report_with_errors_is_marked_concept_in_the_title(gap: Given) -> None:
    title = re.search(r"<title>(.*?)</title>", page_of(*gap))
    assert title
    assert title[1].startswith("CONCEPT")


def test_a_sound_report_is_not_marked_concept() -> None:
    page = page_of(*drawn_scheme(0.0))
    assert "<title>Flevoland" in page
    assert 'class="mark' not in page


def test_without_script_every_finding_is_in_a_table(gap: Given) -> None:
    page = page_of(*gap)
    table = page[page.index("<noscript>") : page.index("</noscript>")]
    assert table.count("<tr><td>") == len(gap[0].findings)


@pytest.mark.parametrize(("language", "legend"), [("nl", "Legenda"), ("en", "Legend")])
def test_the_page_speaks_one_language(gap: Given, language: str, legend: str) -> None:
    page = page_of(*gap, language=language)
    assert f'<html lang="{language}">' in page
    assert f"<summary>{legend}</summary>" in page


def row_finding(check: Check, **fields: object) -> Finding:
    return Finding(check=check, severity=check.severity, rows=(7,), **fields)  # type: ignore[arg-type] # of Finding


def test_a_row_about_a_gemeente_has_its_pin_there_and_no_place_of_its_own(
    gap: Given,
) -> None:
    report, area, context = gap
    finding = row_finding(
        Check.BLANK_SUBREGION,
        gemeenten=("GM0034",),
        facts={"name": "Almere", "code": "GM0034"},
    )
    page = data_of(page_of(report, area, context, findings=[finding]))
    shown = page["findings"][0]
    almere = area.units.set_index("gemeentecode").to_crs(4326).geometry["GM0034"]
    assert shown["point"] is None
    assert almere.contains(shapely.Point([value / 1e5 for value in shown["at"]]))


def test_findings_beside_those_of_the_scheme_are_counted_apart(gap: Given) -> None:
    report, area, context = gap
    more = row_finding(Check.UNLOCATED, facts={"project": "3"})
    with_project = page_of(report, area, context, findings=[*report.findings, more])
    alone = page_of(report, area, context)
    assert "Daarnaast, buiten de indeling: 1 waarschuwing" in with_project
    assert "Daarnaast" not in alone
