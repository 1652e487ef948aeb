"""The map of chapter E: subregions with their names, the provincie, every project.

It is drawn as the look has it: water is the ground, neighbours lie around, borders and
names tell subregions apart, and a symbol stands for a project.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import Check, Finding, ProvincialProduct, Severity
from pva_geo.render.figures.labels import Box, Placer
from pva_geo.render.figures.legend import Legend, Shown, draw_legend
from pva_geo.render.figures.names import draw_names
from pva_geo.render.figures.svg import WIDTH, View, drawing, element, text
from pva_geo.render.figures.symbols import (
    SCALE,
    Mark,
    carrier_of,
    centre,
    cluster,
    gather,
    symbol,
)
from pva_geo.render.geography import Land, colour_neighbours, simplify_land
from pva_geo.render.ladder import ladder_of, rungs
from pva_geo.render.places import NamedPlaces, place_of
from pva_geo.render.style import FILLS, HATCH_DEGREES, carrier_token

__all__ = ["chapter_map"]

MARGIN = 22.0
LEAST_HIGH, MOST_HIGH = 330.0, 540.0
"""A4 keeps room for the caption, the legend and some lines of text."""
SIMPLER_M = 40.0
"""Extents of projects are simplified by this."""
SMALL_UNITS2 = 400.0
"""Parts and holes smaller than this have a thin border."""
BARS_KM = (50, 20, 10, 5, 2, 1)
COVERAGE = (Check.GAP, Check.OVERLAP, Check.SPILL)


def chapter_map(product: ProvincialProduct, name: str) -> str:
    """Draw the map as SVG, with colours by token.

    Parameters
    ----------
    product
        Its subregions, projects and defects are drawn.
    name
        What a reader who cannot see it hears.
    """
    view = _view(product.gemeenten)
    land = simplify_land(
        product.gemeenten, product.coverage.subregions, product.context
    )
    marks, ladder = _marks(product, view), ladder_of(product.projects)
    groups = gather(marks)
    lines, areas = _extents(product, view)
    faults = list(_faults(product, view))
    shown = Shown(
        marks=marks,
        ladder=ladder,
        clusters=any(len(group) > 1 for group in groups),
        lines=bool(lines),
        areas=bool(areas),
        unassigned=any(_unassigned(product.gemeenten)),
        errors=bool(faults),
    )
    placer = Placer(width=WIDTH, height=view.height)
    bar, box = _scale_bar(view, product)
    placer.reserve([box, *_boxes(groups)])
    layers = [
        *_ground(product, land, view),
        *faults,
        *areas,
        *lines,
        *(symbol(g[0]) if len(g) == 1 else cluster(g) for g in groups),
        *draw_names(product, land, view, placer, [g[0] for g in groups if len(g) == 1]),
        bar,
    ]
    legend = draw_legend(shown, product.language)
    return _framed(layers, view, legend, name)


def _view(units: gpd.GeoDataFrame) -> View:
    west, south, east, north = units.total_bounds.tolist()
    wide, high = east - west, north - south
    scale = min((WIDTH - 2 * MARGIN) / wide, (MOST_HIGH - 2 * MARGIN) / high)
    height = float(np.clip(high * scale + 2 * MARGIN, LEAST_HIGH, MOST_HIGH))
    return View(
        west=(west + east) / 2 - WIDTH / scale / 2,
        north=(south + north) / 2 + height / scale / 2,
        scale=scale,
        height=height,
    )


def _framed(layers: Sequence[str], view: View, legend: Legend, name: str) -> str:
    frame = {"width": WIDTH, "height": view.height}
    half = element(
        "clipPath", element("rect", x=-12, y=0, width=24, height=14), id="kaart-half"
    )
    hatches = [_hatch("loos", "un", 45), *(_hatch_of(d) for d in HATCH_DEGREES)]
    definitions = element("defs", "".join([half, *hatches]))
    inner = element("g", "".join(layers))
    edge = element("rect", **frame, stroke="var(--line2)", stroke_width=1)
    below = element("g", legend.svg, transform=f"translate(0 {view.height + 8:.1f})")
    whole = view.height + 8 + legend.height
    return drawing(whole, [definitions, inner, edge, below], name)


def _hatch_of(drager: str) -> str:
    carrier = carrier_of(drager)
    return _hatch(
        carrier_token(carrier), carrier_token(carrier), HATCH_DEGREES[carrier]
    )


def _hatch(name: str, token: str, degrees: int) -> str:
    stroke = element(
        "path", d="M0 0V6", stroke=f"var(--{token})", stroke_width=1.6, opacity=0.6
    )
    return element(
        "pattern",
        stroke,
        id=f"kaart-{name}",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform=f"rotate({degrees})",
    )


def _ground(product: ProvincialProduct, land: Land, view: View) -> Iterator[str]:
    """Draw water, neighbours, subregions, gemeenten and borders, bottom up."""
    size = {"width": WIDTH, "height": view.height}
    yield element("rect", **size, fill="var(--water)")
    seen = view.box
    yield _area(view, shapely.intersection(land.abroad, seen), "abroad")
    for shape in land.context:
        near = shapely.intersection(shape, seen)
        yield _area(view, near, "land", stroke="var(--surf)", stroke_width=1.0)
    subregions = product.coverage.subregions
    fills = colour_neighbours(subregions, len(FILLS))
    for shape, fill in zip(land.subregions, fills, strict=True):
        yield _area(view, shape, f"fill{fill}")
    for shape, loose in zip(land.units, _unassigned(product.gemeenten), strict=True):
        if loose:
            yield _area(view, shape, "land")
            yield element("path", d=view.path(shape), fill="url(#kaart-loos)")
    thin = {"stroke": "var(--gm)", "stroke_width": 0.7, "opacity": 0.8}
    units = "".join(view.path(shape) for shape in land.units)
    yield element("path", d=units, **thin, stroke_linejoin="round")
    whole = shapely.coverage_union_all(land.units)
    for shapes, width in ((land.subregions, 1.8), ([whole], 3.0)):
        yield from _borders(view, shapes, width)


def _borders(view: View, shapes: Iterable[BaseGeometry], width: float) -> Iterator[str]:
    """Draw borders; those around what is small are thin, or they would hide it."""
    rings = shapely.get_rings(shapely.get_parts(list(shapes)))
    sizes = shapely.area(shapely.polygons(rings)) * view.scale**2
    small = sizes < SMALL_UNITS2
    for some, wide in ((rings[~small], width), (rings[small], 0.8)):
        border = "".join(view.path(shapely.Polygon(ring)) for ring in some)
        style = {"stroke": "var(--sub)", "stroke_linejoin": "round"}
        yield element("path", d=border, stroke_width=wide, **style) if border else ""


def _unassigned(units: gpd.GeoDataFrame) -> list[bool]:
    return [not str(name or "") for name in units["subregion_id"].fillna("")]


def _area(view: View, shape: BaseGeometry, token: str, **more: object) -> str:
    polygons = [p for p in shapely.get_parts(shape) if p.geom_type == "Polygon"]
    if not polygons:
        return ""
    return element(
        "path",
        d=view.path(shapely.MultiPolygon(polygons)),
        fill=f"var(--{token})",
        fill_rule="evenodd",
        **more,
    )


def _faults(product: ProvincialProduct, view: View) -> Iterator[str]:
    """Draw the defects of a coverage that is not sound."""
    for finding in product.coverage.findings:
        shape = finding.geometry
        if shape is not None and _drawn(finding):
            yield element(
                "path",
                d=view.path(shapely.simplify(shape, SIMPLER_M)),
                fill="var(--err)",
                fill_opacity=0.35,
                stroke="var(--err)",
                stroke_width=1.8,
            )


def _drawn(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR and finding.check in COVERAGE


def _marks(product: ProvincialProduct, view: View) -> list[Mark]:
    """Place a symbol for each project that has a place."""
    projects = product.projects
    ladder = ladder_of(projects)
    steps = rungs(ladder)
    found, places = [], NamedPlaces(product.gemeenten)
    plain = projects.drop(columns="geometry").to_dict("records")
    for row, shape in zip(plain, projects.geometry, strict=True):
        at = _at(row, shape, places)
        if at is None or not shapely.intersects(at, view.box):
            continue
        x, y = view.place(at)
        step = steps.get(str(row.get(ladder)), "?") if ladder else ""
        drager = carrier_of(row.get("energiedrager"))
        found.append(
            Mark(
                number=str(row["project_id"]),
                drager=drager,
                step=step,
                x=x,
                y=y,
                loose=shape is None,
            )
        )
    return found


def _at(
    row: dict[Any, Any], shape: BaseGeometry | None, places: NamedPlaces
) -> shapely.Point | None:
    if shape is not None and not shape.is_empty:
        return place_of(shape)
    named = str(row.get("gemeenten") or "")
    return places.among(code for code in named.split("|") if code)


def _extents(product: ProvincialProduct, view: View) -> tuple[list[str], list[str]]:
    """Draw tracks, and areas: largest first, hatched so that they hide nothing."""
    lines, areas = [], []
    projects = product.projects
    columns = (projects.geometry, projects["energiedrager"])
    for shape, carrier in zip(*columns, strict=True):
        dimension = 0 if shape is None else int(shapely.get_dimensions(shape))
        if dimension < 1:
            continue
        drager = carrier_of(carrier)
        seen = shapely.intersection(shapely.simplify(shape, SIMPLER_M), view.box)
        style = {"d": view.path(seen), "stroke_linejoin": "round"}
        colour = f"var(--{carrier_token(drager)})"
        halo = element("path", **style, stroke="var(--halo)", stroke_width=4.6)
        dash = element(
            "path", **style, stroke=colour, stroke_width=2.4, stroke_dasharray="6 3"
        )
        if dimension == 1:
            lines.append(halo + dash)
            continue
        hatch = (
            f"url(#kaart-{carrier_token(drager)})" if drager in HATCH_DEGREES else None
        )
        edge = {"stroke": colour, "stroke_width": 1.3, "stroke_dasharray": "4 3"}
        areas.append((shape.area, element("path", **style, **edge, fill=hatch)))
    largest = [svg for _, svg in sorted(areas, key=lambda one: -one[0])]
    return lines, largest


def _boxes(groups: Sequence[Sequence[Mark]]) -> Iterator[Box]:
    for group in groups:
        half = 9.5 * SCALE + 2 if len(group) == 1 else 13.0
        x, y = centre(group)
        yield x - half, y - half, x + half, y + half


def _scale_bar(view: View, product: ProvincialProduct) -> tuple[str, Box]:
    """Draw a bar of whole kilometres, lower right."""
    km = next((n for n in BARS_KM if n * 1000 * view.scale < 130), 1)
    wide, y = km * 1000 * view.scale, view.height - 10
    left, right = WIDTH - 12 - wide, WIDTH - 12
    bar = f"M{left:.1f} {y - 5:.1f}V{y:.1f}H{right:.1f}V{y - 5:.1f}"
    under = element("path", d=bar, stroke="var(--halo)", stroke_width=4)
    over = element("path", d=bar, stroke="var(--ink)", stroke_width=1.3)
    words = say("figure.scale", product.language, n=format_number(km, product.language))
    label = text(
        words,
        (left + right) / 2,
        y - 7,
        font_size=10.5,
        text_anchor="middle",
        fill="var(--ink)",
        stroke="var(--halo)",
        stroke_width=3,
        paint_order="stroke",
    )
    return under + over + label, (left - 6, y - 22, right + 6, y + 6)
