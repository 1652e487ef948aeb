// Where the legend stands: it hides nothing of the provincie, or it is folded.
const MOST_ZOOM_LOSS = 0.25;

/** Put the legend in the corner where it hides none of the provincie; the map makes some room for it, or it is folded. */
function seatLegend() {
  const legend = $("legenda");
  if (!isWide.matches) return;
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
  return coveredShare([14, y, 14 + width, y + height], rings, 48);
}
