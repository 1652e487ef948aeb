"""Gemeente × subregion: who holds how much, and which gemeenten that cuts."""

from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.faces import is_noise
from pva_geo.model import Holding, Tolerance, UnitShares

__all__ = ["share_units", "with_gemeenten"]

Geometries = NDArray[Any]


def share_units(
    subregions: gpd.GeoDataFrame, units: gpd.GeoDataFrame, tolerance: Tolerance
) -> tuple[UnitShares, ...]:
    """Say of each gemeente what each subregion holds of it.

    Parameters
    ----------
    subregions
        `subregion_id` and valid polygons in RD New.
    units
        `gemeentecode`, `gemeente` and polygons in RD New.
    tolerance
        A piece nowhere wider than the sliver width is marked as a sliver; one that is
        noise is left out.

    Returns
    -------
    tuple of UnitShares
        One a gemeente, in the order of the units.
    """
    whole = _shapes(units)
    unit, holder, pieces = _pieces(whole, _shapes(subregions))
    kept = _has_wider(pieces, tolerance.noise_width)
    unit, holder, pieces = unit[kept], holder[kept], pieces[kept]
    order = np.lexsort((-shapely.area(pieces), unit))
    unit, holder, pieces = unit[order], holder[order], pieces[order]
    ids = subregions["subregion_id"].astype(str).to_numpy()[holder]
    slivers = ~_has_wider(pieces, tolerance.sliver_width)
    bounds = np.searchsorted(unit, np.arange(len(whole) + 1)).tolist()
    held = [slice(*ends) for ends in pairwise(bounds)]
    nothing = shapely.Polygon()
    first = [pieces[one][0] if len(pieces[one]) else nothing for one in held]
    bare = shapely.difference(whole, [shapely.union_all(pieces[one]) for one in held])
    bare_m2 = np.where(_has_wider(bare, tolerance.noise_width), shapely.area(bare), 0)
    left = shapely.difference(whole, np.array(first, dtype=object))
    by_one = ~_has_wider(left, tolerance.sliver_width)
    return tuple(
        UnitShares(
            gemeentecode=str(row["gemeentecode"]),
            gemeente=str(row["gemeente"]),
            area_m2=float(whole[place].area),
            holdings=_holdings(ids[one], pieces[one], slivers[one], whole[place].area),
            uncovered_m2=float(bare_m2[place]),
            is_held_by_one=bool(by_one[place]),
        )
        for place, (one, row) in enumerate(
            zip(held, units.drop(columns="geometry").to_dict("records"), strict=True)
        )
    )


def _holdings(
    ids: NDArray[Any], pieces: Geometries, slivers: NDArray[np.bool_], area_m2: float
) -> tuple[Holding, ...]:
    return tuple(
        Holding(
            subregion_id=str(name),
            area_m2=metres,
            share=metres / area_m2,
            sliver=sliver,
            geometry=piece,
        )
        for name, piece, metres, sliver in zip(
            ids, pieces, shapely.area(pieces).tolist(), slivers.tolist(), strict=True
        )
    )


def with_gemeenten(
    subregions: gpd.GeoDataFrame, shares: tuple[UnitShares, ...]
) -> gpd.GeoDataFrame:
    """Fill `gemeenten` of drawn subregions: those of which they hold a real piece."""
    held: dict[str, list[str]] = {str(key): [] for key in subregions["subregion_id"]}
    for one in shares:
        for holding in one.holdings:
            if not holding.sliver:
                held[holding.subregion_id].append(one.gemeentecode)
    lists = [tuple(sorted(held[str(key)])) for key in subregions["subregion_id"]]
    return subregions.assign(
        gemeenten=pd.Series(lists, index=subregions.index, dtype=object)
    )


def _shapes(frame: gpd.GeoDataFrame) -> Geometries:
    return np.array(frame.geometry.to_numpy(), dtype=object)


def _pieces(
    units: Geometries, polygons: Geometries
) -> tuple[NDArray[np.intp], NDArray[np.intp], Geometries]:
    """Cut each unit by each subregion that meets it; most pieces need no cutting."""
    shapely.prepare(units)
    tree = shapely.STRtree(polygons)
    unit, holder = tree.query(units, predicate="intersects")
    pieces = polygons[holder]
    cut = ~shapely.covers(units[unit], pieces)
    pieces[cut] = shapely.intersection(units[unit[cut]], pieces[cut])
    return unit, holder, pieces


def _has_wider(shapes: Geometries, width_m: float) -> NDArray[np.bool_]:
    """Tell which shapes have a polygon that is somewhere wider than a width."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    flat = (shapely.get_type_id(parts) == 3) & (shapely.area(parts) > 0)
    parts, owner = parts[flat], owner[flat]
    wider = np.zeros(len(shapes), dtype=bool)
    wider[owner[~is_noise(parts, width_m)]] = True
    return wider
