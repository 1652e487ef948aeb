"""Nothing of the user goes anywhere: no telemetry, no password, no licence left out."""

import socket
from importlib.metadata import requires
from pathlib import Path
from typing import NoReturn

import pytest
from commands import pva_geo
from conftest import ROOT

SECRET = "geheim"  # noqa: S105 - looked for in what is said
ADDRESSES = [
    f"postgresql://jan:{SECRET}@databank/grenzen",
    f"postgres//jan:{SECRET}@databank/grenzen",
    f"https://jan:{SECRET}@databank/grenzen",
    f"PG:host=databank user=jan password={SECRET}",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "start",
    [
        ("check", "--provincie", "Zeeland", "--scheme", "x.csv", "--boundaries"),
        ("check",),
        ("build",),
        ("verify",),
        ("compare", "res"),
        ("init", "werk", "--provincie", "Zeeland", "--from"),
        (),
    ],
)
def test_a_password_in_an_address_is_never_said(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    start: tuple[str, ...],
    address: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = pva_geo(*start, address)
    assert ran.code in (2, 3)
    assert SECRET not in ran.err + ran.out


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_password_in_the_settings_is_never_said(tmp_path: Path, address: str) -> None:
    pva_geo("init", tmp_path, "--provincie", "Zeeland", "--from", "res")
    settings = tmp_path / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    named = text.replace("# [boundaries]", f'[boundaries]\nsource = "{address}"')
    settings.write_text(named, encoding="utf-8")
    for command in ("check", "build"):
        ran = pva_geo(command, tmp_path)
        assert ran.code == 3
        assert SECRET not in ran.err + ran.out


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Do a whole job where every connection is refused; give its pages."""

    def refused(*_: object, **__: object) -> NoReturn:
        message = "something asked for a connection"
        raise AssertionError(message)

    folder = tmp_path_factory.mktemp("werk")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket, "getaddrinfo", refused)
        patch.setattr(socket.socket, "connect", refused)
        pva_geo("init", folder, "--provincie", "Flevoland", "--from", "gemeenten")
        codes = [pva_geo("build", folder).code]
        codes += [pva_geo("verify", folder / "uitvoer" / "product.gpkg").code]
    found = sorted((folder / "uitvoer").glob("*.html"))
    texts = {page.name: page.read_text(encoding="utf-8") for page in found}
    return texts if codes == [0, 0] else {}


def test_a_whole_job_asks_nothing_of_any_host(pages: dict[str, str]) -> None:
    assert {"bevindingen.html", "hoofdstuk-e.html", "kaart.html"} <= pages.keys()


def test_no_library_is_there_to_send_things() -> None:
    needed = [one.partition(";") for one in requires("pva-geo") or ()]
    own = [name for name, _, marker in needed if "extra" not in marker]
    assert len(own) > 10
    senders = ("sentry", "posthog", "segment", "mixpanel", "opentelemetry", "analytics")
    assert not [name for name in own if any(one in name for one in senders)]


def test_what_is_inlined_in_a_page_stands_there_with_its_licence(
    pages: dict[str, str],
) -> None:
    whole = (ROOT / "pva_geo/render/licences/leaflet.txt").read_text(encoding="utf-8")
    with_map = [name for name, text in pages.items() if "L.map" in text]
    assert with_map == ["bevindingen.html", "kaart.html"]
    for name in with_map:
        assert whole.strip() in pages[name]
        assert "leaflet.css of Leaflet 1.9.3, BSD-2-Clause" in pages[name]


def test_no_font_is_shipped_so_none_needs_a_licence(pages: dict[str, str]) -> None:
    for text in pages.values():
        assert "@font-face" not in text
        assert "data:font" not in text
