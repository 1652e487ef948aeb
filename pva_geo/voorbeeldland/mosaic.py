"""A coarse map of voorbeeldland: who has which land, as lines that meet in nodes.

The land is strewn with small cells. Every gemeente grows from its seed over them, at a
pace that differs from cell to cell, until all are taken; what grows so has no straight
borders and lies in one piece.
"""

import heapq
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.voorbeeldland.coast import LAKE_KM, MAINLAND_KM, RINGS

__all__ = ["Mosaic", "draw_mosaic"]

Geometries = NDArray[Any]
Coordinates = NDArray[np.float64]

STEP_KM = 3.4
"""Between cells."""
UNEVEN = (0.3, 1.7)
"""Least and greatest cost of growing over a cell."""
BY_WATER = 100.0
"""Growing over water costs this much more."""
HOST_KM = 3.0
"""Around an enclave all land is its host's."""
SMALLEST_KM2 = 3.0
"""A smaller scrap that the coast cuts off goes to a neighbour."""
NUDGE_KM = 1e-4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Mosaic:
    """Lines and the land between them, kilometres."""

    lines: Geometries
    """Every border and coast once, from node to node, in a fixed order."""
    is_coast: NDArray[np.bool_]
    """Which of the lines have water on one side."""
    points: Geometries
    """A point well inside each piece of land or water between the lines."""
    codes: tuple[str, ...]
    """Gemeentecode of each piece; empty for water."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Cells:
    """Voronoi cells by their centres, and the sides that two of them share."""

    centres: Coordinates
    sides: Geometries
    left: NDArray[np.intp]
    right: NDArray[np.intp]
    on_land: NDArray[np.bool_]
    tree: shapely.STRtree


def draw_mosaic(
    seeds: Mapping[str, tuple[float, float]], random: np.random.Generator
) -> Mosaic:
    """Divide the land over the gemeenten.

    Parameters
    ----------
    seeds
        Gemeentecode → where it grows from, kilometres.
    random
        Gives cells their places and their costs.
    """
    dry = shapely.difference(shapely.Polygon(MAINLAND_KM), shapely.Polygon(LAKE_KM))
    cells = _strew(dry, random)
    owners = _grow(cells, seeds, random)
    coast = shapely.boundary(dry)
    lines = _lines(cells.sides[owners[cells.left] != owners[cells.right]], dry, coast)
    shores = [coast, *(_ring(ring.points) for ring in RINGS if ring.coast)]
    pieces = shapely.get_parts(shapely.polygonize(lines.tolist()))
    points = shapely.get_point(shapely.maximum_inscribed_circle(pieces, 0.02), 0)
    return Mosaic(
        lines=lines,
        is_coast=shapely.contains(
            shapely.buffer(shapely.union_all(shores), NUDGE_KM), lines
        ),
        points=points,
        codes=tuple(_codes(pieces, points, owners[cells.tree.nearest(points)])),
    )


def _strew(dry: BaseGeometry, random: np.random.Generator) -> _Cells:
    """Strew cells over the land and somewhat beyond, about evenly."""
    west, south, east, north = shapely.bounds(shapely.buffer(dry, 3 * STEP_KM))
    x, y = np.meshgrid(
        np.arange(west, east, STEP_KM), np.arange(south, north, STEP_KM * 0.87)
    )
    x[1::2] += STEP_KM / 2
    centres = np.column_stack([x.ravel(), y.ravel()])
    centres = centres + (random.random(centres.shape) - 0.5) * STEP_KM
    points = np.asarray(shapely.points(centres), dtype=object)
    tree = shapely.STRtree(points)
    cloud = shapely.MultiPoint(centres)
    sides = _segments(
        shapely.get_parts(shapely.voronoi_polygons(cloud, only_edges=True))
    )
    ends = shapely.get_coordinates(sides).reshape(-1, 2, 2)
    along, middle = ends[:, 1] - ends[:, 0], ends.mean(axis=1)
    across = np.column_stack([-along[:, 1], along[:, 0]])
    across *= NUDGE_KM / np.hypot(*along.T)[:, None]
    return _Cells(
        centres=centres,
        sides=sides,
        left=tree.nearest(shapely.points(middle + across)),
        right=tree.nearest(shapely.points(middle - across)),
        on_land=shapely.contains_xy(dry, middle),
        tree=tree,
    )


def _segments(lines: Geometries) -> Geometries:
    """Cut lines at every corner."""
    coordinates, owner = shapely.get_coordinates(lines, return_index=True)
    same = owner[:-1] == owner[1:]
    pairs = np.stack([coordinates[:-1][same], coordinates[1:][same]], axis=1)
    return np.asarray(shapely.linestrings(pairs), dtype=object)


def _grow(
    cells: _Cells,
    seeds: Mapping[str, tuple[float, float]],
    random: np.random.Generator,
) -> NDArray[np.str_]:
    """Let every gemeente grow from its seed; who is first at a cell, has it."""
    low, high = UNEVEN
    cost = low + (high - low) * random.random(len(cells.centres))
    links = _links(cells)
    owners = np.full(len(cells.centres), "", dtype="<U6")
    waiting = [(0.0, code, place) for code, place in _sources(cells, seeds)]
    heapq.heapify(waiting)
    while waiting:
        spent, code, cell = heapq.heappop(waiting)
        if owners[cell]:
            continue
        owners[cell] = code
        for other, km in links[cell]:
            if not owners[other]:
                step = km * float(cost[other])
                heapq.heappush(waiting, (spent + step, code, other))
    return owners


def _links(cells: _Cells) -> list[list[tuple[int, float]]]:
    km = np.hypot(*(cells.centres[cells.left] - cells.centres[cells.right]).T)
    km = np.where(cells.on_land, km, km * BY_WATER)
    links: list[list[tuple[int, float]]] = [[] for _ in cells.centres]
    rows = (cells.left.tolist(), cells.right.tolist(), km.tolist())
    for left, right, length in zip(*rows, strict=True):
        links[left].append((right, length))
        links[right].append((left, length))
    return links


def _sources(
    cells: _Cells, seeds: Mapping[str, tuple[float, float]]
) -> list[tuple[str, int]]:
    """Start at the seeds, and around each enclave with the host of it."""
    codes = list(seeds)
    places = shapely.points([seeds[code] for code in codes])
    sources = list(zip(codes, cells.tree.nearest(places).tolist(), strict=True))
    for ring in RINGS:
        if ring.coast:
            continue
        shape = shapely.Polygon(ring.points)
        host = codes[int(np.argmin(shapely.distance(places, shape)))]
        near = cells.tree.query(shape, predicate="dwithin", distance=HOST_KM)
        sources += [(host, int(place)) for place in near]
    return sources


def _lines(borders: Geometries, dry: BaseGeometry, coast: BaseGeometry) -> Geometries:
    """Node borders and coast, and keep what lies on land; each line once, in order."""
    pieces = shapely.get_parts(shapely.union_all([*borders, coast]))
    near = shapely.buffer(dry, NUDGE_KM)
    shapely.prepare(near)
    middle = shapely.line_interpolate_point(pieces, 0.5, normalized=True)
    kept = pieces[shapely.contains(near, middle)]
    rings = [_ring(ring.points) for ring in RINGS]
    lines = shapely.get_parts(shapely.line_merge(shapely.union_all([*kept, *rings])))
    ordered = sorted(lines, key=lambda line: shapely.get_coordinates(line).tolist())
    return np.array(ordered, dtype=object)


def _ring(points: Any) -> BaseGeometry:  # noqa: ANN401 - what shapely takes
    return shapely.LinearRing(points)


def _codes(pieces: Geometries, points: Geometries, nearest: NDArray[Any]) -> list[str]:
    """Tell whose a piece is: of the innermost ring, of the lake, or of the cells."""
    codes = [str(code) for code in nearest]
    for shape, code in (
        (shapely.Polygon(LAKE_KM), ""),
        *((shapely.Polygon(ring.points), ring.gemeentecode) for ring in RINGS),
    ):
        for place in np.flatnonzero(shapely.contains(shape, points)):
            codes[place] = code
    area = shapely.area(pieces)
    in_ring = shapely.intersects(
        shapely.union_all([shapely.Polygon(ring.points) for ring in RINGS]), points
    )
    for scrap in np.flatnonzero((area < SMALLEST_KM2) & ~in_ring):
        shared = shapely.length(shapely.intersection(pieces, pieces[scrap]))
        shared[scrap] = 0.0
        codes[scrap] = codes[int(np.argmax(shared))]
    return codes
