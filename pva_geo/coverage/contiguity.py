"""Pieces of a subregion that are joined only across another subregion (COV-04).

Pieces are whole units of a table, or the parts of drawn polygons. A piece is joined to
another by a shared border of some length; touching in a point does not join. Parts that
one unit has by itself belong together. Islands and water are silent: a group counts as
scattered only when land of the provincie leads from it to the largest group of its
subregion, and that land is another subregion's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.groups import connected
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
    shapes, piece = shapely.get_parts(_shapes(pieces), return_index=True)
    subregion, name, unit, label = (
        pieces[column].to_numpy(dtype=object)[piece].tolist()
        for column in ("subregion_id", "name", "unit", "label")
    )
    joined = _matched(shapes)
    own = [(a, b) for a, b in joined if subregion[a] == subregion[b]]
    by_unit = _same(unit)
    land = connected(len(shapes), joined)
    groups = connected(len(shapes), [*own, *by_unit])
    apart = _apart(subregion, land, groups, shapely.area(shapes))
    return tuple(
        _finding(
            shapes[members],
            (subregion[members[0]], name[members[0]]),
            units=tuple(sorted({unit[m] for m in members})),
            labels=list(dict.fromkeys(label[m] for m in members)),
        )
        for members, rest in apart
        if not _run_along(shapes[members], shapes[rest])
    )


def find_scattered_parts(
    subregions: gpd.GeoDataFrame,
    land: Callable[[], BaseGeometry],
    units: gpd.GeoDataFrame | None,
    tolerance: Tolerance,
) -> tuple[Finding, ...]:
    """Find parts of drawn subregions that lie apart from the rest.

    Parameters
    ----------
    subregions
        `subregion_id`, `name` and valid polygons in RD New, one row an id.
    land
        Gives what of the provincie is in some subregion; each of its polygons can be
        walked. Asked only where a subregion is in more than one piece.
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
    whole = _shapes(subregions)
    several = np.flatnonzero(shapely.get_num_geometries(whole) > 1)
    shapes, place = shapely.get_parts(whole[several], return_index=True)
    real = ~is_noise(shapes, tolerance.noise_width)
    shapes, place = shapes[real], several[place[real]]
    subregion, name = (
        subregions[column].to_numpy(dtype=object)[place].tolist()
        for column in ("subregion_id", "name")
    )
    if len(set(subregion)) == len(subregion):
        return ()
    by_unit = [] if units is None else _within_units(shapes, subregion, units)
    groups = connected(len(shapes), by_unit)
    if len(set(groups)) == len(set(subregion)):
        return ()
    walked = _polygon_of(inner_points(shapes), land())
    apart = _apart(subregion, walked, groups, shapely.area(shapes))
    narrow = is_noise(shapes, tolerance.sliver_width).tolist()
    return tuple(
        _finding(
            shapes[members],
            (subregion[members[0]], name[members[0]]),
            sliver=all(narrow[m] for m in members),
        )
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
    whole = _shapes(units)
    several = whole[shapely.get_num_geometries(whole) > 1]
    lands, unit = shapely.get_parts(several, return_index=True)
    tree = shapely.STRtree(shapes)
    # a place within it tells most; where it does not, all that meet it are asked
    holders = _mostly_in(lands, shapes, tree.query(inner_points(lands), "intersects"))
    rest = np.setdiff1d(np.arange(len(lands)), [land for land, _ in holders])
    land, part = tree.query(lands[rest], "intersects")
    holders += _mostly_in(lands, shapes, np.stack([rest[land], part]))
    labels: dict[tuple[int, str], list[int]] = defaultdict(list)
    for land, place in sorted(holders):
        labels[int(unit[land]), subregion[place]].append(place)
    return [(same[0], other) for same in labels.values() for other in same[1:]]


def _mostly_in(
    lands: Geometries, shapes: Geometries, pairs: NDArray[np.intp]
) -> list[tuple[int, int]]:
    """Keep the pairs of which the shape holds more than half of the land."""
    land, shape = pairs
    enough = 2 * shapely.area(shapes[shape]) > shapely.area(lands[land])
    land, shape = land[enough], shape[enough]
    held = shapely.equals_exact(lands[land], shapes[shape])
    other = np.flatnonzero(~held)
    shared = shapely.intersection(lands[land[other]], shapes[shape[other]])
    held[other] = 2 * shapely.area(shared) > shapely.area(lands[land[other]])
    return [*zip(land[held].tolist(), shape[held].tolist(), strict=True)]


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


def _finding(
    shapes: Geometries,
    subregion: tuple[str, str],
    *,
    units: tuple[str, ...] = (),
    labels: Sequence[str] = (),
    sliver: bool = False,
) -> Finding:
    shape = dissolve(shapes)
    point = shape.representative_point()
    subregion_id, name = subregion
    return Finding(
        check=Check.SCATTERED,
        severity=Check.SCATTERED.severity,
        subregions=(subregion_id,),
        gemeenten=units,
        area_m2=float(shape.area),
        point=(float(point.x), float(point.y)),
        sliver=sliver,
        variant="" if labels else "part",
        facts={"name": name, "labels": list(labels)},
        geometry=shape,
    )
