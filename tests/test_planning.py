"""Products against their dates: judged at a peildatum of the input, never at today."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from organised import NAMES, table

from pva_geo.model import (
    Check,
    Finding,
    Moment,
    Nature,
    Planning,
    Severity,
    Standing,
)
from pva_geo.organisation import Asked, read_moments, read_planning
from pva_geo.organising import _shipped_moments

HARD, ADVICE, PREFERRED = "2025-02-01", "2024-12-01", "2023-12-31"


def shipped() -> tuple[Moment, ...]:
    return _shipped_moments()[0]


def read(
    *rows: dict[str, str],
    peildatum: str | None = "2025-03-01",
    round: str = "2.0",  # noqa: A002 - the word of the programme
) -> tuple[Planning, list[Finding]]:
    asked = Asked(round=round, peildatum=peildatum, names=NAMES, provincie="Zeeland")
    planning, findings = read_planning(table(*rows), shipped(), asked)
    return planning, [f for f in findings if f.check is not Check.PRODUCT_MISSING]


def pmiek(**cells: str) -> dict[str, str]:
    return {"product": "pMIEK", "stand": "in bewerking", **cells}


def test_the_dates_of_round_two_ship_with_their_source() -> None:
    moments, (source,) = _shipped_moments()

    hard = [one for one in moments if one.nature is Nature.HARD]
    assert [(one.product, one.day) for one in hard] == [("pMIEK", HARD)]
    assert {one.day for one in moments if one.nature is Nature.ADVICE} >= {ADVICE}
    assert all("Handreiking" in one.source for one in moments)
    assert source.attribution is not None


def test_round_three_has_no_dates_yet() -> None:
    planning, findings = read(pmiek(), round="3.0")

    assert planning.moments == ()
    assert [f.check for f in findings] == [Check.UNDATED]


CELLS: dict[str, tuple[dict[str, str], Standing, Check | None, Severity | None]] = {
    "delivered in time": (
        pmiek(stand="opgeleverd", datum_opgeleverd="2025-01-20"),
        Standing.IN_TIME,
        None,
        None,
    ),
    "delivered on the day": (
        pmiek(stand="opgeleverd", datum_opgeleverd=HARD),
        Standing.IN_TIME,
        None,
        None,
    ),
    "delivered after the deadline": (
        pmiek(stand="opgeleverd", datum_opgeleverd="2025-02-20"),
        Standing.AFTER,
        Check.DELIVERED_LATE,
        Severity.WARNING,
    ),
    "only its adoption is known": (
        pmiek(stand="vastgesteld", datum_vastgesteld="2025-02-20"),
        Standing.AFTER,
        Check.DELIVERED_LATE,
        Severity.WARNING,
    ),
    "not delivered, deadline past": (
        pmiek(),
        Standing.PASSED,
        Check.TOO_LATE,
        Severity.ERROR,
    ),
    "preferred date past": (
        {"product": "plan van aanpak", "stand": "concept"},
        Standing.PASSED,
        Check.DATE_PASSED,
        Severity.WARNING,
    ),
    "delivered after the preferred date": (
        {
            "product": "plan van aanpak",
            "stand": "opgeleverd",
            "datum_opgeleverd": "2024-02-01",
        },
        Standing.AFTER,
        Check.AFTER_DATE,
        Severity.INFO,
    ),
    "own date past": (
        {
            "product": "uitvoeringsaanpak",
            "stand": "in bewerking",
            "datum_gepland": "2025-02-28",
        },
        Standing.PASSED,
        Check.DATE_PASSED,
        Severity.WARNING,
    ),
    "own date to come": (
        {
            "product": "uitvoeringsaanpak",
            "stand": "in bewerking",
            "datum_gepland": "2025-03-01",
        },
        Standing.AHEAD,
        None,
        None,
    ),
    "advice past, no draft": (
        {"product": "energievisie", "stand": "in bewerking"},
        Standing.PASSED,
        Check.DATE_PASSED,
        Severity.INFO,
    ),
    "advice past, a draft is there": (
        {"product": "energievisie", "stand": "concept"},
        Standing.UNDATED,
        Check.UNDATED,
        Severity.INFO,
    ),
    "no date at all": (
        {"product": "uitvoeringsaanpak", "stand": "niet gestart"},
        Standing.UNDATED,
        Check.UNDATED,
        Severity.INFO,
    ),
}


@pytest.mark.parametrize("name", CELLS)
def test_each_state_is_held_against_each_kind_of_date(name: str) -> None:
    row, standing, check, severity = CELLS[name]
    planning, findings = read(row)

    assert planning.products[0].standing is standing
    expected: list[Any] = [] if check is None else [(check, severity)]
    assert [(f.check, f.severity) for f in findings] == expected


@pytest.mark.parametrize("name", CELLS)
def test_without_a_peildatum_nothing_that_is_not_done_is_late(name: str) -> None:
    row, _, check, _ = CELLS[name]
    _, findings = read(row, peildatum=None)

    late = {Check.TOO_LATE, Check.DATE_PASSED}
    assert not [f for f in findings if f.check in late]
    if check in (Check.DELIVERED_LATE, Check.AFTER_DATE):
        assert [f.check for f in findings] == [check]


@given(day=st.dates())
def test_late_is_what_is_not_done_after_its_date_and_nothing_else(day: Any) -> None:  # noqa: ANN401 - a date
    _, findings = read(pmiek(), peildatum=day.isoformat())

    late = [f for f in findings if f.check is Check.TOO_LATE]
    assert bool(late) == (day.isoformat() > HARD)


def test_a_row_for_two_subregions_is_a_product_of_each() -> None:
    planning, _ = read(pmiek(subregio="Noord|Z"))

    assert [one.subregion_id for one in planning.products] == ["N", "Z"]


def missing(*rows: dict[str, str]) -> list[tuple[object, tuple[str, ...], Severity]]:
    asked = Asked(round="2.0", peildatum=None, names=NAMES, provincie="Zeeland")
    _, findings = read_planning(table(*rows), shipped(), asked)
    return [
        (f.facts["product"], f.subregions, f.severity)
        for f in findings
        if f.check is Check.PRODUCT_MISSING
    ]


def test_products_that_the_handreiking_asks_for_are_missed_once() -> None:
    assert missing({"product": "plan van aanpak", "stand": "concept"}) == [
        ("energievisie", (), Severity.WARNING),
        ("pMIEK", (), Severity.WARNING),
        ("uitvoeringsaanpak", (), Severity.INFO),
    ]


def test_where_one_subregion_has_its_own_the_others_are_asked_too() -> None:
    whole = [
        {"product": name, "stand": "concept"}
        for name in ("energievisie", "uitvoeringsaanpak", "pMIEK")
    ]

    assert missing(*whole) == []
    assert missing(*whole, pmiek(subregio="N")) == [("pMIEK", ("Z",), Severity.WARNING)]


WRONG = {
    "state": pmiek(stand="bijna"),
    "day": pmiek(datum_gepland="31-02-2025"),
    "subregion": pmiek(subregio="West"),
    "future": pmiek(stand="opgeleverd", datum_opgeleverd="2025-03-02"),
    "order": pmiek(
        stand="vastgesteld",
        datum_opgeleverd="2025-01-20",
        datum_vastgesteld="2025-01-10",
    ),
    "contradiction": pmiek(datum_opgeleverd="2025-01-20"),
    "unnamed": pmiek(product=""),
}


@pytest.mark.parametrize("variant", WRONG)
def test_a_cell_that_cannot_be_is_said_and_its_row_is_not_judged(variant: str) -> None:
    planning, (finding,) = read(WRONG[variant])

    assert (finding.check, finding.variant) == (Check.BAD_PRODUCT, variant)
    assert (finding.row, finding.source) == (2, "tabel.csv")
    cell = finding.cell()
    assert cell is not None
    assert cell["column"] in WRONG[variant]
    assert len(planning.products) == 1
    assert planning.products[0].standing is Standing.UNJUDGED


def test_an_empty_table_says_what_to_do() -> None:
    _, (finding,) = read()

    assert (finding.check, finding.variant) == (Check.BAD_PRODUCT, "empty")
    assert "[planning]" in finding.remedy()


def test_rows_of_another_round_stay_and_are_not_judged() -> None:
    row = pmiek(ronde="1", stand="in bewerking", datum_gepland="2023-01-01")
    planning, findings = read(row)

    assert (planning.products, findings) == ((), [])
    assert [one.round for one in planning.others] == ["1.0"]


def test_own_dates_of_the_provincie_count_beside_those_of_the_handreiking() -> None:
    own, findings = read_moments(
        table({"product": "uitvoeringsaanpak", "datum": "1-2-2025", "aard": ""})
    )
    asked = Asked(round="2.0", peildatum="2025-03-01", names=NAMES, provincie="Zeeland")
    row = {"product": "uitvoeringsaanpak", "stand": "in bewerking"}
    planning, judged = read_planning(table(row), (*shipped(), *own), asked)

    assert findings == ()
    assert planning.products[0].moment == own[0]
    assert Check.DATE_PASSED in [f.check for f in judged]
