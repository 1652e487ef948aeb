"""`docs/formats.md` says what the readers do: the same drivers, the same roles."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT

from pva_geo.errors import SourceError
from pva_geo.model import Check
from pva_geo.readers import read_scheme
from pva_geo.readers.areas import is_drawn, read_areas
from pva_geo.readers.files.door import DRIVERS, TABLE_BYTES, TABLES
from pva_geo.readers.organisation import read_table
from pva_geo.readers.product import read_product_file
from pva_geo.readers.projects.deliveries import read_delivery
from pva_geo.readers.scheme.polygons import POLYGON_HEADINGS
from pva_geo.sources import read_boundaries
from pva_geo.workspace import KEYS

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`]+)`")


def rows(heading: str) -> list[list[str]]:
    """Give the cells of the first table below a heading, without its head."""
    _, below = PAGE.split(f"## {heading}\n", maxsplit=1)
    lines = [line for line in below.split("\n## ")[0].splitlines() if line[:1] == "|"]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_drivers_are_those_of_the_code() -> None:
    listed = {
        CODE.findall(extension)[0]: name for extension, name, _ in rows("Formats")
    }
    tables = {suffix: listed.pop(suffix) for suffix in TABLES}
    assert listed == {suffix: driver for suffix, (driver, _) in DRIVERS.items()}
    assert tables == {".csv": "text", ".xlsx": "workbook", ".ods": "workbook"}


def test_the_first_bytes_are_those_of_the_code() -> None:
    starts = {suffix: begins for suffix, (_, begins) in DRIVERS.items()} | TABLE_BYTES
    for extension, _, begins in rows("Formats"):
        (suffix,) = CODE.findall(extension)
        text = CODE.findall(begins)
        if not text:
            assert not starts[suffix]
        elif re.fullmatch(r"(?:[0-9A-F]{2} ?)+", text[0]):
            assert starts[suffix][0] == bytes.fromhex(text[0])
        else:
            assert starts[suffix][0].startswith(text[0].encode())


def boundaries_with(register: Path) -> object:
    return read_boundaries(register.with_suffix(".gpkg"), register=register)


ROLES: dict[str, Callable[[Path], object]] = {
    "boundaries": read_boundaries,
    "register": boundaries_with,
    "scheme": read_scheme,
    "project lists": read_delivery,
    "work organisation": lambda path: read_table(path, "parties"),
    "service areas": is_drawn,
    "areas of sectors": lambda path: read_areas(path, "spoor"),
    "product, for `verify`": read_product_file,
}


def test_every_role_is_listed() -> None:
    assert [role for role, _, _ in rows("Roles")] == list(ROLES)


@pytest.mark.parametrize("role", list(ROLES))
def test_a_role_takes_the_extensions_that_are_listed(tmp_path: Path, role: str) -> None:
    path = tmp_path / "x.kml"
    path.write_text("<kml/>", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        ROLES[role](path)
    assert caught.value.key == "error.file.format"
    (listed,) = (
        CODE.findall(cells) for name, _, cells in rows("Roles") if name == role
    )
    assert set(caught.value.facts["allowed"]) == set(listed)


def test_the_keys_of_the_roles_are_those_of_the_workspace() -> None:
    for _, key, _ in rows("Roles"):
        for section, name in re.findall(r"`\[(\w+)\] (\w+)`", key):
            assert name in KEYS[section]


@pytest.mark.parametrize(
    "suffix",
    sorted(
        suffix
        for what, _ in rows("Refused on purpose")
        for suffix in CODE.findall(what)
        if suffix.startswith(".") and suffix not in (".shx", ".dbf")
    ),
)
def test_what_is_said_to_be_refused_is_refused(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"indeling{suffix}"
    if suffix == ".gdb":
        path.mkdir()
    elif suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("indeling.shp", "x")
    else:
        path.write_bytes(b"x")
    for read in (read_scheme, read_boundaries):
        with pytest.raises(SourceError) as caught:
            read(path)
        assert caught.value.key.startswith("error.file.")


def test_the_headings_of_drawn_schemes_are_those_of_the_code() -> None:
    _, below = PAGE.split("## Drawn schemes\n", maxsplit=1)
    ids, names = below.split("; `[scheme] id`")[0].split(", the name in ")
    assert tuple(CODE.findall(ids)) == POLYGON_HEADINGS["subregion_id"]
    assert tuple(CODE.findall(names)) == POLYGON_HEADINGS["name"]


def test_every_code_of_a_check_that_is_named_exists() -> None:
    named = set(re.findall(r"`((?:DEF|GEO|COV|PRJ)-\d\d)`", PAGE))
    assert named
    assert named <= {check.value for check in Check}
