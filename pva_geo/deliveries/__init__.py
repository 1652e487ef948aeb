"""Deliveries → one list: every project once, each doubt with its sources."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd
import pandas as pd

from pva_geo.deliveries.decisions import same_ids, unused_notes, with_verdicts
from pva_geo.deliveries.identity import identities, natural_key
from pva_geo.deliveries.likeness import find_alike
from pva_geo.deliveries.merging import Merged
from pva_geo.model import Check, Finding, Likeness, Note, Source, Verdict
from pva_geo.projects import ParsedDelivery
from pva_geo.schema import RD_NEW

__all__ = ["MergedProjects", "merge_deliveries", "natural_key"]

DECISIONS = "beslissingen.csv"
"""File in which a person decides; named in notes."""
ORIGINS = ("project_id", "field", "value", "source", "sheet", "row", "used")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MergedProjects:
    """All projects of a provincie, each once."""

    frame: gpd.GeoDataFrame
    """As `ParsedDelivery.frame`, in natural order of `project_id`."""
    findings: tuple[Finding, ...]
    """Of the lists and of their merging."""
    notes: tuple[Note, ...]
    """What the readers did, and what merging did."""
    sources: tuple[Source, ...]
    """The lists."""
    origins: pd.DataFrame
    """Every value of a field in which lists differ: `project_id`, `field`, `value`,
    `source`, `sheet`, `row`, `used` (whether it is the one that counts)."""
    alike: tuple[Likeness, ...] = ()
    """Projects that look alike or were decided upon, undecided ones first."""

    def with_findings(self, findings: Sequence[Finding]) -> "MergedProjects":
        """Give the same projects with more findings, such as lists not read."""
        return replace(self, findings=(*findings, *self.findings))


def merge_deliveries(
    parsed: Sequence[ParsedDelivery], decisions: Sequence[Likeness] = ()
) -> MergedProjects:
    """Merge lists: a project in several of them is one project.

    Parameters
    ----------
    parsed
        Lists as `parse_delivery` gives them.
    decisions
        What a person said of projects that look alike.

    Returns
    -------
    MergedProjects
        The youngest value of a field counts, by `peildatum`, then that of the first
        list by name. The same values elsewhere are PRJ-06, other values PRJ-08, one
        finding a field, naming each value with its source; two projects that look
        alike are PRJ-07 until a person has decided.
    """
    records = _records(parsed)
    stays = same_ids(decisions, {str(record["project_id"]) for record in records})
    merged = _merge(records, stays)
    several = [one for one in merged.values() if isinstance(one, Merged)]
    frame = _frame(parsed, merged)
    alike = with_verdicts(find_alike(frame), decisions)
    open_pairs = [one for one in alike if one.verdict is Verdict.OPEN]
    origins = [origin for one in several for origin in one.origins]
    known = {str(record["project_id"]) for record in records}
    return MergedProjects(
        frame=frame,
        findings=(
            *_renamed(parsed, records),
            *(finding for one in several for finding in one.findings),
            *_looking_alike(open_pairs, frame),
        ),
        notes=(
            *(note for delivery in parsed for note in delivery.notes),
            *(note for one in several for note in one.notes),
            *unused_notes(decisions, known, DECISIONS),
        ),
        sources=tuple(delivery.source for delivery in parsed),
        origins=pd.DataFrame(origins, columns=list(ORIGINS)),
        alike=tuple(alike),
    )


def _records(parsed: Sequence[ParsedDelivery]) -> list[dict[str, Any]]:
    """Give all rows of all lists with the same columns, and with their final ids."""
    columns = dict.fromkeys(
        str(column) for delivery in parsed for column in delivery.frame.columns
    )
    blank = dict.fromkeys([*columns, "sheet"])
    records = [
        {**blank, **record, "sheet": delivery.source.layer}
        for delivery in parsed
        for record in _rows(delivery.frame)
    ]
    numbers = [str(record["project_id"]) for record in records]
    rounds = [_text(record.get("pmiek_ronde")) for record in records]
    for record, project in zip(records, identities(numbers, rounds), strict=True):
        record["project_id"] = project
    return records


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Give the rows of a frame; quicker than pandas, which looks at each cell twice."""
    names = list(map(str, frame.columns))
    for row in zip(*(frame[name].tolist() for name in names), strict=True):
        yield dict(zip(names, row, strict=True))


def _merge(
    records: list[dict[str, Any]], stays: Mapping[str, str]
) -> dict[str, Merged | dict[str, Any]]:
    """Group rows by project, in natural order; a project of one row is that row."""
    groups = defaultdict[str, list[dict[str, Any]]](list)
    for record in records:
        record["project_id"] = stays.get(record["project_id"], record["project_id"])
        groups[record["project_id"]].append(record)
    decided = frozenset(stays.values())
    return {
        project: groups[project][0]
        if len(groups[project]) == 1
        else Merged(project, groups[project], decided=project in decided)
        for project in sorted(groups, key=natural_key)
    }


def _frame(
    parsed: Sequence[ParsedDelivery], merged: Mapping[str, Merged | dict[str, Any]]
) -> gpd.GeoDataFrame:
    rows = [o.record if isinstance(o, Merged) else o for o in merged.values()]
    if not rows:
        return _empty()
    types = {
        str(column): delivery.frame[column].dtype
        for delivery in parsed
        for column in delivery.frame.columns
        if delivery.frame[column].dtype in ("Int64", "Float64", "int64")
    }
    names = [name for name in rows[0] if name not in ("sheet", "geometry")]
    columns = {n: pd.Series([row[n] for row in rows], dtype=object) for n in names}
    frame = pd.DataFrame(columns).astype(types)
    shapes = [row["geometry"] for row in rows]
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=RD_NEW)


def _renamed(
    parsed: Sequence[ParsedDelivery], records: list[dict[str, Any]]
) -> Iterator[Finding]:
    """Give the findings of the lists, with the ids that projects have got."""
    final = {
        (record["source"], record["sheet"], record["row"]): record["project_id"]
        for record in records
    }
    for delivery in parsed:
        for finding in delivery.findings:
            place = (finding.source, delivery.source.layer, finding.row)
            project = final.get(place)
            if finding.projects and project and finding.projects != (project,):
                facts = {**finding.facts, "project": project}
                yield replace(finding, projects=(project,), facts=facts)
            else:
                yield finding


def _looking_alike(
    pairs: Sequence[Likeness], frame: gpd.GeoDataFrame
) -> Iterator[Finding]:
    places = {str(value): place for place, value in enumerate(frame["project_id"])}
    for one in pairs:
        row = frame.iloc[places[one.project_a]]
        shape = row.geometry
        point = None if shape is None else shape.representative_point()
        yield Finding(
            check=Check.LIKELY_DUPLICATE,
            severity=Check.LIKELY_DUPLICATE.severity,
            projects=one.pair,
            source=str(row["source"]),
            row=int(row["row"]),
            rows=(int(row["row"]),),
            point=None if point is None else (float(point.x), float(point.y)),
            facts={
                "project": one.project_a,
                "other": one.project_b,
                "name": one.name_a,
                "other_name": one.name_b,
                "score": one.score,
            },
        )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _empty() -> gpd.GeoDataFrame:
    columns = ("project_id", "naam", "status", "energiedrager", "gemeenten", "source")
    data = {column: pd.Series([], dtype=object) for column in columns}
    frame = pd.DataFrame(data | {"row": pd.Series([], dtype="int64")})
    return gpd.GeoDataFrame(frame, geometry=[], crs=RD_NEW)
