"""A real provincie drawn as polygons, with mistakes of known size planted in it.

Gelderland or Zuid-Holland of the embedded boundaries, in their six and seven RES
regions. The truth is the drawing before the mistakes: who answers every choice rightly
gets it back.
"""

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve, regions, select_provincie
from pva_geo.model import Area, Boundaries, Scheme, SchemeKind, Source
from pva_geo.schema import RD_NEW
from pva_geo.sources import read_boundaries

__all__ = ["Planted", "plant"]

BOWTIE = shapely.Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
FAR = box(400_000, 300_000, 401_000, 301_000)


@dataclass(frozen=True)
class Planted:
    """The drawing, what is planted in it, and the truth."""

    scheme: Scheme
    area: Area
    boundaries: Boundaries
    truth: dict[str, BaseGeometry]
    """Id → polygon before the mistakes."""
    choices: dict[str, tuple[float, str]]
    """What a person must decide: check and kind → area, and the right answer."""
    mended: dict[str, float]
    """What can be mended: action → area."""


def plant(provincie: str = "Gelderland") -> Planted:
    """Plant mistakes of every kind, each in a place of its own."""
    boundaries = read_boundaries()
    area = select_provincie(boundaries, provincie)
    units = dict(zip(area.units["gemeentecode"], area.units.geometry, strict=True))
    found = regions(area, "res")
    most = sorted(found.groupby("subregio"), key=lambda named: -len(named[1]))
    truth = {
        str(name): dissolve(np.array([units[c] for c in group["gemeentecode"]]))
        for name, group in most
    }
    a, b, c, d, e, f, *_ = truth
    drawn = dict(truth)
    # shifted: strips along all its borders, as gaps, overlaps and spills
    drawn[a] = translate(drawn[a], 0.8, 0.5)
    # a wide hole, a narrow one, and one that is noise, each deep within
    at = _deep(truth[b])
    drawn[b] -= box(at.x - 150, at.y - 100, at.x + 150, at.y + 100)
    drawn[b] -= box(at.x - 250, at.y + 200, at.x + 250, at.y + 202)
    drawn[b] -= box(at.x - 250, at.y + 300, at.x + 250, at.y + 300.0005)
    # a neighbour that reaches into the middle of it: wide, and as a narrow strip
    drawn[c] |= box(at.x - 300, at.y - 500, at.x + 300, at.y - 300)
    drawn[c] |= box(at.x - 200, at.y + 400, at.x + 200, at.y + 403)
    # a whole gemeente left out, and one that a neighbour claims too
    lost = _whole_unit(units, truth[d])
    drawn[d] = shapely.difference(truth[d], lost)
    claimed = _whole_unit(units, truth[e])
    drawn[f] = dissolve(np.array([truth[f], claimed]))
    # land outside the provincie: an island far off, and a subregion that lies there
    drawn[e] |= translate(FAR, 0, 5_000)
    # the same lines, written otherwise: no mistake
    drawn[d] = shapely.segmentize(drawn[d], 400)
    drawn[f] = shapely.reverse(drawn[f])
    halves = _halves(drawn.pop(e))
    rows = [*drawn.items(), *((e, half) for half in halves)]
    rows += [(b, translate(BOWTIE, at.x - 1_000, at.y)), (c, None)]
    rows += [("Leeg", None), ("Ver", FAR)]
    return Planted(
        scheme=_scheme(rows),
        area=area,
        boundaries=boundaries,
        truth=truth,
        choices={
            "hole": (60_000.0, b),
            "reach": (120_000.0, b),
            "lost": (lost.area, d),
            "claimed": (claimed.area, e),
            "far": (FAR.area, "verwijderen"),
            "empty": (0.0, "verwijderen"),
        },
        mended={"narrow hole": 1_000.0, "narrow reach": 1_200.0, "island": FAR.area},
    )


def _scheme(rows: list[tuple[str, BaseGeometry | None]]) -> Scheme:
    names = [name for name, _ in rows]
    columns = {"subregion_id": names, "name": names, "row": range(1, len(rows) + 1)}
    frame = gpd.GeoDataFrame(columns, geometry=[s for _, s in rows], crs=RD_NEW)
    source = Source(role="scheme", name="getekend.gpkg", rows=len(rows))
    return Scheme(kind=SchemeKind.POLYGONS, source=source, rows=frame)


def _deep(shape: BaseGeometry) -> BaseGeometry:
    """Give the point that is furthest from any border."""
    circle = shapely.maximum_inscribed_circle(shape, tolerance=100)
    return shapely.Point(shapely.get_coordinates(circle)[0])


def _whole_unit(units: dict[str, BaseGeometry], shape: BaseGeometry) -> BaseGeometry:
    """Give the smallest gemeente of a subregion."""
    inside = [u for u in units.values() if shape.contains(u.representative_point())]
    return min(inside, key=lambda unit: unit.area)


def _halves(shape: BaseGeometry) -> tuple[BaseGeometry, BaseGeometry]:
    """Cut along a straight line that both halves have."""
    west, south, east, north = shape.bounds
    middle = (west + east) / 2
    return (
        shape & box(west - 1, south - 1, middle, north + 1),
        shape & box(middle, south - 1, east + 1, north + 1),
    )
