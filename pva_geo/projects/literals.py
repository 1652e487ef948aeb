"""What people write for lists, numbers and days, whatever the field."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

__all__ = ["has_decimal_points", "read_day", "read_number", "split_list"]

DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ][\d:.+Z]*)?")
DUTCH_DAY = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})", re.IGNORECASE)
MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun"]
MONTHS += ["jul", "aug", "sep", "okt", "nov", "dec"]
OTHER_MONTHS = {"maa": 3, "mar": 3, "may": 5, "oct": 10}


def split_list(text: str) -> list[str]:
    """Split a list by `|` or `;`; commas may stand in names.

    Examples
    --------
    >>> split_list("Nuenen, Gerwen en Nederwetten|Oss; Best")
    ['Nuenen, Gerwen en Nederwetten', 'Oss', 'Best']
    """
    return [part.strip() for part in re.split(r"[|;\n]", text) if part.strip()]


@lru_cache(maxsize=10_000)
def read_number(text: str, *, figure: bool = False) -> float | None:
    """Read a number with a decimal comma or point, and points or spaces by thousands.

    Examples
    --------
    >>> [read_number(text) for text in ("1.250,5", "0,4", "173290", "±5")]
    [1250.5, 0.4, 173290.0, None]
    >>> read_number("5.653"), read_number("5.653", figure=True)
    (5653.0, 5.653)
    """
    bare = re.sub(r"[\s\u00a0\u202f]", "", text)
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", bare) and not figure:
        bare = bare.replace(".", "")
    elif re.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+", bare):
        bare = bare.replace(",", "")
    elif re.fullmatch(r"[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}", bare):
        bare = bare.replace(".", "")
    bare = bare.replace(",", ".")
    return float(bare) if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", bare) else None


def has_decimal_points(texts: Iterable[str]) -> bool:
    """Whether some cell of a column shows that its points are decimal ones.

    Examples
    --------
    >>> has_decimal_points(["1.250", "2.5"]), has_decimal_points(["1.250", "2,5"])
    (True, False)
    """
    shown = [text.strip() for text in texts]
    if any("," in text for text in shown):
        return False
    sure = re.compile(r"[+-]?(?:0\.\d+|\d{4,}\.\d+|\d+\.(?:\d{1,2}|\d{4,}))")
    return any(sure.fullmatch(text) for text in shown)


def read_day(text: str) -> str | None:
    """Read an ISO date, also without day or month, or a Dutch one.

    Examples
    --------
    >>> [read_day(text) for text in ("2025-01", "1-2-2025", "3 mei 2024", "31-2-2025")]
    ['2025-01', '2025-02-01', '2024-05-03', None]
    """
    if match := DAY.fullmatch(text.strip()):
        year, month, day = match.groups()
        found = _date(year, month or "1", day or "1")
        return "-".join(filter(None, (year, month, day))) if found else None
    if match := DUTCH_DAY.fullmatch(text.strip()):
        day, month, year = match.groups()
        found = _date(year, _month(month), day)
        return found.isoformat() if found else None
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _month(text: str) -> str:
    short = text.casefold()[:3]
    named = MONTHS.index(short) + 1 if short in MONTHS else OTHER_MONTHS.get(short)
    return text if named is None else str(named)
