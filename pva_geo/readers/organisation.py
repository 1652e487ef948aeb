"""Tables of parties, products, dates and sectors → rows of text under our names."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pva_geo.boundaries import fold
from pva_geo.errors import DefinitionError
from pva_geo.model import Source
from pva_geo.organisation import EXAMPLE, HEADINGS, NEEDED, Row, Table
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.headings import find_header, shown_headings
from pva_geo.readers.tables import Sheet, read_sheets

__all__ = ["read_table", "table_of"]


def read_table(path: Path, kind: str) -> Table:
    """Read one table of the work organisation.

    Parameters
    ----------
    path
        csv, xlsx or ods; of a workbook the first sheet with the headings is read, so
        that several tables may share one.
    kind
        `parties`, `products`, `moments` or `sectors`.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When no sheet has the columns that are needed: names the headings there are.
    """
    best: tuple[int, Sheet, int, dict[str, int]] | None = None
    sheets = [sheet for sheet in read_sheets(path) if not sheet.hidden]
    for sheet in sheets:
        top, columns = find_header(sheet.rows, HEADINGS[kind])
        reached = len(columns)
        fits = set(NEEDED[kind]) <= columns.keys()
        if fits and (best is None or reached > best[0]):
            best = (reached, sheet, top, columns)
    if best is None:
        first = sheets[0] if sheets else None
        headings = first.rows[0] if first and first.rows else ()
        raise DefinitionError(
            "error.organisation.columns",
            file=str(path),
            columns=[f"«{name}»" for name in NEEDED[kind]],
            headings=shown_headings(headings),
        )
    _, sheet, top, columns = best
    told_by = NEEDED[kind][0]
    table = table_of(path, kind, sheet, (top, columns))
    rows = tuple(row for row in table.rows if fold(row[told_by]) != fold(EXAMPLE))
    return replace(table, rows=rows, source=replace(table.source, rows=len(rows)))


def table_of(
    path: Path, role: str, sheet: Sheet, header: tuple[int, Mapping[str, int]]
) -> Table:
    """Give what stands below the headings of a sheet.

    `header` is the row of the headings, and the place of each column in it.
    """
    top, columns = header
    rows = tuple(_rows(sheet, top, columns))
    return Table(
        source=Source(
            role=role,
            name=path.name,
            layer=sheet.name,
            sha256=sha256_of(path),
            rows=len(rows),
        ),
        headings={name: sheet.rows[top][place] for name, place in columns.items()},
        rows=rows,
        notes=sheet.notes,
    )


def _rows(sheet: Sheet, top: int, columns: Mapping[str, int]) -> list[Row]:
    """Give the rows below the headings that hold something in these columns."""
    found = []
    for number, cells in enumerate(sheet.rows[top + 1 :], start=top + 2):
        own = {
            name: cells[place] if place < len(cells) else ""
            for name, place in columns.items()
        }
        if any(own.values()):
            found.append(Row(number=number, cells=own))
    return found
