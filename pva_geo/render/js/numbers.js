// Figures as people read them.
const COMMA = DATA.lang === "nl" ? "," : ".";
function decimal(tenths) {
  return `${Math.floor(tenths / 10)}${COMMA}${tenths % 10}`;
}

/** Round parts to tenths so that they add up to their total (largest remainder). */
function shownParts(values, total) {
  const exact = values.map((value) => value * 10);
  const shown = exact.map((value) => Math.floor(value + 1e-9));
  let left = Math.round(total * 10) - shown.reduce((sum, value) => sum + value, 0);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b] - shown[b] - (exact[a] - shown[a]) || a - b);
  for (const i of order) if (left-- > 0) shown[i] += 1;
  return shown;
}
