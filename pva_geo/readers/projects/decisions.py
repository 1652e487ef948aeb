"""`beslissingen.csv` → what a person said of projects that look alike."""

from pathlib import Path

from pva_geo.boundaries import fold
from pva_geo.deliveries import natural_key
from pva_geo.errors import DefinitionError
from pva_geo.model import Likeness, Verdict
from pva_geo.readers.headings import find_header, shown_headings
from pva_geo.readers.tables import read_sheets

__all__ = ["read_decisions"]

HEADINGS = {
    "project_a": ("project_a", "project a"),
    "project_b": ("project_b", "project b"),
    "verdict": ("oordeel", "verdict", "beslissing"),
    "name_a": ("naam_a", "name_a"),
    "name_b": ("naam_b", "name_b"),
    "score": ("gelijkenis", "score"),
    "reason": ("reden", "reason", "toelichting"),
}
NEEDED = ("project_a", "project_b", "verdict")
WORDS = {
    "zelfde": Verdict.SAME,
    "hetzelfde": Verdict.SAME,
    "same": Verdict.SAME,
    "anders": Verdict.DIFFERENT,
    "verschillend": Verdict.DIFFERENT,
    "different": Verdict.DIFFERENT,
    "": Verdict.OPEN,
}
"""What people write → what it means; compared without case."""


def read_decisions(path: Path) -> tuple[Likeness, ...]:
    """Read decisions; rows without two numbers are passed over.

    Returns
    -------
    tuple of Likeness
        In order of row; of a pair that stands twice the last row counts.

    Raises
    ------
    DefinitionError
        When columns are missing, or a verdict is a word that we do not know: all such
        rows are named at once.
    SourceError
        When the file cannot be read.
    """
    sheet = read_sheets(path)[0]
    top, columns = find_header(sheet.rows, HEADINGS)
    if not set(NEEDED) <= columns.keys():
        found = shown_headings(sheet.rows[top] if sheet.rows else [])
        raise DefinitionError("error.decisions.columns", file=path.name, headings=found)
    read: dict[tuple[str, str], Likeness] = {}
    unknown: dict[int, str] = {}
    for row, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        given = {
            name: _bare(cells[place]) if place < len(cells) else ""
            for name, place in columns.items()
        }
        first, second = sorted(
            (given["project_a"], given["project_b"]), key=natural_key
        )
        if not first or not second:
            continue
        verdict = WORDS.get(fold(given["verdict"]))
        if verdict is None:
            unknown[row] = given["verdict"]
            continue
        turned = first != given["project_a"]
        read[first, second] = Likeness(
            project_a=first,
            project_b=second,
            name_a=given.get("name_b" if turned else "name_a", ""),
            name_b=given.get("name_a" if turned else "name_b", ""),
            verdict=verdict,
            reason=given.get("reason", ""),
            row=row,
        )
    if unknown:
        raise DefinitionError(
            "error.decisions.words",
            file=path.name,
            rows=[str(row) for row in unknown],
            words=[f"«{word}»" for word in dict.fromkeys(unknown.values())],
        )
    return tuple(read.values())


def _bare(cell: str) -> str:
    """Take the mark away that keeps a spreadsheet from computing a text."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {*"=+-@"} else cell
