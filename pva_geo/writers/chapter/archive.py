"""Zip files whose bytes say nothing of when or where they were written."""

import zipfile
from io import BytesIO

__all__ = ["steady_zip"]

DAWN = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can hold."""


def steady_zip(content: bytes) -> bytes:
    """Write a zip anew: the same files in the same order, without times or rights."""
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, DAWN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()
