"""The ladder of fills: the fuller a symbol, the further its project."""

from collections.abc import Mapping
from typing import Literal

import geopandas as gpd

from pva_geo.model import Status
from pva_geo.render.style import LADDER_FASE, LADDER_STATUS

__all__ = ["Ladder", "ladder_of", "rungs"]

Ladder = Literal["status", "fase", ""]


def ladder_of(projects: gpd.GeoDataFrame) -> Ladder:
    """Tell what the fill shows: status if any has one, else fase, else nothing."""
    status = set(projects["status"].dropna()) if "status" in projects else set()
    if status - {Status.ONBEKEND, ""}:
        return "status"
    fase = set(projects["fase"].dropna()) if "fase" in projects else set()
    return "fase" if fase - {""} else ""


def rungs(ladder: Ladder) -> Mapping[str, str]:
    """Give the words of a ladder with their steps, the emptiest first."""
    steps: Mapping[str, Mapping[str, str]] = {
        "status": LADDER_STATUS,
        "fase": LADDER_FASE,
        "": {},
    }
    return steps[ladder]
