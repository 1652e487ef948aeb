"""Faces of a residual: what they are covered by, and a point well inside each.

Only what did not cancel is noded and polygonised. The count of cover is constant on a
face, so that one point tells it, if the point is well inside: a point in the thin tail
of a face lies on an edge as far as doubles can tell.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.edges import Edges, directed_edges, residual, undirected

__all__ = ["Faces", "Ground", "inner_points", "is_noise", "split_faces"]

Geometries = NDArray[Any]

CLEAR_ENOUGH = 0.1
"""A point serves when its clearance is this share of area/length of its face."""
NUDGES = 12
"""So often a point that lies on a border of a subregion is moved aside."""
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
"""Turned by this angle, no two directions are alike."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Subregions and provincie, moved near zero so that crossings are fine-grained.

    Doubles step by 1e-10 m in RD New and by 1e-11 m within a provincie; the move loses
    nothing, because coordinates of one provincie are of one magnitude.
    """

    polygons: Geometries
    """Subregions, valid, moved."""
    provincie: BaseGeometry
    """Provincie, valid, moved."""
    left: Edges
    """What does not cancel between them, moved."""
    origin: NDArray[np.float64]
    """x and y that were taken off, whole metres."""

    @classmethod
    def of(cls, polygons: Geometries, provincie: BaseGeometry) -> "Ground":
        """Cancel edges as they were given, then move what is left."""
        outline = directed_edges(np.array([provincie], dtype=object))
        left = residual(directed_edges(polygons), outline)
        origin = np.round(outline[:, :2].mean(axis=0)) if len(outline) else np.zeros(2)
        moved = move(_and(polygons, provincie), -origin)
        shapely.prepare(moved)
        return cls(
            polygons=moved[:-1],
            provincie=moved[-1],
            left=left - np.tile(origin, 2),
            origin=origin,
        )


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


def move(shapes: Geometries, by: NDArray[np.float64]) -> Geometries:
    """Move shapes; the input stays as it is."""
    return np.asarray(shapely.transform(shapes, lambda points: points + by))


def split_faces(ground: Ground, noise_width: float) -> tuple[Faces, Faces]:
    """Split the plane along a residual; give the faces where cover is wrong.

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
    first = _classify(_polygonize(ground.left), ground)
    first = first.where(first.excess != 0)
    noise = is_noise(first.shapes, noise_width)
    hairs, first = first.where(noise), first.where(~noise)
    crowded = first.where(first.excess > 0)
    if not len(crowded.shapes):
        return first, hairs
    near = _edges_near(crowded.shapes, ground)
    pieces = _polygonize(np.vstack([ground.left, near]))
    fine = _classify(_inside_of(pieces, crowded.shapes), ground)
    fine = fine.where(fine.excess > 0)
    noise = is_noise(fine.shapes, noise_width)
    gaps = first.where(first.excess < 0)
    return gaps.and_these(fine.where(~noise)), hairs.and_these(fine.where(noise))


def inner_points(shapes: Geometries) -> Geometries:
    """Give a point well inside each polygon.

    The usual inner point serves where its clearance is good; else the incentre of the
    best triangle of the constrained Delaunay triangulation.
    """
    points = np.asarray(shapely.point_on_surface(shapes))
    wanted = CLEAR_ENOUGH * shapely.area(shapes) / shapely.length(shapes)
    poor = np.flatnonzero(_clearance(points, shapes) < wanted)
    if len(poor):
        better = _best_incentres(shapes[poor])
        found = ~shapely.is_missing(better)
        points[poor[found]] = better[found]
    return points


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


def _and(polygons: Geometries, provincie: BaseGeometry) -> Geometries:
    return np.array([*polygons, provincie], dtype=object)


def _polygonize(edges: Edges) -> Geometries:
    if not len(edges):
        return np.empty(0, dtype=object)
    lines = np.asarray(shapely.linestrings(edges.reshape(-1, 2, 2)))
    noded: BaseGeometry
    try:
        noded = shapely.node(shapely.MultiLineString(lines.tolist()))
    except shapely.GEOSException:
        # noding of nearly parallel lines may not converge; overlay then does it
        noded = shapely.union_all(lines)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return np.asarray(faces[shapely.area(faces) > 0])


def _classify(shapes: Geometries, ground: Ground) -> Faces:
    """Say who holds each face, by a point that lies on nobody's border."""
    points = inner_points(shapes)
    at_border = _at_border(points, ground)
    for turn in range(1, NUDGES + 1):
        if not len(at_border):
            break
        points[at_border] = _nudged(points[at_border], shapes[at_border], turn)
        at_border = at_border[_at_border(points[at_border], ground)]
    return _cover(points, shapes, ground)


def _cover(points: Geometries, shapes: Geometries, ground: Ground) -> Faces:
    held: list[list[int]] = [[] for _ in shapes]
    inside = np.zeros(len(shapes), dtype=bool)
    if len(shapes):
        tree = shapely.STRtree(points)
        holder, face = tree.query(ground.polygons, predicate="contains")
        for place, number in sorted(zip(face.tolist(), holder.tolist(), strict=True)):
            held[place].append(number)
        inside[tree.query(ground.provincie, predicate="contains")] = True
    return Faces(shapes=shapes, holders=tuple(tuple(h) for h in held), inside=inside)


def _at_border(points: Geometries, ground: Ground) -> NDArray[np.intp]:
    """Give the places of points on a border, where two neighbours both say no."""
    tree = shapely.STRtree(points)
    everyone = _and(ground.polygons, ground.provincie)
    return np.unique(tree.query(everyone, predicate="touches")[1])


def _nudged(points: Geometries, shapes: Geometries, turn: int) -> Geometries:
    """Move points by part of their clearance, each turn in another direction."""
    reach = _clearance(points, shapes) * (0.3 + 0.3 / turn)
    angle = turn * GOLDEN_ANGLE
    x = shapely.get_x(points) + reach * np.cos(angle)
    y = shapely.get_y(points) + reach * np.sin(angle)
    return np.asarray(shapely.points(x, y))


def _clearance(points: Geometries, shapes: Geometries) -> NDArray[np.float64]:
    return np.asarray(shapely.distance(points, shapely.boundary(shapes)))


def _edges_near(shapes: Geometries, ground: Ground) -> Edges:
    faces = shapely.STRtree(shapes)
    everyone = _and(ground.polygons, ground.provincie)
    meets = np.unique(faces.query(everyone)[0])
    edges = np.unique(undirected(directed_edges(everyone[meets]))[0], axis=0)
    lines = shapely.linestrings(edges.reshape(-1, 2, 2))
    near: Edges = edges[np.unique(faces.query(lines)[0])]
    return near


def _inside_of(pieces: Geometries, shapes: Geometries) -> Geometries:
    if not len(pieces):
        return pieces
    tree = shapely.STRtree(inner_points(pieces))
    kept = np.unique(tree.query(shapes, predicate="contains")[1])
    return np.asarray(pieces[kept])


def _best_incentres(shapes: Geometries) -> Geometries:
    """Give the centre of the largest circle in a triangle of each shape, or `None`."""
    best = np.full(len(shapes), None, dtype=object)
    try:
        split = shapely.constrained_delaunay_triangles(shapes)
    except shapely.GEOSException:
        return best
    triangles, owner = shapely.get_parts(split, return_index=True)
    corners = shapely.get_coordinates(triangles).reshape(-1, 4, 2)[:, :3]
    sides = np.linalg.norm(np.roll(corners, -1, 1) - np.roll(corners, -2, 1), axis=2)
    around = sides.sum(axis=1)
    order = np.lexsort((-shapely.area(triangles) / around, owner))
    owners, first = np.unique(owner[order], return_index=True)
    chosen = order[first]
    centre = (corners[chosen] * sides[chosen][:, :, None]).sum(axis=1)
    best[owners] = shapely.points(centre / around[chosen][:, None])
    return best
