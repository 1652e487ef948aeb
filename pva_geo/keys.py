"""The keys of `pva.toml`: sections, what each key takes, and mistakes in them.

Every mistake is found, with the nearest known key where one is unknown.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any, cast

from pva_geo.catalogue import LANGUAGES
from pva_geo.model import BACKGROUNDS, Limits

__all__ = ["KEYS", "SLOTS", "Mistake", "find_mistakes", "read_day"]

ROUNDS = re.compile(r"[1-9]\d?(?:\.0)?")
"""A round of the programme: 2, or 2.0."""
TEXT, WHOLE, WIDTH, TEXTS, TABLE, TABLES, LANGUAGE, BACKGROUND, ANSWER = (
    "text",
    "whole",
    "width",
    "texts",
    "table",
    "tables",
    "language",
    "background",
    "answer",
)
DAY, ROUND, COUNT = "day", "round", "count"
SLOTS = (
    "aanleiding",
    "keuze",
    "onderbouwing",
    "alternatieven",
    "samenhang",
    "verhouding_producten",
    "sectoren",
    "energiedragers",
    "borging",
    "werkorganisatie",
    "planning",
    "participatie",
    "besluitvorming",
    "escalatie",
    "monitoring",
    "kosten",
)
"""Slots of the chapter that hold the user's own text, in reading order."""
KEYS: Mapping[str, Mapping[str, str]] = {
    "provincie": {"name": TEXT, "code": TEXT, "year": WHOLE},
    "boundaries": {"source": TEXT, "layer": TEXT, "register": TEXT},
    "scheme": {
        "file": TEXT,
        "layer": TEXT,
        "id": TEXT,
        "name": TEXT,
        "gemeentecode": TEXT,
        "gemeente": TEXT,
    },
    "projects": {
        "files": TEXTS,
        "columns": TABLE,
        "values": TABLES,
        "decisions": TEXT,
    },
    "participation": {"file": TEXT, "service_areas": TEXT},
    "planning": {
        "file": TEXT,
        "peildatum": DAY,
        "round": ROUND,
        "milestones": TEXT,
        "previous": TEXT,
    },
    "sectors": {"file": TEXT, "areas": TEXT},
    "tolerance": {"sliver_width": WIDTH, "noise_width": WIDTH},
    "limits": dict.fromkeys((field.name for field in fields(Limits)), COUNT),
    "map": {"background": BACKGROUND},
    "chapter": {"template": TEXT, **dict.fromkeys(SLOTS, TEXT)},
    "output": {
        "folder": TEXT,
        "language": LANGUAGE,
        "notice": TEXT,
        "public": ANSWER,
    },
}
"""Sections, their keys, and the kind of value each takes."""
CHOICES: Mapping[str, tuple[object, ...]] = {
    ANSWER: (True, False),
    LANGUAGE: LANGUAGES,
    BACKGROUND: BACKGROUNDS,
}
"""Kinds of which only these values fit."""

Mistake = tuple[str, dict[str, Any]]


def find_mistakes(data: Mapping[str, Any]) -> Iterator[Mistake]:
    """Find what is wrong in a `pva.toml`: key of each sentence, and its facts."""
    for section, values in data.items():
        if section not in KEYS:
            yield _unknown("section", section, "", KEYS)
        elif not isinstance(values, dict):
            yield "error.workspace.no_section", {"section": section}
        else:
            yield from _section_mistakes(section, values)
    yield from _missing(data)
    yield from _column_mistakes(data.get("projects"))


def _section_mistakes(section: str, values: Mapping[str, Any]) -> Iterator[Mistake]:
    for key, value in values.items():
        if key not in KEYS[section]:
            yield _unknown("key", key, section, KEYS[section])
        elif not _fits(value, kind := KEYS[section][key]):
            facts = {"section": section, "key": key, "value": str(value)}
            yield f"error.workspace.value.{kind}", facts


def _column_mistakes(projects: object) -> Iterator[Mistake]:
    """Find columns that headings or words are mapped to and that are none of ours."""
    if not isinstance(projects, dict) or not {"columns", "values"} & projects.keys():
        return
    from pva_geo.projects import HEADINGS  # noqa: PLC0415 - most jobs map nothing

    columns, values = projects.get("columns", {}), projects.get("values", {})
    mapped = list(columns.values()) if isinstance(columns, dict) else []
    mapped += list(values) if isinstance(values, dict) else []
    for name in dict.fromkeys(map(str, mapped)):
        if name not in HEADINGS:
            yield _unknown("column", name, "projects", HEADINGS)


def _unknown(
    what: str, name: str, section: str, known: Mapping[str, object]
) -> Mistake:
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    facts: dict[str, Any] = {"name": name, "section": section, "known": sorted(known)}
    if near:
        return f"error.workspace.unknown_{what}.near", {**facts, "near": near[0]}
    return f"error.workspace.unknown_{what}", facts


def _missing(data: Mapping[str, Any]) -> Iterator[Mistake]:
    provincie = data.get("provincie", {})
    if isinstance(provincie, dict) and not {"name", "code"} & provincie.keys():
        yield "error.workspace.no_provincie", {}
    sectors = data.get("sectors", {})
    if isinstance(sectors, dict) and "areas" in sectors and "file" not in sectors:
        yield "error.workspace.areas_alone", {}
    scheme = data.get("scheme", {})
    if isinstance(scheme, dict) and "file" not in scheme:
        yield "error.workspace.no_scheme", {}


def read_day(value: object) -> str | None:
    """Read a day as TOML has it, or as ISO text; `None` where it is none."""
    if isinstance(value, datetime):
        return None
    if isinstance(value, date):
        return value.isoformat()
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return None


def _fits(value: object, kind: str) -> bool:
    if kind in CHOICES:
        return any(value == one and type(value) is type(one) for one in CHOICES[kind])
    if kind in PLAIN:
        return PLAIN[kind](value)
    if kind == TEXTS:
        return isinstance(value, list) and all(_fits(item, TEXT) for item in value)
    inner = TEXT if kind == TABLE else TABLE
    return isinstance(value, dict) and all(_fits(v, inner) for v in value.values())


def _is_width(value: object) -> bool:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and 0 <= cast("float", value) < 1e6


def _is_round(value: object) -> bool:
    plain = isinstance(value, int | float | str) and not isinstance(value, bool)
    return plain and ROUNDS.fullmatch(str(value)) is not None


PLAIN: Mapping[str, Callable[[object], bool]] = {
    TEXT: lambda value: isinstance(value, str) and bool(value.strip()),
    WHOLE: lambda value: isinstance(value, int) and 1900 <= value <= 2100,
    WIDTH: _is_width,
    DAY: lambda value: read_day(value) is not None,
    ROUND: _is_round,
    COUNT: lambda value: type(value) is int and value > 0,
}
"""Kind → whether a value is one; the others look into lists and tables."""
