"""Products given to `verify`, and sides given to `compare`."""

from corpus.case import Case, Step, cases, made, nothing, put, remove, steps
from corpus.polygons import cut, sql

__all__ = ["PRODUCTS"]

NAME = "product.gpkg"
VERIFY = ("verify", "{ws}/product.gpkg")


def product(*commands: str) -> Step:
    """Change a product, that lies ready, by SQL."""
    return sql(NAME, *commands)


def control(select: str) -> Step:
    return product("DROP VIEW controle", f"CREATE VIEW controle AS {select}")


COLUMNS = "1 AS fid, 'projects' AS maat, 1.0 AS provincie, 1.0 AS som, 0.0 AS verschil, 1 AS klopt"
ENDLESS = f"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT {COLUMNS} FROM n"
TABLES = ("product", "projecten", "toerekening", "totalen", "uitsplitsing")
LAYERS = ("provincie", "subregios", "gemeenten", "projecten_punten")
# fmt: off
FILES = [
    ("no product", "gone", remove(NAME), 3, NAME, "is er niet"),
    ("no product", "empty", put(NAME, b""), 3, NAME, "is leeg"),
    ("no product", "text", put(NAME, "geen databank"), 3, NAME, "geen .gpkg"),
    ("no product", "folder", steps(remove(NAME), lambda f: (f / NAME).mkdir()), 3, NAME, "map"),
    ("no product", "another GeoPackage", lambda f: (f / NAME).write_bytes((f / "grenzen.gpkg").read_bytes()), 3, NAME, "geen product"),
    ("no product", "header alone", put(NAME, b"SQLite format 3\0" + bytes(84)), 3, NAME),
    *[("cut off", f"at {share:.0%}", cut(NAME, share), 3, NAME) for share in (0.01, 0.1, 0.5, 0.9)],
    ("unsettled", "wal", put(f"{NAME}-wal", b"x"), 3, f"{NAME}-wal", "Sluit het"),
    ("unsettled", "journal", put(f"{NAME}-journal", b"x"), 3, f"{NAME}-journal"),
    *[("table lost", name, product(f"DROP TABLE {name}"), 3, NAME, name) for name in TABLES],
    *[("layer lost", name, product(f'DROP TABLE "{name}"', f"DELETE FROM gpkg_contents WHERE table_name = '{name}'"), 3, NAME, name) for name in LAYERS],
    *[("layer empty", name, product(f"DROP TRIGGER IF EXISTS rtree_{name}_geom_delete", f'DELETE FROM "{name}"'), code) for name, code in (("provincie", 3), ("subregios", 1), ("gemeenten", 1), ("projecten_punten", 0))],
    *[("table empty", name, product(f"DELETE FROM {name}"), code) for name, code in (("product", 3), ("projecten", 1), ("toerekening", 1), ("totalen", 1), ("uitsplitsing", 1))],
    ("column lost", "share", product("ALTER TABLE toerekening RENAME COLUMN share TO deel"), 3, NAME, "toerekening.share"),
    ("column lost", "project_id", product("DROP VIEW controle", "ALTER TABLE projecten RENAME COLUMN project_id TO nr"), 3, NAME, "controle"),
    ("column lost", "value", product("ALTER TABLE totalen RENAME COLUMN waarde TO w"), 3, NAME, "totalen.waarde"),
]
VALUES = [
    ("share", "other", product("UPDATE toerekening SET share = 0.5 WHERE project_id = '1'"), 1, "Project 1"),
    ("share", "gone", product("DELETE FROM toerekening WHERE project_id = '1'"), 1, "Project 1"),
    ("share", "twice", product("INSERT INTO toerekening (project_id, subregion_id, share, basis) SELECT project_id, subregion_id, share, basis FROM toerekening WHERE project_id = '1'"), 1, "Project 1"),
    ("share", "text", product("UPDATE toerekening SET share = 'veel' WHERE project_id = '1'"), 3, NAME, "toerekening", "share"),
    ("share", "null", product("PRAGMA writable_schema = 1", "UPDATE sqlite_master SET sql = replace(sql, 'REAL NOT NULL', 'REAL') WHERE name = 'toerekening'", "PRAGMA writable_schema = RESET", "UPDATE toerekening SET share = NULL WHERE project_id = '1'"), 3, NAME, "toerekening", "share"),
    ("share", "of nobody", product("INSERT INTO toerekening (project_id, subregion_id, share, basis) VALUES ('99', 'West', 1.0, 'punt')"), 1, "99"),
    ("share", "a blob", product("UPDATE toerekening SET share = x'00ff' WHERE project_id = '1'"), 3, NAME, "toerekening", "share"),
    ("share", "infinite", product("UPDATE toerekening SET share = 9e999 WHERE project_id = '1'"), 3, NAME, "toerekening", "share"),
    ("total", "other", product("UPDATE totalen SET waarde = 99 WHERE maat = 'toegerekend'"), 1, "99"),
    ("total", "text", product("UPDATE totalen SET waarde = 'veel' WHERE maat = 'toegerekend'"), 3, NAME, "totalen", "waarde"),
    ("total", "null", product("UPDATE totalen SET waarde = NULL WHERE maat = 'toegerekend'"), 3, NAME, "totalen", "waarde"),
    ("total", "of nothing", product("INSERT INTO totalen (deel, maat, waarde) VALUES ('provincie', 'geluk', 1)"), 1, "geluk"),
    ("cell", "other", product("UPDATE uitsplitsing SET projects = 7"), 1, "7"),
    ("cell", "text", product("UPDATE uitsplitsing SET projects = 'veel'"), 3, NAME, "uitsplitsing", "«veel»"),
    ("project", "twice", product("INSERT INTO projecten (project_id, projectnummer, telt, hoofdsubregio_afgeleid) SELECT project_id, projectnummer, telt, hoofdsubregio_afgeleid FROM projecten WHERE project_id = '1'"), 1, "1"),
    ("project", "not counted", product("UPDATE projecten SET telt = 0 WHERE project_id = '1'"), 1, "1"),
    ("project", "counted by a word", product("UPDATE projecten SET telt = 'ja' WHERE project_id = '1'"), 3, NAME, "projecten", "telt", "«ja»"),
    ("project", "another lead", product("UPDATE projecten SET hoofdsubregio = 'West' WHERE project_id = '1'"), 1, "West"),
    ("project", "null id", product("UPDATE projecten SET project_id = NULL WHERE project_id = '1'"), 3, NAME, "projecten", "project_id"),
    ("claim", "complete is text", product("UPDATE product SET complete = 'ja'"), 3, NAME, "complete", "«ja»"),
    ("claim", "not complete", product("UPDATE product SET complete = 0"), 1),
    ("claim", "tolerance is text", product("UPDATE product SET sliver_width = 'smal'"), 3, NAME, "sliver_width"),
    ("claim", "tolerance is negative", product("UPDATE product SET noise_width = -5"), 3, NAME, "noise_width"),
    ("claim", "two rows", product("CREATE TEMP TABLE second AS SELECT * FROM product", "UPDATE second SET fid = fid + 1", "INSERT INTO product SELECT * FROM second"), 3, NAME),
    ("view", "believes itself", control(f"SELECT {COLUMNS}"), 1, "controle"),
    ("view", "without end", control(ENDLESS), 1, "controle"),
    ("view", "of nothing", control("SELECT * FROM weg"), 1, "controle"),
    ("view", "a table", product("DROP VIEW controle", f"CREATE TABLE controle AS SELECT {COLUMNS}"), 3, NAME, "controle"),
    ("view", "projects as a view", product("ALTER TABLE toerekening RENAME TO basis", "CREATE VIEW toerekening AS SELECT * FROM basis"), 3, NAME, "toerekening"),
    ("view", "shares without end", product("ALTER TABLE toerekening RENAME TO basis", "CREATE VIEW toerekening AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS fid, '1' AS project_id, 'West' AS subregion_id, 1.0 AS share, 'punt' AS basis FROM n"), 3, NAME, "toerekening"),
    ("geometry", "a blob of zeros", product(*(f"DROP TRIGGER IF EXISTS rtree_subregios_geom_{n}" for n in ("update1", "update2", "update3", "update4", "update5", "update6", "update7")), "UPDATE subregios SET geom = x'00000000' WHERE fid = 1"), 1),
    ("geometry", "another system", product("UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'subregios'", "UPDATE gpkg_contents SET srs_id = 4326 WHERE table_name = 'subregios'"), 3, NAME, "subregios"),
]
SIDES = [
    ("side", "gone", ("{ws}", "{ws}/weg.csv"), nothing, 3, ("weg.csv", "is er niet")),
    ("side", "an empty folder", ("{ws}", "{ws}/leeg"), lambda f: (f / "leeg").mkdir(), 3, ("leeg/pva.toml",)),
    ("side", "text as a product", ("{ws}", "{ws}/p.gpkg"), put("p.gpkg", "geen databank"), 3, ("p.gpkg", "geen .gpkg")),
    ("side", "a product cut off", ("{ws}", "{ws}/product.gpkg"), cut(NAME, 0.5), 3, (NAME,)),
    ("side", "a product without shares", ("{ws}", "{ws}/product.gpkg"), product("DROP TABLE toerekening"), 3, (NAME, "toerekening")),
    ("side", "a view without end", ("{ws}", "{ws}/product.gpkg"), control(ENDLESS), 0, ()),
    ("side", "a list", ("{ws}", "{ws}/projecten.csv"), nothing, 3, ("projecten.csv",)),
    ("side", "a region word misspelt", ("{ws}", "rres"), nothing, 3, ("rres",)),
    ("side", "another provincie", ("{ws}/indeling.csv", "{ws}/z.csv"), put("z.csv", "gemeentecode,subregio\nGM0664,Midden\n"), 3, ("één provincie",)),
    ("side", "no place at all", ("{ws}/n.csv", "{ws}/n.csv"), put("n.csv", "gemeente,subregio\nNergenshuizen,A\n"), 3, ("n.csv", "--provincie")),
    ("beside", "inhabitants gone", ("{ws}", "{ws}", "--inhabitants", "{ws}/weg.csv"), nothing, 3, ("weg.csv", "is er niet")),
    ("beside", "inhabitants in words", ("{ws}", "{ws}", "--inhabitants", "{ws}/i.csv"), put("i.csv", "gemeentecode,inwoners\nGM0344,veel\n"), 3, ("i.csv", "rij 2")),
    ("beside", "inhabitants without column", ("{ws}", "{ws}", "--inhabitants", "{ws}/i.csv"), put("i.csv", "gemeentecode,kleur\nGM0344,rood\n"), 3, ("i.csv", "inwoners")),
    ("beside", "overlay gone", ("{ws}", "{ws}", "--overlay", "VR={ws}/weg.csv"), nothing, 3, ("weg.csv", "is er niet")),
    ("beside", "overlay a map layer", ("{ws}", "{ws}", "--overlay", "VR={ws}/grenzen.gpkg"), nothing, 3, ("grenzen.gpkg",)),
    ("beside", "projects gone", ("{ws}/indeling.csv", "{ws}/indeling.csv", "--projects", "{ws}/weg.csv"), nothing, 3, ("weg.csv", "is er niet")),
    ("beside", "boundaries gone", ("{ws}/indeling.csv", "{ws}/indeling.csv", "--boundaries", "{ws}/weg.gpkg"), nothing, 3, ("weg.gpkg", "is er niet")),
    ("beside", "provincie of nothing", ("{ws}/indeling.csv", "{ws}/indeling.csv", "--provincie", "Zeelend"), nothing, 3, ("«Zeelend»",)),
    ("beside", "years that differ", ("{ws}", "{ws}/b"), made("init", "{ws}/b", "--provincie", "Utrecht", "--year", "2023", "--from", "res"), 1, ("grenzen van 1 januari 2023", "vindt 20 fouten; de cijfers zijn voorlopig")),
]
PRODUCTS: list[Case] = [
    *cases("verify", VERIFY, [*FILES, *VALUES]),
    *(
        Case(group="compare", cause=cause, name=name, spoil=spoil, run=("compare", *run), code=code, says=says)  # type: ignore[arg-type]
        for cause, name, run, spoil, code, says in SIDES
    ),
]
# fmt: on
