"""Who gets a narrow piece: the subregion of its gemeente, else the longest border.

A piece is narrow when it is nowhere wider than the sliver width. Narrow gaps and
overlaps go to a neighbour; a narrow strip that follows the border of a gemeente goes to
who has that gemeente on the other side, so that the border comes to lie on it. What is
wider is left as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.repair.mosaic import NOWHERE, Mosaic

__all__ = ["cover_labels", "cut_off", "settle"]

Held = NDArray[np.bool_]
Faces = NDArray[np.intp]

TURNS = 50
"""Mending one piece may make another narrow; so often it is looked at again."""
FOLLOWS_SHARE = 0.25
"""A strip follows a border of gemeenten along this share of its own border: one long
side of a strip is about half of it."""
LENGTH_STEP_M = 1e-3
"""Borders that differ less are equally long; then the first subregion wins."""


def cut_off(mosaic: Mosaic, held: Held, spared: NDArray[np.intp]) -> Held:
    """Take from everyone what lies outside the provincie.

    Parameters
    ----------
    mosaic
        The faces.
    held
        Face × subregion.
    spared
        Places of subregions that nobody may cut.
    """
    cut = held.copy()
    outside = np.flatnonzero(mosaic.unit == NOWHERE)
    some = np.setdiff1d(np.arange(held.shape[1]), spared)
    cut[np.ix_(outside, some)] = False
    return cut


def settle(mosaic: Mosaic, held: Held, width_m: float) -> Held:
    """Give every narrow piece to a neighbour, until nothing changes any more.

    Parameters
    ----------
    mosaic
        The faces.
    held
        Face × subregion; not changed.
    width_m
        A piece is narrow when it is nowhere wider than this.

    Returns
    -------
    ndarray
        Face × subregion, settled.

    Notes
    -----
    In each turn all pieces are judged by what the turn before left, so that their order
    does not matter. Neighbours that are narrow strips or defects themselves only count
    once no other neighbour is left.
    """
    now = held.copy()
    for _ in range(TURNS):
        state = _State.of(mosaic, now, width_m)
        given = [*state.narrow_defects(), *state.strips()] or [*state.leftovers()]
        if not given:
            break
        for faces, taker in given:
            now[faces] = False
            now[faces, taker] = True
    return now


def cover_labels(mosaic: Mosaic, held: Held) -> NDArray[np.intp]:
    """Give a number to each set of holders of defects; −1 where nothing is wrong."""
    inside = mosaic.unit != NOWHERE
    wrong = inside & (held.sum(axis=1) != 1)
    labels = np.full(len(held), -1, dtype=np.intp)
    if wrong.any():
        _, number = np.unique(held[wrong], axis=0, return_inverse=True)
        labels[wrong] = number.ravel()
    return labels


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _State:
    """Who holds what at the start of a turn."""

    mosaic: Mosaic
    held: Held
    owner: NDArray[np.intp]
    """The one holder of each face; −1 for a face of none or several, or outside."""
    narrow: NDArray[np.bool_]
    """Faces of narrow pieces."""
    links: NDArray[np.intp]
    """Pairs of faces, both ways."""
    shared_m: NDArray[np.float64]
    starts: NDArray[np.intp]
    """Where the links of each face begin."""

    @classmethod
    def of(cls, mosaic: Mosaic, held: Held, width_m: float) -> "_State":
        inside = mosaic.unit != NOWHERE
        single = inside & (held.sum(axis=1) == 1)
        owner = np.where(single, held.argmax(axis=1), -1)
        labels = cover_labels(mosaic, held)
        strips = np.where(single, _both(mosaic.unit, owner), -1)
        narrow = np.zeros(len(held), dtype=bool)
        for of_label in (labels, strips):
            pieces = list(mosaic.pieces(of_label))
            shapes = np.array([mosaic.united(p) for p in pieces], dtype=object)
            for piece, thin in zip(pieces, is_noise(shapes, width_m), strict=True):
                narrow[piece] = thin
        links = np.vstack([mosaic.links, mosaic.links[:, ::-1]])
        order = np.lexsort((links[:, 1], links[:, 0]))
        return cls(
            mosaic=mosaic,
            held=held,
            owner=owner,
            narrow=narrow,
            links=links[order],
            shared_m=np.tile(mosaic.shared_m, 2)[order],
            starts=np.searchsorted(links[order][:, 0], np.arange(len(held) + 1)),
        )

    def narrow_defects(self, *, last: bool = False) -> Iterator[tuple[Faces, int]]:
        """Give narrow gaps and overlaps, gemeente by gemeente, with who gets them."""
        labels = cover_labels(self.mosaic, self.held)
        labels[~self.narrow] = -1
        by_unit = np.where(labels >= 0, _both(self.mosaic.unit, labels), -1)
        for piece in self.mosaic.pieces(by_unit):
            holders = np.flatnonzero(self.held[piece[0]])
            taker = self._taker(piece, holders if len(holders) else None, last=last)
            if taker is not None:
                yield piece, taker

    def strips(self) -> Iterator[tuple[Faces, int]]:
        """Give strips along a border of gemeenten, with who has the gemeente."""
        thin = self.narrow & (self.owner >= 0)
        labels = np.where(thin, _both(self.mosaic.unit, self.owner), -1)
        for piece in self.mosaic.pieces(labels):
            if self._along_units(piece) < FOLLOWS_SHARE:
                continue
            taker = self._taker(piece, None, abroad=False)
            if taker is not None:
                yield piece, taker

    def leftovers(self) -> Iterator[tuple[Faces, int]]:
        """Give narrow gaps and overlaps without a neighbour that is settled."""
        return self.narrow_defects(last=True)

    def _taker(
        self,
        piece: Faces,
        among: Faces | None,
        *,
        last: bool = False,
        abroad: bool = True,
    ) -> int | None:
        """Tell who gets it: who has its gemeente beside it, else who borders most."""
        around = self._links_of(piece)
        other = self.links[around, 1]
        fit = self.mosaic.unit[other] != NOWHERE
        if not last:
            fit &= (self.owner[other] >= 0) & ~self.narrow[other]
        along = np.where(self.held[other], self.shared_m[around][:, None], 0.0)
        along[~fit] = 0.0
        if among is not None:
            along[:, np.setdiff1d(np.arange(along.shape[1]), among)] = 0.0
        at_home = self.mosaic.unit[other] == self.mosaic.unit[piece[0]]
        if along[at_home].any() or not abroad:
            along = along[at_home]
        length = np.round(along.sum(axis=0) / LENGTH_STEP_M)
        return int(length.argmax()) if length.any() else None

    def _along_units(self, piece: Faces) -> float:
        """Tell along which share of its border a piece follows that of its gemeente."""
        around = self._links_of(piece)
        at_home = self.mosaic.unit[self.links[around, 1]] == self.mosaic.unit[piece[0]]
        border = float(shapely.length(self.mosaic.united(piece)))
        return 1 - float(self.shared_m[around][at_home].sum()) / border

    def _links_of(self, piece: Faces) -> Faces:
        """Give the links from a piece to the faces around it."""
        spans = [np.arange(self.starts[f], self.starts[f + 1]) for f in piece]
        links = np.concatenate(spans)
        around: Faces = links[~np.isin(self.links[links, 1], piece)]
        return around


def _both(first: NDArray[Any], second: NDArray[np.intp]) -> NDArray[np.intp]:
    """Make one number of two that are not below −1."""
    wide = int(second.max(initial=0)) + 2
    return (first.astype(np.intp) + 1) * wide + second + 1
