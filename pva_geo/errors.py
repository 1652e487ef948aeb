"""Why the job cannot go on: the exceptions that `pva_geo` raises.

A finding is data; an exception means that the job cannot go on. Each says what is
wrong, where, and how to mend it, in the user's language.

::

    PvaGeoError
    ├── SourceError       a file or service is missing, unreadable or not what it says
    ├── SchemaError       columns, dtypes, CRS or codes are not what a step needs
    ├── DefinitionError   a scheme that cannot be read as one, or a broken pva.toml
    │   └── DecisionsError    decisions that answer no choice, or answer one wrongly
    ├── GeometryError     geometry with which nothing can be computed
    ├── CoverageError     raised only by `require_coverage`; carries the report
    ├── OutputError       a product cannot be written where it was asked
    └── BalanceError      the check itself has failed: its books do not close
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language, say

if TYPE_CHECKING:
    from pva_geo.model import CoverageReport

__all__ = [
    "BalanceError",
    "CoverageError",
    "DecisionsError",
    "DefinitionError",
    "GeometryError",
    "OutputError",
    "PvaGeoError",
    "SchemaError",
    "SourceError",
    "spoken_in",
    "without_passwords",
]

PASSWORD = re.compile(
    r"(?<=/)([^\s/:@«»]*):[^\s«»]+@|(\bpassword\s*=\s*)[^\s&]+", re.IGNORECASE
)
"""As addresses of databases hold it; `Path` makes one slash of two."""


class PvaGeoError(Exception):
    """Base of every error that is the input's or the surroundings', not ours.

    Parameters
    ----------
    key
        Key of the sentence in the catalogue (theme `errors`).
    count
        Chooses singular or plural.
    **facts
        What the sentence needs; also readable as `error.facts`. Errors among them, one
        or a list, are said in the same language, a list with a line each.

    Attributes
    ----------
    language
        Language of the workspace it arose in, once that is known.
    """

    def __init__(
        self, key: str, /, *, count: int | None = None, **facts: object
    ) -> None:
        super().__init__(key, facts)
        self.key = key
        self.count = count
        self.facts = facts
        self.language: Language | None = None

    def message(self, language: Language = "nl") -> str:
        """Say what, where and how to mend it, in one language."""
        facts = {name: _said(fact, language) for name, fact in self.facts.items()}
        said = say(self.key, language, count=self.count, **facts)
        return without_passwords(said)

    def __str__(self) -> str:
        """Say it in the workspace's language; in Dutch when none is known."""
        return self.message(self.language or "nl")


def without_passwords(text: str) -> str:
    """Mask passwords in a sentence, wherever a person put an address.

    Examples
    --------
    >>> without_passwords("postgresql://jan:geheim@host/db: …")
    'postgresql://jan:***@host/db: …'
    >>> without_passwords("PG:host=x password=geheim: …")
    'PG:host=x password=*** …'
    """
    return PASSWORD.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    return f"{found[2]}***" if found[2] else f"{found[1]}:***@"


def _said(fact: object, language: Language) -> object:
    if isinstance(fact, PvaGeoError):
        return fact.message(language)
    if isinstance(fact, list) and all(isinstance(f, PvaGeoError) for f in fact):
        return "\n  ".join(error.message(language) for error in fact) if fact else fact
    return fact


class SourceError(PvaGeoError):
    """A file or service is missing, unreadable, refused, or not what it says."""


class SchemaError(PvaGeoError):
    """Columns, types, CRS or codes are not what a step needs."""


class DefinitionError(PvaGeoError):
    """A scheme cannot be read as one, or `pva.toml` is broken."""


class DecisionsError(DefinitionError):
    """Decisions answer no choice, or answer one wrongly; all mistakes at once.

    Parameters
    ----------
    source
        Name of the decisions file.
    mistakes
        Key of the sentence and its facts, one pair a mistake. A fact that is a
        function is asked for the language of the message.
    """

    def __init__(
        self, source: str, mistakes: Sequence[tuple[str, dict[str, object]]]
    ) -> None:
        super().__init__("error.choices.mistakes", count=len(mistakes), file=source)
        self.mistakes = tuple(mistakes)

    def message(self, language: Language = "nl") -> str:
        """Say every mistake, a line each."""
        lines = [
            say(key, language, **{k: _spoken(v, language) for k, v in facts.items()})
            for key, facts in self.mistakes
        ]
        head = super().message(language)
        return "\n  ".join([head, *lines])


def _spoken(fact: object, language: Language) -> object:
    return fact(language) if callable(fact) else fact


class GeometryError(PvaGeoError):
    """Geometry with which nothing can be computed."""


class OutputError(PvaGeoError):
    """A product cannot be written where it was asked."""


class BalanceError(PvaGeoError):
    """The books of a check do not close, so the check itself has failed."""


class CoverageError(PvaGeoError):
    """Coverage was required and is not there; carries the report."""

    def __init__(self, report: "CoverageReport") -> None:
        super().__init__("error.coverage", count=report.counts.error)
        self.report = report


@contextmanager
def spoken_in(language: Language) -> Iterator[None]:
    """Let the errors that pass speak the language of the job they arose in.

    Examples
    --------
    >>> try:
    ...     with spoken_in("en"):
    ...         raise SourceError("error.file.missing", file="a.csv")
    ... except SourceError as error:
    ...     print(error)
    a.csv: there is no such file. Check the path and the name.
    """
    try:
        yield
    except PvaGeoError as error:
        error.language = error.language or language
        raise
