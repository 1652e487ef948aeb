"""The stakeholders' map as a notebook shows it: in a frame without an address."""

from pathlib import Path

import folium
import pytest
from made import make_product
from playwright.sync_api import Browser, Frame, expect

from pva_geo import render_map

pytestmark = pytest.mark.browser


class Notebook:
    """A cell's output in a page, and what it asked and said."""

    def __init__(self, browser: Browser, file: Path) -> None:
        drawn = render_map(make_product())
        pin = folium.Marker([51.61, 4.51], popup="<b>station</b>", tooltip="hier")
        pin.add_to(drawn)
        units = make_product().gemeenten[["gemeente", "geometry"]]
        folium.GeoJson(units, tooltip=folium.GeoJsonTooltip(["gemeente"])).add_to(drawn)
        file.write_text("<!DOCTYPE html>" + drawn._repr_html_(), encoding="utf-8")
        context = browser.new_context(offline=True, reduced_motion="reduce")
        self.page = context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.goto(file.as_uri())

    @property
    def frame(self) -> Frame:
        frame = self.page.frames[-1]
        frame.wait_for_selector("html[data-ready=true]", timeout=10_000)
        return frame


@pytest.fixture(scope="module")
def notebook(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Notebook:
    return Notebook(browser, tmp_path_factory.mktemp("frame") / "cel.html")


def test_a_sheet_opens_and_closes_in_the_frame(notebook: Notebook) -> None:
    frame = notebook.frame
    frame.locator("[data-project='1'] >> nth=0").click()
    expect(frame.locator("[data-sheet='1']")).to_be_visible()
    notebook.page.keyboard.press("Escape")
    expect(frame.locator("[data-sheet='1']")).to_have_count(0)


def test_the_filter_works_in_the_frame(notebook: Notebook) -> None:
    frame = notebook.frame
    frame.locator("input[name=zoek]").fill("geen enkel project heet zo")
    expect(frame.locator("[data-project]:visible")).to_have_count(0)
    frame.locator("input[name=zoek]").fill("")
    expect(frame.locator("[data-project]:visible").first).to_be_visible()


def test_added_layers_are_drawn_and_nothing_is_asked_of_anyone(
    notebook: Notebook,
) -> None:
    frame = notebook.frame
    picture = frame.locator("img.leaflet-marker-icon[src^='data:image/png']")
    expect(picture).to_have_count(1)
    picture.dispatch_event("click")
    expect(frame.locator(".leaflet-popup-content b")).to_have_text("station")
    assert [
        url for url in notebook.asked if not url.startswith(("file:", "data:"))
    ] == []
    assert len([url for url in notebook.asked if url.startswith("file:")]) == 1
    assert notebook.said == []
