// Symbols: shape says the carrier, fill says how far the project is.
const carrierOf = (drager) => DATA.carriers[drager] || DATA.carriers.meerdere;
const shapes = svg("defs", {});
const shapesDrawn = new Set();
document.body.append(svg("svg", { width: 0, height: 0, style: "position:absolute", "aria-hidden": "true" }, shapes));

/** The symbol of a carrier at a step of the ladder: drawn once a page, used wherever it stands. */
function shapeOf(drager, step) {
  const id = `teken-${carrierOf(drager).colour}-${step === "?" ? "0" : step}`;
  if (!shapesDrawn.has(id)) {
    shapesDrawn.add(id);
    shapes.append(svg("g", { id }, ...stepParts(drager, step, `${id}-half`)));
  }
  return svg("use", { href: `#${id}` });
}

/** In a box of 20 around 0,0. */
function stepParts(drager, step, clip) {
  const carrier = carrierOf(drager);
  const colour = `var(--drager-${carrier.colour})`;
  const d = carrier.shape;
  const parts = [svg("path", { d, fill: "var(--halo)", stroke: "var(--halo)", "stroke-width": 6, "stroke-linejoin": "round" })];
  const hollow = (width, dash) => svg("path", { d, fill: "var(--surf)", stroke: colour, "stroke-width": width, ...(dash ? { "stroke-dasharray": dash } : {}) });
  if (step === "1") parts.push(hollow(2.2, "2.6 2.4"));
  else if (step === "2") parts.push(hollow(2.6));
  else if (step === "3") {
    parts.push(svg("clipPath", { id: clip }, svg("rect", { x: -12, y: 0, width: 24, height: 14 })));
    parts.push(hollow(2.6), svg("path", { d, fill: colour, "clip-path": `url(#${clip})` }));
  } else if (step === "5") {
    parts.push(svg("circle", { r: 13.5, fill: "var(--halo)", stroke: colour, "stroke-width": 2 }));
    parts.push(svg("path", { d, fill: colour, transform: "scale(.85)" }));
  } else if (step === "?") {
    parts.push(hollow(1.6));
    const mark = svg("text", { y: 4, "text-anchor": "middle", "font-size": 11, "font-weight": 700, fill: colour, stroke: "none" });
    mark.textContent = "?";
    parts.push(mark);
  } else if (step === "x") {
    parts.push(hollow(2.2), svg("path", { d: "M-10 10L10-10", stroke: "var(--ink2)", "stroke-width": 2.4 }));
  } else parts.push(svg("path", { d, fill: colour, stroke: colour, "stroke-width": 1 }));
  return parts;
}

function symbolParts(drager, step, options) {
  const parts = [shapeOf(drager, step)];
  if (options?.loose) {
    parts.unshift(svg("circle", { r: 14.5, fill: "none", stroke: "var(--ink2)", "stroke-width": 1.6, "stroke-dasharray": "2 3" }));
  }
  if (options?.chosen) {
    parts.unshift(svg("circle", { r: 17, fill: "var(--surf)", stroke: "var(--ink)", "stroke-width": 3 }));
  }
  return parts;
}

function symbol(drager, step, size, options) {
  const scale = size / 24;
  return svg("svg", { width: size, height: size, viewBox: "-12 -12 24 24", "aria-hidden": "true", style: `--s:${scale}` }, ...symbolParts(drager, step, options));
}

/** A disc with the number of projects; its ring hints at the carriers. */
function clusterSymbol(projects) {
  const node = svg("svg", { width: 44, height: 44, viewBox: "-22 -22 44 44", "aria-hidden": "true" });
  node.append(svg("circle", { r: 20, fill: "var(--surf)", stroke: "var(--ink)", "stroke-width": 1.3 }));
  const around = 2 * Math.PI * 15;
  const counts = countBy(projects, (p) => p.drager);
  let start = 0;
  for (const [drager, n] of counts) {
    const part = (around * n) / projects.length;
    const gap = counts.length > 1 ? 2 : 0;
    const colour = `var(--drager-${carrierOf(drager).colour})`;
    node.append(svg("circle", { r: 15, fill: "none", stroke: colour, "stroke-width": 4.5, "stroke-dasharray": `${part - gap} ${around}`, "stroke-dashoffset": -start, transform: "rotate(-90)" }));
    start += part;
  }
  const text = svg("text", { y: 5, "text-anchor": "middle", "font-size": 14, "font-weight": 700, fill: "var(--ink)" });
  text.textContent = String(projects.length);
  node.append(text);
  return node;
}

function countBy(items, key) {
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) || 0) + 1);
  return [...counts];
}
