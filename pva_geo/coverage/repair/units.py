"""Every unit of a table: in no subregion, in one, or in several; and rows that wait.

A unit without a subregion gets one where a scheme of a later year places all its land;
else a person is asked. A row of a gemeente of another year stays until its land has its
place.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pva_geo.coverage.repair.decisions import Chooser
from pva_geo.coverage.repair.lines import Kept, Line
from pva_geo.gazetteer import Gazetteer
from pva_geo.model import REMOVE, Action, Change, Check, Choice

__all__ = ["UnitMender"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class UnitMender:
    """Mend the lines of a table unit by unit, after its rows."""

    gazetteer: Gazetteer
    """Codes and names at the peildatum."""
    names: Mapping[str, str]
    """Id of a subregion → its name."""
    chooser: Chooser
    """Who is asked."""
    homes: Mapping[str, frozenset[str]]
    """Unit → the subregions that its land is in later, where that is known."""
    later: bool
    """Whether the scheme is made for a later year, so that `homes` count."""
    changes: list[Change]
    """Grows by what is done."""

    def assigned(self, lines: list[Line]) -> list[Line]:
        """Look at every unit: in no subregion, in one, or in several."""
        by_unit: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            if line.kept is None:
                by_unit[line.code].append(line)
        gone: list[Line] = []
        for code in sorted(self.gazetteer.units):
            held = [line for line in by_unit[code] if line.subregion]
            if not held:
                subregion = self._subregion_of(code, lines)
                if subregion is not None:
                    waiting = by_unit[code][:1]
                    gone += waiting
                    lines = self._placed(lines, code, subregion, waiting)
            elif len(held) > 1:
                gone += self._surplus(code, held)
        return [line for line in lines if line not in gone]

    def _subregion_of(self, code: str, lines: Iterable[Line]) -> str | None:
        """Tell the subregion of a unit that has none: by a later year, else ask."""
        homes = self.homes.get(code, frozenset())
        if self.later and len(homes) == 1:
            (subregion,) = homes
            self._inherit(code, subregion)
            return subregion
        split = [
            line.subregion
            for line in lines
            if line.kept is Kept.SPLIT and code in self.gazetteer.ends_of(line.code)
        ]
        likely = dict.fromkeys([*split, *sorted(homes)])
        options = tuple(dict.fromkeys([*likely, *self.names]))
        if not options:  # a list that is still to be filled in from the first row on
            return None
        name = self.gazetteer.names[code]
        chosen = self.chooser.ask(
            Choice(
                id=f"{Check.UNASSIGNED.value}-{code}",
                check=Check.UNASSIGNED,
                options=options,
                gemeenten=(code,),
                facts={"name": name, "code": code},
            )
        )
        if chosen is not None:
            self.changes.append(
                Change(
                    action=Action.ASSIGNED,
                    check=Check.UNASSIGNED,
                    decided=True,
                    subregion_to=chosen,
                    gemeenten=(code,),
                    written=self.names[chosen],
                    facts={"name": name},
                )
            )
        return chosen

    def _inherit(self, code: str, subregion: str) -> None:
        self.changes.append(
            Change(
                action=Action.INHERITED,
                check=Check.UNASSIGNED,
                subregion_to=subregion,
                gemeenten=(code,),
                written=self.names[subregion],
                facts={"name": self.gazetteer.names[code]},
            )
        )

    def _placed(
        self, lines: list[Line], code: str, subregion: str, waiting: list[Line]
    ) -> list[Line]:
        """Put a unit in a subregion: in the row that waits for it, else behind all."""
        name = self.gazetteer.names[code]
        line = Line(code=code, name=name, subregion=subregion)
        if not waiting:
            return [*lines, line]
        place = lines.index(waiting[0])
        return [*lines[:place], replace(line, row=waiting[0].row), *lines[place:]]

    def _surplus(self, code: str, held: list[Line]) -> list[Line]:
        """Ask in which one a unit belongs; give the lines that must go."""
        ids = tuple(line.subregion for line in held)
        names = [self.names[subregion] for subregion in ids]
        name = self.gazetteer.names[code]
        chosen = self.chooser.ask(
            Choice(
                id=f"{Check.ASSIGNED_TWICE.value}-{code}",
                check=Check.ASSIGNED_TWICE,
                options=ids,
                gemeenten=(code,),
                rows=tuple(row for line in held for row in line.rows),
                facts={"name": name, "code": code, "names": names},
            )
        )
        surplus = [line for line in held if chosen and line.subregion != chosen]
        for line in surplus:
            self.changes.append(
                Change(
                    action=Action.DROPPED,
                    check=Check.ASSIGNED_TWICE,
                    decided=True,
                    subregion_from=line.subregion,
                    kept_by=chosen or "",
                    rows=line.rows,
                    gemeenten=(code,),
                    given=name,
                    variant="subregion",
                    facts={"subregion": self.names[line.subregion]},
                )
            )
        return surplus

    def settled(self, lines: list[Line]) -> list[Line]:
        """Let rows of gemeenten of other years go where their land has its place."""
        held: dict[str, set[str]] = defaultdict(set)
        for line in lines:
            if line.kept is None and line.subregion:
                held[line.code].add(line.subregion)
        return [line for line in lines if not self._is_done(line, held)]

    def _is_done(self, line: Line, held: Mapping[str, set[str]]) -> bool:
        if line.kept is Kept.LATER:
            units = self._units(self.gazetteer.coming[line.code].others)
            done = bool(units) and all(held.get(unit) for unit in units)
            return done and self._let_go(line, Action.PREDECESSORS, units)
        if line.kept is Kept.SPLIT:
            units = self._units(self.gazetteer.ends_of(line.code))
            if units and all(held.get(unit) == {line.subregion} for unit in units):
                return self._let_go(line, Action.SUCCESSOR, units)
            return self._ask_split(line, units)
        return False

    def _ask_split(self, line: Line, units: list[str]) -> bool:
        change = self.gazetteer.abolished[line.code]
        chosen = self.chooser.ask(
            Choice(
                id=f"{Check.ABOLISHED_CODE.value}-{line.code}",
                check=Check.ABOLISHED_CODE,
                options=(REMOVE,),
                gemeenten=tuple(units),
                rows=line.rows,
                facts={
                    "name": self.gazetteer.label(line.code),
                    "day": change.day,
                    "others": [self.gazetteer.label(code) for code in change.others],
                },
            )
        )
        if chosen is not None:
            self.changes.append(
                Change(
                    action=Action.DROPPED,
                    check=Check.ABOLISHED_CODE,
                    decided=True,
                    rows=line.rows,
                    given=self.gazetteer.label(line.code),
                )
            )
        return chosen is not None

    def _let_go(self, line: Line, action: Action, units: list[str]) -> bool:
        later = action is Action.PREDECESSORS
        changes = self.gazetteer.coming if later else self.gazetteer.abolished
        self.changes.append(
            Change(
                action=action,
                check=Check.NOT_YET if later else Check.ABOLISHED_CODE,
                rows=line.rows,
                gemeenten=tuple(units),
                given=self.gazetteer.label(line.code),
                written=", ".join(self.gazetteer.label(unit) for unit in units),
                facts={"day": changes[line.code].day},
            )
        )
        return True

    def _units(self, codes: Iterable[str]) -> list[str]:
        return [code for code in codes if code in self.gazetteer.units]
