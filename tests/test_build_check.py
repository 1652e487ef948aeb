"""`build --check` says whether the products on disk are what the inputs give."""

import shutil
from pathlib import Path

import pytest
from commands import contents, pva_geo


@pytest.fixture
def built(finished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(finished, tmp_path / "ws"))


def test_a_product_that_is_what_its_inputs_give_is_said_so(built: Path) -> None:
    before = contents(built)
    ran = pva_geo("build", built, "--check")
    said = f"✓ {built}/uitvoer: alle 8 bestanden zijn precies wat de invoer geeft.\n"
    assert ran == (0, said, "")
    assert contents(built) == before


@pytest.mark.parametrize(
    "name", ["kaart.html", "product.gpkg", "product.xlsx", "hoofdstuk-e.docx"]
)
def test_one_changed_byte_is_found_and_the_file_named(built: Path, name: str) -> None:
    file = built / "uitvoer" / name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    before = contents(built)
    ran = pva_geo("build", built, "--check")
    assert (ran.code, ran.err) == (1, "")
    assert f"{name} is niet wat de invoer geeft. Bouw" in ran.out
    assert contents(built) == before


def test_a_file_that_is_lost_is_named(built: Path) -> None:
    (built / "uitvoer" / "product.json").unlink()
    ran = pva_geo("build", built, "--check")
    assert ran.code == 1
    assert "product.json ontbreekt. Bouw het product opnieuw" in ran.out


def test_an_input_that_changed_is_seen_in_the_products(built: Path) -> None:
    listed = built / "projecten.csv"
    listed.write_text(listed.read_text("utf-8").replace("Zeist,", "Zeist II,"), "utf-8")
    ran = pva_geo("build", built, "--check")
    assert ran.code == 1
    assert "kaart.html is niet wat de invoer geeft, en" in ran.out
    assert pva_geo("build", built).code == 0
    assert pva_geo("build", built, "--check").code == 0


def test_a_public_edition_that_is_no_more_is_named(built: Path) -> None:
    (built / "uitvoer" / "openbaar").mkdir()
    (built / "uitvoer" / "openbaar" / "product.gpkg").write_bytes(b"oud")
    ran = pva_geo("build", built, "--check")
    assert ran.code == 1
    assert "openbaar/product.gpkg hoort er niet meer bij" in ran.out


def test_before_the_first_build_there_is_nothing_and_none_is_made(
    sound: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sound, tmp_path / "ws"))
    ran = pva_geo("build", folder, "--check")
    assert ran.code == 1
    assert "kaart.html ontbreekt, en 7 andere kloppen ook niet" in ran.out
    assert not (folder / "uitvoer").exists()


def test_a_check_writes_no_feedback(built: Path) -> None:
    ran = pva_geo("build", built, "--check", "--feedback", built / "terug")
    assert ran.code == 2
    assert "--check en --feedback gaan niet samen" in ran.err
    assert not (built / "terug").exists()
