"""What makes a project the same project: its number, in its round."""

import re
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["NAMELESS", "identities", "natural_key", "united"]

NAMELESS = "zonder-nummer-"
"""How the id of a project without a number begins."""


def identities(numbers: Sequence[str], rounds: Sequence[str | None]) -> list[str]:
    """Give each row the id of its project.

    The id is the number as given; where projects of two rounds meet in one product,
    numbers of a known round get it in front.

    Examples
    --------
    >>> identities(["7", "7"], ["1.0", "2.0"]), identities(["7", "7"], ["2.0", None])
    (['1.0-7', '2.0-7'], ['7', '7'])
    """
    if len({ronde for ronde in rounds if ronde}) < 2:
        return list(numbers)
    return [
        f"{ronde}-{number}" if ronde and not number.startswith(NAMELESS) else number
        for number, ronde in zip(numbers, rounds, strict=True)
    ]


def natural_key(project_id: object) -> tuple[tuple[int, int, str], ...]:
    """Sort numbers as numbers: 2 before 10, A after 17.

    Examples
    --------
    >>> sorted(["A", "10", "NB-10", "2", "NB-2"], key=natural_key)
    ['2', '10', 'A', 'NB-2', 'NB-10']
    """
    parts = re.findall(r"\d+|\D+", str(project_id))
    return tuple(
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in parts
    )


def united(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Give each id of pairs that are one project the id that stays.

    That is the first one with a number, in natural order.

    Examples
    --------
    >>> dict(united([("B", "A"), ("B", "7")]))
    {'7': '7', 'A': '7', 'B': '7'}
    """
    group: dict[str, set[str]] = {}
    for one, other in pairs:
        joined = group.get(one, {one}) | group.get(other, {other})
        for member in joined:
            group[member] = joined
    return {
        member: min(
            joined, key=lambda one: (one.startswith(NAMELESS), natural_key(one))
        )
        for member, joined in sorted(group.items())
    }
