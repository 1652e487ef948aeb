"""The look holds for weak eyes, colour-blind eyes and a grey printer."""

from itertools import combinations

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from pva_geo.model import Energiedrager
from pva_geo.render.style import CARRIERS, FILLS, SHAPES, TOKENS

SIDES = {"light": 0, "dark": 1}
EYES = ("deuteranomaly", "protanomaly", "tritanomaly")
TEXT = ("ink", "ink2", "acc", "ok", "err", "warn")


def rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = rgb(colour)
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: str | None) -> np.ndarray:
    if eye is None:
        return rgb(colour)
    space = {"name": "sRGB1+CVD", "cvd_type": eye, "severity": 100}
    return np.clip(cspace_convert(rgb(colour), space, "sRGB1"), 0, 1)


def apart(one: str, other: str, eye: str | None) -> float:
    pair = (seen(one, eye), seen(other, eye))
    return float(deltaE(*pair, input_space="sRGB1"))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("token", TEXT)
@pytest.mark.parametrize("ground", ["surf", "sunk"])
def test_text_has_contrast(side: str, token: str, ground: str) -> None:
    place = SIDES[side]
    assert contrast(TOKENS[token][place], TOKENS[ground][place]) >= 4.5


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("drager", CARRIERS)
def test_a_carrier_stands_out_on_every_fill(side: str, drager: Energiedrager) -> None:
    place = SIDES[side]
    grounds = [fill[place] for fill in FILLS] + [TOKENS["surf"][place]]
    assert min(contrast(CARRIERS[drager][place], g) for g in grounds) >= 3


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("fill", FILLS)
def test_the_border_of_a_subregion_stands_out(side: str, fill: tuple[str, str]) -> None:
    place = SIDES[side]
    assert contrast(TOKENS["sub"][place], fill[place]) >= 7


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("eye", [None, *EYES])
def test_the_three_common_carriers_are_told_apart_by_every_eye(
    side: str, eye: str | None
) -> None:
    place = SIDES[side]
    common = ("elektriciteit", "warmte", "waterstof")
    colours = [CARRIERS[Energiedrager(name)][place] for name in common]
    assert min(apart(*pair, eye) for pair in combinations(colours, 2)) >= 9


def test_no_two_carriers_share_a_shape_for_a_grey_printer_knows_no_colour() -> None:
    assert len(set(SHAPES.values())) == len(SHAPES) == len(CARRIERS)
