"""The visual language as tokens: colours, symbols, lines; light and dark.

Okabe–Ito, darkened until every carrier has 3:1 on every fill. Shape and fill carry the
meaning; colour helps.
"""

import re
from collections.abc import Mapping

from pva_geo.model import Energiedrager, Fase, Status

__all__ = [
    "CARRIERS",
    "FILLS",
    "HATCH_DEGREES",
    "LADDER_FASE",
    "LADDER_STATUS",
    "SHAPES",
    "TILES",
    "TOKENS",
    "UNKNOWN_SHAPE",
    "carrier_token",
    "css_tokens",
    "plain_colours",
]

TILES = {
    "pdok": (
        "https://service.pdok.nl",
        "/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png",
    )
}
"""Background → host, and address of its tiles there."""
TOKENS: Mapping[str, tuple[str, str]] = {
    "bg": ("#F4F6F8", "#10151A"),
    "surf": ("#FFFFFF", "#171D24"),
    "sunk": ("#EDF0F3", "#1F2730"),
    "ink": ("#16202B", "#EEF2F5"),
    "ink2": ("#4A5764", "#AEBAC5"),
    "line": ("#D3DAE1", "#323D48"),
    "line2": ("#7C8894", "#7F8C99"),
    "acc": ("#1F3F6E", "#9CC2F2"),
    "accbg": ("#E6EDF7", "#22344C"),
    "ok": ("#1D6438", "#7BD69A"),
    "okbg": ("#E4F2E8", "#16301F"),
    "err": ("#A3231B", "#FF9D92"),
    "errbg": ("#FBE7E4", "#3D1B18"),
    "warn": ("#7A4B00", "#F2C46B"),
    "warnbg": ("#FDF0D5", "#362A12"),
    "water": ("#D3E5EF", "#16303F"),
    "land": ("#EEEDE8", "#22272C"),
    "abroad": ("#E7E5DE", "#1D2125"),
    "sub": ("#2F3B48", "#C6D0DA"),
    "gm": ("#8793A0", "#5F6C79"),
    "lab2": ("#56626E", "#A2AEBA"),
    "halo": ("#FFFFFF", "#12171C"),
    "un": ("#5C6670", "#93A0AC"),
}
"""Token → colour by day and by night; the use of each is in its name in `base.css`."""

FILLS: tuple[tuple[str, str], ...] = (
    ("#E7E3F1", "#322E45"),
    ("#DDEBE3", "#24392F"),
    ("#F5EBD6", "#3F3524"),
    ("#F4E1DF", "#3B2A2D"),
    ("#DFE8F2", "#25354A"),
    ("#ECEFD9", "#363B22"),
)
"""Fills of subregions. They do not tell subregions apart: border and name do."""

CARRIERS: Mapping[Energiedrager, tuple[str, str]] = {
    Energiedrager.ELEKTRICITEIT: ("#0072B2", "#56B4E9"),
    Energiedrager.WARMTE: ("#D55E00", "#F28A3C"),
    Energiedrager.WATERSTOF: ("#00674B", "#3ADCB0"),
    Energiedrager.GROEN_GAS: ("#962A74", "#F2B3D8"),
    Energiedrager.AARDGAS: ("#5A4500", "#F0DC6A"),
    Energiedrager.CO2: ("#6A747E", "#8B97A3"),
    Energiedrager.MEERDERE: ("#111820", "#FFFFFF"),
}

SHAPES: Mapping[Energiedrager, str] = {
    Energiedrager.ELEKTRICITEIT: "M-7-7H7V7H-7Z",
    Energiedrager.WARMTE: "M8 0A8 8 0 1 1-8 0A8 8 0 1 1 8 0Z",
    Energiedrager.WATERSTOF: "M0-9.2L9 6.8H-9Z",
    Energiedrager.GROEN_GAS: "M0-9.6L9.6 0L0 9.6L-9.6 0Z",
    Energiedrager.AARDGAS: "M0 9.2L-9-6.8H9Z",
    Energiedrager.CO2: "M-3-8.5H3V-3H8.5V3H3V8.5H-3V3H-8.5V-3H-3Z",
    Energiedrager.MEERDERE: (
        "M0-10L2.6-3.6L9.5-3.1L4.2 1.4L5.9 8.1"
        "L0 4.5L-5.9 8.1L-4.2 1.4L-9.5-3.1L-2.6-3.6Z"
    ),
}
"""Outlines in a box of 20 around 0,0."""

UNKNOWN_SHAPE = "M-9-3.5H9V3.5H-9Z"
"""A project whose carrier nobody gave: a bar, in the colour of second text."""

HATCH_DEGREES: Mapping[Energiedrager, int] = {
    Energiedrager.ELEKTRICITEIT: 45,
    Energiedrager.WARMTE: 135,
    Energiedrager.WATERSTOF: 90,
    Energiedrager.GROEN_GAS: 20,
}
"""Angle of the hatch of search areas, so that three over each other still read."""

LADDER_STATUS: Mapping[str, str] = {
    Status.KANDIDAAT: "1",
    Status.VOORVERKENNING: "2",
    Status.CONCREET: "3",
    Status.VASTGESTELD: "4",
    Status.VERVALLEN: "x",
    Status.ONBEKEND: "?",
}
LADDER_FASE: Mapping[str, str] = {
    Fase.VOORVERKENNING: "1",
    Fase.VERKENNING: "2",
    Fase.PLANUITWERKING: "3",
    Fase.REALISATIE: "4",
    Fase.GEREED: "5",
}
"""Step of the fill ladder: the fuller the symbol, the further the project."""


def css_tokens() -> str:
    """Give the tokens as CSS custom properties, by day and by night."""
    light, dark = (_properties(side) for side in (0, 1))
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def carrier_token(drager: Energiedrager) -> str:
    """Give the name of the token that holds the colour of a carrier."""
    return f"drager-{drager.value.replace(' ', '-').lower()}"


def plain_colours(svg: str) -> str:
    """Put the colours of the day in the place of tokens, for what is no page.

    Examples
    --------
    >>> plain_colours('<path fill="var(--land)"/>')
    '<path fill="#EEEDE8"/>'
    """
    colours = _colours(0)
    return re.sub(r"var\(--([\w-]+)\)", lambda found: colours[found[1]], svg)


def _properties(side: int) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in _colours(side).items())


def _colours(side: int) -> dict[str, str]:
    pairs = {name: colours[side] for name, colours in TOKENS.items()}
    pairs |= {f"fill{n}": colours[side] for n, colours in enumerate(FILLS)}
    pairs["drager-onbekend"] = TOKENS["ink2"][side]
    return pairs | {carrier_token(d): colours[side] for d, colours in CARRIERS.items()}
