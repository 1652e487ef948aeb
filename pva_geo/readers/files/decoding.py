"""Bytes → text: in which characters a file is written, and text decoded twice."""

import re
from pathlib import Path

from pva_geo.errors import SourceError
from pva_geo.model import Note

__all__ = ["decode", "mend_mojibake"]

WIDE_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
OTHER_STARTS = (
    b"pk\x03\x04",
    b"%pdf",
    b"{",
    b"[{",
    b"<!doctype",
    b"<html",
    b"<?xml",
    b"<table",
)
"""How files begin that carry the name of a csv and are none, in lower case."""
NO_TEXT = re.compile("[\0-\x08\x0e-\x19\x1b-\x1f]")
"""Control characters that no table holds."""
LOOKED_AT = 4096
"""Bytes by which UTF-16 without a mark is told."""
TWICE_AT_MOST = 3
"""Times that a text is read through the wrong code page, one upon another."""


def decode(path: Path, raw: bytes) -> tuple[str, tuple[Note, ...]]:
    """Decode a table of text: UTF-8, else Windows-1252; UTF-16 by its mark or zeros.

    No statistics are asked: they take cp1252 for its neighbours.

    Returns
    -------
    tuple
        The text without byte order mark, and a note where it was not UTF-8.

    Raises
    ------
    SourceError
        When the bytes are no text, or in another encoding.
    """
    if raw[:64].lstrip().lower().startswith(OTHER_STARTS):
        raise SourceError("error.file.other_bytes", file=str(path), suffix=".csv")
    encoding = _wide(raw)
    if encoding is None and b"\0" in raw:
        raise SourceError("error.file.other_bytes", file=str(path), suffix=".csv")
    text, used = _text(path, raw, encoding)
    if NO_TEXT.search(text):
        raise SourceError("error.file.other_bytes", file=str(path), suffix=".csv")
    plain = text.removesuffix("\x1a")
    if used == "UTF-8":
        return plain, ()
    said = Note(source=path.name, key="note.encoding", facts={"encoding": used})
    return plain, (said,)


def _wide(raw: bytes) -> str | None:
    """Tell UTF-16: by its mark, or by zeros in every other byte of plain letters."""
    if raw[:2] in WIDE_MARKS:
        return WIDE_MARKS[raw[:2]]
    even, odd = raw[:LOOKED_AT:2], raw[1:LOOKED_AT:2]
    if odd and odd.count(0) > 0.6 * len(odd) and not even.count(0):
        return "UTF-16-LE"
    if odd and even.count(0) > 0.6 * len(even) and not odd.count(0):
        return "UTF-16-BE"
    return None


def _text(path: Path, raw: bytes, wide: str | None) -> tuple[str, str]:
    """Give text and the name of its encoding."""
    for encoding in (wide,) if wide else ("UTF-8", "cp1252"):
        try:
            return raw.decode(
                "utf-8-sig" if encoding == "UTF-8" else encoding
            ), encoding
        except UnicodeDecodeError:
            continue
    raise SourceError("error.file.encoding", file=str(path))


def mend_mojibake(text: str) -> str:
    """Mend UTF-8 that was once read as Windows-1252; other text is given back.

    Text that is not ASCII and yet survives the way back was decoded wrongly: a letter
    with an accent alone is no valid UTF-8.

    Examples
    --------
    >>> mend_mojibake("SÃºdwest-FryslÃ¢n"), mend_mojibake("Súdwest-Fryslân")
    ('Súdwest-Fryslân', 'Súdwest-Fryslân')
    """
    for _ in range(TWICE_AT_MOST):
        if text.isascii():
            break
        try:
            text = b"".join(map(_byte, text)).decode("utf-8")
        except UnicodeError:
            break
    return text


def _byte(letter: str) -> bytes:
    """Give the byte of a letter; the five that cp1252 leaves open are themselves."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1")
