"""The oracle itself, on cases that were worked out by hand.

Nothing of `pva_geo` takes part: what judges the engine must stand on its own.
"""

import ast
from fractions import Fraction
from pathlib import Path

import drawn
import oracle
import pytest
import shapely
from oracle import Truth, areas_by_cover, overlay_truth, truth
from shapely.geometry.base import BaseGeometry

SQUARE = shapely.box(0, 0, 4, 4)
LEFT, RIGHT = shapely.box(0, 0, 2, 4), shapely.box(2, 0, 4, 4)


def pair(*names: str) -> frozenset[str]:
    return frozenset(names)


CASES = [
    pytest.param({"a": LEFT, "b": RIGHT}, Truth(Fraction(0), {}, {}), id="a partition"),
    pytest.param({"a": LEFT}, Truth(Fraction(8), {}, {}), id="half is missing"),
    pytest.param({}, Truth(Fraction(16), {}, {}), id="nothing is there"),
    pytest.param(
        {"a": shapely.box(0, 0, 3, 4), "b": RIGHT},
        Truth(Fraction(0), {pair("a", "b"): Fraction(4)}, {}),
        id="an overlap of one by four",
    ),
    pytest.param(
        {"a": LEFT, "b": shapely.box(2, 0, 5, 4)},
        Truth(Fraction(0), {}, {"b": Fraction(4)}),
        id="a spill of one by four",
    ),
    pytest.param(
        {"a": SQUARE, "b": shapely.box(1, 1, 2, 2)},
        Truth(Fraction(0), {pair("a", "b"): Fraction(1)}, {}),
        id="one inside another",
    ),
    pytest.param(
        {"a": SQUARE.difference(shapely.box(1, 1, 3, 3))},
        Truth(Fraction(4), {}, {}),
        id="a hole",
    ),
    pytest.param(
        {
            "a": SQUARE.difference(shapely.box(1, 1, 3, 3)),
            "b": shapely.box(1.5, 1.5, 2.5, 2.5),
        },
        Truth(Fraction(3), {}, {}),
        id="a hole with an island",
    ),
    pytest.param(
        {"a": shapely.Polygon([(0, 0), (4, 0), (4, 4)])},
        Truth(Fraction(8), {}, {}),
        id="a slanting border",
    ),
]


@pytest.mark.parametrize("judge", [truth, overlay_truth])
@pytest.mark.parametrize(("subregions", "expected"), CASES)
def test_cases_worked_out_by_hand(
    judge: oracle.Judge, subregions: dict[str, BaseGeometry], expected: Truth
) -> None:
    assert judge(subregions, SQUARE) == expected


def test_three_on_one_place_are_told_apart_from_two() -> None:
    areas = areas_by_cover(
        {
            "a": shapely.box(0, 0, 3, 3),
            "b": shapely.box(1, 1, 4, 4),
            "c": shapely.box(2, 2, 5, 5),
        }
    )

    assert areas == {
        pair("a"): 5,
        pair("b"): 2,
        pair("c"): 5,
        pair("a", "b"): 3,
        pair("b", "c"): 3,
        pair("a", "b", "c"): 1,
    }


def test_crossings_that_no_double_can_hold_are_exact() -> None:
    """The diagonals y = x and y = 1 − 2x cross at a third, a third."""
    one = shapely.Polygon([(0, 0), (1, 0), (1, 1)])
    other = shapely.Polygon([(0, 0), (0.5, 0), (0, 1)])

    areas = areas_by_cover({"one": one, "other": other})

    assert areas[pair("one", "other")] == Fraction(1, 12)
    assert areas[pair("one")] == Fraction(5, 12)
    assert areas[pair("other")] == Fraction(1, 6)


def test_a_hair_of_one_double_is_seen() -> None:
    step = 2.0**-50
    areas = areas_by_cover({"a": shapely.box(0, 0, 1 + step, 1), "b": SQUARE})

    assert areas[pair("a", "b")] == 1 + Fraction(step)


def test_outside_and_double_is_both() -> None:
    two = {"a": shapely.box(4, 0, 6, 4), "b": shapely.box(5, 0, 6, 4), "c": SQUARE}

    found = truth(two, SQUARE)

    assert found.overlaps == {pair("a", "b"): 4}
    assert found.spills == {"a": 8, "b": 4}


def test_rings_may_run_either_way_and_parts_stand_in_any_order() -> None:
    parts = [shapely.box(0, 0, 1, 1), shapely.box(2, 2, 3, 3).reverse()]

    there = areas_by_cover({"a": shapely.MultiPolygon(parts)})

    assert there == areas_by_cover({"a": shapely.MultiPolygon(parts[::-1])})
    assert there == {pair("a"): 2}


@pytest.mark.parametrize("module", [oracle, drawn])
def test_what_judges_imports_nothing_of_what_it_judges(module: object) -> None:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    imported = [
        name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None), *(a.name for a in node.names)]
    ]

    assert not [name for name in imported if name and "pva_geo" in name]
