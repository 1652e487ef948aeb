"""The project lists of voorbeeldland, as three parties would hand them in.

The grid operator sends a workbook with a title above its headings, the heat and gas
companies a csv with degrees and decimal commas, the provincie a GeoPackage with lines
and search areas. None of them writes headings quite like the others.
"""

from collections.abc import Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from pva_geo.schema import RD_NEW, WGS84
from pva_geo.voorbeeldland.files import csv_bytes, workbook_bytes
from pva_geo.voorbeeldland.programme import programme
from pva_geo.voorbeeldland.register import NAME, PEILDATUM
from pva_geo.writers.geopackage.layers import geopackage_bytes

__all__ = [
    "HEAT",
    "OPERATOR",
    "PROVINCE",
    "TOP",
    "Row",
    "delivered",
    "deliveries",
    "heat_bytes",
    "heat_rows",
    "operator_bytes",
    "operator_rows",
    "province_bytes",
]

OPERATOR, HEAT, PROVINCE = (
    "projecten/netbeheerder.xlsx",
    "projecten/warmte-en-gas.csv",
    "projecten/provincie.gpkg",
)
SENDERS = {OPERATOR: "netbeheer", HEAT: "warmte", PROVINCE: "provincie"}
"""File → what `lijst` holds."""

COLUMNS = (
    "projectnummer",
    "naam",
    "provincie",
    "pmiek_ronde",
    "status",
    "fase",
    "energiedrager",
    "energiedragers",
    "type",
    "ingreep",
    "spanningsniveau_kv",
    "capaciteit_mva",
    "capaciteit_mw",
    "ligging_soort",
    "gemeenten",
    "hoofdsubregio",
    "initiatiefnemer",
    "betrokken_partijen",
    "start_jaar",
    "gereed_jaar",
    "opgaven",
    "kosten_min",
    "kosten_max",
    "kosten_openbaar",
    "samenhang",
    "nationaal_miek",
    "nationaal_miek_nummer",
    "peildatum",
    "bron",
    "openbaar",
)
"""Every list has all of them, in this order."""
OPERATOR_HEADINGS = {
    "projectnummer": "Projectnr",
    "naam": "Projectnaam",
    "energiedrager": "Drager",
    "type": "Projecttype",
    "capaciteit_mva": "MVA",
    "capaciteit_mw": "MW",
    "initiatiefnemer": "Trekker",
    "x": "X",
    "y": "Y",
}
HEAT_HEADINGS = {
    "projectnummer": "nummer",
    "naam": "titel",
    "energiedrager": "modaliteit",
    "gereed_jaar": "in bedrijf",
    "x": "lengtegraad",
    "y": "breedtegraad",
}
NUMBERS = frozenset(
    {
        "capaciteit_mva",
        "capaciteit_mw",
        "start_jaar",
        "gereed_jaar",
        "kosten_min",
        "kosten_max",
        "x",
        "y",
    }
)
"""Written as numbers in a workbook; the rest is text."""
TOP = 3
"""Row of the headings in the workbook."""
TITLE = f"Projecten van de regionale netbeheerder, {NAME} (verzonnen)"
NOTE = "Alle projecten, namen en bedragen in deze werkmap zijn verzonnen."
Row = dict[str, Any]


def deliveries() -> dict[str, bytes]:
    """Give the three lists: path in the workspace → content."""
    return {
        OPERATOR: operator_bytes(operator_rows()),
        HEAT: heat_bytes(heat_rows()),
        PROVINCE: province_bytes(),
    }


def delivered(file: str) -> gpd.GeoDataFrame:
    """Give the projects that stand in one list, with `x` and `y` of points in RD."""
    projects = programme()
    mine = projects["lijst"].map(lambda lists: SENDERS[file] in str(lists).split())
    frame = projects[mine].reset_index(drop=True)
    points = shapely.get_dimensions(frame.geometry.to_numpy()) == 0
    corners = np.full((len(frame), 2), np.nan)
    corners[points] = shapely.get_coordinates(frame.geometry.to_numpy()[points])
    return frame.assign(x=corners[:, 0], y=corners[:, 1])


def operator_rows() -> list[Row]:
    """Give the rows of the workbook; coordinates are whole metres in RD."""
    frame = delivered(OPERATOR)
    columns = [*COLUMNS, "x", "y"]
    return [
        {str(name): _cell(str(name), value) for name, value in row.items()}
        for row in frame[columns].to_dict("records")
    ]


def heat_rows() -> list[Row]:
    """Give the rows of the csv; coordinates are degrees, six decimals."""
    frame = delivered(HEAT)
    to_wgs84 = Transformer.from_crs(RD_NEW, WGS84, always_xy=True).transform
    lon, lat = to_wgs84(frame["x"].to_numpy(), frame["y"].to_numpy())
    placed = frame[list(COLUMNS)].assign(x=lon, y=lat)
    return [
        {str(name): _degrees(value) for name, value in row.items()}
        for row in placed.to_dict("records")
    ]


def operator_bytes(rows: list[Row]) -> bytes:
    """Write the workbook: title, blank row, headings, rows; and a sheet of notes."""
    table = _table(rows, OPERATOR_HEADINGS)
    above: list[list[Any]] = [[TITLE], *([] for _ in range(TOP - 2))]
    sheets = {"Projecten": [*above, *table], "Toelichting": [[NOTE]]}
    return workbook_bytes(sheets, title=TITLE)


def heat_bytes(rows: list[Row]) -> bytes:
    """Write the csv as a Dutch spreadsheet does: semicolons, and a mark up front."""
    return csv_bytes(_table(rows, HEAT_HEADINGS), delimiter=";", mark=True)


def province_bytes() -> bytes:
    """Write the GeoPackage: lines, areas, and a table of what has no place."""
    frame = delivered(PROVINCE)
    dimension = shapely.get_dimensions(frame.geometry.to_numpy())
    rows = frame[[*COLUMNS, "geometry"]]
    layers: dict[str, pd.DataFrame] = {
        "projecten_lijnen": rows[dimension == 1],
        "projecten_vlakken": rows[dimension == 2],
        "projecten_zonder_plek": pd.DataFrame(
            rows[dimension == -1].drop(columns="geometry")
        ),
    }
    return geopackage_bytes(layers, PEILDATUM)


def _table(rows: list[Row], headings: Mapping[str, str]) -> list[list[Any]]:
    names = list(rows[0])
    return [
        [headings.get(name, name) for name in names],
        *([row[name] for name in names] for row in rows),
    ]


def _cell(name: str, value: Any) -> str | float:  # noqa: ANN401 - a cell of any column
    if value == "" or pd.isna(value):
        return ""
    return float(value) if name in NUMBERS else str(value)


def _degrees(value: Any) -> str:  # noqa: ANN401 - a cell of any column
    if isinstance(value, float):
        return f"{value:.6f}".replace(".", ",") if np.isfinite(value) else ""
    return str(value)
