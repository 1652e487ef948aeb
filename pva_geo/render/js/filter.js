// The filter: state in the address, options with their counts under the other filters.
const KEYS = ["zoek", "subregio", "energiedrager", "status", "fase", "gemeente", "initiatiefnemer", "jaar"];
const state = { project: null, zonder_jaar: true };
for (const key of KEYS) state[key] = [];
const names = new Map(DATA.land.subregions.map((sub) => [sub.id, sub.name]));
names.set("buiten-provincie", WORDS.outside).set("niet-toegewezen", WORDS.unassigned);
const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

const VALUES = {
  subregio: (p) => p.shares.map((share) => share[0]),
  energiedrager: (p) => [p.drager],
  status: (p) => [p.status],
  fase: (p) => [p.fase],
  gemeente: (p) => p.codes,
  initiatiefnemer: (p) => (p.party ? p.party.split(", ") : []),
};
for (const p of projects) p.text = plain([p.id, p.name, ...p.places, p.party].join(" "));

const wordsOf = new Map();
const words = (text) => wordsOf.get(text) || wordsOf.set(text, plain(text).split(/\s+/)).get(text);
const TESTS = {
  zoek: (p) => state.zoek.every((text) => words(text).every((part) => p.text.includes(part))),
  jaar: (p) => (p.year === null ? state.zonder_jaar || !state.jaar.length : !state.jaar.length || p.year <= Number(state.jaar[0])),
};
for (const [key, values] of Object.entries(VALUES)) TESTS[key] = (p) => !state[key].length || values(p).some((value) => state[key].includes(value));

/** The one filter that keeps a project out: "" for none, null for more than one. */
function keptOutBy(p) {
  let by = "";
  for (const key of Object.keys(TESTS)) {
    if (TESTS[key](p)) continue;
    if (by) return null;
    by = key;
  }
  return by;
}

const shown = () => projects.filter((p) => keptOutBy(p) === "");

/** Count each choice of each filter under the other filters, in one pass. */
function countChoices() {
  const counts = Object.fromEntries(Object.keys(VALUES).map((key) => [key, new Map()]));
  for (const p of projects) {
    const by = keptOutBy(p);
    if (by === null) continue;
    for (const key of Object.keys(VALUES)) if (by === "" || by === key) for (const value of new Set(VALUES[key](p))) counts[key].set(value, (counts[key].get(value) || 0) + 1);
  }
  return counts;
}
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

const offered = {};

/** All values of a field, in the order of the legend, the scheme or the alphabet. */
function choices(key) {
  if (!offered[key]) offered[key] = orderedChoices(key);
  return offered[key];
}

function orderedChoices(key) {
  const found = new Set(projects.flatMap(VALUES[key]));
  const fixed = { subregio: [...names.keys()], energiedrager: Object.keys(DATA.carriers), status: [...Object.keys(DATA.labels.status), ""], fase: [...Object.keys(DATA.labels.fase), ""] }[key];
  if (key === "subregio") return fixed.filter((value) => found.has(value) || DATA.land.subregions.some((sub) => sub.id === value));
  if (fixed) return fixed.filter((value) => found.has(value));
  return [...found].sort((a, b) => LABELS[key](a).localeCompare(LABELS[key](b), DATA.lang));
}

function fillSelects() {
  const counts = countChoices();
  for (const key of Object.keys(VALUES)) {
    const select = $(`f-${key}`);
    const values = choices(key);
    const options = [el("option", { value: "" }, word("all", { n: values.length }))];
    for (const value of values) {
      const n = counts[key].get(value) || 0;
      options.push(el("option", { value: value || "-", class: n ? null : "zero" }, `${LABELS[key](value)} (${n})`));
    }
    const chosen = state[key].map((value) => value || "-").join(",");
    if (state[key].length > 1) options.push(el("option", { value: chosen }, word("several", { n: state[key].length })));
    select.replaceChildren(...options);
    select.value = chosen;
    select.classList.toggle("active", state[key].length > 0);
  }
  fillChecks(counts);
  const select = $("f-jaar");
  select.replaceChildren(el("option", { value: "" }, WORDS.all_years), ...years.map((year) => el("option", { value: year }, String(year))));
  select.value = state.jaar[0] || "";
  select.classList.toggle("active", state.jaar.length > 0);
  if ($("zoek").value !== (state.zoek[0] || "")) $("zoek").value = state.zoek[0] || "";
  $("zoek").classList.toggle("active", state.zoek.length > 0);
  $("zonder_jaar").checked = $("zonder_jaar2").checked = state.zonder_jaar;
  for (const node of document.querySelectorAll(".no-year")) node.textContent = word("no_year", { n: undated });
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

function address() {
  const parts = [];
  if (state.project !== null) parts.push(`project=${encodeURIComponent(state.project)}`);
  for (const key of KEYS) if (state[key].length) parts.push(`${key}=${state[key].map((value) => encodeURIComponent(value || "-")).join(",")}`);
  if (!state.zonder_jaar) parts.push("zonder_jaar=nee");
  return parts.length ? `#${parts.join("&")}` : "#";
}

function remember() {
  putAddress(false, history.state, address());
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
