"""QGIS opens a product as it is meant to look, and a template with its lists."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from commands import pva_geo
from PIL import Image
from products import EXAMPLES, REAL, product
from programs import EVIDENCE, in_qgis

from pva_geo.catalogue import say
from pva_geo.model import Energiedrager
from pva_geo.projects import FIELDS, Kind
from pva_geo.render.style import CARRIERS, FILLS

pytestmark = pytest.mark.desktop

STYLED = {
    "subregios": "subregion_id",
    "projecten_punten": "energiedrager",
    "projecten_lijnen": "energiedrager",
    "projecten_vlakken": "energiedrager",
    "bevindingen": "severity",
}
MOST = 0.002
"""Part of the picture that the smallest subregion covers at least."""


def hexed(pixel: tuple[int, ...]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*pixel[:3])


def colours(picture: Path) -> Counter[str]:
    with Image.open(picture) as image:
        rgb = image.convert("RGB")
        found = rgb.getcolors(maxcolors=rgb.width * rgb.height) or []
    return Counter({hexed(colour): number for number, colour in found})


def opens_styled(folder: Path, picture: Path) -> dict[str, Any]:
    file = folder / "product.gpkg"
    said = in_qgis(file, picture)
    assert said["errors"] == []
    layers = said["layers"]
    assert all(layer["valid"] for layer in layers.values())
    assert {n: layers[n]["by"] for n in STYLED} == STYLED
    carriers = {drager.value: CARRIERS[drager][0].lower() for drager in Energiedrager}
    assert layers["projecten_punten"]["colours"] == carriers
    with closing(sqlite3.connect(file)) as database:
        for name, layer in layers.items():
            count = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - a name of the file
            assert layer["features"] == database.execute(count).fetchone()[0]
    drawn = colours(picture)
    for fill in layers["subregios"]["colours"].values():
        assert fill in {light.lower() for light, _ in FILLS}
        assert drawn[fill] > MOST * drawn.total()
    print(
        f"QGIS {said['qgis']}: {len(layers)} layers and tables, all valid; "
        f"{ {n: layers[n]['features'] for n in STYLED} }"
    )
    found: dict[str, Any] = layers
    return found


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_drawn_in_the_colours_of_the_map(name: str) -> None:
    picture = EVIDENCE / f"{name.replace('/', '-')}.png"
    opens_styled(product(name), picture)


@pytest.mark.parametrize("name", REAL)
def test_a_real_provincie_is_drawn_in_the_colours_of_the_map(
    name: str, reference: Path
) -> None:
    opens_styled(product(name, reference), EVIDENCE / f"{name.lower()}.png")


def test_projects_are_drawn_in_the_colour_of_their_carrier() -> None:
    picture = EVIDENCE / "voorbeeldland.png"
    layers = opens_styled(product("voorbeeldland"), picture)
    drawn = colours(picture)
    for drager in (Energiedrager.ELEKTRICITEIT, Energiedrager.WARMTE):
        assert drawn[layers["projecten_lijnen"]["colours"][drager.value]] > 50


def test_the_view_of_control_is_a_table_that_qgis_shows() -> None:
    layers = in_qgis(product("noord-brabant") / "product.gpkg")["layers"]
    assert set(layers["controle"]["fields"]) >= {"maat", "provincie", "som", "klopt"}
    assert layers["controle"]["features"] > 0


def test_the_template_has_labels_and_lists_to_choose_from(tmp_path: Path) -> None:
    assert pva_geo("init", tmp_path / "w", "--provincie", "Utrecht").code == 0
    layers = in_qgis(tmp_path / "w" / "projecten.gpkg")["layers"]
    words = {f.name: list(f.allowed) for f in FIELDS if f.kind is Kind.WORD}
    labels = {f.name: say(f"field.{f.name}") for f in FIELDS}
    for name in ("punten", "lijnen", "vlakken"):
        assert layers[name]["lists"] == words
        shown = layers[name]["labels"]
        assert {f.name: shown[f.name] for f in FIELDS} == labels
