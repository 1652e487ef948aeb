"""A small country, drawn: boundaries with a history, and schemes over them.

    y 20 km  +--------+--------+--------+
             | GM9001 | GM9002 | GM9003 |
             | Aveld  | Berveld| Ceveld |
    y 10 km  +--------+--------+--------+--------+
             | GM9004 | GM9005 | GM9006 | GM9101 |
             | Develd | Eveld  | Fveld  | Elders |
    y  0     +--------+--------+--------+--------+
             0       10       20       30       40 km

Provincie Veldland (PV98) is the left six, Elderland (PV97) the last one; x and y are
counted from (120000, 400000) RD. Oudveld went into Aveld in 2021, Spleet was split in
two in 2020, and Nieuwveld will come in 2023 from Develd and Eveld. All are invented.
"""

from collections.abc import Iterable, Sequence

import geopandas as gpd
import pandas as pd
import shapely
from made import box

from pva_geo.boundaries import select_provincie
from pva_geo.model import (
    Area,
    Boundaries,
    Finding,
    Scheme,
    SchemeKind,
    Source,
)
from pva_geo.schema import RD_NEW

__all__ = ["CODES", "area", "boundaries", "drawn", "found", "table"]

CODES = ("GM9001", "GM9002", "GM9003", "GM9004", "GM9005", "GM9006")
NAMES = ("Aveld", "Berveld (V.)", "Ceveld", "Déveld", "Eveld", "'s-Fveld")
CHANGES = (
    ("2020-01-01", "GM8002", "Spleet", "GM9002", "Berveld"),
    ("2020-01-01", "GM8002", "Spleet", "GM9003", "Ceveld"),
    ("2021-01-01", "GM8001", "Oudveld", "GM9001", "Aveld"),
    ("2023-01-01", "GM9004", "Déveld", "GM9901", "Nieuwveld"),
    ("2023-01-01", "GM9005", "Eveld", "GM9901", "Nieuwveld"),
)


def boundaries(year: int = 2022) -> Boundaries:
    """Draw the gemeenten of both provincies."""
    corners = [(x, y) for y in (10, 0) for x in (0, 10, 20)] + [(30, 0)]
    codes, names = [*CODES, "GM9101"], [*NAMES, "Elders"]
    gemeenten = gpd.GeoDataFrame(
        {
            "gemeentecode": codes,
            "gemeente": names,
            "provinciecode": ["PV98"] * 6 + ["PV97"],
            "provincie": ["Veldland"] * 6 + ["Elderland"],
        },
        geometry=[box(x, y, x + 10, y + 10) for x, y in corners],
        crs=RD_NEW,
    )
    columns = ["datum", "oude_code", "oude_naam", "nieuwe_code", "nieuwe_naam"]
    return Boundaries(
        gemeenten=gemeenten,
        year=year,
        sources=(Source(role="boundaries", name="grenzen.gpkg", rows=7),),
        herindelingen=pd.DataFrame(CHANGES, columns=columns).assign(soort="fusie"),
        naamvarianten=pd.DataFrame(
            {"gemeentecode": ["GM9006"], "variant": ["Den Fveld"]}
        ),
    )


def area() -> Area:
    """Select Veldland."""
    return select_provincie(boundaries(), "Veldland")


def table(
    rows: Iterable[Sequence[str]], *, columns: str = "gemeentecode subregio"
) -> Scheme:
    """Write a table scheme; the first row stands in row 2 of the spreadsheet."""
    names = columns.split()
    empty = dict.fromkeys(("gemeentecode", "gemeente", "subregion_id", "subregio"), "")
    records = [
        empty | dict(zip(names, cells, strict=True)) | {"row": number}
        for number, cells in enumerate(rows, start=2)
    ]
    return Scheme(
        kind=SchemeKind.TABLE,
        source=Source(role="scheme", name="indeling.csv", rows=len(records)),
        rows=pd.DataFrame(records),
        has_id="subregion_id" in names,
    )


def drawn(shapes: dict[str, shapely.Geometry]) -> Scheme:
    """Draw a scheme of polygons."""
    rows = gpd.GeoDataFrame(
        {
            "subregion_id": list(shapes),
            "name": list(shapes),
            "row": range(1, len(shapes) + 1),
        },
        geometry=list(shapes.values()),
        crs=RD_NEW,
    )
    return Scheme(
        kind=SchemeKind.POLYGONS,
        source=Source(role="scheme", name="vlakken.gpkg", rows=len(rows)),
        rows=rows,
    )


def found(findings: Iterable[Finding]) -> list[tuple[str, tuple[int, ...]]]:
    """Give the code and the rows of each finding."""
    return [(finding.check.value, finding.rows) for finding in findings]
