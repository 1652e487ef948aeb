"""How coarse coordinates are: half a unit of their last decimal, in metres."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely

__all__ = ["precision_of"]

METRES_PER_DEGREE = 111_320.0
"""Along a meridian, and along a parallel at the equator: the larger of both."""
DECIMALS = range(3, 12)
SAMPLE = 2_000


def precision_of(path: Path, frame: gpd.GeoDataFrame) -> float:
    """Tell the rounding error of a GeoJSON's coordinates; other formats are binary.

    Returns
    -------
    float
        Metres along one axis; 0 when the coordinates are not visibly rounded.
    """
    if path.suffix.lower() not in (".geojson", ".json"):
        return 0.0
    numbers = shapely.get_coordinates(frame.geometry.to_numpy())[:SAMPLE].ravel()
    numbers = numbers[np.isfinite(numbers)]
    if not len(numbers):
        return 0.0
    degrees = float(np.abs(numbers).max()) <= 360
    for decimals in DECIMALS:
        if np.array_equal(np.round(numbers, decimals), numbers):
            half = 0.5 * 10.0**-decimals
            return half * METRES_PER_DEGREE if degrees else half
    return 0.0
