"""Findings as a frame."""

from collections.abc import Sequence

import geopandas as gpd
import numpy as np

from pva_geo.model.findings import Finding

__all__ = ["findings_frame"]

LISTS = ("subregions", "gemeenten", "projects", "rows")
RD_NEW = "EPSG:28992"


def findings_frame(
    findings: Sequence[Finding], language: str = "nl"
) -> gpd.GeoDataFrame:
    """Put findings in a frame, one row each.

    Returns
    -------
    geopandas.GeoDataFrame
        RD New, the keys of `Finding.to_dict` as columns (lists joined by `|`) and the
        defect as geometry; `None` where a finding has no place. Index 0…n−1.
    """
    rows = []
    for finding in findings:
        row = finding.to_dict("en" if language == "en" else "nl")
        for name in LISTS:
            row[name] = "|".join(str(item) for item in _list(row[name]))
        point = finding.point or (None, None)
        rows.append(row | {"x": point[0], "y": point[1]})
    columns = [*_EMPTY, "x", "y"]
    frame = gpd.GeoDataFrame(
        rows,
        columns=columns,
        geometry=np.array([one.geometry for one in findings], dtype=object),
        crs=RD_NEW,
    )
    return frame.drop(columns="point")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


_EMPTY = (
    "check",
    "kind",
    "severity",
    "subregions",
    "gemeenten",
    "projects",
    "area_m2",
    "width_m",
    "border_m",
    "count",
    "point",
    "sliver",
    "source",
    "row",
    "rows",
    "message",
    "remedy",
)
