"""The steps of the method in their order, without command line and files."""

from pathlib import Path

import pytest
from commands import contents, pva_geo
from conftest import listed

from pva_geo.errors import PvaGeoError
from pva_geo.pipeline import build, check, draw_findings
from pva_geo.workspace import read_workspace

LIST = """projectnummer,naam,energiedrager,status,gemeenten
1,Station,warmte,concreet,Goes
2,Leiding,warmte,concreet,Goes|Breda
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Lay out a workspace of Zeeland with two projects."""
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")
    settings = tmp_path / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(listed(text, 'files = ["lijst.csv"]'), encoding="utf-8")
    (tmp_path / "lijst.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


def test_a_build_leaves_no_file(folder: Path) -> None:
    before = contents(folder)
    build(folder)
    assert contents(folder) == before


def test_the_steps_are_told_in_the_order_of_the_method(folder: Path) -> None:
    heard: list[str] = []
    build(folder, heard.append)
    assert heard == [
        "boundaries",
        "scheme",
        "check",
        "projects",
        "attach",
        "aggregate",
    ]


def test_a_product_holds_all_that_its_pages_show(folder: Path) -> None:
    product = build(str(folder))
    assert product.area.name == "Zeeland"
    assert product.coverage.ok
    assert product.projects["project_id"].tolist() == ["1", "2"]
    assert product.attachments["share"].tolist() == [1.0, 0.5, 0.5]
    assert [source.role for source in product.sources] == [
        "boundaries",
        "scheme",
        "projects",
    ]
    assert len(product.gemeenten) == 13
    assert len(product.context) == 11
    assert product.gemeente_names["GM0758"] == "Breda"
    assert (product.concept, product.sound, product.language) == (False, True, "nl")


def test_a_folder_and_its_record_give_the_same_check(folder: Path) -> None:
    one, other = check(folder), check(read_workspace(folder))
    assert one.report.to_dict() == other.report.to_dict()


def test_another_language_changes_words_alone(folder: Path) -> None:
    job = read_workspace(folder)
    dutch, english = build(job), build(job.speaking("en"))
    assert english.language == "en"
    assert [f.check for f in dutch.findings] == [f.check for f in english.findings]
    assert dutch.provincie_totals == english.provincie_totals


def test_an_error_speaks_the_language_of_its_workspace(folder: Path) -> None:
    (folder / "indeling.csv").unlink()
    with pytest.raises(PvaGeoError, match="there is no such file"):
        check(read_workspace(folder).speaking("en"))
    with pytest.raises(PvaGeoError, match="dit bestand is er niet"):
        build(folder)


def test_findings_are_drawn_without_a_product(folder: Path) -> None:
    text = (folder / "indeling.csv").read_text(encoding="utf-8")
    (folder / "indeling.csv").write_text(text.replace("GM0664", "GM0665"), "utf-8")
    page = draw_findings(check(folder), "nl")
    assert page.startswith("<!DOCTYPE html>")
    assert "Goes" in page
