"""`pva-geo check`: whether its subregions cover the provincie, completely and once."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pva_geo.catalogue import Language
from pva_geo.cli.options import language_option, talker, tell
from pva_geo.cli.usage import Misuse

if TYPE_CHECKING:
    from pva_geo.checking import Checked
    from pva_geo.coverage import Detail
    from pva_geo.workspace import Workspace

__all__ = ["command"]

STDOUT = "-"
LOOSE = ("boundaries", "provincie", "scheme")
Options = dict[str, Any]


@click.command("check", short_help="Check a scheme: complete and without overlap?")
@click.argument("workspace", type=click.Path(path_type=Path), required=False)
@click.option("--boundaries", help="File of the boundaries, instead of a workspace.")
@click.option("--provincie", help="Name or code of the provincie, with --boundaries.")
@click.option("--scheme", type=click.Path(path_type=Path), help="File of the scheme.")
@click.option("--year", type=int, help="Year of the boundaries.")
@click.option("--layer", help="Layer or sheet of the scheme.")
@click.option("--json", "json_file", metavar="FILE|-", help="Write the document.")
@click.option(
    "--findings",
    "findings_file",
    metavar="FILE.gpkg",
    type=click.Path(path_type=Path),
    help="Write the findings as a layer.",
)
@click.option(
    "--map",
    "map_file",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="Write the map of findings.",
)
@language_option
def command(**options: Any) -> int:  # noqa: ANN401 - click names them above
    r"""Check a scheme: complete, without overlap, every mistake with its remedy.

    WORKSPACE is a folder with pva.toml (this folder when left out). Without one, give
    --boundaries, --provincie and --scheme together. Exit code 0 when no finding is an
    error, 1 when one is.

    \b
    Examples:
      pva-geo check
      pva-geo check gelderland --json uitslag.json --map bevindingen.html
      pva-geo check --boundaries gebiedsindelingen_2022.gpkg \
        --provincie Utrecht --scheme indeling.csv --json -
    """
    from pva_geo.checking import check  # noqa: PLC0415 - heavy

    job = _job(options)
    listen = talker(job.language)
    with job.at_work():
        _require_targets(options, job)
        checked = check(job, listen, detail=_detail(options))
        kept = click.get_current_context().obj
        if kept is not None:
            kept.append(checked)
        _write(checked, options, job.language)
    listen("")
    return 0 if checked.ok else 1


def _detail(options: Options) -> "Detail":
    """Ask for gemeenten of drawn subregions only where something shows them."""
    shown = any(options[name] for name in ("json_file", "findings_file", "map_file"))
    return "full" if shown else "plain"


def _job(options: Options) -> "Workspace":
    """Make one job of either form of the command; the two do not mix."""
    from pva_geo.workspace import loose_workspace, read_workspace  # noqa: PLC0415

    loose = {name: options[name] for name in LOOSE}
    given = [name for name in LOOSE if loose[name] is not None]
    folder = options["workspace"]
    dated = ["year"] if options["year"] is not None else []
    if folder is not None and (given or dated):
        raise Misuse("usage.mixed", names=[f"--{name}" for name in (*given, *dated)])
    if len(given) < len(LOOSE) and (given or dated):
        missing = [f"--{name}" for name in LOOSE if name not in given]
        raise Misuse("usage.incomplete", names=missing)
    if given:
        job = loose_workspace(**loose, year=options["year"])
    else:
        job = read_workspace(folder or Path())
    return job.speaking(options["language"]).with_scheme_layer(options["layer"])


def _require_targets(options: Options, job: "Workspace") -> None:
    """Refuse, before any work, what cannot be written: nothing is left half."""
    targets = [options[name] for name in ("json_file", "findings_file", "map_file")]
    files = [Path(target) for target in targets if target not in (None, STDOUT)]
    if not files:
        return
    from pva_geo.writers import refuse_input, require_suffix  # noqa: PLC0415 - heavy

    for file in files:
        refuse_input(file, job.inputs())
    if options["findings_file"]:
        require_suffix(options["findings_file"], ".gpkg")


def _write(checked: "Checked", options: Options, language: Language) -> None:
    _write_files(checked, options, language)
    if options["json_file"] == STDOUT:
        click.echo(_document(checked, language), nl=False)
    else:
        from pva_geo.report.terminal import check_page  # noqa: PLC0415 - heavy

        others, notes = checked.organised.findings, checked.organised.notes
        report = checked.report
        tell(check_page(report, language, others=others, more_notes=notes))


def _write_files(checked: "Checked", options: Options, language: Language) -> None:
    json_file, findings_file = options["json_file"], options["findings_file"]
    map_file = options["map_file"]
    if json_file in (None, STDOUT) and not findings_file and not map_file:
        return
    from pva_geo.writers import write_findings, write_text  # noqa: PLC0415 - heavy

    if json_file not in (None, STDOUT):
        write_text(Path(json_file), _document(checked, language))
    if findings_file:
        write_findings(
            findings_file, checked.report, language, findings=checked.findings
        )
    if map_file:
        write_text(map_file, _map(checked, language))


def _document(checked: "Checked", language: Language) -> str:
    document = checked.to_dict(language)
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _map(checked: "Checked", language: Language) -> str:
    from pva_geo.pipeline import draw_findings  # noqa: PLC0415 - heavy

    return draw_findings(checked, language)
