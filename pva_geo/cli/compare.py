"""`pva-geo compare`: two schemes, two workspaces or two products side by side."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pva_geo.catalogue import Language
from pva_geo.cli.options import language_option, tell
from pva_geo.cli.usage import Misuse
from pva_geo.errors import spoken_in

if TYPE_CHECKING:
    from pva_geo.sides import Asked, Compared

__all__ = ["command"]

STDOUT = "-"
Options = dict[str, Any]


@click.command("compare", short_help="Compare two schemes or two rounds.")
@click.argument("old")
@click.argument("new")
@click.option("--provincie", help="Name or code, where neither side says it.")
@click.option("--year", type=int, help="Year of the boundaries.")
@click.option("--boundaries", help="File of the boundaries; embedded ones without it.")
@click.option(
    "--projects",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Project list, to count what crosses; may be given more than once.",
)
@click.option(
    "--inhabitants",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Table of gemeenten with inhabitants.",
)
@click.option(
    "--overlay",
    "overlays",
    multiple=True,
    metavar="NAME=FILE",
    help="Table of gemeenten with an area, to count which areas are cut.",
)
@click.option("--json", "json_file", metavar="FILE|-", help="Write the document.")
@click.option(
    "--xlsx",
    "xlsx_file",
    type=click.Path(path_type=Path),
    metavar="FILE.xlsx",
    help="Write the workbook.",
)
@click.option(
    "--map",
    "map_file",
    type=click.Path(path_type=Path),
    metavar="FILE.html",
    help="Write the map on which what moved is marked.",
)
@language_option
def command(**options: Any) -> int:  # noqa: ANN401 - click names them above
    r"""Compare OLD and NEW: what stays, what moves, and what both measure.

    Each is a workspace, a product.gpkg, the file of a scheme, or one of the words
    res, subres, gemeenten and provincie, which stand for the regions of the register,
    one subregion a gemeente, and all in one. Exit code 0, however much they differ; 1
    when a project list that is counted has errors.

    \b
    Examples:
      pva-geo compare res subres --provincie Noord-Holland
      pva-geo compare indeling.csv voorstel.gpkg --map verschil.html
      pva-geo compare ronde1 ronde2 --xlsx verschil.xlsx
    """
    from pva_geo.sides import compare_sides  # noqa: PLC0415 - heavy

    asked = _asked(options)
    with spoken_in(asked.language):
        _require_targets(options, asked)
        compared = compare_sides(options["old"], options["new"], asked)
        _write(compared, options, asked.language)
    return 0 if compared.ok else 1


def _asked(options: Options) -> "Asked":
    from pva_geo.sides import Asked, language_of  # noqa: PLC0415 - heavy

    overlays = {}
    for given in options["overlays"]:
        name, is_named, file = str(given).partition("=")
        if not (name and is_named and file):
            raise Misuse("usage.overlay", value=given)
        overlays[name] = Path(file)
    spoken = options["language"] or language_of(options["old"], options["new"])
    return Asked(
        provincie=options["provincie"],
        year=options["year"],
        boundaries=options["boundaries"],
        projects=tuple(options["projects"]),
        inhabitants=options["inhabitants"],
        overlays=overlays,
        language=spoken,
    )


def _require_targets(options: Options, asked: "Asked") -> None:
    """Refuse, before any work, what cannot be written."""
    from pva_geo.sides import side_inputs  # noqa: PLC0415 - heavy
    from pva_geo.writers import refuse_input, require_suffix  # noqa: PLC0415 - heavy

    inputs = side_inputs(options["old"], options["new"], asked)
    for name in ("json_file", "xlsx_file", "map_file"):
        if options[name] not in (None, STDOUT):
            refuse_input(Path(options[name]), inputs)
    if options["xlsx_file"]:
        require_suffix(options["xlsx_file"], ".xlsx")
    if options["map_file"]:
        require_suffix(options["map_file"], ".html", ".htm")


def _write(compared: "Compared", options: Options, language: Language) -> None:
    from pva_geo.writers import write_bytes, write_text  # noqa: PLC0415 - heavy
    from pva_geo.writers.comparison import (  # noqa: PLC0415 - heavy
        comparison_document,
        comparison_workbook,
    )

    json_file = options["json_file"]
    document = comparison_document(
        compared.schemes,
        compared.rounds,
        language,
        findings=compared.findings,
        notes=compared.notes,
    )
    if json_file not in (None, STDOUT):
        write_text(Path(json_file), document)
    if options["xlsx_file"]:
        book = comparison_workbook(compared.schemes, compared.rounds, language)
        write_bytes(options["xlsx_file"], book)
    if options["map_file"]:
        write_text(options["map_file"], compared.map_html(language))
    if json_file == STDOUT:
        click.echo(document, nl=False)
    else:
        tell(compared.page(language))
