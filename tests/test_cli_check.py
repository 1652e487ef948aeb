"""`pva-geo check`: a page one can read, one document, and files beside them."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pytest
import shapely
from commands import contents, pva_geo
from conftest import listed
from made import box

MISTAKES = """gemeentecode,subregio
GM0654,Midden
GM0664,Midden
GM0677,Zeeuws-Vlaanderen
GM0678,Midden
GM0687,Walcheren
GM0703,Midden
GM0715,Zeeuws-Vlaanderen
GM0716,Midden
GM0717,Walcheren
GM0718,Walcheren
1676,Schouwen
GM1714,Zeeuws-Vlaanderen
GM1714,Midden
GM9999,Midden
"""
DUTCH = """Zeeland, grenzen per 1 januari 2022
✗ De indeling dekt Zeeland nog niet: 3 fouten, 1 waarschuwing

Bevindingen: 3 fouten, 1 waarschuwing

✗ DEF-01 De gemeente Noord-Beveland (GM1695) staat in geen subregio. (plek 44697, 398543
  (RD))
    Herstel: Zet Noord-Beveland in de tabel bij de subregio waar de gemeente bij hoort.

✗ DEF-02 De gemeente Sluis (GM1714) staat in meer dan één subregio: Zeeuws-Vlaanderen en
  Midden. (indeling.csv, rijen 13, 14; plek 24512, 372455 (RD))
    Herstel: Kies bij welke subregio Sluis hoort, en haal van de rijen 13 en 14 de
    andere weg.

✗ DEF-03 «GM9999» is geen gemeente die we in enig jaar kennen. (indeling.csv, rij 15)
    Herstel: Controleer de code of de naam in deze rij; een code ziet eruit als GM0855.

! DEF-08 De code «1676» is gelezen als GM1676. (indeling.csv, rij 12)
    Herstel: Schrijf de code als GM1676.

Balans van oppervlakten (m²)
  subregio’s               2.035.707.683,6
  + gaten                     86.902.519,6
  − dubbel of buiten         283.064.642,9
  + rekenruis                          0,0
  = provincie              1.839.545.560,2
  verschil                             0,0

Bekeken
  grenzen 2022: 13 gemeenten, 1.840 km²
  indeling indeling.csv: 4 subregio’s
  smaller dan 5,0 m heet smal; smaller dan 1,0 mm is rekenruis
"""
ENGLISH = """Zeeland, boundaries as of 1 January 2022
✗ The subregions do not cover Zeeland yet: 3 errors, 1 warning

Findings: 3 errors, 1 warning

✗ DEF-01 Gemeente Noord-Beveland (GM1695) is in no subregion. (at 44697, 398543 (RD))
    Mend: Add Noord-Beveland to the table with the subregion that it belongs to.

✗ DEF-02 Gemeente Sluis (GM1714) is in more than one subregion: Zeeuws-Vlaanderen and
  Midden. (indeling.csv, rows 13, 14; at 24512, 372455 (RD))
    Mend: Choose the subregion that Sluis belongs to, and of rows 13 and 14 take the
    others away.

✗ DEF-03 «GM9999» is no gemeente that we know in any year. (indeling.csv, row 15)
    Mend: Check the code or the name in this row; a code looks like GM0855.

! DEF-08 Code «1676» was read as GM1676. (indeling.csv, row 12)
    Mend: Write the code as GM1676.

Balance of areas (m²)
  subregions               2,035,707,683.6
  + gaps                      86,902,519.6
  − double or outside        283,064,642.9
  + noise                              0.0
  = provincie              1,839,545,560.2
  difference                           0.0

Looked at
  boundaries 2022: 13 gemeenten, 1,840 km²
  scheme indeling.csv: 4 subregions
  narrower than 5.0 m is a sliver; narrower than 1.0 mm is noise
"""
SOUND = """Zeeland, grenzen per 1 januari 2022
✓ Zeeland is zelf de enige subregio, volledig gedekt

Geen bevindingen: de indeling is volledig en zonder overlap.

Balans van oppervlakten (m²)
  subregio’s               1.839.545.560,2
  + gaten                              0,0
  − dubbel of buiten                   0,0
  + rekenruis                          0,0
  = provincie              1.839.545.560,2
  verschil                             0,0

Bekeken
  grenzen 2022: 13 gemeenten, 1.840 km²
  indeling indeling.csv: 1 subregio
  smaller dan 5,0 m heet smal; smaller dan 1,0 mm is rekenruis
"""


@pytest.fixture
def mistakes(tmp_path: Path) -> Path:
    """Lay out a workspace of Zeeland with four mistakes in its table."""
    folder = tmp_path / "zeeland"
    pva_geo("init", folder, "--provincie", "Zeeland")
    (folder / "indeling.csv").write_text(MISTAKES, encoding="utf-8")
    return folder


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    folder = tmp_path / "zeeland"
    pva_geo("init", folder, "--provincie", "Zeeland", "--from", "res")
    return folder


def document(*arguments: object) -> dict[str, Any]:
    ran = pva_geo("check", *arguments, "--json", "-")
    assert ran.err == ""
    found: dict[str, Any] = json.loads(ran.out)
    return found


@pytest.mark.parametrize(("language", "said"), [("nl", DUTCH), ("en", ENGLISH)])
def test_the_page_says_what_where_and_how_to_mend_it(
    mistakes: Path, language: str, said: str
) -> None:
    assert pva_geo("check", mistakes, "--language", language) == (1, said, "")


def test_a_sound_scheme_has_a_short_page_and_code_0(sound: Path) -> None:
    assert pva_geo("check", sound) == (0, SOUND, "")


def test_no_line_of_the_page_is_wider_than_a_terminal(mistakes: Path) -> None:
    lines = pva_geo("check", mistakes).out.splitlines()
    assert max(len(line) for line in lines) <= 88


def test_the_language_of_the_workspace_is_spoken(mistakes: Path) -> None:
    settings = mistakes / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('"nl"', '"en"'), encoding="utf-8")
    assert pva_geo("check", mistakes).out == ENGLISH
    assert pva_geo("check", mistakes, "--language", "nl").out == DUTCH


def test_this_folder_is_the_workspace_when_none_is_named(
    mistakes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mistakes)
    assert pva_geo("check").out == DUTCH


def test_the_file_of_the_workspace_may_be_named_itself(mistakes: Path) -> None:
    assert pva_geo("check", mistakes / "pva.toml").out == DUTCH


def test_the_document_stands_alone_on_stdout(mistakes: Path) -> None:
    ran = pva_geo("check", mistakes, "--json", "-")
    assert (ran.code, ran.err) == (1, "")
    assert json.loads(ran.out)["schema"] == "pva-geo/check/1"
    assert ran.out.endswith("}\n")


def test_the_document_has_every_key_of_the_contract(mistakes: Path) -> None:
    found = document(mistakes)
    assert found.keys() >= {
        *("schema", "ok", "complete", "disjoint", "provincie", "year", "tolerance"),
        *("scheme", "counts", "balance", "notes", "findings"),
    }
    assert found["provincie"].keys() == {"code", "name", "area_m2"}
    assert found["tolerance"] == {"sliver_width": 5.0, "noise_width": 0.001}
    assert found["scheme"].keys() >= {"kind", "source", "subregions"}
    for subregion in found["scheme"]["subregions"]:
        keys = {"subregion_id", "name", "gemeenten", "area_m2", "parts"}
        assert subregion.keys() >= keys
    assert found["counts"]["findings"] == {"error": 3, "warning": 1, "info": 0}
    assert found["counts"]["noise"] == {"count": 0, "area_m2": 0.0}
    assert (found["counts"]["units"], found["counts"]["subregions"]) == (13, 4)
    assert found["balance"].keys() >= {
        *("subregions_m2", "gaps_m2", "excess_m2", "noise_m2", "provincie_m2"),
        *("difference_m2", "closes", "provisional"),
    }
    for finding in found["findings"]:
        assert finding.keys() >= {
            *("check", "kind", "severity", "subregions", "gemeenten", "area_m2"),
            *("width_m", "point", "sliver", "source", "row", "rows", "message"),
            "remedy",
        }


def test_the_document_says_the_same_as_the_page(mistakes: Path) -> None:
    found = document(mistakes)
    assert (found["ok"], found["complete"], found["disjoint"]) == (False,) * 3
    assert [(f["check"], f["rows"]) for f in found["findings"]] == [
        ("DEF-01", []),
        ("DEF-02", [13, 14]),
        ("DEF-03", [15]),
        ("DEF-08", [12]),
    ]
    page = " ".join(DUTCH.split())
    for finding in found["findings"]:
        assert finding["message"] in page
        assert finding["remedy"] in page


def test_the_balance_closes_without_deriving_a_term(mistakes: Path) -> None:
    balance = document(mistakes)["balance"]
    inside = balance["subregions_m2"] + balance["gaps_m2"] - balance["excess_m2"]
    assert balance["closes"]
    assert inside == pytest.approx(balance["provincie_m2"], rel=1e-12)


def test_words_of_the_document_follow_the_language(mistakes: Path) -> None:
    (first, *_) = document(mistakes, "--language", "en")["findings"]
    assert first["message"] == "Gemeente Noord-Beveland (GM1695) is in no subregion."


def test_files_are_written_beside_the_page(mistakes: Path, tmp_path: Path) -> None:
    out = tmp_path / "uit"
    ran = pva_geo(
        *("check", mistakes, "--json", out / "c.json"),
        *("--findings", out / "c.gpkg", "--map", out / "c.html"),
    )
    assert (ran.code, ran.out, ran.err) == (1, DUTCH, "")
    written = json.loads((out / "c.json").read_text(encoding="utf-8"))
    assert written == document(mistakes)
    layer = pyogrio.read_dataframe(out / "c.gpkg")
    assert layer["check"].tolist() == [f["check"] for f in written["findings"]]
    page = (out / "c.html").read_text(encoding="utf-8")
    assert all(finding["message"] in page for finding in written["findings"])
    assert {path.name for path in out.iterdir()} == {"c.json", "c.gpkg", "c.html"}


@pytest.mark.reference
def test_the_loose_form_gives_the_same_document(
    mistakes: Path, tmp_path: Path, reference: Path
) -> None:
    boundaries = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    loose = document(
        *("--boundaries", boundaries, "--provincie", "zeeland"),
        *("--scheme", mistakes / "indeling.csv"),
    )
    assert loose == document(mistakes)
    assert not (tmp_path / "uitvoer").exists()


def test_check_never_reads_projects(sound: Path) -> None:
    settings = sound / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(listed(text, 'files = ["bestaat-niet.xlsx"]'), encoding="utf-8")
    assert pva_geo("check", sound).code == 0


def test_a_layer_of_drawn_polygons_is_chosen_by_option(
    sound: Path, tmp_path: Path
) -> None:
    path = tmp_path / "vlakken.gpkg"
    frame = gpd.GeoDataFrame({"subregio": ["A"]}, geometry=[box(0, 0, 9, 9)])
    for layer in ("een", "twee"):
        frame.set_crs("EPSG:28992").to_file(path, layer=layer)
    settings = (sound / "pva.toml").read_text(encoding="utf-8")
    settings = settings.replace('"indeling.csv"', f'"{path.as_posix()}"')
    (sound / "pva.toml").write_text(settings, encoding="utf-8")
    without = pva_geo("check", sound)
    assert (without.code, without.out) == (3, "")
    assert "een en twee" in without.err
    assert pva_geo("check", sound, "--layer", "een").code == 1


def test_checking_changes_no_file(mistakes: Path) -> None:
    before = contents(mistakes)
    pva_geo("check", mistakes)
    assert contents(mistakes) == before


@pytest.mark.parametrize("option", ["--json", "--map", "--findings"])
@pytest.mark.parametrize("name", ["pva.toml", "indeling.csv"])
def test_an_input_is_never_written_over(mistakes: Path, option: str, name: str) -> None:
    before = contents(mistakes)
    ran = pva_geo("check", mistakes, option, mistakes / name)
    assert (ran.code, ran.out) == (3, "")
    assert f"{name}: dit is een invoerbestand en wordt niet overschreven" in ran.err
    assert contents(mistakes) == before


def test_a_wrong_name_for_one_output_leaves_none_of_them(
    mistakes: Path, tmp_path: Path
) -> None:
    ran = pva_geo(
        *("check", mistakes, "--json", tmp_path / "c.json"),
        *("--findings", tmp_path / "c.txt"),
    )
    assert ran.code == 3
    assert "eindigt" in ran.err
    assert not (tmp_path / "c.json").exists()


def test_numbers_are_written_in_the_habit_of_the_language(mistakes: Path) -> None:
    assert re.search(r"\d\.\d{3},\d$", DUTCH, re.MULTILINE)
    page = pva_geo("check", mistakes, "--language", "en").out
    assert not re.search(r"\d\.\d{3},\d$", page, re.MULTILINE)


def test_a_name_from_a_file_steers_no_terminal(workspace: Path) -> None:
    names = ["\x1b[2Jwest", "\u202eoost\x9b1m"]
    frame = gpd.GeoDataFrame(
        {"id": names},
        geometry=[shapely.box(30_000, 380_000, 40_000, 390_000)] * 2,
        crs=28992,
    )
    frame.to_file(workspace / "vlakken.gpkg", driver="GPKG")
    settings = workspace / "pva.toml"
    text = settings.read_text()
    assert "indeling.csv" in text
    settings.write_text(text.replace("indeling.csv", "vlakken.gpkg"))
    ran = pva_geo("check", workspace)
    assert ran.code == 1
    assert r"\x1b[2Jwest" in ran.out
    assert r"\u202eoost\x9b1m" in ran.out
    said = set(ran.out + ran.err) - {"\n"}
    assert not {sign for sign in said if unicodedata.category(sign) in ("Cc", "Cf")}
