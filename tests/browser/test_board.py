"""The board for the energyboard, in a browser: readable at any width, day and night."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from invented import lay_out
from opened import Opened
from playwright.sync_api import Browser, expect

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import monitoring_html

pytestmark = pytest.mark.browser

NAME = "voorbeeldland-fouten-deelname"


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    return build(lay_out(NAME, tmp_path_factory.mktemp("invented")))


@pytest.fixture(scope="module")
def file(product: ProvincialProduct, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bord") / "monitoring.html"
    path.write_text(monitoring_html(product), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 768, 1400])
def test_axe_finds_nothing_and_nothing_is_asked(
    browser: Browser, file: Path, width: int, scheme: str
) -> None:
    opened = Opened(browser, (width, 900))
    page = opened.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(file.as_uri())
    results = Axe().run(page)

    assert results.violations_count == 0, results.generate_report()
    assert (opened.said, len(opened.asked)) == ([], 1)
    page.context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_nothing_scrolls_sideways(browser: Browser, file: Path, width: int) -> None:
    page = Opened(browser, (width, 900)).page
    page.goto(file.as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("width", [390, 1400])
def test_the_state_of_each_subregion_is_a_row_of_a_table(
    browser: Browser, file: Path, product: ProvincialProduct, width: int
) -> None:
    page = Opened(browser, (width, 900)).page
    page.goto(file.as_uri())
    table = page.get_by_role("table").first
    names = table.get_by_role("rowheader").all_inner_texts()

    assert names == [*product.coverage.subregions["name"], "hele provincie"]
    late = table.get_by_role("row").filter(has_text="te laat")
    expect(late.get_by_role("rowheader")).to_have_text("Meerstreek")
    page.context.close()
