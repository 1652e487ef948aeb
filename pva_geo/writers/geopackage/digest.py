"""A digest of a geometry: the same vertices give the same text, in whatever order.

It stands beside each project in `product.gpkg`, for a shape can be turned and keep its
middle, its size and its shares.
"""

from hashlib import sha256

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["DIGEST", "digest_of"]

DIGEST = "geometrie_sha256"
"""Column of the table of projects."""


def digest_of(shape: BaseGeometry | None) -> str | None:
    """Give the digest of the vertices of a shape, `None` where there are none.

    Direction of lines, order of rings and parts, and whether a single part is written
    as one of several make no difference: programs change these when they save.

    Examples
    --------
    >>> line = shapely.LineString([(0, 0), (3, 4)])
    >>> digest_of(line) == digest_of(line.reverse()), digest_of(None)
    (True, None)
    """
    if shape is None or shape.is_empty:
        return None
    vertices = np.unique(shapely.get_coordinates(shape), axis=0) + 0.0
    return sha256(vertices.astype("<f8").tobytes()).hexdigest()
