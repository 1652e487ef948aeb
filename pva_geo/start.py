"""A workspace to start from: `init` for any provincie, and the examples.

Nothing that is there is written over.
"""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import shapely

from pva_geo.boundaries import REGIONS, regions, select_provincie
from pva_geo.catalogue import Language, say
from pva_geo.coverage import check_area
from pva_geo.errors import DefinitionError, OutputError, SourceError
from pva_geo.model import Area, Boundaries, Tolerance
from pva_geo.readers import read_scheme
from pva_geo.sources import data_folder, read_boundaries
from pva_geo.voorbeeldland import examples
from pva_geo.workspace import WORKSPACE_FILE
from pva_geo.writers import write_bytes, write_text
from pva_geo.writers.templates.organisation import organisation_template
from pva_geo.writers.templates.project_layers import template_geopackage
from pva_geo.writers.templates.projects import template_workbook
from pva_geo.writers.templates.settings import Settings, settings_text

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

__all__ = ["copy_example", "copy_examples", "start_remarks", "start_workspace"]

EXAMPLE = "noord-brabant"
SCHEME_FILE = "indeling.csv"
PROJECTS_FILE, LAYERS_FILE = "projecten.xlsx", "projecten.gpkg"
ORGANISATION_FILE = "werkorganisatie.xlsx"
COLUMNS = ("gemeentecode", "gemeente", "subregion_id", "subregio")
SLIVER = 0.01
"""Less of a gemeente than this is the noise of two sources of one border."""


def start_workspace(
    folder: Path,
    provincie: str,
    *,
    year: int | None = None,
    start: str | None = None,
    language: Language = "nl",
) -> tuple[Path, ...]:
    """Write a commented `pva.toml`, a scheme and empty tables for one provincie.

    Parameters
    ----------
    folder
        Where; made when it is not there.
    provincie
        Name in any spelling, or code.
    year
        Year of the boundaries; that of the embedded ones when left out.
    start
        `res`, `subres`, `gemeenten` (one subregion a gemeente) or `provincie` (all in
        one), complete by construction; a file with a scheme; or `None`: every gemeente
        is listed and waits for a subregio.
    language
        Language of the comments, and of the products.

    Raises
    ------
    OutputError
        When one of the files is there already, or the folder is a file.
    DefinitionError
        When the boundaries name no such regions.
    SourceError
        When there is no such provincie, year or file.
    """
    boundaries = read_boundaries(year=year)
    area = select_provincie(boundaries, provincie)
    rows = _rows(area, boundaries, start)
    files: dict[str, str | bytes] = {
        WORKSPACE_FILE: settings_text(
            Settings(provincie=area.name, year=area.year), language
        ),
        SCHEME_FILE: _table(rows),
        PROJECTS_FILE: template_workbook(language),
        LAYERS_FILE: template_geopackage(language),
        ORGANISATION_FILE: organisation_template(language, _subregions(rows)),
    }
    return _write_new(folder, files)


def start_remarks(
    provincie: str, start: str | None, year: int | None = None
) -> list[tuple[str, dict[str, object]]]:
    """Tell which gemeenten a file that was started from cuts, and which it leaves out.

    Returns
    -------
    list of tuple
        Key of the catalogue and its facts; empty for regions of the register.
    """
    if start is None or start in REGIONS:
        return []
    boundaries, file = read_boundaries(year=year), Path(start)
    area = select_provincie(boundaries, provincie)
    report = check_area(read_scheme(file), area, boundaries, Tolerance())
    held = _held(report.subregions, area.units)
    codes = area.units["gemeentecode"]
    names = dict(zip(codes, area.units["gemeente"], strict=True))
    found = {
        "start.cut": [names[code] for code in codes if len(held[code]) > 1],
        "start.loose": [names[code] for code in codes if not held[code]],
    }
    return [
        (key, {"count": len(those), "names": those, "file": file.name})
        for key, those in found.items()
        if those
    ]


def copy_example(folder: Path, language: Language = "nl") -> Path:
    """Lay Noord-Brabant out as a workspace; what is there already stays.

    Returns
    -------
    pathlib.Path
        The workspace, a folder in `folder`.
    """
    return _lay_out(folder / EXAMPLE, _shipped_example(language))


def copy_examples(folder: Path, language: Language = "nl") -> tuple[Path, ...]:
    """Lay all examples out as workspaces; what is there already stays.

    Returns
    -------
    tuple of pathlib.Path
        The workspaces, folders in `folder`: the real provincie, then voorbeeldland and
        its mistakes.
    """
    laid = [copy_example(folder, language)]
    for made in examples():
        content = {WORKSPACE_FILE: made.settings(language).encode(), **made.files}
        laid.append(_lay_out(folder / made.name, content))
    return tuple(laid)


def _shipped_example(language: Language) -> dict[str, bytes]:
    area = select_provincie(read_boundaries(), EXAMPLE)
    settings = Settings(
        provincie=area.name,
        year=area.year,
        projects=("projecten.csv",),
        notice=say("start.notice", language),
    )
    tables = sorted((data_folder() / EXAMPLE).glob("*.csv"))
    content = {file.name: file.read_bytes() for file in tables}
    return {WORKSPACE_FILE: settings_text(settings, language).encode(), **content}


def _lay_out(folder: Path, content: Mapping[str, bytes]) -> Path:
    for name, what in content.items():
        if not (file := folder / name).exists():
            write_bytes(file, what)
    return folder


def _rows(
    area: Area, boundaries: Boundaries, start: str | None
) -> Iterable[Iterable[object]]:
    if start in REGIONS:
        found = regions(area, start)
        if found.empty:
            raise DefinitionError(
                "error.workspace.no_regions",
                regions=start.upper(),
                provincie=area.name,
            )
    elif start is None:
        found = area.units.assign(subregion_id="", subregio="")
    elif not Path(start).is_file():
        raise SourceError("error.workspace.no_start", start=start)
    else:
        found = _from_file(Path(start), area, boundaries)
    return list(found[list(COLUMNS)].itertuples(index=False))


def _from_file(file: Path, area: Area, boundaries: Boundaries) -> "pd.DataFrame":
    """Give every unit the subregion of a file that holds most of it."""
    report = check_area(read_scheme(file), area, boundaries, Tolerance())
    frame, units = report.subregions, area.units
    held = _held(frame, units)
    named = dict(zip(frame["subregion_id"].astype(str), frame["name"], strict=True))
    most = [_most(held[code]) for code in units["gemeentecode"]]
    subregio = [str(named[name]) if name else "" for name in most]
    return units.assign(subregion_id=most, subregio=subregio)


def _held(
    frame: "gpd.GeoDataFrame", units: "gpd.GeoDataFrame"
) -> dict[str, dict[str, float]]:
    """Say of each unit which subregions hold what share of it, but for noise."""
    shapes = dict(zip(units["gemeentecode"], units.geometry, strict=True))
    held: dict[str, dict[str, float]] = {code: {} for code in units["gemeentecode"]}
    columns = (frame["subregion_id"].astype(str), frame["gemeenten"], frame.geometry)
    for name, codes, polygon in zip(*columns, strict=True):
        for code in codes:
            shared = shapely.intersection(shapes[code], polygon).area
            share = float(shared / shapes[code].area)
            if share > SLIVER:
                held[code][name] = share
    return held


def _most(shares: Mapping[str, float]) -> str:
    """Give the subregion with the largest share, ties by id; empty for none."""
    return min(shares, key=lambda name: (-shares[name], name), default="")


def _subregions(rows: Iterable[Iterable[object]]) -> list[str]:
    """Give the names of the subregions, each once, in order."""
    names = dict.fromkeys(str([*row][-1]) for row in rows)
    return [name for name in names if name]


def _table(rows: Iterable[Iterable[object]]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue()


def _write_new(folder: Path, files: dict[str, str | bytes]) -> tuple[Path, ...]:
    """Write files that are not there yet; where one cannot be, none is."""
    if folder.exists() and not folder.is_dir():
        raise OutputError("error.workspace.not_a_folder", folder=folder)
    for name in files:
        if (folder / name).exists():
            raise OutputError("error.workspace.exists", file=folder / name)
    written: list[Path] = []
    try:
        for name, content in files.items():
            if isinstance(content, bytes):
                write_bytes(folder / name, content)
            else:
                write_text(folder / name, content)
            written.append(folder / name)
    except OutputError:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return tuple(written)
