"""A good file of every kind that is read, and the command line that reads it.

Each seed is a workspace of Flevoland, the smallest provincie, with one subregion a
gemeente and four projects; one of its files is named as the one to make bad. As they
stand they end with exit code 0, but for those of the work organisation.
"""

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import docx
import geopandas as gpd
import pandas as pd
import shapely
from saved import save_ods, save_xlsx

from pva_geo.boundaries import select_provincie
from pva_geo.cli import run
from pva_geo.model import Boundaries

__all__ = ["Seed", "make_seeds"]

SPATIAL = ("gpkg", "geojson", "shp", "fgb", "parquet")
TABLES = ("csv", "xlsx", "ods")
OFTEN, SELDOM = 16, 1
"""A build takes as long as twenty checks, so it gets its turn less often; `compare`
reads project lists just as well."""
PROJECTS = pd.DataFrame(
    {
        "projectnummer": ["1", "2", "10", "A1"],
        "naam": ["Station Éénhoek", "Kabel Dronten", "Warmtenet", "Onderzoek opslag"],
        "energiedrager": ["elektriciteit", "elektriciteit", "warmte", "waterstof"],
        "status": ["concreet", "kandidaat", "vastgesteld", "onbekend"],
        "gemeenten": ["Almere", "Dronten|Lelystad", "Urk", "Zeewolde"],
        "kosten_max": [12.5, 3.0, 40.0, 0.25],
        "gereed": [2030, 2031, 2032, 2033],
        "samenh": ["", "1: afhankelijk van", "", ""],
    }
)
SETTINGS = """# werkmap
[provincie]
name = "Flevoland"
year = 2022
{boundaries}
[scheme]
file = "{scheme}"
[projects]
files = ["{projects}"]
[projects.columns]
gereed = "gereed_jaar"
samenh = "samenhang"
[projects.values]
status = {{ "loopt" = "concreet" }}
[tolerance]
sliver_width = 5.0
[chapter]
keuze = "keuze.md"
[output]
folder = "uitvoer"
language = "nl"
"""
CHAPTER = (
    "## Waarom zo\n\nEen *keuze* met [bron](https://example.org/) & <b>.\n\n1. a\n"
)
CHOICES = "keuze,gekozen\n,\n"
VERDICTS = "project_a,project_b,oordeel\n1,2,anders\n10,A1,anders\n"
PRODUCTS = {
    "product": ["Knelpunten", "Projecten"],
    "subregio": ["Deel Urk", "alle"],
    "stand": ["opgeleverd", "in concept"],
    "datum_opgeleverd": ["2025-01-31", ""],
}
ORGANISATION: dict[str, tuple[str, dict[str, list[str]]]] = {
    "partijen.xlsx": (
        '[participation]\nfile = "{file}"',
        {
            "partij": ["Provincie Flevoland", "Gemeente Urk", "TenneT"],
            "soort": ["provincie", "gemeente", "landelijke netbeheerder"],
            "subregio": ["", "Deel Urk", ""],
            "discipline": ["ruimte|energie", "", "planvorming"],
        },
    ),
    "producten.csv": ('[planning]\nfile = "{file}"\npeildatum = 2025-06-01', PRODUCTS),
    "momenten.csv": (
        '[planning]\nmilestones = "{file}"\npeildatum = 2025-06-01',
        {"product": ["pMIEK", "Projecten"], "datum": ["2025-12-01", "2026-01-31"]},
    ),
    "sporen.csv": (
        '[sectors]\nfile = "{file}"',
        {
            "spoor": ["warmte", "mobiliteit"],
            "subregio": ["Deel Urk", "alle"],
            "project": ["1|A1", ""],
            "rol": ["verbinder", "adviseur"],
        },
    ),
}


class Seed(NamedTuple):
    """One good file, and how it is read."""

    name: str
    arguments: tuple[str, ...]
    folder: Path
    file: Path
    """The file that is made bad; lies in `folder`."""
    weight: int
    """How often it gets its turn."""
    written: Path | None = None
    """Folder that the command leaves, to be taken away."""


def make_seeds(folder: Path, boundaries: Boundaries) -> list[Seed]:
    """Lay every workspace out; those with a product are built once."""
    makers: tuple[Callable[[Path, Boundaries], Iterator[Seed]], ...] = (
        _schemes,
        _boundaries,
        _projects,
        _texts,
        _organisation,
        _comparisons,
        _products,
    )
    return [seed for make in makers for seed in make(folder, boundaries)]


def _units(boundaries: Boundaries) -> gpd.GeoDataFrame:
    units = select_provincie(boundaries, "Flevoland").units
    names = ["gemeentecode", "gemeente", "geometry"]
    return units[names].reset_index(drop=True)


def _workspace(
    folder: Path,
    boundaries: Boundaries,
    *,
    scheme: str = "indeling.csv",
    projects: str = "projecten.csv",
    own: str = "",
) -> Path:
    folder.mkdir(parents=True)
    settings = SETTINGS.format(scheme=scheme, projects=projects, boundaries=own)
    (folder / "pva.toml").write_text(settings, encoding="utf-8")
    (folder / "keuze.md").write_text(CHAPTER, encoding="utf-8")
    _save_scheme(folder / scheme, _units(boundaries))
    _save_projects(folder / projects, _units(boundaries))
    return folder


def _save_scheme(path: Path, units: gpd.GeoDataFrame) -> None:
    units = units.assign(subregio=[f"Deel {name}" for name in units["gemeente"]])
    if path.suffix.removeprefix(".") in TABLES:
        _save_table(path, units.drop(columns="geometry"))
    else:
        drawn = units.assign(code=[f"S{n}" for n in range(len(units))])
        _save_layer(path, drawn[["code", "subregio", "geometry"]])


def _save_projects(path: Path, units: gpd.GeoDataFrame) -> None:
    if path.suffix.removeprefix(".") in TABLES:
        _save_table(path, PROJECTS)
        return
    places = units.geometry.representative_point().to_numpy()[:4]
    frame = gpd.GeoDataFrame(PROJECTS, geometry=places, crs=units.crs)
    if path.suffix != ".shp":
        # a line and an area too; a shapefile holds one kind
        shapes = [places[0], shapely.LineString(places[1:3]), units.geometry[3]]
        frame = frame.set_geometry([*shapes, places[3]])
    frame = frame.drop(columns="gemeenten")
    short = {"projectnummer": "nummer", "energiedrager": "drager"}
    # a shapefile has room for ten letters
    _save_layer(path, frame.rename(columns=short) if path.suffix == ".shp" else frame)


def _save_table(path: Path, frame: pd.DataFrame) -> None:
    rows = [list(frame.columns), *frame.astype(object).to_numpy().tolist()]
    if path.suffix == ".csv":
        frame.to_csv(path, index=False)
    elif path.suffix == ".xlsx":
        save_xlsx(path, {"Blad1": rows})
    else:
        save_ods(path, {"Blad1": rows})


def _save_layer(path: Path, frame: gpd.GeoDataFrame) -> None:
    if path.suffix == ".parquet":
        frame.to_parquet(path)
    elif path.suffix == ".geojson":
        frame.to_file(path, driver="GeoJSON", COORDINATE_PRECISION=3)
    else:
        frame.to_file(path)


def _check(folder: Path) -> tuple[str, ...]:
    return ("check", str(folder), "--json", "-")


def _schemes(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    for suffix in (*TABLES, *SPATIAL):
        file = f"indeling.{suffix}"
        folder = _workspace(base / f"scheme-{suffix}", boundaries, scheme=file)
        yield Seed(folder.name, _check(folder), folder, folder / file, OFTEN)
    for part in ("dbf", "shx"):
        folder = base / f"scheme-{part}"
        shutil.copytree(base / "scheme-shp", folder)
        bad = folder / f"indeling.{part}"
        yield Seed(folder.name, _check(folder), folder, bad, OFTEN)


def _boundaries(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    whole = boundaries.gemeenten
    near = whole[whole["provinciecode"].isin(["PV24"])].reset_index(drop=True)
    columns = ["gemeentecode", "gemeente", "provinciecode", "provincie", "geometry"]
    for suffix in SPATIAL:
        file = f"grenzen_2022.{suffix}"
        own = f'[boundaries]\nsource = "{file}"'
        folder = _workspace(base / f"boundaries-{suffix}", boundaries, own=own)
        short = {"gemeentecode": "gm_code", "provinciecode": "pv_code"}
        frame = near[columns]
        frame = frame.rename(columns=short) if suffix == "shp" else frame
        _save_layer(folder / file, frame)
        yield Seed(folder.name, _check(folder), folder, folder / file, OFTEN)
    own = '[boundaries]\nsource = "grenzen_2022.gpkg"\nregister = "register.csv"'
    folder = _workspace(base / "register-csv", boundaries, own=own)
    _save_layer(
        folder / "grenzen_2022.gpkg", near[["gemeentecode", "gemeente", "geometry"]]
    )
    _save_table(folder / "register.csv", near[columns[:4]])
    yield Seed(folder.name, _check(folder), folder, folder / "register.csv", OFTEN)


def _projects(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    for suffix in (*TABLES, *SPATIAL):
        file = f"projecten.{suffix}"
        folder = _workspace(base / f"projects-{suffix}", boundaries, projects=file)
        yield _build(folder, file)
        folder = _workspace(base / f"compared-{suffix}", boundaries, projects=file)
        schemes = (str(folder / "indeling.csv"), "gemeenten")
        named = ("--provincie", "Flevoland", "--projects", str(folder / file))
        compare = ("compare", *schemes, *named, "--json", "-")
        yield Seed(folder.name, compare, folder, folder / file, OFTEN)


def _build(folder: Path, file: str) -> Seed:
    out = folder / "uitvoer"
    return Seed(folder.name, ("build", str(folder)), folder, folder / file, SELDOM, out)


def _texts(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    folder = _workspace(base / "settings-toml", boundaries)
    yield Seed(folder.name, _check(folder), folder, folder / "pva.toml", OFTEN)
    yield _build(_workspace(base / "chapter-md", boundaries), "keuze.md")
    folder = _workspace(base / "decisions-csv", boundaries)
    (folder / "beslissingen.csv").write_text(VERDICTS, encoding="utf-8")
    yield _build(folder, "beslissingen.csv")
    folder = _workspace(base / "choices-csv", boundaries)
    (folder / "keuzes.csv").write_text(CHOICES, encoding="utf-8")
    choices = folder / "keuzes.csv"
    repair = ("repair", str(folder), "--dry-run", "--decide", str(choices))
    yield Seed(folder.name, repair, folder, choices, OFTEN)
    folder = _workspace(base / "template-docx", boundaries)
    docx.Document().save(str(folder / "stijl.docx"))
    settings = folder / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    styled = text.replace("[chapter]", '[chapter]\ntemplate = "stijl.docx"')
    settings.write_text(styled, encoding="utf-8")
    yield _build(folder, "stijl.docx")


def _organisation(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    """Tables of the work organisation; that parties are missing is found, exit 1."""
    for file, (key, table) in ORGANISATION.items():
        folder = _workspace(base / f"organisation-{file}", boundaries)
        settings = folder / "pva.toml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(f"{text}{key.format(file=file)}\n", encoding="utf-8")
        _save_table(folder / file, pd.DataFrame(table))
        yield _build(folder, file)


def _comparisons(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    folder = _workspace(base / "inhabitants-csv", boundaries)
    units = _units(boundaries).drop(columns="geometry")
    _save_table(folder / "mensen.csv", units.assign(inwoners=1000))
    _save_table(folder / "gebieden.csv", units.assign(subregio="Zuid"))
    asked: dict[str, Sequence[str]] = {
        "mensen.csv": ("--inhabitants", str(folder / "mensen.csv")),
        "gebieden.csv": ("--overlay", f"gebied={folder / 'gebieden.csv'}"),
    }
    start = ("compare", str(folder / "indeling.csv"), "res", "--provincie")
    for file, options in asked.items():
        arguments = (*start, "Flevoland", *options, "--json", "-")
        yield Seed(f"compare-{file}", arguments, folder, folder / file, OFTEN)


def _products(base: Path, boundaries: Boundaries) -> Iterator[Seed]:
    folder = _workspace(base / "product", boundaries)
    run(["build", str(folder)])
    made, old = folder / "product.gpkg", folder / "vorige.gpkg"
    (folder / "uitvoer" / "product.gpkg").rename(made)
    (folder / "uitvoer" / "product.json").rename(folder / "product.json")
    shutil.rmtree(folder / "uitvoer")
    shutil.copy(made, old)
    rounds = ("compare", str(old), str(made), "--json", "-")
    yield Seed("verify-gpkg", ("verify", str(made)), folder, made, OFTEN)
    yield Seed("compare-gpkg", rounds, folder, made, OFTEN)
