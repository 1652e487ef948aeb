"""What the name of a project says of it, for lists that have no column for it.

Published lists often have no carrier: `Nieuw 50/13 kV station Sliedrecht` tells it, and
voltage and intervention too. What is read here is always said, and never wins over a
cell of the list.
"""

import re

__all__ = ["HINTED", "hints_of", "without_footnote"]

CARRIERS = (
    (
        re.compile(r"\bkv\b|hoogspanning|onderstation|elektrici", re.IGNORECASE),
        "elektriciteit",
    ),
    (re.compile(r"warmte|geotherm", re.IGNORECASE), "warmte"),
    (re.compile(r"waterstof|\bh2\b|hynetwork", re.IGNORECASE), "waterstof"),
    (re.compile(r"groen\s?gas|biogas", re.IGNORECASE), "groen gas"),
    (re.compile(r"\bco2\b", re.IGNORECASE), "CO2"),
)
WORKS = (
    (re.compile(r"\bnieuwe?\b|nieuwbouw", re.IGNORECASE), "nieuw"),
    (re.compile(r"uitbreid", re.IGNORECASE), "uitbreiding"),
    (re.compile(r"verzwar", re.IGNORECASE), "verzwaring"),
    (re.compile(r"vervang", re.IGNORECASE), "vervanging"),
    (re.compile(r"verken", re.IGNORECASE), "verkenning"),
)
VOLTAGE = re.compile(
    r"(\d+(?:[.,]\d+)?(?:\s*/\s*\d+(?:[.,]\d+)?)*)\s*kv\b", re.IGNORECASE
)
HINTED = frozenset({"energiedrager", "ingreep", "spanningsniveau_kv"})
"""Fields that a name may tell."""
FOOTNOTE = re.compile(r"\s*\*+\s*$")


def hints_of(name: str) -> dict[str, str]:
    """Read carrier, voltage and intervention from a name; only what it says once.

    Examples
    --------
    >>> hints_of("Station Sliedrecht 50/13 kV")
    {'energiedrager': 'elektriciteit', 'spanningsniveau_kv': '50/13'}
    >>> hints_of("Aftakking verspreide industrie")
    {}
    """
    found = {}
    for field, patterns in (("energiedrager", CARRIERS), ("ingreep", WORKS)):
        said = [word for pattern, word in patterns if pattern.search(name)]
        if len(said) == 1:
            found[field] = said[0]
    voltages = VOLTAGE.findall(name)
    if len(voltages) == 1:
        found["spanningsniveau_kv"] = voltages[0].replace(",", ".").replace(" ", "")
    return found


def without_footnote(name: str) -> str:
    """Take the star of a footnote away, which a list of data does not have.

    Examples
    --------
    >>> without_footnote("Cluster Zoetermeer *")
    'Cluster Zoetermeer'
    """
    return FOOTNOTE.sub("", name)
