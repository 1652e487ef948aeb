"""Projects that hang together: what depends on what, what is part of what.

A number in `samenhang` must be that of a project in the product; what must be ready
first may not come back to itself, and is not ready later than what waits for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import geopandas as gpd
import pandas as pd

from pva_geo.coherence.findings import find_early, say_circles, say_unresolved
from pva_geo.coherence.graph import circles
from pva_geo.model import RESERVED_IDS, Finding, Samenhang, SubregionTie, Tie
from pva_geo.projects import FIELD_BY_NAME, split_records

__all__ = ["Coherence", "parts_of", "read_coherence", "tie_subregions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coherence:
    """What the lists say of projects that hang together."""

    ties: tuple[Tie, ...]
    """Ties to projects that are there, in order of project."""
    findings: tuple[Finding, ...]
    """PRJ-02 of what cannot be, PRJ-02 as a warning of what is ready too early."""


def read_coherence(projects: gpd.GeoDataFrame) -> Coherence:
    """Read `samenhang` of all projects and judge it.

    Parameters
    ----------
    projects
        `project_id`, perhaps `samenhang`, `pmiek_ronde`, `gereed_jaar`,
        `gereed_kwartaal`, `source`, `row`.
    """
    ties, unresolved = _read(projects)
    found = [
        *say_unresolved(projects, unresolved),
        *say_circles(projects, _in_circles(ties)),
        *find_early(projects, ties),
    ]
    return Coherence(ties=tuple(ties), findings=tuple(found))


def parts_of(projects: gpd.GeoDataFrame) -> dict[str, tuple[str, ...]]:
    """Give the parts of each project that has parts in the product.

    Projects that are part of each other in a circle have none: counting parts only
    would lose them all.
    """
    ties, _ = _read(projects)
    pairs = [
        (tie.project_id, tie.other_id)
        for tie in ties
        if tie.kind is Samenhang.ONDERDEEL_VAN
    ]
    round_about = {member for circle in circles(pairs) for member in circle}
    parts = defaultdict[str, list[str]](list)
    for part, whole in pairs:
        if not {part, whole} <= round_about:
            parts[whole].append(part)
    return {whole: tuple(dict.fromkeys(found)) for whole, found in parts.items()}


def tie_subregions(
    ties: Iterable[Tie],
    attachments: pd.DataFrame,
    leads: Mapping[str, str],
    subregions: Iterable[str],
) -> tuple[SubregionTie, ...]:
    """Tell, for each pair of subregions, what ties them.

    Parameters
    ----------
    ties
        Ties between projects.
    attachments
        As `attach_projects` gives them.
    leads
        Project → subregion that leads it.
    subregions
        Ids, in the order of the scheme.

    Returns
    -------
    tuple of SubregionTie
        Pairs that are tied, in the order of the scheme.
    """
    order = {str(name): place for place, name in enumerate(subregions)}
    shared = defaultdict[tuple[str, str], list[str]](list)
    inside = attachments[~attachments["subregion_id"].isin(list(RESERVED_IDS))]
    crossing = inside[inside["project_id"].duplicated(keep=False)]
    held = crossing.groupby("project_id", sort=False)["subregion_id"].agg(list)
    for project, places in held.items():
        for pair in combinations(sorted(map(str, places), key=order.__getitem__), 2):
            shared[pair].append(str(project))
    between = defaultdict[tuple[str, str], list[Tie]](list)
    for tie in ties:
        two = _pair(leads[tie.project_id], leads[tie.other_id], order)
        if two:
            between[two].append(tie)
    pairs = sorted(
        shared.keys() | between.keys(), key=lambda p: (order[p[0]], order[p[1]])
    )
    return tuple(
        SubregionTie(
            subregions=pair, projects=tuple(shared[pair]), ties=tuple(between[pair])
        )
        for pair in pairs
    )


def _pair(one: str, other: str, order: Mapping[str, int]) -> tuple[str, str] | None:
    if one == other or one not in order or other not in order:
        return None
    first, second = sorted((one, other), key=order.__getitem__)
    return first, second


def _read(projects: gpd.GeoDataFrame) -> tuple[list[Tie], list[tuple[str, str]]]:
    """Read all ties; also the numbers that are those of no project, by project."""
    if "samenhang" not in projects:
        return [], []
    ids = {str(project) for project in projects["project_id"]}
    rounds = projects.get("pmiek_ronde", pd.Series([None] * len(projects)))
    ties: list[Tie] = []
    unresolved: list[tuple[str, str]] = []
    columns = (projects["project_id"], projects["samenhang"], rounds)
    for project, text, ronde in zip(*columns, strict=True):
        for number, kind in _records(text):
            other = next(
                (one for one in (number, f"{ronde}-{number}") if one in ids), ""
            )
            if not other or other == str(project):
                unresolved.append((str(project), number))
                continue
            ties.append(
                Tie(project_id=str(project), kind=Samenhang(kind), other_id=other)
            )
    return ties, unresolved


def _records(text: object) -> Iterator[tuple[str, str]]:
    if isinstance(text, str) and text:
        for record in split_records(FIELD_BY_NAME["samenhang"], text):
            yield str(record["projectnummer"]), str(record["soort"])


def _in_circles(ties: Iterable[Tie]) -> list[tuple[str, ...]]:
    """Find what depends on itself, and what is part of itself."""
    listed = list(ties)
    order = [tie.order for tie in listed if tie.order]
    parts = [
        (tie.project_id, tie.other_id)
        for tie in listed
        if tie.kind is Samenhang.ONDERDEEL_VAN
    ]
    return [*circles(order), *circles(parts)]
