"""Fields that hold records: parties, scores, related projects, plans, decisions.

A record is written `part: part: part`, records are separated by `|` or `;`. Of the
forms that people use, `part (part)` and `onderdeel van 7` are understood too.
"""

import re

from pva_geo.boundaries import fold
from pva_geo.projects.kinds import Field, Kind, Part
from pva_geo.projects.literals import read_day, read_number, split_list
from pva_geo.projects.words import read_part

__all__ = ["read_records", "split_records"]

Record = dict[str, str | int]
IN_BRACKETS = re.compile(r"([^:()]+?)\s*\(([^()]+)\)")
FIRST_YEAR, LAST_YEAR = 1990, 2100


def read_records(field: Field, text: str) -> str | None:
    """Read records and write them in one form.

    Returns
    -------
    str or None
        Records joined by `|`, their parts by `: `; `None` when one cannot be read.

    Examples
    --------
    >>> from pva_geo.projects.fields import FIELD_BY_NAME as by
    >>> read_records(by["samenhang"], "onderdeel van 7; A: Voorwaarde voor")
    '7: onderdeel van|A: voorwaarde voor'
    >>> read_records(by["betrokken_partijen"], "Enexis (uitvoerder)|TenneT")
    'Enexis: uitvoerder|TenneT'
    """
    read = [_record(field, part) for part in split_list(text)]
    if not read or None in read:
        return None
    return "|".join(dict.fromkeys(filter(None, read)))


def split_records(field: Field, text: str) -> list[Record]:
    """Give records that `read_records` wrote, part by part.

    Examples
    --------
    >>> from pva_geo.projects.fields import FIELD_BY_NAME as by
    >>> split_records(by["besluiten"], "GS: 2025-04-01: vaststelling")
    [{'orgaan': 'GS', 'datum': '2025-04-01', 'soort': 'vaststelling'}]
    """
    records = []
    for record in text.split("|"):
        cells = record.split(": ", maxsplit=len(field.parts) - 1)
        named = zip(field.parts, cells, strict=False)
        records.append({part.name: _typed(part, cell) for part, cell in named if cell})
    return records


def _record(field: Field, text: str) -> str | None:
    """Read one record; a part that is left out in the middle stays empty."""
    cells = [cell.strip() for cell in _cells(field, text)]
    parts = field.parts
    if len(cells) == 2 and _turned(parts, cells):
        cells.reverse()
    read = []
    for place, part in enumerate(parts):
        cell = cells[place] if place < len(cells) else ""
        if not cell and part.needed:
            return None
        value = _part(part, cell) if cell else ""
        if value is None:
            return None
        read.append(value)
    while read and not read[-1]:
        read.pop()
    return ": ".join(read)


def _cells(field: Field, text: str) -> list[str]:
    if ":" in text:
        return text.split(":", maxsplit=len(field.parts) - 1)
    if match := IN_BRACKETS.fullmatch(text):
        return list(match.groups())
    for part in field.parts:
        for word in part.allowed:
            if text.casefold().startswith(f"{word.casefold()} "):
                # `onderdeel van 7`, where the second part comes first
                return [text[len(word) :], word]
    return [text]


def _turned(parts: tuple[Part, ...], cells: list[str]) -> bool:
    """Whether the word of the second part stands first, and no word second."""
    first, second = parts[0], parts[1]
    known = {fold(word) for word in second.allowed}
    return not first.allowed and fold(cells[0]) in known and fold(cells[1]) not in known


def _part(part: Part, cell: str) -> str | None:
    if part.kind is Kind.WORD:
        return read_part(part.name, cell, part.allowed)
    if part.kind is Kind.DAY:
        return read_day(cell)
    if part.kind is Kind.TEXT:
        return cell
    number = read_number(cell)
    if number is None or not number.is_integer():
        return None
    if part.kind is Kind.YEAR and not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return str(int(number))


def _typed(part: Part, cell: str) -> str | int:
    return int(cell) if part.kind in (Kind.WHOLE, Kind.YEAR) else cell
