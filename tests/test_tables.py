"""Tables of any hand become sheets of text cells, with the rows a person sees."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.readers.tables import read_sheets

PLAIN = "gemeentecode;subregio\nGM0344;Súd\n"


def write(folder: Path, content: bytes, name: str = "indeling.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode("utf-8"),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("cp1252"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace(";", "\t").encode(),
        PLAIN.replace(";", "|").encode(),
        PLAIN.replace(";", ",").encode(),
        f"sep=;\r\n{PLAIN}".encode(),
    ],
    ids=["utf8", "bom", "cp1252", "utf16", "crlf", "cr", "tab", "pipe", "comma", "sep"],
)
def test_encodings_line_ends_and_delimiters_give_the_same_cells(
    tmp_path: Path, content: bytes
) -> None:
    (sheet,) = read_sheets(write(tmp_path, content))
    assert sheet.rows == (("gemeentecode", "subregio"), ("GM0344", "Súd"))


def test_another_encoding_than_utf8_is_said(tmp_path: Path) -> None:
    (sheet,) = read_sheets(write(tmp_path, PLAIN.encode("cp1252")))
    assert [note.facts["encoding"] for note in sheet.notes] == ["cp1252"]


def test_blank_lines_keep_the_numbers_of_the_rows_below(tmp_path: Path) -> None:
    (sheet,) = read_sheets(write(tmp_path, b"a,b\n\n\n1,2\n"))
    assert sheet.rows[3] == ("1", "2")


def test_a_quote_that_is_never_closed_is_named_with_its_row(tmp_path: Path) -> None:
    path = write(tmp_path, b'a,b\n1,2\n3,"x\n4,y\n')
    with pytest.raises(DefinitionError) as caught:
        read_sheets(path)
    assert (caught.value.key, caught.value.facts["row"]) == ("error.table.quote", 3)


def test_a_quote_within_a_cell_does_not_stop_the_reader(tmp_path: Path) -> None:
    (sheet,) = read_sheets(write(tmp_path, b'a,b\n"x" y,2\n'))
    assert sheet.rows[1][1] == "2"


def test_a_cell_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, b"a,b\n1," + b"x" * 110_000)
    with pytest.raises(DefinitionError) as caught:
        read_sheets(path)
    assert caught.value.facts["row"] == 2


def test_a_workbook_gives_codes_and_numbers_as_a_person_sees_them(
    tmp_path: Path,
) -> None:
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("blad")
        sheet.write_row(0, 0, ["code", "kV", "aandeel", "ja", "leeg"])
        sheet.write_row(2, 0, ["GM0014", 380, 0.25, True])
    (read,) = read_sheets(path)
    assert read.rows[2] == ("GM0014", "380", "0.25", "ja", "")


def test_a_merged_block_is_filled_down_and_said(tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("blad")
        sheet.write_row(0, 0, ["subregio", "gemeente"])
        sheet.merge_range(1, 0, 2, 0, "Zuid")
        sheet.write_column(1, 1, ["Goirle", "Tilburg"])
    (read,) = read_sheets(path)
    assert [row[0] for row in read.rows[1:]] == ["Zuid", "Zuid"]
    assert [note.key for note in read.notes] == ["note.merged"]


def test_formulas_without_a_result_are_empty_cells_and_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    rows = [
        ["gemeente", "subregio"],
        ["Goes", "A"],
        ["Hulst", "=A9"],
        ["Tholen", "#N/A"],
    ]
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "lijst.xlsx")
    (read,) = read_sheets(tmp_path / "lijst.xlsx")
    assert [row[1] for row in read.rows] == ["subregio", "A", "", ""]
    assert [(note.key, note.rows) for note in read.notes] == [
        ("note.failed", (4,)),
        ("note.uncomputed", (3,)),
    ]


def test_what_is_said_of_a_sheet_is_of_that_tab_in_whatever_order(
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Eerst & laatst"
    book.active.append(["#N/A"])
    book.create_sheet("Nieuw", 0).append(["gemeente"])
    book.move_sheet("Nieuw", 0)
    book.save(tmp_path / "lijst.xlsx")
    first, second = read_sheets(tmp_path / "lijst.xlsx")
    assert (first.name, first.notes) == ("Nieuw", ())
    assert [(note.key, note.row) for note in second.notes] == [("note.failed", 1)]


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("leeg.csv", b"", "error.file.empty"),
        ("binair.csv", b"\0\1\2" * 99, "error.file.other_bytes"),
        ("half.csv", b"\xff\xfea", "error.file.encoding"),
        ("tekst.xlsx", b"gewoon tekst", "error.file.other_bytes"),
        ("kapot.xlsx", b"PK\x03\x04rommel", "error.file.damaged"),
        ("slot.xlsx", b"\xd0\xcf\x11\xe0rommel", "error.file.locked_workbook"),
        ("oud.xls", b"\xd0\xcf\x11\xe0", "error.file.format"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(
    tmp_path: Path, name: str, content: bytes, key: str
) -> None:
    path = write(tmp_path, content, name)
    with pytest.raises(SourceError) as caught:
        read_sheets(path)
    assert caught.value.key == key
    assert str(path) in str(caught.value)
