"""A table → a scheme: rows of gemeente and subregion, with what was done to read them.

What a person sees at a glance is understood: blocks of which only the first row names
the subregion, totals and notes between the rows, spaces that do not show. Nothing of it
is silent: each is a note or a finding with its rows.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pandas as pd

from pva_geo.errors import DefinitionError
from pva_geo.model import Check, Finding, Note, Scheme, SchemeKind, Source
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.scheme.blocks import fill_blocks
from pva_geo.readers.scheme.lines import Kind, Line, read_lines
from pva_geo.readers.scheme.sheet import SchemeSheet, choose_scheme_sheet

__all__ = ["read_scheme_table"]

COLUMNS = ("gemeentecode", "gemeente", "subregion_id", "subregio")
SHOWN = 200
"""Letters of an ignored row in a sentence."""


def read_scheme_table(
    path: Path, *, layer: str | None, columns: Mapping[str, str]
) -> Scheme:
    """Read a table as a scheme.

    Parameters
    ----------
    path
        csv, xlsx or ods.
    layer
        Sheet, where several could be meant.
    columns
        Our column → heading in the file.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When no sheet holds a scheme, when rows have more cells than headings, or when
        there is no row of a gemeente at all.
    """
    found = choose_scheme_sheet(path, layer, columns)
    _require_even_rows(path, found)
    lines = list(read_lines(found))
    units, filled = fill_blocks(lines)
    if not units:
        raise DefinitionError("error.scheme.empty", file=str(path))
    blank = dict.fromkeys(COLUMNS, "")
    rows = pd.DataFrame([blank | line.record | {"row": line.number} for line in units])
    notes = (
        *found.sheet.notes,
        *found.notes,
        *_blank_rows(path, found, lines),
        *_said(path, "note.spaces", [line.number for line in units if line.spaced]),
        *_said(path, "note.failed", [line.number for line in units if line.failed]),
        *_said(path, "note.filled_down", filled),
    )
    return Scheme(
        kind=SchemeKind.TABLE,
        source=_source(path, found, len(rows)),
        rows=rows,
        has_id="subregion_id" in found.columns,
        notes=notes,
        findings=tuple(_ignored(path, line) for line in _passed_over(lines, filled)),
    )


def _require_even_rows(path: Path, found: SchemeSheet) -> None:
    """Refuse rows with more cells than headings: there, a name holds a delimiter.

    Raises
    ------
    DefinitionError
        Names all such rows.
    """
    rows = found.sheet.rows
    width = len(rows[found.top])
    named = max(found.columns.values()) + 1
    usual = max(Counter(map(len, rows[found.top :])).items(), key=lambda pair: pair[1])
    uneven = [
        number
        for number, cells in enumerate(rows[found.top + 1 :], start=found.top + 2)
        if any(cells[width:]) or (len(cells) > usual[0] and any(cells[named:]))
    ]
    if uneven:
        raise DefinitionError(
            "error.scheme.ragged",
            count=len(uneven),
            file=str(path),
            rows=uneven,
            cells=len(rows[uneven[0] - 1]),
            width=len([heading for heading in rows[found.top] if heading]),
        )


def _passed_over(lines: Sequence[Line], filled: Sequence[int]) -> Iterator[Line]:
    """Give the rows that are no unit; headings of blocks were read, and are none."""
    headings = bool(filled) and not any(
        line.has_subregion for line in lines if line.kind is Kind.UNIT
    )
    passed = {Kind.OTHER} if headings else {Kind.OTHER, Kind.BLOCK}
    return (line for line in lines if line.kind in passed)


def _ignored(path: Path, line: Line) -> Finding:
    return Finding(
        check=Check.IGNORED_ROW,
        severity=Check.IGNORED_ROW.severity,
        source=path.name,
        row=line.number,
        rows=(line.number,),
        facts={"text": " ".join(cell for cell in line.cells if cell)[:SHOWN]},
    )


def _said(path: Path, key: str, rows: Sequence[int]) -> tuple[Note, ...]:
    return (Note.of_rows(path.name, key, rows),) if rows else ()


def _blank_rows(
    path: Path, found: SchemeSheet, lines: Sequence[Line]
) -> tuple[Note, ...]:
    """Say how many empty rows stand between the headings and the last filled row."""
    last = lines[-1].number if lines else 0
    blank = last - found.top - 1 - len(lines)
    if blank <= 0:
        return ()
    used = {line.number for line in lines}
    first = next(row for row in range(found.top + 2, last) if row not in used)
    return (
        Note(source=path.name, row=first, key="note.blank_rows", facts={"n": blank}),
    )


def _source(path: Path, found: SchemeSheet, rows: int) -> Source:
    return Source(
        role="scheme",
        name=path.name,
        layer=found.sheet.name,
        sha256=sha256_of(path),
        rows=rows,
    )
