"""`pva-geo map`: the stakeholders' map alone."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pva_geo.cli.options import language_option, talker, tell

if TYPE_CHECKING:
    from pva_geo.catalogue import Language
    from pva_geo.model import ProvincialProduct

__all__ = ["command"]


Options = dict[str, Any]


@click.command("map", short_help="Draw the stakeholders' map alone.")
@click.argument(
    "place",
    type=click.Path(path_type=Path),
    default=Path(),
    required=False,
    metavar="[WORKSPACE|PRODUCT.gpkg]",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE.html",
    default=Path("kaart.html"),
    show_default=True,
    help="Where the map goes.",
)
@click.option(
    "--png",
    type=click.Path(path_type=Path),
    metavar="FILE.png",
    help="Also a picture of it; needs Chromium.",
)
@click.option(
    "--pdf",
    type=click.Path(path_type=Path),
    metavar="FILE.pdf",
    help="Also as it prints; needs Chromium.",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "a3"]),
    default="a4",
    show_default=True,
    help="Paper of the PDF: A4 upright or A3 lying.",
)
@language_option
def command(**options: Any) -> int:  # noqa: ANN401 - click names them above
    r"""Draw the stakeholders' map: one file, without any request.

    Of a workspace, or of a product's file alone, which has to add up first. Exit code
    0 when the product is sound, 1 when it has errors; the map is marked CONCEPT where
    coverage has them.

    \b
    Examples:
      pva-geo map gelderland --output gelderland.html
      pva-geo map gelderland --pdf gelderland.pdf --paper a3
      pva-geo map gelderland/uitvoer/product.gpkg --language en
    """
    of_file = options["place"].suffix.lower() == ".gpkg"
    return _of_product(options) if of_file else _of_workspace(options)


def _of_workspace(options: Options) -> int:
    from pva_geo.pipeline import build  # noqa: PLC0415 - heavy
    from pva_geo.workspace import read_workspace  # noqa: PLC0415 - heavy

    job = read_workspace(options["place"]).speaking(options["language"])
    listen = talker(job.language)
    with job.at_work():
        _require_targets(options, job.inputs())
        product = build(job, listen)
        files = _write(options, product)
    listen("")
    return _told(files, product)


def _of_product(options: Options) -> int:
    """Prove the file first: a map shows no sum that is not there."""
    from pva_geo.reopening import reopen_product  # noqa: PLC0415 - heavy
    from pva_geo.report.verification import verify_page  # noqa: PLC0415 - heavy

    _require_targets(options, [options["place"]])
    report, product = reopen_product(options["place"])
    language: Language = options["language"] or report.language
    if product is None:
        tell(verify_page(report, language), err=True)
        return 1
    shown = replace(product, language=language)
    return _told(_write(options, shown), shown)


def _told(files: Iterable[Path], product: "ProvincialProduct") -> int:
    for file in files:
        tell(file)
    return 0 if product.sound else 1


def _require_targets(options: Options, inputs: Iterable[Path]) -> None:
    """Refuse, before any work, what cannot be written."""
    from pva_geo.writers import refuse_input, require_suffix  # noqa: PLC0415 - heavy
    from pva_geo.writers.chromium import find_chromium  # noqa: PLC0415 - heavy

    kinds = {"output": (".html", ".htm"), "png": (".png",), "pdf": (".pdf",)}
    for name, suffixes in kinds.items():
        if options[name] is not None:
            refuse_input(options[name], inputs)
            require_suffix(options[name], *suffixes)
    if options["png"] or options["pdf"]:
        find_chromium()


def _write(options: Options, product: "ProvincialProduct") -> list[Path]:
    from pva_geo.render import map_html  # noqa: PLC0415 - heavy
    from pva_geo.writers import write_text  # noqa: PLC0415 - heavy
    from pva_geo.writers.chromium import (  # noqa: PLC0415 - heavy
        print_page,
        take_picture,
    )

    html = map_html(product)
    write_text(options["output"], html)
    if options["png"]:
        take_picture(html, options["png"])
    if options["pdf"]:
        print_page(html, options["pdf"], options["paper"])
    return [options[n] for n in ("output", "png", "pdf") if options[n] is not None]
