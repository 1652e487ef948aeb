"""Many defects of one cause are said once; a few mistakes on a border are not.

The drawn case is a provincie of 4 × 2 km whose border in the middle is a wave; a second
wave, out of step with the first, crosses it again and again.
"""

import json
from functools import cache
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from schemes import box, check, cov, frame, km, moved
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve, select_provincie
from pva_geo.coverage import check_coverage
from pva_geo.model import Check, CoverageReport
from pva_geo.sources import read_boundaries

PROVINCIE = box(0, 0, 4, 2)


def wave(size_m: float, step: float = 0.0) -> BaseGeometry:
    """Draw the western part up to a wave around x = 2 km."""
    y = np.linspace(0, 2, 81)
    x = 2 + size_m / 1000 * np.sin(20 * np.pi * y + step)
    x[[0, -1]] = 2
    return shapely.Polygon(km([(0, 0), *zip(x, y, strict=True), (0, 2)]))


def test_a_border_between_two_that_follow_two_lines_is_said_once_a_kind() -> None:
    west, other = wave(30), wave(30, np.pi)

    report = check({"west": west, "oost": PROVINCIE.difference(other)}, PROVINCIE)

    assert [(f.check, f.variant, f.count) for f in cov(report)] == [
        (Check.GAP, "other_line", 20),
        (Check.OVERLAP, "same_cause", 20),
    ]
    assert all(f.subregions == ("west", "oost") for f in cov(report))


def test_what_is_said_once_keeps_its_areas_in_the_books() -> None:
    west, other = wave(30), wave(30, np.pi)

    report = check({"west": west, "oost": PROVINCIE.difference(other)}, PROVINCIE)

    gaps, overlaps = cov(report)
    assert gaps.area_m2 == pytest.approx(other.difference(west).area, rel=1e-9)
    assert overlaps.area_m2 == pytest.approx(west.difference(other).area, rel=1e-9)
    assert report.balance.gaps_m2 == pytest.approx(gaps.area_m2, rel=1e-12)
    assert not report.complete
    assert not report.disjoint


def test_one_side_out_of_ten_that_differs_stays_a_matter_of_slivers() -> None:
    """Ten slivers of both kinds on a border of which the greater part matches."""
    west = wave(30)
    notch = [moved(box(2, 0, 2.001, 0.004), 0, 150 * n + 40) for n in range(10)]
    more, less = shapely.union_all(notch[::2]), shapely.union_all(notch[1::2])
    oost = PROVINCIE.difference(west)
    broken = {"west": west.union(more.difference(west)), "oost": oost.difference(less)}

    variants = {f.variant for f in cov(check(broken, PROVINCIE))}

    assert "other_line" not in variants
    assert "rounded" not in variants


def test_defects_on_one_side_only_are_no_other_line() -> None:
    """A border that was pulled back leaves gaps, and no overlap."""
    oost = PROVINCIE.difference(wave(30))
    west = wave(30).difference(
        box(1.9, 0, 2.1, 2).intersection(wave(30, np.pi)).buffer(3)
    )

    report = check({"west": west, "oost": oost}, PROVINCIE)

    assert {f.variant for f in cov(report)} <= {"", "inside", "slivers"}


def test_a_mistake_that_stands_out_is_a_finding_of_its_own() -> None:
    west, other = wave(30), wave(30, np.pi)
    oost = PROVINCIE.difference(other)
    hole = box(1.2, 0.5, 2.1, 1.4)

    report = check(
        {"west": west.difference(hole), "oost": oost.difference(hole)}, PROVINCIE
    )

    apart = [f for f in cov(report) if f.variant not in ("other_line", "same_cause")]
    assert [f.check for f in apart] == [Check.GAP]
    assert apart[0].area_m2 == pytest.approx(810_000, rel=0.1)


def test_borders_that_are_off_by_less_than_a_metre_were_rounded_or_converted() -> None:
    west, other = wave(0.3), wave(0.3, np.pi)

    report = check({"west": west, "oost": PROVINCIE.difference(other)}, PROVINCIE)

    assert [f.variant for f in cov(report)] == ["rounded", "same_cause"]
    assert all(f.sliver for f in cov(report))


def test_a_scheme_that_lies_beside_its_provincie_is_said_once() -> None:
    """A shift leaves gaps on one side and spills on the other, whoever lies there."""
    turn = np.linspace(0, 2 * np.pi, 128, endpoint=False)
    reach = 1.5 + 0.02 * np.sin(np.arange(128) * 2.4)
    shore = np.column_stack([np.cos(turn), np.sin(turn)]) * reach[:, None] + 2
    outline = shapely.Polygon(km(shore))
    halves = {
        "west": outline.intersection(box(0, 0, 2, 4)),
        "oost": outline.intersection(box(2, 0, 4, 4)),
    }

    report = check(halves, moved(outline, 0.4, 0.3))

    assert [f.variant for f in cov(report)] == ["rounded", "same_cause"]
    assert cov(report)[0].subregions == ("west", "oost")


@cache
def other_generalisation(reference: Path, provincie: str) -> CoverageReport:
    """Draw the RES-regio's of a provincie on strongly simplified boundaries of 2023."""
    area = select_provincie(read_boundaries(), provincie)
    path = reference / "boundaries" / "gemeenten_2023_simplified.geojson"
    simple = gpd.read_file(path).to_crs(28992)
    region = dict(zip(area.units["gemeentecode"], area.units["res"], strict=True))
    simple = simple[simple["statcode"].isin(region)]
    shapes = {
        name: dissolve(shapely.make_valid(group.geometry.to_numpy()))
        for name, group in simple.groupby(simple["statcode"].map(region))
    }
    return check_coverage(frame(shapes), area.polygon)


@pytest.mark.reference
@pytest.mark.parametrize("provincie", ["Gelderland", "Zeeland", "Drenthe"])
def test_a_scheme_drawn_on_another_generalisation_is_said_once(
    reference: Path, provincie: str
) -> None:
    report = other_generalisation(reference, provincie)

    assert [(f.check, f.variant) for f in cov(report)] == [
        (Check.GAP, "other_line"),
        (Check.SPILL, "same_cause"),
    ]
    assert sum(f.count for f in cov(report)) > 100
    assert report.balance.closes


@pytest.mark.reference
def test_the_likely_cause_stands_in_the_sentence_and_only_in_the_first(
    reference: Path,
) -> None:
    gaps, spills = cov(other_generalisation(reference, "Gelderland"))

    assert "ander jaar of een andere generalisatie" in gaps.message("nl")
    assert "another year or generalisation" in gaps.message("en")
    assert "generalisatie" not in spills.message("nl")
    assert json.dumps(gaps.to_dict()).count("generalisatie") == 1
