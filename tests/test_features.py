"""The features of a layer are read whatever is wrong with one of them."""

import json
import struct
from pathlib import Path

import geopandas as gpd
import numpy as np
import pyarrow.parquet as pq
import pytest
from broken import WRITERS, put_wkb, square_and
from shapely import from_wkt, to_wkb
from shapely.geometry import GeometryCollection, MultiPolygon, Point, Polygon, box

from pva_geo.errors import PvaGeoError, SchemaError, SourceError
from pva_geo.readers.files.door import spatial_layers
from pva_geo.readers.layers.features import Layer, read_features, read_layer, read_plain

X, Y = 121_000.0, 450_000.0
TRIANGLE = [(X, Y), (X + 9, Y), (X + 9, Y + 9), (X, Y)]
NAN = float("nan")


def squares(*names: str) -> gpd.GeoDataFrame:
    """Two squares of 1 km side by side: `A B`."""
    shapes = [
        box(120_000, 450_000, 121_000, 451_000),
        box(121_000, 450_000, 122_000, 451_000),
    ]
    data = {"subregio": names or ("A", "B")}
    return gpd.GeoDataFrame(data, geometry=shapes, crs="EPSG:28992")


def read(path: Path) -> Layer:
    return read_features(path, spatial_layers(path)[0])


def written(path: Path, frame: gpd.GeoDataFrame, **options: str) -> Path:
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_file(path, **options)
    return path


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp", ".fgb", ".parquet"])
def test_every_format_gives_the_same_rows(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / f"indeling{suffix}", squares())
    frame = read(path).frame.sort_values("subregio")
    assert frame["subregio"].tolist() == ["A", "B"]
    assert sorted(frame["row"]) == [1, 2]
    assert frame.geometry.area.tolist() == [1e6, 1e6]
    assert frame.crs == "EPSG:28992"


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
def test_reading_leaves_the_file_and_its_folder_as_they_were(
    tmp_path: Path, suffix: str
) -> None:
    path = written(tmp_path / f"a{suffix}", squares())
    before = path.read_bytes()
    read(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", list(WRITERS))
@pytest.mark.parametrize(
    ("rings", "broken", "area_m2"),
    [
        ([TRIANGLE[:3]], {2: "unclosed"}, 40.5),
        ([TRIANGLE[:1]], {2: "unreadable"}, None),
        ([[], TRIANGLE], {2: "unreadable"}, None),
        ([TRIANGLE[:2]], {}, 0),
        ([TRIANGLE[:3] + TRIANGLE[:1], []], {}, 40.5),
        ([[TRIANGLE[0]] * 4], {}, 0),
    ],
    ids=["unclosed", "point", "hole-only", "two", "empty-hole", "collapsed"],
)
def test_one_odd_ring_stops_no_other_feature(
    tmp_path: Path,
    suffix: str,
    rings: list[list[tuple[float, float]]],
    broken: dict[int, str],
    area_m2: float | None,
) -> None:
    layer = read(square_and(tmp_path, suffix, rings))
    shapes = layer.frame.geometry
    assert layer.broken == broken
    assert layer.frame["subregio"].tolist() == ["A", "B"]
    assert shapes[0].area == 1e6
    assert (shapes[1] is None) == (area_m2 is None)
    assert area_m2 is None or shapes[1].area == pytest.approx(area_m2)
    assert layer.frame.crs == "EPSG:28992"


@pytest.mark.parametrize("suffix", list(WRITERS))
def test_coordinates_that_are_no_numbers_are_read_as_such(
    tmp_path: Path, suffix: str
) -> None:
    ring = [(X, Y), (NAN, Y), (X + 9, Y + 9), (X, Y)]
    layer = read(square_and(tmp_path, suffix, [ring]))
    assert np.isnan(layer.frame.geometry[1].exterior.coords[1][0])


def test_where_every_geometry_is_needed_the_features_are_named(tmp_path: Path) -> None:
    path = square_and(tmp_path, ".gpkg", [TRIANGLE[:3]])
    with pytest.raises(SourceError, match="object 2") as caught:
        read_layer(path, "vlakken")
    assert caught.value.key == "error.file.broken_features"


MEASURED = [
    "POLYGON M ((0 0 5, 9 0 5, 9 9 5, 0 0 5))",
    "POLYGON ZM ((0 0 5 6, 9 0 5 6, 9 9 5 6, 0 0 5 6))",
]
HIGH = [
    "POLYGON Z ((0 0 5, 9 0 5, 9 9 5, 0 0 5))",
    "MULTIPOLYGON Z (((0 0 5, 9 0 5, 9 9 5, 0 0 5)))",
]


@pytest.mark.parametrize(
    ("suffix", "wkt"),
    [
        *((suffix, wkt) for suffix in (".gpkg", ".shp", ".fgb") for wkt in HIGH),
        *((".parquet", wkt) for wkt in (*HIGH, *MEASURED)),
    ],
)
def test_heights_and_measures_are_taken_away(
    tmp_path: Path, suffix: str, wkt: str
) -> None:
    frame = squares().head(1).set_geometry([from_wkt(wkt)]).set_crs("EPSG:28992")
    shape = read(written(tmp_path / f"hoog{suffix}", frame)).frame.geometry.iloc[0]
    assert (shape.has_z, shape.has_m, shape.area) == (False, False, 40.5)


@pytest.mark.parametrize("wkt", MEASURED)
def test_measures_of_a_geopackage_are_taken_away(tmp_path: Path, wkt: str) -> None:
    path = written(tmp_path / "maten.gpkg", squares())
    put_wkb(path, to_wkb(from_wkt(wkt), output_dimension=4, flavor="iso"))
    shape = read(path).frame.geometry[1]
    assert (shape.has_z, shape.has_m, shape.area) == (False, False, 40.5)


def test_arcs_become_chords(tmp_path: Path) -> None:
    """A circle of 100 m across, as ArcGIS and QGIS may write it (CURVEPOLYGON)."""
    path = written(tmp_path / "boog.gpkg", squares())
    points = [(X, Y), (X + 100, Y), (X, Y)]
    arc = struct.pack("<BII", 1, 8, 3) + b"".join(
        struct.pack("<dd", *p) for p in points
    )
    put_wkb(path, struct.pack("<BII", 1, 10, 1) + arc)
    shape = read(path).frame.geometry[1]
    assert shape.geom_type == "Polygon"
    assert shape.area == pytest.approx(np.pi * 50**2, rel=0.001)


def test_empty_parts_are_taken_away(tmp_path: Path) -> None:
    triangle = Polygon([(0, 0), (9, 0), (9, 9)])
    frame = squares().head(1).set_geometry([MultiPolygon([triangle, Polygon()])])
    path = written(tmp_path / "leeg.gpkg", frame.set_crs("EPSG:28992"))
    shape = read(path).frame.geometry.iloc[0]
    assert not any(part.is_empty for part in getattr(shape, "geoms", [shape]))
    assert not isinstance(shape, GeometryCollection)


def test_a_missing_geometry_stays_missing(tmp_path: Path) -> None:
    frame = squares()
    frame.loc[1, "geometry"] = None
    layer = read(written(tmp_path / "nul.gpkg", frame))
    assert layer.frame.geometry.isna().tolist() == [False, True]
    assert not layer.broken


def test_a_table_without_geometry_is_read_as_rows_without_a_place(
    tmp_path: Path,
) -> None:
    path = written(tmp_path / "lijst.gpkg", squares())
    assert read_plain(path, "lijst").geometry.isna().all()


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_shapefile_is_read_in_the_encoding_that_its_cpg_says(
    tmp_path: Path, encoding: str
) -> None:
    path = written(tmp_path / "s.shp", squares("Fryslân", "Één"), encoding=encoding)
    layer = read(path)
    assert layer.frame["subregio"].tolist() == ["Fryslân", "Één"]
    assert not layer.notes


@pytest.mark.parametrize(
    ("encoding", "cpg", "notes"),
    [
        ("utf-8", None, ["UTF-8"]),
        ("cp1252", None, []),
        ("cp1252", "UTF-8", ["cp1252"]),
        ("cp1252", "onzin", []),
    ],
)
def test_a_cpg_that_is_missing_or_wrong_costs_no_letter(
    tmp_path: Path, encoding: str, cpg: str | None, notes: list[str]
) -> None:
    path = written(tmp_path / "s.shp", squares("Fryslân", "Één"), encoding=encoding)
    path.with_suffix(".cpg").unlink()
    if cpg:
        path.with_suffix(".cpg").write_text(cpg, encoding="ascii")
    layer = read(path)
    assert layer.frame["subregio"].tolist() == ["Fryslân", "Één"]
    assert [note.facts["encoding"] for note in layer.notes] == notes


def refused(path: Path) -> PvaGeoError:
    with pytest.raises(PvaGeoError) as caught:
        read(path)
    assert not isinstance(caught.value, AssertionError)
    return caught.value


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"PAR1rommel", "error.file.unreadable"),
        (b"PAR1" + b"\0" * 100 + b"PAR1", "error.file.unreadable"),
    ],
)
def test_a_broken_parquet_is_refused(tmp_path: Path, content: bytes, key: str) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(content)
    assert refused(path).key == key


@pytest.mark.parametrize(
    "geo", [None, b"{x", b"[]", b'"a"', b'{"columns": []}', b'{"columns": {}}']
)
def test_a_parquet_without_sound_metadata_of_geometry_is_refused(
    tmp_path: Path, geo: bytes | None
) -> None:
    path = written(tmp_path / "x.parquet", squares())
    table = pq.read_table(path)
    metadata = {} if geo is None else {b"geo": geo}
    pq.write_table(table.replace_schema_metadata(metadata), path)
    assert isinstance(refused(path), SchemaError | SourceError)


def test_the_index_of_a_parquet_is_a_column_like_the_others(tmp_path: Path) -> None:
    path = written(tmp_path / "x.parquet", squares().set_index("subregio"))
    assert read(path).frame["subregio"].tolist() == ["A", "B"]


def test_a_job_for_gdal_in_the_shape_of_geojson_is_refused(tmp_path: Path) -> None:
    secret = written(tmp_path / "geheim.geojson", squares())
    job = {
        "type": "FeatureCollection",
        "x": {"type": "gdal_streamed_alg", "command_line": f"gdal vector {secret}"},
        "features": [],
    }
    path = tmp_path / "opdracht.geojson"
    path.write_text(json.dumps(job), encoding="utf-8")
    assert refused(path).key == "error.file.other_bytes"


@pytest.mark.parametrize(
    "text",
    ['{"type": "FeatureCollection", "features": [', '{"type": "Topology"}', "{}"],
)
def test_json_that_is_cut_off_or_something_else_is_refused(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "x.geojson"
    path.write_text(text, encoding="utf-8")
    assert refused(path).key in ("error.file.unreadable", "error.file.other_bytes")


def test_points_and_lines_are_read_as_they_are(tmp_path: Path) -> None:
    frame = squares().set_geometry([Point(X, Y), box(0, 0, 1, 1).exterior])
    path = written(tmp_path / "x.gpkg", frame.set_crs("EPSG:28992"))
    kinds = [shape.geom_type for shape in read(path).frame.geometry]
    assert kinds == ["Point", "LineString"]
