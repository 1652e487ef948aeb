"""Run the command line in this process, and look at what it left."""

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from pva_geo.cli import run

__all__ = ["Ran", "contents", "pva_geo"]


class Ran(NamedTuple):
    """What one command came to."""

    code: int
    out: str
    err: str


def pva_geo(*arguments: object) -> Ran:
    """Run `pva-geo` with arguments; paths are given as they are."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([str(argument) for argument in arguments])
    return Ran(code, out.getvalue(), err.getvalue())


def contents(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder, byte by byte; locks are empty and left out."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "lock" not in file.name
    }
