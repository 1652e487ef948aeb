"""The embedded boundaries: complete, exact, and later years derived from them."""

from pathlib import Path

import pytest
import shapely

from pva_geo.errors import SourceError
from pva_geo.sources import read_boundaries


def test_there_are_345_gemeenten_in_12_provincies() -> None:
    gemeenten = read_boundaries().gemeenten
    assert len(gemeenten) == 345
    assert gemeenten["provinciecode"].nunique() == 12
    assert gemeenten["gemeentecode"].is_monotonic_increasing


def test_they_are_in_rd_new_and_share_their_edges() -> None:
    gemeenten = read_boundaries().gemeenten
    assert gemeenten.crs == "EPSG:28992"
    assert gemeenten.geometry.is_valid.all()
    assert shapely.coverage_is_valid(gemeenten.geometry.to_numpy())


def test_a_later_year_has_the_same_land_in_fewer_gemeenten() -> None:
    now, later = read_boundaries(), read_boundaries(year=2023)
    assert later.derived
    assert "afgeleid" in str(later.sources[0].layer)
    assert len(later.gemeenten) == 342
    area, later_area = now.gemeenten.area.sum(), later.gemeenten.area.sum()
    assert later_area == pytest.approx(area, rel=1e-12)
    assert shapely.coverage_is_valid(later.gemeenten.geometry.to_numpy())


@pytest.mark.parametrize(
    ("year", "key"), [(2021, "error.year.earlier"), (2050, "error.year.later")]
)
def test_other_years_are_refused_with_the_way_to_get_them(year: int, key: str) -> None:
    with pytest.raises(SourceError, match=r"bestand|GeoPackage") as caught:
        read_boundaries(year=year)
    assert caught.value.key == key


@pytest.mark.reference
def test_areas_of_provincies_are_those_of_the_control_table(reference: Path) -> None:
    path = reference / "boundaries" / "oppervlakte_provincies_controle.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    heading, *rows = [line.split(";") for line in lines]
    area_km2 = heading.index(next(name for name in heading if "polygoon" in name))
    expected = {row[0]: float(row[area_km2].replace(",", ".")) for row in rows}
    gemeenten = read_boundaries().gemeenten
    found = gemeenten.geometry.area.groupby(gemeenten["provinciecode"]).sum() / 1e6
    assert {code: found[code] for code in expected} == pytest.approx(expected, rel=1e-3)
