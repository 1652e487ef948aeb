"""One thing that is wrong or doubtful, as data; the words come from the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say
from pva_geo.errors import PvaGeoError

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Check", "Finding", "Severity"]


class Severity(StrEnum):
    """How much a finding matters: only an error takes the proof away."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Check(StrEnum):
    """The checks. A code never changes meaning; the name is the kind."""

    UNASSIGNED = "DEF-01"
    ASSIGNED_TWICE = "DEF-02"
    UNKNOWN_CODE = "DEF-03"
    ABOLISHED_CODE = "DEF-04"
    OTHER_PROVINCIE = "DEF-05"
    NAME_MISMATCH = "DEF-06"
    REPEATED_ROW = "DEF-07"
    MENDED_CODE = "DEF-08"
    BLANK_SUBREGION = "DEF-09"
    SIMILAR_NAMES = "DEF-10"
    NOT_YET = "DEF-11"
    IGNORED_ROW = "DEF-12"
    INVALID_GEOMETRY = "GEO-01"
    MISSING_GEOMETRY = "GEO-02"
    CRS_DOUBT = "GEO-03"
    GAP = "COV-01"
    OVERLAP = "COV-02"
    SPILL = "COV-03"
    SCATTERED = "COV-04"
    MISSING_FIELD = "PRJ-01"
    BAD_VALUE = "PRJ-02"
    UNLOCATED = "PRJ-03"
    OUTSIDE = "PRJ-04"
    PLACE_MISMATCH = "PRJ-05"
    DUPLICATE_ID = "PRJ-06"
    LIKELY_DUPLICATE = "PRJ-07"
    CONFLICT = "PRJ-08"
    SWAPPED_COORDINATES = "PRJ-09"
    UNREADABLE_DELIVERY = "PRJ-10"
    NOT_CONSERVED = "AGG-01"
    PARTS_DIFFER = "AGG-02"
    GEMEENTE_ABSENT = "PART-01"
    PARTY_ABSENT = "PART-02"
    OPERATOR_ABSENT = "PART-03"
    COORDINATOR_ABSENT = "PART-04"
    NOT_DELIVERED = "PART-05"
    DISCIPLINE_ABSENT = "PART-06"
    RES_REGION_ABSENT = "PART-07"
    BAD_PARTY = "PART-08"
    TOO_LATE = "PLAN-01"
    DELIVERED_LATE = "PLAN-02"
    DATE_PASSED = "PLAN-03"
    AFTER_DATE = "PLAN-04"
    PRODUCT_MISSING = "PLAN-05"
    BAD_PRODUCT = "PLAN-06"
    UNDATED = "PLAN-07"
    TRACK_UNLINKED = "SECT-01"
    PIN_ABSENT = "SECT-02"
    SUBREGION_UNLINKED = "SECT-03"
    PROJECTS_UNLINKED = "SECT-04"
    BAD_LINK = "SECT-05"

    @property
    def kind(self) -> str:
        """Name of the check in words: `unassigned`, `assigned-twice`, …."""
        return self.name.lower().replace("_", "-")

    @property
    def severity(self) -> Severity:
        """Severity of the check where a finding does not say otherwise."""
        return _SEVERITIES.get(self, Severity.ERROR)


_SEVERITIES = {
    Check.NAME_MISMATCH: Severity.WARNING,
    Check.REPEATED_ROW: Severity.WARNING,
    Check.MENDED_CODE: Severity.WARNING,
    Check.SIMILAR_NAMES: Severity.WARNING,
    Check.IGNORED_ROW: Severity.INFO,
    Check.SCATTERED: Severity.WARNING,
    Check.UNLOCATED: Severity.WARNING,
    Check.OUTSIDE: Severity.WARNING,
    Check.PLACE_MISMATCH: Severity.WARNING,
    Check.DUPLICATE_ID: Severity.INFO,
    Check.LIKELY_DUPLICATE: Severity.WARNING,
    Check.PARTS_DIFFER: Severity.WARNING,
    Check.GEMEENTE_ABSENT: Severity.WARNING,
    Check.OPERATOR_ABSENT: Severity.WARNING,
    Check.COORDINATOR_ABSENT: Severity.WARNING,
    Check.NOT_DELIVERED: Severity.WARNING,
    Check.DISCIPLINE_ABSENT: Severity.WARNING,
    Check.RES_REGION_ABSENT: Severity.INFO,
    Check.DELIVERED_LATE: Severity.WARNING,
    Check.DATE_PASSED: Severity.WARNING,
    Check.AFTER_DATE: Severity.INFO,
    Check.PRODUCT_MISSING: Severity.WARNING,
    Check.UNDATED: Severity.INFO,
    Check.TRACK_UNLINKED: Severity.WARNING,
    Check.PIN_ABSENT: Severity.WARNING,
    Check.SUBREGION_UNLINKED: Severity.WARNING,
    Check.PROJECTS_UNLINKED: Severity.INFO,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Finding:
    """One thing that is wrong or doubtful."""

    check: Check
    """Which check found it."""
    severity: Severity
    """How much it matters."""
    subregions: tuple[str, ...] = ()
    """Ids of the subregions it concerns."""
    gemeenten: tuple[str, ...] = ()
    """Codes of the gemeenten it lies in."""
    projects: tuple[str, ...] = ()
    """Ids of the projects it concerns."""
    area_m2: float | None = None
    """Area of the defect, square metres."""
    width_m: float | None = None
    """Diameter of the largest circle that fits in the defect, metres."""
    border_m: float | None = None
    """Length of the border that the defect follows, metres."""
    count: int = 1
    """At how many places: more than 1 where slivers or one cause go together."""
    point: tuple[float, float] | None = None
    """A place inside the defect, RD New; inside the largest where there are several."""
    sliver: bool = False
    """Whether the defect is narrower than the sliver width."""
    source: str | None = None
    """File (and layer or sheet) it comes from."""
    row: int | None = None
    """The row as a spreadsheet shows it, when there is one."""
    rows: tuple[int, ...] = ()
    """All rows it rests on."""
    variant: str = ""
    """Which sentence of the check says it; empty for the usual one."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What the sentence needs beside the fields above; an error speaks for itself."""
    geometry: "BaseGeometry | None" = None
    """The defect itself, RD New."""

    def message(self, language: Language = "nl") -> str:
        """Say in one sentence what was found."""
        return self._say("message", language)

    def remedy(self, language: Language = "nl") -> str:
        """Say in one sentence how to mend it."""
        return self._say("remedy", language)

    def title(self, language: Language = "nl") -> str:
        """Name the finding in a few words, for lists."""
        return self._say("title", language)

    def cell(self) -> dict[str, object] | None:
        """Tell which cell of a project list it is about, or `None`.

        Returns
        -------
        dict or None
            `sheet` (or layer), `column` as the list heads it, `value` as it stands,
            `allowed` and `nearest` (`None` where there is no such thing).
        """
        facts = self.facts
        if "column" not in facts:
            return None
        names = {"sheet": "sheet", "column": "column", "value": "value"}
        names |= {"allowed": "allowed", "nearest": "near"}
        return {key: facts.get(name) or None for key, name in names.items()}

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the finding with the stable keys of the check document."""
        return {
            "check": self.check.value,
            "kind": self.check.kind,
            "severity": self.severity.value,
            "subregions": list(self.subregions),
            "gemeenten": list(self.gemeenten),
            "projects": list(self.projects),
            "area_m2": self.area_m2,
            "width_m": self.width_m,
            "border_m": self.border_m,
            "count": self.count,
            "point": None if self.point is None else list(self.point),
            "sliver": self.sliver,
            "source": self.source,
            "row": self.row,
            "rows": list(self.rows),
            "cell": self.cell(),
            "message": self.message(language),
            "remedy": self.remedy(language),
        }

    def _say(self, part: str, language: Language) -> str:
        known: dict[str, object] = {
            "area_m2": self.area_m2,
            "width_m": self.width_m,
            "border_m": self.border_m,
            "point": self.point,
            "source": self.source,
            "row": self.row,
            "rows": [str(row) for row in self.rows],
            "projects": self.projects,
            "subregions": self.subregions,
            "gemeenten": self.gemeenten,
        }
        if field := self.facts.get("field"):
            known["label"] = say(f"field.{field}", language)
        own = {
            name: fact.message(language) if isinstance(fact, PvaGeoError) else fact
            for name, fact in self.facts.items()
        }
        return say(f"{self._stem}.{part}", language, **(known | own))

    @property
    def _stem(self) -> str:
        code = self.check.value
        return f"{code}.{self.variant}" if self.variant else code
