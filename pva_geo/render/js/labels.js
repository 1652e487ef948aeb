// Labels, greedy on boxes: symbols and controls reserve first, then subregions, numbers, gemeenten.
const measure = document.createElement("canvas").getContext("2d");

const widths = new Map();

function textWidth(text, size, weight) {
  const key = `${weight} ${size} ${text}`;
  if (!widths.has(key)) {
    measure.font = `${weight} ${size}px system-ui, sans-serif`;
    widths.set(key, measure.measureText(text).width);
  }
  return widths.get(key);
}

const hits = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const overlap = (a, b) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
const boxAt = (x, y, w, h) => [x - w / 2, y - h / 2, x + w / 2, y + h / 2];

/** Boxes of what floats on the map. */
function floating() {
  const frame = $("kaartvak").getBoundingClientRect();
  return [...$("kaartvak").querySelectorAll(".legend, .mapbuttons, .credit, .invented, .scale, .background, .lens, #vergroot, #kaart-dicht")].filter((node) => node.offsetWidth).map((node) => {
    const r = node.getBoundingClientRect();
    return [r.left - frame.left - 4, r.top - frame.top - 4, r.right - frame.left + 4, r.bottom - frame.top + 4];
  });
}

/** Break a name in two lines where these come out most alike. */
function twoLines(name) {
  const places = [...name.matchAll(/[ -]/g)].map((m) => m.index + (m[0] === "-" ? 1 : 0));
  if (!places.length) return null;
  const best = places.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return [name.slice(0, best).trim(), name.slice(best).trim()];
}

const GRID = 24;
/** Where a box is looked at: high, in the middle or low, and how far along it, as a share of its width. */
const SAMPLES = [[1, -0.48], [1, 0.48], [0, -0.25], [0, 0.25], [2, -0.25], [2, 0.25], [1, 0], [2, -0.48], [0, 0.48]];

/** The best place for a name in the part of a subregion that is seen; each level line is crossed once. */
function bestPlace(sub, lines, size, taken, frame) {
  const w = Math.max(...lines.map((line) => textWidth(line, size, 650))) + 8;
  const h = lines.length * size * 1.15 + 4;
  const [left, top, right, bottom] = sub.box;
  const [x0, x1] = [Math.max(left, 0), Math.min(right, frame.x)];
  const [y0, y1] = [Math.max(top, 0), Math.min(bottom, frame.y)];
  const pole = map.latLngToContainerPoint(latlng(sub.at));
  const unit = pixelsPerKm() * 30;
  let best = null;
  for (let j = 1; j < GRID; j += 1) {
    const y = y0 + ((y1 - y0) * j) / GRID;
    if (y - h / 2 < 2 || y + h / 2 > frame.y - 2) continue;
    const levels = [-0.4, 0, 0.4].map((dy) => crossings(y + dy * h, sub.screen));
    const near = taken.filter((other) => other[1] < y + h / 2 && other[3] > y - h / 2);
    for (let i = 1; i < GRID; i += 1) {
      const x = x0 + ((x1 - x0) * i) / GRID;
      if (x - w / 2 < 2 || x + w / 2 > frame.x - 2 || !between(x, levels[1])) continue;
      const box = boxAt(x, y, w, h);
      let covered = 0;
      for (const other of near) covered += overlap(box, other) / (w * h);
      if (covered > 0.12) continue;
      let inside = 0;
      for (const [level, dx] of SAMPLES) if (between(x + dx * w, levels[level])) inside += 1 / SAMPLES.length;
      const score = 30 * inside - 60 * covered - Math.hypot(x - pole.x, y - pole.y) / unit - (lines.length > 1 ? 1.2 : 0);
      if (score >= 16 && (!best || score > best.score)) best = { x, y, box, score, lines };
    }
  }
  return best;
}

function place(text, x, y, className) {
  const node = el("span", { class: className }, text);
  node.style.left = `${x}px`;
  node.style.top = `${y}px`;
  $("labels").append(node);
}

/** Place all labels anew. `marks` are boxes of symbols, `numbers` want a number beside them, units are named from so many px per km. */
function drawLabels(marks, numbers, unitsFrom = 10) {
  const frame = map.getSize();
  const scale = pixelsPerKm();
  const taken = [...floating(), ...marks];
  $("labels").replaceChildren();
  const size = narrow() ? 12.5 : 16;
  const subs = DATA.land.subregions.filter((sub) => sub.at.length);
  for (const sub of subs) {
    sub.screen = onScreen(sub.rings);
    sub.box = boxAround(sub.screen);
  }
  const wide = (sub) => sub.box[2] - sub.box[0];
  for (const sub of subs.filter((one) => one.box).sort((a, b) => wide(b) - wide(a))) {
    const options = [[sub.name], twoLines(sub.name)].filter(Boolean);
    const best = options.map((lines) => bestPlace(sub, lines, size, taken, frame)).filter(Boolean).sort((a, b) => b.score - a.score)[0];
    if (!best) continue;
    taken.push(best.box);
    place(best.lines.join("\n"), best.x, best.y, "sub-name");
  }
  if (scale >= 4) for (const one of numbers) numberBeside(one, taken);
  if (scale >= unitsFrom) nameGemeenten(taken, frame, unitsFrom < 10 ? 0.36 : 0.5);
  if (scale >= 3) nameAround(taken, frame);
}

function numberBeside(one, taken) {
  const w = textWidth(one.text, 10.5, 650) + 4;
  for (const [x, y] of [[one.x + 14, one.y], [one.x - 14 - w, one.y], [one.x - w / 2, one.y - 18], [one.x - w / 2, one.y + 18]]) {
    const box = [x, y - 6, x + w, y + 6];
    if (taken.some((other) => other !== one.box && hits(box, other))) continue;
    taken.push(box);
    place(one.text, x, y, "nr");
    return;
  }
}

/** `share` of the width, to each side of the middle, has to lie inside. */
function nameGemeenten(taken, frame, share) {
  const units = DATA.land.gemeenten.filter((unit) => unit.at.length).map((unit) => ({ unit, at: map.latLngToContainerPoint(latlng(unit.at)) }));
  for (const { unit, at } of units) {
    if (at.x < 0 || at.y < 0 || at.x > frame.x || at.y > frame.y) continue;
    const w = textWidth(unit.name, 11.5, 400) + 6;
    const rings = onScreen(unit.rings);
    if (!within(at.x - w * share, at.y, rings) || !within(at.x + w * share, at.y, rings)) continue;
    const box = boxAt(at.x, at.y, w, 14);
    if (taken.some((other) => hits(box, other))) continue;
    taken.push(box);
    place(unit.name, at.x, at.y, "gm-name");
  }
}

/** Where the name of what lies around may stand: its middle, then half-way to its corners. */
function spotsOf(other) {
  const [points] = decode([other.rings.reduce((a, b) => (b.length > a.length ? b : a))]);
  const middle = [0, 1].map((i) => (Math.min(...points.map((p) => p[i])) + Math.max(...points.map((p) => p[i]))) / 2);
  const step = Math.max(1, Math.floor(points.length / 12));
  const seen = points.filter((_, i) => i % step === 0).map(([lat, lng]) => [(lat + middle[0]) / 2, (lng + middle[1]) / 2]);
  return [middle, ...seen];
}

let around = null;

/** The countries and provincies around, and where their names may stand: the same at every zoom. */
function namedAround() {
  const countries = [{ name: WORDS.abroad_be, at: [[4.9, 51.25], [4.3, 51.3], [5.3, 51.1], [5.5, 50.9]] }, { name: WORDS.abroad_de, at: [[6.5, 51.6], [7.0, 52.0], [7.2, 52.6], [6.3, 51.2], [7.3, 53.2]] }].filter((c) => c.name);
  return [
    ...countries.map((c) => ({ name: c.name, spots: c.at.map(([x, y]) => [y, x]), rings: DATA.land.abroad })),
    ...DATA.land.context.map((other) => ({ name: other.name, spots: spotsOf(other), rings: other.rings })),
  ];
}

function nameAround(taken, frame) {
  around ??= namedAround();
  for (const one of around) {
    const w = textWidth(one.name, 13, 400) + 8;
    let rings = null;
    for (const spot of one.spots) {
      const at = map.latLngToContainerPoint(spot);
      const box = boxAt(at.x, at.y, w, 18);
      if (box[0] < 4 || box[1] < 4 || box[2] > frame.x - 4 || box[3] > frame.y - 4) continue;
      if (taken.some((other) => hits(box, other))) continue;
      rings ??= onScreen(one.rings);
      const crossed = crossings(at.y, rings);
      if (![box[0], box[2], at.x].every((x) => between(x, crossed))) continue;
      taken.push(box);
      place(one.name, at.x, at.y, "abroad");
      break;
    }
  }
}
