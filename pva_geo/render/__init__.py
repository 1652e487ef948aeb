"""Result → pages with a map: the stakeholders' and the analyst's."""

from pva_geo.render.map import map_html, render_map

__all__ = ["map_html", "render_map"]
