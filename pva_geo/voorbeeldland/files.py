"""Rows → bytes of a table: csv or workbook; the same rows give the same bytes."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO, StringIO

from xlsxwriter.workbook import Workbook

from pva_geo.voorbeeldland.register import YEAR

__all__ = ["csv_bytes", "workbook_bytes"]

Cells = Sequence[object]
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDTH = 24
"""Of every column, in characters."""


def csv_bytes(
    rows: Iterable[Cells], *, delimiter: str = ",", mark: bool = False
) -> bytes:
    """Write rows as csv, UTF-8.

    Parameters
    ----------
    rows
        Cells; they are written as their text.
    delimiter
        Between cells.
    mark
        Whether a byte order mark stands in front, by which Excel knows UTF-8.
    """
    text = StringIO()
    end = "\r\n" if mark else "\n"
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue().encode("utf-8-sig" if mark else "utf-8")


def workbook_bytes(sheets: Mapping[str, Iterable[Cells]], *, title: str) -> bytes:
    """Write sheets of rows as a workbook; texts stay text, numbers are numbers."""
    content = BytesIO()
    with Workbook(content, OPTIONS) as book:
        book.set_properties({"created": datetime(YEAR, 1, 1), "title": title})  # noqa: DTZ001 - a workbook knows no zone
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column(0, len(OPTIONS) * 12, WIDTH)
            for number, cells in enumerate(rows):
                for place, cell in enumerate(cells):
                    if cell != "":
                        sheet.write(number, place, cell)
    return content.getvalue()
