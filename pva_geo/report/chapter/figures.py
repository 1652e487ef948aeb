"""Words of the figures of chapter E: the finding as title, what is measured, alt."""

from collections.abc import Mapping

from pva_geo.catalogue import say
from pva_geo.model import ProvincialProduct
from pva_geo.report.chapter.blocks import Block, Figure
from pva_geo.report.counting import counted
from pva_geo.report.planning import place_of, planning_title, standing_words

__all__ = ["Figures", "coherence_name", "map_name", "map_title", "timeline_name"]


class Figures:
    """Give the figures of one chapter, numbered in the order in which they are asked.

    Parameters
    ----------
    product
        What they show.
    drawings
        Name of a figure → its drawing; a figure without one is left out.
    """

    def __init__(
        self, product: ProvincialProduct, drawings: Mapping[str, str] | None = None
    ) -> None:
        self.product, self.language = product, product.language
        self.drawings = drawings or {}
        self._number = 0

    def map(self) -> list[Block]:
        """Give the map of the subregions and the projects."""
        product = self.product
        facts = {"day": product.area.peildatum, "projects": _projects(product)}
        n = len(product.area.units)
        facts |= {"gemeenten": self._say("terminal.count.gemeenten", count=n)}
        return self.figure(
            "map",
            title=map_title(product),
            note=self._say("figure.map.note", **facts),
            alt=map_name(product),
            source=self._say("figure.map.source", credit=_credit(product)),
        )

    def timeline(self) -> list[Block]:
        """Give the timeline of products and dates."""
        planning = self.product.planning
        if planning is None:
            return []
        variant = "" if planning.peildatum is None else ".day"
        day = planning.peildatum
        sources = dict.fromkeys(one.source for one in planning.moments if one.source)
        named = self._say("figure.timeline.source", sources="; ".join(sources))
        return self.figure(
            "timeline",
            title=planning_title(self.product),
            note=self._say(f"figure.timeline.note{variant}", day=day),
            alt=timeline_name(self.product),
            source=named if sources else "",
        )

    def coherence(self) -> list[Block]:
        """Give the diagram of subregions that hang together."""
        return self.figure(
            "coherence",
            title=_coherence_title(self.product),
            note=self._say("figure.coherence.note"),
            alt=coherence_name(self.product),
        )

    def figure(
        self, name: str, *, title: str, note: str, alt: str, source: str = ""
    ) -> list[Block]:
        """Give a figure with its number, if it was drawn."""
        if name not in self.drawings:
            return []
        self._number += 1
        return [
            Figure(
                title=self._say("figure", number=self._number, title=title),
                note=note,
                alt=alt,
                source=source,
                svg=self.drawings[name],
            )
        ]

    def _say(self, key: str, *, count: object = None, **facts: object) -> str:
        return say(key, self.language, count=count, **facts)


def coherence_name(product: ProvincialProduct) -> str:
    """Say what the diagram shows to who cannot see it: what ties each pair."""
    language, frame = product.language, product.coverage.subregions
    names = dict(zip(frame["subregion_id"], frame["name"], strict=True))
    lines = [
        say(
            "figure.coherence.line",
            language,
            one=names[pair.subregions[0]],
            other=names[pair.subregions[1]],
            projects=len(pair.projects),
            ties=len(pair.ties),
        )
        for pair in product.subregion_ties
    ]
    facts = {"title": _coherence_title(product), "lines": " ".join(lines)}
    return say("figure.coherence.alt", language, **facts)


def _coherence_title(product: ProvincialProduct) -> str:
    pairs, language = product.subregion_ties, product.language
    n = counted(len(pairs), language, opens=True)
    return say("figure.coherence.title", language, count=len(pairs), n=n)


def timeline_name(product: ProvincialProduct) -> str:
    """Say what the timeline shows to who cannot see it: how each product stands."""
    planning, language = product.planning, product.language
    lines = [
        say(
            "figure.timeline.line",
            language,
            product=one.product,
            place=place_of(one, product),
            standing=standing_words(one, language),
        )
        for one in (() if planning is None else planning.products)
    ]
    title = planning_title(product)
    facts = {"title": title[:1].lower() + title[1:], "lines": " ".join(lines)}
    return say("figure.timeline.alt", language, **facts)


def map_title(product: ProvincialProduct) -> str:
    """Say what the map shows: that subregions cover the provincie, or do not yet."""
    report, language = product.coverage, product.language
    n = len(report.subregions)
    variant = "" if report.ok else ".open"
    if n == 1 and report.ok:
        variant = ".one"
    facts = {"n": counted(n, language, opens=True), "provincie": product.area.name}
    return say(f"figure.map.title{variant}", language, **facts)


def map_name(product: ProvincialProduct) -> str:
    """Say what the map shows to who cannot see it."""
    title, language = map_title(product), product.language
    names = [str(name) for name in product.coverage.subregions["name"]]
    variant = ".one" if len(names) == 1 else ""
    facts = {"title": title[:1].lower() + title[1:], "projects": _projects(product)}
    return say(f"figure.map.alt{variant}", language, names=names, **facts)


def _projects(product: ProvincialProduct) -> str:
    n, language = product.provincie_totals.betrokken, product.language
    if not n:
        return say("figure.map.projects.none", language)
    return say("figure.map.projects", language, count=n, n=counted(n, language))


def _credit(product: ProvincialProduct) -> str:
    source = next((s for s in product.sources if s.role == "boundaries"), None)
    if source is None:
        return ""
    credit = source.attribution or source.name
    return f"{credit} ({source.licence})" if source.licence else credit
