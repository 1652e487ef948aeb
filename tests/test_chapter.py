"""Chapter E: what it says, and when it says nothing."""

import re
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from made import NOTICE, box, make_product

from pva_geo.model import ProvincialProduct
from pva_geo.report.chapter.blocks import Chapter, Paragraph, Table
from pva_geo.report.chapter.text import chapter_of
from pva_geo.report.counting import counted
from pva_geo.report.names import gemeente_key
from pva_geo.writers.chapter.docx import write_chapter_docx
from pva_geo.writers.chapter.html import chapter_html

GAP = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}


def words(chapter: Chapter) -> str:
    blocks = [block for section in chapter.sections for block in section.blocks]
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))


def table(product: ProvincialProduct, title: str) -> Table:
    blocks = [b for s in chapter_of(product).sections for b in s.blocks]
    return next(b for b in blocks if isinstance(b, Table) and title in b.title)


def test_a_sound_scheme_is_called_complete() -> None:
    assert "De dekking is volledig." in words(chapter_of(make_product()))


def test_a_gap_is_never_called_complete() -> None:
    text = words(chapter_of(make_product(subregions=GAP)))
    assert "De dekking is volledig" not in text
    assert "dekken de provincie" not in text


def test_a_concept_is_marked() -> None:
    assert chapter_of(make_product(subregions=GAP)).mark == "CONCEPT"


def test_one_subregion_has_no_section_on_the_scheme() -> None:
    chapter = chapter_of(make_product(subregions={"west": box(0, 0, 20, 20)}))
    headings = [section.heading for section in chapter.sections]
    assert "E.2 Dekking" in headings


def test_no_projects_gives_a_sentence_and_no_table_of_counts() -> None:
    chapter = chapter_of(make_product([]))
    assert "er valt nog niets op te tellen" in words(chapter)
    assert not any("Bijlage 2. Projecten" in s.heading for s in chapter.sections)


def test_one_project_is_singular() -> None:
    assert "Het product telt één project." in words(
        chapter_of(make_product([{"naam": "Een", "energiedrager": "warmte"}]))
    )


def test_attributed_figures_visibly_add_up() -> None:
    rows = table(make_product(), "Projecten per subregio").rows
    shown = [float(row[3].replace(",", ".")) for row in rows]
    assert sum(shown[:-2]) == pytest.approx(shown[-2]) == shown[-1]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_placeholder_is_left(language: str) -> None:
    page = chapter_html(
        chapter_of(make_product(language="en" if language == "en" else "nl"))
    )
    assert not re.search(r"\{\w|None|nan|\[invullen", page.split("</style>")[1])


@pytest.mark.parametrize(
    ("number", "word"), [(0, "geen"), (1, "één"), (12, "twaalf"), (13, "13")]
)
def test_numbers_to_twelve_are_words(number: int, word: str) -> None:
    assert counted(number, "nl") == word


def test_gemeenten_are_ordered_without_article() -> None:
    names = ["Wijk", "De Bilt", "Baarn", "'s-Gravenhage", "Súdwest", "Bunnik"]
    ordered = sorted(names, key=gemeente_key)
    assert ordered == ["Baarn", "De Bilt", "Bunnik", "'s-Gravenhage", "Súdwest", "Wijk"]


def test_the_page_shows_markup_of_users_as_text() -> None:
    product = make_product(
        [{"naam": "<script>alert(1)</script>", "status": "concreet"}]
    )
    page = chapter_html(chapter_of(product))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_page_asks_nothing_of_anyone() -> None:
    page = chapter_html(chapter_of(make_product()))
    assert "default-src 'none'" in page
    assert not re.search(r"(src|href)\s*=", page)


def test_the_word_document_has_real_headings_and_repeats_heads(tmp_path: Path) -> None:
    write_chapter_docx(chapter_of(make_product()), tmp_path / "e.docx")
    document = docx.Document(str(tmp_path / "e.docx"))
    headings = [
        p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"
    ]
    assert headings[:2] == ["Kern", "E.1 Schaal en werkgebied"]
    for shown in document.tables:
        assert shown.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_notice_and_concept_stand_on_every_page_of_the_document(tmp_path: Path) -> None:
    write_chapter_docx(chapter_of(make_product(subregions=GAP)), tmp_path / "e.docx")
    document = docx.Document(str(tmp_path / "e.docx"))
    assert document.sections[0].header.paragraphs[0].text == f"CONCEPT · {NOTICE}"


def test_the_document_is_in_dutch(tmp_path: Path) -> None:
    write_chapter_docx(chapter_of(make_product()), tmp_path / "e.docx")
    styles = docx.Document(str(tmp_path / "e.docx")).styles.element
    assert {e.get(qn("w:val")) for e in styles.iter(qn("w:lang"))} == {"nl-NL"}


def test_control_characters_do_not_break_the_document(tmp_path: Path) -> None:
    product = make_product([{"naam": "a\x0bb\x00c"}])
    write_chapter_docx(chapter_of(product), tmp_path / "e.docx")
    document = docx.Document(str(tmp_path / "e.docx"))
    assert any("abc" in c.text for t in document.tables for c in t.columns[1].cells)


def test_the_same_chapter_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.docx", "b.docx"):
        write_chapter_docx(chapter_of(make_product()), tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_share_names_its_subregion_with_the_noun() -> None:
    text = words(chapter_of(make_product()))
    example = (
        "Project 2 telt mee voor 0,60 in de subregio West en voor 0,40 in de subregio "
        "Oost."
    )
    assert example in text


def test_control_characters_do_not_reach_the_page() -> None:
    assert "\x0b" not in chapter_html(chapter_of(make_product([{"naam": "a\x0bb"}])))
