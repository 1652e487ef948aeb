"""The schema of a pMIEK project: every field once, with kind, rule, unit and headings.

Readers' checks, the template in Excel, columns of the GeoPackage, the project sheet and
`docs/projectvelden.md` are made from this table, in this order. Labels, explanations
and stored words stand in the catalogue (`field.…`, `field.….help`, `word.…`).
"""

from collections.abc import Mapping
from enum import StrEnum

from pva_geo.model import (
    Energiedrager,
    Fase,
    Ingreep,
    LiggingSoort,
    NationaalMiek,
    Opgave,
    Orgaan,
    ProjectType,
    Rol,
    Ronde,
    RuimtelijkInstrument,
    Samenhang,
    Status,
)
from pva_geo.projects.kinds import Field, Kind, Need, Part

__all__ = ["FIELDS", "FIELD_BY_NAME", "HEADINGS", "ORDERED", "PLACE_FIELDS"]


def _words(words: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


FIRST_YEAR, LAST_YEAR = 2010, 2060
"""Plans run to 2060; lists also look back to what came before the first round."""
MOST_MW, MOST_MEUR = 20_000, 50_000
"""All of the Netherlands has a peak of about 20 GW; more is a slip of the pen."""
ORDERED = (
    ("aantal_min", "aantal_max"),
    ("start_jaar", "gereed_jaar"),
    ("gereed_vroegst", "gereed_laatst"),
    ("kosten_min", "kosten_max"),
)
"""Pairs of fields of which the second is never below the first."""
UNDER_WAY = ("planuitwerking", "realisatie", "gereed")


FIELDS: tuple[Field, ...] = (
    Field(
        name="projectnummer",
        need=Need.REQUIRED,
        low=1,
        high=40,
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
        need=Need.REQUIRED,
        low=3,
        high=150,
        headings=(
            "projectnaam",
            "naam project",
            "titel",
            "project",
            "omschrijving",
            "legenda",
        ),
    ),
    Field(
        name="provincie",
        kind=Kind.PLACES,
        need=Need.WANTED,
        headings=("provincies", "pv_code"),
    ),
    Field(
        name="pmiek_ronde",
        kind=Kind.WORD,
        allowed=_words(Ronde),
        need=Need.WANTED,
        headings=("ronde",),
    ),
    Field(
        name="status",
        kind=Kind.WORD,
        allowed=_words(Status),
        need=Need.REQUIRED,
        headings=("projectstatus", "stand"),
    ),
    Field(
        name="fase",
        kind=Kind.WORD,
        allowed=_words(Fase),
        need=Need.WANTED,
        headings=("projectfase",),
    ),
    Field(
        name="energiedrager",
        kind=Kind.WORD,
        allowed=_words(Energiedrager),
        need=Need.REQUIRED,
        headings=("drager", "modaliteit", "energy carrier"),
    ),
    Field(
        name="energiedragers",
        kind=Kind.WORDS,
        allowed=tuple(
            w.value for w in Energiedrager if w is not Energiedrager.MEERDERE
        ),
        need=Need.CONDITIONAL,
        when=("energiedrager", (Energiedrager.MEERDERE.value,)),
        headings=("dragers", "modaliteiten"),
    ),
    Field(
        name="type",
        kind=Kind.WORD,
        allowed=_words(ProjectType),
        need=Need.WANTED,
        headings=("projecttype", "soort"),
    ),
    Field(name="ingreep", kind=Kind.WORD, allowed=_words(Ingreep), need=Need.WANTED),
    Field(
        name="spanningsniveau_kv",
        kind=Kind.VOLTAGE,
        unit="kV",
        need=Need.CONDITIONAL,
        when=("energiedrager", (Energiedrager.ELEKTRICITEIT.value,)),
        headings=("spanning_kv", "spanning", "spanningsniveau", "kv"),
    ),
    Field(
        name="capaciteit_mva",
        kind=Kind.DECIMAL,
        low=0,
        high=MOST_MW,
        unit="MVA",
        headings=("mva", "vermogen_mva", "capaciteit (mva)"),
    ),
    Field(
        name="capaciteit_mw",
        kind=Kind.DECIMAL,
        low=0,
        high=MOST_MW,
        unit="MW",
        headings=("mw", "capaciteit", "vermogen", "vermogen_mw", "capaciteit (mw)"),
    ),
    Field(name="aantal_min", kind=Kind.WHOLE, low=0, high=1000, headings=("aantal",)),
    Field(name="aantal_max", kind=Kind.WHOLE, low=0, high=1000),
    Field(
        name="ligging_soort",
        kind=Kind.WORD,
        allowed=_words(LiggingSoort),
        need=Need.WANTED,
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
        need=Need.WANTED,
        headings=("netbeheerder", "trekker", "partij", "initiatief"),
    ),
    Field(
        name="betrokken_partijen",
        kind=Kind.RECORDS,
        parts=(
            Part(name="partij", needed=True),
            Part(name="rol", kind=Kind.WORD, allowed=_words(Rol)),
        ),
        headings=("betrokkenen", "partijen"),
    ),
    Field(
        name="start_jaar",
        kind=Kind.YEAR,
        low=FIRST_YEAR,
        high=LAST_YEAR,
        need=Need.CONDITIONAL,
        when=("fase", UNDER_WAY),
        headings=("startjaar", "start", "start bouw", "jaar start"),
    ),
    Field(
        name="start_kwartaal",
        kind=Kind.QUARTER,
        low=1,
        high=4,
        headings=("kwartaal start",),
    ),
    Field(
        name="gereed_jaar",
        kind=Kind.YEAR,
        low=FIRST_YEAR,
        high=LAST_YEAR,
        need=Need.CONDITIONAL,
        when=("fase", UNDER_WAY),
        headings=("jaar_gepland", "gereed", "jaar gereed", "ibn", "in bedrijf", "jaar"),
    ),
    Field(
        name="gereed_kwartaal",
        kind=Kind.QUARTER,
        low=1,
        high=4,
        headings=("kwartaal gereed", "kwartaal"),
    ),
    Field(name="gereed_vroegst", kind=Kind.YEAR, low=FIRST_YEAR, high=LAST_YEAR),
    Field(name="gereed_laatst", kind=Kind.YEAR, low=FIRST_YEAR, high=LAST_YEAR),
    Field(
        name="opgaven",
        kind=Kind.WORDS,
        allowed=_words(Opgave),
        need=Need.WANTED,
        headings=("opgave",),
    ),
    Field(name="knelpunt"),
    Field(
        name="knelpunt_jaar",
        kind=Kind.YEAR,
        low=FIRST_YEAR,
        high=LAST_YEAR,
        headings=("jaar knelpunt",),
    ),
    Field(name="ruimtebeslag_m2", kind=Kind.WHOLE, low=0, high=1e9, unit="m²"),
    Field(
        name="ruimtelijk_instrument",
        kind=Kind.WORD,
        allowed=_words(RuimtelijkInstrument),
        headings=("instrument",),
    ),
    Field(
        name="kosten_min",
        kind=Kind.DECIMAL,
        low=0,
        high=MOST_MEUR,
        unit="M€",
        headings=("kosten vanaf",),
    ),
    Field(
        name="kosten_max",
        kind=Kind.DECIMAL,
        low=0,
        high=MOST_MEUR,
        unit="M€",
        headings=("kosten tot", "kosten"),
    ),
    Field(name="kosten_openbaar", kind=Kind.YES_NO),
    Field(
        name="afwegingsscores",
        kind=Kind.RECORDS,
        parts=(
            Part(name="criterium", needed=True),
            Part(name="score", kind=Kind.WHOLE, needed=True),
            Part(name="motivering"),
        ),
        headings=("scores", "afweging"),
    ),
    Field(
        name="samenhang",
        kind=Kind.RECORDS,
        parts=(
            Part(name="projectnummer", needed=True),
            Part(name="soort", kind=Kind.WORD, allowed=_words(Samenhang), needed=True),
        ),
    ),
    Field(
        name="nationaal_miek",
        kind=Kind.WORD,
        allowed=_words(NationaalMiek),
        need=Need.WANTED,
        headings=("miek", "nmiek"),
    ),
    Field(
        name="nationaal_miek_nummer",
        need=Need.CONDITIONAL,
        when=("nationaal_miek", (NationaalMiek.OPGENOMEN.value,)),
        headings=("miek-nummer", "nmiek nummer"),
    ),
    Field(
        name="investeringsplan",
        kind=Kind.RECORDS,
        parts=(
            Part(name="netbeheerder", needed=True),
            Part(name="jaar", kind=Kind.YEAR),
            Part(name="kenmerk"),
        ),
        headings=("ip",),
    ),
    Field(
        name="besluiten",
        kind=Kind.RECORDS,
        parts=(
            Part(name="orgaan", kind=Kind.WORD, allowed=_words(Orgaan), needed=True),
            Part(name="datum", kind=Kind.DAY),
            Part(name="soort"),
        ),
        headings=("besluit",),
    ),
    Field(
        name="peildatum",
        kind=Kind.DAY,
        need=Need.WANTED,
        headings=("bron_datum", "datum"),
    ),
    Field(name="bron", need=Need.WANTED, headings=("bron_titel", "bronnaam")),
    Field(name="bron_url", headings=("url", "link", "website")),
    Field(name="openbaar", kind=Kind.YES_NO, need=Need.WANTED, headings=("publiek",)),
    Field(name="opmerking", headings=("opmerkingen", "toelichting")),
)
"""Every field, in the order in which it is shown."""

PLACE_FIELDS: tuple[Field, ...] = (
    Field(
        name="gm_codes",
        kind=Kind.PLACES,
        headings=("gemeentecodes", "gemeentecode", "gm_code"),
    ),
    Field(
        name="x_rd",
        kind=Kind.DECIMAL,
        low=-10_000,
        high=310_000,
        unit="m",
        headings=("rd_x", "x-coördinaat", "x"),
    ),
    Field(
        name="y_rd",
        kind=Kind.DECIMAL,
        low=290_000,
        high=640_000,
        unit="m",
        headings=("rd_y", "y-coördinaat", "y"),
    ),
    Field(
        name="lon",
        kind=Kind.DECIMAL,
        low=2.5,
        high=7.6,
        unit="°",
        headings=("lengtegraad", "longitude", "lng"),
    ),
    Field(
        name="lat",
        kind=Kind.DECIMAL,
        low=50.5,
        high=54.5,
        unit="°",
        headings=("breedtegraad", "latitude"),
    ),
)
"""Ways to give a place beside `gemeenten` and the geometry of a spatial file."""

FIELD_BY_NAME: Mapping[str, Field] = {field.name: field for field in FIELDS}

HEADINGS: Mapping[str, tuple[str, ...]] = {
    field.name: (field.name, *field.headings) for field in (*FIELDS, *PLACE_FIELDS)
}
"""Our column → headings that mean it."""
