"""What follows from the rest of a file: shares, totals, coverage, the verdict."""

from collections.abc import Iterable, Iterator
from typing import Any

import geopandas as gpd
import pandas as pd

from pva_geo.breakdown import MEASURES, break_down, differing_cells
from pva_geo.coverage import check_coverage
from pva_geo.model import (
    RESERVED_IDS,
    Check,
    CoverageReport,
    Severity,
    Tolerance,
    Totals,
)
from pva_geo.readers.product import ProductFile
from pva_geo.report.names import is_missing
from pva_geo.report.verification import Problem
from pva_geo.verify.cells import near, number, shown
from pva_geo.writers.geopackage.controle import CONTROLE

__all__ = [
    "check_again",
    "find_basis",
    "find_cells",
    "find_concept",
    "find_control",
    "find_coverage",
    "find_leads",
    "find_shares",
    "find_totals",
    "is_of_scheme",
]

SHARE = 1e-9
AMOUNTS = ("projects", *MEASURES)
SILENT = frozenset({Check.SCATTERED, Check.SIMILAR_NAMES})
"""Warnings that depend on units, which drawn polygons alone do not have."""
OF_SCHEME = ("DEF", "GEO", "COV")
"""Checks of the scheme; what is found of projects, parties or dates is no CONCEPT."""
Leaf = tuple[str, str | None, str]


def check_again(file: ProductFile) -> CoverageReport:
    """Check the polygons of a product, by the widths that it was made with."""
    said = file.tables["product"].iloc[0]
    tolerance = Tolerance(
        sliver_width=float(said["sliver_width"]), noise_width=float(said["noise_width"])
    )
    provincie = file.layers["provincie"].geometry.iloc[0]
    return check_coverage(file.layers["subregios"], provincie, tolerance=tolerance)


def is_of_scheme(code: str, projects: object) -> bool:
    """Whether a finding is one of coverage: of the scheme, and of no project."""
    return code.startswith(OF_SCHEME) and not shown(projects)


def find_coverage(file: ProductFile) -> Iterator[Problem]:
    """Check the polygons again, and hold the result against what the product says."""
    said, report = file.tables["product"].iloc[0], check_again(file)
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


def find_concept(file: ProductFile) -> Iterator[Problem]:
    """Hold the claim that it is a CONCEPT against the findings in the file."""
    found = file.layers["bevindingen"].drop(columns="geometry").to_dict("records")
    expected = any(_makes_concept(row) for row in found)
    if bool(file.tables["product"].iloc[0]["concept"]) != expected:
        key = "verify.concept_not" if expected else "verify.concept"
        yield Problem(key=key, facts={})


def _makes_concept(row: dict[Any, Any]) -> bool:
    """Whether a finding is an error of coverage, or a list that could not be read."""
    code = str(row["check"])
    of_land = is_of_scheme(code, row["projects"])
    unread = code == Check.UNREADABLE_DELIVERY
    return unread or (of_land and row["severity"] == Severity.ERROR)


def find_basis(said: pd.DataFrame, computed: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Hold the basis of each project against that of its shares."""
    right = dict(zip(computed["project_id"], computed["basis"], strict=True))
    for project, basis in zip(said["project_id"], said["basis"], strict=True):
        if basis != right[str(project)]:
            facts = {"project_id": project, "found": shown(basis)}
            facts |= {"expected": right[str(project)]}
            yield Problem(key="verify.basis", facts=facts)


def find_shares(said: pd.DataFrame, computed: pd.DataFrame) -> Iterator[Problem]:
    """Hold the shares against those that follow from the geometry."""
    expected = {_pair(row): row for row in computed.to_dict("records")}
    found: dict[tuple[str, str], dict[Any, Any]] = {}
    for row in said.to_dict("records"):
        pair = _pair(row)
        facts: dict[str, object] = {"project_id": pair[0], "subregion_id": pair[1]}
        if pair in found:
            yield Problem(key="verify.share_twice", facts=facts)
        found[pair] = row
        share = number(row["share"])
        if pair not in expected:
            yield Problem(key="verify.share_extra", facts=facts | {"found": share})
            continue
        right = expected[pair]
        if not abs(share - float(right["share"])) <= SHARE:
            facts |= {"found": share, "expected": float(right["share"])}
            yield Problem(key="verify.share", facts=facts)
        elif row["basis"] != right["basis"]:
            facts |= {"found": shown(row["basis"]), "expected": right["basis"]}
            yield Problem(key="verify.basis", facts=facts)
    for pair, right in expected.items():
        if pair not in found:
            facts = {"project_id": pair[0], "subregion_id": pair[1]}
            facts |= {"expected": float(right["share"])}
            yield Problem(key="verify.share_missing", facts=facts)


def _pair(row: dict[Any, Any]) -> tuple[str, str]:
    return str(row["project_id"]), str(row["subregion_id"])


def find_leads(said: pd.DataFrame, computed: gpd.GeoDataFrame) -> Iterator[Problem]:
    """Hold leads, and what counts, against what follows from shares and ties."""
    right = dict(zip(computed["project_id"], computed["hoofdsubregio"], strict=True))
    for project, lead in zip(said["project_id"], said["hoofdsubregio"], strict=True):
        expected = right[str(project)]
        if lead != expected:
            facts = {"project_id": project, "found": shown(lead), "expected": expected}
            yield Problem(key="verify.lead", facts=facts)
    counts = dict(zip(computed["project_id"], computed["telt"], strict=True))
    for project, counted in zip(said["project_id"], said["telt"], strict=True):
        if bool(counted) != counts[str(project)]:
            key = "verify.counts_not" if counted else "verify.counts"
            yield Problem(key=key, facts={"project_id": project})


def find_cells(
    said: pd.DataFrame, projects: gpd.GeoDataFrame, attachments: pd.DataFrame
) -> Iterator[Problem]:
    """Break the totals down again, and hold them against the table."""
    right = break_down(projects, attachments)
    read = {n: [_amount(v) for v in said[n]] for n in AMOUNTS if n in said}
    cells = said.assign(**{n: pd.Series(c, dtype=object) for n, c in read.items()})
    for place, measure, found, expected in differing_cells(cells, right):
        facts = {"place": place, "measure": measure}
        facts |= {"found": _figure(found), "expected": _figure(expected)}
        yield Problem(key="verify.cell", facts=facts)


def _amount(cell: object) -> float | None:
    return None if is_missing(cell) else number(cell)


def _figure(amount: float | None) -> str:
    return "–" if amount is None else f"{amount:.10g}"


def find_totals(said: pd.DataFrame, totals: Iterable[Totals]) -> Iterator[Problem]:
    """Hold the table of totals against the totals recomputed."""
    expected = _expected(totals)
    seen: set[Leaf] = set()
    for row in said.to_dict("records"):
        words = [row["maat"], row["energiedrager"], row["status"]]
        measure = "/".join(str(word) for word in words if not is_missing(word))
        place = None if is_missing(row["subregion_id"]) else str(row["subregion_id"])
        leaf = (str(row["deel"]), place, measure)
        found = number(row["waarde"])
        facts: dict[str, object] = {"place": place or "provincie", "measure": measure}
        facts |= {"found": found}
        if leaf in seen or leaf not in expected:
            yield Problem(key="verify.total_extra", facts=facts)
        elif not near(found, expected[leaf]):
            facts |= {"expected": expected[leaf]}
            yield Problem(key="verify.total", facts=facts)
        seen.add(leaf)
    for leaf, amount in expected.items():
        if leaf not in seen:
            facts = {"place": leaf[1] or "provincie", "measure": leaf[2]}
            key = "verify.total_missing"
            yield Problem(key=key, facts=facts | {"expected": amount})


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


def find_control(file: ProductFile) -> Iterator[Problem]:
    """Read the verdict of the view, once it is known to be ours."""
    if file.control_sql.split() != CONTROLE.split():
        yield Problem(key="verify.control_changed", facts={})
    for row in file.tables["controle"].to_dict("records"):
        if not row["klopt"]:
            facts = {"measure": row["maat"], "found": float(row["som"])}
            facts |= {"expected": float(row["provincie"])}
            yield Problem(key="verify.control", facts=facts)
