"""The map of a comparison: the new scheme, and on it every gemeente that moves."""

from collections.abc import Sequence

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import Language, say, templates
from pva_geo.catalogue.numbers import format_list, format_value
from pva_geo.comparison import (
    Move,
    ProjectKind,
    RoundComparison,
    SchemeComparison,
)
from pva_geo.model import Source
from pva_geo.render.findings_map import SCRIPTS, STYLES
from pva_geo.render.geography import encode
from pva_geo.render.land_payload import encode_point, land_payload
from pva_geo.render.map import ICONS, credit, invented, source_lines
from pva_geo.render.page import Page
from pva_geo.render.places import place_of
from pva_geo.report.comparison import (
    change_names,
    comparison_verdict,
    move_line,
    ordered_moves,
    shown_indicator,
    side_names,
)
from pva_geo.report.rounds import change_line, field_lines, rounds_verdict
from pva_geo.subregions import assign_units

__all__ = ["comparison_html"]

BAND_M = 120.0
"""Half the width of the band that shows a route."""
DRAWN_M = 60.0
"""What moves is simplified by this for drawing."""
Item = dict[str, object]
BARE: Item = {
    "width": None,
    "metres": None,
    "sliver": False,
    "source": None,
    "rows": [],
    "lens": None,
}
"""What the page shows of findings, and what a comparison does not have."""


def comparison_html(
    schemes: SchemeComparison,
    rounds: RoundComparison | None,
    context: gpd.GeoDataFrame,
    sources: Sequence[Source],
    language: Language = "nl",
) -> str:
    """Draw a comparison as one offline page.

    Parameters
    ----------
    schemes
        Of `compare_schemes`; the new one is drawn.
    rounds
        Of `compare_rounds`; its projects are marked too.
    context
        Other provincies, RD New, for drawing.
    sources
        Named in the credit and in a fold.
    language
        `nl` or `en`.
    """
    items = [*_items(schemes, language)]
    items += _projects(rounds, language) if rounds else []
    items = [item | {"n": number} for number, item in enumerate(items, start=1)]
    words = templates("findings", "findings.ui.", language)
    words |= templates("comparison", "compare.ui.", language)
    if rounds:
        words |= templates("comparison", "rounds.ui.", language)
    units = assign_units(schemes.area.units, schemes.new.subregions)
    data = {
        "lang": language,
        "words": words,
        "kinds": templates("comparison", "compare.kind.", language),
        "sliver": "",
        "land": land_payload(units, schemes.new.subregions, context),
        "findings": items,
    }
    told = comparison_verdict(schemes, language)
    if rounds:
        told = [rounds_verdict(rounds, language), *told]
    page = Page(
        "bevindingen.html",
        data,
        _context(schemes, items, words, sources, language)
        | {"verdict": _verdict(schemes, told)},
        scripts=SCRIPTS,
        styles=STYLES,
    )
    return page.to_html()


def _verdict(schemes: SchemeComparison, told: Sequence[str]) -> dict[str, str]:
    kind = "ok" if schemes.old.ok and schemes.new.ok else "warn"
    return {"kind": kind, "sentence": " ".join(told)}


def _projects(rounds: RoundComparison, language: Language) -> list[Item]:
    """Give what became of the projects in the form in which the page lists things."""
    return [
        {
            "check": ", ".join(change.new or change.old),
            "kind": f"project_{change.kind}",
            "severity": "info" if change.kind is ProjectKind.CHANGED else "warning",
            "title": change.name,
            "message": change_line(change, language),
            "remedy": "; ".join(field_lines(change, language)),
            "area": None,
            **BARE,
            **_marked(change.geometry),
        }
        for change in rounds.changes
    ]


def _marked(shape: BaseGeometry | None) -> Item:
    if shape is None or shape.is_empty:
        return {"point": None, "at": None, "rings": None}
    point = place_of(shape)
    place = {"point": [round(point.x), round(point.y)], "at": encode_point(point)}
    return place | {"rings": _extent(shape)}


def _extent(shape: BaseGeometry) -> list[list[int]] | None:
    """Give what is drawn of a project: its area, or its route as a narrow band."""
    dimension = int(shapely.get_dimensions(shape))
    if dimension == 0:
        return None
    simple = shapely.simplify(shape, DRAWN_M)
    if dimension == 1:
        simple = shapely.buffer(simple, BAND_M, quad_segs=1, cap_style="flat")
    return encode(simple)


def _items(compared: SchemeComparison, language: Language) -> list[Item]:
    """Give what moves in the form in which the page lists things."""
    names = side_names(compared, language)
    told = {move for move in compared.moves if move not in compared.transfers}
    return [
        {
            "check": move.gemeentecode,
            "kind": move.kind.value,
            "severity": "info" if move in told else "warning",
            "title": f"{move.gemeente} → {names[1][move.new]}",
            "message": f"{move_line(move, names, language)}.",
            "remedy": _becomes(compared, move, language),
            "area": format_value(move.area_m2, "m2", language),
            **BARE,
            **_place(_shape(compared, move)),
        }
        for move in ordered_moves(compared)
    ]


def _becomes(compared: SchemeComparison, move: Move, language: Language) -> str:
    """Say what becomes of the subregions that a move is about."""
    names = side_names(compared, language)
    for change in compared.changes:
        if move.old in change.old or move.new in change.new:
            old, new = change_names(change, names)
            return say(
                "compare.map.detail",
                language,
                kind=say(f"compare.kind.{change.kind}", language),
                old=format_list(old, language) or names[0][""],
                new=format_list(new, language) or names[1][""],
            )
    return ""


def _shape(compared: SchemeComparison, move: Move) -> BaseGeometry:
    """Give the polygon that moves: the gemeente, cut by both subregions."""
    units = compared.area.units
    unit = units.geometry[units["gemeentecode"] == move.gemeentecode].iloc[0]
    if move.share > 1 - 1e-9:
        return unit
    for side, name in ((compared.old, move.old), (compared.new, move.new)):
        frame = side.subregions
        own = frame.geometry[frame["subregion_id"].astype(str) == name]
        if len(own):
            unit = shapely.intersection(unit, own.iloc[0])
    return unit


def _place(shape: BaseGeometry) -> Item:
    parts = shapely.get_parts(shape)
    polygons = [p for p in parts if p.geom_type == "Polygon"]
    point = shape.representative_point()
    simple = shapely.simplify(shapely.MultiPolygon(polygons), DRAWN_M)
    return {
        "point": [round(point.x), round(point.y)],
        "at": encode_point(point),
        "rings": encode(simple),
    }


def _context(
    compared: SchemeComparison,
    items: Sequence[Item],
    words: dict[str, object],
    sources: Sequence[Source],
    language: Language,
) -> dict[str, object]:
    area = compared.area
    subtitle = say("compare.map.subtitle", language)
    sides = f"A: {compared.old.label} · B: {compared.new.label}"
    return {
        "lang": language,
        "title": f"{area.name}: {subtitle.lower()}",
        "provincie": area.name,
        "subtitle": subtitle,
        "icon": ICONS[_verdict(compared, ())["kind"]],
        "concept": False,
        "concept_word": "",
        "notice": sides,
        "ui": words,
        "zoom": templates("map", "map.ui.", language),
        "map_name": say("map.map_name", language, provincie=area.name),
        "invented": invented(area, language),
        "also": "",
        "has_findings": bool(items),
        "balance": [
            (i.label(language), " → ".join(shown_indicator(i, language)))
            for i in compared.indicators
        ],
        "looked_at": [say("compare.method", language)],
        "sources": source_lines(sources, language),
        "notes": [],
        "credit": credit(sources, area.peildatum, language),
        "table": [
            {
                "check": item["check"],
                "message": item["message"],
                "remedy": item["remedy"],
                "severity_word": say(f"compare.kind.{item['kind']}", language),
                "place": "",
                "origin": "",
            }
            for item in items
        ],
    }
