"""Where the land of a unit lies in a scheme of a later year.

A scheme made for a later year names gemeenten that did not exist yet. A unit can be
given a subregion from it when all gemeenten that its land went to are in that one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pva_geo.model import Boundaries

__all__ = ["later_homes"]


def later_homes(
    units: Iterable[str], held: Mapping[str, set[str]], boundaries: Boundaries
) -> dict[str, frozenset[str]]:
    """Give the subregions that the land of each unit is in, by a later scheme.

    Parameters
    ----------
    units
        Codes at the peildatum of the boundaries.
    held
        Code in the scheme, of any year → the subregions it is put in.
    boundaries
        For their year and herindelingen.

    Returns
    -------
    dict
        Only units that were abolished later, and all of whose land the scheme places.
    """
    changes = boundaries.herindelingen
    later = changes[changes["datum"] > f"{boundaries.year}-01-01"]
    steps: dict[str, set[str]] = defaultdict(set)
    for old, new in zip(later["oude_code"], later["nieuwe_code"], strict=True):
        steps[old].add(new)
    homes = {unit: _homes(unit, steps, held) for unit in units if unit in steps}
    return {unit: found for unit, found in homes.items() if found}


def _homes(
    code: str, steps: Mapping[str, set[str]], held: Mapping[str, set[str]]
) -> frozenset[str]:
    """Follow a code to the first that the scheme holds; empty where one way ends."""
    found: set[str] = set()
    for new in steps[code]:
        if held.get(new):
            found |= held[new]
        elif new in steps and new != code:
            further = _homes(new, steps, held)
            if not further:
                return frozenset()
            found |= further
        else:
            return frozenset()
    return frozenset(found)
