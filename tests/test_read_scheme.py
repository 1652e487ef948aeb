"""A scheme is read as it stands, with rows, and says why when it cannot be."""

from pathlib import Path

import pytest
from saved import save_ods

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Check
from pva_geo.readers import read_scheme

SOUND = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22, 23]
ROWS = {1: 55, 2: 57, 3: 57, 5: 57, 7: 61, 8: 57, 22: 18, 23: 18}
"""Rows of the files of `defects/` that have not the 56 gemeenten of Noord-Brabant."""


def table(folder: Path, text: str) -> Path:
    path = folder / "indeling.csv"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "headings",
    [
        "gemeentecode,gemeente,subregio",
        "GM_CODE,Gemeentenaam,RES-regio",
        "Code,Naam gemeente,Regio",
        "gm-code,gemeente,Subregion",
    ],
)
def test_headings_are_recognised_in_the_words_people_use(
    tmp_path: Path, headings: str
) -> None:
    scheme = read_scheme(table(tmp_path, f"{headings}\nGM0344,Utrecht,Midden\n"))
    row = scheme.rows.iloc[0]
    found = (row["gemeentecode"], row["gemeente"], row["subregio"], row["row"])
    assert found == ("GM0344", "Utrecht", "Midden", 2)


def test_a_heading_that_the_user_names_wins(tmp_path: Path) -> None:
    path = table(tmp_path, "gemeente,regio,deel\nUtrecht,nee,Midden\n")
    scheme = read_scheme(path, columns={"subregio": "deel"})
    assert scheme.rows["subregio"].tolist() == ["Midden"]


def test_ids_of_the_file_are_kept_beside_names(tmp_path: Path) -> None:
    path = table(tmp_path, "gemeente,subregion_id,subregio\nUtrecht,07,Midden\n")
    scheme = read_scheme(path)
    assert scheme.has_id
    assert scheme.rows["subregion_id"].tolist() == ["07"]


def test_totals_and_notes_are_findings_with_their_row(tmp_path: Path) -> None:
    text = "gemeentecode,subregio\nGM0344,A\n,\nTotaal,1\nBron: CBS,\n"
    scheme = read_scheme(table(tmp_path, text))
    assert scheme.rows["row"].tolist() == [2]
    assert [(f.check, f.row) for f in scheme.findings] == [
        (Check.IGNORED_ROW, 4),
        (Check.IGNORED_ROW, 5),
    ]


def test_title_rows_are_passed_over_and_said(tmp_path: Path) -> None:
    text = "Indeling 2022,\n,\ngemeente,subregio\nUtrecht,A\n"
    scheme = read_scheme(table(tmp_path, text))
    assert scheme.rows["row"].tolist() == [4]
    assert [note.key for note in scheme.notes] == ["note.header"]


def test_a_row_with_too_many_cells_is_named(tmp_path: Path) -> None:
    path = table(tmp_path, "gemeente,subregio\nUtrecht,A\nBergen, NH,B\n")
    with pytest.raises(DefinitionError, match="rij 3"):
        read_scheme(path)


def test_without_a_column_of_gemeenten_the_headings_are_listed(tmp_path: Path) -> None:
    path = table(tmp_path, "regio,contact\nA,Jan\n")
    with pytest.raises(DefinitionError, match="«regio» en «contact»"):
        read_scheme(path)


@pytest.mark.parametrize("text", ["gemeente,subregio\n", "gemeente,subregio\n,\n\n"])
def test_a_table_of_only_headings_is_no_scheme(tmp_path: Path, text: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read_scheme(table(tmp_path, text))
    assert caught.value.key == "error.scheme.empty"


def test_blank_lines_only_is_an_empty_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_scheme(table(tmp_path, "\n" * 500))
    assert caught.value.key == "error.file.empty"


def test_a_workbook_of_which_a_part_is_damaged_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "indeling.ods"
    save_ods(path, {"Blad1": [["gemeente", "subregio"], ["Goes", "Midden"]]})
    content = path.read_bytes()
    path.write_bytes(
        content.replace(b"<text:p>Goes</text:p>", b"<text:p>Geos</text:p>")
    )
    with pytest.raises(SourceError, match="beschadigd"):
        read_scheme(path)


@pytest.mark.reference
@pytest.mark.parametrize("number", SOUND)
def test_the_dirty_tables_are_read_row_by_row(reference: Path, number: int) -> None:
    (path,) = (reference / "subregions" / "defects").glob(f"{number:02d}_*")
    assert len(read_scheme(path).rows) == ROWS.get(number, 56)


@pytest.mark.reference
def test_a_comma_in_a_name_without_quotes_is_named(reference: Path) -> None:
    (path,) = (reference / "subregions" / "defects").glob("19_*")
    with pytest.raises(DefinitionError, match="rij 22"):
        read_scheme(path)
