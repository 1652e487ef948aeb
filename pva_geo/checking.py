"""A check from top to bottom: boundaries → scheme → report.

It is a module of its own so that a check loads no more than a check needs; the other
jobs begin with it (`pipeline.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pva_geo.boundaries import select_provincie
from pva_geo.catalogue import Language
from pva_geo.coverage import Detail, check_area
from pva_geo.model import Area, Boundaries, CoverageReport, Finding, Note, Scheme
from pva_geo.model.coverage import count_findings
from pva_geo.organising import NOTHING, Organised, organise
from pva_geo.readers import read_scheme
from pva_geo.sources import read_boundaries
from pva_geo.workspace import Workspace, read_workspace

__all__ = ["Checked", "Listener", "as_workspace", "check", "nobody"]

Listener = Callable[[str], None]
"""Hears the name of each step as it starts."""


def nobody(_step: str) -> None:
    """Listen to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Checked:
    """A check with what it was made of."""

    report: CoverageReport
    """Findings, balance and what was looked at."""
    area: Area
    """The provincie and its units."""
    boundaries: Boundaries
    """All boundaries that were read."""
    scheme: Scheme
    """The scheme as it was read."""
    organised: Organised = NOTHING
    """Who takes part and what is due, where the workspace says so."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: of the scheme, of who takes part, of what is due."""
        return (*self.report.findings, *self.organised.findings)

    @property
    def ok(self) -> bool:
        """Whether nothing at all is an error."""
        return self.report.ok and not count_findings(self.organised.findings).error

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the check document: of the scheme, with the other findings in it."""
        document = self.report.to_dict(language)
        if self.organised is NOTHING:
            return document
        counts = count_findings(self.findings).to_dict()
        said = document["counts"]
        known = said if isinstance(said, dict) else {}
        notes = [note.to_dict(language) for note in self.notes]
        return document | {
            "ok": self.ok,
            "counts": known | {"findings": counts},
            "notes": notes,
            "findings": [finding.to_dict(language) for finding in self.findings],
        }

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the readers did that is no finding."""
        return (*self.report.notes, *self.organised.notes)


def check(
    place: Workspace | Path | str,
    listen: Listener = nobody,
    *,
    detail: Detail = "full",
) -> Checked:
    """Read boundaries and scheme of a workspace and check the one against the other.

    Parameters
    ----------
    place
        A workspace, or the folder of one.
    listen
        Hears the steps: `boundaries`, `scheme`, `check`.
    detail
        `plain` leaves out which gemeenten each drawn subregion holds.

    Raises
    ------
    PvaGeoError
        When an input cannot be read; what is wrong *in* a scheme is a finding.
    """
    job = as_workspace(place)
    with job.at_work():
        listen("boundaries")
        boundaries = read_boundaries(
            job.boundaries_source(),
            year=job.year,
            layer=job.boundaries_layer,
            register=job.boundaries_register,
        )
        area = select_provincie(boundaries, job.provincie)
        listen("scheme")
        scheme = read_scheme(
            job.scheme,
            layer=job.scheme_layer,
            columns=job.scheme_columns,
            checksum=detail == "full",
        )
        listen("check")
        detail = "full" if job.service_areas is not None else detail
        report = check_area(scheme, area, boundaries, job.tolerance, detail=detail)
        organised = organise(job, area, boundaries, report)
    return Checked(
        report=report,
        area=area,
        boundaries=boundaries,
        scheme=scheme,
        organised=organised,
    )


def as_workspace(place: Workspace | Path | str) -> Workspace:
    """Give a workspace, read from its folder where it is not given itself."""
    return place if isinstance(place, Workspace) else read_workspace(Path(place))
