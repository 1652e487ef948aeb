"""Words that mean one of ours, as lists of projects really use them."""

from collections.abc import Mapping

from pva_geo.boundaries import fold
from pva_geo.model import Fase, Status
from pva_geo.projects.fields import FIELD_BY_NAME

__all__ = ["holds_fasen", "read_word"]

Meaning = Mapping[str, str]

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
        "verzwaren": {"ingreep": "verzwaring"},
    },
    "ligging_soort": {
        "indicatief": {"ligging_soort": "indicatief tracé"},
        "trace": {"ligging_soort": "indicatief tracé"},
    },
    "pmiek_ronde": {
        "1": {"pmiek_ronde": "1.0"},
        "2": {"pmiek_ronde": "2.0"},
        "3": {"pmiek_ronde": "3.0"},
    },
}
"""Field → word → what it means: values of one field or more."""

FASE_ONLY = {fold(word) for word in Fase} - {fold(word) for word in Status}
STATUS_ONLY = (
    {fold(word) for word in Status} - {fold(word) for word in Fase} - {"onbekend"}
)


def read_word(field: str, text: str, own: Mapping[str, str]) -> Meaning | None:
    """Read a word as values of one field or more.

    Parameters
    ----------
    field
        Name of a field of words.
    text
        What the cell holds.
    own
        Words of the sender's own → ours, which win.

    Returns
    -------
    mapping or None
        Field → value; empty for a known word without a value of ours; `None` for a word
        that nobody knows.

    Examples
    --------
    >>> read_word("type", "Station_nieuw", {})
    {'type': 'station', 'ingreep': 'nieuw'}
    """
    key = fold(text)
    mine = {fold(word): value for word, value in own.items()}
    wanted = fold(mine.get(key, text))
    for allowed in FIELD_BY_NAME[field].allowed:
        if fold(allowed) == wanted:
            return {field: allowed}
    known = {fold(word): meaning for word, meaning in SYNONYMS.get(field, {}).items()}
    return known.get(wanted)


def holds_fasen(texts: list[str], own: Mapping[str, str]) -> bool:
    """Whether a column named status holds words of the fase, as most lists do."""
    mine = {fold(word): value for word, value in own.items()}
    words = {fold(mine.get(fold(text), text)) for text in texts if text}
    synonyms = {fold(word) for word in SYNONYMS["fase"]} - {"onbekend"}
    return bool(words & (FASE_ONLY | synonyms)) and not words & STATUS_ONLY
