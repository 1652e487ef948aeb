"""A product's file opened again, as the product that its map is drawn from.

Nothing is taken on trust that can be computed: totals follow from the projects and the
shares in the file, the balance of areas from its polygons.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pandas as pd

from pva_geo.aggregation import aggregate
from pva_geo.boundaries import dissolve_context
from pva_geo.errors import SourceError
from pva_geo.model import (
    Area,
    Boundaries,
    Check,
    CoverageReport,
    Finding,
    ProvincialProduct,
    Severity,
    Source,
)
from pva_geo.projects import FIELDS, Kind
from pva_geo.readers.product import ProductFile
from pva_geo.readers.product.cells import require_fields, require_words
from pva_geo.report.names import is_missing
from pva_geo.schema import RD_NEW
from pva_geo.sources.embedded import embedded_boundaries
from pva_geo.verify import (
    check_again,
    given_projects,
    is_of_scheme,
    prove,
    read_product,
)

if TYPE_CHECKING:
    from pva_geo.catalogue import Language
    from pva_geo.report.verification import VerifyReport

__all__ = ["reopen_product"]

NO_CONTEXT = gpd.GeoDataFrame(
    {"provinciecode": [], "provincie": []}, geometry=[], crs=RD_NEW
)


def reopen_product(path: Path) -> "tuple[VerifyReport, ProvincialProduct | None]":
    """Prove the product of a file, and give it back whole enough to draw its map.

    Parameters
    ----------
    path
        A `product.gpkg`; it is only read, and once.

    Returns
    -------
    tuple
        What `verify_product` says of it; and the product, `None` where it does not add
        up. What the file does not hold is missing: sentences of findings, tables of the
        work organisation, the text of the chapter. Neighbouring provincies are there
        where the boundaries were the embedded ones.

    Raises
    ------
    SourceError
        When the file is missing, cannot be read, or is no product of ours.
    SchemaError
        When a project has a value that its field does not allow.
    """
    file = read_product(path)
    report = prove(file)
    if not report.ok:
        return report, None
    _require_known(path, file)
    return report, _product(path, file, report.language)


def _product(path: Path, file: ProductFile, language: "Language") -> ProvincialProduct:
    said = file.tables["product"].iloc[0]
    sources = _sources(path, file)
    area, embedded = _area(file), _embedded(int(said["year"]))
    findings = tuple(_findings(file))
    report = _coverage(file, area, findings)
    projects = _answers(given_projects(file))
    attachments = file.tables["toerekening"].astype({"share": "float64"})
    totals = aggregate(projects, attachments, report.subregions)
    return ProvincialProduct(
        area=area,
        coverage=report,
        gemeenten=area.units,
        context=_context(embedded, sources, area),
        projects=totals.projects,
        attachments=attachments,
        provincie_totals=totals.provincie,
        subregion_totals=totals.subregions,
        proof=totals.proof,
        findings=findings,
        sources=sources,
        gemeente_names=_names(embedded) | _code_to_name(area.units),
        notice=_text(said.get("notice")) or None,
        language=language,
    )


def _require_known(path: Path, file: ProductFile) -> None:
    require_fields(path, file.tables["projecten"])
    found = file.layers["bevindingen"]
    for column, words in (("check", Check), ("severity", Severity)):
        require_words(path, "bevindingen", found[column], frozenset(words))


def _sources(path: Path, file: ProductFile) -> tuple[Source, ...]:
    names = list(Source.__dataclass_fields__)
    table = file.tables["bronnen"][names]
    rows = table.where(table.notna(), None).to_dict("records")
    sources = tuple(Source(**{str(n): v for n, v in row.items()}) for row in rows)
    if not any(source.role == "boundaries" for source in sources):
        raise SourceError(
            "error.product.foreign", file=str(path), missing=["bronnen.role"]
        )
    return sources


def _embedded(year: int) -> Boundaries | None:
    """Give the embedded boundaries of a year that they reach."""
    try:
        return embedded_boundaries(year)
    except SourceError:
        return None


def _context(
    embedded: Boundaries | None, sources: Iterable[Source], area: Area
) -> gpd.GeoDataFrame:
    """Give the provincies around, where the boundaries were the embedded ones."""
    used = {source.sha256 for source in sources if source.role == "boundaries"}
    if embedded is None or embedded.sources[0].sha256 not in used:
        return NO_CONTEXT
    return dissolve_context(embedded, area.code)


def _area(file: ProductFile) -> Area:
    said, outline = file.tables["product"].iloc[0], file.layers["provincie"].iloc[0]
    units = file.layers["gemeenten"]
    named = units["gemeente"].fillna(units["gemeentecode"])
    held = units["subregion_id"].fillna("")
    return Area(
        code=str(outline["provinciecode"]),
        name=str(outline["provincie"]),
        year=int(said["year"]),
        derived=bool(said.get("derived", False)),
        units=units.assign(gemeente=named, subregion_id=held),
        polygon=outline.geometry,
    )


def _coverage(
    file: ProductFile, area: Area, findings: tuple[Finding, ...]
) -> CoverageReport:
    """Close the books of areas again; what was found is what the file says."""
    said, frame = file.tables["product"].iloc[0], file.layers["subregios"]
    codes = [tuple(filter(None, _text(row).split("|"))) for row in frame["gemeenten"]]
    columns = ["subregion_id", "name", "gemeenten", "area_m2", "parts", "geometry"]
    of_scheme = [f for f in findings if is_of_scheme(f.check, "|".join(f.projects))]
    return replace(
        check_again(file),
        findings=tuple(of_scheme),
        subregions=frame.assign(gemeenten=pd.Series(codes, dtype=object))[columns],
        provincie=area.to_dict(),
        year=area.year,
        derived=area.derived,
        kind=_text(said.get("scheme_kind")),
        source=_text(said.get("scheme_source")),
        units=len(area.units),
    )


def _findings(file: ProductFile) -> Iterable[Finding]:
    """Put the places of one finding, a row each, together again."""
    rows = file.layers["bevindingen"].to_dict("records")
    for _, group in groupby(rows, key=_same):
        places = list(group)
        first = places[0]
        areas = [one["area_m2"] for one in places if not is_missing(one["area_m2"])]
        yield Finding(
            check=Check(first["check"]),
            severity=Severity(first["severity"]),
            subregions=_listed(first["subregions"]),
            gemeenten=_listed(first["gemeenten"]),
            projects=_listed(first["projects"]),
            area_m2=sum(areas) if areas else None,
            count=len(places),
        )


def _same(row: dict[Any, Any]) -> tuple[object, ...]:
    names = ("check", "severity", "subregions", "projects", "message", "rows")
    return tuple(_text(row.get(name)) for name in names)


def _listed(cell: object) -> tuple[str, ...]:
    return tuple(filter(None, _text(cell).split("|")))


def _text(cell: object) -> str:
    return "" if is_missing(cell) else str(cell)


def _answers(projects: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Make yes and no of the 1 and 0 that SQLite keeps."""
    names = [f.name for f in FIELDS if f.kind is Kind.YES_NO and f.name in projects]
    answers = {
        name: pd.Series(
            [None if is_missing(cell) else bool(cell) for cell in projects[name]],
            index=projects.index,
            dtype=object,
        )
        for name in names
    }
    return projects.assign(**answers)


def _names(embedded: Boundaries | None) -> dict[str, str]:
    """Name gemeenten elsewhere, which a project may lie in too; the file does not."""
    return {} if embedded is None else _code_to_name(embedded.gemeenten)


def _code_to_name(units: gpd.GeoDataFrame) -> dict[str, str]:
    return dict(zip(units["gemeentecode"], units["gemeente"], strict=True))
