"""Nothing but an existing file of a listed format gets past the door."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import box

from pva_geo.errors import SourceError
from pva_geo.readers.files.door import (
    SPATIAL,
    drawn_layers,
    require_file,
    spatial_layers,
)

VRT = b"""<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd
</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"""


def squares() -> gpd.GeoDataFrame:
    """Two squares of 1 km side by side: `A B`."""
    shapes = [box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000)]
    moved = gpd.GeoSeries(shapes, crs="EPSG:28992").translate(120_000, 450_000)
    return gpd.GeoDataFrame({"subregio": ["A", "B"]}, geometry=moved)


def geopackage(path: Path) -> Path:
    squares().to_file(path, layer="indeling")
    return path


@pytest.mark.parametrize(
    "address",
    [
        "/vsicurl/http://127.0.0.1/x.gpkg",
        "http://127.0.0.1/x.geojson",
        "WFS:http://127.0.0.1/wfs",
        '{"type":"FeatureCollection","features":[]}',
        "/vsizip/x.zip/x.shp",
        "PG:host=127.0.0.1",
        "map",
    ],
)
def test_an_address_or_connection_string_is_no_file(address: str) -> None:
    with pytest.raises(SourceError) as caught:
        spatial_layers(Path(address))
    assert caught.value.key == "error.file.missing"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("x.gpkg", VRT, "error.file.other_bytes"),
        ("x.geojson", VRT, "error.file.other_bytes"),
        ("x.vrt", VRT, "error.file.format"),
        ("x.zip", b"PK\x03\x04", "error.file.format"),
        ("x.gpkg", b"", "error.file.empty"),
        ("x.gpkg", b"SQLite format 3\0" + b"x" * 60, "error.file.unreadable"),
        ("x.fgb", b"fgb\x03rommel", "error.file.unreadable"),
        ("x.shp", b"\x00\x00\x27\x0arommel", "error.file.parts"),
        ("x.geojson", b"{kapot", "error.file.unreadable"),
        ("x.json", b'{"naam": "geen kaart"}', "error.file.other_bytes"),
    ],
)
def test_a_file_that_is_something_else_is_refused(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        spatial_layers(path)
    assert caught.value.key == key


def test_a_folder_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "grenzen.gdb").mkdir()
    with pytest.raises(SourceError) as caught:
        require_file(tmp_path / "grenzen.gdb", SPATIAL)
    assert caught.value.key == "error.file.folder"
    assert "GeoPackage" in caught.value.message("en")


def test_a_zip_is_refused_with_the_names_of_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "grenzen.shp.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("gemeenten.shp", "gemeenten.dbf", "leesmij.txt"):
            archive.writestr(f"map/{name}", "x")
    with pytest.raises(SourceError) as caught:
        require_file(path, SPATIAL)
    assert caught.value.key == "error.file.zip"
    assert caught.value.facts["names"] == ["map/gemeenten.shp"]


@pytest.mark.parametrize("lost", [".shx", ".dbf"])
def test_a_shapefile_that_lost_a_part_is_refused_with_its_name(
    tmp_path: Path, lost: str
) -> None:
    squares().to_file(tmp_path / "indeling.shp")
    (tmp_path / f"indeling{lost}").unlink()
    with pytest.raises(SourceError, match=lost) as caught:
        spatial_layers(tmp_path / "indeling.shp")
    assert caught.value.key == "error.file.parts"


@pytest.mark.parametrize("ending", ["-wal", "-journal"])
def test_a_geopackage_that_another_program_holds_open_is_refused_untouched(
    tmp_path: Path, ending: str
) -> None:
    path = geopackage(tmp_path / "a.gpkg")
    beside = tmp_path / f"a.gpkg{ending}"
    beside.write_bytes(b"")
    assert spatial_layers(path) == ("indeling",)
    beside.write_bytes(b"nog niet weggeschreven")
    before = path.read_bytes()
    with pytest.raises(SourceError, match=f"a.gpkg{ending}") as caught:
        spatial_layers(path)
    assert caught.value.key == "error.file.unsettled"
    assert path.read_bytes() == before


def test_a_geopackage_in_the_mode_of_qgis_is_read_and_left_as_it_was(
    tmp_path: Path,
) -> None:
    path = geopackage(tmp_path / "a.gpkg")
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    before = path.read_bytes()
    assert drawn_layers(path) == ("indeling",)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.gpkg"]


def test_parts_of_a_shapefile_may_be_in_capitals(tmp_path: Path) -> None:
    squares().to_file(tmp_path / "indeling.shp")
    for part in tmp_path.iterdir():
        part.rename(tmp_path / part.name.upper())
    assert spatial_layers(tmp_path / "INDELING.SHP") == ("INDELING",)


def test_the_reason_holds_no_memory_address(tmp_path: Path) -> None:
    path = tmp_path / "x.fgb"
    path.write_bytes(b"fgb\x03rommel")
    with pytest.raises(SourceError) as caught:
        spatial_layers(path)
    assert "0x" not in str(caught.value)


def test_a_symbolic_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    link = tmp_path / "link.gpkg"
    link.symlink_to(geopackage(tmp_path / "echt.gpkg"))
    assert require_file(link, SPATIAL) == ".gpkg"


def test_views_and_tables_of_qgis_are_no_layers(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "qgis.gpkg")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE layer_styles (id INTEGER PRIMARY KEY)")
        database.execute("CREATE TABLE qgis_projects (name TEXT PRIMARY KEY)")
        database.execute("CREATE VIEW kijk AS SELECT fid, subregio FROM indeling")
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier)"
            " VALUES ('kijk', 'attributes', 'kijk')"
        )
    assert spatial_layers(path) == ("indeling",)


def test_a_plain_table_is_a_layer_that_is_not_drawn(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "twee.gpkg")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE lijst (fid INTEGER PRIMARY KEY, naam TEXT)")
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier)"
            " VALUES ('lijst', 'attributes', 'lijst')"
        )
    assert spatial_layers(path) == ("indeling", "lijst")
    assert drawn_layers(path) == ("indeling",)


def test_a_damaged_description_of_layers_kills_nothing(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "a.gpkg")
    content = path.read_bytes().replace(b"CREATE TABLE", b"CREATE\xa9TABLE")
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        spatial_layers(path)
    assert caught.value.key == "error.file.unreadable"


def test_a_database_that_lists_no_layers_is_refused(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "a.gpkg")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE gpkg_contents")
    with pytest.raises(SourceError, match="gpkg_contents"):
        spatial_layers(path)


def test_geojson_in_another_encoding_is_refused_without_a_word_on_stderr(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.geojson"
    squares().assign(subregio="Fryslân").to_file(path)
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.encode("cp1252"))
    with pytest.raises(SourceError, match="UTF-8") as caught:
        spatial_layers(path)
    assert caught.value.key == "error.file.not_utf8"
    assert not capfd.readouterr().err
