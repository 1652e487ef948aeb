"""A repair → its audit, and the list of choices that is left to a person.

The audit is for machines and for the file: comma-separated, with points in numbers. The
choices are filled in by hand, so they are written as a Dutch spreadsheet opens them.
"""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO

from pva_geo.catalogue import Language, say
from pva_geo.model import Change, Choice, Repair

__all__ = ["audit_csv", "audit_json", "choices_csv"]

AUDIT = (
    "nr",
    "action",
    "check",
    "decided",
    "rows",
    "gemeenten",
    "subregion_from",
    "subregion_to",
    "kept_by",
    "area_m2",
    "pieces",
    "x",
    "y",
    "given",
    "written",
    "message",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula."""
LIST = "|"
IN_CELL = "; "
"""Joins lists in the choices: the sign that their columns have too, so that none other
can be taken for it."""


def audit_json(repair: Repair, language: Language = "nl") -> str:
    """Give the audit as one JSON document, `pva-geo/repair/1`."""
    document = repair.to_dict(language)
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def audit_csv(repair: Repair, language: Language = "nl") -> str:
    """Give the audit as a table, one row a change."""
    rows = (
        _change(number, change, language)
        for number, change in enumerate(repair.changes, start=1)
    )
    return _table([AUDIT, *rows], delimiter=",")


def choices_csv(choices: Iterable[Choice], language: Language = "nl") -> str:
    """Give open choices as a table with an empty last column to fill in.

    Notes
    -----
    Separated by semicolons, with a byte order mark: so Excel opens it in columns.
    """
    heading = say("repair.headings", language).split(LIST)
    rows = [_choice(choice, language) for choice in choices]
    return "\ufeff" + _table([heading, *rows], delimiter=";")


def _change(number: int, change: Change, language: Language) -> Sequence[object]:
    x, y = change.point or ("", "")
    row = change.to_dict(language) | {
        "nr": number,
        "decided": "true" if change.decided else "false",
        "rows": LIST.join(map(str, change.rows)),
        "gemeenten": LIST.join(change.gemeenten),
        "x": x,
        "y": y,
    }
    return [row[name] for name in AUDIT]


def _choice(choice: Choice, language: Language) -> Sequence[object]:
    x, y = choice.point or (None, None)
    return [
        choice.id,
        choice.check.value,
        IN_CELL.join(map(str, choice.rows)),
        IN_CELL.join(choice.gemeenten),
        _whole(choice.area_m2),
        _whole(x),
        _whole(y),
        choice.question(language),
        IN_CELL.join(choice.shown_options(language)),
        "",
    ]


def _whole(value: float | None) -> object:
    return "" if value is None else round(value)


def _table(rows: Iterable[Sequence[object]], *, delimiter: str) -> str:
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def _guarded(cell: object) -> object:
    """Put a quote before a text that a spreadsheet would take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
