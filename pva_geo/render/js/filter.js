// The filter: state in the address, options with their counts under the other filters.
const KEYS = ["zoek", "subregio", "energiedrager", "status", "fase", "gemeente", "initiatiefnemer", "jaar"];
const state = { project: null, zonder_jaar: true };
for (const key of KEYS) state[key] = [];
const names = new Map(DATA.land.subregions.map((sub) => [sub.id, sub.name]));
names.set("buiten-provincie", WORDS.outside).set("niet-toegewezen", WORDS.unassigned);
const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** The values of a project under each filter, each once. */
const VALUES = {
  subregio: (p) => p.shares.map((share) => share[0]),
  energiedrager: (p) => [p.drager],
  status: (p) => [p.status],
  fase: (p) => [p.fase],
  gemeente: (p) => p.codes,
  initiatiefnemer: (p) => (p.party ? p.party.split(", ") : []),
};
const CHOSEN = Object.keys(VALUES);
for (const p of projects) p.of = Object.fromEntries(CHOSEN.map((key) => [key, VALUES[key](p)]).map(([key, values]) => [key, values.length > 1 ? [...new Set(values)] : values]));
const texts = new Map();

/** What is searched of a project, made plain when it is first searched. */
function textOn(p) {
  if (!texts.has(p)) texts.set(p, plain([p.id, p.name, ...p.places, p.party].join(" ")));
  return texts.get(p);
}

/** One test for each filter that is set. */
function testsNow() {
  const tests = [];
  const wanted = plain(state.zoek.join(" ")).split(/\s+/);
  if (state.zoek.length) tests.push(["zoek", (p) => wanted.every((part) => textOn(p).includes(part))]);
  if (state.jaar.length) tests.push(["jaar", (p) => (p.year === null ? state.zonder_jaar : p.year <= Number(state.jaar[0]))]);
  else if (!state.zonder_jaar) tests.push(["jaar", (p) => p.year !== null]);
  for (const key of CHOSEN) if (state[key].length) tests.push([key, (p) => p.of[key].some((value) => state[key].includes(value))]);
  return tests;
}

/** The one filter that keeps a project out: "" for none, null for more than one. */
function keptOutBy(p, tests) {
  let by = "";
  for (const [key, test] of tests) {
    if (test(p)) continue;
    if (by) return null;
    by = key;
  }
  return by;
}

let surveyed = { of: null };

/** In one pass: what is shown, and how often each choice occurs under the other filters. */
function survey() {
  const of = address(false);
  if (surveyed.of === of) return surveyed;
  const tests = testsNow();
  const list = [];
  const counts = Object.fromEntries(CHOSEN.map((key) => [key, new Map()]));
  for (const p of projects) {
    const by = keptOutBy(p, tests);
    if (by === null) continue;
    if (by === "") list.push(p);
    for (const key of by === "" ? CHOSEN : by === "zoek" || by === "jaar" ? [] : [by]) for (const value of p.of[key]) counts[key].set(value, (counts[key].get(value) || 0) + 1);
  }
  surveyed = { of, list, counts };
  return surveyed;
}

const shown = () => survey().list;
const years = [...new Set(projects.map((p) => p.year).filter((year) => year !== null))].sort();
const undated = projects.filter((p) => p.year === null).length;

const LABELS = {
  subregio: (value) => names.get(value) || value,
  energiedrager: (value) => (DATA.carriers[value] ? DATA.carriers[value].label : value),
  status: (value) => DATA.labels.status[value] || WORDS.missing,
  fase: (value) => DATA.labels.fase[value] || WORDS.missing,
  gemeente: (value) => DATA.labels.gemeente[value] || value,
  initiatiefnemer: (value) => value,
};

/** In the order of the alphabet: accents, capitals and a leading 's- or quote do not count. */
function byName(values, nameOf) {
  const keys = new Map(values.map((value) => [value, plain(nameOf(value)).replace(/[^\p{L}\p{N} ]/gu, "")]));
  return values.sort((a, b) => (keys.get(a) < keys.get(b) ? -1 : keys.get(a) > keys.get(b) ? 1 : a < b ? -1 : 1));
}

const offered = {};

/** All values of a field, in the order of the legend, the scheme or the alphabet. */
function choices(key) {
  if (!offered[key]) offered[key] = orderedChoices(key);
  return offered[key];
}

function orderedChoices(key) {
  const found = new Set(projects.flatMap((p) => p.of[key]));
  const fixed = { subregio: [...names.keys()], energiedrager: Object.keys(DATA.carriers), status: [...Object.keys(DATA.labels.status), ""], fase: [...Object.keys(DATA.labels.fase), ""] }[key];
  if (key === "subregio") return fixed.filter((value) => found.has(value) || DATA.land.subregions.some((sub) => sub.id === value));
  if (fixed) return fixed.filter((value) => found.has(value));
  return byName([...found], LABELS[key]);
}

const options = new Map();

/** The options of a filter, made once. */
function buildSelects() {
  for (const key of CHOSEN) {
    options.set(key, choices(key).map((value) => [value, el("option", { value: value || "-" })]));
    $(`f-${key}`).replaceChildren(el("option", { value: "" }, word("all", { n: choices(key).length })), ...options.get(key).map((pair) => pair[1]));
  }
  $("f-jaar").replaceChildren(el("option", { value: "" }, WORDS.all_years), ...years.map((year) => el("option", { value: year }, String(year))));
  for (const node of document.querySelectorAll(".no-year")) node.textContent = word("no_year", { n: undated });
}

/** Several values, which a desk's select cannot offer, are an option of their own while they are chosen. */
function showSeveral(key, chosen) {
  const select = $(`f-${key}`);
  if (select.options.length > options.get(key).length + 1) select.lastChild.remove();
  if (state[key].length > 1) select.append(el("option", { value: chosen }, word("several", { n: state[key].length })));
}

function fillSelects() {
  const { counts } = survey();
  for (const key of CHOSEN) {
    for (const [value, option] of options.get(key)) {
      const n = counts[key].get(value) || 0;
      const text = `${LABELS[key](value)} (${n})`;
      if (option.textContent === text) continue;
      option.textContent = text;
      option.className = n ? "" : "zero";
    }
    const chosen = state[key].map((value) => value || "-").join(",");
    showSeveral(key, chosen);
    $(`f-${key}`).value = chosen;
    $(`f-${key}`).classList.toggle("active", state[key].length > 0);
  }
  fillChecks(counts);
  const select = $("f-jaar");
  select.value = state.jaar[0] || "";
  select.classList.toggle("active", state.jaar.length > 0);
  if ($("zoek").value !== (state.zoek[0] || "")) $("zoek").value = state.zoek[0] || "";
  $("zoek").classList.toggle("active", state.zoek.length > 0);
  $("zonder_jaar").checked = $("zonder_jaar2").checked = state.zonder_jaar;
  if (["gemeente", "initiatiefnemer", DATA.ladder === "status" ? "fase" : "status"].some((key) => state[key].length)) $("meer").open = true;
}

const CHECKED = ["subregio", "energiedrager", "status", "fase"];

/** On a phone a finger chooses several: boxes of 44 px in the place of selects. */
function fillChecks(counts) {
  if (!narrow()) {
    $("vakjes").replaceChildren();
    return;
  }
  const focus = document.activeElement?.id;
  $("vakjes").replaceChildren(...CHECKED.filter((key) => choices(key).length > 1).map((key) => {
    const boxes = choices(key).map((value, i) => el("label", { class: "tick" },
      el("input", { type: "checkbox", id: `v-${key}-${i}`, name: key, value: value || "-", checked: state[key].includes(value) }),
      el("span", {}, LABELS[key](value)), el("b", {}, String(counts[key].get(value) || 0))));
    return el("fieldset", {}, el("legend", {}, WORDS[key]), ...boxes);
  }));
  if (focus?.startsWith("v-")) $(focus).focus();
}

/** Put status and fase in their places: the one that the symbols show comes first. */
function placeLadder() {
  const order = DATA.ladder === "status" ? ["status", "fase"] : ["fase", "status"];
  ["plek-eerste", "plek-tweede"].forEach((id, i) => {
    $(id).append(el("label", { for: `f-${order[i]}` }, WORDS[order[i]]), el("select", { id: `f-${order[i]}`, name: order[i] }));
  });
}

/** A part of the address as text; a broken escape stays as it is. */
function unescaped(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, " "));
  } catch {
    return text;
  }
}

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const key of KEYS) {
    // commas between values stand as they are, those inside a value are escaped
    const raw = location.hash.slice(1).split("&").find((part) => part.startsWith(`${key}=`));
    const values = raw ? raw.slice(key.length + 1).split(",").filter(Boolean).map(unescaped) : [];
    state[key] = key === "zoek" ? [values.join(",")].filter(Boolean) : values.map((value) => (value === "-" ? "" : value));
  }
  state.jaar = state.jaar.filter((year) => /^\d{4}$/.test(year));
  state.zonder_jaar = given.get("zonder_jaar") !== "nee";
  const id = given.get("project");
  state.project = projects.some((p) => p.id === id) ? id : null;
}

function address(withProject = true) {
  const parts = [];
  if (withProject && state.project !== null) parts.push(`project=${encodeURIComponent(state.project)}`);
  for (const key of KEYS) if (state[key].length) parts.push(`${key}=${state[key].map((value) => encodeURIComponent(value || "-")).join(",")}`);
  if (!state.zonder_jaar) parts.push("zonder_jaar=nee");
  return parts.length ? `#${parts.join("&")}` : "#";
}

const ADDRESS_AFTER_MS = 150;
let toRemember = null;

/** Put the state in the address, now. */
function remember() {
  clearTimeout(toRemember);
  toRemember = null;
  putAddress(false, history.state, address());
}

/** Put it there once a person pauses: browsers refuse a new address for each step of a slider. */
function rememberSoon() {
  clearTimeout(toRemember);
  toRemember = setTimeout(remember, ADDRESS_AFTER_MS);
}

const filtered = () => KEYS.some((key) => state[key].length) || !state.zonder_jaar;

/** One stored value, which may hold a comma, or the several that the address gave. */
function chosenOf(key, value) {
  if (value === "" || key === "jaar") return value ? [value] : [];
  if (value === "-") return [""];
  return choices(key).includes(value) ? [value] : state[key];
}

function toggle(key, value, on) {
  state[key] = on ? [...state[key], value] : state[key].filter((one) => one !== value);
}

function wireFilter(changed) {
  const form = $("filter");
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const key of KEYS) state[key] = [];
    state.zonder_jaar = true;
    $("zoek").value = "";
    changed();
    if (!narrow()) $("zoek").focus();
  });
  form.addEventListener("input", (event) => {
    const { name, value, type, checked } = event.target;
    if (name === "zonder_jaar") state.zonder_jaar = checked;
    else if (name === "zoek") state.zoek = value.trim() ? [value] : [];
    else if (type === "checkbox") toggle(name, value === "-" ? "" : value, checked);
    else if (KEYS.includes(name)) state[name] = chosenOf(name, value);
    changed();
  });
  $("zonder_jaar2").addEventListener("input", (event) => {
    state.zonder_jaar = event.target.checked;
    changed();
  });
}
