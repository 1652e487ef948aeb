"""What a comparison of two schemes gives, as records; the words come later."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say

if TYPE_CHECKING:
    import geopandas as gpd

    from pva_geo.model import Area

__all__ = [
    "Change",
    "Crossing",
    "Indicator",
    "Kind",
    "Likeness",
    "Move",
    "SchemeComparison",
    "Side",
]


class Kind(StrEnum):
    """What became of a group of subregions, from the old scheme to the new."""

    UNCHANGED = "unchanged"
    RENAMED = "renamed"
    SPLIT = "split"
    MERGED = "merged"
    REARRANGED = "rearranged"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Side:
    """One of the two schemes."""

    label: str
    """What it is called: the name of its file, `res`, `subres`."""
    subregions: "gpd.GeoDataFrame"
    """As in `CoverageReport.subregions`."""
    ok: bool
    """Whether its coverage has no error."""

    @property
    def names(self) -> dict[str, str]:
        """Id → name; nothing (`""`) is in no subregion and has no name."""
        frame = self.subregions
        ids = frame["subregion_id"].astype(str)
        return dict(zip(ids, frame["name"].astype(str), strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Subregions that hang together over both schemes, and what became of them."""

    kind: Kind
    """What became of them."""
    old: tuple[str, ...]
    """Ids in the old scheme, in its order."""
    new: tuple[str, ...]
    """Ids in the new scheme, in its order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A gemeente, or a piece of one, that another subregion holds in the new scheme."""

    gemeentecode: str
    """The gemeente."""
    gemeente: str
    """Its name."""
    old: str
    """Id that held it; empty when none did."""
    new: str
    """Id that holds it; empty when none does."""
    kind: Kind
    """What became of the subregions it moves between."""
    share: float
    """Which part of the gemeente moves, by area: 1 for a whole one."""
    area_m2: float
    """Area that moves, square metres."""
    inhabitants: float | None = None
    """Inhabitants that move, by share of the gemeente; `None` when not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """What one subregion of the old scheme has in common with one of the new."""

    old: str
    """Id in the old scheme; empty for what is in none."""
    new: str
    """Id in the new scheme; empty for what is in none."""
    gemeenten: tuple[str, ...]
    """Codes of the gemeenten, or pieces of them, that both hold."""
    area_m2: float
    """Their area, square metres."""
    projects: int | None = None
    """Projects that the one leads in the old and the other in the new scheme."""
    inhabitants: float | None = None
    """Inhabitants, by share of the gemeente."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One measure of both schemes; it describes and does not judge."""

    key: str
    """Name, as in the catalogue (`compare.indicator.<key>`)."""
    unit: str
    """`n`, `km2`, `km`, `share`, `ratio` or `inhabitants`."""
    old: float
    """Value in the old scheme."""
    new: float
    """Value in the new scheme."""
    overlay: str | None = None
    """Name of the areas it is about, where these were given."""

    def label(self, language: Language) -> str:
        """Name the indicator."""
        return say(f"compare.indicator.{self.key}", language, overlay=self.overlay)

    def to_dict(self, language: Language) -> dict[str, object]:
        """Give both values with name, unit, definition and reference."""
        facts = {"overlay": self.overlay}
        return {
            "key": self.key,
            "label": self.label(language),
            "unit": self.unit,
            "old": self.old,
            "new": self.new,
            "overlay": self.overlay,
            "definition": say(f"compare.definition.{self.key}", language, **facts),
            "reference": say(f"compare.reference.{self.key}", language),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much alike two schemes are; every figure is the same both ways."""

    pieces: int
    """Gemeenten, a cut one counted a piece."""
    least_moves: int
    """Pieces less those that stay under the best one-to-one matching."""
    variation_bits: float
    """Variation of information by piece, bits."""
    variation_area_bits: float
    """Variation of information by area, bits."""
    rand: float
    """Share of pairs of pieces that both schemes treat alike."""
    adjusted_rand: float
    """The same, corrected for chance."""
    jaccard: float
    """Pairs together in both, over pairs together in at least one."""

    def to_dict(self) -> dict[str, float]:
        """Give all figures."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SchemeComparison:
    """Two schemes of one provincie and year, side by side."""

    area: "Area"
    """The provincie."""
    old: Side
    """The scheme that was named first."""
    new: Side
    """The scheme that was named second."""
    changes: tuple[Change, ...]
    """Structure: every subregion of either scheme stands in one change."""
    renames: Mapping[str, str]
    """Old id → new id, one to one, for the subregions that live on."""
    moves: tuple[Move, ...]
    """The fewest moves that make the new scheme of the old, by name of gemeente."""
    crosswalk: tuple[Crossing, ...]
    """Every pair with something in common."""
    indicators: tuple[Indicator, ...]
    """Both schemes, measured alike."""
    likeness: Likeness
    """Distances between the two."""
    project_moves: tuple[tuple[str, str, str], ...] = ()
    """Id of a project, its leading subregion in the old and in the new scheme."""
    projects: int | None = None
    """Number of projects that were looked at; `None` without any."""
    findings: Mapping[str, int] = field(default_factory=dict)
    """Number of errors of each side, `old` and `new`, and of the lists, `projects`."""

    @property
    def same(self) -> bool:
        """Whether both schemes divide the provincie alike, whatever the names."""
        return not self.moves

    @property
    def transfers(self) -> tuple[Move, ...]:
        """The moves that no splitting and no merging explains."""
        told = (Kind.SPLIT, Kind.MERGED)
        return tuple(move for move in self.moves if move.kind not in told)
