"""Project lists are read as they stand: text under the headings of the sender."""

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import xlsxwriter
from shapely.geometry import Point, box

from pva_geo.errors import SourceError
from pva_geo.readers.deliveries import read_delivery

HEADINGS = ["projectnummer", "naam", "energiedrager", "status"]
ROW = ["A-01", "Station Zuid", "elektriciteit", "concreet"]


def points(**columns: list[object]) -> gpd.GeoDataFrame:
    """Give two projects, the second without a place."""
    places = [Point(155_000, 463_000), None]
    return gpd.GeoDataFrame(columns, geometry=places, crs="EPSG:28992")


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)
    return path


def test_values_are_text_under_the_headings_of_the_sender(tmp_path: Path) -> None:
    rows = [[*HEADINGS, "spanning"], [*ROW, 380.0]]
    (delivery,) = read_delivery(workbook(tmp_path / "lijst.xlsx", lijst=rows))
    first = delivery.rows.drop(columns="geometry").iloc[0].to_dict()
    assert first == dict(zip(HEADINGS, ROW, strict=True)) | {
        "spanning": "380",
        "row": 2,
    }


def test_each_sheet_with_projects_is_a_delivery(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "lijst.xlsx",
        noord=[HEADINGS, ROW],
        uitleg=[["Lees dit eerst"]],
        zuid=[["Lijst van 2024"], [], HEADINGS, ROW],
    )
    read = read_delivery(path)
    assert [d.source.layer for d in read] == ["noord", "zuid"]
    assert read[1].rows["row"].tolist() == [4]
    assert [note.key for note in read[1].notes] == ["note.header"]


def test_a_heading_that_comes_twice_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("naam,status,naam\neen,concreet,twee\n", encoding="utf-8")
    (delivery,) = read_delivery(path)
    assert delivery.rows[["naam", "naam (2)"]].to_numpy().tolist() == [["een", "twee"]]


def test_a_table_of_something_else_is_refused_with_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("kleur,smaak\nrood,zoet\n", encoding="utf-8")
    with pytest.raises(SourceError, match="kleur en smaak"):
        read_delivery(path)


def test_a_list_of_only_headings_is_a_list_without_projects(tmp_path: Path) -> None:
    (delivery,) = read_delivery(workbook(tmp_path / "lijst.xlsx", lijst=[HEADINGS]))
    assert delivery.rows.empty
    assert [note.key for note in delivery.notes] == ["note.projects.empty"]


def test_layers_with_projects_are_read_and_others_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "lijst.gpkg"
    drawn = points(projectnummer=["1", "2"], naam=["a", "b"], status=["x", "y"])
    drawn.to_file(path, layer="punten")
    ground = gpd.GeoDataFrame({"kleur": ["groen"]}, geometry=[box(0, 0, 9, 9)])
    ground.set_crs("EPSG:28992").to_file(path, layer="ondergrond")
    plain = pd.DataFrame({"projectnummer": ["3"], "naam": ["c"], "status": ["x"]})
    pyogrio.write_dataframe(plain, path, layer="zonder_plaats")
    read = {d.source.layer: d for d in read_delivery(path)}
    assert set(read) == {"punten", "zonder_plaats"}
    assert read["punten"].rows.geometry.isna().tolist() == [False, True]
    assert read["punten"].has_geometry
    assert not read["zonder_plaats"].has_geometry


def test_degrees_are_reprojected_and_said(tmp_path: Path) -> None:
    path = tmp_path / "lijst.geojson"
    frame = points(projectnummer=["1", "2"], naam=["a", "b"]).to_crs("EPSG:4326")
    frame.to_file(path)
    (delivery,) = read_delivery(path)
    place = delivery.rows.geometry.iloc[0]
    assert (place.x, place.y) == pytest.approx((155_000, 463_000), abs=0.01)
    assert [note.key for note in delivery.notes] == ["note.reprojected"]


def test_a_layer_without_usable_crs_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lijst.parquet"
    frame = points(projectnummer=["1", "2"], naam=["a", "b"])
    frame.translate(9e6, 9e6).to_frame("geometry").assign(naam="a").set_crs(
        None, allow_override=True
    ).to_parquet(path)
    with pytest.raises(SourceError) as caught:
        read_delivery(path)
    assert caught.value.key == "error.projects.crs"


@pytest.mark.reference
def test_the_real_list_is_the_same_in_both_formats(reference: Path) -> None:
    folder = reference / "projects"
    (table,) = read_delivery(folder / "energieprojecten.csv")
    (book,) = read_delivery(folder / "energieprojecten.xlsx")
    left, right = (d.rows.drop(columns="geometry") for d in (table, book))
    assert len(left) == 110
    assert left.to_dict() == right.to_dict()
