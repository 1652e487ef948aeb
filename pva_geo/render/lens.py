"""A defect too narrow to see, seen through a lens: stretched across, true along.

The picture is no sketch. It is the geometry itself around the widest place, north up,
stretched across the defect by a whole number that the page names.
"""

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Finding

__all__ = ["RADIUS_PX", "lens_payload"]

RADIUS_PX = 108
"""Radius of the lens on the screen."""
WIDEST_M = 100.0
"""A wider defect needs no lens."""
BLEED_PX = 10
"""So far beyond the lens is drawn, so that no cut edge shows."""
SHOWN_PX = 30.0
"""So high the defect stands in the lens, about."""
AROUND = 20.0
"""The lens shows this many widths to each side, …"""
LEAST_M, MOST_M = 5.0, 500.0
"""… and at least and at most this, metres."""
FEWEST_PX2 = 60.0
"""A neighbour that shows less than this is not named."""


def lens_payload(
    finding: Finding, subregions: gpd.GeoDataFrame
) -> dict[str, object] | None:
    """Give the picture in the lens, or nothing where none is needed.

    Parameters
    ----------
    finding
        With point, width and geometry in RD New.
    subregions
        `subregion_id`, `name` and geometry in RD New.

    Returns
    -------
    dict or None
        `times` (how much wider than true), `half` (half the width as a vector),
        `defect` and `sides` (SVG paths; a side has `id`, `name`, `path` and `at`, a
        place for its name). Pixels around the middle of the lens, y down.
    """
    shape, point, width = finding.geometry, finding.point, finding.width_m
    if shape is None or point is None or not width or width > WIDEST_M:
        return None
    if shapely.get_dimensions(shape) != 2:
        return None
    reach = min(max(AROUND * width, LEAST_M), MOST_M)
    times = max(1, round(SHOWN_PX * reach / RADIUS_PX / width))
    view = _View(np.array(point), _direction(shape, point, width), reach, times)
    defect = view.look(shape)
    sides = [
        {"id": str(row.subregion_id), "name": str(row.name), **seen}
        for row in _near(subregions, point, reach)
        if (seen := _side(view.look(row.geometry), defect))
    ]
    half = [round(float(value), 1) for value in view.across * width / 2]
    return {"times": times, "half": half, "defect": _path(defect), "sides": sides}


class _View:
    """From RD New to pixels around the middle of the lens."""

    def __init__(
        self,
        point: NDArray[np.float64],
        along: NDArray[np.float64],
        reach_m: float,
        times: int,
    ) -> None:
        scale = RADIUS_PX / reach_m
        x, y = along
        stretched = np.array([[x, y * times], [y, -x * times]])
        self.point = point
        self.matrix = stretched @ np.array([[x, -y], [y, x]]) * scale
        self.across = np.array([y, x]) * times * scale

    def look(self, shape: BaseGeometry) -> BaseGeometry:
        """Give what of a shape falls in the lens."""
        seen = shapely.transform(shape, lambda xy: (xy - self.point) @ self.matrix)
        r = RADIUS_PX + BLEED_PX
        clipped: BaseGeometry = shapely.clip_by_rect(seen, -r, -r, r, r)
        return clipped


def _direction(
    shape: BaseGeometry, point: tuple[float, float], width: float
) -> NDArray[np.float64]:
    """Find how the defect lies near its widest place: a unit vector, to the east."""
    x, y = point
    reach = AROUND * width / 2
    near = shapely.clip_by_rect(shape, x - reach, y - reach, x + reach, y + reach)
    corners = shapely.get_coordinates(near)
    if len(corners) < 3:
        return np.array([1.0, 0.0])
    values, vectors = np.linalg.eigh(np.cov((corners - corners.mean(axis=0)).T))
    along = vectors[:, int(np.argmax(values))]
    return along if along[0] >= 0 else -along


def _near(
    subregions: gpd.GeoDataFrame, point: tuple[float, float], reach: float
) -> list[Any]:
    around = shapely.buffer(shapely.Point(point), 1.5 * reach)
    places = np.sort(subregions.sindex.query(around))
    return list(subregions.iloc[places].itertuples(index=False))


def _side(seen: BaseGeometry, defect: BaseGeometry) -> dict[str, object] | None:
    path = _path(seen)
    if not path:
        return None
    lens = shapely.buffer(shapely.Point(0, 0), RADIUS_PX - 12)
    own = shapely.difference(
        shapely.intersection(shapely.make_valid(seen), lens),
        shapely.buffer(shapely.make_valid(defect), 8),
    )
    parts = [part for part in shapely.get_parts(own) if part.area > FEWEST_PX2]
    if not parts:
        return {"path": path, "at": None}
    largest = max(parts, key=shapely.area)
    centre = shapely.get_coordinates(
        shapely.maximum_inscribed_circle(largest, tolerance=2)
    )[0]
    return {"path": path, "at": [round(float(value)) for value in centre]}


def _path(shape: BaseGeometry) -> str:
    """Write the polygons of a shape as an SVG path, in tenths of a pixel."""
    rings = [
        np.round(shapely.get_coordinates(ring)[:-1], 1).tolist()
        for part in shapely.get_parts(shape)
        if part.geom_type == "Polygon"
        for ring in shapely.get_rings(part)
    ]
    return "".join(
        "M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z" for ring in rings if ring
    )
