"""What is no scheme is refused in one sentence, exit 3, and nothing else.

Run as the command line runs, on a small file of boundaries.
"""

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from saved import Table, boundaries_of, save_ods, save_xlsx, table_of

from pva_geo.cli import run

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
"""The beginning of a compound file: an old .xls, or a workbook behind a password."""
Write = Callable[[Path], None]


@pytest.fixture(scope="module")
def grenzen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gemeenten of Zeeland alone."""
    gemeenten = boundaries_of(2022).gemeenten
    path = tmp_path_factory.mktemp("grenzen") / "gemeenten_2022.gpkg"
    gemeenten[gemeenten["provincie"] == "Zeeland"].to_file(path)
    return path


def zeeland() -> Table:
    return table_of("Zeeland")


def text(change: Callable[[str], str | bytes]) -> Write:
    def write(path: Path) -> None:
        content = change(zeeland().text())
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    return write


def workbook(suffix: str, change: Callable[[bytes], bytes] = bytes) -> Write:
    """Write a sound workbook of a kind, and change its bytes."""

    def write(path: Path) -> None:
        made = zeeland().save(path.parent, suffix)
        content = made.read_bytes()
        made.unlink()
        path.write_bytes(change(content))

    return write


def part(name: str, change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Change one part of a workbook."""

    def changed(content: bytes) -> bytes:
        out = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(content)) as old,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for item in old.namelist():
                data = old.read(item)
                new.writestr(item, change(data) if item == name else data)
        return out.getvalue()

    return changed


def far_away(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Blad1")
        sheet.write("A1", "gemeentecode")
        sheet.write("XFD1048576", "x")


SHEET = "xl/worksheets/sheet1.xml"
LOCKED = part(
    "META-INF/manifest.xml",
    lambda data: data.replace(
        b"<manifest:file-entry", b"<manifest:encryption-data/><manifest:file-entry"
    ),
)
REFUSED: dict[str, tuple[str, Write, str]] = {
    "empty": ("a.csv", text(lambda _: ""), "is leeg"),
    "only blank lines": ("a.csv", text(lambda _: "\n" * 500), "is leeg"),
    "only delimiters": ("a.csv", text(lambda _: ";;\n;;\n"), "is leeg"),
    "only a header": ("a.csv", text(lambda t: t.splitlines()[0]), "geen enkele gem"),
    "only a header, xlsx": (
        "a.xlsx",
        lambda path: save_xlsx(path, {"Blad1": [zeeland().headings]}),
        "geen enkele gem",
    ),
    "an empty workbook": ("a.ods", lambda p: save_ods(p, {"Blad1": []}), "is leeg"),
    "another extension": ("a.txt", text(str), "dit soort bestand lezen we niet"),
    "an old workbook": ("a.xls", text(lambda _: OLE), "lezen we niet"),
    "a zip": ("a.zip", workbook("xlsx"), "dit soort bestand lezen we niet"),
    "no extension": ("indeling", text(str), "dit soort bestand lezen we niet"),
    "a password, xlsx": ("a.xlsx", text(lambda _: OLE), "met een wachtwoord"),
    "a password, ods": ("a.ods", workbook("ods", LOCKED), "met een wachtwoord"),
    "text named xlsx": ("a.xlsx", text(str), "de inhoud is geen .xlsx"),
    "ods named xlsx": ("a.xlsx", workbook("ods"), "de inhoud is geen .xlsx"),
    "xlsx named ods": ("a.ods", workbook("xlsx"), "de inhoud is geen .ods"),
    "xlsx named csv": ("a.csv", workbook("xlsx"), "de inhoud is geen .csv"),
    "gzip": ("a.csv", text(lambda t: gzip.compress(t.encode())), "is geen .csv"),
    "html": ("a.csv", text(lambda _: "<html><table></table>"), "is geen .csv"),
    "json": ("a.csv", text(lambda _: '{"type": "Topology"}'), "is geen .csv"),
    "zeros": ("a.csv", text(lambda _: bytes(5000)), "is geen .csv"),
    "a letter": (
        "a.csv",
        text(lambda _: "Geacht college,\nHierbij.\n"),
        "geen rij heeft",
    ),
    "no encoding": ("a.csv", text(lambda t: t.encode() + b"\x81\x8d"), "UTF-8"),
    "cut off": ("a.xlsx", workbook("xlsx", lambda b: b[: len(b) // 2]), "beschadigd"),
    "bytes lost": (
        "a.ods",
        workbook("ods", part("content.xml", lambda b: b[:-40])),
        "besch",
    ),
    "a sheet cut off": (
        "a.xlsx",
        workbook("xlsx", part(SHEET, lambda b: b[:-9])),
        "besch",
    ),
    "a row of no sheet": (
        "a.xlsx",
        workbook("xlsx", part(SHEET, lambda b: b.replace(b'"A2"', b'"A99999999999"'))),
        "beschadigd",
    ),
    "a value far away": (
        "a.xlsx",
        far_away,
        "blad Blad1: de waarden lopen tot rij 104",
    ),
    "a megabyte, csv": (
        "a.csv",
        text(lambda t: t.replace("Goes", "x" * 1_000_000)),
        "rij 3: een cel is langer dan 100.000 tekens",
    ),
    "a megabyte in quotes": (
        "a.csv",
        text(lambda t: t.replace("Goes", '"' + "x\n" * 500_000)),
        "rij 3: een cel is langer dan 100.000 tekens",
    ),
    "an open quote": (
        "a.csv",
        text(lambda t: t.replace("Goes", '"Goes')),
        "rij 3: een aanh",
    ),
    "too many cells": (
        "a.csv",
        text(lambda t: t.replace("Goes", "Go,es").replace("Hulst", "Hu,lst")),
        "rijen 3, 4: deze rijen hebben meer cellen dan de 3 koppen",
    ),
    "two schemes": (
        "a.xlsx",
        lambda p: save_xlsx(p, {"Een": zeeland().cells(), "Twee": zeeland().cells()}),
        "meer dan één blad kan de indeling zijn: Een en Twee",
    ),
    "only a hidden scheme": (
        "a.xlsx",
        lambda p: save_xlsx(p, {"A": zeeland().cells(), "B": []}, hidden=("A",)),
        "op een verborgen blad wel",
    ),
    "no column of gemeenten": (
        "a.csv",
        text(lambda t: t.replace("gemeentecode,gemeente", "a,b")),
        "geen kolom met gemeenten (koppen in rij 1: «a», «b» en «subregio»)",
    ),
    "no column of subregions": (
        "a.csv",
        text(lambda t: t.replace("subregio", "contact", 1)),
        "(koppen in rij 1: «gemeentecode», «gemeente» en «contact»)",
    ),
    "a reserved name": (
        "a.csv",
        text(lambda t: t.replace("Goes,Zeeland", "Goes,Niet-Toegewezen")),
        "«Niet-Toegewezen» is gereserveerd",
    ),
}


def check(grenzen: Path, scheme: Path, *more: str) -> int:
    loose = ["--boundaries", str(grenzen), "--provincie", "Zeeland"]
    return run(["check", *loose, "--scheme", str(scheme), *more])


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_in_one_sentence(
    case: str, grenzen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, write, said = REFUSED[case]
    path = tmp_path / name
    write(path)
    assert check(grenzen, path) == 3
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.startswith(("pva-geo: " + str(path), "pva-geo: " + name))
    assert err.count("\n") == 1
    assert len(err) < 1000 + len(str(path))


def blank_rows_within(path: Path) -> None:
    head, *rows = zeeland().text().splitlines(keepends=True)
    path.write_text("".join([head, *["\n"] * 100_000, *rows]), encoding="utf-8")


def blank_rows_below(path: Path) -> None:
    path.write_text(zeeland().text() + ",,\n" * 100_000, encoding="utf-8")


def blank_rows_xlsx(path: Path) -> None:
    head, *rows = zeeland().cells()
    save_xlsx(path, {"Blad1": [head, *[[]] * 100_000, *rows]})


def blank_rows_ods(path: Path) -> None:
    save_ods(path, {"Blad1": zeeland().cells()})
    repeated = b'<table:table-row table:number-rows-repeated="100000"/></table:table>'
    change = part("content.xml", lambda data: data.replace(b"</table:table>", repeated))
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("a.csv", blank_rows_within),
        ("a.csv", blank_rows_below),
        ("a.xlsx", blank_rows_xlsx),
        ("a.ods", blank_rows_ods),
    ],
)
def test_empty_rows_alone_are_no_fault(
    name: str, write: Write, grenzen: Path, tmp_path: Path
) -> None:
    write(tmp_path / name)
    assert check(grenzen, tmp_path / name) == 0


def test_a_sheet_is_chosen_by_its_name(grenzen: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    sound, broken = zeeland().cells(), zeeland().without("Goes").cells()
    save_xlsx(path, {"Een": sound, "Twee": broken, "Drie": sound}, hidden=("Drie",))
    assert check(grenzen, path, "--layer", "Een") == 0
    assert check(grenzen, path, "--layer", "Twee") == 1
    assert check(grenzen, path, "--layer", "Drie") == 0
    assert check(grenzen, path, "--layer", "Vier") == 3


def test_a_heading_that_is_named_and_not_there_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zeeland().headed("gemeentecode", "gemeente", "deel").save(tmp_path, "csv")
    toml = (
        '[provincie]\nname = "Zeeland"\n[scheme]\nfile = "indeling.csv"\nname = "{}"\n'
    )
    (tmp_path / "pva.toml").write_text(toml.format("Deel"), encoding="utf-8")
    assert run(["check", str(tmp_path)]) == 0
    (tmp_path / "pva.toml").write_text(toml.format("regio"), encoding="utf-8")
    capsys.readouterr()
    assert run(["check", str(tmp_path)]) == 3
    err = capsys.readouterr().err
    assert "de kop «regio» die onder [scheme] name staat, is er niet" in err
    assert "«gemeentecode», «gemeente» en «deel»" in err
