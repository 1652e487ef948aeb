"""What stands beside the user's reasons: indicators, and projects by carrier."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pva_geo.catalogue import say
from pva_geo.comparison.alternatives import Measurement, measure_alternatives
from pva_geo.model import Energiedrager, Status
from pva_geo.report.chapter.blocks import Block
from pva_geo.report.chapter.telling import Telling
from pva_geo.report.comparison import shown_indicator
from pva_geo.report.names import is_missing, word

__all__ = ["tell_carriers", "tell_definitions", "tell_indicators"]

SHOWN = ("number", "area_ratio", "inner_border", "cut_res", "crossing_projects")
"""At most five indicators stand in the chapter; `compare` gives them all."""
UNKNOWN = "onbekend"


def tell_indicators(told: Telling) -> list[Block]:
    """Show a few indicators, beside those of the RES and sub-RES regions."""
    measured = measure_alternatives(told.product)
    if not measured:
        return []
    rows = []
    for key in SHOWN:
        values = [one.found.get(key) for one in measured]
        if values[0] is None:
            continue
        cells = [
            "" if v is None else shown_indicator(v, told.language)[0] for v in values
        ]
        unit = told.say(f"compare.unit.{values[0].unit}")
        rows.append((values[0].label(told.language), *cells, unit))
    labels = ("indicator", *(f"scheme_{one.name}" for one in measured), "unit")
    table = told.tables.table("indicators", labels, rows)
    return [told.paragraph(*_said(told, measured, table.label)), table]


def _said(told: Telling, measured: Sequence[Measurement], table: str) -> list[str]:
    values = {
        key: shown_indicator(value, told.language)[0]
        for key, value in measured[0].found.items()
    }
    facts = {"provincie": told.product.area.name, "n": told.number(told.count)}
    said = told.say(
        "chapter.reasons",
        border=values["inner_border"],
        ratio=values["area_ratio"],
        **facts,
    )
    others = [told.say(f"chapter.reasons.{one.name}") for one in measured[1:]]
    beside = ".beside" if others else ""
    return [
        said,
        told.say(f"chapter.reasons.table{beside}", table=table, others=others),
    ]


def tell_definitions(told: Telling) -> list[Block]:
    """Say what the indicators of the chapter measure."""
    if told.held is None or told.count < 2:
        return []
    kept = [key for key in SHOWN if key != "crossing_projects" or told.projects]
    rows = [
        (
            say(f"compare.indicator.{key}", told.language),
            say(f"compare.definition.{key}", told.language),
        )
        for key in kept
    ]
    return [told.tables.table("definitions", ("indicator", "definition"), rows)]


def tell_carriers(told: Telling) -> list[Block]:
    """Show the projects by carrier."""
    projects = told.product.projects
    if not len(projects):
        return []
    if "telt" in projects:
        projects = projects[projects["telt"].astype(bool)]
    columns = (projects["energiedrager"], projects["status"])
    pairs = [
        (UNKNOWN if is_missing(drager) else str(drager), str(status))
        for drager, status in zip(*columns, strict=True)
    ]
    counts = Counter(drager for drager, _ in pairs)
    ordered = [drager for drager, _ in counts.most_common()]
    rows = [[word(d, told.language), str(counts[d])] for d in ordered]
    rows.append([told.say("chapter.table.total"), str(len(pairs))])
    labels = ["carrier", "projects_n"]
    if any(status not in (Status.ONBEKEND, "None", "nan", "") for _, status in pairs):
        labels.append("concrete_n")
        firm = Counter(d for d, status in pairs if status == Status.CONCREET)
        firm_rows = [*(firm[d] for d in ordered), sum(firm.values())]
        for row, n in zip(rows, firm_rows, strict=True):
            row.append(str(n))
    table = told.tables.table(
        "carriers", labels, [tuple(row) for row in rows], totals=1
    )
    return [told.paragraph(_carriers(told, ordered, counts)), table]


def _carriers(told: Telling, ordered: Sequence[str], counts: Mapping[str, int]) -> str:
    total = sum(counts.values())
    names = [word(drager, told.language) for drager in ordered]
    if len(ordered) == 1:
        facts = {"n": told.number(total), "carrier": names[0]}
        facts |= {"provincie": told.product.area.name}
        return told.say("chapter.carriers.one", count=total, **facts)
    shown = told.numbers(total, *(counts[d] for d in ordered))
    variants = {UNKNOWN: ".unknown", Energiedrager.MEERDERE.value: ".several"}
    parts = [
        told.say(
            f"chapter.carriers.part{variants.get(drager, '')}",
            count=counts[drager],
            n=n,
            carrier=name,
        )
        for n, name, drager in zip(shown[1:], names, ordered, strict=True)
    ]
    most = counts[ordered[0]]
    facts = {"total": shown[0], "provincie": told.product.area.name}
    return told.say("chapter.carriers", count=most, parts=parts, **facts)
