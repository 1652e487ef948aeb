"""A product → what the stakeholders' page shows, as plain data.

No total is computed here: every number stands in the product. Text goes in as text.
"""

from pva_geo.catalogue import Language, say, templates
from pva_geo.model import ProvincialProduct
from pva_geo.render.ladder import Ladder, ladder_of, rungs
from pva_geo.render.land_payload import land_payload
from pva_geo.render.projects_payload import projects_payload
from pva_geo.render.style import (
    CARRIERS,
    HATCH_DEGREES,
    SHAPES,
    TILES,
    UNKNOWN_SHAPE,
    carrier_token,
)

__all__ = ["product_payload"]


def product_payload(product: ProvincialProduct) -> dict[str, object]:
    """Give what `kaart.html` shows."""
    ladder = ladder_of(product.projects)
    return {
        "lang": product.language,
        "words": templates("map", "map.ui.", product.language),
        "land": land_payload(
            product.gemeenten, product.coverage.subregions, product.context
        ),
        "carriers": _carriers(product),
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


def _carriers(product: ProvincialProduct) -> dict[str, object]:
    """Give the carriers; one that nobody gave is said, never taken for another."""
    language = product.language
    known: dict[str, object] = {
        drager.value: {
            "label": say(f"word.{drager.value}", language),
            "shape": SHAPES[drager],
            "colour": carrier_token(drager).removeprefix("drager-"),
            "hatch": HATCH_DEGREES.get(drager, 0),
        }
        for drager in CARRIERS
    }
    if not product.projects["energiedrager"].isna().any():
        return known
    label = say("map.ui.missing", language)
    known[""] = {
        "label": label,
        "shape": UNKNOWN_SHAPE,
        "colour": "onbekend",
        "hatch": 0,
    }
    return known


def _steps(ladder: Ladder, language: Language) -> list[dict[str, str]]:
    named = [
        {"value": word, "step": step, "label": say(f"word.{word}", language)}
        for word, step in rungs(ladder).items()
    ]
    if ladder:
        missing = say("map.ui.missing", language)
        named.append({"value": "", "step": "?", "label": missing})
    return named
