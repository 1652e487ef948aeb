"""All files of a build appear together, or not at all.

Several renames are not one act, so this works as a database does, with a log that is
carried forward. Files are written in a folder beside (`.pva-geo-bouw`, in the output
folder itself, so on the same disk) and flushed; then one small file, the *commit*,
names them; then each takes its place by a rename; then the folder goes.

- Killed before the commit: the last product stands untouched, and the next build clears
  what is left.
- Killed after the commit: the new product is complete on disk, but some of its files
  may not have their place yet; the next build (or `settle`) moves the rest before it
  does anything else. Until then old and new files can stand beside each other.
- What an earlier build left that this one does not write (`openbaar/`, once nothing is
  public) goes with it.
- A file may lie in a folder of its own (`openbaar/product.gpkg`), one level deep.
- An error while files take their places (another program holds one open, say) puts
  every file back.

A lock keeps two builds apart; the system releases it when a build is killed. Other
files in the folder are never touched.
"""

import json
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pva_geo.errors import OutputError
from pva_geo.writers.files import (
    flush_folder,
    flushed,
    output_failed,
    refuse_input,
    write_text,
)

__all__ = ["LOCK", "STAGE", "settle", "staged"]

STAGE = ".pva-geo-bouw"
"""Folder in which a build is put together."""
LOCK = ".pva-geo.lock"
"""Held by a build while it writes."""
COMMIT, BACK = "compleet.json", "terug.json"
"""Names the files that go to their place, or that go back."""
GONE = "weg.json"
"""Names the files of an earlier build that this one takes away."""
NEW, OLD = "nieuw", "oud"


@contextmanager
def staged(
    folder: Path, *, inputs: Iterable[Path] = (), owned: Iterable[str] = ()
) -> Iterator[Path]:
    """Give a folder to write a build in; at the end its files appear together.

    Parameters
    ----------
    folder
        The output folder; made where it is missing.
    inputs
        Files that the job reads, of which none may be written over.
    owned
        Names of files that only a build writes: one that is there and that this build
        does not write goes away with it.

    Yields
    ------
    Path
        An empty folder. Where the block raises, nothing of it remains.

    Raises
    ------
    OutputError
        When the folder is a file, another build is at work in it, a name belongs to an
        input, or the disk refuses.
    """
    folder = Path(folder)
    protected = tuple(inputs)
    _require_folder(folder)
    with _locked(folder):
        settle_locked(folder)
        stage = folder / STAGE
        try:
            (stage / NEW).mkdir(parents=True)
            yield stage / NEW
            names = _complete(stage)
            for name in names:
                refuse_input(folder / name, protected)
            kept = {*names, *_relative(protected, folder)}
            gone = [n for n in owned if n not in kept and (folder / n).is_file()]
            _commit(stage, names, gone)
            _carry(folder, names, gone)
        except OutputError as error:
            file = Path(str(error.facts.get("file", "")))
            if file.is_relative_to(stage / NEW):
                error.facts["file"] = str(folder / file.relative_to(stage / NEW))
            raise
        except OSError as error:
            named = Path(error.filename).name if error.filename else ""
            raise output_failed(folder / named, error) from error
        finally:
            _clear(stage)


def settle(folder: Path) -> None:
    """Finish or clear what a killed build left in an output folder.

    Raises
    ------
    OutputError
        When a build is at work there.
    """
    if (folder / STAGE).is_dir():
        with _locked(folder):
            settle_locked(folder)


def settle_locked(folder: Path) -> None:
    """Finish or clear what a killed build left; the caller holds the lock."""
    stage = folder / STAGE
    try:
        for name in _listed(stage / BACK):
            _put_back(folder, name)
        for name in _listed(stage / COMMIT):
            if (stage / NEW / name).exists():
                (folder / name).parent.mkdir(exist_ok=True)
                (stage / NEW / name).replace(folder / name)
        if (stage / COMMIT).exists():
            _take_away(folder, _listed(stage / GONE))
        flush_folder(folder)
    except OSError as error:
        raise output_failed(folder, error) from error
    _clear(stage)


def _clear(stage: Path) -> None:
    """Take the stage away; its lists go last, for they say what the rest means."""
    for name in (NEW, OLD):
        shutil.rmtree(stage / name, ignore_errors=True)
    shutil.rmtree(stage, ignore_errors=True)


def _require_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError("error.output.not_a_folder", folder=str(folder)) from error
    except OSError as error:
        raise output_failed(folder, error) from error


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise OutputError("error.output.locked", folder=str(folder)) from error
    except OSError as error:
        raise output_failed(folder / LOCK, error) from error
    try:
        yield
    finally:
        lock.release()


def _complete(stage: Path) -> list[str]:
    new = stage / NEW
    files = sorted(path for path in new.rglob("*") if path.is_file())
    for file in files:
        flushed(file)
    for folder in {file.parent for file in files} | {new}:
        flush_folder(folder)
    return [file.relative_to(new).as_posix() for file in files]


def _relative(files: Iterable[Path], folder: Path) -> list[str]:
    """Name the files that lie in a folder as a build names its own."""
    home = folder.resolve()
    found = [file.resolve() for file in files]
    return [f.relative_to(home).as_posix() for f in found if f.is_relative_to(home)]


def _commit(stage: Path, names: list[str], gone: list[str]) -> None:
    write_text(stage / GONE, json.dumps(gone) + "\n")
    write_text(stage / COMMIT, json.dumps(names) + "\n")
    flush_folder(stage)


def _listed(file: Path) -> list[str]:
    try:
        names: list[str] = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    return names


def _take_away(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an earlier build, and a folder that is empty then."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
        parent = (folder / name).parent
        if parent != folder and parent.is_dir() and not any(parent.iterdir()):
            parent.rmdir()


def _carry(folder: Path, names: list[str], gone: list[str]) -> None:
    """Give every file its place; put all back where one cannot have it."""
    stage = folder / STAGE
    (stage / OLD).mkdir()
    moved: list[str] = []
    try:
        for name in names:
            moved.append(name)
            if (folder / name).is_dir():
                raise IsADirectoryError(21, os.strerror(21), str(folder / name))
            for place in (folder / name, stage / OLD / name):
                place.parent.mkdir(exist_ok=True)
            if (folder / name).exists():
                (folder / name).replace(stage / OLD / name)
            (stage / NEW / name).replace(folder / name)
        for name in gone:
            moved.append(name)
            (stage / OLD / name).parent.mkdir(exist_ok=True)
            (folder / name).replace(stage / OLD / name)
        _take_away(folder, gone)
        flush_folder(folder)
    except OSError:
        # one rename turns the log round: killed from here on, the next build goes back
        (stage / COMMIT).replace(stage / BACK)
        for name in reversed(moved):
            _put_back(folder, name)
        raise


def _put_back(folder: Path, name: str) -> None:
    stage = folder / STAGE
    if (stage / OLD / name).exists():
        (folder / name).parent.mkdir(exist_ok=True)
        (stage / OLD / name).replace(folder / name)
    elif not (stage / NEW / name).exists():
        (folder / name).unlink(missing_ok=True)
