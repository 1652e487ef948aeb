"""Functions of the viewer's script, run alone in the browser."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from pva_geo.report.figures import shown_parts

pytestmark = pytest.mark.browser
HERE = files("pva_geo.render")
DATA = '{"lang": "nl", "words": {"one": ["{n} stuk van {who}", "{n} stuks van {who}"]}}'


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    names = ("js/base.js", "js/numbers.js")
    script = "\n".join(HERE.joinpath(n).read_text(encoding="utf-8") for n in names)
    opened = browser.new_page()
    opened.set_content(f'<script type="application/json" id="data">{DATA}</script>')
    opened.add_script_tag(content=script)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        ([1 / 3, 1 / 3, 1 / 3], 1),
        ([0.05, 0.05, 0.9], 1),
        ([12.66, 6.17, 3.0, 3.84, 2.33], 28),
        ([0, 0], 0),
        ([0.1 + 0.2, 0.7], 1),
    ],
)
def test_parts_are_rounded_as_in_every_other_product(
    page: Page, parts: list[float], total: int
) -> None:
    tenths = page.evaluate(
        "([parts, total]) => shownParts(parts, total)", [parts, total]
    )
    assert sum(tenths) == total * 10
    assert [t / 10 for t in tenths] == pytest.approx(
        [float(part) for part in shown_parts(parts, total)]
    )


@pytest.mark.parametrize(
    ("n", "said"), [(1, "1 stuk van ${who}"), (2, "2 stuks van ${who}")]
)
def test_words_take_text_as_it_is(page: Page, n: int, said: str) -> None:
    facts = {"n": n, "who": "${who}"}
    assert page.evaluate("facts => word('one', facts)", facts) == said


def test_steps_are_decoded_to_degrees(page: Page) -> None:
    ring = page.evaluate("() => decode([[500000, 5200000, 10, -20, 0, 5]])")
    assert ring == [[[52, 5], [51.9998, 5.0001], [51.99985, 5.0001]]]


def test_an_element_takes_text_never_markup(page: Page) -> None:
    html = page.evaluate("() => el('p', {}, '<b>x</b>').outerHTML")
    assert html == "<p>&lt;b&gt;x&lt;/b&gt;</p>"
