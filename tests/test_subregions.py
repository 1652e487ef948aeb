"""Schemes become polygons, in the order of the scheme."""

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from made import box
from small import CODES, area

from pva_geo.coverage.shares import share_units, with_gemeenten
from pva_geo.errors import SchemaError
from pva_geo.model import Tolerance
from pva_geo.schema import RD_NEW
from pva_geo.subregions import (
    assign_units,
    dissolve_subregions,
    unite_features,
)


def assignment(*rows: tuple[str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["gemeentecode", "subregion_id"])
    return frame.assign(name=frame["subregion_id"].str.title())


def features(*rows: tuple[str, shapely.Geometry]) -> gpd.GeoDataFrame:
    ids, shapes = zip(*rows, strict=True)
    columns = {"subregion_id": ids, "name": ids}
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=RD_NEW)


def test_units_are_dissolved_in_the_order_of_the_scheme() -> None:
    rows = [(code, "zuid" if code > "GM9003" else "noord") for code in CODES]
    found = dissolve_subregions(assignment(*reversed(rows)), area().units)
    assert found["subregion_id"].tolist() == ["zuid", "noord"]
    assert found["name"].tolist() == ["Zuid", "Noord"]
    assert found["gemeenten"].tolist() == [CODES[3:], CODES[:3]]
    assert found["area_m2"].tolist() == [3e8, 3e8]
    assert found.geometry.iloc[1].equals(box(0, 10, 30, 20))


def test_parts_are_counted() -> None:
    found = dissolve_subregions(
        assignment(("GM9001", "a"), ("GM9003", "a"), ("GM9002", "b")), area().units
    )
    assert found["parts"].tolist() == [2, 1]


def test_codes_that_are_no_unit_are_passed_over() -> None:
    found = dissolve_subregions(
        assignment(("GM9001", "a"), ("GM9101", "a")), area().units
    )
    assert found["gemeenten"].tolist() == [("GM9001",)]


def test_an_assignment_without_columns_is_refused() -> None:
    with pytest.raises(SchemaError, match="subregion_id"):
        dissolve_subregions(pd.DataFrame({"gemeentecode": []}), area().units)


def test_features_of_one_id_are_united() -> None:
    rows = features(
        ("a", box(0, 0, 1, 1)), ("b", box(2, 0, 3, 1)), ("a", box(1, 0, 2, 1))
    )
    found = unite_features(rows)
    assert found["subregion_id"].tolist() == ["a", "b"]
    assert found.geometry.iloc[0].equals(box(0, 0, 2, 1))


def test_a_drawn_subregion_holds_the_units_of_which_it_has_a_real_piece() -> None:
    # one metre beyond the border of GM9001 is a sliver, a kilometre is not
    drawn = unite_features(
        features(("a", box(0, 10, 10.001, 20)), ("b", box(9, 0, 20, 10)))
    )
    shares = share_units(drawn, area().units, Tolerance())
    found = with_gemeenten(drawn, shares)
    assert found["gemeenten"].tolist() == [("GM9001",), ("GM9004", "GM9005")]


def test_each_unit_says_which_subregions_hold_it() -> None:
    drawn = unite_features(
        features(("a", box(0, 0, 15, 20)), ("b", box(15, 0, 30, 10)))
    )
    drawn = with_gemeenten(drawn, share_units(drawn, area().units, Tolerance()))
    held = assign_units(area().units, drawn)
    assert dict(held[["gemeentecode", "subregion_id"]].to_numpy()) == {
        "GM9001": "a",
        "GM9002": "a",
        "GM9003": "",
        "GM9004": "a",
        "GM9005": "a|b",
        "GM9006": "b",
    }
