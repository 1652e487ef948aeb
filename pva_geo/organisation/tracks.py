"""Names of sector tracks, in the words that people use for them."""

from collections.abc import Mapping

from pva_geo.model import Track
from pva_geo.organisation.tables import read_choice

__all__ = ["track_of"]

TRACKS: Mapping[str, str] = {
    "regionale energiestrategie": Track.RES,
    "ral": Track.NAL,
    "nal/ral": Track.NAL,
    "laadinfrastructuur": Track.NAL,
    "tvw": Track.HEAT,
    "transitievisie warmte": Track.HEAT,
    "warmte": Track.HEAT,
    "cluster energiestrategie": Track.CES,
    "industrie": Track.CES,
    "wonen": Track.HOUSING,
    "housing": Track.HOUSING,
    "bedrijventerrein": Track.BUSINESS,
    "business parks": Track.BUSINESS,
}


def track_of(text: str) -> str:
    """Give the track that a word means; a word that we do not know is its own.

    Examples
    --------
    >>> str(track_of("Transitievisie warmte")), track_of("drinkwater")
    ('warmteprogramma', 'drinkwater')
    """
    return read_choice(text, list(Track), TRACKS) or text
