"""The register of voorbeeldland: which gemeenten there are, and where they lie.

All names and codes are invented. Codes from `GM9000` and `PV90` on mark what does not
exist; see `schema.INVENTED`.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

__all__ = [
    "HERINDELINGEN",
    "NAME",
    "PEILDATUM",
    "REGISTER_COLUMNS",
    "YEAR",
    "Unit",
    "read_register",
    "read_shipped",
    "seeds",
    "units",
]

NAME = "Voorbeeldland"
YEAR = 2026
PEILDATUM = f"{YEAR}-01-01"

REGISTER_COLUMNS = (
    "gm_code",
    "gm_naam",
    "pv_code",
    "pv_naam",
    "es_code",
    "es_naam",
    "et_code",
    "et_naam",
)
"""Columns of the table `gebiedsindelingen_register`, as CBS names them."""

HERINDELINGEN: tuple[Mapping[str, str], ...] = (
    {
        "datum": "2025-01-01",
        "oude_code": "GM9201",
        "oude_naam": "Oud-Verzinsel",
        "nieuwe_code": "GM9007",
        "nieuwe_naam": "'t Verzinsel",
        "soort": "annexatie",
    },
    {
        "datum": "2027-01-01",
        "oude_code": "GM9004",
        "oude_naam": "Gissingen",
        "nieuwe_code": "GM9202",
        "nieuwe_naam": "Groot-Gissingen",
        "soort": "fusie",
    },
    {
        "datum": "2027-01-01",
        "oude_code": "GM9006",
        "oude_naam": "Zeewaan",
        "nieuwe_code": "GM9202",
        "nieuwe_naam": "Groot-Gissingen",
        "soort": "fusie",
    },
)
"""One gemeente that is no more at the peildatum, and one that is not yet."""


SUBREGION_IDS = {
    "Kust en Eilanden": "KE",
    "Middenveld": "MV",
    "Zuiderzoom": "ZZ",
    "Meerstreek": "MS",
}
"""RES-regio → id of the subregio, which is the same land."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One gemeente of the register."""

    code: str
    """Gemeentecode."""
    name: str
    """Name."""
    subregion: str
    """Name of its RES-regio, which is its subregio."""
    subregion_id: str
    """Its id in the scheme."""


def read_shipped(name: str) -> list[dict[str, str]]:
    """Read a table that lies beside this module: a row a mapping of texts."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(StringIO(text)))


@cache
def read_register() -> tuple[Mapping[str, str], ...]:
    """Read the gemeenten of voorbeeldland and of its neighbour, by code."""
    return tuple(read_shipped("gemeenten.csv"))


def seeds() -> dict[str, tuple[float, float]]:
    """Give the places that gemeenten grow from; islands and enclaves have none."""
    return {
        row["gm_code"]: (float(row["x_km"]), float(row["y_km"]))
        for row in read_register()
        if row["x_km"]
    }


def units() -> tuple[Unit, ...]:
    """Give the gemeenten of voorbeeldland itself, by code."""
    return tuple(
        Unit(
            code=row["gm_code"],
            name=row["gm_naam"],
            subregion=row["es_naam"],
            subregion_id=SUBREGION_IDS[row["es_naam"]],
        )
        for row in read_register()
        if row["pv_naam"] == NAME
    )
