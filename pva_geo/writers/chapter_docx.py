"""Chapter E as a Word document: real styles, headings that repeat, byte-stable.

What stands on every page (the notice, and CONCEPT) is in the header; the foot has the
page numbers.
"""

import re
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from pva_geo.render.style import TOKENS
from pva_geo.report.blocks import Block, Bullets, Chapter, Paragraph, Section, Table
from pva_geo.writers.archive import steady_zip
from pva_geo.writers.docx_fields import add_caption, add_contents, mark_heading
from pva_geo.writers.docx_styles import open_template, set_styles
from pva_geo.writers.files import write_bytes

__all__ = ["write_chapter_docx"]

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
PAGE_WIDTH_CM, MARGIN_CM = 21.0, 2.0
TEXT_WIDTH_CM = PAGE_WIDTH_CM - 2 * MARGIN_CM
CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
THICK, THIN = ("12", "ink"), ("4", "ink")
RULE = ("4", "line")


def write_chapter_docx(
    chapter: Chapter, path: Path, template: Path | None = None
) -> None:
    """Write the chapter as a Word document; the same chapter gives the same bytes.

    Parameters
    ----------
    chapter
        What it says.
    path
        Where it goes.
    template
        Word document whose styles, page and header are taken; what it says is not.
        Styles that it lacks are added.

    Raises
    ------
    SourceError
        When the template cannot be read.
    OutputError
        When the file cannot be written.
    """
    document = docx.Document() if template is None else open_template(template)
    set_styles(document, LOCALES[chapter.language], own=template is None)
    _set_page(document, chapter, own=template is None)
    _set_properties(document, chapter)
    mark = f"{chapter.mark} · " if chapter.mark else ""
    document.add_paragraph(_clean(f"{mark}{chapter.kicker}"), style="Subtitle")
    document.add_paragraph(_clean(chapter.title), style="Title")
    add_contents(document, chapter)
    for number, section in enumerate(chapter.sections):
        _add_section(document, section, number)
    packed = BytesIO()
    document.save(packed)
    write_bytes(path, steady_zip(packed.getvalue()))


def _set_page(document: Document, chapter: Chapter, *, own: bool) -> None:
    """Set page, header and footer; those of a template stay, and ours are added."""
    section = document.sections[0]
    words = [chapter.mark or "", chapter.notice or ""]
    if own:
        section.page_width, section.page_height = Cm(PAGE_WIDTH_CM), Cm(29.7)
        section.left_margin = section.right_margin = Cm(MARGIN_CM)
        section.top_margin, section.bottom_margin = Cm(2.2), Cm(2.0)
        header = section.header.paragraphs[0]
    elif any(words):
        header = section.header.add_paragraph()
    else:
        return
    header.text = _clean(" · ".join(filter(None, words)))
    if chapter.mark:
        _coloured(header, "warn")
    if not own:
        return
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _add_field(footer, "PAGE")
    footer.add_run(" / ")
    _add_field(footer, "NUMPAGES")


def _set_properties(document: Document, chapter: Chapter) -> None:
    day = datetime.fromisoformat(chapter.created)
    properties = document.core_properties
    properties.author = properties.last_modified_by = "pva-geo"
    properties.title = _clean(f"{chapter.title}{_marked(chapter)}")[:255]
    properties.comments, properties.subject = "", _clean(chapter.notice or "")[:255]
    properties.language = LOCALES[chapter.language]
    properties.created = properties.modified = day
    properties.revision = 1


def _marked(chapter: Chapter) -> str:
    return f" ({chapter.mark})" if chapter.mark else ""


def _add_section(document: Document, section: Section, number: int) -> None:
    heading = document.add_paragraph(_clean(section.heading), style="Heading 1")
    mark_heading(heading, number)
    for block in section.blocks:
        _add_block(document, block)


def _add_block(document: Document, block: Block) -> None:
    if isinstance(block, Table):
        _add_table(document, block)
    elif isinstance(block, Bullets):
        for item in block.items:
            document.add_paragraph(_clean(item), style="List Bullet")
    else:
        _add_paragraph(document, block)


def _add_paragraph(document: Document, block: Paragraph) -> None:
    if block.kind == "term":
        document.add_paragraph(_clean(block.text), style="Heading 2")
        return
    signs = {"ok": "✓ ", "err": "✗ "}
    text = f"{signs.get(block.kind, '')}{block.text}"
    paragraph = document.add_paragraph(_clean(text))
    if block.kind in signs:
        _coloured(paragraph, block.kind, bold=True)
    elif block.kind == "note":
        _coloured(paragraph, "ink2")


def _add_table(document: Document, block: Table) -> None:
    caption = document.add_paragraph(style="Caption")
    add_caption(caption, _clean(block.title))
    caption.paragraph_format.keep_with_next = True
    if block.note:
        note = document.add_paragraph(_clean(block.note))
        note.paragraph_format.keep_with_next = True
        _coloured(note, "ink2", points=9)
    table = document.add_table(rows=0, cols=len(block.columns))
    table.autofit = False
    widths = _set_widths(table, block)
    heads = tuple(column.label for column in block.columns)
    for number, cells in enumerate((heads, *block.rows)):
        _add_row(table, block, cells, number, widths=widths)
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _add_row(
    table: WordTable,
    block: Table,
    cells: tuple[str, ...],
    number: int,
    *,
    widths: list[Length],
) -> None:
    """Add a row; number 0 is the head, the last ones may be totals."""
    head, last = number == 0, len(block.rows)
    total = not head and number > last - block.totals
    row = table.add_row()  # type: ignore[no-untyped-call]  # docx has few types
    shown = zip(row.cells, block.columns, cells, widths, strict=True)
    for cell, column, text, width in shown:
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.text = _clean(text)
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.space_before = Pt(2)
        if column.number:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        _coloured(paragraph, "ink2" if head else "ink", bold=head or total, points=9)
    above_sum = block.totals and number == last - block.totals
    below = THICK if number == last else THIN if head or above_sum else RULE
    _set_borders(row, THICK if head else None, below)
    _keep_whole(row, head=head)


def _set_widths(table: WordTable, block: Table) -> list[Length]:
    total = sum(column.width for column in block.columns)
    grid = table._tbl.tblGrid.findall(qn("w:gridCol"))  # noqa: SLF001 - no other way
    widths = [Cm(TEXT_WIDTH_CM * c.width / total) for c in block.columns]
    for element, width in zip(grid, widths, strict=True):
        element.set(qn("w:w"), str(int(width.twips)))
    return list(widths)


def _set_borders(
    row: Any,  # noqa: ANN401 - python-docx does not export its class of rows
    above: tuple[str, str] | None,
    below: tuple[str, str],
) -> None:
    for cell in row.cells:
        borders = OxmlElement("w:tcBorders")
        for side, line in (("w:top", above), ("w:bottom", below)):
            if line is None:
                continue
            element = OxmlElement(side)
            element.set(qn("w:val"), "single")
            element.set(qn("w:sz"), line[0])
            element.set(qn("w:space"), "0")
            element.set(qn("w:color"), TOKENS[line[1]][0].removeprefix("#"))
            borders.append(element)
        cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001 - no other way


def _keep_whole(row: Any, *, head: bool) -> None:  # noqa: ANN401 - as above
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - no other way
    properties.append(OxmlElement("w:cantSplit"))
    if head:
        repeated = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        properties.append(repeated)


def _add_field(paragraph: WordParagraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx knows no fields


def _coloured(
    paragraph: WordParagraph,
    token: str,
    *,
    bold: bool | None = None,
    points: float | None = None,
) -> None:
    for run in paragraph.runs:
        run.font.color.rgb = _rgb(token)
        run.bold = bold
        if points is not None:
            run.font.size = Pt(points)


def _rgb(token: str) -> RGBColor:
    return RGBColor.from_string(TOKENS[token][0].removeprefix("#"))


def _clean(text: str) -> str:
    return CONTROL.sub("", text)
