"""The README is true: its commands give the output that it shows."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN_SHORT = ("pva-geo build",)
"""Commands whose output the README leaves out; they must still succeed."""


class Step(NamedTuple):
    command: str
    output: str


def steps(block: str) -> list[Step]:
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [Step(*part.split("\n", 1)) for part in parts]


def run(command: str, folder: Path) -> str:
    scripts = Path(sys.executable).parent
    # what a make around these tests tells those it starts is not for a new one
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    environment = kept | {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        shlex.split(command),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


BLOCKS = [steps(block) for block in BLOCK.findall(README)]


def test_shows_both_commands() -> None:
    assert "$ make demo" in README
    assert "`make test`" in README


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[0].command)
def test_output_is_as_shown(block: list[Step], tmp_path: Path) -> None:
    for step in block:
        make = step.command.startswith("make ")
        output = run(step.command, ROOT if make else tmp_path)
        if not step.command.startswith(SHOWN_SHORT):
            assert output == step.output


def test_names_every_command_and_exit_code() -> None:
    from pva_geo.cli import COMMANDS  # noqa: PLC0415 - the list it is held against

    named = re.findall(r"^\| `pva-geo (\w+) \S", README, re.MULTILINE)
    assert named == list(COMMANDS)
    assert re.findall(r"^\| (\d) \|", README, re.MULTILINE) == list("01234")


@pytest.mark.parametrize("link", re.findall(r"\]\((?!https?:)([^)#]+)", README))
def test_links_lead_to_files(link: str) -> None:
    assert (ROOT / link).is_file()
