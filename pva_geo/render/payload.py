"""A product → what the stakeholders' page shows, as plain data.

No total is computed here: every number stands in the product. Text goes in as text.
"""

from typing import TYPE_CHECKING, Any, cast

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.catalogue import Language, say, templates
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import LiggingSoort, ProvincialProduct
from pva_geo.render.geography import (
    UNITS_PER_DEGREE,
    Drawing,
    colour_neighbours,
    draw_land,
    encode,
    to_degrees,
)
from pva_geo.render.style import (
    CARRIERS,
    FILLS,
    HATCH_DEGREES,
    LADDER_FASE,
    LADDER_STATUS,
    SHAPES,
    TILES,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["encode_point", "land_payload", "product_payload"]

SHEET_FIELDS = (
    "initiatiefnemer",
    "gemeenten",
    "status",
    "fase",
    "type",
    "ingreep",
    "spanningsniveau_kv",
    "capaciteit_mw",
    "capaciteit_mva",
    "start_jaar",
    "gereed_jaar",
    "kosten",
)
"""On every sheet, in this order; what is missing is said."""
EXTRA_FIELDS = (
    "pmiek_ronde",
    "nationaal_miek",
    "opgaven",
    "knelpunt",
    "betrokken_partijen",
    "investeringsplan",
    "besluiten",
    "samenhang",
    "opmerking",
)
"""Only where given."""
WORDS = ("status", "fase", "type", "ingreep")


def product_payload(product: ProvincialProduct) -> dict[str, object]:
    """Give what `kaart.html` shows."""
    ladder = _ladder(product.projects)
    return {
        "lang": product.language,
        "words": templates("map", "map.ui.", product.language),
        "land": land_payload(
            product.gemeenten, product.coverage.subregions, product.context
        ),
        "carriers": _carriers(product.language),
        "ladder": ladder,
        "steps": _steps(ladder, product.language),
        "labels": _labels(product),
        "rests": [
            total.subregion_id
            for total in product.subregion_totals[len(product.coverage.subregions) :]
            if total.betrokken
        ],
        "projects": [_project(product, row, ladder) for row in _records(product)],
        "tiles": "".join(TILES.get(product.background, ())) or None,
        "agrees": product.agrees,
    }


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
                "at": _inside(shape),
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
        {"code": code, "name": name, "sub": sub, "rings": rings, "at": _inside(shape)}
        for code, name, sub, rings, shape in zip(
            *columns, drawing.gemeenten, shapes, strict=True
        )
    ]


def _inside(shape: BaseGeometry) -> list[int]:
    """Give a place well inside, for a label: longitude and latitude in 1e-5 degree."""
    if shape.is_empty:
        return []
    parts = shapely.get_parts(shape)
    largest = parts[int(np.argmax(shapely.area(parts)))]
    centre = shapely.get_point(
        shapely.maximum_inscribed_circle(largest, tolerance=200), 0
    )
    return encode_point(centre)


def encode_point(point: BaseGeometry) -> list[int]:
    """Give longitude and latitude of a point in RD New, in 1e-5 degree."""
    x, y = shapely.get_coordinates(to_degrees(point))[0]
    return [round(float(x) * UNITS_PER_DEGREE), round(float(y) * UNITS_PER_DEGREE)]


def _carriers(language: Language) -> dict[str, object]:
    return {
        drager.value: {
            "label": say(f"word.{drager.value}", language),
            "shape": SHAPES[drager],
            "colour": drager.value.replace(" ", "-").lower(),
            "hatch": HATCH_DEGREES.get(drager, 0),
        }
        for drager in CARRIERS
    }


def _ladder(projects: gpd.GeoDataFrame) -> str:
    """Tell what the fill shows: status if any has one, else fase, else nothing."""
    status = set(projects["status"].dropna()) if "status" in projects else set()
    if status - {"onbekend"}:
        return "status"
    fase = set(projects["fase"].dropna()) if "fase" in projects else set()
    return "fase" if fase else ""


def _steps(ladder: str, language: Language) -> list[dict[str, str]]:
    steps: Mapping[str, str] = {"status": LADDER_STATUS, "fase": LADDER_FASE}.get(
        ladder, {}
    )
    named = [
        {"value": word, "step": step, "label": say(f"word.{word}", language)}
        for word, step in steps.items()
    ]
    if ladder:
        missing = say("map.ui.missing", language)
        named.append({"value": "", "step": "?", "label": missing})
    return named


def _labels(product: ProvincialProduct) -> dict[str, dict[str, str]]:
    """Give the words of values that stand in the data as stored."""
    codes = {
        code
        for joined in product.projects["gemeenten"].dropna()
        for code in str(joined).split("|")
    }
    names = _names(product)
    spoken: dict[str, dict[str, str]] = {
        field: {word: say(f"word.{word}", product.language) for word in words}
        for field, words in (("status", LADDER_STATUS), ("fase", LADDER_FASE))
    }
    return spoken | {
        "gemeente": {code: names.get(code, code) for code in sorted(codes)}
    }


def _records(product: ProvincialProduct) -> list[dict[str, Any]]:
    shapes = product.projects.geometry.tolist()
    plain = product.projects.drop(columns="geometry").to_dict("records")
    return [
        {str(k): _value(v) for k, v in record.items()} | {"geometry": shape}
        for record, shape in zip(plain, shapes, strict=True)
    ]


def _value(value: object) -> object:
    if value is None or (not isinstance(value, str) and pd.isna(cast("Any", value))):
        return None
    return value


def _project(
    product: ProvincialProduct, row: dict[str, Any], ladder: str
) -> dict[str, object]:
    language = product.language
    codes = [code for code in str(row.get("gemeenten") or "").split("|") if code]
    names = _names(product)
    places = [names.get(code, code) for code in codes]
    return {
        "id": str(row["project_id"]),
        "name": str(row.get("naam") or ""),
        "drager": str(row.get("energiedrager") or "meerdere"),
        "step": _step(row, ladder),
        "status": str(row.get("status") or ""),
        "fase": str(row.get("fase") or ""),
        "kind": say(f"word.{row['type']}", language) if row.get("type") else "",
        "year": None if row.get("gereed_jaar") is None else int(row["gereed_jaar"]),
        "codes": codes,
        "places": places,
        "party": str(row.get("initiatiefnemer") or "").replace("|", ", "),
        "lead": row.get("hoofdsubregio"),
        "shares": _shares(product, str(row["project_id"])),
        "basis": say(f"basis.{row['basis']}", language),
        "facts": _facts(row, language),
        "fields": _fields(row, places, language),
        "source": _source(row),
        **_where(product, row, codes),
    }


def _names(product: ProvincialProduct) -> dict[str, str]:
    """Give code → name; gemeenten of other provincies are known by their code."""
    units = product.gemeenten
    known = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    return {**product.gemeente_names, **known}


def _step(row: dict[str, Any], ladder: str) -> str:
    if not ladder:
        return "4"
    steps: Mapping[str, str] = LADDER_STATUS if ladder == "status" else LADDER_FASE
    return steps.get(str(row.get(ladder) or ""), "?")


def _shares(product: ProvincialProduct, project_id: str) -> list[list[object]]:
    mine = product.attachments[product.attachments["project_id"] == project_id]
    return [[i, s] for i, s in zip(mine["subregion_id"], mine["share"], strict=True)]


def _facts(row: dict[str, Any], language: Language) -> list[list[str | None]]:
    """Three facts under the name: fase or status, year, voltage or capacity."""
    stage = "fase" if row.get("fase") else "status"
    third = (
        "capaciteit_mw"
        if row.get("capaciteit_mw") is not None
        else "spanningsniveau_kv"
    )
    return [
        [say(f"field.{name}", language), _shown(row, name, language)]
        for name in (stage, "gereed_jaar", third)
    ]


def _fields(
    row: dict[str, Any], places: list[str], language: Language
) -> list[list[str | None]]:
    listed = []
    for name in SHEET_FIELDS:
        if name == "kosten":
            listed.append([say("field.kosten_max", language), _costs(row, language)])
            continue
        shown = (
            ", ".join(places) or None
            if name == "gemeenten"
            else _shown(row, name, language)
        )
        listed.append([say(f"field.{name}", language), shown])
        if name == "gemeenten":
            listed.append([say("map.field.place", language), _ligging(row, language)])
    extra = [(name, _shown(row, name, language)) for name in EXTRA_FIELDS]
    return listed + [[say(f"field.{n}", language), text] for n, text in extra if text]


def _shown(row: dict[str, Any], name: str, language: Language) -> str | None:
    value = row.get(name)
    if value is None or value == "":
        return None
    if name in WORDS:
        return say(f"word.{value}", language)
    if name.endswith("_jaar"):
        return str(int(value))
    if name.startswith("capaciteit"):
        unit = name.rsplit("_", 1)[-1].upper()
        decimals = 0 if float(value).is_integer() else 1
        return f"{format_number(float(value), language, decimals)} {unit}"
    text = str(value).replace("|", ", ")
    return f"{text} kV" if name == "spanningsniveau_kv" else text


def _costs(row: dict[str, Any], language: Language) -> str | None:
    ends = [row.get("kosten_min"), row.get("kosten_max")]
    given = [format_number(float(end), language, 1) for end in ends if end is not None]
    if not given or row.get("kosten_openbaar") is False:
        return None
    return "–".join(dict.fromkeys(given)) + " M€"


def _ligging(row: dict[str, Any], language: Language) -> str | None:
    shape: BaseGeometry | None = row["geometry"]
    if shape is None:
        return say("map.place.gemeenten", language) if row.get("gemeenten") else None
    dimension = shapely.get_dimensions(shape)
    if dimension == 2:
        return say("map.place.area", language, area=shape.area)
    if dimension == 1:
        key = "map.place.line" + ("_indicative" if _indicative(row) else "")
        return say(key, language, length=shape.length)
    return say("map.place.point", language)


def _indicative(row: dict[str, Any]) -> bool:
    return row.get("ligging_soort") not in (None, LiggingSoort.EXACT)


def _source(row: dict[str, Any]) -> dict[str, str | None]:
    url = str(row.get("bron_url") or "")
    return {
        "text": row.get("bron") or None,
        "url": url if url.startswith(("https://", "http://")) else None,
        "date": row.get("peildatum") or None,
    }


def _where(
    product: ProvincialProduct, row: dict[str, Any], codes: list[str]
) -> dict[str, object]:
    """Give the point of the symbol, and the extent where there is one."""
    shape: BaseGeometry | None = row["geometry"]
    if shape is None:
        return {"at": _among(product.gemeenten, codes), "loose": True}
    dimension = int(shapely.get_dimensions(shape))
    if dimension == 0:
        return {"at": encode_point(shape.centroid)}
    if dimension == 1:
        longest = _longest(shape)
        middle = longest.interpolate(0.5, normalized=True)
        return {
            "at": encode_point(middle),
            "line": encode(shapely.simplify(shape, 20)),
            "soft": _indicative(row),
        }
    simple = shapely.simplify(shape, 20)
    return {
        "at": _inside(shape),
        "area": encode(simple),
        "parts": [1 + len(part.interiors) for part in shapely.get_parts(simple)],
        "soft": _indicative(row),
    }


def _longest(shape: BaseGeometry) -> shapely.LineString:
    parts = shapely.get_parts(shape)
    longest: shapely.LineString = parts[int(np.argmax(shapely.length(parts)))]
    return longest


def _among(gemeenten: gpd.GeoDataFrame, codes: list[str]) -> list[int] | None:
    """Give a place in the named gemeente nearest to the middle of them all."""
    named = gemeenten[gemeenten["gemeentecode"].isin(codes)]
    if named.empty:
        return None
    centres = shapely.centroid(named.geometry.to_numpy())
    middle = shapely.centroid(shapely.multipoints(centres))
    nearest = int(np.argmin(shapely.distance(centres, middle)))
    return _inside(named.geometry.iloc[nearest])
