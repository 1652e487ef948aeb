"""No slit in the land at any zoom, and pictures of the maps that stay as they are."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely
from opened import Opened
from PIL import Image
from playwright.sync_api import Browser, Page

from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.render.geography import to_degrees
from pva_geo.start import start_workspace

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

GROUND = (255, 0, 255)
ALONE = """
.folium-map, .mapbox { background: #f0f !important; }
.land-context, .land-abroad, .labels, .pin, .legend, .scale, .credit
  { display: none !important; }
.mapbuttons { opacity: 0; }
"""
"""The provincie alone, on a ground that no fill comes near."""
INLAND_M = 1_500.0
"""So far from the edge of the provincie no simplification reaches."""
AROUND_PX = 4


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> ProvincialProduct:
    folder = tmp_path_factory.mktemp("gelderland")
    start_workspace(folder, "Gelderland", start="res")
    return build(folder)


@pytest.fixture(scope="module")
def page(
    browser: Browser,
    product: ProvincialProduct,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Page]:
    file: Path = tmp_path_factory.mktemp("look") / "kaart.html"
    file.write_text(map_html(product), encoding="utf-8")
    opened = Opened(browser).open(file)
    opened.add_style_tag(content=ALONE)
    yield opened
    opened.context.close()


@pytest.fixture(scope="module")
def inland(product: ProvincialProduct) -> list[list[float]]:
    """Points along borders of gemeenten, away from the edge: latitude, longitude."""
    units = product.gemeenten.geometry.to_numpy()
    edge = shapely.boundary(product.area.polygon)
    borders = shapely.difference(
        shapely.union_all(shapely.boundary(units)), shapely.buffer(edge, INLAND_M)
    )
    places = shapely.get_coordinates(to_degrees(shapely.segmentize(borders, 400.0)))
    return [[y, x] for x, y in places.tolist()]


def ground_along(page: Page, inland: list[list[float]]) -> int:
    """Count pixels of the ground beside the borders that are on the screen."""
    name = page.locator(".folium-map").get_attribute("id")
    at = page.evaluate(
        f"points => points.map(p => {{ const q = {name}.latLngToContainerPoint(p);"
        " return [q.x, q.y]; })",
        inland,
    )
    shot = page.locator("#kaartvak").screenshot()
    picture = np.asarray(Image.open(io.BytesIO(shot)).convert("RGB")).astype(int)
    ground = np.abs(picture - GROUND).sum(axis=2) < 150
    high, wide = ground.shape
    x, y = np.array(at).astype(int).T
    on = (
        (np.minimum(x, y) > AROUND_PX) & (x < wide - AROUND_PX) & (y < high - AROUND_PX)
    )
    assert on.sum() > 50
    steps = range(-AROUND_PX, AROUND_PX + 1)
    return sum(int(ground[y[on] + i, x[on] + j].sum()) for i in steps for j in steps)


@pytest.mark.parametrize("zooms", [0, 3, 6])
def test_no_ground_shows_along_any_border(
    page: Page, inland: list[list[float]], zooms: int
) -> None:
    page.click("#thuis")
    for _ in range(zooms):
        page.click("#zoom-in")
    page.wait_for_timeout(200)
    assert ground_along(page, inland) == 0


def test_a_missing_subregion_would_be_seen(
    page: Page, inland: list[list[float]]
) -> None:
    page.click("#thuis")
    page.wait_for_timeout(200)
    page.evaluate("document.querySelectorAll('.land-sub')[1].style.display = 'none'")
    assert ground_along(page, inland) > 100
