"""Compare two schemes of one provincie: structure, moves, crosswalk, indicators."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import geopandas as gpd

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.comparison.indicators import Measured, Overlays, indicators_of
from pva_geo.comparison.likeness import measure_likeness
from pva_geo.comparison.moves import find_changes, find_moves, match_subregions
from pva_geo.comparison.pieces import NOBODY, Piece, cut_pieces, holders
from pva_geo.comparison.results import Crossing, SchemeComparison, Side
from pva_geo.errors import DefinitionError
from pva_geo.model import Area, CoverageReport

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["compare_schemes"]

Leads = Mapping[str, str]
"""Project → its leading subregion."""


def compare_schemes(  # noqa: PLR0913 - what may be given beside is keyword-only
    old: CoverageReport,
    new: CoverageReport,
    area: Area,
    *,
    projects: gpd.GeoDataFrame | None = None,
    inhabitants: Mapping[str, float] | None = None,
    overlays: Overlays | None = None,
) -> SchemeComparison:
    """Compare two schemes of one provincie and year.

    Parameters
    ----------
    old, new
        Of `check_scheme`, against the same boundaries.
    area
        Of `select_provincie`, from these boundaries.
    projects
        `project_id` and geometry in RD New, perhaps `gemeenten` and `hoofdsubregio`.
    inhabitants
        Gemeentecode → number; a cut gemeente is divided by area.
    overlays
        Name → gemeentecode → area, to count which of these a scheme cuts.

    Returns
    -------
    SchemeComparison
        The other way around it is the same: its moves are the inverse ones, its
        likeness is equal, and its indicators change sides.

    Raises
    ------
    DefinitionError
        When a scheme is of another provincie or year, has no subregion in the
        provincie, or its subregions overlap.
    """
    for report in (old, new):
        _require_same(report, area)
    held = holders(old, area), holders(new, area)
    narrow = max(old.tolerance.sliver_width, new.tolerance.sliver_width)
    pieces = cut_pieces(*held, narrow)
    sides = _side(old), _side(new)
    names = sides[0].names, sides[1].names
    changes = find_changes(pieces, *names)
    matched = match_subregions(pieces, changes, *names)
    gemeenten = dict(
        zip(area.units["gemeentecode"], area.units["gemeente"], strict=True)
    )
    placed = [_placed(projects, report, area) for report in (old, new)]
    leads = placed[0][1], placed[1][1]
    one, other = [
        Measured(subregions=report.subregions, held=parts, attachments=shares)
        for report, parts, (shares, _) in zip((old, new), held, placed, strict=True)
    ]
    return SchemeComparison(
        area=area,
        old=sides[0],
        new=sides[1],
        changes=changes,
        renames=matched,
        moves=find_moves(pieces, changes, matched, gemeenten, inhabitants),
        crosswalk=_crosswalk(pieces, leads, inhabitants, names),
        indicators=indicators_of(
            one, other, area, inhabitants=inhabitants, overlays=overlays
        ),
        likeness=measure_likeness(pieces, matched),
        project_moves=_project_moves(leads, matched),
        projects=None if projects is None else len(projects),
        findings={"old": old.counts.error, "new": new.counts.error},
    )


def _require_same(report: CoverageReport, area: Area) -> None:
    code = report.provincie.get("code", area.code)
    facts: dict[str, Any] = {"source": report.source or ""}
    facts |= {"provincie": area.name, "year": area.year}
    if code != area.code:
        other = report.provincie.get("name", code)
        raise DefinitionError("error.compare.provincie", other=other, **facts)
    if report.year not in (None, area.year):
        raise DefinitionError("error.compare.year", other=report.year, **facts)
    if not any(len(codes) for codes in report.subregions["gemeenten"]):
        raise DefinitionError("error.compare.elsewhere", **facts)


def _side(report: CoverageReport) -> Side:
    return Side(label=report.source or "", subregions=report.subregions, ok=report.ok)


def _placed(
    projects: gpd.GeoDataFrame | None, report: CoverageReport, area: Area
) -> "tuple[pd.DataFrame | None, Leads]":
    """Attach projects to one scheme and say who leads each."""
    if projects is None:
        return None, {}
    shares = attach_projects(
        projects, report.subregions, area.polygon, gemeenten=area.units
    )
    frame = aggregate(projects, shares, report.subregions).projects
    ids = frame["project_id"].astype(str)
    return shares, dict(zip(ids, frame["hoofdsubregio"].astype(str), strict=True))


def _crosswalk(
    pieces: Sequence[Piece],
    leads: tuple[Leads, Leads],
    inhabitants: Mapping[str, float] | None,
    names: tuple[Mapping[str, str], Mapping[str, str]],
) -> tuple[Crossing, ...]:
    cells: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in pieces:
        cells[piece.old, piece.new].append(piece)
    led: dict[tuple[str, str], int] = defaultdict(int)
    for project, lead in leads[0].items():
        led[lead, leads[1][project]] += 1
    ranks = [{i: n for n, i in enumerate([*side, NOBODY])} for side in names]
    ordered = sorted(cells, key=lambda c: (ranks[0][c[0]], ranks[1][c[1]]))
    return tuple(
        Crossing(
            old=old,
            new=new,
            gemeenten=tuple(p.gemeentecode for p in cells[old, new]),
            area_m2=sum(p.area_m2 for p in cells[old, new]),
            projects=led[old, new] if leads[0] else None,
            inhabitants=_people(cells[old, new], inhabitants),
        )
        for old, new in ordered
    )


def _people(
    pieces: Sequence[Piece], inhabitants: Mapping[str, float] | None
) -> float | None:
    if inhabitants is None:
        return None
    return sum(inhabitants.get(p.gemeentecode, 0.0) * p.share for p in pieces)


def _project_moves(
    leads: tuple[Leads, Leads], matched: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    """List the projects that another subregion leads in the new scheme."""
    return tuple(
        (project, lead, leads[1][project])
        for project, lead in leads[0].items()
        if matched.get(lead, lead) != leads[1][project]
    )
