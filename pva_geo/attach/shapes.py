"""Geometry of projects as it is shared: in its own dimension, sound, nothing empty."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

__all__ = ["own_dimension", "without_empty_rings"]

Geometries = NDArray[Any]
POINTS, LINES, POLYGONS = (0, 4), (1, 5), (3, 6)
"""Type ids of GEOS by dimension: one, and many."""
MULTIPOLYGON = 6
THIN_M = 1e-6
"""A polygon of this mean width is a line, a line of this length a point, metres."""
TWICE = 1e-9
"""Share of its length that a line must run twice to be put together anew."""


def own_dimension(
    shapes: Geometries, sure: NDArray[np.bool_]
) -> tuple[Geometries, NDArray[np.int64]]:
    """Keep of each geometry the parts of its highest dimension in fact.

    A line without length is a point, a polygon without area a line; an invalid polygon
    is made valid, and a line that runs twice over the same ground does so once.

    Parameters
    ----------
    shapes
        Any geometries, or `None`.
    sure
        Those that lie in one place whatever their form; they need not be valid.

    Returns
    -------
    tuple
        Geometries, or `None` where nothing can be measured; their dimension, or −1.
    """
    shapes = np.array(shapes, dtype=object)
    kind = shapely.get_type_id(shapes)
    odd = np.ones(len(shapes), dtype=bool)
    for kinds in (POINTS, LINES, POLYGONS):
        chosen = np.flatnonzero((kind == kinds[0]) | (kind == kinds[1]))
        given = shapes[chosen]
        # a line that doubles back would be longer than what is cut of it
        plain = shapely.is_valid if kinds is POLYGONS else shapely.is_simple
        sound = sure[chosen]
        near = given[~sound]
        finite = np.isfinite(shapely.bounds(near)).all(axis=1)
        sound[~sound] = finite & plain(near)
        if kinds is LINES:
            sound &= shapely.length(given) > THIN_M
        elif kinds is POLYGONS:
            sound &= shapely.area(given) > THIN_M * shapely.length(given)
        odd[chosen] = ~sound
    for place in np.flatnonzero(odd).tolist():
        shapes[place] = _highest(shapes[place])
    return without_empty_rings(shapes), shapely.get_dimensions(shapes).astype(np.int64)


def without_empty_rings(shapes: Geometries) -> Geometries:
    """Take empty rings out of polygons: GEOS may die of them in a prepared query."""
    holed = shapely.get_num_interior_rings(shapes) > 0
    holed |= shapely.get_type_id(shapes) == MULTIPOLYGON
    chosen = np.flatnonzero(holed)
    if not len(chosen):
        return shapes
    parts, owner = shapely.get_parts(shapes[chosen], return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    touched = chosen[np.unique(owner[part[shapely.is_empty(rings)]])]
    if not len(touched):
        return shapes
    clean = shapes.copy()
    for place in touched.tolist():
        clean[place] = shapely.union_all(
            [
                shapely.Polygon(
                    one.exterior, [r for r in one.interiors if not r.is_empty]
                )
                for one in shapely.get_parts(shapes[place])
                if not one.is_empty
            ]
        )
    return clean


def _highest(shape: BaseGeometry | None) -> BaseGeometry | None:
    """Keep the parts of the highest dimension that have a size."""
    if shape is None or shape.is_empty:
        return None
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return None
    if not shape.is_valid:
        shape = shapely.make_valid(shape)
    parts = _simple_parts(shape)
    areas, lengths = shapely.area(parts), shapely.length(parts)
    if (wide := areas > THIN_M * lengths).any():
        return shapely.union_all(parts[wide])
    if (long := lengths > THIN_M).any():
        return _once([_as_line(one) for one in parts[long]])
    return shapely.union_all([_as_point(one) for one in parts])


def _once(lines: list[BaseGeometry]) -> BaseGeometry:
    """Put lines together, so that ground that they share counts once.

    Where they share none they are left as they are: noding moves coordinates, and then
    a line along a border would no longer lie on it.
    """
    united: BaseGeometry = shapely.union_all(lines)
    if united.length < sum(line.length for line in lines) * (1 - TWICE):
        return united
    parts = shapely.get_parts(lines)
    return parts[0] if len(parts) == 1 else shapely.MultiLineString(list(parts))


def _simple_parts(shape: BaseGeometry) -> Geometries:
    parts = shapely.get_parts(shape)
    while (shapely.get_type_id(parts) > POLYGONS[0]).any():
        parts = shapely.get_parts(parts)
    return np.asarray(parts[~shapely.is_empty(parts)])


def _as_line(shape: BaseGeometry) -> BaseGeometry:
    boundary: BaseGeometry = shape.boundary if shape.geom_type == "Polygon" else shape
    return boundary


def _as_point(shape: BaseGeometry) -> BaseGeometry:
    return shapely.Point(shapely.get_coordinates(shape)[0])
