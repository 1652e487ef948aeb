"""The features of one layer in batches, while workers already survey their geometry.

GDAL reads on, and the geometry of a batch is handed to two threads, one for edges and
one for validity, each of which takes the batches in order; of the coordinates nothing
is kept twice.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from pva_geo.coverage.soundness import flat, without_empty_parts
from pva_geo.readers.files.bounds import require_below
from pva_geo.survey import Survey

__all__ = ["read_batches"]

AT_ONCE = 8_192
"""Features in one batch."""
POLYGON, MULTIPOLYGON = 3, 6
"""GEOS type ids."""
HEAD_BYTES = {POLYGON: 13, MULTIPOLYGON: 22}
"""Bytes before the points of well-known binary with one ring."""
POINT_BYTES = 16


def read_batches(path: Path, layer: str, survey: Survey) -> gpd.GeoDataFrame:
    """Read all rows of one layer, and let a survey see their geometries.

    Returns
    -------
    geopandas.GeoDataFrame
        Columns as they are, geometry in two dimensions without empty parts, CRS as the
        file says.

    Raises
    ------
    SourceError
        When there are more rows or corners than the limits allow.
    GEOSException
        When a geometry cannot be made from its bytes.
    """
    import pyarrow as pa  # noqa: PLC0415 - slow to start
    from pyarrow import compute  # noqa: PLC0415 - as above
    from pyogrio.raw import open_arrow  # noqa: PLC0415 - as above

    opened = open_arrow(path, layer=layer, batch_size=AT_ONCE, use_pyarrow=True)
    tables, shapes, tasks = [], [np.empty(0, dtype=object)], []
    rows = corners = 0
    edges, validity = ThreadPoolExecutor(1), ThreadPoolExecutor(1)
    with opened as (meta, batches), edges, validity:
        name = meta["geometry_name"] or "wkb_geometry"
        for batch in batches:
            wkb = batch.column(name)
            made = np.array(shapely.from_wkb(wkb.to_numpy(zero_copy_only=False)))
            sizes = compute.binary_length(wkb).to_numpy(zero_copy_only=False)
            shapes.append(_clean(made, sizes))
            rows += len(made)
            corners += int(np.sum(shapely.get_num_coordinates(made)))
            require_below(path, "rows", rows)
            require_below(path, "vertices", corners)
            tasks.append(edges.submit(survey.add_edges, shapes[-1]))
            tasks.append(validity.submit(survey.add_validity, shapes[-1]))
            tables.append(batch.drop_columns(name))
        for task in tasks:
            task.result()
    data = pa.Table.from_batches(tables).to_pandas() if tables else {}
    return gpd.GeoDataFrame(data, geometry=np.concatenate(shapes), crs=meta["crs"])


def _clean(shapes: NDArray[Any], sizes: NDArray[np.number[Any]]) -> NDArray[Any]:
    """Take heights and empty parts away; of one ring, the number of bytes says no."""
    kind = shapely.get_type_id(shapes)
    points = POINT_BYTES * shapely.get_num_coordinates(shapes)
    plain = np.zeros(len(shapes), dtype=bool)
    for one, head in HEAD_BYTES.items():
        plain |= (kind == one) & (sizes == head + points)
    rest = np.flatnonzero(~plain & ~shapely.is_missing(shapes))
    if len(rest):
        shapes[rest] = without_empty_parts(flat(shapes[rest]))
    return shapes
