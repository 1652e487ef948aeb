"""Projects and attachments → the totals of a provincie, twice and independently.

The first total is taken from the projects and never reads an attachment. The second
reads nothing but attachments: each of these carries the amount of its project, and the
shares are summed over subregions, outside and unplaced. A share that is lost or counted
twice therefore shows as a difference.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.coherence import parts_of
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    RESERVED_IDS,
    Check,
    Finding,
    ProofRow,
    Totals,
)

__all__ = ["Aggregate", "aggregate", "amounts_of"]

SPLIT = ("capaciteit_mw", "capaciteit_mva", "lengte_m")
"""Measures that add up only within one carrier and one status."""
COSTS = ("kosten_min", "kosten_max")
PARTS_RELATIVE = 0.005
"""Parts are rounded one by one; a whole may differ from their sum by half a percent."""
UNKNOWN = "onbekend"
Leaves = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Aggregate:
    """Totals of a provincie and of its parts."""

    projects: gpd.GeoDataFrame
    """The projects, with `basis`, `hoofdsubregio`, `hoofdsubregio_afgeleid`, `telt`."""
    provincie: Totals
    """From the projects alone."""
    subregions: tuple[Totals, ...]
    """From the attachments alone; scheme order, then outside, then unassigned."""
    proof: tuple[ProofRow, ...]
    """One row a leaf."""
    findings: tuple[Finding, ...]
    """AGG-01, where two totals differ; AGG-02, where parts and whole do."""


def aggregate(
    projects: gpd.GeoDataFrame, attachments: pd.DataFrame, subregions: gpd.GeoDataFrame
) -> Aggregate:
    """Aggregate projects to one provincial product.

    Parameters
    ----------
    projects
        `project_id`, and where given `energiedrager`, `status`, `hoofdsubregio`,
        capacities, costs; geometry in RD New gives lengths.
    attachments
        As `attach_projects` gives them.
    subregions
        `subregion_id`, in the order of the scheme.

    Notes
    -----
    Every project counts once, dropped ones (`vervallen`) too: they are told apart by
    status, never left out in silence. A project that has parts (`onderdeel van`) counts
    through these and has `telt` false.
    """
    ids = [str(value) for value in subregions["subregion_id"]]
    places = [*ids, str(OUTSIDE), str(INSIDE_BUT_UNASSIGNED)]
    parts = parts_of(projects)
    amounts = amounts_of(projects)
    leaves = {one: found for one, found in amounts.items() if one not in parts}
    leading = _leading(projects, attachments, set(ids))
    provincie = _from_projects(leaves)
    split = _from_attachments(attachments, leaves, leading, places)
    proof = tuple(_proof(provincie, split))
    return Aggregate(
        projects=_described(projects, attachments, leading, parts),
        provincie=provincie,
        subregions=split,
        proof=proof,
        findings=(*_differing(proof), *_apart(projects, amounts, parts)),
    )


def amounts_of(projects: gpd.GeoDataFrame) -> dict[str, Leaves]:
    """Give the amounts of each project, by leaf (`lengte_m/elektriciteit/concreet`).

    Costs are a range: where one end is given, it stands for both.
    """
    shapes = projects.geometry.to_numpy()
    lengths, lines = shapely.length(shapes), shapely.get_dimensions(shapes) == 1
    found: dict[str, Leaves] = {}
    blank = [None] * len(projects)
    numbers = {
        name: _numbers(projects[name]) if name in projects else blank
        for name in (*SPLIT, *COSTS)
    }
    words = [
        _texts(projects[name]) if name in projects else [UNKNOWN] * len(projects)
        for name in ("energiedrager", "status")
    ]
    for place, project in enumerate(projects["project_id"].tolist()):
        drager, status = (column[place] for column in words)
        given = {name: column[place] for name, column in numbers.items()}
        if lines[place]:
            given["lengte_m"] = float(lengths[place])
        low, high = (given[name] for name in COSTS)
        given |= {COSTS[0]: high if low is None else low}
        given |= {COSTS[1]: low if high is None else high}
        found[str(project)] = {
            name if name in COSTS else f"{name}/{drager}/{status}": amount
            for name, amount in given.items()
            if amount is not None
        }
    return found


def _apart(
    projects: gpd.GeoDataFrame,
    amounts: Mapping[str, Leaves],
    parts: Mapping[str, Sequence[str]],
) -> Iterable[Finding]:
    """Find measures of a project that its parts do not add up to (AGG-02)."""
    rows = dict(zip(map(str, projects["project_id"]), projects.index, strict=True))
    for whole, members in parts.items():
        own = _by_measure(amounts[whole])
        summed = defaultdict[str, float](float)
        for member in members:
            for name, amount in _by_measure(amounts[member]).items():
                summed[name] += amount
        for name, amount in own.items():
            if abs(amount - summed[name]) > PARTS_RELATIVE * max(amount, summed[name]):
                row = projects.loc[rows[whole]]
                yield Finding(
                    check=Check.PARTS_DIFFER,
                    severity=Check.PARTS_DIFFER.severity,
                    projects=(whole, *members),
                    source=row.get("source"),
                    rows=(int(row["row"]),) if "row" in row else (),
                    facts={
                        "project": whole,
                        "field": name,
                        "whole": amount,
                        "parts": summed[name],
                    },
                )


def _by_measure(leaves: Leaves) -> dict[str, float]:
    """Add up the leaves of one measure, whatever carrier and status they have."""
    found = defaultdict[str, float](float)
    for leaf, amount in leaves.items():
        found[leaf.partition("/")[0]] += amount
    return dict(found)


def _from_projects(leaves: Mapping[str, Leaves]) -> Totals:
    amounts: dict[str, list[float]] = defaultdict(list)
    for project in leaves.values():
        for leaf, amount in project.items():
            amounts[leaf].append(amount)
    count = len(leaves)
    return Totals(
        subregion_id=None,
        betrokken=count,
        trekt=count,
        toegerekend=float(count),
        measures={leaf: math.fsum(amounts[leaf]) for leaf in sorted(amounts)},
    )


def _from_attachments(
    attachments: pd.DataFrame,
    leaves: Mapping[str, Leaves],
    leading: Mapping[str, tuple[str, bool]],
    places: list[str],
) -> tuple[Totals, ...]:
    shares: dict[str, list[tuple[str, float]]] = {place: [] for place in places}
    columns = [attachments[name] for name in ("project_id", "subregion_id", "share")]
    for project, place, share in zip(*columns, strict=True):
        if str(project) in leaves:
            shares[place].append((str(project), float(share)))
    leads = Counter(leading[project][0] for project in leaves)
    return tuple(
        Totals(
            subregion_id=place,
            betrokken=len(held),
            trekt=leads[place],
            toegerekend=math.fsum(share for _, share in held),
            measures=_split(held, leaves),
        )
        for place, held in shares.items()
    )


def _split(held: Iterable[tuple[str, float]], leaves: Mapping[str, Leaves]) -> Leaves:
    amounts: dict[str, list[float]] = defaultdict(list)
    for project, share in held:
        for leaf, amount in leaves[project].items():
            amounts[leaf].append(amount * share)
    return {leaf: math.fsum(amounts[leaf]) for leaf in sorted(amounts)}


def _leading(
    projects: gpd.GeoDataFrame, attachments: pd.DataFrame, ids: set[str]
) -> dict[str, tuple[str, bool]]:
    """Give each project its hoofdsubregio, and whether that was derived.

    Derived: the subregion inside the provincie with the largest share, ties by id.
    """
    held: dict[str, list[tuple[float, str]]] = defaultdict(list)
    columns = [attachments[name] for name in ("project_id", "subregion_id", "share")]
    for project, place, share in zip(*columns, strict=True):
        held[str(project)].append((-float(share), str(place)))
    given = projects.get("hoofdsubregio", pd.Series([None] * len(projects)))
    leading = {}
    for project, name in zip(projects["project_id"], given, strict=True):
        if isinstance(name, str) and name in ids:
            leading[str(project)] = (name, False)
            continue
        ranked = sorted(
            held[str(project)], key=lambda one: (one[1] in RESERVED_IDS, one)
        )
        leading[str(project)] = (ranked[0][1], True)
    return leading


def _described(
    projects: gpd.GeoDataFrame,
    attachments: pd.DataFrame,
    leading: Mapping[str, tuple[str, bool]],
    parts: Mapping[str, Sequence[str]],
) -> gpd.GeoDataFrame:
    basis = dict(zip(attachments["project_id"], attachments["basis"], strict=True))
    ids = [str(value) for value in projects["project_id"]]
    return projects.assign(
        basis=pd.Series([basis[project] for project in ids], dtype=object),
        hoofdsubregio=pd.Series([leading[project][0] for project in ids], dtype=object),
        hoofdsubregio_afgeleid=pd.Series(
            [leading[project][1] for project in ids], dtype=bool
        ),
        telt=pd.Series([project not in parts for project in ids], dtype=bool),
    )


def _proof(provincie: Totals, parts: tuple[Totals, ...]) -> Iterable[ProofRow]:
    yield ProofRow(
        measure="projects",
        provincie=provincie.toegerekend,
        sum=math.fsum(part.toegerekend for part in parts),
    )
    yield ProofRow(
        measure="trekt",
        provincie=float(provincie.trekt),
        sum=float(sum(part.trekt for part in parts)),
    )
    leaves = {leaf for part in parts for leaf in part.measures} | set(
        provincie.measures
    )
    for leaf in sorted(leaves):
        yield ProofRow(
            measure=leaf,
            provincie=provincie.measures.get(leaf, 0.0),
            sum=math.fsum(part.measures.get(leaf, 0.0) for part in parts),
        )


def _differing(proof: Iterable[ProofRow]) -> Iterable[Finding]:
    return (
        Finding(
            check=Check.NOT_CONSERVED,
            severity=Check.NOT_CONSERVED.severity,
            facts={"measure": row.measure, "sum": row.sum, "provincie": row.provincie},
        )
        for row in proof
        if not row.agrees
    )


def _numbers(column: "pd.Series[Any]") -> list[float | None]:
    """Give a column of numbers, `None` where there is none."""
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return [None if blank else float(one) for one, blank in cells]


def _texts(column: "pd.Series[Any]") -> list[str]:
    """Give a column of words; a blank has a word too, for totals are told by it."""
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return [UNKNOWN if blank else str(one) for one, blank in cells]
