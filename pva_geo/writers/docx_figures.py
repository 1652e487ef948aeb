"""Figures of a Word document: caption, what is drawn, the picture, its source."""

from io import BytesIO

from docx.document import Document
from docx.shared import Emu, Pt

from pva_geo.report.blocks import Figure
from pva_geo.writers.docx_fields import add_caption
from pva_geo.writers.docx_words import clean, coloured, text_width
from pva_geo.writers.pictures import picture

__all__ = ["add_figure"]

LESS = Pt(1)
"""A picture exactly as wide as the text is moved aside by some programs."""


def add_figure(document: Document, block: Figure) -> None:
    """Add a figure as wide as the text, with words for who cannot see it."""
    caption = document.add_paragraph(style="Caption")
    add_caption(caption, clean(block.title))
    caption.paragraph_format.keep_with_next = True
    if block.note:
        note = document.add_paragraph(clean(block.note))
        note.paragraph_format.keep_with_next = True
        coloured(note, "ink2", points=9)
    held = document.add_paragraph()
    drawn = held.add_run().add_picture(
        BytesIO(picture(block.svg)), width=Emu(text_width(document) - LESS)
    )
    drawn._inline.docPr.set("descr", clean(block.alt))  # noqa: SLF001 - no other way
    if block.source:
        held.paragraph_format.keep_with_next = True
        source = document.add_paragraph(clean(block.source))
        coloured(source, "ink2", points=8.5)
