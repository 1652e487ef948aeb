"""The timeline of a round: a lane a product and place, dates as lines, days as marks.

Shape and word carry the meaning, colour helps: a ring is planned, a disc delivered, a
diamond adopted; what is late has its word at the end of its lane.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pva_geo.catalogue import Language, say
from pva_geo.model import (
    Moment,
    Nature,
    PlannedProduct,
    Planning,
    ProvincialProduct,
    Standing,
)
from pva_geo.render.figures.svg import WIDTH, drawing, element, text
from pva_geo.report.planning import in_order, place_of, product_heading

__all__ = ["timeline"]

LEFT, RIGHT = 168.0, 552.0
"""Where time begins and ends; labels stand before it, the standing behind."""
TOP, LANE, LEAST_LANE, HEAD = 40.0, 21.0, 14.0, 27.0
TALLEST = 780.0
"""A drawing that is taller does not fit a page of paper with its words."""
FOOT = 56.0
MARGIN_DAYS = 45
MONTHS = 12
LABELLED_YEARS = 6
"""Up to so many years the quarters are drawn too."""
SOFT = (Nature.PREFERRED, Nature.ADVICE)
SIGN = 6.3
"""Width of a sign of the legend, in the widest of the fonts."""
NAME_SIGNS = 27
"""Signs of a name that fit before the lanes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One line of the drawing."""

    label: str
    """What stands before it."""
    product: PlannedProduct | None = None
    """What is drawn on it; `None`: it is a heading."""
    moments: tuple[Moment, ...] = ()
    """Dates drawn through the lanes of a heading."""
    days: tuple[Moment, ...] = ()
    """Other milestones drawn on it."""


class Scale:
    """Days to units.

    Parameters
    ----------
    days
        ISO days that must be seen.
    """

    def __init__(self, days: Sequence[str]) -> None:
        numbers = [date.fromisoformat(day).toordinal() for day in days]
        self.first, self.last = min(numbers) - MARGIN_DAYS, max(numbers) + MARGIN_DAYS

    def x(self, day: str) -> float:
        """Give the place of a day."""
        number = date.fromisoformat(day).toordinal()
        share = (number - self.first) / (self.last - self.first)
        return round(LEFT + share * (RIGHT - LEFT), 1)

    def ticks(self) -> Iterator[tuple[str, bool]]:
        """Give the first days of years and quarters; whether each begins a year."""
        first, last = date.fromordinal(self.first), date.fromordinal(self.last)
        years = range(first.year, last.year + 1)
        months = (1, 4, 7, 10) if len(years) <= LABELLED_YEARS else (1,)
        for year in years:
            for month in months:
                if first <= date(year, month, 1) <= last:
                    yield date(year, month, 1).isoformat(), month == 1


def timeline(product: ProvincialProduct, name: str) -> str:
    """Draw the products of a round against its dates.

    Parameters
    ----------
    product
        A product with a planning that has products.
    name
        What a reader who cannot see it hears.
    """
    planning, language = product.planning, product.language
    if planning is None:
        return ""
    lanes = _lanes(product, planning, language)
    heads = sum(lane.product is None and not lane.days for lane in lanes)
    room = TALLEST - TOP - FOOT - heads * HEAD
    step = min(LANE, max(LEAST_LANE, room / max(1, len(lanes) - heads)))
    scale = Scale(_days(planning))
    height = TOP + heads * HEAD + (len(lanes) - heads) * step
    parts = [
        *_axis(scale, height),
        *_rows(lanes, scale, step, language),
        *_peildatum(planning, scale, height, language),
        *_legend(planning, height + 26, language),
    ]
    return drawing(height + FOOT, parts, name)


def _lanes(
    product: ProvincialProduct, planning: Planning, language: Language
) -> list[Lane]:
    lanes = []
    for kind in planning.kinds():
        dates = tuple(m for m in planning.moments if m.product == kind)
        lanes.append(Lane(label=product_heading(kind), moments=dates))
        lanes += [
            Lane(label=place_of(one, product), product=one)
            for one in in_order(planning)
            if one.product == kind
        ]
    others: dict[str, list[Moment]] = {}
    for moment in planning.moments:
        if moment.product not in planning.kinds():
            others.setdefault(moment.product, []).append(moment)
    if others:
        lanes.append(Lane(label=say("timeline.moments", language)))
    lanes += [Lane(label=name, days=tuple(days)) for name, days in others.items()]
    return lanes


def _days(planning: Planning) -> list[str]:
    own = [
        day
        for one in planning.products
        for day in (one.planned, one.delivered, one.adopted)
    ]
    given = [moment.day for moment in planning.moments]
    return [day for day in (*own, *given, planning.peildatum) if day] or ["2000-01-01"]


def _axis(scale: Scale, height: float) -> Iterator[str]:
    """Draw the years, and the quarters as lighter lines."""
    for day, opens in scale.ticks():
        x = scale.x(day)
        line = {"stroke": "var(--line2)" if opens else "var(--line)"}
        yield element(
            "path", d=f"M{x:g} {TOP - 8:g}V{height:g}", stroke_width=0.8, **line
        )
        if opens:
            yield text(
                day[:4],
                x + 4,
                TOP - 12,
                font_size=11,
                font_weight=650,
                fill="var(--ink2)",
            )
    yield element(
        "path",
        d=f"M0 {TOP - 8:g}H{WIDTH:g}M0 {height:g}H{WIDTH:g}",
        stroke="var(--ink)",
        stroke_width=1.2,
    )


def _rows(
    lanes: Sequence[Lane], scale: Scale, step: float, language: Language
) -> Iterator[str]:
    y = TOP
    for number, lane in enumerate(lanes):
        if lane.product is None and not lane.days:
            y += HEAD
            yield text(
                _short(lane.label),
                0,
                y - 8,
                font_size=12.5,
                font_weight=650,
                fill="var(--ink)",
            )
            own = _own_lanes(lanes, number)
            yield from _dates(lane, scale, y - 18, y + own * step, language)
            continue
        y += step
        middle = y - step / 2
        yield text(_short(lane.label), 8, middle + 4, font_size=11.5, fill="var(--ink)")
        for moment in lane.days:
            yield _mark("moment", scale.x(moment.day), middle)
        if lane.product is not None:
            yield from _product(lane.product, scale, middle, language)
        yield element(
            "path",
            d=f"M0 {y:g}H{WIDTH:g}",
            stroke="var(--line)",
            stroke_width=0.6,
        )


def _own_lanes(lanes: Sequence[Lane], number: int) -> int:
    """Count the lanes below a heading, to the next."""
    count = 0
    for lane in lanes[number + 1 :]:
        if lane.product is None:
            break
        count += 1
    return count


def _dates(
    lane: Lane, scale: Scale, top: float, end: float, language: Language
) -> Iterator[str]:
    """Draw the dates that bind as lines through the lanes; the hard one has its day."""
    for moment in lane.moments:
        hard = moment.nature is Nature.HARD
        if not hard and moment.nature not in (*SOFT, Nature.OWN):
            continue
        x = scale.x(moment.day)
        yield element(
            "path",
            d=f"M{x:g} {top:g}V{end:g}",
            stroke="var(--err)" if hard else "var(--ink2)",
            stroke_width=2.2 if hard else 1.4,
            stroke_dasharray=None if hard else "3 3",
        )
        if hard:
            far = x > (LEFT + RIGHT) / 2
            yield text(
                say("timeline.deadline", language, day=moment.day),
                x + (-6 if far else 6),
                top + 9,
                font_size=10.5,
                fill="var(--err)",
                stroke="var(--surf)",
                stroke_width=3,
                paint_order="stroke",
                text_anchor="end" if far else None,
            )


def _product(
    one: PlannedProduct, scale: Scale, y: float, language: Language
) -> Iterator[str]:
    """Draw the days of one product, joined, and its standing at the end."""
    days = {"planned": one.planned, "delivered": one.delivered, "adopted": one.adopted}
    seen = [scale.x(day) for day in days.values() if day]
    if len(seen) > 1:
        yield element(
            "path",
            d=f"M{min(seen):g} {y:g}H{max(seen):g}",
            stroke="var(--acc)",
            stroke_width=1.6,
        )
    for name, day in days.items():
        if day:
            yield _mark(name, scale.x(day), y)
    key, colour = _standing(one)
    yield text(
        say(f"timeline.state.{key}", language),
        RIGHT + 12,
        y + 4,
        font_size=11,
        font_weight=650 if colour != "ink2" else 400,
        fill=f"var(--{colour})",
    )


def _standing(one: PlannedProduct) -> tuple[str, str]:
    """Give the word of a standing, and its colour."""
    hard = one.moment is not None and one.moment.nature is Nature.HARD
    done = one.state is not None and one.state.is_done
    if one.standing is Standing.PASSED:
        return ("late", "err") if hard else ("behind", "warn")
    if one.standing is Standing.AFTER:
        return "after", "warn" if hard else "ink2"
    if done:
        return "done", "ok"
    if one.standing is Standing.UNDATED:
        return "undated", "ink2"
    if one.standing is Standing.AHEAD:
        return "open", "ink2"
    return ("waiting" if one.moment is not None else "unjudged"), "ink2"


MARKS = {
    "planned": "M4.5 0A4.5 4.5 0 1 1-4.5 0A4.5 4.5 0 1 1 4.5 0Z",
    "delivered": "M5 0A5 5 0 1 1-5 0A5 5 0 1 1 5 0Z",
    "adopted": "M0-6.2L6.2 0L0 6.2L-6.2 0Z",
    "moment": "M0-5.2L5.4 4.4H-5.4Z",
}
"""Outlines around 0,0."""


def _mark(name: str, x: float, y: float) -> str:
    hollow = name in ("planned", "moment")
    return element(
        "path",
        d=MARKS[name],
        transform=f"translate({x:g} {y:g})",
        fill="var(--surf)" if hollow else "var(--acc)",
        stroke="var(--acc)" if hollow else "var(--surf)",
        stroke_width=1.8 if hollow else 1.2,
    )


def _peildatum(
    planning: Planning, scale: Scale, height: float, language: Language
) -> Iterator[str]:
    """Draw the day at which all is judged, with its word above."""
    if planning.peildatum is None:
        return
    x = scale.x(planning.peildatum)
    far = x > (LEFT + RIGHT) / 2
    yield element(
        "path",
        d=f"M{x:g} {TOP - 26:g}V{height:g}",
        stroke="var(--ink)",
        stroke_width=1.6,
        stroke_dasharray="7 3",
    )
    yield text(
        say("timeline.judged", language, day=planning.peildatum),
        x + (-6 if far else 6),
        TOP - 26,
        font_size=11,
        font_weight=650,
        fill="var(--ink)",
        text_anchor="end" if far else None,
    )


def _legend(planning: Planning, y: float, language: Language) -> Iterator[str]:
    """Draw what the marks mean, those that occur."""
    x = 4.0
    for name in _occurring(planning):
        words = say(f"timeline.{name}", language)
        wide = 30 + len(words) * SIGN
        if x + wide > WIDTH:
            x, y = 4.0, y + 18
        if name in MARKS:
            yield _mark(name, x + 6, y - 4)
        else:
            hard = name == "hard"
            yield element(
                "path",
                d=f"M{x + 6:g} {y - 11:g}V{y + 3:g}",
                stroke="var(--err)" if hard else "var(--ink2)",
                stroke_width=2.2 if hard else 1.4,
                stroke_dasharray=None if hard else "3 3",
            )
        yield text(words, x + 17, y, font_size=11, fill="var(--ink2)")
        x += wide


def _occurring(planning: Planning) -> list[str]:
    products, kinds = planning.products, planning.kinds()
    natures = {m.nature for m in planning.moments if m.product in kinds}
    there = {
        "planned": any(one.planned for one in products),
        "delivered": any(one.delivered for one in products),
        "adopted": any(one.adopted for one in products),
        "hard": Nature.HARD in natures,
        "soft": bool(natures & {*SOFT, Nature.OWN}),
        "moment": any(m.product not in kinds for m in planning.moments),
    }
    return [name for name, occurs in there.items() if occurs]


def _short(name: str) -> str:
    """Cut a name that does not fit; the table below has it whole."""
    return name if len(name) <= NAME_SIGNS else f"{name[: NAME_SIGNS - 1]}…"
