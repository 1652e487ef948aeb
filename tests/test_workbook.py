"""The product as a workbook."""

from pathlib import Path
from textwrap import wrap
from typing import Any

import openpyxl
import pytest
from made import NOTICE, make_product

from pva_geo.writers.workbook.product import write_workbook

SHEETS = [
    "Samenvatting",
    "Subregio's",
    "Projecten",
    "Toerekening",
    "Samenhang",
    "Controle",
    "Monitoring",
    "Bevindingen",
    "Bronnen",
]


def opened(
    tmp_path: Path,
    *,
    values: bool = False,
    **kinds: Any,  # noqa: ANN401 - of make_product
) -> Any:  # noqa: ANN401 - openpyxl has no types
    write_workbook(make_product(**kinds), tmp_path / "p.xlsx")
    return openpyxl.load_workbook(tmp_path / "p.xlsx", data_only=values)


def test_the_sheets_of_the_contract_are_there(tmp_path: Path) -> None:
    assert opened(tmp_path).sheetnames == SHEETS


def test_the_sheets_have_english_names_in_english(tmp_path: Path) -> None:
    assert opened(tmp_path, language="en").sheetnames[0] == "Summary"


def test_the_notice_stands_on_every_sheet_and_page(tmp_path: Path) -> None:
    book = opened(tmp_path)
    assert [sheet["A2"].value for sheet in book] == [NOTICE] * len(SHEETS)
    assert all(NOTICE in sheet.oddHeader.left.text for sheet in book)


def test_totals_on_the_control_sheet_are_live_formulas(tmp_path: Path) -> None:
    sheet = opened(tmp_path)["Controle"]
    cells = [row[at].value for row in sheet.iter_rows(min_row=5) for at in (1, 2, 3, 4)]
    assert len(cells) == 4 * len(make_product().proof)
    assert all(str(cell).startswith("=") for cell in cells)


def test_written_values_of_formulas_are_those_of_the_product(tmp_path: Path) -> None:
    sheet = opened(tmp_path, values=True)["Controle"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    for row, proof in zip(rows, make_product().proof, strict=True):
        assert row[1:3] == pytest.approx([proof.provincie, proof.sum])
        assert row[4] == "✓ klopt"


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "@x", "http://a.b", "{naam} <b>"])
def test_text_never_becomes_a_formula_or_a_link(tmp_path: Path, text: str) -> None:
    sheet = opened(tmp_path, rows=[{"naam": text}])["Projecten"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert [cell.data_type for cell in cells] == ["s"]
    assert cells[0].hyperlink is None


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    sheet = opened(tmp_path, rows=[{"naam": "a\x0bb\x00c"}])["Projecten"]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "abc" in values


def test_headings_are_frozen_and_filtered(tmp_path: Path) -> None:
    sheet = opened(tmp_path)["Projecten"]
    assert sheet.freeze_panes == "B5"
    assert sheet.auto_filter.ref.startswith("A4:")


def test_a_product_without_projects_says_so(tmp_path: Path) -> None:
    sheet = opened(tmp_path, rows=[])["Samenvatting"]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "Dit product heeft geen projecten; er valt niets op te tellen." in values


def test_the_same_product_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(make_product(), tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_lists_are_written_as_people_write_them(tmp_path: Path) -> None:
    rows = [{"naam": "Station", "opgaven": "woningbouw|opwek", "eigen": "a|b"}]
    sheet = opened(tmp_path, rows=rows)["Projecten"]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "woningbouw; opwek" in values
    # what we do not know travels along as it came
    assert "a|b" in values


def test_a_row_of_headings_is_as_high_as_its_longest_heading(tmp_path: Path) -> None:
    sheet = opened(tmp_path)["Subregio's"]
    lines = max(
        len(
            wrap(
                str(cell.value), int(sheet.column_dimensions[cell.column_letter].width)
            )
        )
        for cell in sheet[4]
    )
    assert lines > 2
    assert sheet.row_dimensions[4].height >= 15 * lines
