"""Geometry for drawing: simplified as one coverage, in degrees, as small integers.

Everything that is drawn shares its borders, so it is simplified together: no slit opens
anywhere. Only the drawing is simplified; every number comes from the full geometry.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from pva_geo.render.arcs import Arcs, Corner, encode_steps, share_arcs
from pva_geo.schema import RD_NEW, WGS84

__all__ = [
    "Drawing",
    "Land",
    "colour_neighbours",
    "degrees_of",
    "draw_land",
    "encode",
    "simplify_land",
    "to_degrees",
]

SIMPLIFY_M = 90.0
"""Corners that change less than this squared are left out (Visvalingam–Whyatt)."""
COARSE_UNITS = 180.0
"""Borders that only others have are drawn coarser; units of 1e-5 degree."""
AROUND = 0.6
"""How far around the provincie is drawn, as a share of its larger side."""
UNITS_PER_DEGREE = 100_000
"""Coordinates are whole numbers of 1e-5 degree, about a metre."""
SMALLEST_PART_M2 = 4_000.0
"""Smaller parts of neighbours are not drawn."""

ABROAD_KM: Sequence[tuple[float, float]] = (
    (-80, 300), (-80, 352), (-10, 367.5), (14.5, 376.5), (19, 375.2), (24, 373),
    (32, 371.5), (44, 369.5), (52, 368), (60, 367.5), (67, 368.5), (70.5, 374),
    (73.8, 376.8), (80.5, 379.5), (84.5, 384.5), (90, 391.5), (98.5, 391.5),
    (101.5, 391.2), (110, 390), (118, 391), (127, 390.5), (136, 385.5), (143.5, 378.5),
    (150, 372.5), (160, 371.5), (166.5, 368.5), (172, 366), (178, 362.5), (184, 357),
    (189, 352), (187.5, 346.5), (184.5, 337), (183.5, 325), (180, 315), (188, 310.5),
    (195, 311.5), (196, 316), (199, 321), (197, 329), (187.5, 334), (187.5, 342),
    (193, 346), (199, 350), (201, 360), (205, 368), (205, 378), (202, 392), (196, 408),
    (190, 422), (191, 432), (203, 438), (215, 437), (228, 437), (243, 444), (244, 458),
    (255, 468), (264, 480), (258, 494), (243, 498), (239, 508), (243, 520), (262, 528),
    (263, 545), (267, 560), (272, 572), (274, 586), (285, 600), (400, 600), (400, 250),
    (-80, 250),
)  # fmt: skip
"""Other countries, RD kilometres; the inner edge lies under Dutch land."""

Geometries = NDArray[Any]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawing:
    """What is drawn of the land, encoded."""

    arcs: list[list[int]]
    """Borders, each once: first corner, then steps, in 1e-5 of a degree."""
    gemeenten: list[list[list[int]]]
    """Rings of each unit, as places of arcs, in order of the frame."""
    subregions: list[list[list[int]]]
    """Rings of each subregion."""
    context: list[list[list[int]]]
    """Rings of each other provincie; empty lists for what lies far away."""
    abroad: list[list[int]]
    """Rings of other countries."""
    bounds: tuple[float, float, float, float]
    """West, south, east, north of the provincie, degrees."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Land:
    """What is drawn of the land, simplified together, RD New."""

    units: Geometries
    """Units, in order of the frame."""
    subregions: Geometries
    """Subregions, along the very borders of the units."""
    context: Geometries
    """Other provincies, clipped; empty for what lies far away."""
    abroad: BaseGeometry
    """Other countries."""


def draw_land(
    units: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame, context: gpd.GeoDataFrame
) -> Drawing:
    """Simplify and encode everything that is land.

    Parameters
    ----------
    units
        Gemeenten of the provincie, RD New, with `gemeentecode`.
    subregions
        `gemeenten` (codes) and polygons, RD New.
    context
        Other provincies, RD New.
    """
    land = simplify_land(units, subregions, context)
    shapes = [*land.units, *land.subregions, *land.context, land.abroad]
    shared = share_arcs([_rings(shape) for shape in shapes])
    return _drawing(shared, len(units), len(subregions), units.total_bounds)


def simplify_land(
    units: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame, context: gpd.GeoDataFrame
) -> Land:
    """Simplify everything that is land as one coverage; parameters of `draw_land`."""
    around = _around(units)
    far = (
        ~context.intersects(around).to_numpy()
        if len(context)
        else np.empty(0, dtype=bool)
    )
    near = context[~far]
    together = np.concatenate([units.geometry.to_numpy(), near.geometry.to_numpy()])
    simple = shapely.coverage_simplify(together, SIMPLIFY_M)
    own, others = simple[: len(units)], simple[len(units) :]
    clipped = iter(_clip(shape, around) for shape in others)
    empty = shapely.MultiPolygon()
    return Land(
        units=own,
        subregions=_array(_dissolved(units, own, subregions)),
        context=_array([empty if away else next(clipped) for away in far]),
        abroad=shapely.intersection(_abroad(), around),
    )


def _array(shapes: Sequence[BaseGeometry]) -> Geometries:
    array = np.empty(len(shapes), dtype=object)
    array[:] = shapes
    return array


def _drawing(shared: Arcs, units: int, subregions: int, bounds: Geometries) -> Drawing:
    rings = shared.rings
    own = {
        place if place >= 0 else ~place
        for shape in rings[: units + subregions]
        for ring in shape
        for place in ring
    }
    return Drawing(
        arcs=[
            encode_steps(arc if place in own else _coarser(arc))
            for place, arc in enumerate(shared.arcs)
        ],
        gemeenten=rings[:units],
        subregions=rings[units : units + subregions],
        context=rings[units + subregions : -1],
        abroad=rings[-1],
        bounds=to_degrees(shapely.box(*bounds)).bounds,
    )


def _coarser(arc: Sequence[Corner]) -> list[Corner]:
    """Leave out corners of a border; its ends stay, where others begin."""
    line = shapely.simplify(shapely.linestrings(arc), COARSE_UNITS)
    corners = shapely.get_coordinates(line).astype(np.int64).tolist()
    closed_too_far = arc[0] == arc[-1] and len(corners) < 4
    return list(arc) if closed_too_far else [(x, y) for x, y in corners]


def encode(shape: BaseGeometry) -> list[list[int]]:
    """Encode the rings of a polygon, or the lines of a line, in RD New.

    Returns
    -------
    list
        A list a ring: first longitude and latitude, then differences, all in 1e-5 of a
        degree. A ring is closed by its reader.
    """
    if shapely.get_dimensions(shape) == 2:
        return [encode_steps(ring) for ring in _rings(shape)]
    return [encode_steps(_corners(line)) for line in shapely.get_parts(shape)]


def _rings(shape: BaseGeometry) -> list[list[Corner]]:
    """Give the rings of polygons in whole units, without their last corner."""
    corners = [_corners(ring) for ring in shapely.get_rings(shapely.get_parts(shape))]
    return [ring[:-1] if len(ring) > 1 else ring for ring in corners]


def _corners(line: BaseGeometry) -> list[Corner]:
    """Give the corners of a line in whole units, none twice in a row."""
    degrees = shapely.get_coordinates(to_degrees(line))
    whole = np.rint(degrees * UNITS_PER_DEGREE).astype(np.int64)
    moved = np.append(True, (np.diff(whole, axis=0) != 0).any(axis=1))
    return [(x, y) for x, y in whole[moved].tolist()]


def to_degrees(shape: BaseGeometry) -> BaseGeometry:
    """Convert a shape from RD New to longitude and latitude."""
    to_wgs84 = _to_wgs84().transform
    return shapely.transform(
        shape, lambda xy: np.column_stack(to_wgs84(xy[:, 0], xy[:, 1]))
    )


def degrees_of(x: float, y: float) -> tuple[float, float]:
    """Convert one place from RD New to longitude and latitude."""
    longitude, latitude = _to_wgs84().transform(x, y)
    return longitude, latitude


def colour_neighbours(subregions: gpd.GeoDataFrame, colours: int) -> list[int]:
    """Give each subregion a colour that no neighbour has, as far as that can be.

    Greedy, in the order in which a subregion has fewest neighbours left, last first.
    """
    polygons = subregions.geometry.to_numpy()
    tree = shapely.STRtree(polygons)
    first, second = tree.query(polygons, predicate="dwithin", distance=1.0)
    near: list[set[int]] = [set() for _ in polygons]
    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        if a != b:
            near[a].add(b)
    waiting, order = set(range(len(polygons))), []
    while waiting:
        least = min(waiting, key=lambda place: (len(near[place] & waiting), place))
        waiting.remove(least)
        order.append(least)
    chosen: dict[int, int] = {}
    for place in reversed(order):
        taken = {chosen[other] for other in near[place] if other in chosen}
        used = [sum(c == colour for c in chosen.values()) for colour in range(colours)]
        free = [colour for colour in range(colours) if colour not in taken]
        chosen[place] = min(
            free or range(colours), key=lambda colour: (used[colour], colour)
        )
    return [chosen[place] for place in range(len(polygons))]


@cache
def _to_wgs84() -> Transformer:
    return Transformer.from_crs(RD_NEW, WGS84, always_xy=True)


def _around(units: gpd.GeoDataFrame) -> BaseGeometry:
    west, south, east, north = units.total_bounds
    margin = AROUND * max(east - west, north - south)
    return shapely.box(west - margin, south - margin, east + margin, north + margin)


def _clip(shape: BaseGeometry, around: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(shapely.intersection(shape, around))
    kept = [
        part
        for part in parts
        if part.area > SMALLEST_PART_M2 and part.geom_type == "Polygon"
    ]
    return shapely.MultiPolygon(kept)


def _dissolved(
    units: gpd.GeoDataFrame, simple: Geometries, subregions: gpd.GeoDataFrame
) -> list[BaseGeometry]:
    """Dissolve simplified units, so that lines coincide; drawn ones are simplified."""
    place = {code: number for number, code in enumerate(units["gemeentecode"])}
    whole = [
        shapely.coverage_union_all(simple[[place[code] for code in codes]])
        if codes
        else shapely.MultiPolygon()
        for codes in subregions["gemeenten"]
    ]
    full = [
        shapely.area(units.geometry.to_numpy()[[place[c] for c in codes]]).sum()
        for codes in subregions["gemeenten"]
    ]
    same = np.isclose(full, subregions.geometry.area, rtol=1e-6)
    if same.all():
        return whole
    return list(shapely.simplify(subregions.geometry.to_numpy(), SIMPLIFY_M / 2))


def _abroad() -> BaseGeometry:
    return shapely.Polygon([(x * 1000, y * 1000) for x, y in ABROAD_KM])
