"""The script and the style of the maps: linted as the pages hold them."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import ROOT

from pva_geo.render import findings_map
from pva_geo.render import map as stakeholders_map

HERE = files("pva_geo.render")
PAGES = {"kaart": stakeholders_map, "bevindingen": findings_map}


def text_of(name: str) -> str:
    return HERE.joinpath(name).read_text(encoding="utf-8").strip()


def lint(file: Path) -> list[str]:
    biome = Path(sys.executable).with_name("biome")
    if not biome.is_file():
        pytest.skip("biome, the linter of scripts, has no package for this machine")
    done = subprocess.run(
        [biome, "lint", "--reporter=json", "--max-diagnostics=none",
         f"--config-path={ROOT / 'biome.json'}", file],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["summary"]["unchanged"] == 1, done.stderr
    return [f"{d['category']} {d['location']}" for d in found["diagnostics"]]


@pytest.mark.parametrize("page", PAGES)
def test_the_script_of_a_page_has_no_finding(page: str, tmp_path: Path) -> None:
    script = "\n".join(text_of(name) for name in PAGES[page].SCRIPTS)
    file = tmp_path / f"{page}.js"
    file.write_text(
        f'((map) => {{ "use strict";\n{script}\n}})(document.body);\n', encoding="utf-8"
    )
    assert lint(file) == []


def test_the_linter_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "wrong.js"
    file.write_text("const a = 1;\na = 2;\n", encoding="utf-8")
    assert lint(file) != []


def test_no_script_writes_markup() -> None:
    for page in PAGES.values():
        for name in page.SCRIPTS:
            text = text_of(name)
            for door in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval("):
                assert door not in text, f"{door} in {name}"


def test_every_script_and_style_of_the_package_is_used() -> None:
    used = {n for page in PAGES.values() for n in (*page.SCRIPTS, *page.STYLES)}
    there = {f"js/{f.name}" for f in HERE.joinpath("js").iterdir()}
    there |= {f"css/{f.name}" for f in HERE.joinpath("css").iterdir()}
    alone = {"css/hoofdstuk.css", "css/monitoring.css", "js/folium.js"}
    assert there - used == alone
