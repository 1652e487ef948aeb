"""Which subregion leads a project, where its list says so: by id or by name."""

from collections.abc import Iterable
from difflib import get_close_matches

import geopandas as gpd
import pandas as pd

from pva_geo.boundaries import fold
from pva_geo.model import Check, Finding

__all__ = ["resolve_leads"]


def resolve_leads(
    projects: gpd.GeoDataFrame, subregions: gpd.GeoDataFrame
) -> tuple[gpd.GeoDataFrame, list[Finding]]:
    """Give `hoofdsubregio` as id; one that is no subregion is PRJ-02, and is derived.

    Parameters
    ----------
    projects
        `project_id`, perhaps `hoofdsubregio` (id or name), `source`, `row`.
    subregions
        `subregion_id`, `name`.

    Returns
    -------
    tuple
        The projects with ids, or `None` where the lead is to be derived; findings.
    """
    if "hoofdsubregio" not in projects:
        return projects, []
    columns = [subregions[name] for name in ("subregion_id", "name")]
    pairs = [(str(one), str(name)) for one, name in zip(*columns, strict=True)]
    known = {fold(name): one for one, name in pairs} | {fold(o): o for o, _ in pairs}
    names = [name for _, name in pairs]
    leads, findings = [], []
    for place, given in enumerate(projects["hoofdsubregio"]):
        lead = known.get(fold(given)) if isinstance(given, str) else None
        leads.append(lead)
        if isinstance(given, str) and given and lead is None:
            findings.append(_unknown(projects.iloc[place], given, names))
    resolved = projects.assign(hoofdsubregio=pd.Series(leads, dtype=object))
    return gpd.GeoDataFrame(resolved), findings


def _unknown(row: "pd.Series[str]", given: str, names: Iterable[str]) -> Finding:
    listed = list(names)
    near = get_close_matches(given, listed, n=1)
    check, project = Check.BAD_VALUE, str(row["project_id"])
    number = int(row["row"]) if "row" in row else None
    return Finding(
        check=check,
        severity=check.severity,
        projects=(project,),
        source=row.get("source"),
        row=number,
        rows=() if number is None else (number,),
        variant="near" if near else "",
        facts={
            "project": project,
            "field": "hoofdsubregio",
            "column": "hoofdsubregio",
            "value": given,
            "near": near[0] if near else "",
            "allowed": ", ".join(listed),
        },
    )
