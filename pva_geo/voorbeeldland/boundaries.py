"""The boundaries of voorbeeldland, in the layout in which CBS publishes."""

from functools import cache

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.boundaries import dissolve
from pva_geo.schema import RD_NEW
from pva_geo.voorbeeldland.register import (
    HERINDELINGEN,
    PEILDATUM,
    REGISTER_COLUMNS,
    YEAR,
    read_register,
    seeds,
)
from pva_geo.voorbeeldland.terrain import Terrain, draw_terrain
from pva_geo.writers.geopackage.layers import geopackage_bytes

__all__ = ["boundaries_bytes", "gemeenten", "terrain"]

REGIONS = (
    ("provincie", "pv"),
    ("regionale_energiestrategie", "es"),
    ("subres_regio", "et"),
)
"""Rubriek of CBS, and how its columns in the register begin."""


@cache
def terrain() -> Terrain:
    """Draw the land, once."""
    return draw_terrain(seeds())


def gemeenten() -> gpd.GeoDataFrame:
    """Give all gemeenten with their row of the register, by code, in RD New."""
    land = terrain().gemeenten
    rows = [row for row in read_register() if row["gm_code"] in land]
    frame = pd.DataFrame(rows, columns=list(REGISTER_COLUMNS))
    shapes = [land[code] for code in frame["gm_code"]]
    return gpd.GeoDataFrame(frame, geometry=shapes, crs=RD_NEW)


def boundaries_bytes() -> bytes:
    """Give the GeoPackage: four layers, the register, and the herindelingen."""
    frame = gemeenten()
    layers: dict[str, pd.DataFrame] = {
        "gemeente_gegeneraliseerd": _layer("gemeente", "gm", frame)
    }
    for rubriek, prefix in REGIONS:
        layers[f"{rubriek}_gegeneraliseerd"] = _layer(rubriek, prefix, frame)
    layers["gebiedsindelingen_register"] = pd.DataFrame(frame[list(REGISTER_COLUMNS)])
    layers["herindelingen"] = pd.DataFrame(list(HERINDELINGEN))
    return geopackage_bytes(layers, PEILDATUM)


def _layer(rubriek: str, prefix: str, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Dissolve gemeenten into the regions of one rubriek, with the columns of CBS."""
    grouped = frame.groupby(f"{prefix}_code", sort=True)
    codes = [str(code) for code, _ in grouped]
    return gpd.GeoDataFrame(
        {
            "id": np.arange(1, len(codes) + 1),
            "statcode": codes,
            "jrstatcode": [f"{YEAR}{code}" for code in codes],
            "statnaam": [group[f"{prefix}_naam"].iloc[0] for _, group in grouped],
            "rubriek": rubriek,
        },
        geometry=[dissolve(group.geometry.to_numpy()) for _, group in grouped],
        crs=RD_NEW,
    )
