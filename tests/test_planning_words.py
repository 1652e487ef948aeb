"""How products stand, in words: each state against each kind of date, nl and en."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from organised import write_rows, zeeland_workspace
from test_planning import CELLS, read

from pva_geo.catalogue import LANGUAGES
from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render.figures import draw_figures
from pva_geo.report.chapter.blocks import Figure, Paragraph, Table
from pva_geo.report.chapter.text import chapter_of
from pva_geo.report.planning import duration, planning_title, standing_words

SAID = {
    "delivered in time": (
        "opgeleverd op 20 januari 2025, vóór de deadline van 1 februari 2025",
        "delivered on 20 January 2025, before the deadline of 1 February 2025",
    ),
    "delivered on the day": (
        "opgeleverd op 1 februari 2025, op de dag van de deadline",
        "delivered on 1 February 2025, on the day of the deadline",
    ),
    "delivered after the deadline": (
        "opgeleverd op 20 februari 2025, 19 dagen na de deadline",
        "delivered on 20 February 2025, 19 days after the deadline",
    ),
    "only its adoption is known": (
        "vastgesteld op 20 februari 2025, 19 dagen na de deadline",
        "adopted on 20 February 2025, 19 days after the deadline",
    ),
    "not delivered, deadline past": (
        "te laat: de deadline was 1 februari 2025",
        "too late: the deadline was 1 February 2025",
    ),
    "preferred date past": (
        "de voorkeursdatum van 31 december 2023 is voorbij",
        "the preferred date of 31 December 2023 has passed",
    ),
    "delivered after the preferred date": (
        "opgeleverd op 1 februari 2024, na de voorkeursdatum van 31 december 2023",
        "delivered on 1 February 2024, after the preferred date of 31 December 2023",
    ),
    "own date past": (
        "de eigen datum van 28 februari 2025 is voorbij",
        "the own date of 28 February 2025 has passed",
    ),
    "own date to come": (
        "nog niet opgeleverd; eigen datum 1 maart 2025",
        "not delivered yet; own date 1 March 2025",
    ),
    "advice past, no draft": (
        "het adviesmoment van 1 september 2024 is voorbij",
        "the moment of advice of 1 September 2024 has passed",
    ),
    "advice past, a draft is there": ("nog geen datum", "no date yet"),
    "no date at all": ("nog geen datum", "no date yet"),
}
HOSTILE = "<script>alert(1)</script> {naam} =SUM(A1) *x*"
ROWS = [
    {"product": "pMIEK", "subregio": "N", "stand": "in bewerking"},
    {
        "product": "pMIEK",
        "subregio": "Z",
        "stand": "opgeleverd",
        "datum_opgeleverd": "2025-01-20",
    },
    {"product": "energievisie", "stand": "vastgesteld", "orgaan": "GS"},
    {"product": HOSTILE, "stand": "in bewerking", "datum_gepland": "2026-01-01"},
]


@pytest.mark.parametrize("name", CELLS)
def test_each_standing_is_said_in_both_languages(name: str) -> None:
    planning, _ = read(CELLS[name][0])
    said = tuple(standing_words(planning.products[0], one) for one in LANGUAGES)

    assert said == SAID[name]


@pytest.mark.parametrize("name", CELLS)
def test_without_a_peildatum_no_word_says_late(name: str) -> None:
    planning, _ = read(CELLS[name][0], peildatum=None)
    said = standing_words(planning.products[0], "nl")

    assert "te laat" not in said
    assert "voorbij" not in said


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("2025-02-02", "één dag"),
        ("2025-02-15", "14 dagen"),
        ("2025-03-03", "30 dagen"),
        ("2025-04-01", "twee maanden"),
        ("2025-04-15", "ruim twee maanden"),
        ("2026-03-01", "13 maanden"),
    ],
)
def test_a_time_is_said_in_days_or_whole_months(end: str, said: str) -> None:
    assert duration("2025-02-01", end, "nl") == said


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    folder = tmp_path_factory.mktemp("planning")
    write_rows(folder / "p.csv", ROWS)
    settings = 'file = "p.csv"\npeildatum = "2025-03-01"'
    return build(zeeland_workspace(folder, planning=settings))


def drawn(product: ProvincialProduct) -> ET.Element:
    return ET.fromstring(draw_figures(product)["timeline"])  # noqa: S314 - our own


def texts(root: ET.Element) -> Iterator[str]:
    return (str(one.text) for one in root.iter("{http://www.w3.org/2000/svg}text"))


def test_the_timeline_says_in_words_how_each_product_stands(
    product: ProvincialProduct,
) -> None:
    root = drawn(product)
    name = root.attrib["aria-label"]

    assert root.attrib["role"] == "img"
    assert "pMIEK (Noord): te laat: de deadline was 1 februari 2025." in name
    assert "pMIEK (Zuid): opgeleverd op 20 januari 2025" in name
    assert "te laat" in list(texts(root))
    assert "peildatum 1 maart 2025" in list(texts(root))


def test_the_timeline_shows_hostile_names_as_text(product: ProvincialProduct) -> None:
    root = drawn(product)

    assert HOSTILE in root.attrib["aria-label"]
    assert not [one for one in root.iter() if "script" in one.tag]


def test_the_timeline_is_the_same_each_time(product: ProvincialProduct) -> None:
    assert draw_figures(product)["timeline"] == draw_figures(product)["timeline"]


def test_its_title_is_what_it_finds(product: ProvincialProduct) -> None:
    assert planning_title(product) == (
        "Eén van de vier producten van Zeeland is over zijn datum heen"
    )
    assert product.planning is not None
    unjudged = replace(product.planning, peildatum=None)
    assert planning_title(replace(product, planning=unjudged)) == (
        "De vier producten van Zeeland en hun datums"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapter_has_matrix_timeline_and_table(
    product: ProvincialProduct, language: str
) -> None:
    spoken = replace(product, language="en" if language == "en" else "nl")
    chapter = chapter_of(spoken, draw_figures(spoken))
    sections = {s.heading.partition(" ")[2]: s.blocks for s in chapter.sections}
    products = sections[
        {"nl": "Verhouding tussen de producten", "en": "How the products relate"}[
            language
        ]
    ]
    matrix = next(block for block in products if isinstance(block, Table))
    kinds = [type(block) for block in sections["Planning"]]

    assert [c.label for c in matrix.columns][1:] == ["Energievisie", "pMIEK", HOSTILE]
    cells = {row[0]: row[1:] for row in matrix.rows}
    assert list(cells)[:2] == ["Zuid", "Noord"]
    assert cells["Noord"][0] == "–"
    assert kinds == [Paragraph, Figure, Table]
