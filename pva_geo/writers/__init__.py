"""Result → files: byte-stable, and all of them or none.

The formats are imported when something is written in them, so that a check, which only
asks whether it may write, starts fast.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pva_geo.catalogue import Language
from pva_geo.writers.files import (
    refuse_file,
    refuse_input,
    require_suffix,
    write_bytes,
    write_text,
)
from pva_geo.writers.staging import settle, staged

if TYPE_CHECKING:
    from pva_geo.model import CoverageReport, Finding, ProvincialProduct
    from pva_geo.render.page import Page

__all__ = [
    "refuse_file",
    "refuse_input",
    "require_suffix",
    "settle",
    "write_bytes",
    "write_feedback",
    "write_findings",
    "write_map",
    "write_product",
    "write_text",
]

GEOPACKAGE, WORKBOOK, DOCUMENT = "product.gpkg", "product.xlsx", "product.json"
DECISIONS, PUBLIC = "beslissingen.csv", "openbaar"
CHAPTER_WORD, CHAPTER_PAGE = "hoofdstuk-e.docx", "hoofdstuk-e.html"
PUBLIC_PAGES = ("kaart.html",)
PRODUCT_FILES = (CHAPTER_PAGE, CHAPTER_WORD, WORKBOOK, GEOPACKAGE, DOCUMENT)


def write_product(  # noqa: PLR0913 - all that a build leaves
    product: "ProvincialProduct",
    folder: Path,
    *,
    extra: Mapping[str, str] | None = None,
    public: "tuple[ProvincialProduct, Mapping[str, str]] | None" = None,
    inputs: Iterable[Path] = (),
    like: Path | None = None,
) -> list[Path]:
    """Write all files of a build, together or not at all.

    Parameters
    ----------
    product
        The one product of a provincie.
    folder
        Output folder; other files in it stay as they are.
    extra
        File name → text, for pages that others have drawn (`kaart.html`).
    public
        The public edition of the product and its pages, for the folder `openbaar`.
    inputs
        Files that the job reads; none is written over.
    like
        Folder whose file of decisions is renewed; the output folder when left out.

    Returns
    -------
    list of Path
        The files, pages first; then those of the public edition.

    Raises
    ------
    OutputError
        When the folder is a file, another build is at work there, or the disk refuses.

    Notes
    -----
    The same product gives the same bytes. An `openbaar/` of an earlier build does not
    outlive a build that makes none: what is in it may not be public any more. What a
    build that is killed leaves, and how the next one mends it, is told in `staging.py`.
    """
    from pva_geo.writers.decisions import decisions_table  # noqa: PLC0415 - late

    folder, pages = Path(folder), dict(extra or {})
    if product.alike or ((like or folder) / DECISIONS).exists():
        pages |= {DECISIONS: decisions_table(product.alike)}
    owned = [f"{PUBLIC}/{name}" for name in (*PUBLIC_PAGES, *PRODUCT_FILES)]
    with staged(folder, inputs=inputs, owned=owned) as stage:
        _write_edition(product, stage, pages)
        if public is not None:
            (stage / PUBLIC).mkdir()
            _write_edition(public[0], stage / PUBLIC, public[1])
    files = [folder / name for name in [*pages, *PRODUCT_FILES]]
    if public is not None:
        files += [folder / PUBLIC / name for name in [*public[1], *PRODUCT_FILES]]
    return files


def _write_edition(
    product: "ProvincialProduct", folder: Path, pages: Mapping[str, str]
) -> None:
    from pva_geo.render.figures import draw_figures  # noqa: PLC0415 - late, see above
    from pva_geo.report.chapter.text import chapter_of  # noqa: PLC0415 - late
    from pva_geo.writers.chapter.docx import write_chapter_docx  # noqa: PLC0415 - late
    from pva_geo.writers.chapter.html import chapter_html  # noqa: PLC0415 - late
    from pva_geo.writers.document import product_document  # noqa: PLC0415 - late
    from pva_geo.writers.geopackage.product import write_geopackage  # noqa: PLC0415 - late
    from pva_geo.writers.workbook.product import write_workbook  # noqa: PLC0415 - late

    chapter = chapter_of(product, draw_figures(product))
    write_geopackage(product, folder / GEOPACKAGE)
    write_workbook(product, folder / WORKBOOK)
    write_text(folder / DOCUMENT, product_document(product))
    write_chapter_docx(chapter, folder / CHAPTER_WORD, product.chapter_template)
    write_text(folder / CHAPTER_PAGE, chapter_html(chapter))
    for name, text in pages.items():
        write_text(folder / name, text)


def write_map(drawn: "Page | ProvincialProduct", path: Path | str) -> None:
    """Write the map of a product as one file that opens without a network.

    Parameters
    ----------
    drawn
        A product, or its map by `render_map`, perhaps with more layers in it.
    path
        The file, `.html`; whole or not at all.

    Raises
    ------
    OutputError
        When the name does not end in `.html`, or it cannot be written.
    ValueError
        When a layer that was added asks for a script or a picture of a host.
    """
    from pva_geo.model import ProvincialProduct  # noqa: PLC0415 - late, see above
    from pva_geo.render import render_map  # noqa: PLC0415 - late

    path = Path(path)
    require_suffix(path, ".html", ".htm")
    page = render_map(drawn) if isinstance(drawn, ProvincialProduct) else drawn
    write_text(path, page.to_html())


def write_findings(
    path: Path,
    report: "CoverageReport",
    language: Language = "nl",
    *,
    findings: "Sequence[Finding] | None" = None,
) -> None:
    """Write the findings of a check as a GeoPackage with one layer, `bevindingen`.

    Raises
    ------
    OutputError
        When the name does not end in `.gpkg`, or it cannot be written.
    """
    from pva_geo.writers.geopackage.findings import findings_geopackage  # noqa: PLC0415 - late

    path = Path(path)
    require_suffix(path, ".gpkg")
    write_bytes(path, findings_geopackage(report, language, findings))


def write_feedback(
    product: "ProvincialProduct", folder: Path, *, inputs: Iterable[Path] = ()
) -> list[Path]:
    """Write the findings on project lists as workbooks to send back, one a list."""
    from pva_geo.writers.workbook.feedback import write_feedback as write  # noqa: PLC0415 - late

    return write(product, folder, inputs=inputs)
