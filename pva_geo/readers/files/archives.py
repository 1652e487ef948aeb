"""Zip files that are a workbook or a template: how large they are once unpacked.

Told by their table of contents, before a part is unpacked; a part that is larger than
it says is damaged, and zipfile says so.
"""

import zipfile
from pathlib import Path

from pva_geo.readers.files.bounds import require_below

__all__ = ["require_unpackable"]

MEGABYTE = 1_000_000
SMALL = 10 * MEGABYTE
"""What is smaller once unpacked may be packed as tightly as it likes."""


def require_unpackable(path: Path, archive: zipfile.ZipFile) -> None:
    """Refuse an archive that would fill the memory.

    Raises
    ------
    SourceError
        When it unpacks to more than `unpacked_mb`, or to `zip_ratio` times its size.
    """
    unpacked = sum(item.file_size for item in archive.infolist())
    require_below(path, "unpacked_mb", unpacked / MEGABYTE)
    if unpacked > SMALL:
        require_below(path, "zip_ratio", unpacked / max(path.stat().st_size, 1))
