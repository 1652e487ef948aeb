// The stakeholders' page: start, and what happens when something is chosen.
let opener = null;

function refresh(flight) {
  const visible = shown();
  fillSelects();
  showRows(visible);
  showSum(visible);
  drawCounts(visible);
  showYear();
  drawExtents(visible);
  drawPoints(visible, openSheet);
  drawChosen();
  drawLegend(visible);
  showSheet(flight);
  label();
}

function label() {
  drawLabels(...marksOnScreen());
  drawScale();
}

function changed() {
  remember();
  refresh(false);
}

/** Open a sheet: an entry in the history, so that Back returns to the list. */
function openSheet(id, inPlace) {
  if (document.activeElement?.closest("[data-project], .pin, .popup")) opener = id;
  state.project = id;
  putAddress(inPlace !== true, inPlace === true ? history.state : { sheet: true }, address());
  refresh(true);
  $("blad-naam").focus({ preventScroll: true });
}

function closeSheet() {
  if (history.state?.sheet) history.back();
  else {
    state.project = null;
    remember();
    afterClose();
  }
}

function afterClose() {
  const back = opener;
  opener = null;
  refresh(false);
  const item = back !== null && rows.get(back);
  if (item && !item.hidden) item.firstChild.focus();
}

function showSheet(flight) {
  const p = projects.find((one) => one.id === state.project);
  $("lijstdeel").hidden = Boolean(p);
  $("blad").hidden = !p;
  document.body.classList.toggle("sheet-open", Boolean(p));
  if (window.matchMedia("(min-width: 1100px)").matches) $("legenda").open = !p && view.legendFits;
  if (!p) {
    $("blad").replaceChildren();
    return;
  }
  $("blad").replaceChildren(sheetOf(p, openSheet, closeSheet));
  $("lijst").scrollTop = 0;
  if (flight) fly(p);
}

function followAddress() {
  const before = state.project;
  readAddress();
  if (before !== null && state.project === null) {
    if (opener === null) opener = before;
    afterClose();
  } else {
    refresh(true);
    if (state.project !== null) $("blad-naam").focus({ preventScroll: true });
  }
}

placeLadder();
readAddress();
wirePhone();
goHome(false);
unpack(DATA.land);
buildList(openSheet);
buildYears(changed);
wireFilter(changed);
wireTabs(closeSheet);
wireExport();
wireMapButtons();
wireBackground();
drawPoints(shown(), openSheet);
drawLegend(shown());
seatLegend();
keepNear();
drawLand(DATA.land);
extents.addTo(map);
chosenLayer.addTo(map);
drawn.addTo(map);
refresh(true);
map.on("zoomend", () => { drawPoints(shown(), openSheet); });
map.on("moveend zoomend", label);
$("legenda").addEventListener("toggle", label);
window.addEventListener("resize", () => { map.invalidateSize({ animate: false }); label(); });
window.addEventListener("popstate", followAddress);
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.project !== null) closeSheet(); });
window.addEventListener("beforeprint", () => forPaper(true));
window.addEventListener("afterprint", () => forPaper(false));
document.documentElement.dataset.ready = "true";
