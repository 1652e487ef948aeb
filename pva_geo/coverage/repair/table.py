"""A table scheme, mended: what is unambiguous is written, what is not becomes a choice.

Rows are mended one by one (`lines.py`); then every unit is looked at, and last the rows
that wait for what became of their units.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pandas as pd

from pva_geo.coverage.names import similar_pairs
from pva_geo.coverage.repair.decisions import Chooser
from pva_geo.coverage.repair.lines import Kept, Line, RowMender
from pva_geo.coverage.repair.years import later_homes
from pva_geo.coverage.rows import Resolved, Row
from pva_geo.gazetteer import Gazetteer, Standing
from pva_geo.model import (
    KEEP,
    REMOVE,
    Action,
    Boundaries,
    Change,
    Check,
    Choice,
    Scheme,
)

__all__ = ["mend_table"]

COLUMNS = ["gemeentecode", "gemeente", "subregion_id", "subregio", "row"]
FIRST_ROW = 2
"""The row below the headings, as a spreadsheet numbers them."""


def mend_table(
    scheme: Scheme,
    resolved: Resolved,
    boundaries: Boundaries,
    chooser: Chooser,
    *,
    later: bool = False,
) -> tuple[pd.DataFrame, tuple[Change, ...]]:
    """Mend a table scheme; the input is not changed.

    Parameters
    ----------
    scheme
        A scheme of kind table.
    resolved
        Its rows, resolved.
    boundaries
        All gemeenten and herindelingen.
    chooser
        Who is asked what cannot be known; what stays open is left in it.
    later
        Whether the scheme is known to be made for a later year than the boundaries.

    Returns
    -------
    tuple
        Rows of the new scheme, columns as in `Scheme.rows`, in the order of the scheme
        with what was added behind; and the changes, by row, without areas.
    """
    table = _Table(resolved, boundaries, chooser, later=later)
    lines = table.lines()
    ignored = [_ignored(finding.rows, finding.facts) for finding in scheme.findings]
    changes = sorted([*ignored, *table.changes], key=lambda c: c.rows or (10**9,))
    return _rows(lines, resolved.names, has_id=scheme.has_id), tuple(changes)


class _Table:
    """The lines of the new table, as they come to be."""

    def __init__(
        self,
        resolved: Resolved,
        boundaries: Boundaries,
        chooser: Chooser,
        *,
        later: bool,
    ) -> None:
        self.chooser = chooser
        self.gazetteer: Gazetteer = resolved.gazetteer
        self.names = resolved.names
        self.units: list[str] = sorted(self.gazetteer.units)
        self.changes: list[Change] = []
        self.rows = self._one_name(resolved.rows)
        self.held: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.subregion:
                self.held[row.code].add(row.subregion)
        self.homes = later_homes(self.units, self.held, boundaries)
        self.later = later or any(r.standing is Standing.NOT_YET for r in self.rows)

    def lines(self) -> list[Line]:
        """Give the lines of the new table."""
        mender = RowMender(
            gazetteer=self.gazetteer,
            names=self.names,
            chooser=self.chooser,
            homes=self.homes,
            held=self.held,
        )
        mended = [line for row in self.rows for line in self._mended(row, mender)]
        once = self._each_once(mended)
        assigned = self._assigned(once)
        return self._settled(assigned)

    def _one_name(self, rows: list[Row]) -> list[Row]:
        """Ask of names that are nearly one whether they are one subregion."""
        ids = {name: subregion for subregion, name in self.names.items()}
        renamed: dict[str, str] = {}
        for pair in similar_pairs(self.names.values()):
            first, second = (ids[name] for name in pair)
            counts = [sum(r.subregion == i for r in rows) for i in (first, second)]
            options = (first, second) if counts[0] >= counts[1] else (second, first)
            choice = Choice(
                id=f"{Check.SIMILAR_NAMES.value}-{first}+{second}",
                check=Check.SIMILAR_NAMES,
                options=(*options, KEEP),
                facts={"first": pair[0], "second": pair[1]},
            )
            chosen = self.chooser.ask(choice)
            if chosen is not None and chosen != KEEP:
                renamed[second if chosen == first else first] = chosen
        return [self._renamed(row, renamed) for row in rows]

    def _renamed(self, row: Row, renamed: Mapping[str, str]) -> Row:
        if row.subregion not in renamed:
            return row
        now = renamed[row.subregion]
        change = Change(
            action=Action.SPELLING,
            check=Check.SIMILAR_NAMES,
            decided=True,
            subregion_from=row.subregion,
            subregion_to=now,
            rows=(row.row,),
            gemeenten=(row.code,),
            given=self.names[row.subregion],
            written=self.names[now],
            facts={"name": self.gazetteer.names.get(row.code, row.given_name)},
        )
        self.changes.append(change)
        return replace(row, subregion=now, given_subregion=self.names[now])

    def _mended(self, row: Row, mender: RowMender) -> Iterator[Line]:
        """Mend a row; one without a subregion stays while its unit waits."""
        if row.subregion:
            yield from mender.lines(row)
            return
        ends = self.gazetteer.ends_of(row.code)
        code = ends[0] if len(ends) == 1 else row.code
        if code in self.gazetteer.units and not self._given_outright(code):
            yield from mender.lines(row)
            return
        name = self.gazetteer.names.get(row.code, row.given_name or row.code)
        self._note(Action.BLANK, Check.BLANK_SUBREGION, row, name=name)

    def _given_outright(self, code: str) -> bool:
        return any(code in self.gazetteer.ends_of(c) for c, s in self.held.items() if s)

    def _each_once(self, lines: Iterable[Line]) -> list[Line]:
        """Keep the first line of a unit in a subregion; note what made it."""
        seen: dict[tuple[str, str], Line] = {}
        kept: list[Line] = []
        for line in lines:
            self.changes += line.changes
            if not (line.code or line.name):
                continue
            if line.kept is None and (line.code, line.subregion) in seen:
                self._repeated(line)
                continue
            seen[line.code, line.subregion] = line
            kept.append(line)
        return kept

    def _repeated(self, line: Line) -> None:
        """Say that a row is one too many, unless what was done to it says so."""
        renewed = {Action.SUCCESSOR, Action.PREDECESSORS}
        if line.row is None or any(c.action in renewed for c in line.changes):
            return
        name = self.gazetteer.names[line.code]
        if not line.subregion:
            self._note(Action.BLANK, Check.BLANK_SUBREGION, line.row, name=name)
            return
        facts = {"name": name, "subregion": self.names[line.subregion]}
        self._note(Action.REPEATED, Check.REPEATED_ROW, line.row, **facts)

    def _assigned(self, lines: list[Line]) -> list[Line]:
        """Look at every unit: in no subregion, in one, or in several."""
        by_unit: dict[str, list[Line]] = defaultdict(list)
        for line in lines:
            if line.kept is None:
                by_unit[line.code].append(line)
        gone: list[Line] = []
        for code in self.units:
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

    def _settled(self, lines: list[Line]) -> list[Line]:
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

    def _note(self, action: Action, check: Check, row: Row, **facts: object) -> None:
        self.changes.append(
            Change(action=action, check=check, rows=(row.row,), facts=facts)
        )


def _ignored(rows: tuple[int, ...], facts: Mapping[str, object]) -> Change:
    return Change(
        action=Action.IGNORED,
        check=Check.IGNORED_ROW,
        rows=rows,
        given=str(facts.get("text", "")),
    )


def _rows(lines: list[Line], names: Mapping[str, str], *, has_id: bool) -> pd.DataFrame:
    records = [
        (
            line.code,
            line.name,
            line.subregion if has_id else "",
            names.get(line.subregion, ""),
            number,
        )
        for number, line in enumerate(lines, start=FIRST_ROW)
    ]
    return pd.DataFrame(records, columns=COLUMNS)
