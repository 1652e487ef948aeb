"""Boundaries of any listed format give the same gemeenten with their provincie."""

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from broken import put_wkb
from shapely import from_wkt
from shapely.geometry import Point, box

from pva_geo.errors import PvaGeoError, SchemaError, SourceError
from pva_geo.model import Boundaries, Note
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


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("suffix", [".parquet", ".gpkg", ".shp", ".fgb"])
def test_boundaries_without_crs_are_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"gemeenten_2022{suffix}"
    frame = gemeenten(statcode=["GM0344", "GM0355"]).set_crs(None, allow_override=True)
    if suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_file(path)
    with pytest.raises(SourceError) as caught:
        read_boundaries(path)
    assert caught.value.key == "error.boundaries.crs"


def test_a_shapefile_that_lost_its_prj_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.shp"
    gemeenten(statcode=["GM0344", "GM0355"]).to_file(path)
    path.with_suffix(".prj").unlink()
    with pytest.raises(SourceError, match="EPSG:28992") as caught:
        read_boundaries(path)
    assert caught.value.key == "error.boundaries.crs"


def test_coordinates_that_their_label_cannot_have_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.geojson"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.set_crs("EPSG:4326", allow_override=True).to_file(path)
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


def keys(boundaries: Boundaries) -> list[str]:
    return [note.key for note in boundaries.notes]


def only(boundaries: Boundaries, key: str) -> Note:
    (note,) = (note for note in boundaries.notes if note.key == key)
    return note


def test_rows_without_a_code_are_named(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(statcode=["GM0344", "Noordzee"]).to_file(path)
    with pytest.raises(SchemaError, match="2 \\(«Noordzee»\\)"):
        read_boundaries(path)


BOW_TIE = (
    "POLYGON ((130000 450000, 140000 460000, 140000 450000, 130000 460000, "
    "130000 450000))"
)


def test_an_invalid_gemeente_is_mended_and_said_with_reason_and_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"], statnaam=["Utrecht", "Zeist"])
    frame.geometry = [from_wkt(BOW_TIE), frame.geometry[1]]
    frame.to_file(path)
    read = read_boundaries(path)
    assert read.gemeenten.geometry.is_valid.all()
    message = str(only(read, "note.boundaries.invalid").to_dict("nl")["message"])
    assert "Utrecht (GM0344)" in message
    assert "de grens kruist zichzelf, bij 135000, 455000" in message


@pytest.mark.parametrize(
    ("shape", "key"),
    [
        (None, "error.boundaries.no_area"),
        (Point(1, 1).buffer(0), "error.boundaries.no_area"),
        (Point(130_000, 450_000), "error.boundaries.no_area"),
    ],
)
def test_a_gemeente_without_area_is_refused_with_its_name(
    tmp_path: Path, shape: shapely.Geometry | None, key: str
) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"], statnaam=["Utrecht", "Zeist"])
    frame.geometry = [frame.geometry[0], shape]
    frame.to_file(path)
    with pytest.raises(SourceError, match="Zeist") as caught:
        read_boundaries(path)
    assert caught.value.key == key


def test_a_layer_of_label_points_is_said_to_have_no_polygons(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.set_geometry(frame.centroid).to_file(path, layer="gemeente_labelpoint")
    with pytest.raises(SourceError) as caught:
        read_boundaries(path, layer="gemeente_labelpoint")
    assert caught.value.key == "error.boundaries.no_polygons"


def test_a_gemeente_far_from_the_others_is_refused_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    frame = gemeenten(statcode=["GM0344", "GM0355"])
    frame.geometry = [frame.geometry[0], box(5, 52, 5.1, 52.1)]
    frame.to_file(path)
    with pytest.raises(SourceError, match="object 2") as caught:
        read_boundaries(path)
    assert caught.value.key == "error.boundaries.strays"


def test_a_ring_that_cannot_be_read_is_refused_with_its_row(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.gpkg"
    gemeenten(statcode=["GM0344", "GM0355"]).to_file(path)
    one_point = bytes.fromhex("0103000000" + "01000000" + "01000000") + b"\0" * 16
    put_wkb(path, one_point)
    with pytest.raises(SourceError, match="object 2") as caught:
        read_boundaries(path)
    assert caught.value.key == "error.file.broken_features"


def test_a_ring_that_is_open_is_closed_and_said(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten_2022.geojson"
    gemeenten(statcode=["GM0344", "GM0355"]).to_crs("EPSG:4326").to_file(path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    del whole["features"][1]["geometry"]["coordinates"][0][-1]
    path.write_text(json.dumps(whole), encoding="utf-8")
    read = read_boundaries(path)
    assert only(read, "note.boundaries.closed").row == 2
    assert read.gemeenten.geometry.area.round(-6).tolist() == [1e8, 1e8]


INVALID = {
    2023: {"GM0293", "GM0402", "GM0599", "GM1892", "GM1942"},
    2025: {"GM0293", "GM1676"},
}


@pytest.mark.reference
@pytest.mark.parametrize("year", [2023, 2025])
def test_the_invalid_gemeenten_that_were_published_are_said_each(
    reference: Path, year: int
) -> None:
    path = reference / "boundaries" / f"gemeenten_{year}_simplified.geojson"
    read = read_boundaries(path)
    found = {
        note.facts["gemeentecode"]
        for note in read.notes
        if note.key == "note.boundaries.invalid"
    }
    assert found == INVALID[year]
    assert read.gemeenten.geometry.is_valid.all()


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
