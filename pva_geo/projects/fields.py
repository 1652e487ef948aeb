"""The schema of a pMIEK project: every field once, with kind, rule, unit and headings.

Readers' checks, workbook, GeoPackage and project sheet are made from this table, in
this order. Labels and stored words stand in the catalogue (`field.…`, `word.…`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pva_geo.model import (
    Energiedrager,
    Fase,
    Ingreep,
    LiggingSoort,
    ProjectType,
    Status,
)

__all__ = ["FIELDS", "FIELD_BY_NAME", "HEADINGS", "Field", "Kind"]


class Kind(StrEnum):
    """How the value of a field is written."""

    TEXT = "text"
    WORD = "word"
    WHOLE = "whole"
    DECIMAL = "decimal"
    YEAR = "year"
    VOLTAGE = "voltage"
    DAY = "day"
    YES_NO = "yes-no"
    PLACES = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a project."""

    name: str
    """Column in our own files."""
    kind: Kind = Kind.TEXT
    """How its values are written."""
    allowed: tuple[str, ...] = ()
    """Words, for a field of words."""
    low: float | None = None
    """Least value, for numbers."""
    high: float | None = None
    """Greatest value, for numbers."""
    unit: str | None = None
    """Unit of numbers."""
    required: bool = False
    """Whether an empty cell is an error."""
    wanted: bool = False
    """Whether a missing column is said."""
    headings: tuple[str, ...] = ()
    """Other headings that mean it."""


def _words(words: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


FIELDS: tuple[Field, ...] = (
    Field(
        name="projectnummer",
        required=True,
        headings=(
            "project_id",
            "nummer",
            "projectnr",
            "nr",
            "id project",
            "code project",
        ),
    ),
    Field(
        name="naam",
        required=True,
        headings=("projectnaam", "naam project", "titel", "project"),
    ),
    Field(name="provincie", kind=Kind.PLACES, headings=("provincies", "pv_code")),
    Field(
        name="pmiek_ronde",
        allowed=("1.0", "2.0", "3.0"),
        kind=Kind.WORD,
        wanted=True,
        headings=("ronde",),
    ),
    Field(
        name="status",
        kind=Kind.WORD,
        allowed=_words(Status),
        required=True,
        headings=("projectstatus", "stand"),
    ),
    Field(
        name="fase",
        kind=Kind.WORD,
        allowed=_words(Fase),
        wanted=True,
        headings=("projectfase",),
    ),
    Field(
        name="energiedrager",
        kind=Kind.WORD,
        allowed=_words(Energiedrager),
        required=True,
        headings=("drager", "modaliteit", "energy carrier"),
    ),
    Field(
        name="type",
        kind=Kind.WORD,
        allowed=_words(ProjectType),
        wanted=True,
        headings=("projecttype", "soort"),
    ),
    Field(name="ingreep", kind=Kind.WORD, allowed=_words(Ingreep), wanted=True),
    Field(
        name="spanningsniveau_kv",
        kind=Kind.VOLTAGE,
        unit="kV",
        headings=("spanning_kv", "spanning", "spanningsniveau", "kv"),
    ),
    Field(
        name="capaciteit_mva",
        kind=Kind.DECIMAL,
        low=0,
        unit="MVA",
        headings=("mva", "vermogen_mva"),
    ),
    Field(
        name="capaciteit_mw",
        kind=Kind.DECIMAL,
        low=0,
        unit="MW",
        headings=("mw", "capaciteit", "vermogen", "vermogen_mw"),
    ),
    Field(name="aantal_min", kind=Kind.WHOLE, low=0),
    Field(name="aantal_max", kind=Kind.WHOLE, low=0),
    Field(
        name="ligging_soort",
        kind=Kind.WORD,
        allowed=_words(LiggingSoort),
        wanted=True,
        headings=("soort ligging", "nauwkeurigheid ligging"),
    ),
    Field(
        name="gemeenten",
        kind=Kind.PLACES,
        headings=("gemeente", "gemeentenaam", "gemeentenamen"),
    ),
    Field(name="hoofdsubregio", headings=("trekker subregio", "subregio")),
    Field(
        name="initiatiefnemer",
        wanted=True,
        headings=("netbeheerder", "trekker", "partij", "initiatief"),
    ),
    Field(name="betrokken_partijen", headings=("betrokkenen", "partijen")),
    Field(
        name="start_jaar",
        kind=Kind.YEAR,
        low=2010,
        high=2060,
        headings=("startjaar", "start"),
    ),
    Field(
        name="gereed_jaar",
        kind=Kind.YEAR,
        low=2010,
        high=2060,
        headings=("jaar_gepland", "gereed", "jaar gereed", "ibn", "in bedrijf", "jaar"),
    ),
    Field(name="gereed_vroegst", kind=Kind.YEAR, low=2010, high=2060),
    Field(name="gereed_laatst", kind=Kind.YEAR, low=2010, high=2060),
    Field(name="opgaven", wanted=True, headings=("opgave",)),
    Field(name="knelpunt"),
    Field(name="ruimtebeslag_m2", kind=Kind.WHOLE, low=0, unit="m²"),
    Field(name="ruimtelijk_instrument"),
    Field(
        name="kosten_min",
        kind=Kind.DECIMAL,
        low=0,
        unit="M€",
        headings=("kosten vanaf",),
    ),
    Field(
        name="kosten_max",
        kind=Kind.DECIMAL,
        low=0,
        unit="M€",
        headings=("kosten tot", "kosten"),
    ),
    Field(name="kosten_openbaar", kind=Kind.YES_NO),
    Field(name="samenhang"),
    Field(name="nationaal_miek", wanted=True, headings=("miek", "nmiek")),
    Field(name="investeringsplan"),
    Field(name="besluiten"),
    Field(
        name="peildatum", kind=Kind.DAY, wanted=True, headings=("bron_datum", "datum")
    ),
    Field(name="bron", wanted=True, headings=("bron_titel", "bronnaam")),
    Field(name="bron_url", headings=("url", "link", "website")),
    Field(name="openbaar", kind=Kind.YES_NO, wanted=True, headings=("publiek",)),
    Field(name="opmerking", headings=("opmerkingen", "toelichting")),
)
"""Every field, in the order in which it is shown."""

FIELD_BY_NAME: Mapping[str, Field] = {field.name: field for field in FIELDS}

HEADINGS: Mapping[str, tuple[str, ...]] = {
    **{field.name: (field.name, *field.headings) for field in FIELDS},
    "gm_codes": ("gm_codes", "gemeentecodes", "gemeentecode", "gm_code"),
    "x_rd": ("x_rd", "rd_x", "x-coördinaat", "x"),
    "y_rd": ("y_rd", "rd_y", "y-coördinaat", "y"),
    "lon": ("lon", "lengtegraad", "longitude", "lng"),
    "lat": ("lat", "breedtegraad", "latitude"),
}
"""Our column → headings that mean it; beside the fields, the ways to give a place."""
