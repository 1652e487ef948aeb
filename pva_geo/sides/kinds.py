"""Sides of a comparison told apart: workspace, product, register, scheme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from pva_geo.boundaries import REGIONS
from pva_geo.catalogue import Language
from pva_geo.readers.product import is_product
from pva_geo.workspace import WORKSPACE_FILE, Workspace, read_workspace

__all__ = [
    "Asked",
    "SideKind",
    "job_of",
    "kind_of",
    "labels_of",
    "language_of",
    "side_inputs",
]


class SideKind(StrEnum):
    """What a side of a comparison is."""

    WORKSPACE = "workspace"
    PRODUCT = "product"
    REGISTER = "register"
    SCHEME = "scheme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a comparison is asked to use beside its two sides."""

    provincie: str | None = None
    """Name or code; without it a side says which."""
    year: int | None = None
    """Year of the boundaries."""
    boundaries: str | None = None
    """File of the boundaries; the embedded ones without it."""
    projects: tuple[Path, ...] = ()
    """Project lists."""
    inhabitants: Path | None = None
    """Table of gemeenten with inhabitants."""
    overlays: Mapping[str, Path] = field(default_factory=dict)
    """Name → table of gemeenten with the area they are in."""
    language: Language = "nl"
    """Language of everything a person reads."""


def kind_of(side: str) -> SideKind:
    """Tell what a side is: a folder, a product, a word, or else a scheme's file."""
    path = Path(side)
    if path.is_dir() or path.name == WORKSPACE_FILE:
        return SideKind.WORKSPACE
    if side in REGIONS and not path.exists():
        return SideKind.REGISTER
    if path.suffix.lower() == ".gpkg" and path.is_file() and is_product(path):
        return SideKind.PRODUCT
    return SideKind.SCHEME


def language_of(old: str, new: str) -> Language:
    """Give the language of the first side that has one; Dutch without any."""
    for side in (old, new):
        if kind_of(side) is SideKind.WORKSPACE:
            return read_workspace(Path(side)).language
    return "nl"


def side_inputs(old: str, new: str, asked: Asked) -> tuple[Path, ...]:
    """List every file that a comparison reads, so that none is written over."""
    files: list[Path] = [*asked.projects, *asked.overlays.values()]
    files += [Path(given) for given in (asked.boundaries, asked.inhabitants) if given]
    for side in (old, new):
        kind = kind_of(side)
        if kind is SideKind.WORKSPACE:
            files += read_workspace(Path(side)).inputs()
        elif kind is not SideKind.REGISTER:
            files.append(Path(side))
    return tuple(files)


def job_of(side: str) -> Workspace | None:
    """Read a side as a workspace; `None` where it is none."""
    if kind_of(side) is SideKind.WORKSPACE:
        return read_workspace(Path(side))
    return None


def labels_of(old: str, new: str, jobs: Iterable[Workspace | None]) -> tuple[str, str]:
    """Name both sides by their files; by more of the path where names are equal."""
    paths = [
        (Path(side).resolve() if job else Path(side))
        for side, job in zip((old, new), jobs, strict=True)
    ]
    for depth in range(1, max(len(path.parts) for path in paths) + 1):
        first, second = ("/".join(path.parts[-depth:]) for path in paths)
        if first != second:
            return first, second
    return f"{paths[0].name} (A)", f"{paths[1].name} (B)"
