"""A file → a scheme: a table of units, or drawn polygons. Nothing is judged here."""

import re
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Check, Finding, Note, Scheme, SchemeKind, Source
from pva_geo.readers.checksum import sha256_of
from pva_geo.readers.door import SPATIAL, TABLES, require_file
from pva_geo.readers.headings import SCHEME_HEADINGS, find_header
from pva_geo.readers.polygons import read_polygons
from pva_geo.readers.tables import Sheet, read_sheets

__all__ = ["read_scheme"]

NO_UNIT = re.compile(
    r"(?:sub)?tota[al]+\b|som\b|bron\b|opmerking|toelichting|noot\b|note\b|source\b|\*",
    re.IGNORECASE,
)
"""How a row begins that is a total or a note."""


def read_scheme(
    path: Path, *, layer: str | None = None, columns: Mapping[str, str] | None = None
) -> Scheme:
    """Read a scheme of either kind, by its extension.

    Parameters
    ----------
    path
        csv, xlsx or ods: a table with `gemeentecode` and/or `gemeente`, `subregio` and
        perhaps `subregion_id`. gpkg, geojson, shp, fgb or parquet: drawn polygons.
    layer
        Layer or sheet, where the file has several.
    columns
        Our column → heading in the file.

    Returns
    -------
    Scheme
        Rows as they stand, with the number that a spreadsheet shows.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When it cannot be read as a scheme: says which headings were found.
    """
    path = Path(path)
    suffix = require_file(path, (*TABLES, *SPATIAL))
    if suffix in TABLES:
        return _read_table(path, layer, columns or {})
    return read_polygons(path, layer, columns or {})


def _read_table(path: Path, layer: str | None, given: Mapping[str, str]) -> Scheme:
    sheet, top, columns = _choose_sheet(path, layer, given)
    width = len(sheet.rows[top])
    records: list[dict[str, object]] = []
    findings: list[Finding] = []
    for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        if not any(cells):
            continue
        if any(cells[width:]):
            raise DefinitionError(
                "error.scheme.ragged",
                file=str(path),
                row=number,
                cells=len(cells),
                width=width,
            )
        record = {name: _cell(cells, place) for name, place in columns.items()}
        if _is_no_unit(cells, record):
            findings.append(_ignored(path, number, cells))
            continue
        records.append({**record, "row": number})
    if not records:
        raise DefinitionError("error.scheme.empty", file=str(path))
    blank = dict.fromkeys(("gemeentecode", "gemeente", "subregion_id", "subregio"), "")
    rows = pd.DataFrame([blank | record for record in records])
    source = Source(
        role="scheme",
        name=path.name,
        layer=sheet.name,
        sha256=sha256_of(path),
        rows=len(rows),
    )
    return Scheme(
        kind=SchemeKind.TABLE,
        source=source,
        rows=rows,
        has_id="subregion_id" in columns,
        notes=(*sheet.notes, *_skipped(path, top)),
        findings=tuple(findings),
    )


def _choose_sheet(
    path: Path, layer: str | None, given: Mapping[str, str]
) -> tuple[Sheet, int, dict[str, int]]:
    """Take the sheet that is named, else the first that can be read as a scheme."""
    sheets = read_sheets(path)
    if layer is not None:
        sheets = tuple(sheet for sheet in sheets if sheet.name == layer)
        if not sheets:
            raise DefinitionError("error.scheme.no_layer", file=str(path), layer=layer)
    seen: list[str] = []
    for sheet in sheets:
        top, columns = find_header(sheet.rows, SCHEME_HEADINGS, given)
        if "subregio" not in columns and "subregion_id" in columns:
            columns["subregio"] = columns["subregion_id"]
        if "subregio" in columns and {"gemeentecode", "gemeente"} & columns.keys():
            return sheet, top, columns
        seen += [cell for cell in (sheet.rows[top] if sheet.rows else ()) if cell]
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise SourceError("error.file.empty", file=str(path))
    raise DefinitionError("error.scheme.columns", file=str(path), headings=seen)


def _cell(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _is_no_unit(cells: tuple[str, ...], record: dict[str, str]) -> bool:
    first = next(cell for cell in cells if cell)
    code = record.get("gemeentecode", "")
    return bool(NO_UNIT.match(first)) and not re.search(r"\d{2}", code)


def _ignored(path: Path, number: int, cells: tuple[str, ...]) -> Finding:
    return Finding(
        check=Check.IGNORED_ROW,
        severity=Check.IGNORED_ROW.severity,
        source=path.name,
        row=number,
        rows=(number,),
        facts={"text": " ".join(cell for cell in cells if cell)},
    )


def _skipped(path: Path, top: int) -> tuple[Note, ...]:
    if not top:
        return ()
    return (Note(source=path.name, row=top + 1, key="note.header", facts={"n": top}),)
