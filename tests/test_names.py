"""A cell that holds nothing, whatever pandas calls nothing there."""

import pandas as pd
import pytest

from pva_geo.report.names import is_missing


@pytest.mark.parametrize("value", [None, "", float("nan"), pd.NA, pd.NaT])
def test_nothing_is_missing_in_each_of_its_forms(value: object) -> None:
    assert is_missing(value)


@pytest.mark.parametrize("value", [0, 0.0, False, " ", "nan"])
def test_what_stands_in_a_cell_is_not_missing(value: object) -> None:
    assert not is_missing(value)
