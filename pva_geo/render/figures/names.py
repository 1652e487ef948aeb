"""Names on the map of chapter E: subregions, numbers of projects, neighbours."""

from collections.abc import Iterator, Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.model import ProvincialProduct
from pva_geo.render.figures.labels import Label, Placer
from pva_geo.render.figures.svg import View, text
from pva_geo.render.figures.symbols import Mark
from pva_geo.render.geography import Land

__all__ = ["draw_names"]

NAME, SMALLER, NUMBER, AROUND = 15.0, 12.5, 10.5, 12.0
COARSE = 1.5
"""Units by which outlines are simplified to measure labels against them."""
LEAST_UNITS2 = 2_500.0
"""Neighbours of which less is seen have no name."""


def draw_names(
    product: ProvincialProduct,
    land: Land,
    view: View,
    placer: Placer,
    numbered: Sequence[Mark],
) -> Iterator[str]:
    """Draw the names, the largest subregion first, then what still finds room."""
    names = [str(name) for name in product.coverage.subregions["name"]]
    order = np.argsort(-shapely.area(land.subregions), kind="stable")
    for place in order.tolist():
        shape = _in_units(view, land.subregions[place])
        if shape.is_empty:
            continue
        sizes = (NAME, SMALLER)
        found = next(
            ((s, at) for s in sizes if (at := placer.name(shape, names[place], s))),
            None,
        )
        if found:
            yield _written(found[1], found[0], weight=700)
    for mark in numbered:
        beside = placer.beside(mark.number, mark.x, mark.y, NUMBER)
        if beside:
            yield _written(beside, NUMBER, weight=700)
    for name, shape in zip(product.context["provincie"], land.context, strict=True):
        seen = _in_units(view, shapely.intersection(shape, view.box))
        if seen.area < LEAST_UNITS2:
            continue
        if label := placer.name(_largest(seen), str(name), AROUND):
            yield _written(label, AROUND, colour="lab2", style="italic")


def _in_units(view: View, shape: BaseGeometry) -> BaseGeometry:
    """Give a shape in units of the drawing, so that labels are measured alike."""
    corner = np.array([view.west, view.north])
    turned = np.array([view.scale, -view.scale])
    moved = shapely.transform(shape, lambda xy: (xy - corner) * turned)
    simple: BaseGeometry = shapely.simplify(moved, COARSE)
    return simple


def _largest(shape: BaseGeometry) -> BaseGeometry:
    parts = shapely.get_parts(shape)
    largest: BaseGeometry = parts[int(np.argmax(shapely.area(parts)))]
    return largest


def _written(
    label: Label,
    size: float,
    *,
    colour: str = "ink",
    weight: int | None = None,
    style: str | None = None,
) -> str:
    """Write a label with its halo; the middle of its lines is its place."""
    high = size * 1.15
    first = label.y - high * (len(label.lines) - 1) / 2 + size * 0.35
    return "".join(
        text(
            line,
            label.x,
            first + high * number,
            font_size=size,
            font_weight=weight,
            font_style=style,
            text_anchor="middle",
            fill=f"var(--{colour})",
            stroke="var(--halo)",
            stroke_width=3.2,
            stroke_linejoin="round",
            paint_order="stroke",
        )
        for number, line in enumerate(label.lines)
    )
