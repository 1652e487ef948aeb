"""Project lists → one frame of projects: each list read, understood, and merged.

A list that cannot be read at all does not stop the others; it becomes a finding, and
the product a CONCEPT. When none can be read there is nothing to go on with.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from pva_geo.deliveries import MergedProjects, merge_deliveries
from pva_geo.errors import PvaGeoError
from pva_geo.model import Area, Boundaries, Check, Finding
from pva_geo.projects import ParsedDelivery, parse_delivery
from pva_geo.readers.projects.decisions import read_decisions
from pva_geo.readers.projects.deliveries import read_delivery

__all__ = ["read_projects"]


def read_projects(  # noqa: PLR0913 - all that a workspace says of its lists
    files: Iterable[Path],
    area: Area,
    boundaries: Boundaries,
    *,
    columns: Mapping[str, str] | None = None,
    values: Mapping[str, Mapping[str, str]] | None = None,
    decisions: Path | None = None,
) -> MergedProjects:
    """Read project lists and merge them: every project once.

    Parameters
    ----------
    files
        Deliveries: tables or vector files.
    area
        The provincie; rows that name only others are left out.
    boundaries
        Knows the gemeenten of all provincies by code and name.
    columns, values
        Headings and words of the sender's own, beside the known synonyms.
    decisions
        File in which a person said which projects that look alike are the same.

    Returns
    -------
    MergedProjects
        Frame in RD New in natural order of `projectnummer`; findings; sources.

    Raises
    ------
    PvaGeoError
        The first mistake, when no list could be read, or the decisions cannot be.
    """
    parsed: list[ParsedDelivery] = []
    unread: list[Finding] = []
    first: PvaGeoError | None = None
    for file in files:
        try:
            parsed += [
                parse_delivery(
                    delivery,
                    area,
                    boundaries,
                    columns=columns or {},
                    values=values or {},
                )
                for delivery in read_delivery(file, columns=columns)
            ]
        except PvaGeoError as error:
            first = first or error
            unread.append(_unread(file, error))
    if first and not parsed:
        raise first
    decided = read_decisions(decisions) if decisions else ()
    return merge_deliveries(parsed, decided).with_findings(unread)


def _unread(file: Path, error: PvaGeoError) -> Finding:
    """Make a finding of an error; products name files, never folders of a machine."""
    named = {**error.facts, "file": file.name}
    reason = type(error)(error.key, count=error.count, **named)
    return Finding(
        check=Check.UNREADABLE_DELIVERY,
        severity=Check.UNREADABLE_DELIVERY.severity,
        source=file.name,
        facts={"file": file.name, "reason": reason},
    )
