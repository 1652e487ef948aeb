"""Indicators of a scheme: number, size, balance, contiguity, compactness, what is cut.

Each has a definition and a reference in the catalogue. They describe; the choice and
its reasons are the work organisation's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from pva_geo.comparison.pieces import NOBODY, Held
from pva_geo.comparison.results import Indicator
from pva_geo.comparison.shapes import (
    groups_of,
    inertia,
    neighbour_pairs,
    polsby_popper,
)
from pva_geo.model import RESERVED_IDS, Area

__all__ = ["Measured", "indicators_of"]

KM = 1_000.0
KM2 = 1_000_000.0
Overlays = Mapping[str, Mapping[str, str]]
REGISTER = {"res": "RES", "subres": "sub-RES"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Measured:
    """What is measured of one scheme."""

    subregions: pd.DataFrame
    """`subregion_id`, `gemeenten` and polygons."""
    held: Mapping[str, Held]
    """Gemeentecode → which subregions hold what of it."""
    attachments: pd.DataFrame | None = None
    """Of the projects; `None` without any."""


def indicators_of(
    old: Measured,
    new: Measured,
    area: Area,
    *,
    inhabitants: Mapping[str, float] | None = None,
    overlays: Overlays | None = None,
) -> tuple[Indicator, ...]:
    """Measure both schemes alike.

    Parameters
    ----------
    old, new
        Both schemes.
    area
        The provincie; RES and sub-RES are taken from its units where they are known.
    inhabitants
        Gemeentecode → number.
    overlays
        Name → gemeentecode → name of an area, such as veiligheidsregio's.
    """
    shapes = np.array(area.units.geometry.to_numpy(), dtype=object)
    pairs = neighbour_pairs(shapes)
    both = [
        {
            **_sizes(side, inhabitants),
            **_borders(side, area, pairs),
            **_compactness(side),
            **_cut(side, area, overlays or {}),
            **_crossing(side),
        }
        for side in (old, new)
    ]
    return tuple(
        Indicator(
            key=key,
            unit=unit,
            old=value,
            new=both[1][key, overlay, unit],
            overlay=overlay,
        )
        for (key, overlay, unit), value in both[0].items()
    )


Values = dict[tuple[str, str | None, str], float]


def _sizes(side: Measured, inhabitants: Mapping[str, float] | None) -> Values:
    areas = [float(value) for value in side.subregions.geometry.area / KM2]
    counts = [float(len(codes)) for codes in side.subregions["gemeenten"]]
    values: Values = {("number", None, "n"): float(len(areas))}
    values |= _range("gemeenten", "n", counts) | _range("area", "km2", areas)
    values |= _balance("area", areas)
    if inhabitants is not None:
        people = _people(side, inhabitants)
        values |= _range("inhabitants", "inhabitants", people)
        values |= _balance("inhabitants", people)
    return values


def _range(name: str, unit: str, sizes: Sequence[float]) -> Values:
    return {
        (f"{name}_least", None, unit): min(sizes, default=0.0),
        (f"{name}_most", None, unit): max(sizes, default=0.0),
    }


def _balance(name: str, sizes: Sequence[float]) -> Values:
    mean = sum(sizes) / len(sizes) if sizes else 0.0
    ratio = max(sizes) / mean if mean else 0.0
    return {
        (f"{name}_ratio", None, "ratio"): ratio,
        (f"{name}_gini", None, "share"): _gini(sizes),
    }


def _gini(sizes: Sequence[float]) -> float:
    """Give Σ(2i − k − 1)·xᵢ / (k·Σx), x ascending."""
    k, total = len(sizes), sum(sizes)
    ranks = [2 * i - k - 1 for i in range(1, k + 1)]
    weighed = sum(r * x for r, x in zip(ranks, sorted(sizes), strict=True))
    return weighed / (k * total) if total else 0.0


def _people(side: Measured, inhabitants: Mapping[str, float]) -> list[float]:
    found = {str(i): 0.0 for i in side.subregions["subregion_id"]}
    for code, parts in side.held.items():
        total = sum(shape.area for _, shape in parts)
        for name, shape in parts:
            if name in found:
                found[name] += inhabitants.get(code, 0.0) * shape.area / total
    return list(found.values())


def _borders(side: Measured, area: Area, pairs: set[tuple[int, int]]) -> Values:
    perimeter = float(side.subregions.geometry.length.sum())
    inner = (perimeter - area.polygon.length) / 2 / KM
    main = [_main(side.held[code]) for code in area.units["gemeentecode"]]
    parted = sum(main[a] != main[b] for a, b in pairs)
    own = {(a, b) for a, b in pairs if main[a] == main[b]}
    land, groups = groups_of(len(main), pairs), groups_of(len(main), own)
    loose = len(set(groups)) - len(set(zip(main, land, strict=True)))
    return {
        ("loose_groups", None, "n"): float(loose),
        ("inner_border", None, "km"): max(inner, 0.0),
        ("parted_neighbours", None, "share"): parted / len(pairs) if pairs else 0.0,
    }


def _main(parts: Held) -> str:
    """Give the subregion that holds most of a unit."""
    return max(parts, key=lambda part: (part[1].area, part[0]), default=(NOBODY, 0))[0]


def _compactness(side: Measured) -> Values:
    shapes = list(side.subregions.geometry)
    moment, frayed = [inertia(s) for s in shapes], [polsby_popper(s) for s in shapes]
    hull = [s.area / h if (h := shapely.convex_hull(s).area) else 0.0 for s in shapes]
    values: Values = {}
    for name, scores in (("inertia", moment), ("hull", hull), ("polsby", frayed)):
        values[f"{name}_least", None, "share"] = min(scores, default=0.0)
        mean = sum(scores) / len(scores) if scores else 0.0
        values[f"{name}_mean", None, "share"] = mean
    return values


def _cut(side: Measured, area: Area, overlays: Overlays) -> Values:
    units = area.units
    codes = units["gemeentecode"].tolist()
    values: Values = {("cut_gemeenten", None, "n"): float(_cut_units(side))}
    for column, name in REGISTER.items():
        if f"{column}_code" in units and (units[f"{column}_code"] != "").all():
            regions = dict(zip(codes, units[f"{column}_code"], strict=True))
            values[f"cut_{column}", name, "n"] = float(_cut_regions(side, regions))
    for name, given in overlays.items():
        values["cut_overlay", name, "n"] = float(_cut_regions(side, given))
    return values


def _cut_units(side: Measured) -> int:
    return sum(len({name for name, _ in parts}) > 1 for parts in side.held.values())


def _cut_regions(side: Measured, regions: Mapping[str, str]) -> int:
    found: dict[str, set[str]] = defaultdict(set)
    for code, region in regions.items():
        found[region] |= {name for name, _ in side.held.get(code, [])}
    return sum(len(names) > 1 for names in found.values())


def _crossing(side: Measured) -> Values:
    if side.attachments is None:
        return {}
    frame = side.attachments
    inside = frame[~frame["subregion_id"].isin([str(i) for i in RESERVED_IDS])]
    touched = _touched(inside["project_id"])
    crossing = sum(n > 1 for n in touched.values())
    every = frame["project_id"].nunique()
    return {
        ("crossing_projects", None, "n"): float(crossing),
        ("crossing_share", None, "share"): crossing / every if every else 0.0,
    }


def _touched(ids: Iterable[object]) -> Mapping[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for name in ids:
        counts[str(name)] += 1
    return counts
