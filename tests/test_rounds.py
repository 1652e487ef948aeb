"""Two rounds of Noord-Brabant: each planted change is found, and nothing else."""

import csv
import io
import json
from pathlib import Path

import geopandas as gpd
import openpyxl
import pytest
import shapely

from pva_geo import build, compare_rounds
from pva_geo.cli import run
from pva_geo.comparison import ProjectChange, ProjectKind, RoundComparison
from pva_geo.errors import DefinitionError
from pva_geo.start import copy_example

Rows = list[dict[str, str]]


def read(folder: Path) -> Rows:
    with (folder / "projecten.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(folder: Path, rows: Rows) -> None:
    with (folder / "projecten.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(k for r in rows for k in r)))
        writer.writeheader()
        writer.writerows(rows)


def next_round(rows: Rows) -> Rows:
    """Plant one change of each kind."""
    by_id = {row["project_id"]: dict(row) for row in rows}
    with_year = [i for i, row in by_id.items() if row["jaar_gepland"].isdigit()]
    later, earlier = with_year[:2]
    by_id[later]["jaar_gepland"] = str(int(by_id[later]["jaar_gepland"]) + 2)
    by_id[earlier]["jaar_gepland"] = str(int(by_id[earlier]["jaar_gepland"]) - 1)
    by_id["NB-02"]["x_rd"] = str(float(by_id["NB-02"]["x_rd"]) + 300)
    for column in ("lon", "lat"):
        by_id["NB-02"][column] = ""
    del by_id["NB-05"]
    by_id["NB-06"]["project_id"] = "NB-60"
    merged = dict(by_id.pop("NB-07")) | {"project_id": "NB-70", "naam": "Samen"}
    del by_id["NB-08"]
    merged["voorheen"] = "NB-07|NB-08"
    fresh = dict(by_id["NB-02"]) | {"project_id": "NB-99", "naam": "Nieuw station"}
    return [*by_id.values(), merged, fresh]


@pytest.fixture(scope="module")
def workspaces(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    old, new = (copy_example(tmp_path_factory.mktemp(n)) for n in ("ronde1", "ronde2"))
    write(new, next_round(read(new)))
    return old, new


@pytest.fixture(scope="module")
def compared(workspaces: tuple[Path, Path]) -> RoundComparison:
    return compare_rounds(*(build(folder) for folder in workspaces))


def of_kind(compared: RoundComparison, kind: ProjectKind) -> list[ProjectChange]:
    return [change for change in compared.changes if change.kind is kind]


def test_each_planted_change_is_found_and_nothing_else(
    compared: RoundComparison, workspaces: tuple[Path, Path]
) -> None:
    old, new = (
        {row["project_id"]: row for row in read(folder)} for folder in workspaces
    )
    dated = {
        i
        for i in old.keys() & new.keys()
        if old[i]["jaar_gepland"] != new[i]["jaar_gepland"]
    }
    found = {(c.kind.value, c.old, c.new) for c in compared.changes}
    assert found == {
        ("new", (), ("NB-99",)),
        ("dropped", ("NB-05",), ()),
        ("renumbered", ("NB-06",), ("NB-60",)),
        ("merged", ("NB-07", "NB-08"), ("NB-70",)),
        ("changed", ("NB-02",), ("NB-02",)),
        *(("changed", (i,), (i,)) for i in dated),
    }
    assert compared.unchanged == len(old) - 1 - 1 - 2 - 1 - len(dated)


def test_delays_are_said_in_months(compared: RoundComparison) -> None:
    months = [c.months for c in of_kind(compared, ProjectKind.CHANGED) if c.months]
    assert sorted(months) == [-12, 24]


def test_a_project_that_moved_says_how_far_and_no_other_field_differs(
    compared: RoundComparison,
) -> None:
    (moved,) = [c for c in compared.changes if c.moved_m]
    assert moved.new == ("NB-02",)
    assert moved.moved_m == pytest.approx(300)
    assert {one.field for one in moved.fields} <= {"geometry", "x_rd", "lon", "lat"}


def test_a_renumbered_project_has_no_other_difference(
    compared: RoundComparison,
) -> None:
    (renumbered,) = of_kind(compared, ProjectKind.RENUMBERED)
    assert renumbered.basis == "name"
    assert renumbered.fields == ()


def test_every_sum_is_explained_by_the_changes(compared: RoundComparison) -> None:
    assert compared.sums[0].measure == "projects"
    assert compared.sums[0].new - compared.sums[0].old == 1 - 1 - 1
    assert compared.sums[0].parts == {"new": 1, "dropped": -1, "merged": -1}
    assert all(abs(change.unexplained) < 1e-9 for change in compared.sums)


def test_a_round_against_itself_has_no_change(workspaces: tuple[Path, Path]) -> None:
    product = build(workspaces[0])
    same = compare_rounds(product, product)
    assert (same.changes, same.unchanged) == ((), len(product.projects))


def test_projects_that_became_one_are_known_by_their_place(tmp_path: Path) -> None:
    old, new = copy_example(tmp_path / "a"), copy_example(tmp_path / "b")
    area = dict.fromkeys(("x_rd", "y_rd", "lon", "lat"), "")
    rows = [
        row | area | {"project_id": f"P{n}", "naam": f"Deel {n}", "gm_codes": code}
        for n, (row, code) in enumerate(
            zip(read(old)[1:3], ("GM0758", "GM0772"), strict=True)
        )
    ]
    rows = [row | {"gemeenten": "", "energiedrager": "warmte"} for row in rows]
    write(old, rows)
    together = rows[0] | {"project_id": "Q", "naam": "Geheel"}
    write(new, [together | {"gm_codes": "GM0758|GM0772"}])
    (change,) = compare_rounds(build(old), build(new)).changes
    assert (change.kind.value, change.old, change.basis) == (
        "merged",
        ("P0", "P1"),
        "place",
    )


def test_workspaces_and_their_products_give_the_same_comparison(
    workspaces: tuple[Path, Path], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert [run(["build", str(folder)]) for folder in workspaces] == [0, 0]
    products = [str(folder / "uitvoer" / "product.gpkg") for folder in workspaces]
    capsys.readouterr()
    documents = []
    for sides in (list(map(str, workspaces)), products):
        book, page = tmp_path / "v.xlsx", tmp_path / "v.html"
        asked = ["compare", *sides, "--json", "-", "--xlsx", str(book)]
        assert run([*asked, "--map", str(page)]) == 0
        documents.append(json.loads(capsys.readouterr().out))
    kinds = [
        sorted((c["kind"], *c["old"], *c["new"]) for c in d["rounds"]["changes"])
        for d in documents
    ]
    assert kinds[0] == kinds[1]
    assert documents[1]["schemes"]["same"]
    sheets = openpyxl.load_workbook(io.BytesIO(book.read_bytes()))
    assert sheets.sheetnames[:2] == ["Projecten", "Sommen"]
    assert "NB-99" in page.read_text()


def test_rounds_of_two_provincies_are_refused_with_both_names(
    workspaces: tuple[Path, Path], tmp_path: Path
) -> None:
    run(["init", str(tmp_path), "--provincie", "Zeeland", "--from", "res"])
    with pytest.raises(DefinitionError, match=r"Noord-Brabant.*Zeeland"):
        compare_rounds(build(workspaces[0]), build(tmp_path))


def test_the_map_draws_routes_and_areas_of_projects_that_changed(
    tmp_path: Path,
) -> None:
    folders = []
    for number, shift in enumerate((0.0, 2000.0)):
        folder = copy_example(tmp_path / str(number))
        frame = gpd.GeoDataFrame(
            {
                "projectnummer": ["L", "V", "P"],
                "naam": ["Lijn", "Vlak", "Punt"],
                "energiedrager": ["warmte"] * 3,
                "status": ["concreet"] * 3,
            },
            geometry=[
                shapely.LineString([(150_000 + shift, 390_000), (160_000, 395_000)]),
                shapely.box(140_000 + shift, 400_000, 145_000, 404_000),
                shapely.Point(155_000 + shift, 400_000),
            ],
            crs="EPSG:28992",
        )
        frame.to_file(folder / "projecten.gpkg", layer="projecten")
        settings = folder / "pva.toml"
        text = settings.read_text().replace("projecten.csv", "projecten.gpkg")
        settings.write_text(text)
        folders.append(str(folder))
    page = tmp_path / "v.html"
    assert run(["compare", *folders, "--map", str(page)]) == 0
    text = page.read_text()
    _, _, rest = text.partition('<script type="application/json"')
    held = rest.partition(">")[2].partition("</script>")[0]
    drawn = {item["title"]: item for item in json.loads(held)["findings"]}
    assert drawn["Punt"]["rings"] is None
    assert drawn["Lijn"]["rings"]
    assert drawn["Vlak"]["rings"]
