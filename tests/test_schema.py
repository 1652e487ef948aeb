"""What the guards of frames and outlines refuse, and in which words."""

import geopandas as gpd
import pytest
import shapely
from shapely.geometry import box

from pva_geo import check_coverage
from pva_geo.errors import DefinitionError, GeometryError, SchemaError

RD_NEW = "EPSG:28992"
BOW_TIE = shapely.Polygon([(0, 0), (10, 20), (10, 0), (0, 20)])


def frame(*ids: object, crs: str | None = RD_NEW) -> gpd.GeoDataFrame:
    """Draw unit squares in a row, one an id."""
    squares = [box(place, 0, place + 1, 1) for place in range(len(ids))]
    return gpd.GeoDataFrame({"subregion_id": list(ids)}, geometry=squares, crs=crs)


@pytest.mark.parametrize("crs", [None, "EPSG:4326", "EPSG:7415"])
def test_only_rd_new_is_computed_with(crs: str | None) -> None:
    with pytest.raises(SchemaError) as caught:
        check_coverage(frame("a", crs=crs), box(0, 0, 1, 1))
    assert "to_crs(28992)" in caught.value.message("nl")


def test_all_missing_columns_are_named() -> None:
    with pytest.raises(SchemaError) as caught:
        check_coverage(frame("a").drop(columns="subregion_id"), box(0, 0, 1, 1))
    assert caught.value.facts["missing"] == ["subregion_id"]


def test_rows_without_an_id_are_not_lost_in_silence() -> None:
    with pytest.raises(SchemaError) as caught:
        check_coverage(frame("a", None, float("nan")), box(0, 0, 3, 1))
    assert caught.value.message("en") == (
        "subregions: subregion_id is empty in 2 rows (row 2 and 3). "
        "Fill in an id or take the rows out."
    )


@pytest.mark.parametrize("name", ["buiten-provincie", "Niet-toegewezen"])
def test_a_reserved_name_is_refused(name: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        check_coverage(frame("a", name), box(0, 0, 2, 1))
    assert caught.value.facts["name"] == name.lower()


@pytest.mark.parametrize(
    ("outline", "kind"),
    [
        (None, "NoneType"),
        (shapely.Polygon(), "POLYGON EMPTY"),
        (shapely.LineString([(0, 0), (1, 1)]), "LINESTRING"),
        (gpd.GeoSeries([box(0, 0, 1, 1)]), "GeoSeries"),
    ],
)
def test_an_outline_is_an_area(outline: object, kind: str) -> None:
    with pytest.raises(GeometryError) as caught:
        check_coverage(frame("a"), outline)
    assert caught.value.facts["kind"] == kind


@pytest.mark.parametrize(
    "outline",
    [BOW_TIE, shapely.MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)])],
    ids=["bow-tie", "overlapping-parts"],
)
def test_an_invalid_outline_is_refused_with_reason_and_place(
    outline: shapely.Geometry,
) -> None:
    with pytest.raises(GeometryError) as caught:
        check_coverage(frame("a"), outline)
    assert "Self-intersection[" in caught.value.message("nl")
    assert "make_valid" in caught.value.message("nl")
