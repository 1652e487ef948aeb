"""What the system denies while a product is written: exit 3, and the last one whole."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest
from commands import contents, pva_geo

from pva_geo.writers import staging

FULL = """
import json, os, resource, sys
from pathlib import Path
import kills
workspace, sizes = Path(sys.argv[1]), map(int, sys.argv[2:])
def build(size, errors):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    os.dup2(errors, 2)
    return kills.run(["build", str(workspace)])
seen = {}
for size in sizes:
    said, errors = os.pipe()
    code = kills.ended(kills.started(lambda: build(size, errors)))
    os.close(errors)
    seen[size] = code, os.read(said, 10_000).decode()
print(json.dumps(seen))
"""
"""Builds in forks that may write files of so many bytes, as on a disk that is full."""


@pytest.fixture
def built(finished: Path, tmp_path: Path) -> Path:
    """Give a workspace with a product, whose list has changed since."""
    folder = Path(shutil.copytree(finished, tmp_path / "ws"))
    listed = folder / "projecten.csv"
    listed.write_text(listed.read_text("utf-8").replace("Zeist,", "Zeist II,"), "utf-8")
    return folder


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no such limit")
def test_a_disk_that_is_full_leaves_the_last_product_whole(built: Path) -> None:
    before = contents(built)
    sizes = ["300", "3000", "30000", "90000", "160000"]
    here = Path(__file__).parent
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(built), *sizes],
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(here), str(here.parent)]),
        },
        capture_output=True,
        check=False,
        timeout=300,
    )
    seen = json.loads(ran.stdout)
    for size, (code, said) in seen.items():
        assert code == 3, (size, said)
        assert said.startswith(f"pva-geo: {built}/uitvoer/"), said
        assert "kan niet worden geschreven" in said
        assert "ruimte op de schijf" in said
        assert (len(said) < 400, staging.STAGE in said) == (True, False), said
    assert contents(built) == before


def test_a_workbook_that_is_open_elsewhere_puts_all_files_back(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(built)
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        # as Windows says it of a workbook that is open in Excel
        if self.name == "product.xlsx" and staging.STAGE in str(target):
            raise PermissionError(13, "Permission denied", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    ran = pva_geo("build", built)
    assert (ran.code, ran.out) == (3, "")
    assert f"{built}/uitvoer/product.xlsx: kan niet worden geschreven" in ran.err
    assert "sluit het bestand" in ran.err
    assert contents(built) == before


def test_a_folder_that_vanishes_while_a_build_writes_is_said(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete = staging._complete

    def vanished(stage: Path) -> list[str]:
        shutil.rmtree(built / "uitvoer")
        return complete(stage)

    monkeypatch.setattr(staging, "_complete", vanished)
    ran = pva_geo("build", built)
    assert (ran.code, ran.out) == (3, "")
    assert "kan niet worden geschreven" in ran.err


@pytest.mark.parametrize("step", ["mkdir", "open"])
def test_a_folder_without_rights_is_said_by_name(
    built: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = contents(built)

    def denied(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied", str(built / "uitvoer"))

    target = {"mkdir": (Path, "mkdir"), "open": (staging.FileLock, "acquire")}[step]
    monkeypatch.setattr(*target, denied)
    ran = pva_geo("build", built)
    assert (ran.code, ran.out) == (3, "")
    assert "uitvoer" in ran.err
    assert "Controleer de rechten" in ran.err
    monkeypatch.undo()
    assert contents(built) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may do all")
def test_a_folder_that_may_not_be_read_is_said_by_name(workspace: Path) -> None:
    workspace.chmod(0)
    try:
        ran = pva_geo("check", workspace)
    finally:
        workspace.chmod(0o755)
    assert (ran.code, ran.out) == (3, "")
    assert str(workspace) in ran.err


def test_a_lock_that_a_dead_build_left_is_no_lock(built: Path) -> None:
    (built / "uitvoer" / staging.LOCK).write_text("", encoding="utf-8")
    assert pva_geo("build", built).code == 0


def test_a_second_build_is_told_to_wait(built: Path) -> None:
    before = contents(built)
    with staging.FileLock(built / "uitvoer" / staging.LOCK):
        ran = pva_geo("build", built)
    assert (ran.code, ran.out) == (3, "")
    assert "hier is al een andere bouw bezig. Wacht tot die klaar is." in ran.err
    assert contents(built) == before
