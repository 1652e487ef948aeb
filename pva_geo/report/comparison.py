"""A comparison of two schemes as a page of plain text, and as one document."""

from collections.abc import Iterator, Mapping, Sequence

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number
from pva_geo.comparison import Change, Indicator, Move, SchemeComparison
from pva_geo.report.names import gemeente_key

__all__ = [
    "change_names",
    "comparison_dict",
    "comparison_page",
    "comparison_verdict",
    "move_line",
    "ordered_moves",
    "shown_indicator",
    "side_names",
]

SHOWN = 40
"""Moves that a page says in words; all are in the files."""
KM2 = 1_000_000.0
DECIMALS = {"n": 0, "km2": 1, "km": 1, "share": 3, "ratio": 2, "inhabitants": 0}
WHOLE = 1 - 1e-9


def comparison_page(compared: SchemeComparison, language: Language = "nl") -> str:
    """Write a comparison as a page: structure, moves, crosswalk, indicators.

    Parameters
    ----------
    compared
        Of `compare_schemes`.
    language
        `nl` or `en`.
    """
    blocks = [
        "\n".join(_head(compared, language)),
        "\n".join(comparison_verdict(compared, language)),
        _section("compare.structure", _structure(compared, language), language),
        _section("compare.moves", _moves(compared, language), language),
        _section("compare.crosswalk", _crosswalk(compared, language), language),
        _section("compare.indicators", _indicators(compared, language), language),
        _section("compare.likeness", _likeness(compared, language), language),
        say("compare.method", language),
    ]
    return "\n\n".join(block for block in blocks if block)


def comparison_verdict(compared: SchemeComparison, language: Language) -> list[str]:
    """Say in a few sentences what differs."""
    lines = []
    for key, side in (("old", compared.old), ("new", compared.new)):
        if count := compared.findings.get(key, 0):
            facts = {"label": side.label, "count": count}
            lines.append(say("compare.side.errors", language, **facts))
    if count := compared.findings.get("projects", 0):
        lines.append(say("compare.projects.errors", language, count=count))
    moves = compared.transfers
    if compared.same:
        lines.append(say("compare.same", language))
    elif not moves:
        lines.append(say("compare.told", language))
    else:
        area = sum(move.area_m2 for move in moves)
        lines.append(say("compare.moved", language, count=len(moves), area=area))
    if compared.projects:
        count, total = len(compared.project_moves), compared.projects
        if count:
            lines.append(say("compare.projects", language, count=count, total=total))
    return lines


def comparison_dict(
    compared: SchemeComparison, language: Language = "nl"
) -> dict[str, object]:
    """Give two schemes as plain lists, texts and numbers; the keys are stable."""
    names = side_names(compared, language)
    return {
        "provincie": compared.area.to_dict(),
        "year": compared.area.year,
        "derived": compared.area.derived,
        "old": _side_dict(compared, "old"),
        "new": _side_dict(compared, "new"),
        "same": compared.same,
        "changes": [
            {"kind": c.kind.value, "old": list(c.old), "new": list(c.new)}
            for c in compared.changes
        ],
        "renames": dict(compared.renames),
        "moves": [
            {
                "gemeentecode": move.gemeentecode,
                "gemeente": move.gemeente,
                "old": move.old or None,
                "new": move.new or None,
                "kind": move.kind.value,
                "transfer": move in compared.transfers,
                "share": move.share,
                "area_m2": move.area_m2,
                "inhabitants": move.inhabitants,
                "message": move_line(move, names, language),
            }
            for move in ordered_moves(compared)
        ],
        "crosswalk": [
            {
                "old": cell.old or None,
                "new": cell.new or None,
                "gemeenten": list(cell.gemeenten),
                "area_m2": cell.area_m2,
                "projects": cell.projects,
                "inhabitants": cell.inhabitants,
            }
            for cell in compared.crosswalk
        ],
        "projects": compared.projects,
        "project_moves": [
            {"project_id": project, "old": old, "new": new}
            for project, old, new in compared.project_moves
        ],
        "indicators": [i.to_dict(language) for i in compared.indicators],
        "likeness": compared.likeness.to_dict(),
    }


def ordered_moves(compared: SchemeComparison) -> list[Move]:
    """Give the moves in order of a Dutch list of gemeenten; real transfers first."""
    told = {move for move in compared.moves if move not in compared.transfers}
    return sorted(
        compared.moves, key=lambda m: (m in told, gemeente_key(m.gemeente), m.new)
    )


def side_names(
    compared: SchemeComparison, language: Language
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Give id → name of both sides; what is in no subregion has a name too."""
    nobody = {"": say("compare.nobody", language)}
    return compared.old.names | nobody, compared.new.names | nobody


def move_line(
    move: Move, names: tuple[Mapping[str, str], Mapping[str, str]], language: Language
) -> str:
    """Say one move in words."""
    key = "compare.move" if move.share > WHOLE else "compare.move.part"
    return say(
        key,
        language,
        gemeente=move.gemeente,
        code=move.gemeentecode,
        share=move.share,
        old=names[0][move.old],
        new=names[1][move.new],
    )


def change_names(
    change: Change, names: tuple[Mapping[str, str], Mapping[str, str]]
) -> tuple[list[str], list[str]]:
    """Give the names of the subregions of a change, old and new."""
    return [names[0][i] for i in change.old], [names[1][i] for i in change.new]


def shown_indicator(indicator: Indicator, language: Language) -> tuple[str, str]:
    """Write both values of an indicator with the decimals of its unit."""
    decimals = DECIMALS[indicator.unit]
    old, new = indicator.old, indicator.new
    return format_number(old, language, decimals), format_number(
        new, language, decimals
    )


def _head(compared: SchemeComparison, language: Language) -> Iterator[str]:
    area = compared.area
    yield say("compare.head", language, provincie=area.name, day=area.peildatum)
    for letter, side in (("A", compared.old), ("B", compared.new)):
        count = len(side.subregions)
        facts = {"side": letter, "label": side.label, "count": count}
        yield say("compare.side", language, **facts)


def _structure(compared: SchemeComparison, language: Language) -> list[str]:
    names, lines = side_names(compared, language), []
    for change in compared.changes:
        old, new = (", ".join(part) or "–" for part in change_names(change, names))
        kind = say(f"compare.kind.{change.kind}", language)
        shown = old if old == new else f"{old} → {new}"
        lines.append(f"  {kind}: {shown}")
    return lines


def _moves(compared: SchemeComparison, language: Language) -> list[str]:
    names = side_names(compared, language)
    transfers = [m for m in ordered_moves(compared) if m in compared.transfers]
    lines = [f"  {move_line(move, names, language)}" for move in transfers[:SHOWN]]
    if (left := len(transfers) - SHOWN) > 0:
        lines.append(f"  {say('compare.more', language, n=left)}")
    return lines


def _crosswalk(compared: SchemeComparison, language: Language) -> list[str]:
    names = side_names(compared, language)
    cells = compared.crosswalk
    keys = ["old", "new", "gemeenten", "area", "projects", "inhabitants"]
    rows = [
        [
            names[0][cell.old],
            names[1][cell.new],
            str(len(cell.gemeenten)),
            format_number(cell.area_m2 / KM2, language, 1),
            "" if cell.projects is None else str(cell.projects),
            _whole(cell.inhabitants, language),
        ]
        for cell in cells
    ]
    kept = [n for n in range(len(keys)) if any(row[n] for row in rows)]
    head = [say(f"compare.column.{key}", language) for key in keys]
    return _table([[line[n] for n in kept] for line in (head, *rows)], text=2)


def _indicators(compared: SchemeComparison, language: Language) -> list[str]:
    head = ["indicator", "a", "b", "unit"]
    rows = [[say(f"compare.column.{key}", language) for key in head]]
    rows += [
        [
            indicator.label(language),
            *shown_indicator(indicator, language),
            say(f"compare.unit.{indicator.unit}", language),
        ]
        for indicator in compared.indicators
    ]
    return _table(rows, text=1)


def _likeness(compared: SchemeComparison, language: Language) -> list[str]:
    rows = [
        [
            say(f"compare.likeness.{key}", language),
            format_number(value, language, 0 if isinstance(value, int) else 3),
        ]
        for key, value in compared.likeness.to_dict().items()
    ]
    return _table(rows, text=1)


def _table(rows: Sequence[Sequence[str]], *, text: int) -> list[str]:
    """Set rows in columns: the first ones of text, the others of figures."""
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return [
        "  "
        + "  ".join(
            cell.ljust(width) if n < text else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _whole(value: float | None, language: Language) -> str:
    return "" if value is None else format_number(value, language)


def _side_dict(compared: SchemeComparison, key: str) -> dict[str, object]:
    side = compared.old if key == "old" else compared.new
    frame = side.subregions
    columns = ("subregion_id", "name", "gemeenten")
    parts = zip(*(frame[c] for c in columns), frame.geometry.area, strict=True)
    return {
        "label": side.label,
        "ok": side.ok,
        "errors": compared.findings.get(key, 0),
        "subregions": [
            {
                "subregion_id": str(i),
                "name": str(name),
                "gemeenten": list(codes),
                "area_m2": float(area),
            }
            for i, name, codes, area in parts
        ],
    }


def _section(key: str, lines: Sequence[str], language: Language) -> str:
    return "\n".join([say(key, language), *lines]) if lines else ""
