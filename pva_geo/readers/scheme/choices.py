"""A file of choices → decisions: what a person chose, and in which row."""

from pathlib import Path

from pva_geo.errors import DefinitionError
from pva_geo.model import Decision
from pva_geo.readers.headings import find_header
from pva_geo.readers.tables import read_sheets

__all__ = ["read_choices"]

HEADINGS = {
    "choice": ("choice", "keuze"),
    "chosen": ("chosen", "gekozen", "besluit", "decision"),
}


def read_choices(path: Path) -> tuple[Decision, ...]:
    """Read the choices that a repair wrote and a person filled in.

    Parameters
    ----------
    path
        csv, xlsx or ods with the columns `choice` (`keuze`) and `chosen` (`gekozen`);
        other columns are for the person alone.

    Returns
    -------
    tuple of Decision
        In order of row, with those that chose nothing.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When a column is missing.
    """
    seen: list[str] = []
    for sheet in read_sheets(path):
        top, columns = find_header(sheet.rows, HEADINGS)
        if columns.keys() == HEADINGS.keys():
            rows = sheet.rows[top + 1 :]
            return tuple(
                Decision(
                    choice=_cell(cells, columns["choice"]),
                    chosen=_cell(cells, columns["chosen"]),
                    row=number,
                )
                for number, cells in enumerate(rows, start=top + 2)
                if any(cells)
            )
        seen += [cell for cell in (sheet.rows[top] if sheet.rows else ()) if cell]
    raise DefinitionError("error.choices.headings", file=str(path), headings=seen)


def _cell(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""
