"""Faces with the wrong cover → defects, each in one piece, with who and how long."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.boundaries import dissolve
from pva_geo.coverage.bordering import Bordering, bordering
from pva_geo.coverage.faces import Faces
from pva_geo.coverage.ground import Ground
from pva_geo.coverage.measure import Measured
from pva_geo.model import Check

__all__ = ["ABROAD", "Defect", "merge_faces"]

Geometries = NDArray[Any]

ABROAD = -1
"""Stands for what is not the provincie, where a border lies between two."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Defect:
    """One gap, overlap or spill, in one piece."""

    check: Check
    """Which of the three."""
    subregions: tuple[int, ...]
    """Places of those that share it, reach out, or border on it; ascending."""
    measured: Measured
    """Shape (moved as the ground is), area, width and a place inside."""
    border_m: float
    """The longest stretch of one border that it follows, metres."""
    between: frozenset[int]
    """The two whose common border that is, `ABROAD` for one; else empty."""
    outline_m: float
    """How much of the outline of the provincie it follows, metres."""


def merge_faces(faces: Faces, ground: Ground, *, reach_m: float) -> list[Defect]:
    """Merge faces that share an edge and say the same; each defect is in one piece.

    Parameters
    ----------
    faces
        Faces with the wrong cover, noise left out. One that is covered twice outside
        the provincie is an overlap and a spill of each holder.
    ground
        Where they were found.
    reach_m
        So far outside a defect its neighbours are looked for, metres.
    """
    groups: dict[tuple[Check, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, (held, inside) in enumerate(
        zip(faces.holders, faces.inside.tolist(), strict=True)
    ):
        for check, who in _says(held, inside=inside):
            groups[check, who].append(place)
    said: list[tuple[Check, tuple[int, ...]]] = []
    pieces: list[Geometries] = []
    for key, places in groups.items():
        parts = faces.shapes[places]
        if len(parts) > 1:
            parts = shapely.get_parts(dissolve(parts))
        pieces.append(parts)
        said += [key] * len(parts)
    shapes = np.concatenate(pieces) if pieces else np.empty(0, dtype=object)
    around = bordering(shapes, ground, reach_m=reach_m)
    return [
        _defect(check, who, Measured(shape), border)
        for (check, who), shape, border in zip(said, shapes, around, strict=True)
    ]


def _says(
    held: tuple[int, ...], *, inside: bool
) -> Iterator[tuple[Check, tuple[int, ...]]]:
    if not held:
        yield Check.GAP, ()
    if len(held) > 1:
        yield Check.OVERLAP, held
    if not inside:
        for holder in held:
            yield Check.SPILL, (holder,)


def _defect(
    check: Check, who: tuple[int, ...], measured: Measured, around: Bordering
) -> Defect:
    if check is Check.GAP:
        who = around.neighbours
        along = {place: around.subregions[place] for place in who}
        outline = around.abroad_m
    else:
        # the border of a holder runs where the holder itself ends
        along = {
            holder: around.around_m - around.subregions.get(holder, 0.0)
            for holder in who
        }
        home = around.around_m - around.abroad_m
        outline = home if check is Check.SPILL else 0.0
    if outline > around.least_m:
        along[ABROAD] = outline
    two = sorted(along, key=lambda place: -along[place])[:2]
    return Defect(
        check=check,
        subregions=who,
        measured=measured,
        border_m=max(along.values(), default=0.0),
        between=frozenset(two if len(two) == 2 else ()),
        outline_m=along.get(ABROAD, 0.0),
    )
