"""Tables are mended where they can be read in one way only; the rest is asked."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from small import area, boundaries, found, table

from pva_geo.boundaries import select_provincie
from pva_geo.catalogue import LANGUAGES
from pva_geo.coverage.repair import repair_area
from pva_geo.errors import DecisionsError, DefinitionError
from pva_geo.model import (
    Action,
    Boundaries,
    Check,
    Decision,
    Finding,
    Repair,
    Scheme,
    Wishes,
)
from pva_geo.readers import read_scheme
from pva_geo.sources import read_boundaries

WEST = ("GM9001", "GM9002", "GM9004", "GM9005")
OOST = ("GM9003", "GM9006")
WHOLE = [(code, "West") for code in WEST] + [(code, "Oost") for code in OOST]
KM2_100 = 100e6
REASONS: dict[Action, set[Check | None]] = {
    Action.ASSIGNED: {Check.UNASSIGNED},
    Action.BLANK: {Check.BLANK_SUBREGION},
    Action.CODE: {Check.UNKNOWN_CODE, Check.NAME_MISMATCH, Check.MENDED_CODE, None},
    Action.DROPPED: {Check.ASSIGNED_TWICE, Check.ABOLISHED_CODE},
    Action.ELSEWHERE: {Check.OTHER_PROVINCIE},
    Action.IGNORED: {Check.IGNORED_ROW},
    Action.INHERITED: {Check.UNASSIGNED},
    Action.LEFT: {Check.NAME_MISMATCH},
    Action.NAME: {Check.NAME_MISMATCH, None},
    Action.PREDECESSORS: {Check.NOT_YET},
    Action.REPEATED: {Check.REPEATED_ROW},
    Action.SPELLING: {Check.SIMILAR_NAMES, None},
    Action.SUCCESSOR: {Check.ABOLISHED_CODE},
}
"""What is done → checks that it can answer; `None` where nothing was found wrong."""


def mended(
    scheme: Scheme, *, given: Boundaries | None = None, **wishes: object
) -> Repair:
    decisions = wishes.pop("chosen", {})
    rows = enumerate(decisions.items(), start=2)
    answers = tuple(
        Decision(choice=choice, chosen=chosen, row=row)
        for row, (choice, chosen) in rows
    )
    known = given or boundaries()
    order = Wishes(decisions=answers, decisions_source="keuzes.csv", **wishes)
    repair = repair_area(scheme, select_provincie(known, "Veldland"), known, order)
    assert [c for c in repair.changes if c.check not in REASONS[c.action]] == []
    assert all(c.message(language) for c in repair.changes for language in LANGUAGES)
    assert all(c.question(language) for c in repair.choices for language in LANGUAGES)
    return repair


def written(repair: Repair) -> list[tuple[str, str]]:
    rows = repair.scheme.rows
    return list(zip(rows["gemeentecode"], rows["subregio"], strict=True))


def actions(repair: Repair) -> list[tuple[Action, tuple[int, ...]]]:
    return [(change.action, change.rows) for change in repair.changes]


def ids(repair: Repair) -> list[str]:
    return [choice.id for choice in repair.choices]


def without(*codes: str) -> list[tuple[str, str]]:
    return [row for row in WHOLE if row[0] not in codes]


def test_a_sound_table_stays_as_it_is() -> None:
    scheme = table(WHOLE)
    repair = mended(scheme)
    assert [c.action for c in repair.changes] == [Action.NAME] * 6
    assert all(change.variant == "filled" for change in repair.changes)
    assert written(repair) == WHOLE
    assert repair.after.ok
    assert not repair.choices


def test_the_input_is_not_changed() -> None:
    scheme = table([("1", "West"), ("gm9002 ", "west")])
    before = scheme.rows.copy()
    mended(scheme)
    pd.testing.assert_frame_equal(scheme.rows, before)


def test_codes_that_lost_their_form_are_written_in_full() -> None:
    repair = mended(table([("9001", "West"), *without("GM9001")]))
    assert written(repair) == WHOLE
    codes = [c for c in repair.changes if c.action is Action.CODE]
    assert [(c.given, c.written, c.check) for c in codes] == [
        ("9001", "GM9001", Check.MENDED_CODE)
    ]
    assert found(repair.after.findings) == []


def test_names_become_codes() -> None:
    names = ["aveld", "Berveld (V.)", "Develd", "Eveld", "Ceveld", "Den Fveld"]
    places = ["West"] * 4 + ["Oost"] * 2
    repair = mended(table(zip(names, places, strict=True), columns="gemeente subregio"))
    assert sorted(written(repair)) == sorted(WHOLE)
    spelled = {c.given: c.written for c in repair.changes if c.action is Action.NAME}
    assert spelled == {"aveld": "Aveld", "Develd": "Déveld", "Den Fveld": "'s-Fveld"}


def test_exact_duplicates_go() -> None:
    repair = mended(table([*WHOLE, ("GM9001", "West")]))
    assert written(repair) == WHOLE
    assert (Action.REPEATED, (8,)) in actions(repair)


def test_spellings_of_one_subregion_become_one() -> None:
    repair = mended(table([*without("GM9005"), ("GM9005", " west ")]))
    assert {place for _, place in written(repair)} == {"West", "Oost"}
    assert (Action.SPELLING, (7,)) in actions(repair)


def test_what_is_no_row_of_the_scheme_is_dropped_and_said() -> None:
    total = Finding(
        check=Check.IGNORED_ROW,
        severity=Check.IGNORED_ROW.severity,
        rows=(8,),
        facts={"text": "Totaal 6"},
    )
    repair = mended(replace(table(WHOLE), findings=(total,)))
    assert (Action.IGNORED, (8,)) in actions(repair)
    assert found(repair.after.findings) == []


def test_a_blank_row_goes_where_its_gemeente_has_a_place() -> None:
    repair = mended(table([("GM9001", ""), *WHOLE]))
    assert written(repair) == WHOLE
    assert (Action.BLANK, (2,)) in actions(repair)


def test_a_blank_row_stays_where_its_gemeente_waits_for_one() -> None:
    scheme = table([("GM9001", ""), *without("GM9001")])
    assert written(mended(scheme))[0] == ("GM9001", "")
    assert ids(mended(scheme)) == ["DEF-01-GM9001"]
    decided = mended(scheme, chosen={"DEF-01-GM9001": "Oost"})
    assert written(decided)[0] == ("GM9001", "Oost")
    assert decided.after.ok


def test_a_gemeente_of_another_provincie_goes() -> None:
    repair = mended(table([*WHOLE, ("GM9101", "Oost")]))
    assert written(repair) == WHOLE
    assert (Action.ELSEWHERE, (8,)) in actions(repair)
    (change,) = (c for c in repair.changes if c.action is Action.ELSEWHERE)
    assert (change.gemeenten, change.variant) == (("GM9101",), "")


def test_a_successor_takes_the_place_of_what_was_abolished() -> None:
    repair = mended(table([("GM8001", "West"), *without("GM9001")]))
    assert sorted(written(repair)) == sorted(WHOLE)
    (change,) = (c for c in repair.changes if c.action is Action.SUCCESSOR)
    assert (change.given, change.written) == ("Oudveld (GM8001)", "Aveld (GM9001)")
    assert change.subregion_from == "niet-toegewezen"
    assert change.subregion_to == "West"
    assert change.area_m2 == pytest.approx(KM2_100)


def test_predecessors_that_disagree_leave_a_choice() -> None:
    repair = mended(table([*WHOLE, ("GM8001", "Oost")]))
    assert ids(repair) == ["DEF-02-GM9001"]
    assert repair.choices[0].options == ("West", "Oost")


def test_a_split_gemeente_is_left_to_a_person() -> None:
    scheme = table([*WHOLE, ("GM8002", "West")])
    repair = mended(scheme)
    assert ids(repair) == ["DEF-04-GM8002"]
    assert ("GM8002", "West") in written(repair)
    assert not repair.after.ok
    decided = mended(scheme, chosen={"DEF-04-GM8002": "verwijderen"})
    assert written(decided) == WHOLE
    assert decided.after.ok


def test_a_split_gemeente_whose_land_all_lies_in_its_subregion_goes() -> None:
    rows = [(code, "Veldland") for code, _ in WHOLE]
    repair = mended(table([*rows, ("GM8002", "Veldland")]))
    assert (Action.SUCCESSOR, (8,)) in actions(repair)
    assert repair.after.ok
    assert not repair.choices


def test_a_split_gemeente_is_the_likeliest_place_of_its_successors() -> None:
    repair = mended(table([*without("GM9003"), ("GM8002", "Oost")]))
    assert ids(repair) == ["DEF-01-GM9003", "DEF-04-GM8002"]
    assert repair.choices[0].options == ("Oost", "West")


def test_a_scheme_of_a_later_year_moves_back_where_that_is_unambiguous() -> None:
    repair = mended(table([*without("GM9004", "GM9005"), ("GM9901", "West")]))
    assert sorted(written(repair)) == sorted(WHOLE)
    assert [c.action for c in repair.changes if c.check is Check.NOT_YET] == [
        Action.PREDECESSORS
    ] * 2
    assert repair.after.ok


def test_land_that_joined_a_neighbour_later_follows_it_back() -> None:
    """GM9004 went into GM9001: only a scheme of a later year may say so."""
    known = boundaries()
    joined = known.herindelingen.iloc[[3]].assign(nieuwe_code="GM9001")
    known = replace(known, herindelingen=joined)
    scheme = table(without("GM9004"))
    assert ids(mended(scheme, given=known)) == ["DEF-01-GM9004"]
    back = mended(scheme, given=known, made_for=2023)
    assert (Action.INHERITED, ()) in actions(back)
    assert sorted(written(back)) == sorted(WHOLE)


def test_predecessors_already_placed_apart_let_the_later_gemeente_go() -> None:
    apart = [*without("GM9005"), ("GM9005", "Oost"), ("GM9901", "West")]
    repair = mended(table(apart))
    assert ("GM9901", "West") not in written(repair)
    assert (Action.PREDECESSORS, (8,)) in actions(repair)


def test_an_unknown_code_is_read_by_its_name() -> None:
    rows = [(c, "", s) for c, s in without("GM9001")] + [("GM7777", "Aveld", "West")]
    repair = mended(table(rows, columns="gemeentecode gemeente subregio"))
    assert sorted(written(repair)) == sorted(WHOLE)
    (change,) = (c for c in repair.changes if c.check is Check.UNKNOWN_CODE)
    assert (change.given, change.written) == ("GM7777", "GM9001")
    assert change.area_m2 == pytest.approx(KM2_100)


def test_an_unknown_row_is_asked_and_kept_until_answered() -> None:
    scheme = table([*without("GM9001"), ("Avelt", "West")])
    repair = mended(scheme)
    assert ids(repair) == ["DEF-03-Avelt", "DEF-01-GM9001"]
    assert repair.choices[0].options == ("GM9001", "verwijderen")
    assert repair.choices[0].shown_options("en") == ["GM9001 (Aveld)", "remove"]
    assert ("Avelt", "West") in written(repair)
    decided = mended(scheme, chosen={"DEF-03-Avelt": "gm9001"})
    assert decided.after.ok
    assert sorted(written(decided)) == sorted(WHOLE)


def test_a_unit_in_two_subregions_is_asked_and_then_kept_in_one() -> None:
    scheme = table([*WHOLE, ("GM9001", "Oost")])
    assert ids(mended(scheme)) == ["DEF-02-GM9001"]
    decided = mended(scheme, chosen={"DEF-02-GM9001": "oost"})
    assert sorted(written(decided)) == sorted([*without("GM9001"), ("GM9001", "Oost")])
    (change,) = (c for c in decided.changes if c.check is Check.ASSIGNED_TWICE)
    assert change.decided
    assert (change.subregion_from, change.kept_by) == ("West", "Oost")
    assert change.area_m2 == pytest.approx(KM2_100)


def test_code_and_name_of_two_gemeenten_are_asked() -> None:
    rows = [(c, "Berveld" if c == "GM9001" else "", s) for c, s in WHOLE]
    scheme = table(rows, columns="gemeentecode gemeente subregio")
    repair = mended(scheme)
    assert ids(repair) == ["DEF-06-GM9001"]
    assert repair.scheme.rows["gemeente"][0] == "Berveld"
    kept = mended(scheme, chosen={"DEF-06-GM9001": "GM9001"})
    assert kept.scheme.rows["gemeente"][0] == "Aveld"
    assert found(kept.after.findings) == []


def test_a_code_given_up_for_the_name_leaves_its_gemeente_without_a_place() -> None:
    rows = [(c, "Ceveld" if c == "GM9001" else "", s) for c, s in WHOLE]
    scheme = table(rows, columns="gemeentecode gemeente subregio")
    decided = mended(scheme, chosen={"DEF-06-GM9001": "GM9003"})
    assert ids(decided) == ["DEF-01-GM9001", "DEF-02-GM9003"]
    (left,) = (c for c in decided.changes if c.action is Action.LEFT)
    assert (left.gemeenten, left.subregion_from) == (("GM9001",), "West")
    assert left.subregion_to == "niet-toegewezen"


def test_a_name_that_nobody_has_is_corrected() -> None:
    rows = [(c, "AveÃ«ld" if c == "GM9001" else "", s) for c, s in WHOLE]
    repair = mended(table(rows, columns="gemeentecode gemeente subregio"))
    assert repair.scheme.rows["gemeente"][0] == "Aveld"
    assert not repair.choices


def test_names_that_are_nearly_one_are_asked() -> None:
    rows = [(c, s.replace("West", "West-Veldland")) for c, s in WHOLE]
    scheme = table([*rows[1:], ("GM9001", "West Veldland")])
    repair = mended(scheme)
    choice = "DEF-10-West-Veldland+West Veldland"
    assert ids(repair) == [choice]
    assert repair.after.ok
    one = mended(scheme, chosen={choice: "West-Veldland"})
    assert {place for _, place in written(one)} == {"West-Veldland", "Oost"}
    two = mended(scheme, chosen={choice: "behouden"})
    assert len({place for _, place in written(two)}) == 3


def test_three_names_that_are_nearly_one_become_one() -> None:
    spelled = ["Rivier-land", "Rivier land", "Rivierland"]
    rows = [(c, spelled[n % 3] if s == "West" else s) for n, (c, s) in enumerate(WHOLE)]
    chosen = {
        choice.id: "Rivier land" if "Rivier land" in choice.options else "Rivierland"
        for choice in mended(table(rows)).choices
    }
    one = mended(table(rows), chosen=chosen)
    assert {place for _, place in written(one)} == {"Rivier land", "Oost"}


def test_options_are_called_by_id_and_name_and_answered_by_either() -> None:
    rows = [(c, s[0], s) for c, s in [*WHOLE, ("GM9001", "Oost")]]
    scheme = table(rows, columns="gemeentecode subregion_id subregio")
    (choice,) = mended(scheme).choices
    assert choice.options == ("W", "O")
    assert choice.shown_options() == ["W (West)", "O (Oost)"]
    for answer in ("O", "Oost", "O (Oost)", "oost"):
        assert mended(scheme, chosen={choice.id: answer}).after.ok


def test_a_wrong_answer_is_told_the_options_in_the_language_of_the_reader() -> None:
    scheme = table([*WHOLE[1:], ("Avelt", "West")])
    with pytest.raises(DecisionsError) as caught:
        mended(scheme, chosen={"DEF-03-Avelt": "Nergens"})
    assert "kies GM9001 (Aveld) of verwijderen" in caught.value.message("nl")
    assert "choose GM9001 (Aveld) or remove" in caught.value.message("en")


def test_a_list_without_any_subregion_leaves_nothing_to_choose_from() -> None:
    repair = mended(table([(code, "") for code, _ in WHOLE]))
    assert repair.choices == ()
    assert len(repair.scheme.rows) == len(WHOLE)
    assert not repair.after.ok


def test_ids_are_kept_with_their_names() -> None:
    rows = [(c, s[0], s) for c, s in WHOLE]
    repair = mended(table(rows, columns="gemeentecode subregion_id subregio"))
    assert list(repair.scheme.rows["subregion_id"]) == ["W"] * 4 + ["O"] * 2
    assert repair.scheme.has_id


def test_books_hold_before_moves_and_after_for_every_subregion() -> None:
    rows = [*without("GM9001", "GM9006"), ("GM8001", "West"), ("GM9002", "Oost")]
    repair = mended(table(rows), chosen={"DEF-02-GM9002": "West"})
    books = {b.name: (b.before_m2, b.received_m2, b.given_m2) for b in repair.books}
    assert books["West"] == pytest.approx((3 * KM2_100, KM2_100, 0))
    assert books["Oost"] == pytest.approx((2 * KM2_100, 0, KM2_100))
    assert all(book.closes for book in repair.books)


def test_nothing_of_this_provincie_is_refused() -> None:
    with pytest.raises(DefinitionError) as caught:
        mended(table([("GM9101", "Oost")]))
    assert "Veldland" in str(caught.value)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("DEF-01-GM9009", "West")], "rij 2"),
        ([("DEF-02-GM9001", "Zuid")], "West of Oost"),
        ([("DEF-02-GM9001", "West"), ("DEF-02-GM9001", "Oost")], "rij 2"),
    ],
    ids=["unknown-choice", "unknown-subregion", "two-decisions"],
)
def test_decisions_that_cannot_be_are_refused(
    rows: list[tuple[str, str]], said: str
) -> None:
    answers = tuple(
        Decision(choice=choice, chosen=chosen, row=row)
        for row, (choice, chosen) in enumerate(rows, start=2)
    )
    wishes = Wishes(decisions=answers, decisions_source="keuzes.csv")
    scheme = table([*WHOLE, ("GM9001", "Oost")])
    with pytest.raises(DecisionsError) as caught:
        repair_area(scheme, area(), boundaries(), wishes)
    message = str(caught.value)
    assert message.startswith("keuzes.csv: ")
    assert said in message
    assert len(caught.value.mistakes) == 1


def test_all_mistakes_in_decisions_are_said_at_once() -> None:
    scheme = table([*WHOLE, ("GM9001", "Oost")])
    with pytest.raises(DecisionsError) as caught:
        mended(scheme, chosen={"DEF-02-GM9001": "Zuid", "DEF-01-GM9009": "West"})
    assert len(caught.value.mistakes) == 2
    assert "row 3" in caught.value.message("en")


def test_decisions_left_empty_decide_nothing() -> None:
    scheme = table([*WHOLE, ("GM9001", "Oost")])
    repair = mended(scheme, chosen={"DEF-02-GM9001": " ", "DEF-01-GM9009": ""})
    assert ids(repair) == ["DEF-02-GM9001"]


def test_a_decision_may_name_what_a_spreadsheet_would_compute() -> None:
    scheme = table([*WHOLE, ("GM9001", "=Oost")])
    decided = mended(scheme, chosen={"DEF-02-GM9001": "'=Oost"})
    assert ("GM9001", "=Oost") in written(decided)


@pytest.mark.reference
def test_the_scheme_of_2021_moves_to_2022_with_every_change_said(
    reference: Path,
) -> None:
    """What is in `defects/07` and not in `defects/00`, and the other way round."""
    folder = reference / "subregions" / "defects"
    given = read_scheme(folder / "07_opgeheven_gemeenten_2021.csv")
    good = read_scheme(folder / "00_goed_noord-brabant.csv")
    known = read_boundaries(year=2022)
    repair = repair_area(given, select_provincie(known, "Noord-Brabant"), known)
    assert repair.after.ok
    assert not repair.choices
    assert sorted(written(repair)) == sorted(
        zip(good.rows["gemeentecode"], good.rows["subregio"], strict=True)
    )
    gone = set(given.rows["gemeentecode"]) - set(good.rows["gemeentecode"])
    said = {change.given.split("(")[1].rstrip(")") for change in repair.changes}
    assert said == gone
    came = {code for change in repair.changes for code in change.gemeenten}
    assert came == set(good.rows["gemeentecode"]) - set(given.rows["gemeentecode"])
    assert all(book.closes for book in repair.books)


@pytest.mark.reference
@pytest.mark.parametrize("number", [n for n in range(1, 24) if n != 19])
def test_every_broken_table_is_sound_but_for_its_choices(
    reference: Path, number: int
) -> None:
    """19 cannot be read at all; mending twice changes nothing."""
    (file,) = (reference / "subregions" / "defects").glob(f"{number:02d}_*")
    known = read_boundaries()
    name = "Fryslân" if number in (22, 23) else "Noord-Brabant"
    place = select_provincie(known, name)
    repair = repair_area(read_scheme(file), place, known)
    left = [f for f in repair.after.findings if f.check is not Check.SCATTERED]
    asked = {choice.check for choice in repair.choices}
    waiting = {Check.BLANK_SUBREGION} if Check.UNASSIGNED in asked else set()
    assert {finding.check for finding in left} <= asked | waiting
    again = repair_area(repair.scheme, place, known)
    assert again.changes == ()
    assert ids(again) == ids(repair)
    pd.testing.assert_frame_equal(again.scheme.rows, repair.scheme.rows)
