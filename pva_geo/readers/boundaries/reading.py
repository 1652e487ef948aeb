"""A vector file → boundaries: the CBS GeoPackage as published, or any file with codes.

CBS names its layers `gemeente_gegeneraliseerd`, with or without `cbs_` and a year;
Kadaster `gemeentegebied`. In which provincie, RES and sub-RES a gemeente lies is filled
from registers (`register.py`) where the layer does not say it.
"""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.boundaries import provinciecode_of
from pva_geo.coverage.soundness import Flaw, mend
from pva_geo.errors import PvaGeoError, SchemaError, SourceError
from pva_geo.model import Boundaries, Note, Source
from pva_geo.readers.boundaries.register import (
    HEADINGS,
    Known,
    fill_from_registers,
    own_changes,
    read_register_file,
    to_gemeentecode,
)
from pva_geo.readers.boundaries.years import other_years, select_year
from pva_geo.readers.files.checksum import sha256_of
from pva_geo.readers.files.door import drawn_layers
from pva_geo.readers.headings import match_headings
from pva_geo.readers.layers.crs import Placed, place_in_rd
from pva_geo.readers.layers.features import Layer, read_features, read_layer
from pva_geo.readers.layers.precision import precision_of
from pva_geo.schema import INVENTED, RD_NEW

__all__ = ["Known", "read_boundaries_file"]

LAYER = (
    r"(?:cbs_)?(?:gebiedsindelingen_)?{}(?:gebied)?(?:_?\d{{4}})?"
    r"(?:_(?P<full>niet_)?gegeneraliseerd)?(?:_?\d{{4}})?"
)
"""How CBS and Kadaster name a layer, with and without year and generalisation."""
GEMEENTE_LAYER = re.compile(LAYER.format("gemeenten?"), re.IGNORECASE)
PROVINCIE_LAYER = re.compile(LAYER.format("provincies?"), re.IGNORECASE)
PROVINCIE_COLUMNS = {
    "provinciecode": ("provinciecode", "pv_code", "statcode", "identificatie", "code")
}
CBS = "Kadaster / Centraal Bureau voor de Statistiek"
KADASTER = "Kadaster"
LICENCE = "CC BY 4.0"
SHOWN = 5
"""Names in one error."""


def read_boundaries_file(
    path: Path,
    known: Known,
    *,
    year: int | None = None,
    layer: str | None = None,
    register: Path | None = None,
) -> Boundaries:
    """Read the gemeenten of a vector file.

    Parameters
    ----------
    path
        gpkg, geojson, shp, fgb or parquet.
    known
        The shipped registers.
    year
        Year that the file must be of; told by the file when left out.
    layer
        Layer of the gemeenten; found by its name when left out.
    register
        csv, xlsx or ods that says in which provincie a gemeente lies.

    Raises
    ------
    SourceError
        When the file cannot be read, has no CRS, is of another year, or a gemeente has
        no area.
    SchemaError
        When a row has no code of a gemeente, or two rows have the same.
    """
    named = None if register is None else read_register_file(register, known)
    name, chosen = _choose_layer(path, layer, year)
    read = _read(path, name)
    frame, found_year, selected = select_year(path, name, read.frame, year)
    placed = _place(path, name, frame)
    gemeenten, mended = _sound(path, name, _columns(path, name, placed.frame))
    gemeenten, filled = fill_from_registers(path, gemeenten, known, named)
    changes = own_changes(path, known.herindelingen)
    source = Source(
        role="boundaries",
        name=path.name,
        layer=name,
        sha256=sha256_of(path),
        peildatum=f"{found_year}-01-01",
        rows=len(gemeenten),
        **_credit(frame, gemeenten, found_year),
    )
    return Boundaries(
        gemeenten=gemeenten.sort_values("gemeentecode", ignore_index=True),
        year=found_year,
        sources=(source, *(() if named is None else (named.source,))),
        herindelingen=changes,
        naamvarianten=known.naamvarianten,
        precision_m=precision_of(path, frame),
        conversion_m=placed.conversion_m,
        provincies=_provincies(path, name),
        notes=(
            *chosen,
            *read.notes,
            *selected,
            *placed.notes,
            *mended,
            *(() if named is None else named.notes),
            *filled,
            *other_years(path, gemeenten, found_year, changes),
        ),
    )


def _choose_layer(
    path: Path, layer: str | None, year: int | None
) -> tuple[str, tuple[Note, ...]]:
    """Find the layer of gemeenten; the generalised one where there are two."""
    layers = drawn_layers(path)
    if layer is not None:
        if layer in layers:
            return layer, ()
        raise SourceError(
            "error.scheme.no_such_layer",
            file=str(path),
            layer=layer,
            layers=list(layers),
        )
    fitting = [name for name in layers if GEMEENTE_LAYER.fullmatch(name)]
    if len(fitting) > 1 and year is not None:
        fitting = [name for name in fitting if str(year) in name] or fitting
    generalised = [name for name in fitting if not _is_full(name)]
    if len(generalised) == 1 and len(fitting) == 2:
        (chosen,) = generalised
        (other,) = set(fitting) - set(generalised)
        facts = {"layer": chosen, "other": other}
        return chosen, (Note(source=path.name, key="note.boundaries.two", facts=facts),)
    if len(fitting) == 1:
        return fitting[0], ()
    if len(layers) == 1:
        return layers[0], ()
    raise SourceError(
        "error.boundaries.layers", file=str(path), layers=fitting or list(layers)
    )


def _is_full(layer: str) -> bool:
    match = GEMEENTE_LAYER.fullmatch(layer)
    return bool(match and match["full"])


def _read(path: Path, layer: str) -> Layer:
    read = read_features(path, layer)
    lost = sorted(row for row, kind in read.broken.items() if kind == "unreadable")
    if lost:
        rows = [str(row) for row in lost[:SHOWN]]
        raise SourceError(
            "error.file.broken_features", file=str(path), layer=layer, rows=rows
        )
    if read.frame.empty:
        raise SourceError("error.file.empty", file=str(path))
    closed = tuple(
        Note(source=path.name, row=row, key="note.boundaries.closed")
        for row in sorted(read.broken)
    )
    return Layer(frame=read.frame, notes=(*read.notes, *closed))


def _place(path: Path, layer: str, frame: gpd.GeoDataFrame) -> Placed:
    placed = place_in_rd(frame, path.name)
    if placed.doubt:
        raise SourceError("error.boundaries.crs", file=str(path), layer=layer)
    if placed.strays:
        rows = [str(frame["row"].iloc[place]) for place in placed.strays[:SHOWN]]
        raise SourceError(
            "error.boundaries.strays",
            file=str(path),
            layer=layer,
            rows=rows,
            crs=placed.label,
        )
    return placed


def _columns(path: Path, layer: str, frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    headings = [
        str(column) for column in frame.columns if column not in ("geometry", "row")
    ]
    columns = match_headings(headings, HEADINGS)
    if "gemeentecode" not in columns:
        raise SchemaError(
            "error.boundaries.codes", file=str(path), layer=layer, columns=headings
        )
    given = frame[headings[columns["gemeentecode"]]]
    codes = [to_gemeentecode(value) for value in given]
    wrong = [
        f"{row} («{value}»)"
        for row, value, code in zip(frame["row"], given, codes, strict=True)
        if not code
    ]
    if wrong:
        none = len(wrong) == len(codes)
        raise SchemaError(
            "error.boundaries.codes" if none else "error.boundaries.rows",
            file=str(path),
            layer=layer,
            columns=headings,
            rows=wrong[:SHOWN],
        )
    twice = sorted(code for code, times in Counter(codes).items() if times > 1)
    if twice:
        raise SchemaError("error.boundaries.twice", file=str(path), codes=twice[:SHOWN])
    texts = {
        name: frame[headings[place]].fillna("").astype(str).str.strip()
        for name, place in columns.items()
        if name != "gemeentecode"
    }
    data = {"gemeentecode": codes, "gemeente": codes, **texts}
    return gpd.GeoDataFrame(data, geometry=frame.geometry, crs=frame.crs)


def _sound(
    path: Path, layer: str, gemeenten: gpd.GeoDataFrame
) -> tuple[gpd.GeoDataFrame, tuple[Note, ...]]:
    """Mend invalid gemeenten and say each; refuse those in which one has no area."""
    shapes = np.array(gemeenten.geometry.to_numpy(), dtype=object)
    mended, flaws = mend(shapes)
    lost = [flaw for flaw in flaws if mended[flaw.place] is None]
    if len(lost) == len(gemeenten):
        raise SourceError("error.boundaries.no_polygons", file=str(path), layer=layer)
    if lost:
        names = [str(gemeenten["gemeente"].iloc[flaw.place]) for flaw in lost[:SHOWN]]
        raise SourceError(
            "error.boundaries.no_area", file=str(path), layer=layer, names=names
        )
    settled = _settled(mended, flaws)
    sound = gemeenten.set_geometry(gpd.GeoSeries(settled, crs=gemeenten.crs))
    return sound, tuple(_mended(path, gemeenten, flaw) for flaw in flaws)


def _settled(shapes: NDArray[Any], flaws: tuple[Flaw, ...]) -> NDArray[Any]:
    """Take overlaps away that mending left, so that gemeenten stay a coverage.

    Where a ring folds over itself its neighbours do so too, and more than one of them
    holds the fold. The mended one yields; no overlap larger than the flaw is touched.
    """
    settled = shapes.copy()
    for flaw in flaws:
        tree = shapely.STRtree(settled)
        near = tree.query(settled[flaw.place], predicate="intersects")
        others = sorted(set(near.tolist()) - {flaw.place})
        for first, second in combinations([*others, flaw.place], 2):
            shared = shapely.intersection(settled[first], settled[second]).area
            if 0 < shared <= 2 * flaw.change_m2:
                settled[second] = shapely.difference(settled[second], settled[first])
    return settled


def _mended(path: Path, gemeenten: gpd.GeoDataFrame, flaw: Flaw) -> Note:
    row = gemeenten.iloc[flaw.place]
    x, y = flaw.point or row.geometry.representative_point().coords[0][:2]
    facts = {
        "name": row["gemeente"],
        "gemeentecode": row["gemeentecode"],
        "reason": flaw.word,
        "x": round(x),
        "y": round(y),
        "change": flaw.change_m2,
    }
    key = f"note.boundaries.{flaw.kind}"
    return Note(source=path.name, key=key, facts=facts)


def _credit(
    frame: gpd.GeoDataFrame, gemeenten: gpd.GeoDataFrame, year: int
) -> dict[str, str | None]:
    """Name the holder where the columns are those in which it publishes."""
    invented = gemeenten["gemeentecode"].str.fullmatch(INVENTED).any()
    holder = None
    if "statcode" in frame and not invented:
        holder = CBS
    elif {"identificatie", "ligt_in_provincie_code"} <= set(frame) and not invented:
        holder = KADASTER
    return {
        "attribution": f"{holder}, {year}" if holder else None,
        "licence": LICENCE if holder else None,
    }


def _provincies(path: Path, gemeenten: str) -> gpd.GeoDataFrame | None:
    """Read the layer of provincies beside the gemeenten, to compare their outlines.

    It never counts; where it cannot be read or placed it is left out.
    """
    layers = [name for name in drawn_layers(path) if PROVINCIE_LAYER.fullmatch(name)]
    twin = re.sub("gemeente", "provincie", gemeenten, flags=re.IGNORECASE).lower()
    for layer in sorted(layers, key=lambda name: (name.lower() != twin, name)):
        try:
            placed = place_in_rd(read_layer(path, layer), path.name)
        except PvaGeoError:
            continue
        columns = match_headings(
            list(map(str, placed.frame.columns)), PROVINCIE_COLUMNS
        )
        if placed.doubt or not columns:
            continue
        given = placed.frame.iloc[:, columns["provinciecode"]].astype(str)
        shapes, _ = mend(np.array(placed.frame.geometry.to_numpy(), dtype=object))
        outlines = gpd.GeoDataFrame(
            {
                "provinciecode": [provinciecode_of(value, {}) for value in given],
                "layer": layer,
            },
            geometry=shapes,
            crs=RD_NEW,
        )
        return outlines[outlines.geometry.notna()].reset_index(drop=True)
    return None
