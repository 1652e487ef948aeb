"""Is a drawn feature fit to compute with? What is not becomes a GEO finding."""

from dataclasses import dataclass, replace
from typing import Any, Literal

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Check, Finding
from pva_geo.survey import Survey

__all__ = [
    "Flaw",
    "Sound",
    "flat",
    "make_sound",
    "mend",
    "without_empty_parts",
]

Geometries = NDArray[Any]

POLYGON, MULTIPOLYGON, COLLECTION = 3, 6, 7
"""GEOS type ids."""
REASONS = {
    "Self-intersection": "self_intersection",
    "Ring Self-intersection": "ring_self_intersection",
    "Too few points in geometry component": "too_few_points",
    "Hole lies outside shell": "hole_outside",
    "Holes are nested": "nested_holes",
    "Nested shells": "nested_shells",
    "Interior is disconnected": "disconnected",
    "Duplicate Rings": "duplicate_rings",
}
"""What GEOS says of an invalid geometry → our word in the catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """What is wrong with one geometry."""

    place: int
    """Its place in the array, from 0."""
    kind: Literal["missing", "not_a_number", "no_area", "collapsed", "mixed", "invalid"]
    """Nothing is left to compute with, but for `mixed` and `invalid`."""
    word: str = "geometry.invalid"
    """Key of the reason, or of the kind of geometry, in the catalogue."""
    change_m2: float = 0.0
    """By how much mending changed the area."""
    point: tuple[float, float] | None = None
    """Where it is invalid."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sound:
    """Features that can be computed with, and what was wrong with the others."""

    rows: gpd.GeoDataFrame
    """Valid, non-empty polygons, two dimensions; columns as they came."""
    findings: tuple[Finding, ...]
    """GEO-01 and GEO-02, in order of row."""


def make_sound(
    rows: gpd.GeoDataFrame, source: str | None, survey: Survey | None = None
) -> Sound:
    """Take polygons that can be computed with; mend for computing, and say so.

    Parameters
    ----------
    rows
        `subregion_id`, perhaps `name` and `row`, any geometry.
    source
        Name of the file, for the findings.
    survey
        What is known already, if it saw these very geometries.

    Notes
    -----
    Areas of what was mended are provisional. The input is not changed.
    """
    given = np.array(rows.geometry.to_numpy(), dtype=object)
    if survey is not None and survey.saw(given):
        shapes, flaws = mend(given, survey.valid)
    else:
        shapes, flaws = mend(without_empty_parts(flat(given)))
    if shapes is given:
        return Sound(rows=rows, findings=())
    kept = ~shapely.is_missing(shapes)
    sound = rows.set_geometry(gpd.GeoSeries(shapes, index=rows.index, crs=rows.crs))
    return Sound(
        rows=sound[kept].reset_index(drop=True),
        findings=tuple(_finding(flaw, rows.iloc[flaw.place], source) for flaw in flaws),
    )


def mend(
    shapes: Geometries, valid: NDArray[np.bool_] | None = None
) -> tuple[Geometries, tuple[Flaw, ...]]:
    """Make valid polygons of shapes, `None` where no area is left, and say the flaws.

    Parameters
    ----------
    shapes
        Any geometry in two dimensions, without empty parts; missing ones too.
    valid
        Which of them are valid, where that is known.

    Notes
    -----
    Each part is mended by `shapely.make_valid`, by linework: where a ring winds around
    a place twice, that place is outside, so that neighbours with the same crooked
    border stay neighbours. Parts are then united: what two of them cover is covered.
    """
    sound = np.isin(shapely.get_type_id(shapes), (POLYGON, MULTIPOLYGON))
    sound &= ~shapely.is_empty(shapes)
    if valid is None:
        sound[sound] = shapely.is_valid(shapes[sound])
    else:
        sound &= valid
    if sound.all():
        return shapes, ()
    mended, flaws = shapes.copy(), []
    for place in np.flatnonzero(~sound).tolist():
        flaw, mended[place] = _judge(shapes[place])
        flaws.append(replace(flaw, place=place))
    return mended, tuple(flaws)


def without_empty_parts(shapes: Geometries) -> Geometries:
    """Take empty parts and empty holes away: GEOS dies of them in prepared queries."""
    kinds = shapely.get_type_id(shapes)
    compound = (kinds == MULTIPOLYGON) | (kinds == COLLECTION)
    # taking parts and rings apart copies them: only where there can be empty ones
    looked_at = np.flatnonzero(compound | (shapely.get_num_interior_rings(shapes) > 0))
    parts, owner = shapely.get_parts(shapes[looked_at], return_index=True)
    hollow = shapely.is_empty(parts) | (shapely.get_type_id(parts) >= MULTIPOLYGON)
    pierced = np.flatnonzero(shapely.get_num_interior_rings(parts) > 0)
    rings, part = shapely.get_rings(parts[pierced], return_index=True)
    hollow[pierced[part[shapely.is_empty(rings)]]] = True
    places = looked_at[np.unique(owner[hollow])]
    if not len(places):
        return shapes
    clean = shapes.copy()
    for place in places.tolist():
        clean[place] = _without_empty_parts(shapes[place])
    return clean


def flat(shapes: Geometries) -> Geometries:
    """Take heights and measures away, where there are any."""
    raised = shapely.has_z(shapes) | shapely.has_m(shapes)
    if not raised.any():
        return shapes
    level = shapes.copy()
    level[raised] = shapely.force_2d(shapes[raised])
    return level


def _without_empty_parts(shape: BaseGeometry) -> BaseGeometry:
    kind = shapely.get_type_id(shape)
    if kind == POLYGON:
        return _without_empty_holes(shape)
    if kind not in (MULTIPOLYGON, COLLECTION):
        return shape
    parts: list[Any] = [
        _without_empty_parts(part)
        for part in shapely.get_parts(shape)
        if not part.is_empty
    ]
    if kind == COLLECTION:
        return shapely.GeometryCollection(parts)
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def _without_empty_holes(part: Any) -> BaseGeometry:  # noqa: ANN401 - stubs know no Polygon here
    holes = list(part.interiors)
    full = [hole for hole in holes if not hole.is_empty]
    return part if len(full) == len(holes) else shapely.Polygon(part.exterior, full)


def _judge(shape: BaseGeometry | None) -> tuple[Flaw, BaseGeometry | None]:
    """Say what is wrong with a shape, and give what can be computed with."""
    if shape is None or shape.is_empty:
        return Flaw(place=0, kind="missing"), None
    word = f"geometry.{shape.geom_type.lower()}"
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return Flaw(place=0, kind="not_a_number"), None
    mended = _polygons_of(shape)
    if not _has_polygons(shape):
        return Flaw(place=0, kind="no_area", word=word), None
    reason, point = _reason(shape)
    if mended.is_empty:
        return Flaw(place=0, kind="collapsed", word=reason, point=point), None
    if shapely.is_valid(shape):
        return Flaw(place=0, kind="mixed", word=word), mended
    change = abs(mended.area - abs(shape.area))
    flaw = Flaw(place=0, kind="invalid", word=reason, change_m2=change, point=point)
    return flaw, mended


def _leaves(shape: BaseGeometry) -> Geometries:
    parts: Geometries = shapely.get_parts(shape)
    while (shapely.get_type_id(parts) > POLYGON).any():
        parts = shapely.get_parts(parts)
    return parts


def _has_polygons(shape: BaseGeometry) -> bool:
    return bool((shapely.get_type_id(_leaves(shape)) == POLYGON).any())


def _polygons_of(shape: BaseGeometry) -> BaseGeometry:
    try:
        whole = [_leaves(part) for part in shapely.make_valid(_leaves(shape))]
        parts = np.concatenate(whole)
        return shapely.union_all(parts[shapely.get_type_id(parts) == POLYGON])
    except shapely.GEOSException:  # coordinates so far off that nothing can be computed
        return shapely.Polygon()


def _reason(shape: BaseGeometry) -> tuple[str, tuple[float, float] | None]:
    """Read `Self-intersection[x y]` as reason and place."""
    text = str(shapely.is_valid_reason(shape))
    reason, _, place = text.rstrip("]").partition("[")
    word = f"geometry.{REASONS.get(reason, 'invalid')}"
    try:
        x, y = (float(value) for value in place.split()[:2])
    except ValueError:
        return word, None
    return word, (x, y)


def _finding(flaw: Flaw, row: "Any", source: str | None) -> Finding:  # noqa: ANN401 - a row of any columns
    check = Check.INVALID_GEOMETRY
    if flaw.kind == "missing":
        check = Check.MISSING_GEOMETRY
    number = int(row["row"]) if "row" in row else None
    name = row["name"] if "name" in row else row["subregion_id"]
    return Finding(
        check=check,
        severity=check.severity,
        subregions=(str(row["subregion_id"]),),
        variant="" if flaw.kind in ("missing", "invalid") else flaw.kind,
        point=flaw.point,
        source=source,
        row=number,
        rows=() if number is None else (number,),
        facts={"name": str(name), "reason": flaw.word, "change": flaw.change_m2},
    )
