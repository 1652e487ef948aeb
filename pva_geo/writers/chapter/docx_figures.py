"""Figures of a Word document: caption, what is drawn, the picture, its source."""

from io import BytesIO

from docx.document import Document

from pva_geo.report.chapter.blocks import Figure
from pva_geo.writers.chapter.docx_fields import add_caption
from pva_geo.writers.chapter.docx_words import clean, coloured, text_width
from pva_geo.writers.chapter.pictures import picture

__all__ = ["add_figure"]


def add_figure(document: Document, block: Figure) -> None:
    """Add a figure as wide as the text, with words for who cannot see it."""
    add_caption(document, block)
    held = document.add_paragraph()
    drawn = held.add_run().add_picture(
        BytesIO(picture(block.svg)), width=text_width(document)
    )
    inline = drawn._inline  # noqa: SLF001 - python-docx knows no words of a picture
    inline.docPr.set("descr", clean(block.alt))
    inline.docPr.set("name", clean(block.title).partition(".")[0])
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    if block.source:
        held.paragraph_format.keep_with_next = True
        source = document.add_paragraph(clean(block.source))
        coloured(source, "ink2", points=8.5)
