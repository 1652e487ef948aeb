"""Lists of several senders become one list: every project once, each doubt named."""

from pathlib import Path

import pytest
from small import area, boundaries

from pva_geo.deliveries import MergedProjects, merge_deliveries, natural_key
from pva_geo.errors import PvaGeoError
from pva_geo.model import Finding, Severity
from pva_geo.readers.projects import read_projects

HEAD = "projectnummer,naam,energiedrager,status,gereed_jaar,gemeenten"
STATION = "7,Station,elektriciteit,concreet,2030,Aveld"
CABLE = "10,Kabel,elektriciteit,concreet,2031,Ceveld"
PIPE = "2,Leiding,warmte,kandidaat,,Eveld"


def merged(folder: Path, **lists: list[str]) -> MergedProjects:
    """Write a csv a list and read them all, in the order given."""
    files = []
    for name, rows in lists.items():
        files.append(folder / f"{name}.csv")
        text = "\n".join([HEAD, *rows]) + "\n"
        files[-1].write_text(text, encoding="utf-8")
    return read_projects(files, area(), boundaries())


def of(projects: MergedProjects, check: str) -> list[Finding]:
    return [finding for finding in projects.findings if finding.check == check]


def test_all_lists_are_one_list_in_natural_order(tmp_path: Path) -> None:
    projects = merged(tmp_path, noord=[STATION, CABLE], zuid=[PIPE])
    assert projects.frame["project_id"].tolist() == ["2", "7", "10"]
    assert projects.frame.index.tolist() == [0, 1, 2]
    assert [source.name for source in projects.sources] == ["noord.csv", "zuid.csv"]


def test_the_same_project_twice_counts_once_and_is_noted(tmp_path: Path) -> None:
    projects = merged(tmp_path, noord=[STATION], zuid=[PIPE, STATION])
    assert projects.frame["project_id"].tolist() == ["2", "7"]
    (finding,) = of(projects, "PRJ-06")
    assert finding.severity is Severity.INFO
    assert finding.projects == ("7",)
    assert "noord.csv (rij 2) en zuid.csv (rij 3)" in finding.message()
    assert of(projects, "PRJ-08") == []


def test_values_that_differ_are_named_each_with_its_source(tmp_path: Path) -> None:
    other = STATION.replace("2030", "2032")
    projects = merged(tmp_path, noord=[STATION], zuid=[other])
    (finding,) = of(projects, "PRJ-08")
    assert finding.severity is Severity.ERROR
    message = finding.message()
    for part in ("2030", "2032", "noord.csv", "zuid.csv"):
        assert part in message
    assert projects.frame["gereed_jaar"].tolist() == [2030]


def test_every_field_that_differs_is_a_finding_of_its_own(tmp_path: Path) -> None:
    other = STATION.replace("2030", "2032").replace("Station", "Onderstation")
    projects = merged(tmp_path, noord=[STATION], zuid=[other])
    assert len(of(projects, "PRJ-08")) == 2


def test_different_values_in_one_list_are_a_conflict_too(tmp_path: Path) -> None:
    projects = merged(tmp_path, noord=[STATION, STATION.replace("2030", "2032")])
    assert len(projects.frame) == 1
    assert of(projects, "PRJ-08")[0].rows == (2, 3)


def test_another_order_of_lists_gives_the_same_projects(tmp_path: Path) -> None:
    there = merged(tmp_path, noord=[STATION, CABLE], zuid=[PIPE])
    back = merged(tmp_path, zuid=[PIPE], noord=[CABLE, STATION])
    columns = ["project_id", "naam", "status", "gemeenten"]
    assert there.frame[columns].equals(back.frame[columns])


def test_a_list_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "kapot.xlsx").write_bytes(b"geen werkmap")
    (tmp_path / "heel.csv").write_text(f"{HEAD}\n{STATION}\n", encoding="utf-8")
    files = [tmp_path / "kapot.xlsx", tmp_path / "heel.csv"]
    projects = read_projects(files, area(), boundaries())
    (finding,) = of(projects, "PRJ-10")
    assert finding.severity is Severity.ERROR
    assert projects.frame["project_id"].tolist() == ["7"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_why_it_cannot_be_read_is_said_without_its_folder(
    tmp_path: Path, language: str
) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    (tmp_path / "heel.csv").write_text(f"{HEAD}\n{STATION}\n", encoding="utf-8")
    files = [tmp_path / "leeg.csv", tmp_path / "heel.csv"]
    (finding,) = of(read_projects(files, area(), boundaries()), "PRJ-10")
    message = finding.message("en" if language == "en" else "nl")
    reason = {"nl": "dit bestand is leeg", "en": "this file is empty"}[language]
    assert reason in message
    assert str(tmp_path) not in message


def test_when_no_list_can_be_read_there_is_nothing_to_go_on_with(
    tmp_path: Path,
) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    with pytest.raises(PvaGeoError) as caught:
        read_projects([tmp_path / "leeg.csv"], area(), boundaries())
    assert caught.value.key == "error.file.empty"


def test_no_lists_are_no_projects() -> None:
    projects = merge_deliveries([])
    assert projects.frame.empty
    assert {"project_id", "naam", "gemeenten"} <= set(projects.frame.columns)


def test_a_list_without_rows_is_a_list_without_projects(tmp_path: Path) -> None:
    projects = merged(tmp_path, noord=[])
    assert projects.frame.empty
    assert "note.projects.empty" in [note.key for note in projects.notes]


def test_projects_of_another_provincie_are_left_out_and_counted(
    tmp_path: Path,
) -> None:
    file = tmp_path / "land.csv"
    rows = [
        f"{HEAD},provincie",
        f"{STATION},Veldland",
        f"{CABLE},Elderland",
        f"{PIPE},Elderland|Veldland",
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    projects = read_projects([file], area(), boundaries())
    assert projects.frame["project_id"].tolist() == ["2", "7"]
    (note,) = [n for n in projects.notes if n.key == "note.projects.elsewhere"]
    assert note.facts["n"] == 1


def test_numbers_sort_as_numbers_and_letters_after_them() -> None:
    ids = ["B", "17", "A", "2", "10", "NB-10", "NB-9"]
    ordered = sorted(ids, key=natural_key)
    assert ordered == ["2", "10", "17", "A", "B", "NB-9", "NB-10"]
