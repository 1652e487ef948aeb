// Paper: a legend in words, and the projects by the subregion that leads them.
function paperRow(p) {
  const given = (text) => (text ? el("td", {}, text) : el("td", { class: "missing" }, WORDS.missing));
  const year = p.year === null ? el("td", { class: "n missing" }, WORDS.missing) : el("td", { class: "n" }, String(p.year));
  return el("tr", {}, el("td", {}, symbol(p.drager, p.step, 15)), el("td", {}, p.id), el("td", {}, p.name), given(DATA.ladder === "status" ? p.status && LABELS.status(p.status) : p.fase && LABELS.fase(p.fase)), year);
}

/** One group a subregion, then outside and unplaced; what leads nothing is left out. */
function paperGroups(visible) {
  const rows = [];
  for (const [id, name] of names) {
    const led = visible.filter((p) => p.lead === id);
    if (!led.length) continue;
    const of = tally(visible).places.get(id);
    const counts = word("paper_counts", { leads: of.leads, involved: of.involved, attributed: decimal(Math.round(of.attributed * 10)) });
    rows.push(el("tr", { class: "part" }, el("th", { colspan: 5, scope: "rowgroup" }, el("b", {}, name), ` ${counts}`)), ...led.map(paperRow));
  }
  return rows;
}

function drawPaper(visible) {
  const stage = WORDS[DATA.ladder === "status" ? "status" : "fase"];
  const heads = ["", WORDS.number, WORDS.project, stage].map((text) => el("th", { scope: "col" }, text));
  $("papier-tabel").replaceChildren(
    el("thead", {}, el("tr", {}, ...heads, el("th", { scope: "col", class: "n" }, WORDS.in_service))),
    el("tbody", {}, ...paperGroups(visible)));
  $("papier-tabel").hidden = !visible.length;
  $("papier-telling").textContent = $("telling").textContent;
  const keys = [...$("legenda-inhoud").querySelectorAll("li")].map((item) => {
    const [picture, label, n] = item.children;
    return el("span", {}, picture.cloneNode(true), n ? `${label.textContent} ${n.textContent}` : label.textContent);
  });
  $("papier-sleutel").replaceChildren(...keys);
}

/** Paper has a map of its own size: the whole provincie, drawn for it. */
function forPaper(on) {
  view.onPaper = on;
  if (on) drawPaper(shown());
  $("kaartvak").style.cssText = on ? "width: 186mm; height: 105mm" : "";
  const room = view.homeLeft;
  if (on) view.homeLeft = 0;
  map.invalidateSize({ animate: false });
  goHome(false);
  view.homeLeft = room;
  if (!on) goHome(false);
  drawPoints(shown(), openSheet);
  label();
}
