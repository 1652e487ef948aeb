"""Every shipped file stands in the manifest with its true bytes, rows and licence."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pva_geo.errors import SourceError
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.sources import data_folder, manifest
from pva_geo.sources.manifest import read_manifest, shipped_file
from pva_geo.writers.embedded import make_data

PROSE = {"README.md", "LICENCES.md", "manifest.json"}


def test_every_file_has_an_entry_and_every_entry_a_file() -> None:
    folder = data_folder()
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert set(read_manifest()) == files - PROSE


@pytest.mark.parametrize("name", list(read_manifest()))
def test_the_bytes_are_those_of_the_entry(name: str) -> None:
    assert sha256_of(data_folder() / name) == read_manifest()[name].sha256


@pytest.mark.parametrize("name", [n for n in read_manifest() if n.endswith(".csv")])
def test_the_rows_are_those_of_the_entry(name: str) -> None:
    lines = (data_folder() / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) - 1 == read_manifest()[name].rows


@pytest.mark.parametrize("name", list(read_manifest()))
def test_every_file_has_a_licence_in_words(name: str) -> None:
    entry = read_manifest()[name]
    licences = (data_folder() / "LICENCES.md").read_text(encoding="utf-8")
    assert f"| `{name}` | {entry.licence} | {entry.attribution}" in licences


def test_the_embedded_file_is_under_its_size_and_sound() -> None:
    path = data_folder() / "embedded" / "gemeenten_2022.gpkg"
    assert path.stat().st_size < 1_100_000
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_changed_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copytree(data_folder(), tmp_path / "data"))
    name = "embedded/herindelingen.csv"
    with (copy / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    monkeypatch.setattr(manifest, "PLACES", (copy,))
    with pytest.raises(SourceError) as caught:
        shipped_file(name)
    assert caught.value.facts["file"] == name


def test_an_installation_without_data_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest, "PLACES", (tmp_path,))
    with pytest.raises(SourceError) as caught:
        data_folder()
    assert caught.value.key == "error.data.missing"


@pytest.mark.reference
def test_the_maker_makes_the_same_bytes(reference: Path, tmp_path: Path) -> None:
    make_data(reference, tmp_path)
    made = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    shipped = (data_folder() / "manifest.json").read_text(encoding="utf-8")
    assert made == json.loads(shipped)
    for name in read_manifest():
        assert (tmp_path / name).read_bytes() == (data_folder() / name).read_bytes()
