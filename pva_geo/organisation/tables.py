"""Tables of the work organisation as rows of text, and what is wrong in a cell of one.

Headings are understood in Dutch and in English; the reader gives cells under our names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pva_geo.boundaries import fold
from pva_geo.model import Check, Finding, Note, Severity, Source
from pva_geo.projects.literals import read_day, split_list

__all__ = [
    "EXAMPLE",
    "HEADINGS",
    "NEEDED",
    "Faults",
    "Row",
    "Table",
    "TableKind",
    "read_choice",
    "read_full_day",
    "read_places",
]

TableKind = str
HEADINGS: Mapping[TableKind, Mapping[str, tuple[str, ...]]] = {
    "parties": {
        "partij": ("partij", "organisatie", "deelnemer", "party", "organisation"),
        "soort": ("soort", "soort partij", "type", "kind", "type of party"),
        "subregio": ("subregio", "subregio's", "regio", "subregion", "subregions"),
        "rol": ("rol", "functie", "role"),
        "discipline": ("discipline", "disciplines", "vakgebied"),
        "vertegenwoordigd_door": (
            "vertegenwoordigd_door",
            "vertegenwoordiger",
            "represented by",
        ),
        "aangeleverd": ("aangeleverd", "geleverd", "aanlevering", "delivered"),
    },
    "products": {
        "product": ("product", "deelproduct", "productnaam"),
        "subregio": ("subregio", "regio", "subregion"),
        "stand": ("stand", "status", "stand van zaken", "state"),
        "datum_gepland": ("datum_gepland", "gepland", "eigen datum", "planned"),
        "datum_opgeleverd": ("datum_opgeleverd", "opgeleverd", "delivered"),
        "datum_vastgesteld": ("datum_vastgesteld", "vastgesteld", "adopted"),
        "orgaan": ("orgaan", "vastgesteld door", "organ", "adopted by"),
        "ronde": ("ronde", "pmiek_ronde", "round"),
        "bron": ("bron", "source"),
    },
    "moments": {
        "product": ("product", "plan", "onderwerp"),
        "moment": ("moment", "ijkmoment", "mijlpaal", "milestone"),
        "datum": ("datum", "dag", "date"),
        "aard": ("aard", "hardheid", "nature", "kind"),
        "ronde": ("ronde", "pmiek_ronde", "round"),
        "bron": ("bron", "source"),
    },
    "sectors": {
        "spoor": ("spoor", "sectoraal spoor", "sector", "track", "sector track"),
        "subregio": ("subregio", "subregio's", "regio", "subregion", "subregions"),
        "project": ("project", "projecten", "projectnummer", "projects"),
        "rol": ("rol", "verbindende rol", "linking pin", "role", "linking role"),
        "stukken": ("stukken", "documenten", "visies", "documents"),
    },
}
"""Table → our column → headings that mean it."""
NEEDED: Mapping[TableKind, tuple[str, ...]] = {
    "parties": ("partij", "soort"),
    "products": ("product", "stand"),
    "moments": ("product", "datum"),
    "sectors": ("spoor", "rol"),
}
"""Columns without which a table is not what it should be."""
WHOLE = frozenset({"", "alle", "allen", "provincie", "hele provincie", "all", "-"})
"""What people write where a row is about the provincie as a whole."""
EXAMPLE = "VOORBEELD"
"""What a row begins with that shows how to write, and is passed over."""
A_DAY = "2025-01-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: cells under our names; what is not there is empty."""

    number: int
    """Row as a spreadsheet shows it."""
    cells: Mapping[str, str]
    """Our column → text."""

    def __getitem__(self, column: str) -> str:
        """Give a cell."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table as it was read; nothing is judged yet."""

    source: Source
    """The file and sheet."""
    headings: Mapping[str, str]
    """Our column → heading in the file."""
    rows: tuple[Row, ...]
    """Rows that hold something, in order."""
    notes: tuple[Note, ...] = ()
    """What was done to read it."""


class Faults:
    """Collects what is wrong in the cells of one table.

    Parameters
    ----------
    check
        The check that says it.
    table
        The table.
    """

    def __init__(self, check: Check, table: Table) -> None:
        self.check, self.table = check, table
        self.found: list[Finding] = []

    def cell(
        self,
        row: Row,
        column: str,
        variant: str = "",
        *,
        value: str | None = None,
        allowed: Iterable[str] = (),
        **facts: object,
    ) -> None:
        """Say that a cell does not do, and what would."""
        given = row[column] if value is None else value
        fitting = list(allowed)
        near = get_close_matches(given, fitting, n=1, cutoff=0.6)
        self.found.append(
            Finding(
                check=self.check,
                severity=Severity.ERROR,
                source=self.table.source.name,
                row=row.number,
                rows=(row.number,),
                variant=variant,
                facts={
                    "sheet": self.table.source.layer,
                    "column": self.table.headings.get(column, column),
                    "value": given,
                    "allowed": ", ".join(fitting),
                    "near": near[0] if near else "",
                    **facts,
                },
            )
        )

    def empty(self) -> None:
        """Say that the table has headings and nothing else."""
        self.found.append(
            Finding(
                check=self.check,
                severity=Severity.ERROR,
                source=self.table.source.name,
                variant="empty",
                facts={"file": self.table.source.name},
            )
        )


def read_choice(
    text: str, words: Sequence[str], synonyms: Mapping[str, str]
) -> str | None:
    """Read one of our words, or a synonym of it.

    Examples
    --------
    >>> read_choice("Warmte-programma", ["RES", "warmteprogramma"], {})
    'warmteprogramma'
    >>> read_choice("TVW", ["warmteprogramma"], {"tvw": "warmteprogramma"})
    'warmteprogramma'
    """
    known = {fold(word): word for word in words}
    told = {fold(word): ours for word, ours in synonyms.items()}
    return (known | told).get(fold(text))


def read_full_day(faults: Faults, row: Row, column: str) -> str | None:
    """Read a whole date; an impossible one is said and gives `None`."""
    if not row[column]:
        return None
    day = read_day(row[column])
    if day is None or len(day) != len(A_DAY):
        faults.cell(row, column, "day", allowed=[A_DAY])
        return None
    return day


def read_places(faults: Faults, row: Row, names: Mapping[str, str]) -> tuple[str, ...]:
    """Read the subregions of a row by id or name; nothing for the provincie.

    Parameters
    ----------
    faults
        Hears of the ones that the scheme does not have; they stay as they are.
    row
        A row with a cell `subregio`.
    names
        Id → name of every subregion.
    """
    if row["subregio"].casefold() in WHOLE:
        return ()
    known = {fold(name): one for one, name in names.items()}
    known |= {fold(one): one for one in names}
    found: dict[str, None] = {}
    for part in split_list(row["subregio"]):
        place = known.get(fold(part))
        if place is None:
            faults.cell(
                row, "subregio", "subregion", value=part, allowed=names.values()
            )
        found[part if place is None else place] = None
    return tuple(found)
