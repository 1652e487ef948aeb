"""`init --from`: every scheme of the register is complete and disjoint, with names."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from pva_geo import read_boundaries, select_provincie
from pva_geo.boundaries import REGIONS
from pva_geo.pipeline import check
from pva_geo.start import start_remarks, start_workspace

PROVINCIES = sorted(set(read_boundaries().gemeenten["provincie"]) - {""})


@pytest.mark.parametrize("provincie", PROVINCIES)
def test_every_scheme_of_the_register_is_complete_and_disjoint(
    provincie: str, tmp_path: Path
) -> None:
    sizes = {}
    for kind in REGIONS:
        start_workspace(tmp_path / kind, provincie, start=kind)
        report = check(tmp_path / kind).report
        assert (report.ok, report.complete, report.disjoint) == (True, True, True)
        assert report.subregions["name"].str.len().min() > 1
        sizes[kind] = len(report.subregions)
    assert sizes["provincie"] == 1 <= sizes["res"] <= sizes["subres"]
    assert sizes["gemeenten"] == report.units


def test_another_workspaces_scheme_is_taken_over(tmp_path: Path) -> None:
    first = start_workspace(tmp_path / "a", "Utrecht", start="res")[1]
    second = start_workspace(tmp_path / "b", "Utrecht", start=str(first))[1]
    rows = [set(file.read_text().splitlines()) for file in (first, second)]
    assert rows[0] == rows[1]


def overlay(folder: Path, rows: list[str]) -> Path:
    file = folder / "veiligheidsregios.csv"
    head = "gemeentecode;gemeentenaam;veiligheidsregiocode;veiligheidsregionaam"
    file.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return file


def national(but: str = "") -> list[str]:
    """Put every gemeente of the country in a region of its provincie."""
    frame = read_boundaries().gemeenten
    columns = (frame[name] for name in ("gemeentecode", "gemeente", "provinciecode"))
    rows = zip(*columns, strict=True)
    return [f"{c};{n};VR{p[2:]};Veiligheid {p}" for c, n, p in rows if n != but]


def test_a_national_table_of_another_classification_gives_this_provincies_part(
    tmp_path: Path,
) -> None:
    file = str(overlay(tmp_path, national()))
    start_workspace(tmp_path / "ws", "Flevoland", start=file)
    heard = start_remarks("Flevoland", file)
    report = check(tmp_path / "ws").report
    assert (report.ok, report.complete, heard) == (True, True, [])
    assert report.subregions["name"].tolist() == ["Veiligheid PV24"]


def test_a_gemeente_that_the_file_leaves_out_is_said_and_waits(tmp_path: Path) -> None:
    file = str(overlay(tmp_path, national(but="Urk")))
    start_workspace(tmp_path / "ws", "Flevoland", start=file)
    ((key, facts),) = start_remarks("Flevoland", file)
    assert (key, facts["names"]) == ("start.loose", ["Urk"])
    lines = (tmp_path / "ws" / "indeling.csv").read_text().splitlines()
    assert "GM0184,Urk,," in lines


def test_drawn_regions_give_each_gemeente_to_the_one_that_holds_most(
    tmp_path: Path,
) -> None:
    area = select_provincie(read_boundaries(), "Flevoland")
    west, south, east, north = area.polygon.bounds
    middle = area.units.geometry[area.units["gemeente"] == "Zeewolde"].iloc[0]
    cut = middle.centroid.x + 1000
    halves = [
        shapely.box(west, south, cut, north),
        shapely.box(cut, south, east, north),
    ]
    frame = gpd.GeoDataFrame(
        {"id": ["W", "O"], "naam": ["West", "Oost"]},
        geometry=[shapely.intersection(area.polygon, half) for half in halves],
        crs=area.units.crs,
    )
    frame.to_file(tmp_path / "regios.gpkg", layer="regios")
    file = str(tmp_path / "regios.gpkg")
    start_workspace(tmp_path / "ws", "Flevoland", start=file)
    ((key, facts),) = start_remarks("Flevoland", file)
    assert key == "start.cut"
    assert "Zeewolde" in str(facts["names"])
    report = check(tmp_path / "ws").report
    assert (report.ok, report.complete, report.disjoint) == (True, True, True)
    assert len(report.subregions) == 2
