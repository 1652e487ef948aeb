"""What lies apart (COV-04) and what only seems to: parts, slivers, water, vertices.

2 +---+---+---+---+
  | A | B | C | D |        a row of four, or of more, units of 1 × 2 km
0 +---+---+---+---+
  0   1   2   3   4 km
"""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from schemes import box, frame, polygon
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve, regions, select_provincie
from pva_geo.coverage import check_area, check_coverage
from pva_geo.model import (
    Area,
    Boundaries,
    Check,
    CoverageReport,
    Finding,
    Scheme,
    SchemeKind,
    Source,
    Tolerance,
)
from pva_geo.sources import read_boundaries

A, B, C, D = (box(n, 0, n + 1, 2) for n in range(4))
ISLAND = box(6, 0, 7, 1)


def union(*shapes: BaseGeometry) -> BaseGeometry:
    return shapely.union_all(list(shapes))


def area_of(units: dict[str, BaseGeometry]) -> Area:
    rows = gpd.GeoDataFrame(
        {
            "gemeentecode": [f"GM{9001 + n}" for n in range(len(units))],
            "gemeente": list(units),
            "provinciecode": "PV99",
            "provincie": "Voorbeeld",
        },
        geometry=list(units.values()),
        crs="EPSG:28992",
    )
    shape = dissolve(rows.geometry.to_numpy())
    return Area(code="PV99", name="Voorbeeld", year=2022, units=rows, polygon=shape)


def boundaries_of(area: Area) -> Boundaries:
    changes = ["datum", "oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam", "soort"]
    return Boundaries(
        gemeenten=area.units,
        year=2022,
        sources=(),
        herindelingen=pd.DataFrame(columns=changes),
        naamvarianten=pd.DataFrame(columns=["gemeentecode", "variant"]),
    )


def table(units: dict[str, BaseGeometry], members: dict[str, str]) -> CoverageReport:
    """Check a table: unit → subregion."""
    area = area_of(units)
    codes = dict(zip(area.units["gemeente"], area.units["gemeentecode"], strict=True))
    rows = pd.DataFrame(
        {
            "gemeentecode": [codes[unit] for unit in members],
            "gemeente": list(members),
            "subregion_id": "",
            "subregio": list(members.values()),
            "row": range(2, len(members) + 2),
        }
    )
    source = Source(role="scheme", name="indeling.csv")
    scheme = Scheme(kind=SchemeKind.TABLE, source=source, rows=rows)
    return check_area(scheme, area, boundaries_of(area), Tolerance())


def drawn(
    units: dict[str, BaseGeometry], shapes: dict[str, BaseGeometry]
) -> CoverageReport:
    """Check drawn subregions against units."""
    area = area_of(units)
    rows = frame(shapes).assign(name=list(shapes), row=range(1, len(shapes) + 1))
    source = Source(role="scheme", name="indeling.gpkg")
    scheme = Scheme(kind=SchemeKind.POLYGONS, source=source, rows=rows)
    return check_area(scheme, area, boundaries_of(area), Tolerance())


def scattered(report: CoverageReport) -> list[Finding]:
    return [f for f in report.findings if f.check is Check.SCATTERED]


def test_units_that_lie_apart_together_are_one_finding() -> None:
    units = {"a": box(-3, 0, 1, 2), "b": B, "c": C, "d": D}

    (found,) = scattered(table(units, {"a": "X", "b": "Y", "c": "X", "d": "X"}))

    assert found.gemeenten == ("GM9003", "GM9004")


def test_parts_that_one_unit_has_by_itself_are_silent() -> None:
    units = {"a": union(A, C), "b": B}

    assert not scattered(table(units, {"a": "X", "b": "Y"}))


def test_a_part_of_a_unit_joins_what_borders_on_it() -> None:
    units = {"a": union(A, C), "b": B, "d": D}

    assert not scattered(table(units, {"a": "X", "b": "Y", "d": "X"}))


def test_water_between_is_silent_though_another_unit_lies_on_both_sides() -> None:
    """The island holds a unit of X, and a part of a unit of Y: water joins nothing."""
    units = {"a": A, "b": union(B, box(7, 0, 8, 1)), "eiland": ISLAND}

    assert not scattered(table(units, {"a": "X", "b": "Y", "eiland": "X"}))


def test_units_whose_vertices_differ_are_joined_all_the_same() -> None:
    """The border of a and c is one line, on which a has no vertex of c's corner."""
    units = {
        "a": box(0, 0, 1, 2),
        "b": box(1, 1, 2, 2),
        "c": polygon([(1, 0), (3, 0), (3, 2), (2, 2), (2, 1), (1, 1)]),
    }

    assert not scattered(table(units, {"a": "X", "b": "Y", "c": "X"}))


def test_a_drawn_part_on_an_island_is_silent() -> None:
    units = {"a": A, "b": B, "eiland": ISLAND}

    assert not scattered(drawn(units, {"X": union(A, ISLAND), "Y": B}))


def test_drawn_parts_that_one_unit_has_by_itself_are_silent() -> None:
    units = {"a": union(A, C), "b": B}

    assert not scattered(drawn(units, {"X": union(A, C), "Y": B}))


def test_two_drawn_parts_of_a_unit_that_is_one_piece_lie_apart() -> None:
    """The unit is cut in three: nothing that it has by itself."""
    units = {"abc": union(A, B, C)}

    (found,) = scattered(drawn(units, {"X": union(A, C), "Y": B}))

    assert found.subregions == ("X",)


def test_drawn_parts_that_touch_in_a_point_lie_apart() -> None:
    units = {"a": box(0, 0, 2, 2)}
    shapes = {
        "X": union(box(0, 0, 1, 1), box(1, 1, 2, 2)),
        "Y": union(box(1, 0, 2, 1), box(0, 1, 1, 2)),
    }

    assert len(scattered(drawn(units, shapes))) == 2


def test_drawn_parts_with_a_wide_gap_between_are_silent() -> None:
    """What lies between them is nobody's, not another subregion's."""
    units = {"a": A, "b": B, "c": C}

    assert not scattered(drawn(units, {"X": union(A, C)}))


def test_a_sliver_between_does_not_hide_that_parts_lie_apart() -> None:
    units = {"a": A, "b": B, "c": C}
    shapes = {"X": union(A, C), "Y": box(1.001, 0, 1.999, 2)}

    assert len(scattered(drawn(units, shapes))) == 1


def test_a_drawn_part_that_is_noise_is_passed_over() -> None:
    speck = box(1.5, 0.5, 1.5000005, 0.5000005)
    shapes = {"X": union(A, speck), "Y": B.difference(speck)}

    assert not scattered(drawn({"a": A, "b": B}, shapes))


def test_a_drawn_part_that_is_a_sliver_is_marked() -> None:
    strip = box(1.5, 0.5, 1.501, 1.5)
    shapes = {"X": union(A, strip), "Y": B.difference(strip)}

    (found,) = scattered(drawn({"a": A, "b": B}, shapes))

    assert found.sliver


def test_without_units_parts_across_another_subregion_lie_apart() -> None:
    report = check_coverage(frame({"X": union(A, C), "Y": B}), union(A, B, C))

    assert len(scattered(report)) == 1


@pytest.fixture(scope="module")
def noord_holland(reference: Path) -> tuple[Area, Boundaries]:
    path = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    boundaries = read_boundaries(path)
    return select_provincie(boundaries, "Noord-Holland"), boundaries


def subres(area: Area) -> dict[str, BaseGeometry]:
    named = regions(area, "subres").merge(area.units[["gemeentecode", "geometry"]])
    return {
        str(name): dissolve(group["geometry"].to_numpy())
        for name, group in named.groupby("subregio")
    }


@pytest.mark.reference
def test_subres_amsterdam_in_two_parts_is_silent_as_polygons(
    noord_holland: tuple[Area, Boundaries],
) -> None:
    area, boundaries = noord_holland
    shapes = subres(area)
    rows = frame(shapes).assign(name=list(shapes), row=range(1, len(shapes) + 1))
    source = Source(role="scheme", name="subres.gpkg")
    scheme = Scheme(kind=SchemeKind.POLYGONS, source=source, rows=rows)

    report = check_area(scheme, area, boundaries, Tolerance())

    two = [n for n, s in shapes.items() if "msterdam" in n and s.geom_type != "Polygon"]
    assert two
    assert not scattered(report)
    assert report.ok
