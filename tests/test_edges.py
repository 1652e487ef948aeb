"""Every ring with the interior on the left, whatever the input says."""

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.survey.edges import Edges, as_lines, directed_edges, each_once, undirected

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


def test_rings_do_not_run_on_into_the_next() -> None:
    apart = shapely.MultiPolygon([SQUARE, shapely.box(5, 5, 6, 6)])

    assert len(edges(apart, DONUT)) == 4 + 4 + 8


def test_undirected_edges_say_whether_they_were_turned() -> None:
    table = np.array([[0.0, 0.0, 1.0, 0.0], [1.0, 0.0, 0.0, 0.0], [2.0, 5.0, 2.0, 1.0]])

    lower, sign = undirected(table)

    assert lower.tolist() == [[0, 0, 1, 0], [0, 0, 1, 0], [2, 1, 2, 5]]
    assert sign.tolist() == [1, -1, -1]


def test_of_edges_in_both_directions_the_first_is_kept() -> None:
    table = np.array([[1.0, 0, 0, 0], [5.0, 5, 6, 6], [0, 0, 1, 0], [5, 5, 6, 6]])

    assert each_once(table).tolist() == [[1, 0, 0, 0], [5, 5, 6, 6]]


def test_edges_that_follow_each_other_are_one_line() -> None:
    both = edges(SQUARE, shapely.box(5, 5, 6, 6))

    lines = as_lines(both)

    assert shapely.get_num_coordinates(lines).tolist() == [5, 5]
    assert shapely.length(lines).sum() == pytest.approx(12)


def test_lines_are_no_longer_than_asked_and_lose_no_edge() -> None:
    ring = edges(shapely.Point(0, 0).buffer(10, quad_segs=25))

    lines = as_lines(ring, longest=16)

    assert shapely.get_num_coordinates(lines).tolist() == [17] * 6 + [5]
    assert shapely.length(lines).sum() == pytest.approx(
        np.hypot(*(ring[:, 2:] - ring[:, :2]).T).sum()
    )


def test_no_edges_are_no_lines() -> None:
    assert len(as_lines(edges())) == 0
