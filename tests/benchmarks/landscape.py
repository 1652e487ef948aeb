"""A made landscape of any size: units with bent shared borders, and planted defects.

    node -- 11 points -- node -- ...      each unit has four such sides, so a ring of
      |                    |              49 vertices; neighbours share every vertex.
      11 points            ...

The units are the subregions of a polygon scheme; blocks of them, before the damage, are
the gemeenten of the provincie. Everything follows from the size: no file is shipped.
"""

import sys
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

__all__ = ["PLANTED", "Landscape", "make_landscape", "write_landscape"]

RD_NEW = "EPSG:28992"
ORIGIN = np.array([90_000.0, 370_000.0])
SIDE_M = 240.0
POINTS = 12
"""Points of a side, its first node counted and its last not."""
BLOCKS = 5
"""Gemeenten along each axis."""
PLANTED = 330
"""Units that are damaged, in a landscape that is large enough."""
KINDS = 5

Points = NDArray[np.float64]


class Landscape(NamedTuple):
    """A scheme with its mistakes, and the boundaries that it is held against."""

    scheme: gpd.GeoDataFrame
    """`subregion_id`, `name`, polygons."""
    gemeenten: gpd.GeoDataFrame
    """`gemeentecode`, `gemeente`, `provinciecode`, `provincie`, polygons."""
    planted: int
    """Number of units that were damaged."""


def make_landscape(units: int, *, seed: int = 20_22) -> Landscape:
    """Make a landscape of about so many units.

    Parameters
    ----------
    units
        Wanted number; the nearest grid that is about square is taken.
    seed
        Same seed, same landscape.
    """
    random = np.random.default_rng(seed)
    high = max(BLOCKS, round(units**0.5))
    wide = max(BLOCKS, round(units / high))
    cells = shapely.polygons(_rings(random, wide, high))
    names = np.array([f"s{place:06d}" for place in range(len(cells))], dtype=object)
    gemeenten = _gemeenten(cells, wide, high)
    planted = min(PLANTED, len(cells) // 10)
    shapes, names = _damaged(random, cells, names, wide, planted)
    scheme = gpd.GeoDataFrame(
        {"subregion_id": names, "name": names}, geometry=shapes, crs=RD_NEW
    )
    return Landscape(scheme, gemeenten, planted)


def write_landscape(made: Landscape, folder: Path) -> tuple[Path, Path]:
    """Write scheme and boundaries as GeoPackages; give both paths."""
    scheme, boundaries = folder / "indeling.gpkg", folder / "grenzen_2022.gpkg"
    made.scheme.to_file(scheme, layer="indeling", engine="pyogrio")
    made.gemeenten.to_file(boundaries, layer="gemeenten_2022", engine="pyogrio")
    return scheme, boundaries


def _rings(random: np.random.Generator, wide: int, high: int) -> Points:
    """Give the rings of all cells, row by row from below."""
    nodes = np.stack(
        np.meshgrid(np.arange(wide + 1.0), np.arange(high + 1.0), indexing="ij"), -1
    )
    nodes = nodes * SIDE_M + random.uniform(-30, 30, nodes.shape)
    across = _sides(random, nodes[:-1], nodes[1:])
    upward = _sides(random, nodes[:, :-1], nodes[:, 1:])
    end = nodes.round(3)[:, :, None]
    low, top = across[:, :-1], across[:, 1:]
    left, right = upward[:-1], upward[1:]
    ring = np.concatenate(
        [
            low,
            right,
            np.concatenate([end[1:, 1:], top[:, :, :0:-1]], axis=2),
            np.concatenate([end[:-1, 1:], left[:, :, :0:-1]], axis=2),
            low[:, :, :1],
        ],
        axis=2,
    )
    return np.swapaxes(ring, 0, 1).reshape(-1, 4 * POINTS + 1, 2) + ORIGIN


def _sides(random: np.random.Generator, start: Points, end: Points) -> Points:
    """Bend straight sides: a wave of random size, to the millimetre."""
    along = (np.arange(POINTS) / POINTS)[:, None]
    step = (end - start)[:, :, None]
    aside = np.stack([-step[..., 1], step[..., 0]], -1)
    size = random.uniform(-0.08, 0.08, (*start.shape[:2], 1, 1))
    rough = random.uniform(-0.008, 0.008, (*start.shape[:2], POINTS, 1))
    bend = size * np.sin(np.pi * along) + rough * (along > 0)
    return np.asarray((start[:, :, None] + along * step + bend * aside).round(3))


def _gemeenten(cells: NDArray[np.object_], wide: int, high: int) -> gpd.GeoDataFrame:
    column, row = np.arange(len(cells)) % wide, np.arange(len(cells)) // wide
    block = column * BLOCKS // wide + BLOCKS * (row * BLOCKS // high)
    numbers = range(BLOCKS * BLOCKS)
    return gpd.GeoDataFrame(
        {
            "gemeentecode": [f"GM{9000 + number}" for number in numbers],
            "gemeente": [f"Gemeente {number + 1}" for number in numbers],
            "provinciecode": "PV99",
            "provincie": "Meetland",
        },
        geometry=[shapely.coverage_union_all(cells[block == n]) for n in numbers],
        crs=RD_NEW,
    )


def _damaged(
    random: np.random.Generator,
    cells: NDArray[np.object_],
    names: NDArray[np.object_],
    wide: int,
    planted: int,
) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """Damage cells: drop, move a vertex, double, pierce, straighten a side."""
    apart = np.arange(0, len(cells), 2 if (wide % 2) else 3)
    chosen = random.choice(apart, planted, replace=False)
    shapes = cells.copy()
    dropped, moved, doubled, holed, straight = (chosen[k::KINDS] for k in range(KINDS))
    rings = shapely.get_coordinates(cells).reshape(len(cells), -1, 2)
    outward = rings[moved]
    outward[:, 5] += random.uniform(-40, 40, (len(moved), 2)).round(3)
    shapes[moved] = shapely.make_valid(shapely.polygons(outward))
    middle = rings[holed].mean(axis=1)
    bite = shapely.buffer(shapely.points(middle), random.uniform(2, 40, len(holed)))
    shapes[holed] = shapely.difference(cells[holed], bite)
    kept = np.r_[0, POINTS : 4 * POINTS + 1]
    shapes[straight] = shapely.make_valid(shapely.polygons(rings[straight][:, kept]))
    stay = np.setdiff1d(np.arange(len(cells)), dropped)
    twice = np.array([f"{name}*" for name in names[doubled]], dtype=object)
    return (
        np.concatenate([shapes[stay], cells[doubled]]),
        np.concatenate([names[stay], twice]),
    )


if __name__ == "__main__":
    wanted, place = sys.argv[1:]
    for path in write_landscape(make_landscape(int(wanted)), Path(place)):
        print(path)
