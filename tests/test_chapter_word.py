"""The Word document of chapter E: styles, margins, tables, pictures as Word wants."""

from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from made import make_product

from pva_geo.render.figures import draw_figures
from pva_geo.report.chapter.text import chapter_of
from pva_geo.writers.chapter.docx import write_chapter_docx

TWIPS = 10 * 635
"""Word keeps lengths in twentieths of a point: each may be rounded by one."""
TABLE_ORDER = [
    *("tblStyle", "tblW", "jc", "tblInd", "tblLayout", "tblCellMar", "tblLook"),
    *("tblCaption", "tblDescription"),
]
"""Order that the schema of Word asks for; another one is mended or refused."""


def written(folder: Path, template: Document | None = None) -> Document:
    product, made = make_product(), folder / "e.docx"
    if template is not None:
        template.save(str(folder / "huisstijl.docx"))
    given = None if template is None else folder / "huisstijl.docx"
    write_chapter_docx(chapter_of(product, draw_figures(product)), made, given)
    return docx.Document(str(made))


def without(*names: str) -> Document:
    template = docx.Document()
    for style in list(template.styles):
        if style.name in names:
            style.element.getparent().remove(style.element)
    return template


def test_properties_of_tables_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    for table in written(tmp_path).tables:
        found = [child.tag.split("}")[1] for child in table._tbl.tblPr]
        assert found == sorted(found, key=TABLE_ORDER.index)
        for cell in table._tbl.iter(qn("w:tcPr")):
            kinds = [child.tag.split("}")[1] for child in cell]
            assert kinds == sorted(kinds, key=["tcW", "tcBorders", "tcMar"].index)


def test_tables_have_a_style_words_for_who_cannot_see_and_rows_that_stay_whole(
    tmp_path: Path,
) -> None:
    document = written(tmp_path)
    captions = [
        p.text for p in document.paragraphs if p.style and p.style.name == "Caption"
    ]
    for table in document.tables:
        assert table.style is not None
        assert table.style.name == "pva-geo"
        title = table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert title in captions
        for row in table.rows:
            assert row._tr.trPr.find(qn("w:cantSplit")) is not None


@pytest.mark.parametrize(("width", "margin"), [(29.7, 2.0), (21.0, 4.5)])
def test_tables_and_figures_keep_to_the_margins_of_a_template(
    tmp_path: Path, width: float, margin: float
) -> None:
    template = docx.Document()
    page = template.sections[0]
    page.page_width = Cm(width)
    page.left_margin = page.right_margin = Cm(margin)
    document = written(tmp_path, template)
    room = Cm(width - 2 * margin) + TWIPS
    assert document.inline_shapes[0].width <= room
    for table in document.tables:
        wide = sum(int(c.get(qn("w:w"))) for c in table._tbl.iter(qn("w:gridCol")))
        assert wide * 635 <= room


def test_a_template_without_any_of_our_styles_gets_them_all(tmp_path: Path) -> None:
    ours = ("Title", "Subtitle", "Heading 1", "Heading 2", "Caption", "List Bullet")
    document = written(tmp_path, without(*ours))
    used = {p.style.name for p in document.paragraphs if p.style}
    assert set(ours) <= used
    for name in ours:
        style = document.styles[name]
        assert style.name == name


def test_a_heading_of_a_template_without_styles_still_builds_the_contents(
    tmp_path: Path,
) -> None:
    document = written(tmp_path, without("Heading 1", "Heading 2"))
    level = document.styles["Heading 1"].element.find(".//" + qn("w:outlineLvl"))
    assert level is not None
    assert level.get(qn("w:val")) == "0"


def test_bullets_are_seen_where_a_template_has_none(tmp_path: Path) -> None:
    document = written(tmp_path, without("List Bullet"))
    lists = [
        p for p in document.paragraphs if p.style and p.style.name == "List Bullet"
    ]
    assert lists
    assert all(p.text.startswith("• ") for p in lists)


def test_the_header_of_a_template_stays_and_ours_comes_below(tmp_path: Path) -> None:
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "Provincie Voorbeeld"
    header = written(tmp_path, template).sections[0].header
    texts = [paragraph.text for paragraph in header.paragraphs]
    assert texts[0] == "Provincie Voorbeeld"
    assert "geen vastgesteld pMIEK" in texts[-1]


def test_a_picture_takes_no_room_beside_itself(tmp_path: Path) -> None:
    inline = written(tmp_path).inline_shapes[0]._inline
    sides = [inline.get(side) for side in ("distT", "distB", "distL", "distR")]
    assert sides == ["0"] * 4
    assert inline.docPr.get("name") == "Figuur 1"
