"""A workspace to start from: `init` for any provincie, and the shipped example.

Nothing that is there is written over.
"""

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from pva_geo.boundaries import regions, select_provincie
from pva_geo.catalogue import Language, say
from pva_geo.coverage import check_area
from pva_geo.errors import DefinitionError, OutputError, SourceError
from pva_geo.model import Area, Boundaries, Tolerance
from pva_geo.readers import read_scheme
from pva_geo.sources import data_folder, read_boundaries
from pva_geo.workspace import WORKSPACE_FILE
from pva_geo.writers import write_bytes, write_text

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["copy_example", "start_workspace"]

EXAMPLE = "noord-brabant"
SCHEME_FILE = "indeling.csv"
COLUMNS = ("gemeentecode", "gemeente", "subregion_id", "subregio")


def start_workspace(
    folder: Path,
    provincie: str,
    *,
    year: int | None = None,
    start: str | None = None,
    language: Language = "nl",
) -> tuple[Path, ...]:
    """Write a commented `pva.toml` and a scheme for one provincie.

    Parameters
    ----------
    folder
        Where; made when it is not there.
    provincie
        Name in any spelling, or code.
    year
        Year of the boundaries; that of the embedded ones when left out.
    start
        `res` or `subres` (complete by construction), a file with a scheme, or `None`:
        every gemeente is listed and waits for a subregio.
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
    files = {
        WORKSPACE_FILE: _settings(area, language, projects=False),
        SCHEME_FILE: _table(rows),
    }
    return _write_new(folder, files)


def copy_example(folder: Path, language: Language = "nl") -> Path:
    """Lay the shipped example out as a workspace; what is there already stays.

    Returns
    -------
    pathlib.Path
        The workspace, a folder in `folder`.
    """
    target, source = folder / EXAMPLE, data_folder() / EXAMPLE
    boundaries = read_boundaries()
    area = select_provincie(boundaries, EXAMPLE)
    if not (settings := target / WORKSPACE_FILE).exists():
        write_text(settings, _settings(area, language, projects=True))
    for file in sorted(source.glob("*.csv")):
        if not (copy := target / file.name).exists():
            write_bytes(copy, file.read_bytes())
    return target


def _rows(
    area: Area, boundaries: Boundaries, start: str | None
) -> Iterable[Iterable[object]]:
    if start in ("res", "subres"):
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
    """Give every unit the first subregion that a scheme's file puts it in."""
    report = check_area(read_scheme(file), area, boundaries, Tolerance())
    columns = [report.subregions[name] for name in ("subregion_id", "name")]
    first: dict[str, tuple[str, str]] = {}
    for codes, *named in zip(report.subregions["gemeenten"], *columns, strict=True):
        for code in codes:
            first.setdefault(code, (str(named[0]), str(named[1])))
    given = [first.get(code, ("", "")) for code in area.units["gemeentecode"]]
    return area.units.assign(
        subregion_id=[subregion_id for subregion_id, _ in given],
        subregio=[name for _, name in given],
    )


def _settings(area: Area, language: Language, *, projects: bool) -> str:
    loader = PackageLoader("pva_geo", "templates")
    # the result is TOML, not HTML: there is nothing to escape for a browser
    environment = Environment(  # noqa: S701 - no HTML is made
        loader=loader, undefined=StrictUndefined, keep_trailing_newline=True
    )
    notice = say("start.notice", language) if projects else None
    return environment.get_template(f"pva.{language}.toml").render(
        provincie=area.name, year=area.year, notice=notice, language=language
    )


def _table(rows: Iterable[Iterable[object]]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return text.getvalue()


def _write_new(folder: Path, files: dict[str, str]) -> tuple[Path, ...]:
    """Write files that are not there yet; where one cannot be, none is."""
    if folder.exists() and not folder.is_dir():
        raise OutputError("error.workspace.not_a_folder", folder=folder)
    for name in files:
        if (folder / name).exists():
            raise OutputError("error.workspace.exists", file=folder / name)
    written: list[Path] = []
    try:
        for name, text in files.items():
            write_text(folder / name, text)
            written.append(folder / name)
    except OutputError:
        for file in written:
            file.unlink(missing_ok=True)
        raise
    return tuple(written)
