"""Coherence as a drawing: subregions in a ring, a line for each pair that is tied.

A line is full where projects lie in both subregions, dashed where projects of the one
only wait for, or belong to, those of the other; the two numbers stand on it. It is the
thicker the more there are, and nothing is told by colour alone.
"""

import math
from collections.abc import Iterator, Sequence
from textwrap import wrap

from pva_geo.model import ProvincialProduct, SubregionTie
from pva_geo.render.figures.svg import WIDTH, drawing, element, text

__all__ = ["coherence_diagram"]

Place = tuple[float, float]
WIDE, HIGH = 190.0, 104.0
"""Half axes of the ring, units."""
ABOVE = 52.0
"""Room for names above and below the ring."""
NODE = 9.0
THIN, THICK = 1.5, 6.0
ALONG = 0.34
"""Where on a line its numbers stand: off the middle, where lines cross."""
SIGNS, LEADING = 22, 14.0
"""Signs of a name on one line, and the distance of lines."""
SIDE = 0.35
"""Nodes that lie further aside than this have their name beside them."""


def coherence_diagram(product: ProvincialProduct, name: str) -> str:
    """Draw which subregions hang together.

    Parameters
    ----------
    product
        A product; without tied subregions nothing is drawn.
    name
        What a reader who cannot see it hears.

    Returns
    -------
    str
        SVG with colours by token; empty where no two subregions are tied.
    """
    pairs = product.subregion_ties
    if not pairs:
        return ""
    frame = product.coverage.subregions
    ids, names = frame["subregion_id"].tolist(), frame["name"].tolist()
    places = dict(zip(map(str, ids), _ring(len(ids)), strict=True))
    parts = [
        *_lines(pairs, places),
        *(element("circle", cx=x, cy=y, r=NODE, **INK) for x, y in places.values()),
        *_names([str(one) for one in names], list(places.values())),
        *_numbers(pairs, places),
    ]
    return drawing(2 * (HIGH + ABOVE), parts, name)


INK = {"fill": "var(--sub)", "stroke": "var(--surf)", "stroke_width": 2}
MIDDLE: Place = (WIDTH / 2, HIGH + ABOVE)


def _ring(count: int) -> list[Place]:
    """Give the places of so many subregions, from the left, with the clock."""
    turns = [math.pi + 2 * math.pi * place / count for place in range(count)]
    x, y = MIDDLE
    return [
        (round(x + WIDE * math.cos(turn), 1), round(y + HIGH * math.sin(turn), 1))
        for turn in turns
    ]


def _lines(pairs: Sequence[SubregionTie], places: dict[str, Place]) -> Iterator[str]:
    most = max(pair.strength for pair in pairs)
    for pair in pairs:
        (x1, y1), (x2, y2) = (places[name] for name in pair.subregions)
        width = THIN + (THICK - THIN) * pair.strength / most
        yield element(
            "line",
            x1=x1,
            y1=y1,
            x2=x2,
            y2=y2,
            stroke="var(--acc)",
            stroke_width=round(width, 1),
            stroke_dasharray=None if pair.projects else "7 5",
        )


def _names(names: Sequence[str], places: Sequence[Place]) -> Iterator[str]:
    for name, (x, y) in zip(names, places, strict=True):
        aside = (x - MIDDLE[0]) / WIDE
        lines = wrap(name, SIGNS)[:3] or [name]
        anchor, at, first = "middle", x, y + NODE + 15
        if abs(aside) > SIDE:
            anchor = "end" if aside < 0 else "start"
            at = x + math.copysign(NODE + 7, aside)
            first = y + 4 - LEADING * (len(lines) - 1) / 2
        elif y < MIDDLE[1]:
            first = y - NODE - 7 - LEADING * (len(lines) - 1)
        for number, line in enumerate(lines):
            yield text(
                line,
                round(at, 1),
                round(first + LEADING * number, 1),
                fill="var(--ink)",
                font_size=12,
                font_weight=600,
                text_anchor=anchor,
            )


def _numbers(pairs: Sequence[SubregionTie], places: dict[str, Place]) -> Iterator[str]:
    """Write on each line how many projects lie in both, and how many ties there are."""
    for pair in pairs:
        (x1, y1), (x2, y2) = (places[name] for name in pair.subregions)
        x, y = x1 + (x2 - x1) * ALONG, y1 + (y2 - y1) * ALONG
        words = f"{len(pair.projects)}" + (f" + {len(pair.ties)}" if pair.ties else "")
        half = 4.0 * len(words) + 4
        yield element(
            "rect",
            x=round(x - half, 1),
            y=round(y - 10, 1),
            width=2 * half,
            height=20,
            rx=4,
            fill="var(--surf)",
            stroke="var(--line2)",
        )
        yield text(
            words,
            round(x, 1),
            round(y + 4.2, 1),
            fill="var(--ink)",
            font_size=12,
            text_anchor="middle",
        )
