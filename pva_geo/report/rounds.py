"""A comparison of two rounds as plain text, and as a part of one document."""

from collections.abc import Sequence

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number, format_value
from pva_geo.comparison.rounds import (
    FieldChange,
    ProjectChange,
    ProjectKind,
    RoundComparison,
    SumChange,
)
from pva_geo.report.names import measure_label, word

__all__ = [
    "change_line",
    "field_label",
    "field_lines",
    "rounds_dict",
    "rounds_page",
    "rounds_verdict",
    "shown_value",
    "sum_label",
]

SHOWN = 40
"""Changes of a kind that a page says in words; all are in the files."""


def rounds_page(compared: RoundComparison, language: Language = "nl") -> str:
    """Write two rounds as a page: what became of the projects, then the sums."""
    sides = {"old": compared.old.label, "new": compared.new.label}
    head = say("rounds.head", language, provincie=compared.new.provincie, **sides)
    blocks = [f"{head}\n{rounds_verdict(compared, language)}"]
    for kind in ProjectKind:
        of_kind = [change for change in compared.changes if change.kind is kind]
        if of_kind:
            lines = [say(f"rounds.kind.{kind}", language)]
            for change in of_kind[:SHOWN]:
                lines.append(f"  {change_line(change, language)}")
                lines += [f"      {line}" for line in field_lines(change, language)]
            if (left := len(of_kind) - SHOWN) > 0:
                lines.append(f"  {say('compare.more', language, n=left)}")
            blocks.append("\n".join(lines))
    sums = [f"  {_sum_line(change, language)}" for change in compared.sums]
    blocks.append("\n".join([say("rounds.sums", language), *sums]))
    return "\n\n".join(blocks)


def rounds_verdict(compared: RoundComparison, language: Language) -> str:
    """Say in one sentence how many projects are new, gone, changed and the same."""
    kinds = [change.kind for change in compared.changes]
    parts = [
        say(f"rounds.count.{kind}", language, count=count)
        for kind in ProjectKind
        if (count := kinds.count(kind))
    ]
    if not parts:
        return say("rounds.same", language, count=compared.unchanged)
    same = say("rounds.count.unchanged", language, count=compared.unchanged)
    return f"{', '.join(parts)}; {same}."


def rounds_dict(
    compared: RoundComparison, language: Language = "nl"
) -> dict[str, object]:
    """Give two rounds as plain lists, texts and numbers."""
    return {
        "old": {"label": compared.old.label, "projects": len(compared.old.projects)},
        "new": {"label": compared.new.label, "projects": len(compared.new.projects)},
        "unchanged": compared.unchanged,
        "changes": [_change_dict(change, language) for change in compared.changes],
        "sums": [
            {
                "measure": change.measure,
                "old": change.old,
                "new": change.new,
                "parts": dict(change.parts),
                "unexplained": change.unexplained,
            }
            for change in compared.sums
        ],
    }


def change_line(change: ProjectChange, language: Language) -> str:
    """Say what became of one project."""
    old, new = ", ".join(change.old), ", ".join(change.new)
    facts = {"old": old, "new": new, "name": change.name}
    line = say(f"rounds.line.{change.kind}", language, **facts)
    if change.basis != "number":
        line = f"{line} ({say(f'rounds.basis.{change.basis}', language)})"
    if change.months:
        key = "rounds.later" if change.months > 0 else "rounds.earlier"
        line = f"{line}: {say(key, language, count=abs(change.months))}"
    return line


def field_lines(change: ProjectChange, language: Language) -> list[str]:
    """Say each value that differs."""
    return [_field_line(change, one, language) for one in change.fields]


def field_label(name: str, language: Language) -> str:
    """Name a field; a column that we do not know keeps its own heading."""
    key = "rounds.geometry" if name == "geometry" else f"field.{name}"
    try:
        return say(key, language)
    except KeyError:
        return name


def shown_value(value: object, language: Language) -> str:
    """Write a value as people read it."""
    if value is None:
        return say("rounds.nothing", language)
    if isinstance(value, float) and not value.is_integer():
        return format_number(value, language, 1)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(int(value))
    return word(value, language)


def sum_label(measure: str, language: Language) -> str:
    """Name a sum."""
    if measure == "projects":
        return say("rounds.projects", language)
    return measure_label(measure, language)


def _field_line(change: ProjectChange, one: FieldChange, language: Language) -> str:
    label = field_label(one.field, language)
    if one.field == "geometry" and change.moved_m is not None:
        far = format_value(change.moved_m, "m", language)
        return say("rounds.moved", language, label=label, distance=far)
    old, new = shown_value(one.old, language), shown_value(one.new, language)
    return say("rounds.value", language, label=label, old=old, new=new)


def _sum_line(change: SumChange, language: Language) -> str:
    label = sum_label(change.measure, language)
    old, new = (_amount(value, language) for value in (change.old, change.new))
    line = say("rounds.sum", language, label=label, old=old, new=new)
    parts = [
        f"{_signed(value, language)} {say(f'rounds.part.{kind}', language)}"
        for kind, value in change.parts.items()
    ]
    return f"{line} ({', '.join(parts)})" if parts else line


def _amount(value: float, language: Language) -> str:
    return format_number(value, language, 0 if float(value).is_integer() else 1)


def _signed(value: float, language: Language) -> str:
    return f"{'+' if value > 0 else ''}{_amount(value, language)}"


def _change_dict(change: ProjectChange, language: Language) -> dict[str, object]:
    return {
        "kind": change.kind.value,
        "old": list(change.old),
        "new": list(change.new),
        "name": change.name,
        "basis": change.basis,
        "months": change.months,
        "moved_m": change.moved_m,
        "fields": [
            {"field": one.field, "old": _bare(one.old), "new": _bare(one.new)}
            for one in change.fields
        ],
        "message": change_line(change, language),
    }


def _bare(value: object) -> object:
    """Give a value that JSON can hold."""
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, Sequence):
        return [_bare(item) for item in value]
    return str(value)
