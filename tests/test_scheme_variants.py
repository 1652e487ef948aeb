"""What people do to a table of a real provincie, and exactly what is said of it.

Every variant starts as the complete table of a provincie. Stated for each: the findings
with their rows, the notes with their rows, no more and no less; and where none is an
error, that the very same scheme was read.
"""

from pathlib import Path

import pytest
from saved import Table, boundaries_of, table_of
from variant import Variant, numbers
from variants_cells import CELLS
from variants_content import CONTENT
from variants_form import FORM, READING

from pva_geo.coverage import check_scheme
from pva_geo.model import CoverageReport
from pva_geo.readers import read_scheme

ERRORS = {"DEF-01", "DEF-02", "DEF-03", "DEF-04", "DEF-05", "DEF-09", "DEF-11"}
SEVERAL = {"DEF-10"}
"""Findings under which another scheme is read than was meant."""
VARIANTS = [*READING, *FORM, *CELLS, *CONTENT]


def read(variant: Variant, folder: Path) -> tuple[Table, CoverageReport]:
    table = variant.change(table_of(variant.provincie, variant.kind))
    path = variant.save(table, folder)
    scheme = read_scheme(path, columns=variant.options)
    known = boundaries_of(table.year)
    return table, check_scheme(scheme, known, provincie=table.provincie)


@pytest.mark.parametrize("variant", VARIANTS, ids=str)
def test_a_variant_gives_exactly_these_findings_notes_and_scheme(
    variant: Variant, tmp_path: Path
) -> None:
    table, report = read(variant, tmp_path)
    found = [(finding.check.value, finding.rows) for finding in report.findings]
    assert found == numbers(variant.findings, table)
    said = [
        (note.key, note.rows or (() if note.row is None else (note.row,)))
        for note in report.notes
    ]
    assert said == numbers(variant.notes, table)
    codes = {code for code, _ in variant.findings}
    assert report.ok is codes.isdisjoint(ERRORS)
    if codes.isdisjoint(ERRORS | SEVERAL):
        groups = {frozenset(codes) for codes in report.subregions["gemeenten"]}
        assert groups == meant(variant)


def meant(variant: Variant) -> set[frozenset[object]]:
    """Give the gemeenten of each subregion, as the plain table has them."""
    groups: dict[object, set[object]] = {}
    for code, _, subregion in table_of(variant.provincie, variant.kind).rows:
        groups.setdefault(subregion, set()).add(code)
    return {frozenset(codes) for codes in groups.values()}


def test_there_are_sixty_variants_and_at_most_five_of_a_cause() -> None:
    causes = [variant.cause for variant in VARIANTS]
    assert len(VARIANTS) >= 60
    assert max(causes.count(cause) for cause in causes) <= 5
    assert len({str(variant) for variant in VARIANTS}) == len(VARIANTS)
