"""A page opened without a network, and what it asked and said."""

from pathlib import Path

from playwright.sync_api import Browser, Page


class Opened:
    """A page, and what it asked and said."""

    def __init__(
        self, browser: Browser, size: tuple[int, int] = (1400, 900), **options: bool
    ) -> None:
        view = {"width": size[0], "height": size[1]}
        settings = {"offline": True, "reduced_motion": "reduce"} | options
        context = browser.new_context(viewport=view, **settings)
        self.page: Page = context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, file: Path, address: str = "") -> Page:
        self.page.goto(f"{file.as_uri()}{address}")
        self.page.wait_for_selector("html[data-ready=true]", timeout=10_000)
        return self.page
