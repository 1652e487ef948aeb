"""The scheme of a product beside the ones that the register knows: RES and sub-RES.

They are measured alike, so that a choice can be explained; none of them is judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd

from pva_geo.attach import attach_projects
from pva_geo.boundaries import regions
from pva_geo.comparison.indicators import Measured, indicators_of
from pva_geo.comparison.pieces import holders
from pva_geo.comparison.results import Indicator
from pva_geo.model import ProvincialProduct
from pva_geo.subregions import dissolve_subregions

__all__ = ["Measurement", "measure_alternatives"]

KINDS = ("res", "subres")
LEAST = 2
"""One region alone is no alternative to subregions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One scheme, measured."""

    name: str
    """`own`, `res` or `subres`."""
    found: Mapping[str, Indicator]
    """Name of an indicator → its value, on both sides the same."""


def measure_alternatives(product: ProvincialProduct) -> list[Measurement]:
    """Measure the scheme, then the RES and sub-RES regions where these are others.

    Returns
    -------
    list of Measurement
        Empty where there are no two subregions, or where subregions overlap.
    """
    report = product.coverage
    if len(report.subregions) < LEAST or not report.disjoint:
        return []
    held = holders(report, product.area)
    attachments = product.attachments if len(product.projects) else None
    own = Measured(subregions=report.subregions, held=held, attachments=attachments)
    found = [_measured("own", own, product)]
    seen = [_sets(product.coverage.subregions)]
    for kind in KINDS:
        frame = _register(product, kind)
        if frame is None or _sets(frame) in seen:
            continue
        seen.append(_sets(frame))
        found.append(_measured(kind, _side(product, frame), product))
    return found


def _measured(name: str, side: Measured, product: ProvincialProduct) -> Measurement:
    values = indicators_of(side, side, product.area)
    return Measurement(name=name, found={value.key: value for value in values})


def _register(product: ProvincialProduct, kind: str) -> gpd.GeoDataFrame | None:
    """Dissolve the regions of the register; `None` where it names fewer than two."""
    area = product.area
    if f"{kind}_code" not in area.units or (area.units[f"{kind}_code"] == "").any():
        return None
    rows = regions(area, kind)
    if rows["subregion_id"].nunique() < LEAST:
        return None
    assignment = rows.rename(columns={"subregio": "name"})
    return dissolve_subregions(assignment, area.units)


def _sets(frame: gpd.GeoDataFrame) -> set[frozenset[str]]:
    return {frozenset(codes) for codes in frame["gemeenten"]}


def _side(product: ProvincialProduct, frame: gpd.GeoDataFrame) -> Measured:
    area = product.area
    shapes = dict(zip(area.units["gemeentecode"], area.units.geometry, strict=True))
    held = {
        code: [(str(name), shapes[code])]
        for name, codes in zip(frame["subregion_id"], frame["gemeenten"], strict=True)
        for code in codes
    }
    attachments = (
        attach_projects(product.projects, frame, area.polygon, gemeenten=area.units)
        if len(product.projects)
        else None
    )
    return Measured(subregions=frame, held=held, attachments=attachments)
