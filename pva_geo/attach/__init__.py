"""Projects → shares per subregion; what has no place is listed, never dropped.

A point lies in the subregion that holds it, a line is shared by length, a polygon by
area, and a project known only by its gemeenten equally over these, then by the area
that subregions hold of each. What lies outside the provincie is a share of its own, and
so is what lies inside it but in no subregion. Shares of a project add up to one.
"""

from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.attach.borders import on_borders
from pva_geo.attach.held import Held, stack
from pva_geo.attach.holding import Land
from pva_geo.attach.lattice import BORDER
from pva_geo.attach.leads import resolve_leads
from pva_geo.attach.shapes import own_dimension, without_empty_rings
from pva_geo.attach.units import hold_gemeenten
from pva_geo.model import INSIDE_BUT_UNASSIGNED, OUTSIDE, Basis
from pva_geo.schema import require_columns, require_outline, require_rd_new

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

__all__ = ["attach_projects", "on_borders", "resolve_leads"]

BASES = (Basis.POINT, Basis.LENGTH, Basis.AREA, Basis.GEMEENTEN, Basis.NONE)
"""Basis by dimension of the geometry; then those without geometry."""
BY_GEMEENTEN, NOWHERE = 3, 4
NEGLIGIBLE = 1e-9
"""A smaller share is rounding of coordinates, and no share."""


def attach_projects(
    projects: gpd.GeoDataFrame,
    subregions: gpd.GeoDataFrame,
    provincie: "BaseGeometry",
    *,
    gemeenten: gpd.GeoDataFrame | None = None,
) -> pd.DataFrame:
    """Attach projects to subregions, with shares that add up to one.

    Parameters
    ----------
    projects
        RD New; `project_id`, perhaps `gemeenten` (codes joined by `|`); any geometry,
        or `None`.
    subregions
        RD New; `subregion_id` and polygons.
    provincie
        Its outline, RD New.
    gemeenten
        Units of the provincie, `gemeentecode` and polygons in RD New; needed for
        projects that are known only by gemeenten. A code that is not among them lies in
        another provincie.

    Returns
    -------
    pandas.DataFrame
        `project_id`, `subregion_id`, `share`, `basis`; by project in the order given,
        then by subregion, then outside, then unassigned. What lies on a shared border
        is shared equally by those that hold it.

    Raises
    ------
    SchemaError
        When a frame is not in RD New or lacks a column, or the outline is no polygon.
    """
    require_rd_new(projects, "projects")
    require_rd_new(subregions, "subregions")
    require_columns(projects, ["project_id"], "projects")
    require_columns(subregions, ["subregion_id"], "subregions")
    require_outline(provincie, "provincie")
    polygons = without_empty_rings(subregions.geometry.to_numpy())
    land = Land(polygons, provincie, len(projects))
    given = projects.geometry.to_numpy()
    place = land.places(given)
    shapes, dimensions = own_dimension(given, place != BORDER)
    held = [land.share(shapes, dimensions, place)]
    bases = dimensions.copy()
    named = _named(projects, bases) if gemeenten is not None else {}
    if gemeenten is not None and named:
        held.append(hold_gemeenten(named, gemeenten, polygons))
        bases[list(named)] = BY_GEMEENTEN
    bases[bases < 0] = NOWHERE
    every = _whole(stack(held), len(projects), len(polygons))
    ids = [*map(str, subregions["subregion_id"]), OUTSIDE, INSIDE_BUT_UNASSIGNED]
    basis = [one.value for one in BASES]
    columns = {
        "project_id": _taken(projects["project_id"], every.project),
        "subregion_id": _taken(pd.Series(list(map(str, ids))), every.place),
        "share": every.share,
        "basis": _taken(pd.Series(basis), bases[every.project]),
    }
    return pd.DataFrame(columns)


def _taken(values: "pd.Series[Any]", places: "np.ndarray") -> Any:  # noqa: ANN401 - an array of pandas
    """Take values by place, in the type that they have."""
    return values.array.take(places)


def _named(projects: gpd.GeoDataFrame, bases: "np.ndarray") -> dict[int, list[str]]:
    """Give the codes of each project that has no geometry, and names gemeenten."""
    if "gemeenten" not in projects:
        return {}
    return {
        place: codes.split("|")
        for place, codes in enumerate(projects["gemeenten"])
        if bases[place] < 0 and isinstance(codes, str) and codes
    }


def _whole(held: Held, projects: int, subregions: int) -> Held:
    """Drop what is negligible, unassign what has nothing, and make shares one."""
    every = held
    if (slight := held.share <= NEGLIGIBLE).any():
        every = held.where(~slight)
    entries = np.bincount(every.project, minlength=projects)
    if not entries.all():
        nothing = np.flatnonzero(entries == 0)
        place = np.full(len(nothing), subregions + 1)
        missing = Held(project=nothing, place=place, share=np.ones(len(nothing)))
        every = stack([every, missing])
    total = np.bincount(every.project, weights=every.share, minlength=projects)
    key = every.project * (subregions + 2) + every.place
    order = np.argsort(key, kind="stable")
    project = every.project[order]
    share = every.share[order] / total[project]
    return Held(project=project, place=every.place[order], share=share)
