"""`monitoring.html`: the state of all subregions on one page, for the energyboard.

The page has no script and asks nothing of anyone.
"""

from pva_geo.catalogue import say
from pva_geo.model import ProvincialProduct
from pva_geo.render.figures import timeline
from pva_geo.render.map import credit, invented
from pva_geo.render.worded import worded_page
from pva_geo.report.chapter.figures import timeline_name
from pva_geo.report.monitoring import SIGNS, monitoring_board
from pva_geo.report.planning import planning_title

__all__ = ["monitoring_html"]


def monitoring_html(product: ProvincialProduct) -> str:
    """Draw the board of a product as one offline page."""
    language, planning = product.language, product.planning
    drawn = planning is not None and bool(planning.products)
    return worded_page(
        "monitoring",
        board=monitoring_board(product),
        signs=SIGNS,
        language=language,
        title=say("board.title", language, provincie=product.area.name),
        provincie=product.area.name,
        kicker=_kicker(product),
        as_of=_as_of(product),
        mark=say("mark.concept", language) if product.concept else None,
        notice=product.notice,
        invented=invented(product.area, language)[:1],
        timeline=timeline(product, timeline_name(product)) if drawn else None,
        timeline_title=planning_title(product) if drawn else "",
        credit=credit(product.sources, product.area.peildatum, language),
        words={key: say(f"board.{key}", language) for key in WORDS},
    )


WORDS = ("attention", "attention.none", "since.title", "remedy")


def _kicker(product: ProvincialProduct) -> str:
    planning, language = product.planning, product.language
    if planning is None:
        return say("board.kicker.plain", language)
    return say("board.kicker", language, round=planning.round)


def _as_of(product: ProvincialProduct) -> str:
    planning, language = product.planning, product.language
    facts = {"day": product.area.peildatum}
    if planning is None or planning.peildatum is None:
        return say("board.as_of", language, **facts)
    return say("board.as_of.planned", language, planned=planning.peildatum, **facts)
