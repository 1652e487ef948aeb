"""Words in a Word document: what XML can hold, in a colour of the look."""

import re

from docx.document import Document
from docx.shared import Emu, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

from pva_geo.render.style import TOKENS

__all__ = ["clean", "coloured", "text_width"]

CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
USUAL = Emu(6_120_000)
"""Width of the text where a template names no page: 17 centimetres."""


def clean(text: str) -> str:
    """Leave out the signs that XML cannot hold."""
    return CONTROL.sub("", text)


def coloured(
    paragraph: Paragraph,
    token: str,
    *,
    bold: bool | None = None,
    points: float | None = None,
) -> None:
    """Give all words of a paragraph a colour by token."""
    for run in paragraph.runs:
        run.font.color.rgb = RGBColor.from_string(TOKENS[token][0].removeprefix("#"))
        run.bold = bold
        if points is not None:
            run.font.size = Pt(points)


def text_width(document: Document) -> Length:
    """Give the width between the margins, which a template may have set."""
    page = document.sections[0]
    sizes = (page.page_width, page.left_margin, page.right_margin)
    if any(size is None for size in sizes):
        return USUAL
    whole, left, right = (int(size or 0) for size in sizes)
    return Emu(whole - left - right)
