"""`pva-geo demo`: the examples, built."""

from pathlib import Path

import click

from pva_geo.cli.options import language_option, talker, tell

__all__ = ["command"]

MAPS = ("kaart.html", "bevindingen.html")


@click.command(
    "demo", short_help="Build the shipped examples and print where their maps are."
)
@click.argument("folder", type=click.Path(path_type=Path), default=Path("pva-geo-demo"))
@language_option
def command(folder: Path, language: str | None) -> int:
    r"""Lay the examples out in FOLDER, build them, and print where their maps are.

    Noord-Brabant has real boundaries, its four RES regions and real projects from
    public sources; it is no adopted pMIEK. Voorbeeldland is invented and shows every
    feature; in three more workspaces it has one mistake of every kind, which is what
    they are for: the exit code is 0. Needs no network.

    \b
    Examples:
      pva-geo demo
      pva-geo demo maps --language en
    """
    from pva_geo.pipeline import build_and_write  # noqa: PLC0415 - heavy
    from pva_geo.start import copy_examples  # noqa: PLC0415 - heavy
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy

    for place in copy_examples(folder, "en" if language == "en" else "nl"):
        job = read_workspace(place).speaking(language)
        listen = talker(job.language)
        _product, files = build_and_write(job, listen)
        listen("")
        for file in files:
            if file.name in MAPS:
                tell(file)
    return 0
