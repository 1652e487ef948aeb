"""What a finding says of a defect: how large and wide, where, and along what border.

The provincie is 4 × 2 km in two halves, west and oost.
"""

from itertools import combinations

import pytest
import shapely
from schemes import box, check, cov
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Check

WEST, OOST = box(0, 0, 2, 2), box(2, 0, 4, 2)
PROVINCIE = box(0, 0, 4, 2)


def union(*shapes: BaseGeometry) -> BaseGeometry:
    return shapely.union_all(list(shapes))


def test_a_place_lies_inside_its_defect() -> None:
    scheme = {"west": box(0, 0, 2.001, 2), "oost": box(2, 0, 4.5, 1.75)}

    for finding in cov(check(scheme, PROVINCIE)):
        assert shapely.contains(finding.geometry, shapely.Point(finding.point))


def test_a_sliver_is_an_error_that_is_marked() -> None:
    report = check({"west": box(0, 0, 1.999, 2), "oost": OOST}, PROVINCIE)

    (sliver,) = cov(report)
    assert sliver.sliver
    assert sliver.width_m == pytest.approx(1.0, rel=1e-3)
    assert not report.ok
    assert not report.complete


def test_slivers_of_one_pair_are_one_finding_with_count_total_and_largest() -> None:
    notches = union(box(1.999, 0, 2, 0.5), box(1.998, 1, 2, 1.5))

    report = check({"west": WEST.difference(notches), "oost": OOST}, PROVINCIE)

    (slivers,) = cov(report)
    assert slivers.count == 2
    assert slivers.area_m2 == pytest.approx(1500)
    assert slivers.width_m == pytest.approx(2.0, rel=0.02)
    assert slivers.facts["largest_m2"] == pytest.approx(1000)
    assert shapely.contains(box(1.998, 1, 2, 1.5), shapely.Point(slivers.point))


def test_a_sliver_and_a_wide_gap_of_one_pair_are_two_findings() -> None:
    notches = union(box(1.999, 0, 2, 0.5), box(1.9, 1, 2, 1.5))

    report = check({"west": WEST.difference(notches), "oost": OOST}, PROVINCIE)

    assert sorted(f.sliver for f in cov(report)) == [False, True]


@pytest.mark.parametrize(
    ("shape", "border_m"),
    [
        pytest.param(box(1.999, 0.5, 2, 1.5), 1000, id="sliver"),
        pytest.param(box(0.5, 0.5, 1, 1), 2000, id="hole"),
        pytest.param(box(0, 0.5, 0.25, 1), 1000, id="at the outer border"),
    ],
)
def test_a_gap_says_how_much_border_it_follows(
    shape: BaseGeometry, border_m: float
) -> None:
    report = check({"west": WEST.difference(shape), "oost": OOST}, PROVINCIE)

    assert cov(report)[0].border_m == pytest.approx(border_m, rel=0.01)


def test_an_overlap_and_a_spill_say_how_much_border_they_follow() -> None:
    scheme = {"west": box(-0.001, 0, 2.001, 2), "oost": OOST}

    report = check(scheme, PROVINCIE)

    assert [f.check for f in cov(report)] == [Check.OVERLAP, Check.SPILL]
    assert [f.border_m for f in cov(report)] == pytest.approx([2000, 2000], rel=0.01)


def test_the_books_hold_every_listed_gap() -> None:
    scheme = {"west": box(0, 0, 1.9, 2), "oost": box(2, 0, 3.7, 2)}

    report = check(scheme, PROVINCIE)

    gaps = [f.area_m2 for f in cov(report) if f.check is Check.GAP]
    assert report.balance.gaps_m2 == pytest.approx(sum(gaps), rel=1e-15)


def test_findings_come_in_order_of_check_and_then_of_size() -> None:
    scheme = {
        "west": WEST.difference(union(box(0, 0, 0.1, 0.1), box(0, 1, 0.2, 1.2))),
        "oost": union(OOST, box(4, 0, 5, 1), box(1.5, 1.5, 2, 2)),
    }

    checks = [(f.check.value, -f.area_m2) for f in cov(check(scheme, PROVINCIE))]

    assert checks == sorted(checks)
    assert len(list(combinations(checks, 2))) == 6
