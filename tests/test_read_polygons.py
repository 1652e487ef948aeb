"""Drawn polygons are read from any listed format, and every doubt is said."""

from pathlib import Path

import geopandas as gpd
import pytest
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


def test_ids_that_are_numbers_become_text(tmp_path: Path) -> None:
    frame = squares((120_000, 450_000), 1000).set_crs("EPSG:28992").assign(id=[1.0, 2])
    scheme = drawn(tmp_path / "vlakken.fgb", frame)
    assert sorted(scheme.rows["subregion_id"]) == ["1", "2"]


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
