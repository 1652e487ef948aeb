"""Both maps walked with the Tab key alone: every control, every project, no trap.

What is held: the walk starts at the skip link, visits each control that is shown once,
shows where it is, is covered by nothing, and leaves the page at its end.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from made import make_product, records
from opened import Opened
from playwright.sync_api import Browser, Page, expect

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html, product_findings_html
from pva_geo.start import copy_example

pytestmark = pytest.mark.browser

SIZES = {"bureau": (1400, 900), "telefoon": (390, 844)}
MOST_STOPS = 200
NAME = """(window.nameOf = (node) => {
  window.stops ??= new Map();
  if (!stops.has(node)) stops.set(node, stops.size);
  return stops.get(node);
})"""
STOP = """() => {
  const node = document.activeElement;
  if (node === document.body) return null;
  const box = node.getBoundingClientRect();
  const label = node.closest("label");
  const seen = [node, label].filter(Boolean).map((one) => getComputedStyle(one));
  const places = [0.5, 0.1, 0.9].map((s) => [box.left + box.width * s, box.top + box.height / 2]);
  const at = places.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  return {
    n: nameOf(node), tag: node.tagName, id: node.id, html: node.outerHTML.slice(0, 90),
    project: node.closest("[data-project]")?.dataset.project ?? null,
    outlined: seen.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2),
    uncovered: at.some((one) => node.contains(one) || one.contains(node)),
  };
}"""  # noqa: E501 - a script
CONTROLS = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex]')]
  .filter((node) => node.tabIndex >= 0 && !node.disabled && node.checkVisibility(
    { visibilityProperty: true }) && node.getClientRects().length)
  .map((node) => [nameOf(node), node.outerHTML.slice(0, 90)])"""


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the page is left; give each stop."""
    page.evaluate(NAME)
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return stops
        stops.append(stop)
    pytest.fail(f"the walk does not end; it is at {stops[-1]['html']}")


@pytest.fixture(scope="module")
def product() -> ProvincialProduct:
    years = [{"gereed_jaar": 2026 + n} for n in range(len(records()))]
    return make_product(
        [row | year for row, year in zip(records(), years, strict=True)]
    )


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, product: ProvincialProduct
) -> Path:
    out = tmp_path_factory.mktemp("toetsenbord")
    mistakes = build(copy_example(out / "demo"))
    pages = {"kaart": map_html(product), "bevindingen": product_findings_html(mistakes)}
    for name, text in pages.items():
        (out / f"{name}.html").write_text(text, encoding="utf-8")
    return out


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[request.param]


@pytest.fixture(params=["kaart", "bevindingen"])
def page(
    browser: Browser,
    folder: Path,
    size: tuple[int, int],
    request: pytest.FixtureRequest,
) -> Iterator[Page]:
    opened = Opened(browser, size).open(folder / f"{request.param}.html")
    yield opened
    opened.context.close()


def test_the_walk_visits_every_control_once_and_leaves_the_page(page: Page) -> None:
    stops = walk(page)
    visited = [stop["n"] for stop in stops]
    controls = dict(page.evaluate(CONTROLS))
    assert stops[0]["html"].startswith('<a class="skip"')
    assert len(visited) == len(set(visited))
    assert [html for n, html in controls.items() if n not in set(visited)] == []


def test_every_stop_shows_itself_and_nothing_covers_it(page: Page) -> None:
    stops = walk(page)
    assert [stop["html"] for stop in stops if not stop["outlined"]] == []
    assert [stop["html"] for stop in stops if not stop["uncovered"]] == []


def test_the_skip_link_leads_past_the_head(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = "document.activeElement.closest('#lijst') !== null"
    assert page.evaluate(inside)


def test_the_walk_meets_every_project_in_the_order_of_the_list(
    browser: Browser, folder: Path, product: ProvincialProduct, size: tuple[int, int]
) -> None:
    page = Opened(browser, size).open(folder / "kaart.html")
    met = [stop["project"] for stop in walk(page) if stop["project"]]
    assert met == product.projects["project_id"].tolist()
    page.context.close()


def test_every_project_opens_by_key_and_is_left_by_escape(
    browser: Browser, folder: Path, product: ProvincialProduct, size: tuple[int, int]
) -> None:
    page = Opened(browser, size).open(folder / "kaart.html")
    page.evaluate(NAME)
    for project in product.projects["project_id"]:
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop and stop["project"] == project:
                break
        page.keyboard.press("Enter")
        expect(page.locator(f'[data-sheet="{project}"]')).to_be_visible()
        expect(page.locator("#blad-naam")).to_be_focused()
        page.keyboard.press("Escape")
        row = page.locator(f'#lijst [data-project="{project}"] button')
        expect(row).to_be_focused()
    page.context.close()


def test_tabs_are_one_stop_and_arrows_go_round_them(
    browser: Browser, folder: Path
) -> None:
    page = Opened(browser).open(folder / "kaart.html")
    page.focus("#tab-projecten")
    for name in ("subregios", "bewijs", "bronnen", "projecten"):
        page.keyboard.press("ArrowRight")
        expect(page.locator(f"#tab-{name}")).to_be_focused()
        expect(page.locator(f"#{name}")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#bronnen")).to_be_visible()
    page.context.close()


def test_arrows_move_the_map_and_tab_leaves_it(browser: Browser, folder: Path) -> None:
    page = Opened(browser).open(folder / "kaart.html")
    page.focus(".folium-map")
    pane = "document.querySelector('.leaflet-map-pane').style.transform"
    before = page.evaluate(pane)
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"before => {pane} !== before", arg=before)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.folium-map')") is None
    page.context.close()


def test_on_a_phone_filters_and_the_large_map_give_the_focus_back(
    browser: Browser, folder: Path
) -> None:
    page = Opened(browser, SIZES["telefoon"]).open(folder / "kaart.html")
    for opener, shut in (
        ("#filter-open", "#filter-dicht"),
        ("#vergroot", "#kaart-dicht"),
    ):
        page.focus(opener)
        page.keyboard.press("Enter")
        expect(page.locator(shut)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator(opener)).to_be_focused()
    page.context.close()
