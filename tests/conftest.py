"""Fixtures that many tests share."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import pva_geo
from corpus.case import copied, sound_workspace
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from pva_geo.errors import OutputError
from pva_geo.writers.chromium import find_chromium

ROOT = Path(__file__).resolve().parents[1]
collect_ignore = ["desktop/in_qgis.py"]  # run by another Python, which has QGIS

settings.register_profile("usual", deadline=None, derandomize=True, max_examples=50)
settings.register_profile(
    "thorough",
    deadline=None,
    max_examples=10_000,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("usual")


@pytest.fixture(scope="session")
def reference() -> Path:
    """Folder of reference data, named by `PVA_GEO_REFERENCE` or beside the checkout."""
    named = os.environ.get("PVA_GEO_REFERENCE")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not (folder / "boundaries").is_dir():
        pytest.skip(f"reference data not found in {folder} (set PVA_GEO_REFERENCE)")
    return folder


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out a small workspace in which nothing is wrong, to be copied."""
    return sound_workspace(tmp_path_factory.mktemp("sound") / "ws")


@pytest.fixture
def workspace(sound: Path, tmp_path: Path) -> Path:
    """Copy a small workspace in which nothing is wrong."""
    return copied(sound, tmp_path / "ws")


@pytest.fixture(scope="session")
def finished(sound: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build that workspace; its products are to be copied too."""
    folder = copied(sound, tmp_path_factory.mktemp("finished") / "ws")
    assert pva_geo("build", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Name the browser, or skip with the command that installs it."""
    try:
        return find_chromium()
    except OutputError as error:
        pytest.skip(error.message("en"))


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One Chromium for all pages of a module."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium)
        yield opened
        opened.close()


def listed(settings: str, *lines: str) -> str:
    """Put other lines in the place of the project lists of a new `pva.toml`."""
    lists = re.compile(r"^(# )?\[projects\].*\n(# )?files = .*\n", re.MULTILINE)
    text, times = lists.subn("\n".join(["[projects]", *lines, ""]), settings)
    assert times == 1
    return text
