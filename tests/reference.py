"""Workspaces made of the reference data, columns and words as they are."""

import csv
import shutil
from pathlib import Path

import openpyxl

__all__ = ["SCHEMES", "make_workspace", "project_rows"]

SCHEMES = {
    "Gelderland": "gelderland_res",
    "Zuid-Holland": "zuid-holland_res",
    "Noord-Brabant": "noord-brabant_res",
}
"""Provincie → the table of its RES-regio's."""


def make_workspace(reference: Path, provincie: str, folder: Path) -> Path:
    """Lay out `pva.toml`, the scheme, and the rows whose `provincie` names this one."""
    folder.mkdir(parents=True)
    scheme = reference / "subregions" / f"{SCHEMES[provincie]}.csv"
    shutil.copyfile(scheme, folder / "indeling.csv")
    book = openpyxl.load_workbook(reference / "projects" / "energieprojecten.xlsx")
    (sheet,) = book.worksheets
    column = [cell.value for cell in sheet[1]].index("provincie") + 1
    for row in range(sheet.max_row, 1, -1):
        if provincie not in str(sheet.cell(row, column).value).split("|"):
            sheet.delete_rows(row)
    book.save(folder / "projecten.xlsx")
    (folder / "pva.toml").write_text(
        f'[provincie]\nname = "{provincie}"\nyear = 2022\n'
        '[scheme]\nfile = "indeling.csv"\n'
        '[projects]\nfiles = ["projecten.xlsx"]\n',
        encoding="utf-8",
    )
    return folder


def project_rows(reference: Path, provincie: str) -> list[dict[str, str]]:
    """Give the same rows from the csv, by the standard library alone."""
    path = reference / "projects" / "energieprojecten.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if provincie in row["provincie"].split("|")]
