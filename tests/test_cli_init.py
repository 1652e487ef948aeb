"""`pva-geo init`: a workspace to start from, for any provincie, without a network."""

import csv
import tomllib
from pathlib import Path
from typing import NoReturn

import pytest
from commands import contents, pva_geo

from pva_geo import start
from pva_geo.errors import OutputError

PROVINCIES = (
    "Groningen",
    "Fryslân",
    "Drenthe",
    "Overijssel",
    "Flevoland",
    "Gelderland",
    "Utrecht",
    "Noord-Holland",
    "Zuid-Holland",
    "Zeeland",
    "Noord-Brabant",
    "Limburg",
)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every attempt to reach a network an error."""

    def refused(*_: object, **__: object) -> NoReturn:
        pytest.fail("something asked for the network")

    for name in ("socket.connect", "socket.connect_ex", "getaddrinfo"):
        monkeypatch.setattr(f"socket.{name}", refused)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("regions", ["res", "subres"])
@pytest.mark.parametrize("provincie", PROVINCIES)
def test_a_scheme_of_the_register_is_sound_for_every_provincie(
    tmp_path: Path, provincie: str, regions: str
) -> None:
    made = pva_geo("init", tmp_path, "--provincie", provincie, "--from", regions)
    names = (
        "pva.toml",
        "indeling.csv",
        "projecten.xlsx",
        "projecten.gpkg",
        "werkorganisatie.xlsx",
    )
    files = "".join(f"{tmp_path / name}\n" for name in names)
    said = f"Klaar. Controleer met: pva-geo check {tmp_path}\n"
    assert made == (0, files, said)
    checked = pva_geo("check", tmp_path)
    lines = checked.out.splitlines()
    assert (checked.code, checked.err) == (0, "")
    assert lines[0] == f"{provincie}, grenzen per 1 januari 2022"
    assert lines[1].startswith("✓ ")
    assert "Geen bevindingen: de indeling is volledig en zonder overlap." in lines


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_settings_are_commented_and_say_what_was_asked(
    tmp_path: Path, language: str
) -> None:
    pva_geo("init", tmp_path, "--provincie", "pv22", "--language", language)
    text = (tmp_path / "pva.toml").read_text(encoding="utf-8")
    settings = tomllib.loads(text)
    assert settings["provincie"] == {"name": "Drenthe", "year": 2022}
    assert settings["scheme"] == {"file": "indeling.csv"}
    assert settings["output"] == {"folder": "uitvoer", "language": language}
    assert text.startswith({"nl": "# Werkmap van", "en": "# Workspace of"}[language])
    assert "# [boundaries]" in text


def test_the_talk_is_english_when_asked(tmp_path: Path) -> None:
    ran = pva_geo("init", tmp_path, "--provincie", "Drenthe", "--language", "en")
    assert ran.err == f"Done. Check with: pva-geo check {tmp_path}\n"


def test_without_a_start_every_gemeente_waits_for_a_subregio(tmp_path: Path) -> None:
    pva_geo("init", tmp_path, "--provincie", "Drenthe")
    with (tmp_path / "indeling.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 12
    assert {row["subregio"] for row in rows} == {""}
    checked = pva_geo("check", tmp_path)
    assert checked.code == 1
    assert "12 van deze soort" not in checked.out
    assert "DEF-09" in checked.out


def test_an_older_scheme_is_laid_over_the_gemeenten_of_now(tmp_path: Path) -> None:
    old = tmp_path / "oud.csv"
    old.write_text("gemeente,regio\nAssen,Noord\nEmmen,Zuid\n", encoding="utf-8")
    folder = tmp_path / "drenthe"
    ran = pva_geo("init", folder, "--provincie", "Drenthe", "--from", old)
    assert ran.code == 0
    with (folder / "indeling.csv").open(encoding="utf-8", newline="") as file:
        given = {row["gemeente"]: row["subregio"] for row in csv.DictReader(file)}
    assert (given["Assen"], given["Emmen"], given["Coevorden"]) == ("Noord", "Zuid", "")


def test_a_later_year_is_derived_and_said_by_check(tmp_path: Path) -> None:
    arguments = ("--provincie", "Zuid-Holland", "--year", "2024", "--from", "res")
    assert pva_geo("init", tmp_path, *arguments).code == 0
    table = (tmp_path / "indeling.csv").read_text(encoding="utf-8")
    assert "GM1992,Voorne aan Zee" in table
    checked = pva_geo("check", tmp_path)
    assert checked.code == 0
    assert "afgeleid" in checked.out


@pytest.mark.parametrize("name", ["pva.toml", "indeling.csv"])
def test_nothing_that_is_there_is_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("van mij", encoding="utf-8")
    before = contents(tmp_path)
    ran = pva_geo("init", tmp_path, "--provincie", "Drenthe")
    assert (ran.code, ran.out) == (3, "")
    assert f"{name}: bestaat al en wordt niet overschreven" in ran.err
    assert contents(tmp_path) == before


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f").write_text("van mij", encoding="utf-8")
    ran = pva_geo("init", tmp_path / "f", "--provincie", "Drenthe")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        f"pva-geo: {tmp_path / 'f'}: dit is een bestand, geen map. "
        "Kies een andere map voor de werkmap.\n"
    )


def test_a_start_that_is_neither_word_nor_file_is_refused(tmp_path: Path) -> None:
    ran = pva_geo("init", tmp_path, "--provincie", "Drenthe", "--from", "ress")
    assert ran.err == (
        "pva-geo: «ress»: dit bestand is er niet. "
        "Geef achter --from res, subres of een bestand met een indeling.\n"
    )
    assert (ran.code, list(tmp_path.iterdir())) == (3, [])


def test_where_one_file_cannot_be_written_neither_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = start.write_text

    def full(path: Path, text: str) -> None:
        if path.name == "indeling.csv":
            key = "error.output.failed"
            raise OutputError(key, file=path, reason="No space left on device")
        whole(path, text)

    monkeypatch.setattr(start, "write_text", full)
    ran = pva_geo("init", tmp_path, "--provincie", "Drenthe")
    assert ran.code == 3
    assert list(tmp_path.iterdir()) == []
