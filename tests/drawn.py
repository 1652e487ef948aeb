"""Draw small partitions of a provincie, and break them in known ways.

Imports nothing of `pva_geo`. All coordinates are whole multiples of a step, so that the
oracle stays fast; a few ways of breaking leave that grid on purpose.
"""

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = [
    "BREAKS",
    "Cells",
    "Drawn",
    "Way",
    "break_one",
    "draw_partition",
    "drop",
    "jitter",
    "move_vertex",
    "punch",
    "swallow",
    "turned",
]

STEP_M = 100.0
PER_CELL = 6
"""Steps along the side of a cell; a corner moves by at most two."""

Cells = dict[str, BaseGeometry]
Way = Callable[[Random, Cells, str], Cells]


class Drawn(NamedTuple):
    """A scheme and its provincie."""

    subregions: Cells
    provincie: BaseGeometry


def draw_partition(random: Random, *, least: int = 1, most: int = 4) -> Drawn:
    """Draw a partition of cells with bent shared borders; some cells are no land."""
    wide, high = random.randint(least, most), random.randint(least, most)
    corners = {
        (i, j): _corner(random, i, j, wide, high)
        for i in range(wide + 1)
        for j in range(high + 1)
    }
    bends = {}
    for place, corner in corners.items():
        i, j = place
        for other in ((i + 1, j), (i, j + 1)):
            if other in corners and random.random() < 0.5:
                bends[place, other] = _bend(random, corner, corners[other])
    cells = {
        f"{i}{j}": _cell(corners, bends, i, j) for i in range(wide) for j in range(high)
    }
    cells = {name: cell for name, cell in cells.items() if cell.is_valid}
    if len(cells) > 2 and random.random() < 0.3:
        cells.pop(random.choice(sorted(cells)))
    provincie = shapely.union_all(list(cells.values()))
    if not (cells and _is_partition(cells, provincie)):
        return draw_partition(random, least=least, most=most)
    return Drawn(_joined(random, cells), provincie)


def break_one(random: Random, drawn: Drawn, way: Way | None = None) -> Drawn:
    """Break a scheme in one way, any way when none is given."""
    cells = dict(drawn.subregions)
    if not cells:
        return drawn
    name = random.choice(sorted(cells))
    broken = (way or random.choice(BREAKS))(random, cells, name)
    sound = {
        key: cell
        for key, cell in broken.items()
        if cell.is_valid and not cell.is_empty and cell.geom_type.endswith("Polygon")
    }
    return Drawn(sound, drawn.provincie)


def turned(random: Random, shape: BaseGeometry) -> BaseGeometry:
    """Write the same polygon with other starts, directions and order of parts."""
    parts = [
        shapely.Polygon(
            _turned_ring(random, part.exterior),
            [_turned_ring(random, hole) for hole in part.interiors],
        )
        for part in shapely.get_parts(shape)
    ]
    random.shuffle(parts)
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def _corner(
    random: Random, i: int, j: int, wide: int, high: int
) -> tuple[float, float]:
    moved_x = random.randint(-2, 2) if 0 < i < wide else 0
    moved_y = random.randint(-2, 2) if 0 < j < high else 0
    return (PER_CELL * i + moved_x) * STEP_M, (PER_CELL * j + moved_y) * STEP_M


def _bend(
    random: Random, start: tuple[float, float], end: tuple[float, float]
) -> tuple[float, float]:
    x = round((start[0] + end[0]) / 2 / STEP_M) + random.randint(-1, 1)
    y = round((start[1] + end[1]) / 2 / STEP_M) + random.randint(-1, 1)
    return x * STEP_M, y * STEP_M


def _cell(
    corners: dict[tuple[int, int], tuple[float, float]],
    bends: dict[tuple[tuple[int, int], tuple[int, int]], tuple[float, float]],
    i: int,
    j: int,
) -> BaseGeometry:
    around = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1), (i, j)]
    points = []
    for start, end in pairwise(around):
        points.append(corners[start])
        low, up = sorted((start, end))
        if (low, up) in bends:
            points.append(bends[low, up])
    return shapely.Polygon(points)


def _is_partition(cells: Cells, provincie: BaseGeometry) -> bool:
    return abs(sum(cell.area for cell in cells.values()) - provincie.area) < 1


def _joined(random: Random, cells: Cells) -> Cells:
    """Join some cells, also such that lie apart, into one subregion."""
    joined = dict(cells)
    while len(joined) > 2 and random.random() < 0.5:
        first, second = random.sample(sorted(joined), 2)
        both = [joined.pop(first), joined.pop(second)]
        joined[f"{first}+{second}"] = shapely.union_all(both)
    return {name: cell for name, cell in joined.items() if cell.is_valid}


def _turned_ring(random: Random, ring: BaseGeometry) -> np.ndarray:
    points = shapely.get_coordinates(ring)[:-1]
    points = np.roll(points, random.randrange(len(points)), axis=0)
    points = points[::-1] if random.random() < 0.5 else points
    return np.vstack([points, points[:1]])


def _box(random: Random, around: BaseGeometry) -> BaseGeometry:
    x0, y0, x1, y1 = (round(value / STEP_M) for value in around.bounds)
    x, y = random.randint(x0 - 2, x1), random.randint(y0 - 2, y1)
    wide, high = random.randint(1, 5), random.randint(1, 5)
    return shapely.box(x * STEP_M, y * STEP_M, (x + wide) * STEP_M, (y + high) * STEP_M)


def drop(_random: Random, cells: Cells, name: str) -> Cells:
    return {key: cell for key, cell in cells.items() if key != name}


def _double(_random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, f"{name}*": cells[name]}


def move_vertex(random: Random, cells: Cells, name: str) -> Cells:
    points = shapely.get_coordinates(cells[name])
    chosen = points[random.randrange(len(points))]
    step = np.array([random.randint(-2, 2), random.randint(-2, 2)]) * STEP_M
    moved = np.where((points == chosen).all(axis=1)[:, None], points + step, points)
    return {**cells, name: shapely.transform(cells[name], lambda _: moved)}


def punch(random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, name: cells[name].difference(_box(random, cells[name]))}


def _add_box(random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, name: cells[name].union(_box(random, cells[name]))}


def _new_box(random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, f"{name}#": _box(random, cells[name])}


def swallow(random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, name: cells[name].union(cells[random.choice(sorted(cells))])}


def _densify(random: Random, cells: Cells, name: str) -> Cells:
    dense = shapely.segmentize(cells[name], STEP_M * random.choice([0.7, 1.3, 3]))
    return {**cells, name: dense}


def jitter(random: Random, cells: Cells, name: str) -> Cells:
    points = shapely.get_coordinates(cells[name]).tolist()
    size = random.choice([1e-7, 1e-5, 0.01, 2.0])
    moved = {tuple(p): np.array(p) + _shake(random, size) for p in points}
    shaken = np.array([moved[tuple(p)] for p in points])
    return {**cells, name: shapely.transform(cells[name], lambda _: shaken)}


def _shake(random: Random, size: float) -> list[float]:
    return [random.uniform(-size, size), random.uniform(-size, size)]


def _turn(random: Random, cells: Cells, name: str) -> Cells:
    return {**cells, name: turned(random, cells[name])}


def _repeat_vertex(random: Random, cells: Cells, name: str) -> Cells:
    part = shapely.get_parts(cells[name])[0]
    if shapely.get_num_geometries(cells[name]) > 1 or part.interiors:
        return cells
    points = shapely.get_coordinates(part).tolist()
    place = random.randrange(len(points))
    return {
        **cells,
        name: shapely.Polygon([*points[:place], points[place], *points[place:]]),
    }


BREAKS: tuple[Way, ...] = (
    drop,
    _double,
    move_vertex,
    punch,
    _add_box,
    _new_box,
    swallow,
    _densify,
    jitter,
    _turn,
    _repeat_vertex,
)
