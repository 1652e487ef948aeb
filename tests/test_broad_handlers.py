"""One place alone answers a fault of ours; nothing else catches what it does not know.

Read from the code itself, so that a new handler of that kind fails here.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from commands import pva_geo

import pva_geo as package
from pva_geo import checking
from pva_geo.cli import faults

HOME = Path(package.__file__).parent
BROAD = {"Exception", "BaseException", "object"}


def trees() -> Iterator[tuple[str, ast.Module]]:
    for file in sorted(HOME.rglob("*.py")):
        name = file.relative_to(HOME).as_posix()
        yield name, ast.parse(file.read_text(encoding="utf-8"))


def caught(kind: ast.expr | None) -> set[str]:
    """Give the names that a handler catches; of one that names nothing, `object`."""
    if kind is None:
        return {"object"}
    return {node.id for node in ast.walk(kind) if isinstance(node, ast.Name)}


def test_the_only_broad_handler_is_that_of_the_command_line() -> None:
    broad = [
        (name, *sorted(caught(node.type) & BROAD))
        for name, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and caught(node.type) & BROAD
    ]
    assert broad == [("cli/__init__.py", "Exception")]


def test_nothing_is_suppressed_that_is_not_named() -> None:
    for name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "suppress":
                held = {ast.unparse(one) for one in node.args}
                assert held, name
                assert held.isdisjoint(BROAD), name


def test_no_log_exists_that_could_hold_what_users_wrote() -> None:
    for name, tree in trees():
        used = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        assert "logging" not in used, name
        called = {
            ast.unparse(node.func)
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
        }
        printed = "print" in called
        # one page of the docs is made by printing it
        assert not printed or name.startswith("report/"), name


def test_a_report_of_a_recursion_is_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: Path
) -> None:
    def endless(*_: object, **__: object) -> NoReturn:
        endless()

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(checking, "check_area", endless)
    assert pva_geo("check", workspace).code == 4
    (report,) = tmp_path.glob("pva-geo-fault-*.txt")
    lines = report.read_text(encoding="utf-8").splitlines()
    assert "error RecursionError" in lines
    assert len(lines) < 3 * faults.MOST_FRAMES


@pytest.mark.skipif(os.name == "nt", reason="Windows closes pipes otherwise")
def test_a_reader_that_leaves_early_is_no_fault(workspace: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "pva_geo", "check", str(workspace), "--json", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(HOME.parent)},
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()
    said = program.stderr.read().decode()
    assert program.wait(timeout=120) in (0, 1)
    assert said == ""
    program.stderr.close()
