"""xlsx and ods → sheets of text cells; merged blocks are filled down and said."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from pva_geo.errors import SourceError
from pva_geo.model import Note
from pva_geo.readers.tables.layout import Layout, read_layouts
from pva_geo.readers.tables.sheet import Sheet, make_sheet

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

__all__ = ["read_workbook"]

Range = tuple[tuple[int, int], tuple[int, int]]
THOUSANDS = re.compile(r"-?\d{1,3}\.\d{3}")
"""A number that its text would make a thousand times larger."""


def read_workbook(path: Path) -> tuple[Sheet, ...]:
    """Read all sheets of cells of a workbook, hidden ones marked.

    Raises
    ------
    SourceError
        When it cannot be read, or lies behind a password.
    DefinitionError
        When a sheet reaches too far, or a cell is no cell.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 - slow to start

    layouts = {layout.name: layout for layout in read_layouts(path)}
    try:
        book = CalamineWorkbook.from_path(str(path))
        return tuple(
            _read_sheet(path, book, name, hidden=hidden, layouts=layouts)
            for name, hidden in _listed(book)
        )
    except PasswordError as error:
        raise SourceError("error.file.locked_workbook", file=str(path)) from error
    except (CalamineError, OSError) as error:
        # of a damaged member of the archive calamine speaks as of a disk
        raise SourceError("error.file.damaged", file=str(path)) from error


def _listed(book: "CalamineWorkbook") -> list[tuple[str, bool]]:
    """Give the sheets that hold cells, and whether each is hidden."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - as above

    return [
        (sheet.name, sheet.visible is not SheetVisibleEnum.Visible)
        for sheet in book.sheets_metadata
        if sheet.typ is SheetTypeEnum.WorkSheet
    ]


def _read_sheet(
    path: Path,
    book: "CalamineWorkbook",
    name: str,
    *,
    hidden: bool,
    layouts: dict[str, Layout],
) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    # without the empty area above and left of the cells, row numbers would shift
    cells = sheet.to_python(skip_empty_area=False)
    rows = [[_text(cell) for cell in row] for row in cells]
    layout = layouts.get(name, Layout(name=name))
    filled = _fill_merged(rows, sheet.merged_cell_ranges or layout.merged)
    said = {
        "note.merged": filled,
        "note.failed": layout.failed,
        "note.uncomputed": layout.uncomputed,
    }
    notes = tuple(
        Note.of_rows(path.name, key, numbers, sheet=name)
        for key, numbers in said.items()
        if numbers
    )
    read = make_sheet(path, name, rows, notes).with_figures(
        (row, column)
        for row, values in enumerate(cells)
        for column, value in enumerate(values)
        if isinstance(value, float) and THOUSANDS.fullmatch(rows[row][column])
    )
    return read.as_hidden() if hidden else read


def _fill_merged(rows: list[list[str]], ranges: Sequence[Range]) -> list[int]:
    """Fill blocks that were merged downwards with the text of their first cell.

    Returns
    -------
    list of int
        The rows in which a cell was filled, from 1.
    """
    filled: set[int] = set()
    for (top, left), (bottom, _right) in ranges:
        if top >= len(rows) or left >= len(rows[top]) or not rows[top][left]:
            continue
        for row in range(top + 1, min(bottom, len(rows) - 1) + 1):
            if left < len(rows[row]):
                rows[row][left] = rows[top][left]
                filled.add(row + 1)
    return sorted(filled)


def _text(cell: object) -> str:
    """Write a cell as a person sees it: `14.0` is 14, so that codes stay text."""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
