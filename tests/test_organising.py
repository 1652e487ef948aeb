"""A workspace that says who takes part and what is due: in check, build and files."""

import json
import zipfile
from pathlib import Path

import pytest
from commands import pva_geo
from organised import NORTH, parties, write_csv, write_rows, zeeland, zeeland_workspace
from saved import save_ods, save_xlsx

from pva_geo.pipeline import build
from pva_geo.workspace import read_workspace

FILE = 'file = "{}"'
PRODUCTS = [
    {"product": name, "stand": "vastgesteld", "datum_opgeleverd": "2024-08-01"}
    for name in ("energievisie", "pMIEK", "uitvoeringsaanpak")
]


def workspace(folder: Path, rows: list[dict[str, str]]) -> Path:
    write_rows(folder / "partijen.csv", rows)
    return zeeland_workspace(folder, participation=FILE.format("partijen.csv"))


def test_check_of_a_complete_table_is_sound_and_names_nobody(tmp_path: Path) -> None:
    ran = pva_geo("check", workspace(tmp_path, parties()))

    assert (ran.code, ran.err) == (0, "")
    assert "PART" not in ran.out


def test_check_says_who_is_missing_in_text_and_document(tmp_path: Path) -> None:
    rows = [row for row in parties() if row["partij"] not in ("Gasunie", "TenneT")]
    place = workspace(tmp_path, rows)
    ran = pva_geo("check", place)
    document = json.loads(pva_geo("check", place, "--json", "-").out)

    assert ran.code == 1
    assert "PART-02" in ran.out
    assert "Gasunie" in ran.out
    found = [f["check"] for f in document["findings"]]
    assert found == ["PART-02", "PART-02", "PART-06"]
    assert document["counts"]["findings"] == {"error": 2, "warning": 1, "info": 0}
    # the scheme itself is proven all the same
    assert (document["ok"], document["complete"], document["disjoint"]) == (
        False,
        True,
        True,
    )


def test_an_error_of_who_is_missing_is_no_concept_and_proves_itself(
    tmp_path: Path,
) -> None:
    rows = [row for row in parties() if row["partij"] != "Gasunie"]
    place = workspace(tmp_path, rows)
    ran = pva_geo("build", place)
    proven = pva_geo("verify", place / "uitvoer" / "product.gpkg")

    assert ran.code == 1
    assert (proven.code, proven.err) == (0, "")


def test_warnings_alone_leave_the_exit_code_at_nothing_wrong(tmp_path: Path) -> None:
    rows = [row for row in parties() if row["partij"] != "Gemeente Veere"]

    assert pva_geo("check", workspace(tmp_path, rows)).code == 0


def test_findings_stand_in_page_workbook_layer_and_document(tmp_path: Path) -> None:
    rows = [row for row in parties() if row["partij"] != "Gemeente Veere"]
    place = workspace(tmp_path, rows)
    ran = pva_geo("build", place)
    output = place / "uitvoer"

    assert ran.code == 0
    assert "PART-01" in ran.out
    assert "PART-01" in (output / "bevindingen.html").read_text(encoding="utf-8")
    document = json.loads((output / "product.json").read_text(encoding="utf-8"))
    assert [f["check"] for f in document["findings"]] == ["PART-01"]
    assert document["participation"]["absent"] == ["GM0717"]
    assert not document["concept"]
    with zipfile.ZipFile(output / "product.xlsx") as book:
        assert "PART-01" in book.read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_workbooks_are_read_as_csv_is(tmp_path: Path, suffix: str) -> None:
    rows = parties()
    headings = list(dict.fromkeys(name for row in rows for name in row))
    cells = [headings, *([row.get(name, "") for name in headings] for row in rows)]
    save = {"xlsx": save_xlsx, "ods": save_ods}[suffix]
    sheets = {"toelichting": [["Vul het volgende blad in."]], "partijen": cells}
    save(tmp_path / f"partijen.{suffix}", sheets)
    place = zeeland_workspace(tmp_path, participation=FILE.format(f"partijen.{suffix}"))

    product = build(place)
    assert product.findings == ()
    assert product.participation is not None
    assert len(product.participation.parties) == len(rows)


def test_headings_may_be_english(tmp_path: Path) -> None:
    english = {
        "partij": "party",
        "soort": "kind",
        "subregio": "subregion",
        "rol": "role",
        "discipline": "discipline",
        "aangeleverd": "delivered",
    }
    rows = [{english[k]: v for k, v in row.items()} for row in parties()]

    assert build(workspace(tmp_path, rows)).findings == ()


def test_a_workspace_without_tables_has_none_and_is_not_asked(tmp_path: Path) -> None:
    product = build(zeeland_workspace(tmp_path))

    assert (product.participation, product.planning, product.sectors) == (None,) * 3
    assert product.findings == ()


def test_a_table_without_its_columns_is_refused_with_its_headings(
    tmp_path: Path,
) -> None:
    write_csv(tmp_path / "p.csv", [("naam", "adres"), ("Stedin", "Rotterdam")])
    place = zeeland_workspace(tmp_path, participation=FILE.format("p.csv"))
    ran = pva_geo("check", place)

    assert ran.code == 3
    assert "«partij» en «soort»" in ran.err
    assert "«naam» en «adres»" in ran.err


@pytest.mark.parametrize("section", ["participation", "planning", "sectors"])
def test_a_missing_file_is_named(tmp_path: Path, section: str) -> None:
    place = zeeland_workspace(tmp_path, **{section: FILE.format("weg.xlsx")})
    ran = pva_geo("build", place)

    assert ran.code == 3
    assert "weg.xlsx" in ran.err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('peildatum = "2025-02-30"', "geen bestaande dag"),
        ("peildatum = 2025", "geen bestaande dag"),
        ('round = "twee"', "geen ronde"),
    ],
)
def test_impossible_settings_are_named(tmp_path: Path, text: str, said: str) -> None:
    ran = pva_geo("check", zeeland_workspace(tmp_path, planning=text))

    assert ran.code == 3
    assert said in ran.err


def test_a_day_may_be_written_as_toml_has_it(tmp_path: Path) -> None:
    job = read_workspace(
        zeeland_workspace(tmp_path, planning="peildatum = 2025-02-28\nround = 3")
    )

    assert (job.planning.peildatum, job.planning.round) == ("2025-02-28", "3.0")


def test_what_is_late_is_judged_at_the_peildatum_of_the_workspace(
    tmp_path: Path,
) -> None:
    late = {"product": "pMIEK", "stand": "in bewerking", "datum_opgeleverd": ""}
    write_rows(tmp_path / "p.csv", [*PRODUCTS[:1], late, *PRODUCTS[2:]])
    settings = '{}\npeildatum = "{}"'
    before, after = (
        build(
            zeeland_workspace(
                tmp_path, planning=settings.format(FILE.format("p.csv"), day)
            )
        )
        for day in ("2024-10-01", "2025-10-01")
    )

    assert [f.check.value for f in before.findings] == []
    assert [f.check.value for f in after.findings] == ["PLAN-01"]


def test_without_a_peildatum_a_note_says_that_nothing_is_called_late(
    tmp_path: Path,
) -> None:
    write_rows(tmp_path / "p.csv", PRODUCTS)
    product = build(zeeland_workspace(tmp_path, planning=FILE.format("p.csv")))

    assert [note.key for note in product.notes] == ["note.planning.no_peildatum"]


def test_no_table_is_written_over(tmp_path: Path) -> None:
    place = workspace(tmp_path, parties())
    ran = pva_geo("check", place, "--json", place / "partijen.csv")

    assert ran.code != 0
    assert "partijen.csv" in ran.err


def test_the_public_edition_does_not_say_who_is_late(tmp_path: Path) -> None:
    rows = [
        row | {"aangeleverd": "nee"} if row["partij"] == "Gemeente Veere" else row
        for row in parties()
    ]
    place = workspace(tmp_path, rows)
    with (place / "pva.toml").open("a", encoding="utf-8") as file:
        file.write("[output]\npublic = true\n")
    assert pva_geo("build", place).code == 0
    inside, outside = (
        json.loads((place / folder / "product.json").read_text(encoding="utf-8"))
        for folder in ("uitvoer", "uitvoer/openbaar")
    )

    assert [f["check"] for f in inside["findings"]] == ["PART-05"]
    assert outside["findings"] == []
    said = [party["delivered"] for party in outside["participation"]["parties"]]
    assert set(said) == {None}


def test_service_areas_tell_which_operator_is_missed_where(tmp_path: Path) -> None:
    units = zeeland().units[["gemeente", "geometry"]]
    names = ["Enduris" if name in NORTH else "Stedin" for name in units["gemeente"]]
    units.assign(netbeheerderName=names).to_file(tmp_path / "gebieden.gpkg")
    write_csv(
        tmp_path / "gebieden.csv",
        [("gemeente", "netbeheerder"), *zip(units["gemeente"], names, strict=True)],
    )
    write_rows(tmp_path / "p.csv", parties())
    told = []
    for areas in ("gebieden.gpkg", "gebieden.csv"):
        settings = f'file = "p.csv"\nservice_areas = "{areas}"'
        product = build(zeeland_workspace(tmp_path, participation=settings))
        assert product.sources[-1].role == "service_areas"
        told.append([(f.check.value, f.subregions) for f in product.findings])

    assert told == [[("PART-03", ("N",))]] * 2


@pytest.mark.parametrize("name", ["gebieden.gpkg", "gebieden.csv"])
def test_service_areas_without_operators_are_refused(tmp_path: Path, name: str) -> None:
    units = zeeland().units[["gemeente", "geometry"]]
    if name.endswith("gpkg"):
        units.to_file(tmp_path / name)
    else:
        write_csv(tmp_path / name, [("gemeente", "naam"), ("Goes", "Stedin")])
    write_rows(tmp_path / "p.csv", parties())
    settings = f'file = "p.csv"\nservice_areas = "{name}"'
    ran = pva_geo("check", zeeland_workspace(tmp_path, participation=settings))

    assert ran.code == 3
    assert "«netbeheerder»" in ran.err


def test_areas_of_sectors_are_read_and_named_as_a_source(tmp_path: Path) -> None:
    units = zeeland().units[["gemeente", "geometry"]]
    units[units["gemeente"] == "Goes"].assign(spoor="wonen").to_file(
        tmp_path / "gebieden.gpkg"
    )
    write_rows(tmp_path / "s.csv", [{"spoor": "RES", "rol": "ruimte"}])
    settings = 'file = "s.csv"\nareas = "gebieden.gpkg"'
    product = build(zeeland_workspace(tmp_path, sectors=settings))

    assert product.sectors is not None
    assert [one.subregions for one in product.sectors.of("woningbouw")] == [("Z",)]
    assert product.sources[-1].role == "sector_areas"


def test_areas_of_sectors_without_a_table_are_refused(tmp_path: Path) -> None:
    ran = pva_geo("check", zeeland_workspace(tmp_path, sectors='areas = "g.gpkg"'))

    assert ran.code == 3
    assert "[sectors] areas" in ran.err
