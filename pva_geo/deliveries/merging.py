"""Rows of one project → one project: each value with its source, each doubt named."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Check, Finding, Note
from pva_geo.projects import FIELD_BY_NAME, FIELDS, Kind

__all__ = ["Merged"]

Row = Mapping[str, Any]
Given = Sequence[tuple[int, object]]
"""Values with the place of their row, the first one first."""

SAME_PLACE_M = 1.0
"""Places that are no further apart are one: lists round to whole metres."""
DESCRIBING = frozenset(
    {"projectnummer", "peildatum", "bron", "bron_url", "opmerking", "provincie"}
)
"""Fields that say something of the list, and may differ between lists."""
CLOSED = frozenset({"openbaar", "kosten_openbaar"})
"""Fields in which one `nee` wins: what is not public once is not public."""
UNKNOWN = {"status": "onbekend", "ligging_soort": "onbekend"}
"""Words that are no value where another list has one."""
COMPARED = frozenset(field.name for field in FIELDS) - DESCRIBING
SETS = (Kind.PLACES, Kind.WORDS, Kind.RECORDS)
TRACE = ("source", "sheet", "row")


class Merged:
    """One project made of several rows.

    Parameters
    ----------
    project
        Id of the project.
    rows
        Its rows, all with the same columns: fields, `source`, `sheet`, `row`,
        `geometry`.
    decided
        Whether a person said that these are one project; then names may differ.

    Notes
    -----
    The youngest value counts, by `peildatum`; of one day, that of the first list by
    name. Neither the order of files nor that of rows decides what a product holds.
    """

    def __init__(self, project: str, rows: Iterable[Row], *, decided: bool) -> None:
        self.project, self.decided = project, decided
        self.rows = sorted(rows, key=_rank)
        self.findings: list[Finding] = []
        self.notes: list[Note] = []
        self.origins: list[dict[str, Any]] = []
        self.record: dict[str, Any] = {}
        self._merge()

    def _merge(self) -> None:
        self.record = {name: self.rows[0][name] for name in TRACE}
        self.record["project_id"] = self.project
        differing = []
        for column in self.rows[0]:
            if column in self.record or column == "geometry":
                continue
            values = [row[column] for row in self.rows]
            given = [(place, v) for place, v in enumerate(values) if _is(v)]
            known = [one for one in given if one[1] != UNKNOWN.get(column)]
            closed = [one for one in known if column in CLOSED and one[1] is False]
            place, self.record[column] = (closed or known or given or [(0, None)])[0]
            if column in COMPARED and len({_plain(column, v) for _, v in known}) > 1:
                differing.append(column)
                self._trace(column, known, place)
        self.record["geometry"], places = self._place()
        if places:
            differing.append("ligging")
            self._trace("ligging", [(n, _where(s)) for n, s in places], places[0][0])
        if self.decided and "naam" in differing:
            # other names are why a person had to decide
            differing.remove("naam")
        self._judge(differing)

    def _place(self) -> tuple[BaseGeometry | None, list[tuple[int, BaseGeometry]]]:
        """Put the parts of each list together, and tell lists whose places differ."""
        per: dict[str, dict[int, BaseGeometry]] = {}
        for place, row in enumerate(self.rows):
            if row["geometry"] is not None:
                per.setdefault(str(row["source"]), {})[place] = row["geometry"]
        drawn = [(min(parts), _whole(list(parts.values()))) for parts in per.values()]
        for source, parts in per.items():
            if (count := _distinct(parts.values())) > 1:
                facts = {"project": self.project, "n": count}
                note = Note(source=source, key="note.projects.parts", facts=facts)
                self.notes.append(note)
        if not drawn:
            return None, []
        other = [one for one in drawn[1:] if not _same_place(drawn[0][1], one[1])]
        return drawn[0][1], [drawn[0], *other] if other else []

    def _judge(self, differing: Sequence[str]) -> None:
        sources = sorted({str(row["source"]) for row in self.rows})
        parted = _distinct(row["geometry"] for row in self.rows) > 1
        if self.decided:
            numbers = sorted({str(row["projectnummer"]) for row in self.rows})
            self._say(
                Check.DUPLICATE_ID, "decided", numbers=numbers, places=self._held()
            )
        elif not differing and len(sources) > 1:
            self._say(Check.DUPLICATE_ID, "", places=self._held())
        elif not differing and not parted:
            self._say(Check.DUPLICATE_ID, "twice", places=self._held())
        for field in differing:
            told = [one for one in self.origins if one["field"] == field]
            values = [f"«{one['value']}» ({_said(one)})" for one in told]
            self._say(Check.CONFLICT, "", field=field, values=values)

    def _trace(self, field: str, given: Given, chosen: int) -> None:
        for place, value in given:
            row = self.rows[place]
            origin = {name: row[name] for name in TRACE}
            used = place == chosen
            origin |= {"project_id": self.project, "field": field, "used": used}
            self.origins.append(origin | {"value": str(value)})

    def _held(self) -> list[tuple[str, tuple[int, ...]]]:
        """Name each list, and the rows in it, by which the project was delivered."""
        held: dict[str, list[int]] = {}
        for row in self.rows:
            held.setdefault(str(row["source"]), []).append(int(row["row"]))
        return [(name, tuple(sorted(rows))) for name, rows in sorted(held.items())]

    def _say(self, check: Check, variant: str, **facts: object) -> None:
        source = str(self.rows[0]["source"])
        self.findings.append(
            Finding(
                check=check,
                severity=check.severity,
                projects=(self.project,),
                source=source,
                rows=dict(self._held())[source],
                variant=variant,
                facts={"project": self.project, **facts},
            )
        )


def _rank(row: Row) -> tuple[object, ...]:
    """Give the key by which the row that counts comes first."""
    day = row.get("peildatum")
    young = (0, *(-int(part) for part in str(day).split("-"))) if _is(day) else (1,)
    shape = row["geometry"]
    content = [str(value) for name, value in row.items() if name not in TRACE[2:]]
    return young, str(row["source"]), content, "" if shape is None else shape.wkt


def _said(origin: Row) -> str:
    return ", ".join(str(origin[name]) for name in TRACE if _is(origin[name]))


def _is(value: object) -> bool:
    return value is not None and not bool(pd.isna(cast("Any", value)))


def _plain(field: str, value: object) -> object:
    """Give a value as it is compared: lists in any order, text in any case."""
    if not isinstance(value, str):
        return value
    if FIELD_BY_NAME[field].kind in SETS:
        return frozenset(value.split("|"))
    return " ".join(value.split()).casefold()


def _whole(shapes: list[BaseGeometry]) -> BaseGeometry:
    """Put the parts of a project together; parts of several kinds are a collection."""
    united: BaseGeometry = shapely.union_all(shapes) if len(shapes) > 1 else shapes[0]
    return united


def _distinct(shapes: Iterable[BaseGeometry | None]) -> int:
    drawn = [shape for shape in shapes if shape is not None]
    return len({shapely.normalize(shape).wkb for shape in drawn})


def _same_place(one: BaseGeometry, other: BaseGeometry) -> bool:
    same_kind = shapely.get_dimensions(one) == shapely.get_dimensions(other)
    return bool(same_kind and shapely.hausdorff_distance(one, other) <= SAME_PLACE_M)


def _where(shape: BaseGeometry) -> str:
    point = shape.representative_point()
    return f"{shape.geom_type} {point.x:.0f}, {point.y:.0f}"
