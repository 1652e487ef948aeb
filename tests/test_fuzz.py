"""Good files made bad by a seeded generator: never a traceback, a hang, a wrong 0.

A few hundred here; `make fuzz` runs twenty thousand. The generator forks, so it runs in
a process of its own.
"""

import json
import os
import random
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from fuzz.judging import Ran, faults_of, holds_together
from fuzz.mutations import mutated

COUNT = 120
needs_fork = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux")


def python(*arguments: str) -> "subprocess.CompletedProcess[str]":
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests")])
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
    )


@needs_fork
def test_bad_files_are_refused_or_found_wrong_and_nothing_else() -> None:
    ran = python("-m", "fuzz.run", "--count", str(COUNT), "--seed", "0")
    report: dict[str, Any] = json.loads(ran.stdout)
    assert report["faults"] == {}
    assert report["to_look_at"] == []
    assert sum(report["exit_codes"].values()) == COUNT
    assert report["exit_codes"].keys() == {"0", "1", "3"}
    assert report["peak_mb"] < 2048
    assert ran.returncode == 0


CHILDREN = """
import os, sys, tempfile
from pathlib import Path
from fuzz import forked

forked.SECONDS, forked.WAITING_S = 1, 5

def work(number):
    if number == 2:
        os.kill(os.getpid(), 9)
    while number == 4:
        pass
    if number == 5:
        import time
        time.sleep(30)
    if number == 6:
        bytearray(3 * 1024**3)
    return {"number": number}

with tempfile.TemporaryDirectory() as folder:
    for number, result in forked.in_children(work, range(8), Path(folder)):
        print(number, result.get("ended", result.get("number")))
"""


@needs_fork
def test_what_dies_hangs_or_takes_too_much_memory_is_seen_and_the_rest_goes_on() -> (
    None
):
    ran = python("-c", CHILDREN)
    seen = dict(line.split() for line in ran.stdout.splitlines())
    assert seen == {
        **{str(number): str(number) for number in (0, 1, 3, 7)},
        "2": "died",
        "4": "hang",
        "5": "hang",
        "6": "died",
    }


def test_a_bad_file_follows_from_its_seed() -> None:
    good = bytes(range(256)) * 8
    bad = [mutated(good, random.Random(f"1:{n}")) for n in range(50)]  # noqa: S311
    again = [mutated(good, random.Random(f"1:{n}")) for n in range(50)]  # noqa: S311
    assert bad == again
    assert good not in bad
    assert len(set(bad)) == 50


def test_members_of_an_archive_are_spoilt_too() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.xml", "<a>" + "tekst" * 200 + "</a>")
    texts = set()
    for number in range(40):
        bad = mutated(packed.getvalue(), random.Random(number))  # noqa: S311
        with suppress(zipfile.BadZipFile, ValueError, KeyError, OSError, EOFError):
            texts.add(zipfile.ZipFile(BytesIO(bad)).read("a.xml"))
    assert len(texts) > 10


@pytest.mark.parametrize(
    ("ran", "faults"),
    [
        (Ran(0, "{}", "", 0.1), []),
        (Ran(3, "", "pva-geo: nee.", 0.1), []),
        (Ran(4, "", "pva-geo: fout", 0.1), ["exit 4"]),
        (Ran(2, "", "pva-geo: zo niet", 0.1), ["exit 2"]),
        (Ran(3, "half", "pva-geo: nee.", 0.1), ["exit 3 without its sentence alone"]),
        (Ran(1, "{}", "Warning 1: driver", 0.1), ["talk on stderr"]),
        (
            Ran(-1, "", "Traceback (most recent call last): x", 0.1),
            ["exit -1", "traceback"],
        ),
    ],
)
def test_faults_are_told_from_refusals(ran: Ran, faults: list[str]) -> None:
    assert faults_of(ran) == faults


def test_a_sound_document_with_a_gemeente_twice_does_not_hold_together() -> None:
    region = {"gemeenten": ["GM0034", "GM0050"], "area_m2": 10.0}
    document = {
        "schema": "pva-geo/check/1",
        "complete": True,
        "disjoint": True,
        "counts": {"units": 2},
        "provincie": {"area_m2": 10.0},
        "scheme": {"subregions": [region]},
    }
    assert holds_together(document)
    region["gemeenten"] = ["GM0034", "GM0034"]
    assert not holds_together(document)


def test_the_long_run_is_a_command_of_the_makefile() -> None:
    text = (Path(ROOT) / "Makefile").read_text(encoding="utf-8")
    assert "-m fuzz.run --count 20000" in text
