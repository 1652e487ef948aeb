"""SVG as text: shapes from RD New to units of a drawing, written the same everywhere.

A drawing is 680 units wide: 17 centimetres on paper, so a unit is a quarter of a
millimetre.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["UNITS_PER_CM", "WIDTH", "View", "drawing", "element", "text"]

WIDTH, UNITS_PER_CM = 680.0, 40.0
CONTROL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
FONT = 'Inter, system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif'


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What part of the land is drawn, and where."""

    west: float
    """Left edge, RD metres."""
    north: float
    """Upper edge, RD metres."""
    scale: float
    """Units a metre."""
    height: float
    """Height in units; the width is that of every drawing."""

    @property
    def box(self) -> BaseGeometry:
        """What is seen, RD New."""
        east = self.west + WIDTH / self.scale
        south = self.north - self.height / self.scale
        return shapely.box(self.west, south, east, self.north)

    def place(self, point: BaseGeometry) -> tuple[float, float]:
        """Give the place of a point, units from the upper left corner."""
        x, y = shapely.get_coordinates(point)[0].tolist()
        return (x - self.west) * self.scale, (self.north - y) * self.scale

    def path(self, shape: BaseGeometry) -> str:
        """Give the outline of a shape, or its lines, as the data of a path."""
        parts = shapely.get_parts(shape)
        closed = shapely.get_dimensions(shape) == 2
        lines = shapely.get_rings(parts) if closed else parts
        return "".join(self._line(line, closed=closed) for line in lines)

    def _line(self, line: BaseGeometry, *, closed: bool) -> str:
        """Write one line, in tenths of a unit; corners that fall together are one."""
        metres = shapely.get_coordinates(line)
        units = (metres - [self.west, self.north]) * [self.scale, -self.scale]
        tenths = np.rint(units * 10).astype(np.int64)
        moved = np.append(True, (np.diff(tenths, axis=0) != 0).any(axis=1))
        kept = tenths[moved][:-1] if closed else tenths[moved]
        if len(kept) < 2:
            return ""
        written = " ".join(f"{_tenths(x)} {_tenths(y)}" for x, y in kept.tolist())
        return f"M{written}Z" if closed else f"M{written}"


def drawing(height: float, content: Iterable[str], name: str) -> str:
    """Give a whole drawing; `name` is what a reader who cannot see it hears."""
    inner = "".join(content)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:g}" '
        f'role="img" aria-label="{escape(name)}" font-family=\'{FONT}\' '
        f'fill="none">{inner}</svg>'
    )
    return CONTROL.sub("", svg)


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """Write an element; `_` in a name of an attribute stands for `-`."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_plain(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>"


def text(words: str, x: float, y: float, /, **attributes: object) -> str:
    """Write words at a place; what they say is text and never markup."""
    return element("text", escape(words, quote=False), x=x, y=y, **attributes)


def _plain(value: object) -> str:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def _tenths(value: int) -> str:
    return f"{value / 10:g}" if abs(value) < 100_000 else str(round(value / 10))
