"""The empty project list as layers: points, lines, areas, and a table without a place.

QGIS opens the layers with labels and lists to choose from, which lie in `layer_styles`.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from xml.sax.saxutils import quoteattr

import geopandas as gpd
import pandas as pd
import pyogrio

from pva_geo.catalogue import Language, say
from pva_geo.projects import FIELDS, Field, Kind
from pva_geo.schema import RD_NEW
from pva_geo.writers.geopackage.sealing import seal, steady_date
from pva_geo.writers.geopackage.styles import STYLE_TABLE, register_styles, style_rows

__all__ = ["template_geopackage"]

LAYERS = {"punten": "Point", "lijnen": "MultiLineString", "vlakken": "MultiPolygon"}
PLAIN = "zonder_plek"
"""Table of projects without a place of their own."""
DTYPES = {
    Kind.DECIMAL: "float64",
    Kind.WHOLE: "Int64",
    Kind.YEAR: "Int64",
    Kind.QUARTER: "Int64",
    Kind.YES_NO: "boolean",
}
DAY = "2000-01-01"
"""Stands for the time of writing; the template has none."""
NOTHING = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""What QGIS stores for an empty choice."""


def template_geopackage(language: Language) -> bytes:
    """Make the GeoPackage, version 1.2, in RD New; the same bytes each time."""
    with tempfile.TemporaryDirectory(prefix="pva-geo-") as folder:
        path = Path(folder) / "projecten.gpkg"
        with steady_date(DAY):
            _write_layers(path)
        with closing(sqlite3.connect(path)) as database:
            database.execute(STYLE_TABLE)
            register_styles(database, DAY)
            styles = dict.fromkeys(LAYERS, _form(language))
            marks = ", ".join("?" * 13)
            database.executemany(
                f"INSERT INTO layer_styles VALUES ({marks})",  # noqa: S608 - marks only
                style_rows(styles, DAY),
            )
            database.commit()
        seal(path)
        return path.read_bytes()


def _write_layers(path: Path) -> None:
    columns = {
        field.name: pd.Series([], dtype=DTYPES.get(field.kind, "object"))
        for field in FIELDS
    }
    empty = pd.DataFrame(columns)
    for name, kind in LAYERS.items():
        frame = gpd.GeoDataFrame(empty, geometry=[], crs=RD_NEW)
        pyogrio.write_dataframe(
            frame,
            path,
            layer=name,
            driver="GPKG",
            geometry_type=kind,
            dataset_options=None if path.exists() else {"VERSION": "1.2"},
        )
    pyogrio.write_dataframe(empty, path, layer=PLAIN, driver="GPKG")


def _form(language: Language) -> str:
    """Write the QML of a form: labels of fields, and lists to choose from."""
    widgets = "".join(_widget(field) for field in FIELDS)
    aliases = "".join(_aliases(language))
    return (
        "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
        '<qgis version="3.22.16" styleCategories="Fields|Forms">'
        f"<fieldConfiguration>{widgets}</fieldConfiguration>"
        f"<aliases>{aliases}</aliases></qgis>"
    )


def _aliases(language: Language) -> Iterator[str]:
    for place, field in enumerate(FIELDS, start=1):
        label = quoteattr(say(f"field.{field.name}", language))
        yield f'<alias index="{place}" field={quoteattr(field.name)} name={label}/>'


def _widget(field: Field) -> str:
    name = quoteattr(field.name)
    if field.kind is Kind.WORD:
        kind, options = "ValueMap", _value_map(field.allowed)
    else:
        kind = "CheckBox" if field.kind is Kind.YES_NO else "TextEdit"
        options = '<Option type="Map"/>'
    return (
        f'<field name={name} configurationFlags="None">'
        f'<editWidget type="{kind}"><config>{options}</config></editWidget></field>'
    )


def _value_map(words: tuple[str, ...]) -> str:
    pairs = [("", NOTHING), *((word, word) for word in words)]
    listed = "".join(
        f'<Option type="Map"><Option type="QString" name={quoteattr(label)}'
        f" value={quoteattr(value)}/></Option>"
        for label, value in pairs
    )
    return (
        f'<Option type="Map"><Option type="List" name="map">{listed}</Option></Option>'
    )
