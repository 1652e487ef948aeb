"""The workspaces of mistakes: what is planted is found, at its place, and no more."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from invented import example, lay_out

from pva_geo.model import Check, Finding, ProvincialProduct
from pva_geo.pipeline import build
from pva_geo.voorbeeldland.mistakes import Planted

TABLE, DRAWN = "voorbeeldland-fouten-tabel", "voorbeeldland-fouten-vlakken"
ORGANISED = "voorbeeldland-fouten-deelname"
ALL = (TABLE, DRAWN, ORGANISED)
BY_ROW = ("DEF", "PRJ")
UNPLANTED = {Check.NOT_CONSERVED}
"""Says that our own sums differ; no input makes them do so."""
AWAITED: set[Check] = set()
"""Planted for a check that is being built."""
PLANTED = [(name, one) for name in ALL for one in example(name).planted]


@cache
def built(name: str) -> ProvincialProduct:
    return build(lay_out(name, Path(mkdtemp())))


def concerned(finding: Finding) -> tuple[str, ...]:
    if finding.check.value.startswith(("PRJ", "AGG")):
        return finding.projects
    if finding.check.value.startswith("DEF") or finding.variant != "part":
        return finding.gemeenten or finding.subregions
    return finding.subregions


def is_it(finding: Finding, planted: Planted) -> bool:
    if finding.check is not planted.check:
        return False
    if planted.rows and not set(planted.rows) <= set(finding.rows):
        return False
    who = set(concerned(finding)) | set(finding.subregions)
    return set(planted.concerns) <= who


def codes(found: Iterable[Finding | Planted]) -> set[str]:
    return {one.check.value for one in known(found)}


def known(found: Iterable[Finding | Planted]) -> list[Finding | Planted]:
    return [one for one in found if one.check not in AWAITED]


def test_every_check_is_planted_somewhere() -> None:
    planted = {one.check for _, one in PLANTED}
    assert planted == set(Check) - UNPLANTED


@pytest.mark.parametrize("name", ALL)
def test_the_codes_found_are_those_planted(name: str) -> None:
    assert codes(built(name).findings) == codes(example(name).planted)


@pytest.mark.parametrize("name", ALL)
def test_as_many_are_found_as_planted(name: str) -> None:
    assert len(known(built(name).findings)) == len(known(example(name).planted))


@pytest.mark.parametrize(
    ("name", "planted"),
    [pair for pair in PLANTED if pair[1].check not in AWAITED],
    ids=lambda one: getattr(one, "check", None),
)
def test_is_found_at_its_row_and_place(name: str, planted: Planted) -> None:
    found = [one for one in built(name).findings if is_it(one, planted)]
    assert len(found) == 1
    source = str(found[0].source or planted.source)
    assert source.startswith(planted.source)


@pytest.mark.parametrize("name", [TABLE, DRAWN])
def test_the_product_is_a_concept_and_its_sums_agree(name: str) -> None:
    product = built(name)
    assert product.concept
    assert not product.sound
    assert product.agrees


def test_who_is_missing_and_what_is_late_does_not_make_a_concept() -> None:
    product = built(ORGANISED)
    assert product.agrees
    assert not product.concept
    assert not product.sound


def test_narrow_mistakes_are_slivers_and_wide_ones_are_not() -> None:
    drawn = [f for f in built(DRAWN).findings if f.check in (Check.GAP, Check.OVERLAP)]
    assert sorted((f.check.value, f.sliver) for f in drawn) == [
        ("COV-01", False),
        ("COV-01", True),
        ("COV-02", False),
        ("COV-02", True),
    ]
    assert all(1.5 < (f.width_m or 0) < 2.5 for f in drawn if f.sliver)


def test_areas_balance_although_the_drawing_is_broken() -> None:
    balance = built(DRAWN).coverage.balance
    assert balance is not None
    assert balance.closes
    assert balance.provisional
