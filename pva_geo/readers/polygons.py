"""A vector layer → a scheme of drawn polygons. Nothing is judged here."""

from collections.abc import Mapping
from pathlib import Path

import geopandas as gpd
import pandas as pd

from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Check, Finding, Scheme, SchemeKind, Source
from pva_geo.readers.checksum import sha256_of
from pva_geo.readers.crs import Placed, place_in_rd
from pva_geo.readers.door import drawn_layers, read_layer
from pva_geo.readers.headings import match_headings, require_given
from pva_geo.readers.precision import precision_of

__all__ = ["read_polygons"]

POLYGON_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "subregion_id": ("subregion_id", "subregio_code", "code", "id"),
    "name": ("subregio", "name", "naam", "subregion"),
}


def read_polygons(path: Path, layer: str | None, given: Mapping[str, str]) -> Scheme:
    """Read drawn polygons of one layer; see `read_scheme`.

    Raises
    ------
    SourceError
        When the file cannot be read or has no layer with a geometry.
    DefinitionError
        When no column names the subregions, or the layer is not clear.
    """
    name = _choose_layer(path, layer)
    frame = read_layer(path, name)
    if frame.empty:
        raise DefinitionError("error.scheme.empty", file=str(path))
    headings = [str(column) for column in frame.columns]
    wanted = {"name" if k == "subregio" else k: v for k, v in given.items()}
    columns = match_headings(headings, POLYGON_HEADINGS, wanted)
    shown = [h for h in headings if h not in ("geometry", "row")]
    asked = {k: v for k, v in wanted.items() if k in POLYGON_HEADINGS}
    require_given(path, columns, asked, shown)
    if not columns:
        raise DefinitionError(
            "error.scheme.polygon_columns", file=str(path), headings=shown
        )
    placed = place_in_rd(frame, path.name)
    ids = _texts(frame, headings[columns.get("subregion_id", columns.get("name", 0))])
    names = _texts(frame, headings[columns.get("name", columns.get("subregion_id", 0))])
    rows = gpd.GeoDataFrame(
        {"subregion_id": ids, "name": names, "row": frame["row"]},
        geometry=placed.frame.geometry.to_numpy(),
        crs=placed.frame.crs,
    )
    source = Source(
        role="scheme",
        name=path.name,
        layer=name,
        sha256=sha256_of(path),
        rows=len(rows),
    )
    return Scheme(
        kind=SchemeKind.POLYGONS,
        source=source,
        rows=rows,
        has_id="subregion_id" in columns,
        notes=placed.notes,
        findings=_doubt(placed, path.name),
        precision_m=precision_of(path, frame),
    )


def _choose_layer(path: Path, layer: str | None) -> str:
    layers = drawn_layers(path)
    if not layers:
        raise SourceError("error.file.no_layers", file=str(path))
    if layer is None and len(layers) == 1:
        return layers[0]
    if layer is None:
        raise DefinitionError(
            "error.scheme.layers", file=str(path), layers=list(layers)
        )
    if layer not in layers:
        raise DefinitionError(
            "error.scheme.no_such_layer",
            file=str(path),
            layer=layer,
            layers=list(layers),
        )
    return layer


def _texts(frame: gpd.GeoDataFrame, column: str) -> list[str]:
    """Give a column as text; a number that is whole has no decimals."""
    texts = []
    for value in frame[column]:
        if pd.isna(value):
            texts.append("")
        elif isinstance(value, float) and value.is_integer():
            texts.append(str(int(value)))
        else:
            texts.append(str(value).strip())
    return texts


def _doubt(placed: Placed, source: str) -> tuple[Finding, ...]:
    if not placed.doubt:
        return ()
    return (
        Finding(
            check=Check.CRS_DOUBT,
            severity=Check.CRS_DOUBT.severity,
            source=source,
            variant="" if placed.doubt == "impossible" else placed.doubt,
            facts={"crs": placed.label, "guess": placed.guess},
        ),
    )
