"""The land that both maps draw, as plain data: units, subregions, what is around."""

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.render.geography import (
    UNITS_PER_DEGREE,
    Drawing,
    colour_neighbours,
    degrees_of,
    draw_land,
)
from pva_geo.render.places import place_inside
from pva_geo.render.style import FILLS

__all__ = ["encode_inside", "encode_point", "land_payload"]


def land_payload(
    gemeenten: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame, context: gpd.GeoDataFrame
) -> dict[str, object]:
    """Give the land that both maps draw: units, subregions, neighbours, abroad."""
    drawing = draw_land(gemeenten, subregions, context)
    fills = colour_neighbours(subregions, len(FILLS))
    return {
        "bounds": drawing.bounds,
        "arcs": drawing.arcs,
        "gemeenten": _gemeenten(gemeenten, drawing),
        "subregions": [
            {
                "id": str(i),
                "name": str(name),
                "fill": fill,
                "rings": rings,
                "at": encode_inside(shape),
            }
            for i, name, fill, rings, shape in zip(
                subregions["subregion_id"],
                subregions["name"],
                fills,
                drawing.subregions,
                subregions.geometry,
                strict=True,
            )
        ],
        "context": [
            {"name": name, "rings": rings}
            for name, rings in zip(context["provincie"], drawing.context, strict=True)
            if rings
        ],
        "abroad": drawing.abroad,
    }


def _gemeenten(
    gemeenten: gpd.GeoDataFrame, drawing: Drawing
) -> list[dict[str, object]]:
    columns = (
        gemeenten["gemeentecode"],
        gemeenten["gemeente"],
        gemeenten["subregion_id"],
    )
    shapes = gemeenten.geometry
    return [
        {
            "code": code,
            "name": name,
            "sub": sub,
            "rings": rings,
            "at": encode_inside(shape),
        }
        for code, name, sub, rings, shape in zip(
            *columns, drawing.gemeenten, shapes, strict=True
        )
    ]


def encode_inside(shape: BaseGeometry) -> list[int]:
    """Give a place well inside, for a label: longitude and latitude in 1e-5 degree."""
    return [] if shape.is_empty else encode_point(place_inside(shape))


def encode_point(point: BaseGeometry) -> list[int]:
    """Give longitude and latitude of a point in RD New, in 1e-5 degree."""
    x, y = degrees_of(*shapely.get_coordinates(point)[0].tolist())
    return [round(x * UNITS_PER_DEGREE), round(y * UNITS_PER_DEGREE)]
