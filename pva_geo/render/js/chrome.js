// Around the map: tabs, legend, year bar, and what a phone opens.
const TABS = ["projecten", "subregios", "bewijs", "bronnen"];

function showTab(name, focus) {
  for (const tab of TABS) {
    const on = tab === name;
    $(tab).hidden = !on;
    $(`tab-${tab}`).setAttribute("aria-selected", String(on));
    $(`tab-${tab}`).tabIndex = on ? 0 : -1;
    if (on && focus) $(`tab-${tab}`).focus();
  }
}

function wireTabs(close) {
  TABS.forEach((tab, i) => {
    $(`tab-${tab}`).addEventListener("click", () => showTab(tab));
    $(`tab-${tab}`).addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (by) showTab(TABS[(i + by + TABS.length) % TABS.length], true);
    });
  });
  for (const link of document.querySelectorAll("[data-tab]")) link.addEventListener("click", (event) => {
    event.preventDefault();
    if (state.project !== null) close();
    showTab(link.dataset.tab, true);
    $("lijst").scrollIntoView();
  });
}

function legendRow(picture, label, n) {
  return el("li", {}, picture, el("span", {}, label), n === undefined ? null : el("b", {}, String(n)));
}

const swatch = (...children) => svg("svg", { width: 30, height: 18, viewBox: "0 0 30 18", "aria-hidden": "true" }, ...children);

/** Carriers and steps that occur, with counts of what is shown; then lines and areas. */
function drawLegend(visible) {
  const carriers = Object.keys(DATA.carriers).filter((drager) => dragers.has(drager));
  const of = { drager: new Map(countBy(visible, (p) => p.drager)), step: new Map(countBy(visible, (p) => p[DATA.ladder] || "")) };
  const first = el("div", {}, el("h2", {}, WORDS.energiedrager), el("ul", {}, ...carriers.map((drager) => legendRow(symbol(drager, "4", 20), LABELS.energiedrager(drager), of.drager.get(drager) || 0))));
  const main = carriers[0] || "elektriciteit";
  const second = DATA.ladder ? el("div", {}, el("h2", {}, WORDS[`ladder_${DATA.ladder}`]), el("ul", {}, ...steps.map((one) => legendRow(symbol(main, one.step, 20), one.label, of.step.get(one.value) || 0)))) : null;
  const above = projects.length ? el("div", { class: "cols" }, first, second) : "";
  $("legenda-inhoud").replaceChildren(above, el("ul", { class: above ? "cols rule" : "cols" }, ...drawnRows(main)));
  for (const id of ["sleutelregel", "legenda-sleutel"]) $(id).replaceChildren(...carriers.map((drager) => el("span", {}, symbol(drager, "4", 16), `${LABELS.energiedrager(drager)} ${of.drager.get(drager) || 0}`)));
}

const dragers = new Set(projects.map((p) => p.drager));
const steps = ((there) => DATA.steps.filter((one) => there.has(one.value)))(new Set(projects.map((p) => p[DATA.ladder] || "")));
const occurs = {
  route: projects.some((p) => p.line && !p.soft),
  routeSoft: projects.some((p) => p.line && p.soft),
  area: projects.some((p) => p.area),
  loose: projects.some((p) => p.at && p.loose),
  unassigned: DATA.land.gemeenten.some((unit) => !unit.sub),
};

/** The rows of lines, areas and borders that the map draws. */
function drawnRows(main) {
  const rest = [];
  if (occurs.route) rest.push(legendRow(swatch(svg("path", { d: "M1 9H29", stroke: "var(--ink2)", "stroke-width": 3.5 })), WORDS.route));
  if (occurs.routeSoft) rest.push(legendRow(swatch(svg("path", { d: "M1 9H29", stroke: "var(--ink2)", "stroke-width": 3.5, "stroke-dasharray": "9 5" })), WORDS.route_indicative));
  if (occurs.area) rest.push(legendRow(swatch(svg("rect", { x: 1, y: 1, width: 28, height: 16, rx: 6, fill: "url(#hatch-un)", stroke: "var(--ink2)", "stroke-width": 1.6, "stroke-dasharray": "5 3" })), WORDS.area));
  if (occurs.loose) rest.push(legendRow(swatch(svg("g", { transform: "translate(15 9) scale(.6)" }, ...symbolParts(main, "4", { loose: true }))), WORDS.by_gemeente));
  rest.push(legendRow(swatch(svg("rect", { x: 2, y: 2, width: 26, height: 14, fill: "var(--fill1)", stroke: "var(--sub)", "stroke-width": 2.5 })), WORDS.subregion_key));
  if (occurs.unassigned) rest.push(legendRow(swatch(svg("rect", { x: 2, y: 2, width: 26, height: 14, fill: "url(#hatch-un)", stroke: "var(--un)", "stroke-width": 2, "stroke-dasharray": "5 3" })), WORDS.unassigned_key));
  if (clusters.some((one) => one.members.length > 1)) rest.push(legendRow(swatch(svg("circle", { cx: 15, cy: 9, r: 8, fill: "var(--surf)", stroke: "var(--acc)", "stroke-width": 3 })), WORDS.cluster_key));
  return rest;
}

/** The table of counts, of what is shown: it follows the filter and adds up. */
function drawCounts(list) {
  const { places: counts, n } = tally(list);
  const places = [...names.keys()].filter((id) => DATA.land.subregions.some((sub) => sub.id === id) || DATA.rests.includes(id));
  const of = places.map((id) => counts.get(id));
  const tenths = shownParts(of.map((one) => one.attributed), n);
  const cell = (text) => el("td", { class: "n" }, text);
  $("telrijen").replaceChildren(...places.map((id, i) => {
    const mark = el("span", { class: "swatch" });
    const sub = DATA.land.subregions.find((one) => one.id === id);
    if (sub) mark.style.background = `var(--fill${sub.fill})`;
    return el("tr", {}, el("th", { scope: "row" }, mark, names.get(id)), cell(String(of[i].involved)), cell(String(of[i].leads)), cell(decimal(tenths[i])));
  }));
  const foot = (id, texts) => texts.forEach((text, i) => { $(id).children[i + 1].textContent = text; });
  const leads = of.reduce((sum, one) => sum + one.leads, 0);
  foot("telsom", [$("telsom").children[1].textContent, String(leads), decimal(tenths.reduce((a, b) => a + b, 0))]);
  foot("telprovincie", [String(n), String(n), decimal(n * 10)]);
  $("telfilter").hidden = list.length === projects.length;
  $("telfilter").textContent = word("count", { n, m: counting(projects).length });
}

function buildYears(changed) {
  const bar = $("jaarbalk");
  if (!years.length) {
    bar.hidden = true;
    return;
  }
  const low = Math.min(...years, 2024);
  const high = Math.max(...years) + 1;
  const slider = $("schuif");
  Object.assign(slider, { min: low, max: high, step: 1 });
  const at = (year) => `${((year - low) / (high - low)) * 100}%`;
  const most = Math.max(...countBy(projects.filter((p) => p.year !== null), (p) => p.year).map((pair) => pair[1]));
  $("jaarstaven").replaceChildren(...countBy(projects.filter((p) => p.year !== null), (p) => p.year).map(([year, n]) => {
    const stick = el("i", { "data-n": n });
    Object.assign(stick.style, { left: at(year), height: `${4 + (12 * n) / most}px` });
    return stick;
  }));
  const step = high - low > 16 ? 5 : 2;
  const ticks = [];
  for (let year = Math.ceil(low / step) * step; year < high; year += step) {
    const tick = el("span", {}, String(year));
    tick.style.left = at(year);
    ticks.push(tick);
  }
  $("jaartallen").replaceChildren(...ticks);
  slider.addEventListener("input", () => {
    state.jaar = Number(slider.value) >= high ? [] : [slider.value];
    changed();
  });
}

function showYear() {
  const slider = $("schuif");
  if (!years.length) return;
  slider.value = state.jaar[0] || slider.max;
  const text = state.jaar[0] || WORDS.all_years.toLowerCase();
  $("schuif-jaar").textContent = text;
  slider.setAttribute("aria-valuetext", text);
}

/** What can be taken along stands beside the count; on a phone, which has no room there, below the list. */
function seatTake() {
  if (isNarrow.matches) $("leeg").after($("meenemen"));
  else $("zoek-open").before($("meenemen"));
}

function wirePhone() {
  seatTake();
  isNarrow.addEventListener("change", seatTake);
  const form = $("filter");
  const shut = () => { form.classList.remove("open"); $("filter-open").focus(); };
  $("filter-open").addEventListener("click", () => { form.classList.add("open"); $("filter-dicht").focus(); });
  $("zoek-open").addEventListener("click", () => { form.classList.add("open"); $("zoek").focus(); });
  $("filter-dicht").addEventListener("click", shut);
  $("filter-toon").addEventListener("click", shut);
  form.addEventListener("keydown", (event) => { if (event.key === "Escape" && form.classList.contains("open")) { event.stopPropagation(); shut(); } });
  const enlarge = (on) => {
    document.body.classList.toggle("map-open", on);
    map.invalidateSize({ animate: false });
    if (narrow()) map.dragging[on ? "enable" : "disable"]();
    goHome(false);
    $(on ? "kaart-dicht" : "vergroot").focus();
  };
  $("vergroot").addEventListener("click", () => enlarge(true));
  $("kaart-dicht").addEventListener("click", () => enlarge(false));
  $("kaartvak").addEventListener("keydown", (event) => { if (event.key === "Escape" && document.body.classList.contains("map-open")) { event.stopPropagation(); enlarge(false); } });
  if (!isWide.matches) $("legenda").open = false;
  if (narrow()) { map.dragging.disable(); map.scrollWheelZoom.disable(); }
}
