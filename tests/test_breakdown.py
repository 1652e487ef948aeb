"""Totals broken down never mix what does not add, and still add up."""

import pandas as pd
import pytest
from made import at, line, make_product

from pva_geo.breakdown import KEYS, MEASURES, break_down

ROWS = [
    {
        "naam": "Kabel",
        "geometry": line((4, 5), (14, 5)),
        "energiedrager": "elektriciteit",
        "status": "concreet",
        "fase": "realisatie",
        "gereed_jaar": 2030,
        "capaciteit_mva": 80.0,
    },
    {
        "naam": "Station",
        "geometry": at(5, 5),
        "energiedrager": "elektriciteit",
        "status": "concreet",
        "fase": "verkenning",
        "gereed_jaar": 2030,
        "spanningsniveau_kv": "150/20",
        "capaciteit_mva": 160.0,
        "kosten_max": 8.0,
    },
    {
        "naam": "Net",
        "geometry": at(15, 5),
        "energiedrager": "warmte",
        "status": "kandidaat",
    },
]


@pytest.fixture
def cells() -> pd.DataFrame:
    product = make_product(ROWS)
    return break_down(product.projects, product.attachments)


def test_phases_years_and_voltages_stand_apart(cells: pd.DataFrame) -> None:
    whole = cells[cells["subregion_id"].isna()]
    found = whole[["energiedrager", "fase", "gereed_jaar", "capaciteit_mva"]]
    assert found.to_numpy().tolist() == [
        ["elektriciteit", "realisatie", 2030, 80.0],
        ["elektriciteit", "verkenning", 2030, 160.0],
        ["warmte", None, None, None],
    ]


def test_every_cell_of_the_provincie_is_the_sum_of_its_subregions(
    cells: pd.DataFrame,
) -> None:
    keys = [cells[name].astype(str) for name in KEYS]
    for name in ("projects", *MEASURES):
        amounts = cells[name].astype(float).fillna(0.0)
        whole = cells["subregion_id"].isna()
        parts = amounts[~whole].groupby([k[~whole] for k in keys]).sum()
        found = amounts[whole].groupby([k[whole] for k in keys]).sum()
        assert found.to_dict() == pytest.approx(parts.to_dict(), rel=1e-12)


def test_a_cell_holds_shares_of_what_crosses(cells: pd.DataFrame) -> None:
    oost = cells[(cells["subregion_id"] == "oost") & (cells["fase"] == "realisatie")]
    assert oost["projects"].tolist() == pytest.approx([0.4])
    assert oost["capaciteit_mva"].tolist() == pytest.approx([32.0])
    assert oost["lengte_m"].tolist() == pytest.approx([4000.0])
