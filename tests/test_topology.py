"""Each kind of situation that a drawn scheme can be in, and what must be said of it.

Most schemes are drawn on a provincie of 4 × 2 km in two halves:

    2 +----------+----------+
      |   west   |   oost   |
    0 +----------+----------+
      0          2          4 km
"""

import pytest
import shapely
from schemes import box, check, found, polygon
from shapely.geometry.base import BaseGeometry

WEST, OOST = box(0, 0, 2, 2), box(2, 0, 4, 2)
HALVES = {"west": WEST, "oost": OOST}
PROVINCIE = box(0, 0, 4, 2)


def union(*shapes: BaseGeometry) -> BaseGeometry:
    return shapely.union_all(list(shapes))


def test_a_partition_has_no_finding_and_its_books_close_at_zero() -> None:
    report = check(HALVES, PROVINCIE)

    assert report.findings == ()
    assert report.ok
    assert report.complete
    assert report.disjoint
    assert report.balance.difference_m2 == 0
    assert report.noise.count == 0


def test_one_subregion_that_is_the_provincie_is_sound() -> None:
    report = check({"alles": PROVINCIE}, PROVINCIE)

    assert report.findings == ()
    assert report.ok


def test_an_empty_scheme_is_one_gap_as_large_as_the_provincie() -> None:
    report = check({}, PROVINCIE)

    assert found(report) == {("COV-01", "", 8.0)}
    assert not report.complete
    assert report.disjoint
    assert report.balance.closes


def test_a_gap_within_one_subregion_names_that_one() -> None:
    report = check(
        {"west": WEST.difference(box(0.5, 0.5, 1, 1)), "oost": OOST}, PROVINCIE
    )

    assert found(report) == {("COV-01", "west", 0.25)}


def test_a_gap_between_two_names_both() -> None:
    report = check({"west": box(0, 0, 1.9, 2), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-01", "oost+west", 0.2)}


def test_a_gap_that_touches_the_outside_in_one_point_is_found() -> None:
    wedge = polygon([(1, 0), (1.5, 0.5), (0.5, 0.5)])

    report = check({"west": WEST.difference(wedge), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-01", "west", 0.25)}


def test_gaps_apart_are_findings_apart() -> None:
    bites = union(box(0, 0, 0.1, 0.1), box(0, 1, 0.2, 1.2))

    report = check({"west": WEST.difference(bites), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-01", "west", 0.01), ("COV-01", "west", 0.04)}


def test_gaps_that_touch_in_a_point_are_two() -> None:
    bites = union(box(0.5, 0.5, 1, 1), box(1, 1, 1.4, 1.4))

    report = check({"west": WEST.difference(bites), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-01", "west", 0.25), ("COV-01", "west", 0.16)}


def test_a_subregion_that_is_missing_is_a_gap_of_its_area() -> None:
    report = check({"west": WEST}, PROVINCIE)

    assert found(report) == {("COV-01", "west", 4.0)}


def test_an_island_in_a_gap_is_no_part_of_the_gap() -> None:
    ring = box(0.2, 0.2, 1.8, 1.8)
    scheme = {
        "west": WEST.difference(ring),
        "eiland": box(0.8, 0.8, 1.2, 1.2),
        "oost": OOST,
    }

    report = check(scheme, PROVINCIE)

    assert found(report) == {("COV-01", "eiland+west", 2.4)}


def test_two_that_overlap_share_one_finding() -> None:
    report = check({"west": box(0, 0, 2.5, 2), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-02", "oost+west", 1.0)}
    assert not report.disjoint
    assert report.complete


def test_three_on_one_place_are_named_together_and_each_pair_apart() -> None:
    scheme = {"a": box(0, 0, 2.5, 2), "b": OOST, "c": box(2.25, 0, 3, 2)}

    report = check(scheme, PROVINCIE)

    assert found(report) == {
        ("COV-02", "a+b", 0.5),
        ("COV-02", "a+b+c", 0.5),
        ("COV-02", "b+c", 1.0),
    }
    assert report.balance.excess_m2 == pytest.approx(2.5e6, rel=1e-12)


def test_a_subregion_inside_another_is_an_overlap_of_the_inner_area() -> None:
    report = check({**HALVES, "binnen": box(0.5, 0.5, 1, 1)}, PROVINCIE)

    assert found(report) == {("COV-02", "binnen+west", 0.25)}


def test_a_subregion_drawn_twice_overlaps_itself_wholly() -> None:
    report = check({**HALVES, "kopie": WEST}, PROVINCIE)

    assert found(report) == {("COV-02", "kopie+west", 4.0)}


def test_four_copies_are_one_place_that_names_all_four() -> None:
    report = check({"oost": OOST, **dict.fromkeys("abcd", WEST)}, PROVINCIE)

    assert found(report) == {("COV-02", "a+b+c+d", 4.0)}
    assert report.balance.excess_m2 == pytest.approx(3 * 4e6, rel=1e-12)


def test_everything_drawn_twice_is_found_pair_by_pair() -> None:
    cells = {f"{i}{j}": box(i, j, i + 1, j + 1) for i in range(4) for j in range(2)}
    copies = {f"{name}*": cell for name, cell in cells.items()}

    report = check({**cells, **copies}, PROVINCIE)

    assert found(report) == {("COV-02", f"{n}+{n}*", 1.0) for n in cells}


def test_a_hole_that_another_subregion_fills_is_no_defect() -> None:
    lake = box(0.5, 0.5, 1.5, 1.5)

    report = check(
        {"west": WEST.difference(lake), "meer": lake, "oost": OOST}, PROVINCIE
    )

    assert found(report) == set()


def test_enclaves_in_enclaves_come_out_sound() -> None:
    outer, inner = box(0.2, 0.2, 1.8, 1.8), box(0.6, 0.6, 1.4, 1.4)
    scheme = {
        "nassau": union(WEST.difference(outer), inner),
        "hertog": outer.difference(inner),
        "oost": OOST,
    }

    report = check(scheme, PROVINCIE)

    assert found(report) == set()
    assert report.ok


def test_a_hole_of_the_provincie_that_nobody_covers_is_sound() -> None:
    abroad = box(0.5, 0.5, 1, 1)
    scheme = {"west": WEST.difference(abroad), "oost": OOST}

    report = check(scheme, PROVINCIE.difference(abroad))

    assert report.findings == ()


def test_a_hole_of_the_provincie_that_is_covered_is_a_spill() -> None:
    abroad = box(0.5, 0.5, 1, 1)

    report = check(HALVES, PROVINCIE.difference(abroad))

    assert found(report) == {("COV-03", "west", 0.25)}


def test_land_in_an_enclave_of_another_country_counts() -> None:
    abroad, within = box(0.4, 0.4, 1.6, 1.6), box(0.8, 0.8, 1.2, 1.2)
    outline = union(PROVINCIE.difference(abroad), within)
    scheme = {"west": WEST.difference(abroad), "oost": OOST}

    report = check(scheme, outline)

    assert found(report) == {("COV-01", "", 0.16)}


def test_islands_of_a_provincie_are_covered_by_subregions_of_many_parts() -> None:
    island = box(0, 4, 1, 5)

    report = check(
        {"west": union(WEST, island), "oost": OOST}, union(PROVINCIE, island)
    )

    assert report.findings == ()


def test_an_island_that_nobody_has_is_a_gap_that_borders_on_none() -> None:
    island = box(0, 4, 1, 5)

    report = check(HALVES, union(PROVINCIE, island))

    assert found(report) == {("COV-01", "", 1.0)}


def test_parts_that_touch_in_a_point_are_no_defect() -> None:
    chequered = {
        "zwart": union(box(0, 0, 2, 1), box(2, 1, 4, 2)),
        "wit": union(box(2, 0, 4, 1), box(0, 1, 2, 2)),
    }

    report = check(chequered, PROVINCIE)

    assert found(report) == set()


def test_a_shell_that_touches_itself_in_a_point_is_no_defect() -> None:
    bite = polygon([(0, 1), (0.5, 0.5), (0.5, 1.5)])
    scheme = {"west": WEST.difference(bite), "hap": bite, "oost": OOST}

    assert found(check(scheme, PROVINCIE)) == set()


def test_a_spill_over_the_border_is_found_where_it_leaves() -> None:
    report = check({"west": box(-0.5, 0, 2, 2), "oost": OOST}, PROVINCIE)

    assert found(report) == {("COV-03", "west", 1.0)}
    assert report.complete
    assert report.disjoint


def test_a_spill_across_sea_is_found_at_each_place() -> None:
    island = box(0, 4, 1, 5)
    scheme = {"west": union(WEST, box(-0.1, 4, 1, 5)), "oost": OOST}

    report = check(scheme, union(PROVINCIE, island))

    assert found(report) == {("COV-03", "west", 0.1)}


def test_a_subregion_wholly_outside_is_a_spill_of_its_area() -> None:
    report = check({**HALVES, "buiten": box(10, 10, 12, 11)}, PROVINCIE)

    assert found(report) == {("COV-03", "buiten", 2.0)}


def test_two_that_spill_over_one_place_overlap_there_too() -> None:
    scheme = {"west": box(0, -1, 2, 2), "oost": union(OOST, box(1, -1, 2, 0))}

    report = check(scheme, PROVINCIE)

    assert found(report) == {
        ("COV-02", "oost+west", 1.0),
        ("COV-03", "west", 2.0),
        ("COV-03", "oost", 1.0),
    }
    assert report.balance.excess_m2 == pytest.approx(3e6, rel=1e-12)


def test_an_overlap_that_leaves_the_provincie_is_cut_at_its_border() -> None:
    band = box(1, 0.5, 5, 1.5)

    report = check({**HALVES, "band": band}, PROVINCIE)

    assert found(report) == {
        ("COV-02", "band+west", 1.0),
        ("COV-02", "band+oost", 2.0),
        ("COV-03", "band", 1.0),
    }


def test_edges_that_cancel_inside_an_overlap_still_split_it() -> None:
    """The border between west and oost is matched, and runs through the overlap."""
    report = check({**HALVES, "midden": box(1, 0.5, 3, 1.5)}, PROVINCIE)

    assert found(report) == {
        ("COV-02", "midden+west", 1.0),
        ("COV-02", "midden+oost", 1.0),
    }


def test_everything_wrong_at_once_is_found_piece_by_piece() -> None:
    scheme = {
        "west": union(box(-0.5, 0, 2.25, 2)).difference(box(0.5, 0.5, 1, 1)),
        "oost": box(2, 0, 4, 1.75),
        "kopie": box(3, 0, 4, 1),
        "ver": box(9, 9, 10, 10),
    }

    report = check(scheme, PROVINCIE)

    assert found(report) == {
        ("COV-01", "west", 0.25),
        ("COV-01", "oost+west", 0.4375),
        ("COV-02", "oost+west", 0.4375),
        ("COV-02", "kopie+oost", 1.0),
        ("COV-03", "west", 1.0),
        ("COV-03", "ver", 1.0),
    }
