"""The embedded boundaries: CBS gebiedsindelingen 2022, gemeenten and their register.

Source: CBS/Kadaster gebiedsindelingen 2022, generalised, CC BY 4.0. Columns of the
register's own words: `statcode`, `statnaam`; `pv_…` provincie, `es_…` RES-regio,
`et_…` sub-RES-regio. A later year follows from the herindelingen, where these merge
whole gemeenten; it is labelled `afgeleid`.
"""

from functools import cache
from typing import cast

import geopandas as gpd
import pandas as pd
import pyogrio

from pva_geo.boundaries import dissolve
from pva_geo.errors import SourceError
from pva_geo.model import Boundaries, Note, Source
from pva_geo.sources.manifest import shipped_file

__all__ = [
    "EMBEDDED_YEAR",
    "LATEST_YEAR",
    "derive_year",
    "embedded_boundaries",
    "read_herindelingen",
    "read_naamvarianten",
    "read_register",
]

EMBEDDED_YEAR = 2022
LATEST_YEAR = 2026
"""Herindelingen are known up to 1 January of this year."""

FILE = "embedded/gemeenten_2022.gpkg"
LAYER = "gemeente_gegeneraliseerd"
REGISTER = "gebiedsindelingen_register"
REGISTER_COLUMNS = {
    "gm_code": "gemeentecode",
    "gm_naam": "gemeente",
    "pv_code": "provinciecode",
    "pv_naam": "provincie",
    "es_code": "res_code",
    "es_naam": "res",
    "et_code": "subres_code",
    "et_naam": "subres",
}


def embedded_boundaries(year: int | None = None) -> Boundaries:
    """Give the embedded boundaries of 2022, or those of a later year derived from them.

    Raises
    ------
    SourceError
        For an earlier year, and for a year whose herindelingen are not known.
    """
    wanted = EMBEDDED_YEAR if year is None else year
    if wanted < EMBEDDED_YEAR:
        raise SourceError("error.year.earlier", year=wanted, embedded=EMBEDDED_YEAR)
    if wanted > LATEST_YEAR:
        raise SourceError("error.year.later", year=wanted, latest=LATEST_YEAR)
    path, entry = shipped_file(FILE)
    polygons = cast(
        "gpd.GeoDataFrame",
        pyogrio.read_dataframe(path, layer=LAYER, columns=["statcode"]),
    )
    gemeenten = polygons.rename(columns={"statcode": "gemeentecode"}).merge(
        read_register(), on="gemeentecode"
    )
    columns = [*REGISTER_COLUMNS.values(), "geometry"]
    boundaries = Boundaries(
        gemeenten=gemeenten[columns].sort_values("gemeentecode", ignore_index=True),
        year=EMBEDDED_YEAR,
        sources=(entry.to_source(layer=LAYER),),
        herindelingen=read_herindelingen(),
        naamvarianten=read_naamvarianten(),
    )
    return boundaries if wanted == EMBEDDED_YEAR else derive_year(boundaries, wanted)


@cache
def read_register() -> pd.DataFrame:
    """Read the register of 2022: a row a gemeente, with provincie, RES and sub-RES."""
    path, _ = shipped_file(FILE)
    rows = pyogrio.read_dataframe(path, layer=REGISTER)
    return pd.DataFrame(rows)[list(REGISTER_COLUMNS)].rename(columns=REGISTER_COLUMNS)


def read_herindelingen() -> pd.DataFrame:
    """Read the municipal changes of 2018 to today, one row a pair of old and new."""
    return _read_table("embedded/herindelingen.csv")


def read_naamvarianten() -> pd.DataFrame:
    """Read other spellings of names: `gemeentecode`, `variant`."""
    rows = _read_table("embedded/naamvarianten.csv")
    return rows.rename(columns={"gm_code": "gemeentecode"})[["gemeentecode", "variant"]]


def _read_table(name: str) -> pd.DataFrame:
    path, _ = shipped_file(name)
    return pd.read_csv(
        path, sep=";", dtype=str, keep_default_na=False, encoding="utf-8"
    )


def derive_year(boundaries: Boundaries, year: int) -> Boundaries:
    """Merge gemeenten as the herindelingen up to a later year say.

    Raises
    ------
    SourceError
        When a gemeente was split: then a person must decide.
    """
    changes = boundaries.herindelingen
    since, until = f"{boundaries.year}-01-01", f"{year}-01-01"
    due = changes[(changes["datum"] > since) & (changes["datum"] <= until)]
    split = due[due["oude_code"].duplicated(keep=False)]
    if not split.empty:
        names = sorted(set(split["oude_naam"]))
        raise SourceError("error.year.split", year=year, names=names)
    gemeenten = boundaries.gemeenten
    for day in sorted(set(due["datum"])):
        gemeenten = _merge_units(gemeenten, due[due["datum"] == day])
    source = boundaries.sources[0]
    return Boundaries(
        gemeenten=gemeenten.sort_values("gemeentecode", ignore_index=True),
        year=year,
        sources=(_derived_source(source, year), *boundaries.sources[1:]),
        herindelingen=changes,
        naamvarianten=boundaries.naamvarianten,
        derived=True,
        notes=(Note(key="note.boundaries.derived", facts={"year": year}),),
    )


def _merge_units(gemeenten: gpd.GeoDataFrame, due: pd.DataFrame) -> gpd.GeoDataFrame:
    new_code = dict(zip(due["oude_code"], due["nieuwe_code"], strict=True))
    new_name = dict(zip(due["nieuwe_code"], due["nieuwe_naam"], strict=True))
    codes = gemeenten["gemeentecode"].map(lambda code: new_code.get(code, code))
    moved = gemeenten.assign(
        gemeentecode=codes,
        gemeente=[
            new_name.get(code, name)
            for code, name in zip(codes, gemeenten["gemeente"], strict=True)
        ],
    )
    alone = ~moved["gemeentecode"].duplicated(keep=False)
    merged = []
    for _, group in moved[~alone].groupby("gemeentecode"):
        outline = gpd.GeoSeries([dissolve(group.geometry.to_numpy())], crs=moved.crs)
        first = group.iloc[[0]].drop(columns="geometry").reset_index(drop=True)
        merged.append(gpd.GeoDataFrame(first, geometry=outline))
    return pd.concat([moved[alone], *merged], ignore_index=True)


def _derived_source(source: Source, year: int) -> Source:
    return Source(
        role=source.role,
        name=source.name,
        layer=f"{source.layer} (afgeleid: {year})",
        sha256=source.sha256,
        peildatum=f"{year}-01-01",
        licence=source.licence,
        attribution=source.attribution,
        rows=source.rows,
    )
