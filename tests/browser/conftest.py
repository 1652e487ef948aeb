"""One Chromium for all pages."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from pva_geo.errors import OutputError
from pva_geo.writers.chromium import find_chromium


@pytest.fixture(scope="session")
def chromium() -> str:
    """Name the browser, or skip with the command that installs it."""
    try:
        return find_chromium()
    except OutputError as error:
        pytest.skip(error.message("en"))


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium)
        yield opened
        opened.close()
