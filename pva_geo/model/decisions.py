"""Two projects that look alike, and what a person said of them."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Likeness", "Verdict"]


class Verdict(StrEnum):
    """What a person says of two projects."""

    SAME = "zelfde"
    DIFFERENT = "anders"
    OPEN = ""
    """Nobody has said it yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two projects that look alike; the ids stand in natural order."""

    project_a: str
    """Id of the one."""
    project_b: str
    """Id of the other."""
    name_a: str = ""
    """Its name."""
    name_b: str = ""
    """The other's name."""
    score: float | None = None
    """How much they are alike, 0–1; `None` where only a person put them together."""
    verdict: Verdict = Verdict.OPEN
    """What a person said."""
    reason: str = ""
    """Why, in the words of that person."""
    row: int | None = None
    """Row of the decisions file, when it stands there."""

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids."""
        return self.project_a, self.project_b

    def to_dict(self) -> dict[str, object]:
        """Give the likeness with stable keys."""
        return {
            "projects": list(self.pair),
            "names": [self.name_a, self.name_b],
            "score": self.score,
            "verdict": self.verdict.value or None,
            "reason": self.reason or None,
        }
