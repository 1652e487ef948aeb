"""Templates of project lists: made from the schema, and read without one finding."""

import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import geopandas as gpd
import openpyxl
import pandas as pd
import pyogrio
import pytest
import shapely
from lists import area, boundaries
from made import at, box, line

from pva_geo.catalogue import LANGUAGES, Language
from pva_geo.deliveries import MergedProjects
from pva_geo.projects import EXAMPLE, FIELDS, Need
from pva_geo.readers.projects import read_projects
from pva_geo.readers.projects.deliveries import read_delivery
from pva_geo.schema import RD_NEW
from pva_geo.start import start_workspace
from pva_geo.writers.templates.project_layers import template_geopackage
from pva_geo.writers.templates.projects import (
    EXAMPLES,
    TEMPLATE_FIELDS,
    template_workbook,
)

FILLED = {k: v for k, v in EXAMPLES.items() if k != "samenhang"} | {
    "projectnummer": "7",
    "provincie": "Voorbeeld",
    "gemeenten": "Bergen (L.)",
    "x_rd": 125_000,
    "y_rd": 405_000,
}


def book(language: Language = "nl") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(template_workbook(language)))


def read(path: Path) -> MergedProjects:
    return read_projects([path], area(), boundaries())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_workbook_is_read_without_one_finding(
    tmp_path: Path, language: Language
) -> None:
    filled = book(language)
    sheet = filled.worksheets[0]
    columns = [cell.value for cell in sheet[1]]
    for row, number in enumerate(("7", "0012"), start=3):
        for column, name in enumerate(columns, start=1):
            own = {"projectnummer": number, "naam": f"Station {number}"}
            value = (FILLED | own).get(str(name))
            sheet.cell(row=row, column=column, value=value)
    filled.save(tmp_path / "projecten.xlsx")
    projects = read(tmp_path / "projecten.xlsx")
    assert projects.findings == ()
    assert projects.frame["project_id"].tolist() == ["7", "0012"]
    assert [note.key for note in projects.notes] == ["note.projects.example"]
    assert projects.frame["capaciteit_mva"].tolist() == [160.0, 160.0]


def test_an_empty_workbook_is_a_list_without_projects(tmp_path: Path) -> None:
    (tmp_path / "projecten.xlsx").write_bytes(template_workbook("nl"))
    projects = read(tmp_path / "projecten.xlsx")
    assert projects.findings == ()
    assert projects.frame.empty


def test_only_the_first_sheet_is_a_list(tmp_path: Path) -> None:
    (tmp_path / "projecten.xlsx").write_bytes(template_workbook("nl"))
    (delivery,) = read_delivery(tmp_path / "projecten.xlsx")
    assert delivery.source.layer == "Projecten"
    assert delivery.rows["projectnummer"].tolist() == [EXAMPLE]


def test_every_column_says_what_it_is_and_words_are_chosen_from_a_list() -> None:
    sheet = book().worksheets[0]
    assert [cell.value for cell in sheet[1]] == [f.name for f in TEMPLATE_FIELDS]
    assert all(cell.comment and len(cell.comment.text) > 20 for cell in sheet[1])
    assert sheet.freeze_panes == "C2"
    rules = {
        str(rule.sqref).split(":")[0]: rule
        for rule in sheet.data_validations.dataValidation
    }
    words = [f for f in TEMPLATE_FIELDS if f.kind in ("word", "yes-no", "quarter")]
    assert len(rules) == len(words)
    status = next(c for c in sheet[1] if c.value == "status").column_letter
    assert "concreet" in rules[f"{status}2"].formula1


def test_numbers_of_projects_are_cells_of_text() -> None:
    sheet = book().worksheets[0]
    assert sheet.column_dimensions["A"].number_format == "@"


def test_required_columns_stand_out() -> None:
    heads = {cell.value: cell.fill.fgColor.rgb for cell in book().worksheets[0][1]}
    required = {heads[f.name] for f in FIELDS if f.need is Need.REQUIRED}
    others = {heads[f.name] for f in FIELDS if f.need is not Need.REQUIRED}
    assert len(required) == len(others) == 1
    assert required != others


@pytest.fixture
def layers(tmp_path: Path) -> Path:
    path = tmp_path / "projecten.gpkg"
    path.write_bytes(template_geopackage("nl"))
    return path


def added(path: Path, layer: str, shape: shapely.Geometry | None, **row: Any) -> None:  # noqa: ANN401
    names = {field.name for field in FIELDS}
    own = FILLED | row | {"naam": f"Station {row['projectnummer']}"}
    frame = pd.DataFrame([{k: v for k, v in own.items() if k in names}])
    frame["kosten_openbaar"], frame["openbaar"] = False, True
    if shape is not None:
        frame = gpd.GeoDataFrame(frame, geometry=[shape], crs=RD_NEW)
    pyogrio.write_dataframe(
        frame, path, layer=layer, append=True, promote_to_multi=layer != "punten"
    )


def test_filled_layers_are_read_without_one_finding(layers: Path) -> None:
    added(layers, "punten", at(5, 5), projectnummer="1")
    added(layers, "lijnen", line((2, 2), (8, 8)), projectnummer="2")
    added(layers, "vlakken", box(2, 2, 4, 4), projectnummer="3")
    added(layers, "zonder_plek", None, projectnummer="4")
    projects = read(layers)
    assert projects.findings == ()
    frame = projects.frame
    assert frame["project_id"].tolist() == ["1", "2", "3", "4"]
    assert shapely.get_dimensions(frame.geometry.to_numpy()).tolist() == [0, 1, 2, -1]
    assert frame["openbaar"].tolist() == [True] * 4


def test_layers_have_forms_with_lists_for_qgis(layers: Path) -> None:
    with closing(sqlite3.connect(layers)) as database:
        rows = dict(database.execute("SELECT f_table_name, styleQML FROM layer_styles"))
        listed = dict(
            database.execute("SELECT table_name, data_type FROM gpkg_contents")
        )
    assert set(rows) == {"punten", "lijnen", "vlakken"}
    assert listed["layer_styles"] == "attributes"
    form = ET.fromstring(rows["punten"])  # noqa: S314 - our own text
    status = form.find(".//field[@name='status']/editWidget")
    assert status is not None
    assert status.get("type") == "ValueMap"
    values = [option.get("value") for option in status.iter("Option")]
    assert "concreet" in values
    assert len(form.findall(".//alias")) == len(FIELDS)


@pytest.mark.parametrize("make", [template_workbook, template_geopackage])
def test_the_same_template_has_the_same_bytes(make: Any) -> None:  # noqa: ANN401
    assert make("nl") == make("nl")


def test_a_new_workspace_has_both(tmp_path: Path) -> None:
    files = start_workspace(tmp_path / "nieuw", "Zeeland", start="res")
    assert [file.name for file in files] == [
        "pva.toml",
        "indeling.csv",
        "projecten.xlsx",
        "projecten.gpkg",
        "werkorganisatie.xlsx",
    ]
