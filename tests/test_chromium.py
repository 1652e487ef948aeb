"""Pictures and paper through Chromium; a clear word where there is none."""

from pathlib import Path

import pytest

from pva_geo.errors import OutputError
from pva_geo.writers.chromium import find_chromium, print_page, take_picture

PAGE = "<!DOCTYPE html><html><head><title>t</title></head><body>Dag</body></html>"


@pytest.fixture
def _chromium() -> None:
    try:
        find_chromium()
    except OutputError as error:
        pytest.skip(error.message("en"))


def test_a_named_browser_that_is_not_there_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PVA_CHROMIUM", "/nergens/chromium")
    with pytest.raises(OutputError, match="apt-get install chromium"):
        take_picture(PAGE, tmp_path / "kaart.png")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("a3", (1191, 842))])
def test_a_pdf_has_the_size_of_its_paper(
    tmp_path: Path, paper: str, size: tuple[int, int]
) -> None:
    print_page(PAGE, tmp_path / "kaart.pdf", paper)  # type: ignore[arg-type]
    content = (tmp_path / "kaart.pdf").read_bytes()
    box = content.split(b"/MediaBox [", 1)[1].split(b"]", 1)[0].split()
    assert [float(side) for side in box[2:]] == pytest.approx(size, abs=1.5)


@pytest.mark.browser
@pytest.mark.usefixtures("_chromium")
def test_a_picture_is_a_png_of_the_window(tmp_path: Path) -> None:
    take_picture(PAGE, tmp_path / "kaart.png")
    head = (tmp_path / "kaart.png").read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert int.from_bytes(head[16:20], "big") == 1400
