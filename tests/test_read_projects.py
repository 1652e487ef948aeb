"""Project lists are read as they stand: text under the headings of the sender."""

import json
import warnings
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
import xlsxwriter
from shapely.geometry import Point, box

from pva_geo.errors import SourceError
from pva_geo.readers.projects.deliveries import read_delivery

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


def test_headings_of_the_user_make_a_list_of_projects(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("Kenmerk;Aanduiding\n7;Station\n", encoding="utf-8")
    own = {"Kenmerk": "projectnummer", "Aanduiding": "naam"}
    (delivery,) = read_delivery(path, columns=own)
    assert delivery.rows["Kenmerk"].tolist() == ["7"]


def test_a_number_whose_text_could_be_thousands_is_known_as_a_number(
    tmp_path: Path,
) -> None:
    rows = [[*HEADINGS, "mw", "x"], [*ROW, 1.125, "1.125"], [*ROW, 1.5, 7]]
    (delivery,) = read_delivery(workbook(tmp_path / "lijst.xlsx", lijst=rows))
    assert delivery.figures == {"mw": frozenset({2})}


def test_a_hidden_sheet_is_passed_over_and_said(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("nieuw", "oud"):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, HEADINGS)
            sheet.write_row(1, 0, ROW)
        sheet.hide()
    (delivery,) = read_delivery(path)
    assert delivery.source.layer == "nieuw"
    assert [note.facts for note in delivery.notes] == [{"sheet": "oud"}]


def test_a_hundred_thousand_empty_rows_are_no_projects(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        sheet.write_row(1, 0, ROW)
        sheet.write_row(100_000, 0, ROW)
    (delivery,) = read_delivery(path)
    assert delivery.rows["row"].tolist() == [2, 100_001]


def test_lists_in_geojson_are_lists(tmp_path: Path) -> None:
    path = tmp_path / "lijst.geojson"
    feature = {
        "type": "Feature",
        "properties": {
            "projectnummer": 7,
            "naam": "Station",
            "gemeenten": ["Oss", "Best"],
            "openbaar": False,
            "mw": 1.125,
        },
        "geometry": {"type": "Point", "coordinates": [5.1, 51.6]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    (delivery,) = read_delivery(path)
    row = delivery.rows.iloc[0]
    assert (row["gemeenten"], row["projectnummer"]) == ("Oss|Best", "7")
    assert row["openbaar"] == "False"
    assert delivery.figures["mw"] == frozenset({1})


def test_names_that_a_shapefile_cuts_off_are_read_in_full(tmp_path: Path) -> None:
    path = tmp_path / "lijst.shp"
    values = {"projectnummer": ["1"], "naam": ["Station"], "energiedrager": ["warmte"]}
    values |= {"energiedragers": [""], "capaciteit_mva": ["80"], "capaciteit_mw": [""]}
    frame = gpd.GeoDataFrame(values, geometry=[Point(155_000, 463_000)])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # GDAL says that it cuts names off
        frame.set_crs("EPSG:28992").to_file(path)
    (delivery,) = read_delivery(path)
    assert set(values) <= set(delivery.rows.columns)
    assert delivery.rows["capaciteit_mva"].tolist() == ["80"]


def test_exchanged_axes_of_a_layer_are_mended_and_said_once(tmp_path: Path) -> None:
    path = tmp_path / "lijst.geojson"
    frame = gpd.GeoDataFrame(
        {"projectnummer": ["1", "2"], "naam": ["a", "b"]},
        geometry=[Point(52.1, 5.4), Point(52.2, 5.5)],
        crs="EPSG:4326",
    )
    frame.to_file(path)
    (delivery,) = read_delivery(path)
    (finding,) = delivery.findings
    assert (finding.check, finding.rows) == ("PRJ-09", (1, 2))
    assert delivery.rows.geometry.iloc[0].distance(Point(155_000, 459_000)) < 10_000


def test_one_project_far_away_does_not_lose_the_others(tmp_path: Path) -> None:
    path = tmp_path / "lijst.gpkg"
    frame = gpd.GeoDataFrame(
        {"projectnummer": ["1", "2", "3"], "naam": ["a", "b", "c"]},
        geometry=[Point(155_000, 463_000), Point(5, 52), Point(156_000, 463_000)],
        crs="EPSG:28992",
    )
    frame.to_file(path, layer="projecten")
    (delivery,) = read_delivery(path)
    assert delivery.broken == {2: "stray"}
    assert delivery.rows.geometry.isna().tolist() == [False, True, False]


@pytest.mark.reference
def test_the_real_list_is_the_same_in_both_formats(reference: Path) -> None:
    folder = reference / "projects"
    (table,) = read_delivery(folder / "energieprojecten.csv")
    (book,) = read_delivery(folder / "energieprojecten.xlsx")
    left, right = (d.rows.drop(columns="geometry") for d in (table, book))
    assert len(left) == 110
    assert left.to_dict() == right.to_dict()
