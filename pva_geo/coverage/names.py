"""Names of subregions: which spellings are one name, and which are nearly one."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from pva_geo.boundaries import fold
from pva_geo.model import RESERVED_IDS, Check, Finding

__all__ = [
    "find_reserved",
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
NO_DIGITS = {
    code: None for code in range(128) if not chr(code).isdigit() and chr(code) != "\n"
}
"""Takes all but digits and line ends away from plain text."""
LONG_ENOUGH = 8
"""Shorter names are not compared by letter: `Oost` and `Zoost` may both be meant."""


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
    near = _not_alone(list(dict.fromkeys(names)))
    for name in near:
        marks = _telling(name)
        for key in _nearby(fold(name)):
            buckets[marks, key].append(name)
    place = {name: index for index, name in enumerate(near)}
    pairs = {
        pair
        for bucket in buckets.values()
        if 1 < len(bucket) <= 50
        for pair in combinations(dict.fromkeys(bucket), 2)
        if _one_apart(fold(pair[0]), fold(pair[1]))
    }
    return sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _not_alone(names: list[str]) -> list[str]:
    """Leave out names whose digits no other has: these tell them apart already."""
    whole = "\n".join(names)
    if whole.isascii() and whole.count("\n") == len(names) - 1:
        digits = whole.translate(NO_DIGITS).split("\n")
    else:
        digits = [
            re.sub(r"\D", "", unicodedata.normalize("NFKC", name)) for name in names
        ]
    times = Counter(digits)
    several = {own for own, count in times.items() if count > 1}
    return [n for n, own in zip(names, digits, strict=True) if own in several]


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
