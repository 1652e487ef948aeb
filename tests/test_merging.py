"""One project in several lists, or several times in one, is one project."""

import itertools
from typing import Any

import pytest
import shapely
from lists import GOOD, parse
from made import at, box, line

from pva_geo.deliveries import MergedProjects, merge_deliveries
from pva_geo.errors import DefinitionError
from pva_geo.model import Likeness, Verdict

Row = dict[str, Any]
SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


def merged(*lists: list[Row], decisions: tuple[Likeness, ...] = ()) -> MergedProjects:
    """Merge lists `a.csv`, `b.csv`, ….

    The rows of a list are dictionaries as `parse` takes them.
    """
    parsed = [
        parse(*rows, name=f"{'abcdef'[number]}.csv")
        for number, rows in enumerate(lists)
    ]
    return merge_deliveries(parsed, decisions)


def found(projects: MergedProjects) -> list[str]:
    return [
        f"{f.check.value}{'.' * bool(f.variant)}{f.variant}"
        for f in projects.findings
        if f.check in ("PRJ-06", "PRJ-07", "PRJ-08")
    ]


def decided(one: str, other: str, verdict: Verdict) -> Likeness:
    return Likeness(project_a=one, project_b=other, verdict=verdict, row=2)


def test_a_value_that_one_list_lacks_comes_from_the_other() -> None:
    projects = merged([GOOD | {"mw": ""}], [GOOD | {"mw": "5", "opmerking": "ja"}])
    assert found(projects) == ["PRJ-06"]
    row = projects.frame.iloc[0]
    assert (row["capaciteit_mw"], row["opmerking"]) == (5.0, "ja")


def test_the_youngest_value_counts_and_every_value_keeps_its_source() -> None:
    old = GOOD | {"mw": "5", "peildatum": "2024-01-01"}
    new = GOOD | {"mw": "8", "peildatum": "2024-03"}
    projects = merged([old], [new])
    assert found(projects) == ["PRJ-08"]
    assert projects.frame["capaciteit_mw"].tolist() == [8.0]
    told = projects.origins[["field", "value", "source", "row", "used"]]
    assert told.to_numpy().tolist() == [
        ["capaciteit_mw", "8.0", "b.csv", 2, True],
        ["capaciteit_mw", "5.0", "a.csv", 2, False],
    ]


def test_what_says_something_of_the_list_may_differ() -> None:
    one = GOOD | {"bron": "kaart", "peildatum": "2024", "opmerking": "x"}
    other = GOOD | {"bron": "plan", "peildatum": "2025", "opmerking": "y"}
    assert found(merged([one], [other])) == ["PRJ-06"]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("gemeenten", "De Bilt|Bergen", "Bergen (L.); de bilt"),
        ("opgaven", "industrie|opwek", "opwek|industrie"),
        ("naam", "Station  Aa", "station aa"),
        ("status", "onbekend", "concreet"),
    ],
)
def test_the_same_value_in_another_form_is_no_conflict(
    field: str, one: str, other: str
) -> None:
    projects = merged([GOOD | {field: one}], [GOOD | {field: other}])
    assert found(projects) == ["PRJ-06"]


def test_what_is_not_public_in_one_list_is_not_public() -> None:
    rows = (
        [GOOD | {"openbaar": "ja", "peildatum": "2025"}],
        [GOOD | {"openbaar": "nee"}],
    )
    projects = merged(*rows)
    assert projects.frame["openbaar"].tolist() == [False]
    assert found(projects) == ["PRJ-08"]


def test_a_repeated_row_counts_once_and_is_said() -> None:
    assert found(merged([GOOD, GOOD])) == ["PRJ-06.twice"]


def test_parts_of_a_project_in_one_list_are_put_together() -> None:
    rows = [GOOD | {"geometry": box(x, 2, x + 2, 4), "gemeenten": ""} for x in (2, 12)]
    projects = merged(rows)
    assert found(projects) == []
    assert projects.frame.geometry.iloc[0].area == pytest.approx(8e6)
    assert [n.facts["n"] for n in projects.notes if n.key.endswith("parts")] == [2]


def test_a_point_and_its_area_are_one_project_with_both() -> None:
    rows = [
        GOOD | {"geometry": at(12, 2), "gemeenten": ""},
        GOOD | {"geometry": box(12, 2, 14, 4), "gemeenten": ""},
    ]
    shape = merged(rows).frame.geometry.iloc[0]
    assert shapely.get_dimensions(shape) == 2


def test_places_that_differ_between_lists_are_a_conflict() -> None:
    one, near, far = (
        GOOD | {"geometry": at(x, 2), "gemeenten": ""} for x in (12, 12.0005, 13)
    )
    assert found(merged([one], [near])) == ["PRJ-06"]
    projects = merged([one], [far])
    assert found(projects) == ["PRJ-08"]
    assert "132000, 402000" in projects.findings[-1].message()


def test_order_of_lists_and_rows_changes_nothing_but_numbers_of_rows() -> None:
    rows = [
        [GOOD | {"mw": "5"}, GOOD | {"projectnummer": "2", "naam": "Kabel"}],
        [GOOD | {"mw": "8", "peildatum": "2024"}, GOOD | {"mw": "9"}],
        [GOOD | {"mw": "7", "geometry": line((12, 2), (14, 2))}],
    ]
    frames = []
    for order in itertools.permutations(range(3)):
        turned = [rows[n][::-1] if order[0] else rows[n] for n in order]
        parsed = [
            parse(*turned[place], name=f"{n}.csv") for place, n in enumerate(order)
        ]
        frame = merge_deliveries(parsed).frame
        frames.append(frame[sorted(frame.columns.drop("row"))])
    assert all(frame.equals(frames[0]) for frame in frames)


def test_two_rounds_in_one_product_get_their_round_in_the_id() -> None:
    rows = [GOOD | {"ronde": "1.0"}, GOOD | {"ronde": "2.0"}]
    assert merged(rows).frame["project_id"].tolist() == ["1.0-1", "2.0-1"]
    one = [GOOD | {"ronde": "2.0"}, GOOD | {"projectnummer": "2"}]
    assert merged(one).frame["project_id"].tolist() == ["1", "2"]


def test_findings_of_a_list_follow_the_id_that_a_project_gets() -> None:
    rows = [GOOD | {"ronde": "1.0"}, GOOD | {"ronde": "2.0", "mw": "-1"}]
    (finding,) = (f for f in merged(rows).findings if f.check == "PRJ-02")
    assert finding.projects == ("2.0-1",)
    assert "2.0-1" in finding.message()


ALIKE = (
    [GOOD | {"naam": "Nieuw 150/20 kV-station Aa-Noord", "geometry": at(12, 2)}],
    [
        GOOD
        | {"projectnummer": "B", "naam": "Station Aa Noord", "geometry": at(12, 2.3)}
    ],
)


def test_projects_that_look_alike_are_for_a_person_to_decide() -> None:
    projects = merged(*ALIKE)
    assert found(projects) == ["PRJ-07"]
    (like,) = projects.alike
    assert (like.pair, like.verdict) == (("1", "B"), Verdict.OPEN)
    assert "%" in projects.findings[-1].message()
    assert like.score == pytest.approx(0.95, abs=0.05)


def test_said_to_be_different_it_stays_said() -> None:
    projects = merged(*ALIKE, decisions=(decided("1", "B", DIFFERENT),))
    assert found(projects) == []
    assert [(one.verdict, one.score is None) for one in projects.alike] == [
        (DIFFERENT, False)
    ]


def test_said_to_be_the_same_they_are_one_project() -> None:
    projects = merged(*ALIKE, decisions=(decided("1", "B", SAME),))
    assert projects.frame["project_id"].tolist() == ["1"]
    assert found(projects) == ["PRJ-06.decided", "PRJ-08"]
    assert projects.findings[-1].facts["field"] == "ligging"
    assert [one.verdict for one in projects.alike] == [SAME]


def test_a_project_without_number_takes_the_number_of_the_other() -> None:
    rows = [GOOD | {"projectnummer": "", "naam": "Station Aa"}]
    nameless = merged(rows).frame["project_id"].iloc[0]
    both = merged([GOOD], rows, decisions=(decided("1", nameless, SAME),))
    assert both.frame["project_id"].tolist() == ["1"]


def test_decisions_that_contradict_each_other_are_refused_with_their_row() -> None:
    rows = [GOOD | {"projectnummer": n} for n in "123"]
    clash = (
        decided("1", "2", SAME),
        decided("2", "3", SAME),
        decided("1", "3", DIFFERENT),
    )
    with pytest.raises(DefinitionError, match="rij 2: 1 en 3"):
        merged(rows, decisions=clash)


def test_a_decision_on_a_number_that_is_in_no_list_is_noted() -> None:
    projects = merged([GOOD], decisions=(decided("1", "99", SAME),))
    (note,) = (n for n in projects.notes if n.key == "note.decisions.unknown")
    assert note.facts == {"projects": ["99"]}


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("Station Aa 2", {}),
        ("Station Aa-Zuid", {}),
        ("Station Be", {}),
        ("Station Aa Noord", {"energiedrager": "warmte"}),
        ("Station Aa Noord", {"type": "verbinding"}),
        ("Station Aa Noord", {"geometry": at(12, 8)}),
    ],
)
def test_what_tells_projects_apart(name: str, change: Row) -> None:
    one = GOOD | {
        "naam": "Station Aa-Noord 1",
        "geometry": at(12, 2),
        "type": "station",
    }
    other = one | {"projectnummer": "B", "naam": name} | change
    assert found(merged([one], [other])) == []


def test_a_project_in_two_lists_names_each_with_its_rows() -> None:
    projects = merged([GOOD | {"projectnummer": "8"}, GOOD], [GOOD])
    (told,) = (f for f in projects.findings if f.check == "PRJ-06")
    assert (told.source, told.rows) == ("a.csv", (3,))
    assert "in a.csv (rij 3) en b.csv (rij 2); het telt" in told.message()
