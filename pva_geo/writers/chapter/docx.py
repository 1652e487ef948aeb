"""Chapter E as a Word document: real styles, headings that repeat, byte-stable.

What stands on every page (the notice, and CONCEPT) is in the header; the foot has the
page numbers.
"""

from datetime import datetime
from io import BytesIO
from itertools import zip_longest
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from pva_geo.report.chapter.blocks import (
    Block,
    Bullets,
    Chapter,
    Figure,
    Paragraph,
    Section,
    Table,
)
from pva_geo.writers.chapter.archive import steady_zip
from pva_geo.writers.chapter.docx_fields import add_contents, mark_heading
from pva_geo.writers.chapter.docx_figures import add_figure
from pva_geo.writers.chapter.docx_styles import open_template, set_styles
from pva_geo.writers.chapter.docx_tables import add_table
from pva_geo.writers.chapter.docx_words import clean, coloured
from pva_geo.writers.files import write_bytes

__all__ = ["write_chapter_docx"]

LOCALES = {"nl": "nl-NL", "en": "en-GB"}
PAGE_WIDTH_CM, MARGIN_CM = 21.0, 2.0
FEW = 250
"""Signs of a paragraph of about two lines."""


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
    document.add_paragraph(clean(f"{mark}{chapter.kicker}"), style="Subtitle")
    document.add_paragraph(clean(chapter.title), style="Title")
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
    header.text = clean(" · ".join(filter(None, words)))
    if chapter.mark:
        coloured(header, "warn")
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
    properties.title = clean(f"{chapter.title}{_marked(chapter)}")[:255]
    properties.comments, properties.subject = "", clean(chapter.notice or "")[:255]
    properties.language = LOCALES[chapter.language]
    properties.created = properties.modified = day
    properties.revision = 1


def _marked(chapter: Chapter) -> str:
    return f" ({chapter.mark})" if chapter.mark else ""


def _add_section(document: Document, section: Section, number: int) -> None:
    heading = document.add_paragraph(clean(section.heading), style="Heading 1")
    mark_heading(heading, number)
    for block, following in zip_longest(section.blocks, section.blocks[1:]):
        _add_block(document, block)
        if isinstance(following, Table) and _is_short(block):
            document.paragraphs[-1].paragraph_format.keep_with_next = True


def _is_short(block: Block) -> bool:
    """Say whether words are so few that they stay with the table below them."""
    return isinstance(block, Paragraph) and len(block.text) < FEW


def _add_block(document: Document, block: Block) -> None:
    if isinstance(block, Table):
        add_table(document, block)
    elif isinstance(block, Figure):
        add_figure(document, block)
    elif isinstance(block, Bullets):
        style = document.styles["List Bullet"]
        sign = "" if style.element.find(f".//{qn('w:numPr')}") is not None else "• "
        for item in block.items:
            document.add_paragraph(clean(f"{sign}{item}"), style=style.name)
    else:
        _add_paragraph(document, block)


def _add_paragraph(document: Document, block: Paragraph) -> None:
    if block.kind == "term":
        document.add_paragraph(clean(block.text), style="Heading 2")
        return
    signs = {"ok": "✓ ", "err": "✗ "}
    text = f"{signs.get(block.kind, '')}{block.text}"
    paragraph = document.add_paragraph(clean(text))
    if block.kind in signs:
        coloured(paragraph, block.kind, bold=True)
    elif block.kind == "note":
        coloured(paragraph, "ink2")


def _add_field(paragraph: WordParagraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx knows no fields
