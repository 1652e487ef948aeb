"""In which provincie, RES and sub-RES a gemeente lies: from every register there is.

The columns of the boundaries themselves come first, then a register that the user
names, then the table in a CBS GeoPackage, then the register of 2022 that ships with the
package, carried forward through the herindelingen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import geopandas as gpd
import pandas as pd

from pva_geo.boundaries import provinciecode_of
from pva_geo.errors import SchemaError
from pva_geo.model import Note, Source
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import spatial_layers
from pva_geo.readers.headings import find_header, match_headings, shown_headings
from pva_geo.schema import GEMEENTECODE, PROVINCIECODE

__all__ = [
    "HEADINGS",
    "Known",
    "Register",
    "fill_from_registers",
    "own_changes",
    "read_register_file",
    "to_gemeentecode",
]

REGISTER = "gebiedsindelingen_register"
CHANGES = "herindelingen"
CHANGE_COLUMNS = ("datum", "oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam")
"""A table of municipal changes that a GeoPackage may bring, beside the shipped ones."""
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": (
        "gemeentecode",
        "gm_code",
        "statcode",
        "identificatie",
        "gmcode",
        "jrstatcode",
        "code",
    ),
    "gemeente": ("gemeente", "gemeentenaam", "gm_naam", "statnaam", "naam", "name"),
    "provinciecode": (
        "provinciecode",
        "pv_code",
        "ligt_in_provincie_code",
        "provincie_code",
    ),
    "provincie": ("provincie", "provincienaam", "pv_naam", "ligt_in_provincie_naam"),
    "res_code": ("res_code", "es_code"),
    "res": ("res", "es_naam", "res_naam", "res_regio"),
    "subres_code": ("subres_code", "et_code"),
    "subres": ("subres", "et_naam", "subres_naam", "subres_regio"),
}
"""Our column → headings that mean it, of CBS, Kadaster and lists of one's own."""
REGIONS = ("res_code", "res", "subres_code", "subres")
SHOWN = 10
"""Names in one note."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Known:
    """What is known of gemeenten beside the file: the shipped registers."""

    register: pd.DataFrame
    """`gemeentecode`, `provinciecode`, `provincie`, RES and sub-RES of 2022."""
    herindelingen: pd.DataFrame
    """As `Boundaries.herindelingen`."""
    naamvarianten: pd.DataFrame
    """As `Boundaries.naamvarianten`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Register:
    """A register that the user names."""

    rows: pd.DataFrame
    """`gemeentecode`, `provinciecode`, `provincie` and, where the file has them,
    `res_code`, `res`, `subres_code`, `subres`; text, one row a gemeente."""
    source: Source
    """The file and its sheet."""
    notes: tuple[Note, ...] = ()
    """What was done to read it."""


def read_register_file(path: Path, known: Known) -> Register:
    """Read gemeente → provincie, and perhaps RES and sub-RES, from a table.

    Parameters
    ----------
    path
        csv, xlsx or ods, with a column of gemeente codes and one of provincies.
    known
        Names of provincies and their codes, where the file has only names.

    Raises
    ------
    SourceError
        When the file cannot be read.
    SchemaError
        When it has no such columns, holds a gemeente twice with different values, or a
        provincie that cannot be told.
    """
    from pva_geo.readers.tables import read_sheets  # noqa: PLC0415 - five modules, for a register of one's own

    for sheet in read_sheets(path):
        top, columns = find_header(sheet.rows, HEADINGS)
        if "gemeentecode" in columns and {"provinciecode", "provincie"} & set(columns):
            break
    else:
        headings = [cell for row in sheet.rows[:1] for cell in row if cell]
        raise SchemaError(
            "error.register.columns",
            file=str(path),
            headings=shown_headings(headings),
        )
    lines = [
        (number, {name: _cell(cells, place) for name, place in columns.items()})
        for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2)
        if any(cells)
    ]
    rows = _register_rows(path, lines, known)
    source = Source(
        role="register",
        name=path.name,
        layer=sheet.name,
        sha256=sha256_of(path),
        rows=len(rows),
    )
    return Register(rows=rows, source=source, notes=sheet.notes)


def _cell(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _register_rows(
    path: Path, lines: list[tuple[int, dict[str, str]]], known: Known
) -> pd.DataFrame:
    """Give one row a gemeente; name the rows of the file that cannot be used."""
    provincies = _provincies(known)
    found: dict[str, dict[str, str]] = {}
    wrong: list[str] = []
    for number, line in lines:
        code = to_gemeentecode(line["gemeentecode"])
        values = _with_codes(line, provincies) | {"gemeentecode": code}
        if not code or not values["provinciecode"] or found.get(code, values) != values:
            wrong.append(str(number))
        found[code] = values
    if wrong or not found:
        raise SchemaError("error.register.rows", file=str(path), rows=wrong[:SHOWN])
    return pd.DataFrame(list(found.values()), dtype=str).drop(
        columns="gemeente", errors="ignore"
    )


def _provincies(known: Known) -> dict[str, str]:
    pairs = known.register[["provincie", "provinciecode"]].drop_duplicates()
    return dict(zip(pairs["provincie"], pairs["provinciecode"], strict=True))


def _with_codes(line: dict[str, str], provincies: dict[str, str]) -> dict[str, str]:
    """Complete a provincie and regions of which only the code or the name is given."""
    values = dict(line)
    given = values.get("provinciecode", "") or values.get("provincie", "")
    code = values["provinciecode"] = provinciecode_of(given, provincies)
    names = {one: name for name, one in provincies.items()}
    values["provincie"] = values.get("provincie") or names.get(code, code)
    for kind in ("res", "subres"):
        both = {values.get(kind, ""), values.get(f"{kind}_code", "")} - {""}
        if both:
            values[kind] = values.get(kind) or min(both)
            values[f"{kind}_code"] = values.get(f"{kind}_code") or min(both)
    return values


def to_gemeentecode(value: object) -> str:
    """Read `GM0344`, `2022GM0344`, `0344` or 344 as a code; else give nothing.

    Examples
    --------
    >>> [to_gemeentecode(value) for value in ("2022GM0344", "gm0344 ", 344.0, "Ede")]
    ['GM0344', 'GM0344', 'GM0344', '']
    """
    text = str(value).strip().upper()
    if len(text) == 10 and text[:4].isdigit():
        text = text[4:]
    number = text.removesuffix(".0")
    if number.isdigit() and len(number) <= 4:
        text = f"GM{int(number):04d}"
    return text if GEMEENTECODE.fullmatch(text) else ""


def fill_from_registers(
    path: Path, gemeenten: gpd.GeoDataFrame, known: Known, named: Register | None
) -> tuple[gpd.GeoDataFrame, tuple[Note, ...]]:
    """Fill provincie, RES and sub-RES where the boundaries do not say them."""
    own = _own_register(path)
    shipped = known.register
    new = ~gemeenten["gemeentecode"].isin(shipped["gemeentecode"])
    if gemeenten["gemeentecode"][new].isin(known.herindelingen["nieuwe_code"]).any():
        shipped = _carried(shipped, known.herindelingen)
    gemeenten = _without_other_words(gemeenten)
    lacking = {"provinciecode", "provincie"} - set(gemeenten.columns)
    notes = []
    if named is not None:
        notes += _disagreement(gemeenten, named)
        gemeenten = _filled(gemeenten, named.rows)
    for table in (shipped,) if own is None else (own, shipped):
        gemeenten = _filled(gemeenten, table)
    if lacking and own is None and named is None:
        notes.append(Note(source=path.name, key="note.boundaries.register"))
    unknown = gemeenten.loc[gemeenten["provinciecode"] == "", "gemeente"].tolist()
    if unknown:
        facts = {"names": unknown[:SHOWN], "n": len(unknown)}
        notes.append(
            Note(source=path.name, key="note.boundaries.no_provincie", facts=facts)
        )
    return gemeenten, tuple(notes)


def _without_other_words(gemeenten: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Normalise codes of provincies; what is no code is filled from a register."""
    if "provinciecode" not in gemeenten:
        return gemeenten
    codes = gemeenten["provinciecode"].map(lambda value: provinciecode_of(value, {}))
    return gemeenten.assign(provinciecode=codes)


def _disagreement(gemeenten: gpd.GeoDataFrame, named: Register) -> list[Note]:
    """Say where the boundaries have another provincie than the named register."""
    if "provinciecode" not in gemeenten:
        return []
    other = gemeenten["gemeentecode"].map(
        named.rows.set_index("gemeentecode")["provinciecode"]
    )
    differs = (
        other.notna()
        & (gemeenten["provinciecode"] != "")
        & (other != gemeenten["provinciecode"])
    )
    names = gemeenten.loc[differs, "gemeente"].tolist()
    facts = {"n": len(names), "names": names[:SHOWN]}
    key = "note.boundaries.disagree"
    return [Note(source=named.source.name, key=key, facts=facts)] if names else []


def _filled(gemeenten: gpd.GeoDataFrame, table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Fill the columns that the file lacks, and the cells that it leaves empty."""
    known = table.set_index("gemeentecode")
    for column in ("provinciecode", "provincie", *REGIONS):
        if column not in known:
            continue
        values = gemeenten["gemeentecode"].map(known[column]).fillna("")
        if column in gemeenten:
            values = gemeenten[column].where(gemeenten[column] != "", values)
        gemeenten = gemeenten.assign(**{column: values})
    return gemeenten


def _carried(register: pd.DataFrame, changes: pd.DataFrame) -> pd.DataFrame:
    """Add gemeenten that came later: they lie where their predecessors lay.

    Only what all predecessors share is carried over; else it stays empty.
    """
    columns = ["provinciecode", "provincie", *REGIONS]
    known = register[["gemeentecode", *columns]]
    for _day, due in changes.groupby("datum", sort=True):
        old = due.merge(known, left_on="oude_code", right_on="gemeentecode")
        new = old[~old["nieuwe_code"].isin(known["gemeentecode"])]
        if new.empty:
            continue
        shared = new.groupby("nieuwe_code")[columns].agg(_only)
        added = shared.rename_axis("gemeentecode").reset_index()
        known = pd.concat([known, added], ignore_index=True)
    return known


def _only(values: "pd.Series[str]") -> str:
    distinct = set(values)
    return str(values.iloc[0]) if len(distinct) == 1 else ""


def _own_register(path: Path) -> pd.DataFrame | None:
    """Read the register table of a CBS GeoPackage, where it is there."""
    rows = _table(path, REGISTER)
    if rows is None:
        return None
    headings = [str(column) for column in rows.columns]
    columns = match_headings(headings, HEADINGS)
    if "gemeentecode" not in columns or "provinciecode" not in columns:
        return None
    texts = {
        name: rows[headings[place]].fillna("").astype(str)
        for name, place in columns.items()
    }
    found = pd.DataFrame(texts).drop_duplicates("gemeentecode")
    codes = found["provinciecode"].where(
        found["provinciecode"].str.fullmatch(PROVINCIECODE), ""
    )
    return found.assign(provinciecode=codes)


def own_changes(path: Path, known: pd.DataFrame) -> pd.DataFrame:
    """Add the municipal changes of the file, where it has a table of them."""
    rows = _table(path, CHANGES)
    if rows is None or not set(CHANGE_COLUMNS) <= set(rows.columns):
        return known
    texts = rows[list(CHANGE_COLUMNS)].fillna("").astype(str)
    return pd.concat([known, texts], ignore_index=True).fillna("")


def _table(path: Path, name: str) -> pd.DataFrame | None:
    if path.suffix.lower() != ".gpkg" or name not in spatial_layers(path):
        return None
    import pyogrio  # noqa: PLC0415 - slow to start; the door has passed the file

    return cast("pd.DataFrame", pyogrio.read_dataframe(path, layer=name))
