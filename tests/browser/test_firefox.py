"""Both maps in Firefox: what other tests hold in Chromium, in small.

Skipped by name where Firefox is not installed; `make test-firefox` installs it when it
may.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from firefox import Firefox, find_firefox, started
from made import make_product

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html, product_findings_html
from pva_geo.start import copy_example

pytestmark = pytest.mark.browser

PHONE = (390, 844)
FOCUSED = "document.activeElement.closest('[data-project]')?.dataset.project ?? null"
SHOWN = "[...document.querySelectorAll('#rijen li')].map(row => row.dataset.project)"
ASIDE = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    program = find_firefox()
    if program is None:
        pytest.skip("Firefox not found: sudo apt-get install firefox-esr")
    with started(program, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def product() -> ProvincialProduct:
    return make_product()


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, product: ProvincialProduct
) -> Path:
    out = tmp_path_factory.mktemp("vos")
    (out / "kaart.html").write_text(map_html(product), encoding="utf-8")
    mistakes = build(copy_example(out / "demo"))
    text = product_findings_html(mistakes)
    (out / "bevindingen.html").write_text(text, encoding="utf-8")
    return out


@pytest.mark.parametrize("name", ["kaart", "bevindingen"])
@pytest.mark.parametrize("size", [(1400, 900), PHONE])
def test_a_page_asks_nothing_says_nothing_and_fits(
    firefox: Firefox, folder: Path, name: str, size: tuple[int, int]
) -> None:
    firefox.open(folder / f"{name}.html", size=size)
    assert firefox.run("innerWidth") == size[0]
    assert firefox.run(ASIDE) <= 0
    assert firefox.run("document.querySelectorAll('.land-sub').length") > 1
    assert firefox.run("document.querySelectorAll('.labels .sub-name').length") > 1
    assert firefox.asked == []
    assert firefox.said == []


def test_the_filter_counts_as_the_product_does(
    firefox: Firefox, folder: Path, product: ProvincialProduct
) -> None:
    shares = product.attachments
    for place in ("west", "oost"):
        firefox.open(folder / "kaart.html", f"#subregio={place}")
        held = shares.loc[shares["subregion_id"] == place, "project_id"]
        assert firefox.run(SHOWN) == sorted(held)


def test_a_project_is_met_by_tab_opened_by_enter_and_left_by_escape(
    firefox: Firefox, folder: Path, product: ProvincialProduct
) -> None:
    first = product.projects["project_id"].iloc[0]
    firefox.open(folder / "kaart.html")
    for _ in range(40):
        firefox.press("Tab")
        if firefox.run(FOCUSED) == first:
            break
    firefox.press("Enter")
    assert firefox.run("document.querySelector('[data-sheet]').dataset.sheet") == first
    assert firefox.run("location.hash") == f"#project={first}"
    firefox.press("Escape")
    firefox.run("new Promise(done => setTimeout(done, 200))")
    assert firefox.run("document.querySelector('[data-sheet]')") is None
    assert firefox.run(FOCUSED) == first


def test_an_address_opens_a_sheet_and_back_closes_it(
    firefox: Firefox, folder: Path, product: ProvincialProduct
) -> None:
    last = product.projects["project_id"].iloc[-1]
    firefox.open(folder / "kaart.html", f"#project={last}")
    assert firefox.run("document.querySelector('[data-sheet]').dataset.sheet") == last
    firefox.open(folder / "kaart.html")
    firefox.run("document.querySelector('#rijen button').click()")
    firefox.run("history.back()")
    firefox.run("new Promise(done => setTimeout(done, 200))")
    assert firefox.run("document.querySelector('[data-sheet]')") is None


def test_j_and_k_go_through_the_findings(firefox: Firefox, folder: Path) -> None:
    firefox.open(folder / "bevindingen.html")
    number = firefox.run("document.querySelectorAll('[data-finding]').length")
    firefox.press("j")
    assert firefox.run("location.hash") == ("#finding=1" if number else "")
    firefox.press("j", "k")
    assert firefox.run("location.hash") == ("#finding=1" if number else "")
