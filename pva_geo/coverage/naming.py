"""Which subregion each row of a scheme names, a table's and a drawing's alike.

By its id; where it has none, by its name, and spellings of one name are one subregion.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pva_geo.coverage.names import find_reserved, same_name
from pva_geo.errors import DefinitionError
from pva_geo.model import Note

__all__ = ["Subregions", "name_subregions"]

Spellings = dict[str, dict[str, list[int]]]
"""Key of a subregion → name as it is written → numbers of the rows."""

UNTIDY = ("  ", "\N{NULL} ", " \N{NULL}")
"""Spaces twice, before or behind a text, where texts are parted by a null."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subregions:
    """The subregions that rows name."""

    ids: list[str]
    """Subregion id of each row; empty where the row has none."""
    names: dict[str, str]
    """Id → name, in order of first appearance."""
    notes: tuple[Note, ...]
    """Ids that were told by name, and names that were told as one."""


def name_subregions(
    ids: Iterable[object], names: Iterable[object], rows: Sequence[int], source: str
) -> Subregions:
    """Tell subregions by id, or by name where a row has no id.

    Parameters
    ----------
    ids, names
        What each row says; empty where it says nothing.
    rows
        Number of each row, for the notes.
    source
        Name of the file.

    Returns
    -------
    Subregions
        Of several names of one id, the one that most rows have is its name.

    Raises
    ------
    DefinitionError
        When a reserved name is used for a subregion.
    """
    given = _tidy(ids)
    called = given if names is ids else _tidy(names)
    alone = _one_each(given, called, source)
    if alone is not None:
        return alone
    given, told = _told_by_name(given, called, rows, source)
    keys = [key or same_name(name) for key, name in zip(given, called, strict=True)]
    spellings: Spellings = {}
    for key, name, row in zip(keys, called, rows, strict=True):
        if key:
            spellings.setdefault(key, {}).setdefault(name or key, []).append(int(row))
    best = {
        key: max(found, key=lambda name: (len(found[name]), -found[name][0]))
        for key, found in spellings.items()
    }
    known = {key for key in given if key}
    final = {key: key if key in known else best[key] for key in spellings}
    _refuse_reserved([*final.values(), *best.values()], source)
    return Subregions(
        ids=[final.get(key, "") for key in keys],
        names={final[key]: best[key] for key in spellings},
        notes=(*told, *_read_as(spellings, best, known, source)),
    )


def _one_each(given: list[str], called: list[str], source: str) -> Subregions | None:
    """Give each row as a subregion of its own, where it is: large files are so."""
    if any(given) and not all(given):
        return None
    keys = given if any(given) else list(map(same_name, called))
    if not all(keys) or len(set(keys)) < len(keys):
        return None
    own = given if any(given) else called
    shown = [name or key for key, name in zip(own, called, strict=True)]
    _refuse_reserved([*own, *shown], source)
    names = dict(zip(own, shown, strict=True))
    return Subregions(ids=list(own), names=names, notes=())


def _told_by_name(
    ids: list[str], names: list[str], rows: Sequence[int], source: str
) -> tuple[list[str], list[Note]]:
    """Tell the id of a row that has only a name, where other rows have both."""
    if all(ids) or not any(ids):
        return ids, []
    known: dict[str, set[str]] = defaultdict(set)
    for key, name in zip(ids, names, strict=True):
        if key and name:
            known[same_name(name)].add(key)
    told, notes = list(ids), []
    for place, (key, name) in enumerate(zip(ids, names, strict=True)):
        meant = known.get(same_name(name), set()) if name and not key else set()
        if len(meant) == 1:
            (told[place],) = meant
            facts = {"name": name, "id": told[place]}
            row = [int(rows[place])]
            notes.append(Note.of_rows(source, "note.scheme.id_by_name", row, **facts))
    return told, notes


def _read_as(
    spellings: Spellings, best: dict[str, str], known: set[str], source: str
) -> Iterator[Note]:
    """Say of each other spelling under which name it went, and why."""
    for key, found in spellings.items():
        for given, rows in found.items():
            name = best[key]
            if given == name or (given == key and key in known):
                continue
            facts = {"given": given, "name": name}
            reason = "same_name"
            if same_name(given) != same_name(name):
                facts, reason = facts | {"id": key}, "same_id"
            yield Note.of_rows(source, f"note.scheme.{reason}", rows, **facts)


def _refuse_reserved(texts: Iterable[str], source: str) -> None:
    name = find_reserved(texts)
    if name is not None:
        raise DefinitionError("error.scheme.reserved", source=source, name=name)


def _tidy(texts: Iterable[object]) -> list[str]:
    """Trim texts and collapse their spaces; most need neither."""
    listed = list(map(str, texts))
    whole = "\N{NULL}".join(["", *listed, ""])
    plain = whole.replace("\N{NULL}", "").isprintable() and whole.isascii()
    if plain and not any(pair in whole for pair in UNTIDY):
        return listed
    return [" ".join(text.split()) for text in listed]
