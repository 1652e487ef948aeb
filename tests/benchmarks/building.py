"""How long a build of many projects takes, beside reading its files.

Writes 5,000 projects in 12 deliveries for Gelderland, some in two of them, and prints
the processor time of reading the boundaries and the lists (rows to projects, checked
and merged), of the whole build, and of each file that is written, as a ratio to the
reading. The least of the runs is shown.
"""

import argparse
import csv
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from pva_geo.boundaries import select_provincie
from pva_geo.pipeline import build, build_and_write
from pva_geo.readers.projects import read_projects
from pva_geo.readers.projects.deliveries import read_delivery
from pva_geo.sources import read_boundaries
from pva_geo.start import start_workspace
from pva_geo.workspace import Workspace, read_workspace

PROJECTS, DELIVERIES, TWICE = 5_000, 12, 60
"""So many rows of each delivery stand in another one too: `TWICE`."""
SEED = 20260101
LIMIT_TIMES = 3
HEAD = (
    "projectnummer;naam;energiedrager;status;fase;type;ingreep;spanning;mva;"
    "gereed_jaar;kosten;gemeenten;x_rd;y_rd;initiatiefnemer;opgaven;peildatum;bron"
)


def main(runs: int) -> None:
    """Lay out, read, build and print."""
    with tempfile.TemporaryDirectory() as name:
        job = lay_out(Path(name) / "gelderland")
        show(f"{PROJECTS:,} projects in {DELIVERIES} deliveries, processor seconds")
        raw = least(lambda: read_rows(job), runs)
        show(f"boundaries, and the cells of the lists: {raw:.2f}")
        read = least(lambda: read_all(job), runs)
        show(f"boundaries, and the lists read, checked and merged: {read:.2f}")
        built = least(lambda: build(job), runs)
        times = f"{built / read:.1f} × reading (under {LIMIT_TIMES})"
        show(f"build: {built:.2f}, {times}, {built / raw:.1f} × the cells alone")
        written = least(lambda: build_and_write(job), 1)
        show(f"build, and all its files: {written:.1f}")


def show(words: str) -> None:
    """Print a line at once."""
    print(words, flush=True)


def lay_out(folder: Path) -> Workspace:
    """Write a workspace with its deliveries."""
    start_workspace(folder, "Gelderland", start="res")
    settings = folder / "pva.toml"
    text = settings.read_text("utf-8")
    listed = '[projects]\nfiles = ["lijsten/*.csv"]\n'
    settings.write_text(text.replace("# [projects]\n", listed), "utf-8")
    (folder / "lijsten").mkdir()
    random = Random(SEED)  # noqa: S311 - a drawing, no secret
    area = select_provincie(read_boundaries(), "Gelderland")
    names, bounds = area.units["gemeente"].tolist(), area.polygon.bounds
    words = [word(random) for _ in range(1_500)]
    rows = [row(random, n, names, bounds, words) for n in range(PROJECTS)]
    for number in range(DELIVERIES):
        file = folder / "lijsten" / f"lijst-{number:02}.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter=";")
            writer.writerow(HEAD.split(";"))
            writer.writerows(rows[number::DELIVERIES])
            writer.writerows(random.sample(rows, TWICE))
    return read_workspace(folder)


def word(random: Random) -> str:
    """Make a word that can be said."""
    letters = ("bdgklmnrstvw", "aeiou")
    length = random.randint(5, 10)
    return "".join(random.choice(letters[n % 2]) for n in range(length)).title()


def row(
    random: Random,
    number: int,
    names: list[str],
    bounds: tuple[float, float, float, float],
    words: list[str],
) -> list[str]:
    """Draw one project; seven in ten have coordinates."""
    west, south, east, north = bounds
    placed = random.random() < 0.7
    kind = random.choice(["Nieuw station", "Uitbreiding station", "Warmteleiding"])
    place = ["", str(random.randint(int(west), int(east)))]
    place.append(str(random.randint(int(south), int(north))))
    return [
        f"P-{number}",
        f"{kind} {random.choice(words)} {random.choice(words)}",
        random.choice(["elektriciteit", "warmte", "waterstof", "groengas"]),
        random.choice(["concreet", "kandidaat", "vastgesteld"]),
        random.choice(["verkenning", "realisatie", "planning"]),
        random.choice(["station", "kabel", "leiding"]),
        random.choice(["nieuw", "uitbreiding"]),
        "150/20",
        str(random.randint(1, 300)),
        str(random.randint(2025, 2040)),
        f"{random.randint(1, 20)}-{random.randint(21, 90)}",
        *(place if placed else [random.choice(names), "", ""]),
        "Netbeheerder",
        "woningbouw|industrie",
        "2025-01-01",
        "lijst",
    ]


def read_rows(job: Workspace) -> object:
    """Read boundaries and the cells of the lists; nothing is understood yet."""
    return read_boundaries(year=job.year), [read_delivery(f) for f in job.deliveries()]


def read_all(job: Workspace) -> object:
    """Read boundaries and lists, as the build does."""
    boundaries = read_boundaries(year=job.year)
    area = select_provincie(boundaries, job.provincie)
    return read_projects(
        job.deliveries(),
        area,
        boundaries,
        columns=job.project_columns,
        values=job.project_values,
        decisions=job.project_decisions,
    )


def least(work: Callable[[], Any], runs: int) -> float:
    """Give the least processor time of some runs."""
    spent = []
    for _ in range(runs):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return min(spent)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=4, help="runs of each")
    main(parser.parse_args().runs)
