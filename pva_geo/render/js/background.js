// A background map, only in a page that was built for one: a switch, off, that says what it sends to whom.
let tiles = null;

function showBackground(on) {
  if (on && !tiles) tiles = L.tileLayer(DATA.tiles, { minZoom: 6, maxZoom: 19, referrerPolicy: "no-referrer" });
  if (on) tiles.addTo(map);
  else if (tiles) tiles.remove();
  $("kaartvak").classList.toggle("with-tiles", on);
  $("achtergrond-bron").hidden = !on;
}

function wireBackground() {
  if (DATA.tiles) $("achtergrond").addEventListener("input", (event) => showBackground(event.target.checked));
}
