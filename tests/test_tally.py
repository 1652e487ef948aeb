"""Edges of polygons cancel with those of their neighbours; what is left is wrong."""

import threading
from collections import Counter
from random import Random

import numpy as np
import pytest
import shapely
from drawn import BREAKS, break_one, draw_partition
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from pva_geo.survey import Survey
from pva_geo.survey.edges import Edges, directed_edges, each_once, undirected
from pva_geo.survey.tally import EdgeTally

SQUARE = shapely.box(0, 0, 2, 2)
DONUT = SQUARE.difference(shapely.box(0.5, 0.5, 1, 1))
HALVES = [shapely.box(0, 0, 1, 2), shapely.box(1, 0, 2, 2)]
OUTLINE = shapely.Polygon([(0, 0), (1, 0), (2, 0), (2, 2), (1, 2), (0, 2)])


def array(*shapes: BaseGeometry | None) -> np.ndarray:
    return np.array(shapes, dtype=object)


def left(
    shapes: list[BaseGeometry | None], *outline: BaseGeometry, at_once: int = 100
) -> set[tuple[float, ...]]:
    tally = EdgeTally()
    for start in range(0, len(shapes), at_once):
        tally.add(array(*shapes[start : start + at_once]))
    return as_set(tally.residual(array(*outline)))


def as_set(edges: Edges) -> set[tuple[float, ...]]:
    assert len(each_once(edges)) == len(edges)
    return {tuple(row) for row in undirected(edges)[0].tolist()}


def counted(
    shapes: list[BaseGeometry], outline: BaseGeometry
) -> set[tuple[float, ...]]:
    """Cancel edges one by one, in a dictionary."""
    sums: Counter[tuple[float, ...]] = Counter()
    for sign, these in ((1, shapes), (-1, [outline])):
        lower, turned = undirected(directed_edges(array(*these)))
        for edge, way in zip(lower.tolist(), turned.tolist(), strict=True):
            sums[tuple(edge)] += sign * int(way)
    return {edge for edge, total in sums.items() if total}


def test_a_partition_leaves_nothing() -> None:
    assert left(HALVES, OUTLINE) == set()


def test_nothing_is_left_of_batches_that_cancel_each_other() -> None:
    assert left(HALVES, OUTLINE, at_once=1) == set()


def test_a_polygon_without_neighbour_leaves_all_its_edges() -> None:
    assert left([DONUT]) == as_set(directed_edges(array(DONUT)))


def test_no_polygons_leave_the_outline() -> None:
    assert len(left([], SQUARE)) == 4


def test_nothing_at_all_leaves_nothing() -> None:
    assert left([]) == set()


def test_what_is_left_stands_once_and_without_direction() -> None:
    assert left([SQUARE, SQUARE.reverse(), SQUARE]) == left([SQUARE])
    assert len(left([SQUARE])) == 4


def test_two_copies_against_two_outlines_cancel() -> None:
    assert left([SQUARE, SQUARE.reverse()], SQUARE, SQUARE) == set()


def test_holes_run_against_their_shells() -> None:
    hole = shapely.box(0.5, 0.5, 1, 1)

    assert left([DONUT, hole], SQUARE) == set()
    assert left([DONUT.reverse(), hole.reverse()], SQUARE) == set()


def test_parts_and_holes_in_holes_cancel() -> None:
    lake, isle = shapely.box(2, 2, 8, 8), shapely.box(4, 4, 6, 6)
    land = shapely.box(0, 0, 10, 10).difference(lake)
    both = shapely.MultiPolygon([land, isle])
    rest = lake.difference(isle)

    assert left([both, rest], shapely.box(0, 0, 10, 10)) == set()


def test_a_ring_that_touches_itself_at_its_start_cancels() -> None:
    eight = shapely.Polygon(
        [(0, 0), (2, 0), (2, 2), (0, 0), (0, 2), (-2, 2), (-2, 1), (0, 0)][:-1]
    )
    pinched = shapely.Polygon(
        [(1, 1), (3, 0), (3, 3), (0, 3)], [[(1, 1), (2, 1.5), (1.5, 2)]]
    )

    assert len(left([pinched], pinched)) == 0
    assert len(left([eight], eight)) == 0


def test_minus_zero_is_zero() -> None:
    minus = shapely.Polygon([(-0.0, 0), (2, -0.0), (2, 2), (-0.0, 2)])

    assert left([minus], SQUARE) == set()


def test_repeated_points_are_no_edges() -> None:
    points = np.repeat(shapely.get_coordinates(SQUARE), 3, axis=0)

    assert left([shapely.Polygon(points)], SQUARE) == set()


def test_edges_that_share_only_an_end_do_not_cancel() -> None:
    fan = shapely.Polygon([(0, 0), (1, 0), (0, 1)])
    other = shapely.Polygon([(0, 0), (0, 1), (-1, 0)])

    assert len(left([fan, other])) == 4


@pytest.mark.parametrize(
    "other",
    [
        None,
        shapely.Polygon(),
        shapely.MultiPolygon(),
        shapely.Point(1, 1),
        shapely.LineString([(0, 0), (5, 5)]),
        shapely.GeometryCollection([SQUARE]),
    ],
)
def test_what_is_no_polygon_has_no_edges(other: BaseGeometry | None) -> None:
    assert left([HALVES[0], other, HALVES[1]], OUTLINE) == set()


def test_coordinates_that_are_no_numbers_do_not_stop_a_survey() -> None:
    with np.errstate(invalid="ignore"):
        lost = shapely.from_wkt("POLYGON ((0 0, NaN 1, Infinity 5, 1 0, 0 0))")
    survey = Survey()

    survey.add(array(lost, *HALVES))

    assert survey.valid.tolist() == [False, True, True]


@given(seed=st.integers(0, 2**32 - 1), ways=st.lists(st.sampled_from(BREAKS)))
def test_it_agrees_with_cancelling_one_by_one(seed: int, ways: list) -> None:
    random = Random(seed)  # noqa: S311 - it draws, and keeps no secret
    made = draw_partition(random)
    for way in ways:
        made = break_one(random, made, way)
    shapes = list(made.subregions.values())

    expected = counted(shapes, made.provincie)

    assert left(shapes, made.provincie) == expected
    assert left(shapes, made.provincie, at_once=2) == expected


def test_many_polygons_cancel_across_what_is_taken_at_once() -> None:
    cells = [shapely.box(i, j, i + 1, j + 1) for i in range(60) for j in range(60)]

    found = left([*cells, cells[7]], shapely.coverage_union_all(array(*cells)))

    assert found == left([cells[7]])


def test_a_survey_knows_the_very_geometries_that_it_saw() -> None:
    shapes = array(*HALVES, None, shapely.Point(0, 0))
    survey = Survey()
    survey.add(shapes[:1])
    survey.add(shapes[1:])

    assert survey.saw(shapes.copy())
    assert not survey.saw(shapes[:-1])
    assert not survey.saw(array(HALVES[1], HALVES[0], None, shapes[3]))
    assert not survey.saw(array(shapely.box(0, 0, 1, 2), *shapes[1:]))


def test_a_survey_tells_which_are_valid() -> None:
    bow = shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])
    survey = Survey()
    survey.add(array(SQUARE, bow))
    survey.add(array(None, DONUT))

    assert survey.valid.tolist() == [True, False, False, True]


def test_a_survey_can_be_made_by_another_thread() -> None:
    survey = Survey()
    worker = threading.Thread(target=survey.add, args=(array(*HALVES),))
    worker.start()
    worker.join()

    assert len(survey.tally.residual(array(OUTLINE))) == 0
