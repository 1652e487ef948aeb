"""What cannot be in `samenhang`, and what is ready before it can be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import geopandas as gpd
import pandas as pd

from pva_geo.model import Check, Finding, Severity, Tie
from pva_geo.projects import FIELD_BY_NAME
from pva_geo.projects.faults import allowed_values

__all__ = ["find_early", "say_circles", "say_unresolved"]


def say_unresolved(
    projects: gpd.GeoDataFrame, unresolved: Sequence[tuple[str, str]]
) -> Iterator[Finding]:
    """Say which numbers are those of no other project."""
    if not unresolved:
        return
    rows = _rows(projects)
    ids = list(rows)
    for project, number in unresolved:
        near = get_close_matches(number, [i for i in ids if i != project], n=1)
        facts = {"value": number, "near": near[0] if near else ""}
        yield _finding(rows[project], (project,), "unresolved", facts)


def say_circles(
    projects: gpd.GeoDataFrame, found: Iterable[tuple[str, ...]]
) -> Iterator[Finding]:
    """Say which projects come back to themselves."""
    listed = list(found)
    if not listed:
        return
    rows = _rows(projects)
    for circle in listed:
        facts: dict[str, object] = {"projects": list(circle)}
        yield _finding(rows[circle[0]], circle, "circle", facts)


def find_early(projects: gpd.GeoDataFrame, ties: Iterable[Tie]) -> Iterator[Finding]:
    """Find projects that are ready before what they wait for (a warning)."""
    order = [(tie.order, tie) for tie in ties if tie.order]
    if not order or "gereed_jaar" not in projects:
        return
    rows = _rows(projects)
    for pair, _ in dict.fromkeys((one, None) for one, _ in order if one):
        first, then = pair
        since, until = _ready(rows[first]), _ready(rows[then])
        if since and until and _before(until, since):
            facts: dict[str, object] = {
                "other": first,
                "value": _shown(until),
                "least": _shown(since),
            }
            yield _finding(rows[then], (then, first), "early", facts, Severity.WARNING)


def _before(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    if one[0] != other[0] or one[1] is None or other[1] is None:
        return one[0] < other[0]
    return one[1] < other[1]


def _ready(row: Mapping[str, Any]) -> tuple[int, int | None] | None:
    year, quarter = row.get("gereed_jaar"), row.get("gereed_kwartaal")
    if year is None or pd.isna(year):
        return None
    return int(year), None if quarter is None or pd.isna(quarter) else int(quarter)


def _shown(ready: tuple[int, int | None]) -> str:
    year, quarter = ready
    return str(year) if quarter is None else f"{year} Q{quarter}"


def _rows(projects: gpd.GeoDataFrame) -> dict[str, dict[str, Any]]:
    records = projects.drop(columns="geometry").to_dict("records")
    return {str(r["project_id"]): {str(k): v for k, v in r.items()} for r in records}


def _finding(
    row: Mapping[str, Any],
    projects: tuple[str, ...],
    variant: str,
    facts: Mapping[str, object],
    severity: Severity = Severity.ERROR,
) -> Finding:
    field = "gereed_jaar" if variant == "early" else "samenhang"
    number = row.get("row")
    return Finding(
        check=Check.BAD_VALUE,
        severity=severity,
        projects=projects,
        source=row.get("source"),
        row=None if number is None else int(number),
        rows=() if number is None else (int(number),),
        variant=variant,
        facts={
            "project": projects[0],
            "field": field,
            "column": field,
            "allowed": allowed_values(FIELD_BY_NAME[field]),
            **facts,
        },
    )
