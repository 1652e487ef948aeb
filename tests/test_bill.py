"""The bill of materials names all that a release comes with, and is the same each time.

The pinned set is in `constraints.txt`; the bill must hold it, no more and no less, with
the hashes that pip requires.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT

PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+)", re.MULTILINE)


def written(folder: Path) -> Path:
    command = [sys.executable, str(ROOT / "tests" / "bill.py"), str(folder)]
    subprocess.run(command, check=True, capture_output=True, timeout=900)
    (bill,) = folder.iterdir()
    return bill


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("bill"))


def test_it_lists_the_pinned_set_with_every_hash(bill: Path) -> None:
    document: dict[str, Any] = json.loads(bill.read_text(encoding="utf-8"))
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    listed = {(c["name"], c["version"]): c for c in document["components"]}
    leaflet = listed.pop(("leaflet", "1.9.3"))
    assert set(listed) == set(PINNED.findall(text))
    hashes = [h["content"] for c in listed.values() for h in c["hashes"]]
    assert sorted(hashes) == sorted(re.findall(r"--hash=sha256:(\w+)", text))
    assert leaflet["licenses"] == [{"license": {"id": "BSD-2-Clause"}}]


def test_every_package_that_is_installed_has_a_licence(bill: Path) -> None:
    document = json.loads(bill.read_text(encoding="utf-8"))
    elsewhere = "only where"
    without = [
        component["name"]
        for component in document["components"]
        if not component.get("licenses")
        and elsewhere not in component.get("description", "")
    ]
    assert without == []


def test_all_that_is_needed_hangs_together_from_the_release_down(bill: Path) -> None:
    document = json.loads(bill.read_text(encoding="utf-8"))
    needs = {one["ref"]: one.get("dependsOn", []) for one in document["dependencies"]}
    reached, left = set(), [document["metadata"]["component"]["bom-ref"]]
    while left:
        reference = left.pop()
        reached.add(reference)
        left += [other for other in needs.get(reference, []) if other not in reached]
    assert "leaflet@1.9.3" in reached
    assert any(reference.startswith("pkg:pypi/numpy@") for reference in reached)


def test_the_same_set_gives_the_same_bytes_without_clock_or_chance(
    bill: Path, tmp_path: Path
) -> None:
    assert written(tmp_path).read_bytes() == bill.read_bytes()
    document = json.loads(bill.read_text(encoding="utf-8"))
    assert "serialNumber" not in document
    assert "timestamp" not in document["metadata"]
