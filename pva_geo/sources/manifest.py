"""The shipped data and its manifest: what each file is, whose, and its checksum.

Found alike in a wheel (`pva_geo/_data`), a checkout and an editable install (`data/`
beside the package).
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pva_geo.errors import SourceError
from pva_geo.model import Source
from pva_geo.readers.files.checksum import sha256_of

__all__ = ["Entry", "data_folder", "read_manifest", "shipped_file"]

PACKAGE = Path(__file__).resolve().parents[1]
PLACES = (PACKAGE / "_data", PACKAGE.parent / "data")
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One shipped file."""

    file: str
    """Path in the data folder."""
    role: str
    """`boundaries`, `register`, `scheme` or `projects`."""
    rows: int
    """Features or rows."""
    sha256: str
    """Checksum of its bytes."""
    peildatum: str | None
    """Reference date, ISO."""
    licence: str
    """Licence."""
    attribution: str
    """Credit line."""
    source: str
    """Where it came from."""
    done: str
    """What was done to it."""
    made_by: str
    """Command that makes it."""

    def to_source(self, *, layer: str | None = None) -> Source:
        """Give the entry as a source of a product."""
        return Source(
            role=self.role,
            name=Path(self.file).name,
            layer=layer,
            sha256=self.sha256,
            peildatum=self.peildatum,
            licence=self.licence,
            attribution=self.attribution,
            rows=self.rows,
        )


def data_folder() -> Path:
    """Find the folder of the shipped data.

    Raises
    ------
    SourceError
        When the installation lacks it.
    """
    for place in PLACES:
        if (place / MANIFEST).is_file():
            return place
    raise SourceError("error.data.missing")


def read_manifest(folder: Path | None = None) -> dict[str, Entry]:
    """Read the manifest: path in the data folder → entry."""
    place = (folder or data_folder()) / MANIFEST
    listed: list[dict[str, Any]] = json.loads(place.read_text(encoding="utf-8"))[
        "files"
    ]
    return {item["file"]: Entry(**item) for item in listed}


def shipped_file(name: str) -> tuple[Path, Entry]:
    """Give a shipped file whose bytes are those of the manifest.

    Raises
    ------
    SourceError
        When the file is missing or its checksum differs.
    """
    entry = read_manifest()[name]
    path = data_folder() / name
    if not path.is_file() or sha256_of(path) != entry.sha256:
        raise SourceError("error.data.changed", file=name)
    return path, entry
