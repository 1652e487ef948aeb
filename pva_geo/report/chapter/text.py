"""Chapter E as text: what the product shows, in sentences, tables and annexes.

A sentence says only what a field says. A section without anything to say is left out
and the numbers close up; nothing waits to be filled in.
"""

from collections.abc import Iterator, Mapping

from pva_geo.catalogue import Language, say
from pva_geo.model import ProvincialProduct
from pva_geo.report.chapter.annexes import (
    tell_gemeenten,
    tell_open_points,
    tell_sources,
)
from pva_geo.report.chapter.blocks import Block, Chapter, Section
from pva_geo.report.chapter.coherence import tell_coherence
from pva_geo.report.chapter.core import tell_core, tell_scale, tell_scheme
from pva_geo.report.chapter.coverage import tell_coverage, tell_cut
from pva_geo.report.chapter.reasons import tell_carriers, tell_indicators
from pva_geo.report.chapter.sum import tell_sum
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.participation import participation_blocks
from pva_geo.report.planning import planning_blocks, product_blocks
from pva_geo.report.sectors import sector_blocks

__all__ = ["chapter_of"]


def chapter_of(
    product: ProvincialProduct, drawings: Mapping[str, str] | None = None
) -> Chapter:
    """Write chapter E of a product, as far as its data can say it.

    Parameters
    ----------
    product
        What it tells of.
    drawings
        Name of a figure → SVG; a figure that was not drawn is left out.

    Returns
    -------
    Chapter
        Sections with their numbers and tables; empty sections are left out.
    """
    language, told = product.language, Telling(product, drawings)
    own, last = told.own, _last_annex(told)
    parts: dict[str, list[Block]] = {
        "core": tell_core(told, last),
        "scale": [*own("aanleiding", "keuze"), *tell_scale(told)],
        "scheme": tell_scheme(told),
        "reasons": [*own("onderbouwing", "alternatieven"), *tell_indicators(told)],
        "coverage": tell_coverage(told, last),
        "cut": tell_cut(told),
        "coherence": [*own("samenhang"), *tell_coherence(told)],
        "products": [
            *own("verhouding_producten"),
            *product_blocks(product, told.tables),
        ],
        "sum": tell_sum(told),
        "sectors": [*own("sectoren", "borging"), *sector_blocks(product, told.tables)],
        "carriers": [*own("energiedragers"), *tell_carriers(told)],
        "organisation": [
            *own("werkorganisatie"),
            *participation_blocks(product, told.tables),
        ],
        "planning": [
            *own("planning", "participatie"),
            *planning_blocks(product, told.tables, told.figures.timeline()),
        ],
        "decisions": own("besluitvorming", "escalatie"),
        "monitoring": own("monitoring"),
        "costs": own("kosten"),
        "sources": tell_sources(told),
    }
    annexes = {
        "gemeenten": tell_gemeenten(told),
        "projects": told.tables.projects(),
        "findings": tell_open_points(told),
    }
    return Chapter(
        language=language,
        title=say("chapter.title", language, provincie=product.area.name),
        kicker=say("chapter.kicker", language),
        notice=product.notice,
        mark=say("mark.concept", language) if product.concept else None,
        created=f"{product.area.year}-01-01",
        sections=(*_numbered(parts, language), *_annexes(annexes, language)),
    )


def _last_annex(told: Telling) -> str:
    """Say how a sentence refers to the annex of open points, which is the last one."""
    number = 3 if told.projects else 2
    return told.say("chapter.annex.label", number=number)


def _numbered(parts: dict[str, list[Block]], language: Language) -> Iterator[Section]:
    number = 0
    for name, blocks in parts.items():
        if not blocks:
            continue
        heading = say(f"chapter.heading.{name}", language)
        if number:
            heading = f"E.{number} {heading}"
        number += 1
        yield Section(heading=heading, blocks=tuple(blocks))


def _annexes(parts: dict[str, list[Block]], language: Language) -> Iterator[Section]:
    filled = {name: blocks for name, blocks in parts.items() if blocks}
    for number, (name, blocks) in enumerate(filled.items(), 1):
        title = say(f"chapter.annex.{name}", language)
        heading = say("chapter.annex", language, number=number, title=title)
        yield Section(heading=heading, blocks=tuple(blocks))
