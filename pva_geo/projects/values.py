"""Text of a cell → values of its field; `None` where no value can be read.

One cell may fill several fields: `2027 Q3` a year and a quarter, `2026-2028` the ends
of a band, `1-3 stations` a least and a greatest number. Ranges stay ranges.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from pva_geo.projects.kinds import Field, Kind
from pva_geo.projects.literals import read_day, read_number
from pva_geo.projects.records import read_records
from pva_geo.projects.words import Meaning, nearest_word, read_word, read_words

__all__ = ["EMPTY", "nearest", "read_value"]

EMPTY = frozenset({"-", "–", "—", "n.v.t.", "nvt", "n.v.t", "n/a", "na", "?"})
"""What people write in a cell that holds nothing."""
YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1", "openbaar"})
NO = frozenset({"nee", "n", "no", "false", "onwaar", "0", "niet openbaar"})
UNIT = re.compile(
    r"\s*(?:mva|mwe?|kv|m€|mln\.?|miljoen|euro|m2|m²|(?:nieuwe\s+|additionele\s+)?"
    r"(?:hoogspannings)?stations?(?:\(s\))?|stuks)\s*(?:euro)?$",
    re.IGNORECASE,
)
NUMBER = r"[+-]?\d[\d.,\u00a0\u202f ]*"
RANGE = re.compile(
    rf"({NUMBER}?)\s*(?:-|–|—|\bt/?m\b|\btot(?:\s+en\s+met)?\b|\bà\b)\s*({NUMBER})"
)
PAIRS = {
    "aantal_min": ("aantal_min", "aantal_max"),
    "aantal_max": ("aantal_min", "aantal_max"),
    "kosten_min": ("kosten_min", "kosten_max"),
    "kosten_max": ("kosten_min", "kosten_max"),
}
"""Field → the two fields that a range in its cell fills."""
VOLTAGE = re.compile(r"\d+(?:[.,]\d+)?(?:\s*(?:kv)?\s*[/\\|-]\s*\d+(?:[.,]\d+)?)*")
HIGHEST_KV = 1_000
YEAR = r"(?:19|20|21)\d{2}"
ABOUT = r"(?:ca\.?|circa|±|begin|medio|eind|rond|vanaf|uiterlijk)?\s*"
YEARS = re.compile(
    rf"{ABOUT}(?P<one>{YEAR})(?:\s*(?:-|–|—|/|tot|t/?m)\s*(?P<two>{YEAR}))?",
    re.IGNORECASE,
)
QUARTERS = (
    re.compile(rf"(?P<year>{YEAR})[\s,/-]*(?:q|k|kw\.?)\s*(?P<q>[1-4])", re.IGNORECASE),
    re.compile(rf"(?:q|k|kw\.?)\s*(?P<q>[1-4])[\s,/-]*(?P<year>{YEAR})", re.IGNORECASE),
    re.compile(
        rf"(?P<q>[1-4])e\s*(?:kwartaal|kw\.?)\s*(?P<year>{YEAR})", re.IGNORECASE
    ),
)
EXCEL_DAWN = date(1899, 12, 30)
"""Day 0 of a spreadsheet."""


def read_value(field: Field, text: str, *, figure: bool = False) -> Meaning | None:
    """Read one cell.

    Parameters
    ----------
    field
        Any field but one of places.
    text
        What the cell holds; not empty.
    figure
        Whether a point can only be a decimal one: the cell is a number in its file, or
        others of its column show it.

    Returns
    -------
    mapping or None
        Field → value; the field itself comes first.
    """
    if field.kind in READERS:
        return READERS[field.kind](field, text)
    return _number(field, text, figure=figure)


def nearest(field: Field, text: str) -> str:
    """Give the allowed value that is most likely meant; empty where none is.

    Examples
    --------
    >>> from pva_geo.projects.fields import FIELD_BY_NAME as by
    >>> nearest(by["status"], "concret"), nearest(by["gereed_jaar"], "1905-07-22")
    ('concreet', '2030')
    """
    if field.kind in (Kind.WORD, Kind.WORDS):
        return nearest_word(field.name, text)
    if field.kind is Kind.YEAR:
        return _nearest_year(field, text)
    if field.kind is Kind.VOLTAGE:
        return _nearest_voltage(text)
    number = read_number(UNIT.sub("", text.removeprefix("€")))
    if field.unit == "M€" and number is not None and field.high is not None:
        million = number / 1e6
        return f"{million:g}" if field.high < number and million <= field.high else ""
    return ""


def _bounded(field: Field, number: float | None) -> float | None:
    if number is None:
        return None
    low = field.low is None or number >= field.low
    high = field.high is None or number <= field.high
    return number if low and high else None


def _number(field: Field, text: str, *, figure: bool) -> Meaning | None:
    bare = UNIT.sub("", text.strip().removeprefix("€")).strip()
    ends = RANGE.fullmatch(bare) if field.name in PAIRS else None
    if ends:
        numbers = [_one(field, end, figure=figure) for end in ends.groups()]
        low, high = PAIRS[field.name]
        if None in numbers:
            return None
        both = {low: numbers[0], high: numbers[1]}
        return {name: both[name] for name in sorted(both, key=field.name.__ne__)}  # type: ignore[misc] # no end is None, see above
    number = _one(field, bare, figure=figure)
    return None if number is None else {field.name: number}


def _one(field: Field, text: str, *, figure: bool) -> float | int | None:
    number = _bounded(field, read_number(text, figure=figure))
    if number is None or field.kind is not Kind.WHOLE:
        return number
    return int(number) if number.is_integer() else None


def _year(field: Field, text: str) -> Meaning | None:
    """Read `2030`, `2027 Q3`, a date, or a band; the last year of a band is the plan.

    A start is the first year of its band.
    """
    quarter = _quarter(text)
    if quarter is not None:
        return _with_quarter(field, *quarter)
    match = YEARS.fullmatch(text.strip())
    if not match:
        return None
    first = int(match["one"])
    last = int(match["two"] or first)
    early = field.name in ("start_jaar", "gereed_vroegst", "knelpunt_jaar")
    chosen = first if early else last
    if _bounded(field, first) is None or _bounded(field, last) is None:
        return None
    band = {"gereed_vroegst": first, "gereed_laatst": last}
    ready = match["two"] and field.name == "gereed_jaar"
    return {field.name: chosen} | (band if ready else {})


def _quarter(text: str) -> tuple[int, int] | None:
    """Read year and quarter, also of a date."""
    for pattern in QUARTERS:
        if match := pattern.fullmatch(text.strip()):
            return int(match["year"]), int(match["q"])
    day = read_day(text)
    if day is None or len(day) == 4:
        return None
    return int(day[:4]), (int(day[5:7]) + 2) // 3


def _with_quarter(field: Field, year: int, quarter: int) -> Meaning | None:
    if _bounded(field, year) is None:
        return None
    stem = field.name.removesuffix("_jaar")
    known = {f"{stem}_kwartaal": quarter} if stem in ("start", "gereed") else {}
    return {field.name: year} | known


def _kwartaal(field: Field, text: str) -> Meaning | None:
    match = re.fullmatch(
        r"(?:q|k|kw\.?)?\s*([1-4])(?:e\s*kwartaal)?", text, re.IGNORECASE
    )
    return {field.name: int(match[1])} if match else None


def _voltage(field: Field, text: str) -> Meaning | None:
    bare = re.sub(r"\s*kv$", "", text.strip(), flags=re.IGNORECASE)
    if not VOLTAGE.fullmatch(bare.casefold()):
        return None
    levels = [level.replace(",", ".") for level in re.findall(r"\d+(?:[.,]\d+)?", bare)]
    possible = all(0 < float(level) <= HIGHEST_KV for level in levels)
    return {field.name: "/".join(levels)} if possible else None


def _day(field: Field, text: str) -> Meaning | None:
    day = read_day(text)
    return None if day is None else {field.name: day}


def _yes_no(field: Field, text: str) -> Meaning | None:
    word = text.strip().casefold()
    return {field.name: word in YES} if word in YES | NO else None


def _records(field: Field, text: str) -> Meaning | None:
    written = read_records(field, text)
    return None if written is None else {field.name: written}


def _as_is(field: Field, text: str) -> Meaning | None:
    return {field.name: text}


def _nearest_year(field: Field, text: str) -> str:
    """Undo what a spreadsheet does to a year in a cell of dates, or add the century."""
    day = read_day(text)
    if day is not None and len(day) == 10:
        serial = (date.fromisoformat(day) - EXCEL_DAWN) // timedelta(days=1)
        if _bounded(field, serial) is not None:
            return str(serial)
    if re.fullmatch(r"'?\d{2}", text.strip()):
        year = 2000 + int(text.strip()[-2:])
        return str(year) if _bounded(field, year) is not None else ""
    return ""


def _nearest_voltage(text: str) -> str:
    """Undo `20/10` that became a date, and volts that should be kilovolts."""
    day = read_day(text)
    if day is not None and len(day) == 10:
        return f"{int(day[8:])}/{int(day[5:7])}"
    bare = re.sub(r"\s*v$", "", text.strip(), flags=re.IGNORECASE)
    levels = [read_number(level, figure=True) for level in re.split(r"[/\\|]", bare)]
    if all(level is not None and level >= HIGHEST_KV for level in levels):
        return "/".join(f"{(level or 0) / 1000:g}" for level in levels)
    return ""


READERS: Mapping[Kind, Callable[[Field, str], Meaning | None]] = {
    Kind.TEXT: _as_is,
    Kind.WORD: read_word,
    Kind.WORDS: read_words,
    Kind.YEAR: _year,
    Kind.QUARTER: _kwartaal,
    Kind.VOLTAGE: _voltage,
    Kind.DAY: _day,
    Kind.YES_NO: _yes_no,
    Kind.RECORDS: _records,
}
"""Kind → reader of one cell; numbers need to know of points, places are read apart."""
