"""The rows below the headings of a scheme: plain text, and what kind of row each is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from pva_geo.boundaries import fold
from pva_geo.gazetteer import mend_code
from pva_geo.readers.scheme.sheet import SchemeSheet

__all__ = ["Kind", "Line", "read_lines"]

NO_UNIT = re.compile(
    r"(?:(?:sub|eind)?tota[al]+|generaal totaal|som|aantal|bron|opmerking(?:en)?|"
    r"toelichting|noot|note|source|legenda|peildatum|versie|let op|provincie)\b|\*",
    re.IGNORECASE,
)
"""How a row begins that is a total or a note."""
TOTAL_AT_END = re.compile(r"\btota[al]+:?$", re.IGNORECASE)
"""How a pivot table names a subtotal: `West-Brabant Totaal`."""
NUMBER = re.compile(r"[\d.,]+")
SENTENCE_WORDS = 5
"""A lone cell of more words is a note; no gemeente has a name of so many."""
INVISIBLE = re.compile("[\N{SOFT HYPHEN}\u200b-\u200d\N{WORD JOINER}\ufeff]")
"""Soft hyphens and letters without width."""
FAILED = re.compile(
    r"#(?:N/?[AB]|REF|VERW|WAARDE|VALUE|NAAM|NAME|DIV/0|DEEL/0|NUM|GETAL|NULL|LEEG)[!?]?",
    re.IGNORECASE,
)
"""What a spreadsheet shows where a formula failed, in Dutch and in English."""


class Kind(Enum):
    """What a row is."""

    UNIT = auto()
    """It names a gemeente."""
    BLOCK = auto()
    """It names a subregion and no gemeente: perhaps the heading of a block."""
    OTHER = auto()
    """A total, a note, or the headings once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One filled row below the headings."""

    number: int
    """As the spreadsheet shows it."""
    cells: tuple[str, ...]
    """All its cells, stripped."""
    record: dict[str, str]
    """Our column → plain text; empty where nothing stands."""
    kind: Kind
    """What the row is."""
    spaced: bool = False
    """Whether spaces that do not belong there were taken away."""
    failed: bool = False
    """Whether a failed formula was read as an empty cell."""

    @property
    def has_subregion(self) -> bool:
        """Whether the row names a subregion, by name or by id."""
        return bool(self.record.get("subregio") or self.record.get("subregion_id"))


def read_lines(found: SchemeSheet) -> Iterator[Line]:
    """Read the filled rows below the headings.

    Outer, double and hard spaces, and letters without width, are taken away; a failed
    formula, and a subregion without a letter or digit (`-`, `?`), is an empty cell.
    """
    sheet, columns = found.sheet, found.columns
    headings = [fold(heading) for heading in found.headings if heading]
    for place in range(found.top + 1, len(sheet.rows)):
        cells = sheet.rows[place]
        if not any(cells):
            continue
        written = {
            name: _cell(sheet.written[place], at) for name, at in columns.items()
        }
        plain = {name: _plain(text) for name, text in written.items()}
        record = {n: "" if FAILED.fullmatch(t) else t for n, t in plain.items()}
        if not fold(record["subregio"]):
            record["subregio"] = ""
        repeated = [fold(cell) for cell in cells if cell] == headings
        yield Line(
            number=place + 1,
            cells=cells,
            record=record,
            kind=Kind.OTHER if repeated else _kind(cells, record),
            spaced=plain != written,
            failed=any(map(FAILED.fullmatch, plain.values())),
        )


def _cell(cells: tuple[str, ...], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _plain(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())


def _kind(cells: tuple[str, ...], record: dict[str, str]) -> Kind:
    code, name = record.get("gemeentecode", ""), record.get("gemeente", "")
    if code[:2].upper() == "GM" and mend_code(code):
        return Kind.UNIT
    filled = [cell for cell in cells if cell]
    coded = mend_code(code) is not None
    own = filled[0] in (record["subregio"], record.get("subregion_id"))
    if NO_UNIT.match(filled[0]) and not (coded and own):
        return Kind.OTHER
    if not coded and any(map(TOTAL_AT_END.search, filled)):
        return Kind.OTHER
    counted = "gemeentecode" in record and bool(NUMBER.fullmatch(name))
    if not code and (not name or counted):
        return Kind.BLOCK if record["subregio"] and not name else Kind.OTHER
    lone = len(filled) == 1 and len(filled[0].split()) >= SENTENCE_WORDS
    return Kind.OTHER if lone else Kind.UNIT
