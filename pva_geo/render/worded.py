"""Pages of words: a template of ours and its style sheet, without any script."""

import re
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from pva_geo.render.style import css_tokens

__all__ = ["worded_page"]

PACKAGE = "pva_geo.render"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What no page may hold."""


def worded_page(name: str, **facts: object) -> str:
    """Fill `templates/NAME.html`, with `css/NAME.css` inside.

    It asks nothing of anyone; all text of users is escaped by the template.
    """
    sheet = files(PACKAGE).joinpath("css", f"{name}.css").read_text(encoding="utf-8")
    template = _environment().get_template(f"{name}.html")
    page = template.render(css=f"{css_tokens()}{sheet}", **facts)
    return CONTROL.sub("", page) + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
