"""Gemeente × subregion of a drawn scheme: whole, cut, double, whole but for a sliver.

The provincie is a row of four gemeenten of 1 × 2 km, a to d.
"""

import json
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from schemes import box, frame
from shapely.geometry.base import BaseGeometry

from pva_geo.cli import run
from pva_geo.coverage.shares import share_units, with_gemeenten
from pva_geo.model import Tolerance, UnitShares, UnitState

NAMES = "abcd"


def units() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"gemeentecode": [f"GM900{n}" for n in range(4)], "gemeente": list(NAMES)},
        geometry=[box(n, 0, n + 1, 2) for n in range(4)],
        crs="EPSG:28992",
    )


def shares(**subregions: BaseGeometry) -> dict[str, UnitShares]:
    found = share_units(frame(subregions), units(), Tolerance())
    return {one.gemeente: one for one in found}


def states(**subregions: BaseGeometry) -> list[str]:
    return [one.state.value for one in shares(**subregions).values()]


def test_gemeenten_that_one_subregion_holds_are_whole() -> None:
    assert states(x=box(0, 0, 2, 2), y=box(2, 0, 4, 2)) == ["whole"] * 4


def test_a_cut_gemeente_has_shares_that_add_up_to_one() -> None:
    found = shares(x=box(0, 0, 1.25, 2), y=box(1.25, 0, 4, 2))["b"]

    assert found.state is UnitState.CUT
    assert [one.subregion_id for one in found.holdings] == ["y", "x"]
    assert [one.share for one in found.holdings] == pytest.approx([0.75, 0.25])
    assert [one.area_m2 for one in found.holdings] == pytest.approx([1.5e6, 0.5e6])


def test_a_gemeente_but_for_a_sliver_whole_says_so() -> None:
    found = shares(x=box(0, 0, 1.002, 2), y=box(1.002, 0, 4, 2))

    assert found["a"].state is UnitState.WHOLE
    assert found["b"].state is UnitState.SLIVER
    assert [one.sliver for one in found["b"].holdings] == [False, True]


def test_a_gemeente_that_lacks_a_sliver_is_but_for_that_whole() -> None:
    found = shares(x=box(0, 0, 0.998, 2), y=box(1, 0, 4, 2))["a"]

    assert found.state is UnitState.SLIVER
    assert found.uncovered_m2 == pytest.approx(4000)


def test_a_gemeente_of_which_a_real_piece_is_bare_is_cut() -> None:
    found = shares(x=box(0, 0, 0.5, 2), y=box(1, 0, 4, 2))["a"]

    assert found.state is UnitState.CUT
    assert found.uncovered_m2 == pytest.approx(1e6)


def test_a_gemeente_in_no_subregion_says_so() -> None:
    assert states(y=box(1, 0, 4, 2))[0] == "none"


def test_a_gemeente_that_two_hold_wholly_is_double_and_not_cut() -> None:
    assert states(x=box(0, 0, 2, 2), y=box(1, 0, 4, 2))[:2] == ["whole", "double"]


def test_noise_makes_nothing_cut() -> None:
    assert states(x=box(0, 0, 1.0000004, 2), y=box(1.0000004, 0, 4, 2)) == ["whole"] * 4


def test_a_long_sliver_with_a_bulge_is_a_real_piece() -> None:
    bulge = shapely.union(box(1, 0, 1.001, 2), box(1, 1, 1.05, 1.05))
    x = box(0, 0, 1, 2).union(bulge)

    assert states(x=x, y=box(0, 0, 4, 2).difference(x))[1] == "cut"


def test_subregions_hold_the_gemeenten_of_which_they_have_a_real_piece() -> None:
    drawn = frame({"x": box(0, 0, 1.002, 2), "y": box(1.002, 0, 2.5, 2)})

    found = with_gemeenten(drawn, share_units(drawn, units(), Tolerance()))

    assert found["gemeenten"].tolist() == [("GM9000",), ("GM9001", "GM9002")]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Write boundaries, and a scheme that cuts b and leaves a sliver of c to x."""
    boundaries = tmp_path / "grenzen_2022.gpkg"
    scheme = tmp_path / "indeling.gpkg"
    named = units().assign(provinciecode="PV99", provincie="Voorbeeld")
    named.to_file(boundaries, layer="gemeenten_2022")
    x = box(0, 0, 1.25, 2).union(box(1.25, 0, 2.001, 1))
    y = box(0, 0, 4, 2).difference(x)
    frame({"x": x, "y": y}).to_file(scheme, layer="indeling")
    where = ["--boundaries", str(boundaries), "--scheme", str(scheme)]
    return ["check", *where, "--provincie", "Voorbeeld"]


def test_the_document_has_the_table(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    run([*files, "--json", "-"])

    document = json.loads(capsys.readouterr().out)
    table = {row["gemeente"]: row for row in document["gemeenten"]}
    assert [table[name]["state"] for name in NAMES] == [
        "whole",
        "cut",
        "sliver",
        "whole",
    ]
    assert table["b"]["subregions"][0] == {
        "subregion_id": "x",
        "share": pytest.approx(0.625),
        "area_m2": pytest.approx(1.25e6),
        "sliver": False,
    }
    assert document["scheme"]["subregions"][0]["gemeenten"] == ["GM9000", "GM9001"]


def test_the_page_says_which_are_cut_where_the_table_was_asked_for(
    files: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run([*files, "--json", str(tmp_path / "uit.json")])
    asked = capsys.readouterr().out
    run(files)
    plain = capsys.readouterr().out

    assert "b is doorsneden: x 62,5 % en y 37,5 %" in asked
    assert "Op een snipper na heel: c" in asked
    assert "doorsneden" not in plain


def test_the_layer_of_findings_comes_with_the_pieces(
    files: list[str], tmp_path: Path
) -> None:
    out = tmp_path / "bevindingen.gpkg"
    run([*files, "--findings", str(out)])

    pieces = gpd.read_file(out, layer="doorsneden")

    assert sorted(pieces["gemeente"]) == ["b", "b", "c", "c"]
    assert pieces.area.sum() == pytest.approx(4e6)
