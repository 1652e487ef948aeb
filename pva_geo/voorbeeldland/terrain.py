"""The land of voorbeeldland: every border drawn once, and shared by both its sides.

The lines of the coarse mosaic are cut round, warped, and made rough, each by itself
between its nodes, and rounded to a millimetre; only then are they closed to polygons.
So neighbours have the same vertices, and there is neither gap nor overlap.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.voorbeeldland.mosaic import Mosaic, draw_mosaic

__all__ = ["SEED", "Terrain", "draw_terrain", "roughen", "round_off"]

Geometries = NDArray[Any]
Coordinates = NDArray[np.float64]

SEED = 5
"""The same seed gives the same land, to the millimetre."""
WAVES_KM = ((42.0, 1.6), (23.0, 0.8), (11.0, 0.4))
"""Length and height of the waves that the plan is warped by, three of each."""
COAST_KM = 2.2
"""Coasts get a vertex at least this often before they are made rough."""
COAST_ROUGH, BORDER_ROUGH = 0.2, 0.15
"""How far the middle of a stretch moves, as a share of its length."""
CALM = 0.5
"""Lines that would cross are drawn again, each time this much less rough."""
CALMEST = 6
METRE_KM = 0.001


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Warp:
    """Bends the plan smoothly; near things stay near."""

    waves: Coordinates
    """One row a wave: turn by kilometre in x and y, start, height in x and y."""

    @classmethod
    def of(cls, random: np.random.Generator) -> "Warp":
        """Draw the direction, start and push of every wave."""
        rows = []
        for length, height in WAVES_KM:
            for heading, start, push in random.random((3, 3)) * 2 * np.pi:
                turn = 2 * np.pi / length
                rows.append(
                    (
                        np.cos(heading) * turn,
                        np.sin(heading) * turn,
                        start,
                        np.cos(push) * height,
                        np.sin(push) * height,
                    )
                )
        return cls(waves=np.array(rows))

    def __call__(self, xy: Coordinates) -> Coordinates:
        """Bend coordinates in kilometres."""
        turn_x, turn_y, start, up_x, up_y = self.waves.T
        swing = np.sin(xy[:, :1] * turn_x + xy[:, 1:] * turn_y + start)
        bent: Coordinates = xy + np.column_stack([swing @ up_x, swing @ up_y])
        return bent


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Terrain:
    """Land, as polygons in RD New, and the way from plan to land."""

    gemeenten: Mapping[str, BaseGeometry]
    """Gemeentecode → polygon or multipolygon; one exact coverage."""
    warp: Warp
    """Bends a place of the plan to where it lies in the land."""

    def metres(self, xy_km: Coordinates) -> Coordinates:
        """Bring places of the plan to RD New, metres, to a millimetre."""
        return to_metres(self.warp(xy_km))

    def place(self, xy_km: tuple[float, float]) -> tuple[float, float]:
        """Bring one place of the plan to RD New, metres."""
        x, y = self.metres(np.array([xy_km]))[0]
        return float(x), float(y)


def draw_terrain(seeds: Mapping[str, tuple[float, float]], seed: int = SEED) -> Terrain:
    """Draw the land.

    Parameters
    ----------
    seeds
        Gemeentecode → where it grows from, kilometres.
    seed
        Another number gives another land on the same plan.
    """
    random = np.random.default_rng(seed)
    mosaic = draw_mosaic(seeds, random)
    warp = Warp.of(random)
    faces = shapely.get_parts(shapely.polygonize(_drawn(mosaic, warp, seed).tolist()))
    places = shapely.points(to_metres(warp(shapely.get_coordinates(mosaic.points))))
    place, face = shapely.STRtree(faces).query(places, predicate="within")
    owners: dict[str, list[BaseGeometry]] = {}
    for number, which in zip(place.tolist(), face.tolist(), strict=True):
        if code := mosaic.codes[number]:
            owners.setdefault(code, []).append(faces[which])
    return Terrain(
        gemeenten={code: _land(owners[code]) for code in sorted(owners)}, warp=warp
    )


def round_off(xy: Coordinates) -> Coordinates:
    """Cut the corners of a line (Chaikin's scheme); its ends stay."""
    start, end = xy[:-1], xy[1:]
    cut = np.empty((2 * len(start), 2))
    cut[0::2], cut[1::2] = start * 0.75 + end * 0.25, start * 0.25 + end * 0.75
    cut[0], cut[-1] = xy[0], xy[-1]
    return cut


def roughen(xy: Coordinates, rough: float, random: np.random.Generator) -> Coordinates:
    """Move the middle of every stretch aside, by at most a share of its length."""
    start, along = xy[:-1], np.diff(xy, axis=0)
    across = np.column_stack([-along[:, 1], along[:, 0]])
    aside, ahead = (2 * random.random((2, len(start), 1)) - 1) * rough
    rougher = np.empty((2 * len(start) + 1, 2))
    rougher[0::2] = xy
    rougher[1::2] = start + along / 2 + across * aside + along * ahead / 2
    return rougher


def to_metres(xy_km: Coordinates) -> Coordinates:
    """Give whole millimetres, in metres."""
    return np.round(xy_km / METRE_KM, 3)


def _drawn(mosaic: Mosaic, warp: Warp, seed: int) -> Geometries:
    """Draw all lines; those that cross another or themselves are drawn calmer."""
    calm = np.zeros(len(mosaic.lines), dtype=int)
    drawn = np.full(len(mosaic.lines), None, dtype=object)
    due = list(range(len(mosaic.lines)))
    for _ in range(CALMEST + 1):
        for place in due:
            # a line draws from chance of its own: others may be drawn again
            random = np.random.default_rng([seed, place])
            rough = CALM ** int(calm[place])
            drawn[place] = _line(mosaic, place, warp, rough, random)
        due = sorted(_crossing(drawn))
        if not due:
            break
        calm[due] += 1
    return drawn


def _line(
    mosaic: Mosaic, place: int, warp: Warp, rough: float, random: np.random.Generator
) -> BaseGeometry:
    line = mosaic.lines[place]
    if mosaic.is_coast[place]:
        xy = warp(_dense(line, COAST_KM * rough))
        for _ in range(2):
            xy = roughen(xy, COAST_ROUGH * rough, random)
    else:
        plain = rough <= CALM
        xy = _dense(line, rough) if plain else round_off(shapely.get_coordinates(line))
        xy = roughen(warp(xy), BORDER_ROUGH * rough, random)
    return shapely.LineString(to_metres(xy))


def _dense(line: BaseGeometry, step_km: float) -> Coordinates:
    return shapely.get_coordinates(shapely.segmentize(line, step_km))


def _crossing(lines: Geometries) -> set[int]:
    """Find lines that meet another but in a common end, or themselves."""
    crossing = set(np.flatnonzero(~shapely.is_simple(lines)).tolist())
    first, second = shapely.STRtree(lines).query(lines, predicate="intersects")
    apart = first < second
    first, second = first[apart], second[apart]
    ends = shapely.multipoints(
        np.column_stack(
            [shapely.get_point(lines[first], 0), shapely.get_point(lines[first], -1)]
        )
    )
    meet = shapely.intersection(lines[first], lines[second])
    beyond = ~shapely.is_empty(shapely.difference(meet, ends))
    return crossing | set(first[beyond].tolist()) | set(second[beyond].tolist())


def _land(faces: list[BaseGeometry]) -> BaseGeometry:
    return dissolve(np.array(faces, dtype=object))
