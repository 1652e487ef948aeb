"""Where is a project? Coordinates in RD or degrees, and named gemeenten."""

from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from pva_geo.gazetteer import Gazetteer, mend_code
from pva_geo.model import Area, Boundaries, Check
from pva_geo.projects.faults import Faults
from pva_geo.projects.fields import FIELD_BY_NAME, PLACE_FIELDS
from pva_geo.projects.literals import read_number, split_list
from pva_geo.schema import RD_NEW, WGS84

__all__ = ["find_misplaced", "read_gemeenten", "read_points", "read_provincies"]

Texts = Mapping[str, list[str]]
Pair = tuple[float, float]

RANGES = {field.name: (field.low or 0.0, field.high or 0.0) for field in PLACE_FIELDS}
"""Where a project can be, metres and degrees; no two ranges meet."""


def read_points(texts: Texts, faults: Faults) -> NDArray[Any]:
    """Read points from `x_rd` and `y_rd`, else from `lon` and `lat`.

    Exchanged coordinates are mended where only one reading is possible, and said
    (PRJ-09); others are not used.

    Returns
    -------
    numpy.ndarray
        Points in RD New, or `None`.
    """
    points = np.full(len(faults.rows), None, dtype=object)
    for first, second in (("x_rd", "y_rd"), ("lon", "lat")):
        if first not in texts or second not in texts:
            continue
        for place, (a, b) in enumerate(zip(texts[first], texts[second], strict=True)):
            if points[place] is not None or not (a or b):
                continue
            point, variant = _read_pair(a, b, first)
            points[place] = point
            if variant is not None:
                _say_swapped(faults, place, f"{a or '…'}, {b or '…'}", point, variant)
    return points


def read_gemeenten(
    texts: Texts, gazetteer: Gazetteer, faults: Faults
) -> list[str | None]:
    """Read named gemeenten: codes joined by `|`; a name that nobody knows is PRJ-02.

    Codes win over names; what stands in either column is a list by `|` or `;`. A
    gemeente that is not there at the peildatum stands for its successors, or for those
    that it came from, and that is noted.
    """
    count = len(faults.rows)
    columns = (texts.get(name, [""] * count) for name in ("gm_codes", "gemeenten"))
    names = gazetteer.names
    read: list[str | None] = []
    for place, (codes, named) in enumerate(zip(*columns, strict=True)):
        field = FIELD_BY_NAME["gemeenten"]
        known: dict[str, None] = {}
        for part in split_list(codes) or split_list(named):
            code = mend_code(part) or gazetteer.code_of(part)
            if code is not None and code in names:
                here = _at_peildatum(code, gazetteer)
                if here != (code,):
                    others = [names.get(other, other) for other in here]
                    facts = {"name": names[code], "others": others}
                    faults.note("herindeling", place=place, **facts)
                known |= dict.fromkeys(here)
                continue
            near = get_close_matches(part, names.values(), n=1)
            faults.value(place, field, part, near[0] if near else "")
        read.append("|".join(known) or None)
    return read


def read_provincies(
    texts: list[str], gazetteer: Gazetteer, faults: Faults
) -> list[str | None]:
    """Read named provincies: codes joined by `|`; one that nobody knows is PRJ-02."""
    field, read = FIELD_BY_NAME["provincie"], list[str | None]()
    names = sorted(set(gazetteer.provincies.values()))
    for place, text in enumerate(texts):
        codes: dict[str, None] = {}
        for part in split_list(text):
            code = gazetteer.provincie_of(part)
            if code is None:
                near = get_close_matches(part, names, n=1)
                faults.value(place, field, part, near[0] if near else "")
            else:
                codes[code] = None
        read.append("|".join(codes) or None)
    return read


def find_misplaced(
    projects: gpd.GeoDataFrame, area: Area, boundaries: Boundaries, faults: Faults
) -> None:
    """Find places outside the provincie (PRJ-04), or not in the named gemeenten.

    Parameters
    ----------
    projects
        `gemeenten`, geometry in RD New or `None`; a row each of `faults`.
    area
        The provincie.
    boundaries
        All gemeenten, to say where a place is.
    faults
        Takes the findings.
    """
    gemeenten = boundaries.gemeenten
    shapes = projects.geometry.to_numpy()
    codes = gemeenten["gemeentecode"].tolist()
    names = dict(zip(codes, gemeenten["gemeente"].tolist(), strict=True))
    tree = shapely.STRtree(gemeenten.geometry.to_numpy())
    found: dict[int, set[str]] = defaultdict(set)
    for place, unit in tree.query(shapes, predicate="intersects").T.tolist():
        found[place].add(codes[unit])
    shapely.prepare(area.polygon)
    inside = shapely.intersects(area.polygon, shapes)
    for place, codes_named in enumerate(projects["gemeenten"].tolist()):
        if shapes[place] is None:
            continue
        where = sorted(names[code] for code in found[place])
        named = set(str(codes_named or "").split("|")) - {""}
        apart = bool(named and where and not named & found[place])
        if apart or not inside[place]:
            faults.points[place] = _point(shapes[place])
        if not inside[place]:
            facts: dict[str, object] = {"where": ", ".join(where)}
            variant = "" if where else "sea"
            faults.cell(Check.OUTSIDE, place, facts=facts, variant=variant)
        if apart:
            listed = sorted(names.get(code, code) for code in named)
            facts = {"found": where, "named": listed}
            faults.cell(Check.PLACE_MISMATCH, place, facts=facts)


def _at_peildatum(code: str, gazetteer: Gazetteer) -> tuple[str, ...]:
    change = gazetteer.abolished.get(code) or gazetteer.coming.get(code)
    return change.others if change else (code,)


@cache
def _to_rd() -> Transformer:
    """Give the way from degrees to RD New, which is slow to make."""
    return Transformer.from_crs(WGS84, RD_NEW, always_xy=True)


def _read_pair(a: str, b: str, first: str) -> tuple[BaseGeometry | None, str | None]:
    """Read a pair of cells; the variant of PRJ-09 is `None` when nothing is wrong."""
    in_rd = first == "x_rd"
    for columns in (("x_rd", "y_rd"), ("lon", "lat")):
        metres = columns[0] == "x_rd"
        for swapped in (False, True):
            pair = _fitting(*((b, a) if swapped else (a, b)), columns)
            if pair is None:
                continue
            x, y = pair if metres else _to_rd().transform(*pair)
            point = shapely.points(x, y)
            if metres == in_rd:
                return point, "" if swapped else None
            return point, "degrees" if in_rd else "metres"
    return None, "lost"


def _fitting(a: str, b: str, columns: tuple[str, str]) -> Pair | None:
    """Read two cells as numbers of two columns, when they can be."""
    figure = columns[0] == "lon"
    read = read_number(a, figure=figure), read_number(b, figure=figure)
    fits = [
        number is not None and RANGES[column][0] <= number <= RANGES[column][1]
        for number, column in zip(read, columns, strict=True)
    ]
    return (read[0] or 0.0, read[1] or 0.0) if all(fits) else None


def _say_swapped(
    faults: Faults, place: int, given: str, point: BaseGeometry | None, variant: str
) -> None:
    read = "" if point is None else f"{point.centroid.x:.0f}, {point.centroid.y:.0f}"
    if point is not None:
        faults.points[place] = _point(point)
    facts = {"given": given, "read": read}
    faults.cell(Check.SWAPPED_COORDINATES, place, facts=facts, variant=variant)


def _point(shape: BaseGeometry) -> Pair:
    inside = shape.representative_point()
    return (float(inside.x), float(inside.y))
