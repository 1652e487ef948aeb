"""Which heading of a list is which of our columns, and what travels along unread."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from pva_geo.boundaries import fold
from pva_geo.projects.fields import FIELD_BY_NAME, FIELDS, HEADINGS
from pva_geo.projects.kinds import Kind
from pva_geo.projects.literals import has_decimal_points
from pva_geo.projects.values import EMPTY

__all__ = ["OWN_COLUMNS", "Cells", "read_cells"]

OWN_COLUMNS = frozenset({*FIELD_BY_NAME, "project_id", "source", "row", "geometry"})
"""Names that unknown columns cannot have."""
DECIMALS = frozenset(field.name for field in FIELDS if field.kind is Kind.DECIMAL)
PART_OF_NOTHING = ("row", "geometry")
ASIDE = re.compile(
    r"\s*[(\[](?!\s*(?:mva|mw|kv|m€|mln|m2|m²|rd|\d+\)))[^)\]]*[)\]]|\s*\*$",
    re.IGNORECASE,
)
"""What a heading says beside its word, unless that is a unit: `Naam (verplicht)`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """The cells of a delivery under our own names."""

    heading_of: dict[str, str]
    """Our column → heading in the list."""
    texts: dict[str, list[str]]
    """Our column → cells, stripped; empty text where nothing stands."""
    pointed: frozenset[str]
    """Our columns in which a point can only be a decimal one."""
    fallen_back: int
    """Rows whose name stands in another column than the first that may hold it."""
    emptied: int
    """Cells that said that they hold nothing (`-`, `n.v.t.`)."""

    def of(self, places: Sequence[int]) -> "Cells":
        """Give the cells of some of the rows."""
        texts = {
            ours: [cells[place] for place in places]
            for ours, cells in self.texts.items()
        }
        return replace(self, texts=texts)


def read_cells(rows: pd.DataFrame, columns: Mapping[str, str]) -> Cells:
    """Match headings to our columns and take their cells.

    Parameters
    ----------
    rows
        All values as text under the sender's headings.
    columns
        Heading → our column, as the user says; this wins over the synonyms.
    """
    headings = [str(name) for name in rows.columns if name not in PART_OF_NOTHING]
    heading_of = _match(headings, columns)
    texts, emptied = {}, 0
    for ours, heading in heading_of.items():
        cells = [str(value).strip() for value in rows[heading].tolist()]
        if not EMPTY.isdisjoint({cell.casefold() for cell in set(cells)}):
            bare = ["" if cell.casefold() in EMPTY else cell for cell in cells]
            emptied += cells.count("") - bare.count("")
            cells = bare
        texts[ours] = cells
    fallen_back = _fall_back(rows, heading_of, texts)
    return Cells(
        heading_of=heading_of,
        texts=texts,
        pointed=frozenset(
            ours
            for ours, cells in texts.items()
            if ours in DECIMALS and has_decimal_points(set(cells))
        ),
        fallen_back=fallen_back,
        emptied=-emptied,
    )


def _match(headings: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Tell which heading is which column: the user's word, then the known synonyms."""
    bare = {fold(ASIDE.sub("", heading)): heading for heading in reversed(headings)}
    folded = bare | {fold(heading): heading for heading in reversed(headings)}
    found = {
        ours: folded[fold(heading)]
        for heading, ours in columns.items()
        if fold(heading) in folded
    }
    for ours, synonyms in HEADINGS.items():
        for synonym in synonyms:
            heading = folded.get(fold(synonym))
            if ours not in found and heading and heading not in found.values():
                found[ours] = heading
    return found


def _fall_back(
    rows: pd.DataFrame, heading_of: Mapping[str, str], texts: dict[str, list[str]]
) -> int:
    """Take a name from the next column that may hold it where the first is empty."""
    if "naam" not in texts:
        return 0
    names, used = texts["naam"], set(heading_of.values())
    wanted = {fold(synonym) for synonym in HEADINGS["naam"]}
    taken = 0
    for heading in rows.columns:
        if heading in used or fold(str(heading)) not in wanted:
            continue
        for place, value in enumerate(rows[heading]):
            if not names[place] and (text := str(value).strip()):
                names[place] = text
                taken += 1
    return taken
