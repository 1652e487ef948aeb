"""Result → pages with a map: the stakeholders' and the analyst's."""

from pva_geo.render.findings_map import (
    findings_html,
    product_findings_html,
    render_findings,
)
from pva_geo.render.map import map_html, render_map

__all__ = [
    "findings_html",
    "map_html",
    "product_findings_html",
    "render_findings",
    "render_map",
]
