"""Which things hang together, when it is known which pairs do."""

from collections.abc import Iterable

__all__ = ["connected"]


def connected(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """Find connected groups by union-find.

    Parameters
    ----------
    count
        Number of things; they are numbered from 0.
    links
        Pairs of numbers that hang together, in any order.

    Returns
    -------
    list of int
        For each thing the lowest number in its group, which names the group.

    Examples
    --------
    >>> connected(5, [(1, 3), (4, 3)])
    [0, 1, 2, 1, 1]
    """
    parent = list(range(count))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for a, b in links:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    return [root(place) for place in range(count)]
