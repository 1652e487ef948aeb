"""All borders together, as one mosaic of faces: who holds each, and what borders on it.

The borders of subregions, gemeenten and provincie are noded on a grid of a micrometre,
which cannot fail as free noding can. Every face then lies in one gemeente, or outside,
and is held by the same subregions all over, so that mending is a matter of who holds
which face. When the faces of a subregion are put together again, every vertex gets back
the coordinates that it was drawn with, and what noding added goes where it is not
needed: a border that nobody had to mend comes back as it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.ground import move
from pva_geo.coverage.groups import connected
from pva_geo.coverage.points import inner_points
from pva_geo.model import Area
from pva_geo.survey.edges import directed_edges, undirected

__all__ = ["NOWHERE", "Mosaic"]

Geometries = NDArray[Any]
Grid = NDArray[np.complex128]
"""Places on the grid: steps of x as the real part, of y as the imaginary one."""

PER_METRE = 1_000_000
"""Steps of the grid in a metre: far below noise, far above the spacing of doubles."""
STRAIGHT_M = 2 / PER_METRE
"""A vertex that noding put on a straight line lies at most this far beside it."""
NOWHERE = -1
"""Place of the gemeente of a face outside the provincie."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mosaic:
    """Faces of all borders, near zero, with what borders on what."""

    faces: Geometries
    """Polygons that share their edges exactly."""
    unit: NDArray[np.intp]
    """Place of the gemeente that each face lies in; `NOWHERE` outside."""
    held: NDArray[np.bool_]
    """Face × subregion: who holds it."""
    links: NDArray[np.intp]
    """Pairs of faces that share an edge, the lower place first, each once."""
    shared_m: NDArray[np.float64]
    """Length of the border of each pair, metres."""
    origin: NDArray[np.float64]
    """x and y that were taken off."""
    drawn: tuple[Grid, NDArray[np.float64]]
    """Grid places of vertices that were drawn, sorted, and their coordinates."""

    @classmethod
    def of(cls, subregions: Geometries, area: Area) -> "Mosaic":
        """Node the borders of subregions, gemeenten and provincie, and look at faces.

        Parameters
        ----------
        subregions
            Valid polygons in RD New.
        area
            The provincie.
        """
        units = np.array(area.units.geometry.to_numpy(), dtype=object)
        outline = np.array([area.polygon], dtype=object)
        corner = np.round(shapely.get_coordinates(outline).mean(axis=0))
        near = [move(shapes, -corner) for shapes in (outline, units, subregions)]
        faces = _faces(near)
        points = inner_points(faces)
        unit = _holder(points, near[1])
        inside = _held(points, near[0])[:, 0]
        links, shared = _links(faces)
        return cls(
            faces=faces,
            unit=np.where(inside, unit, NOWHERE),
            held=_held(points, near[2]),
            links=links,
            shared_m=shared,
            origin=corner,
            drawn=_drawn(near),
        )

    def united(self, faces: NDArray[np.intp]) -> BaseGeometry:
        """Unite faces, near zero."""
        return shapely.coverage_union_all(self.faces[faces])

    def pieces(self, labels: NDArray[np.intp]) -> Iterator[NDArray[np.intp]]:
        """Group faces of one label that are joined by edges; a negative label is none.

        Returns
        -------
        iterator of ndarray
            Places of the faces of each piece, ascending, by their first face.
        """
        same = labels[self.links[:, 0]] == labels[self.links[:, 1]]
        group = np.array(connected(len(self.faces), self.links[same].tolist()))
        chosen = np.flatnonzero(labels >= 0)
        order = chosen[np.argsort(group[chosen], kind="stable")]
        cuts = np.flatnonzero(np.diff(group[order])) + 1
        return (piece for piece in np.split(order, cuts) if len(piece))

    def assembled(self, held: NDArray[np.bool_]) -> Geometries:
        """Put the faces of every subregion together, in RD New.

        Parameters
        ----------
        held
            Face × subregion.

        Returns
        -------
        ndarray
            Polygons or multipolygons; empty where a subregion holds nothing.
        """
        shapes = [self.united(np.flatnonzero(column)) for column in held.T]
        united = np.array(shapes, dtype=object)
        needless = self._needless(united)
        clean = np.array([self._clean(s, needless) for s in united], dtype=object)
        sound = shapely.is_valid(clean)
        clean[~sound] = united[~sound]
        return move(clean, self.origin)

    def _needless(self, shapes: Geometries) -> Grid:
        """Find vertices that noding added, on straight lines where no borders meet."""
        edges = np.unique(undirected(directed_edges(shapes))[0], axis=0)
        here = np.vstack([edges[:, :2], edges[:, 2:]])
        there = np.vstack([edges[:, 2:], edges[:, :2]])
        places = _grid(here)
        order = np.argsort(places, kind="stable")
        places, first, times = np.unique(
            places[order], return_index=True, return_counts=True
        )
        added = (times == 2) & ~np.isin(places, self.drawn[0])
        one, other = order[first[added]], order[first[added] + 1]
        straight = _offset(here[one], there[one], there[other]) <= STRAIGHT_M
        found: Grid = places[added][straight]
        return found

    def _clean(self, shape: BaseGeometry, needless: Grid) -> BaseGeometry:
        parts = [
            shapely.Polygon(
                self._ring(part.exterior, needless),
                [self._ring(hole, needless) for hole in part.interiors],
            )
            for part in shapely.get_parts(shape)
        ]
        return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)

    def _ring(self, ring: BaseGeometry, needless: Grid) -> NDArray[np.float64]:
        points = shapely.get_coordinates(ring)[:-1]
        places = _grid(points)
        kept = ~np.isin(places, needless)
        points, places = points[kept], places[kept]
        at = np.minimum(np.searchsorted(self.drawn[0], places), len(self.drawn[0]) - 1)
        known = self.drawn[0][at] == places
        points[known] = self.drawn[1][at[known]]
        return np.vstack([points, points[:1]])


def _faces(layers: Iterable[Geometries]) -> Geometries:
    edges = np.vstack([directed_edges(shapes) for shapes in layers])
    once = np.unique(undirected(edges)[0], axis=0)
    lines = np.asarray(shapely.linestrings(once.reshape(-1, 2, 2)))
    noded = shapely.union_all(lines, grid_size=1 / PER_METRE)
    # written out and read again, the lines forget their grid, which would stick
    free = shapely.from_wkb(shapely.to_wkb(shapely.get_parts(noded)))
    return np.asarray(shapely.get_parts(shapely.polygonize(free)))


def _held(points: Geometries, polygons: Geometries) -> NDArray[np.bool_]:
    held = np.zeros((len(points), len(polygons)), dtype=bool)
    holder, face = shapely.STRtree(points).query(polygons, predicate="contains")
    held[face, holder] = True
    return held


def _holder(points: Geometries, polygons: Geometries) -> NDArray[np.intp]:
    held = _held(points, polygons)
    return np.where(held.any(axis=1), held.argmax(axis=1), len(polygons))


def _links(faces: Geometries) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    rings, owner = shapely.get_rings(faces, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    real = ring[:-1] == ring[1:]
    edges = undirected(np.hstack([points[:-1], points[1:]])[real])[0]
    of_face = owner[ring[:-1][real]]
    order = np.lexsort((of_face, *edges.T))
    edges, of_face = edges[order], of_face[order]
    twin = (edges[1:] == edges[:-1]).all(axis=1) & (of_face[1:] != of_face[:-1])
    pairs = np.sort(np.column_stack([of_face[:-1], of_face[1:]])[twin], axis=1)
    length = np.hypot(*(edges[:-1][twin, 2:] - edges[:-1][twin, :2]).T)
    found, which = np.unique(pairs, axis=0, return_inverse=True)
    links: NDArray[np.intp] = found.reshape(-1, 2)
    shared = np.bincount(which.ravel(), weights=length, minlength=len(links))
    return links, shared.astype(np.float64)


def _drawn(
    layers: Iterable[Geometries],
) -> tuple[Grid, NDArray[np.float64]]:
    """Give drawn vertices by their place on the grid; the provincie's come first."""
    points = np.vstack([shapely.get_coordinates(shapes) for shapes in layers]) + 0.0
    places, first = np.unique(_grid(points), return_index=True)
    return places, points[first]


def _offset(
    points: NDArray[np.float64], start: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give the distance of points from the straight line between two others."""
    along, aside = end - start, points - start
    area = along[:, 0] * aside[:, 1] - along[:, 1] * aside[:, 0]
    offset: NDArray[np.float64] = np.abs(area) / np.hypot(*along.T)
    return offset


def _grid(points: NDArray[np.float64]) -> Grid:
    """Give the place of points on the grid, whole steps of x and of y in one number."""
    steps = np.floor(points * PER_METRE + 0.5)
    places: Grid = steps[:, 0] + 1j * steps[:, 1]
    return places
