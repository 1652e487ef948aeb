"""Boundaries and registers of the user's own."""

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from shapely.affinity import translate

from corpus.case import (
    CHECK,
    Case,
    Step,
    X,
    Y,
    cases,
    change,
    gemeenten,
    put,
    remove,
    steps,
)
from corpus.polygons import cut, save, sql, struck

__all__ = ["BOUNDARIES", "own"]

GRENZEN = "grenzen.gpkg"


def own(
    make: Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame], name: str = GRENZEN
) -> Step:
    """Write other boundaries than those of the drawing."""

    def done(folder: Path) -> None:
        (folder / GRENZEN).unlink()
        frame = make(gemeenten())
        layer = {"layer": "gemeenten"} if name.endswith(".gpkg") else {}
        save(frame, folder / name, **layer)
        if name != GRENZEN:
            change(GRENZEN, name)(folder)

    return done


def shaped(place: int, shape: shapely.Geometry | None) -> Step:
    """Give one gemeente another shape."""

    def make(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        shapes = list(frame.geometry)
        shapes[place] = shape
        return frame.set_geometry(shapes, crs=frame.crs)

    return own(make)


def moved(frame: gpd.GeoDataFrame, x: float, y: float) -> gpd.GeoDataFrame:
    return frame.set_geometry(
        [translate(s, x, y) for s in frame.geometry], crs=frame.crs
    )


def register(text: str, name: str = "register.csv") -> Step:
    return steps(
        own(lambda g: g.drop(columns=["provincie", "provinciecode"])),
        put(name, text),
        change(f'source = "{GRENZEN}"', f'source = "{GRENZEN}"\nregister = "{name}"'),
    )


def source(value: str) -> Step:
    return change(f'source = "{GRENZEN}"', f'source = "{value}"')


def pieces(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return pd.concat([frame, frame.iloc[:1]], ignore_index=True)


REGISTER = "gemeentecode,provincie\nGM0344,Utrecht\nGM0355,Utrecht\nGM0342,Utrecht\nGM0310,Utrecht\nGM0312,Utrecht\nGM0321,Utrecht\nGM0228,Gelderland\n"
# fmt: off
ROWS = [
    ("no file", "gone", remove(GRENZEN), 3, "{ws}/grenzen.gpkg", "is er niet"),
    ("no file", "folder", steps(remove(GRENZEN), lambda f: (f / GRENZEN).mkdir()), 3, GRENZEN, "map, geen bestand"),
    ("no file", "empty", put(GRENZEN, b""), 3, GRENZEN, "is leeg"),
    ("no file", "a virtual path", source("/vsizip/grenzen.zip/grenzen.shp"), 3, "vsizip", "is er niet"),
    ("no file", "in memory", source("/vsimem/grenzen.gpkg"), 3, "vsimem", "is er niet"),
    ("no file", "a driver's prefix", source("GPKG:grenzen.gpkg:gemeenten"), 3, "GPKG:grenzen.gpkg", "is er niet"),
    ("format", "csv", steps(put("grenzen.csv", "gemeentecode\nGM0344\n"), source("grenzen.csv")), 3, "grenzen.csv", ".gpkg"),
    ("format", "xlsx", steps(put("grenzen.xlsx", b"PK\x03\x04"), source("grenzen.xlsx")), 3, "grenzen.xlsx", ".gpkg"),
    ("format", "gml", steps(put("grenzen.gml", "<gml/>"), source("grenzen.gml")), 3, "grenzen.gml", ".gpkg"),
    ("format", "tiff", steps(put("grenzen.tif", b"II*\0"), source("grenzen.tif")), 3, "grenzen.tif", ".gpkg"),
    ("format", "text as gpkg", put(GRENZEN, "geen databank"), 3, GRENZEN, "geen .gpkg"),
    ("damaged", "cut at 1%", cut(GRENZEN, 0.01), 3, GRENZEN),
    ("damaged", "cut at 20%", cut(GRENZEN, 0.2), 3, GRENZEN),
    ("damaged", "unfinished", put(f"{GRENZEN}-wal", b"x"), 3, GRENZEN, f"{GRENZEN}-wal"),
    ("damaged", "no list of layers", sql(GRENZEN, "DROP TABLE gpkg_contents"), 3, GRENZEN, "gpkg_contents"),
    ("damaged", "view", sql(GRENZEN, "ALTER TABLE gemeenten RENAME TO basis", "CREATE VIEW gemeenten AS SELECT * FROM basis"), 3, GRENZEN),
    ("layer", "empty", own(lambda g: g.iloc[:0]), 3, GRENZEN),
    ("layer", "not there", source(f'{GRENZEN}"\nlayer = "wijken'), 3, GRENZEN, "«wijken»", "gemeenten"),
    ("layer", "two of them", lambda f: [gemeenten().to_file(f / GRENZEN, layer=n) for n in ("een", "twee")] and sql(GRENZEN, "DROP TABLE gemeenten", "DELETE FROM gpkg_contents WHERE table_name = 'gemeenten'")(f), 3, GRENZEN, "een", "twee"),
    ("layer", "points", own(lambda g: g.set_geometry(g.centroid, crs=g.crs)), 3, GRENZEN, "geen vlakken"),
    ("layer", "lines", own(lambda g: g.set_geometry(g.boundary, crs=g.crs)), 3, GRENZEN, "geen vlakken"),
    ("codes", "no column", own(lambda g: g.drop(columns="gemeentecode")), 3, GRENZEN, "gemeentecode"),
    ("codes", "a name as code", own(lambda g: g.assign(gemeentecode=["Utrecht", *g["gemeentecode"][1:]])), 3, GRENZEN, "1 («Utrecht»)"),
    ("codes", "empty", own(lambda g: g.assign(gemeentecode=[*g["gemeentecode"][:-1], ""])), 3, GRENZEN, "7 («»)"),
    ("codes", "null", own(lambda g: g.assign(gemeentecode=[*g["gemeentecode"][:-1], None])), 3, GRENZEN, "7"),
    ("codes", "all names", own(lambda g: g.assign(gemeentecode=g["gemeente"])), 3, GRENZEN, "gemeentecode"),
    ("codes", "twice", own(pieces), 3, GRENZEN, "GM0344"),
    ("codes", "a province", own(lambda g: g.assign(gemeentecode=["PV26", *g["gemeentecode"][1:]])), 3, GRENZEN, "1 («PV26»)"),
    ("shapes", "null", shaped(0, None), 3, GRENZEN, "Utrecht"),
    ("shapes", "empty", shaped(1, shapely.Polygon()), 3, GRENZEN, "Zeist"),
    ("shapes", "no area", shaped(2, shapely.Polygon([(X, Y)] * 4)), 3, GRENZEN, "Soest"),
    ("shapes", "a point", shaped(3, shapely.Point(X, Y)), 3, GRENZEN, "De Bilt"),
    ("shapes", "not a number", shaped(0, struck(gemeenten().geometry.iloc[0], float("nan"))), 3, GRENZEN, "Utrecht"),
    ("shapes", "far away", shaped(6, translate(gemeenten().geometry.iloc[6], 3e6, 0)), 3, GRENZEN, "7"),
    ("crs", "none", steps(own(lambda g: g.rename(columns={"gemeentecode": "statcode"})[["statcode", "gemeente", "provincie", "geometry"]], "grenzen.shp"), lambda f: (f / "grenzen.prj").unlink()), 3, "grenzen.shp", "coördinatenstelsel"),
    ("crs", "none, parquet", own(lambda g: g.set_crs(None, allow_override=True), "grenzen.parquet"), 3, "grenzen.parquet", "coördinatenstelsel"),
    ("crs", "degrees by label", own(lambda g: g.set_crs(4326, allow_override=True)), 3, GRENZEN, "coördinatenstelsel"),
    ("crs", "nowhere", own(lambda g: moved(g, 9e7, 9e7)), 3, GRENZEN, "coördinatenstelsel"),
    ("crs", "exchanged", own(lambda g: g.set_geometry(shapely.transform(g.geometry.to_numpy(), lambda p: p[:, ::-1]), crs=g.crs)), 3, GRENZEN, "coördinatenstelsel"),
    ("year", "another", steps(own(lambda g: g.assign(jaarcode=2023))), 3, GRENZEN, "2023", "2022"),
    ("year", "two years", steps(own(lambda g: g.assign(jaarcode=[2021] * 3 + [2020] * 4))), 3, GRENZEN, "2020", "2021", "2022"),
    ("year", "unknown", change("year = 2022\n", ""), 3, GRENZEN, "jaar"),
    ("year", "in its name", steps(lambda f: (f / GRENZEN).rename(f / "grenzen_2019.gpkg"), source("grenzen_2019.gpkg")), 3, "grenzen_2019.gpkg", "2019", "2022"),
    ("year", "embedded, earlier", steps(change(f'[boundaries]\nsource = "{GRENZEN}"\n', ""), change("year = 2022", "year = 2018")), 3, "2018", "2022"),
    ("year", "embedded, later", steps(change(f'[boundaries]\nsource = "{GRENZEN}"\n', ""), change("year = 2022", "year = 2040")), 3, "2040", "2026"),
    ("provincie", "unknown", change('"Utrecht"', '"Utrrecht"'), 3, "«Utrrecht»", "Utrecht"),
    ("provincie", "not in the file", change('"Utrecht"', '"Limburg"'), 3, "«Limburg»", "Gelderland"),
    ("provincie", "a code of nothing", change('name = "Utrecht"', 'code = "PV99"'), 3, "«PV99»"),
    ("provincie", "a gemeente", change('name = "Utrecht"', 'code = "GM0344"'), 3, "«GM0344»"),
    ("register", "gone", steps(register(REGISTER), remove("register.csv")), 3, "register.csv", "is er niet"),
    ("register", "empty", register(""), 3, "register.csv", "is leeg"),
    ("register", "no columns", register("a,b\n1,2\n"), 3, "register.csv", "`gemeentecode`"),
    ("register", "no code", register(REGISTER.replace("GM0344", "")), 3, "register.csv", "2"),
    ("register", "no provincie", register(REGISTER.replace("GM0355,Utrecht", "GM0355,")), 3, "register.csv", "3"),
    ("register", "contradicts itself", register(REGISTER + "GM0344,Gelderland\n"), 3, "register.csv", "9"),
    ("register", "without boundaries", steps(put("register.csv", REGISTER), change(f'source = "{GRENZEN}"', 'register = "register.csv"')), 3, "register.csv", "[boundaries] source"),
    ("register", "a map layer", steps(register(REGISTER), change("register.csv", GRENZEN)), 3, GRENZEN, ".csv"),
    ("register", "open quote", register(REGISTER.replace("Gelderland", '"Gelderland')), 3, "register.csv", "rij 8"),
]
# fmt: on
BOUNDARIES: list[Case] = cases("boundaries", CHECK, ROWS)
