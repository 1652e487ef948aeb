"""A product's GeoPackage, read back as the frames that it was written from."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from pva_geo.errors import SourceError
from pva_geo.readers.files.bounds import timed
from pva_geo.readers.files.door import require_file, spatial_layers, unreadable
from pva_geo.readers.layers.features import read_layer
from pva_geo.readers.product.cells import require_cells
from pva_geo.schema import RD_NEW

__all__ = ["PROJECT_LAYERS", "ProductFile", "is_product", "read_product_file"]

POLYGONS: Mapping[str, tuple[str, ...]] = {
    "provincie": ("provinciecode", "provincie", "area_m2"),
    "subregios": (
        *("subregion_id", "name", "area_m2", "gemeenten", "parts"),
        *("betrokken", "trekt", "toegerekend"),
    ),
    "gemeenten": ("gemeentecode", "gemeente", "subregion_id", "area_m2"),
    "bevindingen": ("check", "severity", "projects"),
}
PROJECT_LAYERS = ("projecten_punten", "projecten_lijnen", "projecten_vlakken")
TABLES = {
    "product": (
        *("provincie", "year", "concept", "complete", "disjoint"),
        *("sliver_width", "noise_width"),
    ),
    "projecten": (
        "project_id",
        "hoofdsubregio",
        "hoofdsubregio_afgeleid",
        "telt",
        "basis",
        "punt_x",
    ),
    "toerekening": ("project_id", "subregion_id", "share", "basis"),
    "totalen": ("deel", "subregion_id", "maat", "energiedrager", "status", "waarde"),
    "uitsplitsing": ("subregion_id", "energiedrager", "fase", "projects", "lengte_m"),
    "bronnen": (
        *("role", "name", "layer", "sha256", "peildatum", "licence", "attribution"),
        "rows",
    ),
}
CONTROL = "controle"
FAR_M = 1e8
"""Coordinates in RD New beyond this are on no map: a byte was lost."""
CONTROL_COLUMNS = ("maat", "provincie", "som", "klopt")
NO_CONTROL = pd.DataFrame(columns=list(CONTROL_COLUMNS))
PLAIN_TABLES = """
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
"""
"""A view or a virtual table under the name of one of ours is not believed."""
VIEW = "SELECT sql FROM sqlite_master WHERE name = ? AND type = 'view'"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ProductFile:
    """What a product's GeoPackage holds; nothing is judged yet."""

    layers: dict[str, gpd.GeoDataFrame]
    """`provincie`, `subregios`, `gemeenten`, `bevindingen`, the three of projects."""
    tables: dict[str, pd.DataFrame]
    """`product`, `projecten`, `toerekening`, `totalen`, `uitsplitsing`, `bronnen`, and
    the rows of `controle`, none where that view is not ours."""
    control_sql: str
    """Definition of the view `controle`."""

    def projects(self) -> gpd.GeoDataFrame:
        """Put table and layers of projects together again, each with its geometry."""
        table = self.tables["projecten"].drop_duplicates(
            "project_id", ignore_index=True
        )
        shapes: dict[str, Any] = {}
        for name in PROJECT_LAYERS:
            ids = self.layers[name]["project_id"].astype(str)
            shapes |= dict(zip(ids, self.layers[name].geometry, strict=True))
        named = [str(project) for project in table["project_id"]]
        geometry = np.array([shapes.get(project) for project in named], dtype=object)
        frame = table.assign(project_id=named)
        return gpd.GeoDataFrame(frame, geometry=geometry, crs=RD_NEW)


@timed
def read_product_file(path: Path, *, control: str = "") -> ProductFile:
    """Read the layers and tables that a proof needs.

    Parameters
    ----------
    path
        A `product.gpkg`.
    control
        What the view `controle` must be for its rows to be read. Another view is not
        run: it may compute anything, and without end.

    Raises
    ------
    SourceError
        When the file is missing, is no GeoPackage, cannot be read, or is not a product
        of ours: what is missing is named.
    """
    path = Path(path)
    require_file(path, (".gpkg",))
    found = set(spatial_layers(path))
    names = [*POLYGONS, *PROJECT_LAYERS]
    tables, sql = _read_tables(path, control)
    missing = [n for n in (*TABLES, CONTROL) if n not in tables]
    missing += [n for n in names if n not in found]
    if missing:
        # a few names are enough to see that it is another kind of file
        raise _foreign(path, missing[:3])
    layers = {name: _in_rd(path, read_layer(path, name), name) for name in names}
    wanted: dict[str, tuple[str, ...]] = dict(POLYGONS)
    wanted |= dict.fromkeys(PROJECT_LAYERS, ("project_id",))
    for name, columns in wanted.items():
        _require(path, layers[name], columns, name)
    for name, columns in (TABLES | {CONTROL: CONTROL_COLUMNS}).items():
        _require(path, tables[name], columns, name)
    require_cells(path, tables)
    if len(layers["provincie"]) != 1 or len(tables["product"]) != 1:
        raise _foreign(path, ["provincie"])
    return ProductFile(layers=layers, tables=tables, control_sql=sql)


def is_product(path: Path) -> bool:
    """Tell whether a GeoPackage is a product of ours, without reading it whole."""
    address = f"{Path(path).resolve().as_uri()}?mode=ro&immutable=1"
    asked = "SELECT count(*) FROM sqlite_master WHERE name IN ('product', 'controle')"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            return int(database.execute(asked).fetchone()[0]) == 2
    except sqlite3.Error:
        return False


def _read_tables(path: Path, control: str) -> tuple[dict[str, pd.DataFrame], str]:
    """Read plain tables, and a view that is ours, on a connection that cannot write."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            rows = database.execute(PLAIN_TABLES).fetchall()
            plain = {str(name) for (name,) in rows}
            tables = {name: _rows(database, name) for name in TABLES if name in plain}
            found = database.execute(VIEW, (CONTROL,)).fetchone()
            sql = str(found[0]) if found else ""
            if found and tables.keys() == TABLES.keys():
                is_ours = sql.split() == control.split()
                tables[CONTROL] = _rows(database, CONTROL) if is_ours else NO_CONTROL
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise unreadable(path, error) from error
    return tables, sql


def _rows(database: sqlite3.Connection, name: str) -> pd.DataFrame:
    cursor = database.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - own names
    columns = [column[0] for column in cursor.description]
    return pd.DataFrame(cursor.fetchall(), columns=columns, dtype=object)


def _in_rd(path: Path, frame: gpd.GeoDataFrame, name: str) -> gpd.GeoDataFrame:
    if frame.crs is None or frame.crs.to_epsg() != 28992:
        raise _foreign(path, [f"{name} ({RD_NEW})"])
    points, owner = shapely.get_coordinates(
        frame.geometry.to_numpy(), return_index=True
    )
    nowhere = np.unique(owner[~(np.abs(points) < FAR_M).all(axis=1)])
    if len(nowhere):
        rows = [str(row) for row in frame.index[nowhere[:10]]]
        raise SourceError(
            "error.file.broken_features", file=str(path), layer=name, rows=rows
        )
    return frame


def _require(
    path: Path, frame: pd.DataFrame, columns: tuple[str, ...], name: str
) -> None:
    missing = [f"{name}.{column}" for column in columns if column not in frame]
    if missing:
        raise _foreign(path, missing)


def _foreign(path: Path, missing: list[str]) -> SourceError:
    return SourceError("error.product.foreign", file=str(path), missing=missing)
