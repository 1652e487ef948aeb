"""Which gemeente is meant: codes that lost their zeros, names in other spellings.

A gazetteer knows every code and name of the boundaries and of the herindelingen, and
what became of a code before or after the peildatum.
"""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import Enum, auto
from typing import TYPE_CHECKING

from pva_geo.boundaries import fold, provincie_spellings
from pva_geo.model import Area, Boundaries

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Change", "Gazetteer", "Standing", "fold_gemeente", "mend_code"]

SUFFIX = re.compile(r"\s*\((?:[A-Za-z]{1,3}\.?|gemeente)\)\s*$")
"""Suffixes that tell namesakes apart: `(L.)`, `(NH.)`, `(gemeente)`."""
LOOSE_CODE = re.compile(
    r"(?:(?:(?:19|20)\d\d)?GM[-_. ]?)?\s*0*(\d{1,4})(?:[.,]0+)?", re.IGNORECASE
)
"""`14`, `0014`, `743.0`, `gm-0014`, and the `2022GM0014` of CBS."""
GROUPED_CODE = re.compile(r"([1-9])[.,](\d{3})(?:[.,]0+)?")
"""A code that a spreadsheet wrote as a number with thousands: `1.982`."""
NEAR_ENOUGH = 0.8
"""Likeness from which a name is offered for another: `Roosendal` for Roosendaal."""


class Standing(Enum):
    """What a code is at the peildatum, seen from one provincie."""

    UNIT = auto()
    ELSEWHERE = auto()
    ABOLISHED = auto()
    NOT_YET = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a code, or what it came from."""

    day: str
    """Date of the change, ISO."""
    others: tuple[str, ...]
    """Codes of the successors, or of the predecessors."""


def mend_code(text: str) -> str | None:
    """Read a code that lost its form: `14`, `0014`, `gm0014 `, `743.0`.

    Returns
    -------
    str or None
        `GM0014`; `None` when no code can be read.

    Examples
    --------
    >>> mend_code("743.0"), mend_code(" gm0014"), mend_code("1.982")
    ('GM0743', 'GM0014', 'GM1982')
    >>> mend_code("Zundert") is None
    True
    """
    bare = unicodedata.normalize("NFKC", text).strip()
    match = LOOSE_CODE.fullmatch(bare) or GROUPED_CODE.fullmatch(bare)
    return f"GM{int(''.join(match.groups())):04d}" if match else None


def fold_gemeente(name: str) -> str:
    """Fold a name of a gemeente: as `fold`, and without the suffix of namesakes.

    Examples
    --------
    >>> fold_gemeente("Stein (L.)") == fold_gemeente("stein")
    True
    """
    return fold(SUFFIX.sub("", name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """Codes and names of all gemeenten, seen from one provincie at one peildatum."""

    units: frozenset[str]
    """Codes of the units of the provincie."""
    names: dict[str, str]
    """Code → name, of every year that is known."""
    spellings: dict[str, set[str]]
    """Code → folded spellings."""
    codes: dict[str, str]
    """Folded spelling → code; a unit of the provincie wins over one outside."""
    suffixed: dict[str, str]
    """Folded spelling with the suffix of namesakes → code: `bergennh`, `bergenl`."""
    provincies: dict[str, str]
    """Code → name of the provincie, at the peildatum."""
    provinciecodes: dict[str, str] = field(default_factory=dict)
    """Folded spelling of a provincie, or code → code."""
    abolished: dict[str, Change] = field(default_factory=dict)
    """Codes that were abolished up to the peildatum."""
    coming: dict[str, Change] = field(default_factory=dict)
    """Codes that came into being after the peildatum."""

    @classmethod
    def of(cls, area: Area, boundaries: Boundaries) -> "Gazetteer":
        """Make the gazetteer of one provincie."""
        gemeenten, changes = boundaries.gemeenten, boundaries.herindelingen
        current = dict(
            zip(gemeenten["gemeentecode"], gemeenten["gemeente"], strict=True)
        )
        old = dict(zip(changes["oude_code"], changes["oude_naam"], strict=True))
        new = dict(zip(changes["nieuwe_code"], changes["nieuwe_naam"], strict=True))
        names = old | new | current
        spellings: dict[str, set[str]] = defaultdict(set)
        for mapping in (old, new, current):
            for code, name in mapping.items():
                spellings[code].add(fold_gemeente(name))
        variants = boundaries.naamvarianten
        for code, variant in zip(
            variants["gemeentecode"], variants["variant"], strict=True
        ):
            spellings[code].add(fold_gemeente(variant))
        suffixed = _suffixed(variants, names)
        units = frozenset(area.units["gemeentecode"])
        abolished, coming = _changes(boundaries, set(current))
        return cls(
            units=units,
            names=names,
            spellings=dict(spellings),
            codes=_codes(spellings, [set(names), set(current), set(units)]),
            suffixed=suffixed,
            provincies=dict(
                zip(gemeenten["gemeentecode"], gemeenten["provincie"], strict=True)
            ),
            provinciecodes=provincie_spellings(boundaries),
            abolished=abolished,
            coming=coming,
        )

    def standing(self, code: str) -> Standing:
        """Say what a code is at the peildatum."""
        if code in self.units:
            return Standing.UNIT
        if code in self.provincies:
            return Standing.ELSEWHERE
        if code in self.abolished:
            return Standing.ABOLISHED
        return Standing.NOT_YET if code in self.coming else Standing.UNKNOWN

    def code_of(self, name: str) -> str | None:
        """Give the code of a name in any known spelling; a suffix tells namesakes."""
        return self.suffixed.get(fold(name)) or self.codes.get(fold_gemeente(name))

    def near(self, name: str) -> list[str]:
        """Give the codes of the units whose names are nearest to a misspelt one."""
        spelled = {fold_gemeente(self.names[code]): code for code in sorted(self.units)}
        found = get_close_matches(fold_gemeente(name), spelled, n=2, cutoff=NEAR_ENOUGH)
        return [spelled[spelling] for spelling in found]

    def provincie_of(self, text: str) -> str | None:
        """Give the code of a provincie by name in any spelling, or by code."""
        return self.provinciecodes.get(fold(text))

    def is_called(self, code: str, name: str) -> bool:
        """Whether a name is one of the spellings of a code."""
        return fold_gemeente(name) in self.spellings.get(code, set())

    def ends_of(self, code: str) -> tuple[str, ...]:
        """Give what became of a code up to the peildatum: itself where it still is."""
        return self.abolished[code].others if code in self.abolished else (code,)

    def label(self, code: str) -> str:
        """Give `Land van Cuijk (GM1982)`."""
        return f"{self.names.get(code, code)} ({code})"


def _codes(spellings: dict[str, set[str]], ranks: list[set[str]]) -> dict[str, str]:
    """Give folded spelling → code; later ranks win."""
    codes: dict[str, str] = {}
    for rank in ranks:
        for code in sorted(rank & spellings.keys()):
            codes |= dict.fromkeys(spellings[code], code)
    return codes


def _suffixed(variants: "pd.DataFrame", names: dict[str, str]) -> dict[str, str]:
    """Give folded spelling → code of the names that carry a suffix, as written."""
    listed = zip(variants["variant"], variants["gemeentecode"], strict=True)
    written = [*((name, code) for code, name in names.items()), *listed]
    return {fold(name): code for name, code in written if SUFFIX.search(name)}


def _changes(
    boundaries: Boundaries, current: set[str]
) -> tuple[dict[str, Change], dict[str, Change]]:
    changes = boundaries.herindelingen
    peildatum = f"{boundaries.year}-01-01"
    rows = list(
        zip(changes["datum"], changes["oude_code"], changes["nieuwe_code"], strict=True)
    )
    onward: dict[str, set[str]] = defaultdict(set)
    back: dict[str, set[str]] = defaultdict(set)
    abolished_on: dict[str, str] = {}
    came_on: dict[str, str] = {}
    for day, old, new in sorted(rows):
        if day <= peildatum and old not in current and old != new:
            onward[old].add(new)
            abolished_on[old] = day
        if day > peildatum and new not in current:
            back[new].add(old)
            came_on.setdefault(new, day)
    abolished = {
        code: Change(day=day, others=_ends(code, onward))
        for code, day in abolished_on.items()
    }
    coming = {
        code: Change(day=day, others=_ends(code, back)) for code, day in came_on.items()
    }
    return abolished, coming


def _ends(code: str, steps: dict[str, set[str]]) -> tuple[str, ...]:
    """Follow a code to where it ends, through changes of more than one year."""
    ends: set[str] = set()
    seen, waiting = {code}, [code]
    while waiting:
        for other in steps.get(waiting.pop(), set()) - seen:
            seen.add(other)
            waiting.append(other)
            if other not in steps:
                ends.add(other)
    return tuple(sorted(ends))
