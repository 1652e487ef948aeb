"""Totals broken down: by subregion, carrier, status, phase, year in service, voltage.

What does not add up is never summed: each cell holds one carrier, one status and one
phase. Cells of the provincie are summed over the projects alone, those of subregions
over attachments alone, as the totals are.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import geopandas as gpd
import pandas as pd

from pva_geo.aggregation import amounts_of

__all__ = ["KEYS", "MEASURES", "break_down", "differing_cells"]

KEYS = (
    "energiedrager",
    "status",
    "fase",
    "gereed_jaar",
    "spanningsniveau_kv",
)
"""Fields that a cell has one value of each; a blank is a value too."""
MEASURES = ("lengte_m", "capaciteit_mw", "capaciteit_mva", "kosten_min", "kosten_max")
Cell = tuple[Any, ...]
AGREE = 1e-9
PROVINCIE = None
"""Place of the cells of the whole provincie."""


def break_down(projects: gpd.GeoDataFrame, attachments: pd.DataFrame) -> pd.DataFrame:
    """Break the totals down.

    Parameters
    ----------
    projects
        As `aggregate` gives them, with `telt`.
    attachments
        As `attach_projects` gives them.

    Returns
    -------
    pandas.DataFrame
        `subregion_id` (`None` for the provincie), the columns of `KEYS`, `projects`
        (sum of shares), the columns of `MEASURES` (`None` where no project has one);
        by subregion as attachments name them, then by the values of the keys.
    """
    amounts = {
        project: {leaf.partition("/")[0]: amount for leaf, amount in leaves.items()}
        for project, leaves in amounts_of(projects).items()
    }
    blank = [None] * len(projects)
    columns = [_cells(projects[key]) if key in projects else blank for key in KEYS]
    counted = (
        projects["telt"].tolist() if "telt" in projects else [True] * len(projects)
    )
    rows = zip(
        projects["project_id"].tolist(),
        counted,
        zip(*columns, strict=True),
        strict=True,
    )
    cells = {str(project): cell for project, counts, cell in rows if counts}
    whole = ((project, PROVINCIE, 1.0) for project in cells)
    held = [attachments[n].tolist() for n in ("project_id", "subregion_id", "share")]
    parts = (
        (str(project), str(place), float(share))
        for project, place, share in zip(*held, strict=True)
        if str(project) in cells
    )
    found = [*_rows(whole, cells, amounts), *_rows(parts, cells, amounts)]
    names = ["subregion_id", *KEYS, "projects", *MEASURES]
    return pd.DataFrame(found, columns=names, dtype=object)


def differing_cells(
    said: pd.DataFrame, right: pd.DataFrame
) -> Iterator[tuple[str, str, float | None, float | None]]:
    """Find where two tables of totals differ by more than 1e-9 of the larger.

    Yields
    ------
    tuple
        Place and cell in words, measure, what is said, what is right; `None` where a
        table has no such cell.
    """
    found, expected = _amounts(said), _amounts(right)
    for key in dict.fromkeys([*expected, *found]):
        one, other = found.get(key), expected.get(key)
        if one is None and other is None:
            continue
        largest = max(abs(one or 0.0), abs(other or 0.0))
        if one is None or other is None or abs(one - other) > AGREE * largest:
            place, cell, measure = key
            words = [str(value) for value in cell if value is not None]
            yield " / ".join([str(place or "provincie"), *words]), measure, one, other


def _amounts(table: pd.DataFrame) -> dict[tuple[Any, Cell, str], float | None]:
    amounts: dict[tuple[Any, Cell, str], float | None] = {}
    for record in table.to_dict("records"):
        cell = tuple(_plain(record[key]) for key in KEYS)
        place = _plain(record["subregion_id"])
        for name in ("projects", *MEASURES):
            amounts[place, cell, name] = _plain(record[name])
    return amounts


def _rows(
    shares: Iterable[tuple[str, str | None, float]],
    cells: Mapping[str, Cell],
    amounts: Mapping[str, Mapping[str, float]],
) -> list[tuple[object, ...]]:
    held: dict[tuple[str | None, Cell], list[tuple[str, float]]] = defaultdict(list)
    for project, place, share in shares:
        held[place, cells[project]].append((project, share))
    order = {place: n for n, place in enumerate(dict.fromkeys(p for p, _ in held))}
    keys = sorted(held, key=lambda key: (order[key[0]], [str(v or "") for v in key[1]]))
    return [(place, *cell, *_sums(held[place, cell], amounts)) for place, cell in keys]


def _sums(
    held: list[tuple[str, float]], amounts: Mapping[str, Mapping[str, float]]
) -> list[float | None]:
    sums: list[float | None] = [math.fsum(share for _, share in held)]
    for name in MEASURES:
        given = [
            amounts[project][name] * share
            for project, share in held
            if name in amounts[project]
        ]
        sums.append(math.fsum(given) if given else None)
    return sums


def _cells(column: "pd.Series[Any]") -> list[Any]:
    """Give the values of a column, `None` where there is none."""
    cells = zip(column.tolist(), column.isna().tolist(), strict=True)
    return [None if blank else value for value, blank in cells]


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell of any column
    if value is None or pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value
