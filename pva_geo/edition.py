"""The public edition of a product: what is not public is in no byte of it.

It is the same product of fewer projects, with everything computed anew from these, so
that its sums prove themselves as those of the whole do. It says how much it leaves out.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import geopandas as gpd
import pandas as pd

from pva_geo.aggregation import aggregate
from pva_geo.breakdown import break_down
from pva_geo.catalogue import say
from pva_geo.coherence import read_coherence, tie_subregions
from pva_geo.model import (
    Check,
    Finding,
    LeftOut,
    Note,
    Participation,
    Planning,
    ProvincialProduct,
    Sectors,
)
from pva_geo.projects import FIELD_BY_NAME, FIELDS, split_records

__all__ = ["has_public_edition", "public_edition"]

COSTS = ("kosten_min", "kosten_max")
OURS = ("project_id", "source", "row", "geometry")
INTERNAL = ("PRJ", "AGG", "PART", "PLAN", "SECT")
"""Checks of which the findings are for those who work on the product."""
INTERNAL_NOTES = ("note.projects.", "note.decisions.")
"""Notes on single rows and projects are for those who sent the lists."""


def has_public_edition(product: ProvincialProduct) -> bool:
    """Whether lists say of their projects that they are public or not."""
    return "openbaar" in product.projects


def public_edition(product: ProvincialProduct) -> ProvincialProduct:
    """Leave out what is not public, and compute all sums anew.

    Returns
    -------
    ProvincialProduct
        Without the projects that are not public; without costs that are not; without
        columns that we do not know, for nobody has looked at these; without findings,
        notes and doubts about single projects. Ties to what is left out are gone too.
    """
    closed = _not_open(product.projects, "openbaar")
    kept = product.projects[~closed].reset_index(drop=True)
    hidden = {str(project) for project in product.projects["project_id"][closed]}
    secret = _not_open(kept, "kosten_openbaar")
    left_out = LeftOut(
        projects=int(closed.sum()), costs=int((secret & _has_costs(kept)).sum())
    )
    projects = _without(kept, secret, hidden)
    held = product.attachments
    shares = held[~held["project_id"].astype(str).isin(hidden)].reset_index(drop=True)
    totals = aggregate(projects, shares, product.coverage.subregions)
    ties = read_coherence(projects).ties
    leads = dict(
        zip(
            totals.projects["project_id"], totals.projects["hoofdsubregio"], strict=True
        )
    )
    order = product.coverage.subregions["subregion_id"].tolist()
    return replace(
        product,
        projects=totals.projects,
        attachments=shares,
        provincie_totals=totals.provincie,
        subregion_totals=totals.subregions,
        proof=totals.proof,
        breakdown=break_down(totals.projects, shares),
        ties=ties,
        subregion_ties=tie_subregions(ties, shares, leads, order),
        participation=_public_participation(product.participation),
        planning=_public_planning(product.planning),
        sectors=_public_sectors(product.sectors, hidden),
        origins=None,
        alike=(),
        findings=_public_findings(product.findings),
        notes=_public_notes(product.notes),
        notice=_notice(product, left_out),
        left_out=left_out,
    )


def _not_open(projects: gpd.GeoDataFrame, field: str) -> "pd.Series[bool]":
    """Tell which projects do not have `ja` in a field.

    Where lists say what is public, a blank is not: what was published by mistake cannot
    be taken back. Where no list says so at all, nothing is closed.
    """
    if field not in projects:
        return pd.Series(data=False, index=projects.index, dtype=bool)
    said = [value is None or pd.isna(value) or not value for value in projects[field]]
    return pd.Series(said, index=projects.index, dtype=bool)


def _has_costs(projects: gpd.GeoDataFrame) -> "pd.Series[bool]":
    present = [name for name in COSTS if name in projects]
    return projects[present].notna().any(axis=1)


def _without(
    projects: gpd.GeoDataFrame, secret: "pd.Series[bool]", hidden: set[str]
) -> gpd.GeoDataFrame:
    """Take away costs, unknown columns, and numbers of what is left out."""
    known = {field.name for field in FIELDS} | set(OURS)
    own = projects[[name for name in projects.columns if name in known]].copy()
    for name in COSTS:
        if name in own:
            own[name] = own[name].mask(secret)
    if "samenhang" in own and hidden:
        texts = [_public_ties(text, hidden) for text in own["samenhang"]]
        own["samenhang"] = pd.Series(texts, dtype=object)
    if "hoofdsubregio" in own:
        derived = projects["hoofdsubregio_afgeleid"].astype(bool)
        own["hoofdsubregio"] = own["hoofdsubregio"].mask(derived, None)
    return own


def _public_ties(text: Any, hidden: set[str]) -> str | None:  # noqa: ANN401 - a cell
    if not isinstance(text, str) or not text:
        return None
    numbers = hidden | {project.partition("-")[2] for project in hidden}
    records = split_records(FIELD_BY_NAME["samenhang"], text)
    kept = [
        f"{record['projectnummer']}: {record['soort']}"
        for record in records
        if record["projectnummer"] not in numbers
    ]
    return "|".join(kept) or None


def _public_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep what is found of the scheme, and lists that could not be read at all.

    The last make the product a CONCEPT; other findings on lists and projects are for
    those who sent them.
    """
    return tuple(
        finding
        for finding in findings
        if finding.check is Check.UNREADABLE_DELIVERY
        or (not finding.projects and not finding.check.value.startswith(INTERNAL))
    )


def _public_participation(found: Participation | None) -> Participation | None:
    """Keep who takes part; who has not delivered is for the work organisation."""
    if found is None:
        return None
    parties = tuple(replace(party, delivered=None) for party in found.parties)
    return replace(found, parties=parties)


def _public_planning(planning: Planning | None) -> Planning | None:
    """Keep products and dates; a comparison of rounds names all projects."""
    return None if planning is None else replace(planning, since=None)


def _public_sectors(sectors: Sectors | None, hidden: set[str]) -> Sectors | None:
    """Take the numbers of what is left out away; a link of nothing else goes."""
    if sectors is None:
        return None
    links = []
    for link in sectors.links:
        kept = tuple(one for one in link.projects if one not in hidden)
        if kept or link.subregions or not link.projects:
            links.append(replace(link, projects=kept))
    loose = tuple(one for one in sectors.loose_projects if one not in hidden)
    return replace(sectors, links=tuple(links), loose_projects=loose)


def _public_notes(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(note for note in notes if not note.key.startswith(INTERNAL_NOTES))


def _notice(product: ProvincialProduct, left_out: LeftOut) -> str:
    language = product.language
    said = [product.notice] if product.notice else []
    if left_out.projects or left_out.costs:
        said.append(
            say(
                "edition.left_out",
                language,
                projects=say("edition.projects", language, count=left_out.projects),
                costs=say("edition.costs", language, count=left_out.costs),
            )
        )
    else:
        said.append(say("edition.nothing", language))
    return " ".join(said)
