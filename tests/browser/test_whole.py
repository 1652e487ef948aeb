"""The map counts as the product does: a whole counts through its parts."""

from pathlib import Path

import pytest
from invented import lay_out
from opened import Opened
from playwright.sync_api import Browser, expect

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.report.figures import shown_parts

pytestmark = pytest.mark.browser

WHOLE = "7"


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    return build(lay_out("voorbeeldland", tmp_path_factory.mktemp("invented")))


@pytest.fixture(scope="module")
def file(product: ProvincialProduct, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kaart") / "kaart.html"
    path.write_text(map_html(product), encoding="utf-8")
    return path


def test_the_sum_bar_shows_the_totals_of_the_product(
    browser: Browser, file: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(file)
    totals = [t for t in product.subregion_totals if t.betrokken]
    parts = shown_parts(
        [t.toegerekend for t in totals], product.provincie_totals.toegerekend
    )
    shown = page.locator("#som-sleutel b").all_inner_texts()
    assert shown == [f"{float(part):.1f}".replace(".", ",") for part in parts]
    counted = product.provincie_totals.betrokken
    expect(page.locator("#som-titel")).to_contain_text(f"{counted} projecten")
    expect(page.locator("#som-bewijs")).to_contain_text("verschil 0")


def test_the_whole_stays_in_the_list_and_says_how_it_counts(
    browser: Browser, file: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(file, f"#project={WHOLE}")
    assert page.locator("[data-project]").count() == len(product.projects)
    marked = page.locator("[data-project]", has_text="telt via zijn delen")
    assert marked.count() == 1
    assert marked.get_attribute("data-project") == WHOLE
    expect(page.locator(f'[data-sheet="{WHOLE}"]')).to_contain_text("zijn delen")
