"""Nothing but an existing file of a listed format gets past the door."""

import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
from shapely.geometry import GeometryCollection, MultiPolygon, Polygon, box

from pva_geo.errors import SourceError
from pva_geo.readers.door import (
    SPATIAL,
    drawn_layers,
    read_layer,
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
        ("x.shp", b"\x00\x00\x27\x0arommel", "error.file.unreadable"),
        ("x.geojson", b"{kapot", "error.file.unreadable"),
        ("x.json", b'{"naam": "geen kaart"}', "error.file.unreadable"),
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


def test_a_broken_parquet_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(b"PAR1rommel")
    with pytest.raises(SourceError) as caught:
        read_layer(path, "x")
    assert caught.value.key == "error.file.unreadable"


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


def test_reading_leaves_the_file_and_its_folder_as_they_were(tmp_path: Path) -> None:
    path = geopackage(tmp_path / "a.gpkg")
    before = path.read_bytes()
    read_layer(path, spatial_layers(path)[0])
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["a.gpkg"]


@pytest.mark.parametrize("suffix", [".gpkg", ".shp", ".fgb", ".parquet"])
def test_every_format_gives_the_same_rows(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"indeling{suffix}"
    if suffix == ".parquet":
        squares().to_parquet(path)
    else:
        squares().to_file(path)
    frame = read_layer(path, spatial_layers(path)[0]).sort_values("subregio")
    assert frame["subregio"].tolist() == ["A", "B"]
    assert frame.geometry.area.tolist() == [1e6, 1e6]
    assert frame.crs == "EPSG:28992"


def test_heights_and_empty_parts_are_taken_away(tmp_path: Path) -> None:
    high = Polygon([(0, 0, 5), (9, 0, 5), (9, 9, 5)])
    frame = squares().head(1).set_geometry([MultiPolygon([high, Polygon()])])
    frame.set_crs("EPSG:28992").to_file(tmp_path / "hoog.gpkg")
    shape = read_layer(tmp_path / "hoog.gpkg", "hoog").geometry.iloc[0]
    assert not shape.has_z
    assert not any(part.is_empty for part in getattr(shape, "geoms", [shape]))
    assert not isinstance(shape, GeometryCollection)


def test_a_missing_geometry_stays_missing(tmp_path: Path) -> None:
    frame = squares()
    frame.loc[1, "geometry"] = None
    frame.to_file(tmp_path / "nul.gpkg")
    assert read_layer(tmp_path / "nul.gpkg", "nul").geometry.isna().tolist() == [
        False,
        True,
    ]
