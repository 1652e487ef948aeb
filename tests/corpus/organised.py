"""The work organisation: parties, products, dates, sectors, areas, the last round."""

from pathlib import Path

import geopandas as gpd
import shapely

from corpus.case import (
    BUILD,
    CHECK,
    Case,
    Step,
    cases,
    change,
    gemeenten,
    land,
    put,
    remove,
    steps,
)

__all__ = ["ORGANISED"]

# fmt: off
PARTIES = [
    "partij,soort,subregio,rol,discipline,vertegenwoordigd_door,aangeleverd",
    "Provincie Utrecht,provincie,,,ruimtelijke ordening|energie en duurzaamheid,,",
    "TenneT,landelijke netbeheerder,,,planvorming,,", "Gasunie,gasunie,,,,,", "Stedin,netbeheerder,,,,,",
    "U16,RES-regio,,,,,", "Bureau West,overig,West,regiocoördinator,,,ja", "Bureau Oost,overig,Oost,regiocoördinator,,,ja",
    *[f"{name},gemeente,,,,," for name in ("Utrecht", "Zeist", "Soest", "De Bilt", "Bunnik", "Houten")],
]
PRODUCTS = ["product,subregio,stand,datum_gepland,datum_opgeleverd,datum_vastgesteld,ronde", *[f"{one},,concept,2030-01-31,,," for one in ("plan van aanpak", "energievisie", "pMIEK", "uitvoeringsaanpak")]]
MOMENTS = ["product,moment,datum,aard,ronde", "investeringsplan,inbreng,2030-01-31,eigen datum,"]
SECTORS = ["spoor,subregio,project,rol,stukken", "RES,West|Oost,1|2,ruimte,Visie"]
SERVED = ["gemeente,netbeheerder", *[f"{name},Stedin" for name in ("Utrecht", "Zeist", "Soest", "De Bilt", "Bunnik", "Houten")]]
# fmt: on


def named(section: str, *lines: str) -> Step:
    """Name files under a section of the settings."""
    return change("[output]", "\n".join([f"[{section}]", *lines, "[output]"]))


def table(
    rows: list[str], *more: str, head: str = "", encoding: str = "utf-8"
) -> bytes:
    """Write a sound table, with more rows, other headings or another encoding."""
    return ("\n".join([head or rows[0], *rows[1:], *more]) + "\n").encode(encoding)


def party(*more: str, raw: bytes | None = None, head: str = "") -> Step:
    rows = table(PARTIES, *more, head=head) if raw is None else raw
    return steps(
        put("partijen.csv", rows), named("participation", 'file = "partijen.csv"')
    )


def product(*more: str, raw: bytes | None = None, head: str = "") -> Step:
    rows = table(PRODUCTS, *more, head=head) if raw is None else raw
    lines = ('file = "producten.csv"', 'peildatum = "2025-03-01"')
    return steps(put("producten.csv", rows), named("planning", *lines))


def moment(*more: str, raw: bytes | None = None) -> Step:
    rows = table(MOMENTS, *more) if raw is None else raw
    return steps(put("data.csv", rows), named("planning", 'milestones = "data.csv"'))


def sector(*more: str, raw: bytes | None = None) -> Step:
    rows = table(SECTORS, *more) if raw is None else raw
    return steps(put("sporen.csv", rows), named("sectors", 'file = "sporen.csv"'))


def served(*more: str, raw: bytes | None = None, name: str = "wie.csv") -> Step:
    rows = table(SERVED, *more) if raw is None else raw
    lines = ('file = "partijen.csv"', f'service_areas = "{name}"')
    parties = put("partijen.csv", table(PARTIES))
    return steps(parties, put(name, rows), named("participation", *lines))


def drawn(frame: gpd.GeoDataFrame, *layers: str) -> Step:
    """Draw service areas in one layer or in several."""

    def done(folder: Path) -> None:
        for layer in layers or ("gebieden",):
            frame.to_file(folder / "wie.gpkg", layer=layer)

    lines = ('file = "partijen.csv"', 'service_areas = "wie.gpkg"')
    parties = put("partijen.csv", table(PARTIES))
    return steps(parties, done, named("participation", *lines))


def areas(**columns: object) -> gpd.GeoDataFrame:
    shapes = [land(0, 0, 15, 20), land(15, 0, 15, 20)]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:28992")


def moved(frame: gpd.GeoDataFrame, place: int, shape: object) -> gpd.GeoDataFrame:
    """Put another shape in one place."""
    shapes = list(frame.geometry)
    shapes[place] = shape
    return frame.set_geometry(gpd.GeoSeries(shapes, crs=frame.crs))


def sector_areas(frame: gpd.GeoDataFrame) -> Step:
    def done(folder: Path) -> None:
        frame.to_file(folder / "gebieden.gpkg", layer="gebieden")

    lines = ('file = "sporen.csv"', 'areas = "gebieden.gpkg"')
    return steps(put("sporen.csv", table(SECTORS)), done, named("sectors", *lines))


def last(name: str) -> Step:
    """Name the product of the last round."""
    lines = ('file = "producten.csv"', f'previous = "{name}"')
    return steps(put("producten.csv", table(PRODUCTS)), named("planning", *lines))


OPERATORS = areas(netbeheerder=["Stedin", "Liander"])
TRACKS = areas(spoor=["wonen", "bedrijven"])
FAR = shapely.box(9e8, 9e8, 9e8 + 1, 9e8 + 1)
ABROAD = gpd.GeoDataFrame(
    {"netbeheerder": ["X"]}, geometry=[shapely.box(1, 1, 2, 2)], crs="EPSG:28992"
)
P, R, D, S, W = "partijen.csv", "producten.csv", "data.csv", "sporen.csv", "wie.csv"

# fmt: off
OF_PARTIES = [
    ("columns", "another table", party(raw=b"kleur,smaak\nrood,zoet\n"), 3, P, "«partij»", "«soort»", "«kleur»"),
    ("columns", "no kind", party(raw=b"partij,rol\nUtrecht,x\n"), 3, P, "«soort»", "«rol»"),
    ("columns", "no headings", party(raw=b"1,2\n3,4\n"), 3, P, "«partij»"),
    ("columns", "headings alone", party(raw=PARTIES[0].encode()), 1, "PART-08", P, "geen enkele rij"),
    ("columns", "the example alone", party(raw=f"{PARTIES[0]}\nVOORBEELD,gemeente,,,,,\n".encode()), 1, "PART-08", P, "geen enkele rij"),
    ("columns", "the table of products", party(raw=table(PRODUCTS)), 3, P, "«partij»"),
    ("file", "gone", steps(party(), remove(P)), 3, P, "is er niet"),
    ("file", "empty", party(raw=b""), 3, P),
    ("file", "blank lines", party(raw=b"\n\n\n"), 3, P),
    ("file", "zeros", party(raw=bytes(500)), 3, P, "geen .csv"),
    ("file", "a folder", steps(party(), remove(P), lambda f: (f / P).mkdir()), 3, P, "map, geen bestand"),
    ("file", "a workbook by name", steps(party(), lambda f: (f / P).rename(f / "p.xlsx"), change('"partijen.csv"', '"p.xlsx"')), 3, "p.xlsx", "geen .xlsx"),
    ("file", "another kind", steps(put("p.pdf", b"%PDF"), named("participation", 'file = "p.pdf"')), 3, "p.pdf", ".csv"),
    ("file", "an open quote", party('"Gemeente Ede,gemeente,,,,,'), 3, P),
    ("file", "half a letter", party(raw=table(PARTIES) + b"\xc3\x28\x81\x8d,x\n"), 3, P, "UTF-8"),
    ("encoding", "Windows-1252", party(raw=table(PARTIES, encoding="cp1252")), 0, P, "cp1252"),
    ("encoding", "UTF-16", party(raw=table(PARTIES, encoding="utf-16")), 0, P, "UTF-16"),
    ("encoding", "read wrongly before", party(raw=table(PARTIES).decode("cp1252").encode()), 0, P, "regiocoördinator"),
    ("kind", "unknown", party("Zorgkantoor,ziekenhuis,,,,,"), 1, "PART-08", P, "rij 15", "«ziekenhuis»", "gemeente"),
    ("kind", "empty", party("Zorgkantoor,,,,,,"), 1, "PART-08", P, "rij 15"),
    ("kind", "a number", party("Zorgkantoor,7,,,,,"), 1, "PART-08", P, "rij 15", "«7»"),
    ("gemeente", "unknown", party("Atlantis,gemeente,,,,,"), 1, "PART-08", P, "rij 15", "«Atlantis»"),
    ("gemeente", "of another provincie", party("Ede,gemeente,,,,,"), 1, "PART-08", P, "rij 15", "«Ede»", "GM0228"),
    ("gemeente", "abolished", party("GM0305,gemeente,,,,,"), 1, "PART-08", P, "rij 15", "GM0305"),
    ("gemeente", "a code of nobody", party("GM9999,gemeente,,,,,"), 1, "PART-08", P, "rij 15", "«GM9999»"),
    ("gemeente", "left out", party(raw=table([one for one in PARTIES if "Zeist" not in one])), 0, "PART-01", "Zeist", "GM0355"),
    ("subregion", "unknown", party("X,overig,Zuid,,,,"), 1, "PART-08", P, "rij 15", "«Zuid»", "West"),
    ("subregion", "one of two", party("X,overig,West|Zuid,,,,"), 1, "PART-08", P, "rij 15", "«Zuid»"),
    ("subregion", "a reserved one", party("X,overig,buiten-provincie,,,,"), 1, "PART-08", P, "rij 15", "«buiten-provincie»"),
    ("answer", "a doubt", party("X,overig,West,,,,misschien"), 1, "PART-08", P, "rij 15", "«misschien»", "ja"),
    ("answer", "a number", party("X,overig,West,,,,2"), 1, "PART-08", P, "rij 15", "«2»"),
    ("answer", "no", party("X,overig,West,,,,nee"), 0, "PART-05", "rij 15", "West"),
    ("representative", "in no row", party("X,overig,,,,Niemand,"), 1, "PART-08", P, "rij 15", "«Niemand»"),
    ("name", "empty", party(",overig,West,,,,"), 1, "PART-08", P, "rij 15"),
    ("role", "nobody coordinates", party(raw=table(PARTIES).replace("regiocoördinator".encode(), b"voorzitter")), 0, "PART-04", "West", "Oost"),
    ("rows", "short", party("X,overig"), 0, "Utrecht"),
    ("rows", "twice", party(PARTIES[-1]), 0, "Utrecht"),
]
OF_PRODUCTS = [
    ("columns", "no state", product(raw=b"product,subregio\npMIEK,West\n"), 3, R, "«stand»", "«subregio»"),
    ("columns", "headings alone", product(raw=PRODUCTS[0].encode()), 1, "PLAN-06", R),
    ("file", "gone", steps(product(), remove(R)), 3, R, "is er niet"),
    ("file", "empty", product(raw=b""), 3, R),
    ("file", "zeros", product(raw=bytes(300)), 3, R, "geen .csv"),
    ("state", "unknown", product("eigen,,bijna,,,,"), 1, "PLAN-06", R, "rij 6", "«bijna»", "concept"),
    ("state", "denied by a day", product("eigen,,concept,,2025-01-02,,"), 1, "PLAN-06", R, "rij 6"),
    ("day", "does not exist", product("eigen,,concept,2025-02-30,,,"), 1, "PLAN-06", R, "rij 6", "«2025-02-30»"),
    ("day", "words", product("eigen,,concept,binnenkort,,,"), 1, "PLAN-06", R, "rij 6", "«binnenkort»"),
    ("day", "a year alone", product("eigen,,concept,2025,,,"), 1, "PLAN-06", R, "rij 6", "«2025»"),
    ("day", "far too large", product(f"eigen,,concept,{'9' * 40},,,"), 1, "PLAN-06", R, "rij 6"),
    ("day", "the year nought", product("eigen,,concept,0000-01-01,,,"), 1, "PLAN-06", R, "rij 6", "«0000-01-01»"),
    ("day", "after the peildatum", product("eigen,,opgeleverd,,2026-01-01,,"), 1, "PLAN-06", R, "rij 6", "1 maart 2025"),
    ("day", "adopted before delivered", product("eigen,,vastgesteld,,2025-01-02,2024-01-02,"), 1, "PLAN-06", R, "rij 6"),
    ("subregion", "unknown", product("eigen,Zuid,concept,2030-01-31,,,"), 1, "PLAN-06", R, "rij 6", "«Zuid»", "West"),
    ("name", "empty", product(",,concept,2030-01-31,,,"), 1, "PLAN-06", R, "rij 6"),
    ("rows", "twice", product(PRODUCTS[1]), 1, "PLAN-06", R, "rij 6", "rij 2"),
    ("rows", "twice with another state", product("pMIEK,,vastgesteld,,,,2"), 1, "PLAN-06", "rij 6", "rij 4"),
    ("rows", "one left out", product(raw=table(PRODUCTS[:3])), 0, "PLAN-05", "pMIEK"),
    ("settings", "a day of words", named("planning", 'peildatum = "gisteren"'), 3, "[planning] peildatum", "gisteren"),
    ("settings", "a round that is a list", named("planning", 'round = ["2.0"]'), 3, "[planning] round"),
    ("settings", "an unknown key", named("planning", 'peildag = "2025-01-31"'), 3, "peildag", "peildatum"),
]
OF_MOMENTS = [
    ("columns", "no day", moment(raw=b"product,moment\npMIEK,x\n"), 3, D, "«datum»"),
    ("columns", "headings alone", moment(raw=MOMENTS[0].encode()), 1, "PLAN-06", D),
    ("nature", "unknown", moment("pMIEK,x,2025-01-31,keihard,"), 1, "PLAN-06", D, "rij 3", "«keihard»", "voorkeur"),
    ("day", "does not exist", moment("pMIEK,x,2025-13-01,,"), 1, "PLAN-06", D, "rij 3", "«2025-13-01»"),
    ("day", "empty", moment("pMIEK,x,,,"), 0, D, "rij 3", "Geen datum"),
    ("file", "gone", steps(moment(), remove(D)), 3, D, "is er niet"),
]
OF_SECTORS = [
    ("columns", "no role", sector(raw=b"spoor,subregio\nRES,West\n"), 3, S, "«rol»"),
    ("columns", "headings alone", sector(raw=SECTORS[0].encode()), 1, "SECT-05", S),
    ("project", "unknown", sector("NAL,,99,ruimte,"), 1, "SECT-05", S, "rij 3", "«99»"),
    ("subregion", "unknown", sector("NAL,Zuid,,ruimte,"), 1, "SECT-05", S, "rij 3", "«Zuid»", "West"),
    ("file", "gone", steps(sector(), remove(S)), 3, S, "is er niet"),
    ("areas", "no track", sector_areas(TRACKS.rename(columns={"spoor": "wat"})), 3, "gebieden.gpkg", "«spoor»", "«wat»"),
    ("areas", "one without a shape", sector_areas(moved(TRACKS, 1, None)), 0, "gebieden.gpkg", "rij 2", "Object zonder naam"),
    ("areas", "without a table", named("sectors", 'areas = "gebieden.gpkg"'), 3, "[sectors] areas"),
]
OF_AREAS = [
    ("columns", "no operator", served(raw=b"gemeente,naam\nUtrecht,x\n"), 3, W, "«netbeheerder»", "«naam»"),
    ("columns", "no gemeente", served(raw=b"plaats,netbeheerder\nUtrecht,x\n"), 3, W, "«gemeente»"),
    ("file", "gone", steps(served(), remove(W)), 3, W, "is er niet"),
    ("file", "empty", served(raw=b""), 3, W),
    ("file", "another kind", served(name="wie.kml"), 3, "wie.kml", ".csv"),
    ("gemeente", "unknown", served("Atlantis,Stedin"), 1, "PART-08", W, "rij 8", "«Atlantis»"),
    ("gemeente", "of another provincie", served("Ede,Liander"), 0, W, "rij 8", "andere provincie"),
    ("gemeente", "nameless", served(",Liander"), 1, "PART-08", W, "rij 8"),
    ("operator", "empty", served("Zeist,"), 0, W, "rij 8", "Geen netbeheerder"),
    ("operator", "takes no part", served("Zeist,Liander"), 0, "PART-03", "Liander", "Oost"),
    ("drawn", "several layers", drawn(OPERATORS, "a", "b"), 3, "wie.gpkg", "a en b"),
    ("drawn", "no operator", drawn(gemeenten()), 3, "wie.gpkg", "«netbeheerder»", "«gemeente»"),
    ("drawn", "no system and nowhere", drawn(ABROAD), 3, "wie.gpkg", "coördinatenstelsel"),
    ("drawn", "one shape nowhere", drawn(moved(OPERATORS, 1, FAR)), 0, "wie.gpkg", "rij 2", "Object zonder naam"),
    ("drawn", "one shape missing", drawn(moved(OPERATORS, 0, None)), 0, "wie.gpkg", "rij 1", "Object zonder naam"),
    ("drawn", "one without a name", drawn(areas(netbeheerder=["Stedin", None])), 0, "wie.gpkg", "rij 2", "Object zonder naam"),
    ("drawn", "points", drawn(OPERATORS.set_geometry(OPERATORS.centroid)), 0, "Utrecht"),
]
OF_LAST = [
    ("product", "gone", last("weg.gpkg"), 3, "weg.gpkg", "is er niet"),
    ("product", "a folder without one", steps(last("leeg"), lambda f: (f / "leeg").mkdir()), 3, "product.gpkg", "is er niet"),
    ("product", "boundaries", last("grenzen.gpkg"), 3, "grenzen.gpkg"),
    ("product", "text", steps(put("oud.gpkg", "geen"), last("oud.gpkg")), 3, "oud.gpkg"),
]
ORGANISED: list[Case] = [
    *cases("parties", CHECK, OF_PARTIES), *cases("products", CHECK, OF_PRODUCTS), *cases("moments", CHECK, OF_MOMENTS),
    *cases("sectors", BUILD, OF_SECTORS), *cases("areas", CHECK, OF_AREAS), *cases("last round", BUILD, OF_LAST),
]
# fmt: on
