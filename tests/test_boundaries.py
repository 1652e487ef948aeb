"""One provincie by any of its names; dissolving; the regions of the register."""

import numpy as np
import pytest
import shapely
from made import box
from small import CODES, boundaries

from pva_geo.boundaries import dissolve, dissolve_context, regions, select_provincie
from pva_geo.errors import SchemaError, SourceError
from pva_geo.model import Boundaries
from pva_geo.sources import read_boundaries


@pytest.fixture(scope="module")
def embedded() -> Boundaries:
    return read_boundaries()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("Noord-Brabant", "PV30"),
        ("noord brabant", "PV30"),
        ("NOORDBRABANT", "PV30"),
        ("Brabant", "PV30"),
        ("Noord\N{EN DASH}Brabant ", "PV30"),
        ("Fryslân", "PV21"),
        ("fryslan", "PV21"),
        ("Friesland", "PV21"),
        ("Frysla\N{COMBINING CIRCUMFLEX ACCENT}n", "PV21"),
        ("PV25", "PV25"),
        ("pv25", "PV25"),
        (" 25 ", "PV25"),
        ("Zuid Holland", "PV28"),
    ],
)
def test_a_provincie_is_known_in_any_spelling(
    embedded: Boundaries, wanted: str, code: str
) -> None:
    assert select_provincie(embedded, wanted).code == code


@pytest.mark.parametrize(
    ("wanted", "near"), [("Gelderlnd", "Gelderland"), ("Zuidholand", "Zuid-Holland")]
)
def test_a_misspelt_provincie_is_refused_with_the_nearest(
    embedded: Boundaries, wanted: str, near: str
) -> None:
    with pytest.raises(SourceError) as caught:
        select_provincie(embedded, wanted)
    assert near in str(caught.value)
    assert wanted in str(caught.value)


@pytest.mark.parametrize("wanted", ["PV99", "99", "", "Nederland", "GM0344"])
def test_what_is_no_provincie_is_refused(embedded: Boundaries, wanted: str) -> None:
    with pytest.raises(SourceError) as caught:
        select_provincie(embedded, wanted)
    assert caught.value.key == "error.provincie.unknown"


def test_units_and_outline_are_those_of_the_provincie() -> None:
    area = select_provincie(boundaries(), "Veldland")
    assert area.units["gemeentecode"].tolist() == list(CODES)
    assert area.polygon.equals(box(0, 0, 30, 20))
    assert (area.name, area.year) == ("Veldland", 2022)


def test_all_provincies_together_are_the_country(embedded: Boundaries) -> None:
    codes = sorted(set(embedded.gemeenten["provinciecode"]))
    areas = [select_provincie(embedded, code).polygon.area for code in codes]
    assert len(codes) == 12
    assert sum(areas) == pytest.approx(embedded.gemeenten.area.sum(), rel=1e-12)


def test_boundaries_in_degrees_are_refused() -> None:
    drawn = boundaries()
    degrees = drawn.gemeenten.to_crs("EPSG:4326")
    moved = Boundaries(
        gemeenten=degrees,
        year=drawn.year,
        sources=drawn.sources,
        herindelingen=drawn.herindelingen,
        naamvarianten=drawn.naamvarianten,
    )
    with pytest.raises(SchemaError):
        select_provincie(moved, "Veldland")


def test_dissolving_a_coverage_keeps_its_coordinates_and_area() -> None:
    cells = np.array([box(0, 0, 1, 1), box(1, 0, 2, 1)], dtype=object)
    merged = dissolve(cells)
    assert merged.area == 2e6
    given = {tuple(xy) for xy in shapely.get_coordinates(cells)}
    assert {tuple(xy) for xy in shapely.get_coordinates(merged)} <= given


def test_dissolving_what_overlaps_counts_area_once() -> None:
    merged = dissolve(np.array([box(0, 0, 2, 1), box(1, 0, 3, 1)], dtype=object))
    assert merged.area == pytest.approx(3e6)


def test_dissolving_nothing_is_empty() -> None:
    assert dissolve(np.array([], dtype=object)).is_empty


def test_the_context_is_every_other_provincie() -> None:
    context = dissolve_context(boundaries(), "PV98")
    assert context["provincie"].tolist() == ["Elderland"]


@pytest.mark.parametrize(
    ("provincie", "kind", "number"),
    [("PV25", "res", 6), ("PV27", "subres", 9), ("PV31", "subres", 4)],
)
def test_regions_hold_every_unit_once(
    embedded: Boundaries, provincie: str, kind: str, number: int
) -> None:
    area = select_provincie(embedded, provincie)
    scheme = regions(area, kind)
    assert scheme["subregion_id"].nunique() == number
    assert sorted(scheme["gemeentecode"]) == area.units["gemeentecode"].tolist()


def test_boundaries_without_regions_give_none() -> None:
    assert regions(select_provincie(boundaries(), "Veldland"), "res").empty
