"""Tables of a small work organisation: two subregions of Zeeland, made by hand."""

import csv
from collections.abc import Mapping, Sequence
from functools import cache
from io import StringIO
from pathlib import Path

from pva_geo.boundaries import select_provincie
from pva_geo.gazetteer import Gazetteer
from pva_geo.model import Area, Source
from pva_geo.organisation import Row, Table
from pva_geo.sources import read_boundaries

__all__ = [
    "NAMES",
    "NORTH",
    "gazetteer",
    "parties",
    "table",
    "write_csv",
    "write_rows",
    "zeeland",
    "zeeland_workspace",
]

NAMES = {"N": "Noord", "Z": "Zuid"}
"""Id → name of the subregions."""
NORTH = ("Schouwen-Duiveland", "Noord-Beveland", "Tholen")


@cache
def zeeland() -> Area:
    return select_provincie(read_boundaries(), "Zeeland")


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.of(zeeland(), read_boundaries())


def table(*rows: Mapping[str, str]) -> Table:
    """Make a table as the reader gives it; the first row is row 2."""
    headings = {name: name for row in rows for name in row}
    numbered = [
        Row(number=number, cells=cells) for number, cells in enumerate(rows, start=2)
    ]
    source = Source(role="parties", name="tabel.csv", rows=len(rows))
    return Table(source=source, headings=headings, rows=tuple(numbered))


def parties() -> list[dict[str, str]]:
    """Give a complete table of parties: nobody is missing."""
    rows = [
        party("Provincie Zeeland", "provincie", discipline="ruimte|energie"),
        party("TenneT", "landelijke netbeheerder", discipline="planvorming"),
        party("Gasunie", "gasunie"),
        party("Stedin", "netbeheerder"),
        party("RES Zeeland", "RES-regio"),
    ]
    for name in zeeland().units["gemeente"]:
        place = "N" if name in NORTH else "Z"
        rows.append(party(f"Gemeente {name}", "gemeente", subregio=place))
    own = {"rol": "regiocoördinator", "aangeleverd": "ja"}
    rows += [party(f"Bureau {one}", "overig", subregio=one, **own) for one in NAMES]
    return rows


def party(name: str, kind: str, **cells: str) -> dict[str, str]:
    return {"partij": name, "soort": kind, **cells}


def zeeland_workspace(folder: Path, **sections: str) -> Path:
    """Lay out Zeeland in two subregions, with more sections of `pva.toml`."""
    rows = [
        (code, NAMES["N" if name in NORTH else "Z"], "N" if name in NORTH else "Z")
        for code, name in zip(
            zeeland().units["gemeentecode"], zeeland().units["gemeente"], strict=True
        )
    ]
    write_csv(
        folder / "indeling.csv", [("gemeentecode", "subregio", "subregion_id"), *rows]
    )
    more = "".join(f"[{name}]\n{text}\n" for name, text in sections.items())
    text = f'[provincie]\nname = "Zeeland"\n[scheme]\nfile = "indeling.csv"\n{more}'
    (folder / "pva.toml").write_text(text, encoding="utf-8")
    return folder


def write_csv(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def write_rows(path: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    """Write rows of cells under the headings that occur."""
    headings = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[row.get(name, "") for name in headings] for row in rows]
    return write_csv(path, [headings, *cells])
