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
from pva_geo.coverage.repair.lines import Line, RowMender
from pva_geo.coverage.repair.units import UnitMender
from pva_geo.coverage.repair.years import later_homes
from pva_geo.coverage.rows import Resolved, Row
from pva_geo.gazetteer import Gazetteer, Standing
from pva_geo.model import (
    KEEP,
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
        self.changes: list[Change] = []
        self.rows = self._one_name(resolved.rows)
        self.held: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            if row.subregion:
                self.held[row.code].add(row.subregion)
        self.homes = later_homes(self.gazetteer.units, self.held, boundaries)
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
        units = UnitMender(
            gazetteer=self.gazetteer,
            names=self.names,
            chooser=self.chooser,
            homes=self.homes,
            later=self.later,
            changes=self.changes,
        )
        return units.settled(units.assigned(once))

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
        now, seen = row.subregion, set[str]()
        while now in renamed and now not in seen:
            seen.add(now)
            now = renamed[now]
        if now == row.subregion:
            return row
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
