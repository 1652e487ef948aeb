"""Columns and words that a workspace maps are columns that we have."""

from pathlib import Path

import pytest

from pva_geo.errors import DefinitionError
from pva_geo.workspace import read_workspace

SETTINGS = """
[provincie]
name = "Zeeland"
[scheme]
file = "indeling.csv"
[projects]
files = ["lijst.csv"]
"""


def test_a_column_that_we_do_not_have_is_named_with_the_nearest(tmp_path: Path) -> None:
    mapped = '[projects.columns]\nDrager = "energidrager"\n'
    mapped += '[projects.values.fasse]\nplan = "planuitwerking"\n'
    (tmp_path / "pva.toml").write_text(SETTINGS + mapped)
    with pytest.raises(DefinitionError) as caught:
        read_workspace(tmp_path)
    message = str(caught.value)
    assert "energidrager: deze kolom bestaat niet; bedoelt u energiedrager?" in message
    assert "bedoelt u fase?" in message


def test_columns_that_we_have_are_taken(tmp_path: Path) -> None:
    mapped = '[projects.columns]\n"X (m)" = "x_rd"\n'
    (tmp_path / "pva.toml").write_text(SETTINGS + mapped)
    assert read_workspace(tmp_path).project_columns == {"X (m)": "x_rd"}
