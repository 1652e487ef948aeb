"""Fields of Word, each written with its result: contents, and numbers of captions.

python-docx knows no fields. A field without its result shows as nothing, or as zero, in
programs that do not compute it.
"""

import re
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from pva_geo.catalogue import say
from pva_geo.report.chapter.blocks import Chapter, Figure, Table
from pva_geo.writers.chapter.docx_words import clean, coloured

__all__ = ["add_caption", "add_contents", "mark_heading"]

CONTENTS = r'TOC \o "1-1" \h \z \n'
"""Headings of the first level as links; no page numbers, for these are not known."""
NUMBERED = re.compile(r"(\D+ )(\d+)(\..*)", re.DOTALL)


def add_contents(document: Document, chapter: Chapter) -> None:
    """Add a table of contents; its own title is no heading, or it would list itself."""
    title = document.add_paragraph()
    title.add_run(say("chapter.contents", chapter.language)).bold = True
    last = len(chapter.sections) - 1
    for number, section in enumerate(chapter.sections):
        entry = document.add_paragraph()
        entry.paragraph_format.space_after = 0
        if number == 0:
            _mark(entry, "begin")
            _instruct(entry, CONTENTS)
            _mark(entry, "separate")
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        run = entry.add_run(section.heading)
        entry._p.remove(run._r)  # noqa: SLF001 - it goes into the link
        link.append(run._r)  # noqa: SLF001 - as above
        entry._p.append(link)  # noqa: SLF001 - python-docx makes no links
        if number == last:
            _mark(entry, "end")


def mark_heading(paragraph: Paragraph, number: int) -> None:
    """Give a heading the name that its entry in the contents leads to."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _anchor(number))
    run = paragraph.runs[0]._r if paragraph.runs else None  # noqa: SLF001 - no other way
    if run is not None:
        run.addprevious(start)
    paragraph._p.append(end)  # noqa: SLF001 - as above


def add_caption(document: Document, block: Table | Figure) -> None:
    """Add the caption of a table or a figure, and its note, kept with what follows."""
    caption = document.add_paragraph(style="Caption")
    _number(caption, clean(block.title))
    caption.paragraph_format.keep_with_next = True
    if block.note:
        note = document.add_paragraph(clean(block.note))
        note.paragraph_format.keep_with_next = True
        coloured(note, "ink2", points=9)


def _number(paragraph: Paragraph, title: str) -> None:
    """Write a title whose number is a field: `Tabel 3. De subregio’s`."""
    found = NUMBERED.fullmatch(title)
    if found is None:
        paragraph.add_run(title)
        return
    label, number, rest = found.groups()
    paragraph.add_run(label)
    _mark(paragraph, "begin")
    _instruct(paragraph, rf"SEQ {label.strip()} \* ARABIC")
    _mark(paragraph, "separate")
    paragraph.add_run(number)
    _mark(paragraph, "end")
    paragraph.add_run(rest)


def _anchor(number: int) -> str:
    return f"_Toc{number + 1:08d}"


def _mark(paragraph: Paragraph, kind: str) -> None:
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    _run(paragraph).append(element)


def _instruct(paragraph: Paragraph, code: str) -> None:
    element = OxmlElement("w:instrText")
    element.set(qn("xml:space"), "preserve")
    element.text = f" {code} "
    _run(paragraph).append(element)


def _run(paragraph: Paragraph) -> Any:  # noqa: ANN401 - an element of lxml
    return paragraph.add_run()._r  # noqa: SLF001 - python-docx knows no fields
