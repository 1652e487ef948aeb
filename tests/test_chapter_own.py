"""Chapter E with the user's own words, in the styles of a template of the user's."""

import json
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from made import box, make_product

from pva_geo import build
from pva_geo.errors import SourceError
from pva_geo.model import ProvincialProduct
from pva_geo.report.chapter.blocks import Bullets, Chapter, Paragraph, Table
from pva_geo.report.chapter.text import chapter_of
from pva_geo.start import copy_example
from pva_geo.workspace import SLOTS
from pva_geo.writers.chapter.docx import write_chapter_docx
from pva_geo.writers.chapter.html import chapter_html
from pva_geo.writers.document import product_document

NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")


def own(**texts: str) -> ProvincialProduct:
    return replace(make_product(), own_texts=texts)


def texts(chapter: Chapter, *, generated: bool = True) -> list[str]:
    found = []
    for section in chapter.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph) and block.own is not generated:
                found.append(block.text)
            elif isinstance(block, Bullets) and block.own is not generated:
                found += block.items
    return found


@pytest.fixture(scope="module")
def noord_brabant(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    return build(copy_example(tmp_path_factory.mktemp("nb")))


def test_own_words_stand_unchanged_under_their_heading() -> None:
    chapter = chapter_of(
        own(onderbouwing="# Waarom\n\nDe *schaal* past.\n\n- een\n- twee")
    )
    section = next(s for s in chapter.sections if "Onderbouwing" in s.heading)
    assert [b for b in section.blocks if getattr(b, "own", False)] == [
        Paragraph(text="Waarom", kind="term", own=True),
        Paragraph(text="De schaal past.", own=True),
        Bullets(items=("een", "twee"), own=True),
    ]


def test_html_in_own_words_is_shown_and_not_run() -> None:
    page = chapter_html(chapter_of(own(kosten="<script>alert(1)</script>\n\n<b>x</b>")))
    assert "<script" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("slot", SLOTS)
def test_every_slot_has_a_place_in_the_chapter(slot: str) -> None:
    assert "Eigen woorden." in texts(
        chapter_of(own(**{slot: "Eigen woorden."})), generated=False
    )


def test_an_empty_slot_prints_no_heading_and_is_an_open_point() -> None:
    chapter = chapter_of(make_product())
    assert not any("Kosten" in section.heading for section in chapter.sections)
    assert any("onderbouwing" in text for text in texts(chapter))
    filled = chapter_of(own(onderbouwing="Daarom."))
    assert not any("onderbouwing van de" in text for text in texts(filled))


def test_one_subregion_owes_no_reasons_and_no_coherence() -> None:
    product = make_product(subregions={"west": box(0, 0, 20, 20)})
    chapter = chapter_of(product)
    shown = " ".join(s.heading for s in chapter.sections)
    assert "Onderbouwing" not in shown
    assert "Samenhang" not in shown
    assert not any("onderbouwing" in text for text in texts(chapter))


def test_the_tables_give_the_figures_of_the_product(
    noord_brabant: ProvincialProduct,
) -> None:
    document = json.loads(product_document(noord_brabant))
    blocks = [b for s in chapter_of(noord_brabant).sections for b in s.blocks]
    tables = {b.title.split(". ", 1)[1]: b for b in blocks if isinstance(b, Table)}
    by_name = {s["name"]: s for s in document["scheme"]["subregions"]}
    for name, gemeenten, area, _ in tables["De subregio’s"].rows[:-1]:
        assert int(gemeenten) == len(by_name[name]["gemeenten"])
        assert abs(float(area.replace(".", "")) - by_name[name]["area_m2"] / 1e6) < 1
    counts = [int(row[1]) for row in tables["Projecten per energiedrager"].rows]
    assert sum(counts[:-1]) == counts[-1] == document["totals"]["provincie"]["projects"]


def test_tables_are_numbered_without_a_gap_and_none_is_empty(
    noord_brabant: ProvincialProduct,
) -> None:
    blocks = [b for s in chapter_of(noord_brabant).sections for b in s.blocks]
    tables = [b for b in blocks if isinstance(b, Table)]
    numbers = [int(NUMBER.findall(table.title)[0]) for table in tables]
    assert sorted(numbers) == list(range(1, len(tables) + 1))
    assert all(table.rows for table in tables)
    assert all(section.blocks for section in chapter_of(noord_brabant).sections)


def test_contents_name_every_heading_and_lead_to_it(tmp_path: Path) -> None:
    chapter = chapter_of(make_product())
    write_chapter_docx(chapter, tmp_path / "e.docx")
    body = docx.Document(str(tmp_path / "e.docx")).element.body
    links = list(body.iter(qn("w:hyperlink")))
    shown = ["".join(t.text or "" for t in link.iter(qn("w:t"))) for link in links]
    assert shown == [section.heading for section in chapter.sections]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert [link.get(qn("w:anchor")) for link in links] == marks


def test_captions_are_fields_with_their_number_written(tmp_path: Path) -> None:
    write_chapter_docx(chapter_of(make_product()), tmp_path / "e.docx")
    document = docx.Document(str(tmp_path / "e.docx"))
    captions = [p for p in document.paragraphs if p.style and p.style.name == "Caption"]
    codes = [c.text for p in captions for c in p._p.iter(qn("w:instrText"))]
    assert codes == [r" SEQ Tabel \* ARABIC "] * len(captions)
    assert captions[0].text.startswith("Tabel 1. ")


def test_the_styles_of_a_template_are_kept_and_missing_ones_added(
    tmp_path: Path,
) -> None:
    template = docx.Document()
    template.styles["Heading 1"].font.name = "Georgia"
    template.add_paragraph("Voorbeeldtekst van het sjabloon")
    caption = template.styles["Caption"].element
    caption.getparent().remove(caption)
    template.save(str(tmp_path / "huisstijl.docx"))
    made = tmp_path / "e.docx"
    write_chapter_docx(chapter_of(make_product()), made, tmp_path / "huisstijl.docx")
    document = docx.Document(str(made))
    assert document.styles["Heading 1"].font.name == "Georgia"
    assert any(p.style and p.style.name == "Caption" for p in document.paragraphs)
    assert not any("Voorbeeldtekst" in p.text for p in document.paragraphs)


def test_a_template_that_is_no_word_document_is_refused_in_words(
    tmp_path: Path,
) -> None:
    (tmp_path / "huisstijl.docx").write_bytes(b"geen Word")
    with pytest.raises(SourceError, match="sjabloon"):
        write_chapter_docx(
            chapter_of(make_product()), tmp_path / "e.docx", tmp_path / "huisstijl.docx"
        )


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("word/styles.xml", b"<w:styles"),
        ("word/document.xml", b"<a/>"),
        ("[Content_Types].xml", b"\x00"),
        ("docProps/core.xml", b"<"),
    ],
)
def test_a_template_with_a_damaged_part_is_refused_in_words(
    tmp_path: Path, part: str, content: bytes
) -> None:
    docx.Document().save(str(tmp_path / "heel.docx"))
    damaged = tmp_path / "huisstijl.docx"
    with ZipFile(tmp_path / "heel.docx") as old, ZipFile(damaged, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    with pytest.raises(SourceError, match="sjabloon"):
        write_chapter_docx(chapter_of(make_product()), tmp_path / "e.docx", damaged)


def test_a_markdown_file_is_read_and_a_missing_one_is_named(tmp_path: Path) -> None:
    folder = copy_example(tmp_path)
    settings = folder / "pva.toml"
    settings.write_text(settings.read_text() + '\n[chapter]\nkeuze = "keuze.md"\n')
    with pytest.raises(SourceError, match=r"keuze\.md"):
        build(folder)
    (folder / "keuze.md").write_text("Wij kiezen **dit**.", encoding="utf-8")
    assert "Wij kiezen dit." in texts(chapter_of(build(folder)), generated=False)


@pytest.mark.parametrize(
    ("crossing", "sentence"),
    [
        (0, "Geen van de projecten ligt in meer dan één subregio."),
        (1, "Eén van de drie projecten ligt in meer dan één subregio."),
        (2, "Van de drie projecten liggen er twee in meer dan één subregio."),
    ],
)
def test_the_number_of_crossing_projects_is_said_in_good_dutch(
    crossing: int, sentence: str
) -> None:
    wide = {"naam": "Breed", "geometry": box(8, 8, 12, 12), "energiedrager": "warmte"}
    small = {"naam": "Smal", "geometry": box(1, 1, 2, 2), "energiedrager": "warmte"}
    rows = [wide | {"naam": f"B{n}"} for n in range(crossing)]
    rows += [small | {"naam": f"S{n}"} for n in range(3 - crossing)]
    assert any(sentence in text for text in texts(chapter_of(make_product(rows))))
