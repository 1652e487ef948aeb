"""The sheets that compute: projects, their attachments, and the control over both.

On the sheet of control every total is a live formula: the provincie from the sheet of
projects alone, the sum from the sheet of attachments, whose amounts are themselves
share × amount of the project. The values written with them are those of the product.
"""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from pva_geo.catalogue import say
from pva_geo.model import ProofRow, ProvincialProduct
from pva_geo.projects import FIELDS, Kind
from pva_geo.report.names import (
    is_missing,
    leaf_parts,
    measure_label,
    ordered_gemeenten,
    place_names,
    word,
)
from pva_geo.writers.tables import MEASURES, column_types, project_table
from pva_geo.writers.workbook.sheets import Formula, Heading, Sheet

__all__ = ["Ledger", "Rows"]

WORDS = ("energiedrager", "status", "fase", "type", "ingreep", "ligging_soort")
LISTS = frozenset(
    field.name for field in FIELDS if field.kind in (Kind.WORDS, Kind.RECORDS)
)
SPOKEN = frozenset({*WORDS, *LISTS, "gemeenten", "basis"})
"""Columns whose texts are shown in other words than they are stored."""
WIDE = {
    **dict.fromkeys(LISTS, 30),
    "naam": 44,
    "gemeenten": 30,
    "opmerking": 40,
    "bron": 40,
    "bron_url": 40,
}
STYLES = {"INTEGER": "plain_whole", "REAL": "amount"}
COUNTS, FIRST_AMOUNT = 6, 7
"""Columns of the sheet of attachments that say what counts, and begin amounts."""
Rows = list[list[Any]]


class Ledger:
    """Write the three sheets, and give formulas over them to others.

    Parameters
    ----------
    product
        What they show.
    projects, attachments
        The two sheets that formulas refer to; they are written at once.
    """

    def __init__(
        self, product: ProvincialProduct, projects: Sheet, attachments: Sheet
    ) -> None:
        self.product, self.language = product, product.language
        self.projects, self.attachments = projects, attachments
        self.names = place_names(product.coverage, product.language)
        self.table = project_table(product)
        self.records = self.table.to_dict("records")
        self.columns = {str(name): n for n, name in enumerate(self.table.columns)}
        self.gemeenten = dict(product.gemeente_names) | dict(
            zip(
                product.gemeenten["gemeentecode"],
                product.gemeenten["gemeente"],
                strict=True,
            )
        )
        self.named: dict[str, str] = {}
        self.first = self._write_projects(projects)
        self.held = self._write_attachments(attachments)

    def count_equal(self, column: str, text: str, value: float) -> Formula:
        """Count the projects that count and have a text in a column, to the letter."""
        tests = {self._projects_range(column): text, **self._counted()}
        return Formula(_where(tests), value)

    def _write_projects(self, sheet: Sheet) -> int:
        types = column_types(self.table)
        headings = [
            Heading(
                self.label(name),
                WIDE.get(name, 16),
                "text" if name == "row" else STYLES.get(types[name], "text"),
            )
            for name in self.columns
        ]
        rows = [
            [
                self.cell(name, value)
                for name, value in zip(self.columns, row, strict=True)
            ]
            for row in self.table.itertuples(index=False, name=None)
        ]
        sheet.spread(3)
        return sheet.table(headings, rows)

    def label(self, name: str) -> str:
        """Give the heading of a column; one that we do not know keeps its own."""
        for key in (f"field.{name}", f"column.{name}"):
            try:
                return say(key, self.language)
            except KeyError:
                continue
        return name

    def cell(self, name: str, value: Any) -> Any:  # noqa: ANN401 - a cell
        """Give a cell as a person reads it; numbers stay numbers."""
        if name in ("energiedrager", "status"):
            # totals are broken down by these, so that a blank has a name too
            shown = "onbekend" if is_missing(value) else value
            return word(shown, self.language)
        if is_missing(value):
            return None
        if isinstance(value, bool):
            return self._say("answer.yes" if value else "answer.no")
        return self._spoken(name, value) if name in SPOKEN else value

    def _spoken(self, name: str, value: Any) -> str:  # noqa: ANN401 - a cell
        """Say what is stored: names for codes, words of the reader's language."""
        if name == "gemeenten":
            return self._gemeenten(str(value))
        if name == "basis":
            return say(f"basis.{value}", self.language)
        if name in LISTS:
            return str(value).replace("|", "; ")
        return word(value, self.language)

    def _gemeenten(self, joined: str) -> str:
        """Name gemeenten in the order of a list; many projects name the same."""
        if joined not in self.named:
            listed = ordered_gemeenten(joined.split("|"), self.gemeenten)
            self.named[joined] = "; ".join(listed)
        return self.named[joined]

    def _write_attachments(self, sheet: Sheet) -> int:
        """Write the shares, each with the amounts that it carries, as live formulas."""
        present = [n for n in MEASURES if self.table[n].notna().any()]
        self.amounts = {
            name: FIRST_AMOUNT + number for number, name in enumerate(present)
        }
        headings = [
            Heading(self._say("column.project_id"), 14),
            Heading(self._say("column.project"), 44),
            Heading(self._say("column.subregion"), 30),
            Heading(self._say("column.share"), 10, "share"),
            Heading(self._say("column.carrier"), 16),
            Heading(self._say("column.status"), 16),
            Heading(self._say("column.telt"), 8),
            *(
                Heading(say(f"measure.{n}", self.language), 16, "amount")
                for n in present
            ),
            Heading(self._say("column.basis"), 36),
        ]
        rows = self._attachment_rows(present, sheet.row + 1)
        self.shares = len(rows)
        return sheet.table(headings, rows)

    def _attachment_rows(self, present: list[str], first: int) -> Rows:
        places = {str(v): n for n, v in enumerate(self.table["project_id"])}
        held, rows = self.product.attachments, []
        columns = (held[n] for n in ("project_id", "subregion_id", "share", "basis"))
        for number, (project, place, share, basis) in enumerate(
            zip(*columns, strict=True)
        ):
            at = places[str(project)]
            own = self.records[at]
            cell = xl_rowcol_to_cell(first + number, 3)
            amounts = [self._amount(name, at, float(share), cell) for name in present]
            words = [self.cell(n, own[n]) for n in ("energiedrager", "status", "telt")]
            known = [str(project), self.cell("naam", own["naam"])]
            known += [self.names.get(str(place), str(place)), float(share), *words]
            rows.append([*known, *amounts, say(f"basis.{basis}", self.language)])
        return rows

    def _amount(self, name: str, at: int, share: float, cell: str) -> Formula | None:
        value = self.records[at][name]
        if is_missing(value):
            return None
        where = xl_rowcol_to_cell(self.first + at, self.columns[name])
        text = f"={cell}*'{self.projects.name}'!{where}"
        return Formula(text, float(value) * share)

    def _projects_range(self, column: str) -> str:
        at = self.columns[column]
        return self.projects.range(at, self.first, len(self.table))

    def _attachments_range(self, column: int) -> str:
        return self.attachments.range(column, self.held, self.shares)

    def write_control(self, sheet: Sheet) -> None:
        """Write each measure twice as a live formula, and the verdict over both."""
        sheet.write(2, 0, self._say("book.control"), "notice")
        headings = [
            Heading(self._say("column.measure"), 44),
            Heading(self._say("column.provincie"), 20, "amount"),
            Heading(self._say("column.sum"), 20, "amount"),
            Heading(self._say("column.difference"), 16, "amount"),
            Heading(self._say("column.agrees"), 16),
            Heading(self._say("column.written"), 20, "amount"),
        ]
        first = sheet.row + 1
        rows = [
            self._control(row, first + number)
            for number, row in enumerate(self.product.proof)
        ]
        sheet.table(headings, rows)

    def _control(self, row: ProofRow, at: int) -> list[Any]:
        one, two, three = (xl_rowcol_to_cell(at, column) for column in (1, 2, 3))
        yes, no = self._say("book.agrees"), self._say("book.disagrees")
        largest = f"MAX(ABS({one}),ABS({two}))"
        judged = f'=IF(ABS({three})<=1E-9*{largest},"{yes}","{no}")'
        whole, parts = self._formulas(row.measure)
        return [
            measure_label(row.measure, self.language),
            Formula(whole, row.provincie),
            Formula(parts, row.sum),
            Formula(f"={two}-{one}", row.difference),
            Formula(judged, yes if row.agrees else no),
            row.provincie,
        ]

    def _formulas(self, leaf: str) -> tuple[str, str]:
        """Write both sums of a measure: from the projects, and from the shares."""
        measure, drager, status = leaf_parts(leaf)
        here, there = self._counted(), self._counted(attachments=True)
        if measure == "projects":
            return _where(here), _where(there, self._attachments_range(3))
        if measure == "trekt":
            places = [str(p.subregion_id) for p in self.product.subregion_totals]
            leads = [self.count_equal("hoofdsubregio", place, 0) for place in places]
            return _where(here), "=" + "+".join(f.text[1:] for f in leads)
        if drager:
            words = [word(text, self.language) for text in (drager, status)]
            columns = (self._projects_range(n) for n in ("energiedrager", "status"))
            here |= dict(zip(columns, words, strict=True))
            there |= dict(zip(map(self._attachments_range, (4, 5)), words, strict=True))
        whole = self._projects_range(measure)
        parts = self._attachments_range(self.amounts[measure])
        return _where(here, whole), _where(there, parts)

    def _counted(self, *, attachments: bool = False) -> dict[str, str]:
        """Give the test of what counts: not a project that counts through its parts."""
        yes = self._say("answer.yes")
        if attachments:
            return {self._attachments_range(COUNTS): yes}
        return {self._projects_range("telt"): yes}

    def _say(self, key: str) -> str:
        return say(key, self.language)


def _where(tests: Mapping[str, str], amounts: str = "") -> str:
    """Write the sum of amounts, or the number, where ranges hold these texts."""
    exact = [
        '--EXACT({},"{}")'.format(place, text.replace('"', '""'))
        for place, text in tests.items()
    ]
    return f"=SUMPRODUCT({','.join([*exact, amounts] if amounts else exact)})"
