"""`pva-geo repair`: a new scheme, mended where that is safe, with all that changed."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pva_geo.cli.options import language_option, talker, tell, workspace_argument
from pva_geo.cli.usage import Misuse

if TYPE_CHECKING:
    from pva_geo.model import Repair
    from pva_geo.pipeline import Listener
    from pva_geo.workspace import Workspace

__all__ = ["command"]

Options = dict[str, Any]


@click.command("repair", short_help="Mend a scheme into a new file, with an audit.")
@workspace_argument
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where the new scheme goes: csv or xlsx, gpkg or geojson.",
)
@click.option(
    "--audit",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where the audit goes, csv or json; both, beside the output.",
)
@click.option(
    "--decide",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Choices that a person filled in.",
)
@click.option("--to-year", type=int, help="Move the scheme to another year.")
@click.option("--dry-run", is_flag=True, help="Show the plan; write nothing.")
@language_option
def command(**options: Any) -> int:  # noqa: ANN401 - click names them above
    r"""Mend a scheme into a new file: every change in an audit, doubt left to you.

    The input is never touched. What can be mended in one way only is mended; the rest
    is written as choices, to be filled in and given back with --decide. Exit code 0
    when the new scheme is sound, 1 when things remain.

    \b
    Examples:
      pva-geo repair gelderland --dry-run
      pva-geo repair gelderland --output gelderland/indeling-nieuw.csv
      pva-geo repair gelderland --output gelderland/indeling-nieuw.csv \
        --decide gelderland/indeling-nieuw-keuzes.csv
      pva-geo repair gelderland --to-year 2023 --output gelderland/indeling-2023.csv
    """
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy

    job = read_workspace(options["workspace"]).speaking(options["language"])
    if options["output"] is None and not options["dry_run"]:
        raise Misuse("usage.missing", name="--output")
    listen = talker(job.language)
    with job.at_work():
        repair, page = _repaired(job, options, listen)
    listen("")
    tell(page)
    return 0 if repair.after.ok else 1


def _repaired(
    job: "Workspace", options: Options, listen: "Listener"
) -> tuple["Repair", str]:
    """Repair, write what was asked for, and give the page that says so."""
    from pva_geo.pipeline import repair as mend  # noqa: PLC0415 - heavy
    from pva_geo.report.repair import repair_page  # noqa: PLC0415 - heavy
    from pva_geo.writers.repair import (  # noqa: PLC0415 - heavy
        audit_paths,
        require_targets,
        write_repair,
    )

    output: Path = options["output"] or job.scheme
    inputs = [*job.inputs(), *([options["decide"]] if options["decide"] else [])]
    audits = audit_paths(output, options["audit"])
    if not options["dry_run"]:
        require_targets(output, audits, inputs)
    repair = mend(
        job,
        listen,
        to_year=options["to_year"],
        decide=options["decide"],
        name=output.name,
    )
    if options["dry_run"]:
        return repair, repair_page(repair, job.language)
    files, choices = write_repair(repair, output, audits, job.language, inputs=inputs)
    page = repair_page(repair, job.language, files=files, choices_file=choices)
    return repair, page
