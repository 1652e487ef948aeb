"""Chapter E as one page: offline, readable by day, by night and on paper."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from pva_geo.render.style import css_tokens
from pva_geo.report.chapter.blocks import Chapter

__all__ = ["chapter_html"]

TEMPLATE = "hoofdstuk.html"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What no page may hold."""


def chapter_html(chapter: Chapter) -> str:
    """Draw the chapter as a page that asks nothing of anyone.

    All text of users is escaped by the template; the page has no script at all.
    """
    sheet = files("pva_geo.render").joinpath("css", "hoofdstuk.css")
    css = f"{css_tokens()}{sheet.read_text(encoding='utf-8')}"
    page = _environment().get_template(TEMPLATE).render(chapter=chapter, css=css)
    return CONTROL.sub("", page) + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("pva_geo.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
