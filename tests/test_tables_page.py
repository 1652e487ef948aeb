"""The page about tables says what the program does, word for word where it is cheap."""

import re
from pathlib import Path

import pytest

from pva_geo.boundaries import fold
from pva_geo.gazetteer import mend_code
from pva_geo.model import Check, Limits
from pva_geo.readers.headings import LOOK_DOWN, SCHEME_HEADINGS
from pva_geo.sources.embedded import EMBEDDED_YEAR, LATEST_YEAR
from pva_geo.workspace import KEYS

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("column", SCHEME_HEADINGS)
def test_the_headings_listed_are_those_that_are_understood(column: str) -> None:
    (row,) = re.findall(rf"^\| `{column}` \|[^|]*\| (.*) \|$", PAGE, flags=re.MULTILINE)
    assert row.split(", ") == list(SCHEME_HEADINGS[column])


def test_no_two_headings_of_a_column_are_one() -> None:
    for synonyms in SCHEME_HEADINGS.values():
        assert len(set(map(fold, synonyms))) == len(synonyms)


def test_the_spellings_of_a_code_are_read_as_it_says() -> None:
    (row,) = re.findall(r"^\| (`743`.*?) \| `GM0743`, `GM1982` \|", PAGE, re.MULTILINE)
    read = {mend_code(given) for given in re.findall(r"`([^`]+)`", row)}
    assert read == {"GM0743", "GM1982"}


def test_numbers_keys_and_codes_are_those_of_the_program() -> None:
    assert f"row {LOOK_DOWN}" in PAGE
    assert f"{Limits().cell_length:,} letters" in PAGE
    assert f"2018 to {LATEST_YEAR}" in PAGE
    assert f"derived from those of {EMBEDDED_YEAR}" in PAGE
    assert set(re.findall(r"^(\w+) = ", PAGE, re.MULTILINE)) <= set(KEYS["scheme"])
    codes = {check.value for check in Check}
    assert set(re.findall(r"DEF-\d\d", PAGE)) <= codes


def test_the_readme_leads_to_it() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "(docs/tables.md)" in readme
