"""What is wrong with a drawn feature is said, and what can be used of it is used."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely import from_wkt
from shapely.geometry import GeometryCollection, MultiPolygon, Point, Polygon, box

from pva_geo.catalogue import LANGUAGES
from pva_geo.catalogue.geometry import SENTENCES
from pva_geo.coverage.soundness import make_sound, mend, without_empty_parts
from pva_geo.model import Check, Finding

SQUARE = box(0, 0, 10, 10)
HOLLOW = from_wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), EMPTY)")
BOW_TIE = from_wkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))")


def frame(*shapes: shapely.Geometry | None) -> gpd.GeoDataFrame:
    data = {
        "subregion_id": [str(number) for number in range(len(shapes))],
        "name": [f"Deel {number}" for number in range(len(shapes))],
        "row": range(1, len(shapes) + 1),
    }
    return gpd.GeoDataFrame(data, geometry=list(shapes), crs="EPSG:28992")


def finding_of(shape: shapely.Geometry | None) -> tuple[Finding, float]:
    """Give the one finding of a shape beside a sound one, and the area that is used."""
    sound = make_sound(frame(SQUARE, shape), "vlakken.gpkg")
    (finding,) = sound.findings
    return finding, float(sound.rows.geometry.area.sum()) - 100


@pytest.mark.parametrize(
    ("wkt", "variant", "word", "used_m2"),
    [
        ("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", "", "kruist zichzelf", 50),
        ("POLYGON ((0 0, 9 0, 9 9, 19 9, 9 9, 0 9, 0 0))", "", "raakt zichzelf", 81),
        (
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (20 0, 21 0, 21 1, 20 0))",
            "",
            "gat ligt buiten",
            81.5,
        ),
        (
            "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 1)))",
            "",
            "deel ligt in een ander deel",
            81,
        ),
        (
            "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((5 5, 9 5, 9 15, 5 5)))",
            "",
            "kruist zichzelf",
            88.2,
        ),
        ("POLYGON ((5 5, 9 5, 5 5))", "collapsed", "te weinig punten", 0),
        ("POLYGON ((5 5, 5 5, 5 5, 5 5))", "collapsed", "te weinig punten", 0),
        ("POLYGON ((5 5, 6 5, 7 5, 5 5))", "collapsed", "kruist zichzelf", 0),
        ("POLYGON ((5 5, NaN 5, 7 6, 5 5))", "not_a_number", "geen getal", 0),
        ("POLYGON ((5 5, inf 5, 7 6, 5 5))", "not_a_number", "geen getal", 0),
        ("POINT (5 5)", "no_area", "een punt geleverd", 0),
        ("MULTILINESTRING ((5 5, 6 6))", "no_area", "lijnen geleverd", 0),
        ("GEOMETRYCOLLECTION (POINT (1 1))", "no_area", "zonder vlakken", 0),
        (
            "GEOMETRYCOLLECTION (POLYGON ((0 0, 4 0, 4 4, 0 0)), POINT (1 1))",
            "mixed",
            "alleen de vlakken",
            8,
        ),
    ],
)
def test_a_flaw_is_named_and_the_area_that_remains_is_used(
    wkt: str, variant: str, word: str, used_m2: float
) -> None:
    with np.errstate(invalid="ignore"):
        shape = from_wkt(wkt)
    finding, area = finding_of(shape)
    assert (finding.check, finding.variant) == (Check.INVALID_GEOMETRY, variant)
    assert word in finding.message("nl")
    assert area == pytest.approx(used_m2)
    for language in LANGUAGES:
        said = {finding.title(language), finding.message(language)}
        assert len(said | {finding.remedy(language)}) == 3


def test_an_invalid_polygon_is_named_with_its_row_and_the_place() -> None:
    finding, _ = finding_of(BOW_TIE)
    assert (finding.row, finding.rows, finding.source) == (2, (2,), "vlakken.gpkg")
    assert finding.point == (5, 5)
    assert "Deel 1" in finding.message("en")
    assert "crosses itself" in finding.message("en")
    assert "Fix geometries" in finding.remedy("en")


@pytest.mark.parametrize("shape", [None, Polygon(), MultiPolygon(), Point()])
def test_a_missing_or_empty_geometry_is_a_finding_of_its_own(
    shape: shapely.Geometry | None,
) -> None:
    finding, area = finding_of(shape)
    assert (finding.check, finding.row, area) == (Check.MISSING_GEOMETRY, 2, 0)


def test_every_flaw_is_found_at_once_in_order_of_row() -> None:
    sound = make_sound(frame(None, SQUARE, BOW_TIE, Point(1, 1)), None)
    assert [finding.row for finding in sound.findings] == [1, 3, 4]
    assert sound.rows["subregion_id"].tolist() == ["1", "2"]


def test_sound_polygons_stay_the_very_same() -> None:
    shapes = np.array([SQUARE, MultiPolygon([SQUARE])], dtype=object)
    assert without_empty_parts(shapes) is shapes
    mended, flaws = mend(shapes)
    assert all(a is b for a, b in zip(mended, shapes, strict=True))
    assert not flaws


@pytest.mark.parametrize(
    "shape",
    [
        HOLLOW,
        MultiPolygon([HOLLOW, Polygon()]),
        GeometryCollection([HOLLOW, Polygon()]),
        GeometryCollection([MultiPolygon([HOLLOW])]),
    ],
    ids=["hole", "part", "collection", "nested"],
)
def test_empty_parts_and_holes_are_taken_away(shape: shapely.Geometry) -> None:
    (clean,) = without_empty_parts(np.array([shape], dtype=object))
    assert clean.area == 100
    assert "EMPTY" not in clean.wkt


def test_each_flaw_has_a_title_a_message_and_a_remedy() -> None:
    stems = {key.rpartition(".")[0] for key in SENTENCES if key.startswith("GEO")}
    parts = ("title", "message", "remedy")
    assert {f"{stem}.{part}" for stem in stems for part in parts} <= set(SENTENCES)
