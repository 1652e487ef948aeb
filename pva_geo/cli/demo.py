"""`pva-geo demo`: the shipped example, built."""

from pathlib import Path

import click

from pva_geo.cli.options import language_option, talker

__all__ = ["command"]

MAPS = ("kaart.html", "bevindingen.html")


@click.command(
    "demo", short_help="Build the shipped examples and print where their maps are."
)
@click.argument("folder", type=click.Path(path_type=Path), default=Path("pva-geo-demo"))
@language_option
def command(folder: Path, language: str | None) -> int:
    r"""Copy the example workspace into FOLDER, build it, and print where the maps are.

    The example is Noord-Brabant with its four RES regions and real projects from public
    sources; it is no adopted pMIEK. Needs no network.

    \b
    Examples:
      pva-geo demo
      pva-geo demo maps --language en
    """
    from pva_geo.pipeline import build_and_write  # noqa: PLC0415 - heavy
    from pva_geo.start import copy_example  # noqa: PLC0415 - heavy
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy

    place = copy_example(folder, "en" if language == "en" else "nl")
    job = read_workspace(place).speaking(language)
    listen = talker(job.language)
    _product, files = build_and_write(job, listen)
    listen("")
    for file in files:
        if file.name in MAPS:
            click.echo(file)
    return 0
