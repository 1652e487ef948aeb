"""`pva-geo build`, `map`, `verify` and `demo`: what they say, write and exit with."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from commands import Ran, contents, pva_geo
from conftest import listed

from pva_geo.start import copy_examples

SCHEME = """gemeentecode,subregio
GM0654,Midden
GM0664,Midden
GM0677,Zeeuws-Vlaanderen
GM0678,Midden
GM0687,Walcheren
GM1695,Midden
GM0703,Midden
GM0715,Zeeuws-Vlaanderen
GM0716,Midden
GM0717,Walcheren
GM0718,Walcheren
GM1676,Schouwen
GM1714,Zeeuws-Vlaanderen
"""
HEAD = (
    "projectnummer,naam,provincie,pmiek_ronde,status,fase,energiedrager,type,ingreep,"
    "spanningsniveau_kv,ligging_soort,initiatiefnemer,start_jaar,gereed_jaar,opgaven,"
    "nationaal_miek,peildatum,bron,openbaar,gemeenten,x_rd,y_rd,kosten_max\n"
)
STATION = (
    "1,Station Goes,Zeeland,2.0,concreet,realisatie,elektriciteit,station,nieuw,"
    "150/20,exact,Enexis,2024,2028,,,2024-05-01,Plan,ja,Goes,51000,391000,12.5\n"
)
CABLE = (
    "2,Kabel,Zeeland,2.0,kandidaat,verkenning,elektriciteit,verbinding,nieuw,"
    "150,onbekend,TenneT,2024,2029,,,2024-05-01,Plan,ja,Vlissingen|Rotterdam,,,\n"
)
SOUND = """Zeeland, grenzen per 1 januari 2022
✓ De 4 subregio’s dekken Zeeland volledig, zonder overlap

  Subregio             betrokken   trekt  toegerekend
  Midden                       1       1          1,0
  Zeeuws-Vlaanderen            0       0          0,0
  Walcheren                    1       1          0,5
  Schouwen                     0       0          0,0
  buiten de provincie          1       0          0,5
  Provincie                    –       2          2,0
  ✓ som = provincie, verschil 0

Geschreven
  {out}/kaart.html
  {out}/bevindingen.html
  {out}/monitoring.html
  {out}/hoofdstuk-e.html
  {out}/hoofdstuk-e.docx
  {out}/product.xlsx
  {out}/product.gpkg
  {out}/product.json
  {out}/openbaar/kaart.html
  {out}/openbaar/hoofdstuk-e.html
  {out}/openbaar/hoofdstuk-e.docx
  {out}/openbaar/product.xlsx
  {out}/openbaar/product.gpkg
  {out}/openbaar/product.json
"""
CONCEPT = """Zeeland, boundaries as of 1 January 2022
✗ The subregions do not cover Zeeland yet: 1 error

DRAFT: coverage has errors, or a delivery could not be read.

  Subregion              involved   leads   attributed
  Midden                        1       1          1.0
  Zeeuws-Vlaanderen             0       0          0.0
  Walcheren                     1       1          0.5
  outside the province          1       0          0.5
  Provincie                     –       2          2.0
  ✓ sum = province, difference 0

Findings: 1 error

✗ DEF-01 Gemeente Schouwen-Duiveland (GM1676) is in no subregion. (at 56028, 411016
  (RD))
    Mend: Add Schouwen-Duiveland to the table with the subregion that it belongs to.

Written
  {out}/kaart.html
  {out}/bevindingen.html
  {out}/monitoring.html
  {out}/hoofdstuk-e.html
  {out}/hoofdstuk-e.docx
  {out}/product.xlsx
  {out}/product.gpkg
  {out}/product.json
  {out}/openbaar/kaart.html
  {out}/openbaar/hoofdstuk-e.html
  {out}/openbaar/hoofdstuk-e.docx
  {out}/openbaar/product.xlsx
  {out}/openbaar/product.gpkg
  {out}/openbaar/product.json
"""


def lay_out(folder: Path, *, scheme: str = SCHEME, rows: str = STATION + CABLE) -> Path:
    """Lay out a workspace of Zeeland."""
    pva_geo("init", folder, "--provincie", "Zeeland")
    (folder / "indeling.csv").write_text(scheme, encoding="utf-8")
    (folder / "lijst.csv").write_text(HEAD + rows, encoding="utf-8")
    settings = folder / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(listed(text, 'files = ["lijst.csv"]'), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = lay_out(tmp_path_factory.mktemp("goed") / "ws")
    return folder, pva_geo("build", folder)


@pytest.fixture(scope="module")
def concept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    scheme = SCHEME.replace("GM1676,Schouwen\n", "")
    folder = lay_out(tmp_path_factory.mktemp("concept") / "ws", scheme=scheme)
    return folder, pva_geo("build", folder, "--language", "en")


def test_a_sound_build_gives_its_totals_and_files(sound: tuple[Path, Ran]) -> None:
    folder, ran = sound
    assert ran == (0, SOUND.format(out=folder / "uitvoer"), "")


def test_a_gap_in_the_scheme_makes_a_concept_of_everything(
    concept: tuple[Path, Ran],
) -> None:
    folder, ran = concept
    assert ran == (1, CONCEPT.format(out=folder / "uitvoer"), "")
    document = json.loads((folder / "uitvoer" / "product.json").read_text("utf-8"))
    assert document["concept"] is True
    for page in (
        "kaart.html",
        "bevindingen.html",
        "hoofdstuk-e.html",
        "monitoring.html",
    ):
        text = (folder / "uitvoer" / page).read_text(encoding="utf-8")
        assert "DRAFT" in text, page
    book = openpyxl.load_workbook(folder / "uitvoer" / "product.xlsx")
    assert all(str(sheet["A2"].value).startswith("DRAFT") for sheet in book)


def test_a_concept_is_consistent_with_itself(concept: tuple[Path, Ran]) -> None:
    ran = pva_geo("verify", concept[0] / "uitvoer" / "product.gpkg")
    assert (ran.code, ran.err) == (0, "")


def test_a_wrong_value_is_an_error_and_no_concept(tmp_path: Path) -> None:
    rows = STATION.replace("concreet", "klaar") + CABLE.replace("2029", "3029")
    folder = lay_out(tmp_path / "ws", rows=rows)
    ran = pva_geo("build", folder)
    assert (ran.code, ran.err) == (1, "")
    assert "Bevindingen: 2 fouten" in ran.out
    assert ran.out.index("lijst.csv, rij 2") < ran.out.index("lijst.csv, rij 3")
    document = json.loads((folder / "uitvoer" / "product.json").read_text("utf-8"))
    assert document["concept"] is False
    again = pva_geo("build", folder, "--max-rows", 1)
    assert "lijst.csv, rij 3" not in again.out
    assert "nog 1 van deze soort" in again.out


def test_feedback_is_written_for_each_list_with_findings(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "ws", rows=STATION.replace("concreet", "klaar"))
    ran = pva_geo("build", folder, "--feedback", tmp_path / "terug")
    assert [path.name for path in (tmp_path / "terug").iterdir()] == [
        "lijst-bevindingen.xlsx"
    ]
    assert str(tmp_path / "terug" / "lijst-bevindingen.xlsx") in ran.out


def test_a_feedback_folder_that_is_a_file_is_refused_before_any_work(
    tmp_path: Path,
) -> None:
    folder = lay_out(tmp_path / "ws")
    (tmp_path / "f").write_text("van mij", encoding="utf-8")
    ran = pva_geo("build", folder, "--feedback", tmp_path / "f")
    assert (ran.code, ran.out) == (3, "")
    assert "dit is een bestand, geen map" in ran.err
    assert not (folder / "uitvoer").exists()


def test_files_of_others_in_the_output_folder_stay(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "ws")
    (folder / "uitvoer").mkdir()
    (folder / "uitvoer" / "notitie.txt").write_text("van mij", encoding="utf-8")
    assert pva_geo("build", folder).code == 0
    assert (folder / "uitvoer" / "notitie.txt").read_text("utf-8") == "van mij"


def test_without_a_list_there_is_a_product_without_projects(tmp_path: Path) -> None:
    folder = tmp_path / "ws"
    pva_geo("init", folder, "--provincie", "Zeeland", "--from", "res")
    ran = pva_geo("build", folder)
    assert (ran.code, ran.err) == (0, "")
    document = json.loads((folder / "uitvoer" / "product.json").read_text("utf-8"))
    assert (document["projects"], document["proof"]["agree"]) == ([], True)


def test_a_map_alone_is_the_map_of_the_build(
    sound: tuple[Path, Ran], tmp_path: Path
) -> None:
    folder = sound[0]
    ran = pva_geo("map", folder, "--output", tmp_path / "k.html")
    assert ran == (0, f"{tmp_path / 'k.html'}\n", "")
    built = folder / "uitvoer" / "kaart.html"
    assert (tmp_path / "k.html").read_bytes() == built.read_bytes()


def test_a_map_is_never_written_over_an_input(
    sound: tuple[Path, Ran],
) -> None:
    folder = sound[0]
    before = contents(folder)
    ran = pva_geo("map", folder, "--output", folder / "lijst.csv")
    assert (ran.code, ran.out) == (3, "")
    assert "dit is een invoerbestand" in ran.err
    assert contents(folder) == before


def test_a_product_is_proven_in_the_language_of_the_product_or_asked(
    sound: tuple[Path, Ran], concept: tuple[Path, Ran]
) -> None:
    dutch = sound[0] / "uitvoer" / "product.gpkg"
    english = concept[0] / "uitvoer" / "product.gpkg"
    said = pva_geo("verify", dutch).out
    assert said.startswith("✓ Zeeland: het product klopt met zichzelf")
    assert pva_geo("verify", english).out.startswith("✓ Zeeland: the product agrees")
    assert (
        pva_geo("verify", english, "--language", "nl").out.splitlines()[0]
        == (said.splitlines()[0])
    )


def test_a_total_that_was_changed_is_named(
    sound: tuple[Path, Ran], tmp_path: Path
) -> None:
    copy = tmp_path / "product.gpkg"
    shutil.copyfile(sound[0] / "uitvoer" / "product.gpkg", copy)
    with closing(sqlite3.connect(copy)) as database:
        database.execute("UPDATE totalen SET waarde = 99 WHERE maat = 'kosten_max'")
        database.commit()
    before = copy.read_bytes()
    ran = pva_geo("verify", copy)
    assert (ran.code, ran.err) == (1, "")
    assert "99" in ran.out
    assert copy.read_bytes() == before


@pytest.mark.parametrize("name", ["weg.gpkg", "leeg.gpkg", "tekst.gpkg", "p.zip"])
def test_what_is_no_product_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "leeg.gpkg").write_bytes(b"")
    (tmp_path / "tekst.gpkg").write_bytes(b"geen databank")
    (tmp_path / "p.zip").write_bytes(b"PK\x03\x04")
    ran = pva_geo("verify", tmp_path / name)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith(f"pva-geo: {tmp_path / name}: ")
    assert len(ran.err.splitlines()) == 1


def test_the_demo_prints_where_its_maps_are_and_keeps_what_was_changed(
    tmp_path: Path,
) -> None:
    ran = pva_geo("demo", tmp_path)
    assert (ran.code, ran.err) == (0, "")
    maps = [Path(line) for line in ran.out.splitlines()]
    assert maps[0] == tmp_path / "noord-brabant" / "uitvoer" / "kaart.html"
    assert all(path.is_file() for path in maps)
    assert {path.name for path in maps} == {"kaart.html", "bevindingen.html"}
    with (tmp_path / "noord-brabant" / "pva.toml").open("a", encoding="utf-8") as file:
        file.write("# van mij\n")
    before = contents(tmp_path)
    places = copy_examples(tmp_path)
    assert places[0] == tmp_path / "noord-brabant"
    assert contents(tmp_path) == before
