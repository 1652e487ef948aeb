// Projects on the map: one symbol each, extents apart, clusters only where symbols meet.
const drawn = L.layerGroup();
const extents = L.layerGroup();
const chosenLayer = L.layerGroup();
let markers = new Map();
let clusters = [];
const NEAR = 21;

function scaleOf() {
  if (!narrow()) return 1;
  return document.body.classList.contains("map-open") ? 1.1 : 0.7;
}

const DISC_PX = 20;

/** The middle of a group on the map. */
const middleOf = (members) => L.latLngBounds(members.map((p) => latlng(p.at))).getCenter();

/** Put into a cluster what its disc would touch. */
function absorb(groups) {
  const reach = DISC_PX * Math.max(scaleOf(), 0.75) + 9 * scaleOf();
  const discs = groups.filter((one) => one.members.length > 1);
  for (const disc of discs) disc.at = map.latLngToLayerPoint(middleOf(disc.members));
  return groups.filter((one) => {
    if (one.alone || one.members.length > 1) return true;
    const disc = discs.find((other) => other.at.distanceTo(one.at) < reach);
    disc?.members.push(...one.members);
    return !disc;
  });
}

/** Group symbols that come within 21 px of each other, the first leading. */
function group(visible) {
  const near = NEAR * scaleOf();
  const groups = [];
  const cells = new Map();
  const around = [-1, 0, 1];
  for (const p of visible) {
    if (!p.at) continue;
    const at = map.latLngToLayerPoint(latlng(p.at));
    const alone = p.id === state.project;
    const [x, y] = [Math.floor(at.x / near), Math.floor(at.y / near)];
    const close = around.flatMap((i) => around.flatMap((j) => cells.get(`${x + i} ${y + j}`) || [])).filter((one) => one.at.distanceTo(at) < near).sort((a, b) => a.rank - b.rank);
    if (close.length && !alone) {
      close[0].members.push(p);
      continue;
    }
    const one = { at, members: [p], alone, rank: groups.length };
    groups.push(one);
    if (!alone) cells.set(`${x} ${y}`, [...(cells.get(`${x} ${y}`) || []), one]);
  }
  return absorb(groups);
}

function drawPoints(visible, open) {
  drawn.clearLayers();
  markers = new Map();
  clusters = group(visible);
  for (const one of clusters) {
    const marker = one.members.length === 1 ? single(one.members[0], open) : cluster(one, open);
    marker.addTo(drawn);
    for (const p of one.members) markers.set(p.id, marker);
  }
  drawRepeats(visible);
}

function button(marker, label, act) {
  marker.on("add", () => {
    const node = marker.getElement();
    node.setAttribute("role", "button");
    node.setAttribute("aria-label", label);
    node.setAttribute("tabindex", "-1");
    node.title = label;
  });
  marker.on("click", act);
  return marker;
}

function single(p, open) {
  const scale = scaleOf();
  const size = Math.round(24 * scale);
  const node = symbol(p.drager, p.step, size, { loose: p.loose, chosen: p.id === state.project });
  const hit = Math.max(size, 28);
  const icon = new NodeIcon({ node, className: "pin", iconSize: [hit, hit], iconAnchor: [hit / 2, hit / 2] });
  node.style.margin = `${(hit - size) / 2}px`;
  const marker = L.marker(latlng(p.at), { icon, keyboard: false, zIndexOffset: p.id === state.project ? 1000 : 0 });
  marker.on("mouseover", () => light(p.id, true)).on("mouseout", () => light(p.id, false));
  return button(marker, `${p.id} ${p.name}`, () => open(p.id));
}

function cluster(one, open) {
  const parts = countBy(one.members, (p) => p.drager).map(([drager, n]) => `${n} ${LABELS.energiedrager(drager)}`).join(", ");
  const label = word("cluster", { n: one.members.length, parts });
  const size = 44 * Math.max(scaleOf(), 0.75);
  const node = clusterSymbol(one.members);
  node.setAttribute("width", size);
  node.setAttribute("height", size);
  const icon = new NodeIcon({ node, className: "pin", iconSize: [size, size], iconAnchor: [size / 2, size / 2] });
  return button(L.marker(middleOf(one.members), { icon, keyboard: false }), label, () => {
    const bounds = L.latLngBounds(one.members.map((p) => latlng(p.at)));
    if (bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 30 || map.getZoom() >= map.getMaxZoom()) listCluster(one.members, open);
    else map.flyToBounds(bounds.pad(0.4), { animate: !still, duration: 0.4, maxZoom: map.getMaxZoom() });
  });
}

/** Projects on exactly one place open as a list. */
function listCluster(members, open) {
  const shut = () => popup.remove();
  const popup = el("div", { class: "popup", role: "dialog", "aria-label": word("cluster", { n: members.length, parts: "" }) },
    ...members.map((p) => el("button", { type: "button", class: "row", onclick: () => { shut(); open(p.id); } }, symbol(p.drager, p.step, 24), el("span", {}, el("strong", {}, p.name)), el("span", { class: "nr" }, p.id))),
    el("button", { type: "button", class: "quiet", onclick: shut }, WORDS.close));
  popup.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); shut(); } });
  $("kaartvak").append(popup);
  popup.querySelector("button").focus();
}

const drawnExtents = new Map();

/** Draw what a project covers once: indicative ones dashed, search areas hatched so that they hide nothing. */
function extentOf(p) {
  const carrier = carrierOf(p.drager);
  const colour = `var(--drager-${carrier.colour})`;
  const draw = (layer, style) => {
    const node = layer.addTo(extents).getElement();
    Object.assign(node.style, style);
    return node;
  };
  const parts = [];
  if (p.area) parts.push(draw(shape(p.area, "areas", "area-halo")), draw(shape(p.area, "areas", "area"), { stroke: colour, fill: `url(#hatch-${carrier.colour})` }));
  if (p.line) parts.push(draw(stroke(p.line, "lines", "line-halo")), draw(stroke(p.line, "lines", `line${p.soft ? " soft" : ""}`), { stroke: colour }));
  return parts;
}

let shownExtents = new Set();

/** Show the extents of what is shown; they are drawn when first needed, then hidden and shown. */
function drawExtents(visible) {
  const now = new Set(visible.filter((p) => p.area || p.line));
  const show = (p, on) => { for (const node of drawnExtents.get(p)) node.style.display = on ? "" : "none"; };
  for (const p of shownExtents) if (!now.has(p)) show(p, false);
  for (const p of now) {
    if (!drawnExtents.has(p)) drawnExtents.set(p, extentOf(p));
    else if (!shownExtents.has(p)) show(p, true);
  }
  shownExtents = now;
}

/** The chosen project: a dark edge to its line, its named gemeenten; and a chosen subregion's border. */
function drawChosen() {
  chosenLayer.clearLayers();
  for (const sub of DATA.land.subregions) {
    const on = state.subregio.length > 0 && state.subregio.includes(sub.id);
    sub.edge.getElement().classList.toggle("chosen", on);
    if (on) sub.edge.bringToFront();
    if (state.subregio.length && !on) shape(sub.rings, "dim", "land-dim").addTo(chosenLayer);
  }
  const p = byId.get(state.project);
  if (p?.line) stroke(p.line, "lines", "line-dark").addTo(chosenLayer).bringToBack();
  if (!p?.loose) return;
  for (const unit of DATA.land.gemeenten) if (p.codes.includes(unit.code)) shape(unit.rings, "borders", "land-named").addTo(chosenLayer);
}

function lightMarker(id, on) {
  const marker = markers.get(id);
  const node = marker?.getElement();
  if (node) node.style.filter = on ? "drop-shadow(0 0 3px var(--ink)) drop-shadow(0 0 3px var(--ink))" : "";
}

function fly(p) {
  if (p.line || p.area) {
    const rings = decode(p.line || p.area);
    map.flyToBounds(L.latLngBounds(rings.flat()).pad(0.3), { animate: !still, duration: 0.4, maxZoom: 11 });
  } else if (p.at) {
    const zoom = Math.max(map.getZoom(), narrow() ? 9 : 9.5);
    if (still) map.setView(latlng(p.at), zoom, { animate: false });
    else map.flyTo(latlng(p.at), zoom, { duration: 0.4 });
  }
}

/** Boxes of symbols, and the numbers that want a place beside them. */
function marksOnScreen() {
  const marks = [];
  const numbers = [];
  const shift = map.layerPointToContainerPoint([0, 0]);
  for (const one of clusters) {
    const at = one.at.add(shift);
    const half = one.members.length === 1 ? 12 * scaleOf() : 22 * Math.max(scaleOf(), 0.75);
    const box = [at.x - half, at.y - half, at.x + half, at.y + half];
    marks.push(box);
    if (one.members.length === 1 && !narrow()) numbers.push({ x: at.x, y: at.y, text: one.members[0].id, box });
  }
  return [marks, numbers];
}
