// Findings on the map: areas, edges made wide enough to see, numbered pins.
const drawn = L.layerGroup();
const pins = L.layerGroup();
const markers = new Map();
const THIN_PX = 3;
const APART_PX = 21;

/** How many pixels a width in metres is now. */
const pixels = (metres) => (metres / 1000) * pixelsPerKm();
const isThin = (f) => Boolean(f.metres) && pixels(f.metres) < THIN_PX;
const colourOf = (f) => ({ error: "var(--err)", warning: "var(--warn)", info: "var(--acc)" })[f.severity];

/** The classes, bottom up, in which the area of a finding is drawn. */
function classesOf(f, thin) {
  if (thin) return f.severity === "error" ? ["f-thin", "f-core"] : ["f-thin soft", "f-core"];
  if (f.severity !== "error") return ["f-warning"];
  if (f.kind === "unassigned") return [];
  if (f.kind === "gap") return ["f-gap", "f-gap-hatch"];
  return [f.check.startsWith("COV") ? "f-area" : "f-unit"];
}

function drawFindings(list, chosen) {
  drawn.clearLayers();
  const scale = pixelsPerKm();
  for (const f of list) {
    if (!f.rings) continue;
    const thin = Boolean(f.metres) && (f.metres / 1000) * scale < THIN_PX;
    for (const one of classesOf(f, thin)) shape(f.rings, "findings", one).addTo(drawn);
    if (f.n === chosen && !thin) shape(f.rings, "findings", f.severity === "error" ? "f-chosen" : "f-chosen soft").addTo(drawn);
  }
}

/** A pin with its number; a dot where a pin stands already, so that hundreds can be seen. */
function drawPins(list, chosen, choose) {
  pins.clearLayers();
  markers.clear();
  const cells = new Map();
  const first = list.filter((f) => f.at).sort((a, b) => (b.n === chosen) - (a.n === chosen) || a.n - b.n);
  for (const f of first) {
    const at = map.latLngToLayerPoint(latlng(f.at));
    const [i, j] = [Math.floor(at.x / APART_PX), Math.floor(at.y / APART_PX)];
    let free = true;
    for (let x = i - 1; x <= i + 1; x += 1) for (let y = j - 1; y <= j + 1; y += 1) if ((cells.get(`${x},${y}`) || []).some((o) => Math.hypot(o.x - at.x, o.y - at.y) < APART_PX)) free = false;
    if (free) cells.set(`${i},${j}`, [...(cells.get(`${i},${j}`) || []), at]);
    pin(f, f.n === chosen, free, choose).addTo(pins);
  }
}

function pin(f, on, numbered, choose) {
  const size = on ? 30 : 24;
  const colour = colourOf(f);
  const node = svg("svg", { width: size, height: size, viewBox: "-12 -12 24 24", "aria-hidden": "true" });
  if (numbered || on) {
    const text = svg("text", { y: 4.2, "text-anchor": "middle", "font-size": f.n > 99 ? 9.5 : 12, fill: on ? "var(--surf)" : colour });
    text.textContent = String(f.n);
    node.append(svg("circle", { r: 12, fill: "var(--surf)", "fill-opacity": 0.85 }), svg("circle", { r: 10.5, fill: on ? colour : "var(--surf)", stroke: colour, "stroke-width": 1.9 }), text);
  } else node.append(svg("circle", { r: 4, fill: colour, stroke: "var(--surf)", "stroke-width": 1.5 }));
  const marker = L.marker(latlng(f.at), { icon: new NodeIcon({ node, className: "pin", iconSize: [size, size], iconAnchor: [size / 2, size / 2] }), keyboard: false, title: f.title.slice(0, 200), zIndexOffset: on ? 4000 : numbered ? 2000 : 0 });
  markers.set(f.n, { marker, numbered });
  return marker.on("click", () => choose(f.n, true));
}

/** Change two pins only: with hundreds, drawing all anew is felt. */
function movePin(from, to, choose) {
  for (const [f, on] of [[from, false], [to, true]]) {
    if (!f || !f.at) continue;
    const old = markers.get(f.n);
    if (old) pins.removeLayer(old.marker);
    pin(f, on, old ? old.numbered : true, choose).addTo(pins);
    markers.get(f.n).numbered = old ? old.numbered : true;
  }
}

/** Show a finding: leave the map where it is when it can be seen there. */
function flyTo(f, near) {
  if (!f.at) return;
  const at = latlng(f.at);
  const bounds = f.rings ? L.latLngBounds(decode(f.rings).flat()) : L.latLngBounds([at, at]);
  if (near) {
    const metres = f.metres || 400;
    const reach = Math.min(40 * metres, 4000);
    map.fitBounds(f.metres && f.metres < 100 ? at.toBounds(reach) : bounds.isValid() ? bounds.pad(0.5) : at.toBounds(2000), { animate: false, maxZoom: 15 });
    return;
  }
  const spot = map.latLngToContainerPoint(at);
  const frame = map.getSize();
  const box = [spot.x - 20, spot.y - 20, spot.x + 20, spot.y + 20];
  const seen = box[0] > 0 && box[1] > 0 && box[2] < frame.x && box[3] < frame.y && !floating().some((other) => hits(other, box));
  if (!seen) map.setView(at, Math.max(map.getZoom(), 9.5), { animate: !still, duration: 0.3 });
}

function legendRows() {
  const errors = findings.filter((f) => f.severity === "error" && f.rings);
  const swatch = (...children) => svg("svg", { width: 30, height: 18, viewBox: "0 0 30 18", "aria-hidden": "true" }, ...children);
  const area = (attributes) => svg("rect", { x: 2, y: 2, width: 26, height: 14, ...attributes });
  const edge = { stroke: "var(--err)", "stroke-width": 2.5 };
  const rows = [];
  const add = (when, text, n, ...parts) => when && rows.push(el("li", {}, swatch(...parts), el("span", {}, text), n === null ? null : el("b", {}, String(n))));
  const loose = DATA.land.gemeenten.filter((unit) => !unit.sub).length;
  const bent = { d: "M2 12L15 5 28 12", fill: "none" };
  add(true, WORDS.subregion_key, null, area({ fill: "var(--fill1)", stroke: "var(--sub)", "stroke-width": 2.5 }));
  add(loose, WORDS.unassigned, loose, area({ fill: "var(--surf)" }), area({ fill: "url(#hatch-un)", stroke: "var(--un)", "stroke-width": 2, "stroke-dasharray": "5 3" }));
  add(errors.some((f) => f.kind === "gap"), WORDS.gap_key, null, area({ fill: "var(--surf)" }), area({ fill: "url(#hatch-err)", ...edge }));
  add(errors.some((f) => f.check.startsWith("COV") && f.kind !== "gap"), WORDS.area_key, null, area({ fill: "var(--err)", "fill-opacity": 0.35, ...edge }));
  add(findings.some((f) => f.rings && f.metres && f.metres < 500), WORDS.narrow_key, null, svg("path", { ...bent, stroke: "var(--err)", "stroke-width": 7 }), svg("path", { ...bent, stroke: "var(--surf)", "stroke-width": 2.4 }));
  add(errors.some((f) => !f.check.startsWith("COV") && f.kind !== "unassigned"), WORDS.unit_key, null, area({ fill: "none", ...edge, "stroke-dasharray": "7 4" }));
  add(findings.some((f) => f.rings && f.severity !== "error"), WORDS.warning_key, null, area({ fill: "var(--warn)", "fill-opacity": 0.15, stroke: "var(--warn)", "stroke-width": 2.5 }));
  add(findings.some((f) => f.at), WORDS.pin_key, null, svg("circle", { cx: 15, cy: 9, r: 8, fill: "var(--surf)", stroke: "var(--err)", "stroke-width": 2 }));
  return rows;
}

function addErrorHatch() {
  const pattern = svg("pattern", { id: "hatch-err", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, svg("path", { d: "M0 0V7", stroke: "var(--err)", "stroke-width": 1.6, "stroke-opacity": 0.6 }));
  document.body.append(svg("svg", { width: 0, height: 0, style: "position:absolute", "aria-hidden": "true" }, svg("defs", {}, pattern)));
}
