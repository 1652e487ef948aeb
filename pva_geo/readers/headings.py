"""Which column is which: headings of tables and layers, in the words people use."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pva_geo.boundaries import fold
from pva_geo.errors import DefinitionError

__all__ = [
    "SCHEME_HEADINGS",
    "find_header",
    "match_headings",
    "match_loosely",
    "require_given",
    "shown_headings",
]

SCHEME_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": (
        "gemeentecode",
        "gm_code",
        "code gemeente",
        "gemeente code cbs",
        "gemcode",
        "statcode",
        "cbs-code",
        "cbs code gemeente",
        "gwb_code",
        "gemeentenummer",
        "municipality code",
        "code",
    ),
    "gemeente": (
        "gemeente",
        "gemeentenaam",
        "naam gemeente",
        "naam van de gemeente",
        "gm_naam",
        "gemnaam",
        "statnaam",
        "municipality",
        "naam",
    ),
    "subregion_id": (
        "subregion_id",
        "subregio_id",
        "subregio_code",
        "code subregio",
        "deelregiocode",
        "regiocode",
        "es_code",
        "veiligheidsregiocode",
        "vr_code",
        "coropcode",
        "arbeidsmarktregiocode",
    ),
    "subregio": (
        "subregio",
        "subregion",
        "subregionaam",
        "naam subregio",
        "deelregio",
        "naam deelregio",
        "deelgebied",
        "regio",
        "regionaam",
        "naam regio",
        "region",
        "res-regio",
        "res",
        "res_naam",
        "es_naam",
        "energieregio",
        "pmiek-regio",
        "cluster",
        "veiligheidsregionaam",
        "veiligheidsregio",
        "vr_naam",
        "coropnaam",
        "coropgebied",
        "corop",
        "arbeidsmarktregionaam",
        "arbeidsmarktregio",
        "omgevingsdienst",
    ),
}
"""Our column → headings that mean it, the surest first."""

DBF_LENGTH = 10
"""Letters of a heading that a shapefile keeps."""
LOOK_DOWN = 100
"""A header stands in one of the first rows."""
ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|\b(?:19|20)\d{2}\b")
"""What a heading may carry beside its word: `Gemeentecode (CBS)`, `Gemeente 2022`."""
ASKED_UNDER = {"subregion_id": "id", "subregio": "name"}
"""Our column → key under [scheme], where it has another name."""
SHOWN = 12
"""Headings in one sentence."""
Matcher = Callable[
    [Sequence[str], Mapping[str, tuple[str, ...]], Mapping[str, str] | None],
    dict[str, int],
]
"""How headings are told: `match_headings` or `match_loosely`."""


def match_headings(
    headings: Sequence[str],
    known: Mapping[str, tuple[str, ...]],
    given: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Tell which heading is which of our columns.

    Parameters
    ----------
    headings
        As they stand in the file.
    known
        Our column → headings that mean it.
    given
        Our column → heading, as the user says; no other heading will do.

    Returns
    -------
    dict
        Our column → place of its heading; a heading serves one column only.
    """
    folded = [fold(heading) for heading in headings]
    wanted = dict(given or {})
    found = {
        column: folded.index(fold(heading))
        for column, heading in wanted.items()
        if fold(heading) in folded
    }
    for column, synonyms in known.items():
        for synonym in map(fold, synonyms):
            if column in found or column in wanted or synonym not in folded:
                continue
            place = folded.index(synonym)
            if place not in found.values():
                found[column] = place
    return found | _cut_off(headings, known, {*wanted, *found}, set(found.values()))


def _cut_off(
    headings: Sequence[str],
    known: Mapping[str, tuple[str, ...]],
    told: set[str],
    taken: set[int],
) -> dict[str, int]:
    """Tell headings of a shapefile, which keeps ten letters of each.

    Of two that begin alike, the second ends in `_1`.
    """
    lowered = [heading.lower() for heading in headings]
    found: dict[str, int] = {}
    for column, synonyms in known.items():
        cut = (
            short
            for synonym in synonyms
            if len(synonym) > DBF_LENGTH
            for short in (synonym[:DBF_LENGTH], f"{synonym[: DBF_LENGTH - 2]}_1")
        )
        for short in cut:
            if column in told or column in found or short not in lowered:
                continue
            place = lowered.index(short)
            if place not in taken | set(found.values()):
                found[column] = place
    return found


def match_loosely(
    headings: Sequence[str],
    known: Mapping[str, tuple[str, ...]],
    given: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Tell which heading is which, also where it carries a year or a word in brackets.

    Parameters and result as `match_headings`; a heading that is known as it stands goes
    before one that is known in part, and of two alike neither is taken in part.
    """
    found = match_headings(headings, known, given)
    bare = [fold(ASIDE.sub(" ", heading)) for heading in headings]
    once = [text if bare.count(text) == 1 else "" for text in bare]
    left = {k: v for k, v in known.items() if k not in found and k not in (given or {})}
    in_part = match_headings(once, left)
    return found | {k: v for k, v in in_part.items() if v not in found.values()}


def find_header(
    rows: Sequence[Sequence[str]],
    known: Mapping[str, tuple[str, ...]],
    given: Mapping[str, str] | None = None,
    *,
    match: Matcher = match_headings,
) -> tuple[int, dict[str, int]]:
    """Find the row of headings: the first of the best in the first rows.

    A row with the headings that the user names is better than any without.

    Returns
    -------
    tuple
        Its place from 0, and our column → place; no columns when none is recognised.
    """
    best, columns, score = 0, dict[str, int](), (0, 0)
    for place, row in enumerate(rows[:LOOK_DOWN]):
        found = match(row, known, given)
        reached = (len(found.keys() & (given or {}).keys()), len(found))
        if reached > score:
            best, columns, score = place, found, reached
    return best, columns


def require_given(
    path: Path,
    columns: Mapping[str, int],
    given: Mapping[str, str],
    headings: Sequence[str],
) -> None:
    """Refuse a heading that the user names and the file does not have.

    Raises
    ------
    DefinitionError
        Names the key, the heading, and the headings that are there.
    """
    for column, heading in given.items():
        if column not in columns:
            raise DefinitionError(
                "error.scheme.heading",
                file=str(path),
                key=ASKED_UNDER.get(column, column),
                heading=heading,
                headings=shown_headings(headings),
            )


def shown_headings(headings: Sequence[str]) -> list[str]:
    """Give the headings that a sentence shows: not empty, not long, not too many."""
    filled = [f"«{heading[:40]}»" for heading in headings if heading]
    return [*filled[:SHOWN], "…"] if len(filled) > SHOWN else filled or ["–"]
