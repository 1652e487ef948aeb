"""Service areas → where each grid operator is active; always derived (`afgeleid`).

An overlap with a service area is no proof that an operator must take part there; it is
a reason to ask.
"""

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
import shapely

from pva_geo.model import SectorLink
from pva_geo.organisation.tracks import track_of

__all__ = ["DRAWN", "Active", "active_by_area", "active_by_gemeente", "links_by_area"]

DRAWN = "gebieden"
"""Basis of a link that follows from an overlay."""
LEAST_M2 = 10_000.0
"""A sector area matters in a subregion from one hectare on; less is border noise."""
Active = tuple[tuple[str, tuple[str, ...]], ...]
"""Operator → ids of the subregions it is active in."""
LEAST_SHARE = 0.025
"""Two sources of one border differ by up to this share; less is no overlap."""


def active_by_gemeente(
    served: Mapping[str, frozenset[str]], subregions: gpd.GeoDataFrame
) -> Active:
    """Tell in which subregions each operator serves a gemeente.

    Parameters
    ----------
    served
        Operator → codes of gemeenten.
    subregions
        `subregion_id` and `gemeenten`.
    """
    ids = subregions["subregion_id"].astype(str).tolist()
    codes = dict(zip(ids, map(set, subregions["gemeenten"]), strict=True))
    return tuple(
        (name, tuple(one for one in ids if units & codes[one]))
        for name, units in served.items()
    )


def active_by_area(areas: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame) -> Active:
    """Tell in which subregions each operator has more than border noise of its area.

    Parameters
    ----------
    areas
        RD New; `netbeheerder` and polygons, one or several rows an operator.
    subregions
        RD New; `subregion_id`.
    """
    ids = subregions["subregion_id"].astype(str).tolist()
    shapes = subregions.geometry.to_numpy()
    sizes = shapely.area(shapes)
    found = []
    for name, own in areas.groupby("netbeheerder", sort=True):
        whole = shapely.union_all(shapely.make_valid(own.geometry.to_numpy()))
        shares = shapely.area(shapely.intersection(shapes, whole)) / sizes
        held = np.flatnonzero(shares >= LEAST_SHARE)
        found.append((str(name), tuple(ids[place] for place in held)))
    return tuple(found)


def links_by_area(
    areas: gpd.GeoDataFrame, projects: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame
) -> tuple[SectorLink, ...]:
    """Link projects and subregions to the tracks of the areas that they meet.

    Parameters
    ----------
    areas
        RD New; `spoor` and polygons.
    projects
        RD New; `project_id`; one without a geometry meets nothing.
    subregions
        RD New; `subregion_id`.

    Returns
    -------
    tuple of SectorLink
        One a track, by its name, marked as derived from areas.
    """
    tracks = areas["spoor"].astype(str).map(track_of)
    shapes, land = projects.geometry.to_numpy(), subregions.geometry.to_numpy()
    links = []
    for track, own in areas.groupby(tracks, sort=True):
        whole = shapely.union_all(shapely.make_valid(own.geometry.to_numpy()))
        met = np.flatnonzero(shapely.intersects(shapes, whole))
        sizes = shapely.area(shapely.intersection(land, whole))
        held = np.flatnonzero(sizes >= LEAST_M2)
        links.append(
            SectorLink(
                track=str(track),
                projects=tuple(projects["project_id"].iloc[met].astype(str)),
                subregions=tuple(subregions["subregion_id"].iloc[held].astype(str)),
                basis=DRAWN,
            )
        )
    return tuple(links)
