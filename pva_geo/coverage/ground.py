"""What a scheme and a provincie leave to compute with, moved near zero.

The residual of their edges, the faces that it cuts out, and of the subregions only
those that come near a face: in a scheme that is nearly right, these are few of many.
"""

from dataclasses import dataclass
from typing import Any, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.survey.edges import Edges, as_lines, directed_edges, each_once
from pva_geo.survey.tally import EdgeTally

__all__ = ["Ground", "move", "polygonize"]

Geometries = NDArray[Any]

NEAR_M = 0.001
"""So far beyond the box of a face a polygon is near it: more than rounding."""
PIECE = 16
"""Edges of a border in one piece, of which it is asked whether it comes near."""
GRID_STEPS = 64
"""Steps of a double to one of the grid; on four, crossings of hairs were lost."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """Residual, faces, and the subregions near them.

    Doubles step by 1e-10 m in RD New and by 1e-11 m within a provincie; the move loses
    nothing, because coordinates of one provincie are of one magnitude.
    """

    left: Edges
    """What does not cancel between subregions and provincie, moved."""
    faces: Geometries
    """What it cuts out of the plane, moved."""
    polygons: Geometries
    """Subregions whose box meets that of a face, valid, moved."""
    places: NDArray[np.intp]
    """Which subregions these are, ascending."""
    provincie: BaseGeometry
    """Provincie, valid, moved."""
    origin: NDArray[np.float64]
    """x and y that were taken off, whole metres."""

    @classmethod
    def of(
        cls,
        polygons: Geometries,
        provincie: BaseGeometry,
        tally: EdgeTally | None = None,
    ) -> "Ground":
        """Cancel edges as they were given, then move what is left.

        Parameters
        ----------
        polygons
            Valid polygons.
        provincie
            Valid (multi)polygon.
        tally
            Has these very polygons already, and nothing else.
        """
        if tally is None:
            tally = EdgeTally()
            tally.add(polygons)
        outline = np.array([provincie], dtype=object)
        left = tally.residual(outline)
        middle = shapely.get_coordinates(outline).mean(axis=0)
        origin = np.zeros(2) if provincie.is_empty else np.round(middle)
        left = left - np.tile(origin, 2)
        faces = polygonize(as_lines(left))
        places = _near(polygons, faces, origin)
        near = move(polygons[places], -origin)
        ground = move(outline, -origin)[0]
        shapely.prepare(near)
        shapely.prepare(ground)
        return cls(
            left=left,
            faces=faces,
            polygons=near,
            places=places,
            provincie=ground,
            origin=origin,
        )

    @property
    def everyone(self) -> Geometries:
        """The subregions near a face, and the provincie as the last."""
        return np.concatenate([self.polygons, np.array([self.provincie], dtype=object)])

    def split_near(self, shapes: Geometries) -> Geometries:
        """Cut the plane by what is left and by all edges that come near shapes."""
        tree = shapely.STRtree(shapes)
        everyone = self.everyone
        meets = np.unique(tree.query(everyone)[0])
        edges = np.vstack([self.left, directed_edges(everyone[meets])])
        lines = as_lines(each_once(edges), longest=PIECE)
        return polygonize(lines[np.unique(tree.query(lines)[0])])


def move(shapes: Geometries, by: NDArray[np.float64]) -> Geometries:
    """Move shapes; the input stays as it is."""
    return np.asarray(shapely.transform(shapes, lambda points: points + by))


def polygonize(lines: Geometries) -> Geometries:
    """Give the faces that lines cut out of the plane, but for those without area."""
    if not len(lines):
        return np.empty(0, dtype=object)
    noded: BaseGeometry
    try:
        noded = shapely.node(cast("BaseGeometry", shapely.multilinestrings(lines)))
    except shapely.GEOSException:
        # noding of nearly parallel lines may not converge; on a grid it does, whereas
        # a plain union snaps faces away that are wider than its tolerance
        noded = shapely.union_all(lines, grid_size=_fine_grid(lines))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    return np.asarray(faces[shapely.area(faces) > 0])


def _fine_grid(lines: Geometries) -> float:
    """Give a step that is exact in binary, and moves no border by a nanometre."""
    step = GRID_STEPS * np.spacing(np.abs(shapely.bounds(lines)).max())
    return float(2.0 ** np.ceil(np.log2(step)))


def _near(
    polygons: Geometries, faces: Geometries, origin: NDArray[np.float64]
) -> NDArray[np.intp]:
    """Give the places of polygons whose box meets the box of a face."""
    if not (len(faces) and len(polygons)):
        return np.empty(0, dtype=np.intp)
    x0, y0, x1, y1 = (shapely.bounds(faces) + np.tile(origin, 2)).T
    boxes = shapely.box(x0 - NEAR_M, y0 - NEAR_M, x1 + NEAR_M, y1 + NEAR_M)
    return np.unique(shapely.STRtree(boxes).query(polygons)[0])
