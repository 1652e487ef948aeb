"""Which land moved, from whom to whom: who held each face before, and who does after.

Changes are read off the result, not noted along the way, so that none can be missing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.repair.mosaic import NOWHERE, Mosaic
from pva_geo.model import INSIDE_BUT_UNASSIGNED, OUTSIDE, Action, Change, Check

__all__ = ["Moves"]

Held = NDArray[np.bool_]
Faces = NDArray[np.intp]

CHECKS = {
    Action.FILLED: Check.GAP,
    Action.SEPARATED: Check.OVERLAP,
    Action.CUT_OFF: Check.SPILL,
    Action.SNAPPED: None,
    Action.NOISE: None,
}
ORDER = tuple(CHECKS)
INSIDE, ABROAD = INSIDE_BUT_UNASSIGNED, OUTSIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """What moves have in common that are one change."""

    action: Action
    decided: bool
    unit: int
    source: str = ""
    target: str = ""
    kept_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Moves:
    """Faces that changed hands."""

    mosaic: Mosaic
    """The faces."""
    before: Held
    """Face × subregion, as drawn."""
    after: Held
    """Face × subregion, mended."""
    decided: NDArray[np.bool_]
    """Faces that a person decided on."""
    units: gpd.GeoDataFrame
    """Gemeenten, in the order of the mosaic."""
    ids: Sequence[str]
    """Ids of the subregions."""
    names: Sequence[str]
    """Names of the subregions."""

    def are_wider_than(self, width_m: float) -> bool:
        """Whether any land moved that is somewhere wider than this."""
        moved = (self.before != self.after).any(axis=1)
        labels = np.where(moved, 0, -1)
        return bool((~is_noise(self._shapes(labels)[1], width_m)).any())

    def changes(self, noise_m: float) -> tuple[Change, ...]:
        """Give one change for all moves of one kind between the same two.

        Parameters
        ----------
        noise_m
            Pieces nowhere wider than this are put together, as noise.
        """
        large: list[Change] = []
        small: dict[_Key, list[tuple[Faces, Any]]] = defaultdict(list)
        for key, faces in self._by_key().items():
            labels = np.full(len(self.mosaic.faces), -1, dtype=np.intp)
            labels[faces] = 0
            pieces, shapes = self._shapes(labels)
            noise = is_noise(shapes, noise_m) & (not key.decided)
            if not noise.all():
                large.append(self._change(key, shapes[~noise]))
            common = replace(key, action=Action.NOISE, decided=False, unit=NOWHERE)
            small[common] += [
                (p, s) for p, s, n in zip(pieces, shapes, noise, strict=True) if n
            ]
        for key, found in small.items():
            if found:
                shapes = np.array([shape for _, shape in found], dtype=object)
                large.append(self._change(key, shapes))
        order = {action: place for place, action in enumerate(ORDER)}
        return tuple(sorted(large, key=lambda c: (order[c.action], -c.area_m2)))

    def _shapes(self, labels: NDArray[np.intp]) -> tuple[list[Faces], NDArray[Any]]:
        pieces = list(self.mosaic.pieces(labels))
        shapes = [self.mosaic.united(piece) for piece in pieces]
        return pieces, np.array(shapes, dtype=object)

    def _by_key(self) -> dict[_Key, Faces]:
        found: dict[_Key, list[int]] = defaultdict(list)
        changed = np.flatnonzero((self.before != self.after).any(axis=1))
        for face in changed.tolist():
            for key in self._keys(face):
                found[key].append(face)
        return {key: np.array(faces) for key, faces in found.items()}

    def _keys(self, face: int) -> Iterator[_Key]:
        """Say of one face who lost it and who got it."""
        had, has = self.before[face], self.after[face]
        lost, got, holders = (
            [self.ids[place] for place in np.flatnonzero(mask).tolist()]
            for mask in (had & ~has, has & ~had, has)
        )
        base = _Key(
            action=Action.SNAPPED if had.sum() == 1 else Action.SEPARATED,
            decided=bool(self.decided[face]),
            unit=int(self.mosaic.unit[face]),
        )
        if base.unit == NOWHERE:
            for source in lost:
                yield replace(base, action=Action.CUT_OFF, source=source, target=ABROAD)
        elif not lost:
            yield replace(base, action=Action.FILLED, source=INSIDE, target=got[0])
        elif got:
            yield replace(base, source=lost[0], target=got[0])
            lost = lost[1:]
        if base.unit != NOWHERE:
            for source in lost:
                yield replace(base, source=source, kept_by="".join(holders[:1]))

    def _change(self, key: _Key, shapes: NDArray[Any]) -> Change:
        largest = shapes[np.argmax(shapely.area(shapes))]
        x, y = shapely.get_coordinates(shapely.point_on_surface(largest))[0]
        known = 0 <= key.unit < len(self.units)
        unit = self.units.iloc[key.unit] if known else None
        called = dict(zip(self.ids, self.names, strict=True))
        source, target = key.source, key.target
        place = "" if unit is None else ".in"
        return Change(
            action=key.action,
            check=CHECKS[key.action],
            decided=key.decided,
            subregion_from=source,
            subregion_to=target,
            kept_by=key.kept_by,
            gemeenten=() if unit is None else (str(unit["gemeentecode"]),),
            area_m2=float(shapely.area(shapes).sum()),
            pieces=len(shapes),
            point=(float(x + self.mosaic.origin[0]), float(y + self.mosaic.origin[1])),
            variant=f"{_variant(key)}{place}".strip("."),
            facts={
                "source": called.get(source, source),
                "target": called.get(target, target) or called.get(key.kept_by, ""),
                "keeper": called.get(key.kept_by, "") or called.get(target, ""),
                "gemeente": "" if unit is None else str(unit["gemeente"]),
            },
        )


def _variant(key: _Key) -> str:
    if key.action is not Action.NOISE:
        return "decided" if key.decided else ""
    if key.source == INSIDE:
        return Action.FILLED.value
    return Action.CUT_OFF.value if key.target == ABROAD else ""
