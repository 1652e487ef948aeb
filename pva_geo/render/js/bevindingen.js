// The analyst's page: start, and what happens when a finding is chosen.
const findings = DATA.findings;
const state = { chosen: null, severities: new Set(SEVERITIES) };
const wide = () => isWide.matches;
const groups = groupByKind();
const ordered = [...groups.values()].flat();
let opener = null;
let clear = [];

const visible = () => ordered.filter((f) => state.severities.has(f.severity));
const chosen = () => findings[state.chosen - 1] || null;

/** Draw all anew: after the filter, a zoom, or another width of the window. */
function refresh() {
  const list = visible();
  drawFindings(list, state.chosen);
  drawPins(list, state.chosen, choose);
  label();
}

function label() {
  const f = chosen();
  clear = drawLens(f && state.severities.has(f.severity) ? f : null);
  const frame = map.getSize();
  const marks = [];
  for (const [n, { numbered }] of markers) {
    const at = map.latLngToContainerPoint(latlng(findings[n - 1].at));
    const half = numbered ? 14 : 4;
    if (at.x > -20 && at.y > -20 && at.x < frame.x + 20 && at.y < frame.y + 20) marks.push([at.x - half, at.y - half, at.x + half, at.y + half]);
  }
  drawLabels([...marks, ...clear], [], 5);
  drawScale();
}

function filterChanged(severity, on) {
  state.severities[on ? "add" : "delete"](severity);
  showRows(visible());
  const f = chosen();
  if (f && !on && f.severity === severity) {
    markRow(f.n, null);
    state.chosen = null;
    remember(null, false);
  }
  drawDetail(chosen(), visible(), { step, zoom });
  refresh();
}

/** A finding that is asked for by its address is shown, whatever the chips said. */
function uncover(severity) {
  if (state.severities.has(severity)) return;
  document.querySelector(`#filter input[value="${severity}"]`).checked = true;
  state.severities.add(severity);
  showRows(visible());
  drawPins(visible(), null, choose);
}

function select(n) {
  const before = state.chosen;
  state.chosen = n;
  if (n !== null) uncover(chosen().severity);
  markRow(before, n);
  drawDetail(chosen(), visible(), { step, zoom });
  drawFindings(visible(), n);
  movePin(findings[before - 1], chosen(), choose);
}

function choose(n, push) {
  if (document.activeElement?.closest("[data-finding], .pin")) opener = n;
  remember(n, push && n !== null && n !== state.chosen);
  select(n);
  show();
}

function remember(n, anew) {
  putAddress(anew, null, location.href.split("#")[0] + (n === null ? "" : `#finding=${n}`));
}

/** Bring the chosen finding into view: on the map, in the list, on a phone the page. */
function show(first) {
  const f = chosen();
  if (f) {
    flyTo(f, false);
    const item = items.get(f.n);
    if (wide() && !item.hidden) item.scrollIntoView({ block: "nearest" });
    if (!wide() && first !== true) {
      $("titel").focus({ preventScroll: true });
      (f.at ? $("kaartvak") : $("detail")).scrollIntoView({ block: "start" });
    }
  }
  label();
}

function zoom(f) {
  flyTo(f, true);
  if (!wide()) $("kaartvak").scrollIntoView({ block: "start" });
}

/** To the next or the previous; who pressed the button keeps it under the finger. */
function step(by) {
  const list = visible();
  if (!list.length) return;
  const pressed = document.activeElement?.closest("[data-step]");
  const at = list.findIndex((f) => f.n === state.chosen);
  opener = null;
  choose(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length].n, false);
  if (pressed) $("detail").querySelector(`[data-step="${by}"]`).focus({ preventScroll: true });
}

function close() {
  const item = items.get(opener || state.chosen);
  opener = null;
  choose(null, false);
  if (item && !item.hidden) item.firstChild.focus();
}

function readAddress() {
  const n = Number(new URLSearchParams(location.hash.slice(1)).get("finding"));
  return Number.isInteger(n) && n >= 1 && n <= findings.length ? n : null;
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "Escape" && state.chosen) close();
}

buildFilter(filterChanged);
buildGroups(groups, choose);
if (!wide()) $("legenda").open = false;
if (narrow()) { map.dragging.disable(); map.scrollWheelZoom.disable(); }
goHome(false);
addErrorHatch();
unpack(DATA.land);
wireMapButtons();
$("legenda-inhoud").replaceChildren(...legendRows());
seatLegend();
keepNear();
drawLand(DATA.land);
drawn.addTo(map);
pins.addTo(map);
showRows(visible());
drawPins(visible(), null, choose);
select(readAddress());
show(true);
map.on("zoomend", refresh);
map.on("movestart", () => { $("leider").replaceChildren(); });
map.on("moveend", label);
$("legenda").addEventListener("toggle", label);
window.addEventListener("resize", () => { map.invalidateSize({ animate: false }); label(); });
window.addEventListener("popstate", () => { select(readAddress()); show(); });
document.addEventListener("keydown", onKey);
document.documentElement.dataset.ready = "true";
