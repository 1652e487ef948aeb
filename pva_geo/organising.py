"""What a workspace says of its work organisation: read, understood and judged.

It composes readers and `organisation`; who takes part and what is due need only the
subregions, so that a check says them too. Sectors need the projects.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pva_geo.model import (
    Area,
    Boundaries,
    CoverageReport,
    Finding,
    Moment,
    Note,
    Participation,
    Planning,
    ProvincialProduct,
    SectorLink,
    Sectors,
    Since,
    Source,
)

if TYPE_CHECKING:
    from pva_geo.gazetteer import Gazetteer
    from pva_geo.organisation import Active, Table
    from pva_geo.workspace import Workspace

__all__ = ["NOTHING", "Organised", "link_sectors", "organise", "since_last_round"]

MOMENTS = "planning/ijkmomenten.csv"
KINDS = ("new", "dropped", "merged", "renumbered", "changed")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Organised:
    """Who takes part, what is due, and what is found of both."""

    participation: Participation | None = None
    """`None` where no table is given."""
    planning: Planning | None = None
    """`None` where the workspace says nothing of it."""
    findings: tuple[Finding, ...] = ()
    """PART findings, then PLAN findings."""
    sources: tuple[Source, ...] = ()
    """Every file that was read."""
    notes: tuple[Note, ...] = ()
    """What was done to read them."""


NOTHING = Organised()


def organise(
    job: "Workspace", area: Area, boundaries: Boundaries, report: CoverageReport
) -> Organised:
    """Read who takes part and what is due, and judge both.

    Raises
    ------
    PvaGeoError
        When a file cannot be read, or is no such table; what is wrong in a row is a
        finding.
    """
    if job.participation is None and not job.planning.asked:
        return NOTHING
    parts = (
        _participation(job, area, boundaries, report),
        _planning(job, area, _names(report)),
    )
    return Organised(
        participation=parts[0].participation,
        planning=parts[1].planning,
        findings=(*parts[0].findings, *parts[1].findings),
        sources=(*parts[0].sources, *parts[1].sources),
        notes=(*parts[0].notes, *parts[1].notes),
    )


def link_sectors(job: "Workspace", product: ProvincialProduct) -> ProvincialProduct:
    """Give the product with its links to sector tracks, where a table says them."""
    if job.sectors is None:
        return product
    from pva_geo.organisation import (  # noqa: PLC0415 - most jobs have none
        links_by_area,
        read_sectors,
    )
    from pva_geo.readers.areas import read_areas  # noqa: PLC0415 - likewise
    from pva_geo.readers.organisation import read_table  # noqa: PLC0415 - likewise

    table = read_table(job.sectors, "sectors")
    drawn: tuple[SectorLink, ...] = ()
    sources, notes = [table.source], [*table.notes]
    if job.sector_areas is not None:
        areas = read_areas(job.sector_areas, "spoor")
        subregions = product.coverage.subregions
        drawn = links_by_area(areas.frame, product.projects, subregions)
        sources.append(areas.source)
        notes += areas.notes
    sectors: Sectors
    sectors, findings = read_sectors(
        table, _names(product.coverage), _opgaven(product), drawn
    )
    return replace(
        product,
        sectors=sectors,
        findings=(*product.findings, *findings),
        sources=(*product.sources, *sources),
        notes=(*product.notes, *notes),
    )


def since_last_round(job: "Workspace", product: ProvincialProduct) -> ProvincialProduct:
    """Give the product with what changed since the last round, where one is given.

    Raises
    ------
    PvaGeoError
        When the last round's product cannot be read, or is of another provincie.
    """
    file = job.planning.previous_file()
    if file is None or product.planning is None:
        return product
    from pva_geo.comparison import Round, compare_rounds  # noqa: PLC0415 - rarely asked
    from pva_geo.readers.files.checksum import sha256_of  # noqa: PLC0415 - likewise
    from pva_geo.readers.product import read_product_file  # noqa: PLC0415 - likewise

    read = read_product_file(file)
    said = read.tables["product"].iloc[0]
    old = Round(
        label=_label(file), provincie=str(said["provincie"]), projects=read.projects()
    )
    compared = compare_rounds(old, Round.of(product))
    counts = Counter(str(change.kind) for change in compared.changes)
    later = tuple(
        (change.new[0], change.name, change.months)
        for change in compared.changes
        if change.months is not None and change.months > 0 and change.new
    )
    since = Since(
        label=old.label,
        counts=tuple((kind, counts[kind]) for kind in KINDS),
        unchanged=compared.unchanged,
        later=later,
    )
    source = Source(
        role="previous",
        name=file.name,
        sha256=sha256_of(file),
        rows=len(old.projects),
    )
    return replace(
        product,
        planning=replace(product.planning, since=since),
        sources=(*product.sources, source),
    )


def _participation(
    job: "Workspace", area: Area, boundaries: Boundaries, report: CoverageReport
) -> Organised:
    if job.participation is None:
        return NOTHING
    from pva_geo.gazetteer import Gazetteer  # noqa: PLC0415 - most checks need none
    from pva_geo.organisation import read_participation  # noqa: PLC0415 - likewise
    from pva_geo.readers.organisation import read_table  # noqa: PLC0415 - likewise

    table = read_table(job.participation, "parties")
    gazetteer = Gazetteer.of(area, boundaries)
    active: Active = ()
    heard = NOTHING
    if job.service_areas is not None:
        active, heard = _active(job.service_areas, gazetteer, report)
    found, findings = read_participation(table, gazetteer, _names(report), active)
    return Organised(
        participation=found,
        findings=(*heard.findings, *findings),
        sources=(table.source, *heard.sources),
        notes=(*table.notes, *heard.notes),
    )


def _active(
    file: Path, gazetteer: "Gazetteer", report: CoverageReport
) -> "tuple[Active, Organised]":
    """Tell where each grid operator is active, and what was met in reading that."""
    from pva_geo.organisation import (  # noqa: PLC0415 - rarely asked
        active_by_area,
        active_by_gemeente,
    )
    from pva_geo.readers.areas import (  # noqa: PLC0415 - likewise
        is_drawn,
        read_areas,
        read_service_areas,
    )

    if is_drawn(file):
        areas = read_areas(file, "netbeheerder")
        active = active_by_area(areas.frame, report.subregions)
        return active, Organised(sources=(areas.source,), notes=areas.notes)
    read = read_service_areas(file, gazetteer)
    return active_by_gemeente(read.served, report.subregions), Organised(
        findings=read.findings, sources=(read.source,), notes=read.notes
    )


def _planning(job: "Workspace", area: Area, names: Mapping[str, str]) -> Organised:
    planned = job.planning
    if not planned.asked:
        return NOTHING
    from pva_geo.organisation import (  # noqa: PLC0415 - most checks need none
        Asked,
        read_moments,
        read_planning,
    )
    from pva_geo.readers.organisation import read_table  # noqa: PLC0415 - likewise

    moments, sources = _shipped_moments()
    findings: tuple[Finding, ...] = ()
    notes: tuple[Note, ...] = ()
    if planned.milestones is not None:
        own = read_table(planned.milestones, "moments")
        read, findings = read_moments(own)
        moments, sources = (*moments, *read), (*sources, own.source)
        notes = (*own.notes, *_undated(own))
    table = None if planned.file is None else read_table(planned.file, "products")
    asked = Asked(
        round=planned.round,
        peildatum=planned.peildatum,
        names=names,
        provincie=area.name,
    )
    planning, judged = read_planning(table, moments, asked)
    if table is not None:
        sources, notes = (*sources, table.source), (*notes, *table.notes)
    if table is not None and planned.peildatum is None:
        notes = (*notes, Note(key="note.planning.no_peildatum"))
    return Organised(
        planning=planning,
        findings=(*findings, *judged),
        sources=sources,
        notes=notes,
    )


def _undated(table: "Table") -> Iterator[Note]:
    """Say which dates are still to be chosen."""
    if rows := [row.number for row in table.rows if not row["datum"]]:
        yield Note.of_rows(table.source.name, "note.planning.no_day", rows)


def _shipped_moments() -> tuple[tuple[Moment, ...], tuple[Source, ...]]:
    """Read the dates of the handreiking."""
    from pva_geo.organisation import read_moments  # noqa: PLC0415 - most checks need none
    from pva_geo.readers.organisation import read_table  # noqa: PLC0415 - likewise
    from pva_geo.sources.manifest import shipped_file  # noqa: PLC0415 - likewise

    path, entry = shipped_file(MOMENTS)
    moments, _ = read_moments(read_table(path, "moments"))
    return moments, (entry.to_source(),)


def _names(report: CoverageReport) -> dict[str, str]:
    frame = report.subregions
    ids, names = frame["subregion_id"].astype(str), frame["name"].astype(str)
    return dict(zip(ids, names, strict=True))


def _opgaven(product: ProvincialProduct) -> dict[str, list[str]]:
    """Give the opgaven of every project; of those that were dropped none is asked."""
    projects = product.projects
    blank = [""] * len(projects)
    told = projects.get("opgaven", blank)
    status = projects.get("status", blank)
    return {
        str(project): str(text).split("|") if isinstance(text, str) and text else []
        for project, text, stand in zip(
            projects["project_id"], told, status, strict=True
        )
        if stand != "vervallen"
    }


def _label(file: Path) -> str:
    """Call a round by its workspace or folder, where the file has the usual name."""
    if file.stem != "product":
        return file.stem
    folder = file.resolve().parent
    workspace = (folder.parent / "pva.toml").is_file()
    return folder.parent.name if workspace else folder.name
