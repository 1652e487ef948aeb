"""Boundaries of a later year are called `afgeleid` wherever their date is shown."""

import json
import zipfile
from pathlib import Path

import pytest
from docx import Document

from pva_geo.catalogue import say
from pva_geo.cli import run
from pva_geo.model import Peildatum

TOML = """[provincie]
name = "Zeeland"
year = {year}
[scheme]
file = "indeling.csv"
[output]
language = "{language}"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A product of Zeeland with the boundaries of 2023."""
    folder = tmp_path_factory.mktemp("zeeland")
    assert run(["init", str(folder), "--provincie", "Zeeland", "--from", "res"]) == 0
    toml = TOML.format(year=2023, language="nl")
    (folder / "pva.toml").write_text(toml, encoding="utf-8")
    assert run(["build", str(folder)]) == 0
    return folder / "uitvoer"


@pytest.mark.parametrize(
    "name", ["kaart.html", "bevindingen.html", "hoofdstuk-e.html", "product.json"]
)
def test_each_page_says_that_its_boundaries_are_derived(built: Path, name: str) -> None:
    text = (built / name).read_text(encoding="utf-8")
    shown = "afgeleid" if name.endswith(".json") else "1 januari 2023 (afgeleid)"
    if name == "bevindingen.html":
        shown = "2023 (afgeleid)"
    assert shown in text


def test_the_workbook_and_the_document_say_so(built: Path) -> None:
    with zipfile.ZipFile(built / "product.xlsx") as book:
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "1 januari 2023 (afgeleid)" in strings
    paragraphs = Document(str(built / "hoofdstuk-e.docx")).paragraphs
    assert any("1 januari 2023 (afgeleid)" in item.text for item in paragraphs)


def test_the_documents_carry_it_as_data(built: Path) -> None:
    product = json.loads((built / "product.json").read_text(encoding="utf-8"))
    assert (product["year"], product["derived"]) == (2023, True)
    assert product["coverage"]["derived"] is True
    source = product["sources"][0]
    assert source["layer"].endswith("(afgeleid: 2023)")


@pytest.mark.parametrize(("language", "label"), [("nl", "afgeleid"), ("en", "derived")])
def test_a_check_says_it_in_its_first_line_and_in_a_note(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, label: str
) -> None:
    assert run(["init", str(tmp_path), "--provincie", "Zeeland", "--from", "res"]) == 0
    toml = TOML.format(year=2025, language=language)
    (tmp_path / "pva.toml").write_text(toml, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", str(tmp_path)]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first.endswith(f"2025 ({label})")
    assert any(f"2025 ({label}): 13 gemeenten" in line for line in rest)
    assert sum(label in line for line in rest) >= 2


def test_repair_and_comparison_say_so_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(tmp_path)
    assert run(["init", folder, "--provincie", "Zeeland", "--from", "res"]) == 0
    toml = TOML.format(year=2024, language="nl")
    (tmp_path / "pva.toml").write_text(toml, encoding="utf-8")
    for command in (["repair", folder, "--dry-run"], ["compare", folder, folder]):
        capsys.readouterr()
        assert run(command) == 0
        first = capsys.readouterr().out.splitlines()[0]
        assert first.startswith("Zeeland, grenzen ")
        assert first.endswith("1 januari 2024 (afgeleid)")


def test_a_date_that_is_given_has_no_label() -> None:
    facts = {"provincie": "Zeeland"}
    given = say("terminal.as_of", "nl", day=Peildatum(year=2022), **facts)
    assert given == "Zeeland, grenzen per 1 januari 2022"
