"""Findings on project lists as workbooks to send back: a row a finding."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook

from pva_geo.catalogue import Language, say
from pva_geo.model import Finding, ProvincialProduct
from pva_geo.writers.files import refuse_input, write_bytes
from pva_geo.writers.workbook.sheets import Formats, Heading, Sheet, dress_sheet

__all__ = ["write_feedback"]

COLUMNS = {
    "sheet": 18,
    "row": 8,
    "project_id": 14,
    "field": 22,
    "value": 26,
    "message": 60,
    "allowed": 34,
    "nearest": 18,
    "remedy": 50,
    "severity": 14,
    "check": 10,
    "mended": 26,
}
"""Column → width; the last one is for whoever mends the list."""


def write_feedback(
    product: ProvincialProduct, folder: Path, *, inputs: Iterable[Path] = ()
) -> list[Path]:
    """Write, for each project list with findings, a workbook to send back.

    Parameters
    ----------
    product
        The product of a build.
    folder
        Where; made when it is not there.
    inputs
        Files that the job reads; none is written over.

    Returns
    -------
    list of Path
        `<list>-bevindingen.xlsx`, in order of the lists; lists without findings have
        none.

    Raises
    ------
    OutputError
        When a file cannot be written, or is one of the inputs.
    """
    taken, written = tuple(inputs), []
    for name, findings in _by_list(product):
        path = Path(folder) / f"{Path(name).stem}-bevindingen.xlsx"
        refuse_input(path, taken)
        write_bytes(path, _workbook(product, name, findings))
        written.append(path)
    return written


def _by_list(product: ProvincialProduct) -> Iterable[tuple[str, list[Finding]]]:
    lists = {source.name for source in product.sources if source.role == "projects"}
    found = [f for f in product.findings if f.check.value[:3] in ("PRJ", "GEO")]
    ours = [f for f in found if f.source in lists or f.check.value == "PRJ-10"]
    for name, group in groupby(sorted(ours, key=_order), key=lambda f: str(f.source)):
        yield name, list(group)


def _order(finding: Finding) -> tuple[str, str, int, str]:
    sheet = str(finding.facts.get("sheet") or "")
    return str(finding.source), sheet, finding.row or 0, finding.check.value


def _workbook(
    product: ProvincialProduct, name: str, findings: Sequence[Finding]
) -> bytes:
    language, packed = product.language, BytesIO()
    with Workbook(packed, {"strings_to_formulas": False, "in_memory": True}) as book:
        created = datetime(product.area.year, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties({"created": created, "author": "pva-geo"})
        label = say("sheet.findings", language)
        sheet = Sheet(book.add_worksheet(label), label, Formats(book))
        words = say("book.feedback", language)
        sheet.write(1, 0, words, "notice")
        dress_sheet(sheet, f"{label} {name}", words, language)
        headings = [
            Heading(say(f"column.{key}", language), width)
            for key, width in COLUMNS.items()
        ]
        sheet.table(headings, [_row(finding, language) for finding in findings])
    return packed.getvalue()


def _row(finding: Finding, language: Language) -> list[Any]:
    cell = finding.cell() or {}
    return [
        cell.get("sheet") or finding.facts.get("sheet"),
        ", ".join(str(row) for row in finding.rows),
        ", ".join(finding.projects),
        cell.get("column"),
        cell.get("value"),
        finding.message(language),
        cell.get("allowed"),
        cell.get("nearest"),
        finding.remedy(language),
        say(f"severity.{finding.severity}", language),
        finding.check.value,
        None,
    ]
