"""Shapes on the plan of voorbeeldland: round areas and routes without corners."""

import numpy as np
from numpy.typing import NDArray

from pva_geo.voorbeeldland.terrain import SEED, round_off

__all__ = ["bent", "blob"]

Coordinates = NDArray[np.float64]

CORNERS = 40
"""Of a round area."""
BULGE = 0.09
"""How much each of four waves moves the edge of a round area, as a share."""


def bent(xy: Coordinates) -> Coordinates:
    """Bend a route, so that it has no corners; its ends stay."""
    for _ in range(3):
        xy = round_off(xy)
    return xy


def blob(
    middle: tuple[float, float], half: tuple[float, float], kind: int
) -> Coordinates:
    """Give a round area with an uneven edge.

    Parameters
    ----------
    middle
        Where, on the plan, kilometres.
    half
        Half its width and height, about.
    kind
        Another number gives another edge.
    """
    random = np.random.default_rng([SEED, kind])
    turn = np.linspace(0, 2 * np.pi, CORNERS, endpoint=False)
    starts = zip((2, 3, 4, 5), random.random(4) * 2 * np.pi, strict=True)
    waves = [np.cos(number * turn + start) for number, start in starts]
    reach = 1 + BULGE * np.sum(waves, axis=0)
    around = np.column_stack([reach * np.cos(turn), reach * np.sin(turn)])
    return np.asarray(around * half + middle)
