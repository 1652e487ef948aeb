"""Pieces of a subregion that are joined only across another subregion (COV-04).

Pieces are whole units of a table, or the parts of drawn polygons. A piece is joined to
another by a shared border of some length; touching in a point does not join. Parts that
one unit has by itself belong together. Islands and water are silent: a group counts as
scattered only when land of the provincie leads from it to the largest group of its
subregion, and that land is another subregion's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.points import inner_points
from pva_geo.model import Check, Finding, Tolerance
from pva_geo.survey.edges import directed_edges, undirected

__all__ = ["find_scattered_parts", "find_scattered_units"]

Geometries = NDArray[Any]
Links = Iterable[tuple[int, int]]

SHARED_M = 0.01
"""Borders closer than this are one border where pieces do not match by vertex."""


def find_scattered_units(pieces: gpd.GeoDataFrame) -> tuple[Finding, ...]:
    """Find whole units that lie apart from the rest of their subregion.

    Parameters
    ----------
    pieces
        `unit` (code), `label` (name of the unit), `subregion_id`, `name` and polygons
        in RD New; every unit that is in a subregion stands once.

    Returns
    -------
    tuple of Finding
        One a group, COV-04.
    """
    parts = pieces.explode(ignore_index=True)
    shapes = np.array(parts.geometry.to_numpy(), dtype=object)
    subregion = parts["subregion_id"].tolist()
    joined = _matched(shapes)
    own = [(a, b) for a, b in joined if subregion[a] == subregion[b]]
    by_unit = _same(parts["unit"].tolist())
    land = _groups(len(shapes), joined)
    groups = _groups(len(shapes), [*own, *by_unit])
    apart = _apart(subregion, land, groups, shapely.area(shapes))
    return tuple(
        _finding(parts.iloc[members])
        for members, rest in apart
        if not _run_along(shapes[members], shapes[rest])
    )


def find_scattered_parts(
    subregions: gpd.GeoDataFrame,
    land: BaseGeometry,
    units: gpd.GeoDataFrame | None,
    tolerance: Tolerance,
) -> tuple[Finding, ...]:
    """Find parts of drawn subregions that lie apart from the rest.

    Parameters
    ----------
    subregions
        `subregion_id`, `name` and valid polygons in RD New, one row an id.
    land
        What of the provincie is in some subregion; each of its polygons can be walked.
    units
        `gemeentecode` and polygons; `None` where none are known, and then nothing says
        that parts belong to one unit.
    tolerance
        Parts that are noise are passed over; those below the sliver width are marked.

    Returns
    -------
    tuple of Finding
        One a part, COV-04.
    """
    several = subregions[shapely.get_num_geometries(subregions.geometry.to_numpy()) > 1]
    columns = ["subregion_id", "name", "geometry"]
    parts = several[columns].explode(ignore_index=True)
    parts = parts[~is_noise(_shapes(parts), tolerance.noise_width)]
    parts = parts.reset_index(drop=True)
    if parts["subregion_id"].is_unique:
        return ()
    shapes, subregion = _shapes(parts), parts["subregion_id"].tolist()
    by_unit = [] if units is None else _within_units(shapes, subregion, units)
    groups = _groups(len(shapes), by_unit)
    walked = _polygon_of(inner_points(shapes), land)
    apart = _apart(subregion, walked, groups, shapely.area(shapes))
    narrow = is_noise(shapes, tolerance.sliver_width).tolist()
    labelled = parts.assign(unit="", label="")
    return tuple(
        _finding(labelled.iloc[members], sliver=all(narrow[m] for m in members))
        for members, _ in apart
    )


def _shapes(frame: gpd.GeoDataFrame) -> Geometries:
    return np.array(frame.geometry.to_numpy(), dtype=object)


def _matched(shapes: Geometries) -> list[tuple[int, int]]:
    """Pair pieces that have an edge in common, vertex by vertex."""
    tables = [
        undirected(directed_edges(np.array([shape], dtype=object)))[0]
        for shape in shapes
    ]
    if not tables:
        return []
    owner = np.repeat(np.arange(len(tables)), [len(table) for table in tables])
    _, group = np.unique(np.vstack(tables), axis=0, return_inverse=True)
    order = np.argsort(group.ravel(), kind="stable")
    same = np.diff(group.ravel()[order]) == 0
    pairs = np.column_stack([owner[order][:-1][same], owner[order][1:][same]])
    return sorted({(int(a), int(b)) for a, b in pairs if a != b})


def _run_along(some: Geometries, others: Geometries) -> bool:
    """Tell whether borders run together for some length, where vertices differ."""
    near = shapely.STRtree(others).query(some, predicate="dwithin", distance=SHARED_M)
    for one, other in near.T.tolist():
        border = shapely.boundary(some[one])
        strip = shapely.buffer(border, SHARED_M, quad_segs=1)
        shared = shapely.intersection(shapely.boundary(others[other]), strip)
        if shapely.length(shared) > 10 * SHARED_M:
            return True
    return False


def _within_units(
    shapes: Geometries, subregion: Sequence[str], units: gpd.GeoDataFrame
) -> list[tuple[int, int]]:
    """Pair parts of a subregion that hold parts which one unit has by itself."""
    lands, unit = shapely.get_parts(_shapes(units), return_index=True)
    land, part = shapely.STRtree(shapes).query(lands, predicate="intersects")
    shared = shapely.area(shapely.intersection(lands[land], shapes[part]))
    order = np.lexsort((-shared, land))
    _, first = np.unique(land[order], return_index=True)
    most = order[first]
    half = shared[most] > shapely.area(lands[land[most]]) / 2
    holders = zip(
        unit[land[most]][half].tolist(), part[most][half].tolist(), strict=True
    )
    labels: dict[tuple[int, str], list[int]] = defaultdict(list)
    for number, place in holders:
        labels[number, subregion[place]].append(place)
    return [(same[0], other) for same in labels.values() for other in same[1:]]


def _polygon_of(points: Geometries, land: BaseGeometry) -> list[int]:
    """Give the number of the polygon that each point is in; others have their own."""
    polygons = shapely.get_parts(land)
    found = np.arange(len(points)) + len(polygons)
    point, polygon = shapely.STRtree(polygons).query(points, predicate="within")
    found[point] = polygon
    numbers: list[int] = found.tolist()
    return numbers


def _same(labels: Sequence[str]) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    pairs = [
        (first.setdefault(label, place), place) for place, label in enumerate(labels)
    ]
    return [(a, b) for a, b in pairs if a != b]


def _groups(count: int, links: Links) -> list[int]:
    """Find connected groups by union-find; the lowest member names the group."""
    parent = list(range(count))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for a, b in links:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return [root(place) for place in range(count)]


def _apart(
    subregion: Sequence[str],
    land: Sequence[int],
    groups: Sequence[int],
    area: NDArray[np.float64],
) -> Iterator[tuple[list[int], list[int]]]:
    """Give each group that land joins to the largest of its subregion, and the rest."""
    members: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, (name, number) in enumerate(zip(subregion, groups, strict=True)):
        members[name][number].append(place)
    for of_subregion in members.values():
        sized = sorted(of_subregion.values(), key=lambda m: (-area[m].sum(), m[0]))
        largest = {land[place] for place in sized[0]}
        for group in sized[1:]:
            if largest & {land[place] for place in group}:
                yield group, [p for g in sized if g is not group for p in g]


def _finding(group: gpd.GeoDataFrame, *, sliver: bool = False) -> Finding:
    shape = dissolve(_shapes(group))
    point = shape.representative_point()
    codes = sorted(set(group["unit"]) - {""})
    labels = [label for label in dict.fromkeys(group["label"]) if label]
    return Finding(
        check=Check.SCATTERED,
        severity=Check.SCATTERED.severity,
        subregions=(str(group["subregion_id"].iloc[0]),),
        gemeenten=tuple(codes),
        area_m2=float(shape.area),
        point=(float(point.x), float(point.y)),
        sliver=sliver,
        variant="" if labels else "part",
        facts={"name": str(group["name"].iloc[0]), "labels": labels},
        geometry=shape,
    )
