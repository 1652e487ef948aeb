"""Coordinates into RD New, once; and what to think of a label that cannot be true."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import ProjError

from pva_geo.model import Note
from pva_geo.schema import RD_NEW, WGS84

__all__ = ["Doubt", "Placed", "place_in_rd"]

Doubt = Literal["", "missing", "impossible", "guessed", "unlabelled", "exchanged"]
"""Nothing can be computed with `missing` and `impossible`; the others are a guess."""

RD_BOX = (-100_000.0, 250_000.0, 400_000.0, 700_000.0)
"""Generous box around the Netherlands in RD New, metres."""
DEGREE_BOX = (1.0, 49.0, 9.0, 55.5)
"""The same in longitude and latitude."""
RD_PARAMETERS: tuple[tuple[str, object], ...] = (
    ("False easting", 155_000.0),
    ("False northing", 463_000.0),
)
"""What no other system of the country has; metres."""
EARTH_M = 1e8
"""No place on earth is so far from the origin of RD New; a coordinate that is has been
damaged, and areas with it are no numbers."""
BESSEL_M = 6_377_397.155
"""Semi-major axis of the ellipsoid of RD New."""
CONVERSION_M = 0.0006
"""From RD New to degrees and back moves by up to this (measured with PROJ 9), for the
two ways are not each other's exact inverse."""
NO_SYSTEM = "undefined"
"""How GeoPackage names what is no coordinate system."""

Boxes = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """A frame in RD New, and how sure that is."""

    frame: gpd.GeoDataFrame
    """RD New, unless `doubt` says that no coordinates can be used."""
    doubt: Doubt = ""
    """Empty when the label is there and can be true."""
    label: str = ""
    """The label of the source; empty when it has none."""
    guess: str = ""
    """What was taken instead."""
    strays: tuple[int, ...] = ()
    """Places of features whose coordinates cannot be in the system of the others."""
    conversion_m: float = 0.0
    """By how much converting may have moved a coordinate; 0 where nothing was."""
    notes: tuple[Note, ...] = ()
    """Says a reprojection."""


class _Candidate(NamedTuple):
    """A system that coordinates may be in whatever their label says."""

    crs: str
    box: tuple[float, float, float, float]
    exchanged: bool


CANDIDATES = (
    _Candidate(RD_NEW, RD_BOX, exchanged=False),
    _Candidate(WGS84, DEGREE_BOX, exchanged=False),
    _Candidate(RD_NEW, RD_BOX, exchanged=True),
    _Candidate(WGS84, DEGREE_BOX, exchanged=True),
)


def place_in_rd(frame: gpd.GeoDataFrame, source: str) -> Placed:
    """Bring a frame into RD New; trust coordinates more than their label.

    Parameters
    ----------
    frame
        With or without a CRS.
    source
        Name of the file, for the note.

    Notes
    -----
    A label is believed when one feature at least lies in or near the country by it;
    features that do not are strays. Else the system is guessed by the coordinates, with
    x and y exchanged too.
    """
    crs = _usable(frame.crs)
    label = _name(crs) if crs else ""
    boxes = shapely.bounds(frame.geometry.to_numpy())
    if not np.isfinite(boxes).all(axis=1).any():
        return Placed(frame=frame.set_crs(RD_NEW, allow_override=True), label=label)
    fits = _meets(_in_rd(boxes, crs), RD_BOX) if crs else np.zeros(len(boxes), bool)
    if crs is None or not fits.any():
        return _guessed(frame, boxes, label)
    strays = _strays(boxes, fits)
    if _is_rd(crs):
        notes = (
            ()
            if crs.to_epsg() or crs.is_compound
            else (_note(source, "read_as_rd", crs),)
        )
        placed = frame.set_crs(RD_NEW, allow_override=True)
        return Placed(frame=placed, label=label, strays=strays, notes=notes)
    note = _note(source, "reprojected", crs)
    return Placed(
        frame=frame.to_crs(RD_NEW),
        label=label,
        strays=strays,
        conversion_m=CONVERSION_M,
        notes=(note,),
    )


def _guessed(frame: gpd.GeoDataFrame, boxes: Boxes, label: str) -> Placed:
    """Take the system in which most features lie in or near the country."""
    turned = boxes[:, [1, 0, 3, 2]]
    counted = [
        (_meets(turned if one.exchanged else boxes, one.box), one) for one in CANDIDATES
    ]
    fits, best = max(counted, key=lambda pair: int(pair[0].sum()))
    if not fits.any():
        doubt: Doubt = "impossible" if label else "missing"
        return Placed(frame=frame, doubt=doubt, label=label)
    shapes = frame.geometry.to_numpy()
    if best.exchanged:
        shapes = shapely.transform(shapes, lambda points: points[:, ::-1])
    taken = frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index))
    taken = taken.set_crs(best.crs, allow_override=True).to_crs(RD_NEW)
    doubt = "exchanged" if best.exchanged else "guessed" if label else "unlabelled"
    return Placed(
        frame=taken,
        doubt=doubt,
        label=label,
        guess=_name(CRS(best.crs)),
        strays=_strays(boxes, fits),
        conversion_m=0.0 if best.crs == RD_NEW else CONVERSION_M,
    )


def _usable(crs: Any) -> CRS | None:  # noqa: ANN401 - geopandas ships no type for it
    """Give a label that coordinates can be converted from."""
    if crs is None or str(crs.name).lower().startswith(NO_SYSTEM):
        return None
    return None if crs.is_engineering else CRS(crs)


def _name(crs: CRS) -> str:
    code = crs.to_epsg()
    if code == 28992:
        return "RD New (EPSG:28992)"
    return f"{crs.name} (EPSG:{code})" if code else str(crs.name)


def _note(source: str, key: str, crs: CRS) -> Note:
    return Note(source=source, key=f"note.{key}", facts={"crs": _name(crs)})


def _is_rd(crs: CRS) -> bool:
    """Tell RD New in any spelling: with heights, or as old files write it.

    A definition without a code names no datum shift; converting from it would move
    everything by a quarter of a metre.
    """
    plane = crs.sub_crs_list[0] if crs.is_compound else crs
    plane = plane.source_crs if plane.is_bound and plane.source_crs else plane
    if plane.to_epsg() == 28992:
        return True
    if not plane.is_projected or plane.coordinate_operation is None:
        return False
    given = {one.name: one.value for one in plane.coordinate_operation.params}
    same = all(given.get(name) == value for name, value in RD_PARAMETERS)
    ellipsoid = plane.ellipsoid
    return same and bool(ellipsoid and abs(ellipsoid.semi_major_metre - BESSEL_M) < 1)


def _in_rd(boxes: Boxes, crs: CRS) -> Boxes:
    """Give the boxes of features in RD New; not finite where that cannot be."""
    if _is_rd(crs):
        return boxes
    outlines = gpd.GeoSeries(shapely.box(*boxes.T), crs=crs)
    try:
        return np.asarray(shapely.bounds(outlines.to_crs(RD_NEW).to_numpy()))
    except ProjError:
        # a label of another planet, or of no place at all
        return np.full(boxes.shape, np.inf)


def _meets(boxes: Boxes, box: tuple[float, float, float, float]) -> NDArray[np.bool_]:
    """Tell which boxes lie on earth, and in part in a box."""
    west, south, east, north = boxes.T
    with np.errstate(invalid="ignore"):
        meets = (west <= box[2]) & (east >= box[0])
        meets &= (south <= box[3]) & (north >= box[1])
    on_earth = np.isfinite(boxes) & (np.abs(boxes) < EARTH_M)
    return np.asarray(meets & on_earth.all(axis=1))


def _strays(boxes: Boxes, fits: NDArray[np.bool_]) -> tuple[int, ...]:
    finite = np.isfinite(boxes).all(axis=1)
    return tuple(np.flatnonzero(finite & ~fits).tolist())
