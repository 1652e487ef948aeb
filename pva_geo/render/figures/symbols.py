"""Symbols of projects: shape says the carrier, fill says how far; clusters on top."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi

from pva_geo.model import Energiedrager
from pva_geo.render.figures.svg import element, text
from pva_geo.render.style import CARRIERS, SHAPES, carrier_token

__all__ = [
    "NEAR",
    "SCALE",
    "Mark",
    "carrier_of",
    "centre",
    "cluster",
    "gather",
    "symbol",
]

SCALE = 0.66
"""Of symbols that are drawn in a box of 20."""
NEAR = 17.0
"""Symbols that come nearer than this are one cluster."""
CLEAR = 20.0
"""A disc keeps this far from what stands beside it."""
DISC, RING = 11.5, 8.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One project on the drawing."""

    number: str
    """Its `project_id`."""
    drager: Energiedrager
    """Its carrier; `meerdere` where none is given."""
    step: str
    """Step of the fill ladder; empty where that is not known of any project."""
    x: float
    """Units from the left."""
    y: float
    """Units from above."""
    loose: bool = False
    """Whether it stands in a gemeente that is only named."""


def carrier_of(value: object) -> Energiedrager:
    """Give the carrier of a cell; what has none is drawn as one of several."""
    known = {drager.value: drager for drager in CARRIERS}
    return known.get(str(value), Energiedrager.MEERDERE)


def gather(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Group marks that come near the first of a group, then groups that still meet."""
    groups: list[list[Mark]] = []
    for mark in marks:
        for group in groups:
            if _distance((group[0].x, group[0].y), (mark.x, mark.y)) < NEAR:
                group.append(mark)
                break
        else:
            groups.append([mark])
    while (pair := _meeting(groups)) is not None:
        one, other = pair
        groups[one] += groups.pop(other)
    return groups


def centre(group: Sequence[Mark]) -> tuple[float, float]:
    """Give the middle of the marks of a group."""
    n = len(group)
    return sum(mark.x for mark in group) / n, sum(mark.y for mark in group) / n


def _meeting(groups: Sequence[Sequence[Mark]]) -> tuple[int, int] | None:
    """Find two groups whose drawings would meet; a disc is larger than a symbol."""
    centres = [centre(group) for group in groups]
    for one, here in enumerate(centres):
        for other in range(one + 1, len(groups)):
            alone = len(groups[one]) == len(groups[other]) == 1
            if _distance(here, centres[other]) < (NEAR if alone else CLEAR):
                return one, other
    return None


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def symbol(mark: Mark, scale: float = SCALE) -> str:
    """Draw the symbol of a project at its place."""
    parts = "".join(_parts(mark))
    place = f"translate({mark.x:.1f} {mark.y:.1f}) scale({scale:g})"
    return element("g", parts, transform=place)


def _parts(mark: Mark) -> Iterator[str]:
    shape, colour = SHAPES[mark.drager], f"var(--{carrier_token(mark.drager)})"
    if mark.loose:
        yield element(
            "circle",
            r=14.5,
            stroke="var(--ink2)",
            stroke_width=1.8,
            stroke_dasharray="2 3",
        )
    yield element(
        "path",
        d=shape,
        fill="var(--halo)",
        stroke="var(--halo)",
        stroke_width=6,
        stroke_linejoin="round",
    )
    widths = {"1": 2.2, "2": 2.6, "3": 2.6, "?": 1.8, "x": 2.2}
    if mark.step in widths:
        dash = "2.6 2.4" if mark.step == "1" else None
        yield element(
            "path",
            d=shape,
            fill="var(--surf)",
            stroke=colour,
            stroke_width=widths[mark.step],
            stroke_dasharray=dash,
        )
    else:
        yield element("path", d=shape, fill=colour, stroke=colour, stroke_width=1)
    yield from _upon(mark, shape, colour)


def _upon(mark: Mark, shape: str, colour: str) -> Iterator[str]:
    """Draw what lies upon the outline: half a fill, a mark, a ring or a stroke."""
    if mark.step == "3":
        yield element("path", d=shape, fill=colour, clip_path="url(#kaart-half)")
    elif mark.step == "5":
        yield element("circle", r=13.5, stroke=colour, stroke_width=2)
    elif mark.step == "?":
        style = {"font_size": 12, "font_weight": 700, "text_anchor": "middle"}
        yield text("?", 0, 4, fill=colour, **style)
    elif mark.step == "x":
        yield element("path", d="M-10 10L10-10", stroke="var(--ink2)", stroke_width=2.4)


def cluster(group: Sequence[Mark]) -> str:
    """Draw a disc with the number of projects; its ring hints at the carriers."""
    x, y = centre(group)
    parts = [
        element(
            "circle", r=DISC, fill="var(--surf)", stroke="var(--ink)", stroke_width=1
        )
    ]
    around, start = 2 * pi * RING, 0.0
    counts = Counter(mark.drager for mark in group)
    gap = 1.4 if len(counts) > 1 else 0.0
    for drager, n in counts.items():
        part = around * n / len(group)
        parts.append(
            element(
                "circle",
                r=RING,
                stroke=f"var(--{carrier_token(drager)})",
                stroke_width=3.0,
                stroke_dasharray=f"{part - gap:.2f} {around:.2f}",
                stroke_dashoffset=f"{-start:.2f}",
                transform="rotate(-90)",
            )
        )
        start += part
    style = {"font_size": 10.5, "font_weight": 700, "text_anchor": "middle"}
    parts.append(text(str(len(group)), 0, 3.7, fill="var(--ink)", **style))
    return element("g", "".join(parts), transform=f"translate({x:.1f} {y:.1f})")
