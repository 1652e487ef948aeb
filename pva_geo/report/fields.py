"""The page of fields of a project, made from the schema: `docs/projectvelden.md`."""

import sys
from collections.abc import Iterable, Iterator

from pva_geo.catalogue import Language, say
from pva_geo.projects import FIELDS, ORDERED, PLACE_FIELDS, Field, Kind, Need
from pva_geo.projects.faults import allowed_values

__all__ = ["describe_allowed", "fields_page"]


def fields_page(language: Language = "nl") -> str:
    """Write the reference page of all fields, in Markdown."""
    lines = [
        f"# {say('fields.title', language)}",
        "",
        say("fields.intro", language),
        "",
        say("fields.needs", language),
        "",
        *_table(FIELDS, language),
        "",
        f"## {say('fields.place', language)}",
        "",
        say("fields.place.intro", language),
        "",
        *_table(PLACE_FIELDS, language),
        "",
        f"## {say('fields.rules', language)}",
        "",
        *_rules(language),
        "",
        f"## {say('fields.derived', language)}",
        "",
        say("fields.derived.text", language),
        "",
        f"_{say('fields.made', language)}_",
    ]
    return "\n".join(lines) + "\n"


def describe_allowed(field: Field, language: Language) -> str:
    """Say in short what a field allows; empty where it allows any text."""
    if field.kind is Kind.TEXT:
        if field.low is None or field.high is None:
            return ""
        return say("fields.signs", language, low=int(field.low), high=int(field.high))
    if field.kind in (Kind.WORD, Kind.WORDS):
        return ", ".join(field.allowed)
    if field.parts:
        parts = (
            f"{part.name} ({', '.join(part.allowed)})" if part.allowed else part.name
            for part in field.parts
        )
        return ": ".join(parts)
    return "" if field.kind is Kind.PLACES else allowed_values(field)


def _table(fields: Iterable[Field], language: Language) -> Iterator[str]:
    heads = ("field", "kind", "allowed", "need", "about", "headings")
    yield _row(say(f"fields.column.{head}", language) for head in heads)
    yield _row("---" for _ in heads)
    for field in fields:
        yield _row(
            (
                f"`{field.name}`",
                say(f"kind.{field.kind}", language),
                describe_allowed(field, language),
                _need(field, language),
                say(f"help.{field.name}", language),
                ", ".join(field.headings),
            )
        )


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _need(field: Field, language: Language) -> str:
    need = say(f"need.{field.need}", language)
    if field.need is not Need.CONDITIONAL or field.when is None:
        return need
    other, words = field.when
    when = say("fields.when", language, field=f"`{other}`", words=words)
    return f"{need}: {when}"


def _rules(language: Language) -> Iterator[str]:
    for low, high in ORDERED:
        yield f"- {say('fields.rule.order', language, low=low, high=high)}"
    yield f"- {say('fields.rule.samenhang', language)}"


if __name__ == "__main__":
    sys.stdout.write(fields_page())
