"""Adding up to one end product, in words: three counts, measures, both totals."""

from collections.abc import Mapping

from pva_geo.model import INSIDE_BUT_UNASSIGNED, OUTSIDE, SubregionId
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.figures import shown_parts

__all__ = ["tell_counts", "tell_sum"]


def tell_sum(told: Telling) -> list[Block]:
    """Tell how the subregions add up to the one product, with both totals."""
    if not told.projects:
        provincie = told.product.area.name
        return [told.paragraph(told.say("chapter.sum.none", provincie=provincie))]
    blocks: list[Block] = [told.paragraph(_total(told), *_left_out(told))]
    if told.crossing:
        blocks += tell_counts(told)
    blocks += [told.tables.counts(), *told.tables.measures()]
    agree = all(row.agrees for row in told.product.proof)
    table = told.tables.proof()
    key = "chapter.sum.agree" if agree else "chapter.sum.differ"
    facts = {"table": table.label, "provincie": told.product.area.name}
    said = Paragraph(text=told.say(key, **facts), kind="ok" if agree else "err")
    return [*blocks, said, table]


def tell_counts(told: Telling) -> list[Block]:
    """Explain the three counts, with the first project that crosses as example."""
    said = [told.say("chapter.sum.counts")]
    if told.crossing:
        said.append(_example(told, next(iter(told.crossing))))
    return [told.paragraph(*said)]


def _total(told: Telling) -> str:
    """Say how many projects there are, and where they are attributed to."""
    total, provincie = told.projects, told.product.area.name
    shown = dict(told.tables.attributed())
    rests = {str(OUTSIDE): "outside", str(INSIDE_BUT_UNASSIGNED): "unplaced"}
    inside = sum(float(n) for place, n in shown.items() if place not in rests)
    facts = {"n": told.number(total), "provincie": provincie}
    said = told.say("chapter.sum.total", count=total, **facts)
    single = ".one" if told.count == 1 else ""
    subregions = told.number(told.count)
    if not any(shown[rest] for rest in rests):
        key = f"chapter.sum.all{single}"
        return f"{said} {told.say(key, count=total, n=subregions)}"
    parts = [told.say(f"chapter.sum.inside{single}", amount=inside, n=subregions)]
    parts += [
        told.say(f"chapter.sum.{key}", amount=float(shown[rest]))
        for rest, key in rests.items()
        if shown[rest]
    ]
    return f"{said} {told.say('chapter.sum.parts', parts=parts)}"


def _left_out(told: Telling) -> list[str]:
    """Say what sums leave out in public, and what counts by its parts."""
    said, product = [], told.product
    projects = product.projects
    wholes = (
        0 if "telt" not in projects else int((~projects["telt"].astype(bool)).sum())
    )
    if wholes:
        n = told.number(wholes, opens=True)
        said.append(told.say("chapter.sum.wholes", count=wholes, n=n))
    if product.left_out is not None and product.left_out.costs:
        said.append(told.say("chapter.sum.public"))
    return said


def _example(told: Telling, project: str) -> str:
    """Tell how the first project that crosses a border is divided."""
    names = told.tables.names
    held = told.product.attachments
    own = held[held["project_id"].astype(str) == project]
    shown = shown_parts([float(share) for share in own["share"]], 1.0, 2)
    shares = [
        told.say(
            "chapter.sum.share", share=float(s), place=_placed(told, str(p), names)
        )
        for s, p in zip(shown, own["subregion_id"], strict=True)
    ]
    return told.say("chapter.sum.example", project=project, shares=shares)


def _placed(told: Telling, place: str, names: Mapping[str, str]) -> str:
    """Name a place within a sentence: a subregion always with its noun."""
    rests = {OUTSIDE: "outside", INSIDE_BUT_UNASSIGNED: "unassigned"}
    if place in rests:
        return told.say(f"terminal.totals.{rests[SubregionId(place)]}")
    return told.say("chapter.in_subregion", name=names[place])
