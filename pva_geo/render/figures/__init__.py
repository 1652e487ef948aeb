"""Figures of chapter E, as SVG with colours by token: one drawing for page and paper.

On a page the tokens follow day and night; for a Word document `plain_colours` puts the
colours of the day in their place.
"""

from pva_geo.model import ProvincialProduct
from pva_geo.render.figures.chapter_map import chapter_map
from pva_geo.render.figures.coherence import coherence_diagram
from pva_geo.render.figures.timeline import timeline
from pva_geo.report.chapter.figures import coherence_name, map_name, timeline_name

__all__ = ["chapter_map", "coherence_diagram", "draw_figures", "timeline"]


def draw_figures(product: ProvincialProduct) -> dict[str, str]:
    """Draw all figures of the chapter of a product, by name."""
    drawn = {"map": chapter_map(product, map_name(product))}
    if product.planning is not None and product.planning.products:
        drawn["timeline"] = timeline(product, timeline_name(product))
    if product.subregion_ties:
        drawn["coherence"] = coherence_diagram(product, coherence_name(product))
    return drawn
