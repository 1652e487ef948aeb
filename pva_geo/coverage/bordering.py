"""Who stands on the other side of the border of a defect, and along what length."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.ground import Ground

__all__ = ["Bordering", "bordering"]

Geometries = NDArray[Any]

ALONG_M = 0.05
"""Someone borders on a shape along at least this length, metres, …"""
ALONG_SHARE = 0.01
"""… or along this share of its border, for a shape that is small itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bordering:
    """What lies just outside one shape; lengths in metres."""

    subregions: dict[int, float]
    """Place of a subregion → length along which it lies on the other side."""
    abroad_m: float
    """Length along which the provincie does not lie on the other side."""
    around_m: float
    """Length of the whole border."""

    @property
    def least_m(self) -> float:
        """Length from which someone borders on the shape; touching is not bordering."""
        return min(ALONG_M, ALONG_SHARE * self.around_m)

    @property
    def neighbours(self) -> tuple[int, ...]:
        """Places of the subregions that border on it, ascending."""
        least = self.least_m
        return tuple(sorted(p for p, m in self.subregions.items() if m > least))


def bordering(shapes: Geometries, ground: Ground, *, reach_m: float) -> list[Bordering]:
    """Look just outside each edge of each shape.

    Parameters
    ----------
    shapes
        Polygons, moved as the ground is.
    ground
        Where the subregions and the provincie are.
    reach_m
        So far outside the middle of an edge it is looked, metres.
    """
    if not len(shapes):
        return []
    points, owner, length = _lookouts(shapes, reach_m)
    tree = shapely.STRtree(points)
    near, edge = tree.query(ground.polygons, predicate="intersects")
    pairs = np.column_stack([owner[edge], ground.places[near]])
    distinct, group = np.unique(pairs, axis=0, return_inverse=True)
    along = np.bincount(group.ravel(), length[edge], len(distinct))
    around = np.bincount(owner, length, len(shapes))
    inside = tree.query(ground.provincie, predicate="intersects")
    home = np.bincount(owner[inside], length[inside], len(shapes))
    found: list[dict[int, float]] = [{} for _ in shapes]
    for (shape, place), metres in zip(distinct.tolist(), along.tolist(), strict=True):
        found[shape][place] = metres
    return [
        Bordering(subregions=subregions, abroad_m=abroad, around_m=whole)
        for subregions, abroad, whole in zip(
            found, (around - home).tolist(), around.tolist(), strict=True
        )
    ]


def _lookouts(
    shapes: Geometries, reach_m: float
) -> tuple[Geometries, NDArray[np.intp], NDArray[np.float64]]:
    """Give a point outside each edge, whose edge it is, and how long that is."""
    rings, shape = shapely.get_rings(shapely.orient_polygons(shapes), return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    real = ring[:-1] == ring[1:]
    start, end, owner = points[:-1][real], points[1:][real], shape[ring[:-1][real]]
    step = end - start
    length = np.hypot(*step.T)
    aside = np.column_stack([step[:, 1], -step[:, 0]]) / length[:, None]
    return (
        np.asarray(shapely.points((start + end) / 2 + reach_m * aside)),
        owner,
        length,
    )
