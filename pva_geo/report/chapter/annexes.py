"""The annexes of chapter E: gemeenten by subregion, open points, sources and method."""

from collections.abc import Mapping

from pva_geo.report.chapter.blocks import Block, Bullets, Paragraph
from pva_geo.report.chapter.reasons import tell_definitions
from pva_geo.report.chapter.sum import tell_counts
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.cut import cut_lines
from pva_geo.report.names import ordered_gemeenten

__all__ = ["tell_gemeenten", "tell_open_points", "tell_sources"]


def tell_sources(told: Telling) -> list[Block]:
    """Name every source, and say how things were computed."""
    table = told.tables.sources()
    provincie, count = told.product.area.name, len(told.product.sources)
    facts = {"n": told.number(count), "table": table.label, "provincie": provincie}
    said = told.say("chapter.sources", count=count, **facts)
    blocks: list[Block] = [told.paragraph(said), table]
    blocks.append(told.paragraph(told.say("chapter.sources.method")))
    if told.projects and not told.crossing:
        blocks += tell_counts(told)
    return [*blocks, *tell_definitions(told)]


def tell_gemeenten(told: Telling) -> list[Block]:
    """List the gemeenten of each subregion by name; of a cut one each part."""
    frame, names = told.product.coverage.subregions, _names(told)
    blocks: list[Block] = []
    for name, codes in zip(frame["name"], frame["gemeenten"], strict=True):
        heading = told.say("chapter.annex.subregion", name=name, n=len(codes))
        blocks.append(Paragraph(text=heading, kind="term"))
        listed = ordered_gemeenten(codes, names)
        apart = "; " if any(" en " in one or ", " in one for one in listed) else ", "
        if listed:
            blocks.append(Paragraph(text=apart.join(listed)))
    return [*blocks, *_loose(told, names), *_cut(told)]


def _names(told: Telling) -> dict[str, str]:
    """Give code → name, and mark the gemeenten that are in more than one subregion."""
    units = told.product.gemeenten
    own = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    names = dict(told.product.gemeente_names) | own
    for code in told.cut:
        names[code] = told.say("chapter.annex.part", name=names.get(code, code))
    return names


def _loose(told: Telling, names: Mapping[str, str]) -> list[Block]:
    units = told.product.gemeenten
    loose = units[units["subregion_id"].fillna("") == ""]
    if not len(loose) or told.product.coverage.kind != "table":
        return []
    listed = tuple(ordered_gemeenten(loose["gemeentecode"], names))
    heading = Paragraph(text=told.say("place.unassigned"), kind="term")
    return [heading, Bullets(items=listed)]


def _cut(told: Telling) -> list[Block]:
    """Tell of slivers; the gemeenten that are cut have a section of their own."""
    lines = cut_lines(told.product.coverage, told.language)
    if not lines or told.cut:
        return []
    heading = Paragraph(text=told.say("cut.head"), kind="term")
    return [heading, Bullets(items=tuple(lines))]


def tell_open_points(told: Telling) -> list[Block]:
    """List what the handreiking asks for and what no text says yet, then findings."""
    provincie = told.product.area.name
    items = tuple(
        told.say(f"chapter.open.{slot}", provincie=provincie)
        for slot in told.open_slots
    )
    blocks: list[Block] = [Bullets(items=items)] if items else []
    return [*blocks, *told.tables.findings()]
