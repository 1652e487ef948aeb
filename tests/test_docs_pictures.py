"""The pictures that README and docs show are there, small, and of the right width."""

import re

import pytest
from conftest import ROOT
from PIL import Image

BEELD = ROOT / "docs" / "beeld"
MOST_BYTES = 150_000
WIDTHS = {"kaart": (1400, 390), "bevindingen": (1400, 390)}


@pytest.mark.parametrize("name", WIDTHS)
def test_both_maps_are_shown_at_the_width_of_a_desk_and_of_a_phone(name: str) -> None:
    for size, width in zip(("bureau", "telefoon"), WIDTHS[name], strict=True):
        with Image.open(BEELD / f"{name}-{size}.webp") as picture:
            assert picture.width == width


def test_no_picture_is_large() -> None:
    sizes = {file.name: file.stat().st_size for file in BEELD.iterdir()}
    assert len(sizes) >= 4
    assert {name: n for name, n in sizes.items() if n > MOST_BYTES} == {}


def test_the_readme_shows_pictures_that_are_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", text)
    assert shown
    assert [path for path in shown if not (ROOT / path).is_file()] == []
