"""`pva-geo repair`: a new file beside the old one, an audit, and choices to fill in."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from planted import plant
from test_planted_mistakes import PLANS, SLIVER_M, Planter
from xlsxwriter.workbook import Workbook

from pva_geo.boundaries import regions, select_provincie
from pva_geo.cli import run
from pva_geo.coverage import check_area
from pva_geo.model import Tolerance
from pva_geo.readers import read_scheme
from pva_geo.readers.scheme.choices import read_choices
from pva_geo.sources import read_boundaries
from pva_geo.writers.repair.scheme import scheme_bytes

GOOD, LEFT, USAGE, COULD_NOT = 0, 1, 2, 3
ASKED = ("COV-01", "COV-02")
"""What is asked where it is wide; what lies outside is cut off all the same."""
Workspace = Callable[..., Path]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Make a workspace of Zeeland, with a scheme by RES and changes to its rows."""
    area = select_provincie(read_boundaries(), "Zeeland")
    rows = regions(area, "res")[["gemeentecode", "gemeente", "subregio"]]

    def make(change: Callable[[list[list[str]]], None], extra: str = "") -> Path:
        cells = rows.to_numpy().tolist()
        change(cells)
        lines = [["gemeentecode", "gemeente", "subregio"], *cells]
        with (tmp_path / "indeling.csv").open("w", encoding="utf-8") as file:
            csv.writer(file).writerows(lines)
        text = (
            f'[provincie]\nname = "Zeeland"\n{extra}[scheme]\nfile = "indeling.csv"\n'
        )
        (tmp_path / "pva.toml").write_text(text, encoding="utf-8")
        return tmp_path

    return make


def width(piece: shapely.Geometry) -> float:
    return 2 * shapely.maximum_inscribed_circle(piece, tolerance=0.01).length


def nothing(_rows: list[list[str]]) -> None:
    """Leave the scheme sound."""


def loose_code(rows: list[list[str]]) -> None:
    rows[0][0] = rows[0][0].removeprefix("GM")


def twice(rows: list[list[str]]) -> None:
    loose_code(rows)
    rows.append([*rows[1][:2], "Ander Zeeland"])


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def test_a_mended_scheme_stands_beside_the_old_one_with_its_audit(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(loose_code)
    given = (folder / "indeling.csv").read_bytes()
    assert run(["repair", str(folder), "--output", str(folder / "nieuw.csv")]) == GOOD
    assert names(folder) == [
        "indeling.csv",
        "nieuw-audit.csv",
        "nieuw-audit.json",
        "nieuw.csv",
        "pva.toml",
    ]
    assert (folder / "indeling.csv").read_bytes() == given
    page = capsys.readouterr().out
    assert "✓ Na herstel: Zeeland is zelf de enige subregio, volledig gedekt" in page
    assert "Hersteld: 1 wijziging\n" in page


def test_the_audit_says_every_change_in_both_forms(workspace: Workspace) -> None:
    folder = workspace(loose_code)
    run(["repair", str(folder), "--output", str(folder / "nieuw.csv")])
    (row,) = rows_of(folder / "nieuw-audit.csv")
    (change,) = json.loads((folder / "nieuw-audit.json").read_text())["changes"]
    assert (row["action"], row["check"], row["rows"]) == ("code", "DEF-08", "2")
    assert (row["given"], row["written"]) == (change["given"], change["written"])
    assert row["message"] == change["message"]


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_one_audit_goes_where_it_is_asked(workspace: Workspace, suffix: str) -> None:
    folder = workspace(loose_code)
    audit = folder / f"verslag{suffix}"
    output = str(folder / "nieuw.csv")
    run(["repair", str(folder), "--output", output, "--audit", str(audit)])
    assert audit.name in names(folder)
    assert "nieuw-audit.json" not in names(folder)


def test_what_is_left_becomes_a_list_to_fill_in_and_give_back(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(twice)
    order = ["repair", str(folder), "--output", str(folder / "nieuw.csv")]
    assert run(order) == LEFT
    choices = folder / "nieuw-keuzes.csv"
    assert f"--decide {choices}" in capsys.readouterr().out
    (row,) = rows_of(choices, ";")
    assert row["mogelijk"] == "Zeeland; Ander Zeeland"
    text = choices.read_text(encoding="utf-8-sig")
    choices.write_text(text.rstrip("\n") + "Zeeland\n", encoding="utf-8")
    filled = choices.read_bytes()
    assert run([*order, "--decide", str(choices)]) == GOOD
    assert choices.read_bytes() == filled
    assert "nieuw-keuzes-2.csv" not in names(folder)


def test_a_list_that_somebody_fills_in_is_not_written_over(
    workspace: Workspace,
) -> None:
    folder = workspace(twice)
    order = ["repair", str(folder), "--output", str(folder / "nieuw.csv")]
    run(order)
    run(order)
    assert "nieuw-keuzes-2.csv" not in names(folder)
    filled = (folder / "nieuw-keuzes.csv").read_bytes() + b"\n"
    (folder / "nieuw-keuzes.csv").write_bytes(filled)
    run(order)
    assert (folder / "nieuw-keuzes.csv").read_bytes() == filled
    assert "nieuw-keuzes-2.csv" in names(folder)


def test_a_dry_run_shows_the_plan_and_writes_nothing(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(twice)
    before = names(folder)
    assert run(["repair", str(folder), "--dry-run"]) == LEFT
    assert names(folder) == before
    page = capsys.readouterr().out
    assert "Hersteld: 1 wijziging" in page
    assert "Te kiezen: 1 punt" in page
    assert page.endswith("Proef: er is niets geschreven.\n")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_mending_a_table_again_gives_the_same_bytes(
    workspace: Workspace, suffix: str
) -> None:
    folder = workspace(twice)
    new, newer = folder / f"nieuw{suffix}", folder / f"nieuwer{suffix}"
    run(["repair", str(folder), "--output", str(new)])
    settings = (folder / "pva.toml").read_text().replace("indeling.csv", new.name)
    (folder / "pva.toml").write_text(settings)
    assert run(["repair", str(folder), "--output", str(newer)]) == LEFT
    assert newer.read_bytes() == new.read_bytes()
    assert rows_of(folder / "nieuwer-audit.csv") == []


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_mending_polygons_again_gives_the_same_bytes(
    tmp_path: Path, suffix: str
) -> None:
    planted = plant()
    rows = planted.scheme.rows[["name", "geometry"]].rename(columns={"name": "naam"})
    gpd.GeoDataFrame(rows).to_file(tmp_path / "getekend.gpkg")
    given = (tmp_path / "getekend.gpkg").read_bytes()
    settings = '[provincie]\nname = "Gelderland"\n[scheme]\nfile = "{}"\n'
    for old, new in (("getekend.gpkg", "a"), (f"a{suffix}", "b")):
        (tmp_path / "pva.toml").write_text(settings.format(old))
        output = str(tmp_path / f"{new}{suffix}")
        assert run(["repair", str(tmp_path), "--output", output]) == LEFT
    assert (tmp_path / "getekend.gpkg").read_bytes() == given
    first, second = (tmp_path / f"{name}{suffix}" for name in "ab")
    assert first.read_bytes() == second.read_bytes()
    document = json.loads((tmp_path / "b-audit.json").read_text())
    assert document["changes"] == []
    assert len(document["choices"]) == len(planted.choices)
    assert document["findings"]["after"]["error"] == len(planted.choices)


@pytest.mark.parametrize("provincie", PLANS)
def test_what_check_finds_repair_mends_or_asks(tmp_path: Path, provincie: str) -> None:
    """Nineteen mistakes: narrow ones and spills go, wide ones are asked, one each."""
    planter = Planter(select_provincie(read_boundaries(), provincie))
    PLANS[provincie](planter)
    folder = planter.write(tmp_path)
    given = (folder / "indeling.gpkg").read_bytes()
    output = str(folder / "nieuw.gpkg")
    assert run(["repair", str(folder), "--output", output]) == LEFT
    assert (folder / "indeling.gpkg").read_bytes() == given
    audit = json.loads((folder / "nieuw-audit.json").read_text())
    wide = {
        round(piece.area)
        for check, who, piece in planter._places()
        if who == "ver weg" or (check in ASKED and width(piece) >= SLIVER_M)
    }
    assert {round(choice["area_m2"]) for choice in audit["choices"]} == wide
    assert audit["findings"]["after"]["error"] == len(audit["choices"])
    assert all(abs(book["difference_m2"]) <= 1 for book in audit["subregions"])
    assert audit["balance"]["after"]["closes"]
    states = {unit["state"] for unit in audit["gemeenten"]}
    assert "sliver" not in states
    settings = (folder / "pva.toml").read_text().replace("indeling.gpkg", "nieuw.gpkg")
    (folder / "pva.toml").write_text(settings)
    again = folder / "nieuwer.gpkg"
    assert run(["repair", str(folder), "--output", str(again)]) == LEFT
    assert again.read_bytes() == Path(output).read_bytes()


def test_a_written_drawing_reads_back_as_it_is_in_memory(tmp_path: Path) -> None:
    """All digits of all coordinates, in a binary format and in a text."""
    scheme = plant().scheme
    sound = scheme.rows[shapely.is_valid(scheme.rows.geometry)].dropna()
    for suffix in (".gpkg", ".geojson"):
        path = tmp_path / f"vlakken{suffix}"
        path.write_bytes(scheme_bytes(replace(scheme, rows=sound), suffix))
        read = read_scheme(path).rows
        assert list(read["subregion_id"]) == list(sound["subregion_id"])
        pairs = zip(read.geometry, sound.geometry, strict=True)
        assert all(a.normalize().equals(b.normalize()) for a, b in pairs)
        points = set(map(tuple, shapely.get_coordinates(read.geometry).tolist()))
        assert points == set(
            map(tuple, shapely.get_coordinates(sound.geometry).tolist())
        )


@pytest.mark.reference
def test_a_scheme_of_an_earlier_year_moves_to_this_one(
    tmp_path: Path, reference: Path
) -> None:
    old = reference / "subregions" / "defects" / "07_opgeheven_gemeenten_2021.csv"
    (tmp_path / "indeling.csv").write_bytes(old.read_bytes())
    settings = '[provincie]\nname = "Noord-Brabant"\nyear = 2021\n'
    settings += '[scheme]\nfile = "indeling.csv"\n'
    (tmp_path / "pva.toml").write_text(settings)
    output = tmp_path / "indeling-2022.csv"
    order = ["repair", str(tmp_path), "--output", str(output), "--to-year", "2022"]
    assert run(order) == GOOD
    changes = rows_of(tmp_path / "indeling-2022-audit.csv")
    assert len(changes) == len(rows_of(old)) - len(rows_of(output)) + 2
    known = read_boundaries(year=2022)
    area = select_provincie(known, "Noord-Brabant")
    assert check_area(read_scheme(output), area, known, Tolerance()).ok


def test_a_scheme_moves_on_to_a_later_year_and_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Weesp went into Amsterdam, Brielle and two others into Voorne aan Zee."""
    for provincie, gone in (("Noord-Holland", 1), ("Zuid-Holland", 2)):
        area = select_provincie(read_boundaries(), provincie)
        rows = regions(area, "res")[["gemeentecode", "gemeente", "subregio"]]
        rows.sort_values("gemeentecode").to_csv(tmp_path / "van.csv", index=False)
        settings = '[provincie]\nname = "{}"\nyear = {}\n[scheme]\nfile = "{}"\n'
        for year, old, new in ((2022, "van", "later"), (2023, "later", "terug")):
            text = settings.format(provincie, year, f"{old}.csv")
            (tmp_path / "pva.toml").write_text(text)
            to = ["--to-year", str(2023 if year == 2022 else 2022)]
            output = str(tmp_path / f"{new}.csv")
            assert run(["repair", str(tmp_path), "--output", output, *to]) == GOOD
        first, later, back = (
            rows_of(tmp_path / f"{n}.csv") for n in ("van", "later", "terug")
        )
        assert len(later) == len(first) - gone
        assert sorted(map(str, back)) == sorted(map(str, first))
    assert "1 januari 2023" in capsys.readouterr().out


def refused(
    capsys: pytest.CaptureFixture[str], order: list[str], code: int, *said: str
) -> None:
    assert run(order) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(text in captured.err for text in said)
    assert "Traceback" not in captured.err


def test_an_input_is_never_the_output(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(loose_code)
    given = (folder / "indeling.csv").read_bytes()
    output = str(folder / "indeling.csv")
    refused(capsys, ["repair", str(folder), "--output", output], COULD_NOT, "indeling")
    assert (folder / "indeling.csv").read_bytes() == given


def test_output_and_audit_may_not_be_one_file(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(loose_code)
    both = str(folder / "nieuw.csv")
    order = ["repair", str(folder), "--output", both, "--audit", both]
    refused(capsys, order, COULD_NOT, "nieuw.csv", "twee uitvoerbestanden")


def test_the_suffix_must_fit_the_kind_of_scheme(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(loose_code)
    output = str(folder / "nieuw.gpkg")
    order = ["repair", str(folder), "--output", output]
    refused(capsys, order, COULD_NOT, "nieuw.gpkg", ".csv of .xlsx")
    order = ["repair", str(folder), "--output", "x.csv", "--audit", "x.txt"]
    refused(capsys, order, COULD_NOT, "x.txt", ".csv of .json")


def test_without_an_output_there_must_be_a_dry_run(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(nothing)
    refused(capsys, ["repair", str(folder)], USAGE, "--output")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("keuze,gekozen\nDEF-02-GM9999,Zeeland\n", "DEF-02-GM9999"),
        ("choice;chosen\nDEF-02-GM0664;Utrecht\n", "Zeeland of Ander Zeeland"),
        ("keuze,besluit\nDEF-02-GM0664,Zeeland\nDEF-02-GM0664,Zeeland\n", "rij 3"),
        ("naam,regio\nGoes,Zeeland\n", "`keuze` en `gekozen`"),
        ("", "keuzes.csv"),
    ],
    ids=["unknown-choice", "unknown-subregion", "twice", "other-columns", "empty"],
)
def test_bad_decisions_are_refused_and_nothing_is_written(
    workspace: Workspace, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    def goes_twice(rows: list[list[str]]) -> None:
        rows.append(["GM0664", "Goes", "Ander Zeeland"])

    folder = workspace(goes_twice)
    (folder / "keuzes.csv").write_text(text, encoding="utf-8")
    before = names(folder)
    order = ["repair", str(folder), "--output", str(folder / "nieuw.csv")]
    order += ["--decide", str(folder / "keuzes.csv")]
    refused(capsys, order, COULD_NOT, "keuzes.csv", said)
    assert names(folder) == before


def test_errors_speak_the_language_that_was_asked_for(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(twice)
    (folder / "k.csv").write_text("choice,chosen\nDEF-09,x\n")
    order = ["repair", str(folder), "--dry-run", "--decide", str(folder / "k.csv")]
    refused(capsys, [*order, "--language", "en"], COULD_NOT, "there is a mistake")


def test_a_year_that_cannot_be_had_is_said(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = workspace(nothing)
    for year in ("2018", "2031"):
        order = ["repair", str(folder), "--dry-run", "--to-year", year]
        refused(capsys, order, COULD_NOT, year)


def test_choices_keep_what_a_spreadsheet_would_compute_from_being_computed(
    workspace: Workspace,
) -> None:
    def hostile(rows: list[list[str]]) -> None:
        rows.append([*rows[0][:2], '=HYPERLINK("x")'])

    folder = workspace(hostile)
    output = str(folder / "nieuw.csv")
    assert run(["repair", str(folder), "--output", output]) == LEFT
    (row,) = rows_of(folder / "nieuw-keuzes.csv", ";")
    assert not row["mogelijk"].startswith("=")
    (folder / "k.csv").write_text(
        f'keuze;gekozen\n{row["keuze"]};"\'=HYPERLINK(""x"")"\n'
    )
    order = ["repair", str(folder), "--output", output, "--decide"]
    assert run([*order, str(folder / "k.csv")]) == GOOD


def test_decisions_are_read_from_a_workbook_too(tmp_path: Path) -> None:
    with Workbook(tmp_path / "keuzes.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Keuze", "Gekozen"])
        sheet.write_row(1, 0, ["DEF-02-GM0664", "Zeeland"])
    (decision,) = read_choices(tmp_path / "keuzes.xlsx")
    assert (decision.choice, decision.chosen, decision.row) == (
        "DEF-02-GM0664",
        "Zeeland",
        2,
    )
