"""Rows of a table scheme, resolved: which gemeente is meant, and which subregion.

Check and repair both start from here, so that what the one finds the other mends.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from pva_geo.coverage.names import same_name
from pva_geo.errors import DefinitionError
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import RESERVED_IDS, Area, Boundaries, Note, Scheme

__all__ = ["Resolved", "Row", "resolve_rows"]


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
    """Spellings that were simply one name."""


def resolve_rows(scheme: Scheme, area: Area, boundaries: Boundaries) -> Resolved:
    """Resolve every row of a table scheme, in one provincie at one peildatum.

    Raises
    ------
    DefinitionError
        When the scheme uses a reserved name for a subregion.
    """
    subregions, notes = _subregions(scheme)
    gazetteer = Gazetteer.of(area, boundaries)
    rows = [
        _resolve(values, subregion, gazetteer)
        for values, subregion in zip(_records(scheme), subregions.ids, strict=True)
    ]
    return Resolved(rows=rows, names=subregions.names, gazetteer=gazetteer, notes=notes)


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
    ids = [str(value).strip() for value in scheme.rows["subregion_id"]]
    names = [" ".join(str(value).split()) for value in scheme.rows["subregio"]]
    keys = [key or same_name(name) for key, name in zip(ids, names, strict=True)]
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    rows: dict[str, dict[str, int]] = defaultdict(dict)
    for key, name, row in zip(keys, names, scheme.rows["row"], strict=True):
        if key:
            spellings[key][name or key] += 1
            rows[key].setdefault(name or key, int(row))
    best = {
        key: max(found, key=lambda n: (found[n], -rows[key][n]))
        for key, found in spellings.items()
    }
    known_ids = {key for key in ids if key}
    final = {key: key if key in known_ids else best[key] for key in spellings}
    _refuse_reserved(scheme, final, best)
    notes = tuple(
        Note(
            source=scheme.source.name,
            row=row,
            key="note.scheme.same_name",
            facts={"given": name, "name": best[key]},
        )
        for key in spellings
        for name, row in rows[key].items()
        if name != best[key]
    )
    return _Subregions(
        ids=[final.get(key, "") for key in keys],
        names={final[key]: best[key] for key in spellings},
    ), notes


def _refuse_reserved(
    scheme: Scheme, ids: dict[str, str], names: dict[str, str]
) -> None:
    for key, subregion_id in ids.items():
        for text in (subregion_id, names[key]):
            if same_name(text) in RESERVED_IDS:
                source = scheme.source.name
                raise DefinitionError("error.scheme.reserved", source=source, name=text)


def _resolve(values: dict[str, Any], subregion: str, gazetteer: Gazetteer) -> Row:
    given_code, given_name = str(values["gemeentecode"]), str(values["gemeente"])
    code = mend_code(given_code)
    if code is None and not given_code.strip():
        code = _by_name(given_name, gazetteer)
    elif code is None:
        code = _by_name(given_code, gazetteer)
    return Row(
        row=int(values["row"]),
        code=code or given_code.strip() or given_name.strip(),
        given_code=given_code,
        given_name=given_name.strip(),
        given_subregion=" ".join(str(values["subregio"]).split()),
        mended=bool(given_code.strip())
        and mend_code(given_code) not in (None, given_code),
        subregion=subregion,
        standing=gazetteer.standing(code) if code else Standing.UNKNOWN,
    )


def _by_name(name: str, gazetteer: Gazetteer) -> str | None:
    return gazetteer.code_of(name) if name.strip() else None
