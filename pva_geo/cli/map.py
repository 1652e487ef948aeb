"""`pva-geo map`: the stakeholders' map alone."""

from pathlib import Path

import click

from pva_geo.cli.options import language_option, talker, workspace_argument
from pva_geo.errors import spoken_in

__all__ = ["command"]


@click.command("map", short_help="Draw the stakeholders' map alone.")
@workspace_argument
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE.html",
    default=Path("kaart.html"),
    show_default=True,
    help="Where the map goes.",
)
@language_option
def command(workspace: Path, output: Path, language: str | None) -> int:
    r"""Draw the stakeholders' map of a workspace: one file, without any request.

    \b
    Examples:
      pva-geo map gelderland --output gelderland.html
    """
    from pva_geo.pipeline import build  # noqa: PLC0415 - heavy
    from pva_geo.render import map_html  # noqa: PLC0415 - heavy
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy
    from pva_geo.writers import (  # noqa: PLC0415 - heavy
        refuse_input,
        require_suffix,
        write_text,
    )

    job = read_workspace(workspace).speaking(language)
    listen = talker(job.language)
    with spoken_in(job.language):
        refuse_input(output, job.inputs())
        require_suffix(output, ".html", ".htm")
        product = build(job, listen)
        write_text(output, map_html(product))
    listen("")
    click.echo(output)
    return 0 if product.sound else 1
