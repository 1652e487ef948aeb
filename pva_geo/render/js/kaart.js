// The stakeholders' page: start, and what happens when something is chosen.
let opener = null;

/** What is written beside the map: nothing of it asks where anything stands. */
function write(visible) {
  fillSelects();
  showRows(visible);
  showSum(visible);
  drawCounts(visible);
  showYear();
}

/** All that changes with the filter or the choice; names last, for only they ask the page how large it is. */
function refresh(flight) {
  const visible = shown();
  write(visible);
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
  refresh(false);
  rememberSoon();
}

/** Open a sheet: an entry in the history, so that Back returns to the list. */
function openSheet(id, inPlace) {
  if (document.activeElement?.closest("[data-project], .pin, .popup")) opener = id;
  if (toRemember !== null) remember();
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
  if (back !== null) listedRow(back)?.firstChild.focus();
}

/** On a phone the sheet has a map of its own on top: the same, small, and whole again once the sheet is left. */
function seatMap(small) {
  if (!narrow() || small === view.small) return;
  view.small = small;
  map.invalidateSize({ animate: false });
  if (!small) goHome(false);
}

function showSheet(flight) {
  const p = byId.get(state.project);
  $("lijstdeel").hidden = Boolean(p);
  $("blad").hidden = !p;
  document.body.classList.toggle("sheet-open", Boolean(p));
  document.body.classList.toggle("nowhere", Boolean(p) && !p.at);
  seatMap(Boolean(p));
  if (isWide.matches) $("legenda").open = !p && view.legendFits;
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
  clearTimeout(toRemember);
  toRemember = null;
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
unpack(DATA.land);
wireList(openSheet);
buildSelects();
buildYears(changed);
wirePhone();
wireFilter(changed);
wireTabs(closeSheet);
wireExport();
wireMapButtons();
wireBackground();
write(shown());
map.invalidateSize({ animate: false });
goHome(false);
clusters = group(shown());
drawLegend(shown());
seatLegend();
keepNear();
drawLand(DATA.land);
extents.addTo(map);
chosenLayer.addTo(map);
drawn.addTo(map);
drawExtents(shown());
drawPoints(shown(), openSheet);
drawChosen();
drawLegend(shown());
map.on("zoomend", () => { drawPoints(shown(), openSheet); });
map.on("moveend zoomend", label);
showSheet(true);
label();
$("legenda").addEventListener("toggle", label);
window.addEventListener("resize", () => { map.invalidateSize({ animate: false }); label(); });
window.addEventListener("popstate", followAddress);
window.addEventListener("pagehide", () => { if (toRemember !== null) remember(); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.project !== null) closeSheet(); });
window.addEventListener("beforeprint", () => forPaper(true));
window.addEventListener("afterprint", () => forPaper(false));
document.documentElement.dataset.ready = "true";
