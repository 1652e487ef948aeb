"""Prove a product from its file alone: recompute, compare, name what differs.

Nothing is taken over from the build: shares follow from the geometry in the file,
totals from the shares and the projects, coverage from the polygons. What cannot follow
from anything else (a point that moved within its subregion) is held against its second
place in the file.
"""

from pathlib import Path

import geopandas as gpd
import shapely

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.breakdown import MEASURES
from pva_geo.readers.product import ProductFile, read_product_file
from pva_geo.report.verification import VerifyReport
from pva_geo.verify.again import (
    check_again,
    find_basis,
    find_cells,
    find_concept,
    find_control,
    find_coverage,
    find_leads,
    find_shares,
    find_totals,
    is_of_scheme,
)
from pva_geo.verify.cells import number
from pva_geo.verify.twice import (
    find_areas,
    find_counts,
    find_land,
    find_places,
    find_rows,
)
from pva_geo.writers.geopackage.controle import CONTROLE

__all__ = [
    "check_again",
    "given_projects",
    "is_of_scheme",
    "prove",
    "read_product",
    "verify_product",
]


def verify_product(path: Path) -> VerifyReport:
    """Recompute shares, totals and coverage of a product from its GeoPackage.

    Parameters
    ----------
    path
        A `product.gpkg`; it is only read.

    Returns
    -------
    VerifyReport
        `ok`, what was looked at, and each thing that does not add up, in words; the
        first problem is the one nearest to the cause.

    Raises
    ------
    SourceError
        When the file is missing, cannot be read, or is no product of ours.

    Notes
    -----
    Shares agree within 1e-9, totals and areas within 1e-9 of the larger, a project's
    place within 1 mm, its vertices to the bit. A product that says of itself that
    coverage has errors is consistent when the same errors are found again.
    """
    return prove(read_product(path))


def read_product(path: Path) -> ProductFile:
    """Read a product's file, with the view `controle` where that is ours.

    Raises
    ------
    SourceError
        When the file is missing, cannot be read, or is no product of ours.
    """
    return read_product_file(path, control=CONTROLE)


def prove(file: ProductFile) -> VerifyReport:
    """Recompute what `verify_product` does, of a file that is read already."""
    projects, said = given_projects(file), file.tables["projecten"]
    subregions = file.layers["subregios"].drop(columns=["area_m2", "row"])
    provincie = file.layers["provincie"].geometry.iloc[0]
    gemeenten = file.layers["gemeenten"]
    problems = [*find_areas(file), *find_places(projects), *find_rows(file)]
    if not problems:
        problems = [*find_land(file), *find_coverage(file), *find_concept(file)]
    attachments = attach_projects(
        projects,
        _computable(subregions),
        shapely.make_valid(provincie),
        gemeenten=_computable(gemeenten),
    )
    problems += find_shares(file.tables["toerekening"], attachments)
    totals = aggregate(projects, attachments, subregions)
    problems += find_leads(said, totals.projects)
    problems += find_basis(said, totals.projects)
    whole = (totals.provincie, *totals.subregions)
    problems += find_totals(file.tables["totalen"], whole)
    problems += find_counts(file, totals.subregions)
    problems += find_cells(file.tables["uitsplitsing"], totals.projects, attachments)
    problems += find_control(file)
    product = file.tables["product"].iloc[0]
    return VerifyReport(
        provincie=str(product["provincie"]),
        language="en" if product.get("language") == "en" else "nl",
        checked={
            "subregions": len(subregions),
            "projects": len(projects),
            "shares": len(file.tables["toerekening"]),
            "totals": len(file.tables["totalen"]),
            "measures": len(file.tables["controle"]),
        },
        problems=tuple(problems),
    )


def _computable(areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Mend what cannot be computed with; that it was damaged is said already."""
    shapes = areas.geometry.to_numpy()
    if shapely.is_valid(shapes).all():
        return areas
    return areas.set_geometry(shapely.make_valid(shapes), crs=areas.crs)


def given_projects(file: ProductFile) -> gpd.GeoDataFrame:
    """Put table and layers of projects together again: a row each, with its geometry.

    A hoofdsubregio that was derived is taken away, to be derived anew.
    """
    frame = file.projects()
    derived = frame["hoofdsubregio_afgeleid"].astype(bool)
    measures = {n: [number(v) for v in frame[n]] for n in MEASURES if n in frame}
    leads = frame["hoofdsubregio"].where(~derived, None)
    return frame.assign(hoofdsubregio=leads, **measures)
