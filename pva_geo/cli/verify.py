"""`pva-geo verify`: prove a product from its file alone."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pva_geo.cli.options import language_option, tell

if TYPE_CHECKING:
    from pva_geo.catalogue import Language

__all__ = ["command"]


@click.command("verify", short_help="Prove a product from its file alone.")
@click.argument("product", type=click.Path(path_type=Path))
@language_option
def command(product: Path, language: str | None) -> int:
    r"""Recompute shares, measures and totals of PRODUCT.gpkg from its own tables.

    Exit code 0 when everything adds up, 1 when something does not: it is named.

    \b
    Examples:
      pva-geo verify uitvoer/product.gpkg
    """
    from pva_geo.report.verification import verify_page  # noqa: PLC0415 - heavy
    from pva_geo.verify import verify_product  # noqa: PLC0415 - heavy

    report = verify_product(product)
    asked: Language = "en" if language == "en" else "nl"
    tell(verify_page(report, asked if language else report.language))
    return 0 if report.ok else 1
