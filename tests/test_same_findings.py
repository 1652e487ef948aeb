"""What means nothing for coverage: order, direction, start, vertices, noise, bad rows.

The provincie is 4 × 2 km in two halves, west and oost.
"""

import numpy as np
import pytest
import shapely
from schemes import box, check, cov, found, frame, moved, polygon
from shapely.geometry.base import BaseGeometry

from pva_geo.coverage import check_coverage
from pva_geo.model import Check, Tolerance

WEST, OOST = box(0, 0, 2, 2), box(2, 0, 4, 2)
HALVES = {"west": WEST, "oost": OOST}
PROVINCIE = box(0, 0, 4, 2)


def union(*shapes: BaseGeometry) -> BaseGeometry:
    return shapely.union_all(list(shapes))


def test_a_gap_at_the_border_of_the_provincie_is_found_though_open_to_the_outside() -> (
    None
):
    report = check({"west": box(0.1, 0, 2, 2), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-01", "west", 0.2)}


def test_copies_with_another_start_direction_and_vertices_are_one_overlap() -> None:
    points = shapely.get_coordinates(shapely.segmentize(WEST, 300))[:-1]
    again = np.roll(points, 5, axis=0)[::-1]

    report = check({**HALVES, "kopie": shapely.Polygon(again)}, PROVINCIE)

    assert found(report) == {("COV-02", "kopie+west", 4.0)}


def test_an_extra_vertex_on_a_straight_shared_border_is_no_defect() -> None:
    west = polygon([(0, 0), (2, 0), (2, 0.7), (2, 1.3), (2, 2), (0, 2)])

    report = check({"west": west, "oost": OOST}, PROVINCIE)

    assert report.findings == ()


def test_a_vertex_beside_a_slanting_shared_border_by_rounding_is_noise() -> None:
    low, high, on = (1.7, 0), (2.3, 2), (1.7 + 0.6 / 3, 2 / 3)
    west = polygon([(0, 0), low, on, high, (0, 2)])
    oost = polygon([low, (4, 0), (4, 2), high])

    report = check({"west": west, "oost": oost}, PROVINCIE)

    assert report.findings == ()
    assert report.ok
    assert report.noise.count <= 1
    assert report.noise.area_m2 < 1e-6


def test_one_side_densified_is_no_defect() -> None:
    slant = polygon([(0, 0), (1.7, 0), (2.3, 2), (0, 2)])
    rest = polygon([(1.7, 0), (4, 0), (4, 2), (2.3, 2)])

    report = check({"west": shapely.segmentize(slant, 7), "oost": rest}, PROVINCIE)

    assert report.ok
    assert report.findings == ()
    assert report.noise.count > 10


def test_repeated_vertices_are_no_defect() -> None:
    points = np.repeat(shapely.get_coordinates(WEST), 2, axis=0)

    report = check({"west": shapely.Polygon(points), "oost": OOST}, PROVINCIE)

    assert report.findings == ()


def test_the_direction_of_rings_in_the_input_means_nothing() -> None:
    turned = {
        name: shapely.orient_polygons(cell, exterior_cw=flag)
        for (name, cell), flag in zip(HALVES.items(), (True, False), strict=True)
    }

    assert check(turned, shapely.orient_polygons(PROVINCIE)).findings == ()
    wrong = PROVINCIE.reverse()
    assert check(turned, wrong).findings == ()


def test_the_order_of_subregions_and_parts_means_nothing() -> None:
    scheme = {
        "west": union(box(0, 0, 2, 0.9), box(0, 1.2, 2, 2)),
        "oost": union(OOST, box(-1, 0, 0, 1)),
    }
    there = found(check(scheme, PROVINCIE))
    parts = {
        name: shapely.MultiPolygon(list(shapely.get_parts(shape))[::-1])
        for name, shape in reversed(scheme.items())
    }

    assert found(check(parts, PROVINCIE)) == there


@pytest.mark.parametrize("shift", [1e3, -1e6, 1e7])
def test_a_shift_moves_the_places_and_changes_nothing_else(shift: float) -> None:
    scheme = {"west": box(0, 0, 2.25, 2), "oost": box(2, 0, 4.5, 1.75)}
    here = cov(check(scheme, PROVINCIE))
    away = {name: moved(cell, shift, -shift) for name, cell in scheme.items()}

    there = cov(check(away, moved(PROVINCIE, shift, -shift)))

    assert [(f.check, f.subregions) for f in there] == [
        (f.check, f.subregions) for f in here
    ]
    for one, other in zip(here, there, strict=True):
        assert other.area_m2 == pytest.approx(one.area_m2, rel=1e-9)
        assert other.width_m == pytest.approx(one.width_m, rel=1e-6)
        assert shapely.contains(other.geometry, shapely.Point(other.point))


def test_a_hair_of_noise_is_counted_and_not_listed() -> None:
    report = check({"west": box(0, 0, 1.9999996, 2), "oost": OOST}, PROVINCIE)

    assert report.findings == ()
    assert report.complete
    assert report.noise.count == 1
    assert report.noise.area_m2 == pytest.approx(0.8, rel=1e-6)
    assert report.balance.noise_m2 == pytest.approx(0.8, rel=1e-6)


def test_noise_that_is_covered_twice_stands_in_the_books_with_its_sign() -> None:
    report = check({"west": box(0, 0, 2.0000004, 2), "oost": OOST}, PROVINCIE)

    assert report.balance.noise_m2 == pytest.approx(-0.8, rel=1e-6)
    assert report.balance.closes


def test_a_hair_with_a_real_bulge_is_no_noise() -> None:
    hair = polygon(
        [
            (2, 0),
            (2, 1),
            (2.01, 1.005),
            (2, 1.01),
            (2, 2),
            (1.9999999, 2),
            (1.9999999, 0),
        ]
    )

    report = check(
        {"west": WEST.difference(hair), "oost": OOST.difference(hair)}, PROVINCIE
    )

    assert [f.check for f in cov(report)] == [Check.GAP]
    assert cov(report)[0].width_m == pytest.approx(6.18, abs=0.05)


def test_the_noise_width_decides_what_is_listed() -> None:
    scheme = {"west": box(0, 0, 1.99999, 2), "oost": OOST}

    assert len(cov(check(scheme, PROVINCIE))) == 1
    assert cov(check(scheme, PROVINCIE, Tolerance(noise_width=0.02))) == []


def test_an_invalid_polygon_is_reported_and_the_rest_is_still_checked() -> None:
    bow = polygon([(2, 0), (4, 2), (4, 0), (2, 2)])
    scheme = {"west": WEST, "oost": bow, "noord": box(0, 2, 1, 3)}

    report = check(scheme, PROVINCIE)

    assert [f.check for f in report.findings if f.check is Check.INVALID_GEOMETRY]
    assert ("COV-03", "noord", 1.0) in found(report)
    assert report.balance.provisional
    assert report.balance.closes


def test_a_subregion_without_geometry_is_reported_and_the_rest_is_still_checked() -> (
    None
):
    report = check({"west": WEST, "oost": None}, PROVINCIE)

    assert Check.MISSING_GEOMETRY in {f.check for f in report.findings}
    assert found(report) == {("COV-01", "west", 4.0)}


def test_empty_holes_and_parts_do_not_disturb() -> None:
    shell = shapely.Polygon(shapely.get_coordinates(WEST), [[]])
    mixed = shapely.MultiPolygon([OOST, shapely.Polygon()])

    assert check({"west": shell, "oost": mixed}, PROVINCIE).findings == ()


def test_heights_and_measures_are_left_aside() -> None:
    high = shapely.force_3d(WEST, 12.5)

    assert check({"west": high, "oost": OOST}, PROVINCIE).findings == ()


def test_features_of_one_id_are_one_subregion() -> None:
    rows = frame(HALVES).assign(subregion_id=["alles", "alles"])

    report = check_coverage(rows, PROVINCIE)

    assert report.findings == ()
    assert report.subregions["area_m2"].tolist() == pytest.approx([8e6])


def test_geometry_on_a_precision_grid_gives_exact_areas() -> None:
    grid = shapely.set_precision(box(-0.6001752, 0, 2, 2), 0.001)

    report = check({"west": grid, "oost": OOST}, PROVINCIE)

    (spill,) = cov(report)
    assert spill.area_m2 == pytest.approx(600.1752 * 2000, abs=3)
