"""`docs/organisation.md` says what the tables are: the same columns, codes and keys."""

import re

import pytest
from conftest import ROOT

from pva_geo.model import Check
from pva_geo.organisation import HEADINGS, NEEDED
from pva_geo.workspace import KEYS

PAGE = (ROOT / "docs" / "organisation.md").read_text(encoding="utf-8")
SECTIONS = {
    "parties": "Parties",
    "products": "Products",
    "moments": "Own dates",
    "sectors": "Sector tracks",
}


def rows(heading: str) -> list[list[str]]:
    """Give the cells of the first table below a heading, without its head."""
    below = PAGE.split(f"## {heading}\n", maxsplit=1)[1].split("\n## ")[0]
    lines = [line for line in below.splitlines() if line[:1] == "|"]
    cut = re.compile(r"(?<!\\)\|")
    table = [[cell.strip() for cell in cut.split(line)[1:-1]] for line in lines[2:]]
    return [cells for cells in table if cells[0].startswith("`")]


@pytest.mark.parametrize("kind", HEADINGS)
def test_the_columns_are_those_that_are_read(kind: str) -> None:
    told = {cells[0].strip("`"): cells for cells in rows(SECTIONS[kind])}

    assert list(told) == list(HEADINGS[kind])
    for name, synonyms in HEADINGS[kind].items():
        assert told[name][3] == ", ".join(synonyms)
        assert (told[name][1] == "yes") == (name in NEEDED[kind])


def test_the_codes_are_those_of_the_checks_with_kind_and_severity() -> None:
    told = {cells[0].strip("`"): cells[1:3] for cells in rows("Findings")}
    ours = [c for c in Check if c.value.startswith(("PART", "PLAN", "SECT"))]

    assert told == {c.value: [c.kind, c.severity.value] for c in ours}


@pytest.mark.parametrize("section", ["participation", "planning", "sectors"])
def test_the_keys_are_those_of_the_settings(section: str) -> None:
    below = PAGE.split(f"[{section}]\n", maxsplit=1)[1]
    block = re.split(r"\n\[|```", below)[0]

    assert re.findall(r"^(\w+) =", block, re.MULTILINE) == list(KEYS[section])
