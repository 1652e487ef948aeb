"""The verdict: one sentence over a check, the same on every page."""

from dataclasses import dataclass
from typing import Literal

from pva_geo.catalogue import Language, say
from pva_geo.model import CoverageReport

__all__ = ["Verdict", "verdict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a check comes down to."""

    kind: Literal["ok", "err"]
    """Whether the scheme is sound."""
    sentence: str
    """The headline."""
    short: str
    """The headline for a narrow screen."""


def verdict(report: CoverageReport, language: Language = "nl") -> Verdict:
    """Say what a check comes down to.

    Parameters
    ----------
    report
        With `provincie` filled in.
    language
        `nl` or `en`.
    """
    name = str(report.provincie.get("name", ""))
    n = len(report.subregions)
    if report.ok:
        single = ".single" if n == 1 else ""
        facts = {"n": n, "provincie": name}
        return Verdict(
            kind="ok",
            sentence=say(f"verdict.ok{single}", language, **facts),
            short=say(f"verdict.short{single}", language, **facts),
        )
    counts = report.counts
    errors = say("terminal.count.error", language, count=counts.error)
    warnings = say("terminal.count.warning", language, count=counts.warning)
    found = f"{errors}, {warnings}" if counts.warning else errors
    sentence = say(
        f"verdict.{_case(report)}", language, provincie=name, errors=errors, found=found
    )
    return Verdict(kind="err", sentence=sentence, short=sentence)


def _case(report: CoverageReport) -> str:
    if not report.complete:
        return "incomplete"
    return "other" if report.disjoint else "overlap"
