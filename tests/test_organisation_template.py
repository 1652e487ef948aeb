"""The empty tables that `init` writes: read back, filled in, in both languages."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from commands import pva_geo

from pva_geo.catalogue import LANGUAGES, Language
from pva_geo.model import Check, PartyKind
from pva_geo.organisation import HEADINGS
from pva_geo.pipeline import build
from pva_geo.readers.organisation import read_table
from pva_geo.writers.templates.organisation import SHEETS, organisation_template

SECTIONS = "".join(
    f'[{name}]\nfile = "werkorganisatie.xlsx"\n'
    for name in ("participation", "planning", "sectors")
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", HEADINGS)
def test_each_table_is_found_in_its_sheet_and_its_example_is_no_row(
    tmp_path: Path, kind: str, language: Language
) -> None:
    path = tmp_path / "werkorganisatie.xlsx"
    path.write_bytes(organisation_template(language))
    table = read_table(path, kind)

    assert table.source.layer == SHEETS[kind]
    assert list(table.headings) == list(HEADINGS[kind])
    assert table.rows == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_language_gives_the_same_bytes(language: Language) -> None:
    names = ("Noord", "Zuid")

    assert organisation_template(language, names) == organisation_template(
        language, names
    )


def test_columns_have_an_explanation_and_lists_to_choose_from() -> None:
    book = openpyxl.load_workbook(
        BytesIO(organisation_template("en", ["Noord", "Zuid"]))
    )
    sheet, lists = book["partijen"], book.worksheets[-1]
    chosen = [
        [cell.value for cell in column if cell.value] for column in lists.iter_cols()
    ]

    assert all(cell.comment is not None for cell in sheet[1])
    assert [kind.value for kind in PartyKind] in chosen
    assert ["Noord", "Zuid"] in chosen
    assert len(sheet.data_validations.dataValidation) == 5
    assert lists.sheet_state == "hidden"


def test_a_new_workspace_that_names_its_empty_tables_is_told_to_fill_them(
    tmp_path: Path,
) -> None:
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")
    with (tmp_path / "pva.toml").open("a", encoding="utf-8") as file:
        file.write(SECTIONS)
    product = build(tmp_path)

    assert [(f.check, f.variant) for f in product.findings] == [
        (Check.BAD_PARTY, "empty"),
        (Check.BAD_PRODUCT, "empty"),
        (Check.BAD_LINK, "empty"),
    ]
    assert all("werkorganisatie.xlsx" in f.remedy() for f in product.findings[:1])
