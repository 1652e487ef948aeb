"""The command line: it parses, calls and prints, and holds no method of its own.

Commands live in one module each and are imported when asked for; what is heavy is
imported inside them, so that help and usage errors come at once.
"""

from collections.abc import Sequence
from importlib import import_module

import click

from pva_geo.errors import BalanceError, PvaGeoError

__all__ = ["commands", "run"]

COMMANDS = ("demo", "init", "check", "build", "map", "verify")
"""In the order in which one needs them."""

SOUND, COULD_NOT_RUN, OUR_FAULT = 0, 3, 4
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


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code; no input gives a traceback.

    Parameters
    ----------
    arguments
        What stands behind `pva-geo`.
    """
    try:
        given = list(arguments)
        code = commands.main(given, prog_name="pva-geo", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BalanceError as error:
        code = _fault(error, str(error))
    except PvaGeoError as error:
        click.echo(f"pva-geo: {error}", err=True)
        code = COULD_NOT_RUN
    except BrokenPipeError:
        code = SOUND
    except Exception as error:  # noqa: BLE001 - the one place: a fault of ours, exit 4
        code = _fault(error, None)
    return int(code or SOUND)


def _fault(error: Exception, message: str | None) -> int:
    from pva_geo.cli.faults import report_fault  # noqa: PLC0415 - hardly ever needed

    click.echo(f"pva-geo: {report_fault(error, message)}", err=True)
    return OUR_FAULT
