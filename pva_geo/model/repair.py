"""What a repair gives: the changes it made, the choices it left, and the books.

A change says why, how many square metres or rows moved, from whom and to whom. A choice
is what a person must decide. The books hold, for every subregion, that what it was and
what moved are what it has become.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say
from pva_geo.model.coverage import CoverageReport, Tolerance
from pva_geo.model.findings import Check
from pva_geo.model.inputs import Scheme
from pva_geo.model.shares import UnitState

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["KEEP", "REMOVE", "Action", "Book", "Change", "Choice", "Decision"]
__all__ += ["Repair", "Wishes"]

REMOVE, KEEP = "verwijderen", "behouden"
"""Options of a choice that are no subregion and no code: take it away, leave it."""

CLOSES_M2 = 1.0
"""The books of a subregion close to the square metre."""


class Action(StrEnum):
    """What was done; the sentence of the catalogue has the same name."""

    CODE = "code"
    NAME = "name"
    SPELLING = "spelling"
    REPEATED = "repeated"
    IGNORED = "ignored"
    BLANK = "blank"
    ELSEWHERE = "elsewhere"
    SUCCESSOR = "successor"
    PREDECESSORS = "predecessors"
    INHERITED = "inherited"
    ASSIGNED = "assigned"
    DROPPED = "dropped"
    LEFT = "left"
    CRS = "crs"
    VALID = "valid"
    EMPTIED = "emptied"
    UNITED = "united"
    SNAPPED = "snapped"
    FILLED = "filled"
    SEPARATED = "separated"
    CUT_OFF = "cut-off"
    NOISE = "noise"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a repair did."""

    action: Action
    """What was done."""
    check: Check | None = None
    """The check whose finding it mends; `None` where none had been found."""
    decided: bool = False
    """Whether a person decided it."""
    subregion_from: str = ""
    """Who lost the land: a subregion, or `niet-toegewezen`; empty where nobody did."""
    subregion_to: str = ""
    """Who got it: a subregion, or `buiten-provincie`; empty where nobody did."""
    kept_by: str = ""
    """Who had it too, and keeps it."""
    gemeenten: tuple[str, ...] = ()
    """Codes of the gemeenten it lies in."""
    rows: tuple[int, ...] = ()
    """Rows of the input, or numbers of its features."""
    area_m2: float = 0.0
    """Area that moved, square metres."""
    pieces: int = 0
    """Pieces of land that moved, each in one part."""
    point: tuple[float, float] | None = None
    """A place in the largest piece, RD New."""
    given: str = ""
    """What stood there."""
    written: str = ""
    """What stands there now."""
    variant: str = ""
    """Which sentence of the action says it; empty for the usual one."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What the sentence needs beside the fields above."""

    def message(self, language: Language = "nl") -> str:
        """Say in one sentence what was done."""
        stem = f"repair.change.{self.action.value}"
        key = f"{stem}.{self.variant}" if self.variant else stem
        known = {"given": self.given, "written": self.written, "area": self.area_m2}
        return say(key, language, count=self.pieces, **(known | dict(self.facts)))

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the change with the stable keys of the audit."""
        return {
            "action": self.action.value,
            "check": "" if self.check is None else self.check.value,
            "decided": self.decided,
            "rows": list(self.rows),
            "gemeenten": list(self.gemeenten),
            "subregion_from": self.subregion_from,
            "subregion_to": self.subregion_to,
            "kept_by": self.kept_by,
            "area_m2": self.area_m2,
            "pieces": self.pieces,
            "point": None if self.point is None else list(self.point),
            "given": self.given,
            "written": self.written,
            "message": self.message(language),
        }


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Choice:
    """One thing that a person must decide."""

    id: str
    """The same for the same defect in every run: check, and code, text or place."""
    check: Check
    """Which check asks for it."""
    options: tuple[str, ...]
    """What may be chosen, the likeliest first: subregions, codes, `REMOVE`, `KEEP`."""
    labels: tuple[str, ...] = ()
    """What the options are called, `ES21 (West-Brabant)`; empty where that says no
    more."""
    also: tuple[str, ...] = ()
    """What may be chosen too."""
    gemeenten: tuple[str, ...] = ()
    """Codes of the gemeenten it lies in."""
    rows: tuple[int, ...] = ()
    """Rows of the input it rests on."""
    area_m2: float | None = None
    """Area that it is about, square metres."""
    width_m: float | None = None
    """How wide it is, metres."""
    point: tuple[float, float] | None = None
    """A place inside, RD New."""
    variant: str = ""
    """Which question of the check asks it."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What the question needs beside the fields above."""
    geometry: "BaseGeometry | None" = None
    """The land that it is about, RD New."""

    def question(self, language: Language = "nl") -> str:
        """Ask it in one sentence."""
        stem = f"repair.choice.{self.check.value}"
        key = f"{stem}.{self.variant}" if self.variant else stem
        known = {"area": self.area_m2, "width": self.width_m}
        return say(key, language, **(known | dict(self.facts)))

    def shown_options(self, language: Language = "nl") -> list[str]:
        """Give the options as a person reads them, and may write them too."""
        words = {
            word: say(f"repair.option.{word}", language) for word in (REMOVE, KEEP)
        }
        return [words.get(text, text) for text in self.labels or self.options]

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the choice with the stable keys of the audit."""
        return {
            "choice": self.id,
            "check": self.check.value,
            "rows": list(self.rows),
            "gemeenten": list(self.gemeenten),
            "area_m2": self.area_m2,
            "width_m": self.width_m,
            "point": None if self.point is None else list(self.point),
            "question": self.question(language),
            "options": list(self.options),
            "labels": self.shown_options(language),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person chose."""

    choice: str
    """Id of the choice."""
    chosen: str
    """What was written in the column of decisions."""
    row: int | None = None
    """Row of the decisions file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a person wants of a repair, and knows of the scheme."""

    tolerance: Tolerance = field(default_factory=Tolerance)
    """What is narrower than the sliver width is mended without asking."""
    decisions: tuple[Decision, ...] = ()
    """What was chosen."""
    decisions_source: str = ""
    """Name of the file that the decisions come from."""
    made_for: int | None = None
    """Year that the scheme was made for; `None` when it is not known."""
    name: str | None = None
    """Name of the file of the new scheme; `None` for that of the old one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The areas of one subregion before and after, and what moved, square metres."""

    subregion_id: str
    """Id of the subregion."""
    name: str
    """Its name."""
    before_m2: float
    """Area before, valid and united."""
    received_m2: float
    """Sum of what changes gave to it."""
    given_m2: float
    """Sum of what changes took from it."""
    after_m2: float
    """Area after, measured anew."""

    @property
    def difference_m2(self) -> float:
        """Before + received − given − after."""
        return self.before_m2 + self.received_m2 - self.given_m2 - self.after_m2

    @property
    def closes(self) -> bool:
        """Whether before and changes make after, to the square metre."""
        return abs(self.difference_m2) <= CLOSES_M2

    def to_dict(self) -> dict[str, object]:
        """Give the book with the stable keys of the audit."""
        return {
            "subregion_id": self.subregion_id,
            "name": self.name,
            "before_m2": self.before_m2,
            "received_m2": self.received_m2,
            "given_m2": self.given_m2,
            "after_m2": self.after_m2,
            "difference_m2": self.difference_m2,
        }


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Repair:
    """A new scheme, all that was changed to make it, and what is left to decide."""

    scheme: Scheme
    """The new scheme; the one that was given is as it was."""
    changes: tuple[Change, ...]
    """In the order of the checks, then of rows or of size."""
    choices: tuple[Choice, ...]
    """What remains to be decided, the same order."""
    books: tuple[Book, ...]
    """One a subregion, in the order of the scheme."""
    before: CoverageReport
    """Check of the scheme that was given."""
    after: CoverageReport
    """Check of the new scheme."""

    @property
    def moved_m2(self) -> float:
        """Area of all changes together."""
        return sum(change.area_m2 for change in self.changes)

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the audit `pva-geo/repair/1`, with its stable keys."""
        return {
            "schema": "pva-geo/repair/1",
            "ok": self.after.ok,
            "provincie": dict(self.after.provincie),
            "year": self.after.year,
            "scheme": {"before": self.before.source, "after": self.after.source},
            "findings": {
                "before": self.before.counts.to_dict(),
                "after": self.after.counts.to_dict(),
            },
            "balance": {
                name: None if report.balance is None else report.balance.to_dict()
                for name, report in (("before", self.before), ("after", self.after))
            },
            "subregions": [book.to_dict() for book in self.books],
            "gemeenten": [
                unit.to_dict()
                for unit in self.after.shares or ()
                if unit.state is not UnitState.WHOLE
            ],
            "changes": [change.to_dict(language) for change in self.changes],
            "choices": [choice.to_dict(language) for choice in self.choices],
        }
