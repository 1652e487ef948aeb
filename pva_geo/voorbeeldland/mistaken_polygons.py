"""Drawn subregions with every GEO and COV mistake, as a GeoJSON in RD New.

That alone is a mistake: GeoJSON has no coordinate system but longitude and latitude.
"""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.model import Check
from pva_geo.voorbeeldland.boundaries import gemeenten, terrain
from pva_geo.voorbeeldland.mistakes import Planted
from pva_geo.voorbeeldland.register import NAME, SUBREGION_IDS
from pva_geo.voorbeeldland.shapes import blob

__all__ = ["mistaken_polygons"]

Coordinates = NDArray[np.float64]
Shapes = dict[str, BaseGeometry]

GAP_KM = ((83.0, 529.5), (2.2, 1.5))
OVERLAP_KM = ((43.5, 528.5), (2.4, 1.8))
SPILL_KM = ((30.0, 507.0), (3.0, 1.6))
APART_KM = ((87.0, 549.0), (2.4, 2.0))
"""Where the plain mistakes lie on the plan, and half their size."""
SLIVER_M = 2.0
"""So far a border is moved, to leave a gap or an overlap that nobody sees."""
LONG = 24
"""So many vertices of a border are moved at most, …"""
FREE = 2
"""… and at least so many at each of its ends are not."""
SPIKE_M = 1_500.0


def mistaken_polygons(source: str) -> tuple[bytes, tuple[Planted, ...]]:
    """Draw the four subregions with one of every mistake that drawings have.

    Parameters
    ----------
    source
        Name that the file will have.

    Returns
    -------
    tuple
        The GeoJSON, and what is planted: of `COV-01` and `COV-02` a plain one and a
        narrow one each.
    """
    shapes = _sound()
    gap, overlap, spill, apart = (
        shapely.Polygon(terrain().metres(blob(*place, number)))
        for number, place in enumerate((GAP_KM, OVERLAP_KM, SPILL_KM, APART_KM))
    )
    for code in ("MS", "ZZ"):
        shapes[code] = shapely.difference(shapes[code], gap)
    for code in ("MV", "ZZ"):
        shapes[code] = shapely.union(shapes[code], overlap)
    shapes["ZZ"] = shapely.union(shapes["ZZ"], spill)
    shapes["MS"] = shapely.difference(shapes["MS"], apart)
    shapes["KE"] = _both(shapes["KE"], apart)
    shapes["KE"] = _nudged(shapes["KE"], shapes["MV"], SLIVER_M)
    shapes["MS"] = _nudged(shapes["MS"], shapes["MV"], -SLIVER_M)
    shapes["MV"] = _spiked(shapes["MV"])
    return _geojson(shapes), _planted(source, list(shapes))


def _sound() -> Shapes:
    land = gemeenten()
    own = land[land["pv_naam"] == NAME]
    return {
        SUBREGION_IDS[str(name)]: dissolve(group.geometry.to_numpy())
        for name, group in own.groupby("es_naam", sort=False)
    }


def _both(shape: BaseGeometry, part: BaseGeometry) -> BaseGeometry:
    parts: list[Any] = [*shapely.get_parts(shape), part]
    return shapely.MultiPolygon(parts)


def _nudged(shape: BaseGeometry, other: BaseGeometry, inward_m: float) -> BaseGeometry:
    """Move a stretch of the border with another shape inward, vertex by vertex."""
    parts = list(shapely.get_parts(shapely.orient_polygons(shape)))
    largest = int(np.argmax(shapely.area(parts)))
    outer = shapely.get_coordinates(shapely.get_exterior_ring(parts[largest]))[:-1]
    shared = set(map(tuple, shapely.get_coordinates(other)))
    along = np.array([tuple(corner) in shared for corner in outer])
    chosen = _middle(along)
    ahead, behind = np.roll(outer, -1, axis=0), np.roll(outer, 1, axis=0)
    run = ahead - behind
    inward = np.column_stack([-run[:, 1], run[:, 0]])
    inward /= np.hypot(*run.T)[:, None]
    moved = outer.copy()
    moved[chosen] += inward[chosen] * inward_m
    holes = [ring.coords for ring in parts[largest].interiors]
    parts[largest] = shapely.Polygon(np.round(moved, 3), holes)
    return shapely.MultiPolygon(parts)


def _middle(along: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Give the middle of the longest stretch in which all are true."""
    stretches = np.split(
        np.arange(len(along)), np.flatnonzero(along[1:] != along[:-1]) + 1
    )
    longest = max(stretches, key=lambda places: along[places[0]] * len(places))
    half = min(LONG, len(longest) - 2 * FREE) // 2
    middle = len(longest) // 2
    return np.asarray(longest[middle - half : middle + half])


def _spiked(shape: BaseGeometry) -> BaseGeometry:
    """Let the outline run inward from a corner and back over its own track."""
    parts = list(shapely.get_parts(shape))
    largest = int(np.argmax(shapely.area(parts)))
    outer = shapely.get_coordinates(shapely.get_exterior_ring(parts[largest]))
    inside = shapely.get_coordinates(shapely.point_on_surface(parts[largest]))[0]
    near = int(np.argmin(np.hypot(*(outer - inside).T)))
    reach = (inside - outer[near]) / np.hypot(*(inside - outer[near]))
    tip = np.round(outer[near] + reach * SPIKE_M, 3)
    spiked = np.vstack([outer[: near + 1], tip, outer[near:]])
    holes = [ring.coords for ring in parts[largest].interiors]
    parts[largest] = shapely.Polygon(spiked, holes)
    return shapely.MultiPolygon(parts)


def _geojson(shapes: Mapping[str, BaseGeometry]) -> bytes:
    """Write subregions in RD New, to a millimetre, and a last one without a polygon."""
    names = {code: name for name, code in SUBREGION_IDS.items()}
    features = [_feature(code, names[code], shape) for code, shape in shapes.items()]
    features.append(_feature("ZZ", names["ZZ"], None))
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return f"{text}\n".encode()


def _feature(code: str, name: str, shape: BaseGeometry | None) -> dict[str, Any]:
    drawn = None if shape is None else json.loads(shapely.to_geojson(_rounded(shape)))
    properties = {"subregion_id": code, "subregio": name}
    return {"type": "Feature", "properties": properties, "geometry": drawn}


def _rounded(shape: BaseGeometry) -> BaseGeometry:
    return shapely.transform(shape, lambda xy: np.round(xy, 3))


def _planted(source: str, codes: list[str]) -> tuple[Planted, ...]:
    rows = {code: (number,) for number, code in enumerate(codes, start=1)}
    return (
        Planted(check=Check.CRS_DOUBT, source=source),
        Planted(
            check=Check.INVALID_GEOMETRY,
            source=source,
            rows=rows["MV"],
            concerns=("MV",),
        ),
        Planted(
            check=Check.MISSING_GEOMETRY,
            source=source,
            rows=(len(codes) + 1,),
            concerns=("ZZ",),
        ),
        Planted(check=Check.GAP, source=source, concerns=("MS", "ZZ")),
        Planted(check=Check.GAP, source=source, concerns=("KE", "MV")),
        Planted(check=Check.OVERLAP, source=source, concerns=("MV", "ZZ")),
        Planted(check=Check.OVERLAP, source=source, concerns=("MS", "MV")),
        Planted(check=Check.SPILL, source=source, concerns=("ZZ",)),
        Planted(check=Check.SCATTERED, source=source, concerns=("KE",)),
    )
