"""A scheme → a file that reads back as the same scheme: table or polygons."""

import csv
import json
from datetime import datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from xlsxwriter.workbook import Workbook

from pva_geo.errors import OutputError
from pva_geo.model import Scheme, SchemeKind
from pva_geo.schema import RD_NEW
from pva_geo.writers.geopackage.layers import geopackage_bytes

__all__ = ["SCHEME_SUFFIXES", "require_scheme_suffix", "scheme_bytes"]

SCHEME_SUFFIXES = {
    SchemeKind.TABLE: (".csv", ".xlsx"),
    SchemeKind.POLYGONS: (".gpkg", ".geojson"),
}
"""Kind of a scheme → what it is written as."""
LAYER, SHEET = "subregios", "Indeling"
PEILDATUM = "2000-01-01"
"""Stands in files instead of the time of writing; a scheme has no peildatum."""
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 - xlsxwriter takes times without a zone
WIDTHS = {"gemeentecode": 14, "gemeente": 30, "subregion_id": 20, "subregio": 34}


def require_scheme_suffix(path: Path, kind: SchemeKind) -> None:
    """Refuse a name whose suffix does not fit the kind of scheme.

    Raises
    ------
    OutputError
        Names the suffixes that do.
    """
    if path.suffix.lower() not in SCHEME_SUFFIXES[kind]:
        raise OutputError(
            "error.repair.format",
            file=str(path),
            kind=f"repair.kind.{kind.value}",
            allowed=list(SCHEME_SUFFIXES[kind]),
        )


def scheme_bytes(scheme: Scheme, suffix: str) -> bytes:
    """Give a scheme as the bytes of a file; the same rows give the same bytes.

    Parameters
    ----------
    scheme
        Of either kind.
    suffix
        `.csv` or `.xlsx` for a table; `.gpkg` or `.geojson` for polygons.

    Notes
    -----
    Coordinates are in RD New in both formats, with all their digits, so that reading
    gives the very same polygons. A GeoJSON says so in its member `crs`.
    """
    rows = scheme.rows
    if isinstance(rows, gpd.GeoDataFrame):
        layer = _layer(rows, has_id=scheme.has_id)
        if suffix.lower() == ".gpkg":
            return geopackage_bytes({LAYER: layer}, PEILDATUM)
        return _geojson(layer).encode()
    columns = [name for name in WIDTHS if name != "subregion_id" or scheme.has_id]
    table = rows[columns].astype(str)
    if suffix.lower() == ".xlsx":
        return _workbook(table)
    return _csv(table).encode()


def _layer(rows: gpd.GeoDataFrame, *, has_id: bool) -> gpd.GeoDataFrame:
    named = {"subregion_id": rows["subregion_id"]} if has_id else {}
    columns = {**named, "subregio": rows["name"]}
    shapes = shapely.orient_polygons(rows.geometry.to_numpy())
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=RD_NEW)


def _geojson(layer: gpd.GeoDataFrame) -> str:
    names = [name for name in layer.columns if name != "geometry"]
    features: list[dict[str, Any]] = [
        {
            "type": "Feature",
            "properties": {name: str(row[name]) for name in names},
            "geometry": None if shape is None else shapely.geometry.mapping(shape),
        }
        for row, shape in zip(layer.to_dict("records"), layer.geometry, strict=True)
    ]
    code = RD_NEW.removeprefix("EPSG:")
    system = {"name": f"urn:ogc:def:crs:EPSG::{code}"}
    document = {
        "type": "FeatureCollection",
        "name": LAYER,
        "crs": {"type": "name", "properties": system},
        "features": features,
    }
    return json.dumps(document, ensure_ascii=False, allow_nan=False) + "\n"


def _csv(table: pd.DataFrame) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows(table.itertuples(index=False))
    return text.getvalue()


def _workbook(table: pd.DataFrame) -> bytes:
    """Write every cell as text, so that codes keep their zeros."""
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet(SHEET)
        bold = book.add_format({"bold": True})
        for column, name in enumerate(table.columns):
            sheet.set_column(column, column, WIDTHS[name])
            sheet.write_string(0, column, name, bold)
            for row, cell in enumerate(table[name], start=1):
                sheet.write_string(row, column, cell)
        sheet.freeze_panes(1, 0)
    return stream.getvalue()
