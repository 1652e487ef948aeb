"""Tables → sheets of text cells: csv, xlsx and ods alike.

Rows keep the number that a spreadsheet shows. Numbers become the text that a person
sees (`14.0` → `14`), so that codes stay text.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from statistics import median
from typing import Any

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Note
from pva_geo.readers.door import TABLES, require_file

__all__ = ["Sheet", "read_sheets"]

DELIMITERS = ",;\t|"
LOOKED_AT = 50
"""Lines by which the delimiter is told."""
MAX_CELL = 100_000
"""A longer cell is no cell of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of text cells."""

    name: str | None
    """Name of the sheet; `None` for csv."""
    rows: tuple[tuple[str, ...], ...]
    """Cells, stripped; the first row is row 1 of the spreadsheet."""
    notes: tuple[Note, ...] = ()
    """What was done to read it."""


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Read all sheets of a table.

    Raises
    ------
    SourceError
        Missing, empty, another format, or behind a password.
    """
    suffix = require_file(path, TABLES)
    if suffix == ".csv":
        return (_read_csv(path),)
    return _read_workbook(path)


def _read_csv(path: Path) -> Sheet:
    text, notes = _decode(path)
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        delimiter = lines[0].strip()[4]
        text = text.split("\n", maxsplit=1)[1] if "\n" in text else ""
    else:
        delimiter = _delimiter(lines)
    try:
        rows = _cells(path, text, delimiter)
    except csv.Error as error:
        raise SourceError(
            "error.file.unreadable", file=str(path), reason=str(error)
        ) from error
    return _sheet(path, None, rows, notes)


def _cells(path: Path, text: str, delimiter: str) -> list[list[str]]:
    """Split a text; a quote that is never closed would swallow all rows below it.

    Raises
    ------
    DefinitionError
        Names the row in which such a quote opens.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        if "unexpected end" in str(error):
            row = len(rows) + 1
            raise DefinitionError(
                "error.table.quote", file=str(path), row=row
            ) from error
        # a stray quote within a cell is what people type: `"Den Haag" (West)`
        loose = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return list(loose)
    return rows


def _decode(path: Path) -> tuple[str, tuple[Note, ...]]:
    raw = path.read_bytes()
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in raw and not wide:
        raise SourceError("error.file.other_bytes", file=str(path), suffix=".csv")
    if wide:
        return _strict(path, raw, "utf-16"), (_encoded(path, "UTF-16"),)
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _strict(path, raw, "cp1252"), (_encoded(path, "cp1252"),)


def _strict(path: Path, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError("error.file.encoding", file=str(path)) from error


def _encoded(path: Path, encoding: str) -> Note:
    return Note(source=path.name, key="note.encoding", facts={"encoding": encoding})


def _delimiter(lines: Sequence[str]) -> str:
    counted = [line for line in lines[:LOOKED_AT] if line.strip()] or [""]
    return max(
        DELIMITERS, key=lambda mark: median(line.count(mark) for line in counted)
    )


def _read_workbook(path: Path) -> tuple[Sheet, ...]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError  # noqa: PLC0415 - slow to start

    try:
        book = CalamineWorkbook.from_path(str(path))
        sheets = []
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            cells = sheet.to_python(skip_empty_area=False)
            rows = [[_text(cell) for cell in row] for row in cells]
            filled = _fill_merged(rows, sheet.merged_cell_ranges or [])
            notes = (_merged(path, name),) if filled else ()
            sheets.append(_sheet(path, name, rows, notes))
    except PasswordError as error:
        raise SourceError("error.file.locked_workbook", file=str(path)) from error
    except CalamineError as error:
        raise SourceError(
            "error.file.unreadable", file=str(path), reason=str(error)
        ) from error
    return tuple(sheets)


def _fill_merged(rows: list[list[str]], ranges: Sequence[Any]) -> int:
    """Fill blocks that were merged downwards with the text of their first cell."""
    filled = 0
    for (top, left), (bottom, _right) in ranges:
        for row in range(top + 1, min(bottom, len(rows) - 1) + 1):
            if left < len(rows[row]) and left < len(rows[top]):
                rows[row][left] = rows[top][left]
                filled += 1
    return filled


def _merged(path: Path, sheet: str) -> Note:
    return Note(source=path.name, key="note.merged", facts={"sheet": sheet})


def _sheet(
    path: Path, name: str | None, rows: list[list[str]], notes: tuple[Note, ...]
) -> Sheet:
    for number, row in enumerate(rows, start=1):
        if any(len(cell) > MAX_CELL for cell in row):
            raise DefinitionError("error.table.cell", file=str(path), row=number)
    stripped = tuple(tuple(cell.strip("\ufeff \t\r\n") for cell in row) for row in rows)
    return Sheet(name=name, rows=stripped, notes=notes)


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)
