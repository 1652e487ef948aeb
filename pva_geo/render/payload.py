"""A product → what the stakeholders' page shows, as plain data.

No total is computed here: every number stands in the product. Text goes in as text.
"""

from typing import TYPE_CHECKING

import geopandas as gpd

from pva_geo.catalogue import Language, say, templates
from pva_geo.model import ProvincialProduct
from pva_geo.render.land_payload import land_payload
from pva_geo.render.projects_payload import projects_payload
from pva_geo.render.style import (
    CARRIERS,
    HATCH_DEGREES,
    LADDER_FASE,
    LADDER_STATUS,
    SHAPES,
    TILES,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["product_payload"]


def product_payload(product: ProvincialProduct) -> dict[str, object]:
    """Give what `kaart.html` shows."""
    ladder = _ladder(product.projects)
    return {
        "lang": product.language,
        "words": templates("map", "map.ui.", product.language),
        "land": land_payload(
            product.gemeenten, product.coverage.subregions, product.context
        ),
        "carriers": _carriers(product.language),
        "ladder": ladder,
        "steps": _steps(ladder, product.language),
        **projects_payload(product),
        "rests": [
            total.subregion_id
            for total in product.subregion_totals[len(product.coverage.subregions) :]
            if total.betrokken
        ],
        "tiles": "".join(TILES.get(product.background, ())) or None,
        "agrees": product.agrees,
    }


def _carriers(language: Language) -> dict[str, object]:
    return {
        drager.value: {
            "label": say(f"word.{drager.value}", language),
            "shape": SHAPES[drager],
            "colour": drager.value.replace(" ", "-").lower(),
            "hatch": HATCH_DEGREES.get(drager, 0),
        }
        for drager in CARRIERS
    }


def _ladder(projects: gpd.GeoDataFrame) -> str:
    """Tell what the fill shows: status if any has one, else fase, else nothing."""
    status = set(projects["status"].dropna()) if "status" in projects else set()
    if status - {"onbekend"}:
        return "status"
    fase = set(projects["fase"].dropna()) if "fase" in projects else set()
    return "fase" if fase else ""


def _steps(ladder: str, language: Language) -> list[dict[str, str]]:
    steps: Mapping[str, str] = {"status": LADDER_STATUS, "fase": LADDER_FASE}.get(
        ladder, {}
    )
    named = [
        {"value": word, "step": step, "label": say(f"word.{word}", language)}
        for word, step in steps.items()
    ]
    if ladder:
        missing = say("map.ui.missing", language)
        named.append({"value": "", "step": "?", "label": missing})
    return named
