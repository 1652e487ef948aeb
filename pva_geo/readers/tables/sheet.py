"""One sheet of text cells, whatever file it came from, as a person sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pva_geo.errors import DefinitionError
from pva_geo.model import Note
from pva_geo.readers.files.bounds import limits, require_below
from pva_geo.readers.files.decoding import mend_mojibake

__all__ = ["Sheet", "make_sheet"]

OUTER = "\ufeff \t\r\n"
"""What is taken away around a cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of text cells."""

    name: str | None
    """Name of the sheet; `None` for csv."""
    rows: tuple[tuple[str, ...], ...]
    """Cells, stripped; the first row is row 1 of the spreadsheet."""
    written: tuple[tuple[str, ...], ...] = ()
    """The same cells before they were stripped."""
    figures: frozenset[tuple[int, int]] = frozenset()
    """Row and column, from 0, of numbers whose text could be read otherwise (`5.653`,
    which is five thousand to a Dutch reader)."""
    hidden: bool = False
    """Whether the workbook hides the sheet."""
    notes: tuple[Note, ...] = ()
    """What was done to read it."""

    def with_figures(self, figures: Iterable[tuple[int, int]]) -> "Sheet":
        """Give the same sheet, with the places of numbers that are no thousands."""
        return replace(self, figures=frozenset(figures))

    def as_hidden(self) -> "Sheet":
        """Give the same sheet, marked as one that the workbook hides."""
        return replace(self, hidden=True)


def make_sheet(
    path: Path,
    name: str | None,
    rows: Sequence[Sequence[str]],
    notes: tuple[Note, ...] = (),
) -> Sheet:
    """Make a sheet of cells; text that was decoded twice is mended and said.

    Raises
    ------
    SourceError
        When there are more rows or columns than the limits allow.
    DefinitionError
        When a cell is longer than they allow.
    """
    require_below(path, "rows", len(rows))
    require_below(path, "columns", max(map(len, rows), default=0))
    longest = limits().cell_length
    mended: list[tuple[int, str, str]] = []
    written: list[tuple[str, ...]] = []
    stripped: list[tuple[str, ...]] = []
    for number, row in enumerate(rows, start=1):
        cells = tuple(row)
        if any(cells):
            if max(map(len, cells)) > longest:
                raise DefinitionError(
                    "error.table.cell", file=str(path), row=number, limit=longest
                )
            clean = tuple(map(mend_mojibake, cells))
            pairs = zip(cells, clean, strict=True)
            changed = [pair for pair in pairs if pair[0] != pair[1]]
            mended += [(number, *pair) for pair in changed[:1]]
            cells = clean
        written.append(cells)
        stripped.append(tuple(cell.strip(OUTER) for cell in cells))
    if mended:
        _, given, read = mended[0]
        facts = {"given": given.strip(), "read": read.strip()}
        numbers = [number for number, _, _ in mended]
        notes = (*notes, Note.of_rows(path.name, "note.mojibake", numbers, **facts))
    return Sheet(name=name, rows=tuple(stripped), written=tuple(written), notes=notes)
