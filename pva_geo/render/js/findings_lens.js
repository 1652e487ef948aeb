// The lens: a sliver that is chosen, its true neighbours, and how much it is widened.
const LENS_PX = 228;
const LENS_HIGH = 254;
const BEAM_FREE = 36;

const fillOf = (id) => { const sub = DATA.land.subregions.find((one) => one.id === id); return sub ? `var(--fill${sub.fill})` : "var(--land)"; };

function lensText(text, x, y, className) {
  const lines = text.length > 22 ? twoLines(text) || [text] : [text];
  const node = svg("text", { "text-anchor": "middle", class: className });
  lines.forEach((line, i) => {
    const part = svg("tspan", { x, y: y + 4 + (i - (lines.length - 1) / 2) * 14 });
    part.textContent = line.length > 26 ? `${line.slice(0, 25)}…` : line;
    node.append(part);
  });
  return node;
}

/** How high a name may stand: a circle is narrow at its ends, and the beam lies in its middle. */
function settle(side) {
  const [x, at] = side.at;
  const y = Math.abs(at) < BEAM_FREE ? (at < 0 ? -BEAM_FREE : BEAM_FREE) : at;
  const half = Math.min(88, Math.max(...(side.name.length > 22 ? twoLines(side.name) || [side.name] : [side.name]).map((line) => textWidth(line.slice(0, 26), 12, 650))) / 2 + 4);
  const room = Math.sqrt(Math.max(0, 104 ** 2 - half ** 2)) - 10;
  const high = Math.max(-room, Math.min(room, y));
  const wide = Math.sqrt(Math.max(0, 104 ** 2 - (Math.abs(high) + 8) ** 2)) - half;
  return [Math.max(-Math.max(wide, 0), Math.min(Math.max(wide, 0), x)), high];
}

/** The mark of the width: a beam across, and the width beside it. */
function beam(f) {
  const [x, y] = f.lens.half;
  const size = Math.hypot(x, y) || 1;
  const [tx, ty] = [(-y / size) * 5, (x / size) * 5];
  const far = [x / size * 3 + x, y / size * 3 + y];
  const d = `M${far[0]} ${far[1]}L${-far[0]} ${-far[1]}M${far[0] - tx} ${far[1] - ty}l${2 * tx} ${2 * ty}M${-far[0] - tx} ${-far[1] - ty}l${2 * tx} ${2 * ty}`;
  const steep = Math.abs(y) > Math.abs(x);
  const sign = (steep ? y : x) < 0 ? -1 : 1;
  const beyond = steep ? 12 : 10 + textWidth(f.width, 13, 700) / 2;
  const at = far.map((value, i) => sign * (value + ([x, y][i] / size) * beyond));
  return [svg("path", { d, stroke: "var(--halo)", "stroke-width": 4, fill: "none" }), svg("path", { d, stroke: "var(--ink)", "stroke-width": 1.6, fill: "none" }), lensText(f.width, at[0], at[1], "lens-width")];
}

function lensPicture(f) {
  const sides = f.lens.sides.map((side) => svg("path", { d: side.path, fill: fillOf(side.id), stroke: "var(--sub)", "stroke-width": 2, "stroke-linejoin": "round", "fill-rule": "evenodd" }));
  const names = f.lens.sides.filter((side) => side.at).map((side) => lensText(side.name, ...settle(side), "lens-name"));
  const tint = f.kind === "gap" ? { fill: "var(--errbg)" } : { fill: "var(--err)", "fill-opacity": 0.35 };
  return svg("svg", { width: LENS_PX, height: LENS_PX, viewBox: "-114 -114 228 228", "aria-hidden": "true" },
    svg("clipPath", { id: "rond" }, svg("circle", { r: 110 })),
    svg("g", { "clip-path": "url(#rond)" }, svg("rect", { x: -114, y: -114, width: 228, height: 228, fill: "var(--land)" }), ...sides,
      svg("path", { d: f.lens.defect, stroke: "var(--err)", "stroke-width": 3, "stroke-linejoin": "round", "fill-rule": "evenodd", ...tint })),
    svg("circle", { r: 110.5, fill: "none", stroke: "var(--ink)", "stroke-width": 2.5 }), ...beam(f), ...names);
}

/** The corner that hides least of the provincie, then the one nearest the finding. */
function lensCorner(at) {
  const frame = map.getSize();
  const fixed = floating();
  const rings = DATA.land.subregions.flatMap((sub) => onScreen(sub.rings));
  const corners = [];
  for (const x of [14, frame.x - LENS_PX - 14]) for (const y of [14, frame.y - LENS_HIGH - 62]) for (const inward of [0, 64]) {
    const left = x === 14 ? x + inward : x - inward;
    const box = [left, y, left + LENS_PX, y + LENS_HIGH];
    if (fixed.some((other) => hits(other, box)) || (at.x > box[0] - 18 && at.x < box[2] + 18 && at.y > box[1] - 18 && at.y < box[3] + 18)) continue;
    const covered = 36 * coveredShare([left, y, left + LENS_PX, y + LENS_PX], rings, 5);
    corners.push({ left, top: y, cost: covered * 60 + inward + Math.hypot(left + 114 - at.x, y + 114 - at.y) });
  }
  return corners.sort((a, b) => a.cost - b.cost)[0];
}

/** Draw the lens, if the chosen finding needs one; gives boxes that labels keep clear of. */
function drawLens(f) {
  $("lens").hidden = true;
  $("leider").replaceChildren();
  if (!f || !f.lens || !f.at || !isThin(f) || narrow()) return [];
  const at = map.latLngToContainerPoint(latlng(f.at));
  const frame = map.getSize();
  if (at.x < 0 || at.y < 0 || at.x > frame.x || at.y > frame.y || frame.x < 560) return [];
  const corner = lensCorner(at);
  if (!corner) return [];
  $("lens").replaceChildren(lensPicture(f), el("p", {}, word("lens", { n: f.lens.times })));
  Object.assign($("lens").style, { left: `${corner.left}px`, top: `${corner.top}px` });
  $("lens").hidden = false;
  return leader(at, { x: corner.left + 114, y: corner.top + 114 });
}

function leader(at, middle) {
  const length = Math.hypot(middle.x - at.x, middle.y - at.y);
  const [dx, dy] = [(middle.x - at.x) / length, (middle.y - at.y) / length];
  const [from, to] = [15, length - 111];
  const line = { x1: at.x + dx * from, y1: at.y + dy * from, x2: at.x + dx * to, y2: at.y + dy * to };
  $("leider").append(svg("line", { ...line, stroke: "var(--halo)", "stroke-width": 4 }), svg("line", { ...line, stroke: "var(--ink)", "stroke-width": 1.4 }));
  const boxes = [];
  for (let along = from; along < to; along += 10) boxes.push([at.x + dx * along - 4, at.y + dy * along - 4, at.x + dx * along + 4, at.y + dy * along + 4]);
  return boxes;
}
