"""The command line: it parses, calls and prints, and holds no method of its own.

Commands live in one module each and are imported when asked for; what is heavy is
imported inside them, so that help and usage errors come at once.
"""

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise

import click

from pva_geo.catalogue import LANGUAGES, Language
from pva_geo.cli.options import tell
from pva_geo.errors import BalanceError, PvaGeoError, SourceError

__all__ = ["commands", "run"]

COMMANDS = ("demo", "init", "check", "repair", "build", "map", "compare", "verify")
"""In the order in which one needs them."""

SOUND, WRONG_USAGE, COULD_NOT_RUN, OUR_FAULT = 0, 2, 3, 4
INTERRUPTED = 130


class _Commands(click.Group):
    """Commands by name, imported when asked for."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"pva_geo.cli.{name}").command
        command.help = _kept_lines(command.help)
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from pva_geo.cli.usage import unknown_command  # noqa: PLC0415 - seldom

            raise unknown_command(args[0], COMMANDS)
        return super().resolve_command(context, args)


def _kept_lines(text: str | None) -> str | None:
    """Give help with click's mark for kept lines; raw docstrings hold it in words."""
    return text and text.replace("\\b\n", "\b\n")


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pva-geo", prog_name="pva-geo")
def commands() -> None:
    r"""Prove that subregions are the provincie, and their projects its one programme.

    \b
    Exit codes: 0 sound, 1 ran and found errors, 2 wrong usage,
    3 could not run, 4 a fault of ours.

    \b
    Examples:
      pva-geo demo
      pva-geo init zeeland --provincie Zeeland --from res
      pva-geo check zeeland
      pva-geo build zeeland
    """


commands.help = _kept_lines(commands.help)


def run(arguments: Sequence[str], kept: list[object] | None = None) -> int:
    """Run one command and give its exit code; no input gives a traceback.

    Parameters
    ----------
    arguments
        What stands behind `pva-geo`.
    kept
        Takes what is large and would be taken apart at the end, by who leaves at once.
    """
    given = list(arguments)
    asked = _asked_language(given)
    try:
        code = commands.main(
            given, prog_name="pva-geo", standalone_mode=False, obj=kept
        )
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = WRONG_USAGE
    except click.UsageError as error:
        code = _misused(error, asked)
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BalanceError as error:
        code = _fault(error, _worded(error, asked), asked or error.language)
    except PvaGeoError as error:
        tell(f"pva-geo: {_worded(error, asked)}", err=True)
        code = COULD_NOT_RUN
    except BrokenPipeError:
        code = SOUND
    except OSError as error:
        code = _denied(error, asked)
    except Exception as error:  # noqa: BLE001 - the one place: a fault of ours, exit 4
        code = _fault(error, None, asked)
    return int(code or SOUND)


def _asked_language(arguments: Sequence[str]) -> Language | None:
    """Give the language that a command line asks for, wherever it says so."""
    pairs = set(pairwise(arguments))
    for language in LANGUAGES:
        together = f"--language={language}"
        if together in arguments or ("--language", language) in pairs:
            return language
    return None


def _worded(error: PvaGeoError, asked: Language | None) -> str:
    """Say an error in the language asked for, else in that of the workspace."""
    return error.message(asked or error.language or "nl")


def _misused(error: click.UsageError, asked: Language | None) -> int:
    from pva_geo.cli.usage import usage_sentence  # noqa: PLC0415 - seldom needed

    tell(f"pva-geo: {usage_sentence(error, asked or 'nl')}", err=True)
    return WRONG_USAGE


def _denied(error: OSError, asked: Language | None) -> int:
    """Say what the system denies; without the name of a file it is a fault of ours."""
    if not error.filename:
        return _fault(error, None, asked)
    denied = SourceError(
        "error.file.denied", file=str(error.filename), reason=error.strerror
    )
    tell(f"pva-geo: {_worded(denied, asked)}", err=True)
    return COULD_NOT_RUN


def _fault(error: Exception, message: str | None, language: Language | None) -> int:
    from pva_geo.cli.faults import report_fault  # noqa: PLC0415 - hardly ever needed

    sentence = report_fault(error, message, language or "nl")
    tell(f"pva-geo: {sentence}", err=True)
    return OUR_FAULT
