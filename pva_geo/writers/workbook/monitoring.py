"""The board for the energyboard as a sheet: what `monitoring.html` shows, in cells."""

from pva_geo.catalogue import say
from pva_geo.model import ProvincialProduct
from pva_geo.report.monitoring import Cell, Grid, monitoring_board
from pva_geo.writers.workbook.sheets import Heading, Sheet

__all__ = ["write_board"]

STYLES = {"ok": "ok", "err": "err", "warn": "mark", "plain": "plain"}
FIRST, OTHER = 34.0, 24.0
"""Widths of the columns, signs."""


def write_board(sheet: Sheet, product: ProvincialProduct) -> None:
    """Write the state of all subregions, the counts, and what changed."""
    board, language = monitoring_board(product), product.language
    for line in (board.verdict, *board.lines):
        sheet.line(line.line, STYLES[line.mood])
    sheet.row += 1
    grids = (board.states, board.deliveries, board.counts, board.later)
    for grid in grids:
        if grid is not None:
            _write_grid(sheet, grid)
    sheet.line(say("board.since.title", language), "notice")
    sheet.line(board.since, "notice")
    wide = len(board.states.heads)
    sheet.sheet.set_column(0, 0, FIRST)
    sheet.sheet.set_column(1, max(wide, 4), OTHER)


def _write_grid(sheet: Sheet, grid: Grid) -> None:
    """Write one table with its title; figures as numbers."""
    sheet.line(grid.title, "notice")
    plain = len(grid.heads) - grid.numbers
    headings = [
        Heading(head, OTHER if place else FIRST, "text" if place < plain else "whole")
        for place, head in enumerate(grid.heads)
    ]
    rows = [
        [_value(cell, place >= plain) for place, cell in enumerate(row)]
        for row in grid.rows
    ]
    sheet.table(headings, rows, totals=grid.totals, filtered=False)
    sheet.row += 1


def _value(cell: Cell, number: bool) -> object:  # noqa: FBT001 - private, told by place
    return int(cell.text) if number and cell.text.isdigit() else cell.line
