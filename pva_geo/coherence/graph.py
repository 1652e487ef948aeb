"""Circles in a directed graph: groups in which each leads to each."""

from collections.abc import Iterable

__all__ = ["circles"]


def circles(edges: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Find the groups of nodes that lead back to themselves.

    The strongly connected components of more than one node, by Tarjan's algorithm
    without recursion, so that a long chain is no danger.

    Examples
    --------
    >>> circles([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")])
    [('a', 'b', 'c')]
    """
    after: dict[str, list[str]] = {}
    for one, other in edges:
        after.setdefault(one, []).append(other)
        after.setdefault(other, [])
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    waiting: list[str] = []
    found: list[tuple[str, ...]] = []
    for start, next_ones in after.items():
        if start in number:
            continue
        path = [(start, iter(next_ones))]
        number[start] = low[start] = len(number)
        waiting.append(start)
        while path:
            node, coming = path[-1]
            following = next(coming, None)
            if following is None:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == number[node]:
                    place = waiting.index(node)
                    group, waiting = waiting[place:], waiting[:place]
                    low |= dict.fromkeys(group, len(after))
                    if len(group) > 1:
                        found.append(tuple(sorted(group)))
            elif following not in number:
                number[following] = low[following] = len(number)
                waiting.append(following)
                path.append((following, iter(after[following])))
            else:
                low[node] = min(low[node], low[following])
    return found
