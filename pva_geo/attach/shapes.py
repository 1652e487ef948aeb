"""Geometry of projects as it is shared: in its own dimension, sound, nothing empty."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

__all__ = ["own_dimension", "without_empty_rings"]

Geometries = NDArray[Any]
POINT, LINE, POLYGON = 0, 1, 3
"""Type ids of GEOS of what needs no more than a look."""


def own_dimension(
    shapes: Geometries,
) -> tuple[Geometries, NDArray[np.int64]]:
    """Keep of each geometry the parts of its highest dimension in fact.

    A line without length is a point, a polygon without area a line; an invalid polygon
    is made valid.

    Returns
    -------
    tuple
        Geometries, or `None` where nothing can be measured; their dimension, or −1.
    """
    shapes = np.array(shapes, dtype=object)
    measures = (
        np.ones(len(shapes)),
        shapely.length(shapes),
        np.zeros(len(shapes)),
        shapely.area(shapes),
    )
    kind = shapely.get_type_id(shapes)
    simple = np.zeros(len(shapes), dtype=bool)
    for type_id in (POINT, LINE, POLYGON):
        simple |= (kind == type_id) & (measures[type_id] > 0)
    simple &= np.isfinite(shapely.bounds(shapes)).all(axis=1) & shapely.is_valid(shapes)
    for place in np.flatnonzero(~simple).tolist():
        shapes[place] = _highest(shapes[place])
    return without_empty_rings(shapes), shapely.get_dimensions(shapes).astype(np.int64)


def without_empty_rings(shapes: Geometries) -> Geometries:
    """Take empty rings out of polygons: GEOS may die of them in a prepared query."""
    polygonal = np.flatnonzero(shapely.get_dimensions(shapes) == 2)
    parts, owner = shapely.get_parts(shapes[polygonal], return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    touched = polygonal[np.unique(owner[part[shapely.is_empty(rings)]])]
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
    if (areas > 0).any():
        return shapely.union_all(parts[areas > 0])
    if (lengths > 0).any():
        return shapely.union_all([_as_line(one) for one in parts[lengths > 0]])
    return shapely.union_all([_as_point(one) for one in parts])


def _simple_parts(shape: BaseGeometry) -> Geometries:
    parts = shapely.get_parts(shape)
    while (shapely.get_type_id(parts) > POLYGON).any():
        parts = shapely.get_parts(parts)
    return np.asarray(parts[~shapely.is_empty(parts)])


def _as_line(shape: BaseGeometry) -> BaseGeometry:
    boundary: BaseGeometry = shape.boundary if shape.geom_type == "Polygon" else shape
    return boundary


def _as_point(shape: BaseGeometry) -> BaseGeometry:
    return shapely.Point(shapely.get_coordinates(shape)[0])
