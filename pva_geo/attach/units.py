"""Projects known only by their gemeenten: equal shares over these, then by area."""

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.attach.held import Held

__all__ = ["hold_gemeenten"]

PIECE_M = 5.0
"""A piece of a gemeente narrower than this is border noise, metres."""
NEGLIGIBLE = 1e-9
Shares = dict[int, float]


def hold_gemeenten(
    named: Mapping[int, list[str]], gemeenten: gpd.GeoDataFrame, polygons: NDArray[Any]
) -> Held:
    """Share projects equally over their gemeenten, then by area over subregions.

    Parameters
    ----------
    named
        Place of a project → codes; a code that stands twice counts once, one that is
        not among the units lies outside the provincie.
    gemeenten
        Units of the provincie: `gemeentecode` and polygons.
    polygons
        Subregions.
    """
    pieces = _unit_shares(gemeenten, polygons)
    outside = {len(polygons): 1.0}
    project, place, share = [], [], []
    for number, codes in named.items():
        known = list(dict.fromkeys(codes))
        shares: Shares = {}
        for code in known:
            for held, part in pieces.get(code, outside).items():
                shares[held] = shares.get(held, 0.0) + part / len(known)
        project += [number] * len(shares)
        place += list(shares)
        share += list(shares.values())
    return Held(
        project=np.array(project, dtype=np.int64),
        place=np.array(place, dtype=np.int64),
        share=np.array(share, dtype=np.float64),
    )


def _unit_shares(
    gemeenten: gpd.GeoDataFrame, polygons: NDArray[Any]
) -> dict[str, Shares]:
    """Give, for each unit, the share of its area that each subregion holds."""
    units = gemeenten.geometry.to_numpy()
    codes = gemeenten["gemeentecode"].tolist()
    shares: dict[str, Shares] = {code: {} for code in codes}
    tree = shapely.STRtree(units)
    covered = set(zip(*tree.query(polygons, predicate="covers").tolist(), strict=True))
    meeting = tree.query(polygons, predicate="intersects").tolist()
    for polygon, unit in zip(*meeting, strict=True):
        if (polygon, unit) in covered:
            shares[codes[unit]][polygon] = 1.0
            continue
        piece = shapely.intersection(units[unit], polygons[polygon])
        if piece.area > 0 and 2 * piece.area / piece.length > PIECE_M:
            shares[codes[unit]][polygon] = piece.area / units[unit].area
    for found in shares.values():
        total = sum(found.values())
        for polygon in found:
            found[polygon] /= max(total, 1.0)
        rest = 1.0 - sum(found.values())
        if rest > NEGLIGIBLE:
            found[len(polygons) + 1] = rest
    return shares
