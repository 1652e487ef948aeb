"""Gemeenten that a drawn scheme cuts, as lines of words."""

from collections.abc import Iterator

from pva_geo.catalogue import Language, say
from pva_geo.model import CoverageReport, UnitShares, UnitState
from pva_geo.report.names import place_names

__all__ = ["cut_lines"]

SHOWN = 20
"""Gemeenten that are said in words; all stand in the document."""
NOT_WHOLE = (UnitState.CUT, UnitState.DOUBLE, UnitState.NONE)


def cut_lines(report: CoverageReport, language: Language) -> list[str]:
    """Say which gemeenten are not whole, with shares, and which but for a sliver are.

    Returns
    -------
    list of str
        Empty for a table, where shares were not asked for, and where all are whole.
    """
    shares = report.shares or ()
    cut = [one for one in shares if one.state in NOT_WHOLE]
    slivers = [one.gemeente for one in shares if one.state is UnitState.SLIVER]
    lines = list(_lines(cut[:SHOWN], report, language))
    if len(cut) > SHOWN:
        lines.append(say("cut.more", language, n=len(cut) - SHOWN))
    if slivers:
        lines.append(say("cut.slivers", language, names=slivers, count=len(slivers)))
    return lines


def _lines(
    cut: list[UnitShares], report: CoverageReport, language: Language
) -> Iterator[str]:
    names = place_names(report, language) if cut else {}
    for one in cut:
        held = [
            say(
                "cut.share",
                language,
                name=names.get(part.subregion_id, part.subregion_id),
                share=part.share,
            )
            for part in one.holdings
            if not part.sliver
        ]
        if one.uncovered_m2:
            bare = one.uncovered_m2 / one.area_m2
            held.append(say("cut.uncovered", language, share=bare))
        yield say(f"cut.{one.state}", language, name=one.gemeente, parts=held)
