"""The product as a workbook: nine sheets, of which three compute (`ledger.py`)."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.workbook import Workbook

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import RESERVED_IDS, Finding, ProvincialProduct, Totals
from pva_geo.report.figures import shown_parts
from pva_geo.report.names import (
    measure_label,
    ordered_gemeenten,
    place_names,
    word,
)
from pva_geo.report.verdict import verdict
from pva_geo.writers.files import output_failed
from pva_geo.writers.workbook.ledger import Ledger, Rows
from pva_geo.writers.workbook.monitoring import write_board
from pva_geo.writers.workbook.sheets import Formats, Heading, Sheet, open_sheet

__all__ = ["write_workbook"]

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False}
BOARD = "monitoring"
"""Sheet of the energyboard; a public edition has none."""
SHEETS = (
    "summary",
    "subregions",
    "projects",
    "attachments",
    "crossing",
    "control",
    "monitoring",
    "findings",
    "sources",
)


def write_workbook(product: ProvincialProduct, path: Path) -> None:
    """Write the product as a workbook; the same product gives the same bytes.

    Raises
    ------
    OutputError
        When the file cannot be written.
    """
    try:
        with Workbook(str(path), OPTIONS) as book:
            created = datetime(product.area.year, 1, 1, tzinfo=UTC).replace(tzinfo=None)
            title = say("sheet.summary", product.language) + f" {product.area.name}"
            book.set_properties(
                {
                    "created": created,
                    "author": "pva-geo",
                    "title": title,
                    "comments": product.notice or "",
                }
            )
            _Book(book, product).write()
    except XlsxWriterException as error:
        raise output_failed(path, error) from error


class _Book:
    """Writes the sheets in order; later ones refer to earlier ones by range."""

    def __init__(self, book: Workbook, product: ProvincialProduct) -> None:
        self.book, self.product, self.language = book, product, product.language
        self.formats = Formats(book)
        self.names = place_names(product.coverage, product.language)

    def write(self) -> None:
        """Write all sheets."""
        shown = [key for key in SHEETS if key != BOARD or not self.product.left_out]
        sheets = {key: self._open(key) for key in shown}
        projects, attachments = sheets["projects"], sheets["attachments"]
        self.ledger = Ledger(self.product, projects, attachments)
        self.ledger.write_control(sheets["control"])
        self._write_summary(sheets["summary"])
        self._write_subregions(sheets["subregions"])
        self._write_crossing(sheets["crossing"])
        if BOARD in sheets:
            write_board(sheets[BOARD], self.product)
        self._write_findings(sheets["findings"])
        self._write_sources(sheets["sources"])

    def _open(self, key: str) -> Sheet:
        return open_sheet(self.book, self.formats, self.product, key)

    def _write_summary(self, sheet: Sheet) -> None:
        product, language = self.product, self.language
        day = product.area.peildatum
        sheet.line(say("book.kicker", language, day=day), "notice")
        spoken = verdict(product.coverage, language)
        sign = "✓" if spoken.kind == "ok" else "✗"
        sheet.line(f"{sign} {spoken.sentence}", spoken.kind)
        sheet.line(*self._sum_line())
        sheet.row += 1
        sheet.line(say("book.counts", language), "notice")
        headings = [
            Heading(self._say("column.subregion"), 40),
            Heading(self._say("column.betrokken"), 14, "whole"),
            Heading(self._say("column.trekt"), 14, "whole"),
            Heading(self._say("column.toegerekend"), 16, "one"),
            Heading("", 24),
        ]
        sheet.table(headings, self._counts(), totals=2, filtered=False)
        for column, heading in enumerate(headings):
            sheet.sheet.set_column(column, column, heading.width)

    def _sum_line(self) -> tuple[str, str]:
        if not self.product.provincie_totals.betrokken:
            return self._say("book.no_projects"), "notice"
        wrong = next((row for row in self.product.proof if not row.agrees), None)
        if wrong is None:
            return f"✓ {self._say('book.every_once')}", "ok"
        measure = measure_label(wrong.measure, self.language)
        facts = {"difference": wrong.difference, "measure": measure}
        return f"✗ {say('book.differs', self.language, **facts)}", "err"

    def _counts(self) -> Rows:
        """Give the three counts; attributed as it is shown everywhere."""
        parts, whole = self.product.subregion_totals, self.product.provincie_totals
        amounts = [part.toegerekend for part in parts]
        shown = shown_parts(amounts, whole.toegerekend)
        rows: Rows = [
            [self.names[str(p.subregion_id)], p.betrokken, p.trekt, float(s), ""]
            for p, s in zip(parts, shown, strict=True)
        ]
        total, leads = float(sum(shown)), sum(part.trekt for part in parts)
        extra = self._say("book.not_additive")
        rows.append([self._say("book.sum"), extra, leads, total, ""])
        agrees = "book.no_difference" if self.product.agrees else "book.difference"
        counts = [whole.betrokken, whole.trekt, whole.toegerekend]
        rows.append([self._say("book.provincie"), *counts, self._say(agrees)])
        return rows

    def _write_subregions(self, sheet: Sheet) -> None:
        leaves = sorted(self.product.provincie_totals.measures)
        headings = [
            Heading(self._say("column.subregion"), 30),
            Heading(self._say("column.subregion_id"), 18),
            Heading(self._say("column.gemeenten_n"), 11, "whole"),
            Heading(self._say("column.area"), 16, "two"),
            Heading(self._say("column.share_of_area"), 10, "percent"),
            Heading(self._say("column.betrokken"), 11, "whole"),
            Heading(self._say("column.trekt"), 9, "whole"),
            Heading(self._say("column.toegerekend"), 12, "two"),
            *(
                Heading(measure_label(leaf, self.language), 16, "two")
                for leaf in leaves
            ),
            Heading(self._say("column.gemeenten"), 70),
        ]
        rows = [self._subregion(part, leaves) for part in self.product.subregion_totals]
        sheet.spread(1)
        sheet.table(headings, rows)

    def _subregion(self, part: Totals, leaves: list[str]) -> list[Any]:
        frame = self.product.coverage.subregions
        place = str(part.subregion_id)
        own = frame[frame["subregion_id"] == part.subregion_id]
        land: list[Any] = [None, None, None]
        listed = ""
        if len(own) and place not in RESERVED_IDS:
            codes = list(own["gemeenten"].iloc[0])
            area = float(own["area_m2"].iloc[0])
            land = [len(codes), area / 1e6, area / self.product.area.polygon.area]
            listed = "; ".join(ordered_gemeenten(codes, self.ledger.gemeenten))
        leads = self.ledger.count_equal("hoofdsubregio", place, part.trekt)
        counts = [part.betrokken, leads, part.toegerekend]
        amounts = [part.measures.get(leaf, 0.0) for leaf in leaves]
        return [self.names[place], place, *land, *counts, *amounts, listed]

    def _write_crossing(self, sheet: Sheet) -> None:
        rows = self._crossing_rows()
        key = "book.crossing" if rows else "book.no_crossing"
        sheet.write(2, 0, self._say(key), "notice")
        headings = [
            Heading(self._say("column.project_id"), 14),
            Heading(self._say("column.project"), 44),
            Heading(self._say("column.carrier"), 16),
            Heading(self._say("column.lead"), 30),
            Heading(self._say("column.places"), 70),
            Heading(self.ledger.label("samenhang"), 40),
        ]
        sheet.table(headings, rows)
        self._write_pairs(sheet)
        self._write_ties(sheet)

    def _write_pairs(self, sheet: Sheet) -> None:
        """Write, for each pair of subregions, what ties them."""
        pairs = self.product.subregion_ties
        if not pairs:
            return
        self._start(sheet, "book.pairs")
        headings = [
            Heading(self._say("column.pair"), 14),
            Heading(self._say("column.projects"), 44),
            Heading(self._say("column.crossing_n"), 16, "whole"),
            Heading(self._say("column.ties_n"), 30, "whole"),
        ]
        rows: Rows = [
            [
                " – ".join(self.names[name] for name in pair.subregions),
                "; ".join(pair.projects),
                len(pair.projects),
                len(pair.ties),
            ]
            for pair in pairs
        ]
        sheet.table(headings, rows, filtered=False)

    def _write_ties(self, sheet: Sheet) -> None:
        """Write which project depends on which, or is part of it."""
        if not self.product.ties:
            return
        self._start(sheet, "book.ties")
        names = dict(
            zip(self.ledger.table["project_id"], self.ledger.table["naam"], strict=True)
        )
        headings = [
            Heading(self._say("column.project_id"), 14),
            Heading(self._say("column.project"), 44),
            Heading(self._say("column.tie"), 16),
            Heading(self._say("column.project_id"), 30),
            Heading(self._say("column.project"), 70),
        ]
        rows: Rows = [
            [
                tie.project_id,
                names.get(tie.project_id),
                word(tie.kind, self.language),
                tie.other_id,
                names.get(tie.other_id),
            ]
            for tie in self.product.ties
        ]
        sheet.table(headings, rows, filtered=False)

    def _start(self, sheet: Sheet, key: str) -> None:
        """Leave room, and say what the next table holds."""
        sheet.row += 1
        sheet.line(self._say(key), "notice")

    def _crossing_rows(self) -> Rows:
        rows = []
        groups = {str(k): g for k, g in self.product.attachments.groupby("project_id")}
        for project in self.ledger.table.to_dict("records"):
            held = groups.get(str(project["project_id"]))
            if held is None or len(held) < 2:
                continue
            shares = "; ".join(self._share_words(held))
            rows.append(
                [
                    str(project["project_id"]),
                    self.ledger.cell("naam", project["naam"]),
                    self.ledger.cell("energiedrager", project["energiedrager"]),
                    self.names.get(str(project["hoofdsubregio"]), ""),
                    shares,
                    self.ledger.cell("samenhang", project.get("samenhang")),
                ]
            )
        return rows

    def _share_words(self, held: pd.DataFrame) -> list[str]:
        return [
            f"{self.names.get(str(place), str(place))}"
            f" {format_number(float(share), self.language, 2)}"
            for place, share in zip(held["subregion_id"], held["share"], strict=True)
        ]

    def _write_findings(self, sheet: Sheet) -> None:
        findings = self.product.findings
        if not findings:
            sheet.write(2, 0, self._say("book.no_findings"), "notice")
        keys = {"check": 10, "severity": 14, "message": 70, "remedy": 70}
        keys |= {"file": 26, "sheet": 16, "rows": 12, "field": 20, "value": 24}
        keys |= {"allowed": 30, "nearest": 16}
        headings = [Heading(self._say(f"column.{k}"), w) for k, w in keys.items()]
        places = [
            Heading(self._say(f"column.punt_{axis}"), 10, "plain_whole")
            for axis in "xy"
        ]
        sheet.table([*headings, *places], [self._finding(one) for one in findings])

    def _finding(self, finding: Finding) -> list[Any]:
        point = finding.point or (None, None)
        cell = finding.cell() or {}
        return [
            finding.check.value,
            self._say(f"severity.{finding.severity}"),
            finding.message(self.language),
            finding.remedy(self.language),
            finding.source,
            finding.facts.get("sheet"),
            ", ".join(str(row) for row in finding.rows),
            *(cell.get(key) for key in ("column", "value", "allowed", "nearest")),
            *(None if axis is None else round(axis) for axis in point),
        ]

    def _write_sources(self, sheet: Sheet) -> None:
        keys = {"role": 12, "name": 40, "layer": 28, "peildatum": 12, "licence": 14}
        keys |= {"attribution": 50}
        headings = [Heading(self._say(f"column.{k}"), w) for k, w in keys.items()]
        headings.append(Heading(self._say("column.rows"), 9, "whole"))
        headings.append(Heading(self._say("column.sha256"), 70))
        rows: Rows = [
            [
                self._say(f"role.{source.role}"),
                source.name,
                source.layer,
                source.peildatum,
                source.licence,
                source.attribution,
                source.rows,
                source.sha256,
            ]
            for source in self.product.sources
        ]
        sheet.table(headings, rows)

    def _say(self, key: str) -> str:
        return say(key, self.language)
