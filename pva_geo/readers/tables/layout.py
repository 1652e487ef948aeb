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
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import unescape

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.readers.files.archives import require_unpackable
from pva_geo.readers.files.bounds import limits

__all__ = ["Layout", "read_layouts"]

LONGEST = 12
"""Digits or letters of a place that are read; a real one has seven or three."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""No sheet of any program reaches further; a cell that does is damage."""
XLSX_CELL = re.compile(
    rb"<(?:\w+:)?c\b(?:[^>]*?\br=[\"']([A-Za-z]+)(\d+)[\"'])?[^>]*>"
    rb"\s*<(?:\w+:)?(?:v|f|is)\b"
)
"""A cell with a value, and its place where it has one."""
XLSX_ERROR = re.compile(
    rb"<(?:\w+:)?c\b(?=[^>]*\bt=[\"']e[\"'])[^>]*?\br=[\"'][A-Za-z]+(\d+)[\"']"
)
"""A cell whose formula failed; the library gives it as an empty one."""
XLSX_UNCOMPUTED = re.compile(
    rb"<(?:\w+:)?c\b[^>]*?\br=[\"'][A-Za-z]+(\d+)[\"'][^>]*>\s*"
    rb"<(?:\w+:)?f\b[^>]*?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
"""A cell with a formula that no spreadsheet has worked out."""
XLSX_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*?\br=[\"'](\d+)[\"']")
XLSX_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
XLSX_TAB = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
XLSX_RELATIONS = re.compile(r"xl/_rels/workbook\d*\.xml\.rels")
XLSX_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
ATTRIBUTE = re.compile(r"(?:\w+:)?(\w+)\s*=\s*([\"'])(.*?)\2")
QUOTES = {"&quot;": '"', "&apos;": "'"}
ODS_TOKEN = re.compile(
    r"<table:table\s([^>]*)>|<table:table-row\b([^>]*)>|"
    r"<table:(?:covered-)?table-cell\b([^>]*)>"
)
REPEATED = re.compile(r'table:number-(?:rows|columns)-repeated="(\d+)"')
SPANNED = re.compile(r'table:number-(rows|columns)-spanned="(\d+)"')
SHEET_NAME = re.compile(r'table:name="([^"]*)"')
READ = re.compile(
    r"content\.xml|xl/(?:worksheets/[^/]+|workbook\d*|styles|sharedStrings)\.xml|"
    r"xl/_rels/[^/]+\.rels"
)
"""The parts of a workbook that are read."""
MANIFEST, LOCK = "META-INF/manifest.xml", b"encryption-data"
"""Where an ods says that its parts lie behind a password."""
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    ExpatError,
    RuntimeError,
    ValueError,
    EOFError,
    OSError,
    LookupError,
)
"""What reading an archive raises that is cut off, altered or locked."""
HEART = {
    ".xlsx": re.compile(r"xl/workbook\d*\.xml"),
    ".ods": re.compile(r"content\.xml"),
}
"""The part without which an archive is no workbook of its kind."""
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
    failed: list[int] = field(default_factory=list)
    """Rows with a formula that failed."""
    uncomputed: list[int] = field(default_factory=list)
    """Rows with a formula that was never worked out."""


def read_layouts(path: Path) -> tuple[Layout, ...]:
    """Look a workbook through before it is laid out; refuse one beyond measure.

    Returns
    -------
    tuple of Layout
        In no order that matters; of an xlsx without merged cells.

    Raises
    ------
    SourceError
        When it is damaged, no workbook of its kind, or unpacks to more than any list.
    DefinitionError
        Names the sheet and how far it reaches.
    """
    suffix = path.suffix.lower()
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if not any(map(HEART[suffix].fullmatch, names)):
                raise SourceError(
                    "error.file.other_bytes", file=str(path), suffix=suffix
                )
            require_unpackable(path, archive)
            if MANIFEST in names and LOCK in archive.read(MANIFEST):
                raise SourceError("error.file.locked_workbook", file=str(path))
            for name in filter(READ.fullmatch, names):
                _require_whole(archive.read(name))
            found = [*_xlsx_layouts(archive), *_ods_layouts(archive)]
    except DAMAGED as error:
        raise _broken(path, error) from error
    for layout in found:
        if layout.rows > LAST_ROW or layout.columns > LAST_COLUMN:
            raise SourceError("error.file.damaged", file=str(path))
        if layout.rows * layout.columns > limits().cells:
            raise DefinitionError(
                "error.table.reach",
                file=str(path),
                sheet=layout.name,
                rows=layout.rows,
                columns=layout.columns,
            )
    return tuple(found)


def _require_whole(part: bytes) -> None:
    """Refuse XML that is cut off or altered: the library may never come to its end.

    Raises
    ------
    ExpatError
        When it is not well-formed, or declares a document type of its own.
    """
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.Parse(part, True)  # noqa: FBT003 - positional only: this is all of it


def _refuse_doctype(*_: object) -> None:
    raise ExpatError("doctype")


def _xlsx_layouts(archive: zipfile.ZipFile) -> Iterator[Layout]:
    names = _xlsx_names(archive)
    for part in filter(XLSX_SHEET.fullmatch, archive.namelist()):
        sheet = archive.read(part)
        rows, columns = _reach(sheet)
        yield Layout(
            name=names.get(part, Path(part).stem),
            rows=rows,
            columns=columns,
            failed=_rows(XLSX_ERROR, sheet),
            uncomputed=_rows(XLSX_UNCOMPUTED, sheet),
        )


def _xlsx_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Give part → name of the sheet; their order is not that of the tabs."""
    listed: dict[str, str] = {}
    targets: dict[str, str] = {}
    for part in archive.namelist():
        if HEART[".xlsx"].fullmatch(part):
            for attributes in _attributes(XLSX_TAB, archive.read(part)):
                listed[attributes.get("id", "")] = attributes.get("name", "")
        elif XLSX_RELATIONS.fullmatch(part):
            for attributes in _attributes(XLSX_RELATION, archive.read(part)):
                target = attributes.get("Target", "").removeprefix("/xl/")
                targets[attributes.get("Id", "")] = f"xl/{target}"
    return {part: listed[key] for key, part in targets.items() if key in listed}


def _attributes(tag: re.Pattern[bytes], part: bytes) -> Iterator[dict[str, str]]:
    for found in tag.findall(part):
        text = found.decode("utf-8", errors="replace")
        pairs = (pair.groups() for pair in ATTRIBUTE.finditer(text))
        yield {name: unescape(value, QUOTES) for name, _, value in pairs}


def _rows(pattern: re.Pattern[bytes], sheet: bytes) -> list[int]:
    return sorted(set(map(_row, pattern.findall(sheet))))


def _reach(sheet: bytes) -> tuple[int, int]:
    """Give the last row and column with a value; without a place, that of the row."""
    cells = XLSX_CELL.findall(sheet)
    places = {(column, row) for column, row in cells if row}
    rows = [_row(row) for _, row in places]
    if len(places) < len(cells):
        rows += map(_row, XLSX_ROW.findall(sheet))
    columns = [_number(column) for column in {column for column, _ in places}]
    return max(rows, default=0), max(columns, default=0)


def _row(digits: bytes) -> int:
    return int(digits[:LONGEST])


def _ods_layouts(archive: zipfile.ZipFile) -> Iterator[Layout]:
    if "content.xml" in archive.namelist():
        content = archive.read("content.xml").decode("utf-8", errors="replace")
        yield from _ods_sheets(content)


def _number(letters: bytes) -> int:
    """Give the number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters[:LONGEST].upper():
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
            layout = Layout(name=unescape(named.group(1), QUOTES) if named else "")
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
    locked = "password" in str(error)
    key = "error.file.locked_workbook" if locked else "error.file.damaged"
    return SourceError(key, file=str(path))
