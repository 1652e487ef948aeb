// Where the legend stands: it hides nothing of the provincie, or it is folded.
const MOST_ZOOM_LOSS = 0.25;

/** Put the legend in the corner where it hides none of the provincie; the map makes some room for it, or it is folded. */
function seatLegend() {
  const legend = $("legenda");
  if (!window.matchMedia("(min-width: 1100px)").matches) return;
  legend.open = true;
  view.homeLeft = 0;
  goHome(false);
  const whole = map.getZoom();
  for (; map.getZoom() >= whole - MOST_ZOOM_LOSS && view.homeLeft < map.getSize().x / 2; view.homeLeft += 40) {
    goHome(false);
    const rings = DATA.land.subregions.flatMap((sub) => onScreen(sub.rings));
    const [below, above] = [hiddenShare(rings, false), hiddenShare(rings, true)];
    legend.classList.toggle("above", above < below);
    if (Math.min(below, above) === 0) return;
  }
  view.homeLeft = 0;
  legend.classList.remove("above");
  view.legendFits = legend.open = false;
  goHome(false);
}

/** The share of the legend's box, at the top or the bottom, that lies over the provincie. */
function hiddenShare(rings, top) {
  const [width, height] = [$("legenda").offsetWidth + 6, $("legenda").offsetHeight + 6];
  const y = top ? 14 : map.getSize().y - 14 - height;
  let n = 0;
  for (let i = 0; i <= 24; i += 1) for (let j = 0; j <= 24; j += 1) if (within(14 + (width * i) / 24, y + (height * j) / 24, rings)) n += 1;
  return n / 625;
}
