"""The list of herindelingen against the code lists that CBS published.

The code lists of 2022, 2023 and 2025 are those of the reference boundaries; the list
must lead from each to the next, exactly.
"""

import csv
import json
from functools import cache
from pathlib import Path

import pytest
from saved import boundaries_of

from pva_geo.boundaries import fold, select_provincie
from pva_geo.errors import SourceError
from pva_geo.gazetteer import Gazetteer, Standing, fold_gemeente
from pva_geo.sources import data_folder, read_boundaries
from pva_geo.sources.embedded import read_herindelingen

LISTS = {
    2022: "gemeenten_2022.geojson",
    2023: "gemeenten_2023_simplified.geojson",
    2025: "gemeenten_2025_simplified.geojson",
}


@cache
def names_of(path: Path) -> dict[str, str]:
    """Code → name, as a published layer has them."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    properties = [feature["properties"] for feature in features]
    return {row["statcode"]: row["statnaam"] for row in properties}


def published(reference: Path, year: int) -> dict[str, str]:
    return names_of(reference / "boundaries" / LISTS[year])


def carried(codes: set[str], since: int, until: int) -> set[str]:
    """Apply the changes after one peildatum, up to and with another."""
    changes = read_herindelingen()
    due = changes[
        (changes["datum"] > f"{since}-01-01") & (changes["datum"] <= f"{until}-01-01")
    ]
    for _, group in due.groupby("datum", sort=True):
        codes = (codes - set(group["oude_code"])) | set(group["nieuwe_code"])
    return codes


@pytest.mark.reference
@pytest.mark.parametrize(("since", "until"), [(2022, 2023), (2023, 2025), (2022, 2025)])
def test_the_list_leads_from_one_code_list_to_the_next(
    reference: Path, since: int, until: int
) -> None:
    codes = set(published(reference, since))
    assert carried(codes, since, until) == set(published(reference, until))


@pytest.mark.reference
@pytest.mark.parametrize("year", LISTS)
def test_what_was_abolished_is_gone_and_what_it_became_is_there(
    reference: Path, year: int
) -> None:
    known, changes = published(reference, year), read_herindelingen()
    past = changes[changes["datum"] <= f"{year}-01-01"]
    assert not set(past["oude_code"]) & set(known)
    assert set(past["nieuwe_code"]) - set(past["oude_code"]) <= set(known)
    future = changes[changes["datum"] > f"{year}-01-01"]
    assert set(future["oude_code"]) - set(future["nieuwe_code"]) <= set(known)


@pytest.mark.reference
@pytest.mark.parametrize("year", LISTS)
def test_names_of_the_list_are_those_of_the_code_lists(
    reference: Path, year: int
) -> None:
    known, changes = published(reference, year), read_herindelingen()
    for code, name in zip(changes["nieuwe_code"], changes["nieuwe_naam"], strict=True):
        if code in known:
            assert fold_gemeente(name) == fold_gemeente(known[code])


@pytest.mark.reference
def test_the_shipped_list_is_the_reference_list(reference: Path) -> None:
    shipped = data_folder() / "embedded" / "herindelingen.csv"
    given = reference / "boundaries" / "herindelingen.csv"
    assert shipped.read_bytes() == given.read_bytes()


def test_every_change_has_a_date_a_kind_and_a_source() -> None:
    path = data_folder() / "embedded" / "herindelingen.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        listed = list(csv.DictReader(stream, delimiter=";"))
    assert len(listed) == 69
    assert {row["datum"][:4] for row in listed} == {
        "2018",
        "2019",
        "2021",
        "2022",
        "2023",
    }
    assert {row["soort"] for row in listed} == {"fusie", "toevoeging", "splitsing"}
    assert all(row["bron"] and row["zekerheid"] for row in listed)


@pytest.mark.reference
@pytest.mark.parametrize("year", [2023, 2025])
def test_derived_boundaries_have_the_codes_and_names_of_their_year(
    reference: Path, year: int
) -> None:
    derived = boundaries_of(year)
    assert derived.derived
    gemeenten = derived.gemeenten
    codes = dict(zip(gemeenten["gemeentecode"], gemeenten["gemeente"], strict=True))
    known = published(reference, year)
    assert codes.keys() == known.keys()
    for code, name in codes.items():
        assert fold_gemeente(name) == fold_gemeente(known[code])


def test_an_earlier_year_is_refused_with_the_way_to_get_it() -> None:
    with pytest.raises(SourceError) as caught:
        read_boundaries(year=2021)
    for language in ("nl", "en"):
        message = caught.value.message(language)
        assert "2021" in message
        assert "[boundaries] source" in message


def gazetteer(provincie: str, year: int) -> Gazetteer:
    boundaries = boundaries_of(year)
    return Gazetteer.of(select_provincie(boundaries, provincie), boundaries)


def test_a_chain_of_changes_is_followed_to_its_end() -> None:
    found = gazetteer("Noord-Holland", 2023)
    weesp = found.abolished["GM0457"]
    assert (weesp.day, weesp.others) == ("2022-03-24", ("GM0363",))
    assert found.standing("GM0457") is Standing.ABOLISHED
    assert gazetteer("Noord-Holland", 2022).standing("GM0457") is Standing.UNIT


def test_what_comes_later_has_its_date_and_predecessors() -> None:
    voorne = gazetteer("Zuid-Holland", 2022).coming["GM1992"]
    assert (voorne.day, voorne.others) == ("2023-01-01", ("GM0501", "GM0530", "GM0614"))
    assert gazetteer("Zuid-Holland", 2023).standing("GM1992") is Standing.UNIT


def test_a_split_gemeente_went_to_all_its_successors() -> None:
    winsum = gazetteer("Groningen", 2022).abolished["GM0053"]
    assert winsum.others == ("GM1966", "GM1969")


def test_a_name_with_the_suffix_of_a_namesake_is_that_namesake() -> None:
    found = gazetteer("Limburg", 2022)
    assert found.code_of("Bergen") == "GM0893"
    assert found.code_of("Bergen (NH.)") == "GM0373"
    assert found.code_of("Bergen L") == "GM0893"
    assert fold("Bergen (L.)") in found.suffixed
