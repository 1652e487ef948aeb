"""Blocks: rows that leave the subregion out, because a row above them names it.

Filling down is a guess about the shape of a table, so it wants proof: a table that is
merely unfinished must keep its empty cells, and its errors.
"""

from collections.abc import Sequence
from dataclasses import replace

from pva_geo.boundaries import fold
from pva_geo.gazetteer import mend_code
from pva_geo.readers.scheme.lines import Kind, Line

__all__ = ["fill_blocks"]

SUBREGION = ("subregion_id", "subregio")


def fill_blocks(lines: Sequence[Line]) -> tuple[list[Line], list[int]]:
    """Fill the subregion down where the table is laid out in blocks.

    Two layouts are known. *Headings*: no row of a gemeente names a subregion, and rows
    without a gemeente do. *First rows*: the first row of each block names it. Then each
    name stands once, the first row has one, most rows have none, and the table as a
    whole is not in order of code or name: one that is, is a list that waits to be
    filled in.

    Returns
    -------
    tuple
        The rows of gemeenten in their order, and the numbers of those that were filled.
    """
    units = [line for line in lines if line.kind is Kind.UNIT]
    if _has_headings(lines, units):
        sources = [line for line in lines if line.kind is not Kind.OTHER]
    elif _has_first_rows(units):
        sources = units
    else:
        return units, []
    filled: list[Line] = []
    numbers: list[int] = []
    above: dict[str, str] = {}
    for line in sources:
        if line.has_subregion:
            above = {name: line.record.get(name, "") for name in SUBREGION}
            filled.append(line)
        else:
            filled.append(replace(line, record=line.record | above))
            numbers.append(line.number)
    return [line for line in filled if line.kind is Kind.UNIT], numbers


def _has_headings(lines: Sequence[Line], units: Sequence[Line]) -> bool:
    told = [line for line in lines if line.kind is not Kind.OTHER]
    bare = not any(line.has_subregion for line in units)
    return bool(units) and bare and told[0].kind is Kind.BLOCK


def _has_first_rows(units: Sequence[Line]) -> bool:
    named = [_name(line) for line in units if line.has_subregion]
    if not named or not units[0].has_subregion or len(set(named)) < len(named):
        return False
    return len(units) >= 2 * len(named) and not _is_in_order(units)


def _name(line: Line) -> str:
    return line.record.get("subregion_id") or line.record["subregio"]


def _is_in_order(units: Sequence[Line]) -> bool:
    """Whether all rows ascend by code, or by name."""
    codes = [mend_code(line.record.get("gemeentecode", "")) or "" for line in units]
    names = [fold(line.record.get("gemeente", "")) for line in units]
    return any(all(keys) and keys == sorted(keys) for keys in (codes, names))
