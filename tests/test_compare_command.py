"""`pva-geo compare` from end to end: sides told apart, files, exit codes, words."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from pva_geo.cli import run
from pva_geo.start import start_workspace


def workspace(folder: Path, provincie: str, start: str) -> Path:
    start_workspace(folder, provincie, start=start)
    return folder


def test_two_words_of_the_register_are_compared(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run(["compare", "res", "subres", "--provincie", "Limburg", "--json", "-"])
    given = json.loads(capsys.readouterr().out)
    document = given["schemes"]
    assert code == 0
    assert given["schema"] == "pva-geo/compare/1"
    assert given["rounds"] is None
    kinds = [change["kind"] for change in document["changes"]]
    assert kinds == ["unchanged", "split"]
    assert document["likeness"]["least_moves"] == 9
    inner = next(i for i in document["indicators"] if i["key"] == "inner_border")
    assert inner["unit"] == "km"
    assert inner["definition"]
    assert inner["reference"]


def projects_of_limburg(path: Path, *rows: str) -> list[str]:
    head = "projectnummer,naam,energiedrager,status,gemeenten,x_rd,y_rd"
    path.write_text("\n".join([head, *rows]) + "\n")
    words = ["compare", "res", "subres", "--provincie", "Limburg"]
    return [*words, "--projects", str(path)]


def test_a_project_that_cannot_be_counted_is_said_with_its_row_and_gives_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "1,Een,warmte,concreet,GM0935,,", "2,Twee,warmte,concreet,,x,y"
    asked = projects_of_limburg(tmp_path / "lijst.csv", *rows)
    assert run([*asked, "--json", "-"]) == 1
    document = json.loads(capsys.readouterr().out)
    found = {(f["check"], f["source"], f["row"]) for f in document["findings"]}
    assert {("PRJ-09", "lijst.csv", 3), ("PRJ-03", "lijst.csv", 3)} <= found
    assert document["schemes"]["projects"] == 2
    assert run([*asked, "--xlsx", str(tmp_path / "v.xlsx")]) == 1
    page = capsys.readouterr().out
    assert "De projectlijsten hebben 1 fout;" in page
    assert "Project 2 heeft geen coördinaten" in page
    book = openpyxl.load_workbook(tmp_path / "v.xlsx")
    assert "De projectlijsten hebben 1 fout;" in str(book["Kruistabel"]["A2"].value)


def test_a_project_without_a_place_is_said_and_is_no_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = projects_of_limburg(tmp_path / "lijst.csv", "7,Zeven,warmte,concreet,,,")
    assert run(asked) == 0
    page = capsys.readouterr().out
    assert "PRJ-03 Project 7" in page
    assert "lijst.csv, rij 2" in page


def test_a_list_that_cannot_be_read_beside_one_that_can_is_said_and_gives_exit_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = projects_of_limburg(
        tmp_path / "lijst.csv", "1,Een,warmte,concreet,GM0935,,"
    )
    broken = tmp_path / "stuk.xlsx"
    broken.write_bytes(b"PK\x03\x04 dit is geen werkboek")
    assert run([*asked, "--projects", str(broken)]) == 1
    page = capsys.readouterr().out
    assert "PRJ-10" in page
    assert "stuk.xlsx" in page


def test_a_workspace_and_a_file_give_workbook_and_map(tmp_path: Path) -> None:
    old = workspace(tmp_path / "a", "Zeeland", "res")
    other = workspace(tmp_path / "b", "Zeeland", "res") / "indeling.csv"
    lines = other.read_text().splitlines()
    moved = [f"{','.join(line.split(',')[:2])},N,Nieuw" for line in lines[1:4]]
    other.write_text("\n".join([lines[0], *moved, *lines[4:]]) + "\n")
    book, page = tmp_path / "v.xlsx", tmp_path / "v.html"
    arguments = ["compare", str(old), str(other)]
    code = run([*arguments, "--xlsx", str(book), "--map", str(page)])
    assert code == 0
    sheets = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))
    assert sheets.sheetnames == [
        "Structuur",
        "Verhuizingen",
        "Kruistabel",
        "Indicatoren",
    ]
    names = [row[0].value for row in sheets["Verhuizingen"].iter_rows(min_row=5)]
    assert sorted(filter(None, names)) == sorted(line.split(",")[0] for line in moved)
    html = page.read_text()
    assert "default-src &#39;none&#39;" in html
    assert all(line.split(",")[0] in html for line in moved)


def test_the_same_schemes_give_the_same_bytes(tmp_path: Path) -> None:
    asked = ["compare", "res", "subres", "--provincie", "PV31"]
    made = []
    for name in ("a", "b"):
        files = [tmp_path / f"{name}.xlsx", tmp_path / f"{name}.html"]
        assert run([*asked, "--xlsx", str(files[0]), "--map", str(files[1])]) == 0
        made.append([file.read_bytes() for file in files])
    assert made[0] == made[1]


def test_another_provincie_is_refused_with_both_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = workspace(tmp_path / "a", "Zeeland", "res") / "indeling.csv"
    new = workspace(tmp_path / "b", "Limburg", "res") / "indeling.csv"
    assert run(["compare", str(old), str(new)]) == 3
    said = capsys.readouterr().err
    assert "Zeeland" in said
    assert "één provincie" in said
    assert "Traceback" not in said


def test_codes_of_another_year_are_refused_with_their_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = workspace(tmp_path / "a", "Zuid-Holland", "res") / "indeling.csv"
    newer = start_workspace(tmp_path / "b", "Zuid-Holland", year=2023, start="res")
    assert "GM1992" in newer[1].read_text()
    assert run(["compare", str(old), str(newer[1])]) == 3
    said = capsys.readouterr().err
    assert "GM1992" in said
    assert "2022" in said
    assert "--year" in said


def test_a_scheme_with_errors_is_compared_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = workspace(tmp_path / "a", "Zeeland", "res") / "indeling.csv"
    new = tmp_path / "kort.csv"
    new.write_text("\n".join(old.read_text().splitlines()[:-1]) + "\n")
    assert run(["compare", str(old), str(new)]) == 1
    said = capsys.readouterr().out
    assert "voorlopig" in said
    assert "geen subregio" in said


def test_without_a_provincie_the_words_of_the_register_ask_for_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["compare", "res", "subres"]) == 3
    assert "--provincie" in capsys.readouterr().err


def test_no_input_is_written_over(tmp_path: Path) -> None:
    old = workspace(tmp_path / "a", "Zeeland", "res") / "indeling.csv"
    before = old.read_bytes()
    assert run(["compare", str(old), str(old), "--json", str(old)]) == 3
    assert old.read_bytes() == before


def test_inhabitants_and_overlay_are_read_from_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scheme = workspace(tmp_path / "a", "Limburg", "res") / "indeling.csv"
    codes = [line.split(",")[0] for line in scheme.read_text().splitlines()[1:]]
    people = tmp_path / "inwoners.csv"
    people.write_text(
        "gemeentecode;inwoners\n" + "".join(f"{c};1.000\n" for c in codes)
    )
    asked = ["compare", "res", "subres", "--provincie", "PV31", "--json", "-"]
    overlay = f"Regio={scheme}"
    assert run([*asked, "--inhabitants", str(people), "--overlay", overlay]) == 0
    document = json.loads(capsys.readouterr().out)["schemes"]
    found = {i["key"]: (i["old"], i["new"]) for i in document["indicators"]}
    assert found["inhabitants_most"] == (16000, 15000)
    assert found["cut_overlay"] == (0, 1)
    people.write_text("gemeentecode;inwoners\nGM0889;veel\n")
    assert run([*asked, "--inhabitants", str(people)]) == 3
    assert "rij 2" in capsys.readouterr().err


def test_an_earlier_scheme_is_brought_to_the_later_year_and_its_mergers_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = workspace(tmp_path / "a", "Zuid-Holland", "res")
    new = tmp_path / "b"
    start_workspace(new, "Zuid-Holland", year=2023, start="res")
    assert run(["compare", str(old), str(new), "--json", "-"]) == 0
    document = json.loads(capsys.readouterr().out)["schemes"]
    assert (document["year"], document["same"], document["moves"]) == (2023, True, [])
    label = document["old"]["label"]
    assert "overgezet naar 2023" in label
    assert all(name in label for name in ("Brielle", "Hellevoetsluis", "Westvoorne"))


def test_what_truly_moved_is_told_apart_from_mergers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = workspace(tmp_path / "a", "Zuid-Holland", "res") / "indeling.csv"
    new = start_workspace(tmp_path / "b", "Zuid-Holland", year=2023, start="res")[1]
    lines = new.read_text().splitlines()
    place = next(n for n, line in enumerate(lines) if ",Gorinchem," in line)
    other = next(line for line in lines if ",Dordrecht," in line).split(",")[2:]
    lines[place] = ",".join([*lines[place].split(",")[:2], *other])
    new.write_text("\n".join(lines) + "\n")
    asked = ["compare", str(old), str(new), "--year", "2023", "--json", "-"]
    assert run(asked) == 0
    document = json.loads(capsys.readouterr().out)["schemes"]
    assert [move["gemeente"] for move in document["moves"]] == ["Gorinchem"]
