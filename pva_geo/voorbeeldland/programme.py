"""The projects of voorbeeldland: what they are, and where in the drawn land they lie.

`programma.csv` says the place of a project on the plan, in kilometres:
`punt x y`, `lijn x y; x y; …` (indicative), `kabel x y; …` (exact) or
`vlak x y width height` (a search area, half width and half height).
"""

from collections.abc import Mapping
from functools import cache

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from pva_geo.model import LiggingSoort
from pva_geo.schema import RD_NEW
from pva_geo.voorbeeldland.boundaries import gemeenten, terrain
from pva_geo.voorbeeldland.register import PEILDATUM, read_shipped
from pva_geo.voorbeeldland.shapes import bent, blob

__all__ = ["COLUMNS", "programme"]

COLUMNS: Mapping[str, str] = {
    "projectnummer": "nr",
    "naam": "naam",
    "energiedrager": "energiedrager",
    "energiedragers": "dragers",
    "status": "status",
    "fase": "fase",
    "type": "type",
    "ingreep": "ingreep",
    "spanningsniveau_kv": "kv",
    "capaciteit_mva": "mva",
    "capaciteit_mw": "mw",
    "hoofdsubregio": "hoofdsubregio",
    "initiatiefnemer": "initiatiefnemer",
    "betrokken_partijen": "partijen",
    "start_jaar": "start",
    "gereed_jaar": "gereed",
    "opgaven": "opgaven",
    "kosten_openbaar": "kosten_openbaar",
    "nationaal_miek": "miek",
    "nationaal_miek_nummer": "miek_nr",
    "samenhang": "samenhang",
    "openbaar": "openbaar",
}
"""Field of a project → column of `programma.csv`."""
SOORT = {
    "punt": LiggingSoort.EXACT,
    "kabel": LiggingSoort.EXACT,
    "lijn": LiggingSoort.INDICATIEF_TRACE,
    "vlak": LiggingSoort.ZOEKGEBIED,
    "": LiggingSoort.ONBEKEND,
}
ROUND = "2.0"
SOURCE = "Verzonnen voorbeeld van pva-geo"


@cache
def programme() -> gpd.GeoDataFrame:
    """Give every project once, in the order of the list.

    Returns
    -------
    geopandas.GeoDataFrame
        RD New; the fields of a project as text, `lijst` (who delivers it), and its
        geometry or `None`; `gemeenten` are names, joined by `|`.
    """
    rows = read_shipped("programma.csv")
    shapes = [_shape(row["ligging"], place) for place, row in enumerate(rows)]
    land = gemeenten()
    data = {
        field: [row[column] for row in rows] for field, column in COLUMNS.items()
    } | {
        "lijst": [row["lijst"] for row in rows],
        "provincie": ["PV99"] * len(rows),
        "pmiek_ronde": [ROUND] * len(rows),
        "ligging_soort": [SOORT[_kind(row["ligging"])].value for row in rows],
        "kosten_min": [row["kosten"].partition("-")[0] for row in rows],
        "kosten_max": [row["kosten"].rpartition("-")[2] for row in rows],
        "gemeenten": [
            row["gemeenten"] or _touched(shape, land)
            for row, shape in zip(rows, shapes, strict=True)
        ],
        "peildatum": [PEILDATUM] * len(rows),
        "bron": [SOURCE] * len(rows),
    }
    geometry = np.array(shapes, dtype=object)
    return gpd.GeoDataFrame(
        pd.DataFrame(data, dtype=str), geometry=geometry, crs=RD_NEW
    )


def _kind(ligging: str) -> str:
    return ligging.partition(" ")[0]


def _shape(ligging: str, place: int) -> BaseGeometry | None:
    """Draw a project at its place on the plan."""
    kind, _, text = ligging.partition(" ")
    numbers = [[float(n) for n in pair.split()] for pair in text.split(";")]
    if kind == "punt":
        return shapely.Point(np.round(_metres(numbers)[0]))
    if kind in ("lijn", "kabel"):
        return shapely.LineString(_metres(bent(np.array(numbers))))
    if kind == "vlak":
        x, y, half_width, half_height = numbers[0]
        return shapely.Polygon(_metres(blob((x, y), (half_width, half_height), place)))
    return None


def _metres(xy_km: object) -> NDArray[np.float64]:
    return terrain().metres(np.asarray(xy_km, dtype=np.float64))


def _touched(shape: BaseGeometry | None, land: gpd.GeoDataFrame) -> str:
    if shape is None:
        return ""
    return "|".join(land.loc[land.intersects(shape), "gm_naam"])
