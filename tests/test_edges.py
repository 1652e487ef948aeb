"""Edges of polygons cancel with those of their neighbours; what is left is wrong."""

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.edges import Edges, directed_edges, residual, undirected

SQUARE = shapely.box(0, 0, 2, 2)
DONUT = SQUARE.difference(shapely.box(0.5, 0.5, 1, 1))


def edges(*shapes: BaseGeometry) -> Edges:
    return directed_edges(np.array(shapes, dtype=object))


def as_set(table: Edges) -> set[tuple[float, ...]]:
    return {tuple(row) for row in table.tolist()}


def signed_area(table: Edges) -> float:
    x0, y0, x1, y1 = table.T
    return float((x0 * y1 - x1 * y0).sum() / 2)


@pytest.mark.parametrize("shape", [SQUARE, SQUARE.reverse(), DONUT, DONUT.reverse()])
def test_the_interior_lies_on_the_left_of_every_edge(shape: BaseGeometry) -> None:
    assert signed_area(edges(shape)) == pytest.approx(shape.area)


def test_direction_and_start_of_a_ring_give_the_same_edges() -> None:
    points = np.roll(shapely.get_coordinates(SQUARE)[:-1], 2, axis=0)[::-1]

    assert as_set(edges(shapely.Polygon(points))) == as_set(edges(SQUARE))


def test_edges_without_length_are_left_out() -> None:
    points = np.repeat(shapely.get_coordinates(SQUARE), 3, axis=0)

    assert as_set(edges(shapely.Polygon(points))) == as_set(edges(SQUARE))
    assert len(edges(shapely.Polygon(points))) == 4


def test_minus_zero_is_zero() -> None:
    minus = shapely.Polygon([(-0.0, 0), (2, -0.0), (2, 2), (-0.0, 2)])

    left = residual(edges(minus), edges(shapely.box(0, 0, 2, 2)))

    assert len(left) == 0


def test_rings_do_not_run_on_into_the_next() -> None:
    apart = shapely.MultiPolygon([SQUARE, shapely.box(5, 5, 6, 6)])

    assert len(edges(apart, DONUT)) == 4 + 4 + 8


def test_a_partition_leaves_nothing() -> None:
    halves = edges(shapely.box(0, 0, 1, 2), shapely.box(1, 0, 2, 2))
    outline = edges(shapely.Polygon([(0, 0), (1, 0), (2, 0), (2, 2), (1, 2), (0, 2)]))

    assert len(residual(halves, outline)) == 0


def test_what_is_left_stands_once_and_without_direction() -> None:
    left = residual(edges(SQUARE, SQUARE.reverse(), SQUARE), edges())

    assert as_set(left) == as_set(undirected(edges(SQUARE))[0])


def test_two_copies_against_two_outlines_cancel() -> None:
    assert len(residual(edges(SQUARE, SQUARE), edges(SQUARE, SQUARE))) == 0


def test_a_polygon_without_neighbour_leaves_all_its_edges() -> None:
    assert len(residual(edges(DONUT), edges())) == 8


def test_no_polygons_leave_the_outline() -> None:
    assert len(residual(edges(), edges(SQUARE))) == 4


def test_undirected_edges_say_whether_they_were_turned() -> None:
    table = np.array([[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [2.0, 5.0, 2.0, 1.0]])

    lower, sign = undirected(table)

    assert lower.tolist() == [[0, 0, 1, 0], [0, 0, 1, 0], [2, 1, 2, 5]]
    assert sign.tolist() == [1, -1, -1]


def test_edges_that_share_only_an_end_do_not_cancel() -> None:
    fan = edges(shapely.Polygon([(0, 0), (1, 0), (0, 1)]))
    other = edges(shapely.Polygon([(0, 0), (0, 1), (-1, 0)]))

    assert len(residual(np.vstack([fan, other]), edges())) == 4
