"""Which subregions hang together, as a drawing in chapter E."""

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from made import box, make_product

from pva_geo.model import ProvincialProduct, Samenhang, SubregionTie, Tie
from pva_geo.render.figures import coherence_diagram, draw_figures
from pva_geo.report.chapter.figures import coherence_name
from pva_geo.report.chapter.text import chapter_of
from pva_geo.writers.chapter.docx import write_chapter_docx
from pva_geo.writers.chapter.html import chapter_html

SVG = "{http://www.w3.org/2000/svg}"
THREE = {
    "noord": box(0, 10, 20, 20),
    "<zuid> & co": box(0, 0, 10, 10),
    "oost": box(10, 0, 20, 10),
}


def tied() -> ProvincialProduct:
    """Noord shares two projects with one, and has a tie alone with the other."""
    product = make_product(subregions=THREE)
    tie = Tie(project_id="1", kind=Samenhang.VOORWAARDE_VOOR, other_id="2")
    shared = SubregionTie(
        subregions=("noord", "<zuid> & co"), projects=("2", "3"), ties=()
    )
    alone = SubregionTie(subregions=("noord", "oost"), projects=(), ties=(tie,))
    return replace(product, subregion_ties=(shared, alone))


def parsed(product: ProvincialProduct) -> ET.Element:
    drawn = coherence_diagram(product, coherence_name(product))
    return ET.fromstring(drawn)  # noqa: S314 - our own text


def test_every_tied_pair_has_a_line_with_its_two_numbers() -> None:
    root = parsed(tied())
    full, dashed = root.findall(f"{SVG}line")
    assert full.get("stroke-dasharray") is None
    assert dashed.get("stroke-dasharray") == "7 5"
    assert float(str(full.get("stroke-width"))) > float(str(dashed.get("stroke-width")))
    words = [text.text for text in root.findall(f"{SVG}text")]
    assert words == ["Noord", "<Zuid> & Co", "Oost", "2", "0 + 1"]
    assert len(root.findall(f"{SVG}circle")) == 3


def test_who_cannot_see_it_hears_what_ties_each_pair() -> None:
    root = parsed(tied())
    assert root.get("role") == "img"
    assert root.get("aria-label") == (
        "Diagram van de subregio’s. Twee paren subregio’s hangen samen. "
        "Noord en <Zuid> & Co: projecten in beide 2, verbanden 0. "
        "Noord en Oost: projecten in beide 0, verbanden 1."
    )


def test_without_tied_subregions_nothing_is_drawn() -> None:
    product = replace(make_product(), subregion_ties=())
    assert coherence_diagram(product, "") == ""
    assert "coherence" not in draw_figures(product)


def test_page_and_document_of_the_chapter_have_it(tmp_path: Path) -> None:
    product = tied()
    chapter = chapter_of(product, draw_figures(product))
    assert "Twee paren subregio’s hangen samen" in chapter_html(chapter)
    with_it, without = tmp_path / "met.docx", tmp_path / "zonder.docx"
    write_chapter_docx(chapter, with_it, None)
    bare = replace(product, subregion_ties=())
    write_chapter_docx(chapter_of(bare, draw_figures(bare)), without, None)
    pictures = []
    for file in (with_it, without):
        with zipfile.ZipFile(file) as packed:
            names = [n for n in packed.namelist() if n.startswith("word/media/")]
        pictures.append(len(names))
    assert pictures[0] > pictures[1]
