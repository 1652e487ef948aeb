"""Every filter, and several at once, against counts taken from `product.json`.

The page reads its own data; here the document that lies beside it is counted in plain
Python, so that the two have nothing in common but the product.
"""

import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from invented import lay_out
from opened import Opened
from playwright.sync_api import Browser, Page, expect

from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.writers.document import product_document

pytestmark = pytest.mark.browser

Project = dict[str, Any]
ROWS = "#rijen [data-project]"
VALUES: dict[str, Callable[[Project], list[str]]] = {
    "subregio": lambda p: [share["subregion_id"] for share in p["attachments"]],
    "energiedrager": lambda p: [p["energiedrager"]],
    "status": lambda p: [p["status"] or "-"],
    "fase": lambda p: [p["fase"] or "-"],
    "gemeente": lambda p: (p["gemeenten"] or "").split("|"),
    "initiatiefnemer": lambda p: (p["initiatiefnemer"] or "").split("|"),
}
SEED = 20260101


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Project]]:
    product = build(lay_out("voorbeeldland", tmp_path_factory.mktemp("invented")))
    file = tmp_path_factory.mktemp("kaart") / "kaart.html"
    file.write_text(map_html(product), encoding="utf-8")
    projects: list[Project] = json.loads(product_document(product))["projects"]
    return file, projects


@pytest.fixture
def page(browser: Browser, made: tuple[Path, list[Project]]) -> Iterator[Page]:
    opened = Opened(browser)
    yield opened.open(made[0])
    assert opened.said == []
    assert len([url for url in opened.asked if "#" not in url]) == 1
    opened.page.context.close()


def kept(
    projects: list[Project],
    chosen: dict[str, list[str]],
    year: int | None = None,
    *,
    undated: bool = True,
) -> list[str]:
    """Filter by plain Python: any value of each filter, all filters at once."""
    return [
        p["project_id"]
        for p in projects
        if all(set(VALUES[key](p)) & set(values) for key, values in chosen.items())
        and (
            undated
            if p["gereed_jaar"] is None
            else year is None or p["gereed_jaar"] <= year
        )
    ]


def shown(page: Page) -> list[str]:
    ids: list[str] = page.locator(ROWS).evaluate_all(
        "rows => rows.filter(row => row.checkVisibility())"
        ".map(row => row.dataset.project)"
    )
    return ids


def go(page: Page, address: str) -> None:
    page.evaluate("address => { location.hash = address; }", address)
    page.evaluate("new Promise(done => setTimeout(done, 20))")


@pytest.mark.parametrize("key", VALUES)
def test_each_choice_says_how_many_and_shows_these(
    page: Page, made: tuple[Path, list[Project]], key: str
) -> None:
    projects = made[1]
    page.evaluate("document.getElementById('meer').open = true")
    select = page.locator(f'select[name="{key}"]')
    options = select.locator("option").evaluate_all(
        "all => all.slice(1).map(one => [one.value, one.textContent])"
    )
    offered = {value for value, _ in options}
    assert offered >= {value for p in projects for value in VALUES[key](p) if value}
    for value, text in options:
        ids = kept(projects, {key: [value]})
        assert text.endswith(f"({len(ids)})")
        select.select_option(value)
        assert shown(page) == ids
        said = f"{len(ids)} van {len(projects)} projecten"
        expect(page.locator("#telling")).to_have_text(said)
        expect(page.locator("#leeg")).to_be_visible(visible=not ids)


def combinations(projects: list[Project], number: int) -> list[dict[str, list[str]]]:
    """Draw two or three filters with one or two values each."""
    random = Random(SEED)  # noqa: S311 - a drawing, no secret
    drawn = []
    for _ in range(number):
        keys = random.sample(list(VALUES), random.choice([2, 2, 3]))
        some = random.choice(projects)
        own = {key: random.sample(VALUES[key](some), 1) for key in keys}
        other = {key: VALUES[key](random.choice(projects))[:1] for key in keys[:1]}
        both = {key: [*dict.fromkeys(own[key] + other.get(key, []))] for key in keys}
        drawn.append({key: values for key, values in both.items() if all(values)})
    return drawn


def test_several_filters_at_once_show_what_meets_them_all(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    projects = made[1]
    seen = set()
    for chosen in combinations(projects, 40):
        parts = [f"{k}={','.join(quote(v) for v in vs)}" for k, vs in chosen.items()]
        go(page, "&".join(parts))
        ids = kept(projects, chosen)
        assert shown(page) == ids, chosen
        seen.add(len(ids))
    assert len(seen) > 3


def test_a_choice_is_counted_under_the_other_filters(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    projects = made[1]
    for key, other in itertools.permutations(["subregio", "energiedrager", "fase"], 2):
        value = VALUES[other](projects[0])[0]
        go(page, f"{other}={quote(value)}")
        options = page.locator(f'select[name="{key}"] option').evaluate_all(
            "all => all.slice(1).map(one => [one.value, one.textContent])"
        )
        for choice, text in options:
            ids = kept(projects, {other: [value], key: [choice]})
            assert text.endswith(f"({len(ids)})"), (key, choice, other)


def test_the_slider_shows_what_is_in_service_by_then(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    projects = made[1]
    page.focus("#schuif")
    page.keyboard.press("Home")
    low, high = (int(page.get_attribute("#schuif", n) or 0) for n in ("min", "max"))
    for year in range(low, high):
        expect(page.locator("#schuif-jaar")).to_have_text(str(year))
        assert shown(page) == kept(projects, {}, year)
        page.keyboard.press("ArrowRight")
    assert shown(page) == kept(projects, {})
    assert page.get_attribute("#schuif", "aria-valuetext") == "alle jaren"


def test_projects_without_a_year_are_left_out_when_asked(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    projects = made[1]
    undated = sum(p["gereed_jaar"] is None for p in projects)
    assert undated
    expect(page.locator(".no-year").last).to_contain_text(str(undated))
    page.uncheck("#zonder_jaar2")
    assert shown(page) == kept(projects, {}, undated=False)
    page.select_option("#f-jaar", "2030")
    assert shown(page) == kept(projects, {}, 2030, undated=False)
    page.check("#zonder_jaar2")
    assert shown(page) == kept(projects, {}, 2030)


def test_words_are_sought_in_number_name_place_and_party(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    projects, names = made[1], {}
    for p in projects:
        names[p["project_id"]] = f"{p['name']} {p['initiatiefnemer']}".lower()
    for words in ("station", "STATION netbeheerder", "zzzz"):
        page.fill("#zoek", words)
        ids = [
            i for i, n in names.items() if all(w in n for w in words.lower().split())
        ]
        assert shown(page) == ids


def test_a_filter_goes_into_the_address_and_back_out_of_it(
    page: Page, browser: Browser, made: tuple[Path, list[Project]]
) -> None:
    page.select_option("#f-energiedrager", "warmte")
    page.fill("#zoek", "net")
    page.select_option("#f-jaar", "2030")
    page.uncheck("#zonder_jaar2")
    page.wait_for_timeout(250)
    before, address = shown(page), page.evaluate("location.hash")
    other = Opened(browser).open(made[0], address)
    assert shown(other) == before
    assert other.input_value("#f-energiedrager") == "warmte"
    other.context.close()


def test_back_from_a_sheet_keeps_the_filter(page: Page) -> None:
    page.select_option("#f-energiedrager", "warmte")
    before = shown(page)
    page.locator(ROWS).first.locator("button").click()
    expect(page.locator("[data-sheet]")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-sheet]")).to_have_count(0)
    assert shown(page) == before
    page.go_forward()
    expect(page.locator("[data-sheet]")).to_be_visible()


def test_clear_takes_every_filter_away(
    page: Page, made: tuple[Path, list[Project]]
) -> None:
    go(page, "energiedrager=warmte&zoek=net&jaar=2030&zonder_jaar=nee")
    assert len(shown(page)) < len(made[1])
    page.click("#wis")
    assert shown(page) == [p["project_id"] for p in made[1]]
    expect(page.locator("#wis")).to_be_hidden()
    expect(page.locator("#zoek")).to_be_focused()
