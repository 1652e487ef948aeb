"""Where a finding is, as a polygon: the narrowest place that is known."""

from collections.abc import Iterable, Mapping

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.model import Finding

__all__ = ["FindingPlaces", "polygonal"]

AROUND_M = 50.0
"""Radius of the circle around a defect that has a place but no area, metres."""
PLAIN_M = 100.0
"""The outline of the whole scheme only says that nothing narrower is known."""


class FindingPlaces:
    """Where findings are; what many of them share is put together once.

    Parameters
    ----------
    subregions
        With `subregion_id`.
    units
        With `gemeentecode`, for findings that name gemeenten.
    projects
        With `project_id`, for findings that name projects.
    """

    def __init__(
        self,
        subregions: gpd.GeoDataFrame,
        units: gpd.GeoDataFrame | None = None,
        projects: gpd.GeoDataFrame | None = None,
    ) -> None:
        self._subregions = _shapes(subregions, "subregion_id")
        self._units = _shapes(units, "gemeentecode")
        self._projects = _shapes(projects, "project_id")
        self._named = _gemeenten(projects)
        self._joined: dict[tuple[str, ...], BaseGeometry] = {}

    def of(self, finding: Finding) -> tuple[str, BaseGeometry | None]:
        """Give the kind of place and its polygon; `None` in a scheme without any."""
        shape = finding.geometry
        if shape is not None and shape.area > 0:
            return "gebrek", polygonal(shape)
        if finding.point is not None:
            return "plek", shapely.Point(finding.point).buffer(AROUND_M)
        if known := _known(finding.subregions, self._subregions):
            return "subregio", self._join("subregio", known, self._subregions)
        if known := _known(finding.projects, self._projects):
            points = [self._projects[one].representative_point() for one in known]
            return "project", shapely.union_all(shapely.buffer(points, AROUND_M))
        codes = finding.gemeenten or self._codes(finding)
        if known := _known(codes, self._units):
            return "gemeente", self._join("gemeente", known, self._units)
        return "indeling", self._whole()

    def _codes(self, finding: Finding) -> list[str]:
        """Give the gemeenten that its projects name."""
        named = [self._named.get(project, "") for project in finding.projects]
        return [code for codes in named for code in codes.split("|")]

    def _join(
        self, kind: str, names: tuple[str, ...], shapes: Mapping[str, BaseGeometry]
    ) -> BaseGeometry:
        key = (kind, *names)
        if key not in self._joined:
            whole = shapely.union_all([shapes[name] for name in names])
            self._joined[key] = shapely.make_valid(whole)
        return self._joined[key]

    def _whole(self) -> BaseGeometry | None:
        if not self._subregions:
            return None
        whole = self._join("indeling", tuple(self._subregions), self._subregions)
        plain = shapely.simplify(whole, PLAIN_M)
        return whole if plain.is_empty else shapely.make_valid(plain)


def polygonal(shape: BaseGeometry) -> BaseGeometry:
    """Take the polygons of a defect, made valid: a bow tie is a defect too."""
    sound = shapely.make_valid(shape)
    parts = shapely.get_parts(sound)
    flat = [part for part in parts if part.geom_type.endswith("Polygon")]
    return shapely.union_all(flat) if flat else shape.buffer(0.001)


def _shapes(frame: gpd.GeoDataFrame | None, column: str) -> dict[str, BaseGeometry]:
    """Give what has a shape, by name, in the order of the frame."""
    if frame is None:
        return {}
    pairs = zip(frame[column].astype(str), frame.geometry, strict=True)
    return {
        name: shape for name, shape in pairs if shape is not None and not shape.is_empty
    }


def _gemeenten(projects: gpd.GeoDataFrame | None) -> dict[str, str]:
    """Give the codes that projects name, joined by `|`."""
    if projects is None or "gemeenten" not in projects:
        return {}
    named = projects["gemeenten"].fillna("").astype(str)
    return dict(zip(projects["project_id"].astype(str), named, strict=True))


def _known(names: Iterable[str], shapes: Mapping[str, BaseGeometry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name in shapes))
