"""The pieces into which two schemes together cut the gemeenten of a provincie.

Whole gemeenten stay whole. Only where both schemes cut one are polygons intersected.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.errors import DefinitionError
from pva_geo.model import Area, CoverageReport

__all__ = ["NOBODY", "Held", "Piece", "cut_pieces", "holders"]

NOBODY = ""
"""Stands for the subregion of what is in none."""

Held = list[tuple[str, BaseGeometry]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A gemeente, or a piece of one, with the subregion that each scheme gives it."""

    gemeentecode: str
    """The gemeente."""
    old: str
    """Id in the old scheme, or `NOBODY`."""
    new: str
    """Id in the new scheme, or `NOBODY`."""
    share: float
    """Part of the gemeente, by area; the shares of one gemeente add up to 1."""
    area_m2: float
    """Area, square metres."""


def holders(report: CoverageReport, area: Area) -> dict[str, Held]:
    """Say of each unit which subregions hold it, and what of it.

    Parameters
    ----------
    report
        Check of a scheme, a table or polygons.
    area
        The provincie.

    Returns
    -------
    dict
        Gemeentecode → pairs of id and polygon. What is narrower than the sliver width
        is left out; what no subregion holds stands under `NOBODY`.

    Raises
    ------
    DefinitionError
        When subregions overlap by more than slivers: then nothing says who holds what.
    """
    codes = area.units["gemeentecode"].tolist()
    shapes = dict(zip(codes, area.units.geometry, strict=True))
    claimed: dict[str, list[tuple[str, BaseGeometry]]] = {code: [] for code in codes}
    frame = report.subregions
    ids = frame["subregion_id"].astype(str)
    for name, held, polygon in zip(
        ids, frame["gemeenten"], frame.geometry, strict=True
    ):
        for code in held:
            if code in claimed:
                claimed[code].append((name, polygon))
    narrow = report.tolerance.sliver_width
    drawn = report.kind != "table"
    found = {}
    for code, claims in claimed.items():
        if not drawn and len(claims) > 1:
            raise _overlap(report, code)
        whole = claims and not drawn
        found[code] = (
            [(claims[0][0], shapes[code])]
            if whole
            else _divided(shapes[code], claims, narrow)
        )
        if _too_much(found[code], shapes[code], narrow):
            raise _overlap(report, code)
    return found


def cut_pieces(
    old: dict[str, Held], new: dict[str, Held], sliver_width: float
) -> tuple[Piece, ...]:
    """Cut every unit by both schemes; slivers go to nobody."""
    pieces: list[Piece] = []
    for code, parts in old.items():
        cut = _cut(parts, new[code], sliver_width)
        total = sum(area for _, _, area in cut)
        pieces += [
            Piece(gemeentecode=code, old=a, new=b, share=area / total, area_m2=area)
            for a, b, area in cut
        ]
    return tuple(pieces)


def _cut(old: Held, new: Held, narrow: float) -> Sequence[tuple[str, str, float]]:
    if len(old) == 1:
        return [(old[0][0], name, float(shape.area)) for name, shape in new]
    if len(new) == 1:
        return [(name, new[0][0], float(shape.area)) for name, shape in old]
    cut = [
        (a, b, _polygons(shapely.intersection(one, other)))
        for a, one in old
        for b, other in new
    ]
    return [(a, b, float(shape.area)) for a, b, shape in cut if _is_wide(shape, narrow)]


def _divided(unit: BaseGeometry, claims: Held, narrow: float) -> Held:
    """Divide a unit over drawn polygons; what is a sliver is nobody's business."""
    held = [(name, _polygons(shapely.intersection(unit, p))) for name, p in claims]
    held = [(name, shape) for name, shape in held if _is_wide(shape, narrow)]
    rest = _polygons(
        shapely.difference(unit, shapely.union_all([shape for _, shape in held]))
    )
    if len(held) == 1 and not _is_wide(rest, narrow):
        return [(held[0][0], unit)]
    return [*held, (NOBODY, rest)] if _is_wide(rest, narrow) else held


def _too_much(held: Held, unit: BaseGeometry, narrow: float) -> bool:
    """Say whether pieces overlap by more than slivers along the border can."""
    excess = sum(shape.area for _, shape in held) - unit.area
    return bool(len(held) > 1 and excess > narrow * unit.length)


def _is_wide(shape: BaseGeometry, narrow: float) -> bool:
    """Say whether the mean width, 2·area/perimeter, is above the sliver width."""
    return bool(shape.length > 0 and 2 * shape.area / shape.length > narrow)


def _polygons(shape: BaseGeometry) -> BaseGeometry:
    parts: Any = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon(list(parts[np.equal(shapely.get_dimensions(parts), 2)]))


def _overlap(report: CoverageReport, code: str) -> DefinitionError:
    return DefinitionError(
        "error.compare.overlap", source=report.source, gemeentecode=code
    )
