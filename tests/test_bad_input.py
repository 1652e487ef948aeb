"""Bad input: one sentence with what, where and how to mend it; nothing half-written.

Each case spoils a sound workspace of Zeeland in one way and runs `build` on it, once in
Dutch and once in English. All of stderr is compared, and every byte of the folder.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import pytest
from commands import contents, pva_geo
from conftest import listed
from made import box

LIST = """projectnummer,naam,energiedrager,status,gemeenten
1,Station,warmte,concreet,Goes
"""
SPATIAL = ".gpkg, .geojson, .json, .shp, .fgb"


class Case(NamedTuple):
    """One way to spoil a workspace."""

    spoil: Callable[[Path], object]
    dutch: str
    english: str


def put(name: str, content: str | bytes) -> Callable[[Path], object]:
    raw = content if isinstance(content, bytes) else content.encode()
    return lambda folder: (folder / name).write_bytes(raw)


def remove(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).unlink()


def change(old: str, new: str) -> Callable[[Path], object]:
    """Change the settings."""

    def changed(folder: Path) -> None:
        settings = folder / "pva.toml"
        text = settings.read_text(encoding="utf-8")
        assert old in text
        settings.write_text(text.replace(old, new), encoding="utf-8")

    return changed


def all_of(*steps: Callable[[Path], object]) -> Callable[[Path], object]:
    return lambda folder: [step(folder) for step in steps]


def own_boundaries(name: str) -> Callable[[Path], object]:
    return change("# [boundaries]\n", f'[boundaries]\nsource = "{name}"\n')


def goes() -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({"gemeente": ["Goes"]}, geometry=[box(0, 0, 9, 9)])


def without_codes(folder: Path) -> None:
    goes().set_crs("EPSG:28992").to_file(folder / "grenzen.gpkg")


def without_crs(folder: Path) -> None:
    goes().assign(gemeentecode="GM0664").to_parquet(folder / "grenzen.parquet")


def file_as_output(folder: Path) -> None:
    (folder / "uitvoer").write_text("van mij", encoding="utf-8")


CASES = {
    "no workspace": Case(
        remove("pva.toml"),
        "{ws}/pva.toml: dit bestand is er niet. Maak een werkmap met `pva-geo init`, "
        "of noem de map waarin pva.toml staat.",
        "{ws}/pva.toml: there is no such file. Make a workspace with `pva-geo init`, "
        "or name the folder that holds pva.toml.",
    ),
    "broken settings": Case(
        change('name = "Zeeland"', "name = Zeeland"),
        "{ws}/pva.toml, regel 5: dit is geen geldige TOML (Invalid value). Verbeter "
        'die regel; tekst hoort tussen aanhalingstekens: name = "Gelderland".',
        "{ws}/pva.toml, line 5: this is not valid TOML (Invalid value). Mend that "
        'line; text goes between quotes: name = "Gelderland".',
    ),
    "unknown key": Case(
        change("folder =", "foldr ="),
        "{ws}/pva.toml: hierin staat een fout:\n"
        "  [output] foldr: deze sleutel bestaat niet; bedoelt u folder?",
        "{ws}/pva.toml: there is a mistake in it:\n"
        "  [output] foldr: there is no such key; did you mean folder?",
    ),
    "missing scheme": Case(
        remove("indeling.csv"),
        "{ws}/indeling.csv: dit bestand is er niet. Controleer het pad en de naam.",
        "{ws}/indeling.csv: there is no such file. Check the path and the name.",
    ),
    "empty scheme": Case(
        put("indeling.csv", b""),
        "{ws}/indeling.csv: dit bestand is leeg. Bewaar het opnieuw vanuit het "
        "programma waarin het is gemaakt.",
        "{ws}/indeling.csv: this file is empty. Save it again from the program that "
        "made it.",
    ),
    "wrong format": Case(
        all_of(
            put("indeling.docx", b"PK\x03\x04"),
            change('"indeling.csv"', '"indeling.docx"'),
        ),
        "{ws}/indeling.docx: dit soort bestand lezen we niet; wel .csv, .xlsx, .ods, "
        f"{SPATIAL} en .parquet. Bewaar het als een van die soorten.",
        "{ws}/indeling.docx: this kind of file is not read; these are: .csv, .xlsx, "
        f".ods, {SPATIAL} and .parquet. Save it as one of those.",
    ),
    "content of another kind": Case(
        all_of(
            put("indeling.xlsx", b"gemeente;subregio"),
            change('"indeling.csv"', '"indeling.xlsx"'),
        ),
        "{ws}/indeling.xlsx: de inhoud is geen .xlsx. Geef het bestand zijn ware "
        "extensie, of bewaar het opnieuw als .xlsx.",
        "{ws}/indeling.xlsx: its content is no .xlsx. Give the file its true "
        "extension, or save it again as .xlsx.",
    ),
    "no column of codes": Case(
        put("indeling.csv", "plaats,subregio\nGoes,Midden\n"),
        "{ws}/indeling.csv: geen kolom met gemeenten (koppen in rij 1: «plaats» en "
        "«subregio»). Gezocht is gemeentecode, gm_code, gemeente of gemeentenaam. Noem "
        "een kolom zo, of wijs haar aan onder [scheme]: gemeentecode of gemeente.",
        "{ws}/indeling.csv: no column of gemeenten (headings in row 1: «plaats» and "
        "«subregio»). Looked for was gemeentecode, gm_code, gemeente or gemeentenaam. "
        "Name a column so, or point it out under [scheme]: gemeentecode or gemeente.",
    ),
    "boundaries without codes": Case(
        all_of(without_codes, own_boundaries("grenzen.gpkg")),
        "{ws}/grenzen.gpkg, laag grenzen: geen kolom heeft in elke rij een "
        "gemeentecode (kolommen: gemeente). Noem er een `gemeentecode`, met codes als "
        "GM0855.",
        "{ws}/grenzen.gpkg, layer grenzen: no column holds a gemeente code in each row "
        "(columns: gemeente). Name one `gemeentecode`, with codes such as GM0855.",
    ),
    "boundaries without CRS": Case(
        all_of(without_crs, own_boundaries("grenzen.parquet")),
        "{ws}/grenzen.parquet, laag grenzen: het coördinatenstelsel ontbreekt of kan "
        "niet kloppen. Geef de laag haar stelsel (RD New is EPSG:28992) en bewaar haar "
        "opnieuw.",
        "{ws}/grenzen.parquet, layer grenzen: the coordinate system is missing or "
        "cannot be right. Give the layer its system (RD New is EPSG:28992) and save it "
        "again.",
    ),
    "missing boundaries": Case(
        own_boundaries("grenzen.gpkg"),
        "{ws}/grenzen.gpkg: dit bestand is er niet. Controleer het pad en de naam.",
        "{ws}/grenzen.gpkg: there is no such file. Check the path and the name.",
    ),
    "unknown provincie": Case(
        change('name = "Zeeland"', 'name = "Zeelend"'),
        "«Zeelend» is geen provincie in deze grenzen; bedoelt u Zeeland, "
        "Gelderland of Flevoland? Een code als PV30 mag ook.",
        "«Zeelend» is no provincie in these boundaries; do you mean Zeeland, "
        "Gelderland or Flevoland? A code such as PV30 will do too.",
    ),
    "year before": Case(
        change("year = 2022", "year = 2019"),
        "Grenzen van 2019 worden niet meegeleverd: de meegeleverde zijn van 2022. Haal "
        "het GeoPackage van dat jaar bij CBS of PDOK en noem het onder [boundaries] "
        "source.",
        "Boundaries of 2019 are not shipped: those that are, are of 2022. Get the "
        "GeoPackage of that year from CBS or PDOK and name it under [boundaries] "
        "source.",
    ),
    "year to come": Case(
        change("year = 2022", "year = 2031"),
        "Grenzen van 2031 kunnen niet worden afgeleid: de herindelingen zijn bekend "
        "tot en met 2026. Noem een bestand onder [boundaries] source, of kies een "
        "eerder jaar.",
        "Boundaries of 2031 cannot be derived: herindelingen are known up to 2026. "
        "Name a file under [boundaries] source, or choose an earlier year.",
    ),
    "no lists": Case(
        remove("projecten.csv"),
        "[projects] files: «projecten*.csv» vindt geen enkel bestand. Verbeter het pad "
        "(vanaf de map van pva.toml), of laat [projects] weg.",
        "[projects] files: «projecten*.csv» matches no file. Mend the path (from the "
        "folder of pva.toml), or leave [projects] out.",
    ),
    "list of something else": Case(
        put("projecten.csv", "kleur,smaak\nrood,zoet\n"),
        "{ws}/projecten.csv: dit is geen projectenlijst die we herkennen (koppen: "
        "kleur en smaak). Nodig zijn `projectnummer`, `naam`, `energiedrager` en "
        "`status`; andere koppen wijst u aan onder [projects.columns].",
        "{ws}/projecten.csv: this is no project list that we recognise (headings: "
        "kleur and smaak). Needed are `projectnummer`, `naam`, `energiedrager` and "
        "`status`; point other headings out under [projects.columns].",
    ),
    "output is a file": Case(
        file_as_output,
        "{ws}/uitvoer: dit is een bestand, geen map. Kies een andere map, "
        "onder [output] folder of achter --feedback.",
        "{ws}/uitvoer: this is a file, no folder. Choose another folder, under "
        "[output] folder or with --feedback.",
    ),
    "output over an input": Case(
        all_of(
            change('folder = "uitvoer"', 'folder = "."'),
            put("product.xlsx", b""),
            change('"projecten*.csv"', '"projecten.csv", "product.xlsx"'),
        ),
        "{ws}/product.xlsx: dit is een invoerbestand en wordt niet overschreven. Kies "
        "een andere naam voor de uitvoer.",
        "{ws}/product.xlsx: this is an input and is not written over. Choose another "
        "name for the output.",
    ),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Lay out a sound workspace of Zeeland with a list of one project."""
    folder = tmp_path / "ws"
    pva_geo("init", folder, "--provincie", "Zeeland", "--from", "res")
    for made in folder.glob("projecten.*"):
        made.unlink()
    settings = folder / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(listed(text, 'files = ["projecten*.csv"]'), encoding="utf-8")
    (folder / "projecten.csv").write_text(LIST, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", list(CASES))
def test_one_sentence_says_what_where_and_how_and_nothing_is_written(
    workspace: Path, name: str, language: str
) -> None:
    case = CASES[name]
    case.spoil(workspace)
    before = contents(workspace)
    ran = pva_geo("build", workspace, "--language", language)
    said = {"nl": case.dutch, "en": case.english}[language]
    assert ran == (3, "", f"pva-geo: {said.format(ws=workspace)}\n")
    assert contents(workspace) == before


@pytest.mark.parametrize("name", list(CASES))
def test_a_workspace_is_answered_in_its_own_language(
    workspace: Path, name: str
) -> None:
    change('language = "nl"', 'language = "en"')(workspace)
    case = CASES[name]
    case.spoil(workspace)
    ran = pva_geo("build", workspace)
    # settings that cannot be read cannot say which language they want
    unknown = name in ("no workspace", "broken settings")
    said = case.dutch if unknown else case.english
    assert ran == (3, "", f"pva-geo: {said.format(ws=workspace)}\n")


def test_boundaries_of_another_year_are_refused(workspace: Path) -> None:
    frame = goes().assign(gemeentecode="GM0664").set_crs("EPSG:28992")
    frame.to_file(workspace / "gemeenten_2023.gpkg")
    own_boundaries("gemeenten_2023.gpkg")(workspace)
    ran = pva_geo("build", workspace)
    assert ran.err == (
        f"pva-geo: {workspace}/gemeenten_2023.gpkg: dit zijn grenzen van 2023, en "
        "gevraagd is 2022. Verander het jaar of het bestand.\n"
    )
    assert (ran.code, ran.out) == (3, "")


def test_a_project_without_place_is_a_warning_and_counts_as_unassigned(
    workspace: Path,
) -> None:
    put("projecten.csv", LIST.replace("Goes", ""))(workspace)
    ran = pva_geo("build", workspace)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert (
        "! PRJ-03 Project 1 heeft geen coördinaten en geen bruikbare gemeente; het "
        "telt als niet toegewezen. (projecten.csv, rij 2)"
    ) in said
    assert "niet toegewezen 1 1 1,0" in said


def test_a_list_without_any_column_of_places_is_an_error(workspace: Path) -> None:
    put("projecten.csv", LIST.replace("gemeenten", "plek"))(workspace)
    ran = pva_geo("build", workspace)
    assert (ran.code, ran.err) == (1, "")
    assert "✗ PRJ-01" in ran.out
    assert (workspace / "uitvoer" / "product.gpkg").is_file()


def test_a_list_without_rows_is_a_product_without_projects(workspace: Path) -> None:
    put("projecten.csv", LIST.splitlines()[0])(workspace)
    ran = pva_geo("build", workspace)
    assert (ran.code, ran.err) == (0, "")
    assert "projecten.csv: Onder de koppen staat nog geen enkel project." in ran.out


def test_what_was_built_before_stays_when_a_build_cannot_run(workspace: Path) -> None:
    assert pva_geo("build", workspace).code == 0
    before = contents(workspace / "uitvoer")
    put("indeling.csv", b"")(workspace)
    assert pva_geo("build", workspace).code == 3
    assert contents(workspace / "uitvoer") == before
