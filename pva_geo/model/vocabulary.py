"""Fixed vocabularies: codes, and the words that a field allows.

Words of the programme follow the *Handreiking plan van aanpak tweede ronde* (2023)
and the phases of the MIRT project sheets; they are stored in Dutch, as the register
writes them.
"""

from enum import StrEnum
from typing import NewType

__all__ = [
    "INSIDE_BUT_UNASSIGNED",
    "OUTSIDE",
    "RESERVED_IDS",
    "Basis",
    "Energiedrager",
    "Fase",
    "Gemeentecode",
    "Ingreep",
    "LiggingSoort",
    "NationaalMiek",
    "Opgave",
    "Orgaan",
    "ProjectType",
    "Provinciecode",
    "Rol",
    "Ronde",
    "RuimtelijkInstrument",
    "Samenhang",
    "SchemeKind",
    "Status",
    "SubregionId",
]

Gemeentecode = NewType("Gemeentecode", str)
"""CBS code of a gemeente, text with its zeros: `GM0014`."""
Provinciecode = NewType("Provinciecode", str)
"""CBS code of a provincie: `PV30`."""
SubregionId = NewType("SubregionId", str)
"""Identifier of a subregion within one scheme; its name where no id is given."""

OUTSIDE = SubregionId("buiten-provincie")
"""Subregion id of the share of a project that lies outside the provincie."""
INSIDE_BUT_UNASSIGNED = SubregionId("niet-toegewezen")
"""Subregion id of the share inside the provincie that no subregion holds."""
RESERVED_IDS = frozenset({OUTSIDE, INSIDE_BUT_UNASSIGNED})


class SchemeKind(StrEnum):
    """How a scheme is written down."""

    TABLE = "table"
    POLYGONS = "polygons"


class Basis(StrEnum):
    """What a share of a project rests on."""

    POINT = "punt"
    LENGTH = "lengte"
    AREA = "oppervlakte"
    GEMEENTEN = "gemeenten"
    NONE = "geen"


class Energiedrager(StrEnum):
    """Energy carrier."""

    ELEKTRICITEIT = "elektriciteit"
    WARMTE = "warmte"
    WATERSTOF = "waterstof"
    GROEN_GAS = "groen gas"
    AARDGAS = "aardgas"
    CO2 = "CO2"
    MEERDERE = "meerdere"


class Status(StrEnum):
    """How firm a project is in the programme."""

    KANDIDAAT = "kandidaat"
    VOORVERKENNING = "voorverkenning"
    CONCREET = "concreet"
    VASTGESTELD = "vastgesteld"
    VERVALLEN = "vervallen"
    ONBEKEND = "onbekend"


class Fase(StrEnum):
    """How far the work on a project is."""

    VOORVERKENNING = "voorverkenning"
    VERKENNING = "verkenning"
    PLANUITWERKING = "planuitwerking"
    REALISATIE = "realisatie"
    GEREED = "gereed"


class ProjectType(StrEnum):
    """What is built."""

    STATION = "station"
    VERBINDING = "verbinding"
    LEIDING = "leiding"
    WARMTENET = "warmtenet"
    CONVERSIE = "conversie"
    OPSLAG = "opslag"
    AANLANDING = "aanlanding"
    ONDERZOEK = "onderzoek"


class Ingreep(StrEnum):
    """What is done to it."""

    NIEUW = "nieuw"
    UITBREIDING = "uitbreiding"
    VERZWARING = "verzwaring"
    VERVANGING = "vervanging"
    VERKENNING = "verkenning"


class LiggingSoort(StrEnum):
    """How exact the place of a project is."""

    EXACT = "exact"
    INDICATIEF_TRACE = "indicatief tracé"
    ZOEKGEBIED = "zoekgebied"
    VOEDINGSGEBIED = "voedingsgebied"
    ONBEKEND = "onbekend"


class Ronde(StrEnum):
    """Round of the two-yearly programme."""

    EEN = "1.0"
    TWEE = "2.0"
    DRIE = "3.0"


class Opgave(StrEnum):
    """Task that a project serves."""

    WONINGBOUW = "woningbouw"
    GEBOUWDE_OMGEVING = "gebouwde omgeving"
    BEDRIJVENTERREINEN = "bedrijventerreinen"
    INDUSTRIE = "industrie"
    MOBILITEIT = "mobiliteit"
    LANDBOUW = "landbouw/glastuinbouw"
    OPWEK = "opwek"
    VOORZIENINGEN = "maatschappelijke voorzieningen"


class RuimtelijkInstrument(StrEnum):
    """Instrument of the Omgevingswet by which a project gets its place."""

    OMGEVINGSPLAN = "omgevingsplan"
    PROJECTBESLUIT = "projectbesluit"
    OMGEVINGSVERGUNNING = "omgevingsvergunning"
    GEEN = "geen"
    ONBEKEND = "onbekend"


class NationaalMiek(StrEnum):
    """Whether a project is in the national programme too."""

    NEE = "nee"
    VOORGEDRAGEN = "voorgedragen"
    OPGENOMEN = "opgenomen"


class Rol(StrEnum):
    """What a party does in a project."""

    TREKKER = "trekker"
    UITVOERDER = "uitvoerder"
    BEVOEGD_GEZAG = "bevoegd gezag"
    ADVISEUR = "adviseur"
    GEBRUIKER = "gebruiker"


class Samenhang(StrEnum):
    """How one project is tied to another."""

    VOORWAARDE_VOOR = "voorwaarde voor"
    AFHANKELIJK_VAN = "afhankelijk van"
    ALTERNATIEF_VOOR = "alternatief voor"
    ONDERDEEL_VAN = "onderdeel van"


class Orgaan(StrEnum):
    """Who took a decision."""

    GS = "GS"
    PS = "PS"
    BENW = "B&W"
    ENERGYBOARD = "energyboard"
    NETBEHEERDER = "netbeheerder"
