"""The one provincial end product: everything that the product files show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pva_geo.catalogue import Language
from pva_geo.model.coherence import SubregionTie, Tie
from pva_geo.model.coverage import CoverageReport, Note, count_findings
from pva_geo.model.decisions import Likeness
from pva_geo.model.findings import Check, Finding
from pva_geo.model.inputs import Area, Source
from pva_geo.model.participation import Participation
from pva_geo.model.planning import Planning
from pva_geo.model.sectors import Sectors

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = ["BACKGROUNDS", "Background", "ProofRow", "ProvincialProduct", "Totals"]

Background = Literal["none", "pdok"]
"""A background map: none, or the grey one of PDOK."""
BACKGROUNDS: tuple[Background, ...] = ("none", "pdok")
AGREE_RELATIVE = 1e-9
"""Two totals agree when they differ by at most this share of the larger one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts and measures of one subregion, of a rest, or of the provincie."""

    subregion_id: str | None
    """The subregion, `buiten-provincie`, `niet-toegewezen`, or `None`: provincie."""
    betrokken: int
    """Projects that touch it; does not add up. For the provincie: all projects."""
    trekt: int
    """Projects of which it is the hoofdsubregio."""
    toegerekend: float
    """Sum of shares."""
    measures: Mapping[str, float]
    """Leaf name → amount. Leaves: `lengte_m/<drager>/<status>`,
    `capaciteit_mw/<drager>/<status>`, `capaciteit_mva/…`, `kosten_min`,
    `kosten_max` (million euro)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """One measure, computed twice and independently."""

    measure: str
    """`projects`, `trekt`, or the name of a leaf."""
    provincie: float
    """From the projects themselves, never reading attachments."""
    sum: float
    """Over subregions, outside and unplaced, reading nothing else."""

    @property
    def difference(self) -> float:
        """Sum minus provincie."""
        return self.sum - self.provincie

    @property
    def agrees(self) -> bool:
        """Whether the two agree within 1e-9 of the larger."""
        largest = max(abs(self.sum), abs(self.provincie))
        return abs(self.difference) <= AGREE_RELATIVE * largest

    def to_dict(self) -> dict[str, object]:
        """Give both totals and their difference."""
        return {
            "measure": self.measure,
            "provincie": self.provincie,
            "sum": self.sum,
            "difference": self.difference,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """How much a public edition leaves out."""

    projects: int
    """Projects that are not public."""
    costs: int
    """Public projects of which the costs are not."""

    def to_dict(self) -> dict[str, int]:
        """Give both numbers."""
        return {"projects": self.projects, "costs": self.costs}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProvincialProduct:
    """Coverage, projects, attachments, totals and their proof for one provincie."""

    area: Area
    """The provincie and its units."""
    coverage: CoverageReport
    """The check of the scheme; holds the subregions."""
    gemeenten: "gpd.GeoDataFrame"
    """Units of the provincie with `subregion_id` (ids joined by `|`, empty when in
    none), ordered by code, RD New."""
    context: "gpd.GeoDataFrame"
    """Other provincies of the boundaries, dissolved: `provinciecode`, `provincie`,
    geometry, RD New; may be empty. Only for drawing."""
    projects: "gpd.GeoDataFrame"
    """One row a project in natural order of number; columns of `projects.FIELDS`
    that occur, then unknown ones as they came; `project_id`, `naam`, `gemeenten`
    (codes joined by `|`), `basis`, `hoofdsubregio`, `hoofdsubregio_afgeleid`,
    `telt`, `source`, `row`; geometry RD New or `None`."""
    attachments: "pd.DataFrame"
    """`project_id`, `subregion_id`, `share`, `basis`; by project, then by id."""
    provincie_totals: Totals
    """From the projects alone."""
    subregion_totals: tuple[Totals, ...]
    """One a subregion in order of the scheme, then outside, then unplaced."""
    proof: tuple[ProofRow, ...]
    """One row a leaf."""
    findings: tuple[Finding, ...]
    """All findings: of coverage, of projects and sums, then of who takes part, of what
    is due and of sectors."""
    sources: tuple[Source, ...]
    """Every input."""
    origins: "pd.DataFrame | None" = None
    """Every value of a field in which lists differ: `project_id`, `field`, `value`,
    `source`, `sheet`, `row`, `used`."""
    breakdown: "pd.DataFrame | None" = None
    """Totals by subregion, carrier, status, phase, year in service and voltage."""
    ties: tuple[Tie, ...] = ()
    """Projects that are tied to one another."""
    subregion_ties: tuple[SubregionTie, ...] = ()
    """Pairs of subregions, and what ties them."""
    alike: tuple[Likeness, ...] = ()
    """Projects that look alike or were decided upon."""
    notes: tuple[Note, ...] = ()
    """What the readers did that is no finding."""
    gemeente_names: Mapping[str, str] = field(default_factory=dict)
    """Code → name, also of gemeenten of other provincies."""
    participation: Participation | None = None
    """Who takes part; `None` where no table of parties is given."""
    planning: Planning | None = None
    """Products and dates; `None` where the workspace says nothing of them."""
    sectors: Sectors | None = None
    """Links to sector tracks; `None` where no table of them is given."""
    shared_regions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """RES region that lies in other provincies too → the names of these."""
    own_texts: Mapping[str, str] = field(default_factory=dict)
    """Slot of the chapter → the user's own text for it, Markdown."""
    chapter_template: Path | None = None
    """Word document whose styles the chapter takes."""
    left_out: LeftOut | None = None
    """What a public edition leaves out; `None` for the internal product."""
    notice: str | None = None
    """A line that stands on every page, such as what the list is not."""
    language: Language = "nl"
    """Language of everything a person reads."""
    background: Background = "none"
    """What the map may show under it, as a switch that is off."""

    @property
    def concept(self) -> bool:
        """Whether coverage has errors or a delivery could not be read."""
        unread = any(f.check is Check.UNREADABLE_DELIVERY for f in self.findings)
        return unread or not self.coverage.ok

    @property
    def sound(self) -> bool:
        """Whether nothing at all is an error: no finding, and every total agrees."""
        return self.agrees and not count_findings(self.findings).error

    @property
    def agrees(self) -> bool:
        """Whether every measure's two totals agree."""
        return all(row.agrees for row in self.proof)
