"""Schemes that are drawn: files, layers, coordinates, rings, and how they lie."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely
from broken import WRITERS, Ring
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from corpus.case import CHECK, KM, Case, Step, X, Y, cases, change, land, put, steps

__all__ = ["POLYGONS", "cut", "drawn", "save", "sql", "struck"]

WEST, OOST = land(0, 0, 10, 20), land(10, 0, 20, 20)
SOUND: Mapping[str, BaseGeometry | None] = {"West": WEST, "Oost": OOST}
FORMATS = (".gpkg", ".geojson", ".shp", ".fgb", ".parquet")
BOW_TIE = shapely.Polygon(
    [(X + x * KM, Y + y * KM) for x, y in ((10, 0), (30, 20), (30, 0), (10, 20))]
)
OPEN: Sequence[Ring] = [[(121_000, 450_000), (122_000, 450_000), (122_000, 451_000)]]
POINTS: Sequence[Ring] = [[(121_000, 450_000), (122_000, 450_000)]]
# fmt: off
HOLE: Sequence[Ring] = [[(121_000, 450_000), (122_000, 450_000), (122_000, 451_000), (121_000, 450_000)], [(121_500, 450_200), (121_600, 450_200)]]
# fmt: on


def save(frame: gpd.GeoDataFrame, path: Path, **how: Any) -> None:  # noqa: ANN401
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_file(path, **how)


def drawn(
    suffix: str = ".gpkg",
    shapes: Mapping[str, BaseGeometry | None] = SOUND,
    crs: str | None = "EPSG:28992",
    **columns: object,
) -> Step:
    """Draw the scheme anew in a file of a format."""
    data = {"subregio": list(shapes), **columns}

    def done(folder: Path) -> None:
        frame = gpd.GeoDataFrame(data, geometry=list(shapes.values()), crs=crs)
        save(frame, folder / f"vlakken{suffix}")
        change("indeling.csv", f"vlakken{suffix}")(folder)

    return done


def struck(shape: BaseGeometry, value: float) -> BaseGeometry:
    """Put a value in the place of the second corner."""

    def change_one(points: Any) -> Any:  # noqa: ANN401 - an array
        points[1] = value
        return points

    return shapely.transform(shape, change_one)


def raw(name: str, content: str | bytes) -> Step:
    return steps(put(name, content), change("indeling.csv", name))


def cut(name: str, share: float) -> Step:
    """Keep the first share of a file's bytes."""

    def done(folder: Path) -> None:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: int(len(content) * share)])

    return done


def sql(name: str, *commands: str) -> Step:
    """Change a GeoPackage, whose triggers only GDAL can run, by SQL."""

    def done(folder: Path) -> None:
        with closing(sqlite3.connect(folder / name)) as database, database:
            for command in commands:
                database.execute(command)

    return done


def broken(suffix: str, rings: Sequence[Ring]) -> Step:
    def done(folder: Path) -> None:
        WRITERS[suffix](folder / f"vlakken{suffix}", rings)
        change("indeling.csv", f"vlakken{suffix}")(folder)

    return done


def geojson(make: Callable[[dict[str, Any]], object]) -> Step:
    """Write the scheme as GeoJSON and change the document."""

    def done(folder: Path) -> None:
        drawn(".geojson")(folder)
        path = folder / "vlakken.geojson"
        document = json.loads(path.read_text(encoding="utf-8"))
        made = make(document)
        text = made if isinstance(made, str) else json.dumps(made or document)
        path.write_text(text, encoding="utf-8")

    return done


def coordinates(first: object) -> Step:
    """Give the first feature other coordinates."""

    def make(document: dict[str, Any]) -> None:
        document["features"][0]["geometry"]["coordinates"] = first

    return geojson(make)


def layers(*names: str) -> Step:
    def done(folder: Path) -> None:
        frame = gpd.GeoDataFrame(
            {"subregio": ["West", "Oost"]}, geometry=[WEST, OOST], crs="EPSG:28992"
        )
        for name in names:
            frame.to_file(folder / "vlakken.gpkg", layer=name)
        change("indeling.csv", "vlakken.gpkg")(folder)

    return done


# fmt: off
FILES = [
    *[("cut off", f"{s} at {share:.0%}", steps(drawn(s), cut(f"vlakken{s}", share)), 3, f"vlakken{s}") for s, share in ((".gpkg", 0.01), (".gpkg", 0.1), (".geojson", 0.5), (".geojson", 0.98), (".fgb", 0.1), (".parquet", 0.5), (".parquet", 0.99))],
    *[("empty file", s, raw(f"vlakken{s}", b""), 3, f"vlakken{s}", "is leeg") for s in FORMATS if s != ".shp"],
    *[("other content", f"text as {s}", raw(f"vlakken{s}", "gemeente;subregio"), 3, f"vlakken{s}", f"geen {s}") for s in FORMATS],
    ("other content", "GeoPackage as fgb", lambda f: (drawn(".gpkg")(f), (f / "vlakken.gpkg").rename(f / "vlakken.fgb"), change("vlakken.gpkg", "vlakken.fgb")(f)), 3, "vlakken.fgb", "geen .fgb"),
    ("other content", "GeoJSON as GeoPackage", lambda f: (drawn(".geojson")(f), (f / "vlakken.geojson").rename(f / "vlakken.gpkg"), change("vlakken.geojson", "vlakken.gpkg")(f)), 3, "vlakken.gpkg", "geen .gpkg"),
    ("other content", "header alone", raw("vlakken.gpkg", b"SQLite format 3\0" + bytes(84)), 3, "vlakken.gpkg"),
    ("other content", "magic alone", raw("vlakken.fgb", b"fgb\x03"), 3, "vlakken.fgb", "kan niet worden gelezen"),
    ("virtual file", "as GeoPackage", raw("vlakken.gpkg", "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>grenzen.gpkg</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"), 3, "vlakken.gpkg", "geen .gpkg"),
    ("virtual file", "as GeoJSON", raw("vlakken.geojson", "<OGRVRTDataSource/>"), 3, "vlakken.geojson", "geen .geojson"),
    ("virtual file", "a job as GeoJSON", raw("vlakken.json", json.dumps({"type": "gdal_streamed_alg", "command_line": "gdal vector pipeline ! read grenzen.gpkg"})), 3, "vlakken.json", "geen .json"),
    ("virtual file", "a job within features", raw("vlakken.json", json.dumps({"type": "FeatureCollection", "features": [], "gdal_streamed_alg": 1})), 3, "vlakken.json", "geen .json"),
    ("virtual file", "TopoJSON", raw("vlakken.json", '{"type": "Topology", "objects": {}}'), 3, "vlakken.json", "geen .json"),
    ("virtual file", "service description", raw("vlakken.json", '{"currentVersion": 10, "layers": []}'), 3, "vlakken.json", "geen .json"),
    ("virtual file", "link to a device", lambda f: ((f / "vlakken.gpkg").symlink_to("/dev/null"), change("indeling.csv", "vlakken.gpkg")(f)), 3, "vlakken.gpkg", "is er niet"),
    *[("shapefile parts", f"no {p}", steps(drawn(".shp"), lambda f, p=p: (f / f"vlakken{p}").unlink()), 3, "vlakken.shp", p) for p in (".dbf", ".shx")],
    ("shapefile parts", "empty .dbf", steps(drawn(".shp"), put("vlakken.dbf", b"")), 3, "vlakken.shp"),
    ("shapefile parts", "empty .shx", steps(drawn(".shp"), put("vlakken.shx", b"")), 3, "vlakken.shp"),
    ("shapefile parts", "broken .prj", steps(drawn(".shp"), put("vlakken.prj", "PROJCS[kapot")), 3, "vlakken.shp"),
    ("shapefile parts", "cut off", steps(drawn(".shp"), cut("vlakken.shp", 0.6)), 1, "GEO-02", "vlakken.shp, rij 1"),
    ("archive", "zip", raw("vlakken.zip", b"PK\x03\x04"), 3, "vlakken.zip"),
    ("archive", "gpkg.zip", raw("vlakken.gpkg.zip", b"PK\x03\x04"), 3, "vlakken.gpkg.zip"),
    ("archive", "kml", raw("vlakken.kml", "<kml/>"), 3, "vlakken.kml", ".gpkg"),
    ("archive", "gml", raw("vlakken.gml", "<gml/>"), 3, "vlakken.gml", ".gpkg"),
    ("archive", "geodatabase", steps(lambda f: (f / "vlakken.gdb").mkdir(), change("indeling.csv", "vlakken.gdb")), 3, "vlakken.gdb", "GeoPackage"),
]
DATABASE = [
    ("geopackage", "no list of layers", steps(drawn(), sql("vlakken.gpkg", "DROP TABLE gpkg_contents")), 3, "vlakken.gpkg", "gpkg_contents"),
    ("geopackage", "no geometry columns", steps(drawn(), sql("vlakken.gpkg", "DROP TABLE gpkg_geometry_columns")), 3, "vlakken.gpkg"),
    ("geopackage", "layer dropped", steps(drawn(), sql("vlakken.gpkg", 'DROP TABLE "vlakken"')), 3, "vlakken.gpkg", "geen laag"),
    ("geopackage", "renamed in its list", steps(drawn(), sql("vlakken.gpkg", "UPDATE gpkg_contents SET table_name = 'anders'")), 3, "vlakken.gpkg", "geen laag"),
    ("geopackage", "blobs are text", steps(drawn(), sql("vlakken.gpkg", "DROP TRIGGER IF EXISTS rtree_vlakken_geom_update1", *(f"DROP TRIGGER IF EXISTS rtree_vlakken_geom_update{n}" for n in range(2, 8)), "UPDATE vlakken SET geom = 'geen vlak'")), 1, "GEO-02"),
    ("geopackage", "unfinished", steps(drawn(), put("vlakken.gpkg-wal", b"nog niet")), 3, "vlakken.gpkg", "vlakken.gpkg-wal", "Sluit het"),
    ("geopackage", "rollback left", steps(drawn(), put("vlakken.gpkg-journal", b"nog niet")), 3, "vlakken.gpkg", "vlakken.gpkg-journal"),
    ("view", "the only layer", steps(drawn(), sql("vlakken.gpkg", "ALTER TABLE vlakken RENAME TO basis", "CREATE VIEW vlakken AS SELECT * FROM basis")), 3, "vlakken.gpkg", "geen laag"),
    ("view", "without end", steps(drawn(), sql("vlakken.gpkg", "ALTER TABLE vlakken RENAME TO basis", "CREATE VIEW vlakken AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS fid, NULL AS geom, 'W' AS subregio FROM n")), 3, "vlakken.gpkg", "geen laag"),
    (
        "view",
        "asked for by name",
        steps(
            drawn(),
            sql("vlakken.gpkg", "CREATE VIEW kijk AS SELECT * FROM vlakken", "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('kijk', 'features', 'kijk', 28992)", "INSERT INTO gpkg_geometry_columns SELECT 'kijk', 'geom', 'POLYGON', 28992, 0, 0"),
            change('vlakken.gpkg"', 'vlakken.gpkg"\nlayer = "kijk"'),
        ),
        3,
        "vlakken.gpkg",
        "«kijk»",
        "vlakken",
    ),
]
LAYERS = [
    ("layer", "two, none chosen", layers("Een", "Twee"), 3, "vlakken.gpkg", "Een", "Twee", "--layer"),
    ("layer", "not there", steps(layers("Een"), change('vlakken.gpkg"', 'vlakken.gpkg"\nlayer = "Drie"')), 3, "vlakken.gpkg", "«Drie»", "Een"),
    ("layer", "not there, GeoJSON", steps(drawn(".geojson"), change('vlakken.geojson"', 'vlakken.geojson"\nlayer = "Drie"')), 3, "vlakken.geojson", "«Drie»"),
    ("layer", "no features", drawn(".gpkg", {}), 3, "vlakken.gpkg", "geen enkel object"),
    ("layer", "no features, GeoJSON", geojson(lambda d: d | {"features": []}), 3, "vlakken.geojson"),
    ("layer", "no column of names", steps(drawn(), sql("vlakken.gpkg", "ALTER TABLE vlakken RENAME COLUMN subregio TO kleur")), 3, "vlakken.gpkg", "kleur", "`subregio`"),
    ("layer", "no columns", geojson(lambda d: [f.update(properties={}) for f in d["features"]] and d), 3, "vlakken.geojson", "`subregio`"),
    ("layer", "heading not there", steps(drawn(), change('vlakken.gpkg"', 'vlakken.gpkg"\nname = "deel"')), 3, "vlakken.gpkg", "«deel»"),
    ("layer", "reserved", drawn(".gpkg", {"West": WEST, "buiten-provincie": OOST}), 3, "vlakken.gpkg", "«buiten-provincie»"),
    ("layer", "no geometry, parquet", lambda f: (gpd.pd.DataFrame({"subregio": ["a"]}).to_parquet(f / "vlakken.parquet"), change("indeling.csv", "vlakken.parquet")(f)), 3, "vlakken.parquet", "geen geometrie"),
]
GEOJSON = [
    ("json", "nested", raw("vlakken.geojson", '{"type": "FeatureCollection", "features": ' + "[" * 20_000 + "]" * 20_000 + "}"), 3, "vlakken.geojson"),
    ("json", "a list", raw("vlakken.geojson", "[1, 2]"), 3, "vlakken.geojson"),
    ("json", "two documents", geojson(lambda d: json.dumps(d) * 2), 3, "vlakken.geojson", "kan niet worden gelezen"),
    ("json", "features are no list", geojson(lambda d: d | {"features": 7}), 3, "vlakken.geojson"),
    ("json", "not UTF-8", raw("vlakken.geojson", '{"type": "FeatureCollection", "n": "Fryslân"}'.encode("cp1252")), 3, "vlakken.geojson", "UTF-8"),
    ("json", "a number beyond measure", geojson(lambda d: json.dumps(d).replace("120000.0", "1e999")), 3, "vlakken.geojson", "1e999"),
    ("json", "coordinates are text", coordinates("kapot"), 1, "GEO-02", "West"),
    ("json", "coordinates are null", coordinates(None), 1, "GEO-02", "West"),
    ("json", "no coordinates", coordinates([]), 1, "GEO-02", "West"),
]
RINGS = [
    *[("ring with two points", s, broken(s, POINTS), 1, "GEO-0", "B") for s in WRITERS],
    *[("ring not closed", s, broken(s, OPEN), 1, "GEO-01", "B", "2") for s in WRITERS],
    *[("hole with two points", s, broken(s, HOLE), 1, "GEO-0", "B") for s in WRITERS],
    ("invalid", "bow tie", drawn(".gpkg", {"West": WEST, "Oost": BOW_TIE}), 1, "GEO-01", "Oost", "COV-01"),
    ("invalid", "bow tie, shapefile", drawn(".shp", {"West": WEST, "Oost": BOW_TIE}), 1, "GEO-01", "Oost"),
    ("invalid", "hole outside", drawn(".gpkg", {"West": shapely.Polygon(WEST.exterior, [land(15, 5, 1, 1).exterior]), "Oost": OOST}), 1, "GEO-01", "West"),
    ("invalid", "not a number", drawn(".gpkg", {"West": struck(WEST, float("nan")), "Oost": OOST}), 1, "GEO-0", "West"),
    ("invalid", "infinite", drawn(".gpkg", {"West": struck(WEST, float("inf")), "Oost": OOST}), 1, "GEO-0", "West"),
    ("invalid", "all in one point", drawn(".gpkg", {"West": shapely.Polygon([(X, Y)] * 4), "Oost": OOST}), 1, "GEO-0", "West"),
    ("missing", "null", drawn(".gpkg", {"West": None, "Oost": OOST}), 1, "GEO-02", "West", "COV-01"),
    ("missing", "null, GeoJSON", drawn(".geojson", {"West": None, "Oost": OOST}), 1, "GEO-02", "West"),
    ("missing", "empty", drawn(".gpkg", {"West": shapely.Polygon(), "Oost": OOST}), 1, "GEO-02", "West"),
    ("missing", "all null", drawn(".gpkg", {"West": None, "Oost": None}), 1, "GEO-02", "West", "Oost"),
    ("missing", "points", drawn(".gpkg", {"West": WEST.centroid, "Oost": OOST.centroid}), 1, "GEO-01", "West"),
    ("missing", "lines", drawn(".gpkg", {"West": WEST.boundary, "Oost": OOST.boundary}), 1, "GEO-01", "West"),
    ("missing", "a collection of points", drawn(".geojson", {"West": shapely.GeometryCollection([WEST.centroid]), "Oost": OOST}), 1, "GEO-01", "West"),
    ("blank name", "empty", drawn(".gpkg", {"West": WEST, "": OOST}), 1, "DEF-09", "2"),
    ("blank name", "null", geojson(lambda d: d["features"][1]["properties"].update(subregio=None)), 1, "DEF-09", "2"),
]
PLACES = [
    ("crs", "none", steps(drawn(".shp"), lambda f: (f / "vlakken.prj").unlink()), 1, "GEO-03"),
    ("crs", "degrees by label", drawn(".gpkg", crs="EPSG:4326"), 1, "GEO-03"),
    ("crs", "another zone", drawn(".gpkg", crs="EPSG:32633"), 1, "GEO-03"),
    ("crs", "exchanged", drawn(".gpkg", {k: shapely.transform(v, lambda p: p[:, ::-1]) for k, v in SOUND.items()}), 1, "GEO-03"),
    ("crs", "nowhere", drawn(".gpkg", {k: translate(v, 9e7, 9e7) for k, v in SOUND.items()}), 1, "GEO-03"),
    ("crs", "one elsewhere", drawn(".gpkg", {"West": WEST, "Oost": OOST, "Ver": translate(OOST, 4e6, 0)}), 1, "Ver"),
    ("crs", "no such code", steps(drawn(), sql("vlakken.gpkg", "UPDATE gpkg_spatial_ref_sys SET definition = 'kapot', organization = 'X' WHERE srs_id = 28992")), 1, "GEO-03"),
    ("COV-01", "subregion left out", drawn(".gpkg", {"West": WEST}), 1, "COV-01"),
    ("COV-01", "hole", drawn(".gpkg", {"West": WEST - land(4, 4, 1, 1), "Oost": OOST}), 1, "COV-01", "West", "1.000.000"),
    ("COV-01", "sliver", drawn(".gpkg", {"West": land(0, 0, 9.998, 20), "Oost": OOST}), 1, "COV-01", "40.000"),
    ("COV-02", "overlap", drawn(".gpkg", {"West": land(0, 0, 11, 20), "Oost": OOST}), 1, "COV-02", "West", "Oost"),
    ("COV-02", "within", drawn(".gpkg", {"West": WEST, "Oost": OOST, "Kern": land(4, 4, 1, 1)}), 1, "COV-02", "Kern", "West"),
    ("COV-02", "equal", drawn(".gpkg", {"West": WEST, "Oost": OOST, "Dubbel": WEST}), 1, "COV-02", "Dubbel", "West"),
    ("COV-03", "spill", drawn(".gpkg", {"West": land(-1, 0, 11, 20), "Oost": OOST}), 1, "COV-03", "West"),
    ("COV-03", "into the neighbour", drawn(".gpkg", {"West": WEST, "Oost": OOST | land(30, 0, 5, 5)}), 1, "COV-03", "Oost"),
    ("COV-03", "wholly outside", drawn(".gpkg", {"West": WEST, "Oost": OOST, "Ede": land(30, 0)}), 1, "COV-03", "Ede"),
    ("COV-04", "a part beyond another", drawn(".gpkg", {"West": WEST | land(20, 0), "Oost": OOST - land(20, 0)}), 0, "COV-04", "West"),
]
# fmt: on
POLYGONS: list[Case] = cases(
    "polygons", CHECK, [*FILES, *DATABASE, *LAYERS, *GEOJSON, *RINGS, *PLACES]
)
