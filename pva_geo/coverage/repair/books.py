"""The books of a repair: what a subregion was, what moved, and what it has become."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.errors import BalanceError
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    Action,
    Book,
    Change,
    Check,
    CoverageReport,
)

__all__ = ["keep_books", "with_unit_areas"]

Pair = tuple[str, str]
"""Code of a unit, id of a subregion."""


def with_unit_areas(
    changes: Iterable[Change],
    before: pd.DataFrame,
    after: pd.DataFrame,
    units: gpd.GeoDataFrame,
) -> tuple[Change, ...]:
    """Say of the changes of a table which of them moved land, and how much.

    Parameters
    ----------
    changes
        In the order in which they were made.
    before, after
        `gemeentecode`, `subregion_id`: which unit is in which subregion.
    units
        `gemeentecode` and polygons in RD New.

    Returns
    -------
    tuple of Change
        The same, each unit's area booked once with the change that moved it.
    """
    had, has = (set(_pairs(frame)) for frame in (before, after))
    area = dict(zip(units["gemeentecode"], shapely.area(units.geometry), strict=True))
    placed = {code for code, _ in had}
    gained, lost = has - had, had - has
    booked: list[Change] = []
    for change in changes:
        code = change.gemeenten[0] if len(change.gemeenten) == 1 else ""
        into, out = (code, change.subregion_to), (code, change.subregion_from)
        moved = into in gained or out in lost
        if into in gained and not change.subregion_from and code not in placed:
            change = replace(change, subregion_from=INSIDE_BUT_UNASSIGNED)  # noqa: PLW2901 - the same change, with its area
        gained.discard(into)
        lost.discard(out)
        booked.append(replace(change, area_m2=float(area[code])) if moved else change)
    names = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    left = (_left(code, place, names, area) for code, place in sorted(lost))
    return (*booked, *left)


def keep_books(
    changes: Iterable[Change], before: CoverageReport, after: CoverageReport
) -> tuple[Book, ...]:
    """Keep one book a subregion.

    Returns
    -------
    tuple of Book
        In the order of the scheme that was given; what is new stands behind.

    Raises
    ------
    BalanceError
        When before and changes do not make after, to the square metre: the repair
        itself has failed.
    """
    received: dict[str, float] = defaultdict(float)
    given: dict[str, float] = defaultdict(float)
    for change in changes:
        received[change.subregion_to] += change.area_m2
        given[change.subregion_from] += change.area_m2
    was, became = _areas(before), _areas(after)
    names = _names(after) | _names(before)
    books = tuple(
        Book(
            subregion_id=place,
            name=names[place],
            before_m2=was.get(place, 0.0),
            received_m2=received[place],
            given_m2=given[place],
            after_m2=became.get(place, 0.0),
        )
        for place in dict.fromkeys([*was, *became])
    )
    for book in books:
        if not book.closes:
            raise BalanceError(
                "error.repair.books", name=book.name, difference=book.difference_m2
            )
    return books


def _left(
    code: str, place: str, names: Mapping[str, str], area: Mapping[str, float]
) -> Change:
    return Change(
        action=Action.LEFT,
        check=Check.NAME_MISMATCH,
        decided=True,
        subregion_from=place,
        subregion_to=INSIDE_BUT_UNASSIGNED,
        gemeenten=(code,),
        area_m2=float(area[code]),
        facts={"name": names[code], "subregion": place},
    )


def _pairs(frame: pd.DataFrame) -> Iterator[Pair]:
    return zip(frame["gemeentecode"], frame["subregion_id"], strict=True)


def _areas(report: CoverageReport) -> dict[str, float]:
    frame = report.subregions
    ids = frame["subregion_id"].astype(str)
    return dict(zip(ids, frame["area_m2"].astype(float), strict=True))


def _names(report: CoverageReport) -> dict[str, str]:
    frame = report.subregions
    return dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
