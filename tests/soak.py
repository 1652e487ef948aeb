"""Many builds in one process: neither its memory nor its open files may grow.

`python tests/soak.py --builds 200` builds Flevoland over and over, with projects in a
table and in a layer, and looks after each build at the resident memory and at the files
that are open. The first builds fill caches; growth is what the second half holds more
than the first, by the medians of the two.
"""

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from statistics import median
from typing import Any

from pva_geo.cli import run

PROJECTS = """projectnummer,naam,energiedrager,status,gemeenten,kosten_max
1,Station,elektriciteit,concreet,Almere,12.5
2,Kabel,elektriciteit,kandidaat,Dronten|Lelystad,3
"""
WARM_UP = 10
"""Builds that do not count: they load modules and fill caches."""
GROWTH_MB = 5.0
"""What two medians of the resident memory may differ without any leak."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, measure, and say whether anything grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--builds", type=int, default=200)
    parser.add_argument("--report", type=Path)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        report = soak(Path(folder) / "werk", asked.builds, WARM_UP)
    text = json.dumps(report, indent=1) + "\n"
    if asked.report:
        asked.report.parent.mkdir(parents=True, exist_ok=True)
        asked.report.write_text(text, encoding="utf-8")
    print(text, end="")  # noqa: T201 - its result
    return 0 if report["sound"] else 1


def soak(work: Path, builds: int, warm_up: int) -> dict[str, Any]:
    """Build one workspace many times."""
    _quietly("init", str(work), "--provincie", "Flevoland", "--from", "gemeenten")
    (work / "projecten.csv").write_text(PROJECTS, encoding="utf-8")
    settings = work / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    lists = '[projects]\nfiles = ["projecten.csv", "projecten.gpkg"]\n[tolerance]'
    changed = text.replace("\n[tolerance]", f"\n{lists}", 1)
    settings.write_text(changed, encoding="utf-8")
    start = time.perf_counter()
    codes = {_quietly("build", str(work)) for _ in range(warm_up)}
    memory, files = [], []
    for _ in range(builds):
        codes.add(_quietly("build", str(work)))
        gc.collect()
        memory.append(_resident_mb())
        files.append(len(os.listdir("/proc/self/fd")))  # noqa: PTH208 - numbers, no paths
    half = builds // 2
    growth = median(memory[half:]) - median(memory[:half])
    steady = len(set(files)) == 1 and growth < GROWTH_MB
    return {
        "builds": builds,
        "seconds": round(time.perf_counter() - start),
        "exit_codes": sorted(codes),
        "projects": len(_product(work)["projects"]),
        "memory_mb": [
            round(memory[0], 1),
            round(memory[half], 1),
            round(memory[-1], 1),
        ],
        "growth_mb": round(growth, 2),
        "open_files": sorted(set(files)),
        "sound": steady and codes <= {0, 1},
    }


def _product(work: Path) -> dict[str, Any]:
    text = (work / "uitvoer" / "product.json").read_text(encoding="utf-8")
    product: dict[str, Any] = json.loads(text)
    return product


def _quietly(*arguments: str) -> int:
    with redirect_stdout(StringIO()):
        return run(arguments)


def _resident_mb() -> float:
    text = Path("/proc/self/statm").read_text(encoding="ascii")
    return int(text.split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
