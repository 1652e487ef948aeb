"""How much alike two divisions of the same pieces are; all of it symmetric."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from pva_geo.comparison.pieces import Piece
from pva_geo.comparison.results import Likeness

__all__ = ["measure_likeness"]

Cells = Mapping[tuple[str, str], float]


def measure_likeness(pieces: Sequence[Piece], matched: Mapping[str, str]) -> Likeness:
    """Measure how much alike two schemes are.

    Notes
    -----
    Variation of information is H(B|A) + H(A|B) in bits. Rand counts the pairs of pieces
    that are together in both schemes or in neither; the adjusted one takes off what
    chance gives, and is 1 where chance alone gives all (both schemes one subregion).

    References
    ----------
    Arabie & Boorman (1973), Meilă (2007); Rand (1971), Hubert & Arabie (1985), Jaccard.
    """
    counts = Counter((p.old, p.new) for p in pieces)
    areas: dict[tuple[str, str], float] = defaultdict(float)
    for piece in pieces:
        areas[piece.old, piece.new] += piece.area_m2
    stay = sum(n for (a, b), n in counts.items() if a and matched.get(a) == b)
    both = _pairs(counts.values())
    old, new = (_pairs(side.values()) for side in _margins(counts))
    every = _pairs([len(pieces)])
    return Likeness(
        pieces=len(pieces),
        least_moves=len(pieces) - stay,
        variation_bits=_variation(counts),
        variation_area_bits=_variation(areas),
        rand=(every + 2 * both - old - new) / every if every else 1.0,
        adjusted_rand=_adjusted(both, old, new, every),
        jaccard=both / (old + new - both) if old + new > both else 1.0,
    )


def _margins(cells: Cells) -> tuple[dict[str, float], dict[str, float]]:
    old: dict[str, float] = defaultdict(float)
    new: dict[str, float] = defaultdict(float)
    for (a, b), weight in cells.items():
        old[a] += weight
        new[b] += weight
    return old, new


def _pairs(counts: Iterable[float]) -> float:
    return sum(n * (n - 1) / 2 for n in counts)


def _adjusted(both: float, old: float, new: float, every: float) -> float:
    if not every:
        return 1.0
    chance, most = old * new / every, (old + new) / 2
    return 1.0 if math.isclose(chance, most) else (both - chance) / (most - chance)


def _variation(cells: Cells) -> float:
    """Give 2·H(A,B) − H(A) − H(B), never below zero."""
    old, new = _margins(cells)
    joint = _entropy(cells.values())
    return max(0.0, 2 * joint - _entropy(old.values()) - _entropy(new.values()))


def _entropy(weights: Iterable[float]) -> float:
    kept = [weight for weight in weights if weight > 0]
    total = math.fsum(kept)
    return -math.fsum(w / total * math.log2(w / total) for w in kept)
