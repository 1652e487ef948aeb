"""What is not public is in no byte of the public edition, and its sums say so."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from made import at, line, make_product

from pva_geo.edition import public_edition
from pva_geo.pipeline import build_and_write
from pva_geo.start import start_workspace
from pva_geo.verify import verify_product
from pva_geo.workspace import read_workspace
from pva_geo.writers import write_product

WORD = "Zwijgplicht"
COST = "7654"
HEAD = (
    "projectnummer;naam;energiedrager;status;mva;kosten;kosten_openbaar;openbaar;"
    "x_rd;y_rd;gemeenten;samenhang;initiatiefnemer;opmerking;contact;peildatum\n"
)
LISTS = '[projects]\nfiles = ["lijsten/*.csv"]\n'
NORTH = HEAD + (
    f"1;Station Goes;elektriciteit;concreet;80;{COST};nee;ja;51500;391500;;"
    f"{WORD}-9: afhankelijk van;Netbeheerder;;{WORD};2024-01-01\n"
    f"{WORD}-9;Kabel {WORD};elektriciteit;concreet;999,25;20;ja;nee;51600;391600;;;"
    f"{WORD};{WORD};{WORD};2024-01-01\n"
    f"3;Net Vlissingen;warmte;kandidaat;;12;ja;ja;;;Vlissingen;;;;;\n"
)
SOUTH = HEAD + (
    f"{WORD}-9;Kabel {WORD} oud;elektriciteit;concreett;998;21;ja;ja;51700;391700;"
    f"{WORD};;;;;2023-01-01\n"
    f"{WORD}-8;Kabel {WORD};elektriciteit;concreet;1;;;nee;51600;391600;;;;;;\n"
)


def workspace(folder: Path, lists: dict[str, str]) -> Path:
    start_workspace(folder, "Zeeland", start="res")
    settings = folder / "pva.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("# [projects]\n", LISTS), encoding="utf-8")
    for name, content in lists.items():
        file = folder / "lijsten" / f"{name}.csv"
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lists = {"noord": NORTH, "zuid": SOUTH}
    folder = workspace(tmp_path_factory.mktemp("w") / "zeeland", lists)
    build_and_write(read_workspace(folder))
    return folder / "uitvoer"


def every_byte(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give all files, what is packed in them, and all cells of databases."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield from unpacked(file.name, file.read_bytes())
        if file.suffix == ".gpkg":
            with closing(sqlite3.connect(file)) as database:
                yield f"{file.name} dump", "\n".join(database.iterdump()).encode()


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from unpacked(f"{name}/{inner}", archive.read(inner))


def document(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "product.json").read_text("utf-8"))
    return found


def test_the_secret_is_in_the_internal_product_and_in_no_byte_of_the_public_one(
    output: Path,
) -> None:
    inside = {n for n, content in every_byte(output) if WORD.encode() in content}
    assert {"product.json", "kaart.html", "product.gpkg", "beslissingen.csv"} <= inside
    encodings = (WORD.encode(), WORD.encode("utf-16-le"), COST.encode(), b"999.25")
    leaks = [
        (name, word)
        for name, content in every_byte(output / "openbaar")
        for word in encodings
        if word in content
    ]
    assert leaks == []


def test_the_public_edition_has_all_files_but_the_findings(output: Path) -> None:
    internal = {file.name for file in output.iterdir() if file.is_file()}
    public = {file.name for file in (output / "openbaar").iterdir()}
    assert public == internal - {
        "bevindingen.html",
        "monitoring.html",
        "beslissingen.csv",
        ".pva-geo.lock",
    }


def test_its_sums_leave_out_what_is_not_public_and_say_so(output: Path) -> None:
    whole, public = document(output), document(output / "openbaar")
    assert [p["project_id"] for p in public["projects"]] == ["1", "3"]
    assert len(whole["projects"]) == 4
    assert public["left_out"] == {"projects": 2, "costs": 1}
    assert whole["left_out"] is None
    assert "2 projecten en de kosten van 1 ander project" in public["notice"]
    totals = public["totals"]["provincie"]
    assert totals["projects"] == 2
    assert totals["capaciteit_mva"] == {"elektriciteit": {"concreet": 80.0}}
    assert totals["kosten"] == {"min": 12.0, "max": 12.0}
    assert public["proof"]["agree"]


def test_both_editions_prove_themselves(output: Path) -> None:
    for folder in (output, output / "openbaar"):
        assert verify_product(folder / "product.gpkg").problems == ()


def test_what_it_leaves_out_stands_on_its_pages(output: Path) -> None:
    for name in ("kaart.html", "hoofdstuk-e.html"):
        text = (output / "openbaar" / name).read_text("utf-8")
        assert "Openbare versie: 2 projecten" in text


def test_without_the_column_there_is_none_unless_asked_for(tmp_path: Path) -> None:
    text = "projectnummer;naam;energiedrager;status;gemeenten\n"
    text += "1;Net;warmte;concreet;Goes\n"
    folder = workspace(tmp_path / "zeeland", {"lijst": text})
    build_and_write(read_workspace(folder))
    assert not (folder / "uitvoer" / "openbaar").exists()
    settings = folder / "pva.toml"
    asked = settings.read_text("utf-8").replace("[output]", "[output]\npublic = true")
    settings.write_text(asked, encoding="utf-8")
    _, files = build_and_write(read_workspace(folder))
    assert folder / "uitvoer" / "openbaar" / "product.gpkg" in files
    public = document(folder / "uitvoer" / "openbaar")
    assert "alle projecten en kosten zijn openbaar" in public["notice"]


OPEN = "projectnummer;naam;energiedrager;status;gemeenten;openbaar\n"


def test_a_blank_is_not_public_where_a_list_says_what_is(tmp_path: Path) -> None:
    text = f"{OPEN}1;Net;warmte;concreet;Goes;ja\n2;{WORD};warmte;concreet;Goes;\n"
    folder = workspace(tmp_path / "zeeland", {"lijst": text})
    product, _ = build_and_write(read_workspace(folder))
    public = document(folder / "uitvoer" / "openbaar")
    assert [p["project_id"] for p in public["projects"]] == ["1"]
    (said,) = [f for f in product.findings if f.variant == "unsaid.openbaar"]
    assert (said.severity, said.source, said.rows) == ("info", "lijst.csv", (3,))
    assert said.message() == (
        "Niet ingevuld of het project openbaar is: rij 3. "
        "Dan blijft het uit de openbare versie."
    )


def test_a_public_edition_does_not_outlive_a_build_that_makes_none(
    tmp_path: Path,
) -> None:
    text = f"{OPEN}1;Net;warmte;concreet;Goes;ja\n"
    folder = workspace(tmp_path / "zeeland", {"lijst": text})
    build_and_write(read_workspace(folder))
    public = folder / "uitvoer" / "openbaar"
    assert (public / "product.gpkg").exists()
    (public / "eigen.txt").write_text("blijft", encoding="utf-8")
    list_file = folder / "lijsten" / "lijst.csv"
    list_file.write_text(text.replace(";openbaar", "").replace(";ja", ""), "utf-8")
    build_and_write(read_workspace(folder))
    assert [file.name for file in public.iterdir()] == ["eigen.txt"]
    (public / "eigen.txt").unlink()
    list_file.write_text(text, encoding="utf-8")
    build_and_write(read_workspace(folder))
    list_file.write_text(text.replace(";openbaar", "").replace(";ja", ""), "utf-8")
    build_and_write(read_workspace(folder))
    assert not public.exists()


def test_a_whole_whose_parts_are_left_out_counts_for_itself() -> None:
    station = {"energiedrager": "elektriciteit", "status": "concreet"}
    rows = [
        station | {"naam": "Cluster", "geometry": at(5, 5), "openbaar": True},
        station
        | {
            "naam": "Deel",
            "geometry": line((4, 5), (14, 5)),
            "samenhang": "1: onderdeel van",
            "openbaar": False,
        },
    ]
    public = public_edition(make_product(rows))
    assert public.projects["telt"].tolist() == [True]
    assert public.provincie_totals.betrokken == 1
    assert public.agrees


def test_the_same_product_gives_the_same_public_bytes(tmp_path: Path) -> None:
    product = make_product([{"naam": "Net", "openbaar": True, "geometry": at(5, 5)}])
    folders = [tmp_path / name for name in "ab"]
    for folder in folders:
        write_product(product, folder, public=(public_edition(product), {}))
    one, two = (
        [f.read_bytes() for f in sorted((folder / "openbaar").iterdir())]
        for folder in folders
    )
    assert one == two
