"""`pva-geo build`: the whole job, from inputs to the product's files."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pva_geo.catalogue import say
from pva_geo.cli.options import language_option, talker, tell, workspace_argument
from pva_geo.cli.usage import Misuse

if TYPE_CHECKING:
    from pva_geo.workspace import Workspace

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
@click.option(
    "--check",
    "is_check",
    is_flag=True,
    help="Write nothing; say whether the products are what the inputs give.",
)
@language_option
def command(**options: Any) -> int:  # noqa: ANN401 - click names them above
    r"""Check, attach, aggregate and write the one product of a provincie.

    WORKSPACE is a folder with pva.toml (this folder when left out). Where coverage has
    errors, everything that can be written is written and marked CONCEPT. Exit code 0
    when no finding is an error, 1 when one is; with --check, 0 when the products on
    disk are, byte by byte, what the inputs give, and else 1.

    \b
    Examples:
      pva-geo build
      pva-geo build gelderland
      pva-geo build --feedback terug --max-rows 50
      pva-geo build --check
    """
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy

    if options["is_check"] and options["feedback"] is not None:
        raise Misuse("usage.either", names=["--check", "--feedback"])
    job = read_workspace(options["workspace"]).speaking(options["language"])
    if options["is_check"]:
        return _compare(job)
    return _write(job, options["feedback"], options["max_rows"])


def _write(job: "Workspace", feedback: Path | None, max_rows: int) -> int:
    from pva_geo.pipeline import build_and_write  # noqa: PLC0415 - heavy
    from pva_geo.report.terminal import build_page  # noqa: PLC0415 - heavy
    from pva_geo.writers import refuse_file, write_feedback  # noqa: PLC0415 - heavy

    listen = talker(job.language)
    with job.at_work():
        if feedback is not None:
            refuse_file(feedback)
        product, files = build_and_write(job, listen)
        if feedback is not None:
            files = (*files, *write_feedback(product, feedback, inputs=job.inputs()))
    listen("")
    tell(build_page(product, files, most=max_rows))
    return 0 if product.sound else 1


def _compare(job: "Workspace") -> int:
    from pva_geo.pipeline import build_and_compare  # noqa: PLC0415 - heavy

    listen = talker(job.language)
    with job.at_work():
        found, compared = build_and_compare(job, listen)
    listen("")
    facts: dict[str, object] = {"folder": job.output, "n": compared}
    if not found:
        tell(say("terminal.existing.same", job.language, **facts))
        return 0
    first = found[0]
    facts |= {"file": first.file, "others": len(found) - 1}
    more = ".more" if len(found) > 1 else ""
    tell(say(f"terminal.existing.{first.kind}{more}", job.language, **facts))
    return 1
