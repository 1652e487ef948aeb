// A line shows its carrier along its length: its own symbol, small, every 150 px.
const EVERY_PX = 150;
const CLEAR_PX = 34;
const SMALL = 0.56;
const repeats = svg("svg", { class: "repeats leaflet-zoom-hide", width: 1, height: 1, "aria-hidden": "true" });

/** The corners of each part of a line, in pixels of Leaflet's layers. */
function partsOnLayer(lines) {
  const scale = 2 ** map.getZoom();
  const { x, y } = map.getPixelOrigin();
  return lines.map((steps) => {
    const { at } = worldOf(steps);
    const points = [];
    for (let i = 0; i < at.length; i += 2) points.push(L.point(at[i] * scale - x, at[i + 1] * scale - y));
    return points;
  });
}

/** Places along a part, 150 px apart and as far from its middle, where the symbol stands. */
function placesAlong(points) {
  const lengths = points.slice(1).map((point, i) => point.distanceTo(points[i]));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const places = [];
  let [done, next] = [0, (whole / 2) % EVERY_PX];
  lengths.forEach((length, i) => {
    for (; next <= done + length; next += EVERY_PX) {
      const share = length ? (next - done) / length : 0;
      places.push(points[i].add(points[i + 1].subtract(points[i]).multiplyBy(share)));
    }
    done += length;
  });
  return places;
}

/** Draw them anew, clear of every symbol and of each other. */
function drawRepeats(visible) {
  const taken = clusters.map((one) => one.at);
  const nodes = [];
  for (const p of visible) {
    if (!p.line) continue;
    for (const at of partsOnLayer(p.line).flatMap(placesAlong)) {
      if (taken.some((other) => other.distanceTo(at) < CLEAR_PX)) continue;
      taken.push(at);
      nodes.push(svg("g", { transform: `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)}) scale(${SMALL})` }, shapeOf(p.drager, p.step)));
    }
  }
  repeats.replaceChildren(...nodes);
  if (!repeats.parentNode) map.getPane("lines").append(repeats);
}
