"""A file at a limit is read; one above it is refused by name, before memory fills."""

import io
import json
import re
import signal
import time
import tracemalloc
import zipfile
from dataclasses import fields
from pathlib import Path

import geopandas as gpd
import pytest
from broken import SQUARE
from commands import contents, pva_geo
from conftest import ROOT
from corpus.case import Step, change, nothing, put, steps, zipped
from corpus.polygons import FORMATS, drawn
from corpus.tables import CELLS, book, named

from pva_geo.errors import SourceError
from pva_geo.model import Limits
from pva_geo.readers import read_scheme
from pva_geo.readers.files.bounds import bounded, timed
from pva_geo.readers.files.door import SPATIAL, require_file, spatial_layers
from pva_geo.readers.layers.features import read_layer
from pva_geo.readers.tables import delimited, read_sheets
from pva_geo.writers.chapter.docx_styles import open_template

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def table(rows: int = 3, columns: int = 2, letters: int = 1) -> str:
    """Write a csv of so many rows, columns, and letters in its last cell."""
    line = ",".join("a" * columns)
    return "\n".join([line] * (rows - 1) + [line[:-1] + "a" * letters])


def square(path: Path, copies: int = 2) -> Path:
    """Write squares of five corners each."""
    frame = gpd.GeoDataFrame(
        {"subregio": ["a"] * copies}, geometry=[SQUARE] * copies, crs=28992
    )
    frame.to_parquet(path) if path.suffix == ".parquet" else frame.to_file(path)
    return path


def refused(name: str, limit: int, read: object, *given: object) -> str:
    """Read at the limit, which must pass, and give what is said one above it."""
    assert callable(read)
    with bounded(Limits(**{name: limit})):
        read(*given)
    with bounded(Limits(**{name: limit - 1})), pytest.raises(SourceError) as caught:
        read(*given)
    assert caught.value.key == f"error.limit.{name}"
    assert caught.value.facts["limit"] == limit - 1
    return caught.value.message("en")


@pytest.mark.parametrize(
    ("name", "limit", "text"),
    [
        ("rows", 3, table(rows=3)),
        ("columns", 4, table(columns=4)),
        ("cells", 3, table(rows=3)),
    ],
)
def test_a_csv_is_read_at_its_limit_and_refused_above(
    tmp_path: Path, name: str, limit: int, text: str
) -> None:
    path = tmp_path / "a.csv"
    # the last line has no end, so that rows are counted after parsing too
    path.write_text(text, encoding="utf-8")
    said = refused(name, limit, read_sheets, path)
    assert said.startswith(f"{path}: has {limit} {name}")
    assert f"raise {name} under [limits] in pva.toml" in said


@pytest.mark.parametrize("suffix", ["csv", "xlsx", "ods"])
def test_a_cell_is_read_at_its_limit_and_refused_above(
    tmp_path: Path, suffix: str
) -> None:
    rows = [["gemeente", "subregio"], ["a" * 50, "b"]]
    sound = [["gemeente", "subregio"], ["a" * 49, "b"]]
    for cells, fits in ((sound, True), (rows, False)):
        folder = tmp_path / str(fits)
        folder.mkdir()
        (folder / "pva.toml").write_text("indeling.csv", encoding="utf-8")
        text = "\n".join(map(",".join, cells))
        step: Step = (
            put("indeling.csv", text) if suffix == "csv" else book(suffix, cells)
        )
        step(folder)
        with bounded(Limits(cell_length=49)):
            if fits:
                assert read_sheets(folder / f"indeling.{suffix}")
            else:
                with pytest.raises(Exception, match=r"rij 2: .* langer dan 49 tekens"):
                    read_sheets(folder / f"indeling.{suffix}")


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(("name", "limit"), [("rows", 2), ("vertices", 10)])
def test_a_layer_is_read_at_its_limit_and_refused_above(
    tmp_path: Path, suffix: str, name: str, limit: int
) -> None:
    path = square(tmp_path / f"vlak{suffix}")
    refused(name, limit, read_layer, path, "vlak")


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb"])
@pytest.mark.parametrize(("name", "limit"), [("rows", 2), ("vertices", 10)])
def test_a_scheme_that_is_read_in_batches_has_the_same_limits(
    tmp_path: Path, suffix: str, name: str, limit: int
) -> None:
    refused(name, limit, read_scheme, square(tmp_path / f"subregio{suffix}"))


def test_limits_of_the_workspace_hold_for_all_that_it_reads(workspace: Path) -> None:
    toml = workspace / "pva.toml"
    settings = toml.read_text(encoding="utf-8")
    for limit, code in ((35, 0), (34, 3)):
        toml.write_text(f"{settings}[limits]\nvertices = {limit}\n", encoding="utf-8")
        done = pva_geo("check", workspace)
        assert done.code == code
    assert "grenzen.gpkg: telt 35 hoekpunten, en de grens is 34" in done.err


@pytest.mark.parametrize(
    ("name", "file"), [("text_mb", "a.csv"), ("text_mb", "a.geojson")]
)
def test_a_file_is_read_at_its_size_and_refused_above(
    tmp_path: Path, name: str, file: str
) -> None:
    text = table() if file == "a.csv" else json.dumps({"type": "Feature"})
    path = tmp_path / file
    blank = " " * 99 + "\n"
    filled = (text + "\n" + blank * 20_000)[:2_000_000]
    path.write_text(filled, encoding="utf-8")
    read = read_sheets if file == "a.csv" else depth_only
    assert "2 MB" in refused(name, 2, read, path)


def depth_only(path: Path) -> None:
    require_file(path, SPATIAL)


@pytest.mark.parametrize("depth", [8, 40])
def test_json_is_read_at_its_depth_and_refused_above(
    tmp_path: Path, depth: int
) -> None:
    path = tmp_path / "a.geojson"
    nested = "[" * (depth - 4) + "]" * (depth - 4)
    # brackets in a text do not count
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties":'
        f' {{"a": {nested}, "b": "[[[[\\"[["}}, "geometry": null}}]}}',
        encoding="utf-8",
    )
    refused("json_depth", depth, spatial_layers, path)


def bomb(member: str, megabytes: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("content.xml", "<x/>")
        archive.writestr(member, bytes(megabytes * 1_000_000))
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.docx"])
def test_a_zip_bomb_is_refused_by_its_table_of_contents(
    tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(bomb("xl/sharedStrings.xml", 60))
    read = open_template if name == "a.docx" else read_sheets
    tracemalloc.start()
    with pytest.raises(SourceError) as caught:
        read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.key == "error.limit.zip_ratio"
    assert peak < 5_000_000
    with bounded(Limits(unpacked_mb=60)), pytest.raises(SourceError) as caught:
        read(path)
    assert caught.value.key == "error.limit.unpacked_mb"


def test_what_is_small_once_unpacked_may_be_packed_tightly(tmp_path: Path) -> None:
    rows = [*CELLS, *[["GM0344", "Utrecht", "West"]] * 20_000]
    (tmp_path / "pva.toml").write_text("indeling.csv", encoding="utf-8")
    book("ods", rows)(tmp_path)
    with bounded(Limits(zip_ratio=1)):
        assert len(read_sheets(tmp_path / "indeling.ods")[0].rows) == len(rows)


@pytest.mark.parametrize("name", ["indeling.gpkg.zip", "indeling.zip"])
def test_an_archive_is_not_unpacked_however_large(workspace: Path, name: str) -> None:
    named(name, zipped([("../../uit.csv", bytes(30_000_000))]))(workspace)
    before = contents(workspace.parent)
    assert pva_geo("check", workspace).code == 3
    assert contents(workspace.parent) == before


def lengthened(name: str, blank: bytes) -> Step:
    """Add two megabytes that nobody reads."""

    def done(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.write(blank * (2_000_000 // len(blank)))

    return done


MANY = [*CELLS, *[["GM0344", "Utrecht", "West"]] * 20_000]
PACKED = steps(
    put("indeling.xlsx", bomb("xl/sharedStrings.xml", 12)),
    change("indeling.csv", "indeling.xlsx"),
)
CROSSED: dict[str, tuple[int, Step]] = {
    "file_mb": (1, lengthened("grenzen.gpkg", b"\0")),
    "text_mb": (1, lengthened("indeling.csv", b"\n")),
    "unpacked_mb": (1, book("xlsx", MANY)),
    "zip_ratio": (10, PACKED),
    "rows": (5, nothing),
    "columns": (2, nothing),
    "cells": (10, nothing),
    "cell_length": (10, nothing),
    "vertices": (34, nothing),
    "json_depth": (3, drawn(".geojson")),
    "seconds": (1, nothing),
}
"""Limit → what `pva.toml` makes of it, and what crosses it then."""


def slow(*_: object) -> None:
    for _moment in range(1200):
        time.sleep(0.05)


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_a_limit_that_is_crossed_is_named_with_the_key_that_raises_it(
    workspace: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    limit, step = CROSSED[name]
    step(workspace)
    if name == "seconds":
        monkeypatch.setattr(delimited, "decode", slow)
    with (workspace / "pva.toml").open("a", encoding="utf-8") as toml:
        toml.write(f"[limits]\n{name} = {limit}\n")
    done = pva_geo("check", workspace)
    assert (done.code, done.out) == (3, "")
    assert re.search(rf"(verhoog|raise) {name} onder \[limits\] in pva.toml", done.err)


@pytest.mark.parametrize("part", [".shp", ".shx", ".dbf"])
def test_a_shapefile_is_as_large_as_its_parts(tmp_path: Path, part: str) -> None:
    path = square(tmp_path / "vlak.shp")
    lengthened(f"vlak{part}", b" ")(tmp_path)
    assert path.stat().st_size < 3_000_000
    said = refused("file_mb", 3, spatial_layers, path)
    assert "vlak.shp: is 2 MB large" in said


def test_a_file_that_takes_too_long_is_left_and_said(tmp_path: Path) -> None:
    @timed
    def read(path: Path) -> Path:
        for _ in range(600):
            time.sleep(0.1)
        return path

    with bounded(Limits(seconds=1)), pytest.raises(SourceError) as caught:
        read(tmp_path / "traag.csv")
    assert caught.value.key == "error.limit.seconds"
    assert "traag.csv: is after 1" not in caught.value.message("nl")
    assert "1 seconden" in caught.value.message("nl")


def test_the_clock_rings_in_the_background_too_where_interrupts_are_ignored(
    tmp_path: Path,
) -> None:
    @timed
    def read(_path: Path) -> None:
        for _ in range(600):
            time.sleep(0.1)

    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with bounded(Limits(seconds=1)), pytest.raises(SourceError):
            read(tmp_path / "traag.csv")
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_an_interrupt_by_a_person_is_no_limit(tmp_path: Path) -> None:
    @timed
    def read(_path: Path) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(tmp_path)


def test_every_limit_is_a_key_of_the_workspace_with_its_documented_default(
    workspace: Path,
) -> None:
    listed = dict(re.findall(r"^\| `(\w+)` \| (\d+) \|", PAGE, re.MULTILINE))
    assert listed == {f.name: str(f.default) for f in fields(Limits)}
    with (workspace / "pva.toml").open("a", encoding="utf-8") as toml:
        toml.write("[limits]\n" + "".join(f"{k} = {v}\n" for k, v in listed.items()))
    assert pva_geo("check", workspace).code == 0


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "true", '"veel"', "inf"])
def test_a_limit_that_is_none_is_refused(workspace: Path, value: str) -> None:
    with (workspace / "pva.toml").open("a", encoding="utf-8") as toml:
        toml.write(f"[limits]\nrows = {value}\n")
    done = pva_geo("check", workspace)
    assert (done.code, done.out) == (3, "")
    assert "[limits] rows: «" in done.err
