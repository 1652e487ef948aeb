"""The noise follows the decimals of the source."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from shapely.geometry import Polygon

from pva_geo.readers.layers.precision import precision_of

DEGREE_M = 111_320
ANGLES = np.linspace(0, 2 * np.pi, 150, endpoint=False)


def ring(x: float, y: float, radius: float, decimals: int | None) -> gpd.GeoDataFrame:
    """A circle of 150 points, rounded to a number of decimals."""
    points = np.column_stack([x + radius * np.cos(ANGLES), y + radius * np.sin(ANGLES)])
    rounded = points if decimals is None else np.round(points, decimals)
    return gpd.GeoDataFrame(geometry=[Polygon(rounded)])


@pytest.mark.parametrize("name", ["x.geojson", "x.gpkg", "x.parquet"])
@pytest.mark.parametrize("decimals", [4, 5, 6, 7, 9])
def test_degrees_show_their_last_decimal_in_any_format(
    name: str, decimals: int
) -> None:
    error = precision_of(Path(name), ring(5.3, 52.1, 0.1, decimals))
    assert error == pytest.approx(DEGREE_M * 0.5 * 10**-decimals)


def test_seven_decimals_are_off_by_up_to_six_millimetres() -> None:
    assert round(precision_of(Path("x.json"), ring(5, 52, 0.1, 7)), 4) == 0.0056


@pytest.mark.parametrize(("decimals", "error"), [(0, 0.5), (1, 0.05), (3, 0.0005)])
def test_metres_of_geojson_show_their_last_decimal(decimals: int, error: float) -> None:
    rounded = ring(120_000, 450_000, 900, decimals)
    assert precision_of(Path("x.geojson"), rounded) == pytest.approx(error)


def test_round_metres_in_a_binary_format_are_how_something_was_drawn() -> None:
    assert precision_of(Path("x.gpkg"), ring(120_000, 450_000, 900, 0)) == 0


def test_a_drawing_of_a_few_round_numbers_is_not_rounded() -> None:
    square = Polygon([(120_000, 450_000), (121_000, 450_000), (121_000, 451_000)])
    few = gpd.GeoDataFrame(geometry=[square])
    assert precision_of(Path("x.geojson"), few) == 0.0005


@pytest.mark.parametrize("where", [(5.3, 52.1, 0.1), (120_000, 450_000, 900)])
def test_all_digits_are_no_rounding(where: tuple[float, float, float]) -> None:
    assert precision_of(Path("x.geojson"), ring(*where, None)) == 0


def test_nothing_drawn_is_not_rounded() -> None:
    assert precision_of(Path("x.geojson"), gpd.GeoDataFrame(geometry=[None])) == 0
