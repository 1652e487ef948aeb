"""The best one-to-one matching of two sets, in whole numbers of any size.

Whole numbers make ties exact, so that the same schemes give the same matching on every
machine; weights may hold several criteria, the first one many digits above the next.
"""

from collections.abc import Sequence

__all__ = ["best_matching"]


def best_matching(weights: Sequence[Sequence[int]]) -> list[int | None]:
    """Match rows to columns one to one, with the largest sum of weights.

    Parameters
    ----------
    weights
        One row a member of the first set; not negative.

    Returns
    -------
    list
        For each row its column, or `None` where columns run out.

    Notes
    -----
    Rows are added one at a time by the cheapest augmenting path, with prices that keep
    reduced costs from being negative.

    References
    ----------
    Kuhn, H. W. (1955). The Hungarian method for the assignment problem.

    Examples
    --------
    >>> best_matching([[7, 5, 1], [6, 1, 0]])
    [1, 0]
    """
    rows = len(weights)
    size = max(rows, max(map(len, weights), default=0))
    costs = [[-w for w in row] + [0] * (size - len(row)) for row in weights]
    costs += [[0] * size for _ in range(size - rows)]
    market = _Market(costs)
    for row in range(size):
        market.seat(row)
    seats: list[int | None] = [None] * size
    for column, row in enumerate(market.holder):
        seats[row] = column
    return [
        seat if seat is not None and seat < len(weights[row]) else None
        for row, seat in enumerate(seats[:rows])
    ]


class _Market:
    """Prices of rows and columns, and who holds which column."""

    def __init__(self, costs: list[list[int]]) -> None:
        self.costs = costs
        self.row_price = [0] * len(costs)
        self.column_price = [0] * len(costs)
        self.holder = [-1] * len(costs)

    def seat(self, row: int) -> None:
        """Give a row a column; others move up along the cheapest path."""
        path, column = self._cheapest_path(row)
        while column >= 0:
            before = path[column]
            self.holder[column] = self.holder[before] if before >= 0 else row
            column = before

    def _cheapest_path(self, row: int) -> tuple[list[int], int]:
        places = range(len(self.costs))
        slack: list[int | None] = [None for _ in places]
        path, closed = [-1 for _ in places], [False for _ in places]
        at, last = row, -1
        while True:
            for column in places:
                cost = self.costs[at][column] - self.row_price[at]
                cost -= self.column_price[column]
                known = slack[column]
                if not closed[column] and (known is None or cost < known):
                    slack[column], path[column] = cost, last
            free = [(slack[c] or 0, c) for c in places if not closed[c]]
            step, column = min(free)
            self._raise_prices(row, step, closed)
            slack = [None if s is None else s - step for s in slack]
            closed[column] = True
            if self.holder[column] < 0:
                return path, column
            at, last = self.holder[column], column

    def _raise_prices(self, row: int, step: int, closed: list[bool]) -> None:
        self.row_price[row] += step
        for column, done in enumerate(closed):
            if done:
                self.row_price[self.holder[column]] += step
                self.column_price[column] -= step
