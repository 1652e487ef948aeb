"""csv of any hand → rows of cells: delimiter, `sep=` line, quotes that went astray."""

import csv
import io
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from pva_geo.errors import DefinitionError
from pva_geo.model import Note
from pva_geo.readers.files.bounds import limits, require_below
from pva_geo.readers.files.decoding import decode
from pva_geo.readers.tables.sheet import Sheet, make_sheet

__all__ = ["read_delimited"]

DELIMITERS = ";,\t|"
LOOKED_AT = 50
"""Lines by which the delimiter is told."""
SEPARATOR_LINE = re.compile(r'"?sep=(.)"?[;,\s]*', re.IGNORECASE)
"""The line by which Excel is told the delimiter; a spreadsheet does not show it."""
QUOTED = re.compile(r'"[^"]*"')
FIRST_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def read_delimited(path: Path) -> Sheet:
    """Read a csv as one sheet.

    Raises
    ------
    SourceError
        When its bytes are no text.
    DefinitionError
        When a quote is never closed or a cell is no cell; names the row.
    """
    text, notes = decode(path, path.read_bytes())
    first = FIRST_LINE.match(text)
    head = first.group(0) if first else ""
    if named := SEPARATOR_LINE.fullmatch(head):
        text = text[len(head) :]
        said = Note(source=path.name, key="note.sep", facts={"mark": named.group(1)})
        notes = (*notes, said)
    require_below(path, "rows", text.count("\n"))
    delimiter = named.group(1) if named else _delimiter(text.splitlines())
    require_below(path, "cells", text.count(delimiter))
    rows, astray = _cells(path, text, delimiter)
    if astray:
        notes = (*notes, Note.of_rows(path.name, "note.quote", astray))
    if whole := _quoted_whole(rows):
        rows, _ = _cells(path, whole, _delimiter(whole.splitlines()))
        notes = (*notes, Note(source=path.name, key="note.quoted_whole"))
    return make_sheet(path, None, rows, notes)


def _delimiter(lines: Sequence[str]) -> str:
    """Tell the delimiter: the mark that most lines hold the same number of times.

    A mark counts when half of the lines hold it, and not between quotes; commas in
    names are fewer than the semicolons between them, but may be as many.
    """
    counted = [QUOTED.sub("", line) for line in lines[:LOOKED_AT] if line.strip()]
    numbers = {mark: [line.count(mark) for line in counted] for mark in DELIMITERS}
    usual = {mark: median(found or [0]) for mark, found in numbers.items()}
    if not any(usual.values()):
        return max(DELIMITERS, key=lambda mark: sum(numbers[mark]))
    return max(
        (mark for mark in DELIMITERS if usual[mark]),
        key=lambda mark: (_evenness(numbers[mark]), usual[mark]),
    )


def _evenness(numbers: Sequence[int]) -> int:
    """Count the lines that hold a mark the most usual number of times."""
    return Counter(number for number in numbers if number).most_common(1)[0][1]


def _cells(path: Path, text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """Split a text; a quote that is never closed would swallow all rows below it.

    Returns
    -------
    tuple
        Rows of cells, and the numbers of the rows in which a quote went astray.

    Raises
    ------
    DefinitionError
        Names the row in which such a quote opens, or that of a cell beyond measure.
    """
    csv.field_size_limit(limits().cell_length)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        row = len(rows) + 1
        if "field larger" in str(error):
            raise _too_long(path, row) from error
        if "unexpected end" in str(error):
            raise DefinitionError(
                "error.table.quote", file=str(path), row=row
            ) from error
        # a stray quote within a cell is what people type: `"Den Haag" (West)`
        return _loose_cells(path, text, delimiter)
    return rows, []


def _loose_cells(
    path: Path, text: str, delimiter: str
) -> tuple[list[list[str]], list[int]]:
    """Split a text with stray quotes; the rows that hold one are told line by line."""
    rows: list[list[str]] = []
    astray: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines, read = list(io.StringIO(text, newline="")), 0
    try:
        for cells in reader:
            rows.append(cells)
            record = "".join(lines[read : reader.line_num])
            read = reader.line_num
            if not _is_strict(record, delimiter):
                astray.append(len(rows))
    except csv.Error as error:
        raise _too_long(path, len(rows) + 1) from error
    return rows, astray


def _too_long(path: Path, row: int) -> DefinitionError:
    limit = limits().cell_length
    return DefinitionError("error.table.cell", file=str(path), row=row, limit=limit)


def _is_strict(record: str, delimiter: str) -> bool:
    try:
        list(
            csv.reader(
                io.StringIO(record, newline=""), delimiter=delimiter, strict=True
            )
        )
    except csv.Error:
        return False
    return True


def _quoted_whole(rows: Sequence[Sequence[str]]) -> str:
    """Give the text within, where each line was put between quotes as a whole."""
    filled = [row for row in rows if any(row)]
    single = all(len(row) == 1 for row in filled)
    inner = [QUOTED.sub("", row[0]) for row in filled if row] if single else []
    held = any(all(mark in line for line in inner) for mark in DELIMITERS)
    if not inner or not held:
        return ""
    return "\n".join(row[0] if row else "" for row in rows)
