"""The same inputs give the same bytes, whoever builds them and wherever.

Two processes build copies of one workspace in folders of other names and depths, with
another time zone, locale, seed of hashing, number of threads and age of their files.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from commands import contents, pva_geo
from conftest import listed

NUMBERED = ("row", "rows", "sha256")
ROW = re.compile(r"\b(?:rij(?:en)? [\d, en]+\d|rij \d+)")
LIST = """projectnummer,naam,energiedrager,status,lon,lat,gemeenten,kosten_max
1,Station Goes,elektriciteit,concreet,3.89,51.50,Goes,12.5
2,Kabel Sint-Philipsland – Tholen,elektriciteit,kandidaat,,,Tholen|Reimerswaal,3
3,Ergens,warmte,klaar,,,,
"""
THREADS = ("GDAL_NUM_THREADS", "OMP_NUM_THREADS", "ARROW_NUM_THREADS")
HERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
HERE |= dict.fromkeys(THREADS, "1")
THERE = {"TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4711"}
THERE |= dict.fromkeys(THREADS, "8")


def built(folder: Path, settings: dict[str, str]) -> dict[str, bytes]:
    """Build in a process of its own and give the files of the product."""
    environment = {**os.environ, **settings}
    run = subprocess.run(
        [sys.executable, "-m", "pva_geo", "build", folder.name],
        cwd=folder.parent,
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert (run.returncode, run.stderr.decode()) == (1, "")
    return contents(folder / "uitvoer") | {"stdout": run.stdout}


@pytest.fixture(scope="module")
def builds(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """Build twice; one list is broken, so that reasons of reading take part."""
    one = tmp_path_factory.mktemp("hier") / "werk"
    pva_geo("init", one, "--provincie", "Zeeland", "--from", "res")
    (one / "lijst.csv").write_text(LIST, encoding="utf-8")
    (one / "kapot.xlsx").write_bytes(b"PK\x03\x04rommel")
    (one / "half.gpkg").write_bytes(b"SQLite format 3\0" + bytes(96))
    settings = one / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    lists = 'files = ["lijst.csv", "kapot.xlsx", "half.gpkg"]'
    settings.write_text(listed(text, lists), encoding="utf-8")
    other = tmp_path_factory.mktemp("daar") / "veel" / "dieper" / "werk"
    shutil.copytree(one, other)
    for file in other.iterdir():
        os.utime(file, (1_000_000_000, 1_000_000_000))
    return one, built(one, HERE), built(other, THERE)


def test_every_file_is_equal_byte_by_byte(
    builds: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    _, here, there = builds
    assert here.keys() == there.keys()
    assert len(here) == 9
    assert [name for name in here if here[name] != there[name]] == []


def test_a_second_build_over_the_first_changes_no_byte(
    builds: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    folder, here, _ = builds
    assert built(folder, HERE) == here


def test_no_file_names_a_folder_of_the_machine(
    builds: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    folder, here, _ = builds
    for name, raw in here.items():
        parts = [raw]
        if name.endswith((".xlsx", ".docx")):
            with zipfile.ZipFile(BytesIO(raw)) as archive:
                parts = [archive.read(member) for member in archive.namelist()]
        for part in parts:
            assert str(folder.parent).encode() not in part, name


def numbered(value: object) -> object:
    """Take checksums and numbers of rows out of a document; lists in any order."""
    if isinstance(value, dict):
        return {k: numbered(v) for k, v in value.items() if k not in NUMBERED}
    if isinstance(value, list):
        return sorted(map(numbered, value), key=str)
    return ROW.sub("", value) if isinstance(value, str) else value


def test_another_order_of_rows_and_files_changes_checksums_and_row_numbers_alone(
    workspace: Path,
) -> None:
    lists = workspace / "projecten.csv"
    head, *rows = lists.read_text(encoding="utf-8").splitlines()
    # a repeated number, an empty status and an unknown gemeente: findings with rows
    rows += ["3,Net,warmte,,Houten", "4,Kabel,elektriciteit,concreet,Nergens"]
    (workspace / "andere.csv").write_text("\n".join([head, *rows[2:]]), "utf-8")
    toml = workspace / "pva.toml"
    settings = toml.read_text(encoding="utf-8")
    seen = []
    for order, files in (
        (rows, '"projecten.csv", "andere.csv"'),
        (rows[::-1], '"andere.csv", "projecten.csv"'),
    ):
        lists.write_text("\n".join([head, *order]), encoding="utf-8")
        toml.write_text(settings.replace('"projecten.csv"', files), encoding="utf-8")
        assert pva_geo("build", workspace).code == 1
        document = workspace / "uitvoer" / "product.json"
        seen.append(json.loads(document.read_text(encoding="utf-8")))
    first, second = seen
    assert numbered(first) == numbered(second)
    for key in ("sources", "projects", "totals", "breakdown", "proof"):
        in_order = [
            [{k: v for k, v in one.items() if k not in NUMBERED} for one in given]
            for given in (first[key], second[key])
            if isinstance(given, list)
        ]
        assert not in_order or in_order[0] == in_order[1], key


def test_what_is_said_can_be_piped_to_any_terminal(tmp_path: Path) -> None:
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")
    run = subprocess.run(
        [sys.executable, "-m", "pva_geo", "check", str(tmp_path)],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert "✓ Zeeland is zelf de enige subregio" in run.stdout.decode("utf-8")
