"""Projects → shares per subregion; what has no place is listed, never dropped.

A point lies in the subregion that holds it, a line is shared by length, a polygon by
area, and a project known only by its gemeenten equally over these, then by the area
that subregions hold of each. What lies outside the provincie is a share of its own, and
so is what lies inside it but in no subregion. Shares of a project add up to one.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.model import INSIDE_BUT_UNASSIGNED, OUTSIDE, Basis
from pva_geo.schema import require_columns, require_outline, require_rd_new

__all__ = ["attach_projects"]

Geometries = NDArray[Any]
Shares = dict[str, float]

BASES = (Basis.POINT, Basis.LENGTH, Basis.AREA)
"""Basis by dimension of the geometry."""
NEGLIGIBLE = 1e-9
"""A smaller share is rounding of coordinates, and no share."""
PIECE_M = 5.0
"""A piece of a gemeente narrower than this is border noise, metres."""


def attach_projects(
    projects: gpd.GeoDataFrame,
    subregions: gpd.GeoDataFrame,
    provincie: BaseGeometry,
    *,
    gemeenten: gpd.GeoDataFrame | None = None,
) -> pd.DataFrame:
    """Attach projects to subregions, with shares that add up to one.

    Parameters
    ----------
    projects
        RD New; `project_id`, perhaps `gemeenten` (codes joined by `|`); any geometry,
        or `None`.
    subregions
        RD New; `subregion_id` and polygons.
    provincie
        Its outline, RD New.
    gemeenten
        Units of the provincie, `gemeentecode` and polygons in RD New; needed for
        projects that are known only by gemeenten. A code that is not among them lies in
        another provincie.

    Returns
    -------
    pandas.DataFrame
        `project_id`, `subregion_id`, `share`, `basis`; by project in the order given,
        then by subregion, then outside, then unassigned. A point on a shared border has
        equal shares.

    Raises
    ------
    SchemaError
        When a frame is not in RD New or lacks a column.
    GeometryError
        When the outline of the provincie is no valid (multi)polygon, or empty.
    """
    require_rd_new(projects, "projects")
    require_rd_new(subregions, "subregions")
    require_columns(projects, ["project_id"], "projects")
    require_columns(subregions, ["subregion_id"], "subregions")
    require_outline(provincie, "provincie")
    ids = [str(value) for value in subregions["subregion_id"]]
    by_geometry = _by_geometry(projects, subregions, provincie)
    pieces = _unit_shares(gemeenten, subregions, ids)
    order = {
        name: place for place, name in enumerate([*ids, OUTSIDE, INSIDE_BUT_UNASSIGNED])
    }
    rows = []
    named = projects["gemeenten"] if "gemeenten" in projects else [None] * len(projects)
    for place, (project, codes) in enumerate(
        zip(projects["project_id"], named, strict=True)
    ):
        shares, basis = by_geometry[place]
        if (
            basis is Basis.NONE
            and isinstance(codes, str)
            and codes
            and gemeenten is not None
        ):
            shares, basis = _by_gemeenten(codes.split("|"), pieces), Basis.GEMEENTEN
        for name in sorted(shares := _whole(shares), key=order.__getitem__):
            rows.append((project, name, shares[name], basis.value))
    return pd.DataFrame(rows, columns=["project_id", "subregion_id", "share", "basis"])


def _by_geometry(
    projects: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame, provincie: BaseGeometry
) -> list[tuple[Shares, Basis]]:
    shapes = np.array([_own_dimension(s) for s in projects.geometry], dtype=object)
    result: list[tuple[Shares, Basis]] = [({}, Basis.NONE)] * len(shapes)
    dimension = shapely.get_dimensions(shapes)
    polygons = subregions.geometry.to_numpy()
    ids = [str(value) for value in subregions["subregion_id"]]
    for kind, basis in enumerate(BASES):
        places = np.flatnonzero(dimension == kind)
        if len(places):
            held = _held(shapes[places], kind, polygons)
            inside = _held(shapes[places], kind, np.array([provincie], dtype=object))[0]
            for number, place in enumerate(places):
                per = {ids[s]: held[s][number] for s in held if number in held[s]}
                size = _size(shapes[place], kind)
                shares = _shares(per, inside.get(number, 0.0) / size, size)
                result[place] = shares, basis
    return result


def _held(
    shapes: Geometries, kind: int, polygons: Geometries
) -> dict[int, dict[int, float]]:
    """Measure what each polygon holds of each shape: polygon → shape → measure.

    The polygons are the prepared side of the query; a shape is cut only where it is not
    wholly covered.
    """
    tree = shapely.STRtree(shapes)
    touched, touching = tree.query(polygons, predicate="intersects")
    covers = set(zip(*tree.query(polygons, predicate="covers").tolist(), strict=True))
    held: dict[int, dict[int, float]] = defaultdict(dict)
    for polygon, shape in zip(touched.tolist(), touching.tolist(), strict=True):
        if kind == 0 and len(shapely.get_parts(shapes[shape])) == 1:
            measure = 1.0
        elif (polygon, shape) in covers:
            measure = _size(shapes[shape], kind)
        else:
            cut = shapely.intersection(shapes[shape], polygons[polygon])
            measure = _measure(cut, kind)
        if measure > 0:
            held[polygon][shape] = measure
    held.setdefault(0, {})
    return held


def _shares(per: Shares, inside: float, size: float) -> Shares:
    """Turn measures into shares; what several hold is given in equal parts."""
    shares = {name: measure / size for name, measure in per.items()}
    inside = min(inside, 1.0)
    total = sum(shares.values())
    if total > inside > 0:
        # held twice: on a shared border, or by subregions that overlap
        shares = {name: share * inside / total for name, share in shares.items()}
        total = inside
    elif total > inside:
        # in a subregion that reaches outside the provincie: outside counts
        shares, total = {}, 0.0
    shares[OUTSIDE] = 1.0 - inside
    shares[INSIDE_BUT_UNASSIGNED] = inside - total
    return shares


def _unit_shares(
    gemeenten: gpd.GeoDataFrame | None, subregions: gpd.GeoDataFrame, ids: list[str]
) -> dict[str, Shares]:
    """Give, for each unit, the share of its area that each subregion holds."""
    if gemeenten is None:
        return {}
    units = gemeenten.geometry.to_numpy()
    polygons = subregions.geometry.to_numpy()
    codes = gemeenten["gemeentecode"].tolist()
    shares: dict[str, Shares] = {code: {} for code in codes}
    tree = shapely.STRtree(units)
    covered = set(zip(*tree.query(polygons, predicate="covers").tolist(), strict=True))
    for polygon, unit in zip(
        *tree.query(polygons, predicate="intersects").tolist(), strict=True
    ):
        if (polygon, unit) in covered:
            shares[codes[unit]][ids[polygon]] = 1.0
            continue
        piece = shapely.intersection(units[unit], polygons[polygon])
        if piece.area > 0 and 2 * piece.area / piece.length > PIECE_M:
            shares[codes[unit]][ids[polygon]] = piece.area / units[unit].area
    for found in shares.values():
        total = sum(found.values())
        for name in found:
            found[name] /= max(total, 1.0)
        rest = 1.0 - sum(found.values())
        if rest > NEGLIGIBLE:
            found[INSIDE_BUT_UNASSIGNED] = rest
    return shares


def _by_gemeenten(codes: Iterable[str], pieces: dict[str, Shares]) -> Shares:
    known = list(dict.fromkeys(codes))
    shares: Shares = defaultdict(float)
    for code in known:
        for name, share in pieces.get(code, {OUTSIDE: 1.0}).items():
            shares[name] += share / len(known)
    return dict(shares)


def _whole(shares: Shares) -> Shares:
    """Drop what is negligible and make the rest add up to one."""
    kept = {name: share for name, share in shares.items() if share > NEGLIGIBLE}
    total = sum(kept.values())
    if not kept:
        return {str(INSIDE_BUT_UNASSIGNED): 1.0}
    return {name: share / total for name, share in kept.items()}


def _own_dimension(shape: BaseGeometry | None) -> BaseGeometry | None:
    """Keep the parts of the highest dimension; a line without length is a point."""
    if (
        shape is None
        or shape.is_empty
        or not np.isfinite(shapely.get_coordinates(shape)).all()
    ):
        return None
    if not shape.is_valid:
        shape = shapely.make_valid(shape)
    parts = shapely.get_parts(shape)
    while any(shapely.get_type_id(parts) == 7):
        parts = shapely.get_parts(parts)
    sizes = [shapely.area(parts), shapely.length(parts)]
    if sizes[0].sum() > 0:
        return shapely.union_all(parts[sizes[0] > 0])
    if sizes[1].sum() > 0:
        return shapely.union_all(
            parts[(sizes[1] > 0) & (shapely.get_dimensions(parts) == 1)]
        )
    return (
        shapely.union_all(shapely.point_on_surface(parts))
        if len(parts) > 1
        else _as_point(parts[0])
    )


def _as_point(shape: BaseGeometry) -> BaseGeometry:
    return shapely.Point(shapely.get_coordinates(shape)[0])


def _size(shape: BaseGeometry, kind: int) -> float:
    return _measure(shape, kind) if kind else float(len(shapely.get_parts(shape)))


def _measure(shape: BaseGeometry, kind: int) -> float:
    if kind == 2:
        return float(shape.area)
    parts = shapely.get_parts(shape)
    if kind == 1:
        return float(shapely.length(parts[shapely.get_dimensions(parts) == 1]).sum())
    return float((shapely.get_dimensions(parts) == 0).sum())
