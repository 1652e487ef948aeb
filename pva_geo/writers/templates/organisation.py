"""The empty tables of the work organisation: one workbook, a sheet a table.

Made from the headings that the reader knows. Each column has its explanation as a
comment, lists to choose from, and one example row that readers pass over.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pva_geo.catalogue import Language, say
from pva_geo.model import (
    COORDINATOR,
    Discipline,
    Nature,
    PartyKind,
    ProductKind,
    ProductState,
    Ronde,
    Track,
)
from pva_geo.organisation import EXAMPLE, HEADINGS, NEEDED
from pva_geo.render.style import TOKENS

__all__ = ["organisation_template"]

ROWS = 500
"""Rows that get lists to choose from."""
SHEETS = {
    "parties": "partijen",
    "products": "producten",
    "moments": "ijkmomenten",
    "sectors": "sectoren",
}
ROLES = (COORDINATOR, "programmamanager", "voorzitter", "deelnemer", "adviseur")
WORDS: Mapping[str, Mapping[str, Sequence[str]]] = {
    "parties": {
        "soort": list(PartyKind),
        "rol": ROLES,
        "discipline": list(Discipline),
        "aangeleverd": ("ja", "nee"),
    },
    "products": {
        "product": list(ProductKind),
        "stand": list(ProductState),
        "ronde": list(Ronde),
    },
    "moments": {"aard": list(Nature), "ronde": list(Ronde)},
    "sectors": {"spoor": list(Track)},
}
"""Table → column → words to choose from; others are allowed too."""
EXAMPLES: Mapping[str, Mapping[str, str]] = {
    "parties": {
        "soort": "gemeente",
        "rol": "deelnemer",
        "discipline": "ruimtelijke ordening | energie en duurzaamheid",
        "aangeleverd": "ja",
    },
    "products": {
        "stand": "opgeleverd",
        "datum_gepland": "2024-12-01",
        "datum_opgeleverd": "2024-11-22",
        "ronde": "2.0",
        "bron": "Plan van aanpak",
    },
    "moments": {
        "moment": "ontwerp ter inzage",
        "datum": "2025-11-01",
        "aard": "globaal",
        "ronde": "2.0",
        "bron": "Investeringsplan",
    },
    "sectors": {
        "project": "1 | A",
        "rol": "ruimtelijke ordening",
        "stukken": "Omgevingsvisie | Woondeal",
    },
}
WIDE = ("partij", "discipline", "vertegenwoordigd_door", "stukken", "moment")


def organisation_template(language: Language, subregions: Sequence[str] = ()) -> bytes:
    """Make the workbook; the same language and subregions give the same bytes.

    Parameters
    ----------
    language
        Of the explanations; headings and words stay Dutch, as in every list.
    subregions
        Names to choose from in the columns `subregio`.
    """
    packed = BytesIO()
    with Workbook(packed, {"strings_to_formulas": False, "in_memory": True}) as book:
        created = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties({"created": created, "author": "pva-geo"})
        _Tables(book, language, subregions).write()
    return packed.getvalue()


class _Tables:
    """Writes the four tables, and the sheet of lists that they choose from."""

    def __init__(
        self, book: Workbook, language: Language, subregions: Sequence[str]
    ) -> None:
        self.language, self.subregions = language, subregions
        ink, sunk, line = (TOKENS[name][0] for name in ("ink", "sunk", "line"))
        base = {"font_name": "Calibri", "font_size": 11, "font_color": ink}
        head = base | {"bold": True, "valign": "vcenter", "bottom": 2}
        self.formats = {
            "required": book.add_format(head | {"bg_color": line}),
            "head": book.add_format(head | {"bg_color": sunk}),
            "text": book.add_format(base | {"num_format": "@"}),
            "example": book.add_format(
                base | {"italic": True, "font_color": TOKENS["ink2"][0]}
            ),
        }
        self.sheets = {kind: book.add_worksheet(name) for kind, name in SHEETS.items()}
        self.lists = book.add_worksheet(say("template.sheet.lists", language))
        self.used = 0

    def write(self) -> None:
        """Write all of it."""
        self.lists.hide()
        for kind, sheet in self.sheets.items():
            for column, name in enumerate(HEADINGS[kind]):
                self._write_column(kind, sheet, column, name)
            sheet.freeze_panes(1, 1)
            sheet.set_row(0, 24)
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)

    def _write_column(
        self, kind: str, sheet: Worksheet, column: int, name: str
    ) -> None:
        width = 34 if name in WIDE else 20
        sheet.set_column(column, column, width, self.formats["text"])
        head = "required" if name in NEEDED[kind] else "head"
        sheet.write_string(0, column, name, self.formats[head])
        comment = say(f"work.help.{kind}.{name}", self.language)
        sheet.write_comment(0, column, comment, {"x_scale": 2.2, "y_scale": 1.2})
        example = EXAMPLE if column == 0 else EXAMPLES[kind].get(name, "")
        if example:
            sheet.write_string(1, column, example, self.formats["example"])
        words = self.subregions if name == "subregio" else WORDS[kind].get(name, ())
        if words:
            self._choose(sheet, column, name, words)

    def _choose(
        self, sheet: Worksheet, column: int, name: str, words: Sequence[str]
    ) -> None:
        """Give a column a list to choose from; other words are only asked about."""
        for row, word in enumerate(words):
            self.lists.write_string(row, self.used, str(word))
        ends = (0, len(words) - 1)
        first, last = (
            xl_rowcol_to_cell(row, self.used, row_abs=True, col_abs=True)
            for row in ends
        )
        self.used += 1
        rule: dict[str, Any] = {
            "validate": "list",
            "source": f"='{self.lists.name}'!{first}:{last}",
            "error_type": "information",
            "error_title": name[:32],
            "error_message": say("work.choose", self.language),
        }
        sheet.data_validation(2, column, ROWS, column, rule)
