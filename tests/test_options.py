"""Steps are shown on a terminal only, on stderr, and wiped when the work is done."""

import sys
from io import StringIO
from pathlib import Path

import pytest
from commands import pva_geo

from pva_geo.cli import run
from pva_geo.cli.options import talker


class Terminal(StringIO):
    """A stream that calls itself a terminal."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal where stderr is; within a test, for pytest sets stderr itself."""
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


def test_a_step_is_said_in_the_language_and_wiped_by_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = at_a_terminal(monkeypatch)
    listen = talker("en")
    listen("boundaries")
    listen("check")
    listen("")
    wipe = "\r\x1b[2K"
    steps = ["Reading boundaries …", "Checking coverage …", ""]
    assert terminal.getvalue() == "".join(f"{wipe}{step}" for step in steps)


def test_no_step_is_said_to_a_file_or_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    talker("nl")("boundaries")
    assert capsys.readouterr() == ("", "")


def test_steps_of_a_check_go_to_the_terminal_and_leave_stdout_alone(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")
    terminal = at_a_terminal(monkeypatch)
    assert run(["check", str(tmp_path)]) == 0
    assert "Dekking controleren …" in terminal.getvalue()
    assert "\x1b" not in capsys.readouterr().out
