"""A drawing as a picture for a Word document: always with the same letters.

The drawing is the SVG of the page; the font comes with the package, so that the same
drawing gives the same picture on every machine, whatever fonts it has.
"""

from functools import cache
from importlib.resources import files
from pathlib import Path

import resvg_py

from pva_geo.render.style import plain_colours

__all__ = ["PIXELS_PER_UNIT", "picture"]

FONT_PACKAGE = "fontpkg_inter"
FONT = "Inter"
PIXELS_PER_UNIT = 2.5
"""A unit of a drawing is a quarter of a millimetre: 254 pixels an inch."""


def picture(svg: str) -> bytes:
    """Give a drawing as PNG, in the colours of the day."""
    return resvg_py.svg_to_bytes(
        svg_string=plain_colours(svg),
        background="#ffffff",
        skip_system_fonts=True,
        font_files=_fonts(),
        sans_serif_family=FONT,
        zoom=PIXELS_PER_UNIT,
    )


@cache
def _fonts() -> list[str]:
    folder = Path(str(files(FONT_PACKAGE))) / "files"
    return [str(file) for file in sorted(folder.glob("*.ttf"))]
