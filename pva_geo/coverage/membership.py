"""A table scheme against the units of a provincie: every check by code (DEF).

Codes and names are resolved to gemeenten, rows to subregions; what does not fit
becomes a finding with its row. All mistakes of a table are found at once.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd
import shapely

from pva_geo.coverage.names import similar_pairs
from pva_geo.coverage.rows import Resolved, Row, resolve_rows
from pva_geo.coverage.standing import Explainer
from pva_geo.gazetteer import Standing, mend_code
from pva_geo.model import Area, Boundaries, Check, Finding, Note, Scheme

__all__ = ["Membership", "check_membership"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Membership:
    """Which unit is in which subregion, and what was wrong with the table."""

    assignment: pd.DataFrame
    """`gemeentecode`, `subregion_id`, `name`; units of the provincie only, each pair
    once, in the order of the scheme."""
    findings: tuple[Finding, ...]
    """Sorted by check and row."""
    notes: tuple[Note, ...]
    """Spellings that were simply one name."""


def check_membership(scheme: Scheme, area: Area, boundaries: Boundaries) -> Membership:
    """Check a table scheme by code, and give the assignment that it makes.

    Parameters
    ----------
    scheme
        A scheme of kind table.
    area
        The provincie.
    boundaries
        All gemeenten, herindelingen and name variants.

    Raises
    ------
    DefinitionError
        When the scheme uses a reserved name for a subregion.
    """
    resolved = resolve_rows(scheme, area, boundaries)
    judge = _Judge(scheme.source.name, resolved, area)
    findings = [*scheme.findings, *judge.findings()]
    order = {check: place for place, check in enumerate(Check)}
    findings.sort(key=lambda f: (order[f.check], f.rows or (0,), f.gemeenten))
    return Membership(
        assignment=_assignment(resolved.rows, resolved.names),
        findings=tuple(findings),
        notes=resolved.notes,
    )


def _assignment(rows: list[Row], names: dict[str, str]) -> pd.DataFrame:
    pairs = dict.fromkeys(
        (row.code, row.subregion)
        for row in rows
        if row.standing is Standing.UNIT and row.subregion
    )
    order = {subregion: place for place, subregion in enumerate(names)}
    ordered = sorted(pairs, key=lambda pair: order[pair[1]])
    return pd.DataFrame(
        [(code, subregion, names[subregion]) for code, subregion in ordered],
        columns=["gemeentecode", "subregion_id", "name"],
    )


class _Judge:
    """Find what is wrong with resolved rows; one method a check."""

    def __init__(self, source: str, resolved: Resolved, area: Area) -> None:
        self.source = source
        self.rows, self.names = resolved.rows, resolved.names
        self.gazetteer = resolved.gazetteer
        polygons = area.units.geometry
        self.polygons = dict(zip(area.units["gemeentecode"], polygons, strict=True))
        self.by_unit: dict[str, list[Row]] = {}
        self.by_subregion: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            self.by_subregion[row.subregion].append(row)
            if row.standing is Standing.UNIT and row.subregion:
                self.by_unit.setdefault(row.code, []).append(row)

    def findings(self) -> Iterator[Finding]:
        yield from self._unassigned()
        yield from self._assigned_twice()
        yield from self._standing()
        yield from self._name_mismatch()
        yield from self._repeated()
        yield from self._mended()
        yield from self._blank()
        yield from self._similar()

    def _unassigned(self) -> Iterator[Finding]:
        blank: dict[str, list[str]] = defaultdict(list)
        for row in self.rows:
            if not row.subregion:
                blank[row.code].append(str(row.row))
        for code in self.polygons:
            if code not in self.by_unit:
                found = self._of_unit(Check.UNASSIGNED, code)
                if code in blank:
                    facts = {**found.facts, "blank": blank[code]}
                    found = replace(found, variant="blank", facts=facts)
                yield found

    def _assigned_twice(self) -> Iterator[Finding]:
        for code, rows in self.by_unit.items():
            ids = tuple(dict.fromkeys(row.subregion for row in rows))
            if len(ids) > 1:
                yield self._of_unit(Check.ASSIGNED_TWICE, code, rows, subregions=ids)

    def _standing(self) -> Iterator[Finding]:
        explainer = Explainer(self.gazetteer, self.by_unit)
        for row in self.rows:
            if found := explainer.explain(row):
                finding = self._of_row(found.check, row, **found.facts)
                yield replace(finding, variant=found.variant)

    def _name_mismatch(self) -> Iterator[Finding]:
        gazetteer = self.gazetteer
        for row in self.rows:
            by_code = row.given_name and mend_code(row.given_code) == row.code
            if not by_code or row.standing is Standing.UNKNOWN:
                continue
            if not gazetteer.is_called(row.code, row.given_name):
                expected = gazetteer.names[row.code]
                facts = {"given": row.given_name, "expected": expected}
                other = gazetteer.code_of(row.given_name)
                told = {"other": other} if other else {}
                finding = self._of_row(Check.NAME_MISMATCH, row, **facts, **told)
                yield replace(finding, variant="other" if other else "")

    def _repeated(self) -> Iterator[Finding]:
        for code, rows in self.by_unit.items():
            by_subregion: dict[str, list[Row]] = defaultdict(list)
            for row in rows:
                by_subregion[row.subregion].append(row)
            for subregion, same in by_subregion.items():
                if len(same) > 1:
                    yield self._of_unit(
                        Check.REPEATED_ROW, code, same, subregions=(subregion,)
                    )

    def _mended(self) -> Iterator[Finding]:
        """Give one finding for the table: a column that lost its zeros is one cause."""
        mended = [row for row in self.rows if row.mended]
        if mended:
            first = mended[0]
            yield self._finding(
                Check.MENDED_CODE,
                mended,
                gemeenten=tuple(
                    row.code for row in mended if row.code in self.polygons
                ),
                facts={
                    "given": first.given_code,
                    "code": first.code,
                    "n": len(mended),
                },
                variant="one" if len(mended) == 1 else "",
            )

    def _blank(self) -> Iterator[Finding]:
        for row in self.rows:
            if not row.subregion:
                yield self._of_row(Check.BLANK_SUBREGION, row)

    def _similar(self) -> Iterator[Finding]:
        by_name: dict[str, list[str]] = defaultdict(list)
        for subregion, name in self.names.items():
            by_name[name].append(subregion)
        for name, ids in by_name.items():
            for other in ids[1:]:
                yield self._alike((ids[0], other), "ids", name=name)
        for first, second in similar_pairs(by_name):
            ids = [by_name[first][0], by_name[second][0]]
            yield self._alike((ids[0], ids[1]), "", first=first, second=second)

    def _alike(self, pair: tuple[str, str], variant: str, **facts: object) -> Finding:
        """Point at the rows of the name that is used least."""
        fewest = min(pair, key=lambda key: len(self.by_subregion[key]))
        return self._finding(
            Check.SIMILAR_NAMES,
            self.by_subregion[fewest],
            subregions=pair,
            variant=variant,
            facts={"ids": list(pair), **facts},
        )

    def _of_unit(
        self,
        check: Check,
        code: str,
        rows: list[Row] | None = None,
        subregions: tuple[str, ...] = (),
    ) -> Finding:
        shape = self.polygons[code]
        x, y = np.asarray(shapely.get_coordinates(shape.representative_point()))[0]
        names = [self.names[subregion] for subregion in subregions]
        return self._finding(
            check,
            rows or [],
            subregions=subregions,
            gemeenten=(code,),
            area_m2=float(shape.area) if check is not Check.REPEATED_ROW else None,
            point=(float(x), float(y)),
            geometry=shape,
            facts={"name": self.gazetteer.names[code], "code": code, "names": names},
        )

    def _of_row(self, check: Check, row: Row, **facts: object) -> Finding:
        name = self.gazetteer.names.get(row.code) or row.given_name or row.code
        subregion = self.names.get(row.subregion, "")
        unit = (row.code,) if row.standing is not Standing.UNKNOWN else ()
        return self._finding(
            check,
            [row],
            subregions=(row.subregion,) if row.subregion else (),
            gemeenten=unit,
            facts={"name": name, "code": row.code, "subregion": subregion, **facts},
        )

    def _finding(self, check: Check, rows: list[Row], **fields: Any) -> Finding:  # noqa: ANN401 - the fields of Finding
        numbers = tuple(row.row for row in rows)
        return Finding(
            check=check,
            severity=check.severity,
            source=self.source,
            row=numbers[0] if len(numbers) == 1 else None,
            rows=numbers,
            **fields,
        )
