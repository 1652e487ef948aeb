"""The product as one JSON document."""

import json

import pytest
from made import NOTICE, make_product

from pva_geo.writers.document import product_dict, product_document


def test_the_document_has_the_keys_of_the_contract() -> None:
    assert product_dict(make_product()).keys() >= {
        "schema",
        "concept",
        "provincie",
        "year",
        "scheme",
        "sources",
        "projects",
        "totals",
        "proof",
        "findings",
        "coverage",
    }


def test_shares_of_each_project_add_up_to_one() -> None:
    document = json.loads(product_document(make_product()))
    sums = [sum(a["share"] for a in p["attachments"]) for p in document["projects"]]
    assert sums == pytest.approx([1.0] * 6, abs=1e-9)


def test_rests_have_the_keys_of_a_subregion() -> None:
    totals = json.loads(product_document(make_product()))["totals"]
    own = totals["subregions"][0].keys()
    assert totals["buiten-provincie"].keys() == totals["niet-toegewezen"].keys() == own


def test_measures_are_nested_by_carrier_and_status() -> None:
    totals = json.loads(product_document(make_product()))["totals"]["provincie"]
    assert totals["lengte_m"] == {"elektriciteit": {"concreet": 10_000.0}}
    assert totals["kosten"] == {"min": 4.0, "max": 5.0}


def test_parts_of_a_measure_add_up_to_the_provincie() -> None:
    totals = json.loads(product_document(make_product()))["totals"]
    parts = [
        *totals["subregions"],
        totals["buiten-provincie"],
        totals["niet-toegewezen"],
    ]
    lengths = [
        p["lengte_m"]["elektriciteit"]["concreet"] for p in parts if p["lengte_m"]
    ]
    assert sum(lengths) == pytest.approx(10_000.0)


def test_the_notice_stands_in_the_document() -> None:
    assert product_dict(make_product())["notice"] == NOTICE


def test_the_text_ends_in_one_line_end_and_keeps_accents() -> None:
    text = product_document(make_product([{"naam": "Súdwest"}]))
    assert text.endswith("}\n")
    assert "Súdwest" in text


def test_the_same_product_gives_the_same_text() -> None:
    assert product_document(make_product()) == product_document(make_product())
