"""Every product that is built holds to the JSON Schema that the package ships."""

import json
from copy import deepcopy
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from commands import pva_geo
from jsonschema import Draft202012Validator
from made import at, box, line, make_product
from reference import SCHEMES, make_workspace

from pva_geo.edition import public_edition
from pva_geo.model import Check, Finding, Severity
from pva_geo.writers.document import product_dict
from pva_geo.writers.product_schema import FILE, product_schema, schema_text

SHIPPED = files("pva_geo.writers").joinpath(FILE).read_text(encoding="utf-8")
GAP = {"west": box(0, 0, 9, 20), "oost": box(10, 0, 20, 20)}
PART = {"energiedrager": "elektriciteit", "status": "concreet"}


def closed(rule: Any) -> Any:  # noqa: ANN401 - a schema
    """Let no object have a key that the schema does not name."""
    if isinstance(rule, list):
        return [closed(one) for one in rule]
    if not isinstance(rule, dict):
        return rule
    found = {name: closed(one) for name, one in rule.items()}
    if "properties" in found:
        found["additionalProperties"] = False
    return found


def strict() -> Draft202012Validator:
    """Close the schema but for projects and the check, where more may stand."""
    schema = product_schema()
    held = closed(schema)
    held["properties"]["coverage"] = schema["properties"]["coverage"]
    held["$defs"]["project"] = schema["$defs"]["project"]
    return Draft202012Validator(held)


def faults(document: Any) -> list[str]:  # noqa: ANN401 - JSON
    plain = json.loads(json.dumps(document, allow_nan=False))
    return [f"{e.json_path}: {e.message}" for e in strict().iter_errors(plain)]


def test_the_shipped_file_is_what_the_model_gives() -> None:
    assert schema_text() == SHIPPED
    Draft202012Validator.check_schema(product_schema())


@pytest.mark.parametrize(
    "made",
    [
        {},
        {"rows": []},
        {"subregions": GAP},
        {"language": "en"},
        {"rows": [PART | {"naam": "x" * 9, "geometry": at(5, 5), "Eigen kolom": 3}]},
        {
            "rows": [
                PART | {"geometry": line((4, 5), (14, 5)), "samenhang": None},
                PART | {"geometry": at(5, 5), "samenhang": "1: onderdeel van"},
            ]
        },
        {
            "findings": (
                Finding(
                    check=Check.UNLOCATED,
                    severity=Severity.WARNING,
                    projects=("1",),
                    facts={"project": "1", "column": "x_rd", "value": "a"},
                ),
            )
        },
    ],
)
def test_a_product_of_any_kind_holds_to_it(made: dict[str, Any]) -> None:
    product = make_product(**made)
    assert faults(product_dict(product)) == []
    assert faults(product_dict(public_edition(product))) == []


def test_the_examples_hold_to_it(tmp_path: Path) -> None:
    assert pva_geo("demo", tmp_path).code == 0
    found = sorted(tmp_path.rglob("product.json"))
    assert len(found) >= 6
    for file in found:
        assert faults(json.loads(file.read_text("utf-8"))) == []


@pytest.mark.reference
@pytest.mark.parametrize("provincie", SCHEMES)
def test_real_provincies_hold_to_it(
    provincie: str, reference: Path, tmp_path: Path
) -> None:
    workspace = make_workspace(reference, provincie, tmp_path / "w")
    pva_geo("build", workspace)
    document = (workspace / "uitvoer" / "product.json").read_text("utf-8")
    assert faults(json.loads(document)) == []


def set_at(document: Any, path: list[str | int], value: object) -> Any:  # noqa: ANN401
    changed = deepcopy(document)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema"], "pva-geo/product/2"),
        (["concept"], "nee"),
        (["projects", 0, "status"], "concreett"),
        (["projects", 0, "attachments", 0, "share"], 1.5),
        (["projects", 0, "attachments"], []),
        (["projects", 0, "capaciteit_mva"], -1),
        (["totals", "buiten-provincie", "trekt"], 0.5),
        (["totals", "provincie", "lengte_m"], {"stroom": {"concreet": 1}}),
        (["proof", "rows", 0, "sum"], "28"),
        (["findings"], [{"check": "PRJ-99"}]),
        (["anders"], 1),
    ],
)
def test_a_document_that_says_something_else_does_not(
    path: list[str | int], value: object
) -> None:
    document = product_dict(make_product())
    assert faults(document) == []
    assert faults(set_at(document, path, value)) != []
