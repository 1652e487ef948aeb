"""After any one share, total or geometry was changed by hand, a product says which."""

import shutil
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from broken import drop_triggers
from commands import pva_geo
from made import make_product
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from pva_geo.errors import SchemaError
from pva_geo.verify import verify_product
from pva_geo.writers.geopackage.product import write_geopackage

ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
"""Indicator in the flags of a GeoPackage's geometry → length of the envelope."""
LAYERS = (
    *("provincie", "subregios", "gemeenten"),
    *("projecten_punten", "projecten_lijnen", "projecten_vlakken"),
)
NUMBERS = {
    "toerekening": ("share",),
    "totalen": ("waarde",),
    "uitsplitsing": ("projects", "lengte_m", "capaciteit_mw", "kosten_min"),
    "subregios": ("betrokken", "trekt", "toegerekend", "area_m2", "parts"),
    "projecten": ("punt_x", "punt_y", "lengte_m", "capaciteit_mva", "capaciteit_mw"),
    "provincie": ("area_m2", "year"),
}
STEPS = {"totalen": 5, "uitsplitsing": 8}
"""Long tables of one kind of row: every so manyth is enough."""
WORDS = {
    "toerekening": ("project_id", "subregion_id", "basis"),
    "totalen": ("deel", "maat"),
    "uitsplitsing": ("subregion_id", "energiedrager"),
    "projecten": ("hoofdsubregio", "energiedrager", "status", "naam", "basis"),
    "gemeenten": ("subregion_id", "gemeentecode"),
    "projecten_punten": ("naam", "hoofdsubregio"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A product; without its triggers, which call what plain SQLite has not."""
    path = tmp_path_factory.mktemp("heel") / "product.gpkg"
    write_geopackage(make_product(), path)
    with closing(sqlite3.connect(path)) as database:
        drop_triggers(database)
        database.commit()
    assert verify_product(path).problems == ()
    return path


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "product.gpkg"


def rows(file: Path, table: str) -> list[int]:
    with closing(sqlite3.connect(file)) as database:
        found = database.execute(f'SELECT fid FROM "{table}"').fetchall()
    return [int(fid) for (fid,) in found]


def said_after(whole: Path, copy: Path, sql: str, *values: object) -> list[str]:
    """Change a copy by one statement, and give what verifying it says."""
    shutil.copyfile(whole, copy)
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA synchronous = OFF")
        assert database.execute(sql, values).rowcount == 1
        database.commit()
    return [problem.message() for problem in verify_product(copy).problems]


def test_every_number_that_was_changed_is_named(whole: Path, copy: Path) -> None:
    for table, columns in NUMBERS.items():
        for column in columns:
            for fid in rows(whole, table)[:: STEPS.get(table, 1)]:
                sql = (
                    f'UPDATE "{table}" SET {column} = coalesce({column}, 0) + 1'
                    " WHERE fid = ?"
                )
                assert said_after(whole, copy, sql, fid), (table, column, fid)


def test_a_share_may_not_differ_by_more_than_a_billionth(
    whole: Path, copy: Path
) -> None:
    sql = "UPDATE toerekening SET share = share - 2e-9 WHERE fid = ?"
    for fid in rows(whole, "toerekening")[:4]:
        said = said_after(whole, copy, sql, fid)
        assert "het aandeel van" in said[0]


def test_every_word_that_was_changed_is_named(whole: Path, copy: Path) -> None:
    for table, columns in WORDS.items():
        for column in columns:
            for fid in rows(whole, table)[:1]:
                sql = f"UPDATE {table} SET {column} = 'anders' WHERE fid = ?"
                assert said_after(whole, copy, sql, fid), (table, column, fid)


def test_a_text_where_a_number_belongs_is_named_too(whole: Path, copy: Path) -> None:
    for table, columns in NUMBERS.items():
        for column in columns:
            sql = (
                f"UPDATE {table} SET {column} = '0,5' WHERE fid ="
                f" (SELECT min(fid) FROM {table} WHERE {column} IS NOT NULL)"
            )
            try:
                said = said_after(whole, copy, sql)
            except SchemaError as error:  # no build writes such a cell
                said = [error.message()]
            assert said, (table, column)


def test_every_row_that_was_taken_away_is_named(whole: Path, copy: Path) -> None:
    for table in ("toerekening", "totalen", "uitsplitsing", "projecten", *LAYERS[1:]):
        for fid in rows(whole, table)[:: STEPS.get(table, 1)]:
            said = said_after(whole, copy, f"DELETE FROM {table} WHERE fid = ?", fid)
            assert said, (table, fid)


def geometry(blob: bytes) -> tuple[bytes, BaseGeometry]:
    """Take a geometry out of its GeoPackage header."""
    start = 8 + ENVELOPES[(blob[3] >> 1) & 7]
    return blob[:8], shapely.from_wkb(blob[start:])


def packed(head: bytes, shape: BaseGeometry) -> bytes:
    flags = (head[3] & ~0b1110) | (1 << 1)
    x0, y0, x1, y1 = shape.bounds
    envelope = struct.pack("<4d", x0, x1, y0, y1)
    return head[:3] + bytes([flags | 1]) + head[4:8] + envelope + shapely.to_wkb(shape)


def changes(shape: BaseGeometry) -> Iterator[BaseGeometry]:
    """Nudge one vertex by a few centimetres; turn the shape about its middle."""
    vertices = shapely.get_coordinates(shape)
    vertices[1 % len(vertices)] += 0.05
    if shape.geom_type.endswith("Polygon"):
        vertices[-1] = vertices[0]
    yield shapely.set_coordinates(shape, vertices)
    if len(vertices) > 1:
        yield affinity.rotate(shape, 1, origin="centroid")


def test_every_geometry_that_was_changed_is_named(whole: Path, copy: Path) -> None:
    for layer in LAYERS:
        with closing(sqlite3.connect(whole)) as database:
            held = database.execute(f'SELECT fid, geom FROM "{layer}"').fetchall()
        for fid, blob in held:
            head, shape = geometry(blob)
            for changed in changes(shape):
                sql = f'UPDATE "{layer}" SET geom = ? WHERE fid = ?'
                said = said_after(whole, copy, sql, packed(head, changed), fid)
                assert said, (layer, fid)


def test_a_shape_that_turned_and_kept_its_middle_and_size_is_named(
    whole: Path, copy: Path
) -> None:
    with closing(sqlite3.connect(whole)) as database:
        sql = "SELECT fid, geom FROM projecten_vlakken"
        fid, blob = database.execute(sql).fetchone()
    head, shape = geometry(blob)
    turned = affinity.rotate(shape, 45, origin="centroid")
    sql = "UPDATE projecten_vlakken SET geom = ? WHERE fid = ?"
    said = said_after(whole, copy, sql, packed(head, turned), fid)
    assert said[0].startswith(
        "Project 3: de geometrie in laag projecten_vlakken is niet die waarmee"
    )


def test_a_claim_of_concept_is_held_against_the_findings(
    whole: Path, copy: Path
) -> None:
    (said,) = said_after(whole, copy, "UPDATE product SET concept = 1")
    assert "noemt zich een concept" in said


def test_the_command_ends_in_1_and_names_the_first_of_them(
    whole: Path, copy: Path
) -> None:
    assert pva_geo("verify", whole).code == 0
    sql = "UPDATE totalen SET waarde = 7 WHERE maat = 'trekt' AND deel = 'provincie'"
    said_after(whole, copy, sql)
    ran = pva_geo("verify", copy)
    assert ran.code == 1
    told = " ".join(ran.out.split())
    assert "Tabel totalen, provincie, trekt: er staat 7,000000" in told
    assert "uit de aandelen volgt 6,000000" in told
