"""The product as a GeoPackage."""

import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from pathlib import Path
from typing import Any

import fiona
import pyogrio
import pytest
import shapely
from made import NOTICE, box, make_product, records

from pva_geo.model import ProvincialProduct
from pva_geo.writers import write_findings
from pva_geo.writers.geopackage.product import write_geopackage
from pva_geo.writers.tables import sanitised


@pytest.fixture(scope="module")
def product() -> ProvincialProduct:
    return make_product()


@pytest.fixture(scope="module")
def file(product: ProvincialProduct, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gpkg") / "product.gpkg"
    write_geopackage(product, path)
    return path


def ask(file: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(file)) as database:
        return database.execute(sql).fetchall()


def test_layers_tables_and_view_of_the_contract_are_there(file: Path) -> None:
    assert set(fiona.listlayers(file)) >= {
        "provincie",
        "subregios",
        "gemeenten",
        "projecten_punten",
        "projecten_lijnen",
        "projecten_vlakken",
        "bevindingen",
        "projecten",
        "toerekening",
        "totalen",
        "bronnen",
        "controle",
    }


def test_layers_are_in_rd(file: Path) -> None:
    assert pyogrio.read_info(file, layer="subregios")["crs"] == "EPSG:28992"


def test_rings_run_as_readers_expect(file: Path) -> None:
    shapes = pyogrio.read_dataframe(file, layer="gemeenten").geometry
    parts = shapely.get_parts(shapes.to_numpy())
    assert all(shapely.is_ccw(shapely.get_exterior_ring(parts)))


def test_each_project_with_geometry_is_in_one_layer(file: Path) -> None:
    layers = ("projecten_punten", "projecten_lijnen", "projecten_vlakken")
    ids = [list(pyogrio.read_dataframe(file, layer=n)["project_id"]) for n in layers]
    assert ids == [["1", "5"], ["2"], ["3"]]


def test_all_projects_are_in_the_table(file: Path) -> None:
    names = [name for (name,) in ask(file, "SELECT naam FROM projecten")]
    assert names == [row["naam"] for row in records()]


def test_the_view_agrees_for_every_measure(file: Path) -> None:
    rows = ask(file, "SELECT maat, klopt FROM controle")
    assert {klopt for _, klopt in rows} == {1}
    assert {maat for maat, _ in rows} >= {
        "projects",
        "trekt",
        "kosten_min",
        "lengte_m/elektriciteit/concreet",
        "capaciteit_mw/warmte/kandidaat",
    }


def test_the_view_gives_the_totals_of_the_product(
    file: Path, product: ProvincialProduct
) -> None:
    rows = {
        maat: (p, s)
        for maat, p, s in ask(file, "SELECT maat, provincie, som FROM controle")
    }
    for row in product.proof:
        assert rows[row.measure] == pytest.approx((row.provincie, row.sum), rel=1e-9)


def test_the_view_sees_a_share_that_was_changed(file: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.gpkg"
    changed.write_bytes(file.read_bytes())
    with closing(sqlite3.connect(changed)) as database:
        database.execute("UPDATE toerekening SET share = 0.9 WHERE project_id = '1'")
        database.commit()
    wrong = ask(changed, "SELECT maat FROM controle WHERE NOT klopt ORDER BY maat")
    assert wrong == [("capaciteit_mva/elektriciteit/concreet",), ("projects",)]


def test_the_same_product_gives_the_same_bytes(file: Path, tmp_path: Path) -> None:
    write_geopackage(make_product(), tmp_path / "again.gpkg")
    assert (tmp_path / "again.gpkg").read_bytes() == file.read_bytes()


def test_every_layer_has_a_style_that_qgis_takes(file: Path) -> None:
    rows = ask(
        file, "SELECT f_table_schema, f_geometry_column, useAsDefault FROM layer_styles"
    )
    assert rows == [("", "geom", 1)] * 7


def test_the_styles_are_listed_or_qgis_would_not_see_them(file: Path) -> None:
    """GDAL passes over a table that is not, in a file where other tables are."""
    sql = "SELECT data_type FROM gpkg_contents WHERE table_name = 'layer_styles'"
    assert ask(file, sql) == [("attributes",)]


def test_every_layer_of_a_concept_is_marked_as_one(tmp_path: Path) -> None:
    gap = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
    write_geopackage(make_product(subregions=gap), tmp_path / "c.gpkg")
    rows = ask(
        tmp_path / "c.gpkg",
        "SELECT table_name, identifier, description FROM gpkg_contents",
    )
    assert {name for name, _, _ in rows} >= {"subregios", "toerekening", "controle"}
    for name, identifier, description in rows:
        assert identifier == f"{name} (CONCEPT)"
        assert description.startswith("CONCEPT: de dekking heeft fouten")
        assert description.endswith(NOTICE)
    with fiona.open(tmp_path / "c.gpkg", layer="subregios") as layer:
        assert layer.tags()["IDENTIFIER"] == "subregios (CONCEPT)"


def test_every_layer_carries_the_notice(file: Path) -> None:
    rows = ask(file, "SELECT identifier, description FROM gpkg_contents")
    assert ("subregios", NOTICE) in rows
    assert {description for _, description in rows} == {NOTICE}


def test_the_database_is_sound(file: Path) -> None:
    assert ask(file, "PRAGMA integrity_check") == [("ok",)]


def test_a_product_without_projects_has_all_layers(tmp_path: Path) -> None:
    write_geopackage(make_product([]), tmp_path / "leeg.gpkg")
    assert ask(
        tmp_path / "leeg.gpkg", "SELECT provincie, som, klopt FROM controle"
    ) == [
        (0.0, 0.0, 1),
        (0, 0.0, 1),
    ]


def test_findings_have_a_polygon_to_look_at(tmp_path: Path) -> None:
    gap = make_product(
        subregions={"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
    )
    write_findings(tmp_path / "b.gpkg", gap.coverage)
    found = pyogrio.read_dataframe(tmp_path / "b.gpkg")
    assert list(found["check"]) == ["COV-01"]
    assert found.geometry.iloc[0].area == pytest.approx(20e6)


def test_text_of_users_stays_text(tmp_path: Path) -> None:
    text = "=1+1 {naam} <b>'\"; DROP TABLE projecten; --"
    rows = [{"naam": text, "Rare kop (%)": text, "energiedrager": "warmte"}]
    write_geopackage(make_product(rows), tmp_path / "a.gpkg")
    assert ask(tmp_path / "a.gpkg", "SELECT naam, rare_kop FROM projecten") == [
        (text, text)
    ]


def test_names_of_columns_never_clash() -> None:
    assert sanitised(["fid", "Naam", "naam", "%"], taken=["naam"]) == [
        "fid_2",
        "naam_2",
        "naam_3",
        "kolom",
    ]


def test_styles_are_well_formed_whatever_a_subregion_is_called(tmp_path: Path) -> None:
    names = {'a"<&\x0b': box(0, 0, 10, 20), "b": box(10, 0, 20, 20)}
    write_geopackage(make_product(subregions=names), tmp_path / "a.gpkg")
    for (qml,) in ask(tmp_path / "a.gpkg", "SELECT styleQML FROM layer_styles"):
        assert ET.fromstring(qml).tag == "qgis"  # noqa: S314 - our own text
