"""Firefox without a driver: it speaks WebDriver BiDi itself, over a socket.

https://w3c.github.io/webdriver-bidi/ names every command used here.
"""

import asyncio
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from tornado.websocket import WebSocketClientConnection, websocket_connect

__all__ = ["Firefox", "find_firefox", "started"]

NAMES = ("firefox-esr", "firefox")
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
KEYS = {"Tab": "\ue004", "Enter": "\ue006", "Escape": "\ue00c"}
SETTINGS = """user_pref("ui.prefersReducedMotion", 1);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""
"""No motion, and a proxy that is not there."""
TIMEOUT_S = 60


def find_firefox() -> str | None:
    """Find the browser: `PVA_FIREFOX`, or one of the usual names."""
    named = os.environ.get("PVA_FIREFOX")
    return next(filter(None, map(shutil.which, [named] if named else NAMES)), None)


@contextmanager
def started(program: str, profile: Path) -> Iterator["Firefox"]:
    """Start a Firefox with a profile of its own, and end it."""
    (profile / "user.js").write_text(SETTINGS, encoding="utf-8")
    command = [program, "--headless", "--remote-debugging-port", "0", "--profile"]
    with subprocess.Popen(
        [*command, str(profile), "about:blank"],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stderr is not None
            lines = map(LISTENING.search, process.stderr)
            address = next(line[1] for line in lines if line)
            with asyncio.Runner() as runner, Firefox(runner, address) as firefox:
                yield firefox
        finally:
            process.terminate()


class Firefox:
    """One tab, what it asked of others and what it said."""

    def __init__(self, runner: asyncio.Runner, address: str) -> None:
        self.runner, self.address = runner, address
        self.asked: list[str] = []
        self.said: list[str] = []
        self.number = 0

    def __enter__(self) -> Self:
        self.socket = self.runner.run(self._connect())
        self.send("session.new", capabilities={})
        self.send(
            "session.subscribe", events=["network.beforeRequestSent", "log.entryAdded"]
        )
        # the first window never has the focus, and a key presses no button in it
        made = self.send("browsingContext.create", type="window")
        self.tab: str = made["context"]
        self.send("browsingContext.activate", context=self.tab)
        return self

    def __exit__(self, *_: object) -> None:
        self.send("browser.close")
        self.socket.close()

    def open(
        self, file: Path, address: str = "", size: tuple[int, int] = (1400, 900)
    ) -> None:
        """Open a page anew and wait until it says that it is ready."""
        view = {"width": size[0], "height": size[1]}
        self.send("browsingContext.setViewport", context=self.tab, viewport=view)
        self._go("about:blank")
        self.asked.clear()
        self.said.clear()
        self._go(f"{file.as_uri()}{address}")
        assert self.run("document.documentElement.dataset.ready") == "true"

    def run(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page gives
        """Give the value of an expression, or of the promise that it is."""
        answer = self.send(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then(v => JSON.stringify(v))",
            target={"context": self.tab},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        value = answer["result"]
        return json.loads(value["value"]) if value["type"] == "string" else None

    def press(self, *keys: str) -> None:
        """Press keys as a person does, one after the other; let the page answer."""
        actions = [
            {"type": kind, "value": KEYS.get(key, key)}
            for key in keys
            for kind in ("keyDown", "keyUp")
        ]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self.send("input.performActions", context=self.tab, actions=[source])
        self.run("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")

    def send(self, method: str, **parameters: object) -> dict[str, Any]:
        """Send one command and give its answer; events are noted on the way."""
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        return self.runner.run(self._send(command))

    def _go(self, url: str) -> None:
        self.send(
            "browsingContext.navigate", context=self.tab, url=url, wait="complete"
        )

    async def _connect(self) -> WebSocketClientConnection:
        return await websocket_connect(f"{self.address}/session")

    async def _send(self, command: dict[str, object]) -> dict[str, Any]:
        await self.socket.write_message(json.dumps(command))
        while True:
            text = await asyncio.wait_for(self.socket.read_message(), TIMEOUT_S)
            assert text is not None, "Firefox closed the socket"
            answer = json.loads(text)
            if answer.get("id") == command["id"]:
                assert answer["type"] == "success", answer
                result: dict[str, Any] = answer["result"]
                return result
            self._note(answer.get("method"), answer.get("params", {}))

    def _note(self, event: str | None, facts: dict[str, Any]) -> None:
        if event == "log.entryAdded":
            self.said.append(str(facts["text"]))
        elif event == "network.beforeRequestSent":
            url = str(facts["request"]["url"])
            if not url.startswith(("file:", "about:", "data:")):
                self.asked.append(url)
