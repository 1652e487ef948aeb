"""A bad file of polygons gives findings or one clear sentence, never a traceback.

    y 20 km  +---------+---------+---------+
             | Utrecht | Zeist   | Ede     |
    y  0     +---------+---------+---------+
             0        10        20        30 km

Utrecht and Zeist are the provincie, Ede is its neighbour Gelderland; x and y are
counted from (120000, 440000) RD.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from broken import WRITERS, square_and
from shapely.geometry import Point, Polygon, box

from pva_geo.cli import run

X, Y, KM = 120_000.0, 440_000.0, 1000.0
Printed = dict[str, Any]


def land(x0: float, y0: float, x1: float, y1: float) -> Polygon:
    return box(X + x0 * KM, Y + y0 * KM, X + x1 * KM, Y + y1 * KM)


UTRECHT, ZEIST, EDE = land(0, 0, 10, 20), land(10, 0, 20, 20), land(20, 0, 30, 20)
BOW_TIE = Polygon(
    [(X + x * KM, Y + y * KM) for x, y in ((10, 0), (20, 20), (20, 0), (10, 20))]
)


@pytest.fixture
def boundaries(tmp_path: Path) -> Path:
    path = tmp_path / "gemeenten_2022.gpkg"
    codes = ["GM0344", "GM0355", "GM0228"]
    names = ["Utrecht", "Zeist", "Ede"]
    frame = gpd.GeoDataFrame(
        {"gemeentecode": codes, "gemeente": names},
        geometry=[UTRECHT, ZEIST, EDE],
        crs="EPSG:28992",
    )
    frame.to_file(path)
    return path


def drawn(
    path: Path,
    shapes: Sequence[shapely.Geometry | None],
    names: Sequence[str] = ("West", "Oost"),
    crs: str | None = "EPSG:28992",
) -> Path:
    frame = gpd.GeoDataFrame({"subregio": list(names)}, geometry=list(shapes), crs=crs)
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    else:
        frame.to_file(path)
    return path


class Checker:
    """Runs `pva-geo check` in this process and keeps what it printed."""

    def __init__(self, boundaries: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.boundaries = boundaries
        self.capsys = capsys

    def arguments(self, scheme: Path, *more: str) -> list[str]:
        files = ["--boundaries", str(self.boundaries), "--scheme", str(scheme)]
        return ["check", *files, "--provincie", "Utrecht", *more]

    def document(self, scheme: Path, *more: str, expected: int = 1) -> Printed:
        assert run(self.arguments(scheme, "--json", "-", *more)) == expected
        printed: Printed = json.loads(self.capsys.readouterr().out)
        return printed

    def refusal(self, scheme: Path, *more: str) -> str:
        assert run(self.arguments(scheme, *more)) == 3
        out, err = self.capsys.readouterr()
        assert not out
        assert "Traceback" not in err
        return err


@pytest.fixture
def check(boundaries: Path, capsys: pytest.CaptureFixture[str]) -> Checker:
    return Checker(boundaries, capsys)


def found(document: Printed) -> list[tuple[str, list[str]]]:
    return sorted((f["check"], f["subregions"]) for f in document["findings"])


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp", ".fgb", ".parquet"])
def test_sound_polygons_are_sound_in_every_format(
    tmp_path: Path, check: Checker, suffix: str
) -> None:
    scheme = drawn(tmp_path / f"indeling{suffix}", [UTRECHT, ZEIST])
    document = check.document(scheme, expected=0)
    assert (document["ok"], document["complete"], document["disjoint"]) == (True,) * 3


def test_an_invalid_polygon_is_said_and_the_rest_still_checked(
    tmp_path: Path, check: Checker
) -> None:
    scheme = drawn(tmp_path / "indeling.gpkg", [UTRECHT, BOW_TIE])
    document = check.document(scheme)
    kinds = [check_code for check_code, _ in found(document)]
    assert kinds == ["COV-01", "COV-01", "GEO-01"]
    (invalid,) = (f for f in document["findings"] if f["check"] == "GEO-01")
    assert invalid["point"] == [X + 15 * KM, Y + 10 * KM]
    assert (invalid["row"], invalid["subregions"]) == (2, ["Oost"])
    assert document["balance"]["provisional"]
    gaps = sum(f["area_m2"] for f in document["findings"] if f["check"] == "COV-01")
    assert gaps == pytest.approx(ZEIST.area / 2)


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (None, "GEO-02"),
        (Polygon(), "GEO-02"),
        (Point(X, Y), "GEO-01"),
        (ZEIST.exterior, "GEO-01"),
        (Polygon([(X, Y), (X + 1, Y), (X + 2, Y)]), "GEO-01"),
    ],
    ids=["null", "empty", "point", "line", "collapsed"],
)
def test_what_has_no_area_is_said_and_leaves_a_gap(
    tmp_path: Path, check: Checker, shape: shapely.Geometry | None, code: str
) -> None:
    scheme = drawn(tmp_path / "indeling.gpkg", [UTRECHT, shape])
    document = check.document(scheme)
    assert found(document) == [("COV-01", ["West"]), (code, ["Oost"])]
    assert document["balance"]["provisional"]
    assert document["balance"]["closes"]
    assert [one["name"] for one in document["scheme"]["subregions"]] == ["West"]


@pytest.mark.parametrize("suffix", list(WRITERS))
@pytest.mark.parametrize(
    "ring",
    [
        [(X, Y)],
        [(X, Y), (X + 1, Y)],
        [(X, Y), (X + 1, Y), (X + 1, Y + 1)],
        [(X, Y), (float("nan"), Y), (X + 1, Y + 1), (X, Y)],
    ],
    ids=["one", "two", "unclosed", "nan"],
)
def test_a_ring_that_is_none_is_a_finding_of_its_feature(
    tmp_path: Path, check: Checker, suffix: str, ring: list[tuple[float, float]]
) -> None:
    document = check.document(square_and(tmp_path, suffix, [ring]))
    (finding,) = (f for f in document["findings"] if f["check"] == "GEO-01")
    assert (finding["subregions"], finding["row"]) == (["B"], 2)
    assert document["balance"]["provisional"]


def test_an_empty_hole_kills_nothing(tmp_path: Path, check: Checker) -> None:
    ring = [(X, Y), (X + KM, Y), (X + KM, Y + KM), (X, Y)]
    document = check.document(square_and(tmp_path, ".gpkg", [ring, []]))
    assert "GEO-01" not in [code for code, _ in found(document)]


def exchanged(shapes: Sequence[shapely.Geometry]) -> list[shapely.Geometry]:
    turned = shapely.transform(np.array(shapes), lambda points: points[:, ::-1])
    return list(turned)


RD = [UTRECHT, ZEIST]
DEGREES = list(gpd.GeoSeries(RD, crs=28992).to_crs(4326))


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize(
    ("name", "shapes", "label"),
    [
        ("no-label.gpkg", RD, None),
        ("no-prj.shp", RD, None),
        ("metres-as-degrees.geojson", RD, "EPSG:4326"),
        ("degrees-as-metres.gpkg", DEGREES, "EPSG:28992"),
        ("exchanged.gpkg", exchanged(RD), "EPSG:28992"),
        ("exchanged-degrees.fgb", exchanged(DEGREES), "EPSG:4326"),
    ],
)
def test_a_doubtful_system_is_one_finding_and_the_check_goes_on(
    check: Checker, name: str, shapes: list[shapely.Geometry], label: str | None
) -> None:
    path = check.boundaries.parent / name
    document = check.document(drawn(path, shapes, crs=label))
    assert found(document) == [("GEO-03", [])]
    assert (document["ok"], document["complete"], document["disjoint"]) == (
        False,
        True,
        True,
    )


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
@pytest.mark.parametrize("label", [None, "EPSG:28992"])
def test_coordinates_of_nowhere_still_give_the_document(
    tmp_path: Path, check: Checker, label: str | None
) -> None:
    nowhere = [shapely.affinity.translate(s, 9e6, 9e6) for s in (UTRECHT, ZEIST)]
    document = check.document(drawn(tmp_path / "x.gpkg", nowhere, crs=label))
    assert found(document) == [("GEO-03", [])]
    assert document["balance"] is None
    assert (document["complete"], document["disjoint"]) == (False, False)


def test_the_file_of_another_provincie_is_said_to_be_so(
    tmp_path: Path, check: Checker
) -> None:
    halves = [land(20, 0, 30, 10), land(20, 10, 30, 20)]
    document = check.document(drawn(tmp_path / "indeling.gpkg", halves))
    assert found(document) == [
        ("COV-01", ["West", "Oost"]),
        ("COV-03", ["Oost"]),
        ("COV-03", ["West"]),
    ]
    messages = [note["message"] for note in document["notes"]]
    assert any("niet in Utrecht maar in Gelderland" in text for text in messages)


def test_a_spill_into_a_neighbour_names_the_gemeente_that_it_lies_in(
    tmp_path: Path, check: Checker
) -> None:
    """Oost reaches across the whole of Ede and 5 km into what no gemeente is."""
    shapes = [UTRECHT, land(10, 0, 35, 20)]
    document = check.document(drawn(tmp_path / "indeling.gpkg", shapes))
    (spill,) = document["findings"]
    assert spill["check"] == "COV-03"
    assert spill["gemeenten"] == ["GM0228"]
    assert spill["area_m2"] == pytest.approx(300e6)


def test_a_layer_with_no_rows_is_refused(tmp_path: Path, check: Checker) -> None:
    scheme = drawn(tmp_path / "indeling.gpkg", [], [])
    assert "geen enkel object" in check.refusal(scheme)


def test_several_layers_are_refused_with_their_names_unless_one_is_chosen(
    tmp_path: Path, check: Checker
) -> None:
    path = tmp_path / "indeling.gpkg"
    frame = gpd.GeoDataFrame(
        {"subregio": ["West", "Oost"]}, geometry=[UTRECHT, ZEIST], crs="EPSG:28992"
    )
    for layer in ("concept", "definitief"):
        frame.to_file(path, layer=layer)
    assert "concept en definitief" in check.refusal(path)
    assert run(check.arguments(path, "--layer", "definitief")) == 0


def test_several_features_of_one_subregion_are_united_and_said(
    tmp_path: Path, check: Checker
) -> None:
    shapes = [land(0, 0, 10, 8), land(0, 8, 10, 20), ZEIST]
    scheme = drawn(tmp_path / "x.gpkg", shapes, ["West", "West", "Oost"])
    document = check.document(scheme, expected=0)
    assert document["scheme"]["subregions"][0]["area_m2"] == UTRECHT.area
    assert any("samengevoegd" in note["message"] for note in document["notes"])


def test_names_that_look_alike_are_a_warning(tmp_path: Path, check: Checker) -> None:
    scheme = drawn(tmp_path / "x.gpkg", [UTRECHT, ZEIST], ["Kromme Rijn", "KrommeRijn"])
    document = check.document(scheme, expected=0)
    assert found(document) == [("DEF-10", ["Kromme Rijn", "KrommeRijn"])]


def test_heights_change_nothing(tmp_path: Path, check: Checker) -> None:
    high = [shapely.force_3d(shape, 12.0) for shape in (UTRECHT, ZEIST)]
    check.document(drawn(tmp_path / "x.gpkg", high), expected=0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_at_once_is_all_said_and_the_books_close(
    tmp_path: Path, check: Checker, language: str
) -> None:
    with np.errstate(invalid="ignore"):
        no_number = Polygon([(X, Y), (np.nan, Y), (X, Y + 1)])
    shapes = [
        UTRECHT,
        BOW_TIE,
        None,
        Point(X, Y),
        no_number,
        box(5, 52, 6, 53),
        land(12, 9, 18, 11),
    ]
    names = ["West", "Oost", "Leeg", "Punt", "NaN", "Graden", ""]
    scheme = drawn(tmp_path / "x.gpkg", shapes, names)
    document = check.document(scheme, "--language", language)
    codes = [code for code, _ in found(document)]
    assert codes == [
        *["COV-01"] * codes.count("COV-01"),
        "DEF-09",
        *["GEO-01"] * 3,
        "GEO-02",
        "GEO-03",
    ]
    assert document["balance"]["closes"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_words_says_the_same_in_both_languages(
    tmp_path: Path, check: Checker, language: str
) -> None:
    scheme = drawn(tmp_path / "x.gpkg", [UTRECHT, BOW_TIE])
    assert run(check.arguments(scheme, "--language", language)) == 1
    page = check.capsys.readouterr().out
    said = {"nl": "de grens kruist zichzelf", "en": "its border crosses itself"}
    assert said[language] in " ".join(page.split())
