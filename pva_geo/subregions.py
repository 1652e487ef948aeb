"""A scheme → subregion polygons: dissolved from units, or from drawn features."""

from collections.abc import Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.boundaries import dissolve
from pva_geo.schema import RD_NEW, require_columns, require_rd_new

__all__ = ["assign_units", "dissolve_subregions", "unite_features"]

COLUMNS = ["subregion_id", "name", "gemeenten", "area_m2", "parts", "geometry"]


def dissolve_subregions(
    assignment: pd.DataFrame, units: gpd.GeoDataFrame
) -> gpd.GeoDataFrame:
    """Dissolve units into the subregions they are assigned to.

    Parameters
    ----------
    assignment
        `gemeentecode`, `subregion_id`, `name`: one row a unit and subregion, in the
        order of the scheme; codes that are no unit are passed over.
    units
        `gemeentecode` and polygons in RD New.

    Returns
    -------
    geopandas.GeoDataFrame
        `subregion_id`, `name`, `gemeenten` (tuple of codes, sorted), `area_m2`, `parts`
        and geometry in RD New; in order of first appearance in the scheme.
    """
    require_rd_new(units, "units")
    require_columns(assignment, ["gemeentecode", "subregion_id", "name"], "assignment")
    polygons = dict(zip(units["gemeentecode"], units.geometry, strict=True))
    rows = []
    for subregion_id, group in assignment.groupby("subregion_id", sort=False):
        codes = sorted({code for code in group["gemeentecode"] if code in polygons})
        merged = dissolve(np.array([polygons[code] for code in codes], dtype=object))
        rows.append(_row(str(subregion_id), group["name"].iloc[0], codes, merged))
    return _frame(rows)


def unite_features(rows: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Unite drawn features of one id; `gemeenten` stays empty until asked for.

    Parameters
    ----------
    rows
        `subregion_id`, `name` and valid polygons in RD New.
    """
    require_rd_new(rows, "scheme")
    ids, shapes = list(map(str, rows["subregion_id"].tolist())), _shapes(rows)
    names = rows["name"].to_numpy(dtype=object)
    places: dict[str, list[int]] = {}
    if len(set(ids)) < len(ids):
        for place, one in enumerate(ids):
            places.setdefault(one, []).append(place)
        first = [of_one[0] for of_one in places.values()]
        united = shapes[first]
        for number, of_one in enumerate(places.values()):
            if len(of_one) > 1:
                united[number] = dissolve(shapes[of_one])
        ids, names, shapes = list(places), names[first], united
    return gpd.GeoDataFrame(
        {
            "subregion_id": pd.Series(ids, dtype=object),
            "name": pd.Series(names, dtype=object),
            "gemeenten": [()] * len(ids),
            "area_m2": shapely.area(shapes),
            "parts": _parts(shapes),
        },
        geometry=shapes,
        crs=RD_NEW,
    )


def assign_units(
    units: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame
) -> gpd.GeoDataFrame:
    """Say of each unit which subregions hold it.

    Returns
    -------
    geopandas.GeoDataFrame
        `gemeentecode`, `gemeente`, `subregion_id` (ids joined by `|`, empty when in
        none) and geometry; rows and CRS as they came.
    """
    held: dict[str, list[str]] = {code: [] for code in units["gemeentecode"]}
    for subregion_id, codes in zip(
        subregions["subregion_id"], subregions["gemeenten"], strict=True
    ):
        for code in codes:
            held[code].append(str(subregion_id))
    joined = ["|".join(held[code]) for code in units["gemeentecode"]]
    named = units[["gemeentecode", "gemeente", "geometry"]]
    return named.assign(subregion_id=joined)


def _row(
    subregion_id: str, name: str, codes: Sequence[str], merged: BaseGeometry
) -> dict[str, object]:
    return {
        "subregion_id": subregion_id,
        "name": name,
        "gemeenten": tuple(codes),
        "area_m2": float(merged.area),
        "parts": int(_parts(np.array([merged], dtype=object))[0]),
        "geometry": merged,
    }


def _frame(rows: list[dict[str, object]]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(rows, columns=COLUMNS, geometry="geometry", crs=RD_NEW)


def _shapes(frame: gpd.GeoDataFrame) -> NDArray[Any]:
    return np.array(frame.geometry.to_numpy(), dtype=object)


def _parts(shapes: NDArray[Any]) -> NDArray[np.int32]:
    empty = shapely.is_empty(shapes)
    return np.asarray(np.where(empty, 0, shapely.get_num_geometries(shapes)))
