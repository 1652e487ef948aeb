"""The schema of a project, applied to the rows of a delivery.

Headings and words are understood by tables of synonyms; every cell that cannot be read
is a finding with its row, all at once. Unknown columns travel along, unread.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pandas as pd

from pva_geo.boundaries import fold
from pva_geo.gazetteer import Gazetteer
from pva_geo.model import (
    Area,
    Boundaries,
    Check,
    Delivery,
    Finding,
    Note,
    Severity,
    Source,
)
from pva_geo.projects.fields import FIELD_BY_NAME, FIELDS, HEADINGS, Field, Kind
from pva_geo.projects.places import find_misplaced, read_codes, read_points
from pva_geo.projects.values import READERS, split_list
from pva_geo.projects.words import holds_fasen, read_word
from pva_geo.schema import RD_NEW, require_rd_new

if TYPE_CHECKING:
    from pandas.api.extensions import ExtensionDtype

__all__ = ["FIELDS", "HEADINGS", "Field", "Kind", "ParsedDelivery", "parse_delivery"]

PLACE_COLUMNS = ("gemeenten", "gm_codes", "x_rd", "y_rd", "lon", "lat")
OWN_COLUMNS = frozenset({*FIELD_BY_NAME, "project_id", "source", "row", "geometry"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ParsedDelivery:
    """One project list, understood."""

    frame: gpd.GeoDataFrame
    """RD New; `project_id`, the columns of `FIELDS` that occur (text, empty is `None`;
    numbers nullable), `gemeenten` as codes joined by `|`, unknown columns as text,
    `source`, `row`, geometry or `None`. Index 0…n−1 in order of row."""
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
    gazetteer = Gazetteer.of(area, boundaries)
    parser = _Parser(delivery, gazetteer, columns or {}, values or {})
    kept = parser.rows_of(area)
    parser = parser.only(kept)
    frame = parser.frame()
    misplaced = tuple(find_misplaced(frame, area, boundaries)) if len(frame) else ()
    left_out = len(delivery.rows) - len(kept)
    elsewhere = Note(
        source=delivery.source.name,
        key="note.projects.elsewhere",
        facts={"n": left_out},
    )
    return ParsedDelivery(
        frame=frame,
        findings=(*parser.findings, *misplaced),
        notes=(*delivery.notes, *parser.notes, *([elsewhere] if left_out else [])),
        source=delivery.source,
    )


class _Parser:
    """Reads the cells of one delivery, column by column."""

    def __init__(
        self,
        delivery: Delivery,
        gazetteer: Gazetteer,
        columns: Mapping[str, str],
        values: Mapping[str, Mapping[str, str]],
    ) -> None:
        self.delivery, self.gazetteer = delivery, gazetteer
        self.columns, self.values = columns, values
        self.source = delivery.source.name
        self.findings: list[Finding] = []
        self.notes: list[Note] = []
        headings = [str(name) for name in delivery.rows.columns]
        self.heading_of = _match(headings, columns)
        self.texts = {
            ours: [str(value).strip() for value in delivery.rows[heading]]
            for ours, heading in self.heading_of.items()
        }
        self.numbers = [int(row) for row in delivery.rows["row"]]
        given = self.texts.get("projectnummer", [""] * len(self.numbers))
        self.ids = [
            text or f"rij {row}" for text, row in zip(given, self.numbers, strict=True)
        ]

    def only(self, kept: list[int]) -> "_Parser":
        """Give a parser of some of the rows."""
        rows = self.delivery.rows.iloc[kept].reset_index(drop=True)
        part = Delivery(
            source=self.delivery.source,
            rows=rows,
            has_geometry=self.delivery.has_geometry,
        )
        return _Parser(part, self.gazetteer, self.columns, self.values)

    def rows_of(self, area: Area) -> list[int]:
        """List the rows whose provincie names this one; all, without the column."""
        count = len(self.numbers)
        texts = self.texts.get("provincie", [""] * count)
        mine = {fold(area.code), fold(area.name), area.code.removeprefix("PV")}
        return [
            place
            for place, text in enumerate(texts)
            if not text or mine & {fold(part) for part in split_list(text)}
        ]

    def frame(self) -> gpd.GeoDataFrame:
        """Read everything and put it in a frame."""
        data: dict[str, list[Any]] = {"project_id": self.ids}
        self._read_status(data)
        for field in FIELDS:
            if field.name in self.texts and field.kind is not Kind.PLACES:
                self._read_field(field, data)
        self._missing_columns(data)
        labels = self._labels()
        points, swapped = read_points(self.texts, labels)
        self.findings += swapped
        data["gemeenten"] = self._gemeenten(labels)
        if "provincie" in self.texts:
            data["provincie"] = [text or None for text in self.texts["provincie"]]
        own = self.delivery.rows.geometry.to_numpy()
        shapes = [b if a is None else a for a, b in zip(own, points, strict=True)]
        data |= self._travelling()
        data |= {"source": [self.source] * len(labels), "row": self.numbers}
        frame = gpd.GeoDataFrame(_typed(data), geometry=shapes, crs=RD_NEW)
        self._unlocated(frame)
        return frame

    def _labels(self) -> list[dict[str, Any]]:
        return [
            {"project": project, "source": self.source, "row": row}
            for project, row in zip(self.ids, self.numbers, strict=True)
        ]

    def _read_status(self, data: dict[str, list[Any]]) -> None:
        """Read a status column that holds fasen as fase; say so once."""
        texts = self.texts.get("status")
        own = self.values.get("status", {})
        if texts is None or "fase" in self.texts or not holds_fasen(texts, own):
            return
        heading = self.heading_of.pop("status")
        self.texts["fase"] = self.texts.pop("status")
        self.heading_of["fase"] = heading
        self.values = {**self.values, "fase": {**own, **self.values.get("fase", {})}}
        data["status"] = ["onbekend"] * len(texts)
        facts = {"column": heading}
        note = Note(source=self.source, key="note.projects.fase", facts=facts)
        self.notes.append(note)

    def _read_field(self, field: Field, data: dict[str, list[Any]]) -> None:
        texts = self.texts[field.name]
        column = data.setdefault(field.name, [None] * len(texts))
        for place, text in enumerate(texts):
            if not text:
                if field.required:
                    self._say(Check.MISSING_FIELD, place, field)
                continue
            if field.kind is Kind.WORD:
                self._read_word(field, place, text, data)
                continue
            value = READERS[field.kind](field, text)
            column[place] = value
            if value is None:
                self._say(Check.BAD_VALUE, place, field, value=text)

    def _read_word(
        self, field: Field, place: int, text: str, data: dict[str, list[Any]]
    ) -> None:
        own = self.values.get(field.name, {})
        meaning = read_word(field.name, text, own)
        if meaning is None:
            near = get_close_matches(text.casefold(), field.allowed, n=1)
            variant = "near" if near else ""
            facts = {"value": text, "near": near[0] if near else ""}
            self._say(Check.BAD_VALUE, place, field, variant=variant, **facts)
            return
        for name, value in meaning.items():
            column = data.setdefault(name, [None] * len(self.numbers))
            if name == field.name or column[place] is None:
                column[place] = value

    def _missing_columns(self, data: dict[str, list[Any]]) -> None:
        for field in FIELDS:
            if field.name in data or not (field.required or field.wanted):
                continue
            variant = "column" if field.required else "optional"
            self.findings.append(self._of_column(field, variant))
        if (
            not self.delivery.has_geometry
            and not set(PLACE_COLUMNS) & self.texts.keys()
        ):
            self.findings.append(self._of_column(FIELD_BY_NAME["gemeenten"], "column"))

    def _of_column(self, field: Field, variant: str) -> Finding:
        severity = Severity.ERROR if variant == "column" else Severity.INFO
        return Finding(
            check=Check.MISSING_FIELD,
            severity=severity,
            source=self.source,
            variant=variant,
            facts={"field": field.name, "column": field.name},
        )

    def _gemeenten(self, labels: list[dict[str, Any]]) -> list[str | None]:
        if not {"gemeenten", "gm_codes"} & self.texts.keys():
            return [None] * len(labels)
        found = read_codes(self.texts, self.gazetteer)
        field = FIELD_BY_NAME["gemeenten"]
        for place, (_, unknown) in enumerate(found):
            for name in unknown:
                near = get_close_matches(name, self.gazetteer.names.values(), n=1)
                facts = {"value": name, "near": near[0] if near else ""}
                self._say(
                    Check.BAD_VALUE,
                    place,
                    field,
                    variant="near" if near else "",
                    **facts,
                )
        return [codes or None for codes, _ in found]

    def _travelling(self) -> dict[str, list[str | None]]:
        """Take unknown columns along as they came, under a name that is free."""
        known = set(self.heading_of.values()) | {"row", "geometry"}
        columns: dict[str, list[str | None]] = {}
        for heading in self.delivery.rows.columns:
            if heading not in known:
                name = f"{heading}_" if heading in OWN_COLUMNS else str(heading)
                columns[name] = [str(v) or None for v in self.delivery.rows[heading]]
        return columns

    def _unlocated(self, frame: gpd.GeoDataFrame) -> None:
        nowhere = frame.geometry.isna() & frame["gemeenten"].isna()
        for place in frame.index[nowhere]:
            self._say(Check.UNLOCATED, int(place), None)

    def _say(
        self,
        check: Check,
        place: int,
        field: Field | None,
        *,
        variant: str = "",
        **facts: object,
    ) -> None:
        row = self.numbers[place]
        about = {"project": self.ids[place], **facts}
        if field is not None:
            about |= {
                "field": field.name,
                "column": self.heading_of.get(field.name, field.name),
                "allowed": _allowed(field),
            }
        self.findings.append(
            Finding(
                check=check,
                severity=check.severity,
                projects=(self.ids[place],),
                source=self.source,
                row=row,
                rows=(row,),
                variant=variant,
                facts=about,
            )
        )


def _match(headings: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Tell which heading is which column: the user's word, then the known synonyms."""
    folded = {fold(heading): heading for heading in reversed(headings)}
    found = {
        ours: folded[fold(heading)]
        for heading, ours in columns.items()
        if fold(heading) in folded
    }
    for ours, synonyms in HEADINGS.items():
        for synonym in synonyms:
            heading = folded.get(fold(synonym))
            if ours not in found and heading and heading not in found.values():
                found[ours] = heading
    return found


def _typed(data: dict[str, list[Any]]) -> pd.DataFrame:
    """Give numbers their nullable type; text stays text."""
    whole, decimal = pd.Int64Dtype(), pd.Float64Dtype()
    types: dict[Kind, ExtensionDtype] = {
        Kind.WHOLE: whole,
        Kind.YEAR: whole,
        Kind.DECIMAL: decimal,
    }
    frame = pd.DataFrame(
        {name: pd.Series(column, dtype=object) for name, column in data.items()}
    )
    for field in FIELDS:
        if field.name in frame and field.kind in types:
            frame[field.name] = frame[field.name].astype(types[field.kind])
    frame["row"] = frame["row"].astype("int64")
    return frame


def _allowed(field: Field) -> str:
    if field.allowed:
        return ", ".join(field.allowed)
    if field.low is not None and field.high is not None:
        return f"{field.low:g}–{field.high:g}"
    if field.low is not None:
        return f"≥ {field.low:g}" + (f" {field.unit}" if field.unit else "")
    return {"voltage": "150/20", "day": "2025-01-31", "yes-no": "ja, nee"}.get(
        field.kind, "…"
    )
