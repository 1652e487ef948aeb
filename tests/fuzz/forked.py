"""Do pieces of work in forked children that may not take more than their share.

The parent has everything imported, so that a child is at work at once; it has one
thread, for a fork copies no other. A child does some fifty pieces after each other in
2 GiB of address space. One that dies, or computes longer than 20 s, or waits for
anything, loses the piece it was at, and the next child goes on after it. Seconds are of
the processor: on a busy machine nothing hangs that would not hang elsewhere.
"""

import gc
import json
import os
import resource
import select
import signal
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bounded import MEMORY_BYTES, SECONDS

__all__ = ["import_everything", "in_children"]

WAITING_S = 300
"""Of the clock: who has not computed his seconds by then waits for something."""
BATCH = 50

Work = Callable[[int], dict[str, Any]]


def import_everything() -> None:
    """Import what any command needs; called once, before the first fork."""
    import pkgutil  # noqa: PLC0415 - the limits on threads are set before libraries
    from importlib import import_module  # noqa: PLC0415 - as above

    import pva_geo  # noqa: PLC0415 - as above

    for found in pkgutil.walk_packages(pva_geo.__path__, "pva_geo."):
        if not found.name.endswith("__main__"):
            import_module(found.name)
    for lazy in ("docx", "fiona", "geopandas", "pyogrio", "python_calamine"):
        import_module(lazy)
    for lazy in ("pyarrow.parquet", "rapidfuzz", "sqlite3", "xlsxwriter", "folium"):
        import_module(lazy)


def in_children(
    work: Work, numbers: Sequence[int], scratch: Path
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Do a piece of work for each number.

    Parameters
    ----------
    work
        Gives what JSON can say.
    scratch
        Folder for what a child writes to its stdout and stderr below Python.

    Yields
    ------
    tuple of int and dict
        Number and result; a result with `ended` alone where the child died or hung.
    """
    left = list(numbers)
    while left:
        done = 0
        for number, result in _batch(work, left[:BATCH], scratch):
            done += 1
            yield number, result
        left = left[done:]


def _batch(
    work: Work, numbers: Sequence[int], scratch: Path
) -> Iterator[tuple[int, dict[str, Any]]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_the_child(work, numbers, writing, scratch)
    os.close(writing)
    lines = _lines(reading)
    lost = None
    for number in numbers:
        line, ended = next(lines)
        if ended:
            lost = number
            break
        yield number, json.loads(line)
    if lost is not None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(reading)
    if lost is not None:
        computed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGPROF
        yield lost, {"ended": "hang" if computed or ended == "hang" else "died"}


def _lines(pipe: int) -> Iterator[tuple[bytes, str]]:
    """Read lines, or tell how the child ended without one."""
    found = b""
    while True:
        while b"\n" not in found:
            ready, _, _ = select.select([pipe], [], [], WAITING_S)
            part = os.read(pipe, 65536) if ready else b""
            if not part:
                yield b"", "died" if ready else "hang"
            found += part
        line, _, found = found.partition(b"\n")
        yield line, ""


def _be_the_child(work: Work, numbers: Sequence[int], pipe: int, scratch: Path) -> None:
    """Do the work; never returns."""
    try:
        for stream, name in ((1, "stdout"), (2, "stderr")):
            os.dup2(
                os.open(scratch / name, os.O_RDWR | os.O_CREAT | os.O_TRUNC), stream
            )
        tempfile.tempdir = str(scratch)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        gc.set_threshold(100_000)  # as the command line does
        for number in numbers:
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            result = work(number)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            line = json.dumps({**result, "peak_mb": peak / 1024}) + "\n"
            os.write(pipe, line.encode())
    except BaseException:  # noqa: BLE001 - a fault of the trial itself, told as such
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(0)
