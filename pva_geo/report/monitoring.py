"""The state of all subregions for the energyboard: one board, for page and workbook.

Every cell is written as it is shown; a sign and a word carry what a colour helps with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_list
from pva_geo.model import (
    Finding,
    Nature,
    PlannedProduct,
    ProvincialProduct,
    Severity,
    Standing,
)
from pva_geo.report.counting import counted
from pva_geo.report.participation import taking_part
from pva_geo.report.planning import product_heading, say_day, state_of
from pva_geo.report.verdict import verdict

__all__ = ["SIGNS", "Board", "Cell", "Grid", "monitoring_board"]

Mood = Literal["ok", "err", "warn", "plain"]
SIGNS: dict[Mood, str] = {"ok": "✓", "err": "✗", "warn": "!", "plain": ""}
OF_SEVERITY: dict[Severity, Mood] = {Severity.ERROR: "err", Severity.WARNING: "warn"}
GROUPS = {
    "coverage": ("DEF", "GEO", "COV"),
    "projects": ("PRJ", "AGG"),
    "participation": ("PART",),
    "planning": ("PLAN",),
    "sectors": ("SECT",),
}
"""Row of the counts → prefixes of its checks."""
SHOWN = 25
"""Findings told on the page; the map of findings and the workbook hold all."""
DASH = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: a word, what it means, and a second line."""

    text: str
    """What it says."""
    mood: Mood = "plain"
    """Whether that is well."""
    note: str = ""
    """A second line, smaller."""

    @property
    def line(self) -> str:
        """Sign, word and second line, as one text."""
        said = f"{SIGNS[self.mood]} {self.text}".strip()
        return f"{said} ({self.note})" if self.note else said


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """One table of cells."""

    title: str
    """What it shows."""
    note: str = ""
    """What is counted."""
    heads: tuple[str, ...]
    """Headings."""
    rows: tuple[tuple[Cell, ...], ...]
    """Cells, one tuple a row."""
    numbers: int = 0
    """How many of the last columns are figures."""
    totals: int = 0
    """How many of the last rows are totals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All that the page and the sheet show."""

    verdict: Cell
    """Whether the subregions cover the provincie."""
    lines: tuple[Cell, ...]
    """Who takes part, who has delivered, what is late: a sentence each."""
    states: Grid
    """A row a subregion."""
    deliveries: Grid | None
    """A row a project list; `None` where there are none."""
    counts: Grid
    """Findings by group and severity."""
    attention: tuple[Cell, ...]
    """Errors, then warnings: what was found, and how to mend it."""
    more: str
    """How many are not told; empty where all are."""
    since: str
    """What changed since the last round, in a sentence."""
    later: Grid | None
    """Projects that are ready later than in the last round."""


def monitoring_board(product: ProvincialProduct) -> Board:
    """Give the board of a product."""
    spoken = verdict(product.coverage, product.language)
    listed = [f for f in product.findings if f.severity in OF_SEVERITY]
    listed.sort(key=lambda one: list(Severity).index(one.severity))
    left = len(listed) - SHOWN
    language = product.language
    return Board(
        verdict=Cell(text=spoken.sentence, mood=spoken.kind),
        lines=tuple(_lines(product)),
        states=_states(product),
        deliveries=_deliveries(product),
        counts=_counts(product),
        attention=tuple(_told(f, language) for f in listed[:SHOWN]),
        more=say("board.more", language, count=left) if left > 0 else "",
        since=_since(product),
        later=_later(product),
    )


def _lines(product: ProvincialProduct) -> Iterable[Cell]:
    """Say who takes part, who has delivered and what is late."""
    language = product.language
    found, planning = product.participation, product.planning
    if found is not None and found.parties:
        total = len(product.area.units)
        here = total - len(found.absent)
        facts = {"n": here, "total": total}
        mood: Mood = "ok" if here == total else "warn"
        yield Cell(text=say("board.gemeenten", language, **facts), mood=mood)
        ids = product.coverage.subregions["subregion_id"].astype(str).tolist()
        if len(ids) > 1:
            done = sum(found.delivered(one) is True for one in ids)
            facts = {"n": done, "total": len(ids)}
            mood = "ok" if done == len(ids) else "warn"
            yield Cell(text=say("board.delivered", language, **facts), mood=mood)
    if planning is not None and planning.products:
        late = [one for one in planning.products if _mood(one) == "err"]
        facts = {"n": len(late), "total": len(planning.products)}
        key = "board.late" if planning.peildatum else "board.unjudged"
        mood = "plain" if not planning.peildatum else "err" if late else "ok"
        day = {"day": planning.peildatum}
        yield Cell(text=say(key, language, **facts, **day), mood=mood)


def _states(product: ProvincialProduct) -> Grid:
    """Give a row a subregion, and one for what is made for the provincie."""
    language, frame = product.language, product.coverage.subregions
    kinds = product.planning.kinds() if product.planning else ()
    heads = [say("column.subregion", language)]
    if product.participation is not None:
        keys = ("coordinator", "taking_part", "delivered")
        heads += [say(f"board.head.{key}", language) for key in keys]
    heads += [product_heading(kind) for kind in kinds]
    heads += [say("board.head.findings", language)]
    places = zip(frame["subregion_id"].astype(str), frame["name"], strict=True)
    rows = [
        (
            Cell(text=str(name)),
            *_taking(product, one),
            *(_product_cell(product, kind, one) for kind in kinds),
            _findings_of(product, one),
        )
        for one, name in places
    ]
    if product.planning and any(product.planning.of(kind, None) for kind in kinds):
        blank = [Cell(text=DASH)] * (3 if product.participation is not None else 0)
        rows.append(
            (
                Cell(text=say("plan.whole", language)),
                *blank,
                *(_product_cell(product, kind, None) for kind in kinds),
                Cell(text=DASH),
            )
        )
    return Grid(
        title=say("board.states", language), heads=tuple(heads), rows=tuple(rows)
    )


def _taking(product: ProvincialProduct, subregion_id: str) -> Iterable[Cell]:
    found, language = product.participation, product.language
    if found is None:
        return
    names = found.coordinators(subregion_id)
    if names:
        yield Cell(text=format_list(names, language), mood="ok")
    else:
        yield Cell(text=say("board.missing", language), mood="warn")
    here, total = taking_part(product, subregion_id)
    facts = {"n": here, "total": total}
    mood: Mood = "ok" if here == total else "warn"
    yield Cell(text=say("board.of", language, **facts), mood=mood)
    said = found.delivered(subregion_id)
    if said is None:
        yield Cell(text=say("plan.unsaid", language), mood="warn")
    else:
        word = say("answer.yes" if said else "answer.no", language)
        yield Cell(text=word, mood="ok" if said else "warn")


def _product_cell(product: ProvincialProduct, kind: str, place: str | None) -> Cell:
    planning, language = product.planning, product.language
    one = planning.of(kind, place) if planning else None
    if planning is None or one is None:
        if planning is None or planning.is_apart(kind) != (place is not None):
            return Cell(text=DASH)
        return Cell(text=say("plan.unsaid", language), mood="warn")
    mood = _mood(one)
    if mood in ("err", "warn") and one.moment is not None:
        key = "late" if mood == "err" else "behind"
        nature = say(f"plan.bare.{one.moment.nature}", language)
        note = f"{nature} {say_day(one.moment.day, language)}"
        return Cell(text=say(f"timeline.state.{key}", language), mood=mood, note=note)
    done = one.state is not None and one.state.is_done
    day = (one.adopted or one.delivered) if done else one.planned
    text = state_of(one, language) or say("plan.unsaid", language)
    note = say_day(day, language) if day else ""
    return Cell(text=text, mood="ok" if done else "plain", note=note)


def _mood(one: PlannedProduct) -> Mood:
    """Say whether a product is late, behind, or neither."""
    if one.standing is not Standing.PASSED or one.moment is None:
        return "plain"
    return "err" if one.moment.nature is Nature.HARD else "warn"


def _findings_of(product: ProvincialProduct, subregion_id: str) -> Cell:
    frame = product.coverage.subregions
    own = frame[frame["subregion_id"].astype(str) == subregion_id]
    codes = {code for listed in own["gemeenten"] for code in listed}
    found = [f for f in product.findings if _concerns(f, subregion_id, codes)]
    return _counted(found, product.language)


def _concerns(finding: Finding, subregion_id: str, codes: set[str]) -> bool:
    if finding.subregions:
        return subregion_id in finding.subregions
    return bool(codes & set(finding.gemeenten))


def _counted(findings: Sequence[Finding], language: Language) -> Cell:
    severities = [finding.severity for finding in findings]
    parts = [
        say(f"terminal.count.{severity}", language, count=severities.count(severity))
        for severity in Severity
        if severity in severities
    ]
    mood: Mood = next((OF_SEVERITY[s] for s in OF_SEVERITY if s in severities), "plain")
    return Cell(text=", ".join(parts) or say("board.none", language), mood=mood)


def _deliveries(product: ProvincialProduct) -> Grid | None:
    """Give the project lists, with the rows read and what was found in each."""
    language = product.language
    lists: dict[str, int] = {}
    for source in product.sources:
        if source.role == "projects":
            lists[source.name] = lists.get(source.name, 0) + (source.rows or 0)
    unread = [f.source for f in product.findings if f.check.value == "PRJ-10"]
    for name in unread:
        lists.setdefault(str(name), 0)
    if not lists:
        return None
    rows = tuple(
        (
            Cell(text=name),
            Cell(text=str(rows)),
            _counted([f for f in product.findings if f.source == name], language),
        )
        for name, rows in sorted(lists.items())
    )
    heads = ("delivery", "rows", "findings")
    return Grid(
        title=say("board.deliveries", language),
        heads=tuple(say(f"board.head.{head}", language) for head in heads),
        rows=rows,
    )


def _counts(product: ProvincialProduct) -> Grid:
    """Count findings by group and severity, with a total; a dash: nothing was given."""
    language = product.language
    numbers = [
        [
            sum(
                f.check.value.startswith(prefixes) and f.severity is severity
                for f in product.findings
            )
            for severity in Severity
        ]
        for prefixes in GROUPS.values()
    ]
    names = [say(f"board.group.{group}", language) for group in GROUPS]
    totals = [sum(column) for column in zip(*numbers, strict=True)]
    asked = [*(_is_asked(product, group) for group in GROUPS), True]
    rows = [
        (Cell(text=name), *(Cell(text=str(n) if known else DASH) for n in counts))
        for name, counts, known in zip(
            [*names, say("chapter.table.total", language)],
            [*numbers, totals],
            asked,
            strict=True,
        )
    ]
    heads = [say(f"board.head.{severity}", language) for severity in Severity]
    return Grid(
        title=say("board.counts", language),
        heads=(say("board.head.group", language), *heads),
        rows=tuple(rows),
        numbers=len(heads),
        totals=1,
    )


def _is_asked(product: ProvincialProduct, group: str) -> bool:
    """Whether there was anything to look at: no table, no findings, and no zero."""
    parts = {
        "projects": len(product.projects) or None,
        "participation": product.participation,
        "planning": product.planning,
        "sectors": product.sectors,
    }
    found = any(f.check.value.startswith(GROUPS[group]) for f in product.findings)
    return found or group not in parts or parts[group] is not None


def _told(finding: Finding, language: Language) -> Cell:
    return Cell(
        text=f"{finding.check.value} · {finding.message(language)}",
        mood=OF_SEVERITY[finding.severity],
        note=finding.remedy(language),
    )


def _since(product: ProvincialProduct) -> str:
    """Say what changed since the last round."""
    language = product.language
    since = product.planning.since if product.planning else None
    if since is None:
        return say("board.since.none", language)
    parts = [
        say(f"rounds.count.{kind}", language, count=n) for kind, n in since.counts if n
    ]
    if not parts:
        return say(
            "board.since.same", language, count=since.unchanged, label=since.label
        )
    same = say("rounds.count.unchanged", language, count=since.unchanged)
    facts = {"label": since.label, "parts": [*parts, same]}
    return say("board.since", language, **facts)


def _later(product: ProvincialProduct) -> Grid | None:
    language = product.language
    since = product.planning.since if product.planning else None
    if since is None or not since.later:
        return None
    rows = tuple(
        (
            Cell(text=number),
            Cell(text=name),
            Cell(
                text=say(
                    "plan.months", language, count=months, n=counted(months, language)
                )
            ),
        )
        for number, name, months in since.later
    )
    heads = ("number", "project", "later")
    return Grid(
        title=say("board.later", language),
        heads=tuple(say(f"board.head.{head}", language) for head in heads),
        rows=rows,
    )
