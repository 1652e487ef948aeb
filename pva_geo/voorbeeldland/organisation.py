"""The work organisation of voorbeeldland: parties, products, dates and sectors.

All organisations are invented; those that the country really has are named by what
they do. `organisation()` is complete; `mistaken_organisation.py` takes it apart.
"""

from dataclasses import dataclass

from pva_geo.voorbeeldland.files import Cells, csv_bytes, workbook_bytes
from pva_geo.voorbeeldland.register import NAME, SUBREGION_IDS, units

__all__ = [
    "MILESTONES",
    "ORGANISATION",
    "PLANNED_AT",
    "SERVICE_AREAS",
    "Tables",
    "organisation",
    "organisation_files",
]

ORGANISATION, SERVICE_AREAS, MILESTONES = (
    "werkorganisatie.xlsx",
    "verzorgingsgebieden.csv",
    "eigen-ijkmomenten.csv",
)
PLANNED_AT = "2026-01-01"
"""Peildatum of the planning."""
PARTIES = (
    "partij",
    "soort",
    "subregio",
    "rol",
    "discipline",
    "vertegenwoordigd_door",
    "aangeleverd",
)
PRODUCTS = (
    "ronde",
    "product",
    "subregio",
    "stand",
    "datum_gepland",
    "datum_opgeleverd",
    "datum_vastgesteld",
    "orgaan",
    "bron",
)
SECTORS = ("spoor", "subregio", "project", "rol", "stukken")
POWER, GAS, REGIONAL, LAKES = (
    "Landelijke netbeheerder",
    "Netwerkbedrijf gassen",
    "Regionale netbeheerder",
    "Netbeheer Meerstreek",
)
PLANNING = "planvorming"
BUREAU = "Regiobureau {}"
REPRESENTED = {"Dichteroog", "Zeewaan", "Schetsloo"}
"""Gemeenten for which the bureau of their subregion speaks."""
DELIVERED = {
    "Kust en Eilanden": ("2024-11-22", "2025-01-17"),
    "Middenveld": ("2024-11-15", "2025-01-24"),
    "Zuiderzoom": ("2024-11-29", "2025-01-10"),
    "Meerstreek": ("2024-11-08", "2025-01-28"),
}
"""Subregion → days on which its energievisie and its pMIEK were delivered."""
PLAN = "Plan van aanpak Voorbeeldland"
OWN_MOMENTS = (
    ("2.0", "pMIEK", "bijdragen van de subregio's", "2025-01-31", "eigen datum", PLAN),
    (
        "2.0",
        "investeringsplan",
        "ontwerp ter inzage",
        "2025-11-01",
        "globaal",
        REGIONAL,
    ),
    ("2.0", "omgevingsvisie", "vaststelling", "2026-09-15", "globaal", PLAN),
)
LINKS = (
    ("RES", "regiobureau", "RES 2.0 Voorbeeldland"),
    ("NAL", "mobiliteit", "Regionale aanpak laadinfrastructuur"),
    ("TVW", "wonen en warmte", "Warmteprogramma's van de gemeenten"),
    ("CES", "economie", "Cluster Energiestrategie Buurland en Voorbeeldland"),
    ("woningbouw", "ruimtelijke ordening", "Woondeal|Omgevingsvisie"),
    ("bedrijventerreinen", "economie", "Visie op werklocaties"),
    ("landbouw", "economie", "Gebiedsprogramma landelijk gebied"),
    ("voorzieningen", "ruimtelijke ordening", "Omgevingsvisie"),
    ("drinkwater", "waterschap", "Visie op de ondergrond"),
)
"""Track, linking role, documents; the last three are tracks of its own."""
WHERE = {
    "CES": ("Kust en Eilanden", "Zuiderzoom"),
    "drinkwater": ("Middenveld",),
}
"""Tracks that do not matter everywhere → their subregions."""
LINKED = {"drinkwater": "22", "landbouw": "4|23|D", "voorzieningen": "8|10|J"}
"""Track → projects that the table links to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The rows of the three tables, headings first."""

    parties: tuple[Cells, ...]
    """Who takes part."""
    products: tuple[Cells, ...]
    """What is due."""
    sectors: tuple[Cells, ...]
    """What is linked."""


def organisation() -> Tables:
    """Give the complete tables."""
    return Tables(
        parties=(PARTIES, *_parties()),
        products=(PRODUCTS, *_products()),
        sectors=(SECTORS, *_sectors()),
    )


def organisation_files(tables: Tables | None = None) -> dict[str, bytes]:
    """Write the tables as a workbook of three sheets, with two lists beside it.

    Parameters
    ----------
    tables
        Rows; the complete ones when left out.
    """
    rows = tables or organisation()
    sheets = {
        "partijen": rows.parties,
        "producten": rows.products,
        "sectoren": rows.sectors,
    }
    served = [
        (unit.name, LAKES if unit.subregion == "Meerstreek" else REGIONAL)
        for unit in units()
    ]
    moments = ("ronde", "product", "moment", "datum", "aard", "bron")
    return {
        ORGANISATION: workbook_bytes(sheets, title=f"Werkorganisatie {NAME}"),
        SERVICE_AREAS: csv_bytes([("gemeente", "netbeheerder"), *served]),
        MILESTONES: csv_bytes([moments, *OWN_MOMENTS]),
    }


def _parties() -> list[Cells]:
    both = "ruimtelijke ordening|energie en duurzaamheid"
    rows: list[Cells] = [
        (f"Provincie {NAME}", "provincie", "", "programmamanager", both, "", "")
    ]
    for unit in units():
        bureau = BUREAU.format(unit.subregion)
        speaker = bureau if unit.name in REPRESENTED else ""
        name, part = f"Gemeente {unit.name}", unit.subregion
        rows.append((name, "gemeente", part, "deelnemer", "ruimte", speaker, "ja"))
    rows += [
        (BUREAU.format(name), "overig", name, "regiocoördinator", "", "", "ja")
        for name in SUBREGION_IDS
    ]
    operators = {
        POWER: "landelijke netbeheerder",
        GAS: "landelijke gasnetbeheerder",
        REGIONAL: "netbeheerder",
    }
    rows += [
        (name, kind, "", "deelnemer", PLANNING, "", "")
        for name, kind in operators.items()
    ]
    rows.append((LAKES, "netbeheerder", "Meerstreek", "deelnemer", PLANNING, "", "ja"))
    rows.append((f"RES {NAME}", "RES-regio", "", "adviseur", "", "", ""))
    rows.append(("Warmtebedrijf", "overig", "", "adviseur", "", "", ""))
    return rows


def _products() -> list[Cells]:
    """Give what was delivered in time, and what is still to come."""
    rows: list[Cells] = []
    plan = ("2.0", "plan van aanpak", "", "vastgesteld")
    rows.append((*plan, "", "2023-12-08", "2023-12-19", "GS", PLAN))
    for name, (vision, pmiek) in DELIVERED.items():
        due = ("2024-12-01", vision, "", "", PLAN)
        rows.append(("2.0", "energievisie", name, "opgeleverd", *due))
        rows.append(("2.0", "pMIEK", name, "opgeleverd", "", pmiek, "", "", PLAN))
        later = ("2026-06-30", "", "", "", PLAN)
        rows.append(("2.0", "uitvoeringsaanpak", name, "in bewerking", *later))
    adopted = ("2025-03-25", "GS", PLAN)
    whole = ("2.0", "energievisie", "", "vastgesteld", "2025-04-01", "2025-02-28")
    rows += [
        (*whole, *adopted),
        ("2.0", "pMIEK", "", "vastgesteld", "", "2025-01-30", *adopted),
    ]
    return rows


def _sectors() -> list[Cells]:
    everywhere = tuple(SUBREGION_IDS)
    return [
        (
            track,
            "|".join(WHERE.get(track, everywhere)),
            LINKED.get(track, ""),
            role,
            documents,
        )
        for track, role, documents in LINKS
    ]
