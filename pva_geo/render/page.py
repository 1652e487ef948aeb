"""One offline page: everything inlined, data once, and a policy that proves it.

Leaflet comes from a pinned package and is put in the page; nothing is asked of anyone.
The Content-Security-Policy is the proof: `default-src 'none'`.
"""

import base64
import html
import json
import os
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import BinaryIO, cast

import folium
from jinja2 import Environment, PackageLoader, StrictUndefined
from xstatic.pkg import leaflet

from pva_geo.catalogue import Language, say
from pva_geo.render.style import css_tokens

__all__ = ["Page", "json_block"]

HERE = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data:; base-uri 'none'; form-action 'none'"
)
OUTWARD = re.compile(
    r"<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
OUTWARD_LAYER = re.compile(
    r"\bL\.(?:tileLayer|AwesomeMarkers|imageOverlay\(\s*[\"'`](?:https?:)?//)"
)
"""Layers that fetch when they are drawn: tiles, icons of a font, pictures of a host."""
OWN_NEEDS = re.compile(r"\bL\.marker\(|\$\(`")
"""Layers of folium that need a little of ours: its pins and its popups."""
COMMENT_LINES = re.compile(r"^\s*(?://.*|/\*.*\*/)\n", re.MULTILINE)
PICTURES = {
    "iconUrl": "marker-icon.png",
    "iconRetinaUrl": "marker-icon-2x.png",
    "shadowUrl": "marker-shadow.png",
}
LEAFLET_NOTICE = "/* leaflet.css of Leaflet 1.9.3, BSD-2-Clause */"


class Page(folium.Map):
    """A folium map that is a page of its own, without any request.

    It shows in a notebook, and takes more folium layers that need no other script.

    Parameters
    ----------
    template
        Name of the page's template.
    data
        What the page shows; stands in it once, as JSON.
    context
        What the template needs beside the data.
    scripts, styles
        Our own files, in order.
    pictures_from
        The one host that the page may ask for pictures, once a person says so.
    """

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 - folium reads a list
    default_css: list[tuple[str, str]] = []  # noqa: RUF012 - as above

    def __init__(  # noqa: PLR0913 - the options are keywords
        self,
        template: str,
        data: Mapping[str, object],
        context: Mapping[str, object],
        *,
        scripts: Sequence[str],
        styles: Sequence[str],
        pictures_from: str | None = None,
    ) -> None:
        super().__init__(tiles=None, zoom_control=False, attributionControl=False)
        # `tiles=None` drops the zooms; clusters and labels need them
        self.options |= {
            "minZoom": 7,
            "maxZoom": 15,
            "zoomSnap": 0.25,
            "keyboard": True,
        }
        self.template_name, self.data, self.context = template, data, context
        self.scripts, self.styles = scripts, styles
        self.policy = (
            POLICY.replace("data:", f"data: {pictures_from}", 1)
            if pictures_from
            else POLICY
        )

    def to_html(self) -> str:
        """Give the whole page; the same product gives the same text.

        Raises
        ------
        ValueError
            When a layer that was added asks for a script or a picture of a host.
        """
        _number(self, "pva")
        drawn = self.get_root().render()
        script = re.findall(r"<script>(.*?)</script>", drawn, re.DOTALL)[-1]
        if OWN_NEEDS.search(script):
            script = f"{_for_folium()}\n{script}"
        page = (
            _environment()
            .get_template(self.template_name)
            .render(
                **self.context,
                policy=self.policy,
                map_id=self.get_name(),
                map_div=self._frame(),
                data=json_block(self.data),
                css="\n".join([_leaflet_css(), css_tokens(), *map(_own, self.styles)]),
                leaflet=_leaflet_js(),
                folium=script,
                viewer="\n".join(map(_own, self.scripts)),
            )
        )
        outward = OUTWARD.search(drawn) or OUTWARD.search(page)
        if outward or OUTWARD_LAYER.search(script):
            message = "a layer of this map asks something of a host; leave it out"
            raise ValueError(message)
        return page

    def _frame(self) -> str:
        """Give the element of the map; as it takes keys, it has a name."""
        language = cast("Language", self.context["lang"])
        label = html.escape(say("map.keys", language), quote=True)
        start = f'<div class="folium-map" id="{self.get_name()}"'
        return f'{start} role="group" aria-label="{label}"></div>'

    def save(
        self,
        outfile: str | bytes | Path | BinaryIO,
        close_file: bool = True,  # noqa: FBT001, FBT002 - folium's own signature
        **_kwargs: object,
    ) -> None:
        """Write the page; folium's own way would leave Leaflet out."""
        content = self.to_html().encode()
        if isinstance(outfile, str | bytes | Path):
            Path(os.fsdecode(outfile)).write_bytes(content)
            return
        outfile.write(content)
        if close_file:
            outfile.close()

    def _repr_html_(self, **_kwargs: object) -> str:
        """Show the page in a notebook, in a frame of its own."""
        source = html.escape(self.to_html(), quote=True)
        style = "width:100%;height:640px;border:0"
        return f'<iframe srcdoc="{source}" style="{style}" title="pva-geo"></iframe>'


def json_block(data: object) -> str:
    """Give JSON that cannot end the script element it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    escapes = {"<": "\\u003c", "\u2028": "\\u2028", "\u2029": "\\u2029"}
    for plain, escaped in escapes.items():
        text = text.replace(plain, escaped)
    return text


def _number(element: folium.Element, name: str) -> None:
    """Name elements by their place, for folium's own ids are random."""
    element._id = name  # noqa: SLF001 - folium offers no other way to steady ids
    for place, child in enumerate(element._children.values()):  # noqa: SLF001 - as above
        _number(child, f"{name}_{place}")


@cache
def _environment() -> Environment:
    loader = PackageLoader("pva_geo.render")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined)


@cache
def _leaflet_js() -> str:
    text = (Path(leaflet.BASE_DIR) / "leaflet.js").read_text(encoding="utf-8")
    script = re.sub(r"//# sourceMappingURL=\S+", "", text).strip()
    # its licence asks to stand with it, and the package leaves it out
    return f"/*! Leaflet 1.9.3\n{_own('licences/leaflet.txt')}\n*/\n{script}"


@cache
def _leaflet_css() -> str:
    text = (Path(leaflet.BASE_DIR) / "leaflet.css").read_text(encoding="utf-8")
    return (
        LEAFLET_NOTICE
        + "\n"
        + re.sub(r"background-image:\s*url\([^)]*\);?", "", text).strip()
    )


@cache
def _for_folium() -> str:
    """Give what pins and popups of folium need, with Leaflet's own pictures inside."""
    folder = Path(leaflet.BASE_DIR) / "images"
    icons = {
        name: "data:image/png;base64,"
        + base64.b64encode((folder / file).read_bytes()).decode("ascii")
        for name, file in PICTURES.items()
    }
    return f"{{const ICONS = {json.dumps(icons)};\n{_own('js/folium.js')}}}"


@cache
def _own(name: str) -> str:
    """Give a file of ours; lines that are comments stay in the package."""
    return COMMENT_LINES.sub("", (HERE / name).read_text(encoding="utf-8")).strip()
