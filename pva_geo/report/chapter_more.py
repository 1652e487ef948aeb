"""What chapter E explains beside the proof: reasons, coherence, carriers, open points.

The user's own words come first under each heading, unchanged. No reason is written for
the user; indicators stand beside it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_list, format_number, format_value
from pva_geo.comparison.indicators import Measured, indicators_of
from pva_geo.comparison.pieces import Held, holders
from pva_geo.model import RESERVED_IDS, ProvincialProduct, Status
from pva_geo.report.blocks import Block, Bullets, Paragraph
from pva_geo.report.chapter_tables import Tables
from pva_geo.report.comparison import shown_indicator
from pva_geo.report.counting import counted
from pva_geo.report.names import is_missing, word
from pva_geo.report.own_words import own_blocks

__all__ = ["Explained", "OwnTexts", "crossing_projects", "relation_sentence"]

SHOWN = ("number", "area_ratio", "inner_border", "cut_res", "crossing_projects")
"""At most five indicators stand in the chapter; `compare` gives them all."""
ASKED = ("keuze", "sectoren", "borging")
ASKED_OF_SUBREGIONS = ("onderbouwing", "samenhang", "verhouding_producten")
"""Slots that the handreiking asks for; without subregions only the first."""
IN_FIGURES = 13
Row = tuple[str, ...]


class OwnTexts:
    """The user's own words, slot by slot."""

    def __init__(self, product: ProvincialProduct) -> None:
        self.texts = product.own_texts

    def __call__(self, *slots: str) -> list[Block]:
        """Give the blocks of slots; empty ones print nothing."""
        return [b for slot in slots for b in own_blocks(self.texts.get(slot, ""))]


def crossing_projects(product: ProvincialProduct) -> list[str]:
    """List the projects that lie in more than one subregion."""
    held = product.attachments
    inside = held[~held["subregion_id"].isin(RESERVED_IDS)]
    sizes = inside.groupby("project_id", sort=False).size()
    return [str(project) for project in sizes[sizes > 1].index]


def relation_sentence(product: ProvincialProduct) -> str:
    """Say how the subregions relate to the RES regions, by sets of gemeenten.

    Of a region in two provincies only the gemeenten of this one count.
    """
    units, frame = product.area.units, product.coverage.subregions
    if "res_code" not in units or (units["res_code"] == "").any():
        return ""
    if not product.coverage.ok:
        return ""
    regions: dict[str, set[str]] = {}
    for code, region in zip(units["gemeentecode"], units["res_code"], strict=True):
        regions.setdefault(region, set()).add(code)
    ours = [set(codes) for codes in frame["gemeenten"]]
    cut = [r for r, codes in regions.items() if sum(bool(codes & s) for s in ours) > 1]
    n, language = counted(len(regions), product.language), product.language
    if not cut:
        same = len(ours) == len(regions)
        key = "chapter.relation.equal" if same else "chapter.relation.union"
        return say(key, language, count=len(regions), n=n)
    if all(any(s <= codes for codes in regions.values()) for s in ours):
        return say("chapter.relation.refines", language)
    names = dict(zip(units["res_code"], units["res"], strict=True))
    shown = [names[region] for region in cut]
    n = counted(len(cut), language)
    facts = {"n": n, "names": _listed(shown, language)}
    return say("chapter.relation.cuts", language, count=len(cut), **facts)


class Explained:
    """Sections that a product's data can fill."""

    def __init__(self, product: ProvincialProduct, tables: Tables) -> None:
        self.product, self.tables, self.language = product, tables, product.language
        self.held = self._held()

    def indicators(self) -> list[Block]:
        """Show a few indicators beside the user's reasons."""
        product = self.product
        if self.held is None or len(product.coverage.subregions) < 2:
            return []
        side = Measured(
            subregions=product.coverage.subregions,
            held=self.held,
            attachments=product.attachments if len(product.projects) else None,
        )
        found = {i.key: i for i in indicators_of(side, side, product.area)}
        kept = [found[key] for key in SHOWN if key in found]
        rows = [
            (
                indicator.label(self.language),
                shown_indicator(indicator, self.language)[0],
                say(f"compare.unit.{indicator.unit}", self.language),
                str(indicator.to_dict(self.language)["definition"]),
            )
            for indicator in kept
        ]
        text = say("chapter.reasons", self.language, provincie=product.area.name)
        labels = ("indicator", "value", "unit", "definition")
        return [Paragraph(text=text), self.tables.table("indicators", labels, rows)]

    def cut_gemeenten(self) -> list[Block]:
        """Show the gemeenten that lie in more than one subregion."""
        if self.held is None or len(self.product.coverage.subregions) < 2:
            return []
        units = self.product.area.units
        names = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
        cut = {code: parts for code, parts in self.held.items() if len(parts) > 1}
        if not cut:
            n = counted(len(names), self.language)
            return [Paragraph(text=say("chapter.cut.none", self.language, n=n))]
        shown = [names[code] for code in cut]
        facts = {"names": _listed(shown, self.language)}
        text = say("chapter.cut", self.language, count=len(cut), **facts)
        rows = [
            row for code, parts in cut.items() for row in self._cut(names[code], parts)
        ]
        labels = ("gemeente", "subregion", "share_of_area")
        return [Paragraph(text=text), self.tables.table("cut", labels, rows)]

    def crossing(self) -> list[Block]:
        """Show the projects that lie in more than one subregion."""
        product, crossing = self.product, crossing_projects(self.product)
        total = product.provincie_totals.betrokken
        if len(product.coverage.subregions) < 2 or not total:
            return []
        text = self._crossing_sentence(len(crossing), total)
        if not crossing:
            return [Paragraph(text=text)]
        wanted = set(crossing)
        rows = [
            row
            for row in product.projects.drop(columns="geometry").to_dict("records")
            if str(row["project_id"]) in wanted
        ]
        shown = [self._crossing(row) for row in rows]
        if any(row.get("hoofdsubregio_afgeleid") for row in rows):
            text = f"{text} {say('chapter.coherence.derived', self.language)}"
        labels = ("number", "project", "carrier", "lead", "parts")
        return [Paragraph(text=text), self.tables.table("crossing", labels, shown)]

    def carriers(self) -> list[Block]:
        """Show the projects by carrier."""
        projects, language = self.product.projects, self.language
        if not len(projects):
            return []
        pairs = [
            (_or_unknown(drager), str(status))
            for drager, status in zip(
                projects["energiedrager"], projects["status"], strict=True
            )
        ]
        counts = Counter(drager for drager, _ in pairs)
        firm = Counter(d for d, status in pairs if status == Status.CONCREET)
        ordered = [drager for drager, _ in counts.most_common()]
        rows = [(word(d, language), str(counts[d]), str(firm[d])) for d in ordered]
        total = (say("chapter.table.total", language), str(len(pairs)))
        rows.append((*total, str(sum(firm.values()))))
        labels = ("carrier", "projects_n", "concrete_n")
        table = self.tables.table("carriers", labels, rows, totals=1)
        return [Paragraph(text=self._carriers_sentence(ordered, counts)), table]

    def open_points(self) -> list[Block]:
        """List what the handreiking asks for and what no text says yet."""
        several = len(self.product.coverage.subregions) > 1
        asked = (*ASKED[:1], *(ASKED_OF_SUBREGIONS if several else ()), *ASKED[1:])
        empty = [s for s in asked if not self.product.own_texts.get(s, "").strip()]
        if not empty:
            return []
        items = tuple(say(f"chapter.open.{slot}", self.language) for slot in empty)
        return [Bullets(items=items)]

    def _held(self) -> Mapping[str, Held] | None:
        report = self.product.coverage
        return holders(report, self.product.area) if report.disjoint else None

    def _cut(self, gemeente: str, parts: Held) -> Iterator[Row]:
        total = sum(shape.area for _, shape in parts)
        for name, shape in parts:
            share = format_value(shape.area / total, "pct1", self.language)
            yield gemeente, self._place(name), share

    def _place(self, name: str) -> str:
        return self.tables.names.get(name, name)

    def _crossing_sentence(self, n: int, total: int) -> str:
        if not n:
            return say("chapter.coherence.none", self.language)
        in_figures = total >= IN_FIGURES
        number = format_number(n, self.language) if in_figures and n > 1 else None
        number = number or counted(n, self.language, opens=n == 1)
        facts = {"n": number, "total": counted(total, self.language)}
        return say("chapter.coherence", self.language, count=n, **facts)

    def _crossing(self, row: Mapping[object, object]) -> Row:
        held, project = self.product.attachments, str(row["project_id"])
        own = held[held["project_id"].astype(str) == project]
        pairs = zip(own["subregion_id"].astype(str), own["share"], strict=True)
        parts = [
            f"{format_number(float(share), self.language, 2)} {self._place(place)}"
            for place, share in pairs
        ]
        lead = str(row["hoofdsubregio"])
        return (
            project,
            "" if is_missing(row["naam"]) else str(row["naam"]),
            word(row["energiedrager"], self.language),
            self._place(lead),
            "; ".join(parts),
        )

    def _carriers_sentence(self, ordered: Sequence[str], counts: Counter[str]) -> str:
        total = sum(counts.values())
        names = [word(drager, self.language) for drager in ordered]
        if len(ordered) == 1:
            n = counted(total, self.language)
            facts = {"n": n, "carrier": names[0]}
            return say("chapter.carriers.one", self.language, count=total, **facts)
        parts = [
            say("chapter.carriers.part", self.language, n=counts[d], carrier=name)
            for d, name in zip(ordered, names, strict=True)
        ]
        shown, most = format_number(total, self.language), counts[ordered[0]]
        key = "chapter.carriers"
        return say(key, self.language, count=most, total=shown, parts=parts)


def _listed(names: Sequence[str], language: str) -> str:
    """List names; one that holds the joining word itself asks for semicolons."""
    joined = any(" en " in name or " and " in name for name in names)
    return "; ".join(names) if joined else format_list(names, language)


def _or_unknown(value: object) -> str:
    return "onbekend" if is_missing(value) else str(value)
