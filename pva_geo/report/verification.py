"""What a verification of a product comes down to, and its page of words."""

from collections.abc import Mapping
from dataclasses import dataclass

from pva_geo.catalogue import Language, say
from pva_geo.report.wrapping import wrapped

__all__ = ["Problem", "VerifyReport", "verify_page"]

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing in a product that does not add up."""

    key: str
    """Sentence in the catalogue."""
    facts: Mapping[str, object]
    """What the sentence needs: where, what stands there, what it should be."""

    def message(self, language: Language = "nl") -> str:
        """Say it in words."""
        return say(self.key, language, **self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was recomputed from a product's file, and what did not add up."""

    provincie: str
    """Name of the provincie."""
    language: Language = "nl"
    """Language of the product."""
    checked: Mapping[str, int]
    """How many `subregions`, `projects`, `shares`, `totals`, `measures`."""
    problems: tuple[Problem, ...]
    """In the order of the method: geometry, coverage, shares, totals, the view."""

    @property
    def ok(self) -> bool:
        """Whether everything adds up."""
        return not self.problems

    def to_dict(self, language: Language = "nl") -> dict[str, object]:
        """Give the report with stable keys."""
        return {
            "schema": "pva-geo/verify/1",
            "ok": self.ok,
            "provincie": self.provincie,
            "checked": dict(self.checked),
            "problems": [problem.message(language) for problem in self.problems],
        }


def verify_page(report: VerifyReport, language: Language = "nl") -> str:
    """Write a verification as a page of plain text, the first problem on top."""
    sign, key = ("✓", "verify.ok") if report.ok else ("✗", "verify.wrong")
    lines = [f"{sign} {say(key, language, provincie=report.provincie)}"]
    problems = report.problems
    lines += [wrapped(problem.message(language)) for problem in problems[:SHOWN]]
    if (more := len(problems) - SHOWN) > 0:
        lines.append(wrapped(say("verify.more", language, count=more)))
    if problems:
        lines.append(wrapped(say("verify.remedy", language)))
    lines.append(wrapped(say("verify.looked_at", language, **report.checked)))
    return "\n".join(lines)
