"""What the steps of a build gave → the one product, with all findings and sources."""

from typing import NamedTuple

import geopandas as gpd
import pandas as pd

from pva_geo.aggregation import aggregate
from pva_geo.boundaries import dissolve_context, shared_regions
from pva_geo.breakdown import break_down
from pva_geo.checking import Checked
from pva_geo.coherence import read_coherence, tie_subregions
from pva_geo.deliveries import MergedProjects
from pva_geo.model import Finding, Note, ProvincialProduct
from pva_geo.readers.own_texts import read_own_texts
from pva_geo.subregions import assign_units
from pva_geo.workspace import Workspace, is_markdown

__all__ = ["Attached", "assemble"]


class Attached(NamedTuple):
    """Projects with their leads, and the subregions they are attached to."""

    projects: gpd.GeoDataFrame
    """RD New, one row a project."""
    attachments: pd.DataFrame
    """One row a project and subregion: `share`, `basis`."""
    findings: tuple[Finding, ...]
    """Leads that the scheme does not know."""
    notes: tuple[Note, ...]
    """Projects that lie on a border."""


def assemble(
    job: Workspace, checked: Checked, merged: MergedProjects, attached: Attached
) -> ProvincialProduct:
    """Add up, and bring all that is known together in the one product.

    Raises
    ------
    PvaGeoError
        When a text of the user's own cannot be read.
    """
    report, area, organised = checked.report, checked.area, checked.organised
    totals = aggregate(attached.projects, attached.attachments, report.subregions)
    coherence = read_coherence(attached.projects)
    leads = _pairs(totals.projects, "project_id", "hoofdsubregio")
    names = _pairs(report.subregions, "subregion_id", "name")
    return ProvincialProduct(
        area=area,
        coverage=report,
        gemeenten=assign_units(area.units, report.subregions),
        context=dissolve_context(checked.boundaries, area.code),
        projects=totals.projects,
        attachments=attached.attachments,
        provincie_totals=totals.provincie,
        subregion_totals=totals.subregions,
        proof=totals.proof,
        breakdown=break_down(totals.projects, attached.attachments),
        ties=coherence.ties,
        subregion_ties=tie_subregions(
            coherence.ties, attached.attachments, leads, names
        ),
        origins=merged.origins,
        alike=merged.alike,
        findings=(
            *report.findings,
            *merged.findings,
            *attached.findings,
            *coherence.findings,
            *totals.findings,
            *organised.findings,
        ),
        sources=(
            *checked.boundaries.sources,
            checked.scheme.source,
            *merged.sources,
            *organised.sources,
        ),
        notes=(*report.notes, *merged.notes, *attached.notes, *organised.notes),
        participation=organised.participation,
        planning=organised.planning,
        gemeente_names=_pairs(checked.boundaries.gemeenten, "gemeentecode", "gemeente"),
        shared_regions=shared_regions(checked.boundaries, area),
        own_texts=_own_texts(job),
        chapter_template=job.chapter_template,
        notice=job.notice,
        background=job.background,
        language=job.language,
    )


def _own_texts(job: Workspace) -> dict[str, str]:
    files = {
        slot: job.folder / text
        for slot, text in job.chapter.items()
        if is_markdown(text)
    }
    return read_own_texts(job.chapter, files)


def _pairs(frame: pd.DataFrame, key: str, value: str) -> dict[str, str]:
    return dict(zip(frame[key], frame[value], strict=True))
