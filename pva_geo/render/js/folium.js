// What folium's own layers ask of a page, without the libraries that it would fetch.

/** Popups ask jQuery for one thing only: an element out of its HTML. */
window.$ = (html) => {
  const holder = document.createElement("template");
  holder.innerHTML = html.trim();
  return holder.content.children;
};
L.Icon.Default.imagePath = "";
L.Icon.Default.mergeOptions(ICONS);
