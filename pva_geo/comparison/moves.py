"""Structure first, then the fewest moves from one scheme to another.

Subregions of both schemes that share a piece hang together; each group that hangs
together is unchanged, renamed, split, merged or rearranged. Within a group the best
one-to-one matching says which subregion lives on under which id, and what the matching
does not explain has moved.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pva_geo.boundaries import fold
from pva_geo.comparison.matching import best_matching
from pva_geo.comparison.pieces import NOBODY, Piece
from pva_geo.comparison.results import Change, Kind, Move

__all__ = ["apply_moves", "find_changes", "find_moves", "match_subregions"]

Names = Mapping[str, str]
Shares = dict[str, dict[str, float]]
"""Gemeentecode → subregion → part of the gemeente."""

WHOLE = 1e-9
"""A smaller part of a gemeente is rounding."""


def find_changes(pieces: Sequence[Piece], old: Names, new: Names) -> tuple[Change, ...]:
    """Group the subregions of both schemes that hang together.

    Parameters
    ----------
    pieces
        Of `cut_pieces`.
    old, new
        Id → name, in the order of each scheme.

    Returns
    -------
    tuple of Change
        By the first subregion of the old scheme; what is wholly new comes last.
    """
    links = {(p.old, p.new) for p in pieces if NOBODY not in (p.old, p.new)}
    waiting = dict.fromkeys([*(("old", i) for i in old), *(("new", i) for i in new)])
    beside: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for a, b in links:
        beside["old", a].add(("new", b))
        beside["new", b].add(("old", a))
    changes = []
    while waiting:
        group, open_ends = set(), [next(iter(waiting))]
        while open_ends:
            if (node := open_ends.pop()) not in group:
                group.add(node)
                open_ends += beside[node]
        for node in group:
            del waiting[node]
        olds = tuple(i for i in old if ("old", i) in group)
        news = tuple(i for i in new if ("new", i) in group)
        changes.append(Change(kind=_kind(olds, news, old, new), old=olds, new=news))
    return tuple(changes)


def match_subregions(
    pieces: Sequence[Piece], changes: Iterable[Change], old: Names, new: Names
) -> dict[str, str]:
    """Say under which id each subregion lives on: old id → new id, one to one.

    Notes
    -----
    As many pieces as can be stay; then as much area, then as many equal names, then the
    first ids. Which scheme comes first makes no difference.
    """
    shared: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in pieces:
        shared[piece.old, piece.new].append(piece)
    matched: dict[str, str] = {}
    for change in changes:
        ours = {k: v for k, v in shared.items() if k[0] in change.old}
        matched |= _match(ours, change, old, new)
    return matched


def find_moves(
    pieces: Iterable[Piece],
    changes: Iterable[Change],
    matched: Mapping[str, str],
    gemeenten: Names,
    inhabitants: Mapping[str, float] | None = None,
) -> tuple[Move, ...]:
    """List the pieces that another subregion holds in the new scheme."""
    kinds = {("old", i): c.kind for c in changes for i in c.old}
    kinds |= {("new", i): c.kind for c in changes for i in c.new}
    people = inhabitants or {}
    moved = [p for p in pieces if p.new == NOBODY or matched.get(p.old) != p.new]
    return tuple(
        Move(
            gemeentecode=piece.gemeentecode,
            gemeente=gemeenten[piece.gemeentecode],
            old=piece.old,
            new=piece.new,
            kind=kinds.get(("old", piece.old)) or kinds["new", piece.new],
            share=piece.share,
            area_m2=piece.area_m2,
            inhabitants=_part(people.get(piece.gemeentecode), piece.share),
        )
        for piece in moved
        if piece.old or piece.new
    )


def apply_moves(
    scheme: Mapping[str, Mapping[str, float]],
    renames: Mapping[str, str],
    moves: Iterable[Move],
) -> Shares:
    """Carry out moves on a scheme.

    Parameters
    ----------
    scheme
        Gemeentecode → old id → part of the gemeente that it holds.
    renames, moves
        Of a comparison.

    Returns
    -------
    dict
        Gemeentecode → new id → part of the gemeente, parts of nobody left out.

    Examples
    --------
    >>> apply_moves({"GM0001": {"west": 1.0}}, {"west": "W"}, [])
    {'GM0001': {'W': 1.0}}
    """
    left = {code: dict(held) for code, held in scheme.items()}
    given: Shares = {code: defaultdict(float) for code in scheme}
    for move in moves:
        if move.old:
            left[move.gemeentecode][move.old] -= move.share
        if move.new:
            given[move.gemeentecode][move.new] += move.share
    for code, held in left.items():
        for name, share in held.items():
            if share > WHOLE:
                given[code][renames[name]] += share
    return {code: dict(held) for code, held in given.items()}


def _kind(olds: Sequence[str], news: Sequence[str], old: Names, new: Names) -> Kind:
    if not olds:
        return Kind.NEW
    if not news:
        return Kind.DROPPED
    if len(olds) == 1 and len(news) == 1:
        same = fold(old[olds[0]]) == fold(new[news[0]])
        return Kind.UNCHANGED if same else Kind.RENAMED
    if len(olds) == 1:
        return Kind.SPLIT
    return Kind.MERGED if len(news) == 1 else Kind.REARRANGED


def _match(
    shared: Mapping[tuple[str, str], list[Piece]],
    change: Change,
    old: Names,
    new: Names,
) -> dict[str, str]:
    """Match one group, in an order that does not depend on which scheme is first."""
    olds, news = sorted(change.old), sorted(change.new)
    turned = _order(olds, old, shared, 0) > _order(news, new, shared, 1)
    rows, columns = (news, olds) if turned else (olds, news)
    pairs = {(b, a) if turned else (a, b): found for (a, b), found in shared.items()}
    names = (new, old) if turned else (old, new)
    weights = _weights(rows, columns, pairs, names)
    found = {
        rows[place]: columns[seat]
        for place, seat in enumerate(best_matching(weights))
        if seat is not None and weights[place][seat]
    }
    return {a: b for b, a in found.items()} if turned else found


def _order(
    ids: Sequence[str],
    names: Names,
    shared: Mapping[tuple[str, str], list[Piece]],
    side: int,
) -> tuple[int, list[tuple[str, str]], list[tuple[str, str]]]:
    held = [(key[side], p.gemeentecode) for key, found in shared.items() for p in found]
    return len(ids), [(i, names[i]) for i in ids], sorted(held)


def _weights(
    rows: Sequence[str],
    columns: Sequence[str],
    shared: Mapping[tuple[str, str], list[Piece]],
    names: tuple[Names, Names],
) -> list[list[int]]:
    """Put pieces, area, equal names and order in one whole number, in that order."""
    total = sum(round(p.area_m2) for found in shared.values() for p in found) + 1
    pairs, base = len(rows) + len(columns), len(columns) + 1
    weights = []
    for place, row in enumerate(rows):
        line = []
        for rank, column in enumerate(columns):
            found = shared.get((row, column), [])
            same = fold(names[0][row]) == fold(names[1][column])
            weight = len(found) * total + sum(round(p.area_m2) for p in found)
            first = (len(columns) - rank) * base ** (len(rows) - 1 - place)
            weight = (weight * pairs + same) * base ** len(rows) + first
            line.append(weight if found else 0)
        weights.append(line)
    return weights


def _part(whole: float | None, share: float) -> float | None:
    return None if whole is None else whole * share
