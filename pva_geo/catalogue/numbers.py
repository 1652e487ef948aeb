"""Numbers, measures, lists and dates as a Dutch or an English reader writes them.

Rounding is half up, done in decimal before Babel formats: Babel rounds half to even.
A number that rounds to zero has no sign; minus is U+2212.
"""

import math
from collections.abc import Callable, Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import isinf, isnan
from typing import cast

__all__ = [
    "format_area",
    "format_few",
    "format_figure",
    "format_list",
    "format_number",
    "format_rows",
    "format_value",
]

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
JOINERS = {
    ("nl", "and"): "en",
    ("nl", "or"): "of",
    ("en", "and"): "and",
    ("en", "or"): "or",
}
DERIVED = {"nl": "afgeleid", "en": "derived"}
"""How boundaries are labelled that follow from those of another year."""
MAX_RANGES = 10
"""More ranges of rows than this nobody reads; all are in the document."""
SQUARE_KILOMETRE_M2 = 1_000_000
LEAST_M2 = 0.0001
"""What is less than this is said to be less."""
KILOMETRE_M = 1_000
LARGEST = 1e15
"""From here on a number is written by its power of ten: it has no decimals left."""
FEW = 5
"""Names in a list that is cut short."""


@lru_cache(maxsize=2048)
def format_number(value: float, language: str, decimals: int = 0) -> str:
    """Write a number with thousands grouped and a fixed number of decimals.

    What is too large for a table, as damaged files may hold, is written by its power of
    ten.

    Examples
    --------
    >>> format_number(5053.7, "nl", 1), format_number(5053.7, "en")
    ('5.053,7', '5,054')
    >>> format_number(2.5, "nl"), format_number(-0.04, "nl", 1)
    ('3', '0,0')
    >>> format_number(-1.26e190, "nl", 1), format_number(float("inf"), "nl")
    ('−1,3e190', '∞')
    """
    if not abs(value) < LARGEST:
        return _beyond(value, language)
    from babel.numbers import format_decimal  # noqa: PLC0415 - slow to start

    if not math.isfinite(value):
        return "–"
    step = Decimal(1).scaleb(-decimals)
    rounded = Decimal(repr(value)).quantize(step, rounding=ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    written = format_decimal(abs(rounded), format=pattern, locale=LOCALES[language])
    return "\N{MINUS SIGN}" + written if rounded < 0 else written


def _beyond(value: float, language: str) -> str:
    """Write what has no usual form: of a damaged file, for instance."""
    if isnan(value):
        return "?"
    sign = "\N{MINUS SIGN}" if value < 0 else ""
    if isinf(value):
        return f"{sign}\N{INFINITY}"
    figure, _, power = f"{abs(value):.1e}".partition("e+")
    return f"{sign}{format_number(float(figure), language, 1)}e{power}"


def format_area(area_m2: float, language: str) -> str:
    """Write an area in km² from 0.1 km² on, else in m².

    Examples
    --------
    >>> format_area(7_700_000, "nl"), format_area(1240, "nl"), format_area(2.84, "en")
    ('7,7 km²', '1.240 m²', '2.8 m²')
    >>> format_area(0, "nl"), format_area(3e-6, "nl")
    ('0 m²', '< 0,0001 m²')
    """
    size = abs(area_m2)
    if 0 < size < LEAST_M2 / 2:
        return f"< {format_number(LEAST_M2, language, 4)} m²"
    if size >= 100 * SQUARE_KILOMETRE_M2:
        return f"{format_number(area_m2 / SQUARE_KILOMETRE_M2, language)} km²"
    if size >= 0.1 * SQUARE_KILOMETRE_M2:
        return f"{format_number(area_m2 / SQUARE_KILOMETRE_M2, language, 1)} km²"
    decimals = 0 if size >= 10 or size == 0 else 1 if size >= 1 else 4
    return f"{format_number(area_m2, language, decimals)} m²"


def format_list(items: Iterable[str], language: str, joiner: str = "and") -> str:
    """Write a list in words: `a, b en c`.

    Examples
    --------
    >>> format_list(["Asten", "Best", "Oss"], "nl")
    'Asten, Best en Oss'
    """
    *first, last = list(items) or [""]
    if not first:
        return last
    return f"{', '.join(first)} {JOINERS[language, joiner]} {last}"


def format_figure(value: float, language: str) -> str:
    """Write an amount with no more decimals than it has, two at most.

    Examples
    --------
    >>> format_figure(75.0, "nl"), format_figure(1203.456, "nl")
    ('75', '1.203,46')
    """
    return format_number(value, language, 0 if float(value).is_integer() else 2)


def format_rows(rows: Iterable[int]) -> str:
    """Write numbers of rows, those that follow each other as one range, ten at most.

    Examples
    --------
    >>> format_rows([2, 3, 4, 7, 9, 10])
    '2–4, 7, 9, 10'
    """
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    written = [
        f"{run[0]}\N{EN DASH}{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))
        for run in runs
    ]
    shown = written[:MAX_RANGES]
    return ", ".join(shown) + (", …" if len(written) > len(shown) else "")


def format_few(items: Iterable[str], language: str) -> str:
    """Write a list in words that names five at most, and counts the rest.

    Examples
    --------
    >>> format_few("abcdefg", "nl"), format_few("abc", "en")
    ('a, b, c, d, e en nog 2', 'a, b and c')
    """
    names = list(items)
    rest = len(names) - FEW
    if rest <= 0:
        return format_list(names, language)
    more = {"nl": f"nog {rest}", "en": f"{rest} more"}[language]
    return format_list([*names[:FEW], more], language)


def format_value(value: object, spec: str, language: str) -> str:
    """Write one value by a format spec of the catalogue.

    Parameters
    ----------
    value
        Text, a number, a list of texts or an ISO date.
    spec
        Empty (text as it is, whole numbers grouped), `.1` (decimals), `m2` (area),
        `m` (length or width), `pct`, `pct1` (share), `and`, `or` (lists), `few` (a list that
        names five at most), `date`, `peildatum` and `peiljaar` (a reference date or its
        year, derived or not), `figure` (whole, or two decimals), `rows` (numbers of rows), `places`
        (lists with their rows), `raw`.
    language
        `nl` or `en`.
    """
    if spec in FORMATS:
        return FORMATS[spec](value, language)
    if spec.startswith("."):
        return format_number(cast("float", value), language, int(spec[1:]))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    decimals = 0 if float(value).is_integer() else 1
    return format_number(value, language, decimals)


def _length(value: object, language: str) -> str:
    length_m = float(cast("float", value))
    if length_m >= KILOMETRE_M:
        return f"{format_number(length_m / KILOMETRE_M, language, 1)} km"
    if length_m < 0.1:
        return f"{format_number(length_m * 1000, language, 1)} mm"
    decimals = 1 if length_m < 100 else 0
    return f"{format_number(length_m, language, decimals)} m"


def _date(value: object, language: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - slow to start

    day = value if isinstance(value, date) else date.fromisoformat(str(value))
    return format_date(day, format="d MMMM y", locale=LOCALES[language])


def _peildatum(value: object, language: str) -> str:
    """Write a reference date (`day`, `derived`), and whether it was derived."""
    day = _date(getattr(value, "day", value), language)
    return f"{day} ({DERIVED[language]})" if getattr(value, "derived", False) else day


def _peiljaar(value: object, language: str) -> str:
    """Write the year of a reference date, and whether it was derived."""
    year = str(getattr(value, "year", value))
    return f"{year} ({DERIVED[language]})" if getattr(value, "derived", False) else year


def _share(value: object, language: str, decimals: int = 0) -> str:
    percent = format_number(float(cast("float", value)) * 100, language, decimals)
    return f"{percent} %" if language == "nl" else f"{percent}%"


def _places(value: object, language: str) -> str:
    """Write lists, each with its rows: `noord.csv (rij 2)`."""
    words = {"nl": ("rij", "rijen"), "en": ("row", "rows")}[language]
    held = cast("Iterable[tuple[str, tuple[int, ...]]]", value)
    told = [
        f"{name} ({words[len(rows) > 1]} {format_rows(rows)})" for name, rows in held
    ]
    return format_list(told, language, "and")


FORMATS: dict[str, Callable[[object, str], str]] = {
    "m2": lambda value, language: format_area(cast("float", value), language),
    "m": _length,
    "pct": _share,
    "pct1": lambda value, language: _share(value, language, 1),
    "date": _date,
    "peildatum": _peildatum,
    "peiljaar": _peiljaar,
    "figure": lambda value, language: format_figure(cast("float", value), language),
    "rows": lambda value, _language: format_rows(cast("Iterable[int]", value)),
    "places": _places,
    "raw": lambda value, _language: str(value),
    "and": lambda value, language: format_list(
        cast("Iterable[str]", value), language, "and"
    ),
    "or": lambda value, language: format_list(
        cast("Iterable[str]", value), language, "or"
    ),
    "few": lambda value, language: format_few(cast("Iterable[str]", value), language),
}
