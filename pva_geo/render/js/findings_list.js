// The list: groups by kind, chips by severity, and the chosen finding in full.
const ICONS = { error: "M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5", warning: "M10 3L18 17H2ZM10 8V12M10 14.5V14.6", info: "M10 9V15M10 5V5.1" };
const SEVERITIES = ["error", "warning", "info"];
const items = new Map();

/** A mark of severity; its name stands beside it for who cannot see it. */
function icon(severity, named) {
  const attributes = named ? { role: "img", "aria-label": WORDS[severity][0] } : { "aria-hidden": "true" };
  return svg("svg", { class: `sev ${severity}`, viewBox: "0 0 20 20", ...attributes }, svg("path", { d: ICONS[severity] }));
}

function buildFilter(changed) {
  for (const severity of SEVERITIES) {
    const n = findings.filter((f) => f.severity === severity).length;
    if (!n) continue;
    const box = el("input", { type: "checkbox", name: "ernst", value: severity, checked: true });
    $("filter").append(el("label", { class: "chip" }, box, icon(severity, false), el("span", {}, word(severity, { n })), el("b", {}, String(n))));
  }
  $("filter").addEventListener("submit", (event) => event.preventDefault());
  $("filter").addEventListener("change", (event) => changed(event.target.value, event.target.checked));
}

/** The kinds in order of their first finding, each with its findings. */
function groupByKind() {
  const groups = new Map();
  for (const f of findings) groups.set(f.kind, [...(groups.get(f.kind) || []), f]);
  return groups;
}

function buildGroups(groups, choose) {
  const all = document.createDocumentFragment();
  for (const [kind, members] of groups) {
    const list = el("ul", {}, ...members.map((f) => row(f, choose)));
    const heading = el("summary", {}, el("h3", {}, DATA.kinds[kind]), el("b", {}, String(members.length)));
    all.append(el("details", { class: "group", "data-kind": kind, open: members.some((f) => f.severity !== "info") }, heading, list));
  }
  $("groepen").append(all);
}

function row(f, choose) {
  const meta = [f.check, f.area, f.width, f.at ? null : WORDS.without_place].filter(Boolean).join(" · ");
  const button = el("button", { type: "button", class: "row", onclick: () => choose(f.n, true) }, icon(f.severity, true), el("span", {}, el("strong", {}, f.title), el("span", { class: "meta" }, meta)), f.at ? el("span", { class: `number ${f.severity}`, "aria-hidden": "true" }, String(f.n)) : null);
  const item = el("li", { "data-finding": f.n }, button);
  items.set(f.n, item);
  return item;
}

function showRows(list) {
  const kept = new Set(list.map((f) => f.n));
  for (const [n, item] of items) item.hidden = !kept.has(n);
  for (const group of document.querySelectorAll(".group")) {
    const n = group.querySelectorAll("[data-finding]:not([hidden])").length;
    group.hidden = !n;
    group.querySelector("summary b").textContent = String(n);
  }
  $("telling").textContent = word("count", { n: list.length, m: findings.length });
  $("leeg").hidden = findings.length > 0;
  $("niets").hidden = !findings.length || list.length > 0;
}

function markRow(from, to) {
  for (const [n, on] of [[from, false], [to, true]]) {
    const item = items.get(n);
    if (!item) continue;
    item.firstChild.classList.toggle("chosen", on);
    if (on) item.firstChild.setAttribute("aria-current", "true");
    else item.firstChild.removeAttribute("aria-current");
    if (on) item.closest("details").open = true;
  }
}

function line(name, ...values) {
  const kept = values.filter((value) => value !== null && value !== "");
  return kept.length ? el("div", {}, el("dt", {}, name), el("dd", {}, ...kept.flatMap((value) => [value, " "]))) : null;
}

/** Write rows as a reader would: 2, 5–9, 14; not more than ten terms. */
function rangesOf(rows) {
  const runs = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  const terms = runs.map(([from, to]) => (to - from > 1 ? `${from}–${to}` : from === to ? `${from}` : `${from}, ${to}`));
  return terms.length > 10 ? `${terms.slice(0, 10).join(", ")} …` : terms.join(", ");
}

function sourceOf(f) {
  if (!f.source && !f.rows.length) return null;
  return [f.source, f.rows.length ? word("rows", { n: f.rows.length, r: rangesOf(f.rows) }) : null].filter(Boolean).join(", ");
}

function drawDetail(f, list, { step, zoom }) {
  if (!f) {
    $("detail").replaceChildren();
    return;
  }
  const copy = f.point ? el("button", { type: "button", class: "link", onclick: (event) => copyText(event.currentTarget, f.point.join(" ")) }, WORDS.copy) : null;
  const jump = f.at ? el("button", { type: "button", class: "link", onclick: () => zoom(f) }, WORDS.zoom) : null;
  const narrowNote = f.sliver ? el("small", {}, word("narrow", { w: DATA.sliver })) : null;
  const position = word("of", { n: list.indexOf(f) + 1, m: list.length });
  const go = (by, ...inside) => el("button", { type: "button", class: "edged", "data-step": by, onclick: () => step(by) }, ...inside);
  $("detail").replaceChildren(...[
    el("div", { class: "detailbar" }, el("span", { class: "code" }, icon(f.severity, true), `${f.check} · ${position}`),
      go(-1, `‹ ${WORDS.previous}`, el("kbd", { "aria-hidden": "true" }, "k")), go(1, WORDS.next, el("kbd", { "aria-hidden": "true" }, "j"), " ›")),
    el("h2", { id: "titel", tabindex: "-1" }, f.title), el("p", {}, f.message),
    el("dl", {}, ...[line(WORDS.area, f.area), line(WORDS.width, f.width, narrowNote), line(WORDS.place, f.point ? f.point.join(" ") : null, copy), line(WORDS.source, sourceOf(f))].filter(Boolean)),
    f.at ? null : el("p", { class: "small" }, WORDS.no_place),
    el("p", { class: "remedy" }, el("strong", {}, WORDS.remedy), " ", f.remedy),
    jump ? el("p", { class: "jump" }, jump) : null,
  ].filter(Boolean));
}

async function copyText(button, text) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = `✓ ${WORDS.copied}`;
  } catch {
    window.prompt(WORDS.copy, text);
  }
}
