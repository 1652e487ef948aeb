"""A check from top to bottom: boundaries → scheme → report.

It is a module of its own so that a check loads no more than a check needs; the other
jobs begin with it (`pipeline.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pva_geo.boundaries import select_provincie
from pva_geo.coverage import Detail, check_area
from pva_geo.errors import spoken_in
from pva_geo.model import Area, Boundaries, CoverageReport, Scheme
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
    with spoken_in(job.language):
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
        report = check_area(scheme, area, boundaries, job.tolerance, detail=detail)
    return Checked(report=report, area=area, boundaries=boundaries, scheme=scheme)


def as_workspace(place: Workspace | Path | str) -> Workspace:
    """Give a workspace, read from its folder where it is not given itself."""
    return place if isinstance(place, Workspace) else read_workspace(Path(place))
