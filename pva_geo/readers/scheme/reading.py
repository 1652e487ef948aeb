"""A file → a scheme: a table of units, or drawn polygons. Nothing is judged here."""

from collections.abc import Mapping
from pathlib import Path

from pva_geo.model import Scheme
from pva_geo.readers.files.door import SPATIAL, TABLES, require_file

__all__ = ["read_scheme"]


def read_scheme(
    path: Path,
    *,
    layer: str | None = None,
    columns: Mapping[str, str] | None = None,
    checksum: bool = True,
) -> Scheme:
    """Read a scheme of either kind, by its extension.

    Parameters
    ----------
    path
        csv, xlsx or ods: a table with `gemeentecode` and/or `gemeente`, `subregio` and
        perhaps `subregion_id`. gpkg, geojson, shp, fgb or parquet: drawn polygons.
    layer
        Layer or sheet, where the file has several.
    columns
        Our column → heading in the file.
    checksum
        Whether the source gets the checksum of the file's bytes; polygons may be large,
        and a product alone names it.

    Returns
    -------
    Scheme
        Rows as they stand, with the number that a spreadsheet shows.

    Raises
    ------
    SourceError
        When the file cannot be read.
    DefinitionError
        When it cannot be read as a scheme: says which headings were found.
    """
    path = Path(path)
    suffix = require_file(path, (*TABLES, *SPATIAL))
    if suffix in TABLES:
        from pva_geo.readers.scheme.table import read_scheme_table  # noqa: PLC0415 - seven modules that polygons do without

        return read_scheme_table(path, layer=layer, columns=columns or {})
    from pva_geo.readers.scheme.polygons import read_polygons  # noqa: PLC0415 - likewise

    return read_polygons(path, layer, columns or {}, checksum=checksum)
