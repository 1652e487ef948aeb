"""A product proves itself from its file alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pyogrio
import pytest
import shapely
from made import at, box, make_product

from pva_geo.errors import SourceError
from pva_geo.report.verification import VerifyReport, verify_page
from pva_geo.verify import verify_product
from pva_geo.writers.geopackage.product import write_geopackage


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_geopackage(make_product(), tmp_path / "product.gpkg")
    return tmp_path / "product.gpkg"


def after(file: Path, sql: str) -> VerifyReport:
    with closing(sqlite3.connect(file)) as database:
        changed = database.execute(sql).rowcount
        database.commit()
    assert changed != 0
    return verify_product(file)


def moved(file: Path, layer: str, place: int, shape: shapely.Geometry) -> VerifyReport:
    """Give one feature another geometry, as an editor would."""
    frame = pyogrio.read_dataframe(file, layer=layer)
    kind = pyogrio.read_info(file, layer=layer)["geometry_type"]
    shapes = list(frame.geometry)
    shapes[place] = shape
    pyogrio.write_dataframe(
        frame.set_geometry(shapes, crs=frame.crs),
        file,
        layer=layer,
        geometry_type=kind,
        promote_to_multi=True,
    )
    return verify_product(file)


def test_a_product_proves_itself(file: Path) -> None:
    report = verify_product(file)
    assert report.problems == ()
    assert report.checked["projects"] == 6


def test_verifying_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    verify_product(file)
    assert file.read_bytes() == before


def test_a_changed_share_is_named_with_what_it_should_be(file: Path) -> None:
    report = after(file, "UPDATE toerekening SET share = 0.5 WHERE project_id = '1'")
    assert report.problems[0].message() == (
        "Project 1: het aandeel van west is 0,500000000; "
        "uit de geometrie in het bestand volgt 1,000000000."
    )


def test_shares_that_still_add_up_are_found_too(file: Path) -> None:
    report = after(file, "UPDATE toerekening SET share = 0.5 WHERE project_id = '2'")
    assert report.problems[0].key == "verify.share"


def test_a_share_that_was_taken_away_is_named(file: Path) -> None:
    report = after(file, "DELETE FROM toerekening WHERE project_id = '3'")
    assert report.problems[0].key == "verify.share_missing"


def test_a_total_that_was_changed_is_named(file: Path) -> None:
    report = after(
        file, "UPDATE totalen SET waarde = waarde + 1 WHERE maat = 'lengte_m'"
    )
    assert {problem.key for problem in report.problems} == {"verify.total"}


def test_an_amount_of_a_project_that_was_changed_is_found(file: Path) -> None:
    report = after(
        file, "UPDATE projecten SET capaciteit_mw = 99 WHERE project_id = '3'"
    )
    assert report.problems[0].key == "verify.value"


def test_a_view_that_was_replaced_is_not_believed(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("DROP VIEW controle")
        database.execute(
            "CREATE VIEW controle AS SELECT 'projects' AS maat, 1.0 AS provincie,"
            " 1.0 AS som, 0.0 AS verschil, 1 AS klopt"
        )
        database.commit()
    assert verify_product(file).problems[0].key == "verify.control_changed"


def test_a_point_that_moved_within_its_subregion_is_found(file: Path) -> None:
    report = moved(file, "projecten_punten", 0, at(6, 6))
    assert report.problems[0].key == "verify.geometry"
    assert report.problems[0].facts["project_id"] == "1"


@pytest.mark.parametrize("far", [float("inf"), 1e200])
def test_a_point_that_is_nowhere_is_refused_with_its_layer_and_row(
    file: Path, far: float
) -> None:
    nowhere = shapely.Polygon([(0, 0), (far, 0), (1, 1)])
    with pytest.raises(SourceError) as caught:
        moved(file, "gemeenten", 1, nowhere)
    assert "laag gemeenten: de geometrie van object 1" in caught.value.message("nl")


@pytest.mark.parametrize("layer", ["gemeenten", "subregios", "provincie"])
def test_a_shape_that_crosses_itself_is_found_and_stops_nothing(
    file: Path, layer: str
) -> None:
    crossing = shapely.Polygon([at(0, 0), at(10, 10), at(10, 0), at(0, 10)])
    report = moved(file, layer, 0, crossing)
    assert {problem.key for problem in report.problems} & {"verify.area"}


def test_a_subregion_that_was_redrawn_is_named(file: Path) -> None:
    report = moved(file, "subregios", 0, box(0, 0, 9, 20))
    assert report.problems[0].key == "verify.area"
    assert report.problems[0].facts["name"] == "West"


def test_a_line_that_was_cut_is_found(file: Path) -> None:
    report = moved(
        file, "projecten_lijnen", 0, shapely.LineString([at(4, 5), at(13, 5)])
    )
    assert report.problems[0].facts["project_id"] == "2"


def test_a_concept_with_its_gap_is_consistent(tmp_path: Path) -> None:
    scheme = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
    write_geopackage(make_product(subregions=scheme), tmp_path / "c.gpkg")
    assert verify_product(tmp_path / "c.gpkg").problems == ()


def test_a_concept_that_calls_itself_complete_is_found(tmp_path: Path) -> None:
    scheme = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
    write_geopackage(make_product(subregions=scheme), tmp_path / "c.gpkg")
    report = after(tmp_path / "c.gpkg", "UPDATE product SET complete = 1")
    assert [problem.key for problem in report.problems] == ["verify.coverage"]


def test_a_cell_of_the_breakdown_that_was_changed_is_named(file: Path) -> None:
    sql = "UPDATE uitsplitsing SET capaciteit_mva = 81 WHERE capaciteit_mva = 80"
    report = after(file, sql)
    assert [problem.key for problem in report.problems] == ["verify.cell"] * 2
    assert report.problems[0].message() == (
        "Tabel uitsplitsing, provincie / elektriciteit / concreet, capaciteit_mva: "
        "er staat 81; uit de aandelen volgt 80."
    )


def test_a_project_that_was_made_not_to_count_is_found(file: Path) -> None:
    report = after(file, "UPDATE projecten SET telt = 0 WHERE project_id = '1'")
    assert "verify.counts" in {problem.key for problem in report.problems}


def test_a_product_without_projects_proves_itself(tmp_path: Path) -> None:
    write_geopackage(make_product([]), tmp_path / "leeg.gpkg")
    assert verify_product(tmp_path / "leeg.gpkg").ok


def test_a_foreign_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "x.gpkg").write_bytes(b"SQLite format 3\0" + b"\0" * 84)
    with pytest.raises(SourceError):
        verify_product(tmp_path / "x.gpkg")


def test_the_page_says_first_what_is_wrong(file: Path) -> None:
    report = after(file, "UPDATE toerekening SET share = 0.5 WHERE project_id = '1'")
    lines = verify_page(report, "en").splitlines()
    assert lines[0] == "✗ Voorbeeld: the product does not agree with itself"
    assert lines[1].startswith("  Project 1: the share of west is 0.5")
