"""`pva-geo map PRODUCT.gpkg`: the map of the build, from the product's file alone."""

import re
import shutil
import sqlite3
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest
from broken import drop_triggers
from commands import pva_geo
from made import make_product, records

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.render.payload import product_payload
from pva_geo.reopening import reopen_product
from pva_geo.start import copy_examples
from pva_geo.writers.geopackage.product import write_geopackage

SCRIPTS = re.compile(r"<script.*?</script>", re.DOTALL)
READ = (
    *("product", "projecten", "bronnen"),
    *("provincie", "subregios", "gemeenten", "bevindingen"),
)
"""What a map reads beside what `verify` computes again."""
UNREAD = frozenset(
    {"fid", "geom", "x", "y", "kind", "width_m", "border_m", "sliver", "source", "row"}
)
ODD = (None, "iets anders", -7)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("los") / "product.gpkg"
    write_geopackage(make_product(), path)
    with closing(sqlite3.connect(path)) as database:
        drop_triggers(database)
        database.commit()
    return path


@pytest.fixture(scope="module", params=["noord-brabant", "voorbeeldland-fouten-tabel"])
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> ProvincialProduct:
    folders = copy_examples(tmp_path_factory.mktemp("voorbeelden"))
    return build(next(folder for folder in folders if folder.name == request.param))


def test_it_is_the_map_of_the_build_but_for_how_rings_turn(
    built: ProvincialProduct, tmp_path: Path
) -> None:
    path = tmp_path / "product.gpkg"
    write_geopackage(built, path)
    again = reopened(path)
    shown, expected = product_payload(again), product_payload(built)
    for whole in (shown, expected):
        # a file turns rings its own way, and holds no neighbours
        del whole["land"]
    if built.area.code == "PV30":
        assert shown == expected
        assert (
            again.context["provincie"].tolist() == built.context["provincie"].tolist()
        )
        assert SCRIPTS.sub("", map_html(again)) == SCRIPTS.sub("", map_html(built))
    else:
        assert shown["projects"] == expected["projects"]
        assert again.context.empty
    assert again.concept == built.concept
    assert again.sound == built.sound
    assert again.coverage.counts == built.coverage.counts
    assert again.provincie_totals == built.provincie_totals


def test_the_command_draws_it_in_the_language_asked(file: Path, tmp_path: Path) -> None:
    ran = pva_geo(
        *("map", file, "--output", tmp_path / "k.html"), *("--language", "en")
    )
    assert ran.out.split() == [str(tmp_path / "k.html")]
    assert ran.err == ""
    page = (tmp_path / "k.html").read_text()
    assert '<html lang="en"' in page
    assert "Zoekgebied" in page


def reopened(path: Path) -> ProvincialProduct:
    """Give the product of a file that has to add up."""
    report, product = reopen_product(path)
    assert report.problems == ()
    assert product is not None
    return product


def changed(file: Path, folder: Path, sql: str, *values: object) -> Path:
    """Give a copy in which a statement changed something."""
    copy = folder / "product.gpkg"
    shutil.copyfile(file, copy)
    with closing(sqlite3.connect(copy)) as database:
        database.execute(sql, values)
        database.commit()
    return copy


def test_a_file_that_does_not_add_up_is_not_drawn(file: Path, tmp_path: Path) -> None:
    sql = "UPDATE toerekening SET share = 0.9 WHERE share = 1.0"
    ran = pva_geo("map", changed(file, tmp_path, sql), "--output", tmp_path / "k.html")
    assert ran.code == 1
    assert "0,9" in ran.err
    assert ran.out == ""
    assert not (tmp_path / "k.html").exists()


def test_costs_that_are_not_public_stay_away(tmp_path: Path) -> None:
    rows = [row | {"kosten_openbaar": False} for row in records()]
    write_geopackage(make_product(rows), tmp_path / "product.gpkg")
    again = reopened(tmp_path / "product.gpkg")
    assert product_payload(again) == product_payload(make_product(rows))
    assert "M€" not in str(product_payload(again)["projects"])
    shown = product_payload(make_product())["projects"]
    assert "M€" in str(shown)


@pytest.mark.parametrize("table", READ)
def test_whatever_stands_in_a_column_the_answer_is_a_map_or_a_sentence(
    file: Path, tmp_path: Path, table: str
) -> None:
    page = tmp_path / "k.html"
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute(f'PRAGMA table_info("{table}")').fetchall()
    names = [row[1] for row in rows if row[1] not in UNREAD]
    for name, value in zip(names, cycle(ODD), strict=False):
        sql = f'UPDATE "{table}" SET "{name}" = ?'  # noqa: S608 - own names
        copy = changed(file, tmp_path, sql, value)
        ran = pva_geo("map", copy, "--output", page)
        assert ran.code in {0, 1, 3}, (name, ran.err)
        assert page.exists() == (ran.code == 0)
        page.unlink(missing_ok=True)


def test_a_gemeente_without_a_name_goes_by_its_code(file: Path, tmp_path: Path) -> None:
    copy = changed(file, tmp_path, "UPDATE gemeenten SET gemeente = NULL")
    ran = pva_geo("map", copy, "--output", tmp_path / "k.html")
    assert ran.code == 0
    assert '"name":"GM0001"' in (tmp_path / "k.html").read_text()
