"""Coordinates come into RD New once; a label that cannot be true is said."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import CRS
from shapely.geometry import Polygon, box

from pva_geo.readers.layers.crs import CONVERSION_M, Placed, place_in_rd
from pva_geo.sources import read_boundaries

ESRI = (
    'PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",'
    'SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],'
    'UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],'
    'PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],'
    'PARAMETER["Central_Meridian",5.38763888888889],'
    'PARAMETER["Scale_Factor",0.9999079],'
    'PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]]'
)
NAMELESS = ESRI.replace("Double_Stereographic", "Stereographic").replace(
    '"RD_New"', '"Rijksdriehoekstelsel"'
)
PROJ = (
    "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079 "
    "+x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.237,50.0087,465.658,-0.406857,"
    "0.350733,-1.87035,4.0812 +units=m +no_defs"
)
UNDEFINED = (
    'ENGCRS["Undefined Cartesian SRS",EDATUM["unknown"],CS[Cartesian,2],'
    'AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]]'
)
RD_SQUARES = [
    box(120_000, 450_000, 121_000, 451_000),
    box(121_000, 450_000, 122_000, 451_000),
]


def frame(crs: object = "EPSG:28992") -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=RD_SQUARES, crs=crs)


def exchanged(given: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    turned = shapely.transform(np.asarray(given.geometry), lambda p: p[:, ::-1])
    return gpd.GeoDataFrame(geometry=turned, crs=given.crs)


def is_where_it_was(placed: Placed, within_m: float = 0.001) -> bool:
    off = np.abs(placed.frame.total_bounds - frame().total_bounds).max()
    return placed.frame.crs == CRS("EPSG:28992") and bool(off <= within_m)


@pytest.mark.parametrize("label", ["EPSG:28992", "EPSG:7415", ESRI])
def test_rd_new_in_any_usual_spelling_stays_as_it_is(label: str) -> None:
    placed = place_in_rd(frame(label), "x.gpkg")
    assert is_where_it_was(placed, within_m=0)
    assert (placed.doubt, placed.notes, placed.conversion_m) == ("", (), 0)


@pytest.mark.parametrize("label", [NAMELESS, PROJ])
def test_rd_new_under_another_name_is_not_moved_and_said(label: str) -> None:
    placed = place_in_rd(frame(label), "x.gpkg")
    assert is_where_it_was(placed, within_m=0)
    assert [note.key for note in placed.notes] == ["note.read_as_rd"]


@pytest.mark.parametrize(
    "label", ["EPSG:4326", "OGC:CRS84", "EPSG:4258", "EPSG:25831", "EPSG:3857"]
)
def test_another_system_is_converted_and_said(label: str) -> None:
    placed = place_in_rd(frame().to_crs(label), "x.gpkg")
    assert is_where_it_was(placed)
    assert not placed.doubt
    assert [note.key for note in placed.notes] == ["note.reprojected"]
    assert CRS(label).name in placed.notes[0].to_dict("nl")["message"]
    assert placed.conversion_m == CONVERSION_M


def test_converting_there_and_back_moves_no_more_than_is_reckoned_with() -> None:
    gemeenten = read_boundaries().gemeenten
    back = place_in_rd(gemeenten.to_crs("EPSG:4326"), "x.geojson").frame
    moved = shapely.get_coordinates(back.geometry.to_numpy()) - shapely.get_coordinates(
        gemeenten.geometry.to_numpy()
    )
    assert 0 < np.abs(moved).max() <= CONVERSION_M


@pytest.mark.parametrize(
    ("given", "doubt", "guess"),
    [
        (frame(None), "unlabelled", "RD New"),
        (frame(UNDEFINED), "unlabelled", "RD New"),
        (frame().to_crs(4326).set_crs(None, allow_override=True), "unlabelled", "WGS"),
        (frame("EPSG:4326"), "guessed", "RD New"),
        (frame("EPSG:32631"), "guessed", "RD New"),
        (frame().to_crs(4326).set_crs(28992, allow_override=True), "guessed", "WGS"),
        (exchanged(frame()), "exchanged", "RD New"),
        (exchanged(frame(None)), "exchanged", "RD New"),
        (exchanged(frame().to_crs(4326)), "exchanged", "WGS"),
    ],
    ids=[
        "no-label",
        "undefined",
        "degrees-no-label",
        "rd-as-degrees",
        "rd-as-utm",
        "degrees-as-rd",
        "rd-exchanged",
        "rd-exchanged-no-label",
        "degrees-exchanged",
    ],
)
def test_coordinates_are_trusted_more_than_their_label(
    given: gpd.GeoDataFrame, doubt: str, guess: str
) -> None:
    placed = place_in_rd(given, "x.gpkg")
    assert placed.doubt == doubt
    assert placed.guess.startswith(guess)
    assert is_where_it_was(placed)


@pytest.mark.parametrize(
    ("label", "doubt"), [("EPSG:28992", "impossible"), (None, "missing")]
)
def test_coordinates_of_nowhere_are_left_alone(label: str | None, doubt: str) -> None:
    nowhere = frame().to_crs(3857).set_crs(label, allow_override=True)
    placed = place_in_rd(nowhere, "x.gpkg")
    assert placed.doubt == doubt
    assert (placed.frame.total_bounds == nowhere.total_bounds).all()


def test_one_feature_elsewhere_is_a_stray_and_no_doubt_of_all() -> None:
    degrees = frame().to_crs(4326).geometry.iloc[1]
    mixed = gpd.GeoDataFrame(geometry=[RD_SQUARES[0], degrees], crs="EPSG:28992")
    placed = place_in_rd(mixed, "x.gpkg")
    assert (placed.doubt, placed.strays) == ("", (1,))


def test_a_stray_vertex_makes_no_stray_feature() -> None:
    spike = Polygon([(120_000, 450_000), (121_000, 450_000), (0, 0)])
    placed = place_in_rd(gpd.GeoDataFrame(geometry=[spike], crs="EPSG:28992"), "x.gpkg")
    assert (placed.doubt, placed.strays) == ("", ())


def test_a_vertex_that_is_nowhere_on_earth_makes_a_stray_feature() -> None:
    damaged = Polygon([(121_000, 450_000), (122_000, 450_000), (-1.6e116, 5.9e293)])
    shapes = [RD_SQUARES[0], damaged]
    placed = place_in_rd(gpd.GeoDataFrame(geometry=shapes, crs="EPSG:28992"), "x.shp")
    assert (placed.doubt, placed.strays) == ("", (1,))


def test_one_coordinate_without_end_does_not_hide_the_system_of_the_others() -> None:
    endless = Polygon([(5, 52), (float("inf"), 52), (5.1, 52.1)])
    degrees = frame().to_crs(4326).geometry.iloc[0]
    given = gpd.GeoDataFrame(geometry=[degrees, endless], crs="EPSG:4326")
    with np.errstate(invalid="ignore"):
        placed = place_in_rd(given, "x.geojson")
    assert placed.frame.geometry.iloc[0].area == pytest.approx(1e6, rel=1e-6)


def test_a_frame_without_any_coordinate_is_taken_as_rd() -> None:
    empty = gpd.GeoDataFrame(geometry=[None, Polygon()], crs="EPSG:4326")
    assert place_in_rd(empty, "x.geojson").frame.crs == CRS("EPSG:28992")
