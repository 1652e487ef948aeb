"""Inhabitants of gemeenten: a table with a code or a name, and a number."""

import re
from collections.abc import Mapping
from pathlib import Path

from pva_geo.errors import DefinitionError
from pva_geo.gazetteer import Gazetteer, mend_code
from pva_geo.readers.headings import SCHEME_HEADINGS, find_header
from pva_geo.readers.tables import read_sheets

__all__ = ["read_inhabitants"]

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": SCHEME_HEADINGS["gemeentecode"],
    "gemeente": SCHEME_HEADINGS["gemeente"],
    "inwoners": (
        "inwoners",
        "aantal inwoners",
        "inwonertal",
        "inhabitants",
        "bevolking",
    ),
}
GROUPED = re.compile(r"\d{1,3}(?:[. \u00a0]\d{3})+")
"""A number as people write it, with points or spaces between thousands."""
PLAIN = re.compile(r"(\d+)(?:[.,]0+)?")


def read_inhabitants(path: Path, gazetteer: Gazetteer) -> dict[str, float]:
    """Read the number of inhabitants of each gemeente.

    Parameters
    ----------
    path
        csv, xlsx or ods with `gemeentecode` or `gemeente`, and `inwoners`.
    gazetteer
        Knows the names; rows of other provincies are left out.

    Raises
    ------
    DefinitionError
        When a column is missing, or a cell of a unit is no number: all rows named.
    """
    rows = read_sheets(path)[0].rows
    top, columns = find_header(rows, HEADINGS)
    if "inwoners" not in columns or len(columns) < 2:
        raise DefinitionError("error.inhabitants.columns", file=str(path))
    found: dict[str, float] = {}
    wrong: list[int] = []
    for number, cells in enumerate(rows[top + 1 :], start=top + 2):
        row = {n: cells[c] if c < len(cells) else "" for n, c in columns.items()}
        code = mend_code(row.get("gemeentecode", ""))
        code = code or gazetteer.code_of(row.get("gemeente", ""))
        if code not in gazetteer.units:
            continue
        if (people := _number(row["inwoners"])) is None:
            wrong.append(number)
        else:
            found[code] = found.get(code, 0.0) + people
    if wrong:
        facts = {"file": str(path), "rows": wrong}
        raise DefinitionError("error.inhabitants.value", count=len(wrong), **facts)
    return found


def _number(text: str) -> float | None:
    if GROUPED.fullmatch(text):
        return float(re.sub(r"\D", "", text))
    plain = PLAIN.fullmatch(text)
    return float(plain[1]) if plain else None
