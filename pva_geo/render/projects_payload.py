"""The projects as the stakeholders' page shows them, as compact plain data.

What many projects share stands once: labels of fields, words of values, names of
gemeenten and of subregions. What a project has not is left out.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.catalogue import Language, say
from pva_geo.catalogue.numbers import format_number
from pva_geo.model import Basis, LiggingSoort, ProvincialProduct
from pva_geo.render.geography import encode
from pva_geo.render.land_payload import encode_point
from pva_geo.render.places import NamedPlaces, place_of
from pva_geo.render.style import LADDER_FASE, LADDER_STATUS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["projects_payload"]

SHEET_FIELDS = (
    "initiatiefnemer",
    "gemeenten",
    "ligging",
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
    "opmerking",
)
"""Only where given."""
OTHERWISE_KNOWN = ("initiatiefnemer", "gemeenten", "status", "fase", "type")
"""Fields that the page fills from what it has for the filter."""
LABELS = {"ligging": "map.field.place", "kosten": "field.kosten_max"}
"""Fields of the sheet that are none of the schema."""
SYMBOL_M = 20.0
"""Extents of projects are simplified by at most this for drawing."""
Row = dict[str, Any]


def projects_payload(product: ProvincialProduct) -> dict[str, object]:
    """Give the projects, and what they share.

    Returns
    -------
    dict
        `fields`: name, label and whether it is always shown; `labels`: words of stored
        values, by field; `projects`: one a project, in order.
    """
    language, projects = product.language, product.projects
    places = [*product.coverage.subregions["subregion_id"].astype(str)]
    places += [str(t.subregion_id) for t in product.subregion_totals[len(places) :]]
    shares = _shares(product, {name: place for place, name in enumerate(places)})
    named = NamedPlaces(product.gemeenten)
    return {
        "fields": [
            [
                name,
                say(LABELS.get(name, f"field.{name}"), language),
                name in SHEET_FIELDS,
            ]
            for name in (*SHEET_FIELDS, *EXTRA_FIELDS)
        ],
        "places": places,
        "labels": _labels(product),
        "projects": [
            _project(row, shares[str(row["project_id"])], named, language)
            for row in _records(projects)
        ],
    }


def _shares(
    product: ProvincialProduct, places: Mapping[str, int]
) -> Mapping[str, list[list[float]]]:
    frame = product.attachments
    shares: defaultdict[str, list[list[float]]] = defaultdict(list)
    columns = (frame["project_id"], frame["subregion_id"], frame["share"])
    for project, place, share in zip(*columns, strict=True):
        shares[str(project)].append([places[str(place)], share])
    return shares


def _labels(product: ProvincialProduct) -> dict[str, dict[str, str]]:
    """Give the words of values that stand in the data as stored."""
    projects, language = product.projects, product.language
    codes = {
        code
        for joined in projects["gemeenten"].dropna()
        for code in str(joined).split("|")
        if code
    }
    units = product.gemeenten
    own = dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
    names = {**product.gemeente_names, **own}
    types = set(projects["type"].dropna()) if "type" in projects else set()
    fields = (("status", LADDER_STATUS), ("fase", LADDER_FASE), ("type", sorted(types)))
    spoken = {
        field: {word: say(f"word.{word}", language) for word in words if word}
        for field, words in fields
    }
    return spoken | {
        "gemeente": {code: names.get(code, code) for code in sorted(codes)},
        "basis": {basis.value: say(f"basis.{basis}", language) for basis in Basis},
    }


def _records(projects: gpd.GeoDataFrame) -> list[Row]:
    shapes = projects.geometry.tolist()
    plain = projects.drop(columns="geometry").to_dict("records")
    return [
        {str(k): _value(v) for k, v in record.items()} | {"geometry": shape}
        for record, shape in zip(plain, shapes, strict=True)
    ]


def _value(value: object) -> object:
    if value is None or (not isinstance(value, str) and pd.isna(cast("Any", value))):
        return None
    return value


def _project(
    row: Row, shares: list[list[float]], named: NamedPlaces, language: Language
) -> dict[str, object]:
    codes = [code for code in str(row.get("gemeenten") or "").split("|") if code]
    year = row.get("gereed_jaar")
    texts = {name: _shown(row, name, language) for name in _told()}
    known = {
        "name": row.get("naam"),
        "drager": row.get("energiedrager"),
        "status": row.get("status"),
        "fase": row.get("fase"),
        "type": row.get("type"),
        "year": None if year is None else int(year),
        "codes": codes,
        "party": str(row.get("initiatiefnemer") or "").replace("|", ", "),
        "lead": row.get("hoofdsubregio"),
        "whole": True if row.get("telt") is False else None,
        "values": {name: text for name, text in texts.items() if text},
        "links": [
            part.strip() for part in str(row.get("samenhang") or "").split("|") if part
        ],
        "source": _source(row),
        **_where(named, row, codes),
    }
    given = {
        name: value for name, value in known.items() if value not in (None, "", [], {})
    }
    own = {"id": str(row["project_id"]), "shares": shares, "basis": str(row["basis"])}
    return own | given


def _told() -> list[str]:
    fields = (*SHEET_FIELDS, *EXTRA_FIELDS)
    return [name for name in fields if name not in OTHERWISE_KNOWN]


def _shown(row: Row, name: str, language: Language) -> str | None:
    """Give a field of the sheet as text; `None` where nothing is given."""
    if name in LABELS:
        return (_costs if name == "kosten" else _ligging)(row, language)
    value = row.get(name)
    if value is None or value == "":
        return None
    return _as_text(name, value, language)


def _as_text(name: str, value: Any, language: Language) -> str:  # noqa: ANN401 - a cell
    if name == "ingreep":
        return say(f"word.{value}", language)
    if name.endswith("_jaar"):
        return str(int(value))
    if name.startswith("capaciteit"):
        unit = name.rsplit("_", 1)[-1].upper()
        decimals = 0 if float(value).is_integer() else 1
        return f"{format_number(float(value), language, decimals)} {unit}"
    text = str(value).replace("|", ", ")
    return f"{text} kV" if name == "spanningsniveau_kv" else text


def _costs(row: Row, language: Language) -> str | None:
    ends = [row.get("kosten_min"), row.get("kosten_max")]
    given = [format_number(float(end), language, 1) for end in ends if end is not None]
    if not given or row.get("kosten_openbaar") is False:
        return None
    return "–".join(dict.fromkeys(given)) + " M€"


def _ligging(row: Row, language: Language) -> str | None:
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


def _indicative(row: Row) -> bool:
    return row.get("ligging_soort") not in (None, LiggingSoort.EXACT)


def _source(row: Row) -> dict[str, str]:
    url = str(row.get("bron_url") or "")
    told = {
        "text": row.get("bron"),
        "url": url if url.startswith("https://") else None,
        "date": row.get("peildatum"),
    }
    return {name: str(text) for name, text in told.items() if text}


def _where(named: NamedPlaces, row: Row, codes: list[str]) -> dict[str, object]:
    """Give the point of the symbol, and the extent where there is one."""
    shape: BaseGeometry | None = row["geometry"]
    if shape is None:
        among = named.among(codes)
        return {"at": None if among is None else encode_point(among), "loose": True}
    at, dimension = encode_point(place_of(shape)), int(shapely.get_dimensions(shape))
    if dimension == 0:
        return {"at": at}
    simple = shapely.simplify(shape, SYMBOL_M)
    soft = {"soft": True} if _indicative(row) else {}
    if dimension == 1:
        return {"at": at, "line": encode(simple), **soft}
    parts = [1 + len(part.interiors) for part in shapely.get_parts(simple)]
    return {"at": at, "area": encode(simple), "parts": parts, **soft}
