"""Text of a cell → a value of its kind; `None` where no value can be read."""

import re
from collections.abc import Callable, Mapping

from pva_geo.projects.fields import Field, Kind

__all__ = ["READERS", "read_number", "split_list"]

Value = str | int | float | bool | None

YES = frozenset({"ja", "j", "yes", "y", "true", "waar", "1"})
NO = frozenset({"nee", "n", "no", "false", "onwaar", "0"})
DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
DUTCH_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
YEAR = r"(?:19|20)\d{2}"
YEARS = re.compile(
    rf"{YEAR}(?:\s*[-–/]\s*{YEAR}|[-/]\d{{1,2}}(?:[-/]\d{{1,2}})?|\s*[QK][1-4])?",
    flags=re.IGNORECASE,
)
VOLTAGE = re.compile(r"\d+(?:[.,]\d+)?(?:\s*[/-]\s*\d+(?:[.,]\d+)?)*")


def split_list(text: str) -> list[str]:
    """Split a list by `|` or `;`; commas may stand in names.

    Examples
    --------
    >>> split_list("Nuenen, Gerwen en Nederwetten|Oss; Best")
    ['Nuenen, Gerwen en Nederwetten', 'Oss', 'Best']
    """
    return [part.strip() for part in re.split(r"[|;]", text) if part.strip()]


def read_number(text: str) -> float | None:
    """Read a number with a decimal comma or point, and points or spaces by thousands.

    Examples
    --------
    >>> [read_number(text) for text in ("1.250,5", "0,4", "173290", "±5")]
    [1250.5, 0.4, 173290.0, None]
    """
    bare = re.sub(r"[\s\u00a0\u202f]", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "")
    elif re.fullmatch(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+", bare):
        bare = bare.replace(",", "")
    bare = bare.replace(",", ".")
    return float(bare) if re.fullmatch(r"[+-]?\d+(?:\.\d+)?", bare) else None


def _bounded(field: Field, number: float | None) -> float | None:
    if number is None:
        return None
    low = field.low is None or number >= field.low
    high = field.high is None or number <= field.high
    return number if low and high else None


def _decimal(field: Field, text: str) -> Value:
    without_unit = re.sub(r"\s*(?:MVA|MW|M€|mln\.?|kV)$", "", text, flags=re.IGNORECASE)
    return _bounded(field, read_number(without_unit))


def _whole(field: Field, text: str) -> Value:
    number = _bounded(field, read_number(text))
    return int(number) if number is not None and number.is_integer() else None


def _year(field: Field, text: str) -> Value:
    """Read `2030`, `2027 Q3`, `2030-06-01` or the last year of `2026-2028`."""
    years = re.findall(rf"(?<!\d){YEAR}(?!\d)", text)
    if not years or not YEARS.fullmatch(text.strip()):
        return None
    number = _bounded(field, float(years[-1]))
    return None if number is None else int(number)


def _voltage(_field: Field, text: str) -> Value:
    bare = re.sub(r"\s*kV$", "", text.strip(), flags=re.IGNORECASE)
    if not VOLTAGE.fullmatch(bare):
        return None
    levels = [level.replace(",", ".") for level in re.findall(r"\d+(?:[.,]\d+)?", bare)]
    return "/".join(levels) if all(float(level) > 0 for level in levels) else None


def _day(_field: Field, text: str) -> Value:
    """Read an ISO date, also without day or month, or a Dutch date."""
    if DAY.fullmatch(text):
        return text
    match = DUTCH_DAY.fullmatch(text)
    if not match:
        return None
    day, month, year = (int(part) for part in match.groups())
    iso = f"{year:04d}-{month:02d}-{day:02d}"
    return iso if DAY.fullmatch(iso) else None


def _yes_no(_field: Field, text: str) -> Value:
    word = text.casefold()
    return True if word in YES else False if word in NO else None


def _as_is(_field: Field, text: str) -> Value:
    return text


READERS: Mapping[Kind, Callable[[Field, str], Value]] = {
    Kind.TEXT: _as_is,
    Kind.DECIMAL: _decimal,
    Kind.WHOLE: _whole,
    Kind.YEAR: _year,
    Kind.VOLTAGE: _voltage,
    Kind.DAY: _day,
    Kind.YES_NO: _yes_no,
}
"""Kind → reader of one cell; words and places are read apart."""
