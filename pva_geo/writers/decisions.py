"""`beslissingen.csv`: projects that look alike, for a person to fill in, once."""

import csv
from collections.abc import Iterable
from io import StringIO

from pva_geo.catalogue.numbers import format_number
from pva_geo.model import Likeness

__all__ = ["decisions_table"]

COLUMNS = (
    "project_a",
    "project_b",
    "oordeel",
    "gelijkenis",
    "naam_a",
    "naam_b",
    "reden",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def decisions_table(alike: Iterable[Likeness]) -> str:
    """Write the pairs as a csv that a Dutch spreadsheet opens: `;`, decimal comma.

    What was decided stays in it, so that the file can go back to the workspace whole.
    """
    text = StringIO()
    text.write("\ufeff")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in alike:
        score = "" if one.score is None else format_number(one.score, "nl", 2)
        row = (*one.pair, one.verdict, score, one.name_a, one.name_b, one.reason)
        writer.writerow([_safe(str(cell)) for cell in row])
    return text.getvalue()


def _safe(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
