"""The engine against the oracle, on partitions that are drawn and then broken.

`pytest --hypothesis-profile=thorough` draws ten thousand; the usual run some hundreds.
"""

import math
from random import Random
from typing import Any

import pytest
import shapely
from drawn import (
    BREAKS,
    Cells,
    Drawn,
    Way,
    break_one,
    draw_partition,
    drop,
    jitter,
    move_vertex,
    punch,
    swallow,
    turned,
)
from hypothesis import assume, example, given
from hypothesis import strategies as st
from oracle import overlay_truth, truth
from schemes import check, cov, moved

from pva_geo.model import Check, CoverageReport

TOUCHES_M2 = 1e-6
"""Rounding of one area in a drawing of a few kilometres."""
ONE_CAUSE = ("other_line", "rounded", "same_cause")
Key = tuple[str, frozenset[str]]
seeds = st.integers(0, 2**32 - 1)
ways = st.lists(st.sampled_from(BREAKS), max_size=3)


def dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - it draws, and keeps no secret


def draw(seed: int, ways: list[Way]) -> Drawn:
    random = dice(seed)
    made = draw_partition(random)
    for way in ways:
        made = break_one(random, made, way)
    return made


def said(report: CoverageReport) -> dict[Key, float]:
    """Add up what the findings say, by check and subregions."""
    areas: dict[Key, float] = {}
    for finding in cov(report):
        who = () if finding.check is Check.GAP else finding.subregions
        key = (finding.check.value, frozenset(who))
        areas[key] = areas.get(key, 0.0) + float(finding.area_m2 or 0)
    return areas


def true(made: Drawn, judge: Any = truth) -> dict[Key, float]:  # noqa: ANN401 - either oracle
    found = judge(made.subregions, made.provincie)
    spills = {("COV-03", frozenset([name])): a for name, a in found.spills.items()}
    overlaps = {("COV-02", names): area for names, area in found.overlaps.items()}
    gaps = {("COV-01", frozenset[str]()): found.gaps}
    return {key: float(area) for key, area in (gaps | overlaps | spills).items()}


def by_check(areas: dict[Key, float]) -> dict[Key, float]:
    """Add up over subregions: what is said once for all cannot be told apart."""
    checks = sorted({check for check, _ in areas})
    return {
        (check, frozenset()): math.fsum(
            a for key, a in areas.items() if key[0] == check
        )
        for check in checks
    }


def assert_agree(report: CoverageReport, expected: dict[Key, float]) -> None:
    """Hold the findings to the truth; what is noise may be missing, and no more."""
    spare = report.noise.area_m2 + TOUCHES_M2
    areas = said(report)
    if any(finding.variant in ONE_CAUSE for finding in cov(report)):
        areas, expected = by_check(areas), by_check(expected)
        spare *= len(report.subregions)
    for key in areas.keys() | expected.keys():
        want = expected.get(key, 0.0)
        assert areas.get(key, 0.0) == pytest.approx(want, rel=1e-9, abs=spare), key


@given(seed=seeds, ways=ways)
# borders 1e-7 m apart, on which noding does not converge
@example(seed=3061, ways=[jitter, swallow, punch])
@example(seed=3061, ways=[jitter, swallow, jitter])
def test_findings_are_the_truth(seed: int, ways: list[Way]) -> None:
    made = draw(seed, ways)

    report = check(made.subregions, made.provincie)

    assert_agree(report, true(made))
    assert report.balance is not None
    assert report.balance.closes


@given(seed=seeds, ways=ways)
def test_the_place_of_a_finding_is_one_of_which_it_is_true(
    seed: int, ways: list[Way]
) -> None:
    made = draw(seed, ways)

    for finding in cov(check(made.subregions, made.provincie)):
        point = shapely.Point(finding.point)
        held = {n for n, shape in made.subregions.items() if shape.contains(point)}
        if finding.check is Check.GAP:
            assert not held
            assert made.provincie.contains(point)
        elif finding.check is Check.OVERLAP:
            assert len(held) > 1
            assert held <= set(finding.subregions)
            assert held == set(finding.subregions) or finding.variant in ONE_CAUSE
        else:
            assert held & set(finding.subregions)
            assert not made.provincie.contains(point)


@given(seed=seeds)
def test_a_partition_has_no_finding(seed: int) -> None:
    made = draw(seed, [])

    report = check(made.subregions, made.provincie)

    assert cov(report) == []
    assert report.ok
    assert report.complete
    assert report.disjoint


@given(seed=seeds)
def test_a_removed_cell_is_a_gap_of_its_area(seed: int) -> None:
    made = draw(seed, [])
    name, cell = dice(seed).choice(sorted(made.subregions.items()))
    left = {key: shape for key, shape in made.subregions.items() if key != name}

    report = check(left, made.provincie)

    assert {f.check for f in cov(report)} == {Check.GAP}
    assert sum(f.area_m2 for f in cov(report)) == pytest.approx(cell.area, rel=1e-12)


@given(seed=seeds)
def test_a_grown_cell_overlaps_each_neighbour_and_no_other(seed: int) -> None:
    made = draw(seed, [])
    name, cell = dice(seed).choice(sorted(made.subregions.items()))
    grown = cell.buffer(30, join_style="mitre").intersection(made.provincie)
    assume(grown.is_valid and grown.geom_type.endswith("Polygon"))
    met = {
        key
        for key, shape in made.subregions.items()
        if key != name and shape.intersection(grown).area > 1
    }

    report = check({**made.subregions, name: grown}, made.provincie)

    pairs = [f for f in cov(report) if f.check is Check.OVERLAP]
    assert {key for f in pairs for key in f.subregions} - {name} == met
    assert all(name in f.subregions for f in pairs)


@given(seed=seeds, ways=ways)
def test_order_direction_start_and_shift_change_nothing(
    seed: int, ways: list[Way]
) -> None:
    random = dice(seed)
    made = draw(seed, ways)
    by = (random.randint(-(10**7), 10**7), random.randint(-(10**7), 10**7))
    shuffled = random.sample(sorted(made.subregions), len(made.subregions))
    away: Cells = {
        name: moved(turned(random, made.subregions[name]), *by) for name in shuffled
    }
    assume(all(shape.is_valid for shape in away.values()))

    here = by_check(said(check(made.subregions, made.provincie)))
    report = check(away, moved(turned(random, made.provincie), *by))
    there = by_check(said(report))

    # a shift by 10,000 km rounds what lies on no grid to 2e-9 m
    spare = report.noise.area_m2 + 1e-4
    for key in here.keys() | there.keys():
        assert there.get(key, 0) == pytest.approx(here.get(key, 0), abs=spare), key


@pytest.mark.parametrize("seed", range(5))
def test_larger_schemes_agree_with_plain_overlay(seed: int) -> None:
    random = dice(seed)
    made = draw_partition(random, most=16, least=8)
    for way in (drop, move_vertex, punch, move_vertex, punch, drop):
        made = break_one(random, made, way)
    expected = true(made, overlay_truth)
    assert all(len(names) <= 2 for _, names in expected)

    report = check(made.subregions, made.provincie)

    assert len(made.subregions) > 20
    assert_agree(report, expected)
