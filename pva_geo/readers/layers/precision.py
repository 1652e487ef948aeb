"""How coarse coordinates are: half a unit of their last decimal, in metres."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

__all__ = ["precision_of"]

METRES_PER_DEGREE = 111_320.0
"""Along a meridian, and along a parallel at the equator: the larger of both."""
LARGEST_DEGREE = 360
FEWEST_DECIMALS = 3
"""Fewer are seen in drawings of a few round numbers, which are not rounded, …"""
ENOUGH = 200
"""… and mean rounding where so many metres, all of them, have no more."""
MOST_DECIMALS = 11
SAMPLE = 2_000
"""Numbers, of so many features at most, by which degrees are judged."""


def precision_of(path: Path, frame: gpd.GeoDataFrame) -> float:
    """Tell the rounding error of coordinates, by the decimals that they have.

    Parameters
    ----------
    path
        The file. Metres are judged in GeoJSON only: other formats hold doubles, and
        round metres in them are how something was drawn.
    frame
        As it stands in the file, before it is converted. Degrees are told from metres
        by their size, for labels may be wrong.

    Returns
    -------
    float
        Metres along one axis; 0 when the coordinates are not visibly rounded.
    """
    shapes = np.asarray(frame.geometry)
    bounds = shapely.total_bounds(shapes)
    if float(np.nan_to_num(np.abs(bounds)).max()) <= LARGEST_DEGREE:
        decimals = _decimals(_numbers(shapes[:SAMPLE])[:SAMPLE], FEWEST_DECIMALS)
        return 0.0 if decimals is None else METRES_PER_DEGREE * _half(decimals)
    if path.suffix.lower() not in (".geojson", ".json"):
        return 0.0
    numbers = _numbers(shapes)
    decimals = _decimals(numbers, 0 if len(numbers) >= ENOUGH else FEWEST_DECIMALS)
    return 0.0 if decimals is None else _half(decimals)


def _numbers(
    shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]",
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    numbers = shapely.get_coordinates(shapes).ravel()
    finite: np.ndarray[tuple[int], np.dtype[np.float64]] = numbers[np.isfinite(numbers)]
    return finite


def _half(decimals: int) -> float:
    return 0.5 * 10.0**-decimals


def _decimals(
    numbers: "np.ndarray[tuple[int], np.dtype[np.float64]]", fewest: int
) -> int | None:
    """Count the decimals that all numbers make do with; `None` for none or many."""
    if not len(numbers):
        return None
    for decimals in range(fewest, MOST_DECIMALS + 1):
        if np.array_equal(np.round(numbers, decimals), numbers):
            return decimals
    return None
