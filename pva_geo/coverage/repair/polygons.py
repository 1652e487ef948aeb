"""Drawn polygons, mended: validity first, then who holds which face of the mosaic.

What is narrow is given to a neighbour, what lies outside the provincie is cut off, and
what is wider than the sliver width becomes a choice.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.faces import is_noise
from pva_geo.coverage.measure import Measured
from pva_geo.coverage.repair.decisions import Chooser
from pva_geo.coverage.repair.mosaic import NOWHERE, Mosaic
from pva_geo.coverage.repair.moves import Moves
from pva_geo.coverage.repair.settle import cover_labels, cut_off, settle
from pva_geo.coverage.soundness import make_sound
from pva_geo.errors import GeometryError
from pva_geo.model import (
    REMOVE,
    Action,
    Area,
    Change,
    Check,
    Choice,
    Finding,
    Scheme,
    Tolerance,
)
from pva_geo.schema import RD_NEW
from pva_geo.subregions import unite_features

__all__ = ["mend_polygons"]

Held = NDArray[np.bool_]
Faces = NDArray[np.intp]

OFF_HALF_M = 0.137
"""Middles are named in whole metres; drawn boxes have theirs on halves, where the least
difference in a coordinate would round to another metre. This moves them off."""


def mend_polygons(
    scheme: Scheme, area: Area, tolerance: Tolerance, chooser: Chooser
) -> tuple[gpd.GeoDataFrame, tuple[Change, ...]]:
    """Mend a scheme of drawn polygons; the input is not changed.

    Parameters
    ----------
    scheme
        A scheme of kind polygons, in RD New.
    area
        The provincie.
    tolerance
        What is narrower than the sliver width is mended; what is wider is asked. Where
        nothing is wider than the noise width, polygons stay as they were drawn.
    chooser
        Who is asked what cannot be known; what stays open is left in it.

    Returns
    -------
    tuple
        Rows of the new scheme, columns as in `Scheme.rows`, one a subregion in the
        order of the scheme; and the changes.

    Raises
    ------
    GeometryError
        When no coordinates of the scheme can be used.
    """
    if any(
        f.check is Check.CRS_DOUBT and f.variant != "guessed" for f in scheme.findings
    ):
        raise GeometryError("error.repair.no_coordinates", file=scheme.source.name)
    sound = make_sound(gpd.GeoDataFrame(scheme.rows), scheme.source.name)
    subregions = unite_features(sound.rows)
    first = [
        *(_crs(finding) for finding in scheme.findings),
        *_validity(sound.findings, set(subregions["subregion_id"])),
        *_united(sound.rows),
    ]
    empty = _without_polygon(scheme.rows, subregions)
    dropped = {row for row in empty["subregion_id"] if _is_dropped(row, chooser)}
    ground = _Ground(subregions, area, tolerance, chooser)
    shapes, moved = ground.mended()
    rows = gpd.GeoDataFrame(
        {
            "subregion_id": subregions["subregion_id"],
            "name": subregions["name"],
            "geometry": shapes,
        },
        crs=RD_NEW,
    )
    rows = rows[~(shapely.is_empty(shapes))]
    kept = empty[~empty["subregion_id"].isin(dropped)]
    rows = gpd.GeoDataFrame(pd.concat([rows, kept], ignore_index=True), crs=RD_NEW)
    return rows.assign(row=range(1, len(rows) + 1)), (*first, *moved)


class _Ground:
    """The mosaic of one scheme, and what is done on it."""

    def __init__(
        self,
        subregions: gpd.GeoDataFrame,
        area: Area,
        tolerance: Tolerance,
        chooser: Chooser,
    ) -> None:
        self.area, self.tolerance, self.chooser = area, tolerance, chooser
        self.ids: list[str] = subregions["subregion_id"].astype(str).tolist()
        self.names: list[str] = subregions["name"].astype(str).tolist()
        self.shapes = np.array(subregions.geometry.to_numpy(), dtype=object)
        self.mosaic = Mosaic.of(self.shapes, area)
        self.decided = np.zeros(len(self.mosaic.faces), dtype=bool)

    def mended(self) -> tuple[NDArray[Any], tuple[Change, ...]]:
        """Give the polygon of every subregion, and what moved to make it."""
        if not self.ids:  # no feature has land: nothing to mend, and nobody to choose
            return self.shapes, ()
        mosaic, given = self.mosaic, self.mosaic.held
        held = cut_off(mosaic, given, self._spared(given))
        held = settle(mosaic, held, self.tolerance.sliver_width)
        asked = self._choices(held)
        decided = self._decide(held, asked)
        if decided is not held:
            held = settle(mosaic, decided, self.tolerance.sliver_width)
            self._ask_no_more(held, {choice.id for choice, _ in asked})
        moves = Moves(
            mosaic=mosaic,
            before=given,
            after=held,
            decided=self.decided,
            units=self.area.units,
            ids=self.ids,
            names=self.names,
        )
        if not moves.are_wider_than(self.tolerance.noise_width):
            return self.shapes, ()
        return mosaic.assembled(held), moves.changes(self.tolerance.noise_width)

    def _ask_no_more(self, held: Held, asked: set[str]) -> None:
        """Keep open what is still there, and what the decisions brought about."""
        left = [choice for choice, _ in self._choices(held)]
        gone = asked - {choice.id for choice in left}
        self.chooser.open[:] = [c for c in self.chooser.open if c.id not in gone]
        for choice in left:
            if choice.id not in asked:
                self.chooser.leave(choice)

    def _spared(self, held: Held) -> Faces:
        """Ask of subregions that lie wholly outside; until then nobody cuts them."""
        inside = held[self.mosaic.unit != NOWHERE].any(axis=0)
        spared = []
        for place in np.flatnonzero(~inside).tolist():
            faces = np.flatnonzero(held[:, place])
            choice = self._choice(
                Check.SPILL, faces, (REMOVE,), names=[self.names[place]]
            )
            choice = replace(choice, id=f"{Check.SPILL.value}-{self.ids[place]}")
            if self.chooser.ask(choice) is None:
                spared.append(place)
            else:
                self.decided[faces] = True
        return np.array(spared, dtype=np.intp)

    def _choices(self, held: Held) -> list[tuple[Choice, Faces]]:
        """Give what no rule decides: gaps and overlaps that are not narrow."""
        pieces = list(self.mosaic.pieces(cover_labels(self.mosaic, held)))
        shapes = np.array([self.mosaic.united(p) for p in pieces], dtype=object)
        noise = is_noise(shapes, self.tolerance.noise_width)
        found = [
            (self._question(piece, held), piece)
            for piece, small in zip(pieces, noise, strict=True)
            if not small
        ]
        found.sort(key=lambda c: (c[0].check, -(c[0].area_m2 or 0), c[0].id))
        seen: dict[str, int] = {}
        numbered = []
        for choice, piece in found:
            number = seen[choice.id] = seen.get(choice.id, 0) + 1
            tail = f"/{number}" if number > 1 else ""
            numbered.append((replace(choice, id=f"{choice.id}{tail}"), piece))
        return numbered

    def _question(self, piece: Faces, held: Held) -> Choice:
        holders = np.flatnonzero(held[piece[0]])
        if len(holders):
            ids = tuple(self.ids[place] for place in holders)
            names = [self.names[place] for place in holders]
            return self._choice(Check.OVERLAP, piece, ids, names=names)
        around = self._around(piece, held)
        ids = tuple(self.ids[place] for place in around)
        names = [self.names[place] for place in around]
        return self._choice(Check.GAP, piece, ids or tuple(self.ids), names=names)

    def _around(self, piece: Faces, held: Held) -> list[int]:
        """List who borders on a piece, along the longest border first."""
        links = self.mosaic.links
        within = np.isin(links, piece)
        across = within.any(axis=1) & ~within.all(axis=1)
        other = np.where(within[across, 0], links[across, 1], links[across, 0])
        length = self.mosaic.shared_m[across]
        along = (held[other] * length[:, None]).sum(axis=0)
        order = np.lexsort((np.arange(len(along)), -np.round(along, 3)))
        return [place for place in order.tolist() if along[place] > 0]

    def _choice(
        self, check: Check, piece: Faces, options: tuple[str, ...], names: list[str]
    ) -> Choice:
        mosaic = self.mosaic
        shape = mosaic.united(piece)
        largest = max(shapely.get_parts(shape), key=lambda part: part.area)
        measured = Measured(largest)
        x, y = (np.array(measured.point) + mosaic.origin).tolist()
        middle = shapely.get_coordinates(shapely.centroid(shape))[0] + mosaic.origin
        at = "-".join(f"{value:.0f}" for value in np.round(middle + OFF_HALF_M))
        places = np.unique(mosaic.unit[piece])
        known = places[(places >= 0) & (places < len(self.area.units))]
        units = self.area.units.iloc[known]
        return Choice(
            id=f"{check.value}-{at}",
            check=check,
            options=options,
            also=tuple(self.ids) if check is Check.GAP else (),
            gemeenten=tuple(units["gemeentecode"]),
            area_m2=float(shape.area),
            width_m=measured.width_m,
            point=(x, y),
            variant="" if names else "alone",
            facts={"names": names, "gemeente_names": units["gemeente"].tolist()},
            geometry=shapely.transform(shape, lambda points: points + mosaic.origin),
        )

    def _decide(self, held: Held, asked: list[tuple[Choice, Faces]]) -> Held:
        """Do what was chosen; the same array when nothing was."""
        now = held
        for choice, piece in asked:
            chosen = self.chooser.ask(choice)
            if chosen is not None:
                now = now.copy() if now is held else now
                now[piece] = False
                now[piece, self.ids.index(chosen)] = True
                self.decided[piece] = True
        return now


def _crs(finding: Finding) -> Change:
    return Change(
        action=Action.CRS,
        check=Check.CRS_DOUBT,
        given=str(finding.facts.get("crs", "?")),
        written=str(finding.facts.get("guess", "")),
    )


def _validity(findings: tuple[Finding, ...], usable: set[str]) -> Iterator[Change]:
    """Say what was made valid, and what was left out beside other polygons."""
    for finding in findings:
        (subregion,) = finding.subregions
        left = finding.check is Check.MISSING_GEOMETRY or finding.variant not in (
            "",
            "mixed",
        )
        if left and subregion not in usable:
            continue
        facts = {"name": finding.facts["name"], **_words(finding)}
        yield Change(
            action=Action.EMPTIED if left else Action.VALID,
            check=finding.check,
            rows=finding.rows,
            point=finding.point,
            facts=facts,
        )


def _words(finding: Finding) -> dict[str, object]:
    return {
        key: value
        for key, value in finding.facts.items()
        if key in ("reason", "change")
    }


def _united(rows: gpd.GeoDataFrame) -> Iterator[Change]:
    """Say of which subregions several features became one."""
    for subregion, group in rows.groupby("subregion_id", sort=False):
        if len(group) > 1:
            numbers = tuple(int(row) for row in group["row"])
            yield Change(
                action=Action.UNITED,
                rows=numbers,
                facts={"name": group["name"].iloc[0], "n": len(group)},
                written=str(subregion),
            )


def _without_polygon(
    rows: pd.DataFrame, subregions: gpd.GeoDataFrame
) -> gpd.GeoDataFrame:
    """Give one row, without geometry, for each subregion that has no usable polygon."""
    lacking = rows[~rows["subregion_id"].isin(set(subregions["subregion_id"]))]
    once = lacking.drop_duplicates("subregion_id")[["subregion_id", "name"]]
    nothing = np.full(len(once), None, dtype=object)
    return gpd.GeoDataFrame(once.assign(geometry=nothing), crs=RD_NEW)


def _is_dropped(subregion: str, chooser: Chooser) -> bool:
    choice = Choice(
        id=f"{Check.MISSING_GEOMETRY.value}-{subregion}",
        check=Check.MISSING_GEOMETRY,
        options=(REMOVE,),
        facts={"name": subregion},
    )
    return chooser.ask(choice) is not None
