"""The user's own text for the chapter: in `pva.toml`, or in Markdown files."""

from collections.abc import Mapping
from pathlib import Path

from pva_geo.errors import SourceError

__all__ = ["read_own_texts"]

MOST_BYTES = 200_000
"""A longer text is no part of a chapter."""


def read_own_texts(
    texts: Mapping[str, str], files: Mapping[str, Path]
) -> dict[str, str]:
    """Give the Markdown of every slot.

    Parameters
    ----------
    texts
        Slot → text as it stands in `pva.toml`.
    files
        Slot → Markdown file; it takes the place of the text.

    Raises
    ------
    SourceError
        When a file is missing, too long, or no UTF-8.
    """
    return {
        slot: _read(files[slot]) if slot in files else texts[slot] for slot in texts
    }


def _read(path: Path) -> str:
    if not path.is_file():
        raise SourceError("error.file.missing", file=path)
    if path.stat().st_size > MOST_BYTES:
        raise SourceError("error.chapter.long", file=path, limit=MOST_BYTES // 1000)
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("error.chapter.encoding", file=path) from error
