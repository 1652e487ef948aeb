"""Deliveries → one list: every project once, each doubt with its sources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.model import Check, Finding, Note, Source
from pva_geo.projects import FIELDS, ParsedDelivery
from pva_geo.schema import RD_NEW

__all__ = ["MergedProjects", "merge_deliveries", "natural_key"]

COMPARED = tuple(field.name for field in FIELDS if field.name != "projectnummer")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MergedProjects:
    """All projects of a provincie, each once."""

    frame: gpd.GeoDataFrame
    """As `ParsedDelivery.frame`, in natural order of `project_id`."""
    findings: tuple[Finding, ...]
    """Of the lists and of their merging."""
    notes: tuple[Note, ...]
    """What the readers did."""
    sources: tuple[Source, ...]
    """The lists."""

    def with_findings(self, findings: Sequence[Finding]) -> "MergedProjects":
        """Give the same projects with more findings, such as lists not read."""
        return replace(self, findings=(*findings, *self.findings))


def merge_deliveries(parsed: Sequence[ParsedDelivery]) -> MergedProjects:
    """Merge lists: a project in several of them is one project.

    Parameters
    ----------
    parsed
        Lists as `parse_delivery` gives them.

    Returns
    -------
    MergedProjects
        The first row of a project is kept. The same values elsewhere are PRJ-06, other
        values PRJ-08, one finding a field, naming each value with its source.
    """
    sources = tuple(delivery.source for delivery in parsed)
    findings = [finding for delivery in parsed for finding in delivery.findings]
    notes = tuple(note for delivery in parsed for note in delivery.notes)
    frames = [delivery.frame for delivery in parsed if len(delivery.frame)]
    if not frames:
        empty = _empty()
        return MergedProjects(
            frame=empty, findings=tuple(findings), notes=notes, sources=sources
        )
    # one list is taken as it is: pandas warns of columns that are empty in some lists
    joined = frames[0] if len(frames) == 1 else _joined(frames)
    for _, group in joined.groupby("project_id", sort=False):
        if len(group) > 1:
            findings += _judge(group)
    frame = joined.drop_duplicates("project_id")
    ids = frame["project_id"].tolist()
    order = sorted(range(len(ids)), key=lambda place: natural_key(ids[place]))
    return MergedProjects(
        frame=frame.iloc[order].reset_index(drop=True),
        findings=tuple(findings),
        notes=notes,
        sources=sources,
    )


def natural_key(project_id: object) -> tuple[tuple[int, int, str], ...]:
    """Sort numbers as numbers: 2 before 10, A after 17.

    Examples
    --------
    >>> sorted(["A", "10", "NB-10", "2", "NB-2"], key=natural_key)
    ['2', '10', 'A', 'NB-2', 'NB-10']
    """
    parts = re.findall(r"\d+|\D+", str(project_id))
    return tuple(
        (0, int(part), "") if part.isdigit() else (1, 0, part.casefold())
        for part in parts
    )


def _joined(frames: list[gpd.GeoDataFrame]) -> gpd.GeoDataFrame:
    columns = list(
        dict.fromkeys(column for frame in frames for column in frame.columns)
    )
    records = [record for frame in frames for record in frame.to_dict("records")]
    data = {
        column: pd.Series([record.get(column) for record in records], dtype=object)
        for column in columns
        if column != "geometry"
    }
    frame = pd.DataFrame(data)
    for source in frames:
        for column in source.columns.intersection(columns):
            dtype = source[column].dtype
            if column != "geometry" and dtype in ("Int64", "Float64", "int64"):
                frame[column] = frame[column].astype(dtype)
    shapes = np.array([record.get("geometry") for record in records], dtype=object)
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=RD_NEW)


def _judge(group: pd.DataFrame) -> list[Finding]:
    """Compare the rows of one project, field by field."""
    differing = [
        column
        for column in COMPARED
        if column in group
        and len({str(v) for v in group[column] if not _missing(v)}) > 1
    ]
    sources = list(dict.fromkeys(group["source"]))
    if not differing and len(sources) > 1:
        return [_finding(Check.DUPLICATE_ID, group, {"sources": sources})]
    if not differing:
        return [_twice(group, sources[0])]
    return [_conflict(group, column) for column in differing]


def _twice(group: pd.DataFrame, source: str) -> Finding:
    values = [f"{source}, rij {row}" for row in group["row"]]
    return _finding(Check.CONFLICT, group, {"field": "projectnummer", "values": values})


def _conflict(group: pd.DataFrame, column: str) -> Finding:
    values = [
        f"«{value}» ({source}, {row})"
        for value, source, row in zip(
            group[column], group["source"], group["row"], strict=True
        )
        if not _missing(value)
    ]
    return _finding(Check.CONFLICT, group, {"field": column, "values": values})


def _finding(check: Check, group: pd.DataFrame, facts: dict[str, Any]) -> Finding:
    project = str(group["project_id"].iloc[0])
    return Finding(
        check=check,
        severity=check.severity,
        projects=(project,),
        source=str(group["source"].iloc[0]),
        rows=tuple(int(row) for row in group["row"]),
        facts={"project": project, **facts},
    )


def _missing(value: object) -> bool:
    return value is None or bool(pd.isna(cast("Any", value)))


def _empty() -> gpd.GeoDataFrame:
    columns = ("project_id", "naam", "status", "energiedrager", "gemeenten", "source")
    data = {column: pd.Series([], dtype=object) for column in columns}
    frame = pd.DataFrame(data | {"row": pd.Series([], dtype="int64")})
    return gpd.GeoDataFrame(frame, geometry=[], crs=RD_NEW)
