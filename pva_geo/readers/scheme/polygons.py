"""A vector layer → a scheme of drawn polygons. Geometry is judged later, not here.

Rows that cannot be placed at all are left out and said: no subregion named, a geometry
that cannot be made from its bytes, coordinates that are elsewhere than the others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import repeat
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd

from pva_geo.coverage.naming import Subregions, name_subregions
from pva_geo.errors import DefinitionError, SourceError
from pva_geo.model import Check, Finding, Note, Scheme, SchemeKind, Source
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.decoding import mend_mojibake
from pva_geo.readers.files.door import drawn_layers
from pva_geo.readers.headings import match_headings, require_given
from pva_geo.readers.layers.crs import Placed, place_in_rd
from pva_geo.readers.layers.features import Broken, read_features
from pva_geo.readers.layers.precision import precision_of

__all__ = ["read_polygons"]

POLYGON_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "subregion_id": ("subregion_id", "subregio_code", "code", "statcode", "id"),
    "name": (
        "subregio",
        "name",
        "naam",
        "subregion",
        "subregionaam",
        "deelregio",
        "regio",
        "regionaam",
        "statnaam",
    ),
}
SHOWN = 10
"""Names in one note."""


def read_polygons(
    path: Path, layer: str | None, given: Mapping[str, str], *, checksum: bool = True
) -> Scheme:
    """Read drawn polygons of one layer; see `read_scheme`.

    Raises
    ------
    SourceError
        When the file cannot be read or has no layer with a geometry.
    DefinitionError
        When no column names the subregions, a reserved name is used, or the layer is
        not clear.
    """
    name = _choose_layer(path, layer)
    read = read_features(path, name, surveyed=True)
    if read.frame.empty:
        raise DefinitionError("error.scheme.no_features", file=str(path), layer=name)
    ids, names = _columns(path, read.frame, given)
    names, mended = _mended(path, names)
    if names == ids:
        names = ids
    unsaid = [""] * len(read.frame)
    subregions = name_subregions(
        ids or unsaid, names or ids, read.frame["row"].tolist(), path.name
    )
    placed = place_in_rd(read.frame, path.name)
    called = [*map(subregions.names.get, subregions.ids, repeat(""))]
    rows = gpd.GeoDataFrame(
        {
            # as they are: making them pandas' own strings, and back, takes longer
            "subregion_id": pd.Series(subregions.ids, dtype=object),
            "name": pd.Series(called, dtype=object),
            "row": read.frame["row"].to_numpy(),
        },
        geometry=placed.frame.geometry.to_numpy(),
        crs=placed.frame.crs,
    )
    left_out, findings = _left_out(rows, placed, read.broken, path.name)
    source = Source(
        role="scheme",
        name=path.name,
        layer=name,
        sha256=sha256_of(path) if checksum else None,
        rows=len(rows),
    )
    kept = rows[~left_out].reset_index(drop=True) if left_out.any() else rows
    return Scheme(
        kind=SchemeKind.POLYGONS,
        source=source,
        rows=kept,
        has_id=bool(ids),
        notes=(
            *read.notes,
            *mended,
            *placed.notes,
            *subregions.notes,
            *_united(kept, path.name),
            *_same_names(subregions, path.name),
        ),
        findings=(*_doubt(placed, path.name), *findings),
        precision_m=precision_of(path, read.frame),
        conversion_m=placed.conversion_m,
        survey=read.survey,
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


def _columns(
    path: Path, frame: gpd.GeoDataFrame, given: Mapping[str, str]
) -> tuple[list[str], list[str]]:
    """Give ids and names as text; empty lists where the layer has no such column."""
    headings = [
        str(column) for column in frame.columns if column not in ("geometry", "row")
    ]
    wanted = {"name" if k == "subregio" else k: v for k, v in given.items()}
    columns = match_headings(headings, POLYGON_HEADINGS, wanted)
    asked = {k: v for k, v in wanted.items() if k in POLYGON_HEADINGS}
    require_given(path, columns, asked, headings)
    if not columns:
        raise DefinitionError(
            "error.scheme.polygon_columns", file=str(path), headings=headings
        )
    ids, names = (
        _texts(frame, headings[columns[name]]) if name in columns else []
        for name in ("subregion_id", "name")
    )
    return ids, names


def _texts(frame: gpd.GeoDataFrame, column: str) -> list[str]:
    """Give a column as text; a number that is whole has no decimals."""
    if pd.api.types.is_string_dtype(frame[column].dtype):
        plain: list[str] = frame[column].to_numpy(object, na_value="").tolist()
        return plain
    texts = []
    for value in frame[column].astype(object).fillna(""):
        if isinstance(value, float) and value.is_integer():
            texts.append(str(int(value)))
        else:
            texts.append(str(value).strip())
    return texts


def _mended(path: Path, names: list[str]) -> tuple[list[str], tuple[Note, ...]]:
    """Mend names that were encoded twice, and say it."""
    if "".join(names).isascii():
        return names, ()
    read = [mend_mojibake(name) for name in names]
    changed = [
        (row, *pair)
        for row, pair in enumerate(zip(names, read, strict=True), start=1)
        if pair[0] != pair[1]
    ]
    if not changed:
        return names, ()
    _, given, mended = changed[0]
    rows = [row for row, _, _ in changed]
    facts = {"given": given, "read": mended}
    return read, (Note.of_rows(path.name, "note.mojibake", rows, **facts),)


def _left_out(
    rows: gpd.GeoDataFrame,
    placed: Placed,
    broken: Mapping[int, Broken],
    source: str,
) -> tuple["np.ndarray[tuple[int], np.dtype[np.bool_]]", list[Finding]]:
    """Tell which rows are left out; of rings that were closed the row is kept."""
    out = np.zeros(len(rows), dtype=bool)
    findings = []
    told = [
        (np.flatnonzero(rows["subregion_id"] == ""), Check.BLANK_SUBREGION, "drawn"),
        (np.array(placed.strays, dtype=int), Check.CRS_DOUBT, "stray"),
        *(
            (np.array([row - 1]), Check.INVALID_GEOMETRY, kind)
            for row, kind in sorted(broken.items())
        ),
    ]
    for places, check, variant in told:
        for place in places[~out[places]].tolist():
            row = rows.iloc[place]
            findings.append(
                Finding(
                    check=check,
                    severity=check.severity,
                    subregions=(row["subregion_id"],) if row["subregion_id"] else (),
                    source=source,
                    row=int(row["row"]),
                    rows=(int(row["row"]),),
                    variant=variant,
                    facts={
                        "name": row["name"],
                        "object": int(row["row"]),
                        "crs": placed.guess or placed.label,
                    },
                )
            )
        if variant != "unclosed":
            out[places] = True
    return out, findings


def _doubt(placed: Placed, source: str) -> Iterator[Finding]:
    if placed.doubt:
        yield Finding(
            check=Check.CRS_DOUBT,
            severity=Check.CRS_DOUBT.severity,
            source=source,
            variant="" if placed.doubt == "impossible" else placed.doubt,
            facts={"crs": placed.label, "guess": placed.guess},
        )


def _united(rows: gpd.GeoDataFrame, source: str) -> Iterator[Note]:
    """Say which subregions are drawn in several features; these count as one."""
    if rows["subregion_id"].is_unique:
        return
    times = Counter(rows["subregion_id"])
    several = [one for one, count in times.items() if count > 1]
    names = dict(zip(rows["subregion_id"], rows["name"], strict=True))
    facts = {
        "n": len(rows),
        "m": len(times),
        "names": _shortened([names[one] for one in several]),
    }
    yield Note(source=source, key="note.scheme.united", facts=facts)


def _same_names(subregions: Subregions, source: str) -> Iterator[Note]:
    """Say which names several ids bear: perhaps the name was meant as the id."""
    names = list(subregions.names.values())
    if len(set(names)) == len(names):
        return
    shared = [name for name, count in Counter(names).items() if count > 1]
    facts = {"names": _shortened(shared), "n": len(names)}
    yield Note(source=source, key="note.scheme.shared_name", facts=facts)


def _shortened(names: list[str]) -> list[str]:
    return names if len(names) <= SHOWN else [*names[:SHOWN], "…"]
