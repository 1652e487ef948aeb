"""How far the sheets of a workbook reach, and which cells are merged: told beforehand.

The library that reads workbooks lays out every cell between the first and the last; one
stray value in the last cell of a sheet would ask for more memory than there is. So the
XML is looked through first, without building anything. In an ods it does not tell
merged cells either; these are told here too.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import unescape

from pva_geo.errors import DefinitionError, SourceError

__all__ = ["Layout", "ods_layouts", "require_modest"]

MAX_CELLS = 30_000_000
"""Cells of one sheet between its first and last value; a thousand times a real list."""
MAX_UNPACKED = 1_000_000_000
"""Bytes of a workbook once unpacked; more is no list of a person."""
XLSX_CELL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*[^/>]>\s*<(?:\w+:)?(?:v|f|is)\b'
)
ODS_TOKEN = re.compile(
    r"<table:table\s([^>]*)>|<table:table-row\b([^>]*)>|"
    r"<table:(?:covered-)?table-cell\b([^>]*)>"
)
REPEATED = re.compile(r'table:number-(?:rows|columns)-repeated="(\d+)"')
SPANNED = re.compile(r'table:number-(rows|columns)-spanned="(\d+)"')
SHEET_NAME = re.compile(r'table:name="([^"]*)"')
DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, OSError, KeyError)
"""What reading an archive raises that is cut off, altered or locked."""
Range = tuple[tuple[int, int], tuple[int, int]]


@dataclass(slots=True, kw_only=True)
class Layout:
    """One sheet: its name, its reach, its merged cells."""

    name: str
    """Name as the workbook shows it."""
    rows: int = 0
    """Row of the last value, from 1."""
    columns: int = 0
    """Column of the last value, from 1."""
    merged: list[Range] = field(default_factory=list)
    """First and last cell of each merged block, row and column from 0."""


def require_modest(path: Path) -> None:
    """Refuse a workbook that unpacks beyond measure, or whose sheets reach too far.

    Raises
    ------
    SourceError
        When it is no archive, or unpacks to more than any list of a person.
    DefinitionError
        Names the sheet and how far it reaches.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(item.file_size for item in archive.infolist())
            if size > MAX_UNPACKED:
                limit = MAX_UNPACKED // 1_000_000
                raise SourceError("error.file.large", file=str(path), limit=limit)
            found = list(_xlsx_layouts(archive))
    except DAMAGED as error:
        raise _broken(path, error) from error
    for layout in (*found, *ods_layouts(path)):
        if layout.rows * layout.columns > MAX_CELLS:
            raise DefinitionError(
                "error.table.reach",
                file=str(path),
                sheet=layout.name,
                rows=layout.rows,
                columns=layout.columns,
            )


def ods_layouts(path: Path) -> tuple[Layout, ...]:
    """Give the layouts of an ods; nothing for another kind of workbook."""
    if path.suffix.lower() != ".ods":
        return ()
    try:
        with zipfile.ZipFile(path) as archive:
            content = archive.read("content.xml").decode("utf-8", errors="replace")
    except DAMAGED as error:
        raise _broken(path, error) from error
    return tuple(_ods_sheets(content))


def _xlsx_layouts(archive: zipfile.ZipFile) -> Iterator[Layout]:
    for name in archive.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            layout = Layout(name=Path(name).stem)
            cells = XLSX_CELL.findall(archive.read(name))
            layout.rows = max((int(row) for _, row in cells), default=0)
            letters = {column for column, _ in cells}
            layout.columns = max((_number(column) for column in letters), default=0)
            yield layout


def _number(letters: bytes) -> int:
    """Give the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


def _ods_sheets(content: str) -> Iterator[Layout]:
    layout: Layout | None = None
    row = column = repeated = 0
    for token in ODS_TOKEN.finditer(content):
        table, line, cell = token.groups()
        if table is not None:
            if layout:
                yield layout
            named = SHEET_NAME.search(table)
            layout = Layout(name=unescape(named.group(1)) if named else "")
            row = column = repeated = 0
        elif line is not None:
            row, column, repeated = row + repeated, 0, _times(line)
        elif layout:
            times = _times(cell)
            if "value-type=" in cell:
                layout.rows = max(layout.rows, row + repeated)
                layout.columns = max(layout.columns, column + times)
            layout.merged += _spanned(cell, row, column)
            column += times
    if layout:
        yield layout


def _times(attributes: str) -> int:
    found = REPEATED.search(attributes)
    return int(found.group(1)) if found else 1


def _spanned(attributes: str, row: int, column: int) -> list[Range]:
    spans = {what: int(number) for what, number in SPANNED.findall(attributes)}
    if not spans:
        return []
    last = (row + spans.get("rows", 1) - 1, column + spans.get("columns", 1) - 1)
    return [((row, column), last)]


def _broken(path: Path, error: Exception) -> SourceError:
    reason = str(error).split("\n", maxsplit=1)[0]
    return SourceError("error.file.unreadable", file=str(path), reason=reason)
