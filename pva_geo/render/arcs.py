"""Rings → arcs that neighbours share, so that each border stands in a page once.

The idea is that of TopoJSON: a ring is a list of arcs, each run forwards or backwards.
Rings share an arc where they share all of its corners, as the rings of a coverage do.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

__all__ = ["Arcs", "Corner", "Ring", "encode_steps", "share_arcs"]

Corner = tuple[int, int]
Ring = Sequence[Corner]
"""Corners in whole units, the first not repeated at the end."""


@dataclass(frozen=True, slots=True)
class Arcs:
    """Arcs, and the rings that are made of them."""

    arcs: list[tuple[Corner, ...]]
    """Corners of each arc, in order of first use."""
    rings: list[list[list[int]]]
    """A list a shape: a list a ring: places of arcs; `~place` where it runs back."""


def share_arcs(shapes: Iterable[Iterable[Ring]]) -> Arcs:
    """Cut rings where borders meet, and keep each piece once.

    Parameters
    ----------
    shapes
        The rings of each shape; a ring of fewer than three corners is left out.
    """
    kept = [[ring for ring in rings if len(ring) > 2] for rings in shapes]
    joints = _joints(ring for rings in kept for ring in rings)
    known: dict[tuple[Corner, ...], int] = {}
    refs = [
        [[_place(piece, known) for piece in _pieces(ring, joints)] for ring in rings]
        for rings in kept
    ]
    return Arcs(list(known), refs)


def encode_steps(corners: Sequence[Corner]) -> list[int]:
    """Write corners as the first one and then the steps between them."""
    whole = np.array(corners, dtype=np.int64)
    return [*whole[0].tolist(), *np.diff(whole, axis=0).ravel().tolist()]


def _joints(rings: Iterable[Ring]) -> set[Corner]:
    """Find the corners at which more or fewer than two edges meet."""
    near: defaultdict[Corner, set[Corner]] = defaultdict(set)
    for ring in rings:
        for one, other in zip(ring, [*ring[1:], ring[0]], strict=True):
            near[one].add(other)
            near[other].add(one)
    return {corner for corner, others in near.items() if len(others) != 2}


def _pieces(ring: Ring, joints: set[Corner]) -> list[tuple[Corner, ...]]:
    """Cut a ring at its joints; one without joints starts at its least corner."""
    at = [place for place, corner in enumerate(ring) if corner in joints]
    first = at[0] if at else min(range(len(ring)), key=lambda place: ring[place])
    turned = [*ring[first:], *ring[:first], ring[first]]
    cuts = [place - first for place in at] or [0]
    ends = [*cuts[1:], len(ring)]
    return [
        tuple(turned[start : end + 1]) for start, end in zip(cuts, ends, strict=True)
    ]


def _place(piece: tuple[Corner, ...], known: dict[tuple[Corner, ...], int]) -> int:
    back = piece[::-1]
    if back < piece:
        return ~known.setdefault(back, len(known))
    return known.setdefault(piece, len(known))
