"""Who takes part: everybody who is missing is found, and nobody else."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from organised import NAMES, gazetteer, parties, table, zeeland

from pva_geo.model import Check, Finding, Participation, PartyKind
from pva_geo.organisation import read_participation

Rows = list[dict[str, str]]
GEMEENTEN = list(
    zip(zeeland().units["gemeentecode"], zeeland().units["gemeente"], strict=True)
)


def read(rows: Rows) -> tuple[Participation, tuple[Finding, ...]]:
    return read_participation(table(*rows), gazetteer(), NAMES)


def without(rows: Rows, *names: str) -> Rows:
    return [row for row in rows if row["partij"] not in names]


def changed(rows: Rows, name: str, **cells: str) -> Rows:
    return [row | cells if row["partij"] == name else row for row in rows]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.check.value for finding in findings]


def test_of_a_complete_table_nothing_is_found() -> None:
    found, findings = read(parties())

    assert findings == ()
    assert len(found.parties) == len(parties())
    assert found.absent == ()


@given(gone=st.sets(st.sampled_from(GEMEENTEN)))
def test_exactly_the_gemeenten_that_are_left_out_are_missed(
    gone: set[tuple[str, str]],
) -> None:
    _, findings = read(without(parties(), *(f"Gemeente {name}" for _, name in gone)))

    assert {f.check for f in findings} <= {Check.GEMEENTE_ABSENT}
    assert {f.gemeenten for f in findings} == {(code,) for code, _ in gone}


@given(order=st.permutations(range(len(parties()))))
def test_the_order_of_rows_changes_nothing_that_is_found(order: list[int]) -> None:
    rows = without(parties(), "Stedin", "Gemeente Veere")
    kept = [rows[n] for n in order if n < len(rows)]

    assert codes(read(kept)[1]) == codes(read(rows)[1])


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("Provincie Zeeland", "provincie"),
        ("TenneT", "power"),
        ("Gasunie", "gas"),
        ("Stedin", "regional"),
    ],
)
def test_a_party_that_is_asked_at_the_least_is_missed(name: str, variant: str) -> None:
    _, findings = read(without(parties(), name))

    first = findings[0]
    assert (first.check, first.variant) == (Check.PARTY_ABSENT, variant)
    # they may also be the only one who brings a discipline
    assert set(codes(findings[1:])) <= {"PART-06"}


def test_a_represented_gemeente_takes_part() -> None:
    cells = {"vertegenwoordigd_door": "Bureau Z"}
    found, findings = read(changed(parties(), "Gemeente Sluis", **cells))

    assert findings == ()
    spoken_for = [p for p in found.parties if p.represented_by]
    assert [p.name for p in spoken_for] == ["Gemeente Sluis"]


def test_a_subregion_without_coordinator_is_named() -> None:
    _, findings = read(changed(parties(), "Bureau N", rol="deelnemer"))

    assert [(f.check, f.subregions) for f in findings] == [
        (Check.COORDINATOR_ABSENT, ("N",))
    ]


def test_a_coordinator_of_the_whole_provincie_is_none_of_a_subregion() -> None:
    _, findings = read(changed(parties(), "Bureau N", subregio=""))

    assert codes(findings) == ["PART-04", "PART-05"]


def test_who_has_not_delivered_is_named_with_its_row() -> None:
    rows = changed(parties(), "Gemeente Goes", aangeleverd="nee")
    _, (finding,) = read(rows)

    place = [row["partij"] for row in rows].index("Gemeente Goes") + 2
    assert (finding.check, finding.subregions) == (Check.NOT_DELIVERED, ("Z",))
    assert finding.rows == (place,)
    assert "Gemeente Goes" in finding.message()


def test_that_nobody_says_whether_it_delivered_is_said_otherwise() -> None:
    _, (finding,) = read(changed(parties(), "Bureau Z", aangeleverd=""))

    assert (finding.check, finding.variant) == (Check.NOT_DELIVERED, "unsaid")


def test_a_provincie_without_subregions_owes_no_coordinators() -> None:
    rows = [row | {"subregio": ""} for row in parties()]
    _, findings = read_participation(table(*rows), gazetteer(), {"PV29": "Zeeland"})

    assert findings == ()


@pytest.mark.parametrize("name", ["Provincie Zeeland", "TenneT"])
def test_a_discipline_that_nobody_brings_is_missed(name: str) -> None:
    _, findings = read(changed(parties(), name, discipline=""))

    assert set(codes(findings)) == {"PART-06"}
    assert len(findings) == {"Provincie Zeeland": 2, "TenneT": 1}[name]


def test_a_grid_operator_by_its_area_is_missed_where_it_does_not_work() -> None:
    active = (("Stedin", ("N", "Z")), ("Enexis", ("Z",)))
    rows = changed(parties(), "Stedin", subregio="N")
    found, findings = read_participation(table(*rows), gazetteer(), NAMES, active)

    assert [(f.facts["name"], f.subregions) for f in findings] == [
        ("Stedin", ("Z",)),
        ("Enexis", ("Z",)),
    ]
    assert found.to_dict()["active"] == [
        {"operator": "Stedin", "subregions": ["N", "Z"], "basis": "afgeleid"},
        {"operator": "Enexis", "subregions": ["Z"], "basis": "afgeleid"},
    ]


WRONG: dict[str, tuple[Callable[[Rows], Rows], str, str]] = {
    "gemeente": (
        lambda rows: [*rows, {"partij": "Gemeente Zierikzeee", "soort": "gemeente"}],
        "gemeente",
        "Zierikzeee",
    ),
    "elsewhere": (
        lambda rows: [*rows, {"partij": "Breda", "soort": "gemeente"}],
        "elsewhere",
        "GM0758",
    ),
    "kind": (lambda rows: changed(rows, "Bureau N", soort="clup"), "kind", "clup"),
    "subregion": (
        lambda rows: [*rows, {"partij": "X", "soort": "overig", "subregio": "West"}],
        "subregion",
        "Noord, Zuid",
    ),
    "answer": (
        lambda rows: changed(rows, "Stedin", aangeleverd="misschien"),
        "answer",
        "misschien",
    ),
    "representative": (
        lambda rows: changed(rows, "Gemeente Sluis", vertegenwoordigd_door="Wie"),
        "representative",
        "Wie",
    ),
    "unnamed": (lambda rows: [*rows, {"partij": "", "soort": "overig"}], "unnamed", ""),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_cell_that_does_not_do_is_named_with_row_and_column(name: str) -> None:
    change, variant, said = WRONG[name]
    rows = change(parties())
    found, (finding,) = read(rows)

    assert (finding.check, finding.variant) == (Check.BAD_PARTY, variant)
    assert finding.source == "tabel.csv"
    assert finding.row is not None
    cell = finding.cell()
    assert cell is not None
    assert cell["column"] in rows[finding.row - 2]
    for language in ("nl", "en"):
        assert said in finding.message(language) + finding.remedy(language)
    # nothing is lost: the row is there still
    assert len(found.parties) == len(rows)


def test_an_unknown_kind_counts_as_other() -> None:
    found, _ = read(changed(parties(), "Bureau N", soort="clup"))

    assert found.parties[-2].kind is PartyKind.OTHER


def test_an_empty_table_says_what_to_do_and_misses_nobody() -> None:
    found, (finding,) = read([])

    assert (finding.check, finding.variant) == (Check.BAD_PARTY, "empty")
    assert "tabel.csv" in finding.remedy()
    assert "[participation]" in finding.remedy()
    assert found.parties == ()
