"""Products on disk held against what the inputs give now; nothing is written there."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from pva_geo.writers import PUBLIC, write_product

if TYPE_CHECKING:
    from pva_geo.model import ProvincialProduct

__all__ = ["Difference", "find_differences"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A file of the product that is not what the inputs give."""

    file: str
    """Its name within the output folder."""
    kind: Literal["missing", "changed", "extra"]
    """It is not there, holds other bytes, or is of a public edition that is no more."""


def find_differences(
    product: "ProvincialProduct",
    folder: Path,
    *,
    extra: Mapping[str, str] | None = None,
    public: "tuple[ProvincialProduct, Mapping[str, str]] | None" = None,
) -> tuple[list[Difference], int]:
    """Compare the files of a product with those in a folder, byte by byte.

    Parameters
    ----------
    product, extra, public
        As for `write_product`.
    folder
        The output folder; it is only read.

    Returns
    -------
    tuple
        The files that differ, in the order in which a build names them, and the number
        of files that were compared.

    Raises
    ------
    OutputError
        When there is no room for a product beside the others on the disk.
    """
    with TemporaryDirectory(prefix="pva-geo-") as place:
        made = Path(place)
        written = write_product(
            product, made, extra=extra, public=public, like=Path(folder)
        )
        names = [file.relative_to(made).as_posix() for file in written]
        found = [
            Difference(file=name, kind=kind)
            for name in names
            if (kind := _kind(made / name, folder / name))
        ]
    left = sorted((folder / PUBLIC).glob("*"))
    shown = {f"{PUBLIC}/{file.name}" for file in left if file.is_file()}
    found += [
        Difference(file=name, kind="extra") for name in sorted(shown - set(names))
    ]
    return found, len(names)


def _kind(made: Path, there: Path) -> Literal["missing", "changed"] | None:
    if not there.is_file():
        return "missing"
    return None if made.read_bytes() == there.read_bytes() else "changed"
