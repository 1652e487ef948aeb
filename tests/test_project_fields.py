"""The schema is complete, has its words in both languages, and makes its own page."""

from pathlib import Path

import pytest

from pva_geo.catalogue import LANGUAGES, say
from pva_geo.projects import FIELD_BY_NAME, FIELDS, HEADINGS, ORDERED, PLACE_FIELDS
from pva_geo.projects.kinds import Field, Kind, Need
from pva_geo.report.fields import fields_page

EVERY = [*FIELDS, *PLACE_FIELDS]
PAGE = Path(__file__).resolve().parents[1] / "docs" / "projectvelden.md"


def test_the_page_of_fields_is_what_the_schema_makes() -> None:
    assert PAGE.read_text(encoding="utf-8") == fields_page(), "run `make docs`"


def test_only_four_fields_are_required() -> None:
    required = {field.name for field in FIELDS if field.need is Need.REQUIRED}
    assert required == {"projectnummer", "naam", "energiedrager", "status"}


def test_every_field_stands_once_under_its_own_heading() -> None:
    assert len({field.name for field in EVERY}) == len(EVERY)
    headings = [heading for known in HEADINGS.values() for heading in known]
    assert len(set(headings)) == len(headings)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("field", EVERY, ids=lambda field: field.name)
def test_a_field_has_its_label_and_explanation(field: Field, language: str) -> None:
    assert say(f"field.{field.name}", language)
    assert say(f"help.{field.name}", language).endswith(".")
    assert f"| `{field.name}` |" in fields_page(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stored_word_has_a_word_for_people(language: str) -> None:
    words = {word for field in FIELDS for word in field.allowed}
    words |= {w for field in FIELDS for part in field.parts for w in part.allowed}
    ronde = set(FIELD_BY_NAME["pmiek_ronde"].allowed)
    assert all(say(f"word.{word}", language) for word in words - ronde)


def test_conditions_and_ranges_name_fields_and_words_that_exist() -> None:
    for field in FIELDS:
        if field.when:
            other, words = field.when
            assert set(words) <= set(FIELD_BY_NAME[other].allowed)
    assert {name for pair in ORDERED for name in pair} <= FIELD_BY_NAME.keys()
    assert all(field.parts for field in FIELDS if field.kind is Kind.RECORDS)
