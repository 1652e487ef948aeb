"""Names of subregions: which spellings are one name, and which are nearly one."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from pva_geo.boundaries import fold

__all__ = ["same_name", "similar_pairs"]

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
    plain = HYPHENS.sub("-", unicodedata.normalize("NFKC", name))
    return " ".join(HYPHENS.sub("-", plain).split()).casefold()


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
    for name in ordered:
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
