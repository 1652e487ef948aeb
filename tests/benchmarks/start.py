"""How long the command line takes to start, beside what it cannot do without.

Prints two figures: `pva-geo --help` over an empty Python, in seconds, and `pva-geo
check` of a provincie over `import geopandas`, as a ratio. Commands take turns and each
pair is compared with itself, so that a machine whose speed drifts does not mislead; the
median is shown. On a machine that others use too, processor time is what counts.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

HELP_LIMIT_S = 0.15
CHECK_LIMIT_TIMES = 2.0
PYTHON = (sys.executable,)
PVA_GEO = (*PYTHON, "-m", "pva_geo")


class Cost(NamedTuple):
    """What one run took."""

    wall_s: float
    cpu_s: float


def main(runs: int) -> None:
    """Measure both, and print them with their limits."""
    with tempfile.TemporaryDirectory() as folder:
        work = str(Path(folder) / "zeeland")
        measure(*PVA_GEO, "init", work, "--provincie", "Zeeland", "--from", "res")
        helps = compare((*PVA_GEO, "--help"), (*PYTHON, "-c", "pass"), runs)
        imported = (*PYTHON, "-c", "import geopandas")
        checks = compare((*PVA_GEO, "check", work), imported, runs)
    more = [median(a[k] - b[k] for a, b in helps) for k in range(2)]
    times = [median(a[k] / b[k] for a, b in checks) for k in range(2)]
    show("pva-geo --help, over an empty Python", more, "s", HELP_LIMIT_S)
    show("pva-geo check, over import geopandas", times, "×", CHECK_LIMIT_TIMES)


def compare(
    ours: tuple[str, ...], other: tuple[str, ...], runs: int
) -> list[tuple[Cost, Cost]]:
    """Run two commands in turn, after one run of each that does not count."""
    pairs = [(measure(*ours), measure(*other)) for _ in range(runs + 1)]
    return pairs[1:]


def measure(*command: str) -> Cost:
    """Run a command that has to succeed; its output is thrown away."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    wall, after = time.perf_counter() - start, os.times()
    user = after.children_user - before.children_user
    system = after.children_system - before.children_system
    return Cost(wall_s=wall, cpu_s=user + system)


def show(what: str, figures: list[float], unit: str, limit: float) -> None:
    """Print one line: wall-clock, processor, and the limit that is aimed at."""
    wall, cpu = figures
    print(f"{what}: {wall:.2f} {unit} wall, {cpu:.2f} {unit} cpu (under {limit:g})")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each")
    main(parser.parse_args().runs)
