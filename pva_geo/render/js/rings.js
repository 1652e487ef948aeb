// Rings and lines on the screen: drawn in full, and coarse to seat a name, a lens or the legend.
const MOST_CORNERS = 100;
const worlds = new WeakMap();

/** The corners of a ring in the world as Web Mercator has it at zoom 0: x, y, x, y; and the box around them. */
function worldOf(steps) {
  const known = worlds.get(steps);
  if (known) return known;
  const at = new Float64Array(steps.length);
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    const sine = Math.sin((y / UNITS) * (Math.PI / 180));
    at[i] = 256 * (x / UNITS / 360 + 0.5);
    at[i + 1] = 256 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
  }
  const world = { at, box: boxAround([at]) };
  worlds.set(steps, world);
  return world;
}

/** A path in the pixels of Leaflet's layers; what is wholly out of sight is left out. */
function pathOf(rings, closed, { min, max }) {
  const scale = 2 ** map.getZoom();
  const { x, y } = map.getPixelOrigin();
  let path = "";
  for (const steps of rings) {
    const { at, box } = worldOf(steps);
    if (box[0] * scale - x > max.x || box[2] * scale - x < min.x || box[1] * scale - y > max.y || box[3] * scale - y < min.y) continue;
    let last = "";
    for (let i = 0; i < at.length; i += 2) {
      const corner = `${Math.round(at[i] * scale - x)} ${Math.round(at[i + 1] * scale - y)}`;
      if (corner === last) continue;
      path += (i ? "L" : "M") + corner;
      last = corner;
    }
    if (closed) path += "z";
  }
  return path || "M0 0";
}

/** A path of Leaflet that keeps its corners as plain numbers: an object for each of thousands is felt. */
const StepsPath = L.Path.extend({
  initialize(rings, closed, options) {
    L.setOptions(this, options);
    Object.assign(this, { rings, closed });
  },
  _project() {},
  _update() {
    if (this._map) this._renderer._setPath(this, pathOf(this.rings, this.closed, this._renderer._bounds));
  },
});

/** Rings in pixels of the map's window, about a hundred corners of each, flat. */
function onScreen(rings) {
  const scale = 2 ** map.getZoom();
  const { x, y } = map.getPixelBounds().min;
  const kept = [];
  for (const steps of rings) {
    const { at } = worldOf(steps);
    const every = 2 * Math.max(1, Math.floor(at.length / 2 / MOST_CORNERS));
    const ring = [];
    for (let i = 0; i < at.length; i += every) ring.push(at[i] * scale - x, at[i + 1] * scale - y);
    if (ring.length > 6) kept.push(ring);
  }
  return kept;
}

/** The box around rings: left, top, right, bottom; null where there are none. */
function boxAround(rings) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i]);
    box[1] = Math.min(box[1], ring[i + 1]);
    box[2] = Math.max(box[2], ring[i]);
    box[3] = Math.max(box[3], ring[i + 1]);
  }
  return box[0] < Infinity ? box : null;
}

/** Where a level line crosses rings, from left to right: in, out, in, out. */
function crossings(y, rings) {
  const crossed = [];
  for (const ring of rings) {
    let [xj, yj] = ring.slice(-2);
    for (let i = 0; i < ring.length; i += 2) {
      const xi = ring[i];
      const yi = ring[i + 1];
      if (yi > y !== yj > y) crossed.push(((xj - xi) * (y - yi)) / (yj - yi) + xi);
      xj = xi;
      yj = yi;
    }
  }
  return crossed.sort((a, b) => a - b);
}

/** Tell whether a place on a level line lies inside. */
function between(x, crossed) {
  let inside = false;
  for (const at of crossed) if (x < at) inside = !inside;
  return inside;
}

const within = (x, y, rings) => between(x, crossings(y, rings));

/** The share of a box that rings cover, looked at along `levels` level lines. */
function coveredShare([left, top, right, bottom], rings, levels) {
  const near = rings.filter((ring) => hits([left, top, right, bottom], boxAround([ring])));
  if (!near.length) return 0;
  let covered = 0;
  for (let i = 0; i <= levels; i += 1) {
    const crossed = crossings(top + ((bottom - top) * i) / levels, near);
    for (let j = 0; j + 1 < crossed.length; j += 2) covered += Math.max(0, Math.min(right, crossed[j + 1]) - Math.max(left, crossed[j]));
  }
  return covered / (right - left) / (levels + 1);
}
