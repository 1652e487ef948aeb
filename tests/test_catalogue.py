"""Every sentence in both languages, each with the facts that it names."""

from string import Formatter
from typing import Any

import pytest

from pva_geo.catalogue import LANGUAGES, THEMES, _theme, keys, say, templates
from pva_geo.catalogue.numbers import FORMATS
from pva_geo.model import Check

SENTENCES: dict[str, Any] = {
    key: sentence for theme in THEMES for key, sentence in _theme(theme).items()
}
PLAIN = ("", "word")


def forms(sentence: Any) -> list[str]:  # noqa: ANN401 - a sentence of either shape
    """Give the templates of a sentence, of both languages and both numbers."""
    found: list[str] = []
    for language in LANGUAGES:
        template = sentence[language]
        found += [template] if isinstance(template, str) else list(template)
    return found


def facts(template: str) -> set[tuple[str, str]]:
    parts = Formatter().parse(template)
    return {(name, spec or "") for _, name, spec, _ in parts if name is not None}


def test_a_key_stands_in_one_theme_only() -> None:
    assert len(keys()) == len(set(keys())) == len(SENTENCES)


@pytest.mark.parametrize("theme", THEMES)
def test_every_sentence_has_both_languages_and_both_numbers(theme: str) -> None:
    for key, sentence in _theme(theme).items():
        assert tuple(sentence) == LANGUAGES, key
        shapes = {type(sentence[language]) for language in LANGUAGES}
        assert len(shapes) == 1, key
        # a table may do without a note, but then in both languages
        assert len({bool(form.strip()) for form in forms(sentence)}) == 1, key


@pytest.mark.parametrize("theme", THEMES)
def test_every_format_is_one_that_we_write(theme: str) -> None:
    for key, sentence in _theme(theme).items():
        for form in forms(sentence):
            for _, spec in facts(form):
                known = spec in FORMATS or spec in PLAIN or spec[1:].isdigit()
                assert known, (key, spec)


@pytest.mark.parametrize("check", list(Check))
def test_every_check_has_a_title_a_message_and_a_remedy(check: Check) -> None:
    for part in ("title", "message", "remedy"):
        assert f"{check.value}.{part}" in SENTENCES


@pytest.mark.parametrize("check", list(Check))
def test_every_variant_of_a_check_is_whole(check: Check) -> None:
    own = [key for key in SENTENCES if key.startswith(f"{check.value}.")]
    stems = {key.rpartition(".")[0] for key in own}
    for stem in stems:
        found = {
            key.rpartition(".")[2] for key in own if key.rpartition(".")[0] == stem
        }
        assert found == {"title", "message", "remedy"}, stem


def test_one_is_singular_and_all_else_plural() -> None:
    said = [say("terminal.count.projects", count=n) for n in (0, 1, 2)]
    assert said == ["0 projecten", "1 project", "2 projecten"]


def test_text_of_users_is_never_read_as_a_template() -> None:
    text = "{naam} {0} {{x}} %s"
    assert text in say("error.file.missing", file=text)


def test_an_unknown_key_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        say("geen.zin")


def test_templates_of_a_page_are_given_without_their_prefix() -> None:
    found = templates("terminal", "terminal.count.", "en")
    assert found["gemeenten"] == ("{count} gemeente", "{count} gemeenten")
