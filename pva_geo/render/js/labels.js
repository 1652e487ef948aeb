// Labels, greedy on boxes: symbols and controls reserve first, then subregions, numbers, gemeenten.
const measure = document.createElement("canvas").getContext("2d");

function textWidth(text, size, weight) {
  measure.font = `${weight} ${size}px system-ui, sans-serif`;
  return measure.measureText(text).width;
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

/** Tell whether a point of the screen lies in rings, by counting crossings. */
function within(x, y, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Rings on the screen, coarse: a label needs no more than a hundred corners of each. */
function onScreen(rings) {
  return decode(rings).map((ring) => {
    const step = Math.max(1, Math.floor(ring.length / 100));
    return ring.filter((_, i) => i % step === 0).map((p) => {
      const at = map.latLngToContainerPoint(p);
      return [at.x, at.y];
    });
  }).filter((ring) => ring.length > 3);
}

/** Break a name in two lines where these come out most alike. */
function twoLines(name) {
  const places = [...name.matchAll(/[ -]/g)].map((m) => m.index + (m[0] === "-" ? 1 : 0));
  if (!places.length) return null;
  const best = places.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0];
  return [name.slice(0, best).trim(), name.slice(best).trim()];
}

function bestPlace(sub, lines, size, taken, frame) {
  const rings = sub.screen;
  const w = Math.max(...lines.map((line) => textWidth(line, size, 650))) + 8;
  const h = lines.length * size * 1.15 + 4;
  const xs = rings.flat().map((p) => p[0]);
  const ys = rings.flat().map((p) => p[1]);
  const [x0, x1] = [Math.max(Math.min(...xs), 0), Math.min(Math.max(...xs), frame.x)];
  const [y0, y1] = [Math.max(Math.min(...ys), 0), Math.min(Math.max(...ys), frame.y)];
  const pole = map.latLngToContainerPoint(latlng(sub.at));
  const unit = pixelsPerKm() * 30;
  let best = null;
  for (let i = 1; i < 24; i += 1) for (let j = 1; j < 24; j += 1) {
    const x = x0 + ((x1 - x0) * i) / 24;
    const y = y0 + ((y1 - y0) * j) / 24;
    const box = boxAt(x, y, w, h);
    if (box[0] < 2 || box[1] < 2 || box[2] > frame.x - 2 || box[3] > frame.y - 2) continue;
    if (!within(x, y, rings)) continue;
    const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0) / (w * h);
    if (covered > 0.12) continue;
    let inside = 0;
    for (const [dx, dy] of [[-0.48, 0], [0.48, 0], [-0.25, -0.4], [0.25, -0.4], [-0.25, 0.4], [0.25, 0.4], [0, 0], [-0.48, 0.4], [0.48, -0.4]]) if (within(x + dx * w, y + dy * h, rings)) inside += 1;
    const score = 30 * (inside / 9) - 60 * covered - Math.hypot(x - pole.x, y - pole.y) / unit - (lines.length > 1 ? 1.2 : 0);
    if (score >= 16 && (!best || score > best.score)) best = { x, y, box, score, lines };
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
  $("labels").replaceChildren();
  const frame = map.getSize();
  const scale = pixelsPerKm();
  const taken = [...floating(), ...marks];
  const size = narrow() ? 12.5 : 16;
  const subs = DATA.land.subregions.filter((sub) => sub.at.length);
  for (const sub of subs) sub.screen = onScreen(sub.rings);
  const big = (sub) => sub.screen.flat().length && Math.max(...sub.screen.flat().map((p) => p[0])) - Math.min(...sub.screen.flat().map((p) => p[0]));
  for (const sub of [...subs].sort((a, b) => big(b) - big(a))) {
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

function nameAround(taken, frame) {
  const countries = [{ name: WORDS.abroad_be, at: [[4.9, 51.25], [4.3, 51.3], [5.3, 51.1], [5.5, 50.9]] }, { name: WORDS.abroad_de, at: [[6.5, 51.6], [7.0, 52.0], [7.2, 52.6], [6.3, 51.2], [7.3, 53.2]] }].filter((c) => c.name);
  const abroad = onScreen(DATA.land.abroad);
  const spots = countries.map((c) => ({ name: c.name, spots: c.at.map(([x, y]) => [y, x]), rings: abroad }));
  for (const other of DATA.land.context) {
    const points = decode(other.rings).sort((a, b) => b.length - a.length)[0] || [];
    const step = Math.max(1, Math.floor(points.length / 12));
    const centre = L.latLngBounds(points).getCenter();
    const seen = points.filter((_, i) => i % step === 0).map(([lat, lng]) => [(lat + centre.lat) / 2, (lng + centre.lng) / 2]);
    spots.push({ name: other.name, spots: [[centre.lat, centre.lng], ...seen], rings: onScreen(other.rings) });
  }
  for (const one of spots) {
    const w = textWidth(one.name, 13, 400) + 8;
    for (const spot of one.spots) {
      const at = map.latLngToContainerPoint(spot);
      const box = boxAt(at.x, at.y, w, 18);
      if (box[0] < 4 || box[1] < 4 || box[2] > frame.x - 4 || box[3] > frame.y - 4) continue;
      if (![[box[0], at.y], [box[2], at.y], [at.x, at.y]].every(([x, y]) => within(x, y, one.rings))) continue;
      if (taken.some((other) => hits(box, other))) continue;
      taken.push(box);
      place(one.name, at.x, at.y, "abroad");
      break;
    }
  }
}
