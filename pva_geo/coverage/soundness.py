"""Drawn features that can be computed with; what cannot becomes a GEO finding."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Check, Finding

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Sound", "make_sound", "without_empty_parts"]

POLYGONAL = (3, 6)
"""GEOS type ids of Polygon and MultiPolygon."""
COLLECTION = 7


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sound:
    """Features that can be computed with, and what was wrong with the others."""

    rows: gpd.GeoDataFrame
    """Valid, non-empty polygons, two dimensions; columns as they came."""
    findings: tuple[Finding, ...]
    """GEO-01 and GEO-02, in order of row."""


def make_sound(rows: gpd.GeoDataFrame, source: str | None) -> Sound:
    """Take polygons that can be computed with; mend for computing, and say so.

    Parameters
    ----------
    rows
        `subregion_id`, perhaps `name` and `row`, any geometry.
    source
        Name of the file, for the findings.

    Notes
    -----
    Mending is `shapely.make_valid`, of which only polygons are kept. Areas are then
    provisional. The input is not changed.
    """
    shapes = np.array(shapely.force_2d(rows.geometry.to_numpy()), dtype=object)
    shapes = np.array([without_empty_parts(shape) for shape in shapes], dtype=object)
    numbers = rows["row"].tolist() if "row" in rows else [None] * len(rows)
    findings: list[Finding] = []
    for place, (subregion, row) in enumerate(
        zip(rows["subregion_id"], numbers, strict=True)
    ):
        finding, shapes[place] = _judge(shapes[place])
        if finding:
            where = {
                "source": source,
                "row": row,
                "rows": () if row is None else (row,),
            }
            findings.append(_finding(finding, str(subregion), where))
    kept = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    sound = rows.set_geometry(gpd.GeoSeries(shapes, index=rows.index, crs=rows.crs))
    return Sound(rows=sound[kept].reset_index(drop=True), findings=tuple(findings))


def without_empty_parts(shape: BaseGeometry | None) -> BaseGeometry | None:
    """Take empty parts and empty holes away: GEOS dies of them in prepared queries."""
    if shape is None or shapely.get_type_id(shape) not in POLYGONAL:
        return shape
    parts = shapely.get_parts(shape)
    clean = [_without_empty_holes(part) for part in parts if not part.is_empty]
    if len(clean) == len(parts) and all(
        a is b for a, b in zip(clean, parts, strict=True)
    ):
        return shape
    return clean[0] if len(clean) == 1 else shapely.MultiPolygon(clean)


def _without_empty_holes(part: shapely.Polygon) -> shapely.Polygon:
    holes = list(part.interiors)
    full = [hole for hole in holes if not hole.is_empty]
    return part if len(full) == len(holes) else shapely.Polygon(part.exterior, full)


def _judge(shape: BaseGeometry | None) -> tuple[dict[str, Any], BaseGeometry | None]:
    """Give the fields of a finding (empty when there is none) and the sound shape."""
    if shape is None or shape.is_empty:
        return {"check": Check.MISSING_GEOMETRY}, None
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return {"check": Check.INVALID_GEOMETRY, "variant": "not_a_number"}, None
    if shapely.get_type_id(shape) not in (*POLYGONAL, COLLECTION):
        kind = {"kind": shape.geom_type}
        return {
            "check": Check.INVALID_GEOMETRY,
            "variant": "no_area",
            "facts": kind,
        }, None
    if shapely.is_valid(shape) and shapely.get_type_id(shape) in POLYGONAL:
        return {}, shape
    mended = _polygons_of(shapely.make_valid(shape))
    reason, point = _reason(shape)
    change = abs(mended.area - abs(shape.area))
    facts = {"reason": reason, "change": change}
    return {"check": Check.INVALID_GEOMETRY, "facts": facts, "point": point}, mended


def _polygons_of(shape: BaseGeometry) -> BaseGeometry:
    parts: NDArray[np.object_] = shapely.get_parts(shape)
    while (shapely.get_type_id(parts) > POLYGONAL[0]).any():
        parts = shapely.get_parts(parts)
    return shapely.union_all(parts[shapely.get_type_id(parts) == POLYGONAL[0]])


def _reason(shape: BaseGeometry) -> tuple[str, tuple[float, float] | None]:
    """Read `Self-intersection[x y]` as reason and place."""
    text = str(shapely.is_valid_reason(shape))
    reason, _, place = text.rstrip("]").partition("[")
    try:
        x, y = (float(value) for value in place.split()[:2])
    except ValueError:
        return reason, None
    return reason, (x, y)


def _finding(fields: dict[str, Any], subregion: str, where: dict[str, Any]) -> Finding:
    check: Check = fields["check"]
    facts = {"name": subregion, **fields.get("facts", {})}
    rest = {key: fields[key] for key in ("variant", "point") if key in fields}
    return Finding(
        check=check,
        severity=check.severity,
        subregions=(subregion,),
        facts=facts,
        **where,
        **rest,
    )
