"""Both sides read as schemes of one provincie and one year."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import geopandas as gpd
import shapely

from pva_geo.boundaries import regions, select_provincie
from pva_geo.catalogue import say
from pva_geo.comparison import (
    SchemeComparison,
    compare_schemes,
)
from pva_geo.coverage import check_area, check_coverage
from pva_geo.coverage.repair import repair_area
from pva_geo.coverage.shares import share_units, with_gemeenten
from pva_geo.deliveries import MergedProjects
from pva_geo.errors import DefinitionError, SourceError
from pva_geo.gazetteer import Gazetteer, mend_code
from pva_geo.model import (
    Area,
    Boundaries,
    Check,
    CoverageReport,
    Scheme,
    SchemeKind,
    Severity,
    Source,
    Tolerance,
    Wishes,
)
from pva_geo.readers import read_scheme
from pva_geo.readers.inhabitants import read_inhabitants
from pva_geo.readers.product import ProductFile, read_product_file
from pva_geo.readers.projects import read_projects
from pva_geo.sides.kinds import Asked, SideKind, kind_of, labels_of
from pva_geo.sources import read_boundaries
from pva_geo.workspace import Workspace

__all__ = ["OF_TWO_YEARS", "compare_as_schemes"]

OF_TWO_YEARS = (
    "error.compare.year",
    "error.compare.years",
    "error.compare.codes_year",
)
OTHER_YEAR = (Check.ABOLISHED_CODE, Check.NOT_YET)
FEW = 5
"""Codes that a sentence names."""


def compare_as_schemes(
    old: str, new: str, jobs: Sequence[Workspace | None], asked: Asked
) -> tuple[SchemeComparison, Boundaries, MergedProjects | None]:
    """Read both sides as schemes of one provincie and year, and compare them.

    Returns
    -------
    tuple
        The comparison, all boundaries that were read, and the projects counted in it.
    """
    job = _later(jobs, asked)
    schemes = [_scheme(side, work) for side, work in zip((old, new), jobs, strict=True)]
    boundaries = _boundaries(job, schemes, asked)
    area = _area(schemes, (old, new), job, boundaries, asked)
    one, other = (
        _labelled(_report(scheme, side, area, boundaries, work), scheme, label, asked)
        for scheme, side, work, label in zip(
            schemes, (old, new), jobs, labels_of(old, new, jobs), strict=True
        )
    )
    people = asked.inhabitants
    delivered = _projects(job, area, boundaries, asked)
    compared = compare_schemes(
        one,
        other,
        area,
        projects=None if delivered is None else _placeable(delivered),
        inhabitants=read_inhabitants(people, Gazetteer.of(area, boundaries))
        if people
        else None,
        overlays={
            name: _overlay(path, area, boundaries)
            for name, path in asked.overlays.items()
        },
    )
    errors = (
        [f.severity is Severity.ERROR for f in delivered.findings] if delivered else []
    )
    counted = {**compared.findings, "projects": sum(errors)}
    return replace(compared, findings=counted), boundaries, delivered


def _labelled(
    report: CoverageReport,
    scheme: Scheme | ProductFile | None,
    label: str,
    asked: Asked,
) -> CoverageReport:
    """Give a side its name, and say which gemeenten were merged to bring it here."""
    merged = _merged(report, scheme) if report.ok else []
    if merged:
        facts = {"label": label, "year": str(report.year), "names": merged}
        label = say("compare.carried", asked.language, **facts)
    return replace(report, source=label)


def _later(jobs: Iterable[Workspace | None], asked: Asked) -> Workspace | None:
    """Give the workspace whose year counts: the later one, to which both are brought.

    Those of two provincies are found out later.
    """
    given = [job for job in jobs if job]
    years = {job.year for job in given if job.year}
    if asked.year and years and max(years) > asked.year:
        years.add(asked.year)
        raise DefinitionError("error.compare.years", years=sorted(map(str, years)))
    return max(given, key=lambda job: job.year or 0, default=None)


def _boundaries(
    job: Workspace | None, schemes: Iterable[Scheme | ProductFile | None], asked: Asked
) -> Boundaries:
    if asked.boundaries or job is None:
        said = [_year_of(s) for s in schemes if isinstance(s, ProductFile)]
        year = asked.year or next(iter(said), None)
        return read_boundaries(asked.boundaries, year=year)
    return read_boundaries(
        job.boundaries_source(),
        year=asked.year or job.year,
        layer=job.boundaries_layer,
        register=job.boundaries_register,
    )


def _scheme(side: str, job: Workspace | None) -> Scheme | ProductFile | None:
    kind = kind_of(side)
    if job is not None:
        columns, layer = job.scheme_columns, job.scheme_layer
        return read_scheme(job.scheme, layer=layer, columns=columns)
    if kind is SideKind.PRODUCT:
        return read_product_file(Path(side))
    return None if kind is SideKind.REGISTER else read_scheme(Path(side))


def _area(
    schemes: Iterable[Scheme | ProductFile | None],
    sides: tuple[str, str],
    job: Workspace | None,
    boundaries: Boundaries,
    asked: Asked,
) -> Area:
    """Select the provincie that is asked for, or that the sides are about."""
    wanted = asked.provincie or (job.provincie if job else None)
    for scheme, side in zip(schemes, sides, strict=True):
        if wanted is None and scheme is not None:
            wanted = _provincie_of(scheme, side, boundaries)
    if wanted is None:
        raise DefinitionError("error.compare.no_provincie")
    return select_provincie(boundaries, wanted)


def _provincie_of(
    scheme: Scheme | ProductFile, side: str, boundaries: Boundaries
) -> str:
    if isinstance(scheme, ProductFile):
        return str(scheme.tables["product"].iloc[0]["provincie"])
    found = Counter(
        code for code in _provincies_met(scheme, boundaries.gemeenten) if code
    )
    if not found:
        raise DefinitionError("error.compare.nowhere", source=Path(side).name)
    return max(found, key=lambda code: (found[code], code))


def _provincies_met(scheme: Scheme, gemeenten: gpd.GeoDataFrame) -> list[str]:
    """Give the provincie of every row of a scheme that can be placed."""
    provincies = dict(
        zip(gemeenten["gemeentecode"], gemeenten["provinciecode"], strict=True)
    )
    if scheme.kind is SchemeKind.TABLE:
        names = dict(
            zip(gemeenten["gemeente"], gemeenten["provinciecode"], strict=True)
        )
        rows = zip(scheme.rows["gemeentecode"], scheme.rows["gemeente"], strict=True)
        return [
            provincies.get(mend_code(code) or "") or names.get(name, "")
            for code, name in rows
        ]
    shapes = scheme.rows.geometry.to_numpy()
    points = shapely.point_on_surface(shapely.make_valid(shapes[shapes != None]))  # noqa: E711 - of an array
    tree = shapely.STRtree(gemeenten.geometry.to_numpy())
    places = tree.query(points, predicate="within")[1]
    return [str(code) for code in gemeenten["provinciecode"].to_numpy()[places]]


def _report(
    scheme: Scheme | ProductFile | None,
    side: str,
    area: Area,
    boundaries: Boundaries,
    job: Workspace | None,
) -> CoverageReport:
    tolerance = job.tolerance if job else Tolerance()
    if isinstance(scheme, ProductFile):
        return _report_of_product(scheme, side, area)
    given = _register_scheme(side, area) if scheme is None else scheme
    report = check_area(given, area, boundaries, tolerance)
    dated = [f for f in report.findings if f.check in OTHER_YEAR]
    is_earlier = {f.check for f in dated} == {Check.ABOLISHED_CODE}
    if is_earlier and (carried := _carried(given, area, boundaries, tolerance)):
        return carried
    if dated:
        codes = sorted({code for f in dated for code in _codes(f.facts, f.gemeenten)})
        raise DefinitionError(
            "error.compare.codes_year",
            count=len(dated),
            source=given.source.name,
            year=area.year,
            codes=codes[:FEW],
            rows=sorted({row for f in dated for row in f.rows}),
        )
    return report


def _carried(
    scheme: Scheme, area: Area, boundaries: Boundaries, tolerance: Tolerance
) -> CoverageReport | None:
    """Bring a table of an earlier year to this one, where that leaves no choice."""
    if scheme.kind is not SchemeKind.TABLE:
        return None
    repair = repair_area(scheme, area, boundaries, Wishes(tolerance=tolerance))
    if repair.choices or not repair.after.ok:
        return None
    return repair.after


def _merged(report: CoverageReport, scheme: Scheme | ProductFile | None) -> list[str]:
    """Name the gemeenten of a scheme that the year of the report no longer has."""
    if not isinstance(scheme, Scheme) or scheme.kind is not SchemeKind.TABLE:
        return []
    there = {code for codes in report.subregions["gemeenten"] for code in codes}
    columns = (scheme.rows["gemeentecode"], scheme.rows["gemeente"])
    rows = zip(*columns, strict=True)
    return sorted(
        {str(name or code) for code, name in rows if mend_code(code) not in there}
    )


def _codes(facts: Mapping[str, object], gemeenten: tuple[str, ...]) -> list[str]:
    if "code" not in facts:
        return list(gemeenten)
    return [f"{facts.get('name', '')} ({facts['code']})".strip()]


def _register_scheme(side: str, area: Area) -> Scheme:
    rows = regions(area, side)
    if rows.empty:
        raise DefinitionError(
            "error.workspace.no_regions", regions=side.upper(), provincie=area.name
        )
    return Scheme(
        kind=SchemeKind.TABLE,
        source=Source(role="scheme", name=side),
        rows=rows.assign(row=range(2, len(rows) + 2)),
        has_id=True,
    )


def _report_of_product(file: ProductFile, side: str, area: Area) -> CoverageReport:
    """Check the polygons of a product again; they were dissolved or drawn."""
    said = file.tables["product"].iloc[0]
    source = Path(side).name
    name = str(said["provincie"])
    if name != area.name:
        facts: dict[str, Any] = {"source": source, "provincie": area.name}
        facts |= {"year": area.year}
        raise DefinitionError("error.compare.provincie", other=name, **facts)
    tolerance = Tolerance(
        sliver_width=float(said["sliver_width"]), noise_width=float(said["noise_width"])
    )
    outline = file.layers["provincie"].geometry.iloc[0]
    report = check_coverage(file.layers["subregios"], outline, tolerance=tolerance)
    shares = share_units(report.subregions, area.units, tolerance)
    placed = with_gemeenten(report.subregions, shares)
    return replace(
        report, subregions=placed, year=_year_of(file), provincie=area.to_dict()
    )


def _year_of(file: ProductFile) -> int:
    return int(str(file.tables["product"].iloc[0]["peildatum"])[:4])


def _projects(
    job: Workspace | None, area: Area, boundaries: Boundaries, asked: Asked
) -> MergedProjects | None:
    files = asked.projects or (job.deliveries() if job else ())
    if not files:
        return None
    own = job if job and not asked.projects else None
    return read_projects(
        files,
        area,
        boundaries,
        columns=own.project_columns if own else None,
        values=own.project_values if own else None,
        decisions=own.project_decisions if own else None,
    )


def _placeable(delivered: MergedProjects) -> gpd.GeoDataFrame:
    """Leave out the leaders: each is of one scheme, and for both is derived alike."""
    return delivered.frame.drop(columns="hoofdsubregio", errors="ignore")


def _overlay(path: Path, area: Area, boundaries: Boundaries) -> dict[str, str]:
    """Read which area each gemeente is in; a scheme of whole gemeenten says so."""
    scheme = read_scheme(path)
    if scheme.kind is not SchemeKind.TABLE:
        raise SourceError("error.compare.overlay", file=path)
    report = check_area(scheme, area, boundaries, Tolerance())
    frame = report.subregions
    pairs = zip(frame["subregion_id"].astype(str), frame["gemeenten"], strict=True)
    return {code: name for name, codes in pairs for code in codes}
