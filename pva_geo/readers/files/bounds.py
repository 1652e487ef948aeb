"""The limits in force while files are read, and the refusals that speak of them.

They hold for a whole job, so they are not handed down every call: `bounded` puts those
of a workspace in force, and without it the defaults hold.
"""

import signal
import threading
import time
from _thread import interrupt_main
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from pva_geo.errors import SourceError
from pva_geo.model import Limits

__all__ = ["bounded", "limits", "require_below", "timed"]

IN_FORCE = ContextVar("IN_FORCE", default=Limits())  # noqa: B039 - it is frozen
PENDING_S = 0.05
"""Seconds in which an interrupt that was sent arrives."""
UNHEARD = (signal.SIG_IGN, signal.SIG_DFL)
"""Handlers with which an interrupt from within does nothing."""
Given = ParamSpec("Given")
Result = TypeVar("Result")


@contextmanager
def bounded(wanted: Limits) -> Iterator[None]:
    """Put limits in force for what is read within."""
    token = IN_FORCE.set(wanted)
    try:
        yield
    finally:
        IN_FORCE.reset(token)


def limits() -> Limits:
    """Give the limits in force."""
    return IN_FORCE.get()


def require_below(path: Path, name: str, found: float) -> None:
    """Refuse a file of which something is above its limit.

    Parameters
    ----------
    path
        The file.
    name
        Name of the limit, as in `[limits]`.
    found
        What the file has.

    Raises
    ------
    SourceError
        Names the limit, and what to do about it.
    """
    limit: int = getattr(limits(), name)
    if found > limit:
        raise _above(path, name, found)


def timed(
    read: Callable[Concatenate[Path, Given], Result],
) -> Callable[Concatenate[Path, Given], Result]:
    """Let a function that reads a file stop when the file takes too long.

    Notes
    -----
    A clock beside the work interrupts it. Within one call of a library the interrupt
    waits until that call is over; in another thread than the main one there is none.
    """

    @wraps(read)
    def reading(path: Path, /, *given: Given.args, **named: Given.kwargs) -> Result:
        if threading.current_thread() is not threading.main_thread():
            return read(path, *given, **named)
        clock = _Clock(limits().seconds)
        try:
            with clock:
                return read(path, *given, **named)
        except KeyboardInterrupt:
            if not clock.rang:
                raise
            raise _above(Path(path), "seconds", limits().seconds) from None

    return reading


class _Clock:
    """Interrupts the main thread after a while, unless it is stopped before.

    A process that was started in the background may ignore interrupts; then they count
    for as long as the clock runs.
    """

    def __init__(self, seconds: float) -> None:
        self.rang = False
        self._over = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(seconds, self._ring)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._before = signal.getsignal(signal.SIGINT)
        if self._before in UNHEARD:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._over = True
        self._timer.cancel()
        if self.rang:
            # it was sent just now: let it arrive here, not in what comes next
            time.sleep(PENDING_S)
        if self._before in UNHEARD:
            signal.signal(signal.SIGINT, self._before)

    def _ring(self) -> None:
        with self._lock:
            if not self._over:
                self.rang = True
                interrupt_main()


def _above(path: Path, name: str, found: float) -> SourceError:
    return SourceError(
        f"error.limit.{name}",
        file=str(path),
        found=found,
        limit=getattr(limits(), name),
    )
