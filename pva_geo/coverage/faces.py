"""Faces of a residual: what they are covered by, and which of them are noise.

Only what did not cancel is noded and polygonised. The count of cover is constant on a
face, so that one point tells it, if the point is well inside (see `points.py`).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.ground import Ground
from pva_geo.coverage.points import inner_points, nudge

__all__ = ["Faces", "is_noise", "split_faces"]

Geometries = NDArray[Any]

NUDGES = 12
"""So often a point that lies on a border of a subregion is moved aside."""
HAIR_M = 1e-9
"""No double lies well inside a face of this mean width: its cover is taken as found,
and its area, however long it is, does not move the books."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Faces:
    """Faces on which cover is constant and not what it should be."""

    shapes: Geometries
    """Polygons, moved as the ground is."""
    holders: tuple[tuple[int, ...], ...]
    """Places of the subregions that hold each face, ascending."""
    inside: NDArray[np.bool_]
    """Whether the face lies in the provincie."""

    @property
    def excess(self) -> NDArray[np.float64]:
        """How many times too often each face is covered; −1 for a gap."""
        cover = np.array([len(held) for held in self.holders], dtype=np.float64)
        return cover - self.inside

    def where(self, mask: NDArray[np.bool_]) -> "Faces":
        """Give the faces of a mask."""
        holders = tuple(h for h, keep in zip(self.holders, mask, strict=True) if keep)
        return Faces(
            shapes=self.shapes[mask], holders=holders, inside=self.inside[mask]
        )

    def and_these(self, others: "Faces") -> "Faces":
        """Give these faces and others."""
        return Faces(
            shapes=np.concatenate([self.shapes, others.shapes]),
            holders=self.holders + others.holders,
            inside=np.concatenate([self.inside, others.inside]),
        )


def split_faces(ground: Ground, noise_width: float) -> tuple[Faces, Faces]:
    """Give the faces of a ground where cover is wrong.

    Returns
    -------
    tuple of Faces
        The defects, and the noise: faces nowhere wider than `noise_width`.

    Notes
    -----
    Who covers a face may change inside it where cover is more than one: edges that
    cancelled may run through. Such faces are split again along all edges near them, but
    for noise, which only its count of cover is asked of.
    """
    first = _classify(ground.faces, ground)
    first = first.where(first.excess != 0)
    noise = is_noise(first.shapes, noise_width)
    hairs, first = first.where(noise), first.where(~noise)
    crowded = first.where(first.excess > 0)
    if not len(crowded.shapes):
        return first, hairs
    pieces = ground.split_near(crowded.shapes)
    fine = _classify(_inside_of(pieces, crowded.shapes), ground)
    fine = fine.where(fine.excess > 0)
    noise = is_noise(fine.shapes, noise_width)
    gaps = first.where(first.excess < 0)
    return gaps.and_these(fine.where(~noise)), hairs.and_these(fine.where(noise))


def is_noise(shapes: Geometries, width_m: float) -> NDArray[np.bool_]:
    """Tell which polygons are nowhere wider than a width.

    A long hair with a real bulge is no noise: after the mean width, a negative buffer
    has the last word.
    """
    area = shapely.area(shapes)
    noise = 2 * area < width_m * shapely.length(shapes)
    open_question = np.flatnonzero(noise & (2 * np.sqrt(area / np.pi) >= width_m))
    shrunk = shapely.buffer(shapes[open_question], -width_m / 2, quad_segs=2)
    noise[open_question] = shapely.is_empty(shrunk)
    return np.asarray(noise)


def _classify(shapes: Geometries, ground: Ground) -> Faces:
    """Say who holds each face, by a point that lies on nobody's border."""
    points = np.asarray(shapely.point_on_surface(shapes))
    open_question = np.flatnonzero(
        2 * shapely.area(shapes) > HAIR_M * shapely.length(shapes)
    )
    points[open_question] = inner_points(shapes[open_question])
    for turn in range(1, NUDGES + 1):
        open_question = open_question[_at_border(points[open_question], ground)]
        if not len(open_question):
            break
        points[open_question] = nudge(
            points[open_question], shapes[open_question], turn
        )
    return _cover(points, shapes, ground)


def _cover(points: Geometries, shapes: Geometries, ground: Ground) -> Faces:
    held: list[list[int]] = [[] for _ in shapes]
    inside = np.zeros(len(shapes), dtype=bool)
    if len(shapes):
        tree = shapely.STRtree(points)
        near, face = tree.query(ground.polygons, predicate="contains")
        holder = ground.places[near]
        for place, number in sorted(zip(face.tolist(), holder.tolist(), strict=True)):
            held[place].append(number)
        inside[tree.query(ground.provincie, predicate="contains")] = True
    return Faces(shapes=shapes, holders=tuple(tuple(h) for h in held), inside=inside)


def _at_border(points: Geometries, ground: Ground) -> NDArray[np.intp]:
    """Give the places of points on a border, where two neighbours both say no."""
    tree = shapely.STRtree(points)
    return np.unique(tree.query(ground.everyone, predicate="touches")[1])


def _inside_of(pieces: Geometries, shapes: Geometries) -> Geometries:
    if not len(pieces):
        return pieces
    tree = shapely.STRtree(inner_points(pieces))
    kept = np.unique(tree.query(shapes, predicate="contains")[1])
    return np.asarray(pieces[kept])
