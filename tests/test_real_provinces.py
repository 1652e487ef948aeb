"""All twelve provincies with the tables that they really have: sound, and no alarm.

Expected numbers of gemeenten and subregions come from `subregions/overzicht.csv`, the
areas from the layer of provincies that the reference data dissolved by themselves.
"""

import csv
from pathlib import Path

import pyogrio
import pytest

from pva_geo.coverage import check_scheme
from pva_geo.model import Boundaries
from pva_geo.readers import read_scheme
from pva_geo.sources import read_boundaries

pytestmark = pytest.mark.reference

TABLES = {
    "drenthe_res": "PV22",
    "flevoland_res": "PV24",
    "fryslan_res": "PV21",
    "gelderland_res": "PV25",
    "groningen_res": "PV20",
    "limburg_res": "PV31",
    "limburg_subres": "PV31",
    "noord-brabant_res": "PV30",
    "noord-holland_pmiek1": "PV27",
    "noord-holland_pmiek1_2023": "PV27",
    "noord-holland_subres": "PV27",
    "overijssel_res": "PV23",
    "utrecht_res": "PV26",
    "zeeland_res": "PV29",
    "zuid-holland_res": "PV28",
    "zuid-holland_res_2023": "PV28",
}


@pytest.fixture(scope="module")
def embedded() -> dict[int, Boundaries]:
    return {year: read_boundaries(year=year) for year in (2022, 2023)}


@pytest.fixture(scope="module")
def published(reference: Path) -> Boundaries:
    return read_boundaries(reference / "boundaries" / "gebiedsindelingen_2022.gpkg")


@pytest.fixture(scope="module")
def overview(reference: Path) -> dict[str, dict[str, str]]:
    text = (reference / "subregions" / "overzicht.csv").read_text(encoding="utf-8")
    return {row["bestand"]: row for row in csv.DictReader(text.splitlines())}


@pytest.fixture(scope="module")
def areas(reference: Path) -> dict[str, float]:
    path = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    frame = pyogrio.read_dataframe(path, layer="provincie_gegeneraliseerd")
    return dict(zip(frame["statcode"], frame.area, strict=True))


@pytest.mark.parametrize("table", list(TABLES))
def test_a_real_table_is_sound_without_one_finding(
    reference: Path,
    embedded: dict[int, Boundaries],
    overview: dict[str, dict[str, str]],
    areas: dict[str, float],
    table: str,
) -> None:
    year = 2023 if table.endswith("_2023") else 2022
    scheme = read_scheme(reference / "subregions" / f"{table}.csv")
    report = check_scheme(scheme, embedded[year], provincie=TABLES[table])
    assert report.findings == ()
    assert report.ok
    assert report.complete
    assert report.disjoint
    told = overview[f"{table}.csv"]
    assert report.units == int(told["gemeenten"])
    assert len(report.subregions) == int(told["subregios"])
    parts = report.subregions["area_m2"].sum()
    assert parts == pytest.approx(report.provincie["area_m2"], rel=1e-9)
    assert parts == pytest.approx(areas[TABLES[table]], rel=1e-9)


@pytest.mark.parametrize("table", [t for t in TABLES if not t.endswith("_2023")])
def test_the_published_file_gives_the_same_as_the_embedded_one(
    reference: Path,
    embedded: dict[int, Boundaries],
    published: Boundaries,
    table: str,
) -> None:
    scheme = read_scheme(reference / "subregions" / f"{table}.csv")
    ours = check_scheme(scheme, embedded[2022], provincie=TABLES[table])
    theirs = check_scheme(scheme, published, provincie=TABLES[table])
    assert theirs.findings == ()
    assert theirs.scheme_dict() == ours.scheme_dict()
    assert theirs.balance == ours.balance
