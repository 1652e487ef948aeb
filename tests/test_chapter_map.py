"""The map of chapter E: what it shows, in which colours, and always the same bytes."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from math import dist, hypot
from pathlib import Path
from random import Random

import docx
import pytest
from docx.oxml.ns import qn
from made import box, make_product
from PIL import Image

from pva_geo.model import ProvincialProduct
from pva_geo.render.figures import draw_figures
from pva_geo.render.figures.labels import Placer
from pva_geo.render.figures.symbols import (
    CLEAR,
    NEAR,
    Mark,
    carrier_of,
    centre,
    gather,
)
from pva_geo.render.style import TOKENS, plain_colours
from pva_geo.report.chapter.blocks import Figure
from pva_geo.report.chapter.text import chapter_of
from pva_geo.writers.chapter.docx import write_chapter_docx
from pva_geo.writers.chapter.html import chapter_html
from pva_geo.writers.chapter.pictures import picture

GAP = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}


def drawn(product: ProvincialProduct) -> ET.Element:
    return ET.fromstring(draw_figures(product)["map"])  # noqa: S314 - our own text


def said(product: ProvincialProduct) -> list[str]:
    return [node.text or "" for node in drawn(product).iter() if "text" in node.tag]


def figure(product: ProvincialProduct) -> Figure:
    chapter = chapter_of(product, draw_figures(product))
    blocks = [block for section in chapter.sections for block in section.blocks]
    return next(block for block in blocks if isinstance(block, Figure))


def test_the_map_names_subregions_carriers_and_how_far_projects_are() -> None:
    words = said(make_product())
    assert {"West", "Oost"} <= set(words)
    assert "elektriciteit (3)" in words
    assert "Status: hoe voller, hoe verder" in words
    assert any(word.endswith("km") for word in words)


def test_every_colour_is_a_token_of_the_look() -> None:
    svg = draw_figures(make_product())["map"]
    assert not re.search("#[0-9a-fA-F]{3}", svg.replace("url(#", ""))
    plain = plain_colours(svg)
    assert "var(" not in plain
    assert TOKENS["sub"][0] in plain


def test_a_gap_is_drawn_and_never_called_complete() -> None:
    product = make_product(subregions=GAP)
    assert "fout in de dekking" in said(product)
    shown = figure(product)
    assert "volledig" not in shown.title + shown.alt
    assert "fouten" in shown.alt


def test_the_alternative_text_tells_the_finding() -> None:
    shown = figure(make_product())
    assert shown.title == "Figuur 1. Twee subregio’s dekken Voorbeeld volledig"
    assert "dekken Voorbeeld volledig; zes projecten" in shown.alt
    assert "West en Oost" in shown.alt


def test_a_provincie_as_one_area_has_its_map_under_scale() -> None:
    product = make_product(subregions={"west": box(0, 0, 20, 20)})
    chapter = chapter_of(product, draw_figures(product))
    scale = next(s for s in chapter.sections if "Schaal" in s.heading)
    assert any(isinstance(block, Figure) for block in scale.blocks)


def test_the_picture_is_sharp_enough_for_print_and_carries_its_words(
    tmp_path: Path,
) -> None:
    product = make_product()
    made = tmp_path / "e.docx"
    write_chapter_docx(chapter_of(product, draw_figures(product)), made)
    document = docx.Document(str(made))
    (shape,) = document.inline_shapes
    drawing = shape._inline
    assert drawing.docPr.get("descr") == figure(product).alt
    blip = next(drawing.iter(qn("a:blip"))).get(qn("r:embed"))
    image = Image.open(io.BytesIO(document.part.related_parts[blip].blob))
    assert image.width / (shape.width / 914400) >= 200


def test_the_same_product_gives_the_same_picture_and_another_another() -> None:
    one, other = make_product(), make_product([])
    pictures = [picture(draw_figures(p)["map"]) for p in (one, one, other)]
    assert pictures[0] == pictures[1] != pictures[2]


def test_the_page_holds_the_drawing_itself_and_asks_nothing() -> None:
    product = make_product()
    page = chapter_html(chapter_of(product, draw_figures(product)))
    assert 'role="img" aria-label="Kaart: ' in page
    assert not re.search(r"(src|href)\s*=", page)


@pytest.mark.parametrize("name", ["<b>&", "{naam}", "a\x0bb", '"quoted"'])
def test_a_name_is_shown_as_text(name: str) -> None:
    product = make_product()
    frame = product.coverage.subregions.copy()
    frame["name"] = [name, "Oost"]
    report = replace(product.coverage, subregions=frame)
    shown = replace(product, coverage=report)
    page = chapter_html(chapter_of(shown, draw_figures(shown)))
    assert "<b>&" not in page
    assert picture(draw_figures(shown)["map"]).startswith(b"\x89PNG")


def test_symbols_that_come_near_are_one_cluster() -> None:
    def at(x: float) -> Mark:
        carrier = carrier_of("warmte")
        return Mark(number=str(x), drager=carrier, step="", x=x, y=0)

    groups = gather([at(0), at(5), at(100)])
    assert [[mark.x for mark in group] for group in groups] == [[0, 5], [100]]


def test_clusters_do_not_depend_on_how_they_are_sought() -> None:
    draw = Random(7)  # noqa: S311 - a drawing, no secret
    for many in (0, 1, 2, 40, 160):
        places = [(draw.uniform(-20, 300), draw.uniform(0, 200)) for _ in range(many)]
        marks = [
            Mark(number=str(n), drager=carrier_of("warmte"), step="", x=x, y=y)
            for n, (x, y) in enumerate(places)
        ]
        assert gather(marks) == _gathered_by_looking_at_all(marks)


def _gathered_by_looking_at_all(marks: list[Mark]) -> list[list[Mark]]:
    """Group marks by the definition, each with all."""
    groups: list[list[Mark]] = []
    for mark in marks:
        near = [g for g in groups if hypot(g[0].x - mark.x, g[0].y - mark.y) < NEAR]
        if near:
            near[0].append(mark)
        else:
            groups.append([mark])
    while True:
        pairs = (
            (one, other)
            for n, one in enumerate(groups)
            for other in groups[n + 1 :]
            if dist(centre(one), centre(other))
            < (NEAR if len(one) == len(other) == 1 else CLEAR)
        )
        if (pair := next(pairs, None)) is None:
            return groups
        pair[0].extend(pair[1])
        groups = [group for group in groups if group is not pair[1]]


def test_a_label_never_stands_where_something_stands() -> None:
    placer = Placer(width=100, height=100, taken=[(0, 0, 100, 100)])
    assert placer.beside("12", 50, 50, 10) is None
    assert placer.name(box(0, 0, 1, 1), "Naam", 10) is None
