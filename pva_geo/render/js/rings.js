// Rings on the screen, coarse: enough to seat a name, a lens or the legend.
const MOST_CORNERS = 100;
const worlds = new WeakMap();

/** About a hundred corners of a ring, flat, in the world as Web Mercator has it at zoom 0. */
function coarse(steps) {
  const every = Math.max(1, Math.floor(steps.length / 2 / MOST_CORNERS));
  const kept = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i];
    y += steps[i + 1];
    if ((i / 2) % every) continue;
    const sine = Math.sin((y / UNITS) * (Math.PI / 180));
    kept.push(256 * (x / UNITS / 360 + 0.5), 256 * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)));
  }
  return kept;
}

/** Rings in pixels of the map's window, flat: x, y, x, y. */
function onScreen(rings) {
  let world = worlds.get(rings);
  if (!world) {
    world = rings.map(coarse).filter((ring) => ring.length > 6);
    worlds.set(rings, world);
  }
  const scale = 2 ** map.getZoom();
  const { x, y } = map.getPixelBounds().min;
  return world.map((ring) => ring.map((at, i) => at * scale - (i % 2 ? y : x)));
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
  let covered = 0;
  for (let i = 0; i <= levels; i += 1) {
    const crossed = crossings(top + ((bottom - top) * i) / levels, rings);
    for (let j = 0; j + 1 < crossed.length; j += 2) covered += Math.max(0, Math.min(right, crossed[j + 1]) - Math.max(left, crossed[j]));
  }
  return covered / (right - left) / (levels + 1);
}
