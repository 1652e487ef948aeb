"""Which subregions hold a gemeente, and whether that cuts it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["Holding", "UnitShares", "UnitState"]


class UnitState(StrEnum):
    """How a drawn scheme treats one gemeente."""

    WHOLE = "whole"
    """One subregion holds all of it, and no other any."""
    SLIVER = "sliver"
    """It would be whole but for slivers."""
    CUT = "cut"
    """Real pieces of it lie in several subregions, or in none."""
    DOUBLE = "double"
    """One subregion holds all of it, and another a real piece too."""
    NONE = "none"
    """No subregion holds a real piece."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holding:
    """What one subregion holds of one gemeente."""

    subregion_id: str
    """Who holds it."""
    area_m2: float
    """How much, square metres."""
    share: float
    """The same as a share of the gemeente."""
    sliver: bool = False
    """Whether the piece is nowhere wider than the sliver width."""
    geometry: "BaseGeometry | None" = None
    """The piece, RD New."""

    def to_dict(self) -> dict[str, object]:
        """Give the keys of the check document."""
        return {
            "subregion_id": self.subregion_id,
            "share": self.share,
            "area_m2": self.area_m2,
            "sliver": self.sliver,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitShares:
    """One gemeente and the subregions that hold it."""

    gemeentecode: str
    """Code of the gemeente."""
    gemeente: str
    """Its name."""
    area_m2: float
    """Its area, square metres."""
    holdings: tuple[Holding, ...]
    """Who holds how much, the largest first; noise is left out."""
    uncovered_m2: float = 0.0
    """What no subregion holds, noise left out, square metres."""
    is_held_by_one: bool = False
    """Whether what the first of them leaves is nowhere wider than the sliver width."""

    @property
    def state(self) -> UnitState:
        """Whether the gemeente is whole, cut, or whole but for a sliver."""
        real = [one for one in self.holdings if not one.sliver]
        if not real:
            return UnitState.NONE
        if not self.is_held_by_one:
            return UnitState.CUT
        if len(real) > 1:
            return UnitState.DOUBLE
        spare = self.uncovered_m2 > 0 or len(self.holdings) > 1
        return UnitState.SLIVER if spare else UnitState.WHOLE

    def to_dict(self) -> dict[str, object]:
        """Give the keys of the check document."""
        return {
            "gemeentecode": self.gemeentecode,
            "gemeente": self.gemeente,
            "state": self.state.value,
            "area_m2": self.area_m2,
            "uncovered_m2": self.uncovered_m2,
            "subregions": [one.to_dict() for one in self.holdings],
        }
