"""Rows of a table scheme, resolved: which gemeente is meant, and which subregion.

Check and repair both start from here, so that what the one finds the other mends.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from pva_geo.coverage.names import same_name
from pva_geo.errors import DefinitionError
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import RESERVED_IDS, Area, Boundaries, Note, Scheme

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
    subregions, notes = _subregions(scheme)
    gazetteer = Gazetteer.of(area, boundaries)
    records = _records(scheme)
    coded = any(not _is_unsaid(str(values["gemeentecode"])) for values in records)
    rows = [
        _resolve(values, subregion, gazetteer, coded=coded)
        for values, subregion in zip(records, subregions.ids, strict=True)
    ]
    said = _told(scheme.source.name, rows, gazetteer)
    return Resolved(
        rows=rows, names=subregions.names, gazetteer=gazetteer, notes=(*notes, *said)
    )


def _records(scheme: Scheme) -> list[dict[str, Any]]:
    return [
        {str(key): value for key, value in record.items()}
        for record in scheme.rows.to_dict("records")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subregions:
    ids: list[str]
    """Subregion id of each row; empty where the row has none."""
    names: dict[str, str]
    """Id → name, in order of first appearance."""


def _subregions(scheme: Scheme) -> tuple[_Subregions, tuple[Note, ...]]:
    """Tell subregions by id, or by name where the table has no ids."""
    names = [" ".join(str(value).split()) for value in scheme.rows["subregio"]]
    ids, by_name = _ids(scheme, names)
    keys = [key or same_name(name) for key, name in zip(ids, names, strict=True)]
    spellings: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for key, name, row in zip(keys, names, scheme.rows["row"], strict=True):
        if key:
            spellings[key][name or key].append(int(row))
    best = {
        key: max(found, key=lambda name: (len(found[name]), -found[name][0]))
        for key, found in spellings.items()
    }
    known_ids = {key for key in ids if key}
    final = {key: key if key in known_ids else best[key] for key in spellings}
    _refuse_reserved(scheme, final, best)
    notes = tuple(
        _spelled(scheme, key, given, best[key], rows)
        for key, found in spellings.items()
        for given, rows in found.items()
        if given != best[key] and not (given == key and key in known_ids)
    )
    return _Subregions(
        ids=[final.get(key, "") for key in keys],
        names={final[key]: best[key] for key in spellings},
    ), (*by_name, *notes)


def _ids(scheme: Scheme, names: list[str]) -> tuple[list[str], tuple[Note, ...]]:
    """Give the ids; where a table has ids and a row has none, its name tells it."""
    ids = [str(value).strip() for value in scheme.rows["subregion_id"]]
    known: dict[str, set[str]] = defaultdict(set)
    for key, name in zip(ids, names, strict=True):
        if key and name:
            known[same_name(name)].add(key)
    notes = []
    for place, (key, name) in enumerate(zip(ids, names, strict=True)):
        told = known.get(same_name(name), set()) if name and not key else set()
        if len(told) == 1:
            (ids[place],) = told
            facts = {"name": name, "id": ids[place]}
            row = [int(scheme.rows["row"].iloc[place])]
            notes.append(_note(scheme, "note.scheme.id_by_name", row, **facts))
    return ids, tuple(notes)


def _spelled(scheme: Scheme, key: str, given: str, name: str, rows: list[int]) -> Note:
    """Say of a spelling under which name it went, and why."""
    if same_name(given) == same_name(name):
        facts = {"given": given, "name": name}
        return _note(scheme, "note.scheme.same_name", rows, **facts)
    facts = {"given": given, "name": name, "id": key}
    return _note(scheme, "note.scheme.same_id", rows, **facts)


def _note(scheme: Scheme, key: str, rows: list[int], **facts: object) -> Note:
    return Note.of_rows(scheme.source.name, key, rows, **facts)


def _refuse_reserved(
    scheme: Scheme, ids: dict[str, str], names: dict[str, str]
) -> None:
    for key, subregion_id in ids.items():
        for text in (subregion_id, names[key]):
            if same_name(text) in RESERVED_IDS:
                source = scheme.source.name
                raise DefinitionError("error.scheme.reserved", source=source, name=text)


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
