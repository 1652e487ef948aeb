"""Pieces of a subregion that are joined only across another subregion (COV-04).

Pieces are whole units of a table, or the parts of drawn polygons. A piece is joined to
another by a shared border of some length; touching in a point does not join. Islands
and water are silent: a group counts as scattered only when land of the provincie leads
from it to the largest group of its subregion, and that land is another subregion's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.boundaries import dissolve
from pva_geo.coverage.edges import directed_edges, undirected
from pva_geo.model import Check, Finding

__all__ = ["find_scattered", "parts_as_pieces"]

SHARED_M = 0.01
"""Borders closer than this are one border where pieces do not match by vertex."""


def find_scattered(pieces: gpd.GeoDataFrame, *, exact: bool) -> tuple[Finding, ...]:
    """Find groups of pieces that lie apart from the rest of their subregion.

    Parameters
    ----------
    pieces
        `unit` (label: pieces of one unit are joined by themselves), `subregion_id`,
        `name`, `label` (name of the unit, or empty) and polygons in RD New.
    exact
        Whether neighbours share their vertices, as units of one coverage do.

    Returns
    -------
    tuple of Finding
        One a group, COV-04.
    """
    shapes = np.array(pieces.geometry.to_numpy(), dtype=object)
    links = list(_matched(shapes) if exact else _along(shapes))
    by_unit = _same(pieces["unit"].tolist())
    subregion = pieces["subregion_id"].tolist()
    own = [(a, b) for a, b in links if subregion[a] == subregion[b]]
    land = _groups(len(shapes), [*links, *by_unit])
    groups = _groups(len(shapes), [*own, *by_unit])
    area = shapely.area(shapes)
    return tuple(
        _finding(pieces, members) for members in _apart(subregion, land, groups, area)
    )


def parts_as_pieces(
    subregions: gpd.GeoDataFrame, units: gpd.GeoDataFrame | None
) -> gpd.GeoDataFrame:
    """Take drawn subregions apart; parts in one and the same unit belong together."""
    parts = subregions[["subregion_id", "name", "geometry"]].explode(ignore_index=True)
    labels = [f"#{place}" for place in range(len(parts))]
    if units is not None and len(units):
        tree = shapely.STRtree(units.geometry.to_numpy())
        points = shapely.point_on_surface(parts.geometry.to_numpy())
        codes = units["gemeentecode"].tolist()
        part, unit = tree.query(points, predicate="within")
        for place, number in zip(part.tolist(), unit.tolist(), strict=True):
            labels[place] = f"{codes[number]}/{parts['subregion_id'].iloc[place]}"
    return parts.assign(unit=labels, label="")


def _matched(shapes: NDArray[Any]) -> Iterator[tuple[int, int]]:
    """Pair pieces that have an edge in common, vertex by vertex."""
    owners, tables = [], []
    for place, shape in enumerate(shapes):
        edges = undirected(directed_edges(np.array([shape], dtype=object)))[0]
        tables.append(edges)
        owners.append(np.full(len(edges), place))
    if not tables:
        return
    owner = np.concatenate(owners)
    _, group = np.unique(np.vstack(tables), axis=0, return_inverse=True)
    order = np.argsort(group.ravel(), kind="stable")
    same = np.diff(group.ravel()[order]) == 0
    pairs = np.column_stack([owner[order][:-1][same], owner[order][1:][same]])
    yield from {(int(a), int(b)) for a, b in pairs if a != b}


def _along(shapes: NDArray[Any]) -> Iterator[tuple[int, int]]:
    """Pair pieces whose borders run together for some length."""
    tree = shapely.STRtree(shapes)
    first, second = tree.query(shapes, predicate="dwithin", distance=SHARED_M)
    for a, b in zip(first.tolist(), second.tolist(), strict=True):
        if a < b:
            strip = shapely.buffer(shapely.boundary(shapes[a]), SHARED_M, quad_segs=1)
            shared = shapely.intersection(shapely.boundary(shapes[b]), strip)
            if shapely.length(shared) > 10 * SHARED_M:
                yield a, b


def _same(labels: list[str]) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    pairs = [
        (first.setdefault(label, place), place) for place, label in enumerate(labels)
    ]
    return [(a, b) for a, b in pairs if a != b]


def _groups(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
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
    subregion: list[str], land: list[int], groups: list[int], area: NDArray[np.float64]
) -> Iterator[list[int]]:
    members: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, (name, group) in enumerate(zip(subregion, groups, strict=True)):
        members[name][group].append(place)
    for of_subregion in members.values():
        sized = sorted(of_subregion.values(), key=lambda m: (-area[m].sum(), m[0]))
        largest = sized[0]
        yield from (group for group in sized[1:] if land[group[0]] == land[largest[0]])


def _finding(pieces: gpd.GeoDataFrame, members: list[int]) -> Finding:
    group = pieces.iloc[members]
    shape = dissolve(np.array(group.geometry.to_numpy(), dtype=object))
    point = shape.representative_point()
    labels = [label for label in group["label"] if label]
    codes = tuple(
        unit for unit, label in zip(group["unit"], group["label"], strict=True) if label
    )
    return Finding(
        check=Check.SCATTERED,
        severity=Check.SCATTERED.severity,
        subregions=(str(group["subregion_id"].iloc[0]),),
        gemeenten=tuple(sorted(codes)),
        area_m2=float(shape.area),
        point=(float(point.x), float(point.y)),
        variant="" if labels else "part",
        facts={"name": str(group["name"].iloc[0]), "labels": labels},
        geometry=shape,
    )
