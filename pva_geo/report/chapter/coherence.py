"""Coherence in words: projects that cross a border, projects that wait for others."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pva_geo.model import LiggingSoort, Samenhang, Tie
from pva_geo.report.chapter.blocks import Block
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.figures import shown_parts
from pva_geo.report.names import is_missing, word

__all__ = ["tell_coherence"]

MOST = 5
"""Dependencies that do not fit in time and are told in a sentence; all are findings."""
Row = Mapping[Any, Any]


def tell_coherence(told: Telling) -> list[Block]:
    """Tell what crosses a border of subregions, and what depends on what."""
    rows = told.product.projects.drop(columns="geometry").to_dict("records")
    records = {str(row["project_id"]): row for row in rows}
    return [*_crossing(told, records), *_pairs(told), *_ties(told, records)]


def _crossing(told: Telling, records: Mapping[str, Row]) -> list[Block]:
    if told.count < 2 or not told.projects:
        return []
    crossing = [name for name in records if name in told.crossing]
    sentences = [_how_many(told), *_outside(told)]
    if not crossing:
        return [told.paragraph(*sentences)]
    shown = [_row(told, records[name]) for name in crossing]
    labels = ("number", "project", "carrier", "lead", "parts")
    table = told.tables.table("crossing", labels, shown)
    lead = told.say("chapter.coherence.lead", count=len(crossing), table=table.label)
    sentences.insert(1, lead)
    own = [records[name] for name in crossing]
    if any(row.get("hoofdsubregio_afgeleid") for row in own):
        sentences.insert(2, told.say("chapter.coherence.derived"))
    if any(row.get("ligging_soort") == LiggingSoort.ZOEKGEBIED for row in own):
        sentences.append(told.say("chapter.coherence.indicative"))
    return [told.paragraph(*sentences), table]


def _how_many(told: Telling) -> str:
    crossing, total = told.crossing, told.projects
    if not crossing:
        n = told.number(total)
        return told.say("chapter.coherence.none", count=total, total=n)
    if total == 1:
        return told.say("chapter.coherence.only", provincie=told.product.area.name)
    n, all_of = told.numbers(len(crossing), total)
    if len(crossing) == 1:
        n = told.number(1, opens=True)
    facts = {"n": n, "total": all_of}
    said = told.say("chapter.coherence", count=len(crossing), **facts)
    many = sum(size > 2 for size in crossing.values())
    if not many or len(crossing) == 1:
        return said
    more = told.number(many, opens=True)
    return f"{said} {told.say('chapter.coherence.many', count=many, n=more)}"


def _outside(told: Telling) -> Iterator[str]:
    for key, count in zip(("partly", "wholly"), told.outside, strict=True):
        if count:
            n = told.number(count, opens=True)
            yield told.say(f"chapter.coherence.{key}", count=count, n=n)


def _row(told: Telling, row: Row) -> tuple[str, ...]:
    held, project = told.product.attachments, str(row["project_id"])
    own = held[held["project_id"].astype(str) == project]
    shown = shown_parts([float(share) for share in own["share"]], 1.0, 2)
    names = told.tables.names
    parts = [
        told.say("chapter.part", share=float(share), place=names.get(place, place))
        for share, place in zip(shown, own["subregion_id"].astype(str), strict=True)
    ]
    lead = str(row["hoofdsubregio"])
    return (
        project,
        "" if is_missing(row["naam"]) else str(row["naam"]),
        word(row["energiedrager"], told.language),
        names.get(lead, lead),
        "; ".join(parts),
    )


def _pairs(told: Telling) -> list[Block]:
    """Show which subregions hang together, where that is not told already."""
    pairs = told.product.subregion_ties
    if len(pairs) < 2 and not any(pair.ties for pair in pairs):
        return []
    names = told.tables.names
    rows = [
        (
            names[pair.subregions[0]],
            names[pair.subregions[1]],
            str(len(pair.projects)),
            str(len(pair.ties)),
        )
        for pair in pairs
    ]
    labels = ("subregion", "with_subregion", "shared_n", "waits_n")
    table = told.tables.table("pairs", labels, rows)
    most = max(pair.strength for pair in pairs)
    strongest = [pair for pair in pairs if pair.strength == most]
    one, other = (names[name] for name in strongest[0].subregions)
    count, alike = len(pairs), "" if len(strongest) == 1 else ".alike"
    facts = {"n": told.number(count, opens=True), "one": one, "other": other}
    facts |= {"provincie": told.product.area.name, "table": table.label}
    text = told.say(f"chapter.pairs{alike}", count=count, **facts)
    return [told.paragraph(text), *told.figures.coherence(), table]


def _ties(told: Telling, records: Mapping[str, Row]) -> list[Block]:
    """Show what depends on what, and say where the years do not fit."""
    ties = _once(told.product.ties)
    if not ties:
        return []
    rows = [_tie(told, tie, records) for tie in ties]
    labels = ("number", "project", "tie", "other_number", "other_project")
    table = told.tables.table("ties", labels, rows)
    count = len(ties)
    facts = {"n": told.number(count), "table": table.label}
    facts["provincie"] = told.product.area.name
    said = [told.say("chapter.ties", count=count, **facts)]
    said += list(_too_early(told, records))[:MOST]
    return [told.paragraph(*said), table]


def _once(ties: Sequence[Tie]) -> list[Tie]:
    """Leave out what the other project says too, the other way round."""
    kept: dict[tuple[str, ...], Tie] = {}
    for tie in ties:
        both = tie.order or (tie.project_id, tie.other_id)
        if tie.kind is Samenhang.ALTERNATIEF_VOOR:
            both = (min(both), max(both))
        kind = "order" if tie.order else tie.kind.value
        kept.setdefault((kind, *both), tie)
    return list(kept.values())


def _tie(told: Telling, tie: Tie, records: Mapping[str, Row]) -> tuple[str, ...]:
    def shown(project: str) -> tuple[str, str]:
        name = records.get(project, {}).get("naam")
        return project, "" if is_missing(name) else str(name)

    kind = word(tie.kind.value, told.language)
    return (*shown(tie.project_id), kind, *shown(tie.other_id))


def _too_early(told: Telling, records: Mapping[str, Row]) -> Iterator[str]:
    for tie in _once(told.product.ties):
        if tie.order is None:
            continue
        first, then = tie.order
        since, until = (_year(records.get(name, {})) for name in (first, then))
        if since is None or until is None or until >= since:
            continue
        facts = {"since": str(since), "until": str(until)}
        yield told.say("chapter.ties.early", first=first, then=then, **facts)


def _year(row: Row) -> int | None:
    year = row.get("gereed_jaar")
    return None if is_missing(year) else int(str(year).partition(".")[0])
