"""Every sentence of the checks and of the readers, rendered as a person gets it.

All variants, singular and plural, in both languages, with facts such as a real table
gives. A fact that is not named here is made up from the form that a sentence asks for.
"""

import re
from collections.abc import Iterator
from importlib import import_module
from string import Formatter

import pytest

from pva_geo.catalogue import LANGUAGES, THEMES, Language, keys, say
from pva_geo.model import Check

OF_CHECKS = re.compile(r"([A-Z]{3,4}-\d\d)(\.\w+)?\.(title|message|remedy)")
FACTS: dict[str, object] = {
    "name": "Oirschot",
    "code": "GM0823",
    "names": ["West-Brabant", "Hart van Brabant"],
    "codes": ["GM0757", "GM0824"],
    "others": ["Boxtel (GM0757)", "Oisterwijk (GM0824)"],
    "near": ["Roosendaal (GM1674)"],
    "labels": ["Moerdijk", "Drimmelen"],
    "rows": ["19", "20"],
    "blank": ["55"],
    "ids": ["NB1", "NB2"],
    "given": "Boxtel",
    "expected": "Boekel",
    "called": "Zundert",
    "other": "GM0757",
    "provincie": "Limburg",
    "subregion": "West-Brabant",
    "first": "West-Brabant",
    "second": "West Brabant",
    "text": "Totaal 56",
    "source": "indeling.csv",
    "day": "2022-01-01",
    "year": 2023,
    "point": (150_000.0, 400_000.0),
    "label": "naam",
    "reason": "De map is niet te lezen.",
}
LISTS = ("and", "or", "few")
BY_FORM: dict[str, object] = {
    "word": "geometry.self_intersection",
    "few": ["Asten", "Best"],
    "and": ["Asten", "Best"],
    "or": ["Asten", "Best"],
    "date": "2023-01-01",
    "m2": 1234.5,
    "m": 12.5,
    "pct": 0.25,
    "rows": [2, 3, 4, 9],
    "figure": 75.0,
    "places": [("noord.csv", (2,)), ("zuid.csv", (3, 4))],
}
PLACEHOLDER = re.compile(r"[{}]|\bNone\b|\bnan\b|  ")


def all_of(pattern: re.Pattern[str]) -> list[str]:
    return [key for key in keys() if pattern.fullmatch(key)]


def templates(key: str, language: Language) -> tuple[str, ...]:
    for theme in THEMES:
        sentences = import_module(f"pva_geo.catalogue.{theme}").SENTENCES
        if key in sentences:
            found = sentences[key][language]
            return found if isinstance(found, tuple) else (found,)
    raise KeyError(key)


def facts_of(key: str, language: Language) -> dict[str, object]:
    """Give a realistic fact for each that a sentence names."""
    facts: dict[str, object] = {}
    for template in templates(key, language):
        for _, name, form, _ in Formatter().parse(template):
            if name and name != "count":
                facts[name] = fact(name, form or "")
    return facts


def fact(name: str, form: str) -> object:
    """Give one fact: a list where the form wants one, a number where it counts."""
    if form.startswith("."):
        return 7
    if form == "word":
        return BY_FORM[form]
    known = FACTS.get(name)
    fits = isinstance(known, list) == (form in LISTS)
    if known is not None and fits:
        return known
    return BY_FORM.get(form, 3 if name == "n" else f"«{name}»")


def rendered(key: str) -> Iterator[tuple[str, str]]:
    """Say a sentence in both languages: once, and where it has a plural, twice."""
    both = max(len(templates(key, language)) for language in LANGUAGES)
    for count in (1, 3)[:both]:
        nl, en = (
            say(key, language, count=count, **facts_of(key, language))
            for language in LANGUAGES
        )
        yield nl, en


@pytest.mark.parametrize("check", list(Check), ids=lambda check: check.value)
def test_each_check_has_title_message_and_remedy(check: Check) -> None:
    parts = {f"{check.value}.{part}" for part in ("title", "message", "remedy")}
    assert parts <= set(keys())


@pytest.mark.parametrize("check", list(Check), ids=lambda check: check.value)
def test_each_variant_of_a_check_has_all_three(check: Check) -> None:
    of_check = [OF_CHECKS.fullmatch(key) for key in keys()]
    found: dict[str, set[str]] = {}
    for match in of_check:
        if match and match.group(1) == check.value:
            found.setdefault(match.group(2) or "", set()).add(match.group(3))
    for variant, parts in found.items():
        assert parts == {"title", "message", "remedy"}, variant


@pytest.mark.parametrize("key", all_of(OF_CHECKS))
def test_a_sentence_of_a_check_is_whole_in_both_languages(key: str) -> None:
    for nl, en in rendered(key):
        for said in (nl, en):
            assert said
            assert not PLACEHOLDER.search(said)
        assert nl != en
        if not key.endswith(".title"):
            assert nl.endswith((".", "?"))
            assert en.endswith((".", "?"))


@pytest.mark.parametrize("key", all_of(re.compile(r"note\..+")))
def test_a_note_is_a_whole_sentence_in_both_languages(key: str) -> None:
    for nl, en in rendered(key):
        assert nl != en
        for said in (nl, en):
            assert not PLACEHOLDER.search(said)
            assert said.endswith((".", "?"))


def test_a_plural_is_not_its_singular() -> None:
    told = re.compile(r"error\..+|note\..+|[A-Z]{3,4}-\d\d.+")
    for key in all_of(told):
        for language in LANGUAGES:
            forms = templates(key, language)
            assert len(set(forms)) == len(forms), key
