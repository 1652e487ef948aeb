"""LibreOffice opens workbook and chapter without repair, and computes the same."""

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from products import EXAMPLES, REAL, product
from programs import convert, pdf_text
from python_calamine import CalamineWorkbook

pytestmark = pytest.mark.desktop

CACHED = re.compile(rb"(<c [^>]*?)( t=\"str\")?(>\s*<f>.*?</f>)<v>.*?</v>", re.DOTALL)
"""A cell with a formula, and the value that was written with it."""
Rows = list[list[Any]]


def without_written_values(book: Path, target: Path) -> int:
    """Copy a workbook and leave only the formulas; give how many there are."""
    formulas = 0
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content, times = CACHED.subn(rb"\1\3", content)
                formulas += times
            new.writestr(name, content)
    return formulas


def control(book: Path) -> Rows:
    rows = CalamineWorkbook.from_path(str(book)).get_sheet_by_name("Controle")
    return rows.to_python()[4:]


def recomputes_to_what_is_written(folder: Path, tmp_path: Path) -> None:
    book, bare = folder / "product.xlsx", tmp_path / "kaal.xlsx"
    assert without_written_values(book, bare) > 0
    assert control(bare)[0][1:5] in (["", "", "", ""], [None] * 4)
    computed = control(convert(bare, "xlsx", tmp_path / "uit"))
    document = json.loads((folder / "product.json").read_text("utf-8"))
    proof = document["proof"]["rows"]
    assert len(computed) == len(proof)
    for mine, written, row in zip(computed, control(book), proof, strict=True):
        assert mine[0] == written[0]
        assert mine[1] == pytest.approx(row["provincie"], rel=1e-9)
        assert mine[2] == pytest.approx(row["sum"], rel=1e-9)
        assert mine[4] == written[4] == "✓ klopt"
        print(f"{mine[0]:60} {mine[1]:>14.4f} {mine[2]:>14.4f}  {mine[4]}")


def opens_without_repair(folder: Path, tmp_path: Path) -> None:
    chapter = pdf_text(convert(folder / "hoofdstuk-e.docx", "pdf", tmp_path))
    book = pdf_text(convert(folder / "product.xlsx", "pdf", tmp_path))
    document = json.loads((folder / "product.json").read_text("utf-8"))
    for name in [one["name"] for one in document["scheme"]["subregions"]]:
        assert name.split()[0] in chapter
        assert name.split()[0] in book


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_control_sheet_of_an_example_recomputes_to_what_is_written(
    name: str, tmp_path: Path
) -> None:
    recomputes_to_what_is_written(product(name), tmp_path)


@pytest.mark.parametrize("name", REAL)
def test_the_control_sheet_of_a_real_provincie_recomputes_to_what_is_written(
    name: str, reference: Path, tmp_path: Path
) -> None:
    recomputes_to_what_is_written(product(name, reference), tmp_path)


@pytest.mark.parametrize("name", EXAMPLES)
def test_chapter_and_workbook_of_an_example_open_without_repair(
    name: str, tmp_path: Path
) -> None:
    opens_without_repair(product(name), tmp_path)


@pytest.mark.parametrize("name", REAL)
def test_chapter_and_workbook_of_a_real_provincie_open_without_repair(
    name: str, reference: Path, tmp_path: Path
) -> None:
    opens_without_repair(product(name, reference), tmp_path)


@pytest.mark.parametrize("name", ["hoofdstuk-e.docx", "product.xlsx"])
def test_a_file_that_needs_repair_is_not_opened(name: str, tmp_path: Path) -> None:
    whole = (product("noord-brabant") / name).read_bytes()
    (tmp_path / name).write_bytes(whole[: len(whole) * 3 // 4])
    assert not convert(tmp_path / name, "pdf", tmp_path / "uit").exists()


def test_the_template_of_a_project_list_opens_without_repair(tmp_path: Path) -> None:
    from pva_geo.start import start_workspace  # noqa: PLC0415 - only here

    start_workspace(tmp_path / "w", "Utrecht", start="res")
    words = pdf_text(convert(tmp_path / "w" / "projecten.xlsx", "pdf", tmp_path))
    assert "projectnummer" in words.lower()
