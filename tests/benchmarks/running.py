"""Whole processes in turn: what each takes in time and in memory.

What is compared runs alternately, and each round is compared with itself, so that a
machine whose speed drifts does not mislead; medians are shown. This module stays small:
a child begins as a copy of it, and would count its memory as its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

__all__ = ["PYTHON", "Cost", "Process", "ask", "ratio", "take_turns"]

PYTHON = sys.executable
KB_IN_MB = 1024


class Cost(NamedTuple):
    """What one run took."""

    wall_s: float
    cpu_s: float
    peak_mb: float


class Process(NamedTuple):
    """A command, and the exit codes with which it has done its job."""

    command: tuple[str, ...]
    exits: tuple[int, ...] = (0,)


def take_turns(
    processes: Mapping[str, Process], rounds: int, *, warm: bool = True
) -> dict[str, list[Cost]]:
    """Run all in turn, so often; the round before it, which compiles, does not count.

    Parameters
    ----------
    processes
        Name → what to run.
    rounds
        How often each counts.
    warm
        Whether there is a round before.

    Raises
    ------
    CalledProcessError
        When one leaves with another exit code than it may.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in processes}
    with tempfile.TemporaryDirectory() as compiled:
        # compiled modules are kept, as where a program is installed
        kept = os.environ | {"PYTHONPYCACHEPREFIX": compiled}
        kept.pop("PYTHONDONTWRITEBYTECODE", None)
        for turn in range(-warm, rounds):
            for name, process in processes.items():
                cost = _run(process, kept)
                if turn >= 0:
                    costs[name].append(cost)
    return costs


def ratio(some: Sequence[Cost], others: Sequence[Cost], field: str) -> float:
    """Give the median of one field of pairs of runs."""
    return median(
        getattr(one, field) / getattr(other, field)
        for one, other in zip(some, others, strict=True)
    )


def ask(*command: str) -> str:
    """Run a command that has to succeed, and give what it prints."""
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


def _run(process: Process, environment: Mapping[str, str]) -> Cost:
    start = time.perf_counter()
    with Path(os.devnull).open("w") as nothing:
        child = subprocess.Popen(
            process.command, stdout=nothing, stderr=nothing, env=environment
        )
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in process.exits:
        raise subprocess.CalledProcessError(child.returncode, process.command)
    return Cost(
        wall_s=time.perf_counter() - start,
        cpu_s=used.ru_utime + used.ru_stime,
        peak_mb=used.ru_maxrss / KB_IN_MB,
    )
