"""Shares of projects in places, as arrays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["Held", "add_up", "make_held", "stack"]

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """Shares, one an entry."""

    project: Places
    """Place of the project, from 0."""
    place: Places
    """Place of the subregion, from 0; then outside, then unassigned."""
    share: NDArray[np.float64]
    """Between 0 and 1."""

    def where(self, chosen: NDArray[np.bool_]) -> "Held":
        """Give some of the entries."""
        return Held(
            project=self.project[chosen],
            place=self.place[chosen],
            share=self.share[chosen],
        )

    def where_not(self, projects: Places) -> "Held":
        """Give the entries of all projects but some."""
        return self.where(~np.isin(self.project, projects)) if len(projects) else self

    def of(self, projects: Places) -> "Held":
        """Give the same entries of projects that are numbered otherwise."""
        return Held(project=projects[self.project], place=self.place, share=self.share)


def make_held(project: list[Any], place: list[Any], share: list[Any]) -> Held:
    """Make entries of lists of arrays, which may be empty."""
    none = np.empty(0)
    return Held(
        project=np.concatenate([none, *project]).astype(np.int64),
        place=np.concatenate([none, *place]).astype(np.int64),
        share=np.concatenate([none, *share]).astype(np.float64),
    )


def stack(held: Sequence[Held]) -> Held:
    """Put entries one after another."""
    return make_held(
        [one.project for one in held],
        [one.place for one in held],
        [one.share for one in held],
    )


def add_up(held: Held, places: int) -> Held:
    """Add up the entries of one project and place."""
    key, entry = np.unique(held.project * places + held.place, return_inverse=True)
    share = np.bincount(entry, weights=held.share, minlength=len(key))
    return Held(
        project=key // places, place=key % places, share=share.astype(np.float64)
    )
