"""The product as plain tables, the same rows for GeoPackage and workbook."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
import shapely

from pva_geo.aggregation import amounts_of
from pva_geo.model import RESERVED_IDS, ProvincialProduct
from pva_geo.projects import FIELDS, Kind
from pva_geo.report.names import is_missing, leaf_parts

__all__ = [
    "MEASURES",
    "ColumnType",
    "column_types",
    "project_table",
    "sanitised",
    "totals_table",
]

ColumnType = str
"""`TEXT`, `INTEGER`, `REAL` or `BOOLEAN`: as SQLite and GDAL name them."""

MEASURES = ("lengte_m", "capaciteit_mw", "capaciteit_mva", "kosten_min", "kosten_max")
"""Amounts that add up, by column; always in the table of projects."""
ALWAYS = ("projectnummer", "naam", "energiedrager", "status")
PLACE = ("punt_x", "punt_y", "oppervlakte_m2")
OWN = ("project_id", "basis", "hoofdsubregio", "hoofdsubregio_afgeleid", "telt")
TRACE = ("source", "row")
KINDS = {
    Kind.WHOLE: "INTEGER",
    Kind.YEAR: "INTEGER",
    Kind.DECIMAL: "REAL",
    Kind.YES_NO: "BOOLEAN",
}
RESERVED_NAMES = frozenset({"fid", "geom", "geometry", "ogc_fid", "rowid"})


def project_table(product: ProvincialProduct) -> pd.DataFrame:
    """Give one row a project, without geometry.

    Returns
    -------
    pandas.DataFrame
        `project_id`; the fields of the schema that occur, and always those that totals
        need; `lengte_m` (of the geometry of a line, else as given), `punt_x`, `punt_y`
        (centroid, RD New) and `oppervlakte_m2`; `basis`, `hoofdsubregio`,
        `hoofdsubregio_afgeleid`, `telt` (false for a project that counts through its
        parts), `source`, `row`; then unknown columns, under names
        that every program takes. Missing values are `None`.
    """
    projects = product.projects
    known = {field.name for field in FIELDS}
    given = [str(name) for name in projects.columns if name != "geometry"]
    fields = [field.name for field in FIELDS if field.name in given]
    fields += [name for name in (*ALWAYS, *MEASURES) if name not in fields]
    fixed = [OWN[0], *(name for name in fields if name not in OWN), *PLACE]
    fixed += [name for name in (*OWN[1:], *TRACE) if name not in fixed]
    unknown = [n for n in given if n not in known and n not in fixed]
    columns: dict[str, list[Any]] = _measured(product)
    for name in fixed:
        if name not in columns:
            columns[name] = _cells(projects.get(name), len(projects), name)
    names = sanitised(unknown, taken=fixed)
    for name, column in zip(unknown, names, strict=True):
        columns[column] = _cells(projects[name], len(projects), column)
    order = [*fixed, *names]
    return pd.DataFrame(
        {name: pd.Series(columns[name], dtype=object) for name in order}
    )


def column_types(table: pd.DataFrame) -> dict[str, ColumnType]:
    """Give the type of each column of `project_table`."""
    types = dict.fromkeys(map(str, table.columns), "TEXT")
    types |= {field.name: KINDS.get(field.kind, "TEXT") for field in FIELDS}
    types |= dict.fromkeys((*MEASURES, *PLACE), "REAL")
    types |= {"row": "INTEGER"}
    types |= dict.fromkeys(("hoofdsubregio_afgeleid", "telt"), "BOOLEAN")
    return {name: types[name] for name in map(str, table.columns)}


def totals_table(product: ProvincialProduct) -> list[tuple[object, ...]]:
    """Give the totals, one row an amount.

    Returns
    -------
    list of tuple
        `deel` (`provincie`, `subregio` or `rest`), `subregion_id` (none for the
        provincie), `maat`, `energiedrager`, `status`, `waarde`.
    """
    rows: list[tuple[object, ...]] = []
    for totals in (product.provincie_totals, *product.subregion_totals):
        place = totals.subregion_id
        part = "rest" if place in RESERVED_IDS else "subregio" if place else "provincie"
        counts = {
            "betrokken": float(totals.betrokken),
            "trekt": float(totals.trekt),
            "toegerekend": totals.toegerekend,
        }
        for leaf, amount in (counts | dict(sorted(totals.measures.items()))).items():
            names = [text or None for text in leaf_parts(leaf)]
            rows.append((part, place, *names, float(amount)))
    return rows


def sanitised(names: Sequence[str], *, taken: Iterable[str] = ()) -> list[str]:
    """Give names of columns that every program takes: lower case, `a-z0-9_`, unique.

    Examples
    --------
    >>> sanitised(["Netto capaciteit (%)", "naam", "Naam", "2e fase"], taken=["naam"])
    ['netto_capaciteit', 'naam_2', 'naam_3', 'k_2e_fase']
    """
    used = {*taken, *RESERVED_NAMES}
    found = []
    for name in names:
        plain = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore")
        stem = re.sub(r"[^a-z0-9]+", "_", plain.decode().lower()).strip("_")[:50]
        stem = stem or "kolom"
        stem = f"k_{stem}" if stem[0].isdigit() else stem
        unique, number = stem, 2
        while unique in used:
            unique, number = f"{stem}_{number}", number + 1
        used.add(unique)
        found.append(unique)
    return found


def _measured(product: ProvincialProduct) -> dict[str, list[Any]]:
    projects = product.projects
    leaves = amounts_of(projects)
    amounts = [
        {leaf_parts(leaf)[0]: amount for leaf, amount in leaves[str(project)].items()}
        for project in projects["project_id"]
    ]
    shapes = projects.geometry.to_numpy()
    middle = shapely.centroid(shapes)
    area = shapely.area(shapes)
    columns: dict[str, list[Any]] = {
        name: [amount.get(name) for amount in amounts] for name in MEASURES
    }
    columns["punt_x"] = [_number(x) for x in shapely.get_x(middle)]
    columns["punt_y"] = [_number(y) for y in shapely.get_y(middle)]
    columns["oppervlakte_m2"] = [_number(size) if size > 0 else None for size in area]
    return columns


def _cells(series: "pd.Series[Any] | None", rows: int, name: str) -> list[Any]:
    if series is None:
        return [None] * rows
    kind = {field.name: KINDS.get(field.kind, "TEXT") for field in FIELDS}.get(name)
    return [_cell(value, kind) for value in series]


def _cell(value: Any, kind: str | None) -> Any:  # noqa: ANN401 - a cell of any column
    if is_missing(value):
        return None
    plain = value.item() if hasattr(value, "item") else value
    if kind == "INTEGER":
        return int(plain)
    if kind == "REAL":
        return float(plain)
    if kind == "TEXT":
        return str(plain)
    return plain if isinstance(plain, bool | int | float) else str(plain)


def _number(value: float) -> float | None:
    return None if pd.isna(value) else float(value)
