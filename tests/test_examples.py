"""The examples: laid out, built and printed by `pva-geo demo`, the same each time."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from conftest import ROOT

from pva_geo.cli import run
from pva_geo.start import copy_examples
from pva_geo.voorbeeldland import examples
from pva_geo.workspace import read_workspace

NAMES = (
    "noord-brabant",
    "voorbeeldland",
    "voorbeeldland-fouten-tabel",
    "voorbeeldland-fouten-vlakken",
    "voorbeeldland-fouten-deelname",
)
WITH_PUBLIC = (
    "voorbeeldland",
    "voorbeeldland-fouten-tabel",
    "voorbeeldland-fouten-deelname",
)
"""Their lists say which projects are public."""
PAGES = ("kaart.html", "bevindingen.html")
MAPS = [
    f"{name}/uitvoer/{page}"
    for name in NAMES
    for page in (*PAGES, *(["openbaar/kaart.html"] if name in WITH_PUBLIC else []))
]


def checksum() -> str:
    """Give one checksum of every file of every made workspace."""
    whole = sha256()
    for made in examples():
        for path, content in made.files.items():
            whole.update(path.encode() + content)
        whole.update(made.settings("nl").encode() + made.settings("en").encode())
    return whole.hexdigest()


def test_another_process_makes_the_same_bytes() -> None:
    other = os.environ | {
        "PYTHONHASHSEED": "77",
        "TZ": "Asia/Tokyo",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}",
    }
    done = subprocess.run(
        [sys.executable, "-c", "import test_examples as t; print(t.checksum())"],
        env=other,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == checksum()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_demo_builds_all_and_prints_every_map_although_some_have_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    code = run(["demo", str(tmp_path), "--language", language])
    printed = capsys.readouterr().out.splitlines()
    assert code == 0
    assert printed == [str(tmp_path / page) for page in MAPS]
    for page in printed:
        text = Path(page).read_text(encoding="utf-8")
        assert f'<html lang="{language}"' in text


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    scheme = tmp_path / "voorbeeldland" / "indeling.csv"
    scheme.parent.mkdir()
    scheme.write_text("mijn eigen indeling", encoding="utf-8")
    copy_examples(tmp_path)
    assert scheme.read_text(encoding="utf-8") == "mijn eigen indeling"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_workspace_can_be_read_and_says_what_it_is(
    tmp_path: Path, language: str
) -> None:
    for place in copy_examples(tmp_path, "en" if language == "en" else "nl"):
        job = read_workspace(place)
        assert job.language == language
        assert job.notice
        assert all(file.is_file() for file in job.inputs())
