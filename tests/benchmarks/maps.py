"""How large the stakeholders' map is, how soon it is ready, how fast it filters.

Draws Gelderland with drawn projects, opens it in Chromium without a network, and prints
a Markdown table. Beside it stand the same units and points by plain folium, which stays
blank without a network: it is given Leaflet in the page and spared its other libraries.
The pages take turns, so that a busy machine slows all of them alike.

Ready is the moment the page says so, in milliseconds after it was opened: verdict, map
and the first rows of the list are there; that of folium is the end of its scripts.
Whole is the moment the last row is in the list. A filter ends when the page is laid out
anew. The median of the runs is shown, and the quickest.
"""

import argparse
import gzip
import re
import tempfile
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import folium
import geopandas as gpd
import shapely
from playwright.sync_api import Browser, sync_playwright
from xstatic.pkg import leaflet

from pva_geo.aggregation import aggregate
from pva_geo.attach import attach_projects
from pva_geo.model import ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.render import map_html
from pva_geo.start import start_workspace
from pva_geo.writers.chromium import find_chromium

NUMBERS = (40, 1_000, 5_000)
SEED = 20260101
Times = tuple[float, float, float | None]
"""Ready, whole, one filter; milliseconds."""
READY = """new MutationObserver((_, watch) => {
  if (!document.documentElement?.dataset.ready) return;
  window.readyAt ??= performance.now();
  if (document.querySelector('[aria-busy=true]')) return;
  window.wholeAt = performance.now();
  watch.disconnect();
}).observe(document, { attributes: true, subtree: true, childList: true })"""
WHOLE = "html[data-ready=true]:not(:has([aria-busy=true]))"
PLAIN_READY = '<script>document.documentElement.dataset.ready = "true"</script>'
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
        shown = {n: with_projects(product, n) for n in NUMBERS}
        pages = {f"{n} projects": map_html(one) for n, one in shown.items()}
        pages[f"{NUMBERS[0]} projects, plain folium"] = plain_folium(shown[NUMBERS[0]])
        times: dict[str, list[Times]] = {name: [] for name in pages}
        for _ in range(runs):
            for title, html in pages.items():
                times[title].append(open_page(browser, folder / "map.html", html))
        browser.close()
    print("| map | kB | kB gzipped | ready, ms | whole, ms | filter, ms |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for title, html in pages.items():
        row(title, html, times[title])


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


def open_page(browser: Browser, file: Path, html: str) -> Times:
    """Open a page; give when it was ready, when whole, and how long one filter took."""
    file.write_text(html, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900}, offline=True)
    page = context.new_page()
    page.add_init_script(READY)
    page.goto(file.as_uri())
    page.wait_for_selector(WHOLE, state="attached", timeout=120_000)
    page.wait_for_timeout(300)
    times = page.evaluate("[window.readyAt, window.wholeAt]")
    filtered = page.evaluate(FILTER) if page.query_selector("#filter") else None
    context.close()
    return times[0], times[1], filtered


def plain_folium(product: ProvincialProduct) -> str:
    """Draw units and projects as one would with folium alone; Leaflet is put in."""
    drawn = folium.Map(tiles=None)
    folium.GeoJson(product.gemeenten[["gemeente", "geometry"]].to_crs(4326)).add_to(
        drawn
    )
    points = product.projects.geometry.centroid.to_crs(4326)
    for point, name in zip(points, product.projects["naam"], strict=True):
        folium.Marker([point.y, point.x], tooltip=str(name)).add_to(drawn)
    text: str = drawn.get_root().render()
    script = (Path(leaflet.BASE_DIR) / "leaflet.js").read_text(encoding="utf-8")
    bare = re.sub(r"<script src=.*?</script>|<link[^>]*>", "", text)
    inside = bare.replace("<head>", f"<head><script>{script}</script>", 1)
    return inside.replace("</html>", f"{PLAIN_READY}</html>", 1)


def row(name: str, html: str, times: list[Times]) -> None:
    """Print one row of the table: medians, and the quickest in brackets."""
    raw = html.encode()
    sizes = [f"{len(b) / 1000:.0f}" for b in (raw, gzip.compress(raw, 9))]
    shown = []
    for runs in zip(*times, strict=True):
        known = [value for value in runs if value is not None]
        both = f"{median(known):.0f} ({min(known):.0f})" if known else "–"
        shown.append(both)
    print("|", " | ".join([name, *sizes, *shown]), "|", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="openings of each page")
    main(parser.parse_args().runs)
