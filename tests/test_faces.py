"""Faces, noise, and points that lie well inside."""

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage import ground
from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.ground import polygonize
from pva_geo.coverage.points import inner_points
from pva_geo.survey.edges import as_lines, directed_edges

TAIL = shapely.Polygon(
    [(0, 0), (1000, 4.9), (1001, 4), (1002, 4), (1002, 6), (1001, 6), (1000, 5.1)]
)
"""A long thin tail that ends in a small block."""


def shapes(*these: BaseGeometry) -> NDArray[np.object_]:
    return np.array(these, dtype=object)


def lines(*these: BaseGeometry) -> NDArray[np.object_]:
    return as_lines(directed_edges(shapes(*these)))


def test_a_point_well_inside_is_not_in_the_thin_tail() -> None:
    (point,) = inner_points(shapes(TAIL))

    assert TAIL.contains(point)
    assert point.distance(TAIL.boundary) > 0.1 * TAIL.area / TAIL.length


def test_a_point_well_inside_is_found_for_many_at_once() -> None:
    boxes = [shapely.box(n, 0, n + 1, 1 + n) for n in range(50)]

    points = inner_points(shapes(*boxes, TAIL))

    assert shapely.contains(shapes(*boxes, TAIL), points).all()


@pytest.mark.parametrize(
    ("shape", "noise"),
    [
        pytest.param(shapely.box(0, 0, 1000, 0.0009), True, id="hair"),
        pytest.param(shapely.box(0, 0, 1000, 0.0011), False, id="just wider"),
        pytest.param(shapely.box(0, 0, 0.0005, 0.0005), True, id="speck"),
        pytest.param(
            shapely.union(shapely.box(0, 0, 1000, 1e-5), shapely.box(0, 0, 0.02, 0.02)),
            False,
            id="hair with a bulge",
        ),
        pytest.param(
            shapely.union(
                shapely.box(0, 0, 1000, 1e-5), shapely.box(0, 0, 0.0008, 0.0008)
            ),
            True,
            id="hair with a bulge that is noise itself",
        ),
    ],
)
def test_noise_is_what_is_nowhere_wider_than_the_width(
    shape: BaseGeometry, *, noise: bool
) -> None:
    assert is_noise(shapes(shape), 0.001).tolist() == [noise]


def test_noise_of_nothing_is_nothing() -> None:
    assert is_noise(shapes(), 0.001).tolist() == []


def test_crossing_edges_cut_out_every_face() -> None:
    faces = polygonize(lines(shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)))

    assert sorted(shapely.area(faces)) == pytest.approx([1, 3, 3])


def test_no_edges_cut_out_nothing() -> None:
    assert len(polygonize(shapes())) == 0


def test_faces_are_found_where_noding_does_not_converge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(_lines: BaseGeometry) -> BaseGeometry:
        raise shapely.GEOSException

    monkeypatch.setattr(ground.shapely, "node", fails)

    faces = polygonize(lines(shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3)))

    assert sorted(shapely.area(faces)) == pytest.approx([1, 3, 3])
