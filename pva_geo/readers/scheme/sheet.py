"""Which sheet of a table is the scheme, and which of its columns is which.

The one visible sheet with a column of gemeenten and one of subregions is taken; hidden
sheets are read only when they are named. Hidden rows and columns are data like others:
a filter hides rows without taking them away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pva_geo.boundaries import fold
from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Note
from pva_geo.readers.headings import (
    SCHEME_HEADINGS,
    find_header,
    match_loosely,
    require_given,
    shown_headings,
)
from pva_geo.readers.tables import Sheet, read_sheets

__all__ = ["SchemeSheet", "choose_scheme_sheet"]

UNITS = ("gemeentecode", "gemeente")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSheet:
    """The sheet that is read as a scheme."""

    sheet: Sheet
    """Its cells."""
    top: int
    """Place of the row of headings, from 0."""
    columns: Mapping[str, int]
    """Our column → place."""
    notes: tuple[Note, ...] = ()
    """What was chosen and passed over."""

    @property
    def is_readable(self) -> bool:
        """Whether it has a column of gemeenten and one of subregions."""
        return "subregio" in self.columns and not self.columns.keys().isdisjoint(UNITS)

    @property
    def headings(self) -> tuple[str, ...]:
        """The row of headings; the first filled row where none is recognised."""
        rows = self.sheet.rows
        if self.columns:
            return rows[self.top]
        return next((row for row in rows if any(row)), ())


def choose_scheme_sheet(
    path: Path, layer: str | None, given: Mapping[str, str]
) -> SchemeSheet:
    """Take the sheet that is named, else the one that can be read as a scheme.

    Parameters
    ----------
    path
        csv, xlsx or ods.
    layer
        Name of the sheet; `None` for the only one that will do.
    given
        Our column → heading, as the user says.

    Raises
    ------
    SourceError
        When the file cannot be read, or holds nothing.
    DefinitionError
        When no sheet will do, or several: says which headings, or which sheets.
    """
    sheets = read_sheets(path)
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise SourceError("error.file.empty", file=str(path))
    offered = [_headed(sheet, given) for sheet in _offered(path, sheets, layer)]
    readable = [found for found in offered if found.is_readable]
    if not readable:
        raise _unreadable(path, offered, given, hidden=layer is None)
    if len(readable) > 1:
        names = [str(found.sheet.name) for found in readable]
        raise DefinitionError("error.scheme.sheets", file=str(path), layers=names)
    (chosen,) = readable
    require_given(path, chosen.columns, given, chosen.headings)
    return SchemeSheet(
        sheet=chosen.sheet,
        top=chosen.top,
        columns=chosen.columns,
        notes=(*_about_sheets(path, chosen, sheets), *_about_headings(path, chosen)),
    )


def _offered(
    path: Path, sheets: tuple[Sheet, ...], layer: str | None
) -> tuple[Sheet, ...]:
    if layer is None:
        return tuple(sheet for sheet in sheets if not sheet.hidden)
    named = tuple(sheet for sheet in sheets if sheet.name == layer)
    if named:
        return named
    names = [sheet.name for sheet in sheets if sheet.name is not None]
    if not names:
        raise DefinitionError("error.scheme.no_sheets", file=str(path), layer=layer)
    raise DefinitionError(
        "error.scheme.no_layer", file=str(path), layer=layer, layers=names
    )


def _headed(sheet: Sheet, given: Mapping[str, str]) -> SchemeSheet:
    top, columns = find_header(sheet.rows, SCHEME_HEADINGS, given, match=match_loosely)
    if "subregio" not in columns and "subregion_id" in columns:
        columns["subregio"] = columns["subregion_id"]
    return SchemeSheet(sheet=sheet, top=top, columns=columns)


def _unreadable(
    path: Path, offered: list[SchemeSheet], given: Mapping[str, str], *, hidden: bool
) -> DefinitionError:
    """Explain by the sheet that comes nearest: what was found, what was looked for."""
    nearest = max(offered, key=lambda found: len(found.columns), default=None)
    if nearest is None or not nearest.headings:
        key = "error.scheme.hidden" if hidden else "error.scheme.empty"
        return DefinitionError(key, file=str(path))
    require_given(path, nearest.columns, given, nearest.headings)
    lacking = "subregions" if not nearest.columns.keys().isdisjoint(UNITS) else "units"
    if not nearest.columns:
        lacking = "all"
    units = [*SCHEME_HEADINGS["gemeentecode"][:2], *SCHEME_HEADINGS["gemeente"][:2]]
    return DefinitionError(
        f"error.scheme.columns.{lacking}",
        file=str(path),
        row=nearest.top + 1,
        headings=shown_headings(nearest.headings),
        units=units,
        subregions=SCHEME_HEADINGS["subregio"][:5],
    )


def _about_sheets(
    path: Path, chosen: SchemeSheet, sheets: tuple[Sheet, ...]
) -> Iterator[Note]:
    others = [sheet for sheet in sheets if sheet.name != chosen.sheet.name]
    shown = [str(sheet.name) for sheet in others if not sheet.hidden]
    hidden = [str(sheet.name) for sheet in others if sheet.hidden]
    own = {"sheet": chosen.sheet.name}
    if shown:
        yield Note(source=path.name, key="note.sheet", facts=own | {"others": shown})
    if hidden:
        facts = own | {"others": hidden, "n": len(hidden)}
        yield Note(source=path.name, key="note.sheet.hidden", facts=facts)


def _about_headings(path: Path, chosen: SchemeSheet) -> Iterator[Note]:
    """Say where the headings stand, and which were read as another word of ours."""
    source, row = path.name, chosen.top + 1
    if chosen.top:
        yield Note(source=source, row=row, key="note.header", facts={"n": chosen.top})
    headings = chosen.headings
    read = [
        f"«{headings[place]}» → {column}"
        for column, place in chosen.columns.items()
        if fold(headings[place]) not in (fold(column), fold("subregion_id"))
    ]
    if read:
        facts = {"read": read, "n": len(read)}
        yield Note(source=source, row=row, key="note.headings", facts=facts)
    folded = [fold(heading) for heading in headings]
    for place in dict.fromkeys(chosen.columns.values()):
        if folded.count(folded[place]) > 1:
            facts = {"heading": headings[place], "column": place + 1}
            yield Note(source=source, row=row, key="note.heading_twice", facts=facts)
