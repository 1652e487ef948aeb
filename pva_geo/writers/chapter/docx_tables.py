"""Tables of a Word document, in the style of the look: rules, no fills."""

import re
from collections.abc import Sequence
from copy import deepcopy
from typing import Any, NamedTuple

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Length, Pt
from docx.table import Table as WordTable

from pva_geo.render.style import TOKENS
from pva_geo.report.chapter.blocks import Table
from pva_geo.writers.chapter.docx_fields import add_caption
from pva_geo.writers.chapter.docx_styles import TABLE_STYLE
from pva_geo.writers.chapter.docx_words import clean, coloured, text_width

__all__ = ["add_table"]

BREAKS = re.compile(r"[\t\n\r]")
"""Signs that are elements of their own in Word."""

THICK, THIN = ("12", "ink"), ("4", "ink")
RULE = ("4", "line")
SIGN, PADDING = 66_000, 150_000
"""Width of a sign of nine points, and of the margins of a cell, in EMU."""
LONG = 16
"""A longer word may be broken: it is the name of a file, or a checksum."""
GAP_TWIPS = 140
"""Between columns: a quarter of a centimetre."""
SHORT = 16
"""A table of at most so many rows stays on one page."""


def add_table(document: Document, block: Table) -> None:
    """Add a table with its caption; its head repeats on every page."""
    add_caption(document, block)
    table = document.add_table(rows=0, cols=len(block.columns))
    table.style = document.styles[TABLE_STYLE]
    table.autofit = False
    _describe(table, clean(block.title))
    _set_margins(table)
    widths = _set_widths(table, block, text_width(document))
    heads = tuple(column.label for column in block.columns)
    patterns: dict[_Look, BaseOxmlElement] = {}
    for number, cells in enumerate((heads, *block.rows)):
        look = _look(block, number)
        if look not in patterns:
            patterns[look] = _pattern(table, block, look, widths)
        row = _filled(patterns[look], cells)
        table._tbl.append(row)  # noqa: SLF001 - python-docx is slow by the cell
    document.add_paragraph().paragraph_format.space_after = Pt(0)


class _Look(NamedTuple):
    """How a row looks; rows that look the same are copies of one."""

    head: bool
    """Whether it is the head, which every page repeats."""
    strong: bool
    """Whether it is bold: the head, or a total."""
    held: bool
    """Whether it stays on the page of the next row."""
    below: tuple[str, str]
    """Rule below it."""


def _look(block: Table, number: int) -> _Look:
    """Tell how a row looks; number 0 is the head, the last ones may be totals."""
    head, last = number == 0, len(block.rows)
    above_sum = block.totals and number == last - block.totals
    return _Look(
        head=head,
        strong=head or number > last - block.totals,
        held=last <= SHORT and number < last,
        below=THICK if number == last else THIN if head or above_sum else RULE,
    )


def _pattern(
    table: WordTable, block: Table, look: _Look, widths: list[Length]
) -> BaseOxmlElement:
    """Make a row with a sign in each cell, which copies replace."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # docx has few types
    for cell, column, width in zip(row.cells, block.columns, widths, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.text = "x"
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.space_before = Pt(2)
        if look.held:
            paragraph.paragraph_format.keep_with_next = True
        if column.number:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        token = "ink2" if look.head else "ink"
        coloured(paragraph, token, bold=look.strong, points=9)
    _set_borders(row, THICK if look.head else None, look.below)
    last_cell = row.cells[-1]._tc  # noqa: SLF001 - no other way
    last_cell.get_or_add_tcPr().append(_margins("w:tcMar", right=0))
    _keep_whole(row, head=look.head)
    pattern: BaseOxmlElement = row._tr  # noqa: SLF001 - no other way
    table._tbl.remove(pattern)  # noqa: SLF001 - only its copies belong to the table
    return pattern


def _filled(pattern: BaseOxmlElement, cells: Sequence[str]) -> BaseOxmlElement:
    """Copy a row and put words in its cells."""
    row = deepcopy(pattern)
    for sign, text in zip(list(row.iter(qn("w:t"))), map(clean, cells), strict=True):
        if text and text == text.strip() and not BREAKS.search(text):
            sign.text = text
        else:
            sign.getparent().text = text
    return row


def _describe(table: WordTable, title: str) -> None:
    """Tell what the table holds to who cannot see it."""
    for name in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(name)
        element.set(qn("w:val"), title)
        table._tbl.tblPr.append(element)  # noqa: SLF001 - python-docx knows none


def _set_margins(table: WordTable) -> None:
    """Let the rules and the words begin at the margin of the text."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 - no other way
    if look is not None:
        look.addprevious(_margins("w:tblCellMar", left=0, right=GAP_TWIPS))


def _margins(name: str, **sides: int) -> Any:  # noqa: ANN401 - an element of lxml
    margins = OxmlElement(name)
    for side, twips in sides.items():
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), str(twips))
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    return margins


def _set_widths(table: WordTable, block: Table, whole: Length) -> list[Length]:
    grid = table._tbl.tblGrid.findall(qn("w:gridCol"))  # noqa: SLF001 - no other way
    widths = _widths(block, whole)
    for element, width in zip(grid, widths, strict=True):
        element.set(qn("w:w"), str(int(width.twips)))
    return widths


def _widths(block: Table, whole: Length) -> list[Length]:
    """Divide the width by share, but leave each column room for its longest word."""
    cells = zip(*([c.label for c in block.columns], *block.rows), strict=True)
    least = [_longest(column) * SIGN + PADDING for column in cells]
    shares = [column.width for column in block.columns]
    widths = [0.0] * len(shares)
    free, waiting = float(whole), set(range(len(shares)))
    while waiting:
        unit = free / sum(shares[place] for place in waiting)
        tight = {place for place in waiting if shares[place] * unit < least[place]}
        settled = tight if tight and sum(least) <= whole else waiting
        for place in settled:
            widths[place] = least[place] if settled is tight else shares[place] * unit
        free -= sum(widths[place] for place in settled)
        waiting -= settled
    return [Emu(int(width)) for width in widths]


def _longest(cells: Sequence[str]) -> int:
    """Count the signs of the longest word that is not to be broken."""
    words = [word for cell in cells for word in re.split(r"[ \-–/]", cell)]
    return min(max(map(len, words)), LONG)


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
