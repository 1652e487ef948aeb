"""What one piece of work may take: seconds of the processor, and memory."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

__all__ = ["MEMORY_BYTES", "SECONDS", "within_bounds"]

MEMORY_BYTES = 2 * 1024**3
SECONDS = 20
"""Of the processor: on a busy machine nothing hangs that would not hang elsewhere."""


@contextmanager
def within_bounds(
    seconds: float = SECONDS, memory: int = MEMORY_BYTES
) -> Iterator[None]:
    """Fail the test when its work computes too long, or takes too much memory.

    The memory is the most that this process ever held, looked at where it grew; both
    are only known where there are such clocks and counters.
    """
    if sys.platform == "win32":
        yield
        return
    before = _most_bytes()
    usual = signal.signal(signal.SIGVTALRM, _ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, usual)
    most = _most_bytes()
    if most > max(before, memory):
        pytest.fail(f"took {most / 1024**2:,.0f} MB")


def _most_bytes() -> int:
    import resource  # noqa: PLC0415 - not on every system

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _ring(*_: object) -> None:
    pytest.fail("computed too long: it hangs")
