"""Whatever stands in the cells: no row is lost, and every finding can be said."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from organised import NAMES, gazetteer, table

from pva_geo.catalogue import LANGUAGES
from pva_geo.model import Finding
from pva_geo.organisation import (
    HEADINGS,
    Asked,
    read_moments,
    read_participation,
    read_planning,
    read_sectors,
)

WORDS = (
    "",
    "-",
    "gemeente",
    "Gemeente",
    "Goes",
    "GM0664",
    "GM9999",
    "N|Z",
    "|;|",
    "alle",
    "pMIEK",
    "concept",
    "opgeleverd",
    "2025-02-30",
    "2025-02-01",
    "1-1-2025",
    "ja",
    "{naam} {0} %s",
    "<b>",
    "=SUM(A1)",
    "hard",
    "RES",
    "1",
)
CELL = st.sampled_from(WORDS) | st.text(max_size=12)
PROJECTS = {"1": ["woningbouw"], "A": []}


def rows_of(kind: str) -> st.SearchStrategy[list[dict[str, str]]]:
    row = st.fixed_dictionaries(dict.fromkeys(HEADINGS[kind], CELL))
    return st.lists(row, max_size=4)


def said(findings: Sequence[Finding]) -> None:
    for finding in findings:
        for language in LANGUAGES:
            words = finding.to_dict(language)
            assert words["message"]
            assert words["remedy"]
            assert finding.title(language)


@given(rows=rows_of("parties"))
def test_parties(rows: list[dict[str, str]]) -> None:
    found, findings = read_participation(table(*rows), gazetteer(), NAMES)

    said(findings)
    assert len(found.parties) == len(rows)
    assert found.to_dict()


@given(rows=rows_of("products"), peildatum=st.sampled_from([None, "2025-03-01"]))
def test_products(rows: list[dict[str, str]], peildatum: str | None) -> None:
    asked = Asked(round="2.0", peildatum=peildatum, names=NAMES, provincie="Zeeland")
    planning, findings = read_planning(table(*rows), (), asked)

    said(findings)
    kept = {one.row for one in (*planning.products, *planning.others)}
    assert kept == set(range(2, len(rows) + 2))
    assert planning.to_dict()


@given(rows=rows_of("moments"))
def test_moments(rows: list[dict[str, str]]) -> None:
    moments, findings = read_moments(table(*rows))

    said(findings)
    assert len(moments) <= len(rows)


@given(rows=rows_of("sectors"))
def test_sectors(rows: list[dict[str, str]]) -> None:
    sectors, findings = read_sectors(table(*rows), NAMES, PROJECTS)

    said(findings)
    assert len([link for link in sectors.links if link.row]) == len(rows)
    assert sectors.to_dict()
