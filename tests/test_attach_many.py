"""Many projects at once take other ways than a few, and get the same shares.

The shares are held against a naive computation: each geometry with each polygon, one
by one; what lies on a border is counted piece by piece. All coordinates are multiples
of a step, so that edges run along borders, pass through corners and start on them.
"""

from random import Random

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from drawn import STEP_M, Drawn, break_one, draw_partition
from shapely.geometry.base import BaseGeometry

from pva_geo.attach import attach_projects
from pva_geo.schema import RD_NEW

MANY = 600
OUTSIDE, UNASSIGNED = "buiten-provincie", "niet-toegewezen"
Shares = dict[str, float]


def place(random: Random, box: tuple[float, ...]) -> tuple[float, float]:
    x0, y0, x1, y1 = (round(value / STEP_M) for value in box)
    fine = 1 if random.random() < 0.7 else 7
    x, y = random.randint(fine * (x0 - 3), fine * (x1 + 3)), 0
    y = random.randint(fine * (y0 - 3), fine * (y1 + 3))
    return x * STEP_M / fine, y * STEP_M / fine


def shape_of(random: Random, kind: int, box: tuple[float, ...]) -> BaseGeometry:
    """Draw a point, a line of some legs, or the hull or box around some points."""
    points = [place(random, box) for _ in range(random.randint(2, 4))]
    if kind == 0:
        return shapely.Point(points[0])
    if kind == 1:
        return shapely.LineString(points)
    if random.random() < 0.5:
        return shapely.MultiPoint([*points, place(random, box)]).convex_hull
    return shapely.box(*shapely.LineString(points).bounds)


def naive(shape: BaseGeometry, drawn: Drawn) -> Shares:
    """Give shares by intersections alone, pieces on borders by their middle."""
    cells = drawn.subregions
    if shape.geom_type == "Point":
        return at_point(shape, drawn)
    if shape.geom_type == "LineString":
        borders = [cell.boundary for cell in [*cells.values(), drawn.provincie]]
        pieces = shapely.get_parts(shapely.union_all([shape, *borders]))
        pieces = [p for p in pieces if shape.distance(middle_of(p)) < 1e-6]
        total = sum(piece.length for piece in pieces)
        shares: Shares = {}
        for piece in pieces:
            middle = middle_of(piece)
            for name, share in at_point(middle, drawn, slack=1e-6).items():
                shares[name] = shares.get(name, 0) + share * piece.length / total
        return shares
    within = shape.intersection(drawn.provincie)
    parts = {n: within.intersection(cell).area for n, cell in cells.items()}
    parts[OUTSIDE] = shape.area - within.area
    parts[UNASSIGNED] = within.area - sum(
        within.intersection(cell).area for cell in cells.values()
    )
    return {name: area / shape.area for name, area in parts.items()}


def middle_of(piece: BaseGeometry) -> BaseGeometry:
    return piece.interpolate(0.5, normalized=True)


def at_point(point: BaseGeometry, drawn: Drawn, slack: float = 0.0) -> Shares:
    if drawn.provincie.distance(point) > slack:
        return {OUTSIDE: 1.0}
    holders = [n for n, c in drawn.subregions.items() if c.distance(point) <= slack]
    return {name: 1 / len(holders) for name in holders} or {UNASSIGNED: 1.0}


def attached(shapes: list[BaseGeometry], drawn: Drawn) -> pd.DataFrame:
    projects = gpd.GeoDataFrame(
        {"project_id": [str(n) for n in range(len(shapes))]},
        geometry=shapes,
        crs=RD_NEW,
    )
    cells = gpd.GeoDataFrame(
        {"subregion_id": list(drawn.subregions)},
        geometry=list(drawn.subregions.values()),
        crs=RD_NEW,
    )
    return attach_projects(projects, cells, drawn.provincie)


def shares_of(rows: pd.DataFrame, count: int) -> list[Shares]:
    found: list[Shares] = [{} for _ in range(count)]
    columns = (rows[name] for name in ("project_id", "subregion_id", "share"))
    for project, subregion, share in zip(*columns, strict=True):
        found[int(project)][subregion] = share
    return found


def compare(shapes: list[BaseGeometry], drawn: Drawn) -> None:
    found = shares_of(attached(shapes, drawn), len(shapes))
    for shape, shares in zip(shapes, found, strict=True):
        expected = naive(shape, drawn)
        for name in expected.keys() | shares.keys():
            assert shares.get(name, 0.0) == pytest.approx(
                expected.get(name, 0.0), abs=2e-9
            ), (name, shape.wkt)


@pytest.mark.parametrize("kind", [0, 1, 2])
@pytest.mark.parametrize("seed", range(4))
def test_many_projects_get_the_shares_of_a_naive_computation(
    seed: int, kind: int
) -> None:
    random = Random(100 * seed + kind)  # noqa: S311 - drawn, not secret
    drawn = draw_partition(random)
    box = drawn.provincie.bounds
    shapes = [shape_of(random, kind, box) for _ in range(2 * MANY)]
    chosen = [s for s in shapes if s.geom_type == FORMS[kind] and not flat(s)]
    assert len(chosen) > MANY
    compare(chosen, drawn)


FORMS = {0: "Point", 1: "LineString", 2: "Polygon"}


def flat(shape: BaseGeometry) -> bool:
    """Whether a line doubles back or a polygon is as thin as rounding."""
    if shape.geom_type == "LineString":
        return shapely.union_all([shape]).length < shape.length * (1 - 1e-9)
    return shape.geom_type == "Polygon" and shape.area < 1


@pytest.mark.parametrize("seed", range(4))
def test_gaps_and_overlaps_lose_no_share(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - drawn, not secret
    drawn = break_one(random, draw_partition(random))
    box = drawn.provincie.bounds
    shapes = [shape_of(random, n % 3, box) for n in range(MANY)]
    rows = attached(shapes, drawn)
    sums = rows.groupby("project_id")["share"].sum()
    assert len(sums) == MANY
    assert sums.to_numpy() == pytest.approx(np.ones(MANY), abs=1e-12)
    assert (rows["share"] > 0).all()


def test_a_few_and_many_get_the_same_shares() -> None:
    random = Random(7)  # noqa: S311 - drawn, not secret
    drawn = draw_partition(random)
    box = drawn.provincie.bounds
    shapes = [shape_of(random, n % 3, box) for n in range(MANY)]
    many = attached(shapes, drawn).head(300)
    few = attached(shapes[:200], drawn).head(300)
    assert many[["project_id", "subregion_id", "basis"]].equals(
        few[["project_id", "subregion_id", "basis"]]
    )
    assert many["share"].to_numpy() == pytest.approx(few["share"].to_numpy(), abs=2e-9)


def test_a_line_that_doubles_back_counts_its_ground_once() -> None:
    cells = {"a": shapely.box(0, 0, 10, 10), "b": shapely.box(10, 0, 20, 10)}
    drawn = Drawn(cells, shapely.box(0, 0, 20, 10))
    back = shapely.LineString([(4, 5), (12, 5), (6, 5)])
    for count in (1, MANY):
        shares = shares_of(attached([back] * count, drawn), count)[0]
        assert shares == pytest.approx({"a": 0.75, "b": 0.25})


def test_a_line_partly_along_a_border_shares_only_that_part() -> None:
    cells = {"a": shapely.box(0, 0, 10, 10), "b": shapely.box(10, 0, 20, 10)}
    drawn = Drawn(cells, shapely.box(0, 0, 20, 10))
    bent = shapely.LineString([(6, 5), (10, 5), (10, 9)])
    for count in (1, MANY):
        shares = shares_of(attached([bent] * count, drawn), count)[0]
        assert shares == pytest.approx({"a": 0.75, "b": 0.25})


def test_parts_and_odd_geometries_among_many_are_shared_too() -> None:
    random = Random(3)  # noqa: S311 - drawn, not secret
    drawn = draw_partition(random)
    point = drawn.provincie.representative_point()
    odd = [
        shapely.MultiPoint([point, shapely.Point(-1e5, -1e5)]),
        shapely.MultiLineString([[(-9, -9), (-8, -9)], [(-7, -9), (-6, -9)]]),
        shapely.MultiPolygon([drawn.provincie.envelope.buffer(1)]),
        shapely.GeometryCollection([point, drawn.provincie.envelope]),
        shapely.Polygon([(0, 0), (400, 400), (400, 0), (0, 400)]),
        shapely.LineString([point, point]),
        shapely.Polygon([point, point, point]),
        shapely.Point(),
        None,
    ]
    shapes = [*odd, *[point] * MANY]
    rows = attached(shapes, drawn)
    first = rows.groupby("project_id", sort=False)
    assert first["share"].sum().to_numpy() == pytest.approx(np.ones(len(shapes)))
    basis = first["basis"].first().tolist()[: len(odd)]
    area = ["oppervlakte"] * 3
    assert basis == ["punt", "lengte", *area, "punt", "punt", "geen", "geen"]
