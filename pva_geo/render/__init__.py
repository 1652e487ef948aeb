"""Result → pages: the stakeholders' map, the analyst's, and the energyboard's."""

from pva_geo.render.findings_map import (
    product_findings_html,
    render_findings,
)
from pva_geo.render.map import map_html, render_map
from pva_geo.render.monitoring import monitoring_html

__all__ = [
    "map_html",
    "monitoring_html",
    "product_findings_html",
    "render_findings",
    "render_map",
]
