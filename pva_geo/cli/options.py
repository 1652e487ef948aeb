"""Options and small habits that commands share."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pva_geo.catalogue import LANGUAGES, Language, say

__all__ = [
    "Command",
    "language_option",
    "talk",
    "talker",
    "workspace_argument",
]

Command = Callable[..., Any]

language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is said and written; nl unless the workspace says other.",
)

workspace_argument = click.argument(
    "workspace",
    type=click.Path(path_type=Path),
    default=Path(),
    required=False,
)


def talk(key: str, language: Language, /, **facts: object) -> None:
    """Say one sentence of the catalogue on stderr; stdout carries the result."""
    click.echo(say(key, language, **facts), err=True)


def talker(language: Language) -> Callable[[str], None]:
    """Give a listener that shows the running step, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _step: None

    def show(step: str) -> None:
        text = say(f"terminal.step.{step}", language) if step else ""
        click.echo(f"\r\x1b[2K{text}", err=True, nl=False)

    return show
