"""Products to open: the examples, their public edition, and three real provincies."""

import tempfile
from functools import cache
from pathlib import Path

from commands import pva_geo
from reference import SCHEMES, make_workspace

__all__ = ["EXAMPLES", "REAL", "product"]

EXAMPLES = (
    "voorbeeldland",
    "voorbeeldland/openbaar",
    "voorbeeldland-fouten-tabel",
    "voorbeeldland-fouten-vlakken",
    "noord-brabant",
)
REAL = tuple(SCHEMES)


def product(name: str, reference: Path | None = None) -> Path:
    """Give the output folder of an example, or of a provincie in the reference data."""
    if reference is not None:
        return _real(name, reference)
    workspace, _, edition = name.partition("/")
    return _demo() / workspace / "uitvoer" / edition


@cache
def _demo() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="pva-geo-desktop-"))
    assert pva_geo("demo", folder).code == 0
    return folder


@cache
def _real(provincie: str, reference: Path) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="pva-geo-desktop-"))
    workspace = make_workspace(reference, provincie, folder / "werkmap")
    assert pva_geo("build", workspace).code == 0
    return workspace / "uitvoer"
