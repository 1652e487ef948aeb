"""The plan of voorbeeldland: coasts, lake, islands, enclaves, in kilometres RD New.

The plan is coarse and drawn by hand; `terrain.py` makes it irregular. It lies in the
North Sea, west of Noord-Holland, where no land is that it could be mistaken for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["LAKE_KM", "MAINLAND_KM", "RINGS", "Ring"]

Points = Sequence[tuple[float, float]]

MAINLAND_KM: Points = (
    # west coast, northward, with one inlet
    (2.6, 474), (-0.6, 486), (0.5, 498), (-3.8, 508), (-6, 518), (-5.4, 523.5),
    (-1.5, 525), (2.5, 524.6), (-0.5, 526.8), (-4.9, 528.6), (-4.4, 536), (-1.7, 541),
    (1.5, 551),
    # the cape in the northwest
    (7, 560), (13.4, 566.5), (21, 570), (28.6, 568.5), (34, 563.5),
    # the estuary
    (37, 557.5), (40.5, 552), (43, 546.5), (45, 541), (48, 537), (50.8, 533.5),
    (52.6, 534.2), (50.8, 537.6), (49.6, 541.5), (50, 546), (52, 551), (54, 556),
    (55.5, 561.5),
    # north coast and northeast
    (61, 567.5), (69.6, 571), (78, 569), (84.7, 564), (91, 561.5), (96.6, 556.5),
    (98.8, 549),
    # east coast, southward
    (95.5, 543), (96, 537), (97.5, 530), (92, 521), (93.4, 512), (89, 504), (90, 494),
    (84.7, 484), (78, 476),
    # south coast
    (65, 471), (50, 474), (37, 469), (20, 472),
)  # fmt: skip
"""Voorbeeldland and its neighbour Buurland are one land."""

LAKE_KM: Points = (
    (60, 541.5), (62, 545), (66, 547), (70.5, 545), (71, 541), (67.5, 537.5),
    (62.5, 537.5),
)  # fmt: skip
"""A lake that is nobody's: a hole in the provincie, between several gemeenten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """A closed line that makes land of one gemeente inside water or another one."""

    gemeentecode: str
    """Whose land it is."""
    points: Points
    """Corners, kilometres."""
    coast: bool = False
    """Whether water is on its other side."""


RINGS: Sequence[Ring] = (
    Ring(
        gemeentecode="GM9001",
        coast=True,
        points=((11, 577), (17, 580), (25, 582), (33, 582), (34, 580), (25, 579),
                (17, 576.6)),
    ),
    Ring(
        gemeentecode="GM9003",
        coast=True,
        points=((40, 580), (45, 582.6), (53, 584.2), (58, 583.4), (50, 581.2),
                (44, 579.2)),
    ),
    Ring(
        gemeentecode="GM9001",
        coast=True,
        points=((64, 582), (67, 583.6), (70, 582.6), (67, 581.2)),
    ),
    Ring(
        gemeentecode="GM9008",
        points=((20, 533), (21, 535.6), (24, 536), (25.6, 534), (24.4, 531.4),
                (21.4, 531)),
    ),
    Ring(
        gemeentecode="GM9102",
        points=((36, 517.6), (37.3, 519), (39, 518.6), (38.8, 517), (37.1, 516.5)),
    ),
    Ring(
        gemeentecode="GM9102",
        points=((40, 520), (40.9, 520.7), (41.7, 520.2), (41.1, 519.5)),
    ),
    Ring(
        gemeentecode="GM9017",
        points=((37.3, 517.6), (37.7, 518.2), (38.2, 517.8), (37.8, 517.3)),
    ),
)  # fmt: skip
"""Islands, an enclave, two exclaves of the neighbour, and in one of these a piece of
the gemeente around it; outer rings before what lies in them."""
