"""In which gemeenten the findings on drawn polygons lie."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import geopandas as gpd
import numpy as np
import shapely

from pva_geo.model import Finding

__all__ = ["place_findings"]


def place_findings(
    findings: Sequence[Finding], units: gpd.GeoDataFrame, *, noise_width: float = 0.0
) -> tuple[Finding, ...]:
    """Fill in the gemeenten that each finding lies in, by shape or else by place.

    Parameters
    ----------
    findings
        Those that name gemeenten already, or have no place, stay as they are.
    units
        `gemeentecode`, `gemeente` and polygons in RD New.
    noise_width
        A finding lies in a gemeente by a piece that is wider than this on average,
        metres; one that has no such piece lies in all that it touches with some area.
    """
    shapes = np.array([_where(one) for one in findings], dtype=object)
    polygons = np.array(units.geometry.to_numpy(), dtype=object)
    shapely.prepare(polygons)  # they are few and large, and asked twice
    unit, finding = shapely.STRtree(shapes).query(polygons, predicate="intersects")
    real = shapely.covers(polygons[unit], shapes[finding])
    cut = np.flatnonzero(~real & (shapely.get_dimensions(shapes[finding]) == 2))
    shared = shapely.intersection(polygons[unit[cut]], shapes[finding[cut]])
    real[cut] = _mean_width_m(shared) > noise_width
    some = cut[shapely.area(shared) > 0]
    real[some] |= ~np.isin(finding[some], finding[real])
    held: dict[int, list[int]] = defaultdict(list)
    for place, number in zip(finding[real].tolist(), unit[real].tolist(), strict=True):
        held[place].append(number)
    codes, names = units["gemeentecode"].tolist(), units["gemeente"].tolist()
    placed = list(findings)
    for place, numbers in held.items():
        one = findings[place]
        placed[place] = replace(
            one,
            gemeenten=tuple(sorted(codes[number] for number in numbers)),
            facts={
                **one.facts,
                "gemeente_names": sorted(str(names[number]) for number in numbers),
            },
        )
    return tuple(placed)


def _where(finding: Finding) -> shapely.Geometry | None:
    if finding.gemeenten:
        return None
    if finding.geometry is not None:
        return finding.geometry
    return None if finding.point is None else shapely.Point(finding.point)


def _mean_width_m(
    shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]",
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Give 2·area/perimeter of each shape; 0 where it has no perimeter."""
    perimeter = shapely.length(shapes)
    return np.divide(
        2 * shapely.area(shapes),
        perimeter,
        out=np.zeros(len(shapes)),
        where=perimeter > 0,
    )
