"""Where boundaries come from: the embedded data, or a file of the user."""

import re
from pathlib import Path

from pva_geo.errors import SourceError
from pva_geo.model import Boundaries
from pva_geo.sources.embedded import (
    LATEST_YEAR,
    derive_year,
    embedded_boundaries,
    read_herindelingen,
    read_naamvarianten,
    read_register,
)
from pva_geo.sources.manifest import data_folder

__all__ = ["carry_boundaries", "data_folder", "read_boundaries"]

SERVICE = re.compile(r"(?:pdok$|postgres(?:ql)?(?:\+\w+)?:|https?:)", re.IGNORECASE)
"""A source that is no file; `Path` makes one slash of the two of an address."""


def read_boundaries(
    source: str | Path | None = None,
    *,
    year: int | None = None,
    layer: str | None = None,
    register: Path | None = None,
) -> Boundaries:
    """Read the gemeenten of one peildatum.

    Parameters
    ----------
    source
        `None`: the embedded boundaries of 2022, or a later year derived from them. A
        path: the CBS GeoPackage as published, or any listed vector format with a
        column of gemeente codes.
    year
        Year of the boundaries (1 January).
    layer
        Layer of the file, where it has several.
    register
        csv, xlsx or ods that says in which provincie a gemeente lies, where the file
        does not: `gemeentecode`, `provincie` and perhaps `res`, `subres`.

    Returns
    -------
    Boundaries
        Gemeenten in RD New with provincie and, where known, RES and sub-RES.

    Raises
    ------
    SourceError
        When they cannot be had; says how they can.
    """
    if source is None and register is not None:
        raise SourceError("error.register.alone", file=str(register))
    if source is None:
        return embedded_boundaries(year)
    if SERVICE.match(str(source)) and not Path(source).is_file():
        service = str(source).split(":", maxsplit=1)[0]
        raise SourceError("error.boundaries.service", source=service)
    from pva_geo.readers.boundaries import Known, read_boundaries_file  # noqa: PLC0415 - fiona is slow to start

    known = Known(
        register=read_register(),
        herindelingen=read_herindelingen(),
        naamvarianten=read_naamvarianten(),
    )
    return read_boundaries_file(
        Path(source), known, year=year, layer=layer, register=register
    )


def carry_boundaries(boundaries: Boundaries, year: int) -> Boundaries:
    """Carry boundaries on to a later year, through the herindelingen.

    Raises
    ------
    SourceError
        For an earlier year, for one whose herindelingen are not known, and where a
        gemeente was split.
    """
    if year == boundaries.year:
        return boundaries
    if year < boundaries.year:
        raise SourceError(
            "error.year.mismatch",
            file=boundaries.sources[0].name,
            found=boundaries.year,
            wanted=year,
        )
    if year > LATEST_YEAR:
        raise SourceError("error.year.later", year=year, latest=LATEST_YEAR)
    return derive_year(boundaries, year)
