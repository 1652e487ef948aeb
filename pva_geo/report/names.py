"""Names and words that tables and sentences share: places, stored words, leaves."""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from pva_geo.catalogue import Language, say
from pva_geo.model import INSIDE_BUT_UNASSIGNED, OUTSIDE, CoverageReport

__all__ = [
    "gemeente_key",
    "is_missing",
    "leaf_parts",
    "measure_label",
    "ordered_gemeenten",
    "place_names",
    "word",
]

ARTICLES = ("'s-", "’s-", "'t ", "’t ", "de ", "den ", "het ")
"""Do not count when names of gemeenten are put in order (CBS: “Sortering naam”)."""


def place_names(report: CoverageReport, language: Language) -> dict[str, str]:
    """Give the name of each subregion and of both rests, by id."""
    subregions = report.subregions
    ids, names = subregions["subregion_id"], subregions["name"]
    return {str(i): str(name) for i, name in zip(ids, names, strict=True)} | {
        str(OUTSIDE): say("place.outside", language),
        str(INSIDE_BUT_UNASSIGNED): say("place.unassigned", language),
    }


def is_missing(value: Any) -> bool:  # noqa: ANN401 - a cell of any column
    """Say whether a cell holds nothing."""
    # what pandas asks of its own kinds is slow by the cell, and its `NA` equals nothing
    if isinstance(value, str | int):
        return value == ""
    return value is None or bool(pd.isna(value))


def word(value: Any, language: Language) -> str:  # noqa: ANN401 - a cell of any column
    """Show a stored word in a language; a word that we do not know stays as it is."""
    if is_missing(value):
        return ""
    try:
        return say(f"word.{value}", language)
    except KeyError:
        return str(value)


def leaf_parts(leaf: str) -> tuple[str, str, str]:
    """Split a leaf in measure, energiedrager and status (empty where it has none).

    Examples
    --------
    >>> leaf_parts("lengte_m/groen gas/concreet"), leaf_parts("kosten_min")
    (('lengte_m', 'groen gas', 'concreet'), ('kosten_min', '', ''))
    """
    measure, _, rest = leaf.partition("/")
    drager, _, status = rest.partition("/")
    return measure, drager, status


def measure_label(leaf: str, language: Language) -> str:
    """Name a leaf in words."""
    measure, *broken_down = leaf_parts(leaf)
    words = [word(part, language) for part in broken_down if part]
    return ", ".join([say(f"measure.{measure}", language), *words])


def gemeente_key(name: str) -> tuple[str, str]:
    """Give the key by which names of gemeenten are ordered: without article or accents.

    Examples
    --------
    >>> sorted(["Den Helder", "Heiloo", "Hilversum", "'s-Gravenhage"], key=gemeente_key)
    ["'s-Gravenhage", 'Heiloo', 'Den Helder', 'Hilversum']
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for article in ARTICLES:
        if plain.startswith(article):
            return plain.removeprefix(article), name
    return plain, name


def ordered_gemeenten(codes: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Name gemeenten by code, in the order of a Dutch list; an unknown code stays."""
    return sorted((names.get(code, code) for code in codes), key=gemeente_key)
