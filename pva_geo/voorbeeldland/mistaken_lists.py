"""Project lists with every PRJ mistake, and a whole that differs from its parts.

They start from the sound lists; what is wrong is written over, or stands in rows below.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pva_geo.model import Check
from pva_geo.voorbeeldland.boundaries import terrain
from pva_geo.voorbeeldland.deliveries import (
    HEAT,
    OPERATOR,
    PROVINCE,
    TOP,
    Row,
    heat_bytes,
    heat_rows,
    operator_bytes,
    operator_rows,
    province_bytes,
)
from pva_geo.voorbeeldland.mistakes import Planted

__all__ = ["mistaken_lists"]

UNREADABLE = "projecten/oude-lijst.xlsx"
NO_WORKBOOK = b"Deze lijst staat nog op papier.\n"
TWICE, ELSEWHERE, TWIN, WHOLE = "24", "21", "2", "7"
"""Projects: delivered twice alike, twice not alike, under two numbers, of parts."""
AT_SEA = "E"
"""Left out: its place outside the provincie is no mistake."""
TWIN_NAME = "Station Fabelhaven nieuw 150/20 kV"
ABROAD_KM, TOWN_KM = (52.0, 500.0), (58.0, 552.0)
TOO_MUCH_MVA = 75.0
"""Parts 8, 9 and 10 of project 7 add up to 60."""


def mistaken_lists() -> tuple[Mapping[str, bytes], tuple[Planted, ...]]:
    """Write four lists, and say what is planted in them.

    Returns
    -------
    tuple
        Path in the workspace → content, and the mistakes.
    """
    heat = heat_rows()
    operator, planted = _operator_rows(heat)
    heat, more = _heat_rows(heat)
    files = {
        OPERATOR: operator_bytes(operator),
        HEAT: heat_bytes(heat),
        PROVINCE: province_bytes(),
        UNREADABLE: NO_WORKBOOK,
    }
    unreadable = Planted(check=Check.UNREADABLE_DELIVERY, source=_name(UNREADABLE))
    return files, (*planted, *more, unreadable)


def _operator_rows(heat: list[Row]) -> tuple[list[Row], tuple[Planted, ...]]:
    rows = [row for row in operator_rows() if row["projectnummer"] != AT_SEA]
    by_number = {row["projectnummer"]: row for row in rows}
    by_number[WHOLE]["capaciteit_mva"] = TOO_MUCH_MVA
    conflict = {row["projectnummer"]: row for row in heat}[ELSEWHERE]
    base = by_number["1"] | {"samenhang": "", "capaciteit_mva": 10.0}
    added: list[tuple[Check, Row]] = [
        (Check.MISSING_FIELD, base | {"projectnummer": "31", "naam": ""}),
        (
            Check.BAD_VALUE,
            base
            | _named("32", "Windpark aan de kust", "Modeldam")
            | {"energiedrager": "windstroom"},
        ),
        (
            Check.OUTSIDE,
            base | _named("34", "Station Elderswaard", "Elderswaard") | _at(ABROAD_KM),
        ),
        (
            Check.PLACE_MISMATCH,
            base | _named("35", "Station Gissingen-Oost", "Gissingen") | _at(TOWN_KM),
        ),
        (
            Check.CONFLICT,
            base
            | {name: conflict[name] for name in base if name not in ("x", "y")}
            | {"gereed_jaar": 2035.0}
            | {"x": "", "y": ""},
        ),
        (
            Check.SWAPPED_COORDINATES,
            base
            | _named("39", "Station Modeldam-Zuid", "Modeldam")
            | {"x": base["y"], "y": base["x"]},
        ),
    ]
    twin = by_number[TWIN] | {"projectnummer": "37", "naam": TWIN_NAME}
    rows.append(twin)
    source, first = _name(OPERATOR), len(rows) + TOP + 1
    planted = [
        Planted(
            check=check,
            source=source,
            rows=(number,),
            concerns=(row["projectnummer"],),
        )
        for number, (check, row) in enumerate(added, start=first)
    ]
    of_pairs = (
        Planted(check=Check.LIKELY_DUPLICATE, source=source, concerns=(TWIN, "37")),
        Planted(check=Check.DUPLICATE_ID, source=source, concerns=(TWICE,)),
        Planted(check=Check.PARTS_DIFFER, source=source, concerns=(WHOLE,)),
    )
    return [*rows, *(row for _, row in added)], (*planted, *of_pairs)


def _heat_rows(rows: list[Row]) -> tuple[list[Row], tuple[Planted, ...]]:
    nowhere = rows[0] | {
        "projectnummer": "33",
        "naam": "Warmtenet ergens",
        "gemeenten": "",
        "x": "",
        "y": "",
    }
    planted = Planted(
        check=Check.UNLOCATED,
        source=_name(HEAT),
        rows=(len(rows) + 2,),
        concerns=("33",),
    )
    return [*rows, nowhere], (planted,)


def _named(number: str, name: str, gemeente: str) -> dict[str, Any]:
    return {"projectnummer": number, "naam": name, "gemeenten": gemeente}


def _at(place_km: tuple[float, float]) -> dict[str, Any]:
    x, y = terrain().place(place_km)
    return {"x": round(x), "y": round(y)}


def _name(path: str) -> str:
    return PurePosixPath(path).name
