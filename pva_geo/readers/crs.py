"""Coordinates into RD New, once; and what to think of a label that cannot be true."""

from dataclasses import dataclass
from typing import Literal

import geopandas as gpd
import numpy as np

from pva_geo.model import Note
from pva_geo.schema import RD_NEW, WGS84

__all__ = ["Placed", "place_in_rd"]

RD_BOX = (-100_000.0, 250_000.0, 400_000.0, 700_000.0)
"""Generous box around the Netherlands in RD New, metres."""
DEGREE_BOX = (1.0, 49.0, 9.0, 55.5)
"""The same in longitude and latitude."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placed:
    """A frame in RD New, and how sure that is."""

    frame: gpd.GeoDataFrame
    """RD New, unless `doubt` says that no coordinates can be used."""
    doubt: Literal["", "missing", "impossible", "guessed"] = ""
    """Empty when the label is there and can be true."""
    label: str = "?"
    """The label of the source."""
    guess: str = ""
    """What was taken instead."""
    notes: tuple[Note, ...] = ()
    """Says a reprojection."""


def place_in_rd(frame: gpd.GeoDataFrame, source: str) -> Placed:
    """Bring a frame into RD New; trust coordinates more than their label.

    Parameters
    ----------
    frame
        With or without a CRS.
    source
        Name of the file, for the note.
    """
    label = _label(frame)
    bounds = frame.total_bounds
    if not np.isfinite(bounds).all():
        return Placed(frame=frame.set_crs(RD_NEW, allow_override=True), label=label)
    if frame.crs is not None and _possible(frame):
        if frame.crs.to_epsg() == 28992:
            return Placed(frame=frame, label=label)
        note = Note(source=source, key="note.reprojected", facts={"crs": label})
        return Placed(frame=frame.to_crs(RD_NEW), label=label, notes=(note,))
    guess = _guess(bounds)
    if not guess:
        doubt: Literal["missing", "impossible"] = (
            "missing" if frame.crs is None else "impossible"
        )
        return Placed(frame=frame, doubt=doubt, label=label)
    taken = frame.set_crs(guess, allow_override=True).to_crs(RD_NEW)
    return Placed(frame=taken, doubt="guessed", label=label, guess=guess)


def _label(frame: gpd.GeoDataFrame) -> str:
    if frame.crs is None:
        return "?"
    code = frame.crs.to_epsg()
    return f"EPSG:{code}" if code else str(frame.crs.name)


def _possible(frame: gpd.GeoDataFrame) -> bool:
    """Whether the coordinates, read by their label, lie in or near the country."""
    corners = gpd.GeoSeries(frame.geometry.dropna().iloc[:200].envelope, crs=frame.crs)
    bounds = corners.to_crs(RD_NEW).total_bounds
    return bool(np.isfinite(bounds).all()) and _within(bounds, RD_BOX)


def _guess(bounds: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> str:
    if _within(bounds, RD_BOX) and bounds[3] > 1000:
        return RD_NEW
    return WGS84 if _within(bounds, DEGREE_BOX) else ""


def _within(
    bounds: "np.ndarray[tuple[int], np.dtype[np.float64]]",
    box: tuple[float, float, float, float],
) -> bool:
    west, south, east, north = (float(value) for value in bounds)
    return box[0] <= west <= east <= box[2] and box[1] <= south <= north <= box[3]
