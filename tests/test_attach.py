"""Projects get their shares by place, length, area or gemeente; shares make one."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from made import KM, at, box, line
from shapely.geometry.base import BaseGeometry
from small import area

from pva_geo.attach import attach_projects
from pva_geo.attach.borders import split_evenly
from pva_geo.errors import SchemaError
from pva_geo.schema import RD_NEW

WEST, OOST = box(0, 0, 15, 20), box(15, 0, 30, 20)
"""Two subregions that cover Veldland; their border runs through GM9002 and GM9005."""
Shares = dict[str, float]


def subregions(
    west: BaseGeometry = WEST, oost: BaseGeometry = OOST
) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(
        {"subregion_id": ["west", "oost"]}, geometry=[west, oost], crs=RD_NEW
    )


def projects(
    *shapes: BaseGeometry | None, gemeenten: str | None = None
) -> gpd.GeoDataFrame:
    ids = [str(number) for number in range(1, len(shapes) + 1)]
    return gpd.GeoDataFrame(
        {"project_id": ids, "gemeenten": [gemeenten] * len(ids)},
        geometry=list(shapes),
        crs=RD_NEW,
    )


def attached(frame: gpd.GeoDataFrame, **drawn: BaseGeometry) -> pd.DataFrame:
    units = area()
    return attach_projects(
        frame, subregions(**drawn), units.polygon, gemeenten=units.units
    )


def shares(shape: BaseGeometry | None, gemeenten: str | None = None) -> Shares:
    """Give the shares of one project."""
    rows = attached(projects(shape, gemeenten=gemeenten))
    return dict(zip(rows["subregion_id"], rows["share"], strict=True))


def basis(shape: BaseGeometry | None, gemeenten: str | None = None) -> set[str]:
    return set(attached(projects(shape, gemeenten=gemeenten))["basis"])


def test_a_point_is_in_the_subregion_that_holds_it() -> None:
    assert shares(at(5, 5)) == {"west": 1.0}
    assert basis(at(5, 5)) == {"punt"}


def test_a_point_on_a_shared_border_is_shared_equally() -> None:
    assert shares(at(15, 5)) == {"west": 0.5, "oost": 0.5}


def test_a_point_on_the_border_of_the_provincie_is_inside() -> None:
    assert shares(at(0, 5)) == {"west": 1.0}


def test_a_line_is_shared_by_length() -> None:
    assert shares(line((12, 5), (22, 5))) == pytest.approx({"west": 0.3, "oost": 0.7})
    assert basis(line((12, 5), (22, 5))) == {"lengte"}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("metres", [0.4, 400.0])
def test_a_line_that_ends_where_a_third_begins_is_shared_by_its_two(
    metres: float, *, turned: bool
) -> None:
    """Two below, one above: the line runs up their border and ends where three meet."""
    polygons = np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 2, 2)])
    x, y = at(1, 1).x, at(1, 1).y
    along = shapely.LineString([(x, y - metres), (x, y)])
    sizes = split_evenly(along.reverse() if turned else along, polygons)
    assert sizes == pytest.approx([metres / 2, metres / 2, 0.0], abs=1e-6)


def test_a_line_along_a_shared_border_is_shared_equally() -> None:
    assert shares(line((15, 5), (15, 15))) == pytest.approx({"west": 0.5, "oost": 0.5})


def test_a_polygon_is_shared_by_area() -> None:
    assert shares(box(14, 0, 18, 4)) == pytest.approx({"west": 0.25, "oost": 0.75})
    assert basis(box(14, 0, 18, 4)) == {"oppervlakte"}


def test_what_lies_outside_is_a_share_of_its_own() -> None:
    crossing = line((28, 5), (38, 5))
    assert shares(crossing) == pytest.approx({"oost": 0.2, "buiten-provincie": 0.8})
    assert shares(at(35, 5)) == {"buiten-provincie": 1.0}


def test_what_no_subregion_holds_is_unassigned() -> None:
    rows = attached(projects(line((10, 5), (20, 5))), west=box(0, 0, 12, 20))
    found = dict(zip(rows["subregion_id"], rows["share"], strict=True))
    assert found == pytest.approx({"west": 0.2, "oost": 0.5, "niet-toegewezen": 0.3})


def test_a_subregion_that_reaches_outside_holds_nothing_there() -> None:
    rows = attached(projects(at(35, 5)), oost=box(15, 0, 40, 20))
    assert rows["subregion_id"].tolist() == ["buiten-provincie"]


def test_overlapping_subregions_share_what_both_hold() -> None:
    rows = attached(projects(at(16, 5)), west=box(0, 0, 20, 20))
    assert rows["share"].tolist() == [0.5, 0.5]


def test_named_gemeenten_share_equally_and_then_by_area() -> None:
    # GM9001 lies in west, GM9002 for half of it
    assert shares(None, "GM9001|GM9002") == pytest.approx({"west": 0.75, "oost": 0.25})
    assert basis(None, "GM9001|GM9002") == {"gemeenten"}


def test_a_gemeente_of_another_provincie_is_outside() -> None:
    assert shares(None, "GM9001|GM9101") == {"west": 0.5, "buiten-provincie": 0.5}


def test_a_gemeente_that_is_named_twice_counts_once() -> None:
    assert shares(None, "GM9001|GM9001|GM9003") == {"west": 0.5, "oost": 0.5}


def test_a_gemeente_that_two_subregions_cover_is_shared_by_what_each_covers() -> None:
    """West holds all of GM9001, oost half of it as well: two parts against one."""
    rows = attached(projects(None, gemeenten="GM9001"), oost=box(5, 0, 30, 20))
    found = dict(zip(rows["subregion_id"], rows["share"], strict=True))
    assert found == pytest.approx({"west": 2 / 3, "oost": 1 / 3})


def test_geometry_goes_before_named_gemeenten() -> None:
    assert shares(at(25, 5), "GM9001") == {"oost": 1.0}


@pytest.mark.parametrize(
    "shape", [None, shapely.Point(), shapely.Polygon(), shapely.Point(np.nan, 5)]
)
def test_what_has_no_place_is_unassigned(shape: BaseGeometry | None) -> None:
    assert shares(shape) == {"niet-toegewezen": 1.0}
    assert basis(shape) == {"geen"}


def test_an_invalid_polygon_has_its_shares_still() -> None:
    (x, y), size = (at(13, 3).x, at(13, 3).y), 4 * KM
    bow = shapely.Polygon([(x, y), (x + size, y + size), (x + size, y), (x, y + size)])
    assert shares(bow) == pytest.approx({"west": 0.5, "oost": 0.5})


def test_of_a_collection_the_highest_dimension_counts() -> None:
    mixed = shapely.GeometryCollection([at(1, 1), box(20, 0, 22, 2)])
    assert shares(mixed) == {"oost": 1.0}


def test_points_of_one_project_share_by_their_number() -> None:
    points = shapely.MultiPoint([at(1, 1), at(2, 2), at(3, 3), at(20, 5)])
    assert shares(points) == pytest.approx({"west": 0.75, "oost": 0.25})


def test_rows_stand_by_project_and_then_as_subregions_do() -> None:
    frame = projects(line((28, 5), (38, 5)), box(10, 0, 20, 10))
    rows = attached(frame)
    assert rows[["project_id", "subregion_id"]].to_numpy().tolist() == [
        ["1", "oost"],
        ["1", "buiten-provincie"],
        ["2", "west"],
        ["2", "oost"],
    ]


def test_no_projects_are_no_attachments() -> None:
    rows = attached(projects())
    assert rows.empty
    assert list(rows.columns) == ["project_id", "subregion_id", "share", "basis"]


def test_inputs_are_not_changed() -> None:
    frame = projects(at(5, 5), line((1, 1), (29, 1)))
    before = frame.copy(deep=True)
    attached(frame)
    pd.testing.assert_frame_equal(frame, before)


def test_projects_in_degrees_are_refused() -> None:
    with pytest.raises(SchemaError):
        attached(projects(at(5, 5)).to_crs("EPSG:4326"))


def place(x: float, y: float, kind: int, size: float) -> BaseGeometry:
    if kind == 0:
        return at(x, y)
    if kind == 1:
        return line((x, y), (x + size, y + size / 2))
    return box(x, y, x + size, y + size)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.builds(
            place,
            st.floats(-10, 40),
            st.floats(-10, 30),
            st.integers(0, 2),
            st.floats(0.01, 25),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_shares_of_any_project_add_up_to_one(shapes: list[BaseGeometry]) -> None:
    rows = attached(projects(*shapes))
    sums = rows.groupby("project_id")["share"].sum()
    assert sums.to_numpy() == pytest.approx(np.ones(len(shapes)), abs=1e-9)
    assert (rows["share"] > 0).all()
    assert (rows["share"] <= 1 + 1e-12).all()


@settings(max_examples=25, deadline=None)
@given(st.floats(-10, 40), st.floats(-10, 30), st.floats(0.01, 25))
def test_shares_of_a_polygon_are_its_areas_in_each_box(
    x: float, y: float, size: float
) -> None:
    """Overlap of boxes by arithmetic alone, without a geometry library."""
    high = max(0.0, min(y + size, 20) - max(y, 0))
    wide = {"west": (0, 15), "oost": (15, 30)}
    expected = {
        name: high * max(0.0, min(x + size, right) - max(x, left)) / size**2
        for name, (left, right) in wide.items()
    }
    expected["buiten-provincie"] = 1 - sum(expected.values())
    found = shares(box(x, y, x + size, y + size))
    for name, share in expected.items():
        assert found.get(name, 0.0) == pytest.approx(share, abs=1e-6)
