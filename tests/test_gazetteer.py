"""Which gemeente is meant, and what became of it, seen from one provincie and year."""

import pytest
from small import area, boundaries

from pva_geo.gazetteer import Gazetteer, Standing, fold_gemeente, mend_code


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.of(area(), boundaries())


@pytest.mark.parametrize(
    ("code", "standing"),
    [
        ("GM9001", Standing.UNIT),
        ("GM9101", Standing.ELSEWHERE),
        ("GM8001", Standing.ABOLISHED),
        ("GM8002", Standing.ABOLISHED),
        ("GM9901", Standing.NOT_YET),
        ("GM7777", Standing.UNKNOWN),
    ],
)
def test_the_standing_of_a_code(
    gazetteer: Gazetteer, code: str, standing: Standing
) -> None:
    assert gazetteer.standing(code) is standing


def test_a_change_names_its_day_and_every_end(gazetteer: Gazetteer) -> None:
    assert gazetteer.abolished["GM8001"].others == ("GM9001",)
    assert gazetteer.abolished["GM8002"].others == ("GM9002", "GM9003")
    assert gazetteer.abolished["GM8002"].day == "2020-01-01"
    assert gazetteer.coming["GM9901"].others == ("GM9004", "GM9005")


def test_before_the_change_an_old_code_is_yet_to_be_abolished() -> None:
    early = Gazetteer.of(area(), boundaries(year=2020))
    assert early.standing("GM8001") is Standing.UNKNOWN
    assert early.standing("GM8002") is Standing.ABOLISHED


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Aveld", "GM9001"),
        ("berveld", "GM9002"),
        ("Berveld (V.)", "GM9002"),
        ("Develd", "GM9004"),
        ("\N{RIGHT SINGLE QUOTATION MARK}s-Fveld", "GM9006"),
        ("den fveld", "GM9006"),
        ("Oudveld", "GM8001"),
        ("Elders", "GM9101"),
        ("Nergens", None),
    ],
)
def test_a_name_in_any_spelling_has_its_code(
    gazetteer: Gazetteer, name: str, code: str | None
) -> None:
    assert gazetteer.code_of(name) == code


def test_a_unit_goes_before_a_namesake_elsewhere() -> None:
    drawn = boundaries()
    names = [*drawn.gemeenten["gemeente"][:-1], "Aveld"]
    drawn.gemeenten["gemeente"] = names
    assert Gazetteer.of(area(), drawn).code_of("Aveld") == "GM9001"


@pytest.mark.parametrize("name", ["Aveld", "AVELD", " aveld "])
def test_a_spelling_is_a_name_of_its_code(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.is_called("GM9001", name)
    assert not gazetteer.is_called("GM9002", name)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("14", "GM0014"),
        ("0014", "GM0014"),
        ("gm0014 ", "GM0014"),
        ("GM 0014", "GM0014"),
        ("743,0", "GM0743"),
        ("GM00014", "GM0014"),
        ("12345", None),
        ("Zundert", None),
        ("", None),
    ],
)
def test_a_code_that_lost_its_form_is_read(given: str, code: str | None) -> None:
    assert mend_code(given) == code


def test_suffixes_of_namesakes_do_not_count() -> None:
    assert fold_gemeente("Bergen (NH.)") == fold_gemeente("bergen")
    assert fold_gemeente("Utrecht (gemeente)") == fold_gemeente("Utrecht")
