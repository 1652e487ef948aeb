"""Text of others is text: in every HTML product, in every context that it reaches."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from made import make_product
from opened import Opened
from playwright.sync_api import Browser

from pva_geo.model import (
    COORDINATOR,
    Finding,
    Moment,
    Nature,
    Participation,
    Party,
    PartyKind,
    PlannedProduct,
    Planning,
    ProductState,
    ProvincialProduct,
    Severity,
    Since,
    Source,
)
from pva_geo.model.findings import Check
from pva_geo.render import map_html, monitoring_html, product_findings_html
from pva_geo.render.figures import draw_figures
from pva_geo.report.chapter.text import chapter_of
from pva_geo.writers.chapter.html import chapter_html

pytestmark = pytest.mark.browser

RAN = "document.title='ran'"
PAYLOADS = {
    "html": f"<img src=x onerror={RAN}>",
    "attribute": f"\" onfocus={RAN} autofocus x='",
    "json block": f"</script><script>{RAN}</script>",
    "template": f"${{{RAN}}}`{{{{7*7}}}}",
    "style": "</style><style>*{display:none}",
    "address": f"javascript:{RAN}",
    "comment": f"--><script>{RAN}</script><!--",
    "entity": "&lt;b&gt;&amp;",
    "signs": "\u202eomgekeerd\u202c \u2028 \u2029 🦺 漢字 \ufeff",
    "long": "x" * 10_000,
}
PRODUCTS: dict[str, Callable[[ProvincialProduct], str]] = {
    "kaart": map_html,
    "bevindingen": product_findings_html,
    "monitoring": monitoring_html,
    "hoofdstuk": lambda product: chapter_html(
        chapter_of(product, draw_figures(product))
    ),
}


def hostile_product(text: str) -> ProvincialProduct:
    """Put one text wherever a sender, a scheme or a file can put it."""
    fields = {"initiatiefnemer": text, "opmerking": text, "bron": text}
    row = {
        "naam": text,
        "energiedrager": "warmte",
        "gemeenten": "GM0001",
        "bron_url": text,
    }
    finding = Finding(
        check=Check.UNKNOWN_CODE,
        severity=Severity.WARNING,
        facts={"code": text, "near": ""},
        source=text[:200],
        row=3,
    )
    product = make_product([row | fields], findings=(finding,))
    named = product.coverage.subregions.assign(name=[text, "Oost"])
    return replace(
        product,
        coverage=replace(product.coverage, subregions=named),
        gemeenten=product.gemeenten.assign(gemeente=text),
        gemeente_names={"GM0001": text},
        area=replace(product.area, name=text),
        sources=(*product.sources, Source(role="projects", name=text, layer=text)),
        notice=text,
        participation=hostile_participation(text),
        planning=hostile_planning(text),
    )


def hostile_participation(text: str) -> Participation:
    party = Party(
        name=text,
        kind=PartyKind.OTHER,
        role=COORDINATOR,
        subregions=("west",),
        represented_by=text,
        row=2,
    )
    source = Source(role="parties", name=text)
    return Participation(source=source, parties=(party,))


def hostile_planning(text: str) -> Planning:
    product = PlannedProduct(
        product=text,
        round="2.0",
        subregion_id="west",
        state=ProductState.ADOPTED,
        adopted="2025-01-20",
        organ=text,
        row=2,
    )
    moment = Moment(
        round="2.0",
        product=text,
        name=text,
        day="2025-02-01",
        nature=Nature.HARD,
        source=text,
    )
    since = Since(
        label=text, counts=(("new", 1),), unchanged=0, later=(("1", text, 2),)
    )
    return Planning(
        round="2.0",
        peildatum="2025-03-01",
        products=(product,),
        moments=(moment,),
        since=since,
    )


@pytest.mark.parametrize(
    ("payload", "size"),
    [*((payload, (390, 844)) for payload in PAYLOADS), ("long", (1400, 900))],
)
@pytest.mark.parametrize("name", PRODUCTS)
def test_a_hostile_text_is_shown_and_nothing_of_it_runs(
    browser: Browser, tmp_path: Path, name: str, payload: str, size: tuple[int, int]
) -> None:
    text = PAYLOADS[payload]
    file = tmp_path / "page.html"
    file.write_text(PRODUCTS[name](hostile_product(text)), encoding="utf-8")
    opened = Opened(browser, size)
    dialogs: list[str] = []
    opened.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page = opened.page
    page.goto(file.as_uri() + ("#project=1" if name == "kaart" else ""))
    page.wait_for_timeout(150)
    assert (opened.said, dialogs) == ([], [])
    assert len(opened.asked) == 1
    assert page.title() != "ran"
    shown = page.evaluate("document.body.textContent")
    assert text[:200].strip() in shown
    assert page.evaluate("document.querySelectorAll('a[href^=javascript]').length") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0] + 1
    page.context.close()
