"""Boundaries of any listed format give the same gemeenten with their provincie."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import box

from pva_geo.errors import PvaGeoError, SchemaError, SourceError
from pva_geo.sources import read_boundaries


def gemeenten(**columns: list[object]) -> gpd.GeoDataFrame:
    """Two gemeenten side by side: `Utrecht | Zeist`."""
    shapes = [
        box(130_000, 450_000, 140_000, 460_000),
        box(140_000, 450_000, 150_000, 460_000),
    ]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:28992")


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("statcode", ["GM0344", "GM0355"]),
        ("jrstatcode", ["2022GM0344", "2022GM0355"]),
        ("identificatie", ["GM0344", "GM0355"]),
        ("code", ["0344", "0355"]),
        ("code", [344, 355]),
        ("GM_CODE", ["gm0344", "GM0355 "]),
    ],
)
def test_columns_of_codes_are_recognised(
    tmp_path: Path, heading: str, codes: list[object]
) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(**{heading: codes}).to_file(path)
    read = read_boundaries(path).gemeenten
    assert read["gemeentecode"].tolist() == ["GM0344", "GM0355"]
    assert read["provincie"].tolist() == ["Utrecht", "Utrecht"]


@pytest.mark.parametrize(
    "layer",
    [
        "gemeente_gegeneraliseerd",
        "cbs_gemeente_2022_gegeneraliseerd",
        "gemeente_2022",
        "gemeente",
        "gemeentegebied",
    ],
)
def test_the_layer_of_gemeenten_is_found_by_its_name(
    tmp_path: Path, layer: str
) -> None:
    path = tmp_path / "gebieden_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.to_file(path, layer=layer)
    frame.to_file(path, layer="provincie_gegeneraliseerd")
    assert read_boundaries(path).sources[0].layer == layer


def test_the_provincie_of_the_file_wins_over_the_shipped_register(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(
        code=["0344", "0355"],
        ligt_in_provincie_code=["26", "99"],
        ligt_in_provincie_naam=["Utrecht", "Voorbeeldland"],
    ).to_file(path)
    read = read_boundaries(path)
    assert read.gemeenten["provinciecode"].tolist() == ["PV26", "PV99"]
    assert not read.notes


def test_a_gemeente_that_came_later_lies_where_its_predecessors_lay(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gemeenten_2023.gpkg"
    gemeenten(statcode=["GM1992", "GM0344"]).to_file(path)
    read = read_boundaries(path).gemeenten.set_index("gemeentecode")
    assert read.loc["GM1992", "provincie"] == "Zuid-Holland"


def test_a_gemeente_of_no_known_provincie_is_said(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(statcode=["GM9999", "GM0344"]).to_file(path)
    keys = [note.key for note in read_boundaries(path).notes]
    assert "note.boundaries.no_provincie" in keys


def test_boundaries_without_crs_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.parquet"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.set_crs(None, allow_override=True).to_parquet(path)
    with pytest.raises(SourceError) as caught:
        read_boundaries(path)
    assert caught.value.key == "error.boundaries.crs"


def test_without_a_column_of_codes_the_columns_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(naam=["Utrecht", "Zeist"]).to_file(path)
    with pytest.raises(SchemaError, match="kolommen: naam"):
        read_boundaries(path)


def test_the_same_code_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(statcode=["GM0344", "GM0344"]).to_file(path)
    with pytest.raises(SchemaError, match="GM0344"):
        read_boundaries(path)


def test_another_year_than_asked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(statcode=["GM0344", "GM0355"]).to_file(path)
    with pytest.raises(SourceError) as caught:
        read_boundaries(path, year=2024)
    assert caught.value.key == "error.year.mismatch"


def test_a_file_that_shows_no_year_needs_one(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.gpkg"
    gemeenten(statcode=["GM0344", "GM0355"]).to_file(path)
    with pytest.raises(SourceError) as caught:
        read_boundaries(path)
    assert caught.value.key == "error.year.unknown"
    assert read_boundaries(path, year=2022).year == 2022


@pytest.mark.parametrize("address", ["pdok", "postgresql://u:geheim@h/d"])
def test_services_are_refused_with_what_to_do_and_no_password(address: str) -> None:
    for source in (address, Path(address)):
        with pytest.raises(SourceError, match="GeoPackage") as caught:
            read_boundaries(source)
        assert "geheim" not in repr(caught.value)


def test_a_file_whose_name_begins_with_pdok_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pdok_2022.gpkg"
    gemeenten(statcode=["GM0344", "GM0355"]).to_file(path)
    assert len(read_boundaries(path).gemeenten) == 2


def test_an_empty_layer_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "leeg_2022.geojson"
    path.write_text('{"type":"FeatureCollection","features":[]}', encoding="utf-8")
    with pytest.raises(PvaGeoError) as caught:
        read_boundaries(path)
    assert caught.value.key == "error.file.empty"


@pytest.mark.reference
def test_the_geopackage_as_published_is_what_is_embedded(reference: Path) -> None:
    path = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    read, embedded = read_boundaries(path).gemeenten, read_boundaries().gemeenten
    columns = embedded.columns.tolist()
    assert (
        read[columns].drop(columns="geometry").equals(embedded.drop(columns="geometry"))
    )
    same = shapely.equals_identical(read.geometry, embedded.geometry)
    assert same.all()


@pytest.mark.reference
@pytest.mark.parametrize("year", [2023, 2025])
def test_derived_codes_are_those_that_were_published(
    reference: Path, year: int
) -> None:
    path = reference / "boundaries" / f"gemeenten_{year}_simplified.geojson"
    published = read_boundaries(path).gemeenten.set_index("gemeentecode")["provincie"]
    derived = read_boundaries(year=year).gemeenten.set_index("gemeentecode")
    assert derived["provincie"].to_dict() == published.to_dict()
