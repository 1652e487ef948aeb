"""Every sentence for people, in Dutch and English, singular and plural.

The core computes facts; this package holds the words. It imports nothing of
`pva_geo`, so that any layer may use it. Sentences live by theme in modules beside
this one; a key stands in one of them only.

A sentence is a `str.format` template with our own format specs for numbers, areas,
lists and dates (see `numbers.py`); `{reason:word}` puts in the sentence that a fact
names. A pair of templates is singular and plural, chosen
by `count`.
"""

from functools import cache
from importlib import import_module
from string import Formatter
from typing import Literal, get_args

from pva_geo.catalogue.numbers import format_value

__all__ = ["LANGUAGES", "Language", "Sentence", "keys", "say", "templates"]

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Sentence = dict[str, str | tuple[str, str]]

THEMES = (
    "definition",
    "coverage",
    "repair",
    "geometry",
    "projects",
    "places",
    "fields",
    "fieldhelp",
    "errors",
    "files",
    "readers",
    "terminal",
    "existing",
    "cut",
    "usage",
    "map",
    "findings",
    "chapter",
    "chapter_tables",
    "chapter_proof",
    "chapter_parts",
    "figures",
    "workbook",
    "verify",
    "comparison",
    "indicators",
    "rounds",
    "participation",
    "planning",
    "organisation",
    "timeline",
    "monitoring",
    "worktables",
)


def say(
    key: str,
    language: Language = "nl",
    /,
    *,
    count: object = None,
    **facts: object,
) -> str:
    """Say one sentence.

    Parameters
    ----------
    key
        Name of the sentence, unique over all themes.
    language
        `nl` or `en`.
    count
        Chooses singular (1) or plural, and fills `{count}`.
    **facts
        Values for the template; text is put in as it is, never read as a template.

    Raises
    ------
    KeyError
        When no theme holds the key: a fault of ours.

    Examples
    --------
    >>> say("terminal.count.projects", "nl", count=1)
    '1 project'
    >>> say("terminal.count.projects", "en", count=28)
    '28 projects'
    """
    template = _sentence(key)[language]
    if isinstance(template, tuple):
        template = template[0 if count == 1 else 1]
    if "{" not in template and "}" not in template:
        return template
    return _Speaker(language).format(template, count=count, **facts)


def keys() -> tuple[str, ...]:
    """List the keys of all themes, in order of theme."""
    return tuple(key for theme in THEMES for key in _theme(theme))


def templates(theme: str, prefix: str, language: Language) -> dict[str, object]:
    """Give the templates of a theme for a page that fills them in by itself.

    Parameters
    ----------
    theme
        Name of the theme.
    prefix
        Keys that start with it are given, without it.
    language
        `nl` or `en`.
    """
    return {
        key.removeprefix(prefix): sentence[language]
        for key, sentence in _theme(theme).items()
        if key.startswith(prefix)
    }


@cache
def _sentence(key: str) -> Sentence:
    for theme in THEMES:
        if key in (sentences := _theme(theme)):
            return sentences[key]
    raise KeyError(key)


def _theme(name: str) -> dict[str, Sentence]:
    sentences: dict[str, Sentence] = import_module(
        f"pva_geo.catalogue.{name}"
    ).SENTENCES
    return sentences


class _Speaker(Formatter):
    """Format fields by the habits of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def format_field(self, value: object, format_spec: str) -> str:
        if format_spec == "word":
            return say(str(value), self.language)
        return format_value(value, format_spec, self.language)
