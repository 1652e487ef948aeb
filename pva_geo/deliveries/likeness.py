"""Which projects look alike though their numbers differ: by name, place and kind.

Only projects that may be in one place are compared: within two kilometres, or in one
gemeente, or both without a place. The score is the weighed mean of three likenesses;
it proposes, and a person decides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from rapidfuzz import fuzz

from pva_geo.deliveries.identity import natural_key
from pva_geo.model import Likeness

__all__ = ["find_alike"]

NEAR_M = 2_000.0
"""Centres of places are given to two kilometres; further apart is another place."""
WEIGHTS = (0.6, 0.2, 0.2)
"""Of name, place and kind."""
ALIKE = 0.78
"""A lower score is not worth a person's time: tried on lists of all provincies."""
SAME_WORD = 0.8
"""Two words are spellings of one: `Bredaa`, `s-Hertogenbosch`."""
BEGINNING = 3
"""Letters by which words are told to begin alike."""
LONGER = 0.5
"""What a name can lose by words that the other one does not have."""
SAME_GEMEENTE, NOWHERE = 0.6, 0.4
"""Likeness of place where only a gemeente is shared, and where nothing is known."""
MANY = 300
"""In a larger group without places only equal names are compared."""
ANY_KIND = ("meerdere", "onderzoek")
"""A carrier and a type that fit any other."""
KINDS = ("energiedrager", "type", "ingreep", "spanningsniveau_kv")
VOLTAGE = re.compile(
    r"\d+(?:[.,]\d+)?(?:\s*/\s*\d+(?:[.,]\d+)?)*\s*kv\b-?", re.IGNORECASE
)
COMPASS = frozenset(
    {"noord", "oost", "zuid", "west", "midden", "centrum"}
    | {"noordoost", "noordwest", "zuidoost", "zuidwest"}
)
GENERIC = re.compile(
    r"nieuwe?|nieuwbouw|aanleg|bouw|uitbreid(?:ing|en)|verzwar(?:ing|en)"
    r"|vervang(?:ing|en)|project|cluster|kv"
    r"|(?:\w*spannings?|onder|verdeel|transformator|elektriciteits)?stations?"
    r"|(?:kabel|\w*spannings|net)?verbinding(?:en)?|(?:\w*spannings)?kabels?"
    r"|trac[eé]|(?:warmte|waterstof|gas|transport)?leiding(?:en)?"
    r"|van|de|het|een|in|bij|te|en|voor|naar|op|aan|omgeving"
)
"""Words that many names have, and that tell no project from another."""
TYPES = (
    ("station", re.compile(r"stations?\b")),
    ("verbinding", re.compile(r"verbinding(en)?\b|kabels?\b|tracé\b")),
    ("leiding", re.compile(r"leiding(en)?\b")),
)
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Subject:
    """What is compared of one project."""

    name: str
    words: tuple[str, ...]
    starts: frozenset[str]
    """How its words begin; names that share none are never one name."""
    digits: frozenset[str]
    marks: frozenset[str]
    kinds: tuple[str | None, ...]
    gemeenten: frozenset[str]


def find_alike(projects: gpd.GeoDataFrame) -> list[Likeness]:
    """Find pairs of projects that look alike.

    Parameters
    ----------
    projects
        `project_id`, `naam`, `gemeenten`, kinds where known; geometry in RD New or
        `None`; in natural order of id.

    Returns
    -------
    list of Likeness
        The most alike first.
    """
    blank = [None] * len(projects)
    columns = [
        projects[name].tolist() if name in projects else blank
        for name in ("naam", "gemeenten", *KINDS)
    ]
    subjects = [
        _subject(naam, codes, kinds)
        for naam, codes, *kinds in zip(*columns, strict=True)
    ]
    shapes = projects.geometry.to_numpy()
    ids = [str(value) for value in projects["project_id"]]
    found = []
    pairs = [
        pair
        for pair in _candidates(shapes, subjects)
        if not subjects[pair[0]].starts.isdisjoint(subjects[pair[1]].starts)
    ]
    for (one, other), apart in zip(pairs, _apart(shapes, pairs), strict=True):
        score = _score(subjects[one], subjects[other], apart)
        if score >= ALIKE:
            first, second = sorted((one, other), key=lambda n: natural_key(ids[n]))
            found.append(
                Likeness(
                    project_a=ids[first],
                    project_b=ids[second],
                    name_a=subjects[first].name,
                    name_b=subjects[second].name,
                    score=round(score, 4),
                )
            )
    return sorted(
        found, key=lambda like: (-(like.score or 0), *map(natural_key, like.pair))
    )


def _subject(naam: object, codes: object, kinds: list[Any]) -> _Subject:
    name = naam if isinstance(naam, str) else ""
    words = re.findall(r"[^\W\d_]+|\d+", VOLTAGE.sub(" ", name).casefold())
    kinds[1] = kinds[1] if isinstance(kinds[1], str) else _type_of(words)
    telling = tuple(w for w in words if not _is_generic(w)) or tuple(words)
    return _Subject(
        name=name,
        words=telling,
        starts=frozenset(word[:BEGINNING] for word in telling),
        digits=frozenset(word for word in words if word.isdecimal()),
        marks=frozenset(
            w for w in words if w in COMPASS or (len(w) == 1 and w.isalpha())
        ),
        kinds=tuple(kind if isinstance(kind, str) else None for kind in kinds),
        gemeenten=frozenset(codes.split("|") if isinstance(codes, str) else ()),
    )


@lru_cache(maxsize=10_000)
def _is_generic(word: str) -> bool:
    return GENERIC.fullmatch(word) is not None


def _type_of(words: Iterable[str]) -> str | None:
    """Read the type from a name that tells one."""
    text = " ".join(words)
    found = [kind for kind, pattern in TYPES if pattern.search(text)]
    return found[0] if len(found) == 1 else None


def _candidates(shapes: NDArray[Any], subjects: Sequence[_Subject]) -> Iterable[Pair]:
    """Give the pairs that may be in one place, each once."""
    drawn = np.flatnonzero(~shapely.is_missing(shapes))
    pairs: set[Pair] = set()
    if len(drawn):
        tree = shapely.STRtree(shapes[drawn])
        near = tree.query(shapes[drawn], predicate="dwithin", distance=NEAR_M)
        pairs |= {(int(drawn[a]), int(drawn[b])) for a, b in near.T.tolist() if a < b}
    groups: dict[str, list[int]] = defaultdict(list)
    has_place = set(drawn.tolist())
    for place, subject in enumerate(subjects):
        for code in subject.gemeenten or ([""] if place not in has_place else []):
            groups[code].append(place)
    for group in groups.values():
        pairs |= set(_in_group(group, subjects, has_place))
    return sorted(pairs)


def _in_group(
    group: Sequence[int], subjects: Sequence[_Subject], has_place: set[int]
) -> Iterator[Pair]:
    """Pair the members of a group of which one at least has no geometry."""
    if len(group) <= MANY:
        chosen: Iterable[Pair] = combinations(group, 2)
    else:
        named = defaultdict[tuple[str, ...], list[int]](list)
        for place in group:
            named[subjects[place].words].append(place)
        chosen = (pair for same in named.values() for pair in combinations(same, 2))
    return (p for p in chosen if p[0] not in has_place or p[1] not in has_place)


def _apart(shapes: NDArray[Any], pairs: Sequence[Pair]) -> list[float | None]:
    """Give the distance of each pair, `None` where one has no geometry."""
    if not pairs:
        return []
    one, other = np.array(pairs).T
    apart = shapely.distance(shapes[one], shapes[other])
    return [None if np.isnan(metres) else float(metres) for metres in apart]


def _score(one: _Subject, other: _Subject, apart_m: float | None) -> float:
    if _told_apart(one.digits, other.digits) or _told_apart(one.marks, other.marks):
        return 0.0
    if any(map(_differ, one.kinds[:2], other.kinds[:2])):
        return 0.0
    name = _name(one.words, other.words)
    if not name:
        return 0.0
    likeness = (name, _place(one, other, apart_m), _kind(one, other))
    return sum(weight * part for weight, part in zip(WEIGHTS, likeness, strict=True))


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two carriers or two types cannot be of one project."""
    return one != other and not {one, other} & {None, *ANY_KIND}


def _name(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Give how well every word of the shorter name is found in the longer one.

    Nothing, when one of its words is not: `Heeze – Eindhoven` is another cable than
    `Helmond – Eindhoven`, however alike the two are by letter.
    """
    short, long = sorted((one, other), key=len)
    if not short:
        return 0.0
    best = [max(fuzz.ratio(word, other) / 100 for other in long) for word in short]
    if min(best) < SAME_WORD:
        return 0.0
    return sum(best) / len(best) * (1 - LONGER * (1 - len(short) / len(long)))


def _told_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both have numbers (or compass words) and these differ: 2 is not 3."""
    return bool(one and other and one != other)


def _place(one: _Subject, other: _Subject, apart_m: float | None) -> float:
    if apart_m is not None:
        return max(0.0, 1 - apart_m / NEAR_M)
    return SAME_GEMEENTE if one.gemeenten & other.gemeenten else NOWHERE


def _kind(one: _Subject, other: _Subject) -> float:
    """Give the share of the kinds known of both that agree."""
    both = [p for p in zip(one.kinds, other.kinds, strict=True) if None not in p]
    return sum(a == b for a, b in both) / len(both) if both else 0.5
