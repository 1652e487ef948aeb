"""How fast drawn subregions are checked, beside what else one can do with the file.

Draws landscapes of 345, 14,000 and 200,000 units with planted mistakes, and prints two
Markdown tables: what each whole process takes, and the ratios with the limits that are
aimed at. Reading is `geopandas.read_file` of the scheme and nothing more; the others
read the same file the same way, but for the check, whose reading is its own. On the
largest landscape the overlay runs once, for it takes minutes.
"""

import argparse
import json
import math
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.benchmarks.running import PYTHON, Cost, Process, ask, ratio, take_turns

UNITS = (345, 14_000, 200_000)
MANY = UNITS[-1]
WAYS = "tests.benchmarks.ways."
READ, CHECK, UNPROVEN = "read", "check", "check_without_validity"
EDGES, OVERLAY = "invalid_edges", "overlay"
NAMES = {
    READ: "reading the file alone, with geopandas",
    CHECK: "`pva-geo check`",
    UNPROVEN: "`pva-geo check`, validity left out",
    EDGES: "`shapely.coverage_invalid_edges`",
    OVERLAY: "overlay with geopandas",
}
SHORT = {
    READ: "reading",
    CHECK: "`check`",
    UNPROVEN: "`check` without validity",
    EDGES: "`coverage_invalid_edges`",
    OVERLAY: "overlay",
}
FOUND_ERRORS = 1
CLOSES = 1e-12
GROWTH_LIMIT, GEOMETRY_LIMIT_MS = 1.1, 50.0


class Limit(NamedTuple):
    """One process over another in one field, and what it has to be."""

    units: int
    one: str
    other: str
    field: str
    under: float | None = None
    over: float | None = None


LIMITS = (
    Limit(14_000, UNPROVEN, READ, "cpu_s", under=1.3),
    Limit(14_000, CHECK, READ, "cpu_s"),
    Limit(200_000, UNPROVEN, READ, "cpu_s", under=1.75),
    Limit(200_000, CHECK, READ, "cpu_s"),
    Limit(200_000, CHECK, READ, "wall_s", under=1.75),
    Limit(14_000, CHECK, READ, "peak_mb", under=1.4),
    Limit(200_000, CHECK, READ, "peak_mb", under=1.3),
    Limit(14_000, OVERLAY, CHECK, "cpu_s", over=3),
    Limit(200_000, OVERLAY, CHECK, "cpu_s", over=10),
    Limit(200_000, EDGES, UNPROVEN, "cpu_s", over=3),
    Limit(200_000, EDGES, CHECK, "cpu_s"),
)
FIELDS = {"cpu_s": "processor", "wall_s": "wall clock", "peak_mb": "peak memory"}
GROWTH = "exponent of growth in vertices, `check`, processor, start taken off"
Costs = Mapping[str, Sequence[Cost]]


class Drawn(NamedTuple):
    """A landscape on disk, and what a check says of it."""

    scheme: str
    boundaries: str
    features: int
    vertices: int
    defects: Mapping[str, int]
    off: float


def main(rounds: int, sizes: Sequence[int]) -> None:
    """Draw, measure and print."""
    measured: dict[int, Costs] = {}
    drawn: dict[int, Drawn] = {}
    with tempfile.TemporaryDirectory() as folder:
        for units in sizes:
            drawn[units] = draw(units, Path(folder) / str(units))
            measured[units] = measure(drawn[units], units, rounds)
    once = " (the overlay of the largest ran once)" if MANY in sizes else ""
    print(f"{os.cpu_count()} processors, medians of {rounds} rounds in turn{once}\n")
    print_costs(drawn, measured)
    print_ratios(drawn, measured)
    for units, one in drawn.items():
        found = ", ".join(f"{n} {check}" for check, n in sorted(one.defects.items()))
        say = f"{units:,} units: books off by {one.off:.0e} of the provincie"
        print(f"{say} (under {CLOSES:.0e}); {found}")


def draw(units: int, folder: Path) -> Drawn:
    """Make a landscape in a process of its own, and have it judged."""
    folder.mkdir()
    landscape = "tests.benchmarks.landscape"
    scheme, boundaries = ask(PYTHON, "-m", landscape, str(units), str(folder)).split()
    said = ask(PYTHON, "-m", f"{WAYS}judge", scheme, boundaries)
    return Drawn(scheme, boundaries, **json.loads(said))


def measure(made: Drawn, units: int, rounds: int) -> Costs:
    """Let all ways take turns; the overlay of many units goes once."""
    loose = ("--boundaries", made.boundaries, "--scheme", made.scheme)
    check = ("check", *loose, "--provincie", "Meetland")
    processes = {
        READ: Process((PYTHON, "-m", WAYS + READ, made.scheme)),
        UNPROVEN: Process((PYTHON, "-m", WAYS + UNPROVEN, *check), (FOUND_ERRORS,)),
        CHECK: Process((PYTHON, "-m", "pva_geo", *check), (FOUND_ERRORS,)),
        EDGES: Process((PYTHON, "-m", WAYS + EDGES, made.scheme)),
    }
    overlay = Process((PYTHON, "-m", WAYS + OVERLAY, made.scheme, made.boundaries))
    if units != MANY:
        return take_turns(processes | {OVERLAY: overlay}, rounds)
    once = take_turns({OVERLAY: overlay}, 1, warm=False)
    return {**take_turns(processes, rounds), OVERLAY: once[OVERLAY] * rounds}


def print_costs(drawn: Mapping[int, Drawn], measured: Mapping[int, Costs]) -> None:
    """Print what each process takes, in seconds and megabytes."""
    head = [
        f"{one.features:,} units, {one.vertices:,} vertices" for one in drawn.values()
    ]
    print("| processor s · wall s · MB |", " | ".join(head), "|")
    print("| --- |", " | ".join("---:" for _ in head), "|")
    for way, name in NAMES.items():
        print(
            "|",
            name,
            "|",
            " | ".join(_cost(costs[way]) for costs in measured.values()),
            "|",
        )
    print()


def _cost(runs: Sequence[Cost]) -> str:
    cpu, wall, peak = (median(getattr(run, field) for run in runs) for field in FIELDS)
    return f"{cpu:.2f} · {wall:.2f} · {peak:.0f}"


def print_ratios(drawn: Mapping[int, Drawn], measured: Mapping[int, Costs]) -> None:
    """Print what is aimed at, and what was measured."""
    print("| ratio, median of the rounds | aim | measured |")
    print("| --- | ---: | ---: |")
    for one in LIMITS:
        if one.units not in measured:
            continue
        costs = measured[one.units]
        found = ratio(costs[one.one], costs[one.other], one.field)
        row(label(one), one, found)
    if set(UNITS) <= measured.keys():
        limit = Limit(0, "", "", "", under=GROWTH_LIMIT)
        row(GROWTH, limit, growth(drawn, measured))
    print()
    took = float(ask(PYTHON, "-m", f"{WAYS}geometric_check"))
    print(f"geometric check of the 345 gemeenten of 2022: {took:.0f} ms of processor")
    print(f"(under {GEOMETRY_LIMIT_MS:.0f})")


def label(limit: Limit) -> str:
    """Say which ratio it is."""
    what = f"{SHORT[limit.one]} : {SHORT[limit.other]}"
    return f"{limit.units:,} units, {FIELDS[limit.field]}, {what}"


def row(what: str, limit: Limit, found: float) -> None:
    """Print one line of the ratios; a limit that is not met is marked."""
    aim, met = "–", True
    if limit.under is not None:
        aim, met = f"< {limit.under:g}", found < limit.under
    elif limit.over is not None:
        aim, met = f"≥ {limit.over:g}", found >= limit.over
    print(f"| {what} | {aim} | {found:.2f}{'' if met else ' (not met)'} |")


def growth(drawn: Mapping[int, Drawn], measured: Mapping[int, Costs]) -> float:
    """Give the exponent between the middle and the largest.

    The smallest is hardly more than the start of the process: what it takes is taken
    off both.
    """
    few, some, many = (
        median(run.cpu_s for run in measured[units][CHECK]) for units in UNITS
    )
    vertices = drawn[UNITS[2]].vertices / drawn[UNITS[1]].vertices
    return math.log((many - few) / (some - few)) / math.log(vertices)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="counted runs of each")
    parser.add_argument("--units", type=int, nargs="+", default=UNITS, choices=UNITS)
    given = parser.parse_args()
    main(given.rounds, given.units)
