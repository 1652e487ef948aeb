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
  const carriers = Object.keys(DATA.carriers).filter((drager) => projects.some((p) => p.drager === drager));
  const first = el("div", {}, el("h2", {}, WORDS.energiedrager), el("ul", {}, ...carriers.map((drager) => legendRow(symbol(drager, "4", 20), LABELS.energiedrager(drager), visible.filter((p) => p.drager === drager).length))));
  const main = carriers[0] || "elektriciteit";
  const steps = DATA.steps.filter((one) => projects.some((p) => (p[DATA.ladder] || "") === one.value));
  const second = DATA.ladder ? el("div", {}, el("h2", {}, WORDS[`ladder_${DATA.ladder}`]), el("ul", {}, ...steps.map((one) => legendRow(symbol(main, one.step, 20), one.label, visible.filter((p) => (p[DATA.ladder] || "") === one.value).length)))) : null;
  const rest = [];
  if (projects.some((p) => p.line && !p.soft)) rest.push(legendRow(swatch(svg("path", { d: "M1 9H29", stroke: "var(--ink2)", "stroke-width": 3.5 })), WORDS.route));
  if (projects.some((p) => p.line && p.soft)) rest.push(legendRow(swatch(svg("path", { d: "M1 9H29", stroke: "var(--ink2)", "stroke-width": 3.5, "stroke-dasharray": "9 5" })), WORDS.route_indicative));
  if (projects.some((p) => p.area)) rest.push(legendRow(swatch(svg("rect", { x: 1, y: 1, width: 28, height: 16, rx: 6, fill: "url(#hatch-un)", stroke: "var(--ink2)", "stroke-width": 1.6, "stroke-dasharray": "5 3" })), WORDS.area));
  if (projects.some((p) => p.at && p.loose)) rest.push(legendRow(swatch(svg("g", { transform: "translate(15 9) scale(.6)" }, ...symbolParts(main, "4", { loose: true }))), WORDS.by_gemeente));
  rest.push(legendRow(swatch(svg("rect", { x: 2, y: 2, width: 26, height: 14, fill: "var(--fill1)", stroke: "var(--sub)", "stroke-width": 2.5 })), WORDS.subregion_key));
  if (DATA.land.gemeenten.some((unit) => !unit.sub)) rest.push(legendRow(swatch(svg("rect", { x: 2, y: 2, width: 26, height: 14, fill: "url(#hatch-un)", stroke: "var(--un)", "stroke-width": 2, "stroke-dasharray": "5 3" })), WORDS.unassigned_key));
  if (clusters.some((one) => one.members.length > 1)) rest.push(legendRow(swatch(svg("circle", { cx: 15, cy: 9, r: 8, fill: "var(--surf)", stroke: "var(--acc)", "stroke-width": 3 })), WORDS.cluster_key));
  const above = projects.length ? el("div", { class: "cols" }, first, second) : "";
  $("legenda-inhoud").replaceChildren(above, el("ul", { class: above ? "cols rule" : "cols" }, ...rest));
  for (const id of ["sleutelregel", "legenda-sleutel"]) $(id).replaceChildren(...carriers.map((drager) => el("span", {}, symbol(drager, "4", 16), `${LABELS.energiedrager(drager)} ${visible.filter((p) => p.drager === drager).length}`)));
}

/** The table of counts, of what is shown: it follows the filter and adds up. */
function drawCounts(listed) {
  const visible = counting(listed);
  const places = [...names.keys()].filter((id) => DATA.land.subregions.some((sub) => sub.id === id) || DATA.rests.includes(id));
  const sums = places.map((id) => visible.reduce((sum, p) => sum + p.shares.reduce((s, share) => s + (share[0] === id ? share[1] : 0), 0), 0));
  const tenths = shownParts(sums, visible.length);
  const leads = places.map((id) => visible.filter((p) => p.lead === id).length);
  const cell = (text) => el("td", { class: "n" }, text);
  $("telrijen").replaceChildren(...places.map((id, i) => {
    const mark = el("span", { class: "swatch" });
    const sub = DATA.land.subregions.find((one) => one.id === id);
    if (sub) mark.style.background = `var(--fill${sub.fill})`;
    return el("tr", {}, el("th", { scope: "row" }, mark, names.get(id)), cell(String(visible.filter((p) => VALUES.subregio(p).includes(id)).length)), cell(String(leads[i])), cell(decimal(tenths[i])));
  }));
  const foot = (id, texts) => texts.forEach((text, i) => { $(id).children[i + 1].textContent = text; });
  foot("telsom", [$("telsom").children[1].textContent, String(leads.reduce((a, b) => a + b, 0)), decimal(tenths.reduce((a, b) => a + b, 0))]);
  foot("telprovincie", [String(visible.length), String(visible.length), decimal(visible.length * 10)]);
  $("telfilter").hidden = listed.length === projects.length;
  $("telfilter").textContent = word("count", { n: visible.length, m: counting(projects).length });
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

function wirePhone() {
  const form = $("filter");
  const shut = () => { form.classList.remove("open"); $("filter-open").focus(); };
  $("filter-open").addEventListener("click", () => { form.classList.add("open"); $("filter-dicht").focus(); });
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
  if (window.matchMedia("(max-width: 1099px)").matches) $("legenda").open = false;
  if (narrow()) { map.dragging.disable(); map.scrollWheelZoom.disable(); }
}
