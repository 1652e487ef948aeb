"""What a run on a bad file may come to, and whether an exit of 0 is right.

A 0 is right when the command says the same of the bad file as of the good one (what
changed is not read), when a reader that is not ours still finds the bad file whole and
other than the good one (then it is another good file), or when a note says what was
mended, as `docs/formats.md` promises.
"""

import csv
import io
import json
import sqlite3
import tomllib
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pyarrow.parquet as pq
import pyogrio

__all__ = [
    "TO_LOOK_AT",
    "Ran",
    "faults_of",
    "holds_together",
    "judge_zero",
    "notes_in",
    "said_by",
]

SAME, OTHER_DATA, MENDED = "same", "other data", "mended with a note"
TO_LOOK_AT = "to look at"
ALLOWED = (0, 1, 3)
REST = 1e-6
"""Part of a provincie that noise may take: slivers are errors."""
SEEN_APART = {"notes", "sources", "sha256", "source", "row", "rows", "message"}
"""What may differ where the data are the same: where things stand in the file."""


class Ran(NamedTuple):
    """What one command came to."""

    code: int
    """Exit code; -1 where the command line let an error through."""
    out: str
    err: str
    seconds: float


def faults_of(ran: Ran) -> list[str]:
    """List what no input may come to."""
    found = []
    if ran.code not in ALLOWED:
        found.append(f"exit {ran.code}")
    if "Traceback (most recent call last)" in ran.err + ran.out:
        found.append("traceback")
    if ran.code == 3 and (ran.out or not ran.err.startswith("pva-geo: ")):
        found.append("exit 3 without its sentence alone")
    if ran.code in (0, 1) and ran.err:
        found.append("talk on stderr")
    return found


def said_by(ran: Ran, written: Path | None) -> Any:  # noqa: ANN401 - JSON is anything
    """Give what a command said, without what may differ for the same data."""
    if written is not None and (written / "product.json").is_file():
        text = (written / "product.json").read_text(encoding="utf-8")
    else:
        text = ran.out
    try:
        return _plain(json.loads(text))
    except ValueError:
        return text


def _plain(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items() if k not in SEEN_APART}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


def holds_together(said: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a document that goes with exit 0 says nothing against it."""
    if not isinstance(said, dict):
        return True
    if said.get("schema") == "pva-geo/product/1":
        shown, counted = said["projects"], said["totals"]["provincie"]["projects"]
        said_all = len(shown) == counted and not said["concept"]
        return said_all and bool(said["proof"]["agree"])
    if said.get("schema") != "pva-geo/check/1":
        return True
    regions = said["scheme"]["subregions"]
    units = [code for region in regions for code in region["gemeenten"]]
    once = len(units) == len(set(units)) == said["counts"]["units"]
    area = sum(region["area_m2"] for region in regions)
    whole = said["provincie"]["area_m2"]
    return (
        once and said["complete"] and said["disjoint"] and abs(area / whole - 1) < REST
    )


def notes_in(ran: Ran) -> int:
    """Count the notes of a document on stdout."""
    try:
        return len(json.loads(ran.out)["notes"])
    except (ValueError, KeyError, TypeError):
        return 0


def judge_zero(good: bytes, bad: Path, *, same: bool, holds: bool, noted: bool) -> str:
    """Judge an exit of 0.

    Parameters
    ----------
    good
        The file as it was.
    bad
        The file as it is.
    same
        Whether the command said of both the same.
    holds
        Whether what it said holds together.
    noted
        Whether it has more notes than of the good file.
    """
    if same:
        return SAME
    if not holds:
        return TO_LOOK_AT
    content = bad.read_bytes()
    read = READERS.get(bad.suffix, _as_text)
    try:
        found = read(bad)
        bad.write_bytes(good)
        before = read(bad)
    except Exception:  # noqa: BLE001 - any failure of another's reader says the same
        return MENDED if noted else TO_LOOK_AT
    finally:
        bad.write_bytes(content)
    return OTHER_DATA if found != before else TO_LOOK_AT


def _as_text(path: Path) -> str:
    """Read any text: each byte is a letter."""
    return path.read_text(encoding="latin-1")


def _as_csv(path: Path) -> object:
    return list(csv.reader(io.StringIO(_as_text(path), newline="")))


def _as_toml(path: Path) -> object:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _as_workbook(path: Path) -> object:
    book = openpyxl.load_workbook(path, read_only=True)
    return [[tuple(row) for row in sheet.iter_rows(values_only=True)] for sheet in book]


def _as_archive(path: Path) -> object:
    """Read every member; checksums are compared by the library."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _as_database(path: Path) -> object:
    """Read all rows of a database that says of itself that it is whole."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        database.text_factory = bytes  # text may be damaged where nobody reads it
        (word,) = database.execute("PRAGMA integrity_check").fetchone()
        if word != b"ok":
            raise ValueError(word)
        master = database.execute("SELECT name, sql FROM sqlite_master").fetchall()
        names = [n.decode() for n, sql in master if str(sql).startswith("b'CREATE TAB")]
        asked = [f'SELECT * FROM "{name}"' for name in names]  # noqa: S608 - a trial
        return [database.execute(one).fetchall() for one in asked]


def _as_layer(path: Path) -> object:
    frame = pyogrio.read_dataframe(path)
    table = frame.drop(columns="geometry").astype(str).to_numpy().tolist()
    return table, [shape and shape.wkb for shape in frame.geometry]


def _as_shapefile(path: Path) -> object:
    """Read the shapes, and the table as bytes: it may be in any encoding."""
    frame = pyogrio.read_dataframe(path.with_suffix(".shp"), columns=[])
    shapes = [shape and shape.wkb for shape in frame.geometry]
    return shapes, path.with_suffix(".dbf").read_bytes()


def _as_parquet(path: Path) -> object:
    return pq.read_table(path).to_pylist()


READERS: dict[str, Callable[[Path], object]] = {
    ".csv": _as_csv,
    ".docx": _as_archive,
    ".fgb": _as_layer,
    ".geojson": _as_layer,
    ".gpkg": _as_database,
    ".ods": _as_archive,
    ".parquet": _as_parquet,
    **dict.fromkeys((".dbf", ".shp", ".shx"), _as_shapefile),
    ".toml": _as_toml,
    ".xlsx": _as_workbook,
}
