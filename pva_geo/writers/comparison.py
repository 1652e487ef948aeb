"""A comparison as files: a workbook and one JSON document."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter.workbook import Workbook

from pva_geo.catalogue import Language, say
from pva_geo.comparison import RoundComparison, SchemeComparison
from pva_geo.model import Finding, Note
from pva_geo.report.comparison import (
    change_names,
    comparison_dict,
    comparison_verdict,
    ordered_moves,
    side_names,
)
from pva_geo.report.rounds import rounds_dict
from pva_geo.writers.workbook.rounds import (
    headings_of,
    project_rows,
    rounds_words,
    sum_rows,
)
from pva_geo.writers.workbook.sheets import Formats, Heading, Sheet, dress_sheet

__all__ = ["comparison_document", "comparison_workbook"]

KM2 = 1_000_000.0
Rows = list[list[Any]]
SCHEMA = "pva-geo/compare/1"
CREATED = datetime(2022, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Workbooks want a time; that of the run would change the bytes."""


def comparison_document(
    schemes: SchemeComparison | None,
    rounds: RoundComparison | None,
    language: Language,
    *,
    findings: Sequence[Finding] = (),
    notes: Sequence[Note] = (),
) -> str:
    """Write a comparison as JSON; the same inputs give the same text.

    Returns
    -------
    str
        `schema`, `language`, `schemes` and `rounds`, of which one may be null, and the
        `findings` and `notes` of the project lists.
    """
    document = {
        "schema": SCHEMA,
        "language": language,
        "schemes": schemes and comparison_dict(schemes, language),
        "rounds": rounds and rounds_dict(rounds, language),
        "findings": [finding.to_dict(language) for finding in findings],
        "notes": [note.to_dict(language) for note in notes],
    }
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def comparison_workbook(
    schemes: SchemeComparison | None,
    rounds: RoundComparison | None,
    language: Language,
) -> bytes:
    """Write a comparison as a workbook; the same inputs give the same bytes."""
    packed = BytesIO()
    with Workbook(packed, {"strings_to_formulas": False, "in_memory": True}) as book:
        book.set_properties({"created": CREATED, "author": "pva-geo"})
        writer = _Writer(book, language)
        if rounds is not None:
            writer.open(rounds.new.provincie, rounds_words(rounds, language))
            writer.write("projects", *project_rows(rounds, language))
            writer.write("sums", *sum_rows(rounds, language))
        if schemes is not None:
            sides = f"A: {schemes.old.label} · B: {schemes.new.label}"
            words = [sides, *comparison_verdict(schemes, language)]
            writer.open(schemes.area.name, " ".join(words))
            writer.write("structure", *_structure(schemes, language))
            writer.write("moves", *_moves(schemes, language))
            writer.write("crosswalk", *_crosswalk(schemes, language))
            writer.write("indicators", *_indicators(schemes, language))
    return packed.getvalue()


class _Writer:
    """Writes sheets that share title, notice and formats."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.book, self.formats, self.language = book, Formats(book), language

    def open(self, provincie: str, words: str) -> None:
        """Set what the next sheets are about."""
        self.title = say("compare.title", self.language, provincie=provincie)
        self.words = words

    def write(self, key: str, headings: Sequence[Heading], rows: Rows) -> None:
        """Write one sheet."""
        name = say(f"compare.sheet.{key}", self.language)
        sheet = Sheet(self.book.add_worksheet(name), name, self.formats)
        sheet.write(1, 0, self.words, "notice")
        dress_sheet(sheet, f"{self.title}, {name.lower()}", self.words, self.language)
        sheet.table(headings, rows)


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
    return headings_of(keys, language), rows


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
    return headings_of(keys, language), rows


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
    return headings_of(keys, language), rows


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
    return headings_of(keys, language), rows
