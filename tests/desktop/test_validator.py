"""PDOK's validator finds nothing in a product but what a product must have.

All rules are run. Three cannot hold for every product, and only they may speak:

- RQ4, no views: the contract asks for the view `controle`, which recomputes the totals.
- RQ2, no empty layers: a provincie without lines still has its layer of lines, so that
  programs and people always find the same layers.
- RC25, an autoincrement key: the tool looks for it where SQLite notes the last number
  that was given out, and an empty layer has given out none.

RQ8 compares with table definitions of one's own, and is not run without these. RQ0, 3,
5, 12 and 16 are old names of other rules.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from products import EXAMPLES, REAL, product
from programs import validate

from pva_geo.schema import RD_NEW

pytestmark = pytest.mark.desktop

RAN = {
    *(f"RQ{n}" for n in (1, 2, 4, 6, 7, 9, 10, 11, 13, 14, 15, 21, 22, 23, 24, 26)),
    *(f"RC{n}" for n in (17, 18, 19, 20, 25)),
}


def empty_layers(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as database:
        layers = database.execute("SELECT table_name FROM gpkg_geometry_columns")
        return {
            name
            for (name,) in layers.fetchall()
            if not database.execute(f'SELECT 1 FROM "{name}"').fetchone()  # noqa: S608 - a name of the file
        }


def expected(file: Path) -> dict[str, set[str]]:
    empty = empty_layers(file)
    said = {"RQ4": {"Found view: controle"}}
    if empty:
        said["RQ2"] = {f"Error layer: {name}" for name in empty}
        said["RC25"] = {f"Found in table: {name}" for name in empty}
    return said


def holds_but_for_what_a_product_must_have(file: Path) -> None:
    report = validate(file)
    assert set(report["validations_executed"]) == RAN
    found = {one["validation_code"]: set(one["locations"]) for one in report["results"]}
    print(f"{len(RAN)} rules run; of these spoke: {found}")
    assert found == expected(file)


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_rule_that_can_apply_finds_anything_in_an_example(name: str) -> None:
    holds_but_for_what_a_product_must_have(product(name) / "product.gpkg")


@pytest.mark.parametrize("name", REAL)
def test_no_rule_that_can_apply_finds_anything_in_a_real_provincie(
    name: str, reference: Path
) -> None:
    holds_but_for_what_a_product_must_have(product(name, reference) / "product.gpkg")


def test_the_validator_would_have_spoken(tmp_path: Path) -> None:
    bow_tie = shapely.Polygon([(0, 0), (9, 9), (9, 0), (0, 9)])
    wrong = gpd.GeoDataFrame({"De Naam": ["x"]}, geometry=[bow_tie], crs=RD_NEW)
    wrong.to_file(tmp_path / "fout.gpkg", layer="Fout")
    found = {
        one["validation_code"] for one in validate(tmp_path / "fout.gpkg")["results"]
    }
    assert found >= {"RQ1", "RQ6", "RQ23"}
