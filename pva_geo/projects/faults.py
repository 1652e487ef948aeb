"""Findings on the cells of a delivery, each with file, sheet, row, column and value.

Beside them the notes: what was read otherwise than it stands, and is no finding.
"""

from collections.abc import Mapping, Sequence

from pva_geo.model import Check, Finding, Note, Severity
from pva_geo.projects.kinds import Field, Kind

__all__ = ["Faults", "allowed_values"]

SHAPES = {
    Kind.VOLTAGE: "150/20",
    Kind.DAY: "2025-01-31",
    Kind.YES_NO: "ja, nee",
    Kind.QUARTER: "1–4",
}
SEVERITIES = {Check.INVALID_GEOMETRY: Severity.WARNING}
"""A geometry of a project is mended, and its share follows from what was mended."""
MANY = 12
"""Words are named up to this many."""


class Faults:
    """Collects the findings of one delivery.

    Parameters
    ----------
    source, sheet
        File, and sheet or layer.
    ids, rows
        Project and row number of each place.
    heading_of
        Our column → heading in the list.

    Notes
    -----
    `points` (place of a row → RD New) is filled once places are known; what is said of
    a row after that points there.
    """

    def __init__(
        self,
        source: str,
        sheet: str | None,
        ids: list[str],
        rows: list[int],
        heading_of: Mapping[str, str],
    ) -> None:
        self.source, self.sheet, self.heading_of = source, sheet, heading_of
        self.ids, self.rows = ids, rows
        self.found: list[Finding] = []
        self.notes: list[Note] = []
        self.points: dict[int, tuple[float, float]] = {}

    def cell(
        self,
        check: Check,
        place: int,
        *,
        field: Field | None = None,
        facts: Mapping[str, object] | None = None,
        variant: str = "",
    ) -> None:
        """Say that something is wrong with one cell, or with one row."""
        row, project = self.rows[place], self.ids[place]
        about: dict[str, object] = {"project": project, "sheet": self.sheet}
        if field is not None:
            about |= self._about(field)
        self.found.append(
            Finding(
                check=check,
                severity=SEVERITIES.get(check, check.severity),
                projects=(project,),
                source=self.source,
                row=row,
                rows=(row,),
                point=self.points.get(place),
                variant=variant,
                facts=about | dict(facts or {}),
            )
        )

    def value(self, place: int, field: Field, value: str, near: str) -> None:
        """Say that a value is not allowed, and which one may be meant."""
        parts = ["place"] if field.kind is Kind.PLACES else []
        variant = ".".join([*parts, "near"] if near else parts)
        facts = {"value": value, "near": near}
        self.cell(Check.BAD_VALUE, place, field=field, facts=facts, variant=variant)

    def column(self, field: Field, variant: str, **facts: object) -> None:
        """Say that a column is missing: an error when it is required."""
        required = variant.startswith("column")
        self.found.append(
            Finding(
                check=Check.MISSING_FIELD,
                severity=Severity.ERROR if required else Severity.INFO,
                source=self.source,
                variant=variant,
                facts={**self._about(field), "sheet": self.sheet, **facts},
            )
        )

    def blank(self, field: Field, places: Sequence[int]) -> None:
        """Say in which rows a column is empty that means something when it is."""
        rows = tuple(self.rows[place] for place in places)
        self.found.append(
            Finding(
                check=Check.MISSING_FIELD,
                severity=Severity.INFO,
                source=self.source,
                rows=rows,
                variant=f"unsaid.{field.name}",
                facts={**self._about(field), "sheet": self.sheet, "lines": rows},
            )
        )

    def note(self, key: str, *, place: int | None = None, **facts: object) -> None:
        """Note what was done, of one row or of the whole list."""
        row = None if place is None else self.rows[place]
        key = f"note.projects.{key}"
        self.notes.append(Note(source=self.source, row=row, key=key, facts=facts))

    def _about(self, field: Field) -> dict[str, object]:
        return {
            "field": field.name,
            "column": self.heading_of.get(field.name, field.name),
            "allowed": allowed_values(field),
        }


def allowed_values(field: Field) -> str:
    """Say in short what a field allows.

    Examples
    --------
    >>> from pva_geo.projects.fields import FIELD_BY_NAME as by
    >>> allowed_values(by["pmiek_ronde"]), allowed_values(by["kosten_max"])
    ('1.0, 2.0, 3.0', '0–50000 M€')
    >>> allowed_values(by["samenhang"])
    'projectnummer: soort (voorwaarde voor, afhankelijk van, …)'
    """
    if field.parts:
        return ": ".join(_part_shape(part.name, part.allowed) for part in field.parts)
    if field.allowed:
        return ", ".join(field.allowed[:MANY])
    if field.kind in SHAPES:
        return SHAPES[field.kind]
    unit = f" {field.unit}" if field.unit else ""
    if field.low is not None and field.high is not None:
        return f"{field.low:.10g}–{field.high:.10g}{unit}"
    return "…"


def _part_shape(name: str, allowed: tuple[str, ...]) -> str:
    if not allowed:
        return name
    listed = (
        ", ".join(allowed) if len(allowed) < 3 else f"{allowed[0]}, {allowed[1]}, …"
    )
    return f"{name} ({listed})"
