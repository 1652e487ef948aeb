"""Project lists in memory, over the drawing of `made.py` and a neighbour east of it.

+---------+---------+---------+
| GM0001  | GM0003  |         |
+---------+---------+ GM0009  |
| GM0002  | GM0004  |         |
+---------+---------+---------+
0        10        20        30 km
"""

from collections.abc import Mapping, Sequence
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from made import box, drawn_units

from pva_geo.model import Area, Boundaries, Delivery, Finding, Source
from pva_geo.projects import ParsedDelivery, parse_delivery
from pva_geo.schema import RD_NEW

__all__ = ["GOOD", "area", "boundaries", "codes", "listed", "only", "parse"]

GOOD = {
    "projectnummer": "1",
    "naam": "Station Aa",
    "energiedrager": "elektriciteit",
    "status": "concreet",
    "gemeenten": "De Bilt",
}


def boundaries() -> Boundaries:
    neighbour = gpd.GeoDataFrame(
        {
            "gemeentecode": ["GM0009"],
            "gemeente": ["Overland"],
            "provinciecode": ["PV98"],
            "provincie": ["Buurland"],
        },
        geometry=[box(20, 0, 30, 20)],
        crs=RD_NEW,
    )
    gemeenten = pd.concat([drawn_units(), neighbour], ignore_index=True)
    change = {
        "datum": ["2020-01-01"],
        "oude_code": ["GM0077"],
        "oude_naam": ["Oudstad"],
        "nieuwe_code": ["GM0004"],
        "nieuwe_naam": ["De Bilt"],
        "soort": ["opheffing"],
    }
    return Boundaries(
        gemeenten=gemeenten,
        year=2022,
        sources=(),
        herindelingen=pd.DataFrame(change),
        naamvarianten=pd.DataFrame({"gemeentecode": [], "variant": []}, dtype=str),
    )


def area() -> Area:
    frame = drawn_units()
    outline = shapely.union_all(frame.geometry.to_numpy())
    return Area(code="PV99", name="Voorbeeld", year=2022, units=frame, polygon=outline)


def listed(
    rows: Sequence[Mapping[str, Any]],
    *,
    name: str = "lijst.xlsx",
    layer: str | None = None,
    figures: Mapping[str, frozenset[int]] | None = None,
) -> Delivery:
    """Make a delivery; `geometry` is a geometry, all other values are text."""
    shapes = np.array([row.get("geometry") for row in rows] or [None], dtype=object)
    shapes = shapes[: len(rows)]
    headings = list(dict.fromkeys(key for row in rows for key in row))
    data = {
        heading: [str(row.get(heading, "")) for row in rows]
        for heading in headings
        if heading != "geometry"
    }
    frame = pd.DataFrame(data, dtype=str).assign(row=range(2, len(rows) + 2))
    return Delivery(
        source=Source(role="projects", name=name, layer=layer, rows=len(rows)),
        rows=gpd.GeoDataFrame(frame, geometry=shapes, crs=RD_NEW),
        has_geometry=bool(shapely.is_geometry(shapes).any()),
        figures=figures or {},
    )


def parse(*rows: Mapping[str, Any], **options: Any) -> ParsedDelivery:  # noqa: ANN401
    """Understand rows; options of `listed`, `columns` and `values`."""
    mappings = {k: options.pop(k) for k in ("columns", "values") if k in options}
    return parse_delivery(listed(rows, **options), area(), boundaries(), **mappings)


def codes(parsed: ParsedDelivery) -> list[str]:
    """Give check and variant of all findings but the infos, in order."""
    return [
        f"{finding.check.value}{'.' * bool(finding.variant)}{finding.variant}"
        for finding in parsed.findings
        if finding.severity != "info"
    ]


def only(parsed: ParsedDelivery) -> Finding:
    """Give the one finding that is no info."""
    (finding,) = (f for f in parsed.findings if f.severity != "info")
    return finding
