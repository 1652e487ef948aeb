"""The method from top to bottom: read → check → attach → aggregate.

It composes the modules below and holds no method of its own. Writing is a step of its
own, so that a notebook can build without leaving a file.
"""

from pathlib import Path

import geopandas as gpd

from pva_geo.assembling import Attached, assemble
from pva_geo.attach import attach_projects, on_borders, resolve_leads
from pva_geo.boundaries import dissolve_context, select_provincie
from pva_geo.catalogue import Language
from pva_geo.checking import Checked, Listener, as_workspace, check, nobody
from pva_geo.coverage.repair import repair_area
from pva_geo.edition import has_public_edition, public_edition
from pva_geo.model import Boundaries, ProvincialProduct, Repair, Wishes
from pva_geo.organising import link_sectors, since_last_round
from pva_geo.readers import read_scheme
from pva_geo.readers.projects import read_projects
from pva_geo.readers.scheme.choices import read_choices
from pva_geo.sources import carry_boundaries, read_boundaries
from pva_geo.workspace import Workspace
from pva_geo.writers import write_product
from pva_geo.writers.existing import Difference, find_differences

__all__ = [
    "Checked",
    "Listener",
    "build",
    "build_and_compare",
    "build_and_write",
    "check",
    "draw_findings",
    "repair",
]


def repair(
    place: Workspace | Path | str,
    listen: Listener = nobody,
    *,
    to_year: int | None = None,
    decide: Path | None = None,
    name: str | None = None,
) -> Repair:
    """Mend the scheme of a workspace; writes nothing.

    Parameters
    ----------
    place
        A workspace, or the folder of one.
    listen
        Hears the steps: `boundaries`, `scheme`, `repair`.
    to_year
        Year that the new scheme is for; that of the workspace when left out.
    decide
        File of choices that a person filled in.
    name
        Name that the file of the new scheme will have.

    Raises
    ------
    PvaGeoError
        When an input cannot be read, or a decision answers nothing.
    """
    job = as_workspace(place)
    with job.at_work():
        listen("boundaries")
        boundaries = _boundaries(job, to_year)
        area = select_provincie(boundaries, job.provincie)
        listen("scheme")
        scheme = read_scheme(
            job.scheme, layer=job.scheme_layer, columns=job.scheme_columns
        )
        wishes = Wishes(
            tolerance=job.tolerance,
            decisions=read_choices(decide) if decide else (),
            decisions_source=decide.name if decide else "",
            made_for=job.year,
            name=name,
        )
        listen("repair")
        return repair_area(scheme, area, boundaries, wishes)


def build(
    place: Workspace | Path | str, listen: Listener = nobody
) -> ProvincialProduct:
    """Do the whole job of a workspace and give its one product; writes nothing.

    Parameters
    ----------
    place
        A workspace, or the folder of one.
    listen
        Hears the steps of `check`, then `projects`, `attach`, `aggregate`.

    Raises
    ------
    PvaGeoError
        When boundaries, scheme or every delivery cannot be read.
    """
    job = as_workspace(place)
    checked = check(job, listen)
    listen("projects")
    with job.at_work():
        merged = read_projects(
            job.deliveries(),
            checked.area,
            checked.boundaries,
            columns=job.project_columns,
            values=job.project_values,
            decisions=job.project_decisions,
        )
    listen("attach")
    attached = _attach(merged.frame, checked)
    listen("aggregate")
    with job.at_work():
        product = assemble(job, checked, merged, attached)
        return since_last_round(job, link_sectors(job, product))


def build_and_write(
    job: Workspace, listen: Listener = nobody
) -> tuple[ProvincialProduct, tuple[Path, ...]]:
    """Do the whole job and write all its files, together or not at all.

    Returns
    -------
    tuple
        The product, and the files in the order in which a reader wants them.

    Raises
    ------
    OutputError
        When the output folder cannot be written, another build is at work in it, or a
        file of the product would be written over an input.
    """
    product = build(job, listen)
    listen("write")
    pages, public = _pages(product, job)
    with job.at_work():
        files = write_product(
            product, job.output, extra=pages, public=public, inputs=job.inputs()
        )
    return product, tuple(files)


def build_and_compare(
    job: Workspace, listen: Listener = nobody
) -> tuple[list[Difference], int]:
    """Do the whole job, and tell which files in the output folder differ from it.

    Returns
    -------
    tuple
        The files that differ, and the number that was compared; nothing is written in
        the output folder.
    """
    product = build(job, listen)
    listen("compare")
    pages, public = _pages(product, job)
    with job.at_work():
        return find_differences(product, job.output, extra=pages, public=public)


def _pages(
    product: ProvincialProduct, job: Workspace
) -> tuple[dict[str, str], tuple[ProvincialProduct, dict[str, str]] | None]:
    """Draw the pages of a product, and of its public edition where it has one."""
    from pva_geo.render import (  # noqa: PLC0415 - slow to start
        map_html,
        monitoring_html,
        product_findings_html,
    )

    pages = {
        "kaart.html": map_html(product),
        "bevindingen.html": product_findings_html(product),
        "monitoring.html": monitoring_html(product),
    }
    if not (job.public or has_public_edition(product)):
        return pages, None
    edition = public_edition(product)
    return pages, (edition, {"kaart.html": map_html(edition)})


def draw_findings(checked: Checked, language: Language) -> str:
    """Draw the analyst's map of a check that has no product."""
    from pva_geo.render import render_findings  # noqa: PLC0415 - folium is slow to start

    page = render_findings(
        checked.report,
        checked.area,
        dissolve_context(checked.boundaries, checked.area.code),
        findings=checked.findings,
        sources=(*checked.boundaries.sources, checked.scheme.source),
        language=language,
    )
    return page.to_html()


def _attach(frame: gpd.GeoDataFrame, checked: Checked) -> Attached:
    """Find the lead of each project, and its share in each subregion."""
    area, subregions = checked.area, checked.report.subregions
    projects, unknown = resolve_leads(frame, subregions)
    attachments = attach_projects(
        projects, subregions, area.polygon, gemeenten=area.units
    )
    names = dict(zip(subregions["subregion_id"], subregions["name"], strict=True))
    shared = on_borders(projects, attachments, names)
    return Attached(projects, attachments, tuple(unknown), tuple(shared))


def _boundaries(job: Workspace, year: int | None) -> Boundaries:
    """Read boundaries of a year; those of a file are carried on to it."""
    source = job.boundaries_source()
    carried = year is not None and isinstance(source, Path)
    read = read_boundaries(
        source,
        year=job.year if carried else year or job.year,
        layer=job.boundaries_layer,
        register=job.boundaries_register,
    )
    return carry_boundaries(read, year) if carried and year is not None else read
