"""`pva.toml` becomes a checked record; every mistake in it is named at once."""

from pathlib import Path

import pytest

from pva_geo.errors import DefinitionError, PvaGeoError, SourceError
from pva_geo.workspace import Workspace, loose_workspace, read_workspace

LEAST = '[provincie]\nname = "Gelderland"\n[scheme]\nfile = "indeling.csv"\n'
WHOLE = """
[provincie]
code = "PV25"
year = 2023
[boundaries]
source = "grenzen/gemeenten.gpkg"
layer = "gemeenten"
[scheme]
file = "vlakken.gpkg"
layer = "regios"
id = "nr"
name = "titel"
[projects]
files = ["lijsten/*.csv", "los.xlsx"]
[projects.columns]
"Project title" = "naam"
[projects.values.status]
klaar = "vastgesteld"
[tolerance]
sliver_width = 2
noise_width = 0.01
[output]
folder = "product"
language = "en"
notice = "Draft list."
"""


def workspace(folder: Path, text: str) -> Workspace:
    (folder / "pva.toml").write_text(text, encoding="utf-8")
    return read_workspace(folder)


def mistakes(folder: Path, text: str) -> str:
    with pytest.raises(DefinitionError) as caught:
        workspace(folder, text)
    assert caught.value.key == "error.workspace.mistakes"
    return str(caught.value)


def test_what_may_be_left_out_has_the_values_of_the_contract(tmp_path: Path) -> None:
    job = workspace(tmp_path, LEAST)
    assert (job.provincie, job.year, job.boundaries) == ("Gelderland", None, None)
    assert (job.scheme, job.output) == (tmp_path / "indeling.csv", tmp_path / "uitvoer")
    assert (job.tolerance.sliver_width, job.tolerance.noise_width) == (5.0, 0.001)
    assert (job.language, job.notice, job.deliveries()) == ("nl", None, ())


def test_every_key_of_the_contract_is_read(tmp_path: Path) -> None:
    job = workspace(tmp_path, WHOLE)
    assert (job.provincie, job.year) == ("PV25", 2023)
    assert job.boundaries_source() == tmp_path / "grenzen/gemeenten.gpkg"
    assert job.boundaries_layer == "gemeenten"
    assert (job.scheme, job.scheme_layer) == (tmp_path / "vlakken.gpkg", "regios")
    assert job.scheme_columns == {"subregion_id": "nr", "subregio": "titel"}
    assert job.project_patterns == ("lijsten/*.csv", "los.xlsx")
    assert job.project_columns == {"Project title": "naam"}
    assert job.project_values == {"status": {"klaar": "vastgesteld"}}
    assert job.tolerance.to_dict() == {"sliver_width": 2, "noise_width": 0.01}
    assert (job.output, job.language) == (tmp_path / "product", "en")
    assert job.notice == "Draft list."


def test_a_file_from_notepad_is_read(tmp_path: Path) -> None:
    (tmp_path / "pva.toml").write_bytes(b"\xef\xbb\xbf" + LEAST.encode())
    assert read_workspace(tmp_path / "pva.toml").provincie == "Gelderland"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[sceme]\nfile = 'x'\n", "deze sectie bestaat niet; bedoelt u [scheme]?"),
        ("[zzz]\n", "[zzz]: deze sectie bestaat niet; bekend zijn"),
        ("[output]\nfoldr = 'x'\n", "sleutel bestaat niet; bedoelt u folder?"),
        ("[output]\nqq = 1\n", "[output] qq: deze sleutel bestaat niet; bekend zijn"),
        ("[output]\nlanguage = 'de'\n", "«de» is geen taal die we kennen"),
        ("[output]\nfolder = 3\n", "[output] folder: «3» is geen tekst"),
        ("[output]\nfolder = ' '\n", "[output] folder"),
        ("[tolerance]\nsliver_width = -1\n", "sliver_width: «-1» is geen breedte"),
        ("[tolerance]\nnoise_width = true\n", "[tolerance] noise_width"),
        ("[projects]\nfiles = 'a.csv'\n", "[projects] files: «a.csv» is geen lijst"),
        ("[projects.columns]\nnaam = 1\n", "[projects.columns]"),
        ("[projects.values]\nstatus = 'x'\n", "[projects.values]"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_section_and_key(
    tmp_path: Path, text: str, said: str
) -> None:
    assert said in mistakes(tmp_path, LEAST + text)


@pytest.mark.parametrize("year", ["'2022'", "1815", "2022.5", "true"])
def test_what_is_no_year_is_refused(tmp_path: Path, year: str) -> None:
    text = LEAST.replace("[scheme]", f"year = {year}\n[scheme]")
    assert "[provincie] year" in mistakes(tmp_path, text)


def test_all_mistakes_are_named_at_once_and_counted(tmp_path: Path) -> None:
    text = (
        "[provinci]\nname = 'x'\n[scheme]\nfil = 'x'\n[tolerance]\nnoise_width = 'x'\n"
    )
    message = mistakes(tmp_path, text)
    assert "hierin staan 5 fouten" in message
    for part in ("[provinci]", "fil:", "noise_width", "name of code", "file ontbreekt"):
        assert part in message


def test_a_section_that_is_a_key_is_named(tmp_path: Path) -> None:
    assert "schrijf [output] op een eigen regel" in mistakes(
        tmp_path, f"output = 'x'\n{LEAST}"
    )


def test_mistakes_are_said_in_the_language_of_the_file(tmp_path: Path) -> None:
    text = LEAST + '[output]\nlanguage = "en"\nfoldr = "x"\n'
    assert "there is no such key; did you mean folder?" in mistakes(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "line"), [("[provincie\n", 1), ("\nname = Goes\n", 2), ("a = 1\na = 2", 2)]
)
def test_what_is_no_toml_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int
) -> None:
    with pytest.raises(DefinitionError) as caught:
        workspace(tmp_path, text)
    assert caught.value.key == "error.workspace.toml"
    assert f"pva.toml, regel {line}: " in str(caught.value)


def test_what_is_no_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pva.toml").write_bytes('name = "Fryslân"'.encode("cp1252"))
    with pytest.raises(DefinitionError) as caught:
        read_workspace(tmp_path)
    assert caught.value.key == "error.workspace.encoding"


def test_a_folder_without_the_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"pva\.toml: dit bestand is er niet"):
        read_workspace(tmp_path)


def filled(folder: Path, *names: str) -> Workspace:
    (folder / "lijsten").mkdir()
    for name in names:
        (folder / "lijsten" / name).write_text("x", encoding="utf-8")
    return workspace(folder, LEAST + '[projects]\nfiles = ["lijsten/*"]\n')


def test_deliveries_are_listed_in_order_and_lock_files_passed_over(
    tmp_path: Path,
) -> None:
    job = filled(tmp_path, "b.csv", "a.csv", "~$a.xlsx", ".verborgen")
    assert [file.name for file in job.deliveries()] == ["a.csv", "b.csv"]


def test_a_delivery_that_two_patterns_match_is_read_once(tmp_path: Path) -> None:
    filled(tmp_path, "a.csv")
    text = LEAST + '[projects]\nfiles = ["lijsten/a.csv", "lijsten/*.csv"]\n'
    assert len(workspace(tmp_path, text).deliveries()) == 1


def test_a_pattern_that_matches_nothing_is_refused_by_name(tmp_path: Path) -> None:
    job = workspace(tmp_path, LEAST + '[projects]\nfiles = ["lijsten/*.ods"]\n')
    with pytest.raises(
        PvaGeoError, match=r"«lijsten/\*\.ods» vindt geen enkel bestand"
    ):
        job.deliveries()


def test_an_absolute_path_is_a_pattern_too(tmp_path: Path) -> None:
    (tmp_path / "elders.csv").write_text("x", encoding="utf-8")
    where = (tmp_path / "elders.csv").as_posix()
    (tmp_path / "ws").mkdir()
    job = workspace(tmp_path / "ws", f'{LEAST}[projects]\nfiles = ["{where}"]\n')
    assert job.deliveries() == (tmp_path / "elders.csv",)


def test_inputs_are_all_files_that_are_read(tmp_path: Path) -> None:
    job = filled(tmp_path, "a.csv")
    names = {file.name for file in job.inputs()}
    assert names == {"pva.toml", "indeling.csv", "a.csv"}


@pytest.mark.parametrize("source", ["pdok", "postgresql://host/db"])
def test_an_address_is_no_path(tmp_path: Path, source: str) -> None:
    job = workspace(tmp_path, f'{LEAST}[boundaries]\nsource = "{source}"\n')
    assert job.boundaries_source() == source
    assert len(job.inputs()) == 2


def test_another_language_or_layer_leaves_the_rest_as_it_was(tmp_path: Path) -> None:
    job = workspace(tmp_path, WHOLE)
    assert job.speaking(None) is job
    assert job.speaking("nl").language == "nl"
    assert job.with_scheme_layer("x").scheme_layer == "x"
    assert job.with_scheme_layer(None) is job


def test_loose_files_make_a_job_of_this_folder() -> None:
    job = loose_workspace(
        boundaries="g.gpkg", provincie="Zeeland", scheme=Path("i.csv"), year=2022
    )
    assert (job.boundaries_source(), job.scheme) == (Path("g.gpkg"), Path("i.csv"))
