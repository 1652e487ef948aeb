"""The product as a GeoPackage: layers, tables, a view that recomputes, and styles.

Spatial layers come from GDAL, plain tables from SQLite: GDAL's triggers keep plain
SQLite out of its layers. The view `controle` computes every total twice in SQL, from
`projecten` alone and from `toerekening`, so that anyone with the file can see the sum.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import say
from pva_geo.model import ProvincialProduct
from pva_geo.report.names import is_missing
from pva_geo.schema import RD_NEW
from pva_geo.writers.document import SCHEMA
from pva_geo.writers.files import output_failed
from pva_geo.writers.geopackage.controle import CONTROLE
from pva_geo.writers.geopackage.digest import DIGEST, digest_of
from pva_geo.writers.geopackage.findings import findings_layer
from pva_geo.writers.geopackage.layers import write_layer
from pva_geo.writers.geopackage.sealing import seal, steady_date
from pva_geo.writers.geopackage.styles import (
    STYLE_TABLE,
    product_styles,
    register_styles,
    style_rows,
)
from pva_geo.writers.tables import column_types, project_table, totals_table

__all__ = ["write_geopackage"]

DTYPES = {"TEXT": "object", "INTEGER": "Int64", "REAL": "float64", "BOOLEAN": "boolean"}
PROJECT_LAYERS = (
    ("projecten_punten", 0, "MultiPoint"),
    ("projecten_lijnen", 1, "MultiLineString"),
    ("projecten_vlakken", 2, "MultiPolygon"),
)
Columns = Mapping[str, str]
Rows = Iterable[Sequence[object]]


def write_geopackage(product: ProvincialProduct, path: Path) -> None:
    """Write the product to a fresh GeoPackage, version 1.2, in RD New.

    Parameters
    ----------
    product
        The one product of a provincie.
    path
        A file that does not exist yet.

    Raises
    ------
    OutputError
        When GDAL or SQLite cannot write it.
    """
    peildatum = f"{product.area.year}-01-01"
    try:
        table = project_table(product)
        with steady_date(peildatum):
            _write_layers(product, table, path)
        with closing(sqlite3.connect(path)) as database:
            _write_tables(product, table, database, peildatum)
            _mark(product, database)
            database.commit()
        seal(path)
    except sqlite3.Error as error:
        raise output_failed(path, error) from error


def _write_layers(product: ProvincialProduct, table: pd.DataFrame, path: Path) -> None:
    polygons = {
        "provincie": _provincie(product),
        "subregios": _subregions(product),
        "gemeenten": product.gemeenten.assign(area_m2=product.gemeenten.area),
    }
    for name, frame in polygons.items():
        digests = [digest_of(shape) for shape in frame.geometry]
        told = frame.assign(**{DIGEST: pd.Series(digests, index=frame.index)})
        write_layer(told, path, name, geometry_type="MultiPolygon")
    for name, dimension, geometry_type in PROJECT_LAYERS:
        frame = _projects(product, table, dimension)
        write_layer(frame, path, name, geometry_type=geometry_type)
    findings = findings_layer(
        product.findings,
        product.coverage,
        product.language,
        units=product.gemeenten,
        projects=product.projects,
    )
    write_layer(findings, path, "bevindingen", geometry_type="MultiPolygon")


def _provincie(product: ProvincialProduct) -> gpd.GeoDataFrame:
    area = product.area
    row = {
        "provinciecode": [area.code],
        "provincie": [area.name],
        "year": [area.year],
        "area_m2": [area.polygon.area],
    }
    return gpd.GeoDataFrame(row, geometry=[area.polygon], crs=RD_NEW)


def _subregions(product: ProvincialProduct) -> gpd.GeoDataFrame:
    frame = product.coverage.subregions
    totals = {part.subregion_id: part for part in product.subregion_totals}
    ids = [str(value) for value in frame["subregion_id"]]
    return gpd.GeoDataFrame(
        {
            "subregion_id": ids,
            "name": frame["name"].astype(str).tolist(),
            "gemeenten": ["|".join(codes) for codes in frame["gemeenten"]],
            "area_m2": frame["area_m2"].astype(float).tolist(),
            "parts": frame["parts"].astype(int).tolist(),
            "betrokken": [totals[name].betrokken for name in ids],
            "trekt": [totals[name].trekt for name in ids],
            "toegerekend": [totals[name].toegerekend for name in ids],
        },
        geometry=frame.geometry.tolist(),
        crs=RD_NEW,
    )


def _projects(
    product: ProvincialProduct, table: pd.DataFrame, dimension: int
) -> gpd.GeoDataFrame:
    shapes = product.projects.geometry.to_numpy()
    chosen = shapely.get_dimensions(shapes) == dimension
    types = {name: DTYPES[kind] for name, kind in column_types(table).items()}
    rows = table[chosen].astype(types).reset_index(drop=True)
    geometry = gpd.GeoSeries([_plain(s, dimension) for s in shapes[chosen]], crs=RD_NEW)
    return gpd.GeoDataFrame(rows, geometry=geometry, crs=RD_NEW)


def _plain(shape: BaseGeometry, dimension: int) -> BaseGeometry:
    """Take from a collection the parts that its shares rest on."""
    if shape.geom_type != "GeometryCollection":
        return shape
    parts = shapely.get_parts(shape)
    kept = parts[shapely.get_dimensions(parts) == dimension]
    return shapely.union_all(kept)


def _with_digests(product: ProvincialProduct, table: pd.DataFrame) -> pd.DataFrame:
    """Add the digest of each geometry, as its layer holds it."""
    shapes = product.projects.geometry.to_numpy()
    kept = zip(shapes, shapely.get_dimensions(shapes).tolist(), strict=True)
    digests = [None if s is None else digest_of(_plain(s, d)) for s, d in kept]
    return table.assign(**{DIGEST: pd.Series(digests, dtype=object)})


def _write_tables(
    product: ProvincialProduct,
    plain: pd.DataFrame,
    database: sqlite3.Connection,
    peildatum: str,
) -> None:
    table = _with_digests(product, plain)
    projects = table.astype(object).where(table.notna(), None)
    tables: dict[str, tuple[Columns, Rows]] = {
        "product": (PRODUCT, [_product_row(product, peildatum)]),
        "projecten": (column_types(table), projects.itertuples(index=False, name=None)),
        "toerekening": (ATTACHMENTS, _attachments(product.attachments)),
        "totalen": (TOTALS, totals_table(product)),
        "uitsplitsing": (BREAKDOWN, _frame_rows(product.breakdown, BREAKDOWN)),
        "samenhang": (TIES, [tuple(tie.to_dict().values()) for tie in product.ties]),
        "herkomst": (ORIGINS, _frame_rows(product.origins, ORIGINS)),
        "bronnen": (
            SOURCES,
            [tuple(source.to_dict().values()) for source in product.sources],
        ),
    }
    for name, (columns, rows) in tables.items():
        _create(database, name, columns, rows)
        _register(database, name, peildatum)
    database.execute(CONTROLE)
    _register(database, "controle", peildatum)
    database.execute(STYLE_TABLE)
    register_styles(database, peildatum)
    styles = product_styles(product)
    marks = ", ".join("?" * 13)
    database.executemany(
        f"INSERT INTO layer_styles VALUES ({marks})",  # noqa: S608 - marks only
        style_rows(styles, peildatum),
    )


PRODUCT = {
    "schema": "TEXT",
    "provinciecode": "TEXT",
    "provincie": "TEXT",
    "year": "INTEGER",
    "peildatum": "TEXT",
    "language": "TEXT",
    "concept": "BOOLEAN",
    "complete": "BOOLEAN",
    "disjoint": "BOOLEAN",
    "notice": "TEXT",
    "scheme_kind": "TEXT",
    "scheme_source": "TEXT",
    "sliver_width": "REAL",
    "noise_width": "REAL",
    "derived": "BOOLEAN",
}
ATTACHMENTS = {
    "project_id": "TEXT NOT NULL",
    "subregion_id": "TEXT NOT NULL",
    "share": "REAL NOT NULL",
    "basis": "TEXT",
}
TOTALS = {
    "deel": "TEXT",
    "subregion_id": "TEXT",
    "maat": "TEXT",
    "energiedrager": "TEXT",
    "status": "TEXT",
    "waarde": "REAL",
}
BREAKDOWN = {
    "subregion_id": "TEXT",
    "energiedrager": "TEXT",
    "status": "TEXT",
    "fase": "TEXT",
    "gereed_jaar": "INTEGER",
    "spanningsniveau_kv": "TEXT",
    "projects": "REAL",
    "lengte_m": "REAL",
    "capaciteit_mw": "REAL",
    "capaciteit_mva": "REAL",
    "kosten_min": "REAL",
    "kosten_max": "REAL",
}
TIES = {"project_id": "TEXT", "kind": "TEXT", "other_id": "TEXT"}
ORIGINS = {
    "project_id": "TEXT",
    "field": "TEXT",
    "value": "TEXT",
    "source": "TEXT",
    "sheet": "TEXT",
    "row": "INTEGER",
    "used": "BOOLEAN",
}
SOURCES = {
    "role": "TEXT",
    "name": "TEXT",
    "layer": "TEXT",
    "sha256": "TEXT",
    "peildatum": "TEXT",
    "licence": "TEXT",
    "attribution": "TEXT",
    "rows": "INTEGER",
}


def _product_row(product: ProvincialProduct, peildatum: str) -> tuple[object, ...]:
    area, coverage = product.area, product.coverage
    return (
        SCHEMA,
        area.code,
        area.name,
        area.year,
        peildatum,
        product.language,
        product.concept,
        coverage.complete,
        coverage.disjoint,
        product.notice,
        str(coverage.kind),
        coverage.source,
        coverage.tolerance.sliver_width,
        coverage.tolerance.noise_width,
        area.derived,
    )


def _attachments(frame: pd.DataFrame) -> Rows:
    names = ("project_id", "subregion_id", "share", "basis")
    for project, place, share, basis in zip(*(frame[n] for n in names), strict=True):
        yield str(project), str(place), float(share), str(basis)


def _frame_rows(frame: "pd.DataFrame | None", columns: Columns) -> Rows:
    """Give the rows of a frame as SQLite takes them; none when there is no frame."""
    if frame is None:
        return
    for record in frame.astype(object).to_dict("records"):
        yield tuple(None if is_missing(record[n]) else record[n] for n in columns)


def _create(
    database: sqlite3.Connection, name: str, columns: Columns, rows: Rows
) -> None:
    described = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
    database.execute(
        f'CREATE TABLE "{name}" (fid INTEGER PRIMARY KEY NOT NULL, {described})'
    )
    named = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    database.executemany(
        f'INSERT INTO "{name}" ({named}) VALUES ({marks})',  # noqa: S608 - own names
        rows,
    )


def _register(database: sqlite3.Connection, name: str, peildatum: str) -> None:
    """List a table as attributes, so that GDAL and QGIS show it."""
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)"
        " VALUES (?, 'attributes', ?, ?)",
        (name, name, f"{peildatum}T00:00:00.000Z"),
    )


def _mark(product: ProvincialProduct, database: sqlite3.Connection) -> None:
    """Let every layer and table say what the pages say: the notice, and CONCEPT."""
    words = [product.notice or ""]
    if product.concept:
        words.insert(0, say("mark.concept.sentence", product.language))
        mark = say("mark.concept", product.language)
        database.execute(
            "UPDATE gpkg_contents SET identifier = identifier || ?", (f" ({mark})",)
        )
    description = " ".join(filter(None, words))
    database.execute("UPDATE gpkg_contents SET description = ?", (description,))
