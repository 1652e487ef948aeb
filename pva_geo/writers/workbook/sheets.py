"""A sheet of the workbook: title, notice, frozen headings, filters, print set-up.

Every text is written as text, never as a formula or a link, whatever it begins with.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pva_geo.catalogue import Language, say
from pva_geo.model import ProvincialProduct
from pva_geo.render.style import TOKENS

__all__ = ["Formats", "Formula", "Heading", "Sheet", "dress_sheet", "open_sheet"]

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
MAX_TEXT = 32_767
"""Signs that a cell of Excel holds."""
NUMBERS = ("whole", "plain_whole", "one", "two", "amount", "share", "percent")
"""Formats of figures, which stand to the right."""
LINE_HEIGHT = 15.0
"""Height of one line of text, points; Calibri 11."""
MOST_LINES = 5
"""A row is never higher; what is longer is cut off in sight, not in the file."""
SIGNS_A_UNIT = 1.0
"""Signs of running text that fit one unit of width in Calibri 11, or fewer."""
BOLD_SIGN = 1.3
"""Width of a bold sign in a heading, with room for the filter's button."""
HEAD_ROW = 3
"""Row of the headings, from 0; above it title, notice and an empty row."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A live formula, with the value it has now."""

    text: str
    """Starts with `=`."""
    value: object
    """What a program that does not compute shows."""


@dataclass(frozen=True, slots=True)
class Heading:
    """One column of a sheet."""

    label: str
    """Heading."""
    width: float = 14.0
    """Width, in signs."""
    style: str = "text"
    """Name of a format."""


class Formats:
    """The cell formats of one workbook, by name."""

    def __init__(self, book: Workbook) -> None:
        base = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
        base |= {"font_color": TOKENS["ink"][0]}
        rule = {"bottom": 1, "bottom_color": TOKENS["line"][0]}
        strong = {"bold": True}
        kinds: dict[str, dict[str, Any]] = {
            "title": {"font_size": 16, "bold": True},
            "notice": {"font_color": TOKENS["ink2"][0], "font_size": 10},
            "mark": {"font_color": TOKENS["warn"][0], "bold": True},
            "ok": {"font_color": TOKENS["ok"][0], "bold": True},
            "err": {"font_color": TOKENS["err"][0], "bold": True},
            "plain": {"text_wrap": True},
            "head": {
                "bold": True,
                "bg_color": TOKENS["sunk"][0],
                "text_wrap": True,
                "top": 2,
                "bottom": 1,
                "valign": "bottom",
            },
            "text": {**rule, "text_wrap": True},
            "whole": {**rule, "num_format": "#,##0"},
            "plain_whole": {**rule, "num_format": "0"},
            "one": {**rule, "num_format": "#,##0.0"},
            "two": {**rule, "num_format": "#,##0.00"},
            "amount": {**rule, "num_format": "#,##0.00"},
            "share": {**rule, "num_format": "0.0000"},
            "percent": {**rule, "num_format": "0.0%"},
        }
        self._book = book
        self._kinds = {name: base | kind for name, kind in kinds.items()}
        for name in NUMBERS:
            self._kinds[name] |= {"align": "right", "indent": 1}
        right = {"align": "right", "indent": 1}
        self._kinds["head_number"] = self._kinds["head"] | right
        for name in ("text", *NUMBERS):
            plain = self._kinds[name] | strong | {"bottom": 0}
            ends = {"bottom": 2, "bottom_color": TOKENS["ink"][0]}
            self._kinds[f"{name}:end"] = self._kinds[name] | ends
            self._kinds[f"{name}:sum"] = plain
            self._kinds[f"{name}:first"] = plain | {"top": 1}
            self._kinds[f"{name}:last"] = plain | ends
        self._made: dict[str, Format] = {}

    def __getitem__(self, name: str) -> Format:
        """Give a format, made once."""
        if name not in self._made:
            self._made[name] = self._book.add_format(self._kinds[name])
        return self._made[name]


class Sheet:
    """One sheet, written from top to bottom.

    Parameters
    ----------
    sheet
        Sheet of xlsxwriter.
    name
        Its name, as formulas write it.
    formats
        Formats of the workbook.
    """

    def __init__(self, sheet: Worksheet, name: str, formats: Formats) -> None:
        self.sheet, self.name, self.formats = sheet, name, formats
        self.row = HEAD_ROW

    def write(self, row: int, column: int, value: object, style: str) -> None:
        """Write one cell: text as text, numbers as numbers, nothing as blank."""
        self._put(row, column, value, self.formats[style])

    def _put(self, row: int, column: int, value: object, shown: Format) -> None:
        if isinstance(value, str) and value:
            plain = value if value.isprintable() else CONTROL.sub("", value)
            self.sheet.write_string(row, column, plain[:MAX_TEXT], shown)
        elif value is None or value == "":
            self.sheet.write_blank(row, column, None, shown)
        elif isinstance(value, Formula):
            self.sheet.write_formula(row, column, value.text, shown, value.value)
        elif isinstance(value, bool):
            self.sheet.write_boolean(row, column, value, shown)
        elif isinstance(value, int | float):
            self.sheet.write_number(row, column, value, shown)
        else:
            self._put(row, column, str(value), shown)

    def line(self, text: str, style: str = "plain") -> None:
        """Write one line of text and go on below it."""
        self.write(self.row, 0, text, style)
        self.row += 1

    def table(
        self,
        headings: Sequence[Heading],
        rows: Sequence[Sequence[object]],
        *,
        totals: int = 0,
        filtered: bool = True,
    ) -> int:
        """Write a table; give the row (from 0) of its first record.

        Parameters
        ----------
        headings
            Columns.
        rows
            Values or formulas.
        totals
            How many of the last rows are totals.
        filtered
            Whether headings get filters and stay in view.
        """
        head = self.row
        widths = [_width(heading) for heading in headings]
        lines = max(_lines(h.label, w) for h, w in zip(headings, widths, strict=True))
        self.sheet.set_row(head, LINE_HEIGHT * lines + 8)
        for column, heading in enumerate(headings):
            figures = heading.style != "text"
            self.write(
                head, column, heading.label, "head_number" if figures else "head"
            )
        for number, values in enumerate(rows):
            self.sheet.set_row(head + 1 + number, _height(values, widths))
            place = _place(number, len(rows), totals)
            shown = self._formats(headings, place)
            for column, (value, one) in enumerate(zip(values, shown, strict=True)):
                self._put(head + 1 + number, column, value, one)
        self.row = head + 1 + len(rows)
        if filtered:
            for column, width in enumerate(widths):
                self.sheet.set_column(column, column, width)
            self.sheet.freeze_panes(head + 1, 1)
            self.sheet.repeat_rows(head)
            if rows:
                last = head + len(rows) - totals
                self.sheet.autofilter(head, 0, last, len(headings) - 1)
        return head + 1

    def _formats(self, headings: Sequence[Heading], place: str) -> list[Format]:
        """Give the formats of a row's cells."""
        return [self.formats[f"{heading.style}{place}"] for heading in headings]

    def spread(self, columns: int) -> None:
        """Print over several pages wide, readable, with so many columns on each."""
        self.sheet.fit_page = False
        self.sheet.set_print_scale(60)
        self.sheet.repeat_columns(0, columns - 1)

    def range(self, column: int, first: int, rows: int) -> str:
        """Give the address of a column of records, for formulas of any sheet."""
        name = xl_col_to_name(column)
        return f"'{self.name}'!${name}${first + 1}:${name}${first + max(rows, 1)}"


def open_sheet(
    book: Workbook, formats: Formats, product: ProvincialProduct, key: str
) -> Sheet:
    """Add a sheet with title and notice, set for landscape A4, one page wide."""
    language = product.language
    name = say(f"sheet.{key}", language)
    facts = {"sheet": name, "provincie": product.area.name}
    mark = say("mark.concept.sentence", language) if product.concept else ""
    words = " ".join(filter(None, [mark, product.notice]))
    sheet = Sheet(book.add_worksheet(name), name.replace("'", "''"), formats)
    sheet.write(1, 0, words, "mark" if mark else "notice")
    dress_sheet(sheet, say("sheet.title", language, **facts), words, language)
    return sheet


def dress_sheet(sheet: Sheet, title: str, words: str, language: Language) -> None:
    """Write the title, and set a sheet for landscape A4, one page wide."""
    raw = sheet.sheet
    sheet.write(0, 0, title, "title")
    raw.set_row(0, 26)
    raw.hide_gridlines(2)
    raw.set_landscape()
    raw.set_paper(9)
    raw.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    raw.fit_to_pages(1, 0)
    if words:  # an empty header is one that readers cannot parse
        raw.set_header(f"&L{_header(words)}")
    raw.set_footer(f"&R{say('sheet.page', language)}")


def _width(heading: Heading) -> float:
    """Give the width of a column; no word of its heading is broken."""
    longest = max((len(word) for word in heading.label.split()), default=0)
    return max(heading.width, longest * BOLD_SIGN + 2)


def _lines(text: str, width: float) -> int:
    """Count the lines that a text takes when its words are kept whole."""
    room = max(int(width * SIGNS_A_UNIT), 1)
    return sum(max(len(wrap(part, room)), 1) for part in text.split("\n"))


def _height(values: Sequence[object], widths: Sequence[float]) -> float:
    """Give the height that the longest wrapped text of a row needs, points."""
    lines = 1
    for value, width in zip(values, widths, strict=True):
        # most texts are short: these are one line without being counted
        if isinstance(value, str) and (len(value) > width or "\n" in value):
            lines = max(lines, _lines(value, width))
    return LINE_HEIGHT * min(lines, MOST_LINES) + 1


def _header(words: str) -> str:
    """Write text for a print header, where `&` gives commands and 255 signs fit."""
    return CONTROL.sub("", words).replace("&", "&&")[:240]


def _place(number: int, rows: int, totals: int) -> str:
    """Name the variant of a format that a row takes: a rule ends every table."""
    if number == rows - 1:
        return ":last" if totals else ":end"
    if number < rows - totals:
        return ""
    return ":first" if number == rows - totals else ":sum"
