"""How large the stakeholders' map is, how soon it is ready, how fast it filters.

Draws Gelderland with drawn projects, opens it in Chromium without a network, and prints
a Markdown table; beside it the same units and points by plain folium, which stays blank
without a network. Ready is the moment the page says so, in milliseconds after it was
opened; the median of the runs is shown.
"""

import argparse
import gzip
import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import folium
import geopandas as gpd
import shapely
from playwright.sync_api import Browser, sync_playwright

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.start import start_workspace
from pva_geo.writers.chromium import find_chromium

NUMBERS = (40, 1_000, 5_000)
SEED = 20260101
READY = """new MutationObserver((_, watch) => {
  if (document.documentElement?.dataset.ready) {
    window.readyAt = performance.now(); watch.disconnect();
  }
}).observe(document, { attributes: true, subtree: true, childList: true })"""
FILTER = """() => {
  const select = document.querySelector('select[name=energiedrager]');
  const start = performance.now();
  select.value = 'warmte';
  select.dispatchEvent(new Event('input', { bubbles: true }));
  document.body.offsetHeight;
  return performance.now() - start;
}"""


def main(runs: int) -> None:
    """Draw, open and print."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        start_workspace(folder / "gelderland", "Gelderland", start="res")
        product = build(folder / "gelderland")
        browser = playwright.chromium.launch(executable_path=find_chromium())
        print("| map | kB | kB gzipped | ready, ms | filter, ms |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for number in NUMBERS:
            html = map_html(with_projects(product, number))
            times = open_page(browser, folder / f"{number}.html", html, runs)
            row(f"{number} projects", html, times)
        plain = plain_folium(with_projects(product, NUMBERS[0]))
        row(f"{NUMBERS[0]} projects, plain folium (blank without a network)", plain, ())
        browser.close()


def with_projects(product: ProvincialProduct, number: int) -> ProvincialProduct:
    """Strew projects over the provincie: points, lines and areas."""
    random = Random(SEED)  # noqa: S311 - a drawing, no secret
    rows = [project(random, product, place) for place in range(1, number + 1)]
    frame = gpd.GeoDataFrame(rows, crs=product.projects.crs)
    subregions, outline = product.coverage.subregions, product.area.polygon
    shares = attach_projects(frame, subregions, outline, gemeenten=product.area.units)
    totals = aggregate(frame, shares, subregions)
    return replace(
        product,
        projects=totals.projects,
        attachments=shares,
        provincie_totals=totals.provincie,
        subregion_totals=totals.subregions,
        proof=totals.proof,
    )


def project(
    random: Random, product: ProvincialProduct, place: int
) -> dict[str, object]:
    """Draw one project; six in ten are points."""
    units = product.area.units
    unit = units.iloc[random.randrange(len(units))]
    point = unit.geometry.representative_point()
    x, y = point.x + random.uniform(-4e3, 4e3), point.y + random.uniform(-4e3, 4e3)
    kind = random.random()
    shape = shapely.Point(x, y)
    if kind > 0.85:
        shape = shape.buffer(2_000, quad_segs=4)
    elif kind > 0.6:
        shape = shapely.LineString([(x, y), (x + 6e3, y - 3e3), (x + 9e3, y + 2e3)])
    return {
        "project_id": str(place),
        "projectnummer": str(place),
        "naam": f"Uitbreiding station {unit['gemeente']} {place}",
        "energiedrager": random.choice(["elektriciteit", "warmte", "waterstof"]),
        "status": random.choice(["concreet", "voorverkenning"]),
        "fase": random.choice(["verkenning", "realisatie"]),
        "gereed_jaar": random.choice([2026, 2028, 2030]),
        "gemeenten": unit["gemeentecode"],
        "initiatiefnemer": "Netbeheerder",
        "source": "projecten.xlsx",
        "row": place + 1,
        "geometry": shape,
    }


def open_page(
    browser: Browser, file: Path, html: str, runs: int
) -> tuple[float, float]:
    """Open a page several times; give the medians of ready and of one filter."""
    file.write_text(html, encoding="utf-8")
    ready, filtered = [], []
    for _ in range(runs):
        size = {"width": 1400, "height": 900}
        context = browser.new_context(viewport=size, offline=True)
        page = context.new_page()
        page.add_init_script(READY)
        page.goto(file.as_uri())
        page.wait_for_selector("html[data-ready=true]", timeout=120_000)
        page.wait_for_timeout(200)
        ready.append(page.evaluate("window.readyAt"))
        filtered.append(page.evaluate(FILTER))
        context.close()
    return median(ready), median(filtered)


def plain_folium(product: ProvincialProduct) -> str:
    """Draw units and projects as one would with folium alone."""
    drawn = folium.Map(tiles=None)
    folium.GeoJson(product.gemeenten[["gemeente", "geometry"]].to_crs(4326)).add_to(
        drawn
    )
    points = product.projects.geometry.centroid.to_crs(4326)
    for point, name in zip(points, product.projects["naam"], strict=True):
        folium.Marker([point.y, point.x], tooltip=str(name)).add_to(drawn)
    text: str = drawn.get_root().render()
    return text


def row(name: str, html: str, times: tuple[float, ...]) -> None:
    """Print one row of the table."""
    raw = html.encode()
    shown = [f"{value:.0f}" for value in times] or ["–", "–"]
    sizes = [f"{len(b) / 1000:.0f}" for b in (raw, gzip.compress(raw, 9))]
    print("|", " | ".join([name, *sizes, *shown]), "|", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="openings of each page")
    main(parser.parse_args().runs)
