"""A build that is killed loses nothing, and two at once never mix.

A few of each here; `make kills` does two hundred and fifty. Where in the renames a
build may die is tried one by one in `test_staging.py`.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="builds run in forks, which Windows does not have"
)


def test_killed_builds_lose_nothing_and_pairs_never_mix() -> None:
    path = os.pathsep.join([str(HERE), str(HERE.parent)])
    ran = subprocess.run(
        [sys.executable, "-m", "kills", "--kills", "12", "--pairs", "3"],
        env={**os.environ, "PYTHONPATH": path},
        cwd=HERE,
        capture_output=True,
        check=False,
        timeout=580,
    )
    assert ran.returncode == 0, ran.stderr.decode()
    report = json.loads(ran.stdout)
    kills, pairs = report["kills"], report["pairs"]
    assert (kills["half files"], kills["losses"], pairs["mixtures"]) == (0, 0, 0)
    assert kills["killed"] >= 6
