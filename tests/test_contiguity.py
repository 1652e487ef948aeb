"""Pieces of a subregion that are joined only across another subregion (COV-04)."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from made import box
from small import CODES, boundaries, drawn, table

from pva_geo.coverage import check_scheme
from pva_geo.coverage.contiguity import find_scattered_units
from pva_geo.model import Finding, Scheme, Severity
from pva_geo.readers import read_scheme
from pva_geo.schema import RD_NEW
from pva_geo.sources import read_boundaries


def scattered(scheme: Scheme) -> list[Finding]:
    report = check_scheme(scheme, boundaries(), provincie="Veldland")
    return [finding for finding in report.findings if finding.check == "COV-04"]


def by_unit(subregions: str) -> Scheme:
    """Write a table: a letter a unit, in order of code."""
    return table(list(zip(CODES, subregions, strict=True)))


@pytest.mark.parametrize("letters", ["AAABBB", "ABBABB", "AAAAAA", "ABCDEF"])
def test_joined_units_are_no_finding(letters: str) -> None:
    assert scattered(by_unit(letters)) == []


def test_a_unit_beyond_another_subregion_is_scattered() -> None:
    (finding,) = scattered(by_unit("ABABBB"))
    assert finding.severity is Severity.WARNING
    assert finding.subregions == ("A",)
    assert finding.gemeenten in (("GM9001",), ("GM9003",))


def test_touching_in_a_point_does_not_join() -> None:
    (finding,) = scattered(by_unit("ABBCAD"))
    assert finding.subregions == ("A",)


def test_the_smaller_group_is_the_one_that_lies_apart() -> None:
    (finding,) = scattered(by_unit("AACBBA"))
    assert finding.gemeenten == ("GM9006",)
    assert finding.area_m2 == pytest.approx(1e8)
    assert "'s-Fveld hoort bij A" in finding.message()


def pieces(*rows: tuple[str, str, shapely.Geometry]) -> gpd.GeoDataFrame:
    units, subregions, shapes = zip(*rows, strict=True)
    columns = {"unit": units, "subregion_id": subregions, "name": subregions}
    return gpd.GeoDataFrame(
        columns | {"label": units}, geometry=list(shapes), crs=RD_NEW
    )


def test_an_island_is_no_finding() -> None:
    land = pieces(
        ("kust", "A", box(0, 0, 10, 10)),
        ("achterland", "B", box(10, 0, 20, 10)),
        ("eiland", "A", box(0, 15, 5, 20)),
    )
    assert find_scattered_units(land) == ()


def test_parts_of_one_unit_belong_together() -> None:
    land = pieces(
        ("baarle", "A", box(0, 0, 5, 10)),
        ("midden", "B", box(5, 0, 10, 10)),
        ("baarle", "A", box(10, 0, 15, 10)),
    )
    assert find_scattered_units(land) == ()


def test_a_drawn_part_beyond_another_subregion_is_scattered() -> None:
    ends = shapely.union_all([box(0, 0, 10, 20), box(20, 0, 30, 20)])
    (finding,) = scattered(drawn({"A": ends, "B": box(10, 0, 20, 20)}))
    assert finding.variant == "part"
    assert finding.area_m2 == pytest.approx(2e8)


def test_drawn_neighbours_without_common_vertices_are_joined() -> None:
    bent = shapely.segmentize(box(0, 10, 30, 20), 700)
    both = shapely.MultiPolygon([*shapely.get_parts(box(0, 0, 30, 10)), bent])
    assert scattered(drawn({"A": both})) == []


def test_a_unit_in_no_subregion_is_land_of_nobody() -> None:
    scheme = table([(c, "A") for c in ("GM9001", "GM9003", "GM9004", "GM9006")])
    assert scattered(scheme) == []


@pytest.mark.reference
def test_amsterdam_in_two_parts_is_silent(reference: Path) -> None:
    file = reference / "subregions" / "noord-holland_subres.csv"
    report = check_scheme(read_scheme(file), read_boundaries(), provincie="PV27")
    assert report.findings == ()
