"""Figures as they are shown: rounded once, so that parts visibly add up."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

__all__ = ["shown_parts"]


def shown_parts(
    values: Sequence[float], total: float, decimals: int = 1
) -> list[Decimal]:
    """Round parts so that they add up to their rounded total (largest remainder).

    Parameters
    ----------
    values
        Parts, not negative, in the order shown.
    total
        What they add up to.
    decimals
        Of the figures shown.

    Returns
    -------
    list of Decimal
        The parts; their sum is `total`, rounded half up. Ties go to the first.

    Notes
    -----
    Each part is rounded down; the units that are left go to the largest remainders
    (Hamilton's method). A part differs by less than one unit from its exact value.

    Examples
    --------
    >>> [str(part) for part in shown_parts([1 / 3, 1 / 3, 1 / 3], 1.0)]
    ['0.4', '0.3', '0.3']
    """
    unit = Decimal(1).scaleb(-decimals)
    exact = [Decimal(repr(float(value))) for value in values]
    shown = [value.quantize(unit, rounding=ROUND_FLOOR) for value in exact]
    goal = Decimal(repr(float(total))).quantize(unit, rounding=ROUND_HALF_UP)
    left = int((goal - sum(shown, Decimal(0))) / unit)
    by_remainder = sorted(range(len(exact)), key=lambda i: (shown[i] - exact[i], i))
    for place in by_remainder[: max(left, 0)]:
        shown[place] += unit
    return shown
