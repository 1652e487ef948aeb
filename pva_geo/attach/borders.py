"""What lies on a shared border belongs to those that share it, in equal parts."""

from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.model import RESERVED_IDS, Basis, Note

__all__ = ["on_borders", "split_evenly"]

TOUCHES_M = 1e-6
"""A piece this near to a polygon lies in it: cutting moves points by rounding."""


def split_evenly(shape: BaseGeometry, polygons: NDArray[Any]) -> NDArray[np.float64]:
    """Share one geometry over polygons that hold parts of it at once.

    Parameters
    ----------
    shape
        Line or polygon.
    polygons
        Those that hold a part of it; they overlap, or it runs along their border.

    Returns
    -------
    numpy.ndarray
        Length or area for each polygon. A piece that several hold is divided equally.
    """
    cuts = shapely.intersection(shape, polygons)
    flat = shapely.get_dimensions(shape) == 1
    edges = cuts if flat else shapely.boundary(cuts)
    noded = shapely.union_all(edges)
    pieces = shapely.get_parts(noded)
    if not flat:
        pieces = shapely.get_parts(shapely.polygonize(pieces))
    middle = (
        shapely.line_interpolate_point(pieces, 0.5, normalized=True)
        if flat
        else shapely.point_on_surface(pieces)
    )
    size = shapely.length(pieces) if flat else shapely.area(pieces)
    holds = shapely.distance(polygons[:, None], middle[None, :]) <= TOUCHES_M
    holders = np.maximum(holds.sum(axis=0), 1)
    return np.asarray((holds * (size / holders)).sum(axis=1))


def on_borders(
    projects: gpd.GeoDataFrame, attachments: pd.DataFrame, names: dict[str, str]
) -> Iterator[Note]:
    """Note the projects that are one point on the border of several subregions.

    Parameters
    ----------
    projects
        `project_id`, `source`, `row`; geometry in RD New.
    attachments
        As `attach_projects` gives them.
    names
        Subregion id → name.
    """
    inside = ~attachments["subregion_id"].isin(list(RESERVED_IDS))
    points = attachments[inside & (attachments["basis"] == Basis.POINT.value)]
    shared = points[points["project_id"].duplicated(keep=False)]
    if shared.empty:
        return
    single = shapely.get_num_geometries(projects.geometry.to_numpy()) == 1
    known = projects[single].set_index("project_id")
    for project, rows in shared.groupby("project_id", sort=False):
        if project not in known.index:
            continue
        held = [names.get(str(place), str(place)) for place in rows["subregion_id"]]
        row = known.loc[project]
        yield Note(
            source=row.get("source"),
            row=int(row["row"]) if "row" in known else None,
            key="note.projects.border",
            facts={"project": project, "names": held},
        )
