"""Rows of a table scheme, resolved: which gemeente is meant, and which subregion.

Check and repair both start from here, so that what the one finds the other mends.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from pva_geo.coverage.naming import name_subregions
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import Area, Boundaries, Note, Scheme

__all__ = ["Resolved", "Row", "ToldBy", "resolve_rows"]


UNSAID = re.compile(
    r"[\W_]*|n\.? ?v\.? ?t\.?|n\.? ?b\.?|onbekend|geen|null|none|nan", re.IGNORECASE
)
"""What people write in a cell for which they have no code."""
QUOTES = str.maketrans(
    dict.fromkeys(
        "\N{LEFT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}"
        "\N{RIGHT SINGLE QUOTATION MARK}",
        "'",
    )
)


class ToldBy(Enum):
    """By what a row tells its gemeente."""

    CODE = auto()
    """By a code in the column of codes."""
    CODE_AMONG_NAMES = auto()
    """By a code in the column of names."""
    NAME = auto()
    """By its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table, resolved."""

    row: int
    """Its number, as a spreadsheet shows it."""
    code: str
    """Code of the gemeente, or what stands there when none can be read."""
    given_code: str
    """What stands in the column of codes."""
    given_name: str
    """What stands in the column of names."""
    given_subregion: str
    """What stands in the column of subregions, without surplus spaces."""
    mended: bool
    """Whether the code lost its form, and was read all the same."""
    subregion: str
    """Id of the subregion; empty where the row has none."""
    standing: Standing
    """What the code is at the peildatum."""
    told_by: "ToldBy"
    """By what the gemeente was told."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Resolved:
    """The rows of a scheme, its subregions, and what the names rest on."""

    rows: list[Row]
    """In the order of the scheme."""
    names: dict[str, str]
    """Id of a subregion → its name, in order of first appearance."""
    gazetteer: Gazetteer
    """Codes and names, seen from the provincie."""
    notes: tuple[Note, ...]
    """Names that were told as one, ids and gemeenten that were told by name."""


def resolve_rows(scheme: Scheme, area: Area, boundaries: Boundaries) -> Resolved:
    """Resolve every row of a table scheme, in one provincie at one peildatum.

    Raises
    ------
    DefinitionError
        When the scheme uses a reserved name for a subregion.
    """
    ids, names = scheme.rows["subregion_id"], scheme.rows["subregio"]
    numbers = scheme.rows["row"].tolist()
    subregions = name_subregions(ids, names, numbers, scheme.source.name)
    gazetteer = Gazetteer.of(area, boundaries)
    records = _records(scheme)
    coded = any(not _is_unsaid(str(values["gemeentecode"])) for values in records)
    rows = [
        _resolve(values, subregion, gazetteer, coded=coded)
        for values, subregion in zip(records, subregions.ids, strict=True)
    ]
    said = _told(scheme.source.name, rows, gazetteer)
    return Resolved(
        rows=rows,
        names=subregions.names,
        gazetteer=gazetteer,
        notes=(*subregions.notes, *said),
    )


def _records(scheme: Scheme) -> list[dict[str, Any]]:
    return [
        {str(key): value for key, value in record.items()}
        for record in scheme.rows.to_dict("records")
    ]


def _resolve(
    values: dict[str, Any], subregion: str, gazetteer: Gazetteer, *, coded: bool
) -> Row:
    given_code, given_name, told_by = _columns(values, coded=coded)
    code = mend_code(given_code)
    if code is None:
        told_by = ToldBy.NAME
        code = gazetteer.code_of(given_code or given_name)
    return Row(
        row=int(values["row"]),
        code=code or given_code or given_name,
        given_code=given_code,
        given_name=given_name,
        given_subregion=" ".join(str(values["subregio"]).split()),
        mended=mend_code(given_code) not in (None, given_code),
        subregion=subregion,
        standing=gazetteer.standing(code) if code else Standing.UNKNOWN,
        told_by=told_by,
    )


def _columns(values: dict[str, Any], *, coded: bool) -> tuple[str, str, ToldBy]:
    """Give code and name of a row, also where they stand in each other's column."""
    code, name = str(values["gemeentecode"]).strip(), str(values["gemeente"]).strip()
    if _is_unsaid(code):
        code = ""
    in_name = mend_code(name) is not None and (name[:2].upper() == "GM" or not coded)
    if in_name and mend_code(code) is None:
        return name, code, ToldBy.CODE_AMONG_NAMES
    return code, name, ToldBy.CODE


def _is_unsaid(text: str) -> bool:
    return UNSAID.fullmatch(text.strip()) is not None


def _told(source: str, rows: list[Row], gazetteer: Gazetteer) -> Iterator[Note]:
    """Say which gemeenten were told by name, and in which spelling."""
    among = [row.row for row in rows if row.told_by is ToldBy.CODE_AMONG_NAMES]
    if among:
        yield Note.of_rows(source, "note.scheme.code_in_name", among)
    named = [
        row
        for row in rows
        if row.told_by is ToldBy.NAME and row.standing is not Standing.UNKNOWN
    ]
    if named:
        yield Note.of_rows(source, "note.scheme.names", [row.row for row in named])
    for row in named:
        given, name = row.given_code or row.given_name, gazetteer.names[row.code]
        if given.translate(QUOTES).casefold() != name.casefold():
            facts = {"given": given, "name": name, "code": row.code}
            yield Note.of_rows(source, "note.scheme.spelling", [row.row], **facts)
