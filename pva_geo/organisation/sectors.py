"""Subregions and projects linked to sector tracks, and what is linked to nothing.

A table says the links; beside it, the `opgaven` of a project link it to the track of
that task, marked as derived.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pva_geo.boundaries import fold
from pva_geo.model import Check, Finding, Opgave, SectorLink, Sectors, Track
from pva_geo.organisation.tables import Faults, Row, Table, read_places
from pva_geo.organisation.tracks import track_of
from pva_geo.projects.literals import split_list

__all__ = ["read_sectors"]

OF_OPGAVE: Mapping[str, Track] = {
    Opgave.OPWEK: Track.RES,
    Opgave.MOBILITEIT: Track.NAL,
    Opgave.GEBOUWDE_OMGEVING: Track.HEAT,
    Opgave.INDUSTRIE: Track.CES,
    Opgave.WONINGBOUW: Track.HOUSING,
    Opgave.BEDRIJVENTERREINEN: Track.BUSINESS,
}
"""Task of a project → the track in which it is worked on."""
DERIVED = "opgaven"
Opgaven = Mapping[str, Sequence[str]]


def read_sectors(
    table: Table,
    names: Mapping[str, str],
    projects: Opgaven,
    drawn: Sequence[SectorLink] = (),
) -> tuple[Sectors, tuple[Finding, ...]]:
    """Understand a table of links, add what opgaven say, and find what is not linked.

    Parameters
    ----------
    table
        Columns `spoor` and `rol`, and perhaps `subregio`, `project`, `stukken`.
    names
        Id → name of every subregion.
    projects
        Id of every project → its opgaven.
    drawn
        Links that follow from areas, one a track.

    Returns
    -------
    tuple
        The links, and SECT findings: of cells in order of row, then of what is loose.
    """
    faults = Faults(Check.BAD_LINK, table)
    if not table.rows:
        faults.empty()
        return Sectors(source=table.source, links=()), tuple(faults.found)
    given = tuple(_link(row, faults, names, projects) for row in table.rows)
    told = (*given, *drawn)
    links = (*told, *_derived(told, projects))
    sectors = Sectors(
        source=table.source,
        links=links,
        loose_tracks=tuple(
            track.value
            for track in Track
            if not any(link.track == track for link in told)
        ),
        loose_subregions=_loose_subregions(told, names),
        loose_projects=_loose_projects(links, projects),
    )
    return sectors, (*faults.found, *_loose(sectors, given, names))


def _link(
    row: Row, faults: Faults, names: Mapping[str, str], projects: Opgaven
) -> SectorLink:
    if not row["spoor"]:
        faults.cell(row, "spoor", "unnamed", allowed=[one.value for one in Track])
    known = {fold(project): project for project in projects}
    found: dict[str, None] = {}
    for part in split_list(row["project"]):
        project = known.get(fold(part))
        if project is None:
            faults.cell(row, "project", "project", value=part)
        found[part if project is None else project] = None
    return SectorLink(
        track=track_of(row["spoor"]),
        subregions=read_places(faults, row, names),
        projects=tuple(found),
        pin=row["rol"],
        documents=tuple(split_list(row["stukken"])),
        row=row.number,
    )


def _derived(given: Sequence[SectorLink], projects: Opgaven) -> Iterator[SectorLink]:
    """Link projects by their opgaven, where the table does not link them already."""
    told = {(link.track, project) for link in given for project in link.projects}
    found: dict[str, list[str]] = defaultdict(list)
    for project, opgaven in projects.items():
        for track in dict.fromkeys(OF_OPGAVE.get(opgave) for opgave in opgaven):
            if track is not None and (track, project) not in told:
                found[track].append(project)
    for track in Track:
        if found[track]:
            linked = tuple(found[track])
            yield SectorLink(track=track.value, projects=linked, basis=DERIVED)


def _loose_subregions(
    given: Sequence[SectorLink], names: Mapping[str, str]
) -> tuple[str, ...]:
    """Give the subregions that no track names; a track of the provincie names all."""
    if any(not link.subregions and not link.projects for link in given):
        return ()
    linked = {place for link in given for place in link.subregions}
    return tuple(one for one in names if one not in linked)


def _loose_projects(links: Sequence[SectorLink], projects: Opgaven) -> tuple[str, ...]:
    linked = {project for link in links for project in link.projects}
    return tuple(project for project in projects if project not in linked)


def _loose(
    sectors: Sectors, given: Sequence[SectorLink], names: Mapping[str, str]
) -> Iterator[Finding]:
    file = sectors.source.name
    for track in sectors.loose_tracks:
        yield _finding(Check.TRACK_UNLINKED, file, {"track": track})
    pinned = {link.track for link in given if link.pin}
    for track in dict.fromkeys(link.track for link in given if link.track):
        if track not in pinned:
            rows = tuple(link.row for link in given if link.track == track and link.row)
            yield _finding(Check.PIN_ABSENT, file, {"track": track}, rows=rows)
    for place in sectors.loose_subregions:
        facts = {"name": names[place]}
        yield _finding(Check.SUBREGION_UNLINKED, file, facts, subregions=(place,))
    if loose := sectors.loose_projects:
        facts_of_all: dict[str, object] = {"numbers": list(loose), "n": len(loose)}
        variant = "one" if len(loose) == 1 else ""
        yield Finding(
            check=Check.PROJECTS_UNLINKED,
            severity=Check.PROJECTS_UNLINKED.severity,
            projects=loose,
            source=file,
            variant=variant,
            facts=facts_of_all,
        )


def _finding(
    check: Check,
    file: str,
    facts: Mapping[str, object],
    *,
    rows: tuple[int, ...] = (),
    subregions: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        check=check,
        severity=check.severity,
        subregions=subregions,
        source=file,
        row=rows[0] if len(rows) == 1 else None,
        rows=rows,
        facts=facts,
    )
