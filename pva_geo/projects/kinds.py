"""What a field of a project is: kind of value, need, rule, unit, other headings."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Field", "Kind", "Need", "Part"]


class Kind(StrEnum):
    """How the value of a field is written."""

    TEXT = "text"
    WORD = "word"
    WORDS = "words"
    WHOLE = "whole"
    DECIMAL = "decimal"
    YEAR = "year"
    QUARTER = "quarter"
    VOLTAGE = "voltage"
    DAY = "day"
    YES_NO = "yes-no"
    PLACES = "places"
    RECORDS = "records"


class Need(StrEnum):
    """How much a field is wanted in a complete pMIEK."""

    REQUIRED = "required"
    """An empty cell is an error."""
    WANTED = "wanted"
    """A missing column is said."""
    CONDITIONAL = "conditional"
    """A missing column is said when a row meets the condition."""
    OPTIONAL = "optional"
    """Nobody misses it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a record, as `rol` of a party."""

    name: str
    """Key in the product document."""
    kind: Kind = Kind.TEXT
    """Text, word, whole, year or day."""
    allowed: tuple[str, ...] = ()
    """Words, for a part of words."""
    needed: bool = False
    """Whether a record without it cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a project."""

    name: str
    """Column in our own files."""
    kind: Kind = Kind.TEXT
    """How its values are written."""
    allowed: tuple[str, ...] = ()
    """Words, for a field of words."""
    low: float | None = None
    """Least value, for numbers; least number of signs, for text."""
    high: float | None = None
    """Greatest value, for numbers; most signs, for text."""
    unit: str | None = None
    """Unit of numbers."""
    need: Need = Need.OPTIONAL
    """How much it is wanted."""
    when: tuple[str, tuple[str, ...]] | None = None
    """Another field and the words of it under which this one is wanted."""
    parts: tuple[Part, ...] = ()
    """Parts of a record, in order of writing."""
    headings: tuple[str, ...] = ()
    """Other headings that mean it, the surest first."""

    @property
    def required(self) -> bool:
        """Whether an empty cell is an error."""
        return self.need is Need.REQUIRED
