"""What a chapter is made of: sections of paragraphs, lists, tables and figures.

One structure is drawn as a page and as a Word document, so that both say the same.
"""

from dataclasses import dataclass
from typing import Literal

from pva_geo.catalogue import Language

__all__ = [
    "Block",
    "Bullets",
    "Chapter",
    "Column",
    "Figure",
    "Paragraph",
    "Section",
    "Table",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A few sentences."""

    text: str
    """The sentences."""
    kind: Literal["text", "ok", "err", "note", "term"] = "text"
    """Plain, a verdict (good or bad), small print, or a heading within a section."""
    own: bool = False
    """Whether these are the user's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """Short lines under each other."""

    items: tuple[str, ...]
    """The lines."""
    own: bool = False
    """Whether these are the user's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table."""

    label: str
    """Heading."""
    number: bool = False
    """Whether it holds figures, which stand to the right."""
    width: float = 1.0
    """Share of the width, beside that of the other columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows under headings; every cell is written as it is shown."""

    title: str
    """Title, with its number."""
    label: str = ""
    """How a sentence refers to it: `tabel 3`."""
    note: str = ""
    """What is counted, below the title."""
    columns: tuple[Column, ...]
    """Headings."""
    rows: tuple[tuple[str, ...], ...]
    """Cells, one tuple a row."""
    totals: int = 0
    """How many of the last rows are totals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing with its words."""

    title: str
    """What it shows, with its number."""
    note: str = ""
    """What is drawn, below the title."""
    alt: str
    """What it shows, for who cannot see it."""
    source: str = ""
    """Where it comes from, below the drawing."""
    svg: str
    """The drawing, with colours by token: `var(--land)`."""


Block = Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands below it."""

    heading: str
    """With its number, such as `E.2 De regio-indeling`."""
    blocks: tuple[Block, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The whole chapter."""

    language: Language
    """Language of all its words."""
    title: str
    """Title."""
    kicker: str
    """Line above the title."""
    notice: str | None
    """Line that stands on every page."""
    mark: str | None
    """`CONCEPT`, where it is one; stands on every page."""
    created: str
    """Peildatum, ISO: the date that the file carries, for it knows no other."""
    sections: tuple[Section, ...]
    """In reading order; what has nothing to say is left out."""
