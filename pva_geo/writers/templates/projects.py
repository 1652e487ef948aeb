"""The empty project list that a province sends round: a workbook, and layers for QGIS.

Both are made from the schema. The workbook has a column a field with its explanation
as a comment, lists to choose from, and one example row that readers pass over.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook

from pva_geo.catalogue import Language, say
from pva_geo.projects import EXAMPLE, FIELDS, PLACE_FIELDS, Field, Kind, Need
from pva_geo.render.style import TOKENS
from pva_geo.report.fields import describe_allowed

__all__ = ["TEMPLATE_FIELDS", "template_workbook"]

TEMPLATE_FIELDS: tuple[Field, ...] = (*FIELDS, *PLACE_FIELDS[1:])
"""Columns of the templates; codes of gemeenten go in the column `gemeenten`."""
ROWS = 2_000
"""Rows that get lists to choose from."""
SHORT = 255
"""Signs that Excel takes for a list in a cell's own rule."""
WIDTHS = {"naam": 40, "gemeenten": 30, "opmerking": 40, "samenhang": 30, "bron": 30}
EXAMPLES: dict[str, object] = {
    "projectnummer": EXAMPLE,
    "naam": "Nieuw 150/20 kV-station Voorbeeld",
    "pmiek_ronde": "2.0",
    "status": "concreet",
    "fase": "planuitwerking",
    "energiedrager": "elektriciteit",
    "type": "station",
    "ingreep": "nieuw",
    "spanningsniveau_kv": "150/20",
    "capaciteit_mva": 160,
    "aantal_min": 1,
    "aantal_max": 3,
    "ligging_soort": "zoekgebied",
    "initiatiefnemer": "Netbeheerder",
    "betrokken_partijen": "Netbeheerder: uitvoerder | Gemeente: bevoegd gezag",
    "start_jaar": 2027,
    "start_kwartaal": 3,
    "gereed_jaar": 2029,
    "opgaven": "woningbouw | bedrijventerreinen",
    "kosten_min": 40,
    "kosten_max": 60,
    "kosten_openbaar": "nee",
    "samenhang": "12: afhankelijk van",
    "nationaal_miek": "nee",
    "besluiten": "GS: 2025-04-01: vaststelling",
    "peildatum": "2025-01-31",
    "bron": "Investeringsplan",
    "openbaar": "ja",
    "x_rd": 155000,
    "y_rd": 463000,
}
"""One row that shows how to write; no province and no real place."""


def template_workbook(language: Language) -> bytes:
    """Make the workbook: a sheet to fill in, a sheet that explains, a sheet of lists.

    The same language gives the same bytes.
    """
    packed = BytesIO()
    with Workbook(packed, {"strings_to_formulas": False, "in_memory": True}) as book:
        created = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
        book.set_properties({"created": created, "author": "pva-geo"})
        _Template(book, language).write()
    return packed.getvalue()


class _Template:
    """Writes the three sheets."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.language = language
        ink, line = TOKENS["ink"][0], TOKENS["line"][0]
        base = {"font_name": "Calibri", "font_size": 11, "font_color": ink}
        head = base | {"bold": True, "valign": "vcenter", "bottom": 2}
        sunk = TOKENS["sunk"][0]
        self.formats = {
            "required": book.add_format(head | {"bg_color": line}),
            "head": book.add_format(head | {"bg_color": sunk}),
            "text": book.add_format(base | {"num_format": "@"}),
            "plain": book.add_format(base),
            "example": book.add_format(
                base | {"italic": True, "font_color": TOKENS["ink2"][0]}
            ),
            "wrapped": book.add_format(base | {"text_wrap": True, "valign": "top"}),
        }
        self.projects = book.add_worksheet(self._say("template.sheet.projects"))
        self.about = book.add_worksheet(self._say("template.sheet.about"))
        self.lists = book.add_worksheet(self._say("template.sheet.lists"))

    def write(self) -> None:
        """Write all of it."""
        self.lists.hide()
        for column, field in enumerate(TEMPLATE_FIELDS):
            self._write_column(column, field)
        self.projects.freeze_panes(1, 2)
        self.projects.autofilter(0, 0, ROWS, len(TEMPLATE_FIELDS) - 1)
        self.projects.set_row(0, 24)
        self.projects.set_landscape()
        self.projects.set_paper(8)
        self.projects.repeat_rows(0)
        self._write_about()

    def _write_column(self, column: int, field: Field) -> None:
        sheet, label = self.projects, say(f"field.{field.name}", self.language)
        numeric = field.kind in (Kind.DECIMAL, Kind.WHOLE, Kind.YEAR, Kind.QUARTER)
        style = self.formats["plain" if numeric else "text"]
        width = WIDTHS.get(field.name, max(14, len(field.name) + 3))
        sheet.set_column(column, column, width, style)
        head = "required" if field.need is Need.REQUIRED else "head"
        sheet.write_string(0, column, field.name, self.formats[head])
        lines = (
            label,
            say(f"help.{field.name}", self.language),
            describe_allowed(field, self.language),
            say(f"need.{field.need}", self.language),
        )
        comment = "\n".join(line for line in lines if line)
        sheet.write_comment(0, column, comment, {"x_scale": 2.2, "y_scale": 1.4})
        example = EXAMPLES.get(field.name)
        if isinstance(example, str):
            sheet.write_string(1, column, example, self.formats["example"])
        elif example is not None:
            sheet.write_number(1, column, example, self.formats["example"])
        if choices := _choices(field):
            self._write_choices(column, field, choices)

    def _write_choices(self, column: int, field: Field, choices: list[str]) -> None:
        """Give the cells of a column a list to choose from; other text is warned of."""
        source: Any = choices
        if len(",".join(choices)) > SHORT:
            for row, word in enumerate(choices):
                self.lists.write_string(row, column, word)
            first = xl_rowcol_to_cell(0, column, row_abs=True, col_abs=True)
            last = xl_rowcol_to_cell(
                len(choices) - 1, column, row_abs=True, col_abs=True
            )
            source = f"='{self.lists.name}'!{first}:{last}"
        rule = {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": field.name[:32],
            "error_message": self._say("template.choose"),
        }
        self.projects.data_validation(1, column, ROWS, column, rule)

    def _write_about(self) -> None:
        sheet, wrapped = self.about, self.formats["wrapped"]
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 1, 24)
        sheet.set_column(2, 3, 60)
        sheet.write_string(0, 0, self._say("template.title"), self.formats["head"])
        for row, key in enumerate(("one", "example", "place", "list"), start=1):
            sheet.write_string(row, 0, self._say(f"template.about.{key}"))
        for row, field in enumerate(TEMPLATE_FIELDS, start=6):
            cells = (
                field.name,
                say(f"need.{field.need}", self.language),
                say(f"help.{field.name}", self.language),
                describe_allowed(field, self.language),
            )
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell, wrapped)

    def _say(self, key: str) -> str:
        return say(key, self.language)


def _choices(field: Field) -> list[str]:
    if field.kind is Kind.WORD:
        return list(field.allowed)
    if field.kind is Kind.YES_NO:
        return ["ja", "nee"]
    return ["1", "2", "3", "4"] if field.kind is Kind.QUARTER else []
