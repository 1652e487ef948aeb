"""What a check of a scheme gives: findings, the balance of areas, and what it saw."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language
from pva_geo.model.findings import Check, Finding, Severity
from pva_geo.model.shares import UnitShares

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = [
    "Balance",
    "Counts",
    "CoverageReport",
    "Noise",
    "Note",
    "Peildatum",
    "Tolerance",
]

CLOSES_RELATIVE = 1e-12
"""The books close when the difference is at most this share of the provincie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """The widths below which a defect is a sliver, or noise, in metres."""

    sliver_width: float = 5.0
    """A defect narrower than this is marked as a sliver; it is still found."""
    noise_width: float = 0.001
    """A defect narrower than this is counted, and not listed."""

    def to_dict(self) -> dict[str, float]:
        """Give both widths."""
        return {"sliver_width": self.sliver_width, "noise_width": self.noise_width}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that a reader did and that is no finding."""

    source: str | None = None
    """File it concerns."""
    row: int | None = None
    """The row it concerns, when there is one."""
    rows: tuple[int, ...] = ()
    """All rows it concerns, where they are several."""
    key: str
    """Sentence in the catalogue."""
    facts: Mapping[str, object] = field(default_factory=dict)
    """What the sentence needs."""

    @classmethod
    def of_rows(
        cls, source: str, key: str, rows: Iterable[int], **facts: object
    ) -> "Note":
        """Make a note of one row or of several; `{n}` is their number."""
        found = tuple(rows)
        row = found[0] if len(found) == 1 else None
        known = {"n": len(found)} | facts
        return cls(source=source, row=row, rows=found, key=key, facts=known)

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the note in words."""
        from pva_geo.catalogue import say  # noqa: PLC0415 - one use

        own = () if self.row is None else (self.row,)
        return {
            "source": self.source,
            "row": self.row,
            "rows": list(self.rows or own),
            "message": say(self.key, language, count=self.facts.get("n"), **self.facts),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Peildatum:
    """Reference date of boundaries: 1 January of a year, given or derived."""

    year: int
    """The year."""
    derived: bool = False
    """Whether the boundaries were derived from those of another year (`afgeleid`)."""

    @property
    def day(self) -> str:
        """The date, ISO."""
        return f"{self.year}-01-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """Defects below the noise width: counted, measured, not listed."""

    count: int = 0
    """How many."""
    area_m2: float = 0.0
    """Their areas together, square metres."""

    def to_dict(self) -> dict[str, float]:
        """Give count and area."""
        return {"count": self.count, "area_m2": self.area_m2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """The books of areas, square metres. No term is derived from another."""

    subregions_m2: float
    """Sum of the areas of the subregions."""
    gaps_m2: float
    """Sum of the areas of the gaps that are listed."""
    excess_m2: float
    """Times covered too often, times area."""
    noise_m2: float
    """Net area of the noise, signed."""
    provincie_m2: float
    """Area of the provincie."""
    provisional: bool = False
    """Whether invalid or missing geometry was mended before the areas were taken."""

    @property
    def difference_m2(self) -> float:
        """Subregions + gaps − excess + noise − provincie."""
        inside = self.subregions_m2 + self.gaps_m2 - self.excess_m2
        return inside + self.noise_m2 - self.provincie_m2

    @property
    def closes(self) -> bool:
        """Whether the difference is at most 1e-12 of the provincie."""
        return abs(self.difference_m2) <= CLOSES_RELATIVE * self.provincie_m2

    def to_dict(self) -> dict[str, object]:
        """Give all terms, the difference and whether the books close."""
        terms = {f"{name}_m2": value for name, value in self.terms().items()}
        return {**terms, "closes": self.closes, "provisional": self.provisional}

    def terms(self) -> dict[str, float]:
        """Give the terms in the order in which they are added, and the difference."""
        return {
            "subregions": self.subregions_m2,
            "gaps": self.gaps_m2,
            "excess": self.excess_m2,
            "noise": self.noise_m2,
            "provincie": self.provincie_m2,
            "difference": self.difference_m2,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many findings of each severity."""

    error: int = 0
    warning: int = 0
    info: int = 0

    def to_dict(self) -> dict[str, int]:
        """Give the three counts."""
        return {"error": self.error, "warning": self.warning, "info": self.info}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CoverageReport:
    """What a check of one scheme against one provincie found, and what it saw."""

    findings: tuple[Finding, ...]
    """Sorted by check, severity and place."""
    tolerance: Tolerance
    """The widths that were used."""
    balance: Balance | None
    """The books of areas; `None` where no coordinates could be used."""
    subregions: "gpd.GeoDataFrame"
    """RD New; `subregion_id`, `name`, `gemeenten` (tuple of codes), `area_m2`,
    `parts`, geometry; in order of first appearance in the scheme."""
    noise: Noise = field(default_factory=Noise)
    """What lies below the noise width."""
    notes: tuple[Note, ...] = ()
    """What the readers did that is no finding."""
    provincie: Mapping[str, object] = field(default_factory=dict)
    """`code`, `name`, `area_m2`."""
    year: int | None = None
    """Year of the boundaries."""
    derived: bool = False
    """Whether the boundaries were derived from another year (`afgeleid`)."""
    kind: str = "polygons"
    """`table` or `polygons`."""
    source: str | None = None
    """Name of the scheme's file."""
    units: int = 0
    """Number of units that were looked at."""
    shares: tuple[UnitShares, ...] | None = None
    """What drawn subregions hold of each gemeente; `None` for tables, and where it was
    not asked for."""

    @property
    def counts(self) -> Counts:
        """Number of findings by severity."""
        return count_findings(self.findings)

    @property
    def ok(self) -> bool:
        """Whether no finding is an error."""
        return not self.counts.error

    @property
    def complete(self) -> bool:
        """Whether no unit and no area of the provincie is without a subregion."""
        return self.balance is not None and not self._has(Check.UNASSIGNED, Check.GAP)

    @property
    def disjoint(self) -> bool:
        """Whether no unit and no area is in two subregions."""
        shared = self._has(Check.ASSIGNED_TWICE, Check.OVERLAP)
        return self.balance is not None and not shared

    @property
    def peildatum(self) -> Peildatum | None:
        """Reference date of the boundaries, where it is known."""
        if self.year is None:
            return None
        return Peildatum(year=self.year, derived=self.derived)

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the document `pva-geo/check/1`, with its stable keys."""
        return {
            "schema": "pva-geo/check/1",
            "ok": self.ok,
            "complete": self.complete,
            "disjoint": self.disjoint,
            "provincie": dict(self.provincie),
            "year": self.year,
            "derived": self.derived,
            "tolerance": self.tolerance.to_dict(),
            "scheme": self.scheme_dict(),
            "counts": {
                "units": self.units,
                "subregions": len(self.subregions),
                "findings": self.counts.to_dict(),
                "noise": self.noise.to_dict(),
            },
            "balance": None if self.balance is None else self.balance.to_dict(),
            "gemeenten": self._shares_dict(),
            "notes": [note.to_dict(language) for note in self.notes],
            "findings": [finding.to_dict(language) for finding in self.findings],
        }

    def scheme_dict(self) -> dict[str, object]:
        """Give the scheme: kind, source and its subregions."""
        names = ["subregion_id", "name", "gemeenten", "area_m2", "parts"]
        columns = [self.subregions[name].tolist() for name in names]
        rows = [
            dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)
        ]
        for row in rows:
            row["gemeenten"] = list(row["gemeenten"])
        return {"kind": self.kind, "source": self.source, "subregions": rows}

    def to_frame(self) -> "gpd.GeoDataFrame":
        """Give the findings as a frame in RD New, one row each, for maps."""
        from pva_geo.model.frames import findings_frame  # noqa: PLC0415 - heavy

        return findings_frame(self.findings)

    def _shares_dict(self) -> list[dict[str, object]] | None:
        if self.shares is None:
            return None
        return [one.to_dict() for one in self.shares]

    def _has(self, *checks: Check) -> bool:
        return any(finding.check in checks for finding in self.findings)


def count_findings(findings: tuple[Finding, ...]) -> Counts:
    """Count findings by severity."""
    severities = [finding.severity for finding in findings]
    return Counts(
        error=severities.count(Severity.ERROR),
        warning=severities.count(Severity.WARNING),
        info=severities.count(Severity.INFO),
    )
