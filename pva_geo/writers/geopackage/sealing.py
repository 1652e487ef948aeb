"""The last touch to a GeoPackage: the same content gives the same bytes.

GDAL is told the date; SQLite's change counters and the version of the last writer are
set to fixed numbers, as neither says anything about the content.
"""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pyogrio

__all__ = ["seal", "steady_date"]

DATE_OPTION = "OGR_CURRENT_DATE"
COUNTERS = ((24, 1), (92, 1), (96, 3_045_000))
"""Offsets in the header of an SQLite file (its format, §1.3), and what is put there."""


@contextmanager
def steady_date(peildatum: str) -> Iterator[None]:
    """Let GDAL take the peildatum (ISO) for the time of writing."""
    pyogrio.set_gdal_config_options({DATE_OPTION: f"{peildatum}T00:00:00.000Z"})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({DATE_OPTION: None})


def seal(path: Path) -> None:
    """Pack a GeoPackage and fix the counters in its header."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("VACUUM")
    with path.open("r+b") as file:
        for offset, number in COUNTERS:
            file.seek(offset)
            file.write(struct.pack(">I", number))
