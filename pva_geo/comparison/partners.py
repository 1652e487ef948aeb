"""Projects that have another number in the next round, and those that became one.

Three bases, the surest first: the column `voorheen`, in which a list names the old
numbers; the same name; and for projects that became one, a place that holds theirs.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely

from pva_geo.boundaries import fold

__all__ = ["Partner", "find_partners"]

FORMERLY = "voorheen"
NEAR_M = 1.0
"""A place that holds another may be drawn this much smaller."""
Records = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A project of the new round with the old ones that it continues."""

    old: tuple[str, ...]
    """Ids in the old round."""
    new: str
    """Id in the new round."""
    basis: str
    """`voorheen`, `name` or `place`."""


def find_partners(before: Records, after: Records) -> tuple[Partner, ...]:
    """Match projects whose numbers differ; what is ambiguous stays unmatched.

    Parameters
    ----------
    before, after
        Id → record, with `naam`, `energiedrager`, `gemeenten` and geometry.

    Returns
    -------
    tuple of Partner
        In the order of the new round; an old project stands in one of them at most.
    """
    found = {partner.new: partner for partner in _said(before, after)}
    gone = {i for partner in found.values() for i in partner.old}
    for way in (_by_name, _by_place):
        left = {i: r for i, r in before.items() if i not in after and i not in gone}
        come = {i: r for i, r in after.items() if i not in before and i not in found}
        for partner in way(left, come):
            found[partner.new] = partner
            gone |= set(partner.old)
    return tuple(found[name] for name in after if name in found)


def _said(before: Records, after: Records) -> Iterator[Partner]:
    """Read the old numbers that a new project names itself."""
    taken: set[str] = set()
    for name, record in after.items():
        parts = re.split(r"[|;]", str(record.get(FORMERLY) or ""))
        old = tuple(
            dict.fromkeys(part.strip() for part in parts if part.strip() in before)
        )
        free = tuple(i for i in old if i not in taken)
        if free and free != (name,):
            taken |= set(free)
            yield Partner(old=free, new=name, basis="voorheen")


def _by_name(before: Records, after: Records) -> Iterator[Partner]:
    old, new = _named(before), _named(after)
    for name, ids in new.items():
        if name and len(ids) == len(old.get(name, [])) == 1:
            yield Partner(old=(old[name][0],), new=ids[0], basis="name")


def _named(records: Records) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, record in records.items():
        found[fold(str(record.get("naam") or ""))].append(name)
    return found


def _by_place(before: Records, after: Records) -> Iterator[Partner]:
    """Find new projects that hold the places of two or more that are gone."""
    claims = {
        name: [i for i, old in before.items() if _holds(record, old)]
        for name, record in after.items()
    }
    counts: dict[str, int] = defaultdict(int)
    for ids in claims.values():
        for i in ids:
            counts[i] += 1
    for name, ids in claims.items():
        if len(ids) > 1 and all(counts[i] == 1 for i in ids):
            if after[name]["geometry"] is None and not _all_of(
                after[name], ids, before
            ):
                continue
            yield Partner(old=tuple(ids), new=name, basis="place")


def _holds(new: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    if new.get("energiedrager") != old.get("energiedrager"):
        return False
    one, other = new["geometry"], old["geometry"]
    if one is not None and other is not None:
        return bool(shapely.covers(shapely.buffer(one, NEAR_M), other))
    if one is None and other is None:
        wide, narrow = _codes(new), _codes(old)
        return bool(narrow) and narrow <= wide
    return False


def _all_of(new: Mapping[str, Any], ids: Sequence[str], before: Records) -> bool:
    """Say whether gemeenten of old projects are together those of the new one."""
    together = set().union(*(_codes(before[i]) for i in ids))
    return together == _codes(new)


def _codes(record: Mapping[str, Any]) -> set[str]:
    return {code for code in str(record.get("gemeenten") or "").split("|") if code}
