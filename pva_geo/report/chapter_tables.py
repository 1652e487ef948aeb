"""The tables of chapter E: figures written once, as they are shown everywhere."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import (
    Finding,
    ProvincialProduct,
    Severity,
    Source,
    Totals,
)
from pva_geo.report.blocks import Block, Column, Table
from pva_geo.report.figures import shown_parts
from pva_geo.report.names import is_missing, measure_label, place_names, word

__all__ = ["Tables"]

KM2 = 1e6
MAX_FINDINGS = 100
"""Findings told in the annex; the workbook and the GeoPackage hold all."""


class Tables:
    """Draw the tables of one chapter, numbered in the order in which they are asked.

    Parameters
    ----------
    product
        What they show.
    """

    def __init__(self, product: ProvincialProduct) -> None:
        self.product, self.language = product, product.language
        self.names = place_names(product.coverage, product.language)
        self._number = 0

    def subregions(self) -> Table:
        """Draw the subregions with their gemeenten and areas, and a total."""
        frame = self.product.coverage.subregions
        areas = [float(area) / KM2 for area in frame["area_m2"]]
        total = sum(areas)
        shown = shown_parts(areas, total, 0)
        percent = shown_parts([a / total * 100 for a in areas], 100.0, 0)
        counts = [len(codes) for codes in frame["gemeenten"]]
        rows = [
            (str(name), self._figure(n), self._figure(area), f"{share}%")
            for name, n, area, share in zip(
                frame["name"], counts, shown, percent, strict=True
            )
        ]
        whole = (self._figure(sum(counts)), self._figure(sum(shown)), "100%")
        rows.append((self._say("chapter.table.total"), *whole))
        labels = ("subregion", "gemeenten_n", "area", "share_of_area")
        return self.table("subregions", labels, rows, totals=1)

    def balance(self) -> list[Block]:
        """Draw the balance of areas, where there is one."""
        balance = self.product.coverage.balance
        if balance is None:
            return []
        terms = {
            "subregions": balance.subregions_m2,
            "gaps": balance.gaps_m2,
            "excess": -balance.excess_m2 if balance.excess_m2 else 0.0,
            "noise": balance.noise_m2,
            "sum": balance.difference_m2 + balance.provincie_m2,
            "provincie": balance.provincie_m2,
            "difference": balance.difference_m2,
        }
        rows = [
            (self._say(f"chapter.balance.{name}"), format_number(m2, self.language, 1))
            for name, m2 in terms.items()
        ]
        return [self.table("balance", ("term", "m2"), rows, totals=3)]

    def attributed(self) -> list[tuple[str, Decimal]]:
        """Give the projects attributed to each part, rounded so that they add up."""
        parts = self.product.subregion_totals
        total = self.product.provincie_totals.toegerekend
        shown = shown_parts([part.toegerekend for part in parts], total)
        return [(str(p.subregion_id), s) for p, s in zip(parts, shown, strict=True)]

    def counts(self) -> Table:
        """Draw the three counts, with the sum of the parts and the provincie."""
        parts = self.product.subregion_totals
        shown = [amount for _, amount in self.attributed()]
        rows = [
            (
                self.names[str(part.subregion_id)],
                self._figure(part.betrokken),
                self._figure(part.trekt),
                self._figure(amount, 1),
            )
            for part, amount in zip(parts, shown, strict=True)
        ]
        rows.append(
            (
                self._say("book.sum"),
                self._say("book.not_additive"),
                self._figure(sum(part.trekt for part in parts)),
                self._figure(sum(shown, Decimal(0)), 1),
            )
        )
        rows.append(self._whole(self.product.provincie_totals))
        labels = ("subregion", "betrokken", "trekt", "toegerekend")
        return self.table("counts", labels, rows, totals=2)

    def _whole(self, totals: Totals) -> tuple[str, str, str, str]:
        return (
            self._say("book.provincie"),
            self._figure(totals.betrokken),
            self._figure(totals.trekt),
            self._figure(totals.toegerekend, 1),
        )

    def proof(self) -> Table:
        """Draw every measure, computed twice."""
        rows = [
            (
                measure_label(row.measure, self.language),
                self._amount(row.provincie),
                self._amount(row.sum),
                "0" if row.agrees else self._amount(row.difference),
            )
            for row in self.product.proof
        ]
        labels = ("measure", "provincie", "sum", "difference")
        return self.table("proof", labels, rows)

    def sources(self) -> Table:
        """Draw the sources, with the first signs of their checksums."""
        rows = [self._source(source) for source in self.product.sources]
        labels = ("role", "name", "peildatum", "licence", "attribution", "sha256")
        return self.table("sources", labels, rows)

    def projects(self) -> list[Block]:
        """Draw all projects, in natural order of their number."""
        projects = self.product.projects
        if not len(projects):
            return []
        fields = ("project_id", "naam", "energiedrager", "status", "hoofdsubregio")
        columns = [projects[name] for name in fields]
        rows = [
            (
                str(number),
                "" if is_missing(name) else str(name),
                word(drager, self.language),
                word(status, self.language),
                self.names.get(str(lead), str(lead)),
            )
            for number, name, drager, status, lead in zip(*columns, strict=True)
        ]
        labels = ("number", "project", "carrier", "status", "lead")
        return [self.table("projects", labels, rows)]

    def findings(self) -> list[Block]:
        """Draw the findings that are open: errors, then warnings, with remedies."""
        order = (Severity.ERROR, Severity.WARNING)
        found = [f for s in order for f in self.product.findings if f.severity is s]
        if not found:
            return []
        rows = [self._finding(finding) for finding in found[:MAX_FINDINGS]]
        labels = ("check", "severity", "message", "remedy")
        table = self.table("findings", labels, rows)
        return [table]

    def _finding(self, finding: Finding) -> tuple[str, ...]:
        return (
            finding.check.value,
            self._say(f"severity.{finding.severity}"),
            finding.message(self.language),
            finding.remedy(self.language),
        )

    def _source(self, source: Source) -> tuple[str, ...]:
        layer = f" ({source.layer})" if source.layer else ""
        return (
            self._say(f"role.{source.role}"),
            f"{source.name}{layer}",
            source.peildatum or "",
            source.licence or "",
            source.attribution or "",
            (source.sha256 or "")[:12],
        )

    def table(
        self,
        name: str,
        labels: Sequence[str],
        rows: Sequence[tuple[str, ...]],
        *,
        totals: int = 0,
    ) -> Table:
        """Draw a table with its number, title and note from the catalogue."""
        self._number += 1
        facts = {"number": self._number, "title": self._say(f"chapter.table.{name}")}
        return Table(
            title=say("chapter.table", self.language, **facts),
            note=self._say(f"chapter.note.{name}"),
            columns=tuple(
                Column(
                    label=self._say(f"column.{label}"),
                    number=label in NUMBERS,
                    width=WIDTHS.get(label, 1.0),
                )
                for label in labels
            ),
            rows=tuple(rows),
            totals=totals,
        )

    def free(
        self, name: str, heads: Sequence[str], rows: Sequence[tuple[str, ...]]
    ) -> Table:
        """Draw a table of which the headings follow from the data."""
        drawn = self.table(name, (), rows)
        return replace(drawn, columns=tuple(Column(label=head) for head in heads))

    def _figure(self, value: float | Decimal, decimals: int = 0) -> str:
        return format_number(float(value), self.language, decimals)

    def _amount(self, value: float) -> str:
        decimals = 0 if abs(value - round(value)) < 1e-9 else 2
        return format_number(value, self.language, decimals)

    def _say(self, key: str) -> str:
        return say(key, self.language)


NUMBERS = frozenset(
    {
        "gemeenten_n",
        "area",
        "share_of_area",
        "betrokken",
        "trekt",
        "toegerekend",
        "m2",
        "provincie",
        "sum",
        "difference",
        "value",
        "projects_n",
        "concrete_n",
    }
)
WIDTHS = {
    "indicator": 2.2,
    "unit": 1.5,
    "role": 1.4,
    "definition": 4.0,
    "parts": 3.4,
    "subregion": 2.4,
    "term": 2.4,
    "measure": 2.4,
    "project": 3.2,
    "message": 3.2,
    "remedy": 3.2,
    "name": 2.0,
    "attribution": 2.2,
    "lead": 2.2,
    "carrier": 2.3,
    "status": 1.2,
    "peildatum": 1.3,
    "sha256": 1.7,
    "number": 1.1,
    "check": 0.8,
    "party": 3.2,
    "standing": 3.2,
    "documents": 2.2,
    "subregions": 2.0,
    "planned_day": 1.3,
}
