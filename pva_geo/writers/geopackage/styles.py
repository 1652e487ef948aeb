"""Styles for QGIS, in the colours of the map: the table `layer_styles` and its QML.

QGIS takes a style only when `f_table_schema` is empty text, the geometry column is
named right and `update_time` exists; the form is that of QGIS 3.22, which later ones
read.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import quoteattr

from pva_geo.model import Energiedrager, ProvincialProduct, Severity
from pva_geo.render.geography import colour_neighbours
from pva_geo.render.style import CARRIERS, FILLS, TOKENS

__all__ = ["STYLE_TABLE", "product_styles", "register_styles", "style_rows"]

STYLE_TABLE = (
    "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT,"
    " f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT,"
    " useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT,"
    " update_time DATETIME)"
)
MARKERS: Mapping[Energiedrager, str] = {
    Energiedrager.ELEKTRICITEIT: "square",
    Energiedrager.WARMTE: "circle",
    Energiedrager.WATERSTOF: "triangle",
    Energiedrager.GROEN_GAS: "diamond",
    Energiedrager.AARDGAS: "triangle",
    Energiedrager.CO2: "cross_fill",
    Energiedrager.MEERDERE: "star",
}
TURNED = {Energiedrager.AARDGAS: "180"}
OPAQUE, NONE = "255", "0,0,0,0"
BOLD, HORIZONTAL = 63, 4
"""Numbers of Qt and QGIS: a demi-bold weight, a label that lies level in its area."""
Symbol = tuple[str, str, Mapping[str, str]]
"""Kind of symbol, class of its layer, and the layer's properties."""


def register_styles(database: sqlite3.Connection, day: str) -> None:
    """List the table, as QGIS does; beside tables that are, GDAL would not see it."""
    database.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)"
        " VALUES ('layer_styles', 'attributes', 'layer_styles', ?)",
        (f"{day}T00:00:00.000Z",),
    )


def style_rows(styles: Mapping[str, str], day: str) -> list[tuple[object, ...]]:
    """Give the rows of `layer_styles`; `day` (ISO) stands for the time of writing."""
    return [
        (
            *(number, "", "", layer, "geom", layer, qml, "", 1, "", "", ""),
            f"{day}T00:00:00.000Z",
        )
        for number, (layer, qml) in enumerate(styles.items(), 1)
    ]


def product_styles(product: ProvincialProduct) -> dict[str, str]:
    """Give the QML of each layer of a product, by name of the layer."""
    subregions = product.coverage.subregions
    colours = colour_neighbours(subregions, len(FILLS)) if len(subregions) else []
    fills = [
        (str(name), str(label), _fill(FILLS[colour][0], "sub", 0.66))
        for name, label, colour in zip(
            subregions["subregion_id"], subregions["name"], colours, strict=True
        )
    ]
    return {
        "provincie": _single(_fill(None, "ink", 0.8)),
        "subregios": _categorised("subregion_id", fills, labelled="name"),
        "gemeenten": _single(_fill(None, "gm", 0.2)),
        "projecten_punten": _categorised("energiedrager", _by_carrier(_marker)),
        "projecten_lijnen": _categorised("energiedrager", _by_carrier(_line)),
        "projecten_vlakken": _categorised("energiedrager", _by_carrier(_hatch)),
        "bevindingen": _findings(),
    }


def _findings() -> str:
    """Give the QML of the layer of findings: an edge by severity, no fill."""
    tokens = zip(Severity, ("err", "warn", "line2"), strict=True)
    edges = [(s.value, s.value, _fill(None, token, 0.7)) for s, token in tokens]
    return _categorised("severity", edges)


def _by_carrier(
    draw: Callable[[Energiedrager], Symbol],
) -> list[tuple[str, str, Symbol]]:
    return [(drager.value, drager.value, draw(drager)) for drager in Energiedrager]


def _marker(drager: Energiedrager) -> Symbol:
    colour = _rgba(CARRIERS[drager][0])
    return (
        "marker",
        "SimpleMarker",
        {
            "name": MARKERS[drager],
            "angle": TURNED.get(drager, "0"),
            "color": colour,
            "outline_color": _rgba(TOKENS["halo"][0]),
            "outline_width": "0.4",
            "outline_width_unit": "MM",
            "size": "3.4",
            "size_unit": "MM",
        },
    )


def _line(drager: Energiedrager) -> Symbol:
    properties = {
        "line_color": _rgba(CARRIERS[drager][0]),
        "line_style": "solid",
        "line_width": "0.9",
        "line_width_unit": "MM",
    }
    return "line", "SimpleLine", properties


def _hatch(drager: Energiedrager) -> Symbol:
    properties = {
        "color": NONE,
        "style": "no",
        "outline_color": _rgba(CARRIERS[drager][0]),
        "outline_style": "dash",
        "outline_width": "0.5",
        "outline_width_unit": "MM",
    }
    return "fill", "SimpleFill", properties


def _fill(colour: str | None, edge: str, width_mm: float) -> Symbol:
    properties = {
        "color": NONE if colour is None else _rgba(colour),
        "style": "no" if colour is None else "solid",
        "outline_color": _rgba(TOKENS[edge][0]),
        "outline_style": "solid",
        "outline_width": str(width_mm),
        "outline_width_unit": "MM",
    }
    return "fill", "SimpleFill", properties


def _single(symbol: Symbol) -> str:
    inner = _symbols([symbol])
    return _qml(f'<renderer-v2 type="singleSymbol" symbollevels="0">{inner}')


def _categorised(
    column: str, values: Sequence[tuple[str, str, Symbol]], *, labelled: str = ""
) -> str:
    ranges = "".join(
        f'<category symbol="{number}" value={_attribute(value)}'
        f' label={_attribute(label)} render="true"/>'
        for number, (value, label, _symbol) in enumerate(values)
    )
    return _qml(
        f'<renderer-v2 type="categorizedSymbol" attr="{column}" symbollevels="0">'
        f"<categories>{ranges}</categories>{_symbols([v[2] for v in values])}",
        labels=_labels(labelled) if labelled else "",
    )


def _labels(column: str) -> str:
    """Label features with a column, in the ink of the map on a halo."""
    return (
        f'<labeling type="simple"><settings><text-style fieldName="{column}"'
        f' fontSize="11" fontSizeUnit="Point" fontWeight="{BOLD}"'
        f' textColor="{_rgba(TOKENS["ink"][0])}"><text-buffer bufferDraw="1"'
        f' bufferSize="0.8" bufferSizeUnits="MM"'
        f' bufferColor="{_rgba(TOKENS["halo"][0])}"/></text-style>'
        f'<placement placement="{HORIZONTAL}"/></settings></labeling>'
    )


def _symbols(symbols: Iterable[Symbol]) -> str:
    return f"<symbols>{''.join(_symbol_elements(symbols))}</symbols>"


def _symbol_elements(symbols: Iterable[Symbol]) -> Iterator[str]:
    for number, (kind, layer, properties) in enumerate(symbols):
        props = "".join(
            f"<prop k={_attribute(k)} v={_attribute(v)}/>"
            for k, v in properties.items()
        )
        yield (
            f'<symbol type="{kind}" name="{number}" alpha="1" clip_to_extent="1">'
            f'<layer class="{layer}" pass="0" locked="0" enabled="1">{props}</layer>'
            "</symbol>"
        )


def _qml(renderer: str, labels: str = "") -> str:
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
        '<qgis version="3.22.16" styleCategories="Symbology|Labeling"'
        f' labelsEnabled="{int(bool(labels))}">'
        f"{renderer}</renderer-v2>{labels}</qgis>"
    )


def _attribute(text: str) -> str:
    return quoteattr("".join(sign for sign in text if sign >= " "))


def _rgba(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"{red},{green},{blue},{OPAQUE}"
