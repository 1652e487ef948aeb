"""Symbols of projects: shape says the carrier, fill says how far; clusters on top."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi
from typing import TYPE_CHECKING

import numpy as np

from pva_geo.model import Energiedrager
from pva_geo.render.figures.svg import element, text
from pva_geo.render.style import CARRIERS, SHAPES, carrier_token

if TYPE_CHECKING:
    from numpy.typing import NDArray

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
    return _joined(_near_the_first(marks))


def centre(group: Sequence[Mark]) -> tuple[float, float]:
    """Give the middle of the marks of a group."""
    n = len(group)
    return sum(mark.x for mark in group) / n, sum(mark.y for mark in group) / n


def _near_the_first(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Put each mark in the earliest group whose first mark it comes near.

    First marks are kept by square of the drawing, so that few are looked at.
    """
    groups: list[list[Mark]] = []
    squares: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for mark in marks:
        column, row = int(mark.x // NEAR), int(mark.y // NEAR)
        near = [
            number
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for number in squares.get((x, y), ())
            if hypot(groups[number][0].x - mark.x, groups[number][0].y - mark.y) < NEAR
        ]
        if near:
            groups[min(near)].append(mark)
        else:
            squares[column, row].append(len(groups))
            groups.append([mark])
    return groups


def _joined(groups: list[list[Mark]]) -> list[list[Mark]]:
    """Join groups whose drawings would meet, the earliest pair first.

    Who meets whom is kept, and only asked anew of the group that has grown.
    """
    places = np.array([centre(group) for group in groups]).reshape(-1, 2)
    alone = np.array([len(group) == 1 for group in groups], dtype=bool)
    meets = np.array(
        [_meeting(places, alone, one) for one in range(len(groups))], dtype=bool
    ).reshape(len(groups), len(groups))
    while meets.any():
        one, other = map(int, np.unravel_index(meets.argmax(), meets.shape))
        groups[one] += groups[other]
        groups[other] = []
        places[one], places[other] = centre(groups[one]), np.nan
        alone[one] = False
        meets[other] = meets[:, other] = False
        meets[one] = meets[:, one] = _meeting(places, alone, one)
    return [group for group in groups if group]


def _meeting(
    places: "NDArray[np.float64]", alone: "NDArray[np.bool_]", one: int
) -> "NDArray[np.bool_]":
    """Tell which drawings meet that of a group; a disc is larger than a symbol."""
    apart = np.hypot(*(places - places[one]).T)
    meets: NDArray[np.bool_] = apart < np.where(alone & alone[one], NEAR, CLEAR)
    meets[one] = False
    return meets


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
