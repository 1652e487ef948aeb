"""The stakeholders' page as text: what stands in it, once, and what does not."""

import json
import re
from dataclasses import replace
from typing import Any

import folium
import folium.plugins
import pytest
import shapely
from made import make_product

from pva_geo.catalogue import Language
from pva_geo.render import map_html, render_map

HOSTILE = "</script><script>alert(1)</script>${1}`\"'\u2028"


def data_of(page: str) -> dict[str, Any]:
    block = r'<script type="application/json"[^>]*>(.*?)</script>'
    found = re.findall(block, page, re.DOTALL)
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    return data


@pytest.fixture(scope="module")
def page() -> str:
    return map_html(make_product())


def test_the_map_is_a_folium_map() -> None:
    assert isinstance(render_map(make_product()), folium.Map)


def test_a_notebook_gets_a_frame_with_the_page() -> None:
    assert render_map(make_product())._repr_html_().startswith("<iframe srcdoc=")


def test_more_folium_layers_can_be_added() -> None:
    drawn = render_map(make_product())
    folium.CircleMarker([51.6, 4.5]).add_to(drawn)
    assert "L.circleMarker" in drawn.to_html()


def test_a_layer_that_asks_a_host_is_refused() -> None:
    drawn = render_map(make_product())
    folium.plugins.MarkerCluster().add_to(drawn)
    with pytest.raises(ValueError, match="asks something of a host"):
        drawn.to_html()


@pytest.mark.parametrize(
    "layer",
    [
        folium.TileLayer("OpenStreetMap"),
        folium.Marker([51.6, 4.5], icon=folium.Icon()),
        folium.raster_layers.ImageOverlay(
            "https://example.org/a.png", [[51, 4], [52, 5]]
        ),
    ],
    ids=["tiles", "font-icon", "picture"],
)
def test_a_layer_that_would_fetch_later_is_refused(layer: folium.map.Layer) -> None:
    drawn = render_map(make_product())
    layer.add_to(drawn)
    with pytest.raises(ValueError, match="asks something of a host"):
        drawn.to_html()


def test_pins_and_popups_bring_what_they_need_and_only_then(page: str) -> None:
    drawn = render_map(make_product())
    folium.Marker([51.6, 4.5], popup="station").add_to(drawn)
    assert "data:image/png;base64," in drawn.to_html()
    assert "data:image/png;base64," not in page


def test_the_same_product_gives_the_same_page(page: str) -> None:
    assert map_html(make_product()) == page


def test_no_address_of_the_memory_is_on_the_page(page: str) -> None:
    assert " at 0x" not in page


def test_every_project_is_in_the_data_once(page: str) -> None:
    ids = [project["id"] for project in data_of(page)["projects"]]
    assert ids == list(make_product().projects["project_id"])


def test_shares_on_the_page_are_those_of_the_product(page: str) -> None:
    product = make_product()
    frame = product.attachments
    for project in data_of(page)["projects"]:
        mine = frame[frame["project_id"] == project["id"]]
        shares = [list(pair) for pair in zip(mine["subregion_id"], mine["share"])]  # noqa: B905 - columns of one frame
        places = data_of(page)["places"]
        assert [[places[n], share] for n, share in project["shares"]] == shares


def test_a_project_known_by_gemeenten_is_marked_and_stands_in_one(page: str) -> None:
    units = make_product().gemeenten.to_crs(4326)
    named = units[units["gemeentecode"].isin(["GM0001", "GM0003", "GM0004"])]
    project = next(p for p in data_of(page)["projects"] if p["name"] == "Gemeenten")
    at = shapely.Point([value / 1e5 for value in project["at"]])
    assert project["loose"] is True
    assert named.contains(at).sum() == 1


def test_a_project_without_place_has_no_symbol_and_stays_in_the_list(page: str) -> None:
    project = next(p for p in data_of(page)["projects"] if p["name"] == "Nergens")
    assert "at" not in project


def test_neighbouring_subregions_have_different_fills(page: str) -> None:
    fills = [sub["fill"] for sub in data_of(page)["land"]["subregions"]]
    assert len(set(fills)) == 2


def test_hostile_text_ends_no_script_and_stands_as_text() -> None:
    rows = [{"naam": HOSTILE, "energiedrager": "warmte", "status": "concreet"}]
    page = map_html(make_product(rows))
    assert "<script>alert" not in page
    assert data_of(page)["projects"][0]["name"] == HOSTILE


def test_a_product_without_projects_is_a_page_too() -> None:
    assert data_of(map_html(make_product([])))["projects"] == []


@pytest.mark.parametrize(("language", "word"), [("nl", "Legenda"), ("en", "Legend")])
def test_the_page_speaks_the_language_of_the_product(
    language: Language, word: str
) -> None:
    page = map_html(make_product(language=language))
    assert f'<html lang="{language}"' in page
    assert f">{word}<" in page


def test_the_policy_lets_nothing_out(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src" in policy[1]
    assert "http" not in policy[1]


def test_without_script_every_project_is_in_a_table(page: str) -> None:
    table = page.split("<noscript>", 1)[1].split("</noscript>", 1)[0]
    assert "data-project" not in table
    assert all(name in table for name in make_product().projects["naam"])


def test_the_notice_stands_on_the_page(page: str) -> None:
    assert make_product().notice in page.split("<noscript>", 1)[0]


@pytest.mark.parametrize(
    ("code", "marked"), [("PV99", True), ("PV30", False)], ids=["invented", "real"]
)
def test_only_what_is_invented_is_marked_so(code: str, marked: bool) -> None:  # noqa: FBT001 - a case
    product = make_product()
    real = replace(product, area=replace(product.area, code=code))
    assert ('<p class="invented">Voorbeeld<' in map_html(real)) is marked


def test_the_licence_of_leaflet_stands_with_it(page: str) -> None:
    licence, _, script = page.partition("Redistributions in binary form must reproduce")
    assert "Copyright (c) 2010-2022, Volodymyr Agafonkin" in licence
    assert "a JS library for interactive maps" in script
