"""The work organisation of voorbeeldland with one of every PART, PLAN and SECT mistake.

The scheme beside it is sound, so that nothing else is found.
"""

from collections.abc import Callable, Sequence

from pva_geo.model import Check
from pva_geo.voorbeeldland.files import Cells
from pva_geo.voorbeeldland.mistakes import Planted
from pva_geo.voorbeeldland.organisation import (
    GAS,
    LAKES,
    ORGANISATION,
    PLANNING,
    Tables,
    organisation,
)
from pva_geo.voorbeeldland.register import NAME

__all__ = ["mistaken_organisation"]

Key = tuple[str, str]
"""What a row is told by: its first two words."""
LEFT_OUT = ("CES", "landbouw", "voorzieningen")
"""A track of the handreiking, and those that link projects that are listed no more."""
NOT_A_PLACE, NO_PROJECT = "Gemeente Nergensdorp", "99"


def mistaken_organisation() -> tuple[Tables, tuple[Planted, ...]]:
    """Write the three tables with the mistakes in them, and say what is planted."""
    sound = organisation()
    parties, in_parties = _parties(sound.parties)
    products, in_products = _products(sound.products)
    sectors, in_sectors = _sectors(sound.sectors)
    tables = Tables(parties=parties, products=products, sectors=sectors)
    return tables, (*in_parties, *in_products, *in_sectors)


def _parties(sound: Sequence[Cells]) -> tuple[tuple[Cells, ...], list[Planted]]:
    left_out = {"Gemeente Nimmerdal", GAS, LAKES, f"RES {NAME}"}
    kept = [list(row) for row in sound if row[0] not in left_out]
    for row in kept:
        # nobody brings the plans of the grid
        row[4] = "" if row[4] == PLANNING else row[4]
    _change(kept, "Regiobureau Zuiderzoom", 3, "deelnemer")
    late = _change(kept, "Regiobureau Middenveld", 6, "nee")
    unknown: list[object] = [
        NOT_A_PLACE,
        "gemeente",
        "Middenveld",
        "deelnemer",
        "",
        "",
        "",
    ]
    rows: list[list[object]] = [*kept, unknown]
    return tuple(tuple(row) for row in rows), [
        _planted(Check.GEMEENTE_ABSENT, concerns=("GM9022",)),
        _planted(Check.PARTY_ABSENT),
        _planted(Check.OPERATOR_ABSENT, concerns=("MS",)),
        _planted(Check.COORDINATOR_ABSENT, concerns=("ZZ",)),
        _planted(Check.NOT_DELIVERED, late, concerns=("MV",)),
        _planted(Check.DISCIPLINE_ABSENT),
        _planted(Check.RES_REGION_ABSENT),
        _planted(Check.BAD_PARTY, len(rows)),
    ]


def _products(sound: Sequence[Cells]) -> tuple[tuple[Cells, ...], list[Planted]]:
    gone = ("uitvoeringsaanpak", "Middenveld")
    rows = [list(row) for row in sound if (row[1], row[2]) != gone]
    where: Callable[[str, str], int] = lambda product, place: next(  # noqa: E731 - one use
        number
        for number, row in enumerate(rows)
        if (row[1], row[2]) == (product, place)
    )
    changes: dict[Check, tuple[Key, dict[int, str], str]] = {
        Check.TOO_LATE: (("pMIEK", "Meerstreek"), {3: "in bewerking", 5: ""}, "MS"),
        Check.DELIVERED_LATE: (("pMIEK", "Zuiderzoom"), {5: "2025-03-18"}, "ZZ"),
        Check.DATE_PASSED: (
            ("uitvoeringsaanpak", "Kust en Eilanden"),
            {4: "2025-10-01"},
            "KE",
        ),
        Check.AFTER_DATE: (("energievisie", "Middenveld"), {5: "2024-12-20"}, "MV"),
        Check.BAD_PRODUCT: (("energievisie", "Zuiderzoom"), {5: "31-02-2025"}, ""),
        Check.UNDATED: (("uitvoeringsaanpak", "Zuiderzoom"), {4: ""}, "ZZ"),
    }
    planted = [_planted(Check.PRODUCT_MISSING, concerns=("MV",))]
    for check, (key, cells, place) in changes.items():
        number = where(*key)
        for column, text in cells.items():
            rows[number][column] = text
        concerns = (place,) if place else ()
        planted.append(_planted(check, number + 1, concerns=concerns))
    return tuple(tuple(row) for row in rows), planted


def _sectors(sound: Sequence[Cells]) -> tuple[tuple[Cells, ...], list[Planted]]:
    rows = [list(row) for row in sound if row[0] not in LEFT_OUT]
    for row in rows[1:]:
        row[1] = str(row[1]).replace("|Meerstreek", "")
    unpinned = _change(rows, "NAL", 3, "")
    unknown = _change(rows, "drinkwater", 2, NO_PROJECT)
    return tuple(tuple(row) for row in rows), [
        _planted(Check.TRACK_UNLINKED),
        _planted(Check.PIN_ABSENT, unpinned),
        _planted(Check.SUBREGION_UNLINKED, concerns=("MS",)),
        _planted(Check.PROJECTS_UNLINKED),
        _planted(Check.BAD_LINK, unknown),
    ]


def _change(rows: Sequence[list[object]], key: str, column: int, text: str) -> int:
    """Write a cell otherwise, and give its row as a spreadsheet shows it."""
    number = next(n for n, row in enumerate(rows) if row[0] == key)
    rows[number][column] = text
    return number + 1


def _planted(
    check: Check, row: int | None = None, *, concerns: tuple[str, ...] = ()
) -> Planted:
    rows = () if row is None else (row,)
    return Planted(check=check, source=ORGANISATION, rows=rows, concerns=concerns)
