"""A register says in which provincie a gemeente lies, where the boundaries do not."""

from collections.abc import Sequence
from pathlib import Path

import geopandas as gpd
import openpyxl
import pytest
from shapely.geometry import box

from pva_geo.boundaries import regions, select_provincie
from pva_geo.errors import PvaGeoError, SchemaError, SourceError
from pva_geo.model import Boundaries
from pva_geo.pipeline import check
from pva_geo.sources import read_boundaries
from pva_geo.workspace import read_workspace

HEAD = ("gemeentecode", "gemeente", "provincie", "res")
ROWS = (
    ("GM0344", "Utrecht", "Utrecht", "U16"),
    ("GM0355", "Zeist", "Utrecht", "U16"),
)


def gemeenten(folder: Path, **columns: Sequence[object]) -> Path:
    """Two gemeenten side by side: `Utrecht | Zeist`."""
    shapes = [
        box(130_000, 450_000, 140_000, 460_000),
        box(140_000, 450_000, 150_000, 460_000),
    ]
    data = columns or {"statcode": ["GM0344", "GM0355"]}
    path = folder / "gemeenten_2022.gpkg"
    gpd.GeoDataFrame(data, geometry=shapes, crs="EPSG:28992").to_file(path)
    return path


def table(path: Path, *rows: Sequence[object]) -> Path:
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(list(row))
        book.save(path)
    else:
        lines = [";".join(str(cell) for cell in row) for row in rows]
        path.write_text("\n".join(lines), encoding="utf-8")
    return path


def read(folder: Path, register: Path) -> Boundaries:
    return read_boundaries(gemeenten(folder), register=register)


@pytest.mark.parametrize("name", ["register.csv", "register.xlsx"])
def test_a_register_gives_provincie_and_regions(tmp_path: Path, name: str) -> None:
    boundaries = read(tmp_path, table(tmp_path / name, HEAD, *ROWS))
    rows = boundaries.gemeenten
    assert rows["provinciecode"].tolist() == ["PV26", "PV26"]
    assert rows["res"].tolist() == ["U16", "U16"]
    assert [(s.role, s.name) for s in boundaries.sources][1] == ("register", name)
    assert not boundaries.notes


def test_a_provincie_that_no_shipped_register_knows_may_be_named(
    tmp_path: Path,
) -> None:
    rows = [("GM0344", "PV99", "Voorbeeldland"), (355, "PV99", "Voorbeeldland")]
    head = ("code", "provinciecode", "provincie")
    boundaries = read(tmp_path, table(tmp_path / "register.xlsx", head, *rows))
    area = select_provincie(boundaries, "Voorbeeldland")
    assert area.units["gemeentecode"].tolist() == ["GM0344", "GM0355"]


def test_a_region_that_has_only_a_name_has_it_for_its_code(tmp_path: Path) -> None:
    boundaries = read(tmp_path, table(tmp_path / "register.csv", HEAD, *ROWS))
    found = regions(select_provincie(boundaries, "Utrecht"), "res")
    assert set(found["subregion_id"]) == {"U16"}


def test_title_rows_above_the_headings_are_passed_over(tmp_path: Path) -> None:
    path = table(tmp_path / "register.csv", ("Register 2022",), (), HEAD, *ROWS)
    assert read(tmp_path, path).gemeenten["provinciecode"].tolist() == ["PV26"] * 2


def test_the_boundaries_count_where_the_register_contradicts_them(
    tmp_path: Path,
) -> None:
    path = gemeenten(tmp_path, statcode=["GM0344", "GM0355"], pv_code=["PV26", "PV25"])
    register = table(tmp_path / "register.csv", HEAD, *ROWS)
    boundaries = read_boundaries(path, register=register)
    assert boundaries.gemeenten["provinciecode"].tolist() == ["PV26", "PV25"]
    (note,) = (n for n in boundaries.notes if n.key == "note.boundaries.disagree")
    assert (note.source, note.facts["n"]) == ("register.csv", 1)


def test_a_gemeente_that_the_register_lacks_is_looked_up_in_the_shipped_one(
    tmp_path: Path,
) -> None:
    boundaries = read(tmp_path, table(tmp_path / "register.csv", HEAD, ROWS[0]))
    assert boundaries.gemeenten["provinciecode"].tolist() == ["PV26", "PV26"]


def refused(folder: Path, *rows: Sequence[object]) -> PvaGeoError:
    with pytest.raises(SchemaError) as caught:
        read(folder, table(folder / "register.csv", *rows))
    return caught.value


def test_without_a_column_of_provincies_the_headings_are_listed(
    tmp_path: Path,
) -> None:
    error = refused(tmp_path, ("gemeentecode", "burgemeester"), ("GM0344", "?"))
    assert error.key == "error.register.columns"
    assert "burgemeester" in error.message("nl")


@pytest.mark.parametrize(
    "row",
    [
        ("Ede", "Ede", "Gelderland", ""),
        ("GM0344", "Utrecht", "Gelderland", "U16"),
        ("GM0356", "Nieuwegein", "", "U16"),
        ("GM0356", "Nieuwegein", "Atlantis", "U16"),
    ],
    ids=["no-code", "contradiction", "no-provincie", "unknown-provincie"],
)
def test_rows_that_cannot_be_used_are_named(
    tmp_path: Path, row: tuple[str, ...]
) -> None:
    error = refused(tmp_path, HEAD, *ROWS, row)
    assert (error.key, error.facts["rows"]) == ("error.register.rows", ["4"])


def test_a_row_that_stands_there_twice_is_no_contradiction(tmp_path: Path) -> None:
    path = table(tmp_path / "register.csv", HEAD, *ROWS, ROWS[0])
    assert len(read(tmp_path, path).gemeenten) == 2


def test_a_register_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"weg\.csv"):
        read(tmp_path, tmp_path / "weg.csv")


def test_a_register_without_boundaries_of_ones_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_boundaries(register=table(tmp_path / "register.csv", HEAD, *ROWS))
    assert caught.value.key == "error.register.alone"


def test_a_workspace_names_its_register_and_guards_it(tmp_path: Path) -> None:
    gemeenten(tmp_path)
    register = table(tmp_path / "register.csv", HEAD, *ROWS)
    scheme = "gemeentecode,subregio\nGM0344,West\nGM0355,Oost\n"
    (tmp_path / "indeling.csv").write_text(scheme, encoding="utf-8")
    (tmp_path / "pva.toml").write_text(
        '[provincie]\nname = "Utrecht"\n[boundaries]\nsource = "gemeenten_2022.gpkg"\n'
        'register = "register.csv"\n[scheme]\nfile = "indeling.csv"\n',
        encoding="utf-8",
    )
    job = read_workspace(tmp_path)
    assert register in job.inputs()
    checked = check(job)
    assert checked.report.ok
    assert [source.role for source in checked.boundaries.sources] == [
        "boundaries",
        "register",
    ]
