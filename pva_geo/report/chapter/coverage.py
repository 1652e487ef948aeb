"""The proof of coverage in words: what is covered, what is not, what is cut."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pva_geo.catalogue.numbers import format_number
from pva_geo.comparison.pieces import Held
from pva_geo.model import Check, Finding, Severity
from pva_geo.report.chapter.blocks import Block, Paragraph
from pva_geo.report.chapter.telling import MANY, Telling
from pva_geo.report.figures import shown_parts
from pva_geo.report.names import gemeente_key, ordered_gemeenten

__all__ = ["tell_coverage", "tell_cut"]

NAMED = (Check.UNASSIGNED, Check.ASSIGNED_TWICE)
MEASURED = (Check.GAP, Check.OVERLAP, Check.SPILL)
LEAST_M2 = 1.0


def tell_coverage(told: Telling, annex: str) -> list[Block]:
    """Give the verdict on the coverage, what it rests on, and the balance of areas."""
    report, product = told.product.coverage, told.product
    facts = {
        "n": told.number(told.count),
        "area": product.area.polygon.area,
        "provincie": product.area.name,
    }
    single = ".one" if told.count == 1 else ""
    if told.state == "open":
        said = " ".join([told.say("chapter.coverage.open"), _faults(told, annex)])
        blocks: list[Block] = [Paragraph(text=said, kind="err")]
    else:
        said = told.say(f"chapter.coverage.sound{single}", **facts)
        blocks = [Paragraph(text=said, kind="ok")]
    unread = told.state == "unread"
    sentences = [
        told.say("chapter.coverage.unread", files=_unread(told)) if unread else "",
        _difference(told),
        _noise(told),
        _whole(told),
        _source(told),
    ]
    blocks.append(told.paragraph(*sentences))
    return blocks if report.balance is None else [*blocks, *told.tables.balance()]


def _faults(told: Telling, annex: str) -> str:
    """Say in one sentence how many errors there are, and which."""
    errors = [f for f in told.product.coverage.findings if f.severity is Severity.ERROR]
    kinds: dict[Check | None, list[Finding]] = defaultdict(list)
    for finding in errors:
        known = finding.check in (*NAMED, *MEASURED)
        kinds[finding.check if known else None].append(finding)
    order = sorted(kinds, key=lambda check: "Z" if check is None else check.value)
    parts = [_kind(told, check, kinds[check]) for check in order]
    facts = {"n": told.number(len(errors)), "parts": parts, "annex": annex}
    return told.say("chapter.coverage.faults", count=len(errors), **facts)


def _kind(told: Telling, check: Check | None, found: Sequence[Finding]) -> str:
    count = len(found)
    if check is None:
        n = told.number(count)
        return told.say("chapter.fault.other", count=count, n=n)
    key, area = f"chapter.fault.{check.value}", sum(f.area_m2 or 0 for f in found)
    if check in MEASURED:
        return told.say(key, count=count, n=told.number(count), area=area)
    codes = {code for finding in found for code in finding.gemeenten}
    named = dict(told.product.gemeente_names)
    units = told.product.area.units
    named |= dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    names = ordered_gemeenten(codes, named)
    listed = f" ({told.names(names)})" if 0 < len(names) <= MANY else ""
    n = told.number(len(codes) or count)
    return told.say(key, count=len(codes) or count, n=n, names=listed)


def _unread(told: Telling) -> list[str]:
    unread = Check.UNREADABLE_DELIVERY
    found = told.product.findings
    return [str(f.source) for f in found if f.check is unread and f.source]


def _difference(told: Telling) -> str:
    """Say how well the books close, where they can be said to."""
    balance = told.product.coverage.balance
    if balance is None or told.state == "open" or told.count < 2:
        return ""
    if abs(balance.subregions_m2 - balance.provincie_m2) >= LEAST_M2:
        return ""
    facts = {"n": told.number(told.count), "provincie": told.product.area.name}
    return told.say("chapter.coverage.difference", **facts)


def _noise(told: Telling) -> str:
    noise, tolerance = told.product.coverage.noise, told.product.coverage.tolerance
    if not noise.count:
        return ""
    return told.say(
        "chapter.coverage.noise",
        count=noise.count,
        n=told.number(noise.count, opens=True),
        area=noise.area_m2,
        width=tolerance.noise_width,
    )


def _whole(told: Telling) -> str:
    """Say that no gemeente is cut; the cut ones have a section of their own."""
    if told.count < 2 or told.cut or told.held is None or told.state == "open":
        return ""
    return told.say("chapter.cut.none", n=told.number(len(told.product.area.units)))


def _source(told: Telling) -> str:
    """Say for which boundaries the proof holds."""
    source = next((s for s in told.product.sources if s.role == "boundaries"), None)
    if source is None:
        return ""
    generalised = "gegeneraliseerd" in f"{source.name} {source.layer or ''}"
    key = "chapter.coverage.source" + (".generalised" if generalised else "")
    facts = {"name": source.attribution or source.name}
    facts |= {"provincie": told.product.area.name}
    return told.say(key, day=told.product.area.peildatum, **facts)


def tell_cut(told: Telling) -> list[Block]:
    """Show the gemeenten that lie in more than one subregion."""
    if not told.cut:
        return []
    units = told.product.area.units
    names = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    order = sorted(told.cut, key=lambda code: gemeente_key(names[code]))
    rows = [row for code in order for row in _cut(told, names[code], told.cut[code])]
    labels = ("gemeente", "subregion", "share_of_area")
    table = told.tables.table("cut", labels, rows)
    shown, count = ordered_gemeenten(told.cut, names), len(told.cut)
    if count > MANY:
        n = told.number(count, opens=True)
        return [
            told.paragraph(told.say("chapter.cut.many", n=n, table=table.label)),
            table,
        ]
    facts = {"names": told.names(shown), "table": table.label}
    return [told.paragraph(told.say("chapter.cut", count=count, **facts)), table]


def _cut(told: Telling, gemeente: str, parts: Held) -> Iterator[tuple[str, ...]]:
    total = sum(shape.area for _, shape in parts)
    percents = [float(shape.area / total * 100) for _, shape in parts]
    shown = shown_parts(percents, 100.0)
    for (name, _), percent in zip(parts, shown, strict=True):
        place = told.tables.names.get(name) or told.say("place.unassigned")
        yield gemeente, place, f"{format_number(float(percent), told.language, 1)}%"
