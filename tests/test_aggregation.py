"""Two totals of every measure, neither from the other, and what they come to."""

import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import at, box, line, make_product, records

from pva_geo.aggregation import Aggregate, aggregate
from pva_geo.model import ProvincialProduct, Totals

STATION = {"energiedrager": "elektriciteit", "status": "concreet"}


def of(product: ProvincialProduct, subregion: str) -> Totals:
    return next(t for t in product.subregion_totals if t.subregion_id == subregion)


def again(product: ProvincialProduct, attachments: pd.DataFrame) -> Aggregate:
    """Aggregate the same projects with other attachments."""
    return aggregate(product.projects, attachments, product.coverage.subregions)


def test_the_three_counts_of_a_subregion() -> None:
    product = make_product()
    west = of(product, "west")
    # a station, 6 of 10 km of a cable; half an area, one of three gemeenten
    assert west.betrokken == 4
    assert west.trekt == 2
    assert west.toegerekend == pytest.approx(1 + 0.6 + 0.5 + 1 / 3)


def test_outside_and_unplaced_have_their_own_rows_at_the_end() -> None:
    ids = [totals.subregion_id for totals in make_product().subregion_totals]
    assert ids == ["west", "oost", "buiten-provincie", "niet-toegewezen"]
    assert of(make_product(), "buiten-provincie").toegerekend == 1.0
    assert of(make_product(), "niet-toegewezen").toegerekend == 1.0


def test_leads_and_shares_add_up_to_the_number_of_projects() -> None:
    product = make_product()
    assert sum(totals.trekt for totals in product.subregion_totals) == 6
    total = math.fsum(totals.toegerekend for totals in product.subregion_totals)
    assert total == pytest.approx(6, abs=1e-9)


def test_amounts_are_split_by_share_within_carrier_and_status() -> None:
    product = make_product()
    leaf = "capaciteit_mw/warmte/kandidaat"
    assert of(product, "west").measures[leaf] == pytest.approx(6.25)
    assert product.provincie_totals.measures[leaf] == 12.5


def test_the_length_of_a_line_is_measured() -> None:
    leaf = "lengte_m/elektriciteit/concreet"
    assert make_product().provincie_totals.measures[leaf] == pytest.approx(10_000)
    assert of(make_product(), "oost").measures[leaf] == pytest.approx(4000)


def test_costs_are_a_range_and_one_end_stands_for_both() -> None:
    # 3 M€ at least, and 1 to 2 M€
    measures = make_product().provincie_totals.measures
    assert (measures["kosten_min"], measures["kosten_max"]) == (4.0, 5.0)


def test_every_measure_agrees_in_both_ways() -> None:
    product = make_product()
    assert product.agrees
    assert [row.measure for row in product.proof][:2] == ["projects", "trekt"]
    assert {row.measure for row in product.proof[2:]} == set(
        product.provincie_totals.measures
    )


def test_the_provincial_total_never_reads_an_attachment() -> None:
    product = make_product()
    empty = product.attachments.assign(share=0.5)
    assert again(product, empty).provincie == product.provincie_totals


def test_a_share_that_is_lost_is_found_as_a_difference() -> None:
    product = make_product()
    held = product.attachments
    lost = held[~((held["project_id"] == "2") & (held["subregion_id"] == "oost"))]
    totals = again(product, lost)
    assert {finding.check for finding in totals.findings} == {"AGG-01"}
    wrong = {row.measure: row.difference for row in totals.proof if not row.agrees}
    assert wrong["projects"] == pytest.approx(-0.4)
    assert wrong["lengte_m/elektriciteit/concreet"] == pytest.approx(-4000)


def test_a_share_that_is_counted_twice_is_found_as_a_difference() -> None:
    product = make_product()
    twice = pd.concat([product.attachments, product.attachments.iloc[:1]])
    wrong = [row.measure for row in again(product, twice).proof if not row.agrees]
    assert wrong == ["projects", "capaciteit_mva/elektriciteit/concreet"]


def leads(rows: list[dict[str, Any]]) -> list[tuple[str, bool]]:
    frame = make_product(rows).projects
    pairs = zip(frame["hoofdsubregio"], frame["hoofdsubregio_afgeleid"], strict=True)
    return [(str(place), bool(derived)) for place, derived in pairs]


def test_a_lead_that_is_given_stands() -> None:
    rows = [STATION | {"naam": "a", "geometry": at(5, 5), "hoofdsubregio": "oost"}]
    assert leads(rows) == [("oost", False)]


def test_a_lead_is_the_largest_share_and_of_equals_the_first_by_id() -> None:
    rows = [
        STATION | {"naam": "lang", "geometry": line((2, 5), (13, 5))},
        STATION | {"naam": "gelijk", "geometry": box(8, 8, 12, 12)},
    ]
    assert leads(rows) == [("west", True), ("oost", True)]


def test_a_project_that_is_mostly_outside_is_led_from_inside() -> None:
    rows = [STATION | {"naam": "a", "geometry": line((19, 5), (39, 5))}]
    assert leads(rows) == [("oost", True)]


def test_a_project_wholly_outside_or_without_place_is_led_from_there() -> None:
    rows = [STATION | {"naam": "a", "geometry": at(30, 5)}, {"naam": "b"}]
    assert [place for place, _ in leads(rows)] == [
        "buiten-provincie",
        "niet-toegewezen",
    ]


def test_no_projects_have_totals_of_nothing() -> None:
    product = make_product([])
    assert product.provincie_totals.betrokken == 0
    assert product.agrees
    assert {row.measure: row.sum for row in product.proof} == {
        "projects": 0.0,
        "trekt": 0.0,
    }


def test_another_order_of_projects_gives_the_same_totals() -> None:
    there, back = make_product(records()), make_product(records()[::-1])
    for one, other in zip(there.subregion_totals, back.subregion_totals, strict=True):
        assert one.toegerekend == pytest.approx(other.toegerekend, rel=1e-12)
        assert one.measures == pytest.approx(other.measures, rel=1e-12)


amounts = st.one_of(st.none(), st.floats(0, 1e6))
project = st.fixed_dictionaries(
    {
        "naam": st.just("x"),
        "energiedrager": st.sampled_from(["elektriciteit", "warmte"]),
        "status": st.sampled_from(["concreet", "kandidaat"]),
        "capaciteit_mw": amounts,
        "kosten_max": amounts,
        "geometry": st.one_of(
            st.none(),
            st.builds(at, st.floats(-5, 25), st.floats(-5, 25)),
            st.builds(
                lambda x, y, s: box(x, y, x + s, y + s),
                st.floats(-5, 20),
                st.floats(-5, 20),
                st.floats(0.1, 9),
            ),
        ),
    }
)


@settings(max_examples=15, deadline=None)
@given(st.lists(project, min_size=1, max_size=8))
def test_every_measure_of_any_projects_is_conserved(rows: list[dict[str, Any]]) -> None:
    product = make_product(rows)
    assert product.agrees
    total = math.fsum(row["capaciteit_mw"] or 0.0 for row in rows)
    leaves = product.provincie_totals.measures
    found = math.fsum(v for k, v in leaves.items() if k.startswith("capaciteit_mw"))
    assert found == pytest.approx(total, rel=1e-12)
    held = math.fsum(
        amount
        for totals in product.subregion_totals
        for leaf, amount in totals.measures.items()
        if leaf.startswith("capaciteit_mw")
    )
    assert held == pytest.approx(total, rel=1e-9)
