"""Names of subregions: which spellings are one name, and which are nearly one."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from pva_geo.boundaries import fold
from pva_geo.errors import DefinitionError
from pva_geo.model import RESERVED_IDS, Check, Finding, Note

__all__ = [
    "Subregions",
    "find_reserved",
    "name_subregions",
    "same_name",
    "similar_names",
    "similar_pairs",
]

if TYPE_CHECKING:
    import pandas as pd

HYPHENS = re.compile(
    r"[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}"
    r"\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]"
)
COMPASS = frozenset(
    {
        *("noord", "oost", "zuid", "west", "midden", "centrum"),
        *("noordoost", "noordwest", "zuidoost", "zuidwest"),
        *("noordelijk", "oostelijk", "zuidelijk", "westelijk"),
        *("north", "east", "south", "west", "central"),
        *("northeast", "northwest", "southeast", "southwest"),
    }
)
UNTIDY = ("  ", "\N{NULL} ", " \N{NULL}")
"""Spaces twice, before or behind a text, where texts are parted by a null."""
NO_DIGITS = {
    code: None for code in range(128) if not chr(code).isdigit() and chr(code) != "\n"
}
"""Takes all but digits and line ends away from plain text."""
LONG_ENOUGH = 8
"""Shorter names are not compared by letter: `Oost` and `Zoost` may both be meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subregions:
    """The subregions that rows name."""

    ids: list[str]
    """Subregion id of each row; empty where the row has none."""
    names: dict[str, str]
    """Id → name, in order of first appearance."""
    notes: tuple[Note, ...]
    """Spellings that were simply one name."""


def name_subregions(
    ids: Iterable[str], names: Iterable[str], rows: Iterable[int], source: str
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

    Raises
    ------
    DefinitionError
        When a reserved name is used for a subregion.
    """
    given, called = _tidy(ids), _tidy(names)
    keys = [key or same_name(name) for key, name in zip(given, called, strict=True)]
    if len(set(keys)) == len(keys) and all(keys):
        # each row is a subregion of its own, as in large files of units
        own = [key or name for key, name in zip(given, called, strict=True)]
        shown = [name or one for name, one in zip(called, own, strict=True)]
        _refuse_reserved([*own, *shown], source)
        return Subregions(ids=own, names=dict(zip(own, shown, strict=True)), notes=())
    spellings: dict[str, dict[str, list[int]]] = {}
    for key, name, row in zip(keys, called, rows, strict=True):
        if key:
            spellings.setdefault(key, {}).setdefault(name or key, []).append(int(row))
    best = {
        key: max(found, key=lambda name: (len(found[name]), -found[name][0]))
        if len(found) > 1
        else next(iter(found))
        for key, found in spellings.items()
    }
    known_ids = {key for key in given if key}
    final = {key: key if key in known_ids else best[key] for key in spellings}
    _refuse_reserved({*known_ids, *best.values()}, source)
    notes = tuple(
        Note.of_rows(
            source, "note.scheme.same_name", numbers, given=name, name=best[key]
        )
        for key, found in spellings.items()
        if len(found) > 1
        for name, numbers in found.items()
        if name != best[key]
    )
    return Subregions(
        ids=[final.get(key, "") for key in keys],
        names={final[key]: best[key] for key in spellings},
        notes=notes,
    )


def same_name(name: str) -> str:
    """Give the key under which spellings are simply one subregion.

    NFKC, trimmed and collapsed spaces, any hyphen as `-`, and no case.

    Examples
    --------
    >>> same_name(" Noordoost\N{NON-BREAKING HYPHEN}Brabant")
    'noordoost-brabant'
    """
    if name.isascii():
        return " ".join(name.split()).casefold()
    plain = HYPHENS.sub("-", unicodedata.normalize("NFKC", name))
    return " ".join(HYPHENS.sub("-", plain).split()).casefold()


def find_reserved(names: Iterable[str]) -> str | None:
    """Give the first name that is, in any spelling, one that the product uses."""
    listed = list(names)
    whole = "\n".join(listed)
    if whole.isascii():
        # of very many plain names, one look at all of them settles it
        low = whole.casefold()
        if not any(name in low for name in RESERVED_IDS):
            return None
    return next((name for name in listed if same_name(name) in RESERVED_IDS), None)


def _tidy(texts: Iterable[str]) -> list[str]:
    """Trim texts and collapse their spaces; most need neither."""
    listed = list(map(str, texts))
    whole = "\N{NULL}".join(["", *listed, ""])
    plain = whole.replace("\N{NULL}", "").isprintable() and whole.isascii()
    if plain and not any(pair in whole for pair in UNTIDY):
        return listed
    return [" ".join(text.split()) for text in listed]


def similar_pairs(names: Iterable[str]) -> list[tuple[str, str]]:
    """Find pairs of names that are nearly one, in time linear in their number.

    Nearly one: equal without case, accents, hyphens and spaces, or one letter apart in
    names of eight letters or more. Digits, single letters and compass words always tell
    names apart.

    Examples
    --------
    >>> similar_pairs(["West-Brabant", "West Brabant", "Oost-Brabant", "Regio 1"])
    [('West-Brabant', 'West Brabant')]
    """
    buckets: dict[tuple[str, str], list[str]] = defaultdict(list)
    ordered = list(dict.fromkeys(names))
    for name in _not_alone(ordered):
        marks = _telling(name)
        for key in _nearby(fold(name)):
            buckets[marks, key].append(name)
    place = {name: index for index, name in enumerate(ordered)}
    pairs = {
        pair
        for bucket in buckets.values()
        if 1 < len(bucket) <= 50
        for pair in combinations(dict.fromkeys(bucket), 2)
        if _one_apart(fold(pair[0]), fold(pair[1]))
    }
    return sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _not_alone(names: list[str]) -> Iterator[str]:
    """Leave out names whose digits no other has: these tell them apart already."""
    whole = "\n".join(names)
    if whole.isascii() and whole.count("\n") == len(names) - 1:
        digits = whole.translate(NO_DIGITS).split("\n")
    else:
        digits = [
            re.sub(r"\D", "", unicodedata.normalize("NFKC", name)) for name in names
        ]
    times = Counter(digits)
    yield from (n for n, own in zip(names, digits, strict=True) if times[own] > 1)


def similar_names(rows: "pd.DataFrame", source: str) -> Iterator[Finding]:
    """Find drawn subregions whose names are nearly one (DEF-10).

    Parameters
    ----------
    rows
        `subregion_id`, `name`, `row`; one row a feature.
    source
        Name of the file.
    """
    names, ids = rows["name"].tolist(), rows["subregion_id"].tolist()
    pairs = similar_pairs(names)
    told: dict[str, list[int]] = {name: [] for pair in pairs for name in pair}
    for place, name in enumerate(names if pairs else ()):
        if name in told:
            told[name].append(place)
    for pair in pairs:
        fewest = min(pair, key=lambda name: len(told[name]))
        numbers = tuple(int(rows["row"].iloc[place]) for place in told[fewest])
        yield Finding(
            check=Check.SIMILAR_NAMES,
            severity=Check.SIMILAR_NAMES.severity,
            subregions=tuple(str(ids[told[name][-1]]) for name in pair),
            source=source,
            row=numbers[0] if len(numbers) == 1 else None,
            rows=numbers,
            facts={"first": pair[0], "second": pair[1]},
        )


def _refuse_reserved(texts: Iterable[str], source: str) -> None:
    name = find_reserved(texts)
    if name is not None:
        raise DefinitionError("error.scheme.reserved", source=source, name=name)


def _nearby(folded: str) -> Iterator[str]:
    yield folded
    if len(folded) >= LONG_ENOUGH:
        yield from (folded[:i] + folded[i + 1 :] for i in range(len(folded)))


def _one_apart(first: str, second: str) -> bool:
    if first == second:
        return True
    if min(len(first), len(second)) < LONG_ENOUGH or abs(len(first) - len(second)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
        min(len(first), len(second)),
    )
    short, long = sorted((first[start:], second[start:]), key=len)
    return short == long[1:] or short[1:] == long[1:]


def _telling(name: str) -> str:
    words = re.findall(r"[^\W\d_]+|\d+", unicodedata.normalize("NFKC", name).casefold())
    return "".join(w for w in words if w.isdigit() or len(w) == 1 or w in COMPASS)
