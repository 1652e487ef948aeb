"""Where a finding lies in the layer of findings: the narrowest place that is known."""

from dataclasses import replace
from typing import Any

import geopandas as gpd
import pytest
import shapely
from made import make_product

from pva_geo.model import Check, Finding, Severity
from pva_geo.writers.geopackage.findings import findings_layer

NAMED = {
    "gebrek": {"geometry": shapely.box(0, 0, 3, 3), "projects": ("1",)},
    "plek": {"point": (100.0, 100.0), "projects": ("1",)},
    "subregio": {"subregions": ("west",), "projects": ("1",)},
    "project": {"projects": ("1", "2")},
    "gemeente": {"gemeenten": ("GM0001",)},
    "indeling": {"projects": ("no such project",)},
}


def duplicate(**more: Any) -> Finding:  # noqa: ANN401 - fields of a finding
    told = {"places": [("a.csv", (2,)), ("b.csv", (3,))], "project": "1"}
    check, severity = Check.DUPLICATE_ID, Severity.INFO
    return Finding(check=check, severity=severity, facts=told, **more)


def layer_of(*facts: dict[str, Any]) -> gpd.GeoDataFrame:
    product = make_product()
    projects = product.projects.copy()
    findings = [duplicate(**more) for more in facts]
    return findings_layer(
        findings, product.coverage, "nl", units=product.gemeenten, projects=projects
    )


@pytest.mark.parametrize("kind", NAMED)
def test_a_finding_lies_at_the_narrowest_place_that_is_known(kind: str) -> None:
    assert layer_of(NAMED[kind])["ligging"].tolist() == [kind]


def test_a_finding_on_projects_has_a_circle_around_each() -> None:
    product = make_product()
    shape = layer_of(NAMED["project"]).geometry[0]
    first = product.projects.set_index("project_id").geometry[["1", "2"]]
    assert len(shapely.get_parts(shape)) == 2
    assert shape.intersects(first.iloc[0])
    assert shape.intersects(first.iloc[1])


def test_a_finding_on_a_project_without_a_place_lies_in_the_gemeente_it_names() -> None:
    product = make_product()
    frame = product.projects
    (unplaced,) = frame["project_id"][frame.geometry.isna()][:1]
    held = layer_of({"projects": (unplaced,)})
    codes = frame.set_index("project_id")["gemeenten"][unplaced].split("|")
    units = product.gemeenten.set_index("gemeentecode").geometry[codes]
    assert held["ligging"].tolist() == ["gemeente"]
    assert held.geometry[0].equals(units.union_all())


def test_many_findings_without_a_place_do_not_make_a_file_large() -> None:
    product = make_product()
    ring = shapely.Point(0, 0).buffer(50_000, quad_segs=4_000)
    subregions = product.coverage.subregions.copy()
    subregions["geometry"] = [ring, shapely.box(0, 0, 1, 1)]
    report = replace(product.coverage, subregions=subregions)
    shape = findings_layer([duplicate()], report, "nl").geometry[0]
    assert shapely.get_num_coordinates(shape) < 200
    assert shape.area == pytest.approx(ring.area, rel=0.01)
