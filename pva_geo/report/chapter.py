"""Chapter E as text: what the product shows, in sentences, tables and annexes.

A sentence says only what a field says. A section without anything to say is left out
and the numbers close up; nothing waits to be filled in.
"""

from collections.abc import Iterator, Mapping

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import (
    INSIDE_BUT_UNASSIGNED,
    OUTSIDE,
    ProvincialProduct,
    Severity,
    SubregionId,
)
from pva_geo.report.blocks import Block, Bullets, Chapter, Paragraph, Section
from pva_geo.report.chapter_figures import Figures
from pva_geo.report.chapter_more import (
    Explained,
    OwnTexts,
    crossing_projects,
    relation_sentence,
)
from pva_geo.report.chapter_tables import Tables
from pva_geo.report.counting import counted
from pva_geo.report.cut import cut_lines
from pva_geo.report.names import ordered_gemeenten, place_names
from pva_geo.report.participation import participation_blocks
from pva_geo.report.planning import planning_blocks, product_blocks
from pva_geo.report.sectors import sector_blocks
from pva_geo.report.verdict import verdict

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
    language, tables = product.language, Tables(product)
    own, figures = OwnTexts(product), Figures(product, drawings)
    more = Explained(product, tables)
    parts: dict[str, list[Block]] = {
        "core": [_core(product)],
        "scale": [*own("aanleiding", "keuze"), *_scale(product, figures)],
        "scheme": [*_scheme(product, tables, figures)],
        "reasons": [*own("onderbouwing", "alternatieven"), *more.indicators()],
        "coverage": _coverage(product, tables),
        "cut": more.cut_gemeenten(),
        "coherence": [*own("samenhang"), *more.crossing()],
        "products": [*own("verhouding_producten"), *product_blocks(product, tables)],
        "sum": _sum(product, tables),
        "sectors": [*own("sectoren", "borging"), *sector_blocks(product, tables)],
        "carriers": [*own("energiedragers"), *more.carriers()],
        "organisation": [
            *own("werkorganisatie"),
            *participation_blocks(product, tables),
        ],
        "planning": [
            *own("planning", "participatie"),
            *planning_blocks(product, tables, figures.timeline()),
        ],
        "decisions": own("besluitvorming", "escalatie"),
        "monitoring": own("monitoring"),
        "costs": own("kosten"),
        "sources": [Paragraph(text=_sources_sentence(product)), tables.sources()],
    }
    annexes = {
        "gemeenten": _gemeenten(product),
        "projects": tables.projects(),
        "findings": [*more.open_points(), *tables.findings()],
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


def _core(product: ProvincialProduct) -> Paragraph:
    language, n = product.language, len(product.coverage.subregions)
    area = {"provincie": product.area.name, "gemeenten": _gemeenten_words(product)}
    scale = _scale_variant(product)
    sentences = [
        say(f"chapter.core.scale{scale}", language, n=counted(n, language), **area),
        say(f"chapter.core.{_state(product)}", language),
        _projects_sentence(product),
        _crossing_sentence(product),
        _open_sentence(product),
    ]
    return Paragraph(text=" ".join(filter(None, sentences)))


def _state(product: ProvincialProduct) -> str:
    """Name the state of the proof; only a sound check may be called complete."""
    report = product.coverage
    if not (report.ok and report.complete and report.disjoint):
        return "open"
    return "unread" if product.concept else "covered"


def _projects_sentence(product: ProvincialProduct) -> str:
    n = product.provincie_totals.betrokken
    if not n:
        return say("chapter.core.no_projects", product.language)
    number = counted(n, product.language)
    return say("chapter.core.projects", product.language, count=n, n=number)


def _crossing_sentence(product: ProvincialProduct) -> str:
    crossing, language = crossing_projects(product), product.language
    total = product.provincie_totals.betrokken
    if len(product.coverage.subregions) < 2 or not total:
        return ""
    if not crossing:
        return say("chapter.core.none_cross", language)
    number = counted(len(crossing), language, opens=True)
    return say("chapter.core.cross", language, count=len(crossing), n=number)


def _open_sentence(product: ProvincialProduct) -> str:
    n = sum(f.severity is not Severity.INFO for f in product.findings)
    if not n:
        return ""
    number = counted(n, product.language)
    return say("chapter.core.findings", product.language, count=n, n=number)


def _gemeenten_words(product: ProvincialProduct) -> str:
    n = len(product.area.units)
    return say(
        "chapter.gemeenten", product.language, count=n, n=counted(n, product.language)
    )


def _scale(product: ProvincialProduct, figures: Figures) -> list[Block]:
    language, n = product.language, len(product.coverage.subregions)
    text = say(
        f"chapter.scale{_scale_variant(product)}",
        language,
        provincie=product.area.name,
        n=counted(n, language),
        gemeenten=_gemeenten_words(product),
        area=product.area.polygon.area,
        day=product.area.peildatum,
    )
    return [Paragraph(text=text), *(figures.map() if n == 1 else ())]


def _scale_variant(product: ProvincialProduct) -> str:
    """Say of subregions together only what a covered provincie bears out."""
    if len(product.coverage.subregions) == 1:
        return ".one"
    return ".open" if _state(product) == "open" else ""


def _scheme(
    product: ProvincialProduct, tables: Tables, figures: Figures
) -> list[Block]:
    frame, language = product.coverage.subregions, product.language
    if len(frame) < 2:
        return []
    sizes = sorted(len(codes) for codes in frame["gemeenten"])
    key = "chapter.scheme.equal" if sizes[0] == sizes[-1] else "chapter.scheme.range"
    in_figures = sizes[-1] > 12 >= sizes[0]
    # one sentence, one way of writing numbers
    least = format_number(sizes[0], language) if in_figures else None
    least = least or counted(sizes[0], language)
    low = say("chapter.gemeenten", language, count=sizes[0], n=least)
    text = say(key, language, low=low, high=counted(sizes[-1], language))
    relation = relation_sentence(product)
    text = " ".join(filter(None, [relation, text]))
    return [Paragraph(text=text), *figures.map(), tables.subregions()]


def _coverage(product: ProvincialProduct, tables: Tables) -> list[Block]:
    report, language = product.coverage, product.language
    spoken = verdict(report, language)
    blocks: list[Block] = [
        Paragraph(text=f"{spoken.sentence}.", kind="ok" if report.ok else "err")
    ]
    state = _state(product)
    single = ".one" if len(report.subregions) == 1 else ""
    if state == "open":
        blocks.append(Paragraph(text=say("chapter.coverage.open", language)))
    else:
        n = counted(len(report.subregions), language)
        facts = {"n": n, "area": product.area.polygon.area}
        facts |= {"provincie": product.area.name}
        text = say(f"chapter.coverage.sound{single}", language, **facts)
        blocks.append(Paragraph(text=text))
    if state == "unread":
        blocks.append(Paragraph(text=say("chapter.coverage.unread", language)))
    if report.noise.count:
        noise = report.noise
        text = say(
            "chapter.coverage.noise",
            language,
            count=noise.count,
            n=counted(noise.count, language, opens=True),
            area=noise.area_m2,
            width=report.tolerance.noise_width,
        )
        blocks.append(Paragraph(text=text))
    return [*blocks, *tables.balance()]


def _sum(product: ProvincialProduct, tables: Tables) -> list[Block]:
    language, n = product.language, product.provincie_totals.betrokken
    if not n:
        text = say("chapter.sum.none", language, provincie=product.area.name)
        return [Paragraph(text=text)]
    blocks: list[Block] = [Paragraph(text=_sum_sentence(product))]
    explained = [say("chapter.sum.counts", language)]
    if crossing := crossing_projects(product):
        explained.append(_example(product, crossing[0]))
    blocks += [Paragraph(text=" ".join(explained)), tables.counts()]
    wrong = next((row for row in product.proof if not row.agrees), None)
    if wrong is None:
        judged = Paragraph(text=say("chapter.sum.agree", language), kind="ok")
    else:
        judged = Paragraph(text=say("chapter.sum.differ", language), kind="err")
    return [*blocks, judged, tables.proof()]


def _sum_sentence(product: ProvincialProduct) -> str:
    language, total = product.language, product.provincie_totals.betrokken
    shown = dict(Tables(product).attributed())
    outside, unplaced = (
        shown[rest] for rest in ("buiten-provincie", "niet-toegewezen")
    )
    inside = sum(shown.values()) - outside - unplaced
    single = ".one" if len(product.coverage.subregions) == 1 else ""
    sentences = [
        say(
            f"chapter.sum.total{single}",
            language,
            count=total,
            n=counted(total, language),
            inside=float(inside),
            provincie=product.area.name,
        )
    ]
    for key, amount in (("outside", outside), ("unplaced", unplaced)):
        if amount:
            sentences.append(say(f"chapter.sum.{key}", language, amount=float(amount)))
    return " ".join(sentences)


def _example(product: ProvincialProduct, project: str) -> str:
    """Tell how the first project that crosses a border is divided."""
    language, names = product.language, place_names(product.coverage, product.language)
    held = product.attachments[product.attachments["project_id"] == project]
    shares = [
        say(
            "chapter.sum.share",
            language,
            share=float(share),
            place=_placed(str(place), names, language),
        )
        for place, share in zip(held["subregion_id"], held["share"], strict=True)
    ]
    return say("chapter.sum.example", language, project=project, shares=shares)


def _placed(place: str, names: Mapping[str, str], language: Language) -> str:
    """Name a place within a sentence: a subregion always with its noun."""
    rests = {OUTSIDE: "outside", INSIDE_BUT_UNASSIGNED: "unassigned"}
    if place in rests:
        return say(f"terminal.totals.{rests[SubregionId(place)]}", language)
    return say("chapter.in_subregion", language, name=names[place])


def _sources_sentence(product: ProvincialProduct) -> str:
    language = product.language
    boundaries = [s for s in product.sources if s.role == "boundaries"]
    credit = next((s.attribution for s in boundaries if s.attribution), None)
    sentences = [say("chapter.sources.method", language)]
    if credit:
        facts = {"attribution": credit, "provincie": product.area.name}
        sentences.insert(0, say("chapter.sources.credit", language, **facts))
    return " ".join(sentences)


def _gemeenten(product: ProvincialProduct) -> list[Block]:
    language, frame = product.language, product.coverage.subregions
    names = dict(product.gemeente_names) | dict(
        zip(
            product.gemeenten["gemeentecode"],
            product.gemeenten["gemeente"],
            strict=True,
        )
    )
    blocks: list[Block] = []
    for name, codes in zip(frame["name"], frame["gemeenten"], strict=True):
        heading = say("chapter.annex.subregion", language, name=name, n=len(codes))
        blocks.append(Paragraph(text=heading, kind="term"))
        listed = ordered_gemeenten(codes, names)
        apart = "; " if any(" en " in one for one in listed) else ", "
        if listed:
            blocks.append(Paragraph(text=apart.join(listed)))
    loose = product.gemeenten[product.gemeenten["subregion_id"].fillna("") == ""]
    if len(loose) and product.coverage.kind == "table":
        text = say("place.unassigned", language)
        blocks.append(Paragraph(text=text, kind="term"))
        blocks.append(
            Bullets(items=tuple(ordered_gemeenten(loose["gemeentecode"], names)))
        )
    if lines := cut_lines(product.coverage, language):
        blocks.append(Paragraph(text=say("cut.head", language), kind="term"))
        blocks.append(Bullets(items=tuple(lines)))
    return blocks
