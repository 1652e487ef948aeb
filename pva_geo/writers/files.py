"""One file, whole or not at all: written beside, flushed, renamed; never an input."""

import os
from collections.abc import Iterable
from pathlib import Path

from pva_geo.errors import OutputError

__all__ = [
    "flush_folder",
    "flushed",
    "output_failed",
    "refuse_file",
    "refuse_input",
    "require_suffix",
    "write_bytes",
    "write_text",
]


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, whole or not at all.

    Parameters
    ----------
    path
        The file; its folder is made where it is missing. A file that was there stays
        as it was until the new one is complete.
    text
        What goes in it; line ends stay as they are.

    Raises
    ------
    OutputError
        When it cannot be written: no rights, no room, or a folder has that name.
    """
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write bytes, whole or not at all; as `write_text`."""
    path = Path(path)
    beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(content)
            flushed(beside)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise output_failed(path, error) from error


def refuse_input(path: Path, inputs: Iterable[Path]) -> None:
    """Refuse to write over a file that the job reads.

    Parameters
    ----------
    path
        Where something is to be written.
    inputs
        Files that the job reads; other names of the same file count too.

    Raises
    ------
    OutputError
        When `path` is one of them.
    """
    path = Path(path)
    for source in inputs:
        if _same(path, Path(source)):
            raise OutputError("error.output.is_input", file=str(path))


def refuse_file(folder: Path) -> None:
    """Refuse a folder for the output that is a file; it is not made yet.

    Raises
    ------
    OutputError
        When it is one.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError("error.output.not_a_folder", folder=str(folder))


def require_suffix(path: Path, *suffixes: str) -> None:
    """Refuse a name for the output that does not say what it is.

    Raises
    ------
    OutputError
        When the name ends in none of the suffixes; names the first.
    """
    if Path(path).suffix.lower() not in suffixes:
        raise OutputError("error.output.format", file=str(path), suffix=suffixes[0])


def flushed(path: Path) -> None:
    """Have the disk hold what a file holds."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Have the disk hold the names in a folder, where the system can do that."""
    if os.name == "nt":  # pragma: no cover - Windows opens no folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def output_failed(path: Path, error: Exception) -> OutputError:
    """Say in our words why a file could not be written."""
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    # GDAL quotes the whole statement that failed before it says why
    reason = text.rpartition("failed: ")[2]
    return OutputError("error.output.failed", file=str(path), reason=reason)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
