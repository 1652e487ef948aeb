"""A vector file → boundaries: the CBS GeoPackage as published, or any file with codes.

CBS names its layers `gemeente_gegeneraliseerd`, with or without `cbs_`, a year and
`_gegeneraliseerd`; the table `gebiedsindelingen_register` says in which provincie, RES
and sub-RES a gemeente lies. Where a file has no provincie, the register of 2022 that
ships with the package supplies it. A table `herindelingen` adds municipal changes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import geopandas as gpd
import pandas as pd

from pva_geo.errors import SchemaError, SourceError
from pva_geo.model import Boundaries, Note, Source
from pva_geo.readers.checksum import sha256_of
from pva_geo.readers.crs import place_in_rd
from pva_geo.readers.door import drawn_layers, spatial_layers
from pva_geo.readers.features import read_layer
from pva_geo.readers.headings import match_headings
from pva_geo.schema import GEMEENTECODE, INVENTED

__all__ = ["Known", "read_boundaries_file"]

GEMEENTE_LAYER = re.compile(
    r"(?:cbs_)?gemeenten?(?:gebied)?(?:_?\d{4})?(?:_gegeneraliseerd)?(?:_?\d{4})?",
    re.IGNORECASE,
)
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
    "res": ("res", "es_naam", "res_naam"),
    "subres_code": ("subres_code", "et_code"),
    "subres": ("subres", "et_naam", "subres_naam"),
}
OPTIONAL = ("res_code", "res", "subres_code", "subres")
YEAR_COLUMNS = ("jaarcode", "jaar", "jrstatcode")
SHOWN = 10
"""Names in one note."""
CREDIT = "Kadaster / Centraal Bureau voor de Statistiek"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Known:
    """What is known of gemeenten beside the file: the shipped registers."""

    register: pd.DataFrame
    """`gemeentecode`, `provinciecode`, `provincie`, RES and sub-RES of 2022."""
    herindelingen: pd.DataFrame
    """As `Boundaries.herindelingen`."""
    naamvarianten: pd.DataFrame
    """As `Boundaries.naamvarianten`."""


def read_boundaries_file(
    path: Path, known: Known, *, year: int | None = None, layer: str | None = None
) -> Boundaries:
    """Read the gemeenten of a vector file.

    Parameters
    ----------
    path
        gpkg, geojson, shp, fgb or parquet.
    known
        The shipped registers.
    year
        Year that the file must be of; told by the file when left out.
    layer
        Layer of the gemeenten; found by its name when left out.

    Raises
    ------
    SourceError
        When the file cannot be read, has no CRS, or is of another year.
    SchemaError
        When no column holds codes of gemeenten.
    """
    name = _choose_layer(path, layer)
    frame = read_layer(path, name)
    if frame.empty:
        raise SourceError("error.file.empty", file=str(path))
    placed = place_in_rd(frame, path.name)
    if placed.doubt:
        raise SourceError("error.boundaries.crs", file=str(path), layer=name)
    gemeenten = _columns(path, name, placed.frame)
    gemeenten, filled = _with_provincie(path, gemeenten, known)
    published = _is_published(frame, gemeenten)
    found_year = _year(path, name, frame, year)
    source = Source(
        role="boundaries",
        name=path.name,
        layer=name,
        sha256=sha256_of(path),
        peildatum=f"{found_year}-01-01",
        attribution=f"{CREDIT}, {found_year}" if published else None,
        licence="CC BY 4.0" if published else None,
        rows=len(gemeenten),
    )
    return Boundaries(
        gemeenten=gemeenten.sort_values("gemeentecode", ignore_index=True),
        year=found_year,
        sources=(source,),
        herindelingen=_own_changes(path, known.herindelingen),
        naamvarianten=known.naamvarianten,
        notes=(*placed.notes, *filled),
    )


def _choose_layer(path: Path, layer: str | None) -> str:
    layers = drawn_layers(path)
    if layer is not None:
        if layer in layers:
            return layer
        raise SourceError(
            "error.scheme.no_such_layer",
            file=str(path),
            layer=layer,
            layers=list(layers),
        )
    fitting = [name for name in layers if GEMEENTE_LAYER.fullmatch(name)]
    if len(fitting) == 1:
        return fitting[0]
    if len(layers) == 1:
        return layers[0]
    raise SourceError("error.boundaries.layers", file=str(path), layers=list(layers))


def _columns(path: Path, layer: str, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    headings = [
        str(column) for column in frame.columns if column not in ("geometry", "row")
    ]
    columns = match_headings(headings, HEADINGS)
    codes = None
    if "gemeentecode" in columns:
        codes = frame[headings[columns["gemeentecode"]]].map(_gemeentecode)
    if codes is None or not codes.map(bool).all():
        raise SchemaError(
            "error.boundaries.codes", file=str(path), layer=layer, columns=headings
        )
    if codes.duplicated().any():
        twice = sorted(set(codes[codes.duplicated()]))
        raise SchemaError("error.boundaries.twice", file=str(path), codes=twice[:5])
    texts = {
        name: frame[headings[place]].fillna("").astype(str)
        for name, place in columns.items()
        if name != "gemeentecode"
    }
    texts.setdefault("gemeente", codes)
    data = {"gemeentecode": codes, **texts}
    return gpd.GeoDataFrame(data, geometry=frame.geometry, crs=frame.crs)


def _gemeentecode(value: object) -> str:
    """Read `GM0344`, `2022GM0344`, `0344` or 344 as a code."""
    text = str(value).strip().upper()
    if re.fullmatch(r"\d{4}GM\d{4}", text):
        text = text[4:]
    if re.fullmatch(r"\d{1,4}(?:\.0)?", text):
        text = f"GM{int(float(text)):04d}"
    return text if GEMEENTECODE.fullmatch(text) else ""


def _with_provincie(
    path: Path, gemeenten: gpd.GeoDataFrame, known: Known
) -> tuple[gpd.GeoDataFrame, tuple[Note, ...]]:
    """Fill provincie, RES and sub-RES: from the file's register, else from ours."""
    own = _own_register(path)
    shipped = _carried(known.register, known.herindelingen)
    lacking = {"provinciecode", "provincie"} - set(gemeenten.columns)
    for table in (shipped,) if own is None else (own, shipped):
        gemeenten = _filled(gemeenten, table)
    gemeenten = gemeenten.assign(
        provinciecode=gemeenten["provinciecode"].map(_provinciecode)
    )
    notes = []
    if lacking and own is None:
        notes.append(Note(source=path.name, key="note.boundaries.register"))
    unknown = gemeenten.loc[gemeenten["provinciecode"] == "", "gemeente"].tolist()
    if unknown:
        facts = {"names": unknown[:SHOWN], "n": len(unknown)}
        notes.append(
            Note(source=path.name, key="note.boundaries.no_provincie", facts=facts)
        )
    return gemeenten, tuple(notes)


def _filled(gemeenten: gpd.GeoDataFrame, table: pd.DataFrame) -> gpd.GeoDataFrame:
    """Fill the columns that the file lacks, and the cells that it leaves empty."""
    known = table.set_index("gemeentecode")
    for column in ("provinciecode", "provincie", *OPTIONAL):
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
    columns = ["provinciecode", "provincie", *OPTIONAL]
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
    if path.suffix.lower() != ".gpkg" or REGISTER not in spatial_layers(path):
        return None
    import pyogrio  # noqa: PLC0415 - slow to start; the door has passed the file

    rows = cast("pd.DataFrame", pyogrio.read_dataframe(path, layer=REGISTER))
    headings = [str(column) for column in rows.columns]
    columns = match_headings(headings, HEADINGS)
    if "gemeentecode" not in columns or "provinciecode" not in columns:
        return None
    texts = {
        name: rows[headings[place]].fillna("").astype(str)
        for name, place in columns.items()
    }
    return pd.DataFrame(texts).drop_duplicates("gemeentecode")


def _own_changes(path: Path, known: pd.DataFrame) -> pd.DataFrame:
    """Add the municipal changes of the file, where it has a table of them."""
    if path.suffix.lower() != ".gpkg" or CHANGES not in spatial_layers(path):
        return known
    import pyogrio  # noqa: PLC0415 - slow to start; the door has passed the file

    rows = cast("pd.DataFrame", pyogrio.read_dataframe(path, layer=CHANGES))
    if not set(CHANGE_COLUMNS) <= set(rows.columns):
        return known
    texts = rows[list(CHANGE_COLUMNS)].fillna("").astype(str)
    return pd.concat([known, texts], ignore_index=True).fillna("")


def _is_published(frame: gpd.GeoDataFrame, gemeenten: gpd.GeoDataFrame) -> bool:
    """Whether these are boundaries of CBS, by their columns and codes."""
    return "statcode" in frame and not (
        gemeenten["gemeentecode"].str.fullmatch(INVENTED).any()
    )


def _provinciecode(value: str) -> str:
    return f"PV{int(value):02d}" if value.isdigit() else value


def _year(path: Path, layer: str, frame: gpd.GeoDataFrame, wanted: int | None) -> int:
    """Tell the year by a column, else by the names of layer and file."""
    years = {
        int(match.group(0))
        for column in YEAR_COLUMNS
        if column in frame
        for value in frame[column].head(1)
        if (match := re.match(r"(?:19|20)\d{2}", str(value)))
    } or {
        int(match)
        for text in (layer, path.stem)
        for match in re.findall(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)[:1]
    }
    found = min(years) if years else None
    if found is None and wanted is None:
        raise SourceError("error.year.unknown", file=str(path))
    if found is not None and wanted is not None and found != wanted:
        raise SourceError(
            "error.year.mismatch", file=str(path), found=found, wanted=wanted
        )
    return cast("int", wanted or found)
