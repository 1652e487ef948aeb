"""Tables that cover more than a provincie raise true alarms only.

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


def checked(path: Path, provincie: str) -> CoverageReport:
    return check_scheme(read_scheme(path), boundaries_of(2022), provincie=provincie)


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
