"""`init --from`: every scheme of the register is complete and disjoint, with names."""

from pathlib import Path

import pytest

from pva_geo import read_boundaries
from pva_geo.boundaries import REGIONS
from pva_geo.pipeline import check
from pva_geo.start import start_workspace

PROVINCIES = sorted(set(read_boundaries().gemeenten["provincie"]) - {""})


@pytest.mark.parametrize("provincie", PROVINCIES)
def test_every_scheme_of_the_register_is_complete_and_disjoint(
    provincie: str, tmp_path: Path
) -> None:
    sizes = {}
    for kind in REGIONS:
        start_workspace(tmp_path / kind, provincie, start=kind)
        report = check(tmp_path / kind).report
        assert (report.ok, report.complete, report.disjoint) == (True, True, True)
        assert report.subregions["name"].str.len().min() > 1
        sizes[kind] = len(report.subregions)
    assert sizes["provincie"] == 1 <= sizes["res"] <= sizes["subres"]
    assert sizes["gemeenten"] == report.units


def test_another_workspaces_scheme_is_taken_over(tmp_path: Path) -> None:
    first = start_workspace(tmp_path / "a", "Utrecht", start="res")[1]
    second = start_workspace(tmp_path / "b", "Utrecht", start=str(first))[1]
    rows = [set(file.read_text().splitlines()) for file in (first, second)]
    assert rows[0] == rows[1]
