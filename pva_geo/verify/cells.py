"""Two cells of a file side by side: whether they are near, and how they are shown."""

import math

from pva_geo.report.names import is_missing

__all__ = ["near", "number", "shown"]

RELATIVE = 1e-9


def number(cell: object) -> float:
    """Read a cell as a number; nothing is near what is none (`nan`)."""
    if is_missing(cell):
        return math.nan
    try:
        return float(str(cell))
    except ValueError:
        return math.nan


def near(found: float, expected: float) -> bool:
    """Whether two amounts agree within 1e-9 of the larger; a blank is near nothing."""
    return abs(found - expected) <= RELATIVE * max(abs(found), abs(expected))


def shown(value: object) -> str:
    """Write a cell, nothing for a blank."""
    return "" if is_missing(value) else str(value)
