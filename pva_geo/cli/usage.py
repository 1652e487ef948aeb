"""Wrong usage, said like every other error: what, and how to mend it, in one sentence.

Click words its errors in English and over several lines; those that people meet are
worded anew from their facts. Of any other, click's own words are kept.
"""

import re
from collections.abc import Sequence
from difflib import get_close_matches

import click

from pva_geo.catalogue import Language, say
from pva_geo.errors import without_passwords

__all__ = ["Misuse", "unknown_command", "usage_sentence"]

IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
"""Click names arguments that are too many in brackets, and nowhere else."""


class Misuse(click.UsageError):
    """Options that do not go together, worded by the catalogue.

    Parameters
    ----------
    key
        Key of the sentence (`usage.…`).
    **facts
        What the sentence needs.
    """

    def __init__(self, key: str, /, **facts: object) -> None:
        super().__init__(say(key, "en", **facts), click.get_current_context())
        self.key, self.facts = key, facts


def unknown_command(name: str, commands: Sequence[str]) -> Misuse:
    """Make the error of a command that is not there, with the nearest that is."""
    near = get_close_matches(name, commands) or list(commands)
    return Misuse("usage.unknown.command", name=name, near=near)


def usage_sentence(error: click.UsageError, language: Language) -> str:
    """Say what is wrong with a command line, and where to read how it should be."""
    command = error.ctx.command_path if error.ctx else "pva-geo"
    helped = say("usage.help", language, command=command)
    return without_passwords(f"{_what(error, language)} {helped}")


def _what(error: click.UsageError, language: Language) -> str:
    if isinstance(error, Misuse):
        return say(error.key, language, **error.facts)
    if isinstance(error, click.NoSuchOption):
        near = ".near" if error.possibilities else ""
        facts = {"name": error.option_name, "near": list(error.possibilities or ())}
        return say(f"usage.unknown.option{near}", language, **facts)
    if isinstance(error, click.BadOptionUsage):
        return say("usage.no_value", language, name=error.option_name)
    if isinstance(error, click.BadParameter) and error.param:
        return _bad_value(error, error.param, language)
    many = IN_BRACKETS.search(error.message)
    if type(error) is click.UsageError and many:
        return say("usage.extra", language, names=many.group(1))
    return error.format_message()


def _bad_value(
    error: click.BadParameter, param: click.Parameter, language: Language
) -> str:
    is_option = isinstance(param, click.Option)
    name = param.opts[0] if is_option else param.human_readable_name
    if isinstance(error, click.MissingParameter):
        return say("usage.missing", language, name=name)
    if isinstance(param.type, click.Choice):
        choices = [str(choice) for choice in param.type.choices]
        return say("usage.choice", language, name=name, choices=choices)
    if isinstance(param.type, click.types.IntParamType):
        return say("usage.whole", language, name=name)
    return error.format_message()
