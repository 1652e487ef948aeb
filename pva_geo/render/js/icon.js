// Markers of both maps.

/** Markers hold real nodes, so that no text is ever read as markup. */
const NodeIcon = L.DivIcon.extend({
  createIcon(old) {
    const div = old && old.tagName === "DIV" ? old : document.createElement("div");
    div.replaceChildren(this.options.node);
    this._setIconStyles(div, "icon");
    return div;
  },
});
