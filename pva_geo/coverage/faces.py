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

from pva_geo.coverage.edges import Edges, directed_edges, undirected

__all__ = ["Faces", "inner_points", "is_noise", "split_faces"]

Geometries = NDArray[Any]

CLEAR_ENOUGH = 0.1
"""A point serves when its clearance is this share of area/length of its face."""
NO_AREA_M2 = 1e-9
"""A face smaller than this weighs nothing, even in the balance of a provincie."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Faces:
    """Faces on which cover is constant and not what it should be."""

    shapes: Geometries
    """Polygons."""
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


def split_faces(left: Edges, polygons: Geometries, provincie: BaseGeometry) -> Faces:
    """Split the plane along a residual; give the faces where cover is wrong.

    Parameters
    ----------
    left
        The residual of the subregions against the provincie.
    polygons
        The subregions, valid.
    provincie
        The provincie, valid.

    Notes
    -----
    Who covers a face may change inside it where cover is more than one: edges that
    cancelled may run through. Such faces are split again along all edges near them.
    """
    first = _classify(_polygonize(left), polygons, provincie)
    gaps, crowded = first.where(first.excess < 0), first.where(first.excess > 0)
    if not len(crowded.shapes):
        return gaps
    near = _edges_near(crowded.shapes, np.append(polygons, provincie))
    pieces = _polygonize(np.vstack([left, near]))
    kept = _inside_of(pieces, crowded.shapes)
    fine = _classify(kept, polygons, provincie)
    fine = fine.where(fine.excess > 0)
    return Faces(
        shapes=np.concatenate([gaps.shapes, fine.shapes]),
        holders=gaps.holders + fine.holders,
        inside=np.concatenate([gaps.inside, fine.inside]),
    )


def inner_points(shapes: Geometries) -> Geometries:
    """Give a point well inside each polygon.

    The usual inner point serves where its clearance is good; else the incentre of the
    best triangle of the constrained Delaunay triangulation.
    """
    points = shapely.point_on_surface(shapes)
    clearance = shapely.distance(points, shapely.boundary(shapes))
    wanted = CLEAR_ENOUGH * shapely.area(shapes) / shapely.length(shapes)
    for place in np.flatnonzero(clearance < wanted):
        points[place] = _best_incentre(shapes[place])
    return np.asarray(points)


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


def _polygonize(edges: Edges) -> Geometries:
    if not len(edges):
        return np.empty(0, dtype=object)
    lines = shapely.multilinestrings(shapely.linestrings(edges.reshape(-1, 2, 2)))
    try:
        noded = shapely.node(lines)
    except shapely.GEOSException:
        # noding of nearly parallel lines may not converge; overlay then does it
        noded = shapely.union_all(shapely.get_parts(lines))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return np.asarray(faces[shapely.area(faces) > NO_AREA_M2])


def _classify(
    shapes: Geometries, polygons: Geometries, provincie: BaseGeometry
) -> Faces:
    held: list[list[int]] = [[] for _ in shapes]
    inside = np.zeros(len(shapes), dtype=bool)
    if len(shapes):
        tree = shapely.STRtree(inner_points(shapes))
        holder, face = tree.query(polygons, predicate="contains")
        for place, number in sorted(zip(face.tolist(), holder.tolist(), strict=True)):
            held[place].append(number)
        inside[tree.query(provincie, predicate="contains")] = True
    return Faces(shapes=shapes, holders=tuple(tuple(h) for h in held), inside=inside)


def _edges_near(shapes: Geometries, polygons: Geometries) -> Edges:
    faces = shapely.STRtree(shapes)
    meets = np.unique(faces.query(polygons)[0])
    edges = np.unique(undirected(directed_edges(polygons[meets]))[0], axis=0)
    lines = shapely.linestrings(edges.reshape(-1, 2, 2))
    near: Edges = edges[np.unique(faces.query(lines)[0])]
    return near


def _inside_of(pieces: Geometries, shapes: Geometries) -> Geometries:
    if not len(pieces):
        return pieces
    tree = shapely.STRtree(inner_points(pieces))
    kept = np.unique(tree.query(shapes, predicate="contains")[1])
    return np.asarray(pieces[kept])


def _best_incentre(shape: BaseGeometry) -> BaseGeometry:
    triangles = shapely.get_parts(shapely.constrained_delaunay_triangles(shape))
    corners = shapely.get_coordinates(triangles).reshape(-1, 4, 2)[:, :3]
    sides = np.linalg.norm(np.roll(corners, -1, 1) - np.roll(corners, -2, 1), axis=2)
    around = sides.sum(axis=1)
    best = int(np.argmax(shapely.area(triangles) / around))
    centre = (corners[best] * sides[best][:, None]).sum(axis=0) / around[best]
    return shapely.Point(centre)
