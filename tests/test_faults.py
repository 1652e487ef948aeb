"""A fault of ours: one sentence, exit code 4, and a report without the user's data."""

from pathlib import Path
from typing import NoReturn

import pytest
from commands import pva_geo

from pva_geo import checking
from pva_geo.errors import BalanceError

PRIVATE = "Geheim Station 380 kV"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let reports land in a folder of this test."""
    folder = tmp_path / "reports"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


def failing(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def failed(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(checking, "check_area", failed)


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Dit is een fout in pva-geo"), ("en", "This is a fault in pva-geo")],
)
def test_a_fault_is_one_sentence_and_names_its_report(
    tmp_path: Path,
    reports: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    said: str,
) -> None:
    pva_geo("init", tmp_path / "ws", "--provincie", "Zeeland", "--from", "res")
    failing(monkeypatch, ZeroDivisionError(PRIVATE))
    ran = pva_geo("check", tmp_path / "ws", "--language", language)
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith(f"pva-geo: {said}")
    assert len(ran.err.splitlines()) == 1
    (report,) = reports.iterdir()
    assert str(report) in ran.err


def test_the_report_has_kind_and_place_but_no_data_of_the_user(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pva_geo("init", tmp_path / "geheim", "--provincie", "Zeeland", "--from", "res")
    failing(monkeypatch, ZeroDivisionError(PRIVATE))
    pva_geo("check", tmp_path / "geheim")
    (report,) = reports.iterdir()
    text = report.read_text(encoding="utf-8")
    assert "error ZeroDivisionError" in text
    assert "checking.py:" in text
    assert "shapely " in text
    for word in (PRIVATE, str(tmp_path), "geheim", "Zeeland"):
        assert word not in text


def test_books_that_do_not_close_are_a_fault_whatever_was_found(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pva_geo("init", tmp_path / "ws", "--provincie", "Zeeland", "--from", "res")
    failing(monkeypatch, BalanceError("error.balance", difference=12.5))
    ran = pva_geo("check", tmp_path / "ws")
    assert ran.code == 4
    assert "De balans van oppervlakten sluit niet (verschil 12,500000 m²)" in ran.err
    assert len(list(reports.iterdir())) == 1


def test_an_interrupted_command_says_nothing_and_leaves_with_130(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")

    def interrupted(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "check_area", interrupted)
    ran = pva_geo("check", tmp_path)
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")
