// Projects as the page uses them: what many share stands once in the data, what one has not is left out.
const PLACES = DATA.places;

function readProject(raw) {
  const p = { name: "", drager: "", status: "", fase: "", type: "", year: null, codes: [], party: "", lead: null, values: {}, links: [], source: {}, at: null, whole: false, ...raw };
  p.shares = raw.shares.map(([place, share]) => [PLACES[place], share]);
  p.places = p.codes.map((code) => DATA.labels.gemeente[code] || code);
  p.kind = DATA.labels.type[p.type] || "";
  const step = DATA.steps.find((one) => one.value === p[DATA.ladder]);
  p.step = DATA.ladder ? (step ? step.step : "?") : "4";
  return p;
}

/** Those that count: a project that has parts counts through these. */
const counting = (list) => (hasParts ? list.filter((p) => !p.whole) : list);

/** The text of a field of the sheet, or null. */
function textOf(p, name) {
  const known = { initiatiefnemer: p.party, gemeenten: p.places.join(", "), status: DATA.labels.status[p.status], fase: DATA.labels.fase[p.fase], type: p.kind };
  return (name in known ? known[name] : p.values[name]) || null;
}

const LABEL_OF = new Map(DATA.fields.map(([name, label]) => [name, label]));

/** All fields of the sheet in their order: those always shown, and others where given. */
const fieldsOf = (p) => DATA.fields.map(([name, label, always]) => [label, textOf(p, name), always]).filter(([, value, always]) => always || value !== null);

/** Three facts under the name: fase or status, year, capacity or voltage. */
const factsOf = (p) => [p.fase ? "fase" : "status", "gereed_jaar", p.values.capaciteit_mw ? "capaciteit_mw" : "spanningsniveau_kv"].map((name) => [LABEL_OF.get(name), textOf(p, name)]);

const projects = DATA.projects.map(readProject);
const hasParts = projects.some((p) => p.whole);
const byId = new Map(projects.map((p) => [p.id, p]));
