"""How projects, and by them subregions, are tied to one another."""

from dataclasses import dataclass

from pva_geo.model.vocabulary import Samenhang

__all__ = ["SubregionTie", "Tie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One project is tied to another."""

    project_id: str
    """The project whose list says it."""
    kind: Samenhang
    """How: the project is «kind» the other."""
    other_id: str
    """The other project."""

    @property
    def order(self) -> tuple[str, str] | None:
        """Which must be ready first, and which then; `None` where no order follows."""
        if self.kind is Samenhang.VOORWAARDE_VOOR:
            return self.project_id, self.other_id
        if self.kind is Samenhang.AFHANKELIJK_VAN:
            return self.other_id, self.project_id
        return None

    def to_dict(self) -> dict[str, str]:
        """Give the tie with stable keys."""
        return {
            "project_id": self.project_id,
            "kind": self.kind.value,
            "other_id": self.other_id,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SubregionTie:
    """What ties two subregions."""

    subregions: tuple[str, str]
    """Ids, in the order of the scheme."""
    projects: tuple[str, ...]
    """Projects that lie in both."""
    ties: tuple[Tie, ...]
    """Ties between projects of which the one leads and the other."""

    @property
    def strength(self) -> int:
        """How many projects and ties there are."""
        return len(self.projects) + len(self.ties)

    def to_dict(self) -> dict[str, object]:
        """Give the tie with stable keys."""
        return {
            "subregions": list(self.subregions),
            "projects": list(self.projects),
            "ties": [tie.to_dict() for tie in self.ties],
        }
