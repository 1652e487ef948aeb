"""Prove a product from its file alone: recompute, compare, name what differs.

Nothing is taken over from the build: shares follow from the geometry in the file,
totals from the shares and the projects, coverage from the polygons. What cannot follow
from anything else (a point that moved within its subregion) is held against its second
place in the file.
"""

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.breakdown import break_down, differing_cells
from pva_geo.coverage import check_coverage
from pva_geo.model import RESERVED_IDS, Check, CoverageReport, Tolerance, Totals
from pva_geo.readers.product import ProductFile, read_product_file
from pva_geo.report.names import is_missing
from pva_geo.report.verification import Problem, VerifyReport
from pva_geo.writers.controle import CONTROLE

__all__ = ["verify_product"]

SHARE = 1e-9
RELATIVE = 1e-9
PLACE_M = 1e-3
"""A project's second place in the file may differ by a millimetre, not more."""
SECOND_PLACES = ("punt_x", "punt_y", "oppervlakte_m2", "lengte_m")
AMOUNTS = ("lengte_m", "capaciteit_mw", "capaciteit_mva", "kosten_min", "kosten_max")
SILENT = frozenset({Check.SCATTERED, Check.SIMILAR_NAMES})
"""Warnings that depend on units, which drawn polygons alone do not have."""
Leaf = tuple[str, str | None, str]


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
    place within 1 mm. A product that says of itself that coverage has errors is
    consistent when the same errors are found again.
    """
    file = read_product_file(path, control=CONTROLE)
    projects = _projects(file)
    subregions, provincie = _subregions(file), _provincie(file)
    gemeenten = file.layers["gemeenten"]
    problems = [*_areas(file), *_rows(file), *_places(projects)]
    if not problems:
        problems = [*_coverage(file)]
    attachments = attach_projects(projects, subregions, provincie, gemeenten=gemeenten)
    problems += _shares(file.tables["toerekening"], attachments)
    totals = aggregate(projects, attachments, subregions)
    problems += _leads(file.tables["projecten"], totals.projects)
    expected = _expected((totals.provincie, *totals.subregions))
    problems += _totals(file.tables["totalen"], expected)
    problems += _cells(file.tables["uitsplitsing"], totals.projects, attachments)
    problems += _control(file)
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


def _provincie(file: ProductFile) -> Any:  # noqa: ANN401 - shapely geometry
    return file.layers["provincie"].geometry.iloc[0]


def _subregions(file: ProductFile) -> gpd.GeoDataFrame:
    return file.layers["subregios"].drop(columns=["area_m2", "row"])


def _projects(file: ProductFile) -> gpd.GeoDataFrame:
    """Put table and layers of projects together again: a row each, with its geometry.

    A hoofdsubregio that was derived is taken away, to be derived anew.
    """
    frame = file.projects()
    derived = frame["hoofdsubregio_afgeleid"].astype(bool)
    return frame.assign(hoofdsubregio=frame["hoofdsubregio"].where(~derived, None))


def _areas(file: ProductFile) -> Iterator[Problem]:
    names = {"provincie": "provincie", "subregios": "name", "gemeenten": "gemeente"}
    for layer, column in names.items():
        frame = file.layers[layer]
        for name, area, said in zip(
            frame[column], frame.area, frame["area_m2"], strict=True
        ):
            if not _near(area, said):
                facts = {"layer": layer, "name": name, "found": area, "expected": said}
                yield Problem(key="verify.area", facts=facts)
    units, whole = file.layers["gemeenten"].area.sum(), _provincie(file).area
    if not _near(units, whole):
        yield Problem(
            key="verify.units", facts={"found": float(units), "expected": whole}
        )


def _rows(file: ProductFile) -> Iterator[Problem]:
    """Hold the rows of the layers against the one table of projects."""
    table = file.tables["projecten"]
    ids = table["project_id"].astype(str)
    for project in ids[ids.duplicated()]:
        yield Problem(key="verify.project_twice", facts={"project_id": project})
    known = {str(row["project_id"]): row for row in table.to_dict("records")}
    for layer in ("projecten_punten", "projecten_lijnen", "projecten_vlakken"):
        for row in file.layers[layer].drop(columns="geometry").to_dict("records"):
            project = str(row["project_id"])
            if project not in known:
                facts = {"layer": layer, "project_id": project}
                yield Problem(key="verify.layer_only", facts=facts)
                continue
            yield from _values(layer, row, known[project])


def _values(
    layer: str, row: dict[Any, Any], known: dict[Any, Any]
) -> Iterator[Problem]:
    for column in ("energiedrager", "status", "hoofdsubregio", *AMOUNTS):
        found, expected = row.get(column), known.get(column)
        if is_missing(found) and is_missing(expected):
            continue
        if found != expected:
            yield Problem(
                key="verify.value",
                facts={
                    "project_id": str(row["project_id"]),
                    "layer": layer,
                    "column": column,
                    "found": _shown(found),
                    "expected": _shown(expected),
                },
            )


def _shown(value: object) -> str:
    return "" if is_missing(value) else str(value)


def _places(projects: gpd.GeoDataFrame) -> Iterator[Problem]:
    shapes = projects.geometry.to_numpy()
    middle = shapely.centroid(shapes)
    length = shapely.length(shapes)
    size = {
        "punt_x": shapely.get_x(middle),
        "punt_y": shapely.get_y(middle),
        "oppervlakte_m2": shapely.area(shapes),
        "lengte_m": length,
    }
    dimension = shapely.get_dimensions(shapes)
    for place, row in enumerate(projects.drop(columns="geometry").to_dict("records")):
        if shapes[place] is None:
            if not is_missing(row["punt_x"]):
                facts = {"x": float(row["punt_x"]), "y": float(row["punt_y"])}
                facts |= {"project_id": row["project_id"]}
                yield Problem(key="verify.geometry_missing", facts=facts)
            continue
        for column in SECOND_PLACES[: 2 + (dimension[place] == 2)] + (
            ("lengte_m",) if dimension[place] == 1 else ()
        ):
            found, said = float(size[column][place]), row[column]
            if is_missing(said) or abs(found - float(said)) > PLACE_M:
                yield Problem(
                    key="verify.geometry",
                    facts={
                        "project_id": row["project_id"],
                        "column": column,
                        "found": found,
                        "expected": math.nan if is_missing(said) else float(said),
                    },
                )
                break


def _coverage(file: ProductFile) -> Iterator[Problem]:
    """Check the polygons again, and hold the result against what the product says."""
    said = file.tables["product"].iloc[0]
    tolerance = Tolerance(
        sliver_width=float(said["sliver_width"]), noise_width=float(said["noise_width"])
    )
    report = check_coverage(
        file.layers["subregios"], _provincie(file), tolerance=tolerance
    )
    complete, disjoint = bool(said["complete"]), bool(said["disjoint"])
    if (report.complete, report.disjoint) == (complete, disjoint):
        return
    found = next((f for f in report.findings if f.check not in SILENT), None)
    if found is None or _better(report, complete=complete, disjoint=disjoint):
        yield Problem(key="verify.coverage_claim", facts={})
    else:
        yield Problem(key="verify.coverage", facts={"message": found.message()})


def _better(report: CoverageReport, *, complete: bool, disjoint: bool) -> bool:
    """Say whether the polygons are sounder than the product says."""
    return report.complete >= complete and report.disjoint >= disjoint


def _shares(said: pd.DataFrame, computed: pd.DataFrame) -> Iterator[Problem]:
    expected = {_pair(row): row for row in computed.to_dict("records")}
    found: dict[tuple[str, str], dict[Any, Any]] = {}
    for row in said.to_dict("records"):
        pair = _pair(row)
        facts: dict[str, object] = {"project_id": pair[0], "subregion_id": pair[1]}
        if pair in found:
            yield Problem(key="verify.share_twice", facts=facts)
        found[pair] = row
        share = float(row["share"])
        if pair not in expected:
            yield Problem(key="verify.share_extra", facts=facts | {"found": share})
            continue
        right = expected[pair]
        if not abs(share - float(right["share"])) <= SHARE:
            facts |= {"found": share, "expected": float(right["share"])}
            yield Problem(key="verify.share", facts=facts)
        elif row["basis"] != right["basis"]:
            facts |= {"found": _shown(row["basis"]), "expected": right["basis"]}
            yield Problem(key="verify.basis", facts=facts)
    for pair, right in expected.items():
        if pair not in found:
            facts = {"project_id": pair[0], "subregion_id": pair[1]}
            facts |= {"expected": float(right["share"])}
            yield Problem(key="verify.share_missing", facts=facts)


def _pair(row: dict[Any, Any]) -> tuple[str, str]:
    return str(row["project_id"]), str(row["subregion_id"])


def _leads(said: pd.DataFrame, computed: gpd.GeoDataFrame) -> Iterator[Problem]:
    right = dict(zip(computed["project_id"], computed["hoofdsubregio"], strict=True))
    for project, lead in zip(said["project_id"], said["hoofdsubregio"], strict=True):
        expected = right[str(project)]
        if lead != expected:
            facts = {"project_id": project, "found": _shown(lead), "expected": expected}
            yield Problem(key="verify.lead", facts=facts)
    counts = dict(zip(computed["project_id"], computed["telt"], strict=True))
    for project, counted in zip(said["project_id"], said["telt"], strict=True):
        if bool(counted) != counts[str(project)]:
            key = "verify.counts_not" if counted else "verify.counts"
            yield Problem(key=key, facts={"project_id": project})


def _cells(
    said: pd.DataFrame, projects: gpd.GeoDataFrame, attachments: pd.DataFrame
) -> Iterator[Problem]:
    """Break the totals down again, and hold them against the table."""
    right = break_down(projects, attachments)
    for place, measure, found, expected in differing_cells(said, right):
        facts = {"place": place, "measure": measure}
        facts |= {"found": _figure(found), "expected": _figure(expected)}
        yield Problem(key="verify.cell", facts=facts)


def _figure(amount: float | None) -> str:
    return "–" if amount is None else f"{amount:.10g}"


def _expected(parts: Iterable[Totals]) -> dict[Leaf, float]:
    amounts: dict[Leaf, float] = {}
    for part in parts:
        deel = "provincie" if part.subregion_id is None else "subregio"
        deel = "rest" if part.subregion_id in RESERVED_IDS else deel
        counts = {"betrokken": float(part.betrokken), "trekt": float(part.trekt)}
        counts |= {"toegerekend": part.toegerekend}
        for leaf, amount in (counts | dict(part.measures)).items():
            amounts[deel, part.subregion_id, leaf] = float(amount)
    return amounts


def _totals(said: pd.DataFrame, expected: dict[Leaf, float]) -> Iterator[Problem]:
    seen: set[Leaf] = set()
    for row in said.to_dict("records"):
        words = [row["maat"], row["energiedrager"], row["status"]]
        measure = "/".join(str(word) for word in words if not is_missing(word))
        place = None if is_missing(row["subregion_id"]) else str(row["subregion_id"])
        leaf = (str(row["deel"]), place, measure)
        found = float("nan") if is_missing(row["waarde"]) else float(row["waarde"])
        facts: dict[str, object] = {"place": place or "provincie", "measure": measure}
        facts |= {"found": found}
        if leaf in seen or leaf not in expected:
            yield Problem(key="verify.total_extra", facts=facts)
        elif not _near(found, expected[leaf]):
            facts |= {"expected": expected[leaf]}
            yield Problem(key="verify.total", facts=facts)
        seen.add(leaf)
    for leaf, amount in expected.items():
        if leaf not in seen:
            facts = {"place": leaf[1] or "provincie", "measure": leaf[2]}
            key = "verify.total_missing"
            yield Problem(key=key, facts=facts | {"expected": amount})


def _control(file: ProductFile) -> Iterator[Problem]:
    """Read the verdict of the view, once it is known to be ours."""
    if file.control_sql.split() != CONTROLE.split():
        yield Problem(key="verify.control_changed", facts={})
    for row in file.tables["controle"].to_dict("records"):
        if not row["klopt"]:
            facts = {"measure": row["maat"], "found": float(row["som"])}
            facts |= {"expected": float(row["provincie"])}
            yield Problem(key="verify.control", facts=facts)


def _near(found: float, expected: Any) -> bool:  # noqa: ANN401 - a cell
    if is_missing(expected) or is_missing(found):
        return False
    return abs(found - float(expected)) <= RELATIVE * max(
        abs(found), abs(float(expected))
    )
