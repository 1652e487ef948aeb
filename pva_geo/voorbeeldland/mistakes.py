"""What is planted in the workspaces of mistakes, and the table with every DEF mistake.

`AGG-01` cannot be planted: it would say that our own sums differ, and no input makes
them do so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pva_geo.model import Check
from pva_geo.voorbeeldland.register import units

__all__ = ["Planted", "mistaken_table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One mistake, made on purpose."""

    check: Check
    """The check that has to find it."""
    source: str
    """File that it stands in."""
    rows: tuple[int, ...] = ()
    """Rows as a spreadsheet shows them; none for what is left out or drawn."""
    concerns: tuple[str, ...] = ()
    """Gemeenten, subregions or projects that it concerns, in the order of a finding."""


HEADING = ("gemeentecode", "gemeente", "subregio")
LEFT_OUT = "GM9023"
CHANGED: dict[str, tuple[Check, tuple[str, str, str]]] = {
    "GM9013": (Check.MENDED_CODE, ("9013", "Ginderwijk", "Zuiderzoom")),
    "GM9015": (Check.SCATTERED, ("GM9015", "Proefbroek", "Meerstreek")),
    "GM9018": (Check.NAME_MISMATCH, ("GM9018", "Denkloo", "Meerstreek")),
    "GM9019": (Check.SIMILAR_NAMES, ("GM9019", "Luchtkastel", "Meerstreeck")),
}
"""Rows of the sound table that are written otherwise."""
ADDED: Sequence[tuple[Check, tuple[str, str, str]]] = (
    (Check.ASSIGNED_TWICE, ("GM9010", "Legendijk", "Zuiderzoom")),
    (Check.UNKNOWN_CODE, ("GM9301", "Luchtspiegel", "Kust en Eilanden")),
    (Check.ABOLISHED_CODE, ("GM9201", "Oud-Verzinsel", "Middenveld")),
    (Check.OTHER_PROVINCIE, ("GM9103", "Elderswaard", "Zuiderzoom")),
    (Check.REPEATED_ROW, ("GM9021", "Mythum", "Meerstreek")),
    (Check.BLANK_SUBREGION, ("GM9024", "Spiegelrade", "")),
    (Check.NOT_YET, ("GM9202", "Groot-Gissingen", "Kust en Eilanden")),
    (Check.IGNORED_ROW, ("Totaal", "25 gemeenten", "")),
)
"""Rows below the sound table."""
WITH_FIRST = (Check.ASSIGNED_TWICE, Check.REPEATED_ROW)
"""Their findings rest on the row above as well."""
WITHOUT_ROW = (Check.SCATTERED,)
"""Found in the land, not in a row."""

Row = tuple[str, str, str]


def mistaken_table(source: str) -> tuple[list[Row], tuple[Planted, ...]]:
    """Write the table of the four subregions with one of every DEF mistake in it.

    Parameters
    ----------
    source
        Name that the file will have.

    Returns
    -------
    tuple
        Rows, headings first, and what is planted. `COV-04` is among it: a whole
        gemeente of the wrong subregion.
    """
    sound = [unit for unit in units() if unit.code != LEFT_OUT]
    kept = [
        CHANGED[unit.code][1]
        if unit.code in CHANGED
        else (unit.code, unit.name, unit.subregion)
        for unit in sound
    ]
    rows = [HEADING, *kept, *(row for _, row in ADDED)]
    row_of = {unit.code: number for number, unit in enumerate(sound, start=2)}
    planted = [
        Planted(check=Check.UNASSIGNED, source=source, concerns=(LEFT_OUT,)),
        *_changed(row_of, source),
        *_added(row_of, source, len(kept) + 2),
    ]
    return rows, tuple(planted)


def _changed(row_of: dict[str, int], source: str) -> Iterable[Planted]:
    for code, (check, _) in CHANGED.items():
        rows = () if check in WITHOUT_ROW else (row_of[code],)
        concerns = () if check is Check.SIMILAR_NAMES else (code,)
        yield Planted(check=check, source=source, rows=rows, concerns=concerns)


def _added(row_of: dict[str, int], source: str, start: int) -> Iterable[Planted]:
    for number, (check, (code, *_)) in enumerate(ADDED, start=start):
        rows = (row_of[code], number) if check in WITH_FIRST else (number,)
        known = check not in (Check.UNKNOWN_CODE, Check.IGNORED_ROW)
        concerns = (code,) if known else ()
        yield Planted(check=check, source=source, rows=rows, concerns=concerns)
