"""A page as a picture or on paper, through the Chromium that is installed.

The browser gets a folder of its own and no network; the page asks for none. What is
written is what a person sees who opens the page or prints it.
"""

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pva_geo.errors import OutputError
from pva_geo.writers.files import output_failed, write_bytes

__all__ = ["Paper", "find_chromium", "print_page", "take_picture"]

Paper = Literal["a4", "a3"]
SHEETS: dict[Paper, str] = {"a4": "A4 portrait", "a3": "A3 landscape"}
"""Paper, and what the page's style calls it."""
NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-prefers-reduced-motion",
    "--proxy-server=127.0.0.1:9",
    "--virtual-time-budget=10000",
)
"""No background requests, and a proxy that is not there."""
TIMEOUT_S = 120
SIZE = (1400, 900)
"""Window of a picture, pixels."""


def find_chromium() -> str:
    """Find the browser: `PVA_CHROMIUM`, or one of the usual names.

    Raises
    ------
    OutputError
        When there is none; says how to install it.
    """
    named = os.environ.get("PVA_CHROMIUM")
    for name in [named] if named else NAMES:
        if found := shutil.which(name):
            return found
    raise OutputError("error.output.no_chromium")


def take_picture(html: str, path: Path, *, fragment: str = "") -> None:
    """Write a picture of a page, 1400 by 900, as PNG.

    Parameters
    ----------
    html
        The page.
    path
        Where the picture goes.
    fragment
        What stands behind `#` in its address, such as `finding=5`.

    Raises
    ------
    OutputError
        When there is no Chromium, it fails, or the file cannot be written.
    """
    size = f"--window-size={SIZE[0]},{SIZE[1]}"
    picture = _run(html, "--screenshot", ".png", size, fragment=fragment)
    write_bytes(path, picture)


def print_page(html: str, path: Path, paper: Paper = "a4") -> None:
    """Write a page as PDF, as it prints on a paper.

    Raises
    ------
    OutputError
        When there is no Chromium, it fails, or the file cannot be written.
    """
    style = f"<style>@page {{ size: {SHEETS[paper]} }}</style></head>"
    sized = html.replace("</head>", style, 1)
    write_bytes(path, _run(sized, "--print-to-pdf", ".pdf", "--no-pdf-header-footer"))


def _run(
    html: str, action: str, suffix: str, *options: str, fragment: str = ""
) -> bytes:
    chromium = find_chromium()
    with TemporaryDirectory(prefix="pva-geo-", ignore_cleanup_errors=True) as folder:
        page, made = Path(folder, "page.html"), Path(folder, f"made{suffix}")
        page.write_text(html, encoding="utf-8")
        command = [chromium, *FLAGS, *options, *_as_root(), f"{action}={made}"]
        command += [f"--user-data-dir={folder}/profile"]
        command.append(f"{page.as_uri()}#{fragment}" if fragment else page.as_uri())
        try:
            subprocess.run(  # noqa: S603 - our own list, the browser the user installed
                command, check=True, capture_output=True, timeout=TIMEOUT_S
            )
            return made.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise output_failed(Path(chromium), error) from error


def _as_root() -> tuple[str, ...]:
    """Give what Chromium asks of root; the page is our own and asks nothing."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return ("--no-sandbox",) if root else ()
