"""The tables of chapter E: figures written once, as they are shown everywhere."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from pva_geo.catalogue import keys, say
from pva_geo.catalogue.numbers import format_number, format_value
from pva_geo.model import (
    Finding,
    ProvincialProduct,
    Severity,
    Source,
    Status,
    Totals,
)
from pva_geo.report.chapter.blocks import Block, Column, Table
from pva_geo.report.figures import shown_parts
from pva_geo.report.names import (
    is_missing,
    leaf_parts,
    measure_label,
    place_names,
    word,
)

if TYPE_CHECKING:
    import geopandas as gpd

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
        units = len(self.product.area.units)
        is_cut = sum(counts) > units and self.product.coverage.ok
        number = self._say("book.not_additive") if is_cut else self._figure(sum(counts))
        whole = (number, self._figure(sum(shown)), "100%")
        rows.append((self._say("chapter.table.total"), *whole))
        labels = ("subregion", "gemeenten_n", "area", "share_of_area")
        variant = ".cut" if is_cut else ""
        return self.table("subregions", labels, rows, totals=1, variant=variant)

    def balance(self) -> list[Block]:
        """Draw the balance of areas, where there is one; the parts visibly add up."""
        balance = self.product.coverage.balance
        if balance is None:
            return []
        noise, excess = round(balance.noise_m2), round(balance.excess_m2)
        whole = balance.difference_m2 + balance.provincie_m2
        covered = round(whole) + excess - noise
        parts = [balance.subregions_m2, balance.gaps_m2]
        shown = shown_parts(parts, float(covered), 0)
        terms: dict[str, float | Decimal] = {
            "subregions": shown[0],
            "gaps": shown[1],
            "excess": -excess,
            "noise": noise,
            "sum": round(whole),
            "provincie": round(balance.provincie_m2),
            "difference": round(whole) - round(balance.provincie_m2),
        }
        told = ("excess", "noise")
        rows = [
            (self._say(f"chapter.balance.{name}"), self._figure(m2))
            for name, m2 in terms.items()
            if m2 or name not in told
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

    def measures(self) -> list[Block]:
        """Draw each measure by subregion, a column a carrier; parts visibly add up."""
        whole = self.product.provincie_totals
        carriers = list(dict.fromkeys(leaf_parts(leaf)[1] for leaf in whole.measures))
        tables = []
        for measure, unit in MEASURES.items():
            leaves = {word(c, self.language): (measure, c) for c in carriers if c}
            tables.append(self._measure(measure, leaves, unit))
        costs = {self._say(f"column.{name}"): (name, "") for name in COSTS}
        tables.append(self._measure("kosten", costs, 1.0))
        return [table for table in tables if table is not None]

    def _measure(
        self, name: str, leaves: Mapping[str, tuple[str, str]], unit: float
    ) -> Table | None:
        """Draw a table of one measure; what is nothing anywhere is left out."""
        parts, whole = self.product.subregion_totals, self.product.provincie_totals
        columns: dict[str, list[Decimal]] = {}
        for heading, leaf in leaves.items():
            total = _summed(whole, *leaf) / unit
            if total:
                amounts = [_summed(part, *leaf) / unit for part in parts]
                columns[heading] = [*shown_parts(amounts, total), _shown(total)]
        if not columns:
            return None
        names = [self.names[str(part.subregion_id)] for part in parts]
        names.append(self._say("chapter.table.total"))
        rows = [
            (name, *(self._figure(column[place], 1) for column in columns.values()))
            for place, name in enumerate(names)
        ]
        return self.table(name, ("subregion", *columns), rows, totals=1)

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
        known = [name for name in ("status", "fase") if _is_known(projects, name)]
        columns = [projects[name] for name in ("project_id", "naam", "energiedrager")]
        columns += [projects[name] for name in (*known, "hoofdsubregio")]
        rows = [
            (
                str(number),
                "" if is_missing(name) else str(name),
                word(drager, self.language),
                *(
                    word(value, self.language) or self._say("map.ui.missing")
                    for value in how
                ),
                self.names.get(str(lead), str(lead)),
            )
            for number, name, drager, *how, lead in zip(*columns, strict=True)
        ]
        labels = ("number", "project", "carrier", *known, "lead")
        derived = projects.get("hoofdsubregio_afgeleid")
        some = derived is not None and bool(derived.astype(bool).any())
        return [
            self.table("projects", labels, rows, variant=".derived" if some else "")
        ]

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
            format_value(source.peildatum, "date", self.language)
            if source.peildatum
            else self._say("map.ui.missing"),
            source.licence or self._say("map.sources.none"),
            source.attribution or self._say("map.ui.missing"),
            (source.sha256 or "")[:12],
        )

    def table(
        self,
        name: str,
        labels: Sequence[str],
        rows: Sequence[tuple[str, ...]],
        *,
        totals: int = 0,
        variant: str = "",
    ) -> Table:
        """Draw a table with its number, title and note from the catalogue.

        Parameters
        ----------
        name
            Of the table, in the catalogue.
        labels
            Names of the columns, in the catalogue; else their headings.
        rows
            Cells.
        totals
            How many of the last rows are totals.
        variant
            Which note it has.
        """
        self._number += 1
        number, title = self._number, self._say(f"chapter.table.{name}")
        return Table(
            title=say("chapter.table", self.language, number=number, title=title),
            label=say("chapter.table.label", self.language, number=number),
            note=self._say(f"chapter.note.{name}{variant}"),
            columns=tuple(self._column(label) for label in labels),
            rows=tuple(rows),
            totals=totals,
        )

    def free(
        self, name: str, heads: Sequence[str], rows: Sequence[tuple[str, ...]]
    ) -> Table:
        """Draw a table of which the headings follow from the data."""
        drawn = self.table(name, (), rows)
        return replace(drawn, columns=tuple(Column(label=head) for head in heads))

    def _column(self, label: str) -> Column:
        heading = f"column.{label}"
        own = heading not in keys()
        return Column(
            label=label if own else self._say(heading),
            number=own or label in NUMBERS or label.startswith("scheme_"),
            width=WIDTHS.get(label, 1.4 if own else 1.0),
        )

    def _figure(self, value: float | Decimal, decimals: int = 0) -> str:
        return format_number(float(value), self.language, decimals)

    def _amount(self, value: float) -> str:
        decimals = 0 if abs(value - round(value)) < 1e-9 else 2
        return format_number(value, self.language, decimals)

    def _say(self, key: str) -> str:
        return say(key, self.language)


def _summed(totals: Totals, measure: str, carrier: str) -> float:
    """Add up a measure of one carrier over all statuses."""
    return math.fsum(
        amount
        for leaf, amount in totals.measures.items()
        if leaf_parts(leaf)[:2] == (measure, carrier)
    )


def _shown(total: float) -> Decimal:
    return shown_parts([total], total)[0]


def _is_known(projects: "gpd.GeoDataFrame", name: str) -> bool:
    """Say whether any project tells its status, or its phase."""
    if name not in projects:
        return False
    return bool(set(projects[name].dropna()) - {"", Status.ONBEKEND})


MEASURES = {
    "capaciteit_mw": 1.0,
    "capaciteit_mva": 1.0,
    "lengte_m": 1000.0,
}
"""Measure → what one unit of its table is worth; lengths are shown in kilometres."""
COSTS = ("kosten_min", "kosten_max")
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
        "shared_n",
        "waits_n",
    }
)
WIDTHS = {
    "indicator": 2.2,
    "unit": 1.5,
    "role": 1.7,
    "definition": 5.0,
    "with_subregion": 2.4,
    "tie": 1.7,
    "other_number": 1.1,
    "other_project": 3.2,
    "parts": 3.4,
    "subregion": 2.4,
    "term": 2.4,
    "measure": 2.4,
    "project": 3.2,
    "message": 3.2,
    "remedy": 3.2,
    "name": 2.9,
    "attribution": 2.4,
    "lead": 2.2,
    "carrier": 2.3,
    "status": 2.0,
    "fase": 2.0,
    "licence": 1.7,
    "peildatum": 1.6,
    "sha256": 2.1,
    "number": 1.1,
    "check": 0.8,
    "party": 3.2,
    "standing": 3.2,
    "documents": 2.2,
    "subregions": 2.0,
    "planned_day": 1.3,
}
