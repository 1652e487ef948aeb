"""What is unusual looks right: none, one, sixty, one place, all over, nothing given."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import lay_out
from made import at, box, line, make_product
from opened import Opened
from playwright.sync_api import Browser, Page, expect

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html

pytestmark = pytest.mark.browser

TEXT: dict[str, Any] = {"energiedrager": "elektriciteit", "status": "concreet"}
DESK, PHONE = (1400, 900), (390, 844)
LONG = "Aanlegvaneenzeerlangeverbinding" * 20
ARABIC = "مشروع الكهرباء 150 kV"
EMOJI = "⚡ Zonnepark 👨‍👩‍👧‍👦"
TURNED = "\u202eomgekeerd"
SIXTY = {
    f"deelgebied-{6 * i + j + 1:02}-aan-de-rivier": box(
        2 * i, 20 * j / 6, 2 * i + 2, 20 * (j + 1) / 6
    )
    for i in range(10)
    for j in range(6)
}


def texts() -> ProvincialProduct:
    names = [LONG, ARABIC, EMOJI, TURNED]
    places = [at(3 + 4 * n, 5) for n in range(4)]
    rows = [
        TEXT | {"naam": n, "geometry": p} for n, p in zip(names, places, strict=True)
    ]
    rows[0] |= {"initiatiefnemer": "x" * 300, "projectnummer": "P-" + "0" * 60}
    return make_product(rows)


def lines() -> ProvincialProduct:
    bent = line(*[(x / 4, 10 + 6 * ((x // 4) % 2)) for x in range(81)])
    straight = line((1, 2), (19, 4))
    return make_product(
        [
            TEXT | {"naam": "Bocht", "geometry": bent},
            TEXT | {"naam": "Warm", "geometry": straight, "energiedrager": "warmte"},
            TEXT | {"naam": "Kort", "geometry": line((2, 18), (3, 18.2))},
        ]
    )


def nobodys() -> ProvincialProduct:
    made = make_product()
    made.gemeenten["subregion_id"] = ["", "west", "oost", "oost"]
    return made


CASES: dict[str, Callable[[], ProvincialProduct]] = {
    "zero": lambda: make_product([]),
    "one": lambda: make_product(subregions={"alles": box(0, 0, 20, 20)}),
    "sixty": lambda: make_product(subregions=SIXTY),
    "same": lambda: make_product(
        [TEXT | {"naam": f"Project {n}", "geometry": at(5, 5)} for n in range(9)]
    ),
    "large": lambda: make_product(
        [
            TEXT | {"naam": "Overal", "geometry": box(0, 0, 20, 20)},
            TEXT | {"naam": "Ook", "geometry": box(-2, -2, 22, 22)},
            TEXT | {"naam": "Station", "geometry": at(5, 5), "energiedrager": "CO2"},
        ]
    ),
    "missing": lambda: make_product(
        [{"naam": "Alleen een naam"}, {"naam": "Met plek", "geometry": at(3, 3)}]
    ),
    "texts": texts,
    "lines": lines,
    "nobodys": nobodys,
}
Show = Callable[..., Page]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("bijzonder")
    for name, make in CASES.items():
        (out / f"{name}.html").write_text(map_html(make()), encoding="utf-8")
    islands = build(lay_out("voorbeeldland", out))
    (out / "islands.html").write_text(map_html(islands), encoding="utf-8")
    return out


@pytest.fixture
def show(browser: Browser, folder: Path) -> Iterator[Show]:
    opened: list[Opened] = []

    def show_it(name: str, address: str = "", size: tuple[int, int] = DESK) -> Page:
        opened.append(Opened(browser, size))
        return opened[-1].open(folder / f"{name}.html", address)

    yield show_it
    for one in opened:
        assert one.said == []
        one.page.context.close()


def boxes(page: Page, selector: str) -> list[tuple[float, float, float, float]]:
    """Give left, top, right, bottom of each."""
    found = page.locator(selector).evaluate_all(
        "all => all.map(n => { const r = n.getBoundingClientRect();"
        " return [r.left, r.top, r.right, r.bottom]; })"
    )
    return [tuple(one) for one in found]


def overlapping(found: list[tuple[float, float, float, float]]) -> int:
    return sum(
        a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
        for n, a in enumerate(found)
        for b in found[:n]
    )


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize("name", [*CASES, "islands"])
def test_the_layout_holds(show: Show, name: str, size: tuple[int, int]) -> None:
    page = show(name, size=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert boxes(page, ".top")[0][3] <= (200 if size == DESK else 520)
    frame = boxes(page, "#kaartvak")[0]
    assert frame[3] - frame[1] >= 300
    for edge in boxes(page, ".land-edge"):
        assert edge[0] >= frame[0] - 2
        assert edge[2] <= frame[2] + 2
        assert edge[1] >= frame[1] - 2
        assert edge[3] <= frame[3] + 2


@pytest.mark.parametrize("name", ["sixty", "texts", "islands"])
def test_no_name_on_the_map_lies_over_another(show: Show, name: str) -> None:
    page = show(name)
    for _ in range(3):
        assert overlapping(boxes(page, ".labels .sub-name")) == 0
        page.click("#zoom-in")
        page.wait_for_timeout(100)


def test_without_projects_the_list_says_so_and_the_sum_is_nought(show: Show) -> None:
    page = show("zero")
    expect(page.locator("#leeg")).to_contain_text("geen projecten")
    assert page.locator("#som-sleutel b").all_inner_texts() == ["0,0", "0,0"]
    assert page.locator("#jaarbalk").is_hidden()
    assert page.locator(".labels .sub-name").count() == 2


def test_one_subregion_is_the_provincie_itself(show: Show) -> None:
    page = show("one")
    expect(page.locator(".sentence .long")).to_contain_text("zelf de enige subregio")
    assert page.locator(".labels .sub-name").all_inner_texts() == ["Alles"]


def test_sixty_subregions_leave_room_and_all_stand_in_the_table(show: Show) -> None:
    page = show("sixty")
    assert page.locator("#som-sleutel li").count() == 9
    keyed = [
        float(t.replace(",", "."))
        for t in page.locator("#som-sleutel b").all_inner_texts()
    ]
    link = page.locator("#som-sleutel a")
    rest = float(link.inner_text().split()[-1].replace(",", "."))
    assert sum(keyed) + rest == pytest.approx(6)
    link.click()
    assert page.locator("#telrijen tr").count() == len(SIXTY) + 2
    assert page.locator("#subregios").is_visible()


def test_projects_on_one_place_open_as_a_list(show: Show) -> None:
    page = show("same")
    assert page.locator(".pin").count() == 1
    expect(page.locator(".pin text")).to_have_text("9")
    page.locator(".pin").click()
    choices = page.locator(".popup .row")
    assert choices.count() == 9
    expect(choices.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".popup")).to_have_count(0)
    page.locator(".pin").click()
    choices.nth(4).click()
    expect(page.locator("#blad-naam")).to_have_text("Project 4")


def test_an_area_over_all_hides_nothing(show: Show) -> None:
    page = show("large")
    filled = page.locator(".area, .area-halo").evaluate_all(
        "all => all.map(n => getComputedStyle(n).fill)"
    )
    assert set(filled) <= {"none", 'url("#hatch-elektriciteit")'}
    pin = page.locator(".pin", has=page.locator("use[href*=co2]"))
    pin.click()
    expect(page.locator("#blad-naam")).to_have_text("Station")


def test_what_is_not_given_is_said_and_taken_for_nothing_else(show: Show) -> None:
    page = show("missing", "#project=2")
    assert page.locator(".sheet .missing").count() >= 8
    expect(page.locator(".kicker")).to_contain_text("niet opgegeven")
    page.keyboard.press("Escape")
    marks = page.locator("#rijen use").evaluate_all(
        "all => all.map(n => n.getAttribute('href'))"
    )
    assert all(mark.startswith("#teken-onbekend") for mark in marks)
    assert "meerdere" not in page.locator("#legenda-inhoud").inner_text()
    page.select_option("#f-energiedrager", "-")
    assert page.locator("#rijen li").count() == 2


@pytest.mark.parametrize("text", [LONG, ARABIC, EMOJI, TURNED])
def test_any_name_is_shown_literally_in_a_row_of_two_lines(
    show: Show, text: str
) -> None:
    page = show("texts")
    name = page.locator("#rijen strong", has_text=text)
    assert name.text_content() == text
    assert name.evaluate("n => getComputedStyle(n).unicodeBidi") == "plaintext"
    row = name.locator("xpath=ancestor::li").bounding_box()
    assert row is not None
    assert row["height"] <= 90
    name.click()
    assert page.locator("#blad-naam").text_content() == text
    assert page.evaluate("document.querySelector('#lijst').scrollWidth") <= 440


def test_a_line_repeats_its_symbol_on_itself_and_calmly(show: Show) -> None:
    page = show("lines")
    marks = boxes(page, ".repeats g")
    middles = [((a + c) / 2, (b + d) / 2) for a, b, c, d in marks]
    assert len(marks) >= 4
    apart = [
        ((x - u) ** 2 + (y - v) ** 2) ** 0.5
        for n, (x, y) in enumerate(middles)
        for u, v in middles[:n]
    ]
    assert min(apart) >= 33
    on_line = page.evaluate(
        """spots => spots.every(([x, y]) => [...document.querySelectorAll('path.line')]
        .some((path) => { const at = new DOMPoint(x, y)
          .matrixTransform(path.getScreenCTM().inverse());
          const all = path.getTotalLength();
          for (let s = 0; s <= all; s += 2) { const p = path.getPointAtLength(s);
            if (Math.hypot(p.x - at.x, p.y - at.y) < 4) return true; }
          return false; }))""",
        middles,
    )
    assert on_line
    page.select_option("#f-energiedrager", "warmte")
    left = page.locator(".repeats use").evaluate_all(
        "all => all.map(n => n.getAttribute('href'))"
    )
    assert left
    assert all(one.startswith("#teken-warmte") for one in left)


def test_what_is_nobodys_is_hatched_and_in_the_legend(show: Show) -> None:
    page = show("nobodys")
    fill = page.locator(".land-un").evaluate("n => getComputedStyle(n).fill")
    assert "hatch-un" in fill
    expect(page.locator("#legenda-inhoud")).to_contain_text("gemeente zonder")


def test_a_project_on_an_island_stands_on_its_island(show: Show) -> None:
    page = show("islands")
    pin = page.locator(".pin[aria-label^='10 ']").bounding_box()
    assert pin is not None
    x, y = pin["x"] + pin["width"] / 2, pin["y"] + pin["height"] / 2
    inside = page.evaluate(
        """([x, y]) => [...document.querySelectorAll('.land-sub')].map((path) =>
        path.isPointInFill(new DOMPoint(x, y)
          .matrixTransform(path.getScreenCTM().inverse())))""",
        [x, y],
    )
    assert inside.count(True) == 1
