"""The stakeholders' page, opened in Chromium without a network."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import shapely
from axe_playwright_python.sync_playwright import Axe
from made import make_product
from opened import Opened
from playwright.sync_api import Browser, expect

from pva_geo.model import ProvincialProduct
from pva_geo.render import map_html
from pva_geo.render.geography import to_degrees

pytestmark = pytest.mark.browser

HOSTILE = (
    "</script><img src=x onerror=document.title='ran'>${1}`\"'\u202e\u2028" + "x" * 9000
)
SIZES = [(1400, 900), (768, 1024), (390, 844), (320, 640)]


@pytest.fixture(scope="module")
def product() -> ProvincialProduct:
    return make_product()


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, product: ProvincialProduct
) -> Path:
    out = tmp_path_factory.mktemp("kaart")
    carrier = {"energiedrager": "warmte", "status": "concreet"}
    hostile = [carrier | {"naam": HOSTILE, "gemeenten": "GM0001"}]
    pages = {
        "page": product,
        "hostile": make_product(hostile),
        "none": make_product([]),
    }
    for name, shown in pages.items():
        (out / f"{name}.html").write_text(map_html(shown), encoding="utf-8")
    return out


def touching(product: ProvincialProduct, subregion: str) -> int:
    frame = product.attachments
    return frame.loc[frame["subregion_id"] == subregion, "project_id"].nunique()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["page", "hostile", "none"])
def test_it_asks_nothing_says_nothing_and_fits(
    browser: Browser, folder: Path, size: tuple[int, int], name: str
) -> None:
    opened = Opened(browser, size)
    page = opened.open(folder / f"{name}.html")
    assert opened.said == []
    assert len(opened.asked) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.title() != "ran"
    page.context.close()


def test_every_project_stands_in_the_list_once(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html")
    for project_id in product.projects["project_id"]:
        expect(page.locator(f'#lijst [data-project="{project_id}"]')).to_have_count(1)
    page.context.close()


@pytest.mark.parametrize("subregion", ["west", "oost", "buiten-provincie"])
def test_the_filter_counts_as_the_product_does(
    browser: Browser, folder: Path, product: ProvincialProduct, subregion: str
) -> None:
    page = Opened(browser).open(folder / "page.html")
    page.locator('select[name="subregio"]').select_option(subregion)
    count = touching(product, subregion)
    expect(page.get_by_role("status").first).to_have_text(
        f"{count} van {len(product.projects)} projecten"
    )
    expect(page.locator("#lijst li[data-project]:visible")).to_have_count(count)
    page.context.close()


def test_the_address_gives_several_values(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html", "#energiedrager=warmte,waterstof")
    wanted = product.projects["energiedrager"].isin(["warmte", "waterstof"]).sum()
    expect(page.locator("#lijst li[data-project]:visible")).to_have_count(int(wanted))
    page.context.close()


def test_reset_shows_all_again(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html", "#zoek=Kabel")
    expect(page.locator("#lijst li[data-project]:visible")).to_have_count(1)
    page.locator("button[type=reset]:visible").first.click()
    expect(page.locator("#lijst li[data-project]:visible")).to_have_count(
        len(product.projects)
    )
    page.context.close()


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)])
def test_a_sheet_opens_by_key_and_escape_gives_the_focus_back(
    browser: Browser, folder: Path, product: ProvincialProduct, size: tuple[int, int]
) -> None:
    page = Opened(browser, size).open(folder / "page.html")
    first = product.projects["project_id"].iloc[0]
    row = page.locator(f'#lijst [data-project="{first}"] button')
    row.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'[data-sheet="{first}"]')).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-sheet]")).to_have_count(0)
    expect(row).to_be_focused()
    page.context.close()


def test_back_closes_the_sheet(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html")
    first = product.projects["project_id"].iloc[0]
    page.locator(f'#lijst [data-project="{first}"] button').click()
    page.go_back()
    expect(page.locator("[data-sheet]")).to_have_count(0)
    page.context.close()


def test_an_address_opens_the_sheet(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    last = product.projects["project_id"].iloc[-1]
    page = Opened(browser).open(folder / "page.html", f"#project={last}")
    expect(page.locator(f'[data-sheet="{last}"]')).to_be_visible()
    page.context.close()


def test_after_an_address_each_number_stands_beside_its_symbol(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    first = product.projects["project_id"].iloc[0]
    page = Opened(browser).open(folder / "page.html", f"#project={first}")
    spots = page.evaluate(
        """() => { const middle = (n) => { const r = n.getBoundingClientRect();
          return [(r.left + r.right) / 2, (r.top + r.bottom) / 2]; };
        const pins = new Map([...document.querySelectorAll('.pin[aria-label]')]
          .map((n) => [n.getAttribute('aria-label').split(' ')[0], middle(n)]));
        return [...document.querySelectorAll('.labels .nr')]
          .map((n) => [middle(n), pins.get(n.textContent)]); }"""
    )
    assert spots
    for (x, y), (u, v) in spots:
        assert abs(x - u) < 40
        assert abs(y - v) < 24
    page.context.close()


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)])
@pytest.mark.parametrize("address", ["", "#project={first}"])
def test_axe_finds_nothing(
    browser: Browser,
    folder: Path,
    product: ProvincialProduct,
    size: tuple[int, int],
    address: str,
) -> None:
    first = product.projects["project_id"].iloc[0]
    page = Opened(browser, size).open(folder / "page.html", address.format(first=first))
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.context.close()


@pytest.mark.parametrize("address", ["", "#energiedrager=warmte", "#subregio=west"])
def test_the_table_of_counts_follows_the_filter_and_adds_up(
    browser: Browser, folder: Path, product: ProvincialProduct, address: str
) -> None:
    page = Opened(browser).open(folder / "page.html", address)
    page.click("#tab-subregios")
    shown = page.locator("#lijst li[data-project]").evaluate_all(
        "rows => rows.filter(row => !row.hidden).map(row => row.dataset.project)"
    )
    mine = product.attachments[product.attachments["project_id"].isin(shown)]
    west = page.locator("#telrijen tr", has_text="West").locator("td")
    expect(west.nth(0)).to_have_text(str((mine["subregion_id"] == "west").sum()))
    leads = page.locator("#telrijen tr td:nth-child(3)").all_inner_texts()
    assert sum(map(int, leads)) == len(shown)
    expect(page.locator("#telsom td").nth(2)).to_have_text(f"{len(shown)},0")
    page.context.close()


def test_geojson_holds_what_is_shown(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html")
    with page.expect_download() as waiting:
        page.click("#geojson")
    features = json.loads(waiting.value.path().read_text(encoding="utf-8"))["features"]
    assert [f["id"] for f in features] == product.projects["project_id"].tolist()
    for feature, shape in zip(features, product.projects.geometry, strict=True):
        if shape is None:
            assert feature["geometry"] is None
        else:
            drawn = shapely.geometry.shape(feature["geometry"])
            assert drawn.is_valid
            assert drawn.hausdorff_distance(to_degrees(shape)) < 0.001
    page.context.close()


def test_csv_holds_what_is_shown_and_no_formula(
    browser: Browser, tmp_path: Path
) -> None:
    rows = [
        {"naam": "=1+1", "energiedrager": "warmte", "status": "concreet"},
        {"naam": 'Een "naam"; met puntkomma', "energiedrager": "warmte"},
        {"naam": "Anders", "energiedrager": "waterstof"},
    ]
    file = tmp_path / "kaart.html"
    file.write_text(map_html(make_product(rows)), encoding="utf-8")
    page = Opened(browser).open(file, "#energiedrager=warmte")
    with page.expect_download() as waiting:
        page.click("#csv")
    text = waiting.value.path().read_text(encoding="utf-8-sig")
    read = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    names = [row["naam"] for row in read]
    assert names == ["'=1+1", 'Een "naam"; met puntkomma']
    assert [row["projectnummer"] for row in read] == ["1", "2"]
    page.context.close()


def test_share_copies_an_address_that_shows_the_same(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.select_option("#f-energiedrager", "warmte")
    page.click("#deel")
    expect(page.locator("#deel")).to_have_text("Adres gekopieerd")
    copied = page.evaluate("navigator.clipboard.readText()")
    other = Opened(browser).open(folder / "page.html", "#" + copied.split("#")[1])
    wanted = int((product.projects["energiedrager"] == "warmte").sum())
    expect(other.locator("#rijen li")).to_have_count(wanted)
    other.context.close()
    page.context.close()


def test_on_a_phone_a_sheet_has_its_place_on_a_small_map_above_it(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser, (390, 844)).open(folder / "page.html")
    first = product.projects["project_id"].iloc[0]
    page.locator(f'#lijst [data-project="{first}"] button').click()
    frame = page.locator("#kaartvak").bounding_box()
    pin = page.locator(f".pin[aria-label^='{first} ']").bounding_box()
    name = page.locator("#blad-naam").bounding_box()
    assert frame is not None
    assert pin is not None
    assert name is not None
    assert frame["y"] < pin["y"] < frame["y"] + frame["height"] <= name["y"]
    page.keyboard.press("Escape")
    expect(page.locator("#kaartvak")).to_have_css("height", "330px")
    page.context.close()


def test_on_a_phone_boxes_choose_several(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser, (390, 844)).open(folder / "page.html")
    page.click("#filter-open")
    for name in ("warmte", "waterstof"):
        page.locator(f'input[name="energiedrager"][value="{name}"]').check()
    wanted = int(product.projects["energiedrager"].isin(["warmte", "waterstof"]).sum())
    expect(page.locator("#filter-toon")).to_contain_text(str(wanted))
    expect(page).to_have_url(re.compile("energiedrager=warmte,waterstof"))
    page.context.close()


def test_the_legend_hides_nothing_of_the_provincie(
    browser: Browser, folder: Path
) -> None:
    page = Opened(browser).open(folder / "page.html")
    legend = page.locator("#legenda").bounding_box()
    edges = page.locator(".land-edge").evaluate_all(
        "nodes => nodes.map(n => { const r = n.getBoundingClientRect();"
        " return [r.left, r.top, r.right, r.bottom]; })"
    )
    assert legend is not None
    for left, top, right, bottom in edges:
        apart = (
            right <= legend["x"]
            or left >= legend["x"] + legend["width"]
            or bottom <= legend["y"]
            or top >= legend["y"] + legend["height"]
        )
        assert apart
    page.context.close()


TILE = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/"


def test_a_background_is_a_switch_that_is_off(
    browser: Browser, tmp_path: Path, product: ProvincialProduct
) -> None:
    file = tmp_path / "kaart.html"
    file.write_text(map_html(replace(product, background="pdok")), encoding="utf-8")
    opened = Opened(browser, offline=False)
    opened.page.route("https://**", lambda route: route.fulfill(status=204))
    page = opened.open(file)
    page.wait_for_timeout(300)
    assert len(opened.asked) == 1
    page.get_by_label("Achtergrondkaart").check()
    expect(page.get_by_text("Kaartgegevens © Kadaster")).to_be_visible()
    page.wait_for_timeout(300)
    outward = opened.asked[1:]
    assert outward
    assert all(address.startswith(TILE) for address in outward)
    page.context.close()


def test_without_a_background_no_host_stands_in_the_policy(folder: Path) -> None:
    text = (folder / "page.html").read_text(encoding="utf-8")
    policy = text.split('Content-Security-Policy" content="', 1)[1].split('"', 1)[0]
    assert "default-src &#39;none&#39;" in policy
    assert "http" not in policy
    assert "service.pdok.nl/" not in text


def test_on_paper_every_project_stands_under_the_subregion_that_leads_it(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    page = Opened(browser).open(folder / "page.html")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    rows = page.locator("#papier tbody tr").evaluate_all(
        "rows => rows.map(row => row.className === 'part'"
        " ? [row.querySelector('b').textContent] : row.children[1].textContent)"
    )
    led: dict[str, list[str]] = {}
    for row in rows:
        if isinstance(row, list):
            led[row[0].lower()] = []
        else:
            led[list(led)[-1]].append(row)
    names = {"buiten de provincie": "buiten-provincie"}
    names["niet toegewezen"] = "niet-toegewezen"
    leads = product.projects.groupby("hoofdsubregio")["project_id"].apply(list)
    assert {names.get(name, name): ids for name, ids in led.items()} == leads.to_dict()
    expect(page.locator("#papier")).to_be_visible()
    expect(page.locator("#filter")).to_be_hidden()
    page.context.close()


def test_without_script_verdict_totals_and_projects_are_there(
    browser: Browser, folder: Path, product: ProvincialProduct
) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto((folder / "page.html").as_uri())
    expect(page.locator(".verdict .sentence")).to_be_visible()
    expect(page.locator("#telprovincie")).to_be_visible()
    expect(page.locator("noscript tbody tr, body > table tbody tr")).to_have_count(
        len(product.projects)
    )
    context.close()
