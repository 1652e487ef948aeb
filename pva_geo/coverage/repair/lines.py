"""One row of a table → the lines of the new table that it makes, and what was changed.

A row that can be read in one way only is written so; one that cannot is kept as it is,
and becomes a choice. What concerns a gemeente rather than a row is in `table.py`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum

from pva_geo.coverage.repair.decisions import Chooser
from pva_geo.coverage.rows import Row
from pva_geo.gazetteer import Gazetteer, Standing, mend_code
from pva_geo.model import REMOVE, Action, Change, Check, Choice

__all__ = ["Kept", "Line", "RowMender"]

LIKELY = 5
"""So many codes are offered for a name that is not known."""


class Kept(StrEnum):
    """Why a line waits for what the whole table says."""

    SPLIT = "split"
    LATER = "later"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the new table."""

    code: str
    """Code that is written."""
    name: str
    """Name that is written."""
    subregion: str
    """Id of the subregion; empty while nobody decided."""
    row: Row | None = None
    """The row that it comes from."""
    kept: Kept | None = None
    """Why it is no line of a unit; `None` for one that is."""
    changes: tuple[Change, ...] = ()
    """What was done to make it."""

    @property
    def rows(self) -> tuple[int, ...]:
        """Number of the row, where there is one."""
        return () if self.row is None else (self.row.row,)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RowMender:
    """Mend rows one by one, with the whole table in view."""

    gazetteer: Gazetteer
    """Codes and names at the peildatum."""
    names: Mapping[str, str]
    """Id of a subregion → its name."""
    chooser: Chooser
    """Who is asked."""
    homes: Mapping[str, frozenset[str]]
    """Unit → the subregions that its land is in later, where that is known."""
    held: Mapping[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Unit → subregions that rows give it outright."""

    def lines(self, row: Row) -> Iterator[Line]:
        """Give the lines that a row makes, most often one."""
        if row.standing is Standing.UNKNOWN:
            yield from self._unknown(row)
            return
        code, settled = self._meant(row)
        standing = self.gazetteer.standing(code)
        if standing is Standing.UNIT:
            yield self._unit(row, code, settled=settled)
        elif standing is Standing.ELSEWHERE:
            yield self._elsewhere(row, code)
        elif standing is Standing.ABOLISHED:
            yield self._abolished(row, code)
        else:
            yield from self._not_yet(row, code)

    def _meant(self, row: Row) -> tuple[str, bool]:
        """Give the code that counts, and whether that is beyond doubt."""
        other = self._other(row)
        if other is None:
            return row.code, True
        choice = Choice(
            id=f"{Check.NAME_MISMATCH.value}-{row.code}",
            check=Check.NAME_MISMATCH,
            options=(row.code, other),
            gemeenten=tuple(sorted({row.code, other})),
            rows=(row.row,),
            facts={
                "code": row.code,
                "given": row.given_name,
                "name": self.gazetteer.names[row.code],
                "other": other,
            },
        )
        chosen = self.chooser.ask(choice)
        return chosen or row.code, chosen is not None

    def _other(self, row: Row) -> str | None:
        """Give the code of the gemeente that the name means, where it is another."""
        known = self.gazetteer
        other = known.code_of(row.given_name) if self._names_another(row) else None
        if other is None or known.ends_of(other) == known.ends_of(row.code):
            return None
        return other

    def _names_another(self, row: Row) -> bool:
        by_code = bool(row.given_name) and mend_code(row.given_code) == row.code
        return by_code and not self.gazetteer.is_called(row.code, row.given_name)

    def _unit(self, row: Row, code: str, *, settled: bool) -> Line:
        # while nobody decided which of the two is meant, both stay to be seen
        name = self.gazetteer.names[code] if settled else row.given_name
        line = Line(code=code, name=name, subregion=row.subregion, row=row)
        return replace(line, changes=tuple(self._spelling(row, line)))

    def _spelling(self, row: Row, line: Line) -> Iterator[Change]:
        """Say what is written otherwise: the code, the name, the subregion."""
        common = Change(
            action=Action.SPELLING,
            rows=(row.row,),
            gemeenten=(line.code,),
            facts={"name": self.gazetteer.names.get(line.code, line.name)},
        )
        if row.given_code != line.code:
            decided = line.code != row.code
            mended = Check.MENDED_CODE if row.mended else None
            yield replace(
                common,
                action=Action.CODE,
                check=Check.NAME_MISMATCH if decided else mended,
                decided=decided,
                subregion_to=line.subregion if decided else "",
                given=row.given_code,
                written=line.code,
                variant="" if row.given_code.strip() else "named",
            )
        if row.given_name != line.name:
            yield replace(
                common,
                action=Action.NAME,
                check=Check.NAME_MISMATCH if self._names_another(row) else None,
                given=row.given_name,
                written=line.name,
                variant="" if row.given_name else "filled",
                facts={"code": line.code},
            )
        called = self.names.get(row.subregion, "")
        if row.given_subregion and row.given_subregion != called:
            yield replace(common, given=row.given_subregion, written=called)

    def _elsewhere(self, row: Row, code: str) -> Line:
        """Give a line that is no more: the gemeente lies in another provincie."""
        change = Change(
            action=Action.ELSEWHERE,
            check=Check.OTHER_PROVINCIE,
            rows=(row.row,),
            gemeenten=(code,),
            given=self._given(row),
            variant="" if code == row.code else "successor",
            facts={
                "name": self.gazetteer.names[code],
                "provincie": self.gazetteer.provincies[code],
            },
        )
        return Line(code="", name="", subregion="", row=row, changes=(change,))

    def _abolished(self, row: Row, code: str) -> Line:
        first, *more = self.gazetteer.abolished[code].others
        standing = self.gazetteer.standing(first)
        if not more and standing is Standing.UNIT:
            return self._renewed(row, code, first)
        if not more and standing is Standing.ELSEWHERE:
            return self._elsewhere(row, first)
        return self._kept(row, code, Kept.SPLIT)

    def _not_yet(self, row: Row, code: str) -> Iterator[Line]:
        """Put the predecessors in its place, if all lay wholly where it lies."""
        others = self.gazetteer.coming[code].others
        here = [other for other in others if other in self.gazetteer.units]
        if here and all(
            self.homes.get(other) == frozenset({row.subregion}) for other in here
        ):
            for other in here:
                yield self._renewed(row, code, other)
        elif not here and others[0] in self.gazetteer.provincies:
            yield self._elsewhere(row, others[0])
        else:
            yield self._kept(row, code, Kept.LATER)

    def _renewed(self, row: Row, old: str, code: str) -> Line:
        """Write the gemeente of this year in the place of one of another year."""
        later = old in self.gazetteer.coming
        changes = self.gazetteer.coming if later else self.gazetteer.abolished
        change = Change(
            action=Action.PREDECESSORS if later else Action.SUCCESSOR,
            check=Check.NOT_YET if later else Check.ABOLISHED_CODE,
            subregion_to=row.subregion,
            rows=(row.row,),
            gemeenten=(code,),
            given=self.gazetteer.label(old),
            written=self.gazetteer.label(code),
            facts={"day": changes[old].day},
        )
        name = self.gazetteer.names[code]
        line = Line(code=code, name=name, subregion=row.subregion, row=row)
        return replace(line, changes=(change,))

    def _unknown(self, row: Row) -> Iterator[Line]:
        """Read an unknown code by its name; else ask."""
        by_name = self.gazetteer.code_of(row.given_name) if row.given_name else None
        if by_name is not None and self._free(by_name, row.subregion):
            yield self._with_code(row, by_name, decided=False)
            return
        chosen = self.chooser.ask(self._unknown_choice(row))
        if chosen is None:
            yield self._kept(row, row.code, Kept.UNKNOWN)
        elif chosen == REMOVE:
            yield self._dropped(row, Check.UNKNOWN_CODE)
        else:
            yield self._with_code(row, chosen, decided=True)

    def _free(self, code: str, subregion: str) -> bool:
        held = self.held.get(code, set())
        return code in self.gazetteer.units and not held - {subregion}

    def _unknown_choice(self, row: Row) -> Choice:
        free = sorted(c for c in self.gazetteer.units if not self.held.get(c))
        called = {self.gazetteer.names[code]: code for code in free}
        near = get_close_matches(row.given_name or row.code, called, n=LIKELY, cutoff=0)
        return Choice(
            id=f"{Check.UNKNOWN_CODE.value}-{row.code}",
            check=Check.UNKNOWN_CODE,
            options=(*(called[name] for name in near), REMOVE),
            also=tuple(sorted(self.gazetteer.units)),
            rows=(row.row,),
            facts={"given": self._given(row)},
        )

    def _with_code(self, row: Row, code: str, *, decided: bool) -> Line:
        """Write a code in the place of one that is not known."""
        change = Change(
            action=Action.CODE,
            check=Check.UNKNOWN_CODE,
            decided=decided,
            subregion_to=row.subregion,
            rows=(row.row,),
            gemeenten=(code,),
            given=row.given_code,
            written=code,
            variant="" if row.given_code else "named",
            facts={"name": self.gazetteer.names[code]},
        )
        name = self.gazetteer.names[code]
        line = Line(code=code, name=name, subregion=row.subregion, row=row)
        others = self._spelling(replace(row, given_code=code), line)
        return replace(line, changes=(change, *others))

    def _dropped(self, row: Row, check: Check) -> Line:
        change = Change(
            action=Action.DROPPED,
            check=check,
            decided=True,
            rows=(row.row,),
            given=self._given(row),
        )
        return Line(code="", name="", subregion="", row=row, changes=(change,))

    def _kept(self, row: Row, code: str, kept: Kept) -> Line:
        line = Line(
            code=row.given_code if kept is Kept.UNKNOWN else code,
            name=row.given_name,
            subregion=row.subregion,
            row=row,
            kept=kept,
        )
        return replace(line, changes=tuple(self._spelling(row, line)))

    def _given(self, row: Row) -> str:
        """Give a row as a person would name it."""
        if row.code in self.gazetteer.names:
            return self.gazetteer.label(row.code)
        return " ".join(text for text in (row.given_code, row.given_name) if text)
