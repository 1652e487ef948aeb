// The sheet of a project: fixed fields in a fixed order; what is missing is said.
function sheetOf(p, open, close) {
  const visible = shown();
  const at = visible.findIndex((one) => one.id === p.id);
  const step = (by) => visible[(at + by + visible.length) % visible.length];
  const missing = () => el("span", { class: "missing" }, WORDS.missing);
  const go = (by, label, mark) => el("button", { type: "button", class: "square edged", "aria-label": label, title: label, disabled: at < 0 || visible.length < 2, onclick: () => open(step(by).id, true) }, mark);
  const bar = el("div", { class: "sheetbar" },
    el("button", { type: "button", class: "quiet", id: "terug", onclick: close }, `‹ ${WORDS.list}`),
    el("span", { class: "pos" }, at < 0 ? "" : word("of", { n: at + 1, m: visible.length })),
    go(-1, WORDS.previous, "‹"), go(1, WORDS.next, "›"));
  const carrier = carrierOf(p.drager);
  const head = el("div", { class: "headline" }, symbol(p.drager, p.step, 28),
    el("div", {}, el("p", { class: "kicker" }, [p.id, carrier.label, p.kind].filter(Boolean).join(" · ")),
      el("h2", { class: "name", id: "blad-naam", tabindex: "-1" }, p.name || p.id)));
  const facts = el("dl", { class: "three-facts" }, ...factsOf(p).map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value === null ? missing() : value))));
  const details = el("dl", { class: "details" }, ...fieldsOf(p).map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value === null ? missing() : value))));
  return el("article", { class: "sheet", "data-sheet": p.id, "aria-labelledby": "blad-naam" }, bar, head, facts,
    el("h3", {}, WORDS.shares), ...sharesOf(p), el("p", { class: "small" }, DATA.labels.basis[p.basis]),
    p.at ? (p.loose ? el("p", { class: "small" }, WORDS.by_gemeente_note) : null) : el("p", { class: "small" }, WORDS.nowhere),
    p.whole ? el("p", { class: "small" }, WORDS.whole) : null,
    ...linksOf(p, open),
    el("h3", {}, WORDS.details), details, el("h3", {}, WORDS.source), sourceOf(p));
}

/** Related projects as links; one that is not in this product stays text. */
function linksOf(p, open) {
  if (!p.links.length) return [];
  const items = p.links.map((text) => {
    const at = text.indexOf(":");
    const [id, kind] = at < 0 ? [text, ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    const other = byId.get(id);
    const link = other ? el("button", { type: "button", class: "link", onclick: () => open(id) }, `${id} `, el("bdi", {}, other.name)) : id;
    return el("li", {}, kind ? `${kind} ` : "", link);
  });
  return [el("h3", {}, WORDS.related), el("ul", { class: "links" }, ...items)];
}

function sharesOf(p) {
  const percents = shownParts(p.shares.map((share) => share[1] * 10), 10).map((tenths) => tenths);
  return p.shares.map(([id, share], i) => {
    const sub = DATA.land.subregions.find((one) => one.id === id);
    const bar = el("i", {});
    bar.style.width = `${share * 100}%`;
    bar.style.background = sub ? `var(--fill${sub.fill})` : "var(--land)";
    return el("div", { class: "share" }, el("span", {}, names.get(id) || id), el("span", { class: "track" }, bar), el("b", {}, DATA.lang === "nl" ? `${percents[i]} %` : `${percents[i]}%`));
  });
}

function sourceOf(p) {
  const { text, url, date } = p.source;
  if (!text && !url) return el("p", { class: "missing" }, WORDS.missing);
  const label = text || url;
  const shownSource = url ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, label) : label;
  return el("p", { class: "small" }, shownSource, ". ", date ? word("source_date", { d: date }) : WORDS.source_no_date);
}
