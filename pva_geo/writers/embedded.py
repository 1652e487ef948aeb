"""Make the shipped data from the reference data: `python -m pva_geo.writers.embedded`.

Usage: `python -m pva_geo.writers.embedded REFERENCE_FOLDER [DATA_FOLDER]`. Coordinates
are taken as they are; nothing is simplified. The same reference gives the same bytes.
"""

import csv
import json
import shutil
import sqlite3
import sys
from contextlib import closing
from dataclasses import asdict
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pyogrio

from pva_geo.readers.files.checksum import sha256_of
from pva_geo.sources.manifest import Entry, data_folder
from pva_geo.writers.geopackage.sealing import seal, steady_date

if TYPE_CHECKING:
    import geopandas as gpd

__all__ = ["make_data"]

PEILDATUM = "2022-01-01"
CREDIT = "Kadaster / Centraal Bureau voor de Statistiek, 2022"
CC_BY = "CC BY 4.0"
MOMENTS = "planning/ijkmomenten.csv"
COMMAND = "python -m pva_geo.writers.embedded REFERENCE_FOLDER"
LAYER = "gemeente_gegeneraliseerd"
REGISTER = "gebiedsindelingen_register"
REGISTER_COLUMNS = (
    "gm_code",
    "gm_naam",
    "pv_code",
    "pv_naam",
    "es_code",
    "es_naam",
    "et_code",
    "et_naam",
)


def make_data(reference: Path, target: Path) -> None:
    """Make every shipped file and the manifest.

    Parameters
    ----------
    reference
        Folder with `boundaries/`, `subregions/` and `projects/`.
    target
        The data folder.
    """
    for folder in ("embedded", "noord-brabant", "planning"):
        (target / folder).mkdir(parents=True, exist_ok=True)
    entries = [
        _gemeenten(reference, target),
        _herindelingen(reference, target),
        _naamvarianten(reference, target),
        _scheme(reference, target),
        _projects(reference, target),
        _moments(target),
    ]
    listed = {"files": [asdict(entry) for entry in entries]}
    text = json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
    (target / "manifest.json").write_text(text, encoding="utf-8")


def _gemeenten(reference: Path, target: Path) -> Entry:
    source = reference / "boundaries" / "gebiedsindelingen_2022.gpkg"
    path = target / "embedded" / "gemeenten_2022.gpkg"
    path.unlink(missing_ok=True)
    frame = cast("gpd.GeoDataFrame", pyogrio.read_dataframe(source, layer=LAYER))
    frame = frame.sort_values("statcode", ignore_index=True)
    with steady_date(PEILDATUM):
        pyogrio.write_dataframe(
            frame[["statcode", "statnaam", "geometry"]],
            path,
            layer=LAYER,
            driver="GPKG",
            layer_options={"SPATIAL_INDEX": "NO"},
            dataset_options={"VERSION": "1.2"},
        )
    _add_register(source, path)
    seal(path)
    return _entry(
        target,
        path,
        role="boundaries",
        rows=len(frame),
        source="CBS/PDOK gebiedsindelingen 2022 (gemeente_gegeneraliseerd) and "
        "register",
        done="reprojected once from lon/lat to RD New with coordinates rounded to "
        "1 mm; layer and register taken over unchanged, without spatial index",
    )


def _add_register(source: Path, path: Path) -> None:
    columns = ", ".join(REGISTER_COLUMNS)
    with closing(sqlite3.connect(source)) as database:
        rows = database.execute(
            f"SELECT {columns} FROM {REGISTER} ORDER BY gm_code"  # noqa: S608 - our own names
        ).fetchall()
    marks = ", ".join("?" for _ in REGISTER_COLUMNS)
    fields = ", ".join(f"{name} TEXT" for name in REGISTER_COLUMNS)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            f"CREATE TABLE {REGISTER} (fid INTEGER PRIMARY KEY NOT NULL, {fields})"
        )
        database.executemany(
            f"INSERT INTO {REGISTER} ({columns}) VALUES ({marks})",  # noqa: S608 - our own names
            rows,
        )
        database.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change)"
            " VALUES (?, 'attributes', ?, ?)",
            (REGISTER, REGISTER, f"{PEILDATUM}T00:00:00.000Z"),
        )


def _herindelingen(reference: Path, target: Path) -> Entry:
    path = _copied(reference / "boundaries" / "herindelingen.csv", target / "embedded")
    return _entry(
        target,
        path,
        role="register",
        rows=_count(path),
        source="CBS code lists of 2017, 2022, 2023 and 2025; dates from CBS press "
        "reports",
        done="municipal changes of 2018-01-01 to 2026-01-01, "
        "one row a pair of old and new",
    )


def _naamvarianten(reference: Path, target: Path) -> Entry:
    path = _copied(reference / "boundaries" / "naamvarianten.csv", target / "embedded")
    return _entry(
        target,
        path,
        role="register",
        rows=_count(path),
        source="CBS 2025 and common usage",
        done="other spellings of names of gemeenten",
    )


def _scheme(reference: Path, target: Path) -> Entry:
    folder = target / "noord-brabant"
    path = _copied(
        reference / "subregions" / "noord-brabant_res.csv", folder, "indeling.csv"
    )
    return _entry(
        target,
        path,
        role="scheme",
        rows=_count(path),
        source="CBS regionale_energiestrategie 2022",
        done="the four RES-regio's of Noord-Brabant, one row a gemeente",
    )


def _projects(reference: Path, target: Path) -> Entry:
    path = target / "noord-brabant" / "projecten.csv"
    source = reference / "projects" / "energieprojecten.csv"
    with source.open(encoding="utf-8", newline="") as file:
        heading, *rows = list(csv.reader(file))
    place = heading.index("provincie")
    kept = [row for row in rows if "Noord-Brabant" in row[place].split("|")]
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([heading, *kept])
    path.write_text(text.getvalue(), encoding="utf-8")
    return _entry(
        target,
        path,
        role="projects",
        rows=len(kept),
        peildatum=None,
        licence="facts, not protected",
        attribution="public sources, named in each row (bron_titel, bron_url)",
        source="public sources, named in each row",
        done="gathered facts in own words; the rows whose provincie names "
        "Noord-Brabant; no adopted pMIEK",
    )


def _moments(target: Path) -> Entry:
    """Keep the dates of the rounds: written by hand, they have no other home."""
    path, own = target / MOMENTS, data_folder() / MOMENTS
    if path.resolve() != own.resolve():
        _copied(own, path.parent)
    return _entry(
        target,
        path,
        role="moments",
        rows=_count(path),
        peildatum="2023-10-18",
        licence="facts, not protected",
        attribution="Handreiking plan van aanpak tweede ronde, 18 October 2023",
        source="Handreiking plan van aanpak tweede ronde (IPO, VNG, Netbeheer "
        "Nederland and ministries, 18 October 2023), section 5",
        done="dates of its table as days; aard (how firm) is our reading of the row "
        "labels, for the text marks none; dates still to be chosen are left out",
        made_by="by hand",
    )


def _copied(source: Path, folder: Path, name: str | None = None) -> Path:
    return Path(shutil.copyfile(source, folder / (name or source.name)))


def _count(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def _entry(target: Path, path: Path, **facts: object) -> Entry:
    usual: dict[str, object] = {
        "file": path.relative_to(target).as_posix(),
        "sha256": sha256_of(path),
        "peildatum": PEILDATUM,
        "licence": CC_BY,
        "attribution": CREDIT,
        "made_by": COMMAND,
    }
    return Entry(**(usual | facts))  # type: ignore[arg-type] # the facts above, by name


if __name__ == "__main__":
    make_data(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "data"))
