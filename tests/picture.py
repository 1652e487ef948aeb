"""Take the README's picture: a page in Chromium, 1400 by 900, without a network.

`python tests/picture.py PAGE.html PICTURE.png`
"""

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

SIZE = {"width": 1400, "height": 900}


def take(page_file: Path, picture: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=which("chromium"))
        context = browser.new_context(viewport=SIZE, offline=True)
        page = context.new_page()
        page.goto(page_file.resolve().as_uri())
        page.wait_for_selector("html[data-ready=true]")
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
