"""A check, a build and a verification as pages of plain text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    Check,
    CoverageReport,
    Finding,
    Note,
    ProvincialProduct,
    Severity,
)
from pva_geo.report.cut import cut_lines
from pva_geo.report.figures import shown_parts
from pva_geo.report.looked_at import looked_at_lines
from pva_geo.report.notes import note_line
from pva_geo.report.verdict import verdict
from pva_geo.report.wrapping import wrapped

if TYPE_CHECKING:
    from pva_geo.model import Totals

__all__ = ["build_page", "check_page", "findings_block", "notes_block"]

SHOWN_OF_A_KIND = 10
MARKS = {"ok": "✓", "err": "✗", "warn": "!"}
SEVERITY_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
CHECK_RANKS = {check: rank for rank, check in enumerate(Check)}
SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.INFO: "·"}


def check_page(
    report: CoverageReport,
    language: Language = "nl",
    *,
    others: Sequence[Finding] = (),
    more_notes: Sequence[Note] = (),
) -> str:
    """Write a check as a page: verdict, findings with remedies, what was looked at.

    Parameters
    ----------
    report
        A report of `check_scheme`, with provincie and year.
    language
        `nl` or `en`.
    others
        Findings that are not of the scheme: of who takes part, and of what is due.
    more_notes
        Notes of their readers.

    Returns
    -------
    str
        Lines of at most 88 characters, without a line end at the end.
    """
    blocks = [
        _head(report, language),
        findings_block((*report.findings, *others), language)
        or say("terminal.no_findings", language),
        _cut(report, language),
        notes_block((*report.notes, *more_notes), language),
        _balance(report, language),
        _looked_at(report, language),
    ]
    return "\n\n".join(block for block in blocks if block)


def build_page(
    product: ProvincialProduct,
    files: Iterable[Path],
    *,
    most: int = SHOWN_OF_A_KIND,
) -> str:
    """Write a build as a page: verdict, totals, the proof, findings, notes, files.

    Parameters
    ----------
    product
        The product of the build.
    files
        What was written.
    most
        How many findings of each kind are said in words.
    """
    language = product.language
    blocks = [
        _head(product.coverage, language),
        say("terminal.concept", language) if product.concept else "",
        product.notice or "",
        _totals(product),
        findings_block(
            product.findings, language, most=most, more="terminal.more.build"
        ),
        notes_block(product.notes, language),
        _section("terminal.files", (f"  {file}" for file in files), language),
    ]
    return "\n\n".join(block for block in blocks if block)


def _head(report: CoverageReport, language: Language) -> str:
    spoken = verdict(report, language)
    day = report.peildatum
    name = str(report.provincie["name"])
    head = say("terminal.as_of", language, provincie=name, day=day)
    return f"{head}\n{MARKS[spoken.kind]} {spoken.sentence}"


def findings_block(
    findings: Sequence[Finding],
    language: Language,
    *,
    most: int = SHOWN_OF_A_KIND,
    more: str = "terminal.more",
) -> str:
    """Say findings by kind, errors first and at most so many of each kind.

    `more` tells where the rest is.
    """
    if not findings:
        return ""
    lines = [f"{say('terminal.findings', language)}: {_counted(findings, language)}"]
    told = sorted(_told_together(findings, language), key=_rank)
    for (_, check), group in groupby(told, lambda f: (f.severity, f.check)):
        of_kind = list(group)
        lines += ["", *_group(check, of_kind[:most], language)]
        if (left := len(of_kind) - most) > 0:
            lines.append(f"  {say(more, language, n=left)}")
    return "\n".join(lines)


def _counted(findings: Sequence[Finding], language: Language) -> str:
    severities = [finding.severity for finding in findings]
    return ", ".join(
        say(f"terminal.count.{severity}", language, count=count)
        for severity in Severity
        if (count := severities.count(severity))
    )


def _rank(finding: Finding) -> tuple[int, int, str, tuple[int, ...]]:
    """Order by weight and kind; of one kind, as the rows of a list stand."""
    weight, kind = SEVERITY_RANKS[finding.severity], CHECK_RANKS[finding.check]
    return weight, kind, finding.source or "", finding.rows[:1]


def _told_together(
    findings: Sequence[Finding], language: Language
) -> Iterator[Finding]:
    """Say in one line which columns a list lacks; in the files each stands apart."""
    lacking: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in findings:
        if (finding.check, finding.variant) == (Check.MISSING_FIELD, "optional"):
            lacking[finding.source].append(finding)
        else:
            yield finding
    for of_list in lacking.values():
        fields = [str(finding.facts["field"]) for finding in of_list]
        labels = [say(f"field.{name}", language) for name in fields]
        together = replace(
            of_list[0], variant="columns", facts={"labels": labels, "columns": fields}
        )
        yield together if len(of_list) > 1 else of_list[0]


def _group(check: Check, shown: Sequence[Finding], language: Language) -> Iterator[str]:
    """Say each finding of a kind; a remedy that they share is said once, at the end."""
    remedies = {finding.remedy(language) for finding in shown}
    for finding in shown:
        words = f"{check.value} {finding.message(language)}"
        place = _place(finding, language)
        place = "" if place and place in words else place
        yield wrapped(
            f"{words} ({place})" if place else words, f"{SIGNS[finding.severity]} "
        )
        if len(remedies) > 1:
            yield _remedy(finding.remedy(language), language)
    if len(remedies) == 1:
        yield _remedy(remedies.pop(), language)


def _place(finding: Finding, language: Language) -> str:
    parts = []
    if finding.source and finding.rows:
        sheet = finding.facts.get("sheet")
        source = f"{finding.source}, {sheet}" if sheet else finding.source
        where = {"source": source, "rows": finding.rows}
        parts.append(say("terminal.row", language, count=len(finding.rows), **where))
    elif finding.source and not finding.point:
        parts.append(finding.source)
    if names := finding.facts.get("gemeente_names"):
        parts.append(say("terminal.lies_in", language, names=names))
    if finding.point:
        x, y = (round(value) for value in finding.point)
        parts.append(say("terminal.place", language, x=x, y=y))
    return "; ".join(parts)


def _remedy(remedy: str, language: Language) -> str:
    return wrapped(say("terminal.remedy", language, remedy=remedy), "    ", "    ")


def notes_block(notes: Sequence[Note], language: Language) -> str:
    """Say each note on a line, under a heading; nothing where there is none."""
    lines = [wrapped(note_line(note, language), "  ", "    ") for note in notes]
    return _section("terminal.notes", lines, language) if lines else ""


def _cut(report: CoverageReport, language: Language) -> str:
    lines = [wrapped(line, "  ", "    ") for line in cut_lines(report, language)]
    return _section("cut.head", lines, language) if lines else ""


def _balance(report: CoverageReport, language: Language) -> str:
    balance = report.balance
    if balance is None:
        return say("terminal.balance.none", language)
    lines = [
        f"  {say(f'terminal.balance.{name}', language):<22}"
        f"{format_number(value, language, 1):>18}"
        for name, value in balance.terms().items()
    ]
    if balance.provisional:
        lines.append(f"  {say('terminal.balance.provisional', language)}")
    return _section("terminal.balance", lines, language)


def _looked_at(report: CoverageReport, language: Language) -> str:
    lines = [f"  {line}" for line in looked_at_lines(report, language)]
    return _section("terminal.looked_at", lines, language)


def _totals(product: ProvincialProduct) -> str:
    """Draw the three counts as a table whose last rows are the sum and the proof."""
    language = product.language
    rows = [*product.subregion_totals, product.provincie_totals]
    total = product.provincie_totals.toegerekend
    parts = [row.toegerekend for row in product.subregion_totals]
    shown = [*map(float, shown_parts(parts, total)), total]
    names = _names(product)
    table = [tuple(say("terminal.totals.head", language).split("|"))]
    table += [
        (
            names[row.subregion_id],
            str(row.betrokken) if row.subregion_id else "–",
            str(row.trekt),
            format_number(value, language, 1),
        )
        for row, value in zip(rows, shown, strict=True)
        if _worth_a_row(row)
    ]
    width = max(len(row[0]) for row in table)
    lines = [f"  {a:<{width}}  {b:>9}  {c:>6}  {d:>11}" for a, b, c, d in table]
    return "\n".join([*lines, f"  {_proof(product)}"])


def _worth_a_row(row: "Totals") -> bool:
    rest = row.subregion_id in (OUTSIDE, INSIDE_BUT_UNASSIGNED)
    return not rest or bool(row.betrokken)


def _names(product: ProvincialProduct) -> dict[str | None, str]:
    subregions = product.coverage.subregions
    names: dict[str | None, str] = dict(
        zip(subregions["subregion_id"], subregions["name"], strict=True)
    )
    return names | {
        OUTSIDE: say("terminal.totals.outside", product.language),
        INSIDE_BUT_UNASSIGNED: say("terminal.totals.unassigned", product.language),
        None: say("terminal.totals.provincie", product.language),
    }


def _proof(product: ProvincialProduct) -> str:
    wrong = next((row for row in product.proof if not row.agrees), None)
    if wrong is None:
        return f"✓ {say('terminal.sum.ok', product.language)}"
    facts = {"difference": wrong.difference, "measure": wrong.measure}
    return f"✗ {say('terminal.sum.differs', product.language, **facts)}"


def _section(key: str, lines: Iterable[str], language: Language) -> str:
    return "\n".join([say(key, language), *lines])
