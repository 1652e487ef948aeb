"""A comparison as files: a workbook of four sheets, and one JSON document."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook

from pva_geo.catalogue import Language, say
from pva_geo.comparison import SchemeComparison
from pva_geo.report.comparison import (
    change_names,
    comparison_dict,
    comparison_verdict,
    ordered_moves,
    side_names,
)
from pva_geo.writers.sheets import Formats, Heading, Sheet, dress_sheet

__all__ = ["comparison_document", "comparison_workbook"]

KM2 = 1_000_000.0
Rows = list[list[Any]]
STYLES = {"n": "whole", "inhabitants": "whole", "km2": "one", "km": "one"}


def comparison_document(compared: SchemeComparison, language: Language) -> str:
    """Write a comparison as JSON; the same schemes give the same text."""
    document = comparison_dict(compared, language)
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def comparison_workbook(compared: SchemeComparison, language: Language) -> bytes:
    """Write a comparison as a workbook; the same schemes give the same bytes."""
    packed = BytesIO()
    with Workbook(packed, {"strings_to_formulas": False, "in_memory": True}) as book:
        year = compared.area.year
        created = datetime(year, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties({"created": created, "author": "pva-geo"})
        writer = _Writer(book, compared, language)
        writer.write("structure", *_structure(compared, language))
        writer.write("moves", *_moves(compared, language))
        writer.write("crosswalk", *_crosswalk(compared, language))
        writer.write("indicators", *_indicators(compared, language))
    return packed.getvalue()


class _Writer:
    """Writes sheets that share title, notice and formats."""

    def __init__(
        self, book: Workbook, compared: SchemeComparison, language: Language
    ) -> None:
        self.book, self.formats, self.language = book, Formats(book), language
        name = compared.area.name
        self.title = say("compare.title", language, provincie=name)
        sides = f"A: {compared.old.label} · B: {compared.new.label}"
        self.words = " ".join([sides, *comparison_verdict(compared, language)])

    def write(self, key: str, headings: Sequence[Heading], rows: Rows) -> None:
        """Write one sheet."""
        name = say(f"compare.sheet.{key}", self.language)
        sheet = Sheet(self.book.add_worksheet(name), name, self.formats)
        sheet.write(1, 0, self.words, "notice")
        dress_sheet(sheet, f"{self.title}, {name.lower()}", self.words, self.language)
        sheet.table(headings, rows)


def _headings(keys: dict[str, tuple[float, str]], language: Language) -> list[Heading]:
    return [
        Heading(say(f"compare.column.{key}", language), width, style)
        for key, (width, style) in keys.items()
    ]


def _structure(
    compared: SchemeComparison, language: Language
) -> tuple[list[Heading], Rows]:
    keys = {"kind": (18.0, "text"), "old": (44.0, "text"), "new": (60.0, "text")}
    names = side_names(compared, language)
    rows: Rows = [
        [
            say(f"compare.kind.{change.kind}", language),
            *("; ".join(part) for part in change_names(change, names)),
        ]
        for change in compared.changes
    ]
    return _headings(keys, language), rows


def _moves(
    compared: SchemeComparison, language: Language
) -> tuple[list[Heading], Rows]:
    keys = {
        "gemeentecode": (14.0, "text"),
        "gemeente": (26.0, "text"),
        "old": (34.0, "text"),
        "new": (34.0, "text"),
        "kind": (18.0, "text"),
        "share": (16.0, "share"),
        "area": (14.0, "one"),
        "inhabitants": (14.0, "whole"),
    }
    names = side_names(compared, language)
    rows: Rows = [
        [
            move.gemeentecode,
            move.gemeente,
            names[0][move.old],
            names[1][move.new],
            say(f"compare.kind.{move.kind}", language),
            move.share,
            move.area_m2 / KM2,
            move.inhabitants,
        ]
        for move in ordered_moves(compared)
    ]
    return _headings(keys, language), rows


def _crosswalk(
    compared: SchemeComparison, language: Language
) -> tuple[list[Heading], Rows]:
    keys = {
        "old": (34.0, "text"),
        "new": (34.0, "text"),
        "gemeenten": (12.0, "whole"),
        "area": (14.0, "one"),
        "projects": (14.0, "whole"),
        "inhabitants": (14.0, "whole"),
    }
    names = side_names(compared, language)
    rows: Rows = [
        [
            names[0][cell.old],
            names[1][cell.new],
            len(cell.gemeenten),
            cell.area_m2 / KM2,
            cell.projects,
            cell.inhabitants,
        ]
        for cell in compared.crosswalk
    ]
    return _headings(keys, language), rows


def _indicators(
    compared: SchemeComparison, language: Language
) -> tuple[list[Heading], Rows]:
    keys = {
        "indicator": (42.0, "text"),
        "a": (12.0, "share"),
        "b": (12.0, "share"),
        "unit": (12.0, "text"),
        "definition": (60.0, "text"),
        "reference": (30.0, "text"),
    }
    rows: Rows = []
    for indicator in compared.indicators:
        said = indicator.to_dict(language)
        unit = say(f"compare.unit.{indicator.unit}", language)
        told = [said["definition"], said["reference"]]
        rows.append([said["label"], indicator.old, indicator.new, unit, *told])
    for key, value in compared.likeness.to_dict().items():
        label = say(f"compare.likeness.{key}", language)
        rows.append([label, None, value, None, None, None])
    return _headings(keys, language), rows
