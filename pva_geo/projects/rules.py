"""Rules that bind a value to its length, or two values of a project to each other."""

from collections.abc import Mapping
from typing import Any

from pva_geo.model import Check
from pva_geo.projects.faults import Faults
from pva_geo.projects.fields import FIELD_BY_NAME, FIELDS, ORDERED
from pva_geo.projects.kinds import Field, Kind, Need

__all__ = ["find_broken_rules", "find_missing", "find_no_place_column"]

Columns = Mapping[str, list[Any]]
PLACE_COLUMNS = frozenset({"gemeenten", "gm_codes", "x_rd", "y_rd", "lon", "lat"})

UNSAID = ("openbaar", "kosten_openbaar")
"""Fields of which a blank is taken for no, where others are filled in."""


def find_broken_rules(data: Columns, faults: Faults) -> None:
    """Find texts that are too short or too long, and ends of a range exchanged.

    Both values stay as they are given; only a person knows which one is wrong.
    """
    for field in FIELDS:
        if field.kind is not Kind.TEXT or field.low is None or field.high is None:
            continue
        facts = {"low": int(field.low), "high": int(field.high)}
        for place, text in enumerate(data.get(field.name, ())):
            if text and not field.low <= len(text) <= field.high:
                shown = text if len(text) < 60 else f"{text[:57]}…"
                about = facts | {"value": shown, "signs": len(text)}
                faults.cell(
                    Check.BAD_VALUE, place, field=field, facts=about, variant="length"
                )
    for low, high in ORDERED:
        if low in data and high in data:
            _exchanged(data, low, high, faults)


def find_missing(
    data: Columns,
    texts: Mapping[str, list[str]],
    guessed: Mapping[str, Mapping[str, int]],
    faults: Faults,
) -> None:
    """Say which required cells are empty, and which columns a list lacks (PRJ-01).

    Parameters
    ----------
    data
        What was read, by field.
    texts
        Cells of the list, by field.
    guessed
        Field without a column → what was read of it from names, and how often.
    faults
        Takes the findings: an error a cell or column for required fields, else one info
        a column.
    """
    for field in FIELDS:
        values = data.get(field.name, [])
        filled = any(value is not None for value in values)
        has_column = field.name in texts or filled
        if field.name in guessed and field.required:
            told = [f"{word} ({n})" for word, n in guessed[field.name].items()]
            faults.column(field, "column.guessed", found=told)
        elif field.required and not has_column:
            faults.column(field, "column")
        elif field.required:
            _empty_cells(field, values, texts.get(field.name), faults)
        elif not has_column and _is_missed(field, data):
            faults.column(field, "optional")
        elif field.name in UNSAID and has_column:
            blank = [place for place, value in enumerate(values) if value is None]
            if blank:
                faults.blank(field, blank)


def find_no_place_column(
    texts: Mapping[str, list[str]], faults: Faults, *, drawn: bool
) -> None:
    """Say that a list gives no way at all to find a place."""
    if not drawn and not PLACE_COLUMNS & texts.keys():
        faults.column(FIELD_BY_NAME["gemeenten"], "column")


def _empty_cells(
    field: Field, values: list[Any], texts: list[str] | None, faults: Faults
) -> None:
    for place, value in enumerate(values):
        if value is None and not (texts and texts[place]):
            faults.cell(Check.MISSING_FIELD, place, field=field)


def _is_missed(field: Field, data: Columns) -> bool:
    if field.need is Need.CONDITIONAL and field.when is not None:
        other, words = field.when
        return any(value in words for value in data.get(other, ()))
    return field.need is Need.WANTED


def _exchanged(data: Columns, low: str, high: str, faults: Faults) -> None:
    for place, (a, b) in enumerate(zip(data[low], data[high], strict=True)):
        if a is not None and b is not None and b < a:
            facts = {"value": f"{b:g}", "other": low, "least": f"{a:g}"}
            field = FIELD_BY_NAME[high]
            faults.cell(
                Check.BAD_VALUE, place, field=field, facts=facts, variant="order"
            )
