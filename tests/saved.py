"""Scheme tables of real provincies, changed and saved as people save them.

A table starts as the RES regions of the embedded register, complete by construction: a
row of headings and a row a gemeente. Each method gives a changed copy; `save` writes
it as csv, xlsx or ods.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from html import escape
from pathlib import Path

import xlsxwriter

from pva_geo.boundaries import regions, select_provincie
from pva_geo.model import Boundaries
from pva_geo.sources import read_boundaries

__all__ = ["Cell", "Table", "boundaries_of", "save_ods", "save_xlsx", "table_of"]

Cell = str | float | None
HEADINGS = ("gemeentecode", "gemeente", "subregio")
ODS = "urn:oasis:names:tc:opendocument:xmlns"


@cache
def boundaries_of(year: int) -> Boundaries:
    """The embedded boundaries of a year, read once."""
    return read_boundaries(year=year)


@cache
def table_of(provincie: str, kind: str = "res", year: int = 2022) -> "Table":
    """The regions of a provincie as a table."""
    found = regions(select_provincie(boundaries_of(2022), provincie), kind)
    found = found.sort_values("gemeentecode")
    rows = found[list(HEADINGS)].values.tolist()
    return Table(provincie=provincie, year=year, headings=HEADINGS, rows=rows)


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of gemeenten and subregions; the first row of `rows` is row 2."""

    provincie: str
    year: int
    headings: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    above: Sequence[Sequence[Cell]] = ()
    """Rows above the headings."""
    merged: Sequence[tuple[int, int, int]] = ()
    """Blocks merged downwards: first and last row of the spreadsheet, column from 0."""
    others: dict[str, Sequence[Sequence[Cell]]] = field(default_factory=dict)
    """Sheets before the table's own."""
    hidden: tuple[str, ...] = ()
    """Names of sheets that are hidden."""

    def each(self, column: int, change: Callable[[str], Cell]) -> "Table":
        """Change every cell of a column."""
        rows = [list(row) for row in self.rows]
        for row in rows:
            row[column] = change(str(row[column]))
        return replace(self, rows=rows)

    def at(self, gemeente: str, column: int, text: Cell) -> "Table":
        """Change one cell, in the row of a gemeente."""
        rows = [list(row) for row in self.rows]
        rows[self.row(gemeente) - 2 - len(self.above)][column] = text
        return replace(self, rows=rows)

    def row(self, gemeente: str) -> int:
        """The row of a gemeente, as the spreadsheet shows it."""
        names = [gemeente in row for row in self.rows]
        return names.index(True) + 2 + len(self.above)

    def every(self) -> tuple[int, ...]:
        """All rows of gemeenten."""
        start = 2 + len(self.above)
        return tuple(range(start, start + len(self.rows)))

    def only(self, *columns: int) -> "Table":
        """Keep some columns, in that order."""
        rows = [[row[place] for place in columns] for row in self.rows]
        headings = [self.headings[place] for place in columns]
        return replace(self, headings=headings, rows=rows)

    def headed(self, *headings: str) -> "Table":
        """Give the columns other headings."""
        return replace(self, headings=headings)

    def under(self, *above: Sequence[Cell]) -> "Table":
        """Put rows above the headings."""
        return replace(self, above=above)

    def without(self, gemeente: str) -> "Table":
        """Take the row of a gemeente away."""
        rows = [row for row in self.rows if gemeente not in row]
        return replace(self, rows=rows)

    def plus(self, *rows: Sequence[Cell], after: int | None = None) -> "Table":
        """Add rows at the end, or after so many rows."""
        place = len(self.rows) if after is None else after
        return replace(self, rows=[*self.rows[:place], *rows, *self.rows[place:]])

    def in_blocks(self) -> "Table":
        """Sort by subregion, and name it in the first row of each block only."""
        rows = sorted(map(list, self.rows), key=lambda row: (row[2], row[0]))
        seen: set[Cell] = set()
        for row in rows:
            if row[2] in seen:
                row[2] = None
            seen.add(row[2])
        return replace(self, rows=rows)

    def merging(self) -> "Table":
        """Merge the blocks that `in_blocks` made."""
        starts = [
            number
            for number, row in zip(self.every(), self.rows, strict=True)
            if row[2]
        ]
        ends = [*(start - 1 for start in starts[1:]), self.every()[-1]]
        pairs = zip(starts, ends, strict=True)
        return replace(self, merged=[(a, b, 2) for a, b in pairs if b > a])

    def beside(
        self, name: str, rows: Sequence[Sequence[Cell]], *, hidden: bool = False
    ) -> "Table":
        """Put another sheet before the table's own."""
        gone = (*self.hidden, name) if hidden else self.hidden
        return replace(self, others=self.others | {name: rows}, hidden=gone)

    def cells(self) -> list[Sequence[Cell]]:
        """All rows, from row 1."""
        return [*self.above, self.headings, *self.rows]

    def text(self, delimiter: str = ",", end: str = "\n", quoting: int = 0) -> str:
        """The table as csv."""
        out = io.StringIO()
        writer = csv.writer(
            out, delimiter=delimiter, lineterminator=end, quoting=quoting
        )
        writer.writerows(self.cells())
        return out.getvalue()

    def save(self, folder: Path, suffix: str) -> Path:
        """Write a workbook, or a plain csv."""
        path = folder / f"indeling.{suffix}"
        sheets = self.others | {"Indeling": self.cells()}
        if suffix == "csv":
            path.write_text(self.text(), encoding="utf-8", newline="")
        else:
            write = save_xlsx if suffix == "xlsx" else save_ods
            write(path, sheets, hidden=self.hidden, merged=self.merged)
        return path


Sheets = dict[str, Sequence[Sequence[Cell]]]
Blocks = Sequence[tuple[int, int, int]]


def save_xlsx(
    path: Path, sheets: Sheets, *, hidden: Sequence[str] = (), merged: Blocks = ()
) -> None:
    """Write a workbook; blocks are merged on the last sheet."""
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name in hidden:
                sheet.hide()
            elif name not in hidden and not hidden.count(name):
                sheet.activate()
        for first, last, column in merged:
            text = rows[first - 1][column]
            sheet.merge_range(first - 1, column, last - 1, column, text)


def save_ods(
    path: Path, sheets: Sheets, *, hidden: Sequence[str] = (), merged: Blocks = ()
) -> None:
    """Write a workbook of OpenDocument; blocks are merged on the last sheet."""
    names = "".join(
        f'xmlns:{short}="{ODS}:{long}:1.0" '
        for short, long in (
            ("office", "office"), ("table", "table"), ("text", "text"),
            ("style", "style"),
        )
    )  # fmt: skip
    spans = {(first, column): last - first + 1 for first, last, column in merged}
    last = list(sheets)[-1]
    tables = "".join(
        f'<table:table table:name="{escape(name)}"'
        f"{' table:style-name=' + chr(34) + 'weg' + chr(34) if name in hidden else ''}>"
        f"{_ods_rows(rows, spans if name == last else {})}</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}'
        'office:version="1.3"><office:automatic-styles><style:style style:name="weg" '
        'style:family="table"><style:table-properties table:display="false"/>'
        "</style:style></office:automatic-styles><office:body><office:spreadsheet>"
        f"{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest='
        f'"{ODS}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)


def _ods_rows(rows: Sequence[Sequence[Cell]], spans: dict[tuple[int, int], int]) -> str:
    written = []
    for number, row in enumerate(rows, start=1):
        cells = []
        for column, cell in enumerate(row):
            span = spans.get((number, column))
            merged = f' table:number-rows-spanned="{span}"' if span else ""
            if cell is None or cell == "":
                cells.append("<table:table-cell/>")
            elif isinstance(cell, int | float):
                kind = f'office:value-type="float" office:value="{cell}"'
                cells.append(f"<table:table-cell {kind}{merged}/>")
            else:
                text = f"<text:p>{escape(cell)}</text:p>"
                kind = 'office:value-type="string"'
                cells.append(
                    f"<table:table-cell {kind}{merged}>{text}</table:table-cell>"
                )
        written.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    return "".join(written)
