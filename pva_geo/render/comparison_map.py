"""The map of a comparison: the new scheme, and on it every gemeente that moves."""

from collections.abc import Sequence

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import Language, say, templates
from pva_geo.catalogue.numbers import format_list, format_value
from pva_geo.comparison import Move, SchemeComparison
from pva_geo.model import Source
from pva_geo.render.findings_map import SCRIPTS, STYLES
from pva_geo.render.geography import encode
from pva_geo.render.land_payload import encode_point, land_payload
from pva_geo.render.map import ICONS, credit, source_lines
from pva_geo.render.page import Page
from pva_geo.report.comparison import (
    change_names,
    comparison_verdict,
    move_line,
    ordered_moves,
    shown_indicator,
    side_names,
)
from pva_geo.subregions import assign_units

__all__ = ["comparison_html"]

DRAWN_M = 60.0
"""What moves is simplified by this for drawing."""
Item = dict[str, object]


def comparison_html(
    compared: SchemeComparison,
    context: gpd.GeoDataFrame,
    sources: Sequence[Source],
    language: Language = "nl",
) -> str:
    """Draw a comparison as one offline page.

    Parameters
    ----------
    compared
        Of `compare_schemes`.
    context
        Other provincies, RD New, for drawing.
    sources
        Named in the credit and in a fold.
    language
        `nl` or `en`.
    """
    items = _items(compared, language)
    words = templates("map", "findings.ui.", language)
    words |= templates("comparison", "compare.ui.", language)
    units = assign_units(compared.area.units, compared.new.subregions)
    data = {
        "lang": language,
        "words": words,
        "kinds": templates("comparison", "compare.kind.", language),
        "sliver": "",
        "land": land_payload(units, compared.new.subregions, context),
        "findings": items,
    }
    page = Page(
        "bevindingen.html",
        data,
        _context(compared, items, words, sources, language),
        scripts=SCRIPTS,
        styles=STYLES,
    )
    return page.to_html()


def _items(compared: SchemeComparison, language: Language) -> list[Item]:
    """Give what moves in the form in which the page lists things."""
    names = side_names(compared, language)
    told = {move for move in compared.moves if move not in compared.transfers}
    return [
        {
            "n": number,
            "check": move.gemeentecode,
            "kind": move.kind.value,
            "severity": "info" if move in told else "warning",
            "title": f"{move.gemeente} → {names[1][move.new]}",
            "message": f"{move_line(move, names, language)}.",
            "remedy": _becomes(compared, move, language),
            "area": format_value(move.area_m2, "m2", language),
            "width": None,
            "metres": None,
            "sliver": False,
            "source": None,
            "rows": [],
            "lens": None,
            **_place(_shape(compared, move)),
        }
        for number, move in enumerate(ordered_moves(compared), start=1)
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
    kind = "ok" if compared.old.ok and compared.new.ok else "warn"
    sides = f"A: {compared.old.label} · B: {compared.new.label}"
    return {
        "lang": language,
        "title": f"{area.name}: {subtitle.lower()}",
        "provincie": area.name,
        "subtitle": subtitle,
        "verdict": {
            "kind": kind,
            "sentence": " ".join(comparison_verdict(compared, language)),
        },
        "icon": ICONS[kind],
        "concept": False,
        "concept_word": "",
        "notice": sides,
        "ui": words,
        "zoom": templates("map", "map.ui.", language),
        "map_name": say("map.map_name", language, provincie=area.name),
        "has_findings": bool(items),
        "balance": [
            (i.label(language), " → ".join(shown_indicator(i, language)))
            for i in compared.indicators
        ],
        "looked_at": [say("compare.method", language)],
        "sources": source_lines(sources, language),
        "notes": [],
        "credit": credit(sources, area.year, language),
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
