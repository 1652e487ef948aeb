"""The maps look as they did: pictures without labels, compared by pixel.

`PVA_RENEW_PICTURES=1 pytest tests/browser/test_pictures.py` takes them anew; look at
them before you keep them. What differs is left in `test-results/`.
"""

import io
import os
from pathlib import Path

import numpy as np
import pytest
from conftest import ROOT
from opened import Opened
from PIL import Image
from playwright.sync_api import Browser

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html, product_findings_html
from pva_geo.start import copy_example

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).parent / "pictures"
TEXTLESS = ".labels, .scale span, .credit, .legend, .pin text { visibility: hidden; }"
"""Fonts differ from machine to machine; shapes and colours do not."""
PAGES = {"kaart": map_html, "bevindingen": product_findings_html}
SIZES = {"bureau": (1400, 900), "telefoon": (390, 844)}
MOST_DIFFERENT = 0.01
"""Share of pixels that may differ, for edges are smoothed a little otherwise."""


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    return build(copy_example(tmp_path_factory.mktemp("demo")))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_the_map_looks_as_it_did(
    browser: Browser, product: ProvincialProduct, tmp_path: Path, name: str, size: str
) -> None:
    file = tmp_path / f"{name}.html"
    file.write_text(PAGES[name](product), encoding="utf-8")
    page = Opened(browser, SIZES[size]).open(file)
    page.add_style_tag(content=TEXTLESS)
    # the box is set, for the head of the page is as high as its text
    width, height = (960, 640) if size == "bureau" else (390, 330)
    page.add_style_tag(
        content=f"#kaartvak {{ position: fixed !important; left: 0; top: 0;"
        f" width: {width}px !important; height: {height}px !important; z-index: 9999 }}"
    )
    page.set_viewport_size({"width": SIZES[size][0], "height": SIZES[size][1] - 1})
    page.evaluate("document.getElementById('thuis').click()")
    page.wait_for_timeout(300)
    shot = page.locator("#kaartvak").screenshot()
    page.context.close()
    compare(shot, PICTURES / f"{name}-{size}.png")


def compare(shot: bytes, kept: Path) -> None:
    if os.environ.get("PVA_RENEW_PICTURES"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(shot)
    new, old = (
        np.asarray(Image.open(f).convert("RGB")) for f in (io.BytesIO(shot), kept)
    )
    same_size = new.shape == old.shape
    apart = np.abs(new.astype(int) - old).max(axis=2) > 60 if same_size else np.ones(1)
    if apart.mean() > MOST_DIFFERENT:
        left = ROOT / "test-results" / kept.name
        left.parent.mkdir(exist_ok=True)
        left.write_bytes(shot)
    assert apart.mean() <= MOST_DIFFERENT
