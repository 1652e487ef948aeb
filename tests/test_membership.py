"""Table schemes against the units of a provincie: each check by code, and no other."""

from collections.abc import Sequence

import pytest
from small import CODES, area, boundaries, found, table

from pva_geo.coverage.membership import Membership, check_membership
from pva_geo.errors import DefinitionError
from pva_geo.model import Finding, Scheme, Severity

SOUND = [(code, "Noord" if code < "GM9004" else "Zuid") for code in CODES]


def checked(scheme: Scheme) -> Membership:
    return check_membership(scheme, area(), boundaries())


def sole(rows: Sequence[Sequence[str]]) -> Finding:
    """Give the one finding of a table."""
    (finding,) = checked(table(rows)).findings
    return finding


def test_a_sound_table_has_no_finding_and_assigns_every_unit() -> None:
    membership = checked(table(SOUND))
    assert membership.findings == ()
    assert dict(membership.assignment[["gemeentecode", "name"]].to_numpy()) == dict(
        SOUND
    )


def test_a_unit_that_is_nowhere_is_unassigned_with_its_area_and_place() -> None:
    finding = sole(SOUND[1:])
    assert (finding.check, finding.gemeenten) == ("DEF-01", ("GM9001",))
    assert finding.severity is Severity.ERROR
    assert finding.area_m2 == pytest.approx(1e8)
    assert finding.point == pytest.approx((125_000, 415_000))
    assert "Aveld (GM9001)" in finding.message()


def test_a_unit_in_two_subregions_names_both_and_all_its_rows() -> None:
    finding = sole([*SOUND, ("GM9001", "Zuid")])
    assert (finding.check, finding.rows) == ("DEF-02", (2, 8))
    assert finding.subregions == ("Noord", "Zuid")
    assert finding.row is None


def test_a_code_of_no_year_is_unknown() -> None:
    finding = sole([*SOUND, ("GM7777", "Zuid")])
    assert (finding.check, finding.row) == ("DEF-03", 8)
    assert finding.gemeenten == ()


def test_an_abolished_unit_is_named_with_its_day_and_successor() -> None:
    finding = sole([*SOUND, ("GM8001", "Noord")])
    assert (finding.check, finding.row) == ("DEF-04", 8)
    assert "1 januari 2021" in finding.message()
    assert "GM9001" in finding.remedy()


def test_a_unit_of_another_provincie_is_named_with_that_provincie() -> None:
    finding = sole([*SOUND, ("GM9101", "Zuid")])
    assert (finding.check, finding.row) == ("DEF-05", 8)
    assert "Elderland" in finding.message()


def test_a_unit_that_is_yet_to_come_is_named_with_its_predecessors() -> None:
    finding = sole([*SOUND, ("GM9901", "Zuid")])
    assert (finding.check, finding.row) == ("DEF-11", 8)
    assert "GM9004 en GM9005" in finding.remedy()


@pytest.mark.parametrize("name", ["Berveld", "berveld (V.)", "BERVELD"])
def test_case_and_suffix_are_no_other_name(name: str) -> None:
    rows = [(code, name if code == "GM9002" else "", sub) for code, sub in SOUND]
    scheme = table(rows, columns="gemeentecode gemeente subregio")
    assert checked(scheme).findings == ()


def test_a_name_of_another_code_is_a_warning_and_the_code_counts() -> None:
    rows = [(code, "Eveld" if code == "GM9001" else "", sub) for code, sub in SOUND]
    membership = checked(table(rows, columns="gemeentecode gemeente subregio"))
    (finding,) = membership.findings
    assert (finding.check, finding.severity) == ("DEF-06", Severity.WARNING)
    assert len(membership.assignment) == 6


def test_the_same_row_twice_is_a_warning_and_counts_once() -> None:
    membership = checked(table([*SOUND, SOUND[0]]))
    assert found(membership.findings) == [("DEF-07", (2, 8))]
    assert membership.findings[0].severity is Severity.WARNING
    assert len(membership.assignment) == 6


@pytest.mark.parametrize("given", ["9001", "gm9001 ", "GM 9001", "9001.0"])
def test_a_code_that_lost_its_form_is_mended_and_said(given: str) -> None:
    finding = sole([(given, "Noord"), *SOUND[1:]])
    assert (finding.check, finding.rows) == ("DEF-08", (2,))
    assert finding.severity is Severity.WARNING
    assert given.strip() in finding.message()


def test_a_column_without_zeros_is_one_finding() -> None:
    finding = sole([(code[2:], subregio) for code, subregio in SOUND])
    assert (finding.check, finding.rows) == ("DEF-08", (2, 3, 4, 5, 6, 7))


def test_a_row_without_subregion_is_blank_and_leaves_its_unit_unassigned() -> None:
    membership = checked(table([("GM9001", ""), *SOUND[1:]]))
    assert found(membership.findings) == [("DEF-01", ()), ("DEF-09", (2,))]


def test_names_that_are_nearly_one_stay_two_and_are_said() -> None:
    rows = [
        (code, "Veldrand-Oost" if code != "GM9003" else "Veldrand Oost")
        for code in CODES
    ]
    membership = checked(table(rows))
    assert found(membership.findings) == [("DEF-10", (4,))]
    (finding,) = membership.findings
    assert set(finding.subregions) == {"Veldrand-Oost", "Veldrand Oost"}
    assert membership.assignment["subregion_id"].nunique() == 2


@pytest.mark.parametrize("pair", [("Regio 1", "Regio 2"), ("Zuid", "Zuld")])
def test_digits_and_short_names_tell_subregions_apart(pair: tuple[str, str]) -> None:
    rows = [(code, pair[code > "GM9003"]) for code in CODES]
    assert checked(table(rows)).findings == ()


def test_another_hyphen_or_case_is_simply_one_subregion_with_a_note() -> None:
    rows = [(code, "Veldrand-Oost") for code in CODES[:5]]
    membership = checked(
        table([*rows, ("GM9006", "veldrand\N{NON-BREAKING HYPHEN}oost")])
    )
    assert membership.findings == ()
    assert set(membership.assignment["subregion_id"]) == {"Veldrand-Oost"}
    assert [note.key for note in membership.notes] == ["note.scheme.same_name"]


def test_gemeenten_are_found_by_name_and_by_variant() -> None:
    names = ["Aveld", "Berveld", "CEVELD", "Develd", "Eveld", "Den Fveld"]
    scheme = table([(name, "Alles") for name in names], columns="gemeente subregio")
    membership = checked(scheme)
    assert membership.findings == ()
    assert membership.assignment["gemeentecode"].tolist() == list(CODES)


@pytest.mark.parametrize("name", ["buiten-provincie", "Niet-Toegewezen"])
def test_a_reserved_name_is_refused(name: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        checked(table([("GM9001", name)]))
    assert caught.value.key == "error.scheme.reserved"


def test_ids_tell_subregions_apart_whatever_their_names() -> None:
    rows = [(code, "12"[code > "GM9003"], "Veld") for code in CODES]
    membership = checked(table(rows, columns="gemeentecode subregion_id subregio"))
    assert set(membership.assignment["subregion_id"]) == {"1", "2"}


def test_all_mistakes_of_a_table_are_found_at_once() -> None:
    rows = [*SOUND[2:], ("GM9006", "Noord"), ("GM9101", "Zuid"), ("GM7", "")]
    codes = {check for check, _ in found(checked(table(rows)).findings)}
    assert codes >= {"DEF-01", "DEF-02", "DEF-03", "DEF-05", "DEF-09"}


def test_another_order_of_rows_changes_row_numbers_only() -> None:
    rows = [*SOUND[1:], ("GM9006", "Noord"), ("GM9101", "Zuid")]
    there, back = checked(table(rows)), checked(table(rows[::-1]))
    assert [f.check for f in there.findings] == [f.check for f in back.findings]
    assert [f.gemeenten for f in there.findings] == [f.gemeenten for f in back.findings]
