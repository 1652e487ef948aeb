"""Which column is which: headings of tables and layers, in the words people use."""

from collections.abc import Mapping, Sequence

from pva_geo.boundaries import fold

__all__ = ["SCHEME_HEADINGS", "find_header", "match_headings"]

SCHEME_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "gemeentecode": (
        "gemeentecode",
        "gm_code",
        "gmcode",
        "gm-code",
        "code gemeente",
        "statcode",
        "cbs-code",
        "gwb_code",
        "code",
    ),
    "gemeente": (
        "gemeente",
        "gemeentenaam",
        "naam gemeente",
        "gm_naam",
        "gmnaam",
        "statnaam",
        "municipality",
        "naam",
    ),
    "subregion_id": (
        "subregion_id",
        "subregio_id",
        "subregio_code",
        "regiocode",
        "es_code",
    ),
    "subregio": (
        "subregio",
        "subregion",
        "subregionaam",
        "naam subregio",
        "deelregio",
        "regio",
        "regionaam",
        "res-regio",
        "res",
        "energieregio",
        "cluster",
    ),
}
"""Our column → headings that mean it, the surest first."""

LOOK_DOWN = 30
"""A header stands in one of the first rows."""


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
        Our column → heading, as the user says; this wins.

    Returns
    -------
    dict
        Our column → place of its heading; a heading serves one column only.
    """
    folded = [fold(heading) for heading in headings]
    found: dict[str, int] = {}
    for column, heading in (given or {}).items():
        if fold(heading) in folded:
            found[column] = folded.index(fold(heading))
    for column, synonyms in known.items():
        for synonym in synonyms:
            if column in found or fold(synonym) not in folded:
                continue
            place = folded.index(fold(synonym))
            if place not in found.values():
                found[column] = place
    return found


def find_header(
    rows: Sequence[Sequence[str]],
    known: Mapping[str, tuple[str, ...]],
    given: Mapping[str, str] | None = None,
) -> tuple[int, dict[str, int]]:
    """Find the row of headings: the first of the best in the first rows.

    Returns
    -------
    tuple
        Its place from 0, and our column → place; no columns when none is recognised.
    """
    best, columns = 0, dict[str, int]()
    for place, row in enumerate(rows[:LOOK_DOWN]):
        found = match_headings(row, known, given)
        if len(found) > len(columns):
            best, columns = place, found
    return best, columns
