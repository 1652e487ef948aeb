"""The land of voorbeeldland: one exact coverage, with all that a coastline can have."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pyogrio
import pytest
import shapely

from pva_geo.boundaries import dissolve, select_provincie
from pva_geo.model import Area, Boundaries
from pva_geo.sources import read_boundaries
from pva_geo.voorbeeldland import boundaries_bytes
from pva_geo.voorbeeldland.register import seeds
from pva_geo.voorbeeldland.terrain import draw_terrain

ENCLAVE, HOST = "GM9008", "GM9011"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("voorbeeldland") / "grenzen.gpkg"
    path.write_bytes(boundaries_bytes())
    return path


@pytest.fixture(scope="module")
def boundaries(file: Path) -> Boundaries:
    return read_boundaries(file)


@pytest.fixture(scope="module")
def area(boundaries: Boundaries) -> Area:
    return select_provincie(boundaries, "Voorbeeldland")


def corners_of(units: gpd.GeoDataFrame) -> list[int]:
    return [len(shapely.get_coordinates(shape)) for shape in units.geometry]


def test_has_25_gemeenten_and_a_neighbour_of_seven(boundaries: Boundaries) -> None:
    count = boundaries.gemeenten["provinciecode"].value_counts()
    assert count.to_dict() == {"PV99": 25, "PV98": 7}


def test_all_borders_are_shared_to_the_millimetre(boundaries: Boundaries) -> None:
    shapes = boundaries.gemeenten.geometry.to_numpy()
    corners = shapely.get_coordinates(shapes)
    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert np.array_equal(corners, np.round(corners, 3))


def test_every_gemeente_has_tens_of_vertices(area: Area) -> None:
    corners = corners_of(area.units)
    assert min(corners) >= 20
    assert np.median(corners) >= 100
    assert max(corners) < 500


def test_has_three_islands_and_a_piece_in_an_exclave(area: Area) -> None:
    parts = shapely.get_parts(area.polygon)
    km2 = sorted(shapely.area(parts) / 1e6, reverse=True)
    assert len(parts) == 5
    assert km2[0] > 5000
    assert all(1 < island < 100 for island in km2[1:4])
    assert km2[4] < 1
    islands = area.units[shapely.get_num_geometries(area.units.geometry) > 1]
    assert set(islands["gemeente"]) == {"Dichteroog", "Fabelhaven", "Stelderwijk"}


def test_a_lake_of_three_gemeenten_and_two_exclaves_are_its_holes(
    boundaries: Boundaries, area: Area
) -> None:
    rings = [
        ring for part in shapely.get_parts(area.polygon) for ring in part.interiors
    ]
    holes = sorted((shapely.Polygon(ring) for ring in rings), key=shapely.area)
    neighbour = select_provincie(boundaries, "Buurland").polygon
    assert len(holes) == 3
    assert [hole.intersects(neighbour) for hole in holes] == [True, True, False]
    around = area.units[area.units.touches(holes[2])]
    assert len(around) >= 3


def test_one_gemeente_lies_wholly_within_another(area: Area) -> None:
    shapes = area.units.set_index("gemeentecode").geometry
    holes = [
        ring for part in shapely.get_parts(shapes[HOST]) for ring in part.interiors
    ]
    assert len(holes) == 1
    assert shapely.equals(
        shapely.Polygon(holes[0]), shapely.union_all([shapes[ENCLAVE]])
    )


def test_lies_in_the_sea_where_no_dutch_land_is(boundaries: Boundaries) -> None:
    land = shapely.union_all(read_boundaries().gemeenten.geometry.to_numpy())
    assert not boundaries.gemeenten.intersects(land).any()


def test_credits_nobody_for_what_is_invented(boundaries: Boundaries) -> None:
    assert boundaries.sources[0].attribution is None
    assert boundaries.sources[0].licence is None


def test_layers_are_those_of_cbs_and_dissolve_from_gemeenten(file: Path) -> None:
    names = [name for name, _ in pyogrio.list_layers(file)]
    gemeenten = pyogrio.read_dataframe(file, layer="gemeente_gegeneraliseerd")
    whole = dissolve(gemeenten.geometry.to_numpy())
    assert names == [
        "gemeente_gegeneraliseerd",
        "provincie_gegeneraliseerd",
        "regionale_energiestrategie_gegeneraliseerd",
        "subres_regio_gegeneraliseerd",
        "gebiedsindelingen_register",
        "herindelingen",
    ]
    for name, count in zip(names, (32, 2, 5, 7), strict=False):
        layer = pyogrio.read_dataframe(file, layer=name)
        assert layer.crs == "EPSG:28992"
        assert len(layer) == count
        assert shapely.equals(dissolve(layer.geometry.to_numpy()), whole)


def test_its_own_herindelingen_are_known_beside_the_dutch(
    boundaries: Boundaries,
) -> None:
    changes = boundaries.herindelingen
    assert set(changes.tail(3)["oude_code"]) == {"GM9201", "GM9004", "GM9006"}
    assert len(changes) == len(read_boundaries().herindelingen) + 3


@pytest.mark.parametrize("seed", [1, 7, 12])
def test_another_seed_gives_other_land_as_exact(seed: int) -> None:
    shapes = draw_terrain(seeds(), seed).gemeenten
    assert shapely.coverage_is_valid(np.array(list(shapes.values())))
    assert len(shapes) == 32
    assert shapes["GM9020"] != draw_terrain(seeds()).gemeenten["GM9020"]
