"""Every error and note that the code names has a sentence in both languages."""

import re
from pathlib import Path
from string import Formatter

import pytest

import pva_geo
from pva_geo.catalogue import keys
from pva_geo.catalogue.errors import SENTENCES as OTHERS
from pva_geo.catalogue.files import SENTENCES as FILES
from pva_geo.catalogue.readers import SENTENCES as NOTES

PACKAGE = Path(pva_geo.__file__).parent
NAMED = re.compile(r'"((?:error|note)\.[a-z_]+(?:\.[a-z_]+)*)"')
ERRORS = OTHERS | FILES
SENTENCES = ERRORS | NOTES


def fields(sentence: str | tuple[str, str]) -> set[tuple[str, str]]:
    """Give the facts that a sentence names, each with its format."""
    parts = sentence if isinstance(sentence, tuple) else (sentence,)
    return {
        (name, spec or "")
        for part in parts
        for _, name, spec, _ in Formatter().parse(part)
        if name
    }


def test_every_key_that_the_code_names_has_a_sentence() -> None:
    named = {
        key
        for file in PACKAGE.rglob("*.py")
        for key in NAMED.findall(file.read_text(encoding="utf-8"))
    }
    assert named - set(keys()) == set()


@pytest.mark.parametrize("key", list(SENTENCES))
def test_both_languages_name_the_same_facts(key: str) -> None:
    assert fields(SENTENCES[key]["nl"]) == fields(SENTENCES[key]["en"])


@pytest.mark.parametrize("key", [key for key in ERRORS if "file" in key])
def test_a_sentence_about_a_file_begins_with_its_name(key: str) -> None:
    sentence = ERRORS[key]["nl"]
    text = sentence if isinstance(sentence, str) else sentence[0]
    if ("file", "") in fields(text):
        assert "{file}" in text.split(":", maxsplit=1)[0]


@pytest.mark.parametrize("key", list(ERRORS))
def test_an_error_says_what_and_how_to_mend_it(key: str) -> None:
    for sentence in ERRORS[key].values():
        text = sentence if isinstance(sentence, str) else sentence[1]
        parts = re.split(r"(?<=[.;?:)}]) ", text)
        assert len(parts) > 1
        assert text.endswith(".")
