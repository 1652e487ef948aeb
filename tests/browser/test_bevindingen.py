"""The analyst's page, opened in Chromium without a network."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import geopandas as gpd
import pytest
import shapely
from axe_playwright_python.sync_playwright import Axe
from opened import Opened
from playwright.sync_api import Browser, Page, expect
from shapely import box

from pva_geo.boundaries import dissolve_context, select_provincie
from pva_geo.coverage import check_area
from pva_geo.model import (
    Check,
    Finding,
    Scheme,
    SchemeKind,
    Severity,
    Source,
    Tolerance,
)
from pva_geo.render import render_findings
from pva_geo.sources import read_boundaries

pytestmark = pytest.mark.browser

HOSTILE = (
    "</script><img src=x onerror=document.title='ran'>${1}`\"'\u202e\u2028" + "x" * 900
)
DESKTOP, PHONE = (1400, 900), (390, 844)


def found(severity: Severity, check: Check, code: str, row: int) -> Finding:
    return Finding(
        check=check,
        severity=severity,
        source="indeling.csv",
        row=row,
        rows=(row,),
        facts={"code": code, "count": 1, "n": 1, "name": code},
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Flevoland cut along x = 165 000, 2.8 m apart, with a corner that spills.

    Findings: 1 gap (sliver), 2 spill, 3 unknown code of hostile text, 4 the same as a
    remark; and a page of six hundred.
    """
    boundaries = read_boundaries()
    area = select_provincie(boundaries, "Flevoland")
    west, south, east, north = area.polygon.bounds
    one = area.polygon.intersection(box(west, south, 165_000, north))
    two = area.polygon.intersection(box(165_002.8, south, east, north))
    spill = box(east - 4_000, 490_000, east + 4_000, 494_000).difference(one)
    names = ["West", "Oost"]
    rows = gpd.GeoDataFrame(
        {"subregion_id": names, "name": names, "row": [1, 2]},
        geometry=[one, shapely.union(two, spill)],
        crs=28992,
    )
    source = Source(role="scheme", name="getekend.gpkg")
    scheme = Scheme(kind=SchemeKind.POLYGONS, source=source, rows=rows)
    report = check_area(scheme, area, boundaries, Tolerance())
    given = (report, area, dissolve_context(boundaries, area.code))
    findings = [
        *report.findings,
        found(Severity.ERROR, Check.UNKNOWN_CODE, HOSTILE, 3),
        found(Severity.INFO, Check.UNKNOWN_CODE, "GM0000", 4),
    ]
    many = [
        found(Severity.ERROR, Check.UNKNOWN_CODE, f"GM{n:04}", n) for n in range(1, 601)
    ]
    out = tmp_path_factory.mktemp("bevindingen")
    pages = {"page": findings, "many": many, "none": []}
    for name, listed in pages.items():
        drawn = render_findings(*given, findings=listed, sources=boundaries.sources)
        (out / f"{name}.html").write_text(drawn.to_html(), encoding="utf-8")
    return out


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    opened = Opened(browser, DESKTOP)
    yield opened.open(folder / "page.html")
    opened.page.context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_it_asks_nothing_and_says_nothing(
    browser: Browser, folder: Path, size: tuple[int, int]
) -> None:
    opened = Opened(browser, size)
    page = opened.open(folder / "page.html", "#finding=1")
    for _ in range(4):
        page.keyboard.press("j")
    assert opened.said == []
    assert [url for url in opened.asked if not url.startswith("file:")] == []
    assert len(opened.asked) == 1
    page.context.close()


@pytest.mark.parametrize("size", [DESKTOP, PHONE, (320, 640)])
def test_nothing_scrolls_sideways(
    browser: Browser, folder: Path, size: tuple[int, int]
) -> None:
    page = Opened(browser, size).open(folder / "page.html", "#finding=3")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    page.context.close()


def test_each_finding_stands_in_the_list_once(page: Page) -> None:
    numbers = page.locator("[data-finding]").evaluate_all(
        "all => all.map(one => Number(one.dataset.finding))"
    )
    assert sorted(numbers) == [*range(1, len(numbers) + 1)]
    assert page.locator("[role=status]").inner_text().startswith(f"{len(numbers)} van")


def test_a_chip_takes_its_severity_out_and_the_count_follows(page: Page) -> None:
    whole = page.locator("[data-finding]:not([hidden])").count()
    page.get_by_role("checkbox", name="mededeling").uncheck()
    assert page.locator("[data-finding]:not([hidden])").count() == whole - 1
    said = page.locator("[role=status]").inner_text()
    assert said.startswith(f"{whole - 1} van {whole}")


def test_what_is_filtered_out_is_no_longer_chosen(page: Page) -> None:
    page.locator("[data-finding='1'] button").click()
    page.get_by_role("checkbox", name="fouten").uncheck()
    assert page.locator("#detail").inner_text() == ""
    assert page.evaluate("location.hash") == ""


def test_an_address_switches_its_severity_back_on(page: Page) -> None:
    page.get_by_role("checkbox", name="fouten").uncheck()
    page.evaluate("location.hash = '#finding=1'")
    expect(page.get_by_role("checkbox", name="fouten")).to_be_checked()
    expect(page.locator("[data-finding='1']")).to_be_visible()


def test_without_any_severity_the_list_says_the_way_out(page: Page) -> None:
    for box_ in page.locator("#filter input").all():
        box_.uncheck()
    assert page.locator("#niets").is_visible()


def test_j_and_k_go_round_the_list(page: Page) -> None:
    page.keyboard.press("j")
    first = page.evaluate("location.hash")
    page.keyboard.press("k")
    page.keyboard.press("j")
    assert page.evaluate("location.hash") == first == "#finding=1"


def test_a_finding_by_address_shows_place_width_and_remedy(
    browser: Browser, folder: Path
) -> None:
    page = Opened(browser, DESKTOP).open(folder / "page.html", "#finding=1")
    detail = page.locator("#detail").inner_text()
    assert "165001 " in detail
    assert "2,8 m smal: onder 5 m" in detail
    assert "Zo herstelt u dit." in detail
    assert "null" not in detail
    page.context.close()


def test_a_sliver_is_drawn_wide_and_seen_through_the_lens(page: Page) -> None:
    page.locator("[data-finding='1'] button").click()
    assert page.locator(".f-thin").count() == 1
    assert page.locator("#lens").is_visible()
    assert "overdreven" in page.locator("#lens p").inner_text()


def test_zooming_in_goes_to_the_place(page: Page) -> None:
    page.locator("[data-finding='1'] button").click()
    page.get_by_role("button", name="Zoom in op deze plek").click()
    expect(page.locator("#schaal")).to_have_text("200 m")
    pin, frame = (
        page.locator(one).first.bounding_box()
        for one in (".pin[title^=Gat]", "#kaartvak")
    )
    assert pin is not None
    assert frame is not None
    assert abs(pin["x"] + 15 - frame["x"] - frame["width"] / 2) < 5


def test_a_finding_without_a_place_says_so(page: Page) -> None:
    row = page.locator("[data-finding]", has_text="zonder plek op de kaart").last
    row.locator("button").click()
    assert "geen plek op de kaart" in page.locator("#detail").inner_text()


def test_escape_closes_and_gives_the_focus_back(page: Page) -> None:
    page.locator("[data-finding='2'] button").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#finding=2"
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == ""
    focused = "document.activeElement.closest('[data-finding]').dataset.finding"
    assert page.evaluate(focused) == "2"


def test_back_returns_to_the_finding_before(page: Page) -> None:
    page.locator("[data-finding='1'] button").click()
    page.locator("[data-finding='2'] button").click()
    page.go_back()
    assert "COV-01" in page.locator("#detail .code").inner_text()


def test_next_by_button_keeps_the_focus_on_it(page: Page) -> None:
    page.keyboard.press("j")
    page.get_by_role("button", name="Volgende").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#finding=2"
    assert page.evaluate("document.activeElement.dataset.step") == "1"


def test_hostile_text_is_shown_and_does_nothing(page: Page) -> None:
    row = page.locator("[data-finding]", has_text="<img src=x")
    row.locator("button").click()
    assert "<img src=x onerror" in page.locator("#detail h2").inner_text()
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "ran"


def test_no_findings_is_said_in_words(browser: Browser, folder: Path) -> None:
    page = Opened(browser, DESKTOP).open(folder / "none.html")
    assert page.locator("#leeg").is_visible()
    assert page.locator("[data-finding]").count() == 0
    page.context.close()


def test_six_hundred_findings_answer_a_key_at_once(
    browser: Browser, folder: Path
) -> None:
    page = Opened(browser, DESKTOP).open(folder / "many.html")
    assert page.locator("[data-finding]").count() == 600
    took = page.evaluate(
        """() => { const start = performance.now();
        for (let i = 0; i < 10; i++)
          document.dispatchEvent(new KeyboardEvent("keydown", { key: "j" }));
        return (performance.now() - start) / 10; }"""
    )
    assert took < 150
    page.context.close()


def test_without_script_the_table_has_every_finding(
    browser: Browser, folder: Path
) -> None:
    opened = Opened(browser, DESKTOP, java_script_enabled=False)
    opened.page.goto((folder / "page.html").as_uri())
    assert opened.page.locator("noscript tbody tr, table tbody tr").count() >= 4
    assert "Zo herstelt" in opened.page.locator("body").inner_text()
    opened.page.context.close()


@pytest.mark.parametrize(
    ("size", "scheme"), [(DESKTOP, "light"), (DESKTOP, "dark"), (PHONE, "light")]
)
def test_axe_finds_nothing(
    browser: Browser,
    folder: Path,
    size: tuple[int, int],
    scheme: Literal["light", "dark"],
) -> None:
    page = Opened(browser, size).page
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{(folder / 'page.html').as_uri()}#finding=1")
    page.wait_for_selector("html[data-ready=true]")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.context.close()
