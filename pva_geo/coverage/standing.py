"""Why a row names no unit of the provincie, and what can be done about it.

A code may be abolished, not there yet, of another provincie, or unknown. The remedy
depends on what else stands in the table: a successor that is there already makes the
row superfluous, one that is not must take its place.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from pva_geo.coverage.rows import Row
from pva_geo.gazetteer import Change, Gazetteer, Standing
from pva_geo.model import Check

__all__ = ["Explained", "Explainer"]

OFFERED_AT_MOST = 50
"""Different unknown names for which nearest ones are sought: each search is slow, and
a file with more of them is no table of gemeenten."""
CHECKS = {
    Standing.UNKNOWN: Check.UNKNOWN_CODE,
    Standing.ABOLISHED: Check.ABOLISHED_CODE,
    Standing.NOT_YET: Check.NOT_YET,
    Standing.ELSEWHERE: Check.OTHER_PROVINCIE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What is the matter with one row."""

    check: Check
    """Which check it is a finding of."""
    variant: str = ""
    """Which sentences say it."""
    facts: dict[str, object] = field(default_factory=dict)
    """What the sentences need."""


class Explainer:
    """Explain rows that name no unit, knowing the table as a whole.

    Parameters
    ----------
    gazetteer
        Codes and names, seen from the provincie.
    present
        Codes of the units that the table puts in a subregion.
    """

    def __init__(self, gazetteer: Gazetteer, present: Collection[str]) -> None:
        self.gazetteer, self.present = gazetteer, present
        self.offered: dict[str, list[str]] = {}

    def explain(self, row: Row) -> Explained | None:
        """Say what is the matter with a row; nothing where it names a unit."""
        check = CHECKS.get(row.standing)
        if check is None:
            return None
        if row.standing is Standing.ELSEWHERE:
            facts = {"provincie": self.gazetteer.provincies[row.code]}
            return Explained(check=check, facts=dict(facts))
        if row.standing is Standing.UNKNOWN:
            return self._unknown(row)
        changes = self.gazetteer.abolished | self.gazetteer.coming
        return self._changed(check, changes[row.code])

    def _changed(self, check: Check, change: Change) -> Explained:
        units = [code for code in change.others if code in self.gazetteer.units]
        facts: dict[str, object] = {
            "day": change.day,
            "year": _first_year(change.day),
            "others": [self.gazetteer.label(code) for code in change.others],
            "codes": units or list(change.others),
        }
        variant = ""
        if not units:
            variant = "elsewhere"
        elif all(code in self.present for code in units):
            variant = "present"
        elif check is Check.ABOLISHED_CODE and len(change.others) > 1:
            variant = "split"
        return Explained(check=check, variant=variant, facts=facts)

    def _unknown(self, row: Row) -> Explained:
        """Offer the gemeente that the row's name means, or those with names near it."""
        check = Check.UNKNOWN_CODE
        code = self.gazetteer.code_of(row.given_name) if row.given_name else None
        if code is not None:
            facts = {"expected": code, "called": self.gazetteer.names[code]}
            return Explained(check=check, variant="named", facts=dict(facts))
        near = self._near(row.given_name or row.code)
        if near:
            labels = [self.gazetteer.label(code) for code in near]
            return Explained(check=check, variant="near", facts={"near": labels})
        return Explained(check=check)

    def _near(self, name: str) -> list[str]:
        if name not in self.offered:
            enough = len(self.offered) >= OFFERED_AT_MOST
            self.offered[name] = [] if enough else self.gazetteer.near(name)
        return self.offered[name]


def _first_year(day: str) -> int:
    """Give the first year whose boundaries, of 1 January, hold a change."""
    year = int(day[:4])
    return year if day[5:] == "01-01" else year + 1
