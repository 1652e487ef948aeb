"""Sound tables of all provincies raise no alarm; what covers more, only true ones.

What is true is taken from the register of the reference data, made apart from this
program: which gemeente lies in which provincie.
"""

import csv
from pathlib import Path

import pytest
from saved import boundaries_of

from pva_geo.coverage import check_scheme
from pva_geo.model import CoverageReport
from pva_geo.readers import read_scheme

pytestmark = pytest.mark.reference

SUBREGIONS = {
    "drenthe_res.csv": 1,
    "flevoland_res.csv": 1,
    "fryslan_res.csv": 1,
    "gelderland_res.csv": 6,
    "groningen_res.csv": 1,
    "limburg_res.csv": 2,
    "limburg_subres.csv": 4,
    "noord-brabant_res.csv": 4,
    "noord-holland_pmiek1.csv": 2,
    "noord-holland_pmiek1_2023.csv": 2,
    "noord-holland_subres.csv": 9,
    "overijssel_res.csv": 2,
    "utrecht_res.csv": 3,
    "zeeland_res.csv": 1,
    "zuid-holland_res.csv": 7,
    "zuid-holland_res_2023.csv": 7,
}
"""Table → its number of subregions, as `overzicht.csv` has it."""
PROVINCIES = [
    "Drenthe",
    "Flevoland",
    "Fryslân",
    "Gelderland",
    "Groningen",
    "Limburg",
    "Noord-Brabant",
    "Noord-Holland",
    "Overijssel",
    "Utrecht",
    "Zeeland",
    "Zuid-Holland",
]


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def checked(path: Path, provincie: str, year: int = 2022) -> CoverageReport:
    return check_scheme(read_scheme(path), boundaries_of(year), provincie=provincie)


@pytest.mark.parametrize("name", SUBREGIONS)
def test_a_sound_table_gives_no_finding_at_all(reference: Path, name: str) -> None:
    year = 2023 if "2023" in name else 2022
    report = checked(
        reference / "subregions" / name, name.split("_", maxsplit=1)[0], year
    )
    assert report.findings == ()
    assert (report.ok, report.complete, report.disjoint) == (True, True, True)
    assert len(report.subregions) == SUBREGIONS[name]


def true_alarms(
    reference: Path, name: str, provincie: str
) -> list[tuple[str, tuple[int, ...], tuple[str, ...]]]:
    """Give the gemeenten of the provincie that the table lacks, and those of others."""
    table = rows(reference / "subregions" / name)
    register = rows(reference / "boundaries" / "register_2022.csv", ";")
    own = {row["gm_code"] for row in register if row["pv_naam"] == provincie}
    listed = {row["gemeentecode"] for row in table}
    missing = [("DEF-01", (), (code,)) for code in sorted(own - listed)]
    others = [
        ("DEF-05", (number,), (row["gemeentecode"],))
        for number, row in enumerate(table, start=2)
        if row["gemeentecode"] not in own
    ]
    return [*missing, *others]


@pytest.mark.parametrize("provincie", PROVINCIES)
def test_a_table_of_all_provincies_gives_only_what_lies_elsewhere(
    reference: Path, provincie: str
) -> None:
    name = "alle_provincies_res_2022.csv"
    report = checked(reference / "subregions" / name, provincie)
    found = [(f.check.value, f.rows, f.gemeenten) for f in report.findings]
    assert found == true_alarms(reference, name, provincie)
    assert report.complete


@pytest.mark.parametrize("provincie", ["Gelderland", "Utrecht"])
def test_a_region_across_a_border_gives_only_true_alarms(
    reference: Path, provincie: str
) -> None:
    name = "foodvalley_beide_provincies.csv"
    report = checked(reference / "subregions" / name, provincie)
    found = [(f.check.value, f.rows, f.gemeenten) for f in report.findings]
    assert found == true_alarms(reference, name, provincie)
    assert not report.complete
