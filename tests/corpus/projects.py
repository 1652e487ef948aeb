"""Project lists: files, headings, cells, places, and lists that disagree."""

from pathlib import Path

import geopandas as gpd
import shapely
from saved import save_ods, save_xlsx
from shapely.affinity import translate

from corpus.case import BUILD, LIST, Case, Step, cases, change, land, put, remove, steps
from corpus.polygons import cut, save, sql

__all__ = ["PROJECTS"]

NAME = "projecten.csv"
HEAD = "projectnummer,naam,energiedrager,status,gemeenten"
ROWS = [line.split(",") for line in LIST.splitlines()]


def text(old: str, new: str) -> Step:
    return change(old, new, NAME)


def column(heading: str, value: str) -> Step:
    """Give both projects a column more; the first gets the value, in row 2."""
    first, second = LIST.splitlines()[1:]
    return put(NAME, f"{HEAD},{heading}\n{first},{value}\n{second},\n")


def columns(headings: str, values: str, place: str = "Zeist") -> Step:
    """Write a list of one project with more columns."""
    row = f"1,Station Zeist,elektriciteit,concreet,{place},{values}"
    return put(NAME, f"{HEAD},{headings}\n{row}\n")


def named(name: str, content: str | bytes = LIST) -> Step:
    return steps(put(name, content), change(NAME, name))


def book(suffix: str, name: str = "Blad1") -> Step:
    saving = save_xlsx if suffix == "xlsx" else save_ods
    return steps(
        lambda f: saving(f / f"projecten.{suffix}", {name: ROWS}),
        change(NAME, f"projecten.{suffix}"),
    )


def layer(
    *shapes: shapely.Geometry | None,
    suffix: str = ".gpkg",
    crs: str | None = "EPSG:28992",
) -> Step:
    """Write the list as a layer."""

    def done(folder: Path) -> None:
        data = {
            head: [row[place] for row in ROWS[1 : len(shapes) + 1]]
            for place, head in enumerate(ROWS[0])
        }
        frame = gpd.GeoDataFrame(data, geometry=list(shapes), crs=crs)
        save(frame, folder / f"projecten{suffix}")
        change(NAME, f"projecten{suffix}")(folder)

    return done


def second(content: str, name: str = "andere.csv") -> Step:
    """Add a second list beside the sound one."""
    return steps(put(name, content), change(f'"{NAME}"', f'"{NAME}", "{name}"'))


ZEIST, BUNNIK = land(14, 14, 1, 1).centroid, land(14, 4, 1, 1).centroid
# fmt: off
FILES = [
    ("no file", "gone", remove(NAME), 3, "«projecten.csv»", "[projects] files"),
    ("no file", "glob without match", change(NAME, "lijsten/*.xlsx"), 3, "«lijsten/*.xlsx»"),
    ("no file", "folder", steps(remove(NAME), lambda f: (f / NAME).mkdir()), 3, "«projecten.csv»"),
    ("no file", "a lock file of Excel", steps(put("~$lijst.xlsx", b"x"), change(NAME, "~*.xlsx")), 3, "«~*.xlsx»"),
    ("empty", "no byte", put(NAME, b""), 3, NAME, "is leeg"),
    ("empty", "blank lines", put(NAME, "\n\n\n"), 3, NAME, "is leeg"),
    ("format", "docx", named("lijst.docx", b"PK\x03\x04"), 3, "lijst.docx", ".xlsx"),
    ("format", "zip", named("lijst.zip", b"PK\x03\x04"), 3, "lijst.zip"),
    ("format", "text as xlsx", named("lijst.xlsx"), 3, "lijst.xlsx", "geen .xlsx"),
    ("format", "zeros", put(NAME, bytes(3000)), 3, NAME, "geen .csv"),
    ("format", "not UTF-8", put(NAME, LIST.encode() + b"\x81\x8d"), 3, NAME, "UTF-8"),
    ("damaged", "xlsx cut", steps(book("xlsx"), cut("projecten.xlsx", 0.7)), 3, "projecten.xlsx", "beschadigd"),
    ("damaged", "ods cut", steps(book("ods"), cut("projecten.ods", 0.7)), 3, "projecten.ods", "beschadigd"),
    ("damaged", "gpkg cut", steps(layer(ZEIST, BUNNIK), cut("projecten.gpkg", 0.1)), 3, "projecten.gpkg"),
    ("damaged", "password", named("lijst.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600)), 3, "lijst.xlsx", "wachtwoord"),
    ("damaged", "open quote", text("Station Zeist", '"Station Zeist'), 3, NAME, "rij 2"),
    ("damaged", "long cell", text("Station Zeist", "x" * 100_001), 3, NAME, "rij 2", "100.000"),
    ("headings", "none known", put(NAME, "kleur,smaak\nrood,zoet\n"), 3, NAME, "kleur", "smaak"),
    ("headings", "a letter", put(NAME, "Geacht college,\nHierbij\n"), 3, NAME),
    ("headings", "none known, layer", steps(layer(ZEIST, BUNNIK), sql("projecten.gpkg", *(f"ALTER TABLE projecten RENAME COLUMN {h} TO k{n}" for n, h in enumerate(ROWS[0])))), 1, "PRJ-01", "projectnummer"),
    ("layer", "no crs", layer(ZEIST, BUNNIK, suffix=".parquet", crs=None), 1, "GEO-03", "projecten.parquet"),
    ("layer", "nowhere", layer(translate(ZEIST, 9e7, 9e7), translate(BUNNIK, 9e7, 9e7)), 3, "projecten.gpkg", "coördinatenstelsel"),
    ("layer", "a view", steps(layer(ZEIST, BUNNIK), sql("projecten.gpkg", "ALTER TABLE projecten RENAME TO basis", "CREATE VIEW projecten AS SELECT * FROM basis")), 3, "projecten.gpkg"),
    ("layer", "one stray", layer(ZEIST, translate(BUNNIK, 4e6, 0)), 1, "rij 2"),
]
CELLS = [
    ("PRJ-01", "no number", text("2,Warmtenet", ",Warmtenet"), 1, "PRJ-01", "projectnummer", "rij 3"),
    ("PRJ-01", "no name", text("Warmtenet Bunnik", ""), 1, "PRJ-01", "naam", "rij 3"),
    ("PRJ-01", "no carrier", text(",warmte,", ",,"), 1, "PRJ-01", "energiedrager", "rij 3"),
    ("PRJ-01", "no status", text(",kandidaat,", ",,"), 1, "PRJ-01", "status", "rij 3"),
    ("PRJ-01", "no column of names", text(",naam,", ",titel_x,"), 1, "PRJ-01", "naam", NAME),
    ("PRJ-01", "no column of status", text(",status,", ",toestand_x,"), 1, "PRJ-01", "status", NAME),
    ("PRJ-01", "no column of places", text(",gemeenten", ",plek_x"), 1, "PRJ-01", NAME),
    ("PRJ-02", "status", text(",kandidaat,", ",klaar,"), 1, "PRJ-02", "«klaar»", "rij 3"),
    ("PRJ-02", "carrier", text(",warmte,", ",kernfusie,"), 1, "PRJ-02", "«kernfusie»", "rij 3"),
    ("PRJ-02", "year", column("gereed_jaar", "3029"), 1, "PRJ-02", "3029", "rij 2"),
    ("PRJ-02", "year in words", column("gereed_jaar", "binnenkort"), 1, "PRJ-02", "binnenkort", "rij 2"),
    ("PRJ-02", "negative cost", column("kosten_max", "-5"), 1, "PRJ-02", "-5", "rij 2"),
    ("PRJ-02", "not a number", column("capaciteit_mva", "nan"), 1, "PRJ-02", "rij 2"),
    ("PRJ-02", "infinite", column("capaciteit_mva", "1e999"), 1, "PRJ-02", "rij 2"),
    ("PRJ-02", "quarter", column("gereed_kwartaal", "5"), 1, "PRJ-02", "«5»", "rij 2"),
    ("PRJ-02", "voltage", column("spanningsniveau_kv", "hoog"), 1, "PRJ-02", "hoog", "rij 2"),
    ("PRJ-02", "phase", column("fase", "ooit"), 1, "PRJ-02", "«ooit»", "rij 2"),
    ("order", "years", columns("start_jaar,gereed_jaar", "2030,2025"), 1, "PRJ-02", "2030", "2025"),
    ("order", "costs", columns("kosten_min,kosten_max", "9,3"), 1, "PRJ-02", "rij 2"),
    ("place", "no such gemeente", text(",Bunnik", ",Nergenshuizen"), 1, "PRJ-02", "Nergenshuizen", "rij 3"),
    ("place", "no such code", text(",Bunnik", ",GM9999"), 1, "PRJ-02", "GM9999", "rij 3"),
    ("place", "abolished", text(",Bunnik", ",GM0620"), 0, "buiten de provincie"),
    ("place", "empty", put(NAME, LIST.replace(",Bunnik", ",")), 0, "PRJ-03", "rij 3"),
    ("place", "half a pair", columns("x_rd,y_rd", "135000,", ""), 1, "rij 2"),
    ("place", "letters", columns("x_rd,y_rd", "a,b", ""), 1, "PRJ-09", "a, b", "rij 2"),
    ("PRJ-04", "outside", columns("x_rd,y_rd", "155000,445000", ""), 0, "PRJ-04", "rij 2"),
    ("PRJ-05", "elsewhere", columns("x_rd,y_rd", "125000,445000"), 0, "PRJ-05", "Zeist", "rij 2"),
    ("PRJ-09", "exchanged", columns("x_rd,y_rd", "455000,135000", ""), 1, "PRJ-09", "rij 2"),
    ("PRJ-09", "degrees in RD", columns("x_rd,y_rd", "5.1,52.05", ""), 1, "PRJ-09", "rij 2"),
    ("PRJ-09", "lat and lon exchanged", columns("lon,lat", "52.05,5.1", ""), 1, "PRJ-09", "rij 2"),
    ("PRJ-09", "RD in degrees", columns("lon,lat", "135000,455000", ""), 1, "rij 2"),
    ("coherence", "with nothing", column("samenhang", "99: afhankelijk van"), 1, "99", "rij 2"),
    ("coherence", "with itself", column("samenhang", "1: afhankelijk van"), 1, "rij 2"),
    ("coherence", "no such kind", column("samenhang", "2: misschien"), 1, "misschien", "rij 2"),
    ("lead", "no such subregion", column("hoofdsubregio", "Zuid"), 1, "«Zuid»", "rij 2"),
]
MERGING = [
    ("two lists", "conflict", second(LIST.replace("kandidaat", "concreet")), 1, "PRJ-08", "andere.csv", "concreet", "kandidaat"),
    ("two lists", "conflict in one", put(NAME, LIST + "2,Warmtenet Bunnik,warmte,concreet,Bunnik\n"), 1, "PRJ-08", "rij"),
    ("two lists", "the same", second(LIST), 0, "PRJ-06", "andere.csv"),
    ("two lists", "alike", second(LIST.replace("2,Warmtenet Bunnik", "7,Warmtenet Bunnik").replace("1,Station Zeist", "8,Iets anders")), 0, "PRJ-07", "Warmtenet Bunnik"),
    ("one list of two", "empty", second(""), 1, "PRJ-10", "andere.csv", "is leeg"),
    ("one list of two", "other content", second("rommel", "andere.xlsx"), 1, "PRJ-10", "andere.xlsx"),
    ("one list of two", "headings", second("kleur,smaak\nrood,zoet\n"), 1, "PRJ-10", "andere.csv", "kleur"),
    ("one list of two", "cut off", steps(second("x", "andere.ods"), lambda f: save_ods(f / "andere.ods", {"A": ROWS}), cut("andere.ods", 0.6)), 1, "PRJ-10", "andere.ods"),
]
# fmt: on
PROJECTS: list[Case] = cases("projects", BUILD, [*FILES, *CELLS, *MERGING])
