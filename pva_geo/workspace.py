"""`pva.toml` → a checked record: what to read, where to write, in which language.

Paths are relative to the file. Every mistake in the file is reported at once, with the
nearest known key where one is unknown.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pva_geo.catalogue import LANGUAGES, Language
from pva_geo.errors import DefinitionError, SourceError, spoken_in
from pva_geo.keys import KEYS, SLOTS, find_mistakes, read_day
from pva_geo.model import Background, Limits, Tolerance
from pva_geo.readers.files.bounds import bounded
from pva_geo.readers.files.patterns import find_files

__all__ = [
    "KEYS",
    "SLOTS",
    "WORKSPACE_FILE",
    "Workspace",
    "is_markdown",
    "loose_workspace",
    "read_workspace",
]

WORKSPACE_FILE = "pva.toml"
AT_LINE = re.compile(r"\(at line (\d+)")
"""Where `tomllib` saw the fault; without it, at the end."""
MOST_BYTES = 1_000_000
"""Settings that are longer are no settings; they hold the limits, so that none of
those can hold for them."""
DECISIONS_FILE, PRODUCT_FILE = "beslissingen.csv", "product.gpkg"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a workspace says of products and dates."""

    file: Path | None = None
    """Table of products."""
    milestones: Path | None = None
    """Table of the provincie's own dates."""
    previous: Path | None = None
    """Product of the last round: a GeoPackage, or the folder that holds it."""
    round: str = "2.0"
    """The round that is judged."""
    peildatum: str | None = None
    """Day at which it is judged, ISO."""
    asked: bool = False
    """Whether the workspace says anything of it."""

    def previous_file(self) -> Path | None:
        """Give the file of the last round's product."""
        if self.previous is None or self.previous.suffix:
            return self.previous
        return self.previous / PRODUCT_FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One provincie's job: inputs, tolerances and output."""

    folder: Path
    """Folder of `pva.toml`; paths are relative to it."""
    provincie: str
    """Name or code, as the user wrote it."""
    year: int | None = None
    """Year of the boundaries; `None` for that of the source."""
    boundaries: str | None = None
    """File or address of the boundaries; `None` for the embedded ones."""
    boundaries_layer: str | None = None
    """Layer of the boundaries' file."""
    boundaries_register: Path | None = None
    """Table that says in which provincie a gemeente lies."""
    scheme: Path
    """File of the scheme."""
    scheme_layer: str | None = None
    """Layer or sheet of the scheme."""
    scheme_columns: Mapping[str, str] = field(default_factory=dict)
    """Our column name → heading in the scheme's file."""
    project_patterns: tuple[str, ...] = ()
    """Paths or globs of the deliveries, as written."""
    project_columns: Mapping[str, str] = field(default_factory=dict)
    """Heading → our column name."""
    project_values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Our column name → word → our word."""
    project_decisions: Path | None = None
    """File in which a person decides on projects that look alike."""
    tolerance: Tolerance = field(default_factory=Tolerance)
    """Widths of slivers and noise."""
    limits: Limits = field(default_factory=Limits)
    """How large its inputs may be."""
    output: Path
    """Folder of the product."""
    language: Language = "nl"
    """Language of everything a person reads."""
    notice: str | None = None
    """A line for every page of the product."""
    public: bool = False
    """Whether a public edition is written although no list says what is public."""
    background: Background = "none"
    """What the stakeholders' map may show under it, as a switch that is off."""

    chapter: Mapping[str, str] = field(default_factory=dict)
    """Slot of the chapter → text, or the path of a Markdown file."""
    chapter_template: Path | None = None
    """Word document whose styles the chapter takes."""
    participation: Path | None = None
    """Table of parties."""
    service_areas: Path | None = None
    """Which grid operator serves which gemeenten: a table, or polygons."""
    planning: Planned = field(default_factory=Planned)
    """Products and dates."""
    sectors: Path | None = None
    """Table of links to sector tracks."""
    sector_areas: Path | None = None
    """Polygons of sector tracks, such as building sites."""

    def speaking(self, language: str | None) -> "Workspace":
        """Give the same job in another language; `None` keeps its own."""
        return self if language is None else replace(self, language=_spoken(language))

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let its limits hold, and let errors that pass speak its language."""
        with spoken_in(self.language), bounded(self.limits):
            yield

    def with_scheme_layer(self, layer: str | None) -> "Workspace":
        """Give the same job with another layer of the scheme; `None` keeps its own."""
        return self if layer is None else replace(self, scheme_layer=layer)

    def boundaries_source(self) -> str | Path | None:
        """Give the boundaries' file or address; `None` means the embedded ones."""
        if self.boundaries is None or self.boundaries == "pdok":
            return self.boundaries
        address = "://" in self.boundaries
        return self.boundaries if address else self.folder / self.boundaries

    def deliveries(self) -> tuple[Path, ...]:
        """List the files of the deliveries, sorted, each once.

        Raises
        ------
        SourceError
            When a path or glob matches nothing, or a glob leaves the workspace.
        """
        found: dict[Path, None] = {}
        for pattern in self.project_patterns:
            files = find_files(self.folder, pattern)
            if not files:
                raise SourceError("error.workspace.no_match", pattern=pattern)
            found |= dict.fromkeys(files)
        # sorted as a whole: in which order they are named says nothing
        return tuple(sorted(found))

    def inputs(self) -> tuple[Path, ...]:
        """List every file that the job reads, so that none is written over."""
        boundaries = self.boundaries_source()
        named = (
            boundaries,
            self.boundaries_register,
            self.project_decisions,
            self.participation,
            self.service_areas,
            self.planning.file,
            self.planning.milestones,
            self.planning.previous_file(),
            self.sectors,
            self.sector_areas,
        )
        files = [file for file in named if isinstance(file, Path)]
        own = (self.folder / WORKSPACE_FILE, self.scheme, *files)
        texts = [self.folder / v for v in self.chapter.values() if is_markdown(v)]
        template = [self.chapter_template] if self.chapter_template else []
        return (
            *own,
            *texts,
            *template,
            *self._lists(),
        )

    def _lists(self) -> Iterator[Path]:
        """Give the deliveries that there are; a wrong path gives none."""
        for pattern in self.project_patterns:
            with suppress(SourceError):
                yield from find_files(self.folder, pattern)


def read_workspace(place: Path) -> Workspace:
    """Read and check `pva.toml`.

    Parameters
    ----------
    place
        The folder of a workspace, or the file itself.

    Raises
    ------
    SourceError
        When there is no such file, or it cannot be read.
    DefinitionError
        When it is no TOML, or keys or values are wrong: all named at once.
    """
    file = place if place.is_file() else place / WORKSPACE_FILE
    data = _read_toml(file)
    language = _language(data)
    mistakes = [DefinitionError(key, **facts) for key, facts in find_mistakes(data)]
    if mistakes:
        key, count = "error.workspace.mistakes", len(mistakes)
        with spoken_in(language):
            raise DefinitionError(key, count=count, file=file, mistakes=mistakes)
    return _workspace(file.parent, data, language)


def is_markdown(text: str) -> bool:
    """Tell whether a text of the chapter names a Markdown file instead of being one."""
    return "\n" not in text and text.lower().endswith((".md", ".markdown"))


def loose_workspace(
    *, boundaries: str, provincie: str, scheme: Path, year: int | None = None
) -> Workspace:
    """Make a job of loose files, without `pva.toml`; paths are relative to here."""
    return Workspace(
        folder=Path(),
        provincie=provincie,
        year=year,
        boundaries=boundaries,
        scheme=Path(scheme),
        output=Path("uitvoer"),
    )


def _read_toml(file: Path) -> dict[str, Any]:
    if not file.is_file():
        raise SourceError("error.workspace.missing", file=file)
    if file.stat().st_size > MOST_BYTES:
        raise DefinitionError("error.workspace.long", file=file)
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SourceError(
            "error.workspace.unreadable", file=file, reason=error.strerror
        ) from error
    except UnicodeDecodeError as error:
        raise DefinitionError("error.workspace.encoding", file=file) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = AT_LINE.search(str(error))
        line = place[1] if place else text.count("\n") + 1
        reason = str(error).partition(" (at ")[0]
        raise DefinitionError(
            "error.workspace.toml", file=file, line=line, reason=reason
        ) from error
    except RecursionError as error:
        raise DefinitionError("error.workspace.depth", file=file) from error


def _language(data: Mapping[str, Any]) -> Language:
    output = data.get("output")
    return _spoken(output.get("language") if isinstance(output, dict) else None)


def _spoken(language: object) -> Language:
    return next((known for known in LANGUAGES if known == language), "nl")


def _decisions(folder: Path, given: str | None) -> Path | None:
    """Give the decisions file: as named, else the usual one when it is there."""
    usual = folder / DECISIONS_FILE
    if given is None:
        return usual if usual.is_file() else None
    return folder / given


def _file(folder: Path, section: Mapping[str, Any] | None, key: str) -> Path | None:
    named = (section or {}).get(key)
    return folder / named if named else None


def _planned(folder: Path, section: Mapping[str, Any] | None) -> Planned:
    if section is None:
        return Planned()
    number = str(section.get("round", "2.0"))
    return Planned(
        file=_file(folder, section, "file"),
        milestones=_file(folder, section, "milestones"),
        previous=_file(folder, section, "previous"),
        round=number if "." in number else f"{number}.0",
        peildatum=read_day(section.get("peildatum")),
        asked=True,
    )


def _workspace(folder: Path, data: Mapping[str, Any], language: Language) -> Workspace:
    boundaries, scheme = data.get("boundaries", {}), data["scheme"]
    projects, output = data.get("projects", {}), data.get("output", {})
    register = boundaries.get("register")
    chapter = data.get("chapter", {})
    template = chapter.get("template")
    named = {"id": "subregion_id", "name": "subregio"}
    headings = {k: v for k, v in scheme.items() if k not in {"file", "layer"}}
    return Workspace(
        folder=folder,
        provincie=data["provincie"].get("code") or data["provincie"]["name"],
        year=data["provincie"].get("year"),
        boundaries=boundaries.get("source"),
        boundaries_layer=boundaries.get("layer"),
        boundaries_register=folder / register if register else None,
        scheme=folder / scheme["file"],
        scheme_layer=scheme.get("layer"),
        scheme_columns={named.get(key, key): value for key, value in headings.items()},
        project_patterns=tuple(projects.get("files", ())),
        project_columns=projects.get("columns", {}),
        project_values=projects.get("values", {}),
        project_decisions=_decisions(folder, projects.get("decisions")),
        tolerance=Tolerance(**data.get("tolerance", {})),
        limits=Limits(**data.get("limits", {})),
        output=folder / output.get("folder", "uitvoer"),
        language=language,
        participation=_file(folder, data.get("participation"), "file"),
        service_areas=_file(folder, data.get("participation"), "service_areas"),
        planning=_planned(folder, data.get("planning")),
        sectors=_file(folder, data.get("sectors"), "file"),
        sector_areas=_file(folder, data.get("sectors"), "areas"),
        chapter={k: v for k, v in chapter.items() if k in SLOTS},
        chapter_template=folder / template if template else None,
        notice=output.get("notice"),
        public=output.get("public", False),
        background=data.get("map", {}).get("background", "none"),
    )
