"""Paths and globs of `pva.toml` → files; a glob stays inside the workspace.

A path without wildcards is what the user named, and is followed wherever it leads. A
glob finds what nobody named: below the workspace, or where an absolute one says.
"""

from collections.abc import Iterator
from pathlib import Path

from pva_geo.errors import SourceError

__all__ = ["find_files"]

WILDCARDS = frozenset("*?[")
PASSED_OVER = ("~$", ".")
"""How names begin that are no list: locks of a spreadsheet, hidden files."""


def find_files(folder: Path, pattern: str) -> list[Path]:
    """List the files that a path or glob names, sorted; none when it names nothing.

    Parameters
    ----------
    folder
        The workspace, to which the pattern is relative.
    pattern
        A path, or a glob such as `lijsten/*.xlsx`.

    Raises
    ------
    SourceError
        When a relative glob leaves the workspace, by `..` or by a link.
    """
    path = Path(pattern)
    if WILDCARDS.isdisjoint(pattern):
        named = folder / path
        return [named] if _is_list(named) else []
    start, inner = folder, pattern
    if path.is_absolute():
        start, inner = Path(path.anchor), str(path.relative_to(path.anchor))
    elif ".." in path.parts:
        raise SourceError("error.workspace.outside", pattern=pattern, file=pattern)
    found = sorted(_matches(start, inner))
    if not path.is_absolute():
        inside = folder.resolve()
        for file in found:
            if not file.resolve().is_relative_to(inside):
                shown = file.relative_to(folder)
                raise SourceError(
                    "error.workspace.outside", pattern=pattern, file=str(shown)
                )
    return found


def _matches(start: Path, pattern: str) -> Iterator[Path]:
    try:
        yield from filter(_is_list, start.glob(pattern))
    except (ValueError, IndexError, NotImplementedError):
        # what pathlib says of a pattern that is none, such as `a**b`
        return


def _is_list(file: Path) -> bool:
    return file.is_file() and not file.name.startswith(PASSED_OVER)
