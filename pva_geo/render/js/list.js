// The list: the accessible product. Every project that is shown stands in it once.
const AT_ONCE = 60;
const AT_A_TIME = 250;
const ROW_PX = 59;
const rows = new Map();

function metaOf(p) {
  const stage = DATA.ladder === "status" ? LABELS.status(p.status) : LABELS.fase(p.fase);
  const labelled = stage === WORDS.missing ? `${(DATA.ladder === "status" ? WORDS.status : WORDS.fase).toLowerCase()} ${stage}` : stage;
  const place = p.places.length > 2 ? word("others", { first: p.places[0], n: p.places.length - 1 }) : p.places.join(", ");
  return [place, labelled, p.whole && WORDS.whole].filter(Boolean).join(" · ");
}

const rowModel = el("li", {}, el("button", { type: "button", class: "row" },
  svg("svg", { width: 24, height: 24, viewBox: "-12 -12 24 24", "aria-hidden": "true" }, svg("use", {})),
  el("span", {}, el("strong", {}), el("span", { class: "meta" })), el("span", { class: "nr" })));

/** The row of a project, made when it is first needed: a copy of one, which is soonest done. */
function rowOf(p) {
  if (rows.has(p.id)) return rows.get(p.id);
  const item = rowModel.cloneNode(true);
  const [picture, text, number] = item.firstChild.children;
  picture.firstChild.setAttribute("href", shapeOf(p.drager, p.step).getAttribute("href"));
  text.firstChild.textContent = p.name || p.id;
  text.lastChild.textContent = metaOf(p);
  number.textContent = p.id;
  if (p.year !== null) number.append(el("em", {}, String(p.year)));
  item.dataset.project = p.id;
  if (p.id === state.project) item.firstChild.classList.add("chosen");
  rows.set(p.id, item);
  return item;
}

function wireList(open) {
  const list = $("rijen");
  const idOf = (event) => event.target.closest("[data-project]")?.dataset.project;
  list.addEventListener("click", (event) => { if (event.target.closest("button")) open(idOf(event)); });
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    list.addEventListener(name, (event) => { if (idOf(event) !== undefined) light(idOf(event), on); });
  }
}

function light(id, on) {
  rows.get(id)?.firstChild.classList.toggle("hot", on);
  lightMarker(id, on);
}

let listed = null;
let filling = null;

/** Put rows in the list: what a screen holds at once, the rest in pieces, so that no key waits for thousands. */
function fillList(visible) {
  if (visible === listed) return;
  listed = visible;
  $("rijen").replaceChildren();
  fillOn(0, AT_ONCE);
}

function fillOn(from, number) {
  clearTimeout(filling);
  const list = $("rijen");
  const to = Math.min(from + number, listed.length);
  list.append(...listed.slice(from, to).map(rowOf));
  const left = listed.length - to;
  list.style.paddingBottom = left ? `${left * ROW_PX}px` : "";
  list.setAttribute("aria-busy", String(left > 0));
  if (left) filling = setTimeout(fillOn, 0, to, AT_A_TIME);
}

/** The row of a project in the list, or null where the filter keeps it out. */
function listedRow(id) {
  if (!listed.some((p) => p.id === id)) return null;
  const item = rowOf(byId.get(id));
  if (!item.parentNode) fillOn($("rijen").childElementCount, listed.length);
  return item;
}

function showRows(visible) {
  fillList(visible);
  for (const node of $("rijen").querySelectorAll(".chosen")) node.classList.remove("chosen");
  rows.get(state.project)?.firstChild.classList.add("chosen");
  $("telling").textContent = word("count", { n: visible.length, m: projects.length });
  $("wis").hidden = !filtered();
  $("leeg").hidden = visible.length > 0;
  $("leeg").textContent = projects.length ? WORDS.empty : WORDS.no_projects;
  $("filter-toon").textContent = word("show", { n: visible.length });
}

const MOST_KEYS = 9;

/** The way from the sum bar to the table that has every part. */
function openTable(event) {
  event.preventDefault();
  if (state.project !== null) closeSheet();
  showTab("subregios", true);
}

let tallied = { list: null };

/** What is counted of a list, place by place, in one pass: involved, leads, attributed. */
function tally(list) {
  if (tallied.list === list) return tallied;
  const places = new Map([...names.keys()].map((id) => [id, { involved: 0, leads: 0, attributed: 0 }]));
  const counted = counting(list);
  for (const p of counted) {
    for (const [id, share] of p.shares) places.get(id).attributed += share;
    for (const id of p.of.subregio) places.get(id).involved += 1;
    if (places.has(p.lead)) places.get(p.lead).leads += 1;
  }
  tallied = { list, places, n: counted.length };
  return tallied;
}

/** The sum bar: as long as the provincie, cut into its parts; it follows the filter. */
function showSum(list) {
  const { places: counts, n } = tally(list);
  const places = [...names.keys()];
  const parts = places.map((id) => counts.get(id).attributed);
  const tenths = shownParts(parts, n);
  const fills = new Map(DATA.land.subregions.map((sub) => [sub.id, `var(--fill${sub.fill})`]));
  fills.set("buiten-provincie", "var(--land)").set("niet-toegewezen", "var(--surf)");
  const kept = places.map((_, i) => i).filter((i) => i < DATA.land.subregions.length || parts[i] > 0 || DATA.rests.includes(places[i]));
  $("som").replaceChildren(...kept.filter((i) => parts[i] > 0).map((i) => {
    const bar = el("i", { title: names.get(places[i]) }, el("span", {}, decimal(tenths[i])));
    bar.style.flex = `${parts[i]} 0 0`;
    bar.style.background = fills.get(places[i]);
    return bar;
  }));
  $("som").classList.toggle("many", kept.length > MOST_KEYS);
  const keyed = kept.length > MOST_KEYS ? [...kept].sort((a, b) => tenths[b] - tenths[a] || a - b).slice(0, MOST_KEYS - 1).sort((a, b) => a - b) : kept;
  const rest = kept.length - keyed.length;
  $("som-sleutel").replaceChildren(...keyed.map((i) => {
    const swatch = el("span", { class: "swatch" });
    swatch.style.background = fills.get(places[i]);
    return el("li", {}, swatch, names.get(places[i]), el("b", {}, decimal(tenths[i])));
  }));
  if (rest) $("som-sleutel").append(el("li", {}, el("a", { href: "#subregios", onclick: openTable }, word("key_rest", { n: rest, x: decimal(tenths.reduce((sum, one, i) => sum + (keyed.includes(i) ? 0 : one), 0)) }))));
  const all = list.length === projects.length;
  $("som-titel").textContent = all ? word("sum_title", { n }) : word("sum_filtered", { n, m: counting(projects).length });
  const difference = Math.abs(parts.reduce((sum, part) => sum + part, 0) - n);
  const good = DATA.agrees && difference <= 1e-9 * Math.max(1, n);
  $("som-bewijs").textContent = good ? `✓ ${WORDS.sum_ok}` : `✗ ${word("sum_bad", { x: difference.toPrecision(3) })}`;
  $("som-bewijs").classList.toggle("bad", !good);
}

function wireExport() {
  $("csv").addEventListener("click", () => {
    const cell = (value) => {
      const text = String(value === null || value === undefined ? "" : value);
      const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
      return `"${safe.replace(/"/g, '""')}"`;
    };
    const head = ["projectnummer", "naam", "energiedrager", "status", "fase", "gereed_jaar", "gemeenten"];
    const lines = shown().map((p) => [p.id, p.name, p.drager, p.status, p.fase, p.year, p.places.join("|")].map(cell).join(";"));
    save("projecten.csv", `\ufeff${head.join(";")}\r\n${lines.join("\r\n")}\r\n`, "text/csv");
  });
  $("geojson").addEventListener("click", () => save("projecten.geojson", JSON.stringify({ type: "FeatureCollection", features: shown().map(featureOf) }), "application/geo+json"));
  $("deel").addEventListener("click", async () => {
    remember();
    try {
      await navigator.clipboard.writeText(location.href);
      $("deel").textContent = WORDS.copied;
      setTimeout(() => { $("deel").textContent = WORDS.share; }, 2500);
    } catch {
      window.prompt(WORDS.share, location.href);
    }
  });
}

/** A project as GeoJSON, in degrees to five decimals; without a place its geometry is null. */
function featureOf(p) {
  const flip = (points) => points.map(([lat, lng]) => [lng, lat]);
  const closed = (ring) => [...flip(ring), flip(ring)[0]];
  let geometry = null;
  if (p.line) geometry = { type: "MultiLineString", coordinates: decode(p.line).map(flip) };
  else if (p.area) {
    const rings = decode(p.area).map(closed);
    geometry = { type: "MultiPolygon", coordinates: p.parts.map((n) => rings.splice(0, n)) };
  }
  else if (p.at && !p.loose) geometry = { type: "Point", coordinates: [p.at[0] / UNITS, p.at[1] / UNITS] };
  const { id, name, drager, status, fase, year, places } = p;
  return { type: "Feature", id, geometry, properties: { projectnummer: id, naam: name, energiedrager: drager, status, fase, gereed_jaar: year, gemeenten: places.join("|") } };
}

function save(name, text, type) {
  const link = el("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
