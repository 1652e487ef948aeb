"""Two rounds as rows of a workbook: a row a value that differs, a row a sum."""

from collections.abc import Mapping
from typing import Any

from pva_geo.catalogue import Language, say
from pva_geo.comparison import ProjectKind, RoundComparison
from pva_geo.report.rounds import (
    field_label,
    rounds_verdict,
    shown_value,
    sum_label,
)
from pva_geo.writers.workbook.sheets import Heading

__all__ = ["headings_of", "project_rows", "rounds_words", "sum_rows"]

Table = tuple[list[Heading], list[list[Any]]]


def headings_of(
    keys: Mapping[str, tuple[float, str]], language: Language
) -> list[Heading]:
    """Give headings of columns by key, with width and format."""
    return [
        Heading(say(f"compare.column.{key}", language), width, style)
        for key, (width, style) in keys.items()
    ]


def rounds_words(compared: RoundComparison, language: Language) -> str:
    """Give the line under the title."""
    sides = f"{compared.old.label} → {compared.new.label}"
    return f"{sides} · {rounds_verdict(compared, language)}"


def project_rows(compared: RoundComparison, language: Language) -> Table:
    """Give a row a value that differs, or a row a project without any."""
    keys = {
        "what": (16.0, "text"),
        "number_old": (16.0, "text"),
        "number_new": (16.0, "text"),
        "name": (44.0, "text"),
        "basis": (24.0, "text"),
        "months": (12.0, "whole"),
        "field": (24.0, "text"),
        "value_old": (30.0, "text"),
        "value_new": (30.0, "text"),
    }
    rows: list[list[Any]] = []
    for change in compared.changes:
        first = [
            say(f"rounds.part.{change.kind}", language),
            ", ".join(change.old),
            ", ".join(change.new),
            change.name,
            say(f"rounds.basis.{change.basis}", language),
            change.months,
        ]
        for one in change.fields:
            values = [shown_value(value, language) for value in (one.old, one.new)]
            rows.append([*first, field_label(one.field, language), *values])
        if not change.fields:
            rows.append([*first, None, None, None])
    return headings_of(keys, language), rows


def sum_rows(compared: RoundComparison, language: Language) -> Table:
    """Give a row a sum, with what each kind of change adds or takes away."""
    keys = {
        "measure": (44.0, "text"),
        "value_old": (14.0, "amount"),
        "value_new": (14.0, "amount"),
        "difference": (14.0, "amount"),
    }
    headings = headings_of(keys, language)
    headings += [
        Heading(say(f"rounds.part.{kind}", language), 14.0, "amount")
        for kind in ProjectKind
    ]
    rows: list[list[Any]] = [
        [
            sum_label(change.measure, language),
            change.old,
            change.new,
            change.new - change.old,
            *(change.parts.get(kind.value, 0.0) for kind in ProjectKind),
        ]
        for change in compared.sums
    ]
    return headings, rows
