"""Schemes that are tables: cells, headings, bytes and workbooks."""

import gzip
from collections.abc import Sequence

from saved import save_ods, save_xlsx

from corpus.case import (
    CHECK,
    SCHEME,
    Case,
    Step,
    cases,
    change,
    part,
    put,
    remove,
    steps,
    zipped,
)
from corpus.polygons import cut

__all__ = ["TABLES"]

CELLS = [line.split(",") for line in SCHEME.splitlines()]
SHEET = "xl/worksheets/sheet1.xml"


def text(old: str, new: str) -> Step:
    """Change the scheme."""
    return change(old, new, "indeling.csv")


def plus(*rows: str) -> Step:
    """Add rows to the scheme; the first is row 8."""
    return put("indeling.csv", SCHEME + "".join(f"{row}\n" for row in rows))


def named(name: str, content: str | bytes) -> Step:
    """Give the scheme another name and content."""
    return steps(put(name, content), change("indeling.csv", name))


def book(suffix: str, rows: Sequence[Sequence[object]] = CELLS) -> Step:
    """Write the scheme as a workbook."""
    save = save_xlsx if suffix == "xlsx" else save_ods
    return steps(
        lambda folder: save(folder / f"indeling.{suffix}", {"Indeling": rows}),  # type: ignore[arg-type]
        change("indeling.csv", f"indeling.{suffix}"),
    )


def doctype(entity: str) -> Step:
    return part(
        "indeling.xlsx",
        SHEET,
        lambda xml: xml.replace(b"<worksheet", f"{entity}<worksheet".encode(), 1),
    )


BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
# fmt: off
FILES = [
    ("no file", "gone", remove("indeling.csv"), 3, "{ws}/indeling.csv", "is er niet"),
    ("no file", "folder", steps(remove("indeling.csv"), lambda f: (f / "indeling.csv").mkdir()), 3, "{ws}/indeling.csv", "map, geen bestand"),
    ("no file", "broken link", steps(remove("indeling.csv"), lambda f: (f / "indeling.csv").symlink_to(f / "weg.csv")), 3, "indeling.csv", "is er niet"),
    ("no file", "link to itself", steps(remove("indeling.csv"), lambda f: (f / "indeling.csv").symlink_to(f / "indeling.csv")), 3, "indeling.csv"),
    ("no file", "an address", change("indeling.csv", "https://example.org/indeling.csv"), 3, "indeling.csv", "is er niet"),
    ("no file", "a virtual path", change("indeling.csv", "/vsicurl/http://127.0.0.1/indeling.csv"), 3, "vsicurl", "is er niet"),
    ("empty", "no byte", put("indeling.csv", b""), 3, "indeling.csv", "is leeg"),
    ("empty", "blank lines", put("indeling.csv", "\n" * 40), 3, "indeling.csv", "is leeg"),
    ("empty", "spaces", put("indeling.csv", "   \n \t \n"), 3, "indeling.csv", "is leeg"),
    ("empty", "delimiters", put("indeling.csv", ",,\n,,\n"), 3, "indeling.csv", "is leeg"),
    ("empty", "byte order mark", put("indeling.csv", b"\xef\xbb\xbf"), 3, "indeling.csv", "is leeg"),
    ("empty", "headings alone", put("indeling.csv", "gemeentecode,subregio\n"), 3, "indeling.csv", "geen enkele gemeente"),
    ("format", "docx", named("indeling.docx", b"PK\x03\x04"), 3, "indeling.docx", ".xlsx"),
    ("format", "xls", named("indeling.xls", b"\xd0\xcf\x11\xe0" + bytes(600)), 3, "indeling.xls", ".xlsx"),
    ("format", "pdf", named("indeling.pdf", b"%PDF-1.4"), 3, "indeling.pdf", ".csv"),
    ("format", "none", named("indeling", SCHEME), 3, "{ws}/indeling", ".csv"),
    ("format", "xlsm", named("indeling.xlsm", b"PK\x03\x04"), 3, "indeling.xlsm", ".xlsx"),
    ("format", "zip", named("indeling.zip", zipped([("indeling.csv", SCHEME.encode())])), 3, "indeling.zip", "indeling.csv", "Pak hem uit"),
    ("format", "tsv", named("indeling.tsv", SCHEME.replace(",", "\t")), 3, "indeling.tsv", ".csv"),
    ("format", "vrt", named("indeling.vrt", "<OGRVRTDataSource/>"), 3, "indeling.vrt", ".gpkg"),
    ("other content", "zeros", put("indeling.csv", bytes(5000)), 3, "indeling.csv", "geen .csv"),
    ("other content", "gzip", put("indeling.csv", gzip.compress(SCHEME.encode(), mtime=0)), 3, "indeling.csv", "geen .csv"),
    ("other content", "pdf", put("indeling.csv", b"%PDF-1.4 x"), 3, "indeling.csv", "geen .csv"),
    ("other content", "html", put("indeling.csv", "<html><table></table></html>"), 3, "indeling.csv", "geen .csv"),
    ("other content", "json", put("indeling.csv", '{"a": 1}'), 3, "indeling.csv", "geen .csv"),
    ("other content", "zip", put("indeling.csv", zipped([("a", b"b")])), 3, "indeling.csv", "geen .csv"),
    ("other content", "control characters", put("indeling.csv", SCHEME.replace("Zeist", "Ze\x07ist")), 3, "indeling.csv", "geen .csv"),
    ("other content", "text as xlsx", named("indeling.xlsx", SCHEME), 3, "indeling.xlsx", "geen .xlsx"),
    ("other content", "text as ods", named("indeling.ods", SCHEME), 3, "indeling.ods", "geen .ods"),
    ("other content", "zip as xlsx", named("indeling.xlsx", zipped([("a", b"b")])), 3, "indeling.xlsx", "geen .xlsx"),
    ("encoding", "no code page", put("indeling.csv", SCHEME.encode() + b"\x81\x8d\n"), 3, "indeling.csv", "UTF-8"),
    ("encoding", "half a UTF-16", put("indeling.csv", SCHEME.encode("utf-16")[:-1]), 3, "indeling.csv", "UTF-8"),
    ("encoding", "UTF-32", put("indeling.csv", SCHEME.encode("utf-32")), 3, "indeling.csv"),
    ("quote", "open in the first row", text("Utrecht", '"Utrecht'), 3, "indeling.csv", "rij 2", "aanhalingsteken"),
    ("quote", "open in the last row", text("Houten", '"Houten'), 3, "indeling.csv", "rij 7", "aanhalingsteken"),
    ("quote", "open in the headings", text("gemeentecode", '"gemeentecode'), 3, "indeling.csv", "rij 1", "aanhalingsteken"),
    ("cell too long", "plain", text("Zeist", "x" * 100_001), 3, "indeling.csv", "rij 3", "100.000"),
    ("cell too long", "in quotes", text("Zeist", '"' + "x" * 200_000 + '"'), 3, "indeling.csv", "rij 3", "100.000"),
    ("cell too long", "heading", text("gemeente,", "x" * 100_001 + ","), 3, "indeling.csv", "rij 1", "100.000"),
    ("ragged", "one row", text("GM0355,Zeist", "GM0355,Ze,ist"), 3, "indeling.csv", "rij 3", "4 cellen"),
    ("ragged", "two rows", steps(text("Zeist", "Ze,ist"), text("Soest", "So,est")), 3, "indeling.csv", "rijen 3, 4"),
]
HEADINGS = [
    ("headings", "no gemeenten", text("gemeentecode,gemeente", "a,b"), 3, "indeling.csv", "kolom met gemeenten", "«a»"),
    ("headings", "no subregions", text("subregio\n", "contact\n"), 3, "indeling.csv", "kolom met subregio", "«contact»"),
    ("headings", "none known", put("indeling.csv", "kleur,smaak\nrood,zoet\n"), 3, "indeling.csv", "«kleur»"),
    ("headings", "a letter", put("indeling.csv", "Geacht college,\nHierbij.\n"), 3, "indeling.csv", "geen rij heeft koppen"),
    ("headings", "no headings", put("indeling.csv", SCHEME.split("\n", 1)[1]), 3, "indeling.csv"),
    ("headings", "named and not there", change('file = "indeling.csv"', 'file = "indeling.csv"\nname = "deel"'), 3, "indeling.csv", "«deel»"),
    ("headings", "code named and not there", change('file = "indeling.csv"', 'file = "indeling.csv"\ngemeentecode = "cbs"'), 3, "indeling.csv", "«cbs»"),
    ("sheet", "of a csv", change('file = "indeling.csv"', 'file = "indeling.csv"\nlayer = "Blad1"'), 3, "indeling.csv", "«Blad1»", "geen bladen"),
    ("sheet", "not there", steps(book("xlsx"), change('indeling.xlsx"', 'indeling.xlsx"\nlayer = "Blad9"')), 3, "indeling.xlsx", "«Blad9»", "Indeling"),
    ("sheet", "two fit", lambda f: (save_xlsx(f / "indeling.xlsx", {"Een": CELLS, "Twee": CELLS}), change("indeling.csv", "indeling.xlsx")(f)), 3, "indeling.xlsx", "Een", "Twee"),
    ("sheet", "two fit, ods", lambda f: (save_ods(f / "indeling.ods", {"Een": CELLS, "Twee": CELLS}), change("indeling.csv", "indeling.ods")(f)), 3, "indeling.ods", "Een", "Twee"),
    ("sheet", "hidden", lambda f: (save_xlsx(f / "indeling.xlsx", {"A": CELLS, "B": []}, hidden=("A",)), change("indeling.csv", "indeling.xlsx")(f)), 3, "indeling.xlsx", "verborgen"),
    ("sheet", "empty", book("xlsx", []), 3, "indeling.xlsx", "is leeg"),
    ("sheet", "empty, ods", book("ods", []), 3, "indeling.ods", "is leeg"),
    ("reserved", "outside", text("Utrecht,West", "Utrecht,buiten-provincie"), 3, "indeling.csv", "«buiten-provincie»", "gereserveerd"),
    ("reserved", "unassigned", text("Utrecht,West", "Utrecht,niet-toegewezen"), 3, "indeling.csv", "«niet-toegewezen»"),
    ("reserved", "in capitals", text("Utrecht,West", "Utrecht,Niet-Toegewezen"), 3, "indeling.csv", "«Niet-Toegewezen»"),
]
BOOKS = [
    *[("workbook cut off", f"{suffix} at {share:.0%}", steps(book(suffix), cut(f"indeling.{suffix}", share)), 3, f"indeling.{suffix}", "beschadigd") for suffix in ("xlsx", "ods") for share in (0.1, 0.5, 0.9, 0.99)],
    ("workbook part cut off", "sheet", steps(book("xlsx"), part("indeling.xlsx", SHEET, lambda b: b[:-9])), 3, "indeling.xlsx", "beschadigd"),
    ("workbook part cut off", "workbook", steps(book("xlsx"), part("indeling.xlsx", "xl/workbook.xml", lambda b: b[:-9])), 3, "indeling.xlsx", "beschadigd"),
    ("workbook part cut off", "texts", steps(book("xlsx"), part("indeling.xlsx", "xl/sharedStrings.xml", lambda b: b[:-9])), 3, "indeling.xlsx", "beschadigd"),
    ("workbook part cut off", "relations", steps(book("xlsx"), part("indeling.xlsx", "xl/_rels/workbook.xml.rels", lambda b: b[:-9])), 3, "indeling.xlsx", "beschadigd"),
    ("workbook part cut off", "content of an ods", steps(book("ods"), part("indeling.ods", "content.xml", lambda b: b[:-40])), 3, "indeling.ods", "beschadigd"),
    ("entities", "ten to the ninth", steps(book("xlsx"), doctype(BOMB)), 3, "indeling.xlsx", "beschadigd"),
    ("entities", "of a file", steps(book("xlsx"), doctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')), 3, "indeling.xlsx", "beschadigd"),
    ("entities", "of an address", steps(book("xlsx"), doctype('<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">')), 3, "indeling.xlsx", "beschadigd"),
    ("entities", "in an ods", steps(book("ods"), part("indeling.ods", "content.xml", lambda b: b.replace(b"<office:document", BOMB.encode() + b"<office:document", 1))), 3, "indeling.ods", "beschadigd"),
    ("password", "xlsx", named("indeling.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)), 3, "indeling.xlsx", "wachtwoord"),
    ("password", "ods", steps(book("ods"), part("indeling.ods", "META-INF/manifest.xml", lambda b: b.replace(b"<manifest:file-entry", b"<manifest:encryption-data/><manifest:file-entry", 1))), 3, "indeling.ods", "wachtwoord"),
    ("beyond a sheet", "row", steps(book("xlsx"), part("indeling.xlsx", SHEET, lambda b: b.replace(b'"A2"', b'"A99999999999"'))), 3, "indeling.xlsx", "beschadigd"),
    ("beyond a sheet", "column", steps(book("xlsx"), part("indeling.xlsx", SHEET, lambda b: b.replace(b'"A2"', b'"ZZZZ2"'))), 3, "indeling.xlsx", "beschadigd"),
    ("far away", "last cell", steps(book("xlsx"), part("indeling.xlsx", SHEET, lambda b: b.replace(b'"C7"', b'"XFD1048576"'))), 3, "indeling.xlsx", "blad Indeling", "1048576"),
]
CONTENT = [
    ("DEF-01", "one", text("GM0321,Houten,Oost\n", ""), 1, "DEF-01", "Houten", "GM0321"),
    ("DEF-01", "two", steps(text("GM0321,Houten,Oost\n", ""), text("GM0342,Soest,Oost\n", "")), 1, "DEF-01", "Houten", "Soest"),
    ("DEF-01", "all of a subregion", put("indeling.csv", SCHEME.split("GM0355", maxsplit=1)[0]), 1, "DEF-01", "Bunnik"),
    ("DEF-02", "two subregions", plus("GM0344,Utrecht,Oost"), 1, "DEF-02", "Utrecht", "rijen 2, 8"),
    ("DEF-02", "three subregions", plus("GM0344,Utrecht,Oost", "GM0344,Utrecht,Zuid"), 1, "DEF-02", "Utrecht"),
    ("DEF-02", "by name and code", plus("Utrecht,,Oost"), 1, "DEF-02", "Utrecht"),
    ("DEF-03", "letters", plus("GMabcd,,West"), 1, "DEF-03", "rij 8"),
    ("DEF-03", "too many digits", plus("GM03440,,West"), 1, "DEF-03", "DEF-08", "GM03440", "rij 8"),
    ("DEF-03", "never was", plus("GM9999,,West"), 1, "DEF-03", "GM9999", "rij 8"),
    ("DEF-03", "a province", plus("PV26,,West"), 1, "DEF-03", "PV26", "rij 8"),
    ("DEF-03", "a name of nowhere", plus(",Nergenshuizen,West"), 1, "DEF-03", "Nergenshuizen", "rij 8"),
    ("DEF-03", "a formula", plus("=HYPERLINK(A1),,West"), 1, "DEF-03", "rij 8"),
    ("DEF-03", "negative", plus("-344,,West"), 1, "DEF-03", "rij 8"),
    ("DEF-04", "merged", plus("GM0236,Geldermalsen,West"), 1, "DEF-04", "GM0236", "2019", "rij 8"),
    ("DEF-04", "merged, by code alone", plus("GM0620,,West"), 1, "DEF-04", "GM0620", "Vijfheerenlanden", "rij 8"),
    ("DEF-05", "Gelderland", plus("GM0228,Ede,Oost"), 1, "DEF-05", "Ede", "rij 8"),
    ("DEF-06", "another name", text("GM0355,Zeist", "GM0355,Soest"), 0, "DEF-06", "rij 3"),
    ("DEF-06", "a name of elsewhere", text("GM0355,Zeist", "GM0355,Parijs"), 0, "DEF-06", "Parijs", "rij 3"),
    ("DEF-07", "one row", plus("GM0344,Utrecht,West"), 0, "DEF-07", "Utrecht", "rijen 2, 8"),
    ("DEF-07", "two rows", plus("GM0344,Utrecht,West", "GM0344,Utrecht,West"), 0, "DEF-07", "Utrecht"),
    ("DEF-08", "zeros lost", text("GM0344", "344"), 0, "DEF-08", "344", "GM0344", "rij 2"),
    ("DEF-08", "lower case", text("GM0344", "gm0344"), 0, "DEF-08", "gm0344", "rij 2"),
    ("DEF-08", "spaces", text("GM0344", "GM 0344"), 0, "DEF-08", "rij 2"),
    ("DEF-08", "letters lost", text("GM0344", "0344"), 0, "DEF-08", "0344", "rij 2"),
    ("DEF-09", "empty", text("Zeist,Oost", "Zeist,"), 1, "DEF-09", "Zeist", "rij 3"),
    ("DEF-09", "a dash", text("Zeist,Oost", "Zeist,-"), 1, "Zeist"),
    ("DEF-09", "hard space", text("Zeist,Oost", "Zeist,\N{NO-BREAK SPACE}"), 1, "DEF-09", "Zeist", "rij 3"),
    ("DEF-10", "one letter", steps(text("Utrecht,West", "Utrecht,Westerlo"), text("De Bilt,West", "De Bilt,Westerla")), 0, "DEF-10", "Westerlo", "Westerla"),
    ("DEF-10", "hyphen and space", steps(text("Utrecht,West", "Utrecht,Regio Noordwest"), text("De Bilt,West", "De Bilt,Regio Noord-west")), 0, "DEF-10", "Regio Noordwest"),
    ("DEF-11", "of 2023", plus("GM1992,Voorne aan Zee,West"), 1, "DEF-11", "GM1992", "2023", "rij 8"),
    ("DEF-12", "total", plus("Totaal,,6"), 0, "DEF-12", "rij 8"),
    ("COV-04", "apart", steps(text("Utrecht,West", "Utrecht,Oost"), text("Zeist,Oost", "Zeist,West")), 0, "COV-04"),
]
# fmt: on
TABLES: list[Case] = cases("table", CHECK, [*FILES, *HEADINGS, *BOOKS, *CONTENT])
