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
    "tell",
    "workspace_argument",
]

SILENT = (
    *range(0x20),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
"""Signs that command a terminal, or turn the direction of what follows."""
AS_ESCAPES = {
    sign: ascii(chr(sign))[1:-1] for sign in SILENT if chr(sign) not in "\t\n"
}

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
    tell(say(key, language, **facts), err=True)


def tell(text: object, *, err: bool = False) -> None:
    """Say words, of which some may come from a file: none of them steers a terminal."""
    click.echo(str(text).translate(AS_ESCAPES), err=err)


def talker(language: Language) -> Callable[[str], None]:
    """Give a listener that shows the running step, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _step: None

    def show(step: str) -> None:
        text = say(f"terminal.step.{step}", language) if step else ""
        click.echo(f"\r\x1b[2K{text}", err=True, nl=False)

    return show
