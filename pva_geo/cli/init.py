"""`pva-geo init`: a workspace to start from."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pva_geo.cli.options import language_option, talk, tell

if TYPE_CHECKING:
    from pva_geo.catalogue import Language

__all__ = ["command"]


@click.command("init", short_help="Write a workspace to start from.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
@click.option("--provincie", required=True, help="Name or code of the provincie.")
@click.option(
    "--year", type=int, help="Year of the boundaries; the embedded ones' own."
)
@click.option(
    "--from",
    "start",
    metavar="res|subres|gemeenten|provincie|FILE",
    help="Scheme to start from: regions of the register, one a gemeente, all in one, "
    "or a file; without it every gemeente waits for a subregio.",
)
@language_option
def command(
    folder: Path,
    provincie: str,
    year: int | None,
    start: str | None,
    language: str | None,
) -> int:
    r"""Write a commented pva.toml and a scheme into FOLDER; asks nothing.

    No file that is there is written over. Exit code 0; 3 when nothing could be made.

    \b
    Examples:
      pva-geo init zeeland --provincie Zeeland --from res
      pva-geo init --provincie PV25 --from subres
      pva-geo init drenthe --provincie Drenthe --from oude-indeling.xlsx
    """
    from pva_geo.start import start_remarks, start_workspace  # noqa: PLC0415 - heavy

    spoken: Language = "en" if language == "en" else "nl"
    files = start_workspace(folder, provincie, year=year, start=start, language=spoken)
    for file in files:
        tell(file)
    for key, facts in start_remarks(provincie, start, year):
        talk(key, spoken, **facts)
    talk("terminal.next", spoken, folder=folder)
    return 0
