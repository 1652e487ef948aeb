"""Where a project is: coordinates in RD or degrees, and named gemeenten."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from pva_geo.gazetteer import Gazetteer, mend_code
from pva_geo.model import Area, Boundaries, Check, Finding
from pva_geo.projects.values import read_number, split_list
from pva_geo.schema import RD_NEW, WGS84

__all__ = ["find_misplaced", "read_codes", "read_points"]

Texts = Mapping[str, list[str]]
Label = Mapping[str, Any]

RD_X, RD_Y = (-10_000.0, 310_000.0), (290_000.0, 640_000.0)
"""Where a project can be, RD New, metres; the ranges do not meet."""
LON, LAT = (2.5, 7.6), (50.5, 54.5)
"""The same in degrees."""
LABELLED = {"project": "project_id", "source": "source", "row": "row"}
"""Names of a label → columns of the frame."""


def read_points(
    texts: Texts, labels: Sequence[Label]
) -> tuple[NDArray[Any], list[Finding]]:
    """Read points from `x_rd` and `y_rd`, else from `lon` and `lat`.

    Parameters
    ----------
    texts
        Our column → cells.
    labels
        `project`, `source` and `row` of each row, for findings.

    Returns
    -------
    tuple
        Points in RD New or `None`, and PRJ-09: exchanged coordinates are mended where
        only one reading is possible.
    """
    points = np.full(len(labels), None, dtype=object)
    findings: list[Finding] = []
    to_rd = Transformer.from_crs(WGS84, RD_NEW, always_xy=True)
    for first, second in (("x_rd", "y_rd"), ("lon", "lat")):
        if first not in texts or second not in texts:
            continue
        for place, (a, b) in enumerate(zip(texts[first], texts[second], strict=True)):
            if points[place] is not None or not (a and b):
                continue
            point, variant = _read_pair(a, b, to_rd, rd=first == "x_rd")
            points[place] = point
            if variant is not None:
                findings.append(_swapped(labels[place], f"{a}, {b}", point, variant))
    return points, findings


def read_codes(texts: Texts, gazetteer: Gazetteer) -> list[tuple[str, list[str]]]:
    """Read named gemeenten: codes joined by `|`, and names that nobody knows.

    Codes win over names; what stands in either column is a list by `|` or `;`.
    """
    count = len(next(iter(texts.values()), []))
    given = zip(
        texts.get("gm_codes", [""] * count),
        texts.get("gemeenten", [""] * count),
        strict=True,
    )
    found = []
    for codes, names in given:
        parts = split_list(codes) or split_list(names)
        read = [(part, mend_code(part) or gazetteer.code_of(part)) for part in parts]
        known = dict.fromkeys(code for _, code in read if code in gazetteer.names)
        unknown = [part for part, code in read if code not in gazetteer.names]
        found.append(("|".join(str(code) for code in known), unknown))
    return found


def find_misplaced(
    projects: gpd.GeoDataFrame, area: Area, boundaries: Boundaries
) -> Iterator[Finding]:
    """Find places outside the provincie (PRJ-04) or not in named gemeenten (PRJ-05).

    Parameters
    ----------
    projects
        `project_id`, `gemeenten`, `source`, `row`, geometry in RD New or `None`.
    area
        The provincie.
    boundaries
        All gemeenten, to say where a place is.
    """
    gemeenten = boundaries.gemeenten
    polygons = gemeenten.geometry.to_numpy()
    tree = shapely.STRtree(polygons)
    codes = gemeenten["gemeentecode"].tolist()
    names = dict(zip(codes, gemeenten["gemeente"].tolist(), strict=True))
    shapely.prepare(area.polygon)
    columns = ["project_id", "source", "row", "gemeenten"]
    records = projects[columns].to_dict("records")
    for row, shape in zip(records, projects.geometry.to_numpy(), strict=True):
        if shape is None or shape.is_empty:
            continue
        found = {codes[place] for place in tree.query(shape, predicate="intersects")}
        label = {name: row[key] for name, key in LABELLED.items()}
        point = _point(shape)
        if not area.polygon.intersects(shape):
            where = sorted(names[code] for code in found)
            yield _misplaced(
                Check.OUTSIDE, label, point, where=", ".join(where) or "zee"
            )
        named = set(str(row["gemeenten"] or "").split("|")) - {""}
        if named and found and not named & found:
            yield _misplaced(
                Check.PLACE_MISMATCH,
                label,
                point,
                found=sorted(names[code] for code in found),
                named=sorted(names.get(code, code) for code in named),
            )


def _read_pair(
    a: str, b: str, to_rd: Transformer, *, rd: bool
) -> tuple[BaseGeometry | None, str | None]:
    """Read a pair of cells; the variant of PRJ-09 is `None` when nothing is wrong."""
    x, y = read_number(a), read_number(b)
    if x is None or y is None:
        return None, "lost"
    in_degrees = _fits(x, y, LON, LAT), _fits(y, x, LON, LAT)
    in_rd = _fits(x, y, RD_X, RD_Y), _fits(y, x, RD_X, RD_Y)
    if any(in_rd):
        straight = in_rd[0]
        point = shapely.Point((x, y) if straight else (y, x))
        return point, None if straight and rd else ""
    if any(in_degrees):
        straight = in_degrees[0]
        point = shapely.Point(to_rd.transform(*((x, y) if straight else (y, x))))
        return point, "degrees" if rd else None if straight else ""
    return None, "lost"


def _fits(
    x: float, y: float, over_x: tuple[float, float], over_y: tuple[float, float]
) -> bool:
    return over_x[0] <= x <= over_x[1] and over_y[0] <= y <= over_y[1]


def _swapped(
    label: Label, given: str, point: BaseGeometry | None, variant: str
) -> Finding:
    read = "" if point is None else f"{point.centroid.x:.0f}, {point.centroid.y:.0f}"
    return _finding(
        Check.SWAPPED_COORDINATES,
        label,
        None if point is None else _point(point),
        variant,
        {"given": given, "read": read},
    )


def _misplaced(
    check: Check, label: Label, point: tuple[float, float], **facts: object
) -> Finding:
    return _finding(check, label, point, "", facts)


def _point(shape: BaseGeometry) -> tuple[float, float]:
    inside = shape.representative_point()
    return (float(inside.x), float(inside.y))


def _finding(
    check: Check,
    label: Label,
    point: tuple[float, float] | None,
    variant: str,
    facts: Mapping[str, object],
) -> Finding:
    return Finding(
        check=check,
        severity=check.severity,
        projects=(label["project"],),
        source=label["source"],
        row=label["row"],
        rows=(label["row"],),
        point=point,
        variant=variant,
        facts={"project": label["project"], **facts},
    )
