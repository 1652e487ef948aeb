"""How fast projects are attached to subregions, beside geopandas, and that both agree.

Strews points, lines and areas over Gelderland and attaches them to its six subregions:
by `attach_projects`, and by `geopandas.sjoin` (points) or `overlay` (lines, areas) of
the same. The two take turns in one process; the least processor time of each is shown,
and the largest difference between any two shares.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.attach import attach_projects
from pva_geo.boundaries import regions, select_provincie
from pva_geo.model import RESERVED_IDS
from pva_geo.schema import RD_NEW
from pva_geo.sources import read_boundaries

POINTS, OTHERS = 100_000, 20_000
SEED = 20260101
SAME = 1e-9
LIMITS = {"points": 5, "lines": 3, "areas": 5}
"""How many times faster than geopandas it has to be."""
Shapes = NDArray[np.object_]


class Land(NamedTuple):
    """A provincie and its subregions."""

    polygon: BaseGeometry
    subregions: gpd.GeoDataFrame


def main(runs: int) -> None:
    """Attach, compare and print."""
    land = gelderland()
    print("| projects | ours, s | geopandas, s | times | asked | largest difference |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, shapes in strewn(land):
        numbers = np.arange(len(shapes)).astype(str)
        frame = gpd.GeoDataFrame({"project_id": numbers}, geometry=shapes, crs=RD_NEW)
        ours, theirs = measure(frame, land, runs, points=name == "points")
        apart = difference(ours.found, theirs.found)
        if apart > SAME:
            message = f"{name}: shares differ by {apart:g}"
            raise SystemExit(message)
        times = theirs.seconds / ours.seconds
        figures = f"{ours.seconds:.2f} | {theirs.seconds:.2f} | {times:.1f}"
        label = f"{len(shapes):,} {name}"
        print(f"| {label} | {figures} | {LIMITS[name]} | {apart:.1e} |", flush=True)


class Cost(NamedTuple):
    """The least time of some runs, and what they found."""

    seconds: float
    found: pd.Series


def gelderland() -> Land:
    """Give Gelderland and its RES-regio's, of the embedded boundaries."""
    area = select_provincie(read_boundaries(), "Gelderland")
    table = regions(area, "res")[["gemeentecode", "subregion_id"]]
    units = area.units.merge(table, on="gemeentecode")
    rows = [
        {"subregion_id": name, "geometry": shapely.coverage_union_all(own.to_numpy())}
        for name, own in units.groupby("subregion_id").geometry
    ]
    return Land(area.polygon, gpd.GeoDataFrame(rows, crs=RD_NEW))


def strewn(land: Land) -> Iterator[tuple[str, Shapes]]:
    """Strew shapes; one in twenty lies anywhere in the rectangle around."""
    random = np.random.default_rng(SEED)
    yield "points", shapely.points(places(random, land.polygon, POINTS))
    start = places(random, land.polygon, OTHERS)[:, None, :]
    size = random.lognormal(6.5, 0.8, (OTHERS, 1, 1))
    walk = np.cumsum(random.normal(0, 1, (OTHERS, 6, 2)) * size, axis=1)
    yield "lines", shapely.linestrings(np.concatenate([start, start + walk], axis=1))
    middles = shapely.points(places(random, land.polygon, OTHERS))
    radius = random.lognormal(6.2, 0.8, OTHERS)
    yield "areas", shapely.buffer(middles, radius, quad_segs=4)


def places(
    random: np.random.Generator, polygon: BaseGeometry, count: int
) -> NDArray[np.float64]:
    """Draw places inside, and one in twenty anywhere around."""
    west, south, east, north = polygon.bounds
    drawn = random.uniform((west, south), (east, north), (4 * count, 2))
    shapely.prepare(polygon)
    inside = drawn[shapely.contains_xy(polygon, drawn[:, 0], drawn[:, 1])]
    loose = random.uniform((west, south), (east, north), (count // 20, 2))
    found: NDArray[np.float64] = np.concatenate([inside[: count - len(loose)], loose])
    random.shuffle(found)
    return found


def measure(
    frame: gpd.GeoDataFrame, land: Land, runs: int, *, points: bool
) -> tuple[Cost, Cost]:
    """Run both in turn."""

    def ours() -> pd.DataFrame:
        return attach_projects(frame, land.subregions, land.polygon)

    def theirs() -> gpd.GeoDataFrame:
        if points:
            return gpd.sjoin(frame, land.subregions, predicate="intersects")
        return gpd.overlay(frame, land.subregions, keep_geom_type=True)

    times: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(runs):
        attached, spent = timed(ours)
        times["ours"].append(spent)
        cut, spent = timed(theirs)
        times["theirs"].append(spent)
    return (
        Cost(min(times["ours"]), own_shares(attached)),
        Cost(min(times["theirs"]), cut_shares(cut, frame)),
    )


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """Give what it gives, and the processor time it took."""
    start = time.process_time()
    return work(), time.process_time() - start


def own_shares(attached: pd.DataFrame) -> "pd.Series[float]":
    """Take the shares in subregions."""
    inside = attached[~attached["subregion_id"].isin(list(RESERVED_IDS))]
    return inside.set_index(["project_id", "subregion_id"])["share"]


def cut_shares(cut: gpd.GeoDataFrame, frame: gpd.GeoDataFrame) -> "pd.Series[float]":
    """Make shares of pieces: by area, by length, or one for a point."""
    whole = pd.Series(size(frame.geometry), index=frame["project_id"])
    pieces = cut.assign(size=size(cut.geometry))
    held = pieces.groupby(["project_id", "subregion_id"])["size"].sum()
    return held / held.index.get_level_values(0).map(whole)


def size(shapes: gpd.GeoSeries) -> NDArray[np.float64]:
    """Measure shapes by what their shares follow."""
    values = shapes.to_numpy()
    dimension = shapely.get_dimensions(values)
    found: NDArray[np.float64] = np.select(
        [dimension == 2, dimension == 1],
        [shapely.area(values), shapely.length(values)],
        1.0,
    )
    return found


def difference(one: "pd.Series[float]", other: "pd.Series[float]") -> float:
    """Give the largest difference; a share that only one has counts whole."""
    return float(one.subtract(other, fill_value=0).abs().max())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="runs of each")
    main(parser.parse_args().runs)
