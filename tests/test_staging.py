"""All files of a build appear together or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from pva_geo.errors import OutputError
from pva_geo.writers import refuse_input, settle, write_text
from pva_geo.writers.staging import LOCK, STAGE, staged

KILLED = """
import os, sys
from pathlib import Path
from pva_geo.writers import files, staging
folder, stop = Path(sys.argv[1]), int(sys.argv[2])
steps = [0]
def at(*arguments, original=os.replace, **keywords):
    steps[0] += 1
    if steps[0] == stop:
        os._exit(9)
    return original(*arguments, **keywords)
os.rename = os.replace = at
Path.replace = lambda self, target: at(self, target)
with staging.staged(folder) as stage:
    for name in "abc":
        (stage / name).write_text("new")
"""


def fill(folder: Path, word: str) -> None:
    with staged(folder) as stage:
        for name in "abc":
            (stage / name).write_text(word)


def fail_half_way(folder: Path) -> None:
    with staged(folder) as stage:
        (stage / "a").write_text("half")
        raise RuntimeError


def contents(folder: Path) -> list[str]:
    return [(folder / name).read_text() for name in "abc"]


def shown(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {LOCK}


def test_files_appear_together(tmp_path: Path) -> None:
    fill(tmp_path / "uit", "new")
    assert contents(tmp_path / "uit") == ["new"] * 3


def test_nothing_of_a_failed_build_remains(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        fail_half_way(tmp_path)
    assert shown(tmp_path) == set()


def test_the_last_product_stays_when_a_build_fails(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    with pytest.raises(RuntimeError):
        fail_half_way(tmp_path)
    assert contents(tmp_path) == ["old"] * 3


def test_other_files_stay_untouched(tmp_path: Path) -> None:
    (tmp_path / "notities.txt").write_text("van mij")
    fill(tmp_path, "new")
    assert (tmp_path / "notities.txt").read_text() == "van mij"


@pytest.mark.parametrize("stop", range(1, 8))
def test_a_killed_build_leaves_one_whole_product_once_settled(
    tmp_path: Path, stop: int
) -> None:
    fill(tmp_path, "old")
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), str(stop)], check=False
    )
    settle(tmp_path)
    assert killed.returncode == 9
    assert contents(tmp_path) in (["old"] * 3, ["new"] * 3)
    assert shown(tmp_path) == {"a", "b", "c"}


def test_a_file_that_cannot_have_its_place_puts_all_back(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    (tmp_path / "c").unlink()
    (tmp_path / "c").mkdir()
    with pytest.raises(OutputError):
        fill(tmp_path, "new")
    assert [(tmp_path / name).read_text() for name in "ab"] == ["old"] * 2
    assert not (tmp_path / STAGE).exists()


def test_two_builds_are_kept_apart(tmp_path: Path) -> None:
    with FileLock(tmp_path / LOCK), pytest.raises(OutputError) as caught:
        fill(tmp_path, "new")
    assert caught.value.key == "error.output.locked"


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uit").write_text("x")
    with pytest.raises(OutputError) as caught:
        fill(tmp_path / "uit", "new")
    assert caught.value.key == "error.output.not_a_folder"


def test_a_build_never_writes_over_an_input(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("input")
    with (
        pytest.raises(OutputError) as caught,
        staged(tmp_path, inputs=[tmp_path / "a"]) as stage,
    ):
        (stage / "a").write_text("new")
    assert caught.value.key == "error.output.is_input"
    assert (tmp_path / "a").read_text() == "input"


def test_an_input_under_another_name_is_an_input_still(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x")
    (tmp_path / "b.csv").symlink_to(tmp_path / "a.csv")
    with pytest.raises(OutputError):
        refuse_input(tmp_path / "b.csv", [tmp_path / "a.csv"])


def test_a_text_file_is_whole_and_alone(tmp_path: Path) -> None:
    write_text(tmp_path / "map" / "a.txt", "regio’s\n")
    assert (tmp_path / "map" / "a.txt").read_bytes() == "regio’s\n".encode()
    assert shown(tmp_path / "map") == {"a.txt"}
