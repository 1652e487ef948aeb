"""Findings go back to who sent the list, as a workbook with a row each."""

from pathlib import Path

import pytest
from lists import GOOD, parse
from made import make_product
from python_calamine import CalamineWorkbook

from pva_geo.errors import OutputError
from pva_geo.model import Finding
from pva_geo.report.terminal import build_page
from pva_geo.writers import write_feedback


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    rows = [GOOD | {"projectnummer": str(n), "status": "concreett"} for n in range(12)]
    return parse(*rows, name="projecten.xlsx", layer="Blad1").findings


def test_each_list_with_findings_gets_a_workbook(
    tmp_path: Path, findings: tuple[Finding, ...]
) -> None:
    (file,) = write_feedback(make_product(findings=findings), tmp_path)
    assert file.name == "projecten-bevindingen.xlsx"
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    head = next(place for place, row in enumerate(rows) if "Kolom" in row)
    wrong = [
        dict(zip(rows[head], row, strict=True))
        for row in rows[head + 1 :]
        if row[-2] == "PRJ-02"
    ]
    assert len(wrong) == 12
    assert (wrong[0]["Blad of laag"], wrong[0]["Rij"]) == ("Blad1", "2")
    assert (wrong[0]["Kolom"], wrong[0]["Waarde"]) == ("status", "concreett")
    assert wrong[0]["Bedoeld?"] == "concreet"


def test_the_same_findings_give_the_same_bytes(
    tmp_path: Path, findings: tuple[Finding, ...]
) -> None:
    product = make_product(findings=findings)
    one, two = (
        write_feedback(product, tmp_path / name)[0].read_bytes() for name in "ab"
    )
    assert one == two


def test_no_input_is_written_over(
    tmp_path: Path, findings: tuple[Finding, ...]
) -> None:
    product = make_product(findings=findings)
    with pytest.raises(OutputError):
        write_feedback(
            product, tmp_path, inputs=[tmp_path / "projecten-bevindingen.xlsx"]
        )


def test_so_many_findings_of_a_kind_are_said_in_words(
    findings: tuple[Finding, ...],
) -> None:
    product = make_product(findings=findings)
    page = build_page(product, [], most=3)
    assert page.count("PRJ-02") == 3
    assert "… en nog 9 van deze soort" in page
    assert "(projecten.xlsx, Blad1, rij 2)" in page
