"""From lists in a folder to one product: merged, decided, attached, and written."""

import json
from pathlib import Path
from typing import Any

import pytest

from pva_geo.cli import run
from pva_geo.start import start_workspace

HEAD = "projectnummer;naam;energiedrager;status;mw;x_rd;y_rd;gemeenten;hoofdsubregio\n"
LISTS = '[projects]\nfiles = ["lijsten/*.csv"]\n'
NORTH = HEAD + (
    "1;Station Goes Noord;elektriciteit;concreet;40,5;51500;391500;;\n"
    "2;Warmtenet Vlissingen;warmte;kandidaat;;;;Vlissingen;\n"
)
SOUTH = HEAD + (
    "1;Station Goes Noord;elektriciteit;concreet;40,5;51500;391500;;\n"
    "B;Uitbreiding station Goes-Noord;elektriciteit;concreet;;51600;391600;;\n"
    "4;Leiding;waterstof;concreett;;;;Terneuzen;Zuid\n"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = tmp_path / "zeeland"
    start_workspace(folder, "Zeeland", start="res")
    settings = folder / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("# [projects]\n", LISTS)
    settings.write_text(text, encoding="utf-8")
    for name, content in (("noord", NORTH), ("zuid", SOUTH)):
        file = folder / "lijsten" / f"{name}.csv"
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


def document(workspace: Path) -> dict[str, Any]:
    text = (workspace / "uitvoer" / "product.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def test_lists_become_one_product_and_a_decision_stays_said(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", str(workspace), "--feedback", str(workspace / "terug")]) == 1
    page = capsys.readouterr().out
    for told in ("PRJ-02", "PRJ-06", "PRJ-07", "zuid-bevindingen.xlsx"):
        assert told in page
    first = document(workspace)
    assert [p["project_id"] for p in first["projects"]] == ["1", "2", "4", "B"]
    assert first["alike"][0]["verdict"] is None
    table = workspace / "uitvoer" / "beslissingen.csv"
    said = table.read_text(encoding="utf-8").replace("1;B;;", "1;B;zelfde;")
    (workspace / "beslissingen.csv").write_text(said, encoding="utf-8")
    for _ in range(2):
        run(["build", str(workspace)])
        again = document(workspace)
        assert [p["project_id"] for p in again["projects"]] == ["1", "2", "4"]
        assert again["alike"][0]["verdict"] == "zelfde"
        assert again["proof"]["agree"]


def test_so_many_findings_are_said_in_words(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["build", str(workspace), "--max-rows", "0"])
    page = capsys.readouterr().out
    assert "PRJ-02" not in page
    assert "nog 2 van deze soort" in page
