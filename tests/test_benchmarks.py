"""What the benchmarks measure is what they say, and the README quotes it."""

import re
import subprocess

import pytest
from conftest import ROOT

from pva_geo import check_coverage
from pva_geo.model import Check
from tests.benchmarks.coverage import GROWTH, LIMITS, NAMES, Limit, label
from tests.benchmarks.landscape import make_landscape
from tests.benchmarks.running import PYTHON, Cost, Process, ratio, take_turns

README = (ROOT / "README.md").read_text(encoding="utf-8")


def quoted(row: str) -> list[str]:
    """Give the other cells of the README's row that begins so."""
    found = re.search(rf"^\| {re.escape(row)} \|(.*)\|$", README, re.MULTILINE)
    assert found, row
    return [cell.strip() for cell in found[1].split("|")]


@pytest.mark.parametrize("limit", LIMITS, ids=label)
def test_the_readme_quotes_each_ratio_and_marks_what_is_not_met(limit: Limit) -> None:
    aim, measured = quoted(label(limit))
    value = float(measured.split()[0])
    met = (limit.under is None or value < limit.under) and (
        limit.over is None or value >= limit.over
    )
    assert met != measured.endswith("(not met)")
    assert (aim == "–") == (limit.under is None and limit.over is None)


def test_the_readme_quotes_growth_and_every_process() -> None:
    assert float(quoted(GROWTH)[1]) <= 1.1
    assert all(len(quoted(name)) == 3 for name in NAMES.values())


def test_a_ratio_is_the_median_of_pairs_and_not_the_ratio_of_medians() -> None:
    some = [Cost(1, cpu, 1) for cpu in (2, 30, 8)]
    others = [Cost(1, cpu, 1) for cpu in (1, 10, 8)]
    assert ratio(some, others, "cpu_s") == 2


def test_a_process_is_measured_and_one_that_fails_is_no_measurement() -> None:
    many = Process((PYTHON, "-c", "x = bytes(60_000_000)"))
    cost = take_turns({"": many}, 1, warm=False)[""][0]
    assert cost.wall_s > 0
    assert cost.cpu_s > 0
    assert cost.peak_mb > 60
    wrong = Process((PYTHON, "-c", "raise SystemExit(3)"))
    with pytest.raises(subprocess.CalledProcessError):
        take_turns({"": wrong}, 1, warm=False)


def test_the_landscape_has_mistakes_of_each_kind_and_its_books_close() -> None:
    made = make_landscape(345)
    provincie = made.gemeenten.union_all()

    report = check_coverage(made.scheme, provincie)

    assert {f.check for f in report.findings} >= {Check.GAP, Check.OVERLAP}
    assert sum(f.count for f in report.findings) > 0.9 * made.planted
    assert report.balance is not None
    assert report.balance.closes
