"""`pva-geo build`: the whole job, from inputs to the product's files."""

from pathlib import Path

import click

from pva_geo.cli.options import language_option, talker, workspace_argument

__all__ = ["command"]


@click.command("build", short_help="Do the whole job and write the product.")
@workspace_argument
@click.option(
    "--max-rows",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="Findings of each kind that are said in words; all are in the files.",
)
@click.option(
    "--feedback",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Write the findings on each project list as a workbook to send back.",
)
@language_option
def command(
    workspace: Path, max_rows: int, feedback: Path | None, language: str | None
) -> int:
    r"""Check, attach, aggregate and write the one product of a provincie.

    WORKSPACE is a folder with pva.toml (this folder when left out). Where coverage has
    errors, everything that can be written is written and marked CONCEPT; exit code 1.

    \b
    Examples:
      pva-geo build
      pva-geo build gelderland
      pva-geo build --feedback terug --max-rows 50
    """
    from pva_geo.pipeline import build_and_write  # noqa: PLC0415 - heavy
    from pva_geo.report.terminal import build_page  # noqa: PLC0415 - heavy
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy
    from pva_geo.writers import refuse_file, write_feedback  # noqa: PLC0415 - heavy

    job = read_workspace(workspace).speaking(language)
    listen = talker(job.language)
    with job.at_work():
        if feedback is not None:
            refuse_file(feedback)
        product, files = build_and_write(job, listen)
        if feedback is not None:
            files = (*files, *write_feedback(product, feedback, inputs=job.inputs()))
    listen("")
    click.echo(build_page(product, files, most=max_rows))
    return 0 if product.sound else 1
