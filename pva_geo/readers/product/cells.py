"""Which cells of a product's tables hold numbers, texts and flags; nothing else passes.

SQLite keeps any value in any column. A product that was built here holds none of the
wrong kind, so that one with such a cell was changed afterwards.
"""

import math
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, cast

import pandas as pd

from pva_geo.errors import SchemaError
from pva_geo.projects import FIELDS, Field, Kind

__all__ = ["require_cells", "require_fields", "require_words"]

NUMBER, WIDTH, AMOUNT = "number", "width", "amount"
TEXT, NAME, FLAG = "text", "name", "flag"
"""A number; a number from 0; a number or none; a text; a text or none; 0 or 1."""
MEASURES = ("lengte_m", "capaciteit_mw", "capaciteit_mva", "kosten_min", "kosten_max")
CELLS: Mapping[str, Mapping[str, str]] = {
    "product": {
        "provincie": TEXT,
        "year": NUMBER,
        "sliver_width": WIDTH,
        "noise_width": WIDTH,
        "complete": FLAG,
        "disjoint": FLAG,
    },
    "projecten": {
        "project_id": TEXT,
        "hoofdsubregio": NAME,
        "hoofdsubregio_afgeleid": FLAG,
        "telt": FLAG,
        "energiedrager": NAME,
        "status": NAME,
        **dict.fromkeys(("punt_x", "punt_y", "oppervlakte_m2", *MEASURES), AMOUNT),
    },
    "toerekening": {
        "project_id": TEXT,
        "subregion_id": TEXT,
        "share": NUMBER,
        "basis": NAME,
    },
    "totalen": {
        "deel": TEXT,
        "subregion_id": NAME,
        "maat": TEXT,
        "energiedrager": NAME,
        "status": NAME,
        "waarde": NUMBER,
    },
    "uitsplitsing": {
        "subregion_id": NAME,
        "energiedrager": NAME,
        "status": NAME,
        "fase": NAME,
        "spanningsniveau_kv": NAME,
        **dict.fromkeys(("gereed_jaar", "projects", *MEASURES), AMOUNT),
    },
    "bronnen": {"role": TEXT, "name": TEXT},
    "controle": {"maat": TEXT, "provincie": NUMBER, "som": NUMBER, "klopt": FLAG},
}
"""Table → column → what its cells hold; a column that is not named may hold any."""
KINDS = {
    **dict.fromkeys((Kind.WHOLE, Kind.YEAR, Kind.DECIMAL), NUMBER),
    Kind.YES_NO: FLAG,
}
"""Kinds of fields that are no text in the file."""


def require_cells(path: Path, tables: Mapping[str, pd.DataFrame]) -> None:
    """Refuse a product of which a cell holds something of another kind.

    Raises
    ------
    SchemaError
        Names table, row, column and value of the first such cell.
    """
    for table, columns in CELLS.items():
        frame = tables[table]
        for column, kind in columns.items():
            if column not in frame:
                continue
            for row, value in enumerate(frame[column].tolist(), start=1):
                if not FITS[kind](value):
                    raise _unfit(path, table, row, column, value)


def require_fields(path: Path, projects: pd.DataFrame) -> None:
    """Refuse a product of which a project has a value that its field does not allow.

    Raises
    ------
    SchemaError
        Names row, column and value of the first such cell.
    """
    for field in FIELDS:
        if field.name not in projects:
            continue
        for row, value in enumerate(projects[field.name].tolist(), start=1):
            if value is not None and not _allows(field, value):
                raise _unfit(path, "projecten", row, field.name, value)


def require_words(
    path: Path, table: str, column: "pd.Series[Any]", allowed: Collection[str]
) -> None:
    """Refuse a product of which a cell of a column holds none of these words.

    Raises
    ------
    SchemaError
        Names table, row, column and value of the first such cell.
    """
    for row, value in enumerate(column.tolist(), start=1):
        if value not in allowed:
            raise _unfit(path, table, row, str(column.name), value)


def _allows(field: Field, value: object) -> bool:
    if field.kind is Kind.WORD:
        return value in field.allowed
    return FITS[KINDS.get(field.kind, TEXT)](value)


def _unfit(path: Path, table: str, row: int, column: str, value: object) -> SchemaError:
    return SchemaError(
        "error.product.cell",
        file=str(path),
        table=table,
        row=row,
        column=column,
        value=_shown(value),
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and math.isfinite(value)


FITS: Mapping[str, Callable[[object], bool]] = {
    NUMBER: _is_number,
    WIDTH: lambda value: _is_number(value) and cast("float", value) >= 0,
    AMOUNT: lambda value: value is None or _is_number(value),
    TEXT: lambda value: isinstance(value, str),
    NAME: lambda value: value is None or isinstance(value, str),
    FLAG: lambda value: value in (0, 1),
}
MOST_LETTERS = 40


def _shown(value: object) -> str:
    """Write a cell in short; bytes are no text."""
    if value is None or isinstance(value, bytes):
        return ""
    return str(value)[:MOST_LETTERS]
