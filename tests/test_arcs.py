"""Rings that share borders: cut, kept once, and put together again."""

import random as rnd
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pva_geo.render.arcs import Arcs, Corner, encode_steps, share_arcs

SQUARE: list[Corner] = [(0, 0), (0, 2), (2, 2), (2, 0)]
RIGHT: list[Corner] = [(2, 0), (2, 2), (4, 2), (4, 0)]
HOLE: list[Corner] = [(5, 5), (6, 5), (6, 6)]


def ring_of(shared: Arcs, places: list[int]) -> list[Corner]:
    corners: list[Corner] = []
    for place in places:
        arc = shared.arcs[place] if place >= 0 else shared.arcs[~place][::-1]
        assert not corners or corners[-1] == arc[0]
        corners += arc if not corners else arc[1:]
    assert corners[0] == corners[-1]
    return corners[:-1]


def turned(ring: list[Corner]) -> list[Corner]:
    at = min(range(len(ring)), key=lambda place: ring[place])
    return [*ring[at:], *ring[:at]]


def either_way(ring: list[Corner]) -> list[Corner]:
    return min(turned(ring), turned(ring[::-1]))


def test_a_border_of_two_neighbours_is_kept_once() -> None:
    shared = share_arcs([[SQUARE], [RIGHT]])
    edges = [frozenset(edge) for arc in shared.arcs for edge in pairwise(arc)]
    assert len(edges) == len(set(edges)) == 7


def test_a_ring_without_neighbour_is_one_arc() -> None:
    shared = share_arcs([[HOLE], [HOLE[::-1]]])
    assert len(shared.arcs) == 1
    assert [ring_of(shared, r) for s in shared.rings for r in s] != []


def test_a_ring_of_two_corners_is_left_out() -> None:
    assert share_arcs([[[(0, 0), (1, 1)]]]).rings == [[]]


def test_steps_start_at_the_first_corner() -> None:
    assert encode_steps([(5, 7), (6, 7), (6, 9)]) == [5, 7, 1, 0, 0, 2]


@given(st.integers(1, 5), st.integers(1, 5), st.randoms(use_true_random=False))
def test_put_together_the_rings_are_what_they_were(
    columns: int, rows: int, random: rnd.Random
) -> None:
    boxes = [
        [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        for x in range(columns)
        for y in range(rows)
    ]
    random.shuffle(boxes)
    shared = share_arcs([[ring] for ring in boxes])
    back = [ring_of(shared, refs[0]) for refs in shared.rings]
    assert [either_way(ring) for ring in back] == [either_way(ring) for ring in boxes]
