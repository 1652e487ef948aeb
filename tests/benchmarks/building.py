"""How long a build of many projects takes, beside reading its files.

Writes 5,000 projects in 12 deliveries for Gelderland, some in two of them, as workbooks
or as `--lists csv`, and prints processor time, medians of the runs, of

- *plain* reading: pandas on the lists, `geopandas.read_file` on the boundaries; nothing
  is understood;
- *our* reading: the boundaries, and the lists read, checked and merged, for which who
  wants to know what is wrong with the lists has to wait at least;
- the product; the product and all its files; and these with a public edition, in which
  every project is public, so that it is as large as the whole.

What is built stands beside both readings.
"""

import argparse
import csv
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from statistics import median
from typing import Literal

import geopandas as gpd
import pandas as pd
from xlsxwriter.workbook import Workbook

from pva_geo.boundaries import select_provincie
from pva_geo.pipeline import build, build_and_write
from pva_geo.readers.projects import read_projects
from pva_geo.sources import read_boundaries
from pva_geo.sources.manifest import shipped_file
from pva_geo.start import start_workspace
from pva_geo.workspace import Workspace, read_workspace

PROJECTS, DELIVERIES, TWICE = 5_000, 12, 60
"""So many rows of each delivery stand in another one too: `TWICE`."""
SEED = 20260101
LIMIT_TIMES = 3
HEAD = [
    *("projectnummer", "naam", "energiedrager", "status", "fase", "type", "ingreep"),
    *("spanning", "mva", "gereed_jaar", "kosten", "gemeenten", "x_rd", "y_rd"),
    *("initiatiefnemer", "opgaven", "peildatum", "bron"),
]
Kind = Literal["xlsx", "csv"]
Cells = list[str | int]


def main(runs: int, kind: Kind) -> None:
    """Lay out, read, build and print."""
    with tempfile.TemporaryDirectory() as name:
        job = lay_out(Path(name) / "gelderland", kind)
        public = lay_out(Path(name) / "openbaar", kind, "public = true\n")
        show(f"{PROJECTS:,} projects in {DELIVERIES} deliveries ({kind})")
        show("processor seconds, median of the runs; × plain, × our reading")
        plain = middle(lambda: read_plainly(job), runs)
        show(f"plain reading of lists and boundaries: {plain:.2f}")
        ours = middle(lambda: read_all(job), runs)
        show(f"our reading, checking and merging: {ours:.2f}, {ours / plain:.1f} ×")
        works: dict[str, Callable[[], object]] = {
            "the product": lambda: build(job),
            "the product and all its files": lambda: build_and_write(job),
            "all files of both editions": lambda: build_and_write(public),
        }
        for what, work in works.items():
            spent = middle(work, runs)
            times = f"{spent / plain:.1f} ×, {spent / ours:.1f} ×"
            show(f"{what}: {spent:.2f}, {times} (aim: under {LIMIT_TIMES})")


def show(words: str) -> None:
    """Print a line at once."""
    print(words, flush=True)


def lay_out(folder: Path, kind: Kind, more: str = "") -> Workspace:
    """Write a workspace with its deliveries; `more` ends its `[output]`."""
    start_workspace(folder, "Gelderland", start="res")
    settings = folder / "pva.toml"
    listed = f'[projects]\nfiles = ["lijsten/*.{kind}"]\n'
    text = settings.read_text("utf-8").replace("# [projects]\n", listed)
    settings.write_text(text + more, "utf-8")
    (folder / "lijsten").mkdir()
    random = Random(SEED)  # noqa: S311 - a drawing, no secret
    area = select_provincie(read_boundaries(), "Gelderland")
    names, bounds = area.units["gemeente"].tolist(), area.polygon.bounds
    words = [word(random) for _ in range(1_500)]
    rows = [row(random, n, names, bounds, words) for n in range(PROJECTS)]
    for number in range(DELIVERIES):
        file = folder / "lijsten" / f"lijst-{number:02}.{kind}"
        held = [*rows[number::DELIVERIES], *random.sample(rows, TWICE)]
        write_list(file, [HEAD, *held])
    return read_workspace(folder)


def write_list(file: Path, rows: Iterable[Cells | list[str]]) -> None:
    """Write a delivery; in a workbook numbers are numbers."""
    if file.suffix == ".csv":
        with file.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out, delimiter=";").writerows(rows)
        return
    with Workbook(str(file)) as book:
        sheet = book.add_worksheet()
        for number, cells in enumerate(rows):
            sheet.write_row(number, 0, cells)


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
) -> Cells:
    """Draw one project; seven in ten have coordinates."""
    west, south, east, north = bounds
    placed = random.random() < 0.7
    kind = random.choice(["Nieuw station", "Uitbreiding station", "Warmteleiding"])
    place: Cells = ["", random.randint(int(west), int(east))]
    place.append(random.randint(int(south), int(north)))
    return [
        f"P-{number}",
        f"{kind} {random.choice(words)} {random.choice(words)}",
        random.choice(["elektriciteit", "warmte", "waterstof", "groengas"]),
        random.choice(["concreet", "kandidaat", "vastgesteld"]),
        random.choice(["verkenning", "realisatie", "planning"]),
        random.choice(["station", "kabel", "leiding"]),
        random.choice(["nieuw", "uitbreiding"]),
        "150/20",
        random.randint(1, 300),
        random.randint(2025, 2040),
        f"{random.randint(1, 20)}-{random.randint(21, 90)}",
        *(place if placed else [random.choice(names), "", ""]),
        "Netbeheerder",
        "woningbouw|industrie",
        "2025-01-01",
        "lijst",
    ]


def read_plainly(job: Workspace) -> object:
    """Read lists and boundaries as anyone would; nothing is understood."""
    gemeenten, _ = shipped_file("embedded/gemeenten_2022.gpkg")
    files = job.deliveries()
    lists = [
        pd.read_csv(file, sep=";")
        if file.suffix == ".csv"
        else pd.read_excel(file, engine="openpyxl")
        for file in files
    ]
    return lists, gpd.read_file(gemeenten, layer="gemeente_gegeneraliseerd")


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


def middle(work: Callable[[], object], runs: int) -> float:
    """Give the median processor time of some runs, after one that does not count."""
    work()
    spent = []
    for _ in range(runs):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return median(spent)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3, help="runs of each that count")
    parser.add_argument("--lists", choices=["xlsx", "csv"], default="xlsx")
    given = parser.parse_args()
    main(given.runs, given.lists)
