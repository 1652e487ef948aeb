"""The legend of a drawing: only what occurs, with counts, in rows below the map."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pva_geo.catalogue import Language, say
from pva_geo.model import Energiedrager
from pva_geo.render.figures.labels import text_width
from pva_geo.render.figures.svg import WIDTH, element, text
from pva_geo.render.figures.symbols import Mark, cluster, symbol
from pva_geo.render.ladder import Ladder, rungs

__all__ = ["Legend", "Shown", "draw_legend"]

SIZE, ROW = 11.0, 19.0
SWATCH, GAP = 20.0, 12.0
WIDEST = 1.1
"""How much wider the letters of a page may be than those of a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a map shows beside its land."""

    marks: Sequence[Mark]
    """Its symbols."""
    ladder: Ladder
    """What their fill says."""
    clusters: bool = False
    """Whether any stand together."""
    lines: bool = False
    """Whether tracks are drawn."""
    areas: bool = False
    """Whether search areas are drawn."""
    unassigned: bool = False
    """Whether land without a subregion is drawn."""
    errors: bool = False
    """Whether defects of the coverage are drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """A legend that has been drawn."""

    svg: str
    """Its elements, from its upper left corner."""
    height: float
    """How high it is, units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    swatch: str
    label: str
    bold: bool = False


def draw_legend(shown: Shown, language: Language) -> Legend:
    """Draw the legend in as many rows as it takes."""
    parts: list[str] = []
    x, y = 0.0, ROW / 2
    for row in _rows(shown, language):
        for item in row:
            words = text_width(item.label, SIZE * WIDEST, bold=item.bold)
            wide = (SWATCH if item.swatch else 0) + words + GAP
            if x and x + wide - GAP > WIDTH:
                x, y = 0.0, y + ROW
            parts.append(_draw(item, x, y))
            x += wide
        x, y = 0.0, y + ROW
    return Legend(svg="".join(parts), height=y - ROW / 2)


def _draw(item: _Item, x: float, y: float) -> str:
    weight = 600 if item.bold else None
    token = "ink" if item.bold else "ink2"
    words = text(
        item.label,
        x + (SWATCH if item.swatch else 0),
        y + 4,
        font_size=SIZE,
        font_weight=weight,
        fill=f"var(--{token})",
    )
    place = f"translate({x + 7:.1f} {y:.1f})"
    drawn = element("g", item.swatch, transform=place) if item.swatch else ""
    return drawn + words


def _rows(shown: Shown, language: Language) -> Iterator[list[_Item]]:
    yield list(_land(shown, language))
    if not shown.marks:
        return
    yield list(_carriers(shown, language))
    if shown.ladder:
        yield list(_ladder(shown, language))


def _land(shown: Shown, language: Language) -> Iterator[_Item]:
    def line(token: str, width: float, **more: object) -> str:
        colour = f"var(--{token})"
        return element("path", d="M-7 0H7", stroke=colour, stroke_width=width, **more)

    yield _Item(swatch=line("sub", 3.0), label=say("figure.outline", language))
    yield _Item(swatch=line("sub", 1.8), label=say("figure.border", language))
    yield _Item(swatch=line("gm", 0.9), label=say("figure.gemeente", language))
    square = "M-7-5H7V5H-7Z"
    if shown.unassigned:
        hatch = element(
            "path",
            d=square,
            fill="url(#kaart-loos)",
            stroke="var(--un)",
            stroke_width=1.2,
        )
        yield _Item(swatch=hatch, label=say("figure.unassigned", language))
    if shown.errors:
        fault = element(
            "path",
            d=square,
            fill="var(--err)",
            fill_opacity=0.35,
            stroke="var(--err)",
            stroke_width=1.6,
        )
        yield _Item(swatch=fault, label=say("figure.error", language))
    if shown.lines:
        track = line("ink2", 2.4, stroke_dasharray="5 2")
        yield _Item(swatch=track, label=say("figure.line", language))
    if shown.areas:
        area = element(
            "path",
            d=square,
            stroke="var(--ink2)",
            stroke_width=1.2,
            stroke_dasharray="4 3",
        )
        yield _Item(swatch=area, label=say("figure.area", language))


def _carriers(shown: Shown, language: Language) -> Iterator[_Item]:
    yield _Item(swatch="", label=say("map.ui.energiedrager", language), bold=True)
    counts = Counter(mark.drager for mark in shown.marks)
    for drager in Energiedrager:
        if n := counts[drager]:
            mark = Mark(number="", drager=drager, step="4", x=0, y=0)
            label = say("figure.count", language, what=f"word.{drager}", n=n)
            yield _Item(swatch=symbol(mark), label=label)
    if shown.clusters:
        both = [Mark(number="", drager=next(iter(counts)), step="", x=0, y=0)] * 2
        scaled = element("g", cluster(both), transform="scale(.7)")
        yield _Item(swatch=scaled, label=say("figure.cluster", language))
    if any(mark.loose for mark in shown.marks):
        first = next(mark for mark in shown.marks if mark.loose)
        alone = replace(first, x=0, y=0, step="")
        yield _Item(swatch=symbol(alone, 0.48), label=say("figure.loose", language))


def _ladder(shown: Shown, language: Language) -> Iterator[_Item]:
    heading = say(f"figure.ladder.{shown.ladder}", language)
    yield _Item(swatch="", label=heading, bold=True)
    counts = Counter(mark.step for mark in shown.marks)
    words = {step: f"word.{word}" for word, step in rungs(shown.ladder).items()}
    words.setdefault("?", "map.ui.missing")
    for step, word in words.items():
        if n := counts[step]:
            mark = Mark(
                number="", drager=Energiedrager.ELEKTRICITEIT, step=step, x=0, y=0
            )
            label = say("figure.count", language, what=word, n=n)
            yield _Item(swatch=symbol(mark), label=label)
