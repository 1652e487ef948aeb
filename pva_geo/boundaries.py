"""Gemeenten and provincie as frames: select, dissolve, regions of the register."""

import re
import unicodedata
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from pva_geo.errors import SourceError
from pva_geo.model import Area, Boundaries
from pva_geo.schema import PROVINCIECODE, RD_NEW, require_columns, require_rd_new

__all__ = [
    "REGIONS",
    "dissolve",
    "dissolve_context",
    "fold",
    "provincie_spellings",
    "provinciecode_of",
    "regions",
    "select_provincie",
    "shared_regions",
]

OTHER_NAMES = {"friesland": "Fryslân", "brabant": "Noord-Brabant"}
"""Names of a provincie in use beside the one of the register."""

REGIONS = ("res", "subres", "gemeenten", "provincie")
"""Words that name a scheme of the register: regions, one a gemeente, all in one."""

OWN_COLUMNS = {
    "gemeenten": ("gemeentecode", "gemeente"),
    "provincie": ("provinciecode", "provincie"),
}
"""Kind → columns of code and name, where these are not called after it."""

CONSERVED_RELATIVE = 1e-12
"""A union is exact when it keeps the sum of the areas within this share."""


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """Fold a name for comparing: no case, accents, quotes, hyphens or spaces.

    Examples
    --------
    >>> fold("Fryslân"), fold("’s-Gravenhage"), fold("Noord Brabant")
    ('fryslan', 'sgravenhage', 'noordbrabant')
    """
    bare = unicodedata.normalize("NFKD", name).casefold()
    return re.sub(
        r"[\W_]+", "", "".join(c for c in bare if not unicodedata.combining(c))
    )


def select_provincie(boundaries: Boundaries, wanted: str) -> Area:
    """Select one provincie by name in any spelling, or by code.

    Parameters
    ----------
    boundaries
        Gemeenten with `provinciecode` and `provincie`.
    wanted
        `Noord-Brabant`, `noord brabant`, `Friesland`, `PV30`, `pv30` or `30`.

    Returns
    -------
    Area
        Its units in order of code and its outline, RD New.

    Raises
    ------
    SourceError
        When no provincie of the boundaries is meant; names the nearest ones.
    """
    gemeenten = boundaries.gemeenten
    require_rd_new(gemeenten, "gemeenten")
    require_columns(
        gemeenten, ["gemeentecode", "provinciecode", "provincie"], "gemeenten"
    )
    known = gemeenten[["provinciecode", "provincie"]].drop_duplicates()
    codes = dict(zip(known["provincie"], known["provinciecode"], strict=True))
    code = provinciecode_of(wanted, codes)
    units = gemeenten[gemeenten["provinciecode"] == code].reset_index(drop=True)
    if units.empty:
        names = sorted(set(known["provincie"]) - {""})
        raise SourceError(
            "error.provincie.unknown", provincie=wanted, near=_near(wanted, names)
        )
    return Area(
        code=code,
        name=str(units["provincie"].iloc[0]),
        year=boundaries.year,
        derived=boundaries.derived,
        units=units,
        polygon=dissolve(units.geometry.to_numpy()),
    )


def provincie_spellings(boundaries: Boundaries) -> dict[str, str]:
    """Give folded spelling → code of each provincie: names, other names, codes."""
    gemeenten = boundaries.gemeenten
    pairs = set(zip(gemeenten["provincie"], gemeenten["provinciecode"], strict=True))
    known = {fold(name): code for name, code in sorted(pairs) if code}
    other = {
        spelling: known[fold(name)]
        for spelling, name in OTHER_NAMES.items()
        if fold(name) in known
    }
    codes = {fold(code): code for code in known.values()}
    bare = {code.removeprefix("PV"): code for code in known.values()}
    return bare | codes | other | known


def provinciecode_of(text: str, codes: Mapping[str, str]) -> str:
    """Read a code, or a name in any spelling, as the code of a provincie.

    Parameters
    ----------
    text
        `PV30`, `pv30`, `30`, `Noord-Brabant`, `noord brabant`, `Friesland`.
    codes
        Name → code.

    Returns
    -------
    str
        Empty when no provincie is meant.

    Examples
    --------
    >>> provinciecode_of("26", {}), provinciecode_of("Friesland", {"Fryslân": "PV21"})
    ('PV26', 'PV21')
    """
    code = text.strip().upper()
    if code.isdigit():
        code = f"PV{int(code):02d}"
    if PROVINCIECODE.fullmatch(code):
        return code
    folded = {fold(name): one for name, one in codes.items()}
    name = fold(text)
    return folded.get(name) or folded.get(fold(OTHER_NAMES.get(name, "")), "")


def dissolve(polygons: "np.ndarray[tuple[int], np.dtype[np.object_]]") -> BaseGeometry:
    """Dissolve polygons into one, without inventing a vertex where that can be.

    An exact coverage is dissolved by taking shared edges away, which keeps every
    coordinate and the sum of areas. What is no exact coverage is united by overlay.

    Returns
    -------
    shapely Polygon or MultiPolygon
        Empty when nothing was given.
    """
    if not len(polygons):
        return shapely.MultiPolygon()
    total = float(np.sum(shapely.area(polygons)))
    try:
        merged = shapely.coverage_union_all(polygons)
    except shapely.GEOSException:
        # raised for inputs that overlap so that their edges cannot be linked
        merged = shapely.MultiPolygon()
    if abs(merged.area - total) <= CONSERVED_RELATIVE * total and merged.is_valid:
        return merged
    return shapely.union_all(_polygons(shapely.make_valid(polygons)))


def dissolve_context(boundaries: Boundaries, code: str) -> gpd.GeoDataFrame:
    """Dissolve the other provincies, for drawing around the one.

    Returns
    -------
    geopandas.GeoDataFrame
        `provinciecode`, `provincie`, geometry in RD New, by code; may be empty.
    """
    others = boundaries.gemeenten[boundaries.gemeenten["provinciecode"] != code]
    rows = [
        {
            "provinciecode": other,
            "provincie": group["provincie"].iloc[0],
            "geometry": dissolve(group.geometry.to_numpy()),
        }
        for other, group in others.groupby("provinciecode")
        if other
    ]
    columns = ["provinciecode", "provincie", "geometry"]
    return gpd.GeoDataFrame(rows, columns=columns, geometry="geometry", crs=RD_NEW)


def shared_regions(boundaries: Boundaries, area: Area) -> dict[str, tuple[str, ...]]:
    """Name the RES regions of a provincie that lie in other provincies too.

    Returns
    -------
    dict
        Name of the region → names of the other provincies, sorted; empty where the
        boundaries know no regions.
    """
    frame = boundaries.gemeenten
    if "res_code" not in frame or "res_code" not in area.units:
        return {}
    own = dict(zip(area.units["res_code"], area.units["res"], strict=True))
    away = frame[frame["res_code"].isin([c for c in own if c])]
    away = away[away["provinciecode"] != area.code]
    found: dict[str, set[str]] = {}
    for code, provincie in zip(away["res_code"], away["provincie"], strict=True):
        found.setdefault(str(own[code]), set()).add(str(provincie))
    return {name: tuple(sorted(others)) for name, others in sorted(found.items())}


def regions(area: Area, kind: str) -> pd.DataFrame:
    """Give the regions of the register as a scheme, complete by construction.

    Parameters
    ----------
    area
        One provincie.
    kind
        One of `REGIONS`: `res`, `subres`, `gemeenten` (one a gemeente) or `provincie`
        (all in one).

    Returns
    -------
    pandas.DataFrame
        `gemeentecode`, `gemeente`, `subregion_id`, `subregio`, one row a unit, by
        subregion and name; empty where the boundaries name no such regions. Of a
        region in two provincies only the units of this one are given.
    """
    columns = ["gemeentecode", "gemeente", "subregion_id", "subregio"]
    code, name = OWN_COLUMNS.get(kind, (f"{kind}_code", kind))
    if not {code, name} <= set(area.units.columns):
        return pd.DataFrame(columns=columns)
    units = area.units
    named = units.assign(subregion_id=units[code], subregio=units[name])
    found = pd.DataFrame(named[columns])
    if not (found["subregion_id"] != "").all():
        return pd.DataFrame(columns=columns)
    return found.sort_values(["subregion_id", "gemeente"], ignore_index=True)


def _polygons(
    shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]",
) -> "np.ndarray[tuple[int], np.dtype[np.object_]]":
    """Take shapes apart and leave out the lines and points that mending makes."""
    parts = shapely.get_parts(shapely.get_parts(shapes))
    return np.asarray(parts[shapely.get_dimensions(parts) == 2])


def _near(wanted: str, names: list[str]) -> list[str]:
    folded = {fold(name): name for name in names}
    near = get_close_matches(fold(wanted), folded, n=3, cutoff=0.5)
    return [folded[name] for name in near] or names
