"""How large an input may be before it is refused, rather than fill the memory."""

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Limits of every file that is read; each can be raised or lowered in `pva.toml`.

    The defaults are some ten times what a provincie at full detail needs, and keep a
    run below 2 GiB of memory.
    """

    file_mb: int = 1_000
    """Megabytes of a vector file."""
    text_mb: int = 200
    """Megabytes of a file that is read whole: csv, workbook, GeoJSON."""
    unpacked_mb: int = 500
    """Megabytes of a workbook or template once it is unpacked."""
    zip_ratio: int = 200
    """Times that unpacking may make it larger, from ten megabytes on."""
    rows: int = 1_000_000
    """Rows of a sheet or layer."""
    columns: int = 1_000
    """Columns of a sheet or layer."""
    cells: int = 5_000_000
    """Cells of a sheet, from the first to the last with a value."""
    cell_length: int = 100_000
    """Letters of a cell."""
    vertices: int = 10_000_000
    """Corners of all geometries of a layer."""
    json_depth: int = 50
    """Brackets within brackets of a GeoJSON."""
    seconds: int = 600
    """Seconds that the reading of one file may take."""
