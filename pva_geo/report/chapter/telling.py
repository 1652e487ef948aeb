"""What all sections of chapter E tell from: one product, its tables and its figures."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_list, format_number
from pva_geo.comparison.pieces import Held, holders
from pva_geo.model import OUTSIDE, RESERVED_IDS, ProvincialProduct, Severity
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.chapter.figures import Figures
from pva_geo.report.chapter.own_words import own_blocks
from pva_geo.report.chapter.tables import Tables
from pva_geo.report.counting import counted

__all__ = ["Telling"]

ASKED = ("keuze", "sectoren", "borging")
ASKED_OF_SUBREGIONS = ("onderbouwing", "samenhang", "verhouding_producten")
"""Slots that the handreiking asks for; without subregions only the first."""
IN_FIGURES = 13
MANY = 7
"""More names than this stand in an annex, not in a sentence."""


class Telling:
    """One chapter that is being told: what steers its sentences, worked out once.

    Parameters
    ----------
    product
        What it tells of.
    drawings
        Name of a figure → its drawing.
    """

    def __init__(
        self, product: ProvincialProduct, drawings: Mapping[str, str] | None = None
    ) -> None:
        self.product, self.language = product, product.language
        self.tables, self.figures = Tables(product), Figures(product, drawings)

    def say(self, key: str, *, count: object = None, **facts: object) -> str:
        """Say one sentence in the language of the chapter."""
        return say(key, self.language, count=count, **facts)

    def own(self, *slots: str) -> list[Block]:
        """Give the user's own words for slots; empty ones print nothing."""
        texts = self.product.own_texts
        return [b for slot in slots for b in own_blocks(texts.get(slot, ""))]

    def number(self, n: int, *, opens: bool = False) -> str:
        """Write a number in running text."""
        return counted(n, self.language, opens=opens)

    def numbers(self, *amounts: int) -> tuple[str, ...]:
        """Write numbers of one sentence alike: all in words, or all in figures."""
        if any(n >= IN_FIGURES for n in amounts):
            return tuple(format_number(n, self.language) for n in amounts)
        return tuple(self.number(n) for n in amounts)

    def gemeenten(self, n: int) -> str:
        """Count gemeenten: `56 gemeenten`."""
        return self.say("chapter.gemeenten", count=n, n=self.number(n))

    def names(self, names: Sequence[str]) -> str:
        """List names; one that holds the joining word itself asks for semicolons."""
        joined = any(" en " in name or " and " in name for name in names)
        return "; ".join(names) if joined else format_list(names, self.language)

    def paragraph(self, *sentences: str) -> Paragraph:
        """Join the sentences that there are."""
        return Paragraph(text=" ".join(filter(None, sentences)))

    @cached_property
    def state(self) -> str:
        """State of the proof: `open`, `unread` or `covered`.

        Only a sound check may be called complete.
        """
        report = self.product.coverage
        if not (report.ok and report.complete and report.disjoint):
            return "open"
        return "unread" if self.product.concept else "covered"

    @property
    def count(self) -> int:
        """How many subregions there are."""
        return len(self.product.coverage.subregions)

    @property
    def projects(self) -> int:
        """How many projects the product holds."""
        return self.product.provincie_totals.betrokken

    @cached_property
    def crossing(self) -> dict[str, int]:
        """Projects that lie in more than one subregion → in how many."""
        held = self.product.attachments
        inside = held[~held["subregion_id"].isin(list(RESERVED_IDS))]
        sizes = inside.groupby("project_id", sort=False).size()
        return {str(name): int(n) for name, n in sizes.items() if n > 1}

    @cached_property
    def outside(self) -> tuple[int, int]:
        """How many projects lie partly, and how many wholly, outside the provincie."""
        held = self.product.attachments
        away = held[held["subregion_id"] == str(OUTSIDE)]
        whole = int((away["share"] > 1 - 1e-9).sum())
        return len(away) - whole, whole

    @cached_property
    def held(self) -> Mapping[str, Held] | None:
        """Gemeentecode → what subregions hold of it; `None` where they overlap."""
        report = self.product.coverage
        return holders(report, self.product.area) if report.disjoint else None

    @cached_property
    def cut(self) -> dict[str, Held]:
        """Gemeenten that lie in more than one subregion."""
        held = self.held if self.held and self.count > 1 else {}
        return {code: parts for code, parts in held.items() if len(parts) > 1}

    @cached_property
    def open_slots(self) -> tuple[str, ...]:
        """Slots that the handreiking asks for and of which nothing is said yet."""
        several = ASKED_OF_SUBREGIONS if self.count > 1 else ()
        texts, planning = self.product.own_texts, self.product.planning
        sectors = self.product.sectors
        told = {
            "sectoren": sectors is not None and bool(sectors.links),
            "verhouding_producten": planning is not None and bool(planning.products),
        }
        asked = (*ASKED[:1], *several, *ASKED[1:])
        return tuple(
            slot
            for slot in asked
            if not texts.get(slot, "").strip() and not told.get(slot)
        )

    @property
    def open_points(self) -> int:
        """How many points are open: empty slots, errors and warnings."""
        found = self.product.findings
        return len(self.open_slots) + sum(
            finding.severity is not Severity.INFO for finding in found
        )
