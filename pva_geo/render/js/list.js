// The list: the accessible product. Every project stands in it once; filters hide rows.
const rows = new Map();

function metaOf(p) {
  const stage = DATA.ladder === "status" ? LABELS.status(p.status) : LABELS.fase(p.fase);
  const labelled = stage === WORDS.missing ? `${(DATA.ladder === "status" ? WORDS.status : WORDS.fase).toLowerCase()} ${stage}` : stage;
  const place = p.places.length > 2 ? word("others", { first: p.places[0], n: p.places.length - 1 }) : p.places.join(", ");
  return [place, labelled, p.whole && WORDS.whole].filter(Boolean).join(" · ");
}

function buildList(open) {
  const list = $("rijen");
  for (const p of projects) {
    const button = el("button", { type: "button", class: "row", onclick: () => open(p.id), onmouseenter: () => light(p.id, true), onmouseleave: () => light(p.id, false) },
      symbol(p.drager, p.step, 24),
      el("span", {}, el("strong", {}, p.name || p.id), el("span", { class: "meta" }, metaOf(p))),
      el("span", { class: "nr" }, p.id, p.year === null ? null : el("em", {}, String(p.year))));
    const item = el("li", { "data-project": p.id }, button);
    rows.set(p.id, item);
    list.append(item);
  }
}

function light(id, on) {
  const item = rows.get(id);
  item.firstChild.classList.toggle("hot", on);
  lightMarker(id, on);
}

function showRows(visible) {
  const ids = new Set(visible.map((p) => p.id));
  for (const [id, item] of rows) {
    item.hidden = !ids.has(id);
    item.firstChild.classList.toggle("chosen", id === state.project);
  }
  $("telling").textContent = word("count", { n: visible.length, m: projects.length });
  $("wis").hidden = !filtered();
  $("leeg").hidden = visible.length > 0;
  $("leeg").textContent = projects.length ? WORDS.empty : WORDS.no_projects;
  $("filter-toon").textContent = word("show", { n: visible.length });
}

/** The sum bar: as long as the provincie, cut into its parts; it follows the filter. */
function showSum(listed) {
  const visible = counting(listed);
  const places = [...names.keys()];
  const parts = places.map((id) => visible.reduce((sum, p) => sum + p.shares.reduce((s, share) => s + (share[0] === id ? share[1] : 0), 0), 0));
  const tenths = shownParts(parts, visible.length);
  const fills = new Map(DATA.land.subregions.map((sub) => [sub.id, `var(--fill${sub.fill})`]));
  fills.set("buiten-provincie", "var(--land)").set("niet-toegewezen", "var(--surf)");
  const kept = places.map((_, i) => i).filter((i) => i < DATA.land.subregions.length || parts[i] > 0 || DATA.rests.includes(places[i]));
  const width = $("som").clientWidth || 600;
  $("som").replaceChildren(...kept.filter((i) => parts[i] > 0).map((i) => {
    const share = parts[i] / (visible.length || 1);
    const bar = el("i", { title: names.get(places[i]) }, share * width >= 30 ? decimal(tenths[i]) : "");
    bar.style.flex = `${parts[i]} 0 0`;
    bar.style.background = fills.get(places[i]);
    return bar;
  }));
  $("som-sleutel").replaceChildren(...kept.map((i) => {
    const swatch = el("span", { class: "swatch" });
    swatch.style.background = fills.get(places[i]);
    return el("li", {}, swatch, names.get(places[i]), el("b", {}, decimal(tenths[i])));
  }));
  const all = listed.length === projects.length;
  $("som-titel").textContent = all ? word("sum_title", { n: visible.length }) : word("sum_filtered", { n: visible.length, m: counting(projects).length });
  const difference = Math.abs(parts.reduce((sum, part) => sum + part, 0) - visible.length);
  const good = DATA.agrees && difference <= 1e-9 * Math.max(1, visible.length);
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
