"""Words that mean one of ours, as lists of projects really use them."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from itertools import product
from re import split

from pva_geo.boundaries import fold
from pva_geo.model import Energiedrager, Fase, Status
from pva_geo.projects.fields import FIELD_BY_NAME
from pva_geo.projects.kinds import Field

__all__ = [
    "Meaning",
    "holds_fasen",
    "nearest_word",
    "read_part",
    "read_word",
    "read_words",
]

Meaning = Mapping[str, str | int | float | bool]

SYNONYMS: Mapping[str, Mapping[str, Meaning]] = {
    "fase": {
        "planning": {"fase": "planuitwerking"},
        "procedure": {"fase": "planuitwerking"},
        "voorbereiding": {"fase": "planuitwerking"},
        "plan": {"fase": "planuitwerking"},
        "in voorbereiding": {"fase": "planuitwerking"},
        "uitvoering": {"fase": "realisatie"},
        "in uitvoering": {"fase": "realisatie"},
        "in aanbouw": {"fase": "realisatie"},
        "afgerond": {"fase": "gereed"},
        "in bedrijf": {"fase": "gereed"},
        "onbekend": {},
    },
    "status": {
        "voorverkenningsfase": {"status": "voorverkenning"},
        "vastgesteld in pmiek": {"status": "vastgesteld"},
        "vervalt": {"status": "vervallen"},
        "geschrapt": {"status": "vervallen"},
    },
    "energiedrager": {
        "groengas": {"energiedrager": "groen gas"},
        "biogas": {"energiedrager": "groen gas"},
        "elektra": {"energiedrager": "elektriciteit"},
        "stroom": {"energiedrager": "elektriciteit"},
        "e": {"energiedrager": "elektriciteit"},
        "w": {"energiedrager": "warmte"},
        "h2": {"energiedrager": "waterstof"},
        "gas": {"energiedrager": "aardgas"},
        "stadswarmte": {"energiedrager": "warmte"},
        "koolstofdioxide": {"energiedrager": "CO2"},
        "multi": {"energiedrager": "meerdere"},
    },
    "type": {
        "station_nieuw": {"type": "station", "ingreep": "nieuw"},
        "station_uitbreiding": {"type": "station", "ingreep": "uitbreiding"},
        "onderstation": {"type": "station"},
        "kabel": {"type": "verbinding"},
        "kabel_nieuw": {"type": "verbinding", "ingreep": "nieuw"},
        "verbinding_nieuw": {"type": "verbinding", "ingreep": "nieuw"},
        "verbinding_verzwaring": {"type": "verbinding", "ingreep": "verzwaring"},
        "leiding_warmte": {"type": "leiding"},
        "leiding_waterstof": {"type": "leiding"},
        "groengas_booster": {"type": "station"},
        "verkenning": {"type": "onderzoek", "ingreep": "verkenning"},
        # these name a group of works, of no one type
        "cluster": {},
        "programma": {},
    },
    "ingreep": {
        "nieuwbouw": {"ingreep": "nieuw"},
        "uitbreiden": {"ingreep": "uitbreiding"},
        "verzwaren": {"ingreep": "verzwaring"},
        "vervangen": {"ingreep": "vervanging"},
        "verkennen": {"ingreep": "verkenning"},
    },
    "ligging_soort": {
        "indicatief": {"ligging_soort": "indicatief tracé"},
        "trace": {"ligging_soort": "indicatief tracé"},
    },
    "pmiek_ronde": {
        "1": {"pmiek_ronde": "1.0"},
        "2": {"pmiek_ronde": "2.0"},
        "3": {"pmiek_ronde": "3.0"},
        "pmiek 1.0": {"pmiek_ronde": "1.0"},
        "pmiek 2.0": {"pmiek_ronde": "2.0"},
        "pmiek 3.0": {"pmiek_ronde": "3.0"},
    },
    "opgaven": {
        "wonen": {"opgaven": "woningbouw"},
        "woningen": {"opgaven": "woningbouw"},
        "bedrijven": {"opgaven": "bedrijventerreinen"},
        "bedrijventerrein": {"opgaven": "bedrijventerreinen"},
        "landbouw": {"opgaven": "landbouw/glastuinbouw"},
        "glastuinbouw": {"opgaven": "landbouw/glastuinbouw"},
        "duurzame opwek": {"opgaven": "opwek"},
        "voorzieningen": {"opgaven": "maatschappelijke voorzieningen"},
    },
    "nationaal_miek": {
        "ja": {"nationaal_miek": "opgenomen"},
        "geen": {"nationaal_miek": "nee"},
        "kandidaat": {"nationaal_miek": "voorgedragen"},
    },
    "orgaan": {
        "gedeputeerde staten": {"orgaan": "GS"},
        "provinciale staten": {"orgaan": "PS"},
        "college van b&w": {"orgaan": "B&W"},
        "college": {"orgaan": "B&W"},
        "energy board": {"orgaan": "energyboard"},
    },
    "rol": {
        "trekkend": {"rol": "trekker"},
        "uitvoerend": {"rol": "uitvoerder"},
        "adviserend": {"rol": "adviseur"},
    },
    "soort": {
        "hoort bij": {"soort": "onderdeel van"},
        "deel van": {"soort": "onderdeel van"},
        "hangt af van": {"soort": "afhankelijk van"},
        "voorwaardelijk voor": {"soort": "voorwaarde voor"},
    },
}
"""Field → word → what it means: values of one field or more."""

STATUS_PHRASES = {
    fold(f"{said}{pmiek}project{drager}"): {"status": status, "energiedrager": drager}
    for (said, status), pmiek, drager in product(
        (
            ("concreet", "concreet"),
            ("voorverkenning", "voorverkenning"),
            ("voorverkenningsfase", "voorverkenning"),
        ),
        ("pmiek", ""),
        (word.value for word in Energiedrager),
    )
}
"""`concreet pMIEK project elektriciteit`: status and carrier in one legend."""

FASE_ONLY = {fold(word) for word in Fase} - {fold(word) for word in Status}
STATUS_ONLY = (
    {fold(word) for word in Status} - {fold(word) for word in Fase} - {"onbekend"}
)


def read_word(field: Field, text: str) -> Meaning | None:
    """Read a word as values of one field or more.

    Returns
    -------
    mapping or None
        Field → value; empty for a known word without a value of ours; `None` for a word
        that nobody knows. Several carriers are `meerdere`, and listed beside it.

    Examples
    --------
    >>> read_word(FIELD_BY_NAME["type"], "Station_nieuw")
    {'type': 'station', 'ingreep': 'nieuw'}
    >>> read_word(FIELD_BY_NAME["energiedrager"], "elektriciteit|warmte")
    {'energiedrager': 'meerdere', 'energiedragers': 'elektriciteit|warmte'}
    """
    meaning = _meaning(field.name, text, field.allowed)
    if meaning is None and field.name == "energiedrager":
        several = read_words(FIELD_BY_NAME["energiedragers"], text)
        listed = str(several["energiedragers"]) if several else ""
        if "|" in listed:
            return {"energiedrager": "meerdere", "energiedragers": listed}
        return {"energiedrager": listed} if listed else None
    return meaning


def read_words(field: Field, text: str) -> Meaning | None:
    """Read a list of words by `|`, `;`, comma or plus; `None` when one is unknown.

    Examples
    --------
    >>> read_words(FIELD_BY_NAME["opgaven"], "wonen, industrie")
    {'opgaven': 'woningbouw|industrie'}
    """
    singular = "energiedrager" if field.name == "energiedragers" else field.name
    parts = [part.strip() for part in split(r"[|;,+\n]|\ben\b", text) if part.strip()]
    read = [_meaning(singular, part, field.allowed) for part in parts]
    if not read or any(not meaning or singular not in meaning for meaning in read):
        return None
    found = dict.fromkeys(str(meaning[singular]) for meaning in read if meaning)
    return {field.name: "|".join(found)}


def read_part(name: str, text: str, allowed: tuple[str, ...]) -> str | None:
    """Read a word that is one part of a record."""
    meaning = _meaning(name, text, allowed)
    return None if not meaning else str(meaning[name])


def nearest_word(field: str, text: str) -> str:
    """Give the allowed word that a misspelt one is nearest to; empty when none is."""
    allowed = FIELD_BY_NAME[field].allowed
    known = {fold(word): word for word in allowed}
    for word, meaning in SYNONYMS.get(field, {}).items():
        if value := meaning.get(field):
            known.setdefault(fold(word), str(value))
    near = get_close_matches(fold(text), known, n=1, cutoff=0.7)
    return known[near[0]] if near else ""


def holds_fasen(texts: list[str]) -> bool:
    """Whether a column named status holds words of the fase, as most lists do."""
    words = {fold(text) for text in texts if text}
    synonyms = {fold(word) for word in SYNONYMS["fase"]} - {"onbekend"}
    return bool(words & (FASE_ONLY | synonyms)) and not words & STATUS_ONLY


def _meaning(name: str, text: str, allowed: tuple[str, ...]) -> Meaning | None:
    return _table(name, allowed).get(fold(text))


@cache
def _table(name: str, allowed: tuple[str, ...]) -> Mapping[str, Meaning]:
    """Give folded word → meaning; the allowed words win over what others say."""
    known = {fold(word): meaning for word, meaning in SYNONYMS.get(name, {}).items()}
    phrases = STATUS_PHRASES if name == "status" else {}
    return {**known, **phrases, **{fold(word): {name: word} for word in allowed}}
