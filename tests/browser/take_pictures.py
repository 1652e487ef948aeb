"""Take the pictures of the maps that the README and `docs/beeld` show.

Opens what `make demo` built, in Chromium, without a network: both maps at the width of
a desk and of a phone, a sheet, and the dark colours.
"""

import argparse
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from pva_geo.writers.chromium import find_chromium

DESK, PHONE = (1400, 900), (390, 844)
QUALITY = 86


@dataclass(frozen=True, slots=True)
class Picture:
    """What is shown, and how."""

    page: str
    address: str = ""
    size: tuple[int, int] = DESK
    scheme: Literal["light", "dark"] = "light"


FINDINGS = "voorbeeldland-fouten-vlakken/uitvoer/bevindingen.html"
PICTURES = {
    "kaart-bureau": Picture("noord-brabant/uitvoer/kaart.html"),
    "kaart-telefoon": Picture("voorbeeldland/uitvoer/kaart.html", size=PHONE),
    "kaart-blad": Picture("voorbeeldland/uitvoer/kaart.html", "#project=15"),
    "kaart-donker": Picture(
        "voorbeeldland/uitvoer/kaart.html", "#subregio=MS", scheme="dark"
    ),
    "bevindingen-bureau": Picture(FINDINGS, "#finding=5"),
    "bevindingen-telefoon": Picture(FINDINGS, "#finding=5", size=PHONE),
}


def main(maps: Path, folder: Path) -> None:
    """Take them all."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium())
        for name, picture in PICTURES.items():
            shot = Image.open(io.BytesIO(take(browser, maps, picture)))
            shot.convert("RGB").save(folder / f"{name}.webp", quality=QUALITY, method=6)
        browser.close()


def take(browser: Browser, maps: Path, picture: Picture) -> bytes:
    """Open one page and take it as a person sees it first."""
    width, height = picture.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        offline=True,
        reduced_motion="reduce",
        color_scheme=picture.scheme,
    )
    page = context.new_page()
    page.goto(f"{(maps / picture.page).absolute().as_uri()}{picture.address}")
    page.wait_for_selector("html[data-ready=true]")
    page.wait_for_timeout(300)
    shot = page.screenshot()
    context.close()
    return shot


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", type=Path, help="where `make demo` built")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    given = parser.parse_args()
    main(given.maps, given.folder)
