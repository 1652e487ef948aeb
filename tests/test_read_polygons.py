"""Drawn polygons are read from any listed format, and every doubt is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
from broken import WRITERS, square_and
from shapely.geometry import box

from pva_geo.errors import DefinitionError, PvaGeoError
from pva_geo.model import Check, Scheme, SchemeKind
from pva_geo.readers import read_scheme


def squares(origin: tuple[float, float], side: float) -> gpd.GeoDataFrame:
    """Two squares side by side: `A B`, without a CRS."""
    (x, y), s = origin, side
    shapes = [box(x, y, x + s, y + s), box(x + s, y, x + 2 * s, y + s)]
    return gpd.GeoDataFrame({"subregio": ["A", "B"]}, geometry=shapes)


def drawn(path: Path, frame: gpd.GeoDataFrame) -> Scheme:
    frame.to_file(path)
    return read_scheme(path)


def test_drawn_polygons_are_read_in_rd(tmp_path: Path) -> None:
    frame = squares((120_000, 450_000), 1000).set_crs("EPSG:28992")
    scheme = drawn(tmp_path / "vlakken.gpkg", frame)
    assert scheme.kind is SchemeKind.POLYGONS
    assert scheme.rows["name"].tolist() == ["A", "B"]
    assert scheme.rows["subregion_id"].tolist() == ["A", "B"]
    assert scheme.rows.crs == "EPSG:28992"
    assert not scheme.findings


def rd_squares(**columns: list[object]) -> gpd.GeoDataFrame:
    """Two squares in RD New with these columns beside their names `A B`."""
    return squares((120_000, 450_000), 1000).set_crs("EPSG:28992").assign(**columns)


def saved(path: Path, frame: gpd.GeoDataFrame) -> Scheme:
    if path.suffix == ".parquet":
        frame.to_parquet(path)
        return read_scheme(path)
    return drawn(path, frame)


def keys(scheme: Scheme) -> list[str]:
    return [note.key for note in scheme.notes]


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp", ".fgb", ".parquet"])
@pytest.mark.parametrize("ids", [[12.0, 7.0], [12, 7], ["12", "7"]])
def test_ids_that_are_numbers_become_text(
    tmp_path: Path, suffix: str, ids: list[object]
) -> None:
    scheme = saved(tmp_path / f"vlakken{suffix}", rd_squares(id=ids))
    assert sorted(scheme.rows["subregion_id"]) == ["12", "7"]
    assert scheme.has_id


def test_zeros_before_an_id_are_kept(tmp_path: Path) -> None:
    scheme = saved(tmp_path / "vlakken.gpkg", rd_squares(code=["007", "7"]))
    assert scheme.rows["subregion_id"].tolist() == ["007", "7"]


@pytest.mark.parametrize(
    ("columns", "ids", "names"),
    [
        ({"subregion_id": ["1", "2"], "naam": ["N", "Z"]}, ["1", "2"], ["A", "B"]),
        ({"code": ["1", "2"], "id": ["8", "9"]}, ["1", "2"], ["A", "B"]),
        ({"subregio": [None, None], "name": ["N", "Z"], "id": [1, 2]}, "12", "12"),
    ],
)
def test_ids_and_names_are_found_by_their_headings(
    tmp_path: Path,
    columns: dict[str, list[object]],
    ids: list[str],
    names: list[str],
) -> None:
    scheme = saved(tmp_path / "vlakken.gpkg", rd_squares(**columns))
    assert scheme.rows["subregion_id"].tolist() == list(ids)
    assert scheme.rows["name"].tolist() == list(names)


@pytest.mark.filterwarnings("ignore:Column names longer:UserWarning")
@pytest.mark.filterwarnings("ignore:Normalized/laundered field name:RuntimeWarning")
@pytest.mark.parametrize("heading", ["subregion_id", "subregio_code"])
def test_headings_that_a_shapefile_cut_off_are_recognised(
    tmp_path: Path, heading: str
) -> None:
    scheme = saved(tmp_path / "vlakken.shp", rd_squares(**{heading: ["1", "2"]}))
    assert sorted(scheme.rows["subregion_id"]) == ["1", "2"]
    assert sorted(scheme.rows["name"]) == ["A", "B"]


def test_a_column_that_the_user_names_wins(tmp_path: Path) -> None:
    path = tmp_path / "vlakken.gpkg"
    rd_squares(id=["1", "2"], kenmerk=["x", "y"]).to_file(path)
    scheme = read_scheme(path, columns={"subregion_id": "kenmerk"})
    assert scheme.rows["subregion_id"].tolist() == ["x", "y"]


def test_without_a_column_of_subregions_the_columns_are_listed(tmp_path: Path) -> None:
    frame = rd_squares().rename(columns={"subregio": "contact"})
    with pytest.raises(DefinitionError, match="contact") as caught:
        saved(tmp_path / "vlakken.gpkg", frame)
    assert caught.value.key == "error.scheme.polygon_columns"


def test_several_features_of_a_subregion_are_one_and_said(tmp_path: Path) -> None:
    scheme = saved(tmp_path / "vlakken.gpkg", rd_squares(subregio=["A", "A"]))
    (note,) = scheme.notes
    assert note.facts == {"n": 2, "m": 1, "names": ["A"]}
    assert "samengevoegd" in str(note.to_dict("nl")["message"])


def test_spellings_of_one_name_are_one_subregion_and_said(tmp_path: Path) -> None:
    names = ["Noord-Oost", "noord\N{EN DASH}oost "]
    scheme = saved(tmp_path / "vlakken.gpkg", rd_squares(subregio=names))
    assert scheme.rows["subregion_id"].tolist() == ["Noord-Oost", "Noord-Oost"]
    assert keys(scheme) == ["note.scheme.same_name", "note.scheme.united"]


def test_a_name_that_several_ids_bear_is_said(tmp_path: Path) -> None:
    scheme = saved(
        tmp_path / "vlakken.gpkg", rd_squares(id=[1, 2], subregio=["A", "A"])
    )
    assert keys(scheme) == ["note.scheme.shared_name"]
    assert scheme.rows["subregion_id"].tolist() == ["1", "2"]


def test_names_that_one_id_bears_are_said(tmp_path: Path) -> None:
    frame = rd_squares(id=["ES21", "ES21"], subregio=["West-Brabant", "Westen"])
    scheme = saved(tmp_path / "vlakken.gpkg", frame)
    assert keys(scheme) == ["note.scheme.same_id", "note.scheme.united"]
    assert scheme.rows["name"].tolist() == ["West-Brabant", "West-Brabant"]
    assert scheme.notes[0].facts["given"] == "Westen"


def test_an_id_that_is_missing_is_told_by_the_name(tmp_path: Path) -> None:
    frame = rd_squares(id=["ES21", None], subregio=["West-Brabant", "west-brabant"])
    scheme = saved(tmp_path / "vlakken.gpkg", frame)
    assert scheme.rows["subregion_id"].tolist() == ["ES21", "ES21"]
    assert keys(scheme)[0] == "note.scheme.id_by_name"


def test_names_that_were_encoded_twice_are_mended_and_said(tmp_path: Path) -> None:
    scheme = saved(
        tmp_path / "vlakken.gpkg", rd_squares(subregio=["A", "Noordoost FryslÃ¢n"])
    )
    assert scheme.rows["name"].tolist() == ["A", "Noordoost Fryslân"]
    assert [(note.key, note.row) for note in scheme.notes] == [("note.mojibake", 2)]


@pytest.mark.parametrize("blank", ["", None, "  "])
def test_a_feature_without_subregion_is_left_out_and_named(
    tmp_path: Path, blank: str | None
) -> None:
    scheme = saved(tmp_path / "vlakken.gpkg", rd_squares(subregio=["A", blank]))
    assert scheme.rows["subregion_id"].tolist() == ["A"]
    (finding,) = scheme.findings
    assert (finding.check, finding.row) == (Check.BLANK_SUBREGION, 2)
    assert "Object 2" in finding.message("nl")


@pytest.mark.parametrize("column", ["id", "subregio"])
@pytest.mark.parametrize("word", ["buiten-provincie", "Niet-Toegewezen "])
def test_reserved_words_are_refused(tmp_path: Path, column: str, word: str) -> None:
    frame = rd_squares(**{column: ["A", word]})
    with pytest.raises(DefinitionError) as caught:
        saved(tmp_path / "vlakken.gpkg", frame)
    assert caught.value.key == "error.scheme.reserved"


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp", ".fgb"])
def test_a_layer_without_features_is_refused_with_its_name(
    tmp_path: Path, suffix: str
) -> None:
    with pytest.raises(DefinitionError, match="laag leeg") as caught:
        saved(tmp_path / f"leeg{suffix}", rd_squares().iloc[:0])
    assert caught.value.key == "error.scheme.no_features"


def test_exchanged_axes_are_a_finding_and_turned_for_the_check(tmp_path: Path) -> None:
    frame = rd_squares()
    turned = [box(y0, x0, y1, x1) for x0, y0, x1, y1 in frame.bounds.to_numpy()]
    scheme = saved(tmp_path / "vlakken.gpkg", frame.set_geometry(turned, crs=28992))
    assert [(f.check, f.variant) for f in scheme.findings] == [
        (Check.CRS_DOUBT, "exchanged")
    ]
    assert (scheme.rows.total_bounds == frame.total_bounds).all()


def test_one_feature_in_degrees_among_metres_is_left_out_and_named(
    tmp_path: Path,
) -> None:
    frame = rd_squares()
    frame.geometry = [frame.geometry[0], box(5.1, 52.1, 5.2, 52.2)]
    scheme = saved(tmp_path / "vlakken.gpkg", frame)
    assert scheme.rows["subregion_id"].tolist() == ["A"]
    (finding,) = scheme.findings
    assert (finding.check, finding.variant, finding.row) == (
        Check.CRS_DOUBT,
        "stray",
        2,
    )


@pytest.mark.parametrize("suffix", list(WRITERS))
@pytest.mark.parametrize(
    ("points", "variant", "kept"), [(3, "unclosed", 2), (1, "unreadable", 1)]
)
def test_a_ring_that_is_no_ring_is_a_finding_and_the_rest_is_read(
    tmp_path: Path, suffix: str, points: int, variant: str, kept: int
) -> None:
    ring = [(121_000, 450_000), (122_000, 450_000), (122_000, 451_000)][:points]
    scheme = read_scheme(square_and(tmp_path, suffix, [ring]))
    assert len(scheme.rows) == kept
    (finding,) = scheme.findings
    assert (finding.check, finding.variant) == (Check.INVALID_GEOMETRY, variant)
    assert (finding.row, finding.subregions) == (2, ("B",))
    assert "(object 2)" in finding.message("nl")


def test_the_layer_of_a_view_is_no_layer(tmp_path: Path) -> None:
    path = tmp_path / "vlakken.gpkg"
    rd_squares().to_file(path, layer="indeling")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE VIEW kijk AS SELECT * FROM indeling")
        for table, rest in (
            ("gpkg_contents", "'features', 'kijk', '', '', 0, 0, 1, 1, 28992"),
            ("gpkg_geometry_columns", "'geom', 'POLYGON', 28992, 0, 0"),
        ):
            database.execute(f"INSERT INTO {table} VALUES ('kijk', {rest})")  # noqa: S608
    assert read_scheme(path).source.layer == "indeling"
    with pytest.raises(DefinitionError, match="kijk"):
        read_scheme(path, layer="kijk")


def test_degrees_are_reprojected_and_said(tmp_path: Path) -> None:
    frame = squares((5.1, 52.1), 0.1234567).set_crs("EPSG:4326")
    scheme = drawn(tmp_path / "vlakken.geojson", frame)
    assert [note.key for note in scheme.notes] == ["note.reprojected"]
    assert scheme.rows.total_bounds[0] > 100_000


def test_the_rounding_of_geojson_is_half_its_last_decimal(tmp_path: Path) -> None:
    frame = squares((5.1, 52.1), 0.1234567).set_crs("EPSG:4326")
    scheme = drawn(tmp_path / "vlakken.geojson", frame)
    assert scheme.precision_m == pytest.approx(0.0056, abs=0.0001)


@pytest.mark.parametrize(
    ("frame", "variant"),
    [
        (squares((120_000, 450_000), 1000), "unlabelled"),
        (squares((5.1, 52.1), 0.1), "unlabelled"),
        (squares((9e6, 9e6), 1000), "missing"),
    ],
    ids=["rd", "degrees", "nowhere"],
)
def test_a_missing_label_is_a_finding_and_keeps_the_rows(
    tmp_path: Path, frame: gpd.GeoDataFrame, variant: str
) -> None:
    frame.to_parquet(tmp_path / "vlakken.parquet")
    scheme = read_scheme(tmp_path / "vlakken.parquet")
    assert [(f.check, f.variant) for f in scheme.findings] == [
        (Check.CRS_DOUBT, variant)
    ]
    assert len(scheme.rows) == 2


def test_degrees_under_an_rd_label_are_a_finding(tmp_path: Path) -> None:
    frame = squares((5.1, 52.1), 0.1).set_crs("EPSG:28992")
    scheme = drawn(tmp_path / "vlakken.gpkg", frame)
    assert [f.check for f in scheme.findings] == [Check.CRS_DOUBT]
    assert scheme.rows.total_bounds[0] > 100_000


def test_several_layers_need_a_choice(tmp_path: Path) -> None:
    path = tmp_path / "vlakken.gpkg"
    frame = squares((120_000, 450_000), 1000).set_crs("EPSG:28992")
    for layer in ("een", "twee"):
        frame.to_file(path, layer=layer)
    with pytest.raises(DefinitionError, match="een en twee"):
        read_scheme(path)
    assert read_scheme(path, layer="twee").source.layer == "twee"


def test_a_layer_that_is_not_there_is_refused_with_those_that_are(
    tmp_path: Path,
) -> None:
    path = tmp_path / "vlakken.gpkg"
    squares((120_000, 450_000), 1000).set_crs("EPSG:28992").to_file(path, layer="een")
    with pytest.raises(PvaGeoError, match="een"):
        read_scheme(path, layer="drie")
