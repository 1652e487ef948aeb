// Small things that both pages use: elements, words, numbers, coordinates.
const DATA = JSON.parse(document.getElementById("data").textContent);
const WORDS = DATA.words;
const UNITS = 100000;
const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

/** Make an element; text goes in as text, never as markup. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "class") node.className = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children) if (child !== null && child !== undefined) node.append(child);
  return node;
}

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes || {})) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Put an address in the history; the frame of a notebook has no address of its own. */
function putAddress(anew, entry, address) {
  try {
    history[anew ? "pushState" : "replaceState"](entry, "", address);
  } catch (error) {
    if (error.name !== "SecurityError") throw error;
  }
}

/** Say a sentence; a pair is singular and plural, chosen by n. */
function word(key, facts) {
  let template = WORDS[key];
  if (Array.isArray(template)) template = template[facts.n === 1 ? 0 : 1];
  return template.replace(/\{(\w+)\}/g, (whole, name) => (facts && name in facts ? String(facts[name]) : whole));
}

/** Decode rings: first a point, then steps, in 1e-5 degree. */
function decode(rings) {
  return rings.map((flat) => {
    let x = flat[0];
    let y = flat[1];
    const points = [[y / UNITS, x / UNITS]];
    for (let i = 2; i < flat.length; i += 2) {
      x += flat[i];
      y += flat[i + 1];
      points.push([y / UNITS, x / UNITS]);
    }
    return points;
  });
}

const latlng = (at) => L.latLng(at[1] / UNITS, at[0] / UNITS);
const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
/** How the map is laid out: paper as a desk is, however narrow; room at the left for the legend. */
const view = { onPaper: false, homeLeft: 0, legendFits: true, small: false };
const isNarrow = window.matchMedia("(max-width: 719px)");
const isWide = window.matchMedia("(min-width: 1100px)");
const narrow = () => !view.onPaper && isNarrow.matches;
