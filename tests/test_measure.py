"""Width, place and length of single defects, and who borders on them."""

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage.bordering import Bordering, bordering
from pva_geo.coverage.ground import Ground
from pva_geo.coverage.measure import Measured, widest

WEST, OOST = shapely.box(0, 0, 10, 10), shapely.box(12, 0, 20, 10)
PROVINCIE = shapely.box(0, 0, 20, 10)


def around(shape: BaseGeometry, *polygons: BaseGeometry) -> Bordering:
    ground = Ground.of(np.array(polygons, dtype=object), PROVINCIE)
    x, y = ground.origin
    placed = shapely.transform(shape, lambda points: points - (x, y))
    return bordering(np.array([placed], dtype=object), ground, reach_m=0.001)[0]


@pytest.mark.parametrize(
    ("shape", "width"),
    [
        pytest.param(shapely.box(0, 0, 10, 10), 10, id="square"),
        pytest.param(shapely.box(0, 0, 1000, 2), 2, id="strip"),
        pytest.param(shapely.Point(0, 0).buffer(5, quad_segs=64), 10, id="disc"),
        pytest.param(
            shapely.box(0, 0, 100, 1).union(shapely.box(40, 0, 50, 10)), 10, id="bulge"
        ),
    ],
)
def test_the_width_is_that_of_the_largest_circle_inside(
    shape: BaseGeometry, width: float
) -> None:
    assert Measured(shape).width_m == pytest.approx(width, rel=0.02)


def test_the_width_is_never_less_than_twice_area_by_perimeter() -> None:
    strip = shapely.box(0, 0, 500, 0.3)

    assert Measured(strip).width_m >= 2 * strip.area / strip.length


def test_a_strip_around_a_province_is_as_wide_as_its_widest_place() -> None:
    """A search of the box around it gives up in the corridors, which are 0.5 m wide."""
    random = np.random.default_rng(2022)
    angle = np.sort(random.uniform(0, 2 * np.pi, 300))
    far = random.uniform(20_000, 30_000, 300)
    ground = shapely.Polygon(
        np.column_stack([far * np.cos(angle), far * np.sin(angle)])
    )
    outside = shapely.buffer(ground, 0.5, join_style="mitre", mitre_limit=2)
    strip = Measured(outside.difference(ground))

    assert strip.mean_width_m == pytest.approx(0.5, rel=0.01)
    assert strip.width_m > 0.6
    half = strip.width_m / 2
    assert not shapely.buffer(strip.shape, -0.99 * half, quad_segs=64).is_empty
    assert shapely.buffer(strip.shape, -1.01 * half, quad_segs=64).is_empty


@pytest.mark.parametrize("seed", range(20))
def test_the_width_is_hardly_less_than_any_circle_that_fits(seed: int) -> None:
    random = np.random.default_rng(seed)
    line = shapely.LineString(random.uniform(0, 1000, (6, 2)))
    disc = shapely.Point(random.uniform(0, 1000, 2)).buffer(random.uniform(1, 30))
    shape = line.buffer(random.uniform(0.2, 20)).union(disc)
    for piece in shapely.get_parts(shape):
        one = Measured(piece)
        x, y = one.point
        clear = 2 * shapely.distance(shapely.Point(x, y), piece.boundary)
        other = 2 * shapely.maximum_inscribed_circle(piece, 0.01).length

        assert clear <= one.width_m * (1 + 1e-12)
        assert one.width_m >= 0.99 * other
        assert one.width_m <= one.at_most_m


@pytest.mark.parametrize("width", [0.5, 1.99, 2.01, 5, 50])
def test_comparing_the_width_agrees_with_measuring_it(width: float) -> None:
    for shape in (shapely.box(0, 0, 1000, 2), shapely.box(0, 0, 3, 3), WEST):
        one = Measured(shape)
        assert one.is_narrower_than(width) == (one.width_m < width)


def test_the_point_lies_inside_where_the_centre_does_not() -> None:
    horseshoe = shapely.box(0, 0, 10, 10).difference(shapely.box(2, 2, 8, 10))

    assert horseshoe.contains(shapely.Point(Measured(horseshoe).point))


def test_the_widest_of_several_is_that_of_the_widest_not_of_the_largest() -> None:
    long, square = shapely.box(0, 0, 1000, 1), shapely.box(0, 20, 5, 25)

    assert widest([Measured(long), Measured(square)]) == pytest.approx(5, rel=0.02)
    assert widest([]) == 0


def test_who_borders_along_some_length_is_a_neighbour() -> None:
    gap = shapely.box(10, 0, 12, 10)

    found = around(gap, WEST, OOST)

    assert found.neighbours == (0, 1)
    assert found.subregions == pytest.approx({0: 10, 1: 10})
    assert found.abroad_m == pytest.approx(4)
    assert found.around_m == pytest.approx(24)


def test_touching_in_a_point_is_not_bordering() -> None:
    gap = shapely.box(10, 4, 12, 6)
    corner = shapely.box(12, 6, 20, 10)

    assert around(gap, WEST, corner).neighbours == (0,)


def test_a_small_gap_has_neighbours_too() -> None:
    gap = shapely.box(10, 4, 10.02, 4.02)
    east = shapely.box(10.02, 0, 20, 10)

    assert around(gap, WEST, east).neighbours == (0, 1)


def test_no_shapes_border_on_nobody() -> None:
    ground = Ground.of(np.array([WEST], dtype=object), PROVINCIE)

    assert bordering(np.empty(0, dtype=object), ground, reach_m=0.001) == []
