"""The decisions file: written for a person, read back, and applied in a build."""

from pathlib import Path

import pytest

from pva_geo.errors import DefinitionError
from pva_geo.model import Likeness, Verdict
from pva_geo.readers.projects.decisions import read_decisions
from pva_geo.writers.decisions import decisions_table

PAIRS = (
    Likeness(project_a="1", project_b="=B", name_a="Söl", name_b="a;b", score=0.9),
    Likeness(project_a="2", project_b="10", verdict=Verdict.SAME, reason="zelfde plek"),
)


def written(folder: Path, text: str) -> Path:
    file = folder / "beslissingen.csv"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    read = read_decisions(written(tmp_path, decisions_table(PAIRS)))
    assert [(r.pair, r.verdict, r.reason, r.name_a, r.name_b) for r in read] == [
        (("1", "=B"), Verdict.OPEN, "", "Söl", "a;b"),
        (("2", "10"), Verdict.SAME, "zelfde plek", "", ""),
    ]


def test_no_cell_of_it_is_a_formula() -> None:
    assert "1;'=B;" in decisions_table(PAIRS)


def test_pairs_are_read_in_either_order_and_the_last_row_counts(tmp_path: Path) -> None:
    text = "project_b;project_a;oordeel\n2;10;Zelfde\n10;2;different\n;3;anders\n"
    (one,) = read_decisions(written(tmp_path, text))
    assert (one.pair, one.verdict, one.row) == (("2", "10"), Verdict.DIFFERENT, 3)


def test_all_words_that_we_do_not_know_are_named_at_once(tmp_path: Path) -> None:
    text = "project_a;project_b;oordeel\n1;2;ja\n3;4;zelfde\n5;6;nee\n"
    with pytest.raises(DefinitionError) as caught:
        read_decisions(written(tmp_path, text))
    assert "rij 2 en 4" in str(caught.value)
    assert "«ja» en «nee»" in str(caught.value)


def test_another_table_is_refused_with_its_headings(tmp_path: Path) -> None:
    with pytest.raises(DefinitionError, match="kleur"):
        read_decisions(written(tmp_path, "kleur;smaak\nrood;zoet\n"))
