// The land: water is the ground; then abroad, other provincies, fills, lines, borders.
const PANES = ["land", "dim", "borders", "areas", "lines", "findings"];
const renderers = {};
const MOST_SMALL = 2.5e-4; // of the world at zoom 0: 16 by 16 pixels at zoom 10

function makePanes() {
  PANES.forEach((name, i) => {
    map.createPane(name).style.zIndex = 210 + i * 10;
    map.getPane(name).style.pointerEvents = "none";
    renderers[name] = L.svg({ pane: name, padding: 0.3 });
  });
}

/** Colours and widths stand in the style sheet. */
const PLAIN = { interactive: false, stroke: false, fill: false };

/** Rings as an area; the style says whether it is filled. */
function shape(rings, pane, className) {
  return new StepsPath(rings, true, { ...PLAIN, pane, renderer: renderers[pane], className });
}

function stroke(lines, pane, className) {
  return new StepsPath(lines, false, { ...PLAIN, pane, renderer: renderers[pane], className });
}

/** Put rings together from the borders they share; a place below zero runs back. */
function unpack(land) {
  const stepsOf = (place) => {
    const steps = (place < 0 ? land.arcs[~place] : land.arcs[place]).slice(2);
    if (place >= 0) return steps;
    const back = [];
    for (let i = steps.length - 2; i >= 0; i -= 2) back.push(-steps[i], -steps[i + 1]);
    return back;
  };
  const startOf = (place) => {
    if (place >= 0) return land.arcs[place].slice(0, 2);
    const arc = land.arcs[~place];
    let [x, y] = arc;
    for (let i = 2; i < arc.length; i += 2) [x, y] = [x + arc[i], y + arc[i + 1]];
    return [x, y];
  };
  const borders = new Set(land.gemeenten.flatMap((unit) => unit.rings.flat().map((place) => (place < 0 ? ~place : place))));
  land.lines = [...borders].map((place) => land.arcs[place]);
  const whole = (rings) => rings.map((places) => [...startOf(places[0]), ...places.flatMap(stepsOf).slice(0, -2)]);
  for (const one of [...land.gemeenten, ...land.subregions, ...land.context]) one.rings = whole(one.rings);
  land.abroad = whole(land.abroad);
}

/** Draw everything that is land, bottom up. */
function drawLand(land) {
  makePanes();
  addHatches();
  shape(land.abroad, "land", "land-abroad").addTo(map);
  shape(land.context.flatMap((other) => other.rings), "land", "land-context").addTo(map);
  for (const sub of land.subregions) {
    const layer = shape(sub.rings, "land", "land-sub").addTo(map);
    layer.getElement().style.fill = `var(--fill${sub.fill})`;
    const small = sub.rings.filter(isSmall);
    if (small.length) shape(small, "borders", "land-edge small").addTo(map);
    sub.edge = shape(sub.rings.filter((ring) => !isSmall(ring)), "borders", "land-edge").addTo(map);
  }
  for (const unit of land.gemeenten) {
    if (unit.sub) continue;
    shape(unit.rings, "land", "land-sub").addTo(map).getElement().style.fill = "var(--surf)";
    shape(unit.rings, "land", "land-un").addTo(map).getElement().style.fill = "url(#hatch-un)";
  }
  stroke(land.lines, "land", "land-gm").addTo(map);
}

/** Enclaves and islets get a thin border, or they would be a blot. */
function isSmall(ring) {
  const [left, top, right, bottom] = worldOf(ring).box;
  return (right - left) * (bottom - top) < MOST_SMALL;
}

/** Hatches of search areas and of what is unassigned, one pattern each. */
function addHatches() {
  const defs = svg("defs", {});
  const add = (id, colour, degrees) => {
    const pattern = svg("pattern", { id, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${degrees})` });
    pattern.append(svg("path", { d: "M0 0V7", stroke: colour, "stroke-width": 1.6, "stroke-opacity": 0.6 }));
    defs.append(pattern);
  };
  for (const carrier of Object.values(DATA.carriers || {})) add(`hatch-${carrier.colour}`, `var(--drager-${carrier.colour})`, carrier.hatch);
  add("hatch-un", "var(--un)", 45);
  document.body.append(svg("svg", { width: 0, height: 0, style: "position:absolute", "aria-hidden": "true" }, defs));
}

function homeBounds() {
  const [west, south, east, north] = DATA.land.bounds;
  return L.latLngBounds([south, west], [north, east]);
}

/** Show the whole provincie, and keep the map near it. */
function goHome(animate) {
  map.fitBounds(homeBounds(), { animate: animate && !still, paddingTopLeft: view.onPaper || narrow() ? [10, 10] : [24 + view.homeLeft, 24], paddingBottomRight: narrow() && !document.body.classList.contains("map-open") ? [10, 64] : view.onPaper || narrow() ? [10, 24] : [64, 96] });
}

function keepNear() {
  map.setMaxBounds(homeBounds().pad(0.7).extend(map.getBounds()));
  map.setMinZoom(Math.min(map.getZoom() - 0.5, 9));
}

function drawScale() {
  const box = $("schaal");
  const width = map.getSize().x;
  const y = map.getSize().y / 2;
  const metres = map.containerPointToLatLng([0, y]).distanceTo(map.containerPointToLatLng([100, y]));
  const target = (metres / 100) * Math.min(150, width / 3);
  const power = 10 ** Math.floor(Math.log10(target));
  const round = [5, 2, 1].find((n) => n * power <= target) * power;
  box.style.width = `${(round / metres) * 100}px`;
  box.firstElementChild.textContent = round >= 1000 ? `${round / 1000} km` : `${round} m`;
}

function pixelsPerKm() {
  const y = map.getSize().y / 2;
  return 100 / (map.containerPointToLatLng([0, y]).distanceTo(map.containerPointToLatLng([100, y])) / 1000);
}

function wireMapButtons() {
  $("zoom-in").addEventListener("click", () => map.zoomIn(1));
  $("zoom-uit").addEventListener("click", () => map.zoomOut(1));
  $("thuis").addEventListener("click", () => goHome(true));
}
