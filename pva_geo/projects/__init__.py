"""The schema of a project, applied to the rows of a delivery.

Headings and words are understood by tables of synonyms; every cell that cannot be read
is a finding with its row, all at once. Unknown columns travel along, unread.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import geopandas as gpd
import shapely

from pva_geo.gazetteer import Gazetteer
from pva_geo.model import Area, Boundaries, Delivery, Finding, Note, Source
from pva_geo.projects.columns import Cells, read_cells
from pva_geo.projects.fields import (
    FIELD_BY_NAME,
    FIELDS,
    HEADINGS,
    ORDERED,
    PLACE_FIELDS,
)
from pva_geo.projects.kinds import Field, Kind, Need, Part
from pva_geo.projects.parser import Parser
from pva_geo.projects.places import find_misplaced
from pva_geo.projects.records import split_records
from pva_geo.projects.rows import EXAMPLE, passed_over
from pva_geo.schema import require_rd_new

__all__ = [
    "EXAMPLE",
    "FIELDS",
    "FIELD_BY_NAME",
    "HEADINGS",
    "ORDERED",
    "PLACE_FIELDS",
    "Field",
    "Kind",
    "Need",
    "ParsedDelivery",
    "Part",
    "parse_delivery",
    "split_records",
]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ParsedDelivery:
    """One project list, understood."""

    frame: gpd.GeoDataFrame
    """RD New; `project_id`, the columns of `FIELDS` that are required or occur (text,
    empty is `None`; numbers nullable), `gemeenten` and `provincie` as codes joined by
    `|`, unknown columns as text, `source`, `row`, geometry (valid) or `None`. Index
    0…n−1 in order of row."""
    findings: tuple[Finding, ...]
    """PRJ findings of this list."""
    notes: tuple[Note, ...]
    """What was done that is no finding."""
    source: Source
    """The list."""


def parse_delivery(
    delivery: Delivery,
    area: Area,
    boundaries: Boundaries,
    *,
    columns: Mapping[str, str] | None = None,
    values: Mapping[str, Mapping[str, str]] | None = None,
) -> ParsedDelivery:
    """Apply the schema of a project to one delivery.

    Parameters
    ----------
    delivery
        Rows as they stand, geometry in RD New.
    area
        The provincie; rows whose `provincie` names only others are left out.
    boundaries
        Knows gemeenten of all provincies.
    columns
        Heading → our column, beside the known synonyms.
    values
        Our column → word → our word.
    """
    require_rd_new(delivery.rows, delivery.source.name)
    gazetteer = _gazetteer(area, boundaries)
    cells = read_cells(delivery.rows, columns or {})
    places, passed = _projects_only(delivery, cells, area, gazetteer)
    rows = delivery.rows.iloc[places].reset_index(drop=True)
    kept = replace(delivery, rows=rows)
    parser = Parser(kept, cells.of(places), gazetteer, values or {})
    frame = parser.frame()
    if len(frame):
        find_misplaced(frame, area, boundaries, parser.faults)
    return ParsedDelivery(
        frame=frame,
        findings=(*delivery.findings, *parser.faults.found),
        notes=(*delivery.notes, *passed, *parser.faults.notes),
        source=delivery.source,
    )


@lru_cache(maxsize=2)
def _gazetteer(area: Area, boundaries: Boundaries) -> Gazetteer:
    """Make the gazetteer once for all lists of a job."""
    return Gazetteer.of(area, boundaries)


def _projects_only(
    delivery: Delivery, cells: Cells, area: Area, gazetteer: Gazetteer
) -> tuple[list[int], list[Note]]:
    """Leave out what is no project of this provincie, and say what, row by row."""
    rows, name = delivery.rows, delivery.source.name
    drawn = (~shapely.is_missing(rows.geometry.to_numpy())).tolist()
    reasons, elsewhere = passed_over(cells, drawn, area.code, gazetteer.provinciecodes)
    numbers = rows["row"].tolist()
    notes = [
        Note(source=name, row=int(numbers[place]), key=f"note.projects.{reason}")
        for place, reason in reasons.items()
    ]
    if elsewhere:
        facts = {"n": len(elsewhere)}
        notes.append(Note(source=name, key="note.projects.elsewhere", facts=facts))
    out = {*reasons, *elsewhere}
    return [place for place in range(len(rows)) if place not in out], notes
